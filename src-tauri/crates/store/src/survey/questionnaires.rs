//! Questionnaires and their versions.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, Row, params};
use zhixing_domain::Id;
use zhixing_domain::survey::Questionnaire;

/// A questionnaire in the list, as its newest version stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionnaireRow {
    /// Its id.
    pub id: Id,
    /// What the office calls it.
    pub name: String,
    /// Its newest version.
    pub newest: Version,
    /// Batches on any of its versions.
    pub batches: u32,
}

/// A version (版本).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its id.
    pub id: Id,
    /// Its questionnaire.
    pub questionnaire: Id,
    /// Its number, from 1.
    pub version: u32,
    /// What stands in it.
    pub content: Questionnaire,
    /// Batches that use it: from the first on it is never changed.
    pub batches: u32,
}

const VERSION: &str = "SELECT v.id, v.questionnaire, v.version, v.content,
        (SELECT count(*) FROM survey_batch b WHERE b.version = v.id) FROM questionnaire_version v";

fn version(row: &Row) -> rusqlite::Result<(Version, String)> {
    let version = Version {
        id: Id(row.get(0)?),
        questionnaire: Id(row.get(1)?),
        version: row.get(2)?,
        content: Questionnaire::blank(""),
        batches: row.get(4)?,
    };
    Ok((version, row.get(3)?))
}

fn read((version, content): (Version, String)) -> Result<Version> {
    Ok(Version { content: serde_json::from_str(&content)?, ..version })
}

impl Reader<'_> {
    /// All questionnaires by name.
    pub fn questionnaires(&self) -> Result<Vec<QuestionnaireRow>> {
        let rows: Vec<(i64, String, u32)> = self
            .conn
            .prepare_cached(
                "SELECT q.id, q.name, (SELECT count(*) FROM survey_batch b JOIN questionnaire_version v ON v.id = b.version
                    WHERE v.questionnaire = q.id) FROM questionnaire q ORDER BY q.name",
            )?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<rusqlite::Result<_>>()?;
        rows.into_iter()
            .map(|(id, name, batches)| {
                let id = Id(id);
                Ok(QuestionnaireRow { id, name, newest: self.newest_questionnaire_version(id)?, batches })
            })
            .collect()
    }

    /// What a questionnaire is called.
    pub fn questionnaire_name(&self, id: Id) -> Result<String> {
        let mut name = self.conn.prepare_cached("SELECT name FROM questionnaire WHERE id = ?1")?;
        Ok(name.query_row([id.0], |row| row.get(0))?)
    }

    /// The questionnaire of a name.
    pub fn questionnaire_named(&self, name: &str) -> Result<Option<Id>> {
        let mut id = self.conn.prepare_cached("SELECT id FROM questionnaire WHERE name = ?1")?;
        Ok(id.query_row([name], |row| row.get(0).map(Id)).optional()?)
    }

    /// Its versions, the newest first.
    pub fn questionnaire_versions(&self, questionnaire: Id) -> Result<Vec<Version>> {
        let rows: Vec<(Version, String)> = self
            .conn
            .prepare_cached(&format!("{VERSION} WHERE v.questionnaire = ?1 ORDER BY v.version DESC"))?
            .query_map([questionnaire.0], version)?
            .collect::<rusqlite::Result<_>>()?;
        rows.into_iter().map(read).collect()
    }

    /// Its newest version.
    pub fn newest_questionnaire_version(&self, questionnaire: Id) -> Result<Version> {
        let sql = format!("{VERSION} WHERE v.questionnaire = ?1 ORDER BY v.version DESC LIMIT 1");
        read(self.conn.prepare_cached(&sql)?.query_row([questionnaire.0], version)?)
    }

    /// One version.
    pub fn questionnaire_version(&self, id: Id) -> Result<Version> {
        read(self.conn.prepare_cached(&format!("{VERSION} WHERE v.id = ?1"))?.query_row([id.0], version)?)
    }
}

impl Tx<'_> {
    /// Adds a questionnaire with its first version.
    pub fn add_questionnaire(&self, name: &str, content: &Questionnaire) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute("INSERT INTO questionnaire (id, name) VALUES (?1, ?2)", params![id.0, name])?;
        self.add_questionnaire_version(id, 1, content)?;
        Ok(id)
    }

    /// Adds a version.
    pub fn add_questionnaire_version(
        &self,
        questionnaire: Id,
        version: u32,
        content: &Questionnaire,
    ) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute(
            "INSERT INTO questionnaire_version (id, questionnaire, version, content) VALUES (?1, ?2, ?3, ?4)",
            params![id.0, questionnaire.0, version, serde_json::to_string(content)?],
        )?;
        Ok(id)
    }

    /// Changes a version that nothing uses.
    pub fn set_questionnaire_content(&self, version: Id, content: &Questionnaire) -> Result<()> {
        self.set("questionnaire_version", version, "content", serde_json::to_string(content)?)
    }

    /// Deletes a questionnaire that nothing uses.
    pub fn delete_questionnaire(&self, id: Id) -> Result<()> {
        self.conn.execute("DELETE FROM questionnaire_version WHERE questionnaire = ?1", [id.0])?;
        self.delete("questionnaire", id)
    }
}
