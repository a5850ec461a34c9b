//! What this room asks for on a day (工作台).

use serde::Serialize;
use ts_rs::TS;
use zhixing_domain::followup::FollowupKind;
use zhixing_domain::{Day, Id};
use zhixing_store::Reader;
use zhixing_store::followup::ImprovementFilter;

/// Something due of this room (跟踪的待办).
#[derive(Debug, Serialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum FollowupDue {
    /// 跟踪到期
    Asked {
        /// What is asked.
        kind: FollowupKind,
        /// How many.
        count: u32,
        /// The one due first.
        first: Id,
        /// Its class.
        name: String,
        /// When it was due.
        #[ts(type = "string")]
        due: Day,
    },
    /// 改进逾期
    Improvements {
        /// How many.
        count: u32,
        /// The one due first.
        first: Id,
        /// What it is.
        name: String,
        /// Who does it.
        owner: Option<String>,
        /// When it was due.
        #[ts(type = "string")]
        due: Day,
    },
}

/// What is due on a day: what is asked, kind by kind, then what was to be better by now.
pub(crate) fn due(db: &Reader, today: Day) -> zhixing_store::Result<Vec<FollowupDue>> {
    let mut due: Vec<FollowupDue> = db
        .followups_due(today)?
        .into_iter()
        .map(|one| FollowupDue::Asked {
            kind: one.kind,
            count: one.count,
            first: one.first,
            name: one.class_title,
            due: one.due,
        })
        .collect();
    let filter = ImprovementFilter { late_on: Some(today), ..ImprovementFilter::default() };
    let (count, late) = db.improvements(&filter, 0, 1)?;
    if let Some((first, day)) = late.first().and_then(|one| Some((one, one.due?))) {
        due.push(FollowupDue::Improvements {
            count: count as u32,
            first: first.id,
            name: first.what.clone(),
            owner: first.owner.clone(),
            due: day,
        });
    }
    Ok(due)
}
