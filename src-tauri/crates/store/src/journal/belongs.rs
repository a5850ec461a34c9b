//! What belongs to a record: rows of other tables that say nothing without it, those deleted too.

use super::watch::columns;
use crate::error::Result;
use crate::gate::Reader;
use rusqlite::{OptionalExtension as _, params};
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use zhixing_domain::Id;

/// A kind of record, the column that names one, and the tables that have it.
type Belonging = (&'static str, &'static str, &'static [&'static str]);

const BELONGINGS: &[Belonging] = &[
    (
        "mentor",
        "mentor",
        &[
            "mentor_photo",
            "mentor_topic",
            "mentor_evidence",
            "mentor_course",
            "mentor_away",
            "mentor_appointment",
            "mentor_payment",
            "engagement",
        ],
    ),
    ("base", "base", &["base_topic", "visit_base"]),
    ("posting_project", "project", &["posting_project_ability", "posting"]),
    ("visit", "visit", &["visit_base", "visit_person", "benchmark"]),
    ("posting", "posting", &["posting_extension", "posting_task", "posting_log", "posting_appraisal"]),
];

/// Columns that say in words which row it is, the surest first.
const WORDS: &[&str] = &["title", "number", "name", "indicator", "what", "text"];

/// A row that belongs to a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Belongs {
    /// Its table.
    pub kind: &'static str,
    /// Its id.
    pub row: Id,
    /// Which it is, in words: its own, or those of what it links the record to.
    pub about: Option<String>,
}

impl Reader<'_> {
    /// What belongs to a record, or did before it was deleted.
    pub fn belongings(&self, kind: &str, id: Id) -> Result<Vec<Belongs>> {
        let Some((_, column, tables)) = BELONGINGS.iter().find(|(of, _, _)| *of == kind) else {
            return Ok(Vec::new());
        };
        let mut found = Vec::new();
        for table in *tables {
            let mut rows: BTreeSet<i64> = self
                .conn
                .prepare_cached(&format!("SELECT id FROM {table} WHERE {column} = ?1"))?
                .query_map([id.0], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            let gone = format!(
                "SELECT DISTINCT row FROM journal_change INDEXED BY journal_change_deleted
                 WHERE after IS NULL AND tbl = ?1 AND before ->> '{column}' = ?2"
            );
            let mut gone = self.conn.prepare_cached(&gone)?;
            for row in gone.query_map(params![table, id.0], |row| row.get(0))? {
                rows.insert(row?);
            }
            for row in rows.into_iter().map(Id) {
                found.push(Belongs { kind: table, row, about: self.about(table, row, kind)? });
            }
        }
        Ok(found)
    }

    /// Which row it is in words; `owner` is the kind of record that is known already.
    fn about(&self, table: &str, id: Id, owner: &str) -> Result<Option<String>> {
        let row = self.row_ever(table, id)?;
        if let Some(own) = words(&row) {
            return Ok(Some(own));
        }
        let mut links = self
            .conn
            .prepare_cached("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?1) ORDER BY seq, id")?;
        let links: Vec<(String, String)> = links
            .query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        for (column, target) in links.iter().filter(|(_, target)| target != owner) {
            let Some(id) = row.get(column).and_then(Value::as_i64) else { continue };
            if let Some(said) = words(&self.row_ever(target, Id(id))?) {
                return Ok(Some(said));
            }
        }
        Ok(None)
    }

    /// A row as it is, or as it was when it was deleted; nothing of one that never was. `table` comes from the schema.
    fn row_ever(&self, table: &str, id: Id) -> Result<Map<String, Value>> {
        let known = columns(self.conn, table)?;
        let pairs: Vec<String> = known
            .iter()
            .filter(|column| !column.blob)
            .map(|column| format!("'{0}', {0}", column.name))
            .collect();
        let row: Option<String> = self
            .conn
            .prepare_cached(&format!("SELECT json_object({}) FROM {table} WHERE id = ?1", pairs.join(", ")))?
            .query_row([id.0], |row| row.get(0))
            .optional()?;
        let row = match row {
            Some(row) => Some(row),
            None => self
                .conn
                .prepare_cached(
                    "SELECT before FROM journal_change WHERE tbl = ?1 AND row = ?2 AND after IS NULL ORDER BY seq DESC LIMIT 1",
                )?
                .query_row(params![table, id.0], |row| row.get(0))
                .optional()?,
        };
        Ok(row.map(|row| serde_json::from_str(&row)).transpose()?.unwrap_or_default())
    }
}

fn words(row: &Map<String, Value>) -> Option<String> {
    let said = |column: &&str| row.get(*column).and_then(Value::as_str).map(str::to_owned);
    WORDS.iter().find_map(said)
}
