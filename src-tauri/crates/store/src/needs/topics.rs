//! Topics (专题) in the office's order.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, params};
use zhixing_domain::Id;

/// A topic with how often it is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Its id.
    pub id: Id,
    /// The topic above it.
    pub parent: Option<Id>,
    /// Its name.
    pub name: String,
    /// Papers and other needs that name it, drafts too.
    pub needs: i64,
    /// Needs of it that count.
    pub counted: i64,
    /// Plan items that answer it.
    pub items: i64,
    /// Mentors who teach it.
    pub mentors: i64,
}

impl Reader<'_> {
    /// All topics, in order.
    pub fn topics(&self) -> Result<Vec<Topic>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT t.id, t.name, (SELECT count(*) FROM need n WHERE n.topic = t.id),
                    (SELECT count(*) FROM need_counted n WHERE n.topic = t.id),
                    (SELECT count(*) FROM plan_item_topic p WHERE p.topic = t.id),
                    (SELECT count(*) FROM mentor_topic m WHERE m.topic = t.id), t.parent
                 FROM topic t ORDER BY t.sort, t.id",
            )?
            .query_map([], |row| {
                Ok(Topic {
                    id: Id(row.get(0)?),
                    name: row.get(1)?,
                    needs: row.get(2)?,
                    counted: row.get(3)?,
                    items: row.get(4)?,
                    mentors: row.get(5)?,
                    parent: row.get::<_, Option<i64>>(6)?.map(Id),
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// A topic's name.
    pub fn topic_name(&self, id: Id) -> Result<String> {
        let mut name = self.conn.prepare_cached("SELECT name FROM topic WHERE id = ?1")?;
        Ok(name.query_row([id.0], |row| row.get(0))?)
    }

    /// The topic of a name.
    pub fn topic_named(&self, name: &str) -> Result<Option<Id>> {
        let mut id = self.conn.prepare_cached("SELECT id FROM topic WHERE name = ?1")?;
        Ok(id.query_row([name], |row| row.get(0).map(Id)).optional()?)
    }
}

impl Tx<'_> {
    /// Adds a topic as the last.
    pub fn add_topic(&self, name: &str) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached(
                "INSERT INTO topic (id, name, sort) VALUES (?1, ?2, (SELECT coalesce(max(sort), 0) + 1 FROM topic))",
            )?
            .execute(params![id.0, name])?;
        Ok(id)
    }

    /// Puts a topic at its `place` (from 0).
    pub fn place_topic(&self, id: Id, place: usize) -> Result<()> {
        let mut all: Vec<i64> = self
            .conn
            .prepare_cached("SELECT id FROM topic WHERE id <> ?1 ORDER BY sort, id")?
            .query_map([id.0], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        all.insert(place.min(all.len()), id.0);
        for (sort, topic) in all.into_iter().enumerate() {
            self.conn
                .prepare_cached("UPDATE topic SET sort = ?1 WHERE id = ?2 AND sort <> ?1")?
                .execute(params![sort as i64 + 1, topic])?;
        }
        Ok(())
    }

    /// Lets every reference to `id` point to `into`, then deletes it. A paper or item that named both names it once, a
    /// paper with the greater urgency.
    pub fn merge_topic(&self, id: Id, into: Id) -> Result<()> {
        let both = params![id.0, into.0];
        self.conn.execute(
            "UPDATE need AS kept SET urgency = gone.urgency FROM need AS gone
             WHERE gone.topic = ?1 AND kept.topic = ?2 AND gone.interview = kept.interview
               AND gone.urgency > coalesce(kept.urgency, 0)",
            both,
        )?;
        self.conn.execute(
            "DELETE FROM need WHERE topic = ?1 AND interview IN (SELECT interview FROM need WHERE topic = ?2)",
            both,
        )?;
        self.conn.execute("UPDATE need SET topic = ?2 WHERE topic = ?1", both)?;
        self.conn.execute(
            "DELETE FROM plan_item_topic WHERE topic = ?1 AND item IN (SELECT item FROM plan_item_topic WHERE topic = ?2)",
            both,
        )?;
        self.conn.execute("UPDATE plan_item_topic SET topic = ?2 WHERE topic = ?1", both)?;
        self.conn.execute(
            "DELETE FROM mentor_topic WHERE topic = ?1 AND mentor IN (SELECT mentor FROM mentor_topic WHERE topic = ?2)",
            both,
        )?;
        self.conn.execute("UPDATE mentor_topic SET topic = ?2 WHERE topic = ?1", both)?;
        self.conn.execute(
            "DELETE FROM ability_topic WHERE topic = ?1 AND ability IN (SELECT ability FROM ability_topic WHERE topic = ?2)",
            both,
        )?;
        self.conn.execute("UPDATE ability_topic SET topic = ?2 WHERE topic = ?1", both)?;
        self.conn.execute("UPDATE topic SET parent = ?2 WHERE parent = ?1", both)?;
        self.delete("topic", id)
    }
}
