//! What mentors are to be paid for, and what they were paid (课酬).

use crate::classes::half_day;
use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{Row, params};
use serde::Serialize;
use ts_rs::TS;
use zhixing_domain::mentors::TaxTotal;
use zhixing_domain::{Day, Fen, HalfDay, Hours, Id};

/// A payment (一次课酬).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Payment {
    /// The id.
    pub id: Id,
    /// The mentor.
    pub mentor: Id,
    /// When it was paid.
    #[ts(type = "string")]
    pub paid: Day,
    /// The hours that were paid.
    pub hours: Hours,
    /// The sums.
    pub total: TaxTotal,
}

/// A session of a mentor, on a day that has one of the class asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredLecture {
    /// The session.
    pub id: Id,
    /// The class's title and term.
    pub class_title: String,
    /// The mentor.
    pub mentor: Id,
    /// Its day.
    pub day: Day,
    /// Its half-day.
    pub half: HalfDay,
    /// Its beginning, `HH:MM`.
    pub starts: String,
    /// Its title.
    pub title: String,
    /// Its hours.
    pub hours: Hours,
}

fn payment(row: &Row) -> rusqlite::Result<Payment> {
    Ok(Payment {
        id: Id(row.get(0)?),
        mentor: Id(row.get(1)?),
        paid: row.get(2)?,
        hours: Hours(row.get(3)?),
        total: TaxTotal { net: Fen(row.get(4)?), tax: Fen(row.get(5)?), gross: Fen(row.get(6)?) },
    })
}

impl Reader<'_> {
    /// What was paid for a class.
    pub fn mentor_payments(&self, class: Id) -> Result<Vec<Payment>> {
        let mut payments = self.conn.prepare_cached(
            "SELECT id, mentor, paid, hours, net, tax, gross FROM mentor_payment WHERE class = ?1 ORDER BY id",
        )?;
        Ok(payments.query_map([class.0], payment)?.collect::<rusqlite::Result<_>>()?)
    }

    /// All sessions, of whatever class, of the mentors of a class on the days on which they teach in it: a half-day is
    /// paid once.
    pub fn lectures_beside(&self, class: Id) -> Result<Vec<StoredLecture>> {
        let mut lectures = self.conn.prepare_cached(
            "SELECT s.id, r.title || coalesce(r.term, ''), s.mentor, s.day, s.half, s.starts, s.title, s.hours
             FROM session s JOIN class_run r ON r.id = s.class
             WHERE EXISTS (SELECT 1 FROM session c WHERE c.class = ?1 AND c.mentor = s.mentor AND c.day = s.day)
             ORDER BY s.day, s.starts, s.id",
        )?;
        let rows = lectures.query_map([class.0], |row| {
            let (day, half) = half_day(row, 3)?;
            Ok(StoredLecture {
                id: Id(row.get(0)?),
                class_title: row.get(1)?,
                mentor: Id(row.get(2)?),
                day,
                half,
                starts: row.get(5)?,
                title: row.get(6)?,
                hours: Hours(row.get(7)?),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Notes a payment for these engagements.
    pub fn add_mentor_payment(
        &self,
        (mentor, class): (Id, Id),
        paid: Day,
        hours: Hours,
        total: TaxTotal,
        engagements: &[Id],
    ) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached(
                "INSERT INTO mentor_payment (id, mentor, class, paid, hours, net, tax, gross)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute(params![
                id.0,
                mentor.0,
                class.0,
                paid,
                hours.0,
                total.net.0,
                total.tax.0,
                total.gross.0
            ])?;
        for engagement in engagements {
            self.set("engagement", *engagement, "payment", id.0)?;
        }
        Ok(id)
    }

    /// Takes a payment away; what it paid for is held and not paid.
    pub fn drop_mentor_payment(&self, id: Id) -> Result<()> {
        self.conn.execute("UPDATE engagement SET payment = NULL WHERE payment = ?1", [id.0])?;
        self.delete("mentor_payment", id)
    }
}
