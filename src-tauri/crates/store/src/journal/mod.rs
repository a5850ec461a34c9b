//! The journal (操作记录): every change of every kept table, under the use case that made it.
//!
//! Triggers made from the schema write it, so no use case can forget to. From it come the history of a field,
//! undo, and the exchange between two PCs.

mod belongs;
mod chain;
mod read;
mod undo;
mod watch;

pub use belongs::Belongs;
pub use read::{Change, Entry, EntryFilter};
pub(crate) use watch::watch;

use crate::error::Result;
use crate::gate::NewEntry;
use chrono::{DateTime, SecondsFormat};
use rusqlite::{Connection, OptionalExtension as _, params};
use zhixing_domain::Id;

/// An instant as the journal writes it: UTC, to the second.
pub(crate) fn instant(ms: i64) -> String {
    DateTime::from_timestamp_millis(ms).unwrap_or_default().to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// The entry `entry` may go on in: the last one, if of the same person, use case and record.
pub(crate) fn joinable(db: &Connection, entry: &NewEntry) -> Result<Option<Id>> {
    let Some(subject) = entry.subject else { return Ok(None) };
    let last = db
        .prepare_cached(
            "SELECT id, who = ?1 AND op = ?2 AND subject = ?3 FROM journal ORDER BY id DESC LIMIT 1",
        )?
        .query_row(params![entry.who, entry.op, subject.0], |row| {
            Ok((row.get(0)?, row.get::<_, Option<bool>>(1)?.unwrap_or(false)))
        })
        .optional()?;
    Ok(last.filter(|(_, same)| *same).map(|(id, _)| Id(id)))
}

/// Names the entry that the changes to come belong to.
pub(crate) fn begin(db: &Connection, id: Id) -> Result<()> {
    db.prepare_cached("UPDATE gate SET journal = ?1")?.execute([id.0])?;
    Ok(())
}

/// The number the next change will get.
pub(crate) fn next_seq(db: &Connection) -> Result<i64> {
    Ok(db
        .prepare_cached("SELECT coalesce(max(seq), 0) + 1 FROM journal_change")?
        .query_row([], |row| row.get(0))?)
}

/// Writes the entry itself.
pub(crate) fn record(db: &Connection, id: Id, entry: &NewEntry) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO journal (id, at, who, pc, op, what, subject, undoes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        id.0,
        instant(entry.now_ms),
        entry.who,
        entry.pc,
        entry.op,
        serde_json::to_string(&entry.what)?,
        entry.subject.map(|id| id.0),
        entry.undoes.map(|id| id.0),
    ])?;
    Ok(())
}

/// The tables changed from `first_seq` on, in order of name.
pub(crate) fn kinds_since(db: &Connection, first_seq: i64) -> Result<Vec<String>> {
    // `+` keeps SQLite from reading the tables' names in order out of an index: that would be the whole journal.
    Ok(db
        .prepare_cached("SELECT DISTINCT +tbl FROM journal_change WHERE seq >= ?1 ORDER BY 1")?
        .query_map([first_seq], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

pub(crate) use chain::seal;
