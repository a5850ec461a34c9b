//! One mentor: the fields, the topics with their evidence, the courses, the days on which they cannot come, the sessions
//! they hold and what the forms say of them.

use super::Mentor;
use crate::context::{Reading, Writing};
use crate::op::Op;
use crate::rule;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;
use zhixing_domain::evaluation::{FormKind, Rule};
use zhixing_domain::mentors::{EvidenceKind, MentorDoubt, MentorField, check_term, doubt, read_mentor};
use zhixing_domain::people::is_space;
use zhixing_domain::{Code, Day, Hours, Id, Problem, Result};
use zhixing_store::evaluation::Version;
use zhixing_store::mentors::{Away, Course, Engagement, EngagementFilter, Evidence};
use zhixing_store::{Reader, Tx};

/// One mentor.
#[derive(Debug, Deserialize, TS)]
pub struct MentorRequest {
    /// The id.
    pub id: Id,
}

/// A new mentor.
#[derive(Debug, Deserialize, TS)]
pub struct CreateMentor {
    /// The name.
    pub name: String,
}

/// A field as it is left.
#[derive(Debug, Deserialize, TS)]
pub struct SaveMentorField {
    /// The mentor.
    pub id: Id,
    /// The field.
    pub field: MentorField,
    /// What was typed; empty clears it.
    pub value: String,
}

/// The topics that a mentor teaches.
#[derive(Debug, Deserialize, TS)]
pub struct SetMentorTopics {
    /// The mentor.
    pub id: Id,
    /// The topics.
    pub topics: Vec<Id>,
}

/// What shows that a mentor knows a topic.
#[derive(Debug, Deserialize, TS)]
pub struct SaveEvidence {
    /// The piece that is said otherwise; nothing for a new one.
    #[serde(default)]
    pub id: Option<Id>,
    /// The mentor.
    pub mentor: Id,
    /// The topic.
    pub topic: Id,
    /// What it is.
    pub kind: EvidenceKind,
    /// In words.
    pub text: String,
}

/// A course that a mentor offers.
#[derive(Debug, Deserialize, TS)]
pub struct AddCourse {
    /// The mentor.
    pub mentor: Id,
    /// 名称
    pub title: String,
    /// The topic.
    pub topic: Option<Id>,
}

zhixing_domain::keyed! {
    /// A field of a mentor's course (课程).
    pub enum CourseField {
        Title "title" "课程名称" [],
        Topic "topic" "专题" [],
        Hours "hours" "学时" [],
        Outline "outline" "提纲" [],
    }
}

/// A field of a course as it is left.
#[derive(Debug, Deserialize, TS)]
pub struct SaveCourseField {
    /// The course.
    pub id: Id,
    /// The field.
    pub field: CourseField,
    /// What was typed; of the topic its id. Empty clears it.
    pub value: String,
}

/// Days on which a mentor cannot come.
#[derive(Debug, Deserialize, TS)]
pub struct AddAway {
    /// The mentor.
    pub mentor: Id,
    /// The first of them.
    pub first_day: Day,
    /// The last of them; nothing for one day.
    pub last_day: Option<Day>,
    /// Why.
    #[serde(default)]
    pub note: String,
}

zhixing_domain::keyed! {
    /// What is written down of a mentor beside the fields.
    pub enum MentorPart {
        Evidence "evidence" "依据" [],
        Course "course" "课程" [],
        Away "away" "不能授课的日子" [],
    }
}

impl MentorPart {
    const fn table(self) -> &'static str {
        match self {
            Self::Evidence => "mentor_evidence",
            Self::Course => "mentor_course",
            Self::Away => "mentor_away",
        }
    }
}

/// One of them.
#[derive(Debug, Deserialize, TS)]
pub struct PartRequest {
    /// What it is.
    pub part: MentorPart,
    /// Its id.
    pub id: Id,
}

