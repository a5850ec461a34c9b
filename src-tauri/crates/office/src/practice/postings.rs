//! Postings: who is where, sent, extended, called back; the list and one with all that was kept of it.

use super::people::{BusyLine, of_roster};
use super::projects::{days_of, taken};
use crate::context::{Reading, Writing};
use crate::op::Op;
use crate::rule::rule;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use ts_rs::TS;
use zhixing_domain::paper::span_zh;
use zhixing_domain::practice::{
    AppraisalKind, Elsewhere, Grade, PostingField, PostingState, PracticeRule, ProjectKind, Span, forwards,
    is_log_late, log_months, posting_state, proposed_hours, read_posting,
};
use zhixing_domain::{Code, Day, Hours, Id, Month, Problem, Result, between};
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

/// Somebody sent to a project.
#[derive(Debug, Deserialize, TS)]
pub struct SendPerson {
    /// The project.
    pub project: Id,
    /// The person.
    pub cadre: Id,
    /// From when on; the project's first day where it is left out.
    #[serde(default)]
    pub first_day: Option<Day>,
    /// Until when; the project's last day where it is left out.
    #[serde(default)]
    pub last_day: Option<Day>,
}

/// A field as it is left.
#[derive(Debug, Deserialize, TS)]
pub struct SavePostingField {
    /// The posting.
    pub id: Id,
    /// The field.
    pub field: PostingField,
    /// What was typed; empty clears it.
    pub value: String,
}

/// A posting extended.
#[derive(Debug, Deserialize, TS)]
pub struct ExtendPosting {
    /// The posting.
    pub id: Id,
    /// Until when it lasts now.
    pub to: Day,
    /// Why.
    pub reason: String,
}

