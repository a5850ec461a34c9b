//! What is typed from a sheet: the exceptions, that it came back, and why somebody was away so long.

use super::{Attendance, of_class};
use crate::classes::guard::unclosed;
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::classes::{Mark, Roll, Typed, read_exception as read};
use zhixing_domain::people::{initials, is_space};
use zhixing_domain::{Code, Day, HalfDay, Id, Problem, Result};
use zhixing_store::Tx;

/// A line of exceptions as it is being typed.
#[derive(Debug, Deserialize, TS)]
pub struct ExceptionLine {
    /// The class.
    pub class: Id,
    /// What stands there: `7 事`, `zxy 病`, `7 9 12 旷`, `7 到`.
    pub line: String,
}

/// What can be said of a line (录入行).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TypedOutcome {
    /// It can be taken.
    Set,
    /// It names people; the mark is still to come.
    Naming,
    /// Nobody is meant.
    Nobody,
    /// More than one is meant by the same letters.
    Ambiguous,
    /// The mark is none of 迟早事病公旷.
    UnknownMark,
}

/// How a line of exceptions is understood.
#[derive(Debug, Serialize, TS)]
pub struct TypedLine {
    /// What can be said of it.
    pub outcome: TypedOutcome,
    /// The trainees it names or may mean.
    pub people: Vec<Id>,
    /// The mark; nothing takes one back.
    pub mark: Option<Mark>,
}

/// Marks for one half-day.
#[derive(Debug, Deserialize, TS)]
pub struct SaveMarks {
    /// The class.
    pub class: Id,
    /// The day.
    pub day: Day,
    /// Its half.
    pub half: HalfDay,
    /// The trainees.
    pub enrolments: Vec<Id>,
    /// What they were; nothing for present.
    pub mark: Option<Mark>,
}

/// Whether a half-day's sheet has come back.
#[derive(Debug, Deserialize, TS)]
pub struct SheetReturned {
    /// The class.
    pub class: Id,
    /// The day.
    pub day: Day,
    /// Its half.
    pub half: HalfDay,
    /// Whether it has.
    pub returned: bool,
}

/// The written reason for leave above the limit.
#[derive(Debug, Deserialize, TS)]
pub struct SaveLeaveReason {
    /// The enrolment.
    pub enrolment: Id,
    /// Why; empty takes it back.
    pub reason: String,
}

/// Says how a line is understood; nothing is written.
pub fn read_exception(cx: &Reading, request: ExceptionLine) -> Result<TypedLine> {
    let roll = cx.read(|db| db.roll(request.class))?;
    let rolls: Vec<Roll> = roll
        .into_iter()
        .filter(|row| !row.withdrawn)
        .map(|row| Roll {
            id: row.id,
            student_no: row.student_no,
            initials: initials(&row.name).join(" "),
            name: row.name,
        })
        .collect();
    let (outcome, people, mark) = match read(&request.line, &rolls) {
        Typed::Set(people, mark) => (TypedOutcome::Set, people, mark),
        Typed::Naming(people) => (TypedOutcome::Naming, people, None),
        Typed::NobodyFound => (TypedOutcome::Nobody, Vec::new(), None),
        Typed::Ambiguous(people) => (TypedOutcome::Ambiguous, people, None),
        Typed::UnknownMark => (TypedOutcome::UnknownMark, Vec::new(), None),
    };
    Ok(TypedLine { outcome, people, mark })
}

/// Takes marks; the sheet they stand on has come back, unless its half-day is still to come.
pub fn save_marks(cx: &Writing, request: SaveMarks) -> Result<Attendance> {
    let SaveMarks { class, day, half, enrolments, mark } = request;
    let today = cx.today();
    sit(cx, class, (day, half), |tx| {
        for enrolment in &enrolments {
            let (of, _) = tx.enrolled_in(*enrolment)?;
            if of != class {
                return Err(Problem::new(Code::NotFound));
            }
            tx.put_mark(*enrolment, (day, half), mark)?;
        }
        if day <= today {
            tx.put_attendance_sheet(class, (day, half))?;
        }
        Ok(())
    })
}

/// Says that a sheet has come back with everyone present but those marked, or that it has not.
pub fn sheet_returned(cx: &Writing, request: SheetReturned) -> Result<Attendance> {
    let SheetReturned { class, day, half, returned } = request;
    sit(cx, class, (day, half), |tx| {
        if returned {
            tx.put_attendance_sheet(class, (day, half))?;
        } else {
            tx.drop_attendance_sheet(class, (day, half))?;
        }
        Ok(())
    })
}

/// Keeps why somebody was away beyond the limit.
pub fn save_leave_reason(cx: &Writing, request: SaveLeaveReason) -> Result<Attendance> {
    let today = cx.today();
    cx.write_about(Op::LeaveExplained, request.enrolment, |tx| {
        let (class, name) = tx.enrolled_in(request.enrolment)?;
        tx.says("class", unclosed(tx, class)?.name());
        tx.says("name", name);
        let reason = Some(request.reason.trim_matches(is_space)).filter(|reason| !reason.is_empty());
        tx.set_leave_reason(request.enrolment, reason)?;
        Ok(of_class(tx, class, today)?)
    })
}

/// Changes the attendance of a half-day; what is typed of one class in one sitting is one step.
fn sit(
    cx: &Writing,
    class: Id,
    (day, half): (Day, HalfDay),
    change: impl FnOnce(&Tx) -> Result<()>,
) -> Result<Attendance> {
    let today = cx.today();
    cx.write_about(Op::AttendanceTyped, class, |tx| {
        tx.says("class", unclosed(tx, class)?.name());
        if !tx.half_day_taught(class, (day, half))? {
            return Err(Problem::new(Code::NoSuchHalfDay).with("day", day).with("half", half.zh()));
        }
        change(tx)?;
        Ok(of_class(tx, class, today)?)
    })
}
