//! One mentor: the fields, the topics, the sessions they hold.

use super::MentorRow;
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::mentors::{MentorField, read_mentor};
use zhixing_domain::{Code, Day, HalfDay, Hours, Id, Problem, Result};
use zhixing_store::mentors::MentorSession;
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

/// A session that a mentor holds.
#[derive(Debug, Serialize, TS)]
pub struct MentorSessionRow {
    /// The session.
    pub id: Id,
    /// Its class.
    pub class: Id,
    /// The class's title and term.
    pub class_title: String,
    /// Its day.
    #[ts(type = "string")]
    pub day: Day,
    /// Its half-day.
    pub half: HalfDay,
    /// Its beginning, `HH:MM`.
    pub starts: String,
    /// Its end, `HH:MM`.
    pub ends: String,
    /// Its title.
    pub title: String,
    /// Its hours.
    pub hours: Hours,
}

/// A mentor with the sessions they hold.
#[derive(Debug, Serialize, TS)]
pub struct MentorRecord {
    /// The mentor.
    pub mentor: MentorRow,
    /// The sessions, the newest first.
    pub sessions: Vec<MentorSessionRow>,
}

/// One mentor with the sessions they hold.
pub fn record(cx: &Reading, request: MentorRequest) -> Result<MentorRecord> {
    cx.read(|db| {
        let sessions = db.mentor_sessions(request.id)?.into_iter().map(|row| {
            let MentorSession { id, class, class_title, day, half, starts, ends, title, hours } = row;
            MentorSessionRow { id, class, class_title, day, half, starts, ends, title, hours }
        });
        Ok(MentorRecord { mentor: one(db, request.id)?, sessions: sessions.collect() })
    })
}

/// Adds a mentor.
pub fn create(cx: &Writing, request: CreateMentor) -> Result<MentorRow> {
    let name = read_mentor(MentorField::Name, &request.name)?.unwrap_or_default();
    cx.write(Op::MentorAdded, |tx| {
        tx.says("name", &name);
        let id = tx.add_mentor(&name)?;
        tx.about(id);
        Ok(one(tx, id)?)
    })
}

/// Saves one field as it is left.
pub fn save_field(cx: &Writing, request: SaveMentorField) -> Result<MentorRow> {
    let value = read_mentor(request.field, &request.value)?;
    edit(cx, request.id, |tx| Ok(tx.set_mentor(request.id, request.field, value.as_deref())?))
}

/// Says on which topics a mentor teaches.
pub fn set_topics(cx: &Writing, request: SetMentorTopics) -> Result<MentorRow> {
    edit(cx, request.id, |tx| Ok(tx.set_mentor_topics(request.id, &request.topics)?))
}

/// Deletes a mentor who holds no session.
pub fn delete(cx: &Writing, request: MentorRequest) -> Result<()> {
    cx.write(Op::MentorDeleted, |tx| {
        let mentor = tx.mentor(request.id)?;
        tx.says("name", &mentor.name);
        if mentor.sessions > 0 {
            let problem = Problem::new(Code::InUse).with("name", mentor.name);
            return Err(problem.with("count", mentor.sessions).with("where", "课程表"));
        }
        Ok(tx.delete_mentor(request.id)?)
    })
}

fn one(db: &Reader, id: Id) -> zhixing_store::Result<MentorRow> {
    Ok(MentorRow::new(db.mentor(id)?, &db.mentor_topics(Some(id))?))
}

/// Changes a mentor; the changes of one sitting are one step.
fn edit(cx: &Writing, id: Id, change: impl FnOnce(&Tx) -> Result<()>) -> Result<MentorRow> {
    cx.write_about(Op::MentorTyped, id, |tx| {
        tx.says("name", tx.mentor(id)?.name);
        change(tx)?;
        Ok(one(tx, id)?)
    })
}
