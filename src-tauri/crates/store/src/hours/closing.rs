//! Closed years: what they had come to, and the counter-entries since.

use super::{kind, sum};
use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, Row, params};
use std::collections::HashMap;
use zhixing_domain::hours::{EntryState, HoursKind, HoursSource, LedgerEntry, Sum, Sums};
use zhixing_domain::{Day, Id};

/// The closing of a year (结账).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// Its id.
    pub id: Id,
    /// The year.
    pub year: i32,
    /// When.
    pub closed: Day,
    /// By whom.
    pub closed_by: String,
    /// When, by whom and why it was opened again.
    pub reopened: Option<(Day, String, String)>,
}

/// An entry to be frozen.
#[derive(Debug)]
pub struct NewFrozen<'a> {
    /// The person.
    pub cadre: Id,
    /// What it is.
    pub entry: &'a LedgerEntry,
}

/// An entry as it was when its year was closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrozenEntry {
    /// Its id.
    pub id: Id,
    /// The person.
    pub cadre: Id,
    /// The year.
    pub year: i32,
    /// Its kind.
    pub kind: HoursKind,
    /// What it is called.
    pub title: String,
    /// What it counts.
    pub sum: Sum,
}

/// A counter-entry (更正).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Its id.
    pub id: Id,
    /// The year.
    pub year: i32,
    /// The person.
    pub cadre: Id,
    /// The entry it corrects.
    pub frozen: Option<Id>,
    /// What that was called.
    pub of_entry: Option<String>,
    /// The kind.
    pub kind: HoursKind,
    /// What it is called.
    pub title: String,
    /// When it was made.
    pub day: Day,
    /// What it adds; less than nothing takes away.
    pub sum: Sum,
    /// Why.
    pub reason: String,
}

fn closing(row: &Row) -> rusqlite::Result<Closing> {
    let reopened: Option<Day> = row.get(4)?;
    let (by, reason): (Option<String>, Option<String>) = (row.get(5)?, row.get(6)?);
    Ok(Closing {
        id: Id(row.get(0)?),
        year: row.get(1)?,
        closed: row.get(2)?,
        closed_by: row.get(3)?,
        reopened: reopened.map(|day| (day, by.unwrap_or_default(), reason.unwrap_or_default())),
    })
}

const CLOSING: &str = "SELECT id, year, closed, closed_by, reopened, reopened_by, reason FROM hours_closing";

const CORRECTION: &str =
    "SELECT c.id, c.year, c.cadre, c.frozen, f.title, c.kind, c.title, c.day, c.hours, c.half_days, c.reason
    FROM hours_correction c LEFT JOIN hours_frozen f ON f.id = c.frozen";

fn correction(row: &Row) -> rusqlite::Result<Correction> {
    Ok(Correction {
        id: Id(row.get(0)?),
        year: row.get(1)?,
        cadre: Id(row.get(2)?),
        frozen: row.get::<_, Option<i64>>(3)?.map(Id),
        of_entry: row.get(4)?,
        kind: kind(row, 5)?,
        title: row.get(6)?,
        day: row.get(7)?,
        sum: sum(row, 8)?,
        reason: row.get(10)?,
    })
}