/// What the forms say of those who taught (评估均分): of a class that has forms for its courses or mentors what these say,
/// of another what its own form says of the teaching. Fewer forms than the rule says: no mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct MentorRating {
    /// The mean of the answers about teaching, in hundredths of 4.
    #[ts(type = "number | null")]
    pub mean: Option<i64>,
    /// On how many valid forms.
    pub forms: u32,
    /// How many of them judge the mentor or a course of theirs; the others judge the whole class.
    pub own: u32,
    /// So many are needed before a mean is shown.
    pub least: u32,
}

/// Sessions and their hours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct Taught {
    /// How many.
    pub sessions: u32,
    /// Their hours.
    pub hours: Hours,
}

impl Taught {
    fn of<'e>(sessions: impl Iterator<Item = &'e Engagement>) -> Self {
        sessions.fold(Self::default(), |sum, one| Self {
            sessions: sum.sessions + 1,
            hours: sum.hours + one.hours,
        })
    }
}

/// One mentor with all that is known of them.
#[derive(Debug, Serialize, TS)]
pub struct MentorRecord {
    /// The mentor.
    pub mentor: Mentor,
    /// What shows that they know their topics.
    pub evidence: Vec<Evidence>,
    /// The courses they offer.
    pub courses: Vec<Course>,
    /// When they cannot come.
    pub away: Vec<Away>,
    /// The sessions, the newest first, engaged or not.
    pub sessions: Vec<Engagement>,
    /// What the forms say.
    pub rating: MentorRating,
    /// Hours of this year, planned ones among them.
    pub year_hours: Hours,
    /// Sessions and hours up to today (已讲).
    pub taught: Taught,
    /// Sessions and hours still ahead (待讲).
    pub to_teach: Taught,
    /// Fields in which something looks wrong.
    pub doubts: Vec<MentorDoubt>,
}

/// One mentor with all that is known of them.
pub fn record(cx: &Reading, request: MentorRequest) -> Result<MentorRecord> {
    let today = cx.today();
    cx.read(|db| of(db, request.id, today))
}

pub(super) fn of(db: &Reader, id: Id, today: Day) -> zhixing_store::Result<MentorRecord> {
    let filter = EngagementFilter { mentor: Some(id), ..EngagementFilter::default() };
    let mentor = db.mentor(id)?;
    let sessions = db.engagements(&filter, 0, usize::MAX)?.1;
    let theirs = || sessions.iter().filter(|one| one.is_theirs);
    let doubts = MentorField::ALL.iter().filter_map(|field| doubt(*field, mentor.get(*field)?)).collect();
    Ok(MentorRecord {
        doubts,
        mentor,
        evidence: db.mentor_evidence(id)?,
        courses: db.mentor_courses(id, today)?,
        away: db.mentor_away(id)?,
        taught: Taught::of(theirs().filter(|one| one.day <= today)),
        to_teach: Taught::of(theirs().filter(|one| one.day > today)),
        sessions,
        rating: ratings(db, &[id], today)?.remove(&id).unwrap_or_default(),
        year_hours: db.mentor_load(id, today)?.0,
    })
}

impl Default for MentorRating {
    fn default() -> Self {
        Self { mean: None, forms: 0, own: 0, least: Rule::default().least_forms }
    }
}

/// What the forms say of each of these mentors.
pub(super) fn ratings(
    db: &Reader,
    mentors: &[Id],
    today: Day,
) -> zhixing_store::Result<HashMap<Id, MentorRating>> {
    let rule: Rule = rule::rule(db, today)?;
    let mut of_classes = Vec::new();
    let mut of_theirs = Vec::new();
    for kind in FormKind::ALL {
        for Version { id, content, .. } in db.evaluation_versions(*kind)? {
            match kind {
                FormKind::Class => of_classes.push((id, content.teaching_items())),
                FormKind::Course | FormKind::Mentor => {
                    of_theirs.push((id, content.len(), content.teaching_items()));
                }
            }
        }
    }
    let theirs = db.taught_by(mentors, &of_theirs)?;
    let judged = theirs.keys().copied().collect();
    let mut found = db.mentor_ratings(mentors, &of_classes, &judged, today)?;
    let rating = |id: &Id| {
        let own = theirs.iter().filter(|((mentor, _), _)| mentor == id).map(|(_, sums)| sums);
        let own = own.fold([0; 3], |sum: [i64; 3], more| [0, 1, 2].map(|at| sum[at] + more[at]));
        let whole = found.remove(id).unwrap_or_default();
        let [sum, answers, forms] = [0, 1, 2].map(|at| own[at] + whole[at]);
        let is_enough = forms >= i64::from(rule.least_forms) && answers > 0;
        let mean = is_enough.then(|| (2 * sum * 100 + answers) / (2 * answers));
        let (forms, own) = (forms as u32, own[2] as u32);
        (*id, MentorRating { mean, forms, own, least: rule.least_forms })
    };
    Ok(mentors.iter().map(rating).collect())
}

