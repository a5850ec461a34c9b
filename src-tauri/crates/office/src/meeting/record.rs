//! A meeting: each field saved as it is left; the marked passages follow every change of the minutes.

use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::meeting::{AttendeeKind, MeetingField, follow};
use zhixing_domain::people::is_space;
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_store::Tx;
use zhixing_store::meeting::{Attendee, MarkedNeed};

/// A meeting in the list.
#[derive(Debug, Serialize, TS)]
pub struct MeetingLine {
    /// Its id.
    pub id: Id,
    /// 会议名称
    pub title: String,
    /// 会议时间
    #[ts(type = "string | null")]
    pub day: Option<Day>,
    /// 地点
    pub place: Option<String>,
    /// 主持人
    pub host: Option<String>,
    /// How many attended.
    pub attendees: u32,
    /// Needs marked in its minutes.
    pub needs: u32,
}

/// Who attended (参会人).
#[derive(Debug, Serialize, TS)]
pub struct AttendeeRow {
    /// Its id.
    pub id: Id,
    /// 类别
    pub kind: AttendeeKind,
    /// The person in the roster.
    pub cadre: Option<Id>,
    /// 姓名
    pub name: String,
    /// 单位
    pub unit: Option<String>,
    /// 职务
    pub post: Option<String>,
    /// Needs raised.
    pub needs: u32,
}

impl From<Attendee> for AttendeeRow {
    fn from(found: Attendee) -> Self {
        let Attendee { id, kind, cadre, name, unit, post, needs, .. } = found;
        Self { id, kind, cadre, name, unit, post, needs }
    }
}

/// A need raised in the meeting.
#[derive(Debug, Serialize, TS)]
pub struct RaisedRow {
    /// The need.
    pub need: Id,
    /// The topic.
    pub topic: Id,
    /// Its name.
    pub topic_name: String,
    /// 急需程度
    #[ts(type = "number | null")]
    pub urgency: Option<i64>,
    /// The words that ask, kept even where the minutes no longer have them.
    pub quote: String,
    /// Where they begin in the minutes, in characters; nothing: they are there no more.
    pub start: Option<u32>,
    /// One behind their last character.
    pub end: Option<u32>,
    /// Who said them.
    pub attendee: Option<Id>,
}

impl From<MarkedNeed> for RaisedRow {
    fn from(found: MarkedNeed) -> Self {
        let end = found.passage.end();
        let MarkedNeed { need, topic, topic_name, urgency, passage, attendee, .. } = found;
        Self { need, topic, topic_name, urgency, start: passage.start, quote: passage.quote, end, attendee }
    }
}

/// A meeting with its people, minutes and needs.
#[derive(Debug, Serialize, TS)]
pub struct MeetingRecord {
    /// Its id.
    pub id: Id,
    /// 会议名称
    pub title: String,
    /// 会议时间
    #[ts(type = "string | null")]
    pub day: Option<Day>,
    /// 地点
    pub place: Option<String>,
    /// 主持人
    pub host: Option<String>,
    /// 记录人
    pub recorder: Option<String>,
    /// 会议记录
    pub minutes: String,
    /// The year it counts for until its day is known.
    #[ts(type = "number")]
    pub year: i64,
    /// 参会人
    pub attendees: Vec<AttendeeRow>,
    /// The needs, in the order of the minutes.
    pub needs: Vec<RaisedRow>,
}

/// One meeting.
#[derive(Debug, Deserialize, TS)]
pub struct MeetingRequest {
    /// Its id.
    pub id: Id,
}

/// A new meeting.
#[derive(Debug, Deserialize, TS)]
pub struct NewMeeting {
    /// 会议名称
    pub title: String,
}

/// A field as it is left.
#[derive(Debug, Deserialize, TS)]
pub struct SaveMeetingField {
    /// The meeting.
    pub id: Id,
    /// The field.
    pub field: MeetingField,
    /// What was typed; empty clears it.
    pub value: String,
}

