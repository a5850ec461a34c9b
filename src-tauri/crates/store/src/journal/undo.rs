//! Undo (撤销): an entry's changes taken back, row by row, newest first.

use super::read::{Change, UNDONE_BY};
use super::watch::{Column, columns};
use crate::error::{Error, Result};
use crate::gate::{Reader, Tx};
use rusqlite::types::Value as Sql;
use rusqlite::{ErrorCode, OptionalExtension as _, params_from_iter};
use serde_json::{Map, Value};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use zhixing_domain::{Code, Id, Problem};

type Row = Map<String, Value>;

impl Tx<'_> {
    /// Takes back the changes of `entry`. Undoing an undo brings them back (重做); a redo is not undone itself, one
    /// undoes the first entry again.
    ///
    /// Refused with [`Code::UndoBlocked`], naming the later entry, where what it changed was changed again or is
    /// built upon; with [`Code::AlreadyUndone`] or [`Code::UndoTheFirst`] where that is so.
    pub fn undo(&self, entry: Id) -> Result<()> {
        let found = self.entry(entry)?;
        if found.undone_by.is_some() {
            return Err(Problem::new(Code::AlreadyUndone).into());
        }
        if let Some(undoes) = found.undoes
            && self.entry(undoes)?.undoes.is_some()
        {
            return Err(Problem::new(Code::UndoTheFirst).into());
        }
        // Parents and children of one entry may stand in any order; what is left dangling fails at the commit.
        self.conn.execute_batch("PRAGMA defer_foreign_keys = ON")?;
        let mut references: HashMap<String, Vec<(String, String)>> = HashMap::new();
        for change in self.changes_of(entry, i64::MAX)?.into_iter().rev() {
            self.take_back(&change)?;
            if change.before.is_none()
                && let Some(later) = self.built_upon(
                    match references.entry(change.kind.clone()) {
                        Entry::Occupied(known) => known.into_mut(),
                        Entry::Vacant(free) => free.insert(self.references_to(&change.kind)?),
                    },
                    change.row,
                )?
            {
                return Err(self.blocked_by(Some(later))?.into());
            }
        }
        Ok(())
    }

    fn take_back(&self, change: &Change) -> Result<()> {
        let parse = |text: &Option<String>| text.as_deref().map(serde_json::from_str::<Row>).transpose();
        let (before, after) = (parse(&change.before)?, parse(&change.after)?);
        let columns = columns(self.conn, &change.kind)?;
        let done = match (&before, &after) {
            (None, Some(after)) => self.remove(change, after, &columns),
            (Some(before), None) => self.restore(change, before, &columns),
            (Some(before), Some(after)) => self.set_back(change, before, after, &columns),
            (None, None) => Ok(true),
        };
        match done {
            Ok(true) => Ok(()),
            Ok(false) => Err(self.blocked(change)?.into()),
            Err(Error::Sql(error)) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
                Err(self.blocked(change)?.into())
            }
            Err(error) => Err(error),
        }
    }

    /// Deletes a row the entry had made, if it still is as the entry left it.
    fn remove(&self, change: &Change, after: &Row, columns: &[Column]) -> Result<bool> {
        let (matches, mut values) = equals(after, columns.iter());
        values.push(Sql::Integer(change.row.0));
        let sql = format!("DELETE FROM {} WHERE {matches} AND id = ?", change.kind);
        Ok(self.conn.prepare_cached(&sql)?.execute(params_from_iter(values))? == 1)
    }

    /// Brings back a row the entry had deleted.
    fn restore(&self, change: &Change, before: &Row, columns: &[Column]) -> Result<bool> {
        let known: Vec<&Column> = columns.iter().filter(|column| before.contains_key(&column.name)).collect();
        let names: Vec<&str> = known.iter().map(|column| column.name.as_str()).collect();
        let places = vec!["?"; names.len()].join(", ");
        let sql = format!("INSERT INTO {} ({}) VALUES ({places})", change.kind, names.join(", "));
        let values = known.iter().map(|column| value(&before[&column.name], column.blob));
        Ok(self.conn.prepare_cached(&sql)?.execute(params_from_iter(values))? == 1)
    }

    /// Sets back the columns the entry had changed, if they still hold what it left there; later changes of other
    /// columns stay.
    fn set_back(&self, change: &Change, before: &Row, after: &Row, columns: &[Column]) -> Result<bool> {
        let changed: Vec<&Column> =
            columns.iter().filter(|column| before.get(&column.name) != after.get(&column.name)).collect();
        let (matches, expected) = equals(after, changed.iter().copied());
        let sets: Vec<String> = changed.iter().map(|column| format!("{} = ?", column.name)).collect();
        let sql = format!("UPDATE {} SET {} WHERE {matches} AND id = ?", change.kind, sets.join(", "));
        let mut values: Vec<Sql> = changed
            .iter()
            .map(|column| value(before.get(&column.name).unwrap_or(&Value::Null), column.blob))
            .collect();
        values.extend(expected);
        values.push(Sql::Integer(change.row.0));
        Ok(self.conn.prepare_cached(&sql)?.execute(params_from_iter(values))? == 1)
    }

    /// The refusal, naming the entry that stands in the way.
    fn blocked(&self, change: &Change) -> Result<Problem> {
        self.blocked_by(self.later_change(&change.kind, change.row, change.seq)?)
    }

    fn blocked_by(&self, later: Option<Id>) -> Result<Problem> {
        let problem = Problem::new(Code::UndoBlocked);
        Ok(match later {
            Some(entry) => {
                let entry = self.entry(entry)?;
                problem
                    .with("entry", entry.id)
                    .with("who", entry.who)
                    .with("at", entry.at)
                    .with("op", entry.op)
            }
            None => problem,
        })
    }

    fn later_change(&self, kind: &str, row: Id, seq: i64) -> Result<Option<Id>> {
        Ok(self
            .conn
            .query_row(
                "SELECT journal FROM journal_change
                 WHERE tbl = ?1 AND row = ?2 AND seq > ?3 AND journal <> (SELECT journal FROM gate)
                   AND EXISTS (SELECT 1 FROM journal WHERE id = journal_change.journal)
                 ORDER BY seq DESC LIMIT 1",
                rusqlite::params![kind, row.0, seq],
                |row| row.get(0).map(Id),
            )
            .optional()?)
    }

    /// The columns that name a record of this table.
    fn references_to(&self, kind: &str) -> Result<Vec<(String, String)>> {
        Ok(self
            .conn
            .prepare(
                "SELECT s.name, f.\"from\" FROM sqlite_schema s JOIN pragma_foreign_key_list(s.name) f
                 WHERE s.type = 'table' AND f.\"table\" = ?1",
            )?
            .query_map([kind], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The entry that last changed a row still referring to this deleted one.
    fn built_upon(&self, references: &[(String, String)], row: Id) -> Result<Option<Id>> {
        for (table, column) in references {
            let child: Option<i64> = self
                .conn
                .prepare_cached(&format!("SELECT max(id) FROM {table} WHERE {column} = ?1"))?
                .query_row([row.0], |row| row.get(0))?;
            if let Some(child) = child
                && let Some(entry) = self.later_change(table, Id(child), 0)?
            {
                return Ok(Some(entry));
            }
        }
        Ok(None)
    }
}

/// `a IS ? AND b IS ?` over `columns`, with the values of `row`.
fn equals<'c>(row: &Row, columns: impl Iterator<Item = &'c Column>) -> (String, Vec<Sql>) {
    let (tests, values): (Vec<String>, Vec<Sql>) = columns
        .filter(|column| row.contains_key(&column.name))
        .map(|column| (format!("{} IS ?", column.name), value(&row[&column.name], column.blob)))
        .unzip();
    (if tests.is_empty() { "1".to_owned() } else { tests.join(" AND ") }, values)
}

/// A value of the journal's JSON as SQLite holds it.
fn value(json: &Value, blob: bool) -> Sql {
    match json {
        Value::String(hex) if blob => Sql::Blob(
            hex.as_bytes()
                .chunks_exact(2)
                .filter_map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
                .collect(),
        ),
        Value::String(text) => Sql::Text(text.clone()),
        Value::Number(number) => {
            number.as_i64().map_or_else(|| Sql::Real(number.as_f64().unwrap_or_default()), Sql::Integer)
        }
        Value::Bool(flag) => Sql::Integer(i64::from(*flag)),
        Value::Null | Value::Array(_) | Value::Object(_) => Sql::Null,
    }
}

impl Reader<'_> {
    /// The newest entry of `who` that can be taken back: neither an undo nor undone, and none of the use cases `never`.
    pub fn last_undoable(&self, who: &str, never: &[String]) -> Result<Option<Id>> {
        let sql = format!(
            "SELECT j.id FROM journal j WHERE j.who = ?1 AND j.undoes IS NULL AND {UNDONE_BY} IS NULL
             AND j.op NOT IN (SELECT value FROM json_each(?2)) ORDER BY j.id DESC LIMIT 1"
        );
        let never = serde_json::to_string(never)?;
        let given = rusqlite::params![who, never];
        Ok(self.conn.prepare_cached(&sql)?.query_row(given, |row| row.get(0).map(Id)).optional()?)
    }
}
