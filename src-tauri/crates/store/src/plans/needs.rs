//! The needs that items answer, those that wait for one, and the topics ranked by them.

use crate::error::Result;
use crate::gate::Reader;
use zhixing_domain::Id;
use zhixing_domain::needs::NeedSource;

/// Needs that count and that no item answers yet.
pub(super) const OPEN: &str =
    "need_counted n WHERE NOT EXISTS (SELECT 1 FROM plan_item_need k WHERE k.need = n.id)";

/// A topic with its needs, for a plan to be made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankedTopic {
    /// The topic.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Open needs by source: of the organisation, of posts, of persons.
    pub by_source: [i64; 3],
    /// Open needs.
    pub open: i64,
    /// Of them urgent ones.
    pub urgent: i64,
    /// All that count.
    pub all: i64,
}

/// A need that an item answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemNeed {
    /// The need.
    pub id: Id,
    /// Where it comes from.
    pub source: NeedSource,
    /// The topic.
    pub topic: Id,
    /// Its name.
    pub topic_name: String,
    /// 急需程度
    pub urgency: Option<i64>,
    /// Who asks.
    pub name: Option<String>,
    /// 单位
    pub unit: Option<String>,
    /// The paper it stands on.
    pub interview: Option<Id>,
}

impl Reader<'_> {
    /// Topics with needs up to a year that no item answers yet, the most wanted first: by how many, then how urgent.
    pub fn ranked_topics(&self, year: i64) -> Result<Vec<RankedTopic>> {
        let sql = format!(
            "SELECT t.id, t.name, o.organisation, o.post, o.person, o.open, o.urgent,
                (SELECT count(*) FROM need_counted n WHERE n.topic = t.id)
             FROM (SELECT n.topic AS topic, count(*) AS open, count(*) FILTER (WHERE n.urgency = 3) AS urgent,
                       count(*) FILTER (WHERE n.source = 'organisation') AS organisation,
                       count(*) FILTER (WHERE n.source = 'post') AS post,
                       count(*) FILTER (WHERE n.source = 'person') AS person, coalesce(sum(n.urgency), 0) AS weight
                   FROM {OPEN} AND (n.first_year IS NULL OR n.first_year <= ?1) GROUP BY n.topic) o
             JOIN topic t ON t.id = o.topic ORDER BY o.open DESC, o.weight DESC, t.sort, t.id"
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([year], |row| {
                Ok(RankedTopic {
                    id: Id(row.get(0)?),
                    name: row.get(1)?,
                    by_source: [row.get(2)?, row.get(3)?, row.get(4)?],
                    open: row.get(5)?,
                    urgent: row.get(6)?,
                    all: row.get(7)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The needs that an item answers, by topic, the most urgent first.
    pub fn item_needs(&self, item: Id) -> Result<Vec<ItemNeed>> {
        self.needs_told("need_counted n WHERE EXISTS (SELECT 1 FROM plan_item_need k WHERE k.need = n.id AND k.item = ?1)", item.0)
    }

    /// The needs up to a year that no item answers yet.
    pub fn open_needs(&self, year: i64) -> Result<Vec<ItemNeed>> {
        self.needs_told(&format!("{OPEN} AND (n.first_year IS NULL OR n.first_year <= ?1)"), year)
    }

    /// How many of them there are.
    pub fn open_need_count(&self, year: i64) -> Result<usize> {
        let sql = format!("SELECT count(*) FROM {OPEN} AND (n.first_year IS NULL OR n.first_year <= ?1)");
        Ok(self.conn.prepare_cached(&sql)?.query_row([year], |row| row.get::<_, u32>(0))? as usize)
    }

    fn needs_told(&self, from: &str, value: i64) -> Result<Vec<ItemNeed>> {
        let sql = format!(
            "SELECT f.id, f.source, t.id, t.name, f.urgency, f.name, f.unit, f.interview
             FROM (SELECT n.* FROM {from}) f JOIN topic t ON t.id = f.topic
             ORDER BY t.sort, t.id, f.urgency IS NULL, f.urgency DESC, f.no, f.id"
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([value], |row| {
                let source: String = row.get(1)?;
                Ok(ItemNeed {
                    id: Id(row.get(0)?),
                    source: NeedSource::from_key(&source).unwrap_or(NeedSource::Person),
                    topic: Id(row.get(2)?),
                    topic_name: row.get(3)?,
                    urgency: row.get(4)?,
                    name: row.get(5)?,
                    unit: row.get(6)?,
                    interview: row.get::<_, Option<i64>>(7)?.map(Id),
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }
}
