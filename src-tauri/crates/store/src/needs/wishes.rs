//! The topics wished for on a paper.

use super::Interview;
use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::params;
use zhixing_domain::Id;

/// A topic wished for on a paper, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// The need's id.
    pub id: Id,
    /// The topic.
    pub topic: Id,
    /// Its name.
    pub name: String,
    /// 急需程度
    pub urgency: Option<i64>,
    /// How many other complete papers wish for it.
    pub others: i64,
}

impl Reader<'_> {
    /// The topics wished for on a paper, in its order.
    pub fn wishes(&self, interview: Id) -> Result<Vec<Wish>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT n.id, n.topic, t.name, n.urgency,
                        (SELECT count(*) FROM need_counted o WHERE o.topic = n.topic AND o.interview <> n.interview)
                 FROM need n JOIN topic t ON t.id = n.topic WHERE n.interview = ?1 ORDER BY n.sort, n.id",
            )?
            .query_map([interview.0], |row| {
                Ok(Wish {
                    id: Id(row.get(0)?),
                    topic: Id(row.get(1)?),
                    name: row.get(2)?,
                    urgency: row.get(3)?,
                    others: row.get(4)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The interview that a wish stands on.
    pub fn interview_of_wish(&self, wish: Id) -> Result<Interview> {
        let id = self
            .conn
            .prepare_cached("SELECT interview FROM need WHERE id = ?1 AND interview IS NOT NULL")?
            .query_row([wish.0], |row| row.get(0).map(Id))?;
        self.interview(id)
    }
}

impl Tx<'_> {
    /// Adds a wish at the end of a paper's.
    pub fn add_wish(&self, interview: Id, topic: Id, urgency: Option<i64>) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached(
                "INSERT INTO need (id, source, topic, urgency, interview, sort) VALUES (?1, 'person', ?2, ?3, ?4,
                    (SELECT coalesce(max(sort), 0) + 1 FROM need WHERE interview = ?4))",
            )?
            .execute(params![id.0, topic.0, urgency, interview.0])?;
        Ok(id)
    }

    /// Puts a paper's wishes into this order.
    pub fn order_wishes(&self, ids: &[Id]) -> Result<()> {
        for (sort, id) in ids.iter().enumerate() {
            self.conn
                .prepare_cached("UPDATE need SET sort = ?1 WHERE id = ?2 AND sort <> ?1")?
                .execute(params![sort as i64 + 1, id.0])?;
        }
        Ok(())
    }
}
