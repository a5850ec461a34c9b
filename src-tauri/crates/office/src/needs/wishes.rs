//! The topics wished for on a paper (希望培训的内容).

use super::interview::edit;
use super::paper::InterviewRecord;
use crate::context::Writing;
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::needs::topic_name;
use zhixing_domain::{Code, Id, Problem, Result, between};
use zhixing_store::Tx;

/// A topic wished for: one that is known, or a new one by its name.
#[derive(Debug, Deserialize, TS)]
pub struct AddWish {
    /// The paper.
    pub interview: Id,
    /// The topic, if known.
    pub topic: Option<Id>,
    /// Its name, if new.
    pub name: String,
    /// 急需程度: 3, 2, 1; 0 where the person refuses it.
    #[ts(type = "number | null")]
    pub urgency: Option<i64>,
}

/// One wish.
#[derive(Debug, Deserialize, TS)]
pub struct WishRequest {
    /// The wish.
    pub id: Id,
}

/// An urgency typed.
#[derive(Debug, Deserialize, TS)]
pub struct SetUrgency {
    /// The wish.
    pub id: Id,
    /// 急需程度: 3, 2, 1; 0 where the person refuses it.
    #[ts(type = "number | null")]
    pub urgency: Option<i64>,
}

/// A wish moved on its paper.
#[derive(Debug, Deserialize, TS)]
pub struct MoveWish {
    /// The wish.
    pub id: Id,
    /// Its new place, from 0.
    pub place: usize,
}

/// Adds a topic to a paper; one that is not known yet is made in place.
pub fn add_wish(cx: &Writing, request: AddWish) -> Result<InterviewRecord> {
    urgency_is_known(request.urgency)?;
    edit(cx, request.interview, |tx, paper| {
        let topic = match request.topic {
            Some(topic) => topic,
            None => topic_called(tx, &request.name)?,
        };
        let name = tx.topic_name(topic)?;
        if tx.wishes(paper.id)?.iter().any(|wish| wish.topic == topic) {
            return Err(Problem::new(Code::TopicTwice).with("name", name));
        }
        tx.add_wish(paper.id, topic, request.urgency)?;
        Ok(())
    })
}

/// Says how urgent a wish is.
pub fn set_urgency(cx: &Writing, request: SetUrgency) -> Result<InterviewRecord> {
    urgency_is_known(request.urgency)?;
    let paper = cx.read(|db| db.interview_of_wish(request.id))?;
    edit(cx, paper.id, |tx, _| Ok(tx.set("need", request.id, "urgency", request.urgency)?))
}

/// Moves a wish on its paper.
pub fn move_wish(cx: &Writing, request: MoveWish) -> Result<InterviewRecord> {
    let paper = cx.read(|db| db.interview_of_wish(request.id))?;
    edit(cx, paper.id, |tx, paper| {
        let mut ids: Vec<Id> = tx.wishes(paper.id)?.into_iter().map(|wish| wish.id).collect();
        ids.retain(|id| *id != request.id);
        ids.insert(request.place.min(ids.len()), request.id);
        Ok(tx.order_wishes(&ids)?)
    })
}

/// Takes a wish off its paper.
pub fn remove_wish(cx: &Writing, request: WishRequest) -> Result<InterviewRecord> {
    let paper = cx.read(|db| db.interview_of_wish(request.id))?;
    edit(cx, paper.id, |tx, _| Ok(tx.delete("need", request.id)?))
}

/// The topic of a name; one that is not known yet is made.
pub(crate) fn topic_called(tx: &Tx, typed: &str) -> Result<Id> {
    let name = topic_name(typed).ok_or_else(|| Problem::new(Code::Empty).with("field", "专题"))?;
    Ok(match tx.topic_named(&name)? {
        Some(topic) => topic,
        None => tx.add_topic(&name)?,
    })
}

pub(crate) fn urgency_is_known(urgency: Option<i64>) -> Result<()> {
    urgency.map_or(Ok(()), |urgency| between("急需程度", urgency, 0, 3))
}