impl Reader<'_> {
    /// Every closing, the newest first.
    pub fn closings(&self) -> Result<Vec<Closing>> {
        let mut found = self.conn.prepare_cached(&format!("{CLOSING} ORDER BY year DESC, id DESC"))?;
        Ok(found.query_map([], closing)?.collect::<rusqlite::Result<_>>()?)
    }

    /// The closing that holds for a year.
    pub fn closing_of(&self, year: i32) -> Result<Option<Closing>> {
        let sql = format!("{CLOSING} WHERE year = ?1 AND reopened IS NULL");
        Ok(self.conn.prepare_cached(&sql)?.query_row([year], closing).optional()?)
    }

    /// What everybody's year had come to when it was closed.
    pub fn frozen_sums(&self, closing: Id) -> Result<HashMap<Id, Sums>> {
        self.add_sums(
            "SELECT cadre, kind, sum(hours), sum(half_days) FROM hours_frozen WHERE closing = ?1 GROUP BY cadre, kind",
            closing.0,
            HashMap::new(),
        )
    }

    /// Adds the counter-entries of a year.
    pub fn add_corrections(&self, year: i32, to: HashMap<Id, Sums>) -> Result<HashMap<Id, Sums>> {
        self.add_sums(
            "SELECT cadre, kind, sum(hours), sum(half_days) FROM hours_correction WHERE year = ?1 GROUP BY cadre, kind",
            i64::from(year),
            to,
        )
    }

    fn add_sums(&self, sql: &str, of: i64, mut to: HashMap<Id, Sums>) -> Result<HashMap<Id, Sums>> {
        let mut found = self.conn.prepare_cached(sql)?;
        let mut rows = found.query([of])?;
        while let Some(row) = rows.next()? {
            to.entry(Id(row.get(0)?)).or_default().add(kind(row, 1)?, sum(row, 2)?);
        }
        Ok(to)
    }

    /// Somebody's entries as they were when the year was closed.
    pub fn frozen_of(&self, closing: Id, cadre: Id) -> Result<Vec<LedgerEntry>> {
        let mut found = self.conn.prepare_cached(
            "SELECT id, source, subject, kind, title, first_day, last_day, parts FROM hours_frozen
             WHERE closing = ?1 AND cadre = ?2 ORDER BY id",
        )?;
        let mut rows = found.query([closing.0, cadre.0])?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            let (source, parts): (String, String) = (row.get(1)?, row.get(7)?);
            entries.push(LedgerEntry {
                frozen: Some(Id(row.get(0)?)),
                source: HoursSource::from_key(&source).unwrap_or(HoursSource::Typed),
                subject: row.get::<_, Option<i64>>(2)?.map(Id),
                kind: kind(row, 3)?,
                title: row.get(4)?,
                first_day: row.get(5)?,
                last_day: row.get(6)?,
                state: EntryState::Counts,
                parts: serde_json::from_str(&parts)?,
            });
        }
        Ok(entries)
    }

    /// One frozen entry.
    pub fn frozen_entry(&self, id: Id) -> Result<FrozenEntry> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT f.id, f.cadre, c.year, f.kind, f.title, f.hours, f.half_days FROM hours_frozen f
                 JOIN hours_closing c ON c.id = f.closing WHERE f.id = ?1",
            )?
            .query_row([id.0], |row| {
                Ok(FrozenEntry {
                    id: Id(row.get(0)?),
                    cadre: Id(row.get(1)?),
                    year: row.get(2)?,
                    kind: kind(row, 3)?,
                    title: row.get(4)?,
                    sum: sum(row, 5)?,
                })
            })?)
    }

    /// The counter-entries of a year; of one person or of all.
    pub fn corrections(&self, year: i32, of: Option<Id>) -> Result<Vec<Correction>> {
        let sql = format!("{CORRECTION} WHERE c.year = ?1 AND (?2 IS NULL OR c.cadre = ?2) ORDER BY c.id");
        let given = params![year, of.map(|id| id.0)];
        Ok(self.conn.prepare_cached(&sql)?.query_map(given, correction)?.collect::<rusqlite::Result<_>>()?)
    }

    /// One counter-entry.
    pub fn correction(&self, id: Id) -> Result<Correction> {
        let sql = format!("{CORRECTION} WHERE c.id = ?1");
        Ok(self.conn.prepare_cached(&sql)?.query_row([id.0], correction)?)
    }
}

impl Tx<'_> {
    /// Notes that a year is closed.
    pub fn add_closing(&self, year: i32, day: Day, by: &str) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute(
            "INSERT INTO hours_closing (id, year, closed, closed_by) VALUES (?1, ?2, ?3, ?4)",
            params![id.0, year, day, by],
        )?;
        Ok(id)
    }

    /// Keeps an entry as it is.
    pub fn freeze(&self, closing: Id, new: &NewFrozen) -> Result<()> {
        let NewFrozen { cadre, entry } = new;
        let sum = entry.sum();
        self.conn
            .prepare_cached(
                "INSERT INTO hours_frozen (id, closing, cadre, source, subject, kind, title, first_day, last_day, hours, half_days, parts)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            )?
            .execute(params![
                self.new_id()?.0,
                closing.0,
                cadre.0,
                entry.source.key(),
                entry.subject.map(|id| id.0),
                entry.kind.key(),
                entry.title,
                entry.first_day,
                entry.last_day,
                sum.hours.0,
                sum.half_days,
                serde_json::to_string(&entry.parts)?,
            ])?;
        Ok(())
    }

    /// Notes that a closed year is open again. What it had come to stays.
    pub fn reopen(&self, closing: Id, day: Day, by: &str, reason: &str) -> Result<()> {
        self.conn.execute(
            "UPDATE hours_closing SET reopened = ?2, reopened_by = ?3, reason = ?4 WHERE id = ?1",
            params![closing.0, day, by, reason],
        )?;
        Ok(())
    }

    /// Keeps a counter-entry.
    pub fn add_correction(&self, new: &Correction) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute(
            "INSERT INTO hours_correction (id, year, cadre, frozen, kind, title, day, hours, half_days, reason)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                id.0,
                new.year,
                new.cadre.0,
                new.frozen.map(|id| id.0),
                new.kind.key(),
                new.title,
                new.day,
                new.sum.hours.0,
                new.sum.half_days,
                new.reason,
            ],
        )?;
        Ok(id)
    }
}
