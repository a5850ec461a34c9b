//! 签到考勤: everyone is present; what is typed are the exceptions, and which sheets have come back.

mod entry;
mod export;
mod print;

pub use entry::{
    ExceptionLine, SaveLeaveReason, SaveMarks, SheetReturned, TypedLine, TypedOutcome, read_exception,
    save_leave_reason, save_marks, sheet_returned,
};
pub use export::export_attendance;
pub use print::{PrintAttendance, SheetOf, print_attendance};

use crate::context::Reading;
use crate::evaluation::ClassRequest;
use crate::rule;
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;
use zhixing_domain::classes::{
    ClassFacts, HalfDayOf, HalfDayTotals, LeaveLimit, LeaveStanding, Mark, leave_standing, totals,
};
use zhixing_domain::{Day, HalfDay, Hours, Id, Result};
use zhixing_store::Reader;
use zhixing_store::classes::RollRow;

/// A half-day of the class.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AttendanceHalf {
    /// Its day.
    #[ts(type = "string")]
    pub day: Day,
    /// Its half.
    pub half: HalfDay,
    /// Its hours.
    pub hours: Hours,
    /// Whether its sheet has come back and been typed.
    pub returned: bool,
    /// 应到 实到 请假 缺席
    pub totals: HalfDayTotals,
}

/// A trainee's line (一名学员的考勤).
#[derive(Debug, Clone, Serialize, TS)]
pub struct AttendanceLine {
    /// The enrolment.
    pub id: Id,
    /// 学号
    pub student_no: u32,
    /// Name.
    pub name: String,
    /// Unit.
    pub unit: Option<String>,
    /// Whether they left the class: then no roll is called.
    pub withdrawn: bool,
    /// A mark for each of the half-days, in their order; nothing is present.
    pub marks: Vec<Option<Mark>>,
    /// For each of the half-days whether they came after it: its sheet was typed before they were enrolled, and nothing
    /// is marked.
    pub not_yet: Vec<bool>,
    /// Hours of leave that count.
    pub leave: Hours,
    /// How they stand to the limit.
    pub standing: LeaveStanding,
    /// The written reason for leave above the limit.
    pub leave_reason: Option<String>,
}

/// The attendance of a class (考勤表).
#[derive(Debug, Serialize, TS)]
pub struct Attendance {
    /// The half-days that have sessions, in order.
    pub half_days: Vec<AttendanceHalf>,
    /// The trainees by 学号.
    pub rows: Vec<AttendanceLine>,
    /// All hours of the class.
    pub hours: Hours,
    /// The limit of leave.
    pub limit: LeaveLimit,
    /// Since when the office's own limit holds; nothing for the program's default.
    #[ts(type = "string | null")]
    pub limit_since: Option<Day>,
}

/// The attendance of a class.
pub fn attendance(cx: &Reading, request: ClassRequest) -> Result<Attendance> {
    let today = cx.today();
    cx.read(|db| of_class(db, request.class, today))
}

/// The attendance of a class, as far as it is typed.
pub(super) fn of_class(db: &Reader, class: Id, today: Day) -> zhixing_store::Result<Attendance> {
    let facts = db.class_facts(class)?;
    let day = facts.last_day.unwrap_or(today);
    let limit: LeaveLimit = rule::rule(db, day)?;
    let mut marks: BTreeMap<Id, BTreeMap<HalfDayOf, Mark>> = BTreeMap::new();
    for (enrolment, half_day, mark) in db.marks_of_class(class)? {
        marks.entry(enrolment).or_default().insert(half_day, mark);
    }
    let roll = db.roll(class)?;
    let sheets: BTreeMap<HalfDayOf, Id> = db.attendance_sheets(class)?.into_iter().collect();
    let not_yet = |row: &RollRow, half_day: &HalfDayOf| {
        let is_marked = marks.get(&row.id).is_some_and(|mine| mine.contains_key(half_day));
        !is_marked && sheets.get(half_day).is_some_and(|sheet| *sheet < row.id)
    };
    let half_days = facts
        .half_days
        .iter()
        .map(|(half_day, hours)| {
            let called = roll.iter().filter(|row| !row.withdrawn && !not_yet(row, half_day));
            let due = called.clone().count() as u32;
            let of_half = called.filter_map(|row| marks.get(&row.id)?.get(half_day)).copied();
            AttendanceHalf {
                day: half_day.0,
                half: half_day.1,
                hours: *hours,
                returned: facts.sheets.contains(half_day),
                totals: totals(due, of_half),
            }
        })
        .collect();
    let line = |row: &RollRow| {
        let not_yet = facts.half_days.keys().map(|half_day| not_yet(row, half_day)).collect();
        line(row, not_yet, &facts, &marks, limit)
    };
    let rows = roll.iter().map(line).collect();
    let limit_since = rule::since::<LeaveLimit>(db, day)?;
    Ok(Attendance { half_days, rows, hours: facts.hours(), limit, limit_since })
}

/// Who is near the limit of leave or beyond it without a written reason, and whether somebody is beyond.
pub(crate) fn near_the_limit(
    db: &Reader,
    class: Id,
    today: Day,
) -> zhixing_store::Result<(Vec<String>, bool)> {
    let mut rows = of_class(db, class, today)?.rows;
    rows.retain(|row| !row.withdrawn && row.leave_reason.is_none() && row.standing != LeaveStanding::Within);
    let beyond = rows.iter().any(|row| row.standing == LeaveStanding::Beyond);
    Ok((rows.into_iter().map(|row| row.name).collect(), beyond))
}

fn line(
    row: &RollRow,
    not_yet: Vec<bool>,
    facts: &ClassFacts,
    marks: &BTreeMap<Id, BTreeMap<HalfDayOf, Mark>>,
    limit: LeaveLimit,
) -> AttendanceLine {
    let mine = marks.get(&row.id);
    let leave: Hours = mine
        .into_iter()
        .flatten()
        .filter(|(_, mark)| mark.counts_as_leave(limit.duty_counts))
        .filter_map(|(half_day, _)| facts.half_days.get(half_day))
        .copied()
        .sum();
    let longest = facts.half_days.values().copied().max().unwrap_or_default();
    AttendanceLine {
        id: row.id,
        student_no: row.student_no,
        name: row.name.clone(),
        unit: row.unit.clone(),
        withdrawn: row.withdrawn,
        not_yet,
        marks: facts.half_days.keys().map(|half_day| mine?.get(half_day).copied()).collect(),
        leave,
        standing: leave_standing(leave, facts.hours(), longest, limit),
        leave_reason: row.leave_reason.clone(),
    }
}

#[cfg(test)]
mod tests;
