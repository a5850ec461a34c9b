//! What was heard of every topic with all below it, in one question; and 热点难点, named for a year.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, Row, params};
use zhixing_domain::Id;
use zhixing_domain::needs::Heard;

/// A topic with what was heard of it and of all below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicHeard {
    /// The topic.
    pub topic: Id,
    /// The topic above it.
    pub parent: Option<Id>,
    /// Its name.
    pub name: String,
    /// What was heard.
    pub heard: Heard,
    /// How many people ask.
    pub persons: i64,
    /// How many units ask.
    pub units: i64,
    /// How many papers, documents, meetings and posts ask.
    pub papers: i64,
    /// Items of the year's plan that answer it.
    pub items: i64,
    /// Needs not decided yet.
    pub undecided: i64,
}

/// A topic named 热点难点 for a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Focus {
    /// Its id.
    pub id: Id,
    /// The topic.
    pub topic: Id,
    /// The topic's name.
    pub topic_name: String,
    /// The year.
    pub year: i64,
    /// What it adds to the topic's points, in hundredths.
    pub weight: i64,
    /// Why.
    pub reason: Option<String>,
    /// Who named it.
    pub named_by: Option<String>,
}

const FOCUS: &str = "SELECT f.id, f.topic, t.name, f.year, f.weight, f.reason, f.named_by FROM topic_focus f JOIN topic t ON t.id = f.topic";

fn focus(row: &Row) -> rusqlite::Result<Focus> {
    Ok(Focus {
        id: Id(row.get(0)?),
        topic: Id(row.get(1)?),
        topic_name: row.get(2)?,
        year: row.get(3)?,
        weight: row.get(4)?,
        reason: row.get(5)?,
        named_by: row.get(6)?,
    })
}

impl Reader<'_> {
    /// Every topic, in order, with what was heard for a year of it and of all below it.
    pub fn board(&self, year: i64) -> Result<Vec<TopicHeard>> {
        let mut topics: Vec<TopicHeard> = self
            .conn
            .prepare_cached(include_str!("board.sql"))?
            .query_map([year], |row| {
                Ok(TopicHeard {
                    topic: Id(row.get(0)?),
                    parent: row.get::<_, Option<i64>>(1)?.map(Id),
                    name: row.get(2)?,
                    heard: Heard { focus: row.get(3)?, longest: row.get(5)?, ..Heard::default() },
                    persons: 0,
                    units: 0,
                    papers: 0,
                    undecided: 0,
                    items: row.get(4)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?;
        let tree: Vec<(Id, Option<Id>)> = topics.iter().map(|one| (one.topic, one.parent)).collect();
        let mut tallies = self.heard(year, &tree)?;
        for one in &mut topics {
            let tally = tallies.remove(&one.topic).unwrap_or_default();
            [one.persons, one.units, one.papers] = tally.asking();
            one.undecided = tally.undecided;
            one.heard = Heard { focus: one.heard.focus, longest: one.heard.longest, ..tally.heard };
        }
        Ok(topics)
    }

    /// How many people were heard in a year, whatever they asked for.
    pub fn people_heard(&self, year: i64) -> Result<i64> {
        let mut count = self.conn.prepare_cached("SELECT count(DISTINCT who) FROM asked WHERE year = ?1")?;
        Ok(count.query_row([year], |row| row.get(0))?)
    }

    /// The years of which there is something to show, the newest first.
    pub fn need_years(&self) -> Result<Vec<i64>> {
        let mut years = self.conn.prepare_cached(
            "SELECT year FROM interview_batch UNION SELECT year FROM survey_batch
             UNION SELECT coalesce(substr(day, 1, 4) + 0, year) FROM meeting UNION SELECT first_year FROM deployment UNION SELECT last_year FROM deployment
             UNION SELECT year FROM need WHERE year IS NOT NULL UNION SELECT year FROM topic_focus ORDER BY 1 DESC",
        )?;
        Ok(years.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    }

    /// The newest year up to `until` in which people were asked.
    pub fn asked_year(&self, until: i64) -> Result<Option<i64>> {
        let mut year = self.conn.prepare_cached(
            "SELECT max(year) FROM (SELECT year FROM interview_batch
             UNION ALL SELECT year FROM survey_batch v WHERE EXISTS (SELECT 1 FROM survey_response r WHERE r.batch = v.id)
             UNION ALL SELECT coalesce(substr(day, 1, 4) + 0, year) FROM meeting) WHERE year <= ?1",
        )?;
        Ok(year.query_row([until], |row| row.get(0))?)
    }

    /// What was named 热点难点, the newest year first, in a year the weightiest first.
    pub fn focuses(&self) -> Result<Vec<Focus>> {
        let mut all =
            self.conn.prepare_cached(&format!("{FOCUS} ORDER BY f.year DESC, f.weight DESC, t.sort"))?;
        Ok(all.query_map([], focus)?.collect::<rusqlite::Result<_>>()?)
    }

    /// What was said when a topic was named for a year.
    pub fn focus_of(&self, topic: Id, year: i64) -> Result<Option<Focus>> {
        let mut one = self.conn.prepare_cached(&format!("{FOCUS} WHERE f.topic = ?1 AND f.year = ?2"))?;
        Ok(one.query_row(params![topic.0, year], focus).optional()?)
    }
}

impl Tx<'_> {
    /// Names a topic 热点难点 for a year, or says it anew.
    pub fn put_focus(
        &self,
        topic: Id,
        year: i64,
        weight: i64,
        reason: Option<&str>,
        named_by: Option<&str>,
    ) -> Result<()> {
        self.conn
            .prepare_cached(
                "INSERT INTO topic_focus (id, topic, year, weight, reason, named_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                 ON CONFLICT (topic, year) DO UPDATE SET weight = ?4, reason = ?5, named_by = ?6",
            )?
            .execute(params![self.new_id()?.0, topic.0, year, weight, reason, named_by])?;
        Ok(())
    }
}
