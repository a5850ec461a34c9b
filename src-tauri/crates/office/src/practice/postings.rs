//! Postings: who is where; a list of them, and one with all that was kept of it.

use super::people::BusyLine;
use crate::context::{Reading, Writing};
use crate::op::Op;
use crate::rule::rule;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use ts_rs::TS;
use zhixing_domain::practice::{
    AppraisalKind, Elsewhere, Grade, PostingState, PracticeRule, ProjectKind, is_log_late, log_months,
    posting_state, proposed_hours,
};
use zhixing_domain::{Code, Day, Hours, Id, Month, Problem, Result};
use zhixing_store::practice::{Appraisal, Extension, Posting, Task, Trained};
use zhixing_store::{Reader, Tx};

/// A posting in a list (选派).
#[derive(Debug, Clone, Serialize, TS)]
pub struct PostingRow {
    /// Its id.
    pub id: Id,
    /// The project.
    pub project: Id,
    /// The project's title.
    pub project_title: String,
    /// The project's kind.
    pub kind: Option<ProjectKind>,
    /// 接收单位
    pub host: Option<String>,
    /// The person.
    pub cadre: Id,
    /// 姓名
    pub name: String,
    /// 单位
    pub unit: Option<String>,
    /// 职务
    pub post: Option<String>,
    /// Its first day.
    #[ts(type = "string")]
    pub first_day: Day,
    /// Its last day, the day of a recall too.
    #[ts(type = "string")]
    pub last_day: Day,
    /// 实践导师
    pub mentor: Option<String>,
    /// How it stands.
    pub state: PostingState,
    /// Whether the person was called back early.
    pub recalled: bool,
    /// Logs that came.
    pub logs: u32,
    /// Logs there should be in the end.
    pub months: u32,
    /// Logs that should be there by now and are not.
    #[ts(type = "string[]")]
    pub missing: Vec<Month>,
    /// The grade at the end.
    pub grade: Option<Grade>,
    /// 学时
    pub hours: Option<Hours>,
}

/// The log of a month.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LogRow {
    /// The month.
    pub month: Month,
    /// 做了什么
    pub work: String,
    /// 问题和打算
    pub problems: String,
    /// 导师意见
    pub remark: String,
    /// Whether anything came.
    pub came: bool,
    /// Whether it should be there by now.
    pub late: bool,
}

/// A posting with all that was kept of it.
#[derive(Debug, Serialize, TS)]
pub struct PostingRecord {
    /// What the list shows of it.
    pub row: PostingRow,
    /// Its last day as agreed.
    #[ts(type = "string")]
    pub agreed_until: Day,
    /// 导师电话
    pub mentor_phone: Option<String>,
    /// 备注
    pub note: Option<String>,
    /// The last day of one called back early.
    pub recalled: Option<Day>,
    /// Why.
    pub recall_reason: Option<String>,
    /// How it was extended.
    pub extensions: Vec<Extension>,
    /// The tasks.
    pub tasks: Vec<Task>,
    /// A log a month.
    pub logs: Vec<LogRow>,
    /// 中期鉴定
    pub mid: Appraisal,
    /// 期满鉴定
    pub end: Appraisal,
    /// What the project trains.
    pub trains: Vec<Trained>,
    /// Why it counts so many hours.
    pub hours_reason: Option<String>,
    /// What it counts by the rule.
    pub proposed_hours: Hours,
    /// The rule in a sentence.
    pub hours_rule: String,
    /// Where else the person is on these days.
    pub busy: Vec<BusyLine>,
}

/// One posting.
#[derive(Debug, Deserialize, TS)]
pub struct PostingRequest {
    /// Its id.
    pub id: Id,
}

/// Postings as lists show them.
pub(super) fn rows_of(
    db: &Reader,
    postings: Vec<Posting>,
    today: Day,
) -> zhixing_store::Result<Vec<PostingRow>> {
    let logged = db.logged_months()?;
    let mut rules: HashMap<Day, PracticeRule> = HashMap::new();
    let mut rows = Vec::with_capacity(postings.len());
    for posting in postings {
        let on = posting.away().last.min(today);
        let rule = match rules.entry(on) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(open) => open.insert(rule(db, on)?),
        };
        let logs = logged.get(&posting.id).map_or(&[][..], Vec::as_slice);
        rows.push(row(posting, logs, rule, today));
    }
    Ok(rows)
}

