//! The needs that items answer, those that wait for one, and the topics ranked by them.

use crate::error::Result;
use crate::gate::Reader;
use zhixing_domain::Id;
use zhixing_domain::needs::{NeedOutcome, NeedSource};

/// Needs that count, were not declined, and that no item answers yet.
pub(super) const OPEN: &str = "need_counted n WHERE n.outcome IS NOT 'declined'
    AND NOT EXISTS (SELECT 1 FROM plan_item_need k WHERE k.need = n.id)";
/// Needs up to a year (?1).
const UNTIL: &str = "(n.first_year IS NULL OR n.first_year <= ?1)";

/// A topic with its open needs, for a plan to be made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenTopic {
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
    /// Of them those that the office has not answered.
    pub undecided: i64,
    /// All that count.
    pub all: i64,
}

/// What became of the needs up to a year: each is one of the first three.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NeedTally {
    /// Needs that an item answers.
    pub answered: usize,
    /// Needs that no item answers, and that were not declined.
    pub open: usize,
    /// Needs that were declined.
    pub declined: usize,
    /// Open needs that the office has not answered.
    pub undecided: usize,
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
    /// What the office answered.
    pub outcome: Option<NeedOutcome>,
}

impl Reader<'_> {
    /// Topics with needs up to a year that no item answers yet, in the office's order.
    pub fn open_topics(&self, year: i64) -> Result<Vec<OpenTopic>> {
        let sql = format!(
            "SELECT t.id, t.name, o.organisation, o.post, o.person, o.open, o.urgent, o.undecided,
                (SELECT count(*) FROM need_counted n WHERE n.topic = t.id)
             FROM (SELECT n.topic AS topic, count(*) AS open, count(*) FILTER (WHERE n.urgency = 3) AS urgent,
                       count(*) FILTER (WHERE n.outcome IS NULL) AS undecided,
                       count(*) FILTER (WHERE n.source = 'organisation') AS organisation,
                       count(*) FILTER (WHERE n.source = 'post') AS post,
                       count(*) FILTER (WHERE n.source = 'person') AS person
                   FROM {OPEN} AND {UNTIL} GROUP BY n.topic) o
             JOIN topic t ON t.id = o.topic ORDER BY t.sort, t.id"
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([year], |row| {
                Ok(OpenTopic {
                    id: Id(row.get(0)?),
                    name: row.get(1)?,
                    by_source: [row.get(2)?, row.get(3)?, row.get(4)?],
                    open: row.get(5)?,
                    urgent: row.get(6)?,
                    undecided: row.get(7)?,
                    all: row.get(8)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The needs that an item answers, by topic, the most urgent first.
    pub fn item_needs(&self, item: Id) -> Result<Vec<ItemNeed>> {
        self.needs_told("need_counted n WHERE EXISTS (SELECT 1 FROM plan_item_need k WHERE k.need = n.id AND k.item = ?1)", item.0, 0, i64::MAX)
    }

    /// The needs up to a year that no item answers yet.
    pub fn open_needs(&self, year: i64, offset: i64, limit: i64) -> Result<Vec<ItemNeed>> {
        self.needs_told(&format!("{OPEN} AND {UNTIL}"), year, offset, limit)
    }

    /// What became of the needs up to a year.
    pub fn need_tally(&self, year: i64) -> Result<NeedTally> {
        let sql = format!(
            "SELECT count(*) FILTER (WHERE declined), count(*) FILTER (WHERE NOT declined AND answered),
                count(*) FILTER (WHERE NOT declined AND NOT answered),
                count(*) FILTER (WHERE undecided AND NOT answered)
             FROM (SELECT n.outcome IS 'declined' AS declined, n.outcome IS NULL AS undecided,
                       EXISTS (SELECT 1 FROM plan_item_need k WHERE k.need = n.id) AS answered
                   FROM need_counted n WHERE {UNTIL})"
        );
        let count = |row: &rusqlite::Row, at| row.get::<_, u32>(at).map(|count| count as usize);
        Ok(self.conn.prepare_cached(&sql)?.query_row([year], |row| {
            Ok(NeedTally {
                declined: count(row, 0)?,
                answered: count(row, 1)?,
                open: count(row, 2)?,
                undecided: count(row, 3)?,
            })
        })?)
    }

    fn needs_told(&self, from: &str, value: i64, offset: i64, limit: i64) -> Result<Vec<ItemNeed>> {
        let sql = format!(
            "SELECT f.id, f.source, t.id, t.name, f.urgency, f.name, f.unit, f.interview, f.outcome
             FROM (SELECT n.* FROM {from}) f JOIN topic t ON t.id = f.topic
             ORDER BY t.sort, t.id, f.urgency IS NULL, f.urgency DESC, f.no, f.id LIMIT {limit} OFFSET {offset}"
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
                    outcome: row.get::<_, Option<String>>(8)?.and_then(|key| NeedOutcome::from_key(&key)),
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }
}
