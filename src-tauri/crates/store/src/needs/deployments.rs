//! 部署: the documents that ask for training.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{Row, params};
use zhixing_domain::needs::{DeploymentField, DeploymentLevel};
use zhixing_domain::{Day, Id};

/// A document that asks for training (部署).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deployment {
    /// Its id.
    pub id: Id,
    /// 层级
    pub level: Option<DeploymentLevel>,
    /// 文件名称
    pub title: String,
    /// 文号
    pub number: Option<String>,
    /// 日期
    pub day: Option<Day>,
    /// 发文机关
    pub body: Option<String>,
    /// 原文
    pub content: Option<String>,
    /// The first year it asks for.
    pub first_year: i64,
    /// The last.
    pub last_year: i64,
    /// How many needs were lifted out of it.
    pub needs: i64,
}

const DEPLOYMENTS: &str =
    "SELECT d.id, d.level, d.title, d.number, d.day, d.body, d.content, d.first_year, d.last_year,
    (SELECT count(*) FROM need n WHERE n.deployment = d.id) FROM deployment d";

fn deployment(row: &Row) -> rusqlite::Result<Deployment> {
    Ok(Deployment {
        id: Id(row.get(0)?),
        level: row.get::<_, Option<String>>(1)?.and_then(|key| DeploymentLevel::from_key(&key)),
        title: row.get(2)?,
        number: row.get(3)?,
        day: row.get(4)?,
        body: row.get(5)?,
        content: row.get(6)?,
        first_year: row.get(7)?,
        last_year: row.get(8)?,
        needs: row.get(9)?,
    })
}

impl Reader<'_> {
    /// All deployments, the newest first.
    pub fn deployments(&self) -> Result<Vec<Deployment>> {
        let sql = format!("{DEPLOYMENTS} ORDER BY d.last_year DESC, d.day DESC, d.id DESC");
        Ok(self.conn.prepare_cached(&sql)?.query_map([], deployment)?.collect::<rusqlite::Result<_>>()?)
    }

    /// One deployment.
    pub fn deployment(&self, id: Id) -> Result<Deployment> {
        Ok(self
            .conn
            .prepare_cached(&format!("{DEPLOYMENTS} WHERE d.id = ?1"))?
            .query_row([id.0], deployment)?)
    }
}

impl Tx<'_> {
    /// Adds a deployment for one year.
    pub fn add_deployment(&self, title: &str, year: i64) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached(
                "INSERT INTO deployment (id, title, first_year, last_year) VALUES (?1, ?2, ?3, ?3)",
            )?
            .execute(params![id.0, title, year])?;
        Ok(id)
    }

    /// Sets a field of a deployment.
    pub fn set_deployment(&self, id: Id, field: DeploymentField, value: Option<&str>) -> Result<()> {
        self.set("deployment", id, field.key(), value)
    }

    /// Deletes a deployment with the needs lifted out of it.
    pub fn delete_deployment(&self, id: Id) -> Result<()> {
        self.conn.execute("DELETE FROM need WHERE deployment = ?1", [id.0])?;
        self.delete("deployment", id)
    }
}
