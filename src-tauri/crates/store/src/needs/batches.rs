//! Batches: piles of paper, and how far each is.

use super::interviews::state;
use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{Row, params};
use zhixing_domain::needs::{PaperState, RespondentKind};
use zhixing_domain::{Day, Id};

/// A pile of paper to be typed (批次), with how far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// The year it belongs to.
    pub year: i64,
    /// How many papers there are.
    pub paper_count: i64,
    /// How many have been begun.
    pub begun: i64,
    /// How many are complete.
    pub complete: i64,
    /// How many carry a question mark.
    pub marked: i64,
}

/// One paper of a batch, as its list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperLine {
    /// Its id.
    pub id: Id,
    /// 第几号
    pub no: i64,
    /// 访谈时间
    pub day: Option<Day>,
    /// 对象类别
    pub kind: Option<RespondentKind>,
    /// 访谈对象
    pub name: Option<String>,
    /// How far it is.
    pub state: PaperState,
    /// How many question marks it carries.
    pub marks: i64,
    /// How many topics it names.
    pub topics: i64,
}

/// A paper begun and not complete.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Its id.
    pub id: Id,
    /// Its batch.
    pub batch: Id,
    /// The batch's title.
    pub batch_title: String,
    /// 第几号
    pub no: i64,
    /// 访谈对象
    pub name: Option<String>,
}

const BATCHES: &str = "SELECT b.id, b.title, b.year, b.paper_count, count(i.id),
        count(i.id) FILTER (WHERE i.state = 'complete'),
        count(i.id) FILTER (WHERE EXISTS (SELECT 1 FROM interview_mark m WHERE m.interview = i.id))
    FROM interview_batch b LEFT JOIN interview i ON i.batch = b.id";

fn batch(row: &Row) -> rusqlite::Result<Batch> {
    Ok(Batch {
        id: Id(row.get(0)?),
        title: row.get(1)?,
        year: row.get(2)?,
        paper_count: row.get(3)?,
        begun: row.get(4)?,
        complete: row.get(5)?,
        marked: row.get(6)?,
    })
}

impl Reader<'_> {
    /// All batches, the newest first.
    pub fn interview_batches(&self) -> Result<Vec<Batch>> {
        Ok(self
            .conn
            .prepare_cached(&format!("{BATCHES} GROUP BY b.id ORDER BY b.year DESC, b.id DESC"))?
            .query_map([], batch)?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// One batch.
    pub fn interview_batch(&self, id: Id) -> Result<Batch> {
        Ok(self
            .conn
            .prepare_cached(&format!("{BATCHES} WHERE b.id = ?1 GROUP BY b.id"))?
            .query_row([id.0], batch)?)
    }

    /// The papers of a batch, by number.
    pub fn papers_of(&self, batch: Id) -> Result<Vec<PaperLine>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT id, no, day, kind, name, state,
                        (SELECT count(*) FROM interview_mark m WHERE m.interview = i.id),
                        (SELECT count(*) FROM need n WHERE n.interview = i.id)
                 FROM interview i WHERE batch = ?1 ORDER BY no",
            )?
            .query_map([batch.0], |row| {
                Ok(PaperLine {
                    id: Id(row.get(0)?),
                    no: row.get(1)?,
                    day: row.get(2)?,
                    kind: row.get::<_, Option<String>>(3)?.and_then(|key| RespondentKind::from_key(&key)),
                    name: row.get(4)?,
                    state: state(&row.get::<_, String>(5)?),
                    marks: row.get(6)?,
                    topics: row.get(7)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// Papers begun and not complete, the one begun last first.
    pub fn interview_drafts(&self) -> Result<Vec<Draft>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT i.id, i.batch, b.title, i.no, i.name FROM interview i JOIN interview_batch b ON b.id = i.batch
                 WHERE i.state = 'draft' ORDER BY i.id DESC",
            )?
            .query_map([], |row| {
                Ok(Draft {
                    id: Id(row.get(0)?),
                    batch: Id(row.get(1)?),
                    batch_title: row.get(2)?,
                    no: row.get(3)?,
                    name: row.get(4)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Adds a batch.
    pub fn add_interview_batch(&self, title: &str, year: i64, paper_count: i64) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached(
                "INSERT INTO interview_batch (id, title, year, paper_count) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![id.0, title, year, paper_count])?;
        Ok(id)
    }
}