/// Adds a mentor.
pub fn create(cx: &Writing, request: CreateMentor) -> Result<Mentor> {
    let name = read_mentor(MentorField::Name, &request.name)?.unwrap_or_default();
    cx.write(Op::MentorAdded, |tx| {
        tx.says("name", &name);
        let id = tx.add_mentor(&name)?;
        tx.about(id);
        Ok(tx.mentor(id)?)
    })
}

/// Saves one field as it is left.
pub fn save_field(cx: &Writing, request: SaveMentorField) -> Result<Mentor> {
    let value = read_mentor(request.field, &request.value)?;
    edit(cx, request.id, |tx| Ok(tx.set_mentor(request.id, request.field, value.as_deref())?))?;
    cx.read(|db| db.mentor(request.id))
}

/// Says on which topics a mentor teaches.
pub fn set_topics(cx: &Writing, request: SetMentorTopics) -> Result<Mentor> {
    edit(cx, request.id, |tx| Ok(tx.set_mentor_topics(request.id, &request.topics)?))?;
    cx.read(|db| db.mentor(request.id))
}

/// Keeps what shows that a mentor knows a topic; the topic is theirs from then on.
pub fn save_evidence(cx: &Writing, request: SaveEvidence) -> Result<Id> {
    let text = filled("依据", &request.text)?;
    edit(cx, request.mentor, |tx| {
        let mut topics: Vec<Id> = tx.mentor(request.mentor)?.topics.iter().map(|topic| topic.id).collect();
        if !topics.contains(&request.topic) {
            topics.push(request.topic);
            tx.set_mentor_topics(request.mentor, &topics)?;
        }
        let Some(id) = request.id else {
            return Ok(tx.add_mentor_evidence(request.mentor, request.topic, request.kind, text)?);
        };
        tx.set("mentor_evidence", id, "kind", request.kind.key())?;
        tx.set("mentor_evidence", id, "text", text)?;
        Ok(id)
    })
}

/// Adds a course that a mentor offers.
pub fn add_course(cx: &Writing, request: AddCourse) -> Result<Id> {
    let title = filled(CourseField::Title.zh(), &request.title)?;
    edit(cx, request.mentor, |tx| {
        free_title(tx, request.mentor, None, title)?;
        Ok(tx.add_mentor_course(request.mentor, title, request.topic)?)
    })
}

/// Saves one field of a course as it is left.
pub fn save_course_field(cx: &Writing, request: SaveCourseField) -> Result<()> {
    let mentor = cx.read(|db| db.mentor_of("mentor_course", request.id))?;
    let text = request.value.trim_matches(is_space);
    let column = request.field.key();
    edit(cx, mentor, |tx| match request.field {
        CourseField::Title => {
            let title = filled(request.field.zh(), text)?;
            free_title(tx, mentor, Some(request.id), title)?;
            Ok(tx.set("mentor_course", request.id, column, title)?)
        }
        CourseField::Outline => Ok(tx.set("mentor_course", request.id, column, some(text))?),
        CourseField::Topic => Ok(tx.set("mentor_course", request.id, column, text.parse::<i64>().ok())?),
        CourseField::Hours => {
            let hours = text.parse::<f64>().ok().filter(|hours| (0.0..=24.0).contains(hours));
            if hours.is_none() && !text.is_empty() {
                let problem =
                    Problem::new(Code::NotUnderstood).with("field", request.field.zh()).with("found", text);
                return Err(problem.with("expected", "这里要填 0 到 24 的数字。"));
            }
            let hundredths = hours.map(|hours| (hours * 100.0).round() as i64);
            Ok(tx.set("mentor_course", request.id, column, hundredths)?)
        }
    })
}

