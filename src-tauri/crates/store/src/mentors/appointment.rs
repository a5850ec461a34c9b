//! Letters of appointment (聘书).

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, Row, params};
use serde_json::Value;
use zhixing_domain::{Day, Id};

/// A letter of appointment (聘书).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// The id.
    pub id: Id,
    /// Whom it appoints.
    pub mentor: Id,
    /// Their name.
    pub name: String,
    /// 单位
    pub organisation: Option<String>,
    /// 编号
    pub number: String,
    /// The day of issue.
    pub issued: Day,
    /// The first day of the term.
    pub first_day: Day,
    /// The last day of the term.
    pub last_day: Day,
    /// Why it is void; nothing while it is valid.
    pub void: Option<String>,
    /// Whether it was printed.
    pub printed: bool,
    /// What stands on it.
    pub snapshot: Value,
}

/// Which letters are wanted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AppointmentFilter {
    /// Of one mentor.
    pub mentor: Option<Id>,
    /// One letter.
    pub id: Option<Id>,
}

/// A letter to be entered.
#[derive(Debug, Clone, Copy)]
pub struct NewAppointment<'a> {
    /// Whom it appoints.
    pub mentor: Id,
    /// The series.
    pub series: Id,
    /// The running number.
    pub seq: i64,
    /// 编号
    pub number: &'a str,
    /// The day of issue.
    pub issued: Day,
    /// The first day of the term.
    pub first_day: Day,
    /// The last day of the term.
    pub last_day: Day,
    /// What stands on it.
    pub snapshot: &'a Value,
}

/// A term that ends soon, or has ended, without a later one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndingAppointment {
    /// Whom it appoints.
    pub mentor: Id,
    /// Their name.
    pub name: String,
    /// The last day of the term.
    pub last_day: Day,
}

const PRINTED: &str =
    "EXISTS (SELECT 1 FROM print_record p WHERE p.document = 'appointment' AND p.subject = a.id)";

fn appointment(row: &Row) -> rusqlite::Result<Appointment> {
    let state: String = row.get(8)?;
    let reason: Option<String> = row.get(9)?;
    let snapshot: String = row.get(11)?;
    Ok(Appointment {
        id: Id(row.get(0)?),
        mentor: Id(row.get(1)?),
        name: row.get(2)?,
        organisation: row.get(3)?,
        number: row.get(4)?,
        issued: row.get(5)?,
        first_day: row.get(6)?,
        last_day: row.get(7)?,
        void: (state == "void").then(|| reason.unwrap_or_default()),
        printed: row.get(10)?,
        snapshot: serde_json::from_str(&snapshot).unwrap_or_default(),
    })
}

impl Reader<'_> {
    /// The letters, the newest first.
    pub fn mentor_appointments(&self, filter: AppointmentFilter) -> Result<Vec<Appointment>> {
        let sql = format!(
            "SELECT a.id, a.mentor, m.name, m.organisation, a.number, a.issued, a.first_day, a.last_day, a.state, a.reason,
                {PRINTED}, a.snapshot
             FROM mentor_appointment a JOIN mentor m ON m.id = a.mentor
             WHERE (?1 IS NULL OR a.mentor = ?1) AND (?2 IS NULL OR a.id = ?2) ORDER BY a.issued DESC, a.seq DESC"
        );
        let asked = params![filter.mentor.map(|id| id.0), filter.id.map(|id| id.0)];
        Ok(self.conn.prepare_cached(&sql)?.query_map(asked, appointment)?.collect::<rusqlite::Result<_>>()?)
    }

    /// One letter.
    pub fn mentor_appointment(&self, id: Id) -> Result<Appointment> {
        let mut found = self.mentor_appointments(AppointmentFilter { id: Some(id), mentor: None })?;
        found.pop().ok_or(rusqlite::Error::QueryReturnedNoRows.into())
    }

    /// The mentors whose last term ends from `since` to `until`, the earliest first.
    pub fn ending_appointments(&self, since: Day, until: Day) -> Result<Vec<EndingAppointment>> {
        let mut ending = self.conn.prepare_cached(
            "SELECT a.mentor, m.name, max(a.last_day) FROM mentor_appointment a JOIN mentor m ON m.id = a.mentor
             WHERE a.state = 'valid' GROUP BY a.mentor HAVING max(a.last_day) BETWEEN ?1 AND ?2
             ORDER BY max(a.last_day), a.mentor",
        )?;
        let rows = ending.query_map(params![since, until], |row| {
            Ok(EndingAppointment { mentor: Id(row.get(0)?), name: row.get(1)?, last_day: row.get(2)? })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Of the letters that an entry of the journal issued: the number of one that was printed, and of one behind which
    /// numbers were given.
    pub fn appointment_stands_in_the_way(&self, entry: Id) -> Result<(Option<String>, Option<String>)> {
        let made = "a.id IN (SELECT row FROM journal_change WHERE journal = ?1 AND tbl = 'mentor_appointment' AND before IS NULL)";
        let number = |condition: &str| -> Result<Option<String>> {
            let sql = format!(
                "SELECT a.number FROM mentor_appointment a WHERE {made} AND {condition} ORDER BY a.seq LIMIT 1"
            );
            Ok(self.conn.prepare_cached(&sql)?.query_row([entry.0], |row| row.get(0)).optional()?)
        };
        let followed =
            "EXISTS (SELECT 1 FROM mentor_appointment n WHERE n.series = a.series AND n.seq > a.seq)";
        Ok((number(PRINTED)?, number(followed)?))
    }
}

impl Tx<'_> {
    /// Enters a letter.
    pub fn add_mentor_appointment(&self, new: &NewAppointment) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached(
                "INSERT INTO mentor_appointment (id, mentor, series, seq, number, issued, first_day, last_day, snapshot)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute(params![
                id.0,
                new.mentor.0,
                new.series.0,
                new.seq,
                new.number,
                new.issued,
                new.first_day,
                new.last_day,
                serde_json::to_string(new.snapshot)?
            ])?;
        Ok(id)
    }

    /// Makes a letter void.
    pub fn void_mentor_appointment(&self, id: Id, reason: &str) -> Result<()> {
        self.set("mentor_appointment", id, "state", "void")?;
        self.set("mentor_appointment", id, "reason", reason)
    }
}
