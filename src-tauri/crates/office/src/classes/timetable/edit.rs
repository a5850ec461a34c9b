//! Sessions put in, typed over, taken out.

use super::clash::{stand, still_taught, within};
use super::{SessionRow, half_days, unread_time};
use crate::classes::guard::unclosed;
use crate::context::Writing;
use crate::op::Op;
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::classes::{
    HalfDayRule, Module, Session, SessionField, SessionKind, read_time, time_text,
};
use zhixing_domain::mentors::EngagementState;
use zhixing_domain::people::is_space;
use zhixing_domain::{Code, Day, HalfDay, Hours, Id, Problem, Result};
use zhixing_store::Tx;
use zhixing_store::classes::{ClassRow, NewSession, SessionRow as Stored, SessionValue};

/// A new session; what is not said is as the office's half-days have it.
#[derive(Debug, Deserialize, TS)]
pub struct AddSession {
    /// The class.
    pub class: Id,
    /// Its day.
    pub day: Day,
    /// Its half-day.
    pub half: HalfDay,
    /// 课程
    pub title: String,
    /// Its beginning.
    #[serde(default)]
    pub starts: Option<String>,
    /// Its end.
    #[serde(default)]
    pub ends: Option<String>,
    /// 形式
    #[serde(default)]
    pub kind: Option<SessionKind>,
    /// 模块
    #[serde(default)]
    pub module: Option<Module>,
    /// Who teaches.
    #[serde(default)]
    pub mentor: Option<Id>,
    /// 地点
    #[serde(default)]
    pub room: Option<String>,
    /// 学时
    #[serde(default)]
    pub hours: Option<Hours>,
    /// Whether the class may be extended to that day.
    #[serde(default)]
    pub extend: bool,
}

/// A field as it is left.
#[derive(Debug, Deserialize, TS)]
pub struct SaveSessionField {
    /// The session.
    pub id: Id,
    /// The field.
    pub field: SessionField,
    /// What was typed; empty clears it.
    pub value: String,
    /// Whether the class may be extended to a day outside it.
    #[serde(default)]
    pub extend: bool,
}

/// Who teaches a session.
#[derive(Debug, Deserialize, TS)]
pub struct SetSessionMentor {
    /// The session.
    pub id: Id,
    /// The mentor.
    pub mentor: Option<Id>,
}

/// One session.
#[derive(Debug, Deserialize, TS)]
pub struct SessionRequest {
    /// The session.
    pub id: Id,
}

/// Puts a session in the timetable.
pub fn add_session(cx: &Writing, request: AddSession) -> Result<SessionRow> {
    let today = cx.today();
    let title = request.title.trim_matches(is_space);
    if title.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", SessionField::Title.zh()));
    }
    cx.write(Op::SessionAdded, |tx| {
        let mut class = unclosed(tx, request.class)?;
        tx.says("class", class.name());
        tx.says("title", title);
        let rule = half_days(tx, &class, today)?;
        let usual = rule.of(request.half);
        let starts = read_time_of(SessionField::Starts, request.starts.as_ref().unwrap_or(&usual.starts))?;
        let ends = read_time_of(SessionField::Ends, request.ends.as_ref().unwrap_or(&usual.ends))?;
        let id = tx.add_session(
            class.id,
            &NewSession {
                half_day: (request.day, request.half),
                starts: &time_text(starts),
                ends: &time_text(ends),
                title,
                kind: request.kind,
                module: request.module,
                mentor: request.mentor,
                room: request
                    .room
                    .as_deref()
                    .map(|room| room.trim_matches(is_space))
                    .filter(|r| !r.is_empty()),
                hours: request.hours.unwrap_or_else(|| rule.hours(request.half, starts, ends)),
            },
        )?;
        tx.about(id);
        settled(tx, &mut class, id, request.extend)
    })
}