/// Somebody called back early.
#[derive(Debug, Deserialize, TS)]
pub struct RecallPosting {
    /// The posting.
    pub id: Id,
    /// The last day there; nothing takes the recall back.
    pub day: Option<Day>,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// What a posting counts.
#[derive(Debug, Deserialize, TS)]
pub struct SavePostingHours {
    /// The posting.
    pub id: Id,
    /// 学时; nothing: not reckoned yet
    pub hours: Option<Hours>,
    /// Why so many; may be left out where it is what the rule says.
    #[serde(default)]
    pub reason: String,
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

/// Refuses a posting while the person is on another.
pub(super) fn alone(db: &Reader, posting: &Posting) -> Result<()> {
    let away = posting.away();
    let other = db
        .postings_of(posting.cadre)?
        .into_iter()
        .find(|other| other.id != posting.id && other.away().meets(away));
    match other {
        None => Ok(()),
        Some(other) => Err(Problem::new(Code::PostedElsewhere)
            .with("name", &posting.name)
            .with("project", other.project_title.clone())
            .with("days", span_zh(other.away().first, other.away().last))),
    }
}

/// Refuses a step back that would bring somebody to two places at once.
pub(crate) fn posted_once(db: &Reader, entry: Id) -> Result<()> {
    for id in db.postings_changed_by(entry)? {
        if db.exists("posting", id)? {
            alone(db, &db.posting(id)?)?;
        }
    }
    Ok(())
}

/// Refuses two postings of a person at once: for whatever brings two records together.
pub(crate) fn one_place(db: &Reader, cadre: Id) -> Result<()> {
    db.postings_of(cadre)?.iter().try_for_each(|posting| alone(db, posting))
}

/// Sends somebody to a project, with the mentor there.
pub fn send(cx: &Writing, request: SendPerson) -> Result<Id> {
    let today = cx.today();
    cx.write(Op::PersonPosted, |tx| {
        let project = tx.project(request.project)?;
        let days = days_of(&project);
        let missing = |field: &str| Problem::new(Code::Empty).with("field", field);
        let first = request.first_day.or(days.map(|days| days.first)).ok_or_else(|| missing("到岗日期"))?;
        let last = request.last_day.or(days.map(|days| days.last)).ok_or_else(|| missing("期满日期"))?;
        forwards(Some(first), Some(last))?;
        let (name, unit, post) = of_roster(tx, request.cadre)?;
        tx.says("name", &name);
        tx.says("project", &project.title);
        let before = tx.postings_of_project(project.id)?;
        if let Some(places) = project.places.filter(|places| taken(&before, today) >= *places) {
            let problem = Problem::new(Code::ProjectFull).with("project", project.title);
            return Err(problem.with("places", places));
        }
        let new = Posting {
            id: Id(0),
            project: project.id,
            project_title: project.title,
            kind: project.kind,
            host: project.host,
            cadre: request.cadre,
            name,
            unit,
            post,
            days: Span { first, last },
            mentor: project.mentor,
            mentor_phone: project.mentor_phone,
            recalled: None,
            recall_reason: None,
            hours: None,
            hours_reason: None,
            note: None,
            grade: None,
        };
        alone(tx, &new)?;
        let id = tx.add_posting(&new)?;
        tx.about(id);
        Ok(id)
    })
}

/// Saves one field as it is left.
pub fn save_posting_field(cx: &Writing, request: SavePostingField) -> Result<PostingRecord> {
    let value = read_posting(request.field, &request.value)?;
    edit(cx, request.id, |tx| {
        tx.set_posting(request.id, request.field, value.as_ref())?;
        let after = tx.posting(request.id)?;
        forwards(Some(after.days.first), Some(after.days.last))?;
        within(&after, after.recalled)?;
        alone(tx, &after)
    })
}

/// Refuses a recall outside the posting.
fn within(posting: &Posting, recalled: Option<Day>) -> Result<()> {
    recalled.map_or(Ok(()), |day| between("召回日期", day, posting.days.first, posting.days.last))
}

fn reason_of(text: &str, field: &str) -> Result<String> {
    let reason = text.trim();
    if reason.is_empty() {
        Err(Problem::new(Code::Empty).with("field", field))
    } else {
        Ok(reason.to_owned())
    }
}

/// Extends a posting, with the reason.
pub fn extend(cx: &Writing, request: ExtendPosting) -> Result<PostingRecord> {
    let reason = reason_of(&request.reason, "延长理由")?;
    let today = cx.today();
    cx.write(Op::PostingExtended, |tx| {
        let before = named(tx, request.id)?;
        tx.says("day", request.to);
        let earliest = before.days.last.succ_opt().unwrap_or(before.days.last);
        let latest = earliest.checked_add_months(chrono::Months::new(36)).unwrap_or(earliest);
        between("延长到", request.to, earliest, latest)?;
        tx.extend_posting(request.id, before.days.last, request.to, &reason)?;
        alone(tx, &tx.posting(request.id)?)?;
        Ok(shown(tx, request.id, today)?)
    })
}

/// Calls somebody back early, with the reason; without a day the recall is taken back.
pub fn recall(cx: &Writing, request: RecallPosting) -> Result<PostingRecord> {
    let reason = match request.day {
        Some(_) => Some(reason_of(&request.reason, "召回理由")?),
        None => None,
    };
    let today = cx.today();
    cx.write(Op::PostingRecalled, |tx| {
        let before = named(tx, request.id)?;
        tx.says("day", request.day.map_or_else(|| "—".to_owned(), |day| day.to_string()));
        within(&before, request.day)?;
        tx.set_recalled(request.id, request.day, reason.as_deref())?;
        alone(tx, &tx.posting(request.id)?)?;
        Ok(shown(tx, request.id, today)?)
    })
}

/// Says how many hours a posting counts; where it is not what the rule says, why.
pub fn save_hours(cx: &Writing, request: SavePostingHours) -> Result<PostingRecord> {
    if let Some(hours) = request.hours {
        between("学时", hours, Hours(0), Hours::whole(2_000))?;
    }
    let today = cx.today();
    edit(cx, request.id, |tx| {
        let before = shown(tx, request.id, today)?;
        let reason = request.reason.trim();
        let reason = match request.hours {
            None => None,
            Some(hours) if reason.is_empty() && hours == before.proposed_hours => Some(before.hours_rule),
            Some(_) => Some(reason_of(reason, "学时理由")?),
        };
        Ok(tx.set_posting_hours(request.id, request.hours, reason.as_deref())?)
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
