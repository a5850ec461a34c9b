//! Whole days of a timetable: copied to another day, or moved with all that follows.

use super::clash::{stand, still_taught, within};
use super::edit::settled;
use crate::classes::guard::unclosed;
use crate::context::Writing;
use crate::op::Op;
use crate::rule;
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::classes::{ClassField, ClassValue, SessionField, time_text};
use zhixing_domain::workdays::{WorkCalendar, moved};
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_store::classes::{NewSession, SessionValue};

/// A day to be copied.
#[derive(Debug, Deserialize, TS)]
pub struct CopyDay {
    /// The class.
    pub class: Id,
    /// The day whose sessions are copied.
    pub from: Day,
    /// The day to which they are copied.
    pub to: Day,
    /// Whether the class may be extended to that day.
    #[serde(default)]
    pub extend: bool,
}

/// A timetable, or the part from a day on, to be moved.
#[derive(Debug, Deserialize, TS)]
pub struct ShiftTimetable {
    /// The class.
    pub class: Id,
    /// From this day on; nothing for all of it, the days of the class with it.
    #[serde(default)]
    pub from: Option<Day>,
    /// By so many days, backwards if negative.
    #[ts(type = "number")]
    pub days: i64,
    /// Whether only working days count, so that nothing comes to stand on a weekend or a holiday.
    #[serde(default)]
    pub workdays: bool,
    /// Whether the class may be extended.
    #[serde(default)]
    pub extend: bool,
}

/// Copies the sessions of a day to another, with everything but the attendance. Answers how many.
pub fn copy_day(cx: &Writing, request: CopyDay) -> Result<usize> {
    cx.write(Op::DayCopied, |tx| {
        let mut class = unclosed(tx, request.class)?;
        tx.says("class", class.name());
        tx.says("from", request.from);
        tx.says("to", request.to);
        let rows: Vec<_> =
            tx.sessions_of(class.id)?.into_iter().filter(|row| row.session.day == request.from).collect();
        if rows.is_empty() {
            return Err(Problem::new(Code::NoSuchHalfDay).with("day", request.from).with("half", ""));
        }
        for row in &rows {
            let found = &row.session;
            let id = tx.add_session(
                class.id,
                &NewSession {
                    half_day: (request.to, found.half),
                    starts: &time_text(found.starts),
                    ends: &time_text(found.ends),
                    title: &row.title,
                    kind: row.kind,
                    module: found.module,
                    mentor: found.mentor,
                    room: found.room.as_deref(),
                    hours: found.hours,
                },
            )?;
            settled(tx, &mut class, id, request.extend)?;
        }
        Ok(rows.len())
    })
}

/// Moves a timetable, or the part from a day on, by days. Answers how many sessions moved.
pub fn shift_timetable(cx: &Writing, request: ShiftTimetable) -> Result<usize> {
    cx.write(Op::TimetableShifted, |tx| {
        let mut class = unclosed(tx, request.class)?;
        tx.says("class", class.name());
        tx.says("days", request.days);
        let far = || {
            let problem = Problem::new(Code::OutOfRange).with("field", "天数").with("found", request.days);
            problem.with("from", -3660).with("to", 3660)
        };
        if request.days.abs() > 3660 {
            return Err(far());
        }
        let calendar: WorkCalendar = rule::rule(tx, cx.today())?;
        let working = request.workdays.then_some(&calendar);
        let moved = |day: Day| moved(day, request.days, working).ok_or_else(far);
        let rows: Vec<_> = tx
            .sessions_of(class.id)?
            .into_iter()
            .filter(|row| request.from.is_none_or(|from| row.session.day >= from))
            .collect();
        if request.from.is_none() {
            for (field, day) in
                [(ClassField::FirstDay, &mut class.days.first), (ClassField::LastDay, &mut class.days.last)]
            {
                *day = day.map(moved).transpose()?;
                tx.set_class(class.id, field, day.map(ClassValue::Day).as_ref())?;
            }
        }
        for row in &rows {
            let day = SessionValue::Day(moved(row.session.day)?);
            tx.set_session(row.session.id, SessionField::Day, &day)?;
        }
        let now = tx.sessions_of(class.id)?;
        stand(tx, &now)?;
        for row in &now {
            within(tx, &mut class, &row.session, request.extend)?;
        }
        for row in &rows {
            still_taught(tx, class.id, (row.session.day, row.session.half))?;
        }
        Ok(rows.len())
    })
}