/// Saves one field as it is left. Hours that were the half-day's own share go with the times; a beginning in another
/// half of the day moves the session there.
pub fn save_session_field(cx: &Writing, request: SaveSessionField) -> Result<SessionRow> {
    let today = cx.today();
    edit(cx, request.id, request.extend, |tx, class, before| {
        let rule = half_days(tx, class, today)?;
        let text = request.value.trim_matches(is_space);
        put(tx, before, &rule, request.field, text)
    })
}

/// Says who teaches a session.
pub fn set_session_mentor(cx: &Writing, request: SetSessionMentor) -> Result<SessionRow> {
    let today = cx.today();
    edit(cx, request.id, false, |tx, _, before| {
        if let Some(gone) = before.session.mentor.filter(|gone| Some(*gone) != request.mentor) {
            let_go(tx, request.id, gone, today)?;
        }
        Ok(tx.set_session_mentor(request.id, request.mentor)?)
    })
}

/// Says within a use case who teaches a session; refused where it cannot stand so.
pub(crate) fn assign(tx: &Tx, session: Id, mentor: Option<Id>) -> Result<()> {
    let mut class = unclosed(tx, tx.session(session)?.session.class)?;
    tx.set_session_mentor(session, mentor)?;
    settled(tx, &mut class, session, false)?;
    Ok(())
}

/// Whoever was asked for a session that somebody else holds now need not come; what they have held stays theirs.
fn let_go(tx: &Tx, session: Id, mentor: Id, today: Day) -> Result<()> {
    match tx.engagement_of(session, mentor)? {
        Some((_, state @ (EngagementState::Held | EngagementState::Paid))) => {
            let problem = Problem::new(Code::EngagementStep).with("from", state.zh());
            Err(problem.with("to", EngagementState::Declined.zh()))
        }
        Some((id, EngagementState::Invited | EngagementState::Agreed)) => {
            Ok(tx.set_engagement_state(id, EngagementState::Declined, today)?)
        }
        _ => Ok(()),
    }
}

/// Takes a session out of the timetable.
pub fn delete_session(cx: &Writing, request: SessionRequest) -> Result<()> {
    cx.write(Op::SessionDeleted, |tx| {
        let row = tx.session(request.id)?;
        let class = unclosed(tx, row.session.class)?;
        tx.says("class", class.name());
        tx.says("title", &row.title);
        let engaged = tx.engagements_of_session(request.id)?;
        if engaged > 0 {
            let problem = Problem::new(Code::InUse).with("name", &row.title);
            return Err(problem.with("count", engaged).with("where", "聘请"));
        }
        let uses = tx.named_by("session", request.id)?;
        if let Some((_, count)) = uses.into_iter().find(|(table, _)| table == "evaluation_subject") {
            let problem = Problem::new(Code::InUse).with("name", &row.title);
            return Err(problem.with("count", count).with("where", "评估表"));
        }
        tx.delete_engagements(request.id)?;
        tx.delete("session", request.id)?;
        still_taught(tx, class.id, (row.session.day, row.session.half))
    })
}

/// Changes a session; the changes of one sitting are one step.
fn edit(
    cx: &Writing,
    id: Id,
    extend: bool,
    change: impl FnOnce(&Tx, &ClassRow, &Stored) -> Result<()>,
) -> Result<SessionRow> {
    cx.write_about(Op::SessionTyped, id, |tx| {
        let before = tx.session(id)?;
        let mut class = unclosed(tx, before.session.class)?;
        tx.says("class", class.name());
        tx.says("title", &before.title);
        change(tx, &class, &before)?;
        let row = settled(tx, &mut class, id, extend)?;
        still_taught(tx, class.id, (before.session.day, before.session.half))?;
        Ok(row)
    })
}

/// Looks at a session after its change: its times, the days of the class, and whatever else stands at its time.
pub(super) fn settled(tx: &Tx, class: &mut ClassRow, id: Id, extend: bool) -> Result<SessionRow> {
    let row = tx.session(id)?;
    row.session.check_times()?;
    within(tx, class, &row.session, extend)?;
    stand(tx, std::slice::from_ref(&row))?;
    Ok(row.into())
}

