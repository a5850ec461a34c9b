//! One mentor: the fields, the topics, the sessions they hold.

use super::Mentor;
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::mentors::{MentorField, read_mentor};
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_store::Tx;
use zhixing_store::mentors::MentorSession;

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

/// A mentor with the sessions they hold.
#[derive(Debug, Serialize, TS)]
pub struct MentorRecord {
    /// The mentor.
    pub mentor: Mentor,
    /// The sessions, the newest first.
    pub sessions: Vec<MentorSession>,
}

/// One mentor with the sessions they hold.
pub fn record(cx: &Reading, request: MentorRequest) -> Result<MentorRecord> {
    cx.read(|db| {
        Ok(MentorRecord { mentor: db.mentor(request.id)?, sessions: db.mentor_sessions(request.id)? })
    })
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
    edit(cx, request.id, |tx| Ok(tx.set_mentor(request.id, request.field, value.as_deref())?))
}

/// Says on which topics a mentor teaches.
pub fn set_topics(cx: &Writing, request: SetMentorTopics) -> Result<Mentor> {
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

/// Changes a mentor; the changes of one sitting are one step.
fn edit(cx: &Writing, id: Id, change: impl FnOnce(&Tx) -> Result<()>) -> Result<Mentor> {
    cx.write_about(Op::MentorTyped, id, |tx| {
        tx.says("name", tx.mentor(id)?.name);
        change(tx)?;
        Ok(tx.mentor(id)?)
    })
}
