//! Projects that offer places, and the abilities they train.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{Row, params};
use serde::Serialize;
use ts_rs::TS;
use zhixing_domain::people::abilities::Level;
use zhixing_domain::practice::{Kept, ProjectField, ProjectKind};
use zhixing_domain::{Day, Id};

/// A project that offers places to grow at (选派项目).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Project {
    /// Its id.
    pub id: Id,
    /// 项目名称
    pub title: String,
    /// 项目类别
    pub kind: Option<ProjectKind>,
    /// 接收单位
    pub host: Option<String>,
    /// 地点
    pub place: Option<String>,
    /// 名额
    pub places: Option<u32>,
    /// 开始日期
    pub first_day: Option<Day>,
    /// 结束日期
    pub last_day: Option<Day>,
    /// 实践导师
    pub mentor: Option<String>,
    /// 导师职务
    pub mentor_post: Option<String>,
    /// 导师电话
    pub mentor_phone: Option<String>,
    /// 做什么
    pub duties: Option<String>,
    /// 备注
    pub note: Option<String>,
    /// Who was ever sent there.
    pub postings: u32,
}

/// An ability that a project trains.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Trained {
    /// The ability.
    pub ability: Id,
    /// Its name.
    pub name: String,
    /// To which level.
    pub level: Level,
}

const PROJECTS: &str = "SELECT p.id, p.title, p.kind, p.host, p.place, p.places, p.first_day, p.last_day, p.mentor, p.mentor_post,
    p.mentor_phone, p.duties, p.note, (SELECT count(*) FROM posting x WHERE x.project = p.id) FROM posting_project p";

fn project(row: &Row) -> rusqlite::Result<Project> {
    let kind: Option<String> = row.get(2)?;
    Ok(Project {
        id: Id(row.get(0)?),
        title: row.get(1)?,
        kind: kind.as_deref().and_then(ProjectKind::from_key),
        host: row.get(3)?,
        place: row.get(4)?,
        places: row.get(5)?,
        first_day: row.get(6)?,
        last_day: row.get(7)?,
        mentor: row.get(8)?,
        mentor_post: row.get(9)?,
        mentor_phone: row.get(10)?,
        duties: row.get(11)?,
        note: row.get(12)?,
        postings: row.get(13)?,
    })
}

impl Reader<'_> {
    /// All projects: those without a day first, then the newest.
    pub fn projects(&self) -> Result<Vec<Project>> {
        let sql = format!("{PROJECTS} ORDER BY p.first_day IS NOT NULL, p.first_day DESC, p.id DESC");
        Ok(self.conn.prepare_cached(&sql)?.query_map([], project)?.collect::<rusqlite::Result<_>>()?)
    }

    /// One project.
    pub fn project(&self, id: Id) -> Result<Project> {
        Ok(self.conn.prepare_cached(&format!("{PROJECTS} WHERE p.id = ?1"))?.query_row([id.0], project)?)
    }

    /// What a project trains, in the order of the abilities.
    pub fn project_abilities(&self, project: Id) -> Result<Vec<Trained>> {
        let mut found = self.conn.prepare_cached(
            "SELECT x.ability, a.name, x.level FROM posting_project_ability x JOIN ability a ON a.id = x.ability
             WHERE x.project = ?1 ORDER BY a.sort, a.id",
        )?;
        let rows = found.query_map([project.0], |row| {
            let level = Level::new(row.get(2)?).unwrap_or_default();
            Ok(Trained { ability: Id(row.get(0)?), name: row.get(1)?, level })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Adds a project.
    pub fn add_project(&self, title: &str) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute("INSERT INTO posting_project (id, title) VALUES (?1, ?2)", params![id.0, title])?;
        Ok(id)
    }

    /// Sets one field.
    pub fn set_project(&self, id: Id, field: ProjectField, value: Option<&Kept>) -> Result<()> {
        self.keep_in("posting_project", id, field.key(), value)
    }

    /// Says to which level a project trains an ability; nothing: it does not.
    pub fn put_project_ability(&self, project: Id, ability: Id, level: Option<Level>) -> Result<()> {
        self.put_level("posting_project_ability", "project", project, ability, level)
    }

    /// Deletes a project to which nobody was sent.
    pub fn delete_project(&self, id: Id) -> Result<()> {
        self.conn.execute("DELETE FROM posting_project_ability WHERE project = ?1", [id.0])?;
        self.delete("posting_project", id)
    }
}
