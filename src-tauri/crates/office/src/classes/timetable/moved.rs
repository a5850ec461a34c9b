//! A session taken to another half-day of its class, as it is dragged over the week.

use super::clash::{stand, still_taught, within};
use super::edit::{at, into_half};
use super::half_days;
use crate::classes::guard::unclosed;
use crate::context::Writing;
use crate::op::Op;
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::classes::{HalfDayRule, Session, SessionField};
use zhixing_domain::{Day, HalfDay, Id, Result};
use zhixing_store::Tx;
use zhixing_store::classes::{SessionRow, SessionValue};

/// Where a session is to be.
#[derive(Debug, Deserialize, TS)]
pub struct MoveSession {
    /// The session.
    pub id: Id,
    /// The day.
    #[ts(type = "string")]
    pub day: Day,
    /// The half of it.
    pub half: HalfDay,
    /// Whether the class may be extended to that day.
    #[serde(default)]
    pub extend: bool,
}

/// Takes a session to a half-day. If that is the place of another session, the two change places, each at the other's
/// times. Answers that session.
pub fn move_session(cx: &Writing, request: MoveSession) -> Result<Option<Id>> {
    let today = cx.today();
    cx.write(Op::SessionMoved, |tx| {
        let before = tx.session(request.id)?;
        let mut class = unclosed(tx, before.session.class)?;
        tx.says("class", class.name());
        tx.says("title", &before.title);
        tx.says("day", request.day);
        tx.says("half", request.half.zh());
        tx.about(request.id);
        let from = (before.session.day, before.session.half);
        if from == (request.day, request.half) {
            return Ok(None);
        }
        let rule = half_days(tx, &class, today)?;
        tx.set_session(request.id, SessionField::Day, &SessionValue::Day(request.day))?;
        if request.half != before.session.half {
            into_half(tx, &before, &rule, request.half)?;
        }
        let moved = tx.session(request.id)?;
        let others = tx.sessions_of(class.id)?;
        let mut there = others.iter().filter(|other| other.session.meets(&moved.session));
        // Of two in the way none can give up its place for both: that is refused below.
        let other = there.next().filter(|_| there.next().is_none());
        if let Some(other) = other {
            put(tx, other, &rule, &before.session)?;
            put(tx, &before, &rule, &other.session)?;
        }
        for id in [Some(request.id), other.map(|other| other.session.id)].into_iter().flatten() {
            let row = tx.session(id)?;
            within(tx, &mut class, &row.session, request.extend)?;
            stand(tx, &[row])?;
        }
        still_taught(tx, class.id, from)?;
        Ok(other.map(|other| other.session.id))
    })
}

/// Puts a session at the day and times of another.
fn put(tx: &Tx, row: &SessionRow, rule: &HalfDayRule, place: &Session) -> Result<()> {
    let id = row.session.id;
    tx.set_session(id, SessionField::Day, &SessionValue::Day(place.day))?;
    tx.set_session(id, SessionField::Half, &SessionValue::Text(Some(place.half.key().to_owned())))?;
    at(tx, row, rule, (place.half, place.starts, place.ends))
}
