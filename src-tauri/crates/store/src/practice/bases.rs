//! Places to learn at, the topics of each, and how often one was there.

use super::Named;
use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, Row, params};
use serde::Serialize;
use std::collections::HashMap;
use ts_rs::TS;
use zhixing_domain::practice::{BaseField, BaseKind, Kept};
use zhixing_domain::{Day, Id};

/// A place to learn at (现场教学点、对标单位).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Base {
    /// Its id.
    pub id: Id,
    /// 名称
    pub name: String,
    /// 类别
    pub kind: Option<BaseKind>,
    /// 地点
    pub place: Option<String>,
    /// 能学什么
    pub learn: Option<String>,
    /// 联系人
    pub contact: Option<String>,
    /// 电话
    pub phone: Option<String>,
    /// 备注
    pub note: Option<String>,
    /// What can be learned there, in the order of the topics.
    pub topics: Vec<Named>,
    /// Visits to it that were not cancelled.
    pub visits: u32,
    /// The first day of the last visit that was held.
    #[ts(type = "string | null")]
    pub last_visit: Option<Day>,
}

const BASES: &str = "SELECT b.id, b.name, b.kind, b.place, b.learn, b.contact, b.phone, b.note,
    (SELECT count(*) FROM visit_base x JOIN visit v ON v.id = x.visit WHERE x.base = b.id AND v.state <> 'cancelled'),
    (SELECT max(v.first_day) FROM visit_base x JOIN visit v ON v.id = x.visit WHERE x.base = b.id AND v.state = 'held') FROM base b";

fn base(row: &Row) -> rusqlite::Result<Base> {
    let kind: Option<String> = row.get(2)?;
    Ok(Base {
        id: Id(row.get(0)?),
        name: row.get(1)?,
        kind: kind.as_deref().and_then(BaseKind::from_key),
        place: row.get(3)?,
        learn: row.get(4)?,
        contact: row.get(5)?,
        phone: row.get(6)?,
        note: row.get(7)?,
        topics: Vec::new(),
        visits: row.get(8)?,
        last_visit: row.get(9)?,
    })
}

impl Reader<'_> {
    /// All places to learn at, in the order they were entered.
    pub fn bases(&self) -> Result<Vec<Base>> {
        let sql = format!("{BASES} ORDER BY b.id");
        let mut bases: Vec<Base> =
            self.conn.prepare_cached(&sql)?.query_map([], base)?.collect::<rusqlite::Result<_>>()?;
        let mut topics = self.base_topics(None)?;
        for base in &mut bases {
            base.topics = topics.remove(&base.id).unwrap_or_default();
        }
        Ok(bases)
    }

    /// One of them.
    pub fn base(&self, id: Id) -> Result<Base> {
        let base = self.conn.prepare_cached(&format!("{BASES} WHERE b.id = ?1"))?.query_row([id.0], base)?;
        Ok(Base { topics: self.base_topics(Some(id))?.remove(&id).unwrap_or_default(), ..base })
    }

    /// The one of a name.
    pub fn base_named(&self, name: &str) -> Result<Option<Id>> {
        let mut id = self.conn.prepare_cached("SELECT id FROM base WHERE name = ?1")?;
        Ok(id.query_row([name], |row| row.get(0).map(Id)).optional()?)
    }

    fn base_topics(&self, of: Option<Id>) -> Result<HashMap<Id, Vec<Named>>> {
        let mut query = self.conn.prepare_cached(
            "SELECT x.base, t.id, t.name FROM base_topic x JOIN topic t ON t.id = x.topic
             WHERE ?1 IS NULL OR x.base = ?1 ORDER BY t.sort, t.id",
        )?;
        let mut rows = query.query([of.map(|id| id.0)])?;
        let mut topics: HashMap<Id, Vec<Named>> = HashMap::new();
        while let Some(row) = rows.next()? {
            let topic = Named { id: Id(row.get(1)?), name: row.get(2)? };
            topics.entry(Id(row.get(0)?)).or_default().push(topic);
        }
        Ok(topics)
    }

    /// How many places to learn at have a topic.
    pub fn topic_bases(&self, topic: Id) -> Result<i64> {
        let mut count = self.conn.prepare_cached("SELECT count(*) FROM base_topic WHERE topic = ?1")?;
        Ok(count.query_row([topic.0], |row| row.get(0))?)
    }
}

impl Tx<'_> {
    /// Adds a place to learn at.
    pub fn add_base(&self, name: &str) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute("INSERT INTO base (id, name) VALUES (?1, ?2)", params![id.0, name])?;
        Ok(id)
    }

    /// Sets one field.
    pub fn set_base(&self, id: Id, field: BaseField, value: Option<&Kept>) -> Result<()> {
        self.keep_in("base", id, field.key(), value)
    }

    /// Says what can be learned there.
    pub fn set_base_topics(&self, base: Id, topics: &[Id]) -> Result<()> {
        self.link_to("base_topic", ["base", "topic"], base, topics)
    }

    /// Lets a record be linked with these others and no more, by rows of `table` in its two columns.
    pub(super) fn link_to(
        &self,
        table: &'static str,
        [from, to]: [&'static str; 2],
        id: Id,
        others: &[Id],
    ) -> Result<()> {
        let known: Vec<(i64, i64)> = self
            .conn
            .prepare_cached(&format!("SELECT id, {to} FROM {table} WHERE {from} = ?1"))?
            .query_map([id.0], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        for (row, _) in known.iter().filter(|(_, other)| !others.contains(&Id(*other))) {
            self.delete(table, Id(*row))?;
        }
        for other in others.iter().filter(|other| !known.iter().any(|(_, known)| *known == other.0)) {
            self.conn
                .prepare_cached(&format!(
                    "INSERT INTO {table} (id, {from}, {to}) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING"
                ))?
                .execute(params![self.new_id()?.0, id.0, other.0])?;
        }
        Ok(())
    }

    /// Deletes a place where no visit went.
    pub fn delete_base(&self, id: Id) -> Result<()> {
        self.set_base_topics(id, &[])?;
        self.delete("base", id)
    }
}
