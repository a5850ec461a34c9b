//! The forms as they are designed, with their versions.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, Row, params};
use zhixing_domain::Id;
use zhixing_domain::evaluation::{FormKind, Template};

/// A version of a form (版本).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its id.
    pub id: Id,
    /// Its number, from 1.
    pub version: u32,
    /// What stands in it.
    pub content: Template,
    /// Batches that use it: from the first on it is never changed.
    pub batches: u32,
}

const VERSION: &str =
    "SELECT t.id, t.version, t.content, (SELECT count(*) FROM evaluation_batch b WHERE b.template = t.id)
    FROM evaluation_template t";

fn version(row: &Row) -> rusqlite::Result<(Version, String)> {
    let content = Template::blank("");
    Ok((Version { id: Id(row.get(0)?), version: row.get(1)?, content, batches: row.get(3)? }, row.get(2)?))
}

fn read((version, content): (Version, String)) -> Result<Version> {
    Ok(Version { content: serde_json::from_str(&content)?, ..version })
}

impl Reader<'_> {
    /// The versions of a form, the newest first; none before the office has kept one.
    pub fn evaluation_versions(&self, kind: FormKind) -> Result<Vec<Version>> {
        let rows: Vec<(Version, String)> = self
            .conn
            .prepare_cached(&format!("{VERSION} WHERE t.kind = ?1 ORDER BY t.version DESC"))?
            .query_map([kind.key()], version)?
            .collect::<rusqlite::Result<_>>()?;
        rows.into_iter().map(read).collect()
    }

    /// The newest version of a form, if one is kept yet.
    pub fn newest_evaluation_version(&self, kind: FormKind) -> Result<Option<Version>> {
        let sql = format!("{VERSION} WHERE t.kind = ?1 ORDER BY t.version DESC LIMIT 1");
        let found = self.conn.prepare_cached(&sql)?.query_row([kind.key()], version).optional()?;
        found.map(read).transpose()
    }

    /// A template with its version.
    pub fn evaluation_template(&self, id: Id) -> Result<(Template, u32)> {
        let row =
            self.conn.prepare_cached(&format!("{VERSION} WHERE t.id = ?1"))?.query_row([id.0], version)?;
        let Version { content, version, .. } = read(row)?;
        Ok((content, version))
    }
}

impl Tx<'_> {
    /// Keeps a further version of a form.
    pub fn add_evaluation_version(&self, kind: FormKind, content: &Template) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute(
            "INSERT INTO evaluation_template (id, kind, version, content)
             VALUES (?1, ?2, (SELECT coalesce(max(version), 0) + 1 FROM evaluation_template WHERE kind = ?2), ?3)",
            params![id.0, kind.key(), serde_json::to_string(content)?],
        )?;
        Ok(id)
    }

    /// Changes a version that nothing uses.
    pub fn set_evaluation_version(&self, id: Id, content: &Template) -> Result<()> {
        self.set("evaluation_template", id, "content", serde_json::to_string(content)?)
    }
}