/// Adds days on which a mentor cannot come; refused while the timetable has them teach then.
pub fn add_away(cx: &Writing, request: AddAway) -> Result<Id> {
    let last = request.last_day.unwrap_or(request.first_day);
    check_term(request.first_day, last)?;
    edit(cx, request.mentor, |tx| {
        free(tx, request.mentor, request.first_day, last)?;
        Ok(tx.add_mentor_away(
            request.mentor,
            request.first_day,
            last,
            some(request.note.trim_matches(is_space)),
        )?)
    })
}

/// Takes away a piece of evidence, a course, or days on which a mentor cannot come.
pub fn delete_part(cx: &Writing, request: PartRequest) -> Result<()> {
    let mentor = cx.read(|db| db.mentor_of(request.part.table(), request.id))?;
    edit(cx, mentor, |tx| Ok(tx.delete(request.part.table(), request.id)?))
}

/// Deletes a mentor who holds no session, was never paid and has no letter.
pub fn delete(cx: &Writing, request: MentorRequest) -> Result<()> {
    cx.write(Op::MentorDeleted, |tx| {
        let mentor = tx.mentor(request.id)?;
        tx.says("name", &mentor.name);
        for (table, place) in [
            ("session", "课程表"),
            ("mentor_appointment", "聘书"),
            ("mentor_payment", "课酬"),
            ("evaluation_subject", "评估表"),
        ] {
            let uses = tx.named_by("mentor", request.id)?;
            if let Some((_, count)) = uses.into_iter().find(|(used, _)| used == table) {
                let problem = Problem::new(Code::InUse).with("name", mentor.name);
                return Err(problem.with("count", count).with("where", place));
            }
        }
        Ok(tx.delete_mentor(request.id)?)
    })
}

/// Changes a mentor; the changes of one sitting are one step.
fn edit<T>(cx: &Writing, id: Id, change: impl FnOnce(&Tx) -> Result<T>) -> Result<T> {
    cx.write_about(Op::MentorTyped, id, |tx| {
        tx.says("name", tx.mentor(id)?.name);
        change(tx)
    })
}

/// Refuses days on which the timetable has a mentor teach.
fn free(db: &Reader, mentor: Id, first: Day, last: Day) -> Result<()> {
    let filter = EngagementFilter { mentor: Some(mentor), ..EngagementFilter::default() };
    let all = db.engagements(&filter, 0, usize::MAX)?.1;
    let mut taught = all.iter().filter(|one| one.is_theirs && (first..=last).contains(&one.day));
    let Some(one) = taught.next() else { return Ok(()) };
    let problem =
        Problem::new(Code::MentorTeaches).with("name", &one.mentor_name).with("count", taught.count() + 1);
    Err(problem.with("day", one.day).with("class", &one.class_title).with("title", &one.title))
}

/// Refuses a step back that would bring back days on which the mentor teaches by now.
pub(crate) fn undone(db: &Reader, entry: Id) -> Result<()> {
    for (mentor, first, last) in db.away_changed_by(entry)? {
        free(db, mentor, first, last)?;
    }
    Ok(())
}

fn free_title(tx: &Tx, mentor: Id, but: Option<Id>, title: &str) -> Result<()> {
    let today = Day::default();
    let is_taken =
        tx.mentor_courses(mentor, today)?.iter().any(|one| Some(one.id) != but && one.title == title);
    if is_taken { Err(Problem::new(Code::Taken).with("found", title)) } else { Ok(()) }
}

fn filled<'a>(field: &str, text: &'a str) -> Result<&'a str> {
    some(text.trim_matches(is_space)).ok_or_else(|| Problem::new(Code::Empty).with("field", field))
}

fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}