fn row(posting: Posting, logged: &[Month], rule: &PracticeRule, today: Day) -> PostingRow {
    let away = posting.away();
    let months = log_months(away, rule);
    let missing = months.iter().filter(|month| !logged.contains(month) && is_log_late(**month, rule, today));
    PostingRow {
        missing: missing.copied().collect(),
        logs: logged.len() as u32,
        months: months.len() as u32,
        state: posting_state(away, posting.grade.is_some(), today),
        id: posting.id,
        project: posting.project,
        project_title: posting.project_title,
        kind: posting.kind,
        host: posting.host,
        cadre: posting.cadre,
        name: posting.name,
        unit: posting.unit,
        post: posting.post,
        first_day: away.first,
        last_day: away.last,
        mentor: posting.mentor,
        recalled: posting.recalled.is_some(),
        grade: posting.grade,
        hours: posting.hours,
    }
}

/// One posting.
pub fn posting(cx: &Reading, request: PostingRequest) -> Result<PostingRecord> {
    cx.read(|db| shown(db, request.id, cx.today()))
}

pub(super) fn shown(db: &Reader, id: Id, today: Day) -> zhixing_store::Result<PostingRecord> {
    let posting = db.posting(id)?;
    let away = posting.away();
    let rule: PracticeRule = rule(db, away.last.min(today))?;
    let mut logs = db.logs(id)?;
    let months = log_months(away, &rule);
    // A log of a month that no longer counts, after a recall say, is shown all the same.
    let mut all: Vec<Month> = months.iter().copied().chain(logs.keys().copied()).collect();
    all.sort_unstable();
    all.dedup();
    let logged: Vec<Month> = logs.keys().copied().collect();
    let log = |month: Month| {
        let found = logs.remove(&month);
        let came = found.is_some();
        let found = found.unwrap_or_default();
        LogRow {
            month,
            work: found.work.unwrap_or_default(),
            problems: found.problems.unwrap_or_default(),
            remark: found.remark.unwrap_or_default(),
            came,
            late: !came && is_log_late(month, &rule, today),
        }
    };
    let log_rows = all.into_iter().map(log).collect();
    let busy = db.busy(&[posting.cadre], away)?.into_iter();
    let busy =
        busy.filter(|one| one.what != Elsewhere::Posting || one.id != id).map(BusyLine::from).collect();
    let (trains, agreed_until) = (db.project_abilities(posting.project)?, posting.days.last);
    let (hours, count) = (proposed_hours(away, &rule), months.len());
    Ok(PostingRecord {
        agreed_until,
        mentor_phone: posting.mentor_phone.clone(),
        note: posting.note.clone(),
        recalled: posting.recalled,
        recall_reason: posting.recall_reason.clone(),
        extensions: db.extensions(id)?,
        tasks: db.tasks(id)?,
        logs: log_rows,
        mid: db.appraisal(id, AppraisalKind::Mid)?,
        end: db.appraisal(id, AppraisalKind::Final)?,
        trains,
        hours_reason: posting.hours_reason.clone(),
        proposed_hours: hours,
        hours_rule: format!("实践锻炼 {count} 个月，每月 {} 学时", rule.hours_per_month),
        busy,
        row: row(posting, &logged, &rule, today),
    })
}

/// The posting, named in the journal.
pub(super) fn named(tx: &Tx, id: Id) -> Result<Posting> {
    let posting = tx.posting(id)?;
    tx.says("name", &posting.name);
    tx.says("project", &posting.project_title);
    tx.about(id);
    Ok(posting)
}

/// Changes a posting; the changes of one sitting are one step.
pub(super) fn edit(cx: &Writing, id: Id, change: impl FnOnce(&Tx) -> Result<()>) -> Result<PostingRecord> {
    let today = cx.today();
    cx.write_about(Op::PostingTyped, id, |tx| {
        named(tx, id)?;
        change(tx)?;
        Ok(shown(tx, id, today)?)
    })
}

/// Deletes a posting that was never appraised.
pub fn delete_posting(cx: &Writing, request: PostingRequest) -> Result<()> {
    cx.write(Op::PostingDeleted, |tx| {
        let posting = named(tx, request.id)?;
        if posting.grade.is_some() {
            let problem = Problem::new(Code::InUse).with("name", posting.name);
            return Err(problem.with("count", 1).with("where", "期满鉴定"));
        }
        Ok(tx.delete_posting(request.id)?)
    })
}
