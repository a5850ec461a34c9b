//! Needs lifted out of the minutes by marking their words.

use super::record::{MeetingRecord, shown};
use crate::context::{Reading, Writing};
use crate::needs::{topic_called, urgency_is_known};
use crate::op::Op;
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::meeting::{passage, speaker as speaker_at};
use zhixing_domain::needs::NeedSource;
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_store::needs::{NewNeed, Origin};

/// Words of the minutes that ask for training.
#[derive(Debug, Deserialize, TS)]
pub struct MarkNeed {
    /// The meeting.
    pub meeting: Id,
    /// The first character of the words.
    pub start: u32,
    /// One behind their last.
    pub end: u32,
    /// The topic's name; one that is not known yet is made in place.
    pub topic: String,
    /// 急需程度
    #[ts(type = "number | null")]
    pub urgency: Option<i64>,
    /// Who said them.
    pub attendee: Option<Id>,
}

/// What is changed of a marked need.
#[derive(Debug, Deserialize, TS)]
pub struct ChangeMark {
    /// The need.
    pub need: Id,
    /// The topic's name.
    pub topic: String,
    /// 急需程度
    #[ts(type = "number | null")]
    pub urgency: Option<i64>,
    /// Who said the words.
    pub attendee: Option<Id>,
}

/// A marked need.
#[derive(Debug, Deserialize, TS)]
pub struct MarkRequest {
    /// The need.
    pub need: Id,
}

/// A place in the minutes.
#[derive(Debug, Deserialize, TS)]
pub struct SpeakerRequest {
    /// The meeting.
    pub meeting: Id,
    /// The place, in characters.
    pub at: u32,
}

/// Who speaks at a place of the minutes, if they name one who attended.
pub fn speaker(cx: &Reading, request: SpeakerRequest) -> Result<Option<Id>> {
    cx.read(|db| {
        let people = db.meeting_attendees(request.meeting)?;
        let names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
        let minutes = db.meeting(request.meeting)?.minutes;
        Ok(speaker_at(&minutes, request.at, &names).and_then(|at| people.get(at)).map(|person| person.id))
    })
}

/// Makes a need of marked words.
pub fn mark_need(cx: &Writing, request: MarkNeed) -> Result<MeetingRecord> {
    let MarkNeed { meeting, start, end, topic, urgency, attendee } = request;
    urgency_is_known(urgency)?;
    cx.write(Op::NeedMarked, |tx| {
        let found = tx.meeting(meeting)?;
        tx.says("title", found.title);
        let words = passage(&found.minutes, start, end);
        let words = words.ok_or_else(|| Problem::new(Code::MeetingNothingMarked))?;
        let topic = topic_called(tx, &topic)?;
        tx.says("name", tx.topic_name(topic)?);
        let cadre = match attendee {
            Some(attendee) => tx.meeting_attendee(attendee)?.cadre,
            None => None,
        };
        let need = NewNeed::new(NeedSource::Person, topic, urgency);
        let origin = Some(Origin::Meeting(meeting));
        let need = tx.add_need(&NewNeed { origin, quote: Some(&words.quote), cadre, ..need })?;
        tx.add_mark(need, words.start, attendee)?;
        tx.about(meeting);
        Ok(shown(tx, meeting)?)
    })
}

/// Changes topic, urgency or speaker of a marked need.
pub fn change_mark(cx: &Writing, request: ChangeMark) -> Result<MeetingRecord> {
    urgency_is_known(request.urgency)?;
    cx.write(Op::NeedMarked, |tx| {
        let found = tx.meeting_need(request.need)?;
        tx.says("title", tx.meeting(found.meeting)?.title);
        let topic = topic_called(tx, &request.topic)?;
        tx.says("name", tx.topic_name(topic)?);
        let cadre = match request.attendee {
            Some(attendee) => tx.meeting_attendee(attendee)?.cadre,
            None => None,
        };
        tx.set("need", request.need, "topic", topic.0)?;
        tx.set("need", request.need, "urgency", request.urgency)?;
        tx.set("need", request.need, "cadre", cadre.map(|id| id.0))?;
        tx.set_mark_attendee(request.need, request.attendee)?;
        tx.about(found.meeting);
        Ok(shown(tx, found.meeting)?)
    })
}

/// Takes a need back; its words stay in the minutes.
pub fn unmark_need(cx: &Writing, request: MarkRequest) -> Result<MeetingRecord> {
    cx.write(Op::NeedUnmarked, |tx| {
        let found = tx.meeting_need(request.need)?;
        tx.says("title", tx.meeting(found.meeting)?.title);
        tx.says("name", found.topic_name);
        tx.delete_need(request.need)?;
        tx.about(found.meeting);
        Ok(shown(tx, found.meeting)?)
    })
}
