//! Who attended: of the roster, or from outside by name.

use super::record::{AttendeeRow, MeetingRecord, shown};
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::meeting::{AttendeeKind, read_attendee};
use zhixing_domain::people::{CadreField, read_name, sounds_like};
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_store::Tx;
use zhixing_store::meeting::Attendee;

/// Attendees looked for.
#[derive(Debug, Deserialize, TS)]
pub struct PickAttendees {
    /// The meeting.
    pub meeting: Id,
    /// What was typed: a part of the name or of the unit, or their initials.
    pub find: String,
    /// At most so many.
    #[ts(type = "number")]
    pub limit: usize,
}

/// Someone from outside who attended another meeting.
#[derive(Debug, Serialize, TS)]
pub struct Guest {
    /// 姓名
    pub name: String,
    /// 单位
    pub unit: Option<String>,
    /// 职务
    pub post: Option<String>,
    /// 类别
    pub kind: AttendeeKind,
}

/// Who attended a meeting, as far as they are meant by what was typed.
pub fn pick_attendees(cx: &Reading, request: PickAttendees) -> Result<Vec<AttendeeRow>> {
    let all = cx.read(|db| db.meeting_attendees(request.meeting))?;
    let meant = |it: &Attendee| {
        sounds_like(&it.name, &request.find)
            || it.unit.as_ref().is_some_and(|unit| sounds_like(unit, &request.find))
    };
    Ok(all.into_iter().filter(meant).take(request.limit.clamp(1, 50)).map(AttendeeRow::from).collect())
}

/// Those from outside who attended any other meeting and are meant by what was typed, the last first.
pub fn pick_guests(cx: &Reading, request: PickAttendees) -> Result<Vec<Guest>> {
    let all = cx.read(|db| db.guests(request.meeting))?;
    let meant = all.into_iter().filter(|it| sounds_like(&it.name, &request.find));
    let guest = |it: Attendee| Guest { name: it.name, unit: it.unit, post: it.post, kind: it.kind };
    Ok(meant.take(request.limit.clamp(1, 50)).map(guest).collect())
}

/// Someone who attended.
#[derive(Debug, Deserialize, TS)]
pub struct AddAttendee {
    /// The meeting.
    pub meeting: Id,
    /// The cadre, if one of the roster: name, unit and post are taken from there.
    pub cadre: Option<Id>,
    /// Someone from outside in one line: the name, and the unit and the post behind it.
    pub name: String,
    /// Their unit, where it is known apart; then `name` is the name alone.
    #[serde(default)]
    pub unit: Option<String>,
    /// Their post.
    #[serde(default)]
    pub post: Option<String>,
    /// 类别
    pub kind: AttendeeKind,
}

/// One who attended.
#[derive(Debug, Deserialize, TS)]
pub struct AttendeeRequest {
    /// Its id.
    pub id: Id,
}

/// What is known of one who attended.
#[derive(Debug, Deserialize, TS)]
pub struct SaveAttendee {
    /// Its id.
    pub id: Id,
    /// 类别
    pub kind: AttendeeKind,
    /// 姓名
    pub name: String,
    /// 单位
    pub unit: String,
    /// 职务
    pub post: String,
}

/// One who attended, moved in the list.
#[derive(Debug, Deserialize, TS)]
pub struct MoveAttendee {
    /// Its id.
    pub id: Id,
    /// The new place, from 0.
    pub place: usize,
}

fn named(typed: &str) -> Result<String> {
    let name = read_name(typed).0;
    if name.is_empty() { Err(Problem::new(Code::Empty).with("field", "姓名")) } else { Ok(name) }
}

/// Adds someone at the end of the list.
pub fn add_attendee(cx: &Writing, request: AddAttendee) -> Result<MeetingRecord> {
    let AddAttendee { meeting, cadre, name, unit, post, kind } = request;
    step(cx, meeting, |tx| {
        let mut new = Attendee {
            id: meeting,
            meeting,
            kind,
            cadre,
            name: String::new(),
            unit: None,
            post: None,
            needs: 0,
        };
        if let Some(cadre) = cadre {
            let facts = tx.cadre(cadre)?.facts;
            let fact = |field| facts.get(field).map(str::to_owned);
            new.name = fact(CadreField::Name).unwrap_or_default();
            (new.unit, new.post) = (fact(CadreField::Unit), fact(CadreField::Post));
        } else if unit.is_some() {
            new.name = named(&name)?;
            let some = |text: Option<String>| text.filter(|text| !text.is_empty());
            (new.unit, new.post) = (some(unit), some(post));
        } else {
            let read = read_attendee(&name);
            new.name = named(&read.name)?;
            (new.unit, new.post) = (read.unit, read.post);
        }
        let is_there = |it: &Attendee| {
            (it.cadre.is_some() && it.cadre == cadre)
                || (it.name == new.name && it.cadre == cadre && it.unit == new.unit)
        };
        if tx.meeting_attendees(meeting)?.iter().any(is_there) {
            return Err(Problem::new(Code::Taken).with("found", new.name));
        }
        tx.add_attendee(&new)?;
        Ok(new.name)
    })
}

/// Saves what is known of someone.
pub fn save_attendee(cx: &Writing, request: SaveAttendee) -> Result<MeetingRecord> {
    let meeting = cx.read(|db| db.meeting_attendee(request.id))?.meeting;
    let name = named(&request.name)?;
    step(cx, meeting, |tx| {
        let text = |value: &str| Some(value.trim().to_owned()).filter(|value| !value.is_empty());
        tx.set("meeting_attendee", request.id, "kind", request.kind.key())?;
        tx.set("meeting_attendee", request.id, "name", &name)?;
        tx.set("meeting_attendee", request.id, "unit", text(&request.unit))?;
        tx.set("meeting_attendee", request.id, "post", text(&request.post))?;
        Ok(name)
    })
}

/// Moves someone in the list.
pub fn move_attendee(cx: &Writing, request: MoveAttendee) -> Result<MeetingRecord> {
    let moved = cx.read(|db| db.meeting_attendee(request.id))?;
    step(cx, moved.meeting, |tx| {
        let mut order: Vec<Id> = tx.meeting_attendees(moved.meeting)?.into_iter().map(|it| it.id).collect();
        order.retain(|id| *id != request.id);
        order.insert(request.place.min(order.len()), request.id);
        for (id, sort) in order.into_iter().zip(1_i64..) {
            tx.set("meeting_attendee", id, "sort", sort)?;
        }
        Ok(moved.name)
    })
}

/// Removes someone who raised nothing.
pub fn remove_attendee(cx: &Writing, request: AttendeeRequest) -> Result<MeetingRecord> {
    let gone = cx.read(|db| db.meeting_attendee(request.id))?;
    step(cx, gone.meeting, |tx| {
        if gone.needs > 0 {
            let problem = Problem::new(Code::MeetingAttendeeSpoke).with("name", gone.name);
            return Err(problem.with("count", gone.needs));
        }
        tx.delete("meeting_attendee", request.id)?;
        Ok(gone.name)
    })
}

fn step(cx: &Writing, meeting: Id, change: impl FnOnce(&Tx) -> Result<String>) -> Result<MeetingRecord> {
    cx.write(Op::AttendeeSet, |tx| {
        tx.says("title", tx.meeting(meeting)?.title);
        let name = change(tx)?;
        tx.says("name", name);
        tx.about(meeting);
        Ok(shown(tx, meeting)?)
    })
}
