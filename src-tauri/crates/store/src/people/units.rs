//! Units (单位), an ordered tree.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, params};
use serde::Serialize;
use zhixing_domain::Id;

/// A unit with how many people it has itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unit {
    /// Its id.
    pub id: Id,
    /// The unit above it.
    pub parent: Option<Id>,
    /// Its name.
    pub name: String,
    /// Its place among its siblings.
    pub sort: i64,
    /// How many cadres it has, without the units below it.
    pub people: i64,
    /// How deep it lies in the tree.
    pub depth: i64,
}

/// The tree in order: each unit after its parent, siblings by their place.
pub(super) const TREE: &str = "tree (id, path, depth) AS (
    SELECT id, printf('%08d%016x', sort, id), 0 FROM unit WHERE parent IS NULL
    UNION ALL
    SELECT u.id, tree.path || printf('%08d%016x', u.sort, u.id), tree.depth + 1 FROM unit u JOIN tree ON u.parent = tree.id)";

impl Reader<'_> {
    /// All units in the order of the tree.
    pub fn units(&self) -> Result<Vec<Unit>> {
        let sql = format!(
            "WITH RECURSIVE {TREE}
             SELECT u.id, u.parent, u.name, u.sort, (SELECT count(*) FROM cadre c WHERE c.unit = u.id), tree.depth
             FROM tree JOIN unit u ON u.id = tree.id ORDER BY tree.path"
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([], |row| {
                Ok(Unit {
                    id: Id(row.get(0)?),
                    parent: row.get::<_, Option<i64>>(1)?.map(Id),
                    name: row.get(2)?,
                    sort: row.get(3)?,
                    people: row.get(4)?,
                    depth: row.get(5)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The unit of a name, wherever it lies; of several the first.
    pub fn unit_named(&self, name: &str) -> Result<Option<Id>> {
        Ok(self
            .conn
            .prepare_cached("SELECT id FROM unit WHERE name = ?1 ORDER BY id LIMIT 1")?
            .query_row([name], |row| row.get(0).map(Id))
            .optional()?)
    }

    /// A unit's name.
    pub fn unit_name(&self, id: Id) -> Result<String> {
        Ok(self
            .conn
            .prepare_cached("SELECT name FROM unit WHERE id = ?1")?
            .query_row([id.0], |row| row.get(0))?)
    }

    /// Whether `unit` lies below `above` (or is it).
    pub fn unit_below(&self, unit: Id, above: Id) -> Result<bool> {
        Ok(self.conn.query_row(
            "WITH RECURSIVE up (id) AS (SELECT ?1 UNION SELECT u.parent FROM unit u JOIN up ON u.id = up.id WHERE u.parent IS NOT NULL)
             SELECT EXISTS (SELECT 1 FROM up WHERE id = ?2)",
            params![unit.0, above.0],
            |row| row.get(0),
        )?)
    }
}

impl Tx<'_> {
    /// Adds a unit as the last below `parent`.
    pub fn add_unit(&self, name: &str, parent: Option<Id>) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached(
                "INSERT INTO unit (id, parent, name, sort) VALUES (?1, ?2, ?3,
                    (SELECT coalesce(max(sort), 0) + 1 FROM unit WHERE parent IS ?2))",
            )?
            .execute(params![id.0, parent.map(|id| id.0), name])?;
        Ok(id)
    }

    /// Puts a unit below `parent`, as its `place`-th child (from 0).
    pub fn place_unit(&self, id: Id, parent: Option<Id>, place: usize) -> Result<()> {
        let mut siblings: Vec<i64> = self
            .conn
            .prepare_cached("SELECT id FROM unit WHERE parent IS ?1 AND id <> ?2 ORDER BY sort, id")?
            .query_map(params![parent.map(|id| id.0), id.0], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        siblings.insert(place.min(siblings.len()), id.0);
        self.set("unit", id, "parent", parent.map(|id| id.0))?;
        for (sort, sibling) in siblings.into_iter().enumerate() {
            self.conn
                .prepare_cached("UPDATE unit SET sort = ?1 WHERE id = ?2 AND sort <> ?1")?
                .execute(params![sort as i64 + 1, sibling])?;
        }
        Ok(())
    }
}

impl Tx<'_> {
    /// Lets people, units below it and whatever else names `id` go over to `into`, then deletes it. Answers the tables in
    /// which two would stand that may not: units below of one name.
    pub fn merge_unit(&self, id: Id, into: Id) -> Result<Vec<String>> {
        self.merge_posts(id, into)?;
        let left = self.rename_all("unit", id, into)?;
        if left.is_empty() {
            self.delete("unit", id)?;
        }
        Ok(left)
    }
}
