//! The needs that count: one by one, and by topic.

use super::topics::COUNTS;
use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::types::Value;
use rusqlite::{Row, params, params_from_iter};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::Id;
use zhixing_domain::needs::{NeedSource, RespondentKind};

/// Which needs are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct NeedFilter {
    /// A part of the person's name, unit or topic.
    pub find: Option<String>,
    /// Where it comes from.
    pub source: Option<NeedSource>,
    /// Who was asked.
    pub kind: Option<RespondentKind>,
    /// The topic.
    pub topic: Option<Id>,
    /// The urgency.
    #[ts(type = "number | null")]
    pub urgency: Option<i64>,
    /// The unit, by its name on the paper.
    pub unit: Option<String>,
    /// The cadre.
    pub cadre: Option<Id>,
    /// The batch.
    pub batch: Option<Id>,
}

/// A need that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedRow {
    /// Its id.
    pub id: Id,
    /// Where it comes from.
    pub source: NeedSource,
    /// The topic.
    pub topic: Id,
    /// The topic's name.
    pub topic_name: String,
    /// 急需程度
    pub urgency: Option<i64>,
    /// The paper it stands on.
    pub interview: Option<Id>,
    /// The paper's number.
    pub no: Option<i64>,
    /// The paper's batch.
    pub batch: Option<Id>,
    /// The batch's title.
    pub batch_title: Option<String>,
    /// 访谈时间
    pub day: Option<String>,
    /// 对象类别
    pub kind: Option<RespondentKind>,
    /// The person.
    pub name: Option<String>,
    /// 单位
    pub unit: Option<String>,
    /// 职务
    pub post: Option<String>,
}

/// How often a topic is wished for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicCount {
    /// The topic.
    pub topic: Id,
    /// Its name.
    pub name: String,
    /// Wishes by urgency: 一般, 需要, 急需, and without one.
    pub by_urgency: [i64; 4],
    /// Wishes by who was asked: 干部, 行业专家, 企业家, 其他.
    pub by_kind: [i64; 4],
    /// Needs of the organisation and of posts.
    pub by_source: [i64; 3],
    /// How many units they come from.
    pub units: i64,
    /// All of them.
    pub total: i64,
    /// Plan items that answer the topic.
    pub items: i64,
}

const FROM: &str = "need n JOIN topic t ON t.id = n.topic
    LEFT JOIN interview p ON p.id = n.interview LEFT JOIN interview_batch b ON b.id = p.batch
    LEFT JOIN cadre c ON c.id = n.cadre LEFT JOIN unit u ON u.id = n.unit";
const UNIT: &str = "coalesce(p.unit, u.name)";
const NAME: &str = "coalesce(p.name, c.name)";

fn tests(filter: &NeedFilter) -> (String, Vec<Value>) {
    let mut tests = vec![COUNTS.to_owned()];
    let mut values: Vec<Value> = Vec::new();
    let mut and = |test: &str, value: Value| {
        values.push(value);
        tests.push(test.replace('?', &format!("?{}", values.len())));
    };
    if let Some(find) = filter.find.as_deref().map(str::trim).filter(|find| !find.is_empty()) {
        let test = format!("(instr({NAME}, ?) OR instr({UNIT}, ?) OR instr(t.name, ?))");
        and(&test, find.to_owned().into());
    }
    if let Some(source) = filter.source {
        and("n.source = ?", source.key().to_owned().into());
    }
    if let Some(kind) = filter.kind {
        and("p.kind = ?", kind.key().to_owned().into());
    }
    if let Some(topic) = filter.topic {
        and("n.topic = ?", topic.0.into());
    }
    if let Some(urgency) = filter.urgency {
        and("n.urgency = ?", urgency.into());
    }
    if let Some(unit) = &filter.unit {
        and(&format!("{UNIT} = ?"), unit.clone().into());
    }
    if let Some(cadre) = filter.cadre {
        and("coalesce(p.cadre, n.cadre) = ?", cadre.0.into());
    }
    if let Some(batch) = filter.batch {
        and("p.batch = ?", batch.0.into());
    }
    (tests.join(" AND "), values)
}

fn need(row: &Row) -> rusqlite::Result<NeedRow> {
    let source: String = row.get(1)?;
    Ok(NeedRow {
        id: Id(row.get(0)?),
        source: NeedSource::from_key(&source).unwrap_or(NeedSource::Person),
        topic: Id(row.get(2)?),
        topic_name: row.get(3)?,
        urgency: row.get(4)?,
        interview: row.get::<_, Option<i64>>(5)?.map(Id),
        no: row.get(6)?,
        batch: row.get::<_, Option<i64>>(7)?.map(Id),
        batch_title: row.get(8)?,
        day: row.get(9)?,
        kind: row.get::<_, Option<String>>(10)?.and_then(|key| RespondentKind::from_key(&key)),
        name: row.get(11)?,
        unit: row.get(12)?,
        post: row.get(13)?,
    })
}

