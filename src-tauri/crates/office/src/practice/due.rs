//! What this room asks for on a day (工作台).

use super::measures::all_lines;
use super::postings::{PostingRow, rows_of};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;
use zhixing_domain::practice::{PostingState, is_overdue};
use zhixing_domain::{Day, Id, Month};
use zhixing_store::Reader;

/// Something due of this room (实践与网络的待办).
#[derive(Debug, Serialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum PracticeDue {
    /// 对标措施逾期
    Measures {
        /// The visit.
        visit: Id,
        /// Its title.
        name: String,
        /// How many measures.
        count: u32,
        /// Of the first: its indicator.
        indicator: String,
        /// Who is answerable for it; of one of the roster with unit and post.
        owner: Option<String>,
        /// Who else is late, each once.
        others: Vec<String>,
        /// When it was due.
        #[ts(type = "string")]
        due: Day,
    },
    /// 月志没有交
    Logs {
        /// The posting whose log is missing longest.
        posting: Id,
        /// Who.
        name: String,
        /// Where.
        project: String,
        /// Of how many people logs are missing.
        count: u32,
        /// The first month without a log.
        month: Option<Month>,
    },
    /// 期满没有鉴定
    Appraisals {
        /// The posting that was over first.
        posting: Id,
        /// Who.
        name: String,
        /// Where.
        project: String,
        /// How many postings are over and not appraised.
        count: u32,
        /// When the first was over.
        #[ts(type = "string")]
        day: Day,
    },
    /// 对标回看
    Review {
        /// The visit.
        visit: Id,
        /// Its title.
        name: String,
        /// Lines without a verdict.
        count: u32,
    },
}

/// What postings ask for: logs that did not come, and appraisals of those that are over.
fn of_postings(db: &Reader, today: Day) -> zhixing_store::Result<Vec<PracticeDue>> {
    let rows = rows_of(db, db.postings()?, today)?;
    let open = |row: &&PostingRow| row.state != PostingState::Appraised;
    let late: Vec<&PostingRow> = rows.iter().filter(open).filter(|row| !row.missing.is_empty()).collect();
    let over: Vec<&PostingRow> = rows.iter().filter(|row| row.state == PostingState::Over).collect();
    let mut due = Vec::new();
    if let Some(first) = late.iter().min_by_key(|row| row.missing.first().copied()) {
        due.push(PracticeDue::Logs {
            posting: first.id,
            name: first.name.clone(),
            project: first.project_title.clone(),
            count: late.len() as u32,
            month: first.missing.first().copied(),
        });
    }
    if let Some(first) = over.iter().min_by_key(|row| row.last_day) {
        due.push(PracticeDue::Appraisals {
            posting: first.id,
            name: first.name.clone(),
            project: first.project_title.clone(),
            count: over.len() as u32,
            day: first.last_day,
        });
    }
    Ok(due)
}

/// What is due on a day, what is late before what is to be looked at again.
pub(crate) fn due(db: &Reader, today: Day) -> zhixing_store::Result<Vec<PracticeDue>> {
    let mut late: BTreeMap<Id, PracticeDue> = BTreeMap::new();
    let mut review: BTreeMap<Id, PracticeDue> = BTreeMap::new();
    // The earliest due come first.
    for (of, waits) in all_lines(db, today)? {
        let (visit, name) = (of.line.visit, of.visit);
        if waits {
            let known = review.entry(visit);
            let known = known.or_insert_with(|| PracticeDue::Review { visit, name: name.clone(), count: 0 });
            if let PracticeDue::Review { count, .. } = known {
                *count += 1;
            }
        }
        let Some(due) = of.line.due.filter(|_| is_overdue(of.line.state, of.line.due, today)) else {
            continue;
        };
        let said = of.line.owner.clone().map(|owner| match &of.line.owner_post {
            Some(post) => format!("{owner}（{post}）"),
            None => owner,
        });
        let first = || PracticeDue::Measures {
            visit,
            name,
            count: 0,
            indicator: of.line.indicator,
            owner: said.clone(),
            others: Vec::new(),
            due,
        };
        let known = late.entry(visit).or_insert_with(first);
        if let PracticeDue::Measures { count, owner, others, .. } = known {
            *count += 1;
            if let (true, Some(name)) = (*owner != said, of.line.owner)
                && !others.contains(&name)
            {
                others.push(name);
            }
        }
    }
    let mut due: Vec<PracticeDue> = late.into_values().collect();
    due.extend(of_postings(db, today)?);
    due.extend(review.into_values());
    Ok(due)
}
