//! Which records name which: read from the schema, so that a table added later cannot be forgotten where two records
//! are made one or one is deleted.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::params;
use zhixing_domain::Id;

/// A column that names a record of another table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The table that names.
    pub table: String,
    /// Its column.
    pub column: String,
    /// Whether a rule of the schema may forbid that two of its rows name the same record.
    pub once: bool,
}

/// Tables whose rows say nothing but that one record belongs to another, or count once however often they are told: where
/// both records have one, one goes.
const PLAIN: &[&str] = &[
    "ability_topic",
    "base_topic",
    "mentor_topic",
    "online_course_topic",
    "online_record",
    "plan_item_need",
    "plan_item_person",
    "plan_item_topic",
    "visit_person",
];

impl Reader<'_> {
    /// Every column that names a record of `table`.
    pub fn links_to(&self, table: &str) -> Result<Vec<Link>> {
        // An index over an expression names no column: it may hold any.
        Ok(self
            .conn
            .prepare_cached(
                "SELECT m.name, f.\"from\", EXISTS (
                    SELECT 1 FROM pragma_index_list(m.name) i, pragma_index_info(i.name) c
                    WHERE i.\"unique\" AND (c.name = f.\"from\" OR c.cid = -2))
                 FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
                 WHERE m.type = 'table' AND f.\"table\" = ?1 ORDER BY m.name, f.\"from\"",
            )?
            .query_map([table], |row| {
                Ok(Link { table: row.get(0)?, column: row.get(1)?, once: row.get(2)? })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// How many rows of each table name a record, where any do.
    pub fn named_by(&self, table: &str, id: Id) -> Result<Vec<(String, i64)>> {
        let mut found: Vec<(String, i64)> = Vec::new();
        for Link { table, column, .. } in self.links_to(table)? {
            let count = self
                .conn
                .prepare_cached(&format!("SELECT count(*) FROM {table} WHERE {column} = ?1"))?
                .query_row([id.0], |row| row.get(0))?;
            match found.iter_mut().find(|(known, _)| *known == table) {
                Some((_, sum)) => *sum += count,
                None if count > 0 => found.push((table, count)),
                None => {}
            }
        }
        Ok(found)
    }
}

impl Tx<'_> {
    /// Lets everything that names `gone` name `kept` instead. Answers the tables in which something still names `gone`,
    /// because `kept` is named there already and two rows would say different things of it.
    pub fn rename_all(&self, table: &str, gone: Id, kept: Id) -> Result<Vec<String>> {
        let mut left = Vec::new();
        for Link { table, column, .. } in self.links_to(table)? {
            self.conn
                .prepare_cached(&format!("UPDATE OR IGNORE {table} SET {column} = ?2 WHERE {column} = ?1"))?
                .execute(params![gone.0, kept.0])?;
            if PLAIN.contains(&table.as_str()) {
                self.conn
                    .prepare_cached(&format!("DELETE FROM {table} WHERE {column} = ?1"))?
                    .execute([gone.0])?;
                continue;
            }
            let count: i64 = self
                .conn
                .prepare_cached(&format!("SELECT count(*) FROM {table} WHERE {column} = ?1"))?
                .query_row([gone.0], |row| row.get(0))?;
            if count > 0 {
                left.push(table);
            }
        }
        Ok(left)
    }
}
