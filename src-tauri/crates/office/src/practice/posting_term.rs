//! The term of a posting: sent, extended, called back, counted; nobody is in two places at once.

use super::people::of_roster;
use super::postings::{PostingRecord, edit, named, shown};
use super::projects::{days_of, taken};
use crate::context::Writing;
use crate::op::Op;
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::paper::span_zh;
use zhixing_domain::practice::{PostingField, Span, forwards, read_posting};
use zhixing_domain::{Code, Day, Hours, Id, Problem, Result, between};
use zhixing_store::Reader;
use zhixing_store::practice::Posting;

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

/// Refuses a posting while the person is on another.
fn alone(db: &Reader, posting: &Posting) -> Result<()> {
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