/// All meetings, the newest first.
pub fn list(cx: &Reading, (): ()) -> Result<Vec<MeetingLine>> {
    let rows = cx.read(|db| db.meetings())?;
    Ok(rows
        .into_iter()
        .map(|row| MeetingLine {
            id: row.id,
            title: row.title,
            day: row.day,
            place: row.place,
            host: row.host,
            attendees: row.attendees,
            needs: row.needs,
        })
        .collect())
}

/// Meetings by title, initials will do.
pub fn find(cx: &Reading, request: crate::needs::PickTopics) -> Result<Vec<MeetingLine>> {
    let mut found = list(cx, ())?;
    found.retain(|it| zhixing_domain::people::sounds_like(&it.title, &request.find));
    found.truncate(request.limit.clamp(1, 50));
    Ok(found)
}

/// One meeting.
pub fn record(cx: &Reading, request: MeetingRequest) -> Result<MeetingRecord> {
    cx.read(|db| shown(db, request.id))
}

pub(super) fn shown(db: &zhixing_store::Reader, id: Id) -> zhixing_store::Result<MeetingRecord> {
    let found = db.meeting(id)?;
    Ok(MeetingRecord {
        id,
        title: found.title,
        day: found.day,
        place: found.place,
        host: found.host,
        recorder: found.recorder,
        minutes: found.minutes,
        year: found.year,
        attendees: db.meeting_attendees(id)?.into_iter().map(AttendeeRow::from).collect(),
        needs: db.meeting_needs(id)?.into_iter().map(RaisedRow::from).collect(),
    })
}

/// Adds a meeting.
pub fn create(cx: &Writing, request: NewMeeting) -> Result<Id> {
    let title = request.title.trim();
    if title.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", MeetingField::Title.zh()));
    }
    cx.write(Op::MeetingAdded, |tx| {
        tx.says("title", title);
        let id = tx.add_meeting(title, i64::from(chrono::Datelike::year(&cx.today())))?;
        tx.about(id);
        Ok(id)
    })
}

/// Saves one field as it is left.
pub fn save_field(cx: &Writing, request: SaveMeetingField) -> Result<MeetingRecord> {
    let SaveMeetingField { id, field, value } = request;
    let value = match field {
        // The minutes are kept letter for letter.
        MeetingField::Minutes => value,
        _ => value.trim_matches(is_space).to_owned(),
    };
    let empty = || Problem::new(Code::Empty).with("field", field.zh());
    if field == MeetingField::Title && value.is_empty() {
        return Err(empty());
    }
    if field == MeetingField::Day && !value.is_empty() {
        value.parse::<Day>().map_err(|_| {
            let problem = Problem::new(Code::NotUnderstood).with("field", field.zh()).with("found", &value);
            problem.with("expected", "应写成 2026-09-14。")
        })?;
    }
    edit(cx, id, |tx| {
        if field == MeetingField::Minutes {
            let before = tx.meeting(id)?.minutes;
            for need in tx.meeting_needs(id)? {
                tx.set_mark_start(need.need, follow(&before, &value, &need.passage).start)?;
            }
        }
        Ok(tx.set_meeting(id, field, Some(value.as_str()).filter(|value| !value.is_empty()))?)
    })
}

/// A change of a meeting; those of one sitting are one step.
fn edit(cx: &Writing, id: Id, change: impl FnOnce(&Tx) -> Result<()>) -> Result<MeetingRecord> {
    cx.write_about(Op::MeetingTyped, id, |tx| {
        change(tx)?;
        tx.says("title", tx.meeting(id)?.title);
        Ok(shown(tx, id)?)
    })
}

/// Deletes a meeting with the needs that were raised in it.
pub fn delete(cx: &Writing, request: MeetingRequest) -> Result<()> {
    cx.write(Op::MeetingDeleted, |tx| {
        tx.says("title", tx.meeting(request.id)?.title);
        Ok(tx.delete_meeting(request.id)?)
    })
}