fn put(tx: &Tx, before: &Stored, rule: &HalfDayRule, field: SessionField, text: &str) -> Result<()> {
    let old = &before.session;
    let unread = |expected: &str| {
        let problem = Problem::new(Code::NotUnderstood).with("field", field.zh()).with("found", text);
        problem.with("expected", expected)
    };
    let missing = || Problem::new(Code::Empty).with("field", field.zh());
    let set = |value: SessionValue| Ok(tx.set_session(old.id, field, &value)?);
    match field {
        _ if text.is_empty() => match field {
            SessionField::Kind | SessionField::Module | SessionField::Room => set(SessionValue::Text(None)),
            _ => Err(missing()),
        },
        SessionField::Title | SessionField::Room => set(SessionValue::Text(Some(text.to_owned()))),
        SessionField::Kind => {
            let kind = SessionKind::from_key(text).or_else(|| SessionKind::from_zh(text));
            let kind = kind.ok_or_else(|| unread("请选一种。"))?;
            set(SessionValue::Text(Some(kind.key().to_owned())))
        }
        SessionField::Module => {
            let module = Module::from_key(text).or_else(|| Module::from_zh(text));
            let module = module.ok_or_else(|| unread("请选一种。"))?;
            set(SessionValue::Text(Some(module.key().to_owned())))
        }
        SessionField::Hours => {
            let hours = text.parse::<f64>().ok().filter(|hours| (0.0..=24.0).contains(hours));
            let hours = hours.ok_or_else(|| unread("这里要填 0 到 24 的数字。"))?;
            set(SessionValue::Hours(Hours((hours * 100.0).round() as i64)))
        }
        SessionField::Day => set(SessionValue::Day(text.parse().map_err(|_| unread("请写成 2026-10-14。"))?)),
        SessionField::Half => {
            let half = HalfDay::from_key(text).ok_or_else(|| unread("请选上午、下午或晚上。"))?;
            into_half(tx, before, rule, half)
        }
        SessionField::Starts => {
            let starts = read_time_of(field, text)?;
            let moved = Session { starts, ends: u16::MAX, ..old.clone() };
            let half = if moved.check_times().is_ok() { old.half } else { HalfDay::at(starts) };
            let lasts = old.ends.saturating_sub(old.starts);
            let ends = if half == old.half && starts < old.ends { old.ends } else { starts + lasts };
            tx.set_session(old.id, SessionField::Half, &SessionValue::Text(Some(half.key().to_owned())))?;
            at(tx, before, rule, (half, starts, ends))
        }
        SessionField::Ends => at(tx, before, rule, (old.half, old.starts, read_time_of(field, text)?)),
    }
}

/// Puts a session into a half of the day: at its own times where they fit, otherwise at the half's.
pub(super) fn into_half(tx: &Tx, before: &Stored, rule: &HalfDayRule, half: HalfDay) -> Result<()> {
    let old = &before.session;
    tx.set_session(old.id, SessionField::Half, &SessionValue::Text(Some(half.key().to_owned())))?;
    let moved = Session { half, ..old.clone() };
    if moved.check_times().is_ok() {
        return at(tx, before, rule, (half, old.starts, old.ends));
    }
    let usual = rule.of(half);
    let starts = read_time_of(SessionField::Starts, &usual.starts)?;
    at(tx, before, rule, (half, starts, read_time_of(SessionField::Ends, &usual.ends)?))
}

/// Says when a session is; hours that were the share of the old time become the share of the new.
pub(super) fn at(
    tx: &Tx,
    before: &Stored,
    rule: &HalfDayRule,
    (half, starts, ends): (HalfDay, u16, u16),
) -> Result<()> {
    let old = &before.session;
    tx.set_session_times(old.id, starts, ends)?;
    if old.hours == rule.hours(old.half, old.starts, old.ends) {
        let hours = SessionValue::Hours(rule.hours(half, starts, ends));
        tx.set_session(old.id, SessionField::Hours, &hours)?;
    }
    Ok(())
}

fn read_time_of(field: SessionField, text: &str) -> Result<u16> {
    read_time(text).ok_or_else(|| unread_time(field.zh(), text))
}