impl Reader<'_> {
    /// How many needs the filter leaves, and a page of them: by topic, the most urgent first.
    pub fn needs(&self, filter: &NeedFilter, offset: i64, limit: i64) -> Result<(i64, Vec<NeedRow>)> {
        let (tests, values) = tests(filter);
        let total = self
            .conn
            .prepare_cached(&format!("SELECT count(*) FROM {FROM} WHERE {tests}"))?
            .query_row(params_from_iter(&values), |row| row.get(0))?;
        let sql = format!(
            "SELECT n.id, n.source, n.topic, t.name, n.urgency, p.id, p.no, b.id, b.title, p.day, p.kind, {NAME}, {UNIT}, p.post
             FROM {FROM} WHERE {tests}
             ORDER BY t.sort, t.id, n.urgency IS NULL, n.urgency DESC, p.batch, p.no, n.id LIMIT {limit} OFFSET {offset}"
        );
        let rows = self
            .conn
            .prepare_cached(&sql)?
            .query_map(params_from_iter(&values), need)?
            .collect::<rusqlite::Result<_>>()?;
        Ok((total, rows))
    }

    /// The needs that the filter leaves, by topic, the most wanted first.
    pub fn needs_by_topic(&self, filter: &NeedFilter) -> Result<Vec<TopicCount>> {
        let (tests, values) = tests(filter);
        let count = |test: &str| format!("count(*) FILTER (WHERE {test})");
        let columns: Vec<String> = ["n.urgency = 1", "n.urgency = 2", "n.urgency = 3", "n.urgency IS NULL"]
            .into_iter()
            .chain(["p.kind = 'cadre'", "p.kind = 'expert'", "p.kind = 'entrepreneur'", "p.kind = 'other'"])
            .chain(["n.source = 'organisation'", "n.source = 'post'", "n.source = 'person'"])
            .map(count)
            .collect();
        let sql = format!(
            "SELECT t.id, t.name, count(DISTINCT {UNIT}), count(*),
                    (SELECT count(*) FROM plan_item_topic x WHERE x.topic = t.id), {}
             FROM {FROM} WHERE {tests} GROUP BY t.id ORDER BY count(*) DESC, sum(n.urgency) DESC, t.sort",
            columns.join(", ")
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map(params_from_iter(&values), |row| {
                let at = |from: usize, n: usize| row.get::<_, i64>(5 + from + n);
                Ok(TopicCount {
                    topic: Id(row.get(0)?),
                    name: row.get(1)?,
                    units: row.get(2)?,
                    total: row.get(3)?,
                    items: row.get(4)?,
                    by_urgency: [at(0, 0)?, at(0, 1)?, at(0, 2)?, at(0, 3)?],
                    by_kind: [at(4, 0)?, at(4, 1)?, at(4, 2)?, at(4, 3)?],
                    by_source: [at(8, 0)?, at(8, 1)?, at(8, 2)?],
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The units that needs come from, with how many, the most first.
    pub fn need_units(&self, filter: &NeedFilter) -> Result<Vec<(String, i64)>> {
        let (tests, values) = tests(filter);
        let sql = format!(
            "SELECT {UNIT}, count(*) FROM {FROM} WHERE {tests} AND {UNIT} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1"
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map(params_from_iter(&values), |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?)
    }
}

impl Reader<'_> {
    /// The source and the topic of a need that stands on no paper.
    pub fn need_apart(&self, id: Id) -> Result<(NeedSource, Id)> {
        Ok(self
            .conn
            .prepare_cached("SELECT source, topic FROM need WHERE id = ?1 AND interview IS NULL")?
            .query_row([id.0], |row| {
                let source: String = row.get(0)?;
                Ok((NeedSource::from_key(&source).unwrap_or(NeedSource::Organisation), Id(row.get(1)?)))
            })?)
    }
}

impl Tx<'_> {
    /// Adds a need that stands on no paper.
    pub fn add_need(
        &self,
        source: NeedSource,
        topic: Id,
        urgency: Option<i64>,
        unit: Option<Id>,
    ) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached(
                "INSERT INTO need (id, source, topic, urgency, unit) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![id.0, source.key(), topic.0, urgency, unit.map(|id| id.0)])?;
        Ok(id)
    }
}
