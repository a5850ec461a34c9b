//! Attendance (考勤): whose roll is called, the sheets that came back, and the written reasons.

use super::certificates::half_day;
use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::params;
use zhixing_domain::Id;
use zhixing_domain::classes::HalfDayOf;

/// A trainee on the roll (点名册).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollRow {
    /// The enrolment.
    pub id: Id,
    /// 学号
    pub student_no: u32,
    /// Name as of the class.
    pub name: String,
    /// Unit as of the class.
    pub unit: Option<String>,
    /// Post as of the class.
    pub post: Option<String>,
    /// 小组
    pub group: Option<String>,
    /// The group's place among the groups.
    pub group_sort: Option<i64>,
    /// Whether they left the class.
    pub withdrawn: bool,
    /// The written reason for leave above the limit.
    pub leave_reason: Option<String>,
}

impl Reader<'_> {
    /// The roll of a class by 学号.
    pub fn roll(&self, class: Id) -> Result<Vec<RollRow>> {
        let mut roll = self.conn.prepare_cached(
            "SELECT e.id, e.student_no, e.name, e.unit, e.post, g.name, g.sort, e.state = 'withdrawn', e.leave_reason
             FROM enrolment e LEFT JOIN class_group g ON g.id = e.class_group WHERE e.class = ?1 ORDER BY e.student_no",
        )?;
        let rows = roll.query_map([class.0], |row| {
            Ok(RollRow {
                id: Id(row.get(0)?),
                student_no: row.get(1)?,
                name: row.get(2)?,
                unit: row.get(3)?,
                post: row.get(4)?,
                group: row.get(5)?,
                group_sort: row.get(6)?,
                withdrawn: row.get(7)?,
                leave_reason: row.get(8)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The sheets that came back, each with its id: ids are in the order of time.
    pub fn attendance_sheets(&self, class: Id) -> Result<Vec<(HalfDayOf, Id)>> {
        Ok(self
            .conn
            .prepare_cached("SELECT day, half, id FROM attendance_sheet WHERE class = ?1")?
            .query_map([class.0], |row| Ok((half_day(row, 0)?, Id(row.get(2)?))))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The class of an enrolment, and its name.
    pub fn enrolled_in(&self, enrolment: Id) -> Result<(Id, String)> {
        Ok(self
            .conn
            .prepare_cached("SELECT class, name FROM enrolment WHERE id = ?1")?
            .query_row([enrolment.0], |row| Ok((Id(row.get(0)?), row.get(1)?)))?)
    }
}

impl Tx<'_> {
    /// Notes that the sheet of a half-day has not come back after all.
    pub fn drop_attendance_sheet(&self, class: Id, (day, half): HalfDayOf) -> Result<()> {
        self.conn
            .prepare_cached("DELETE FROM attendance_sheet WHERE class = ?1 AND day = ?2 AND half = ?3")?
            .execute(params![class.0, day, half.key()])?;
        Ok(())
    }

    /// Keeps the written reason for leave above the limit.
    pub fn set_leave_reason(&self, enrolment: Id, reason: Option<&str>) -> Result<()> {
        self.set("enrolment", enrolment, "leave_reason", reason)
    }
}
