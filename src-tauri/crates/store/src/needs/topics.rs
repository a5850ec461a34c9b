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
    /// Plan items that answered it until they were cancelled.
    pub dropped: i64,
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
                    (SELECT count(*) FROM plan_item_topic p JOIN plan_item i ON i.id = p.item WHERE p.topic = t.id AND i.dropped IS NULL),
                    (SELECT count(*) FROM plan_item_topic p JOIN plan_item i ON i.id = p.item WHERE p.topic = t.id AND i.dropped IS NOT NULL),
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
                    dropped: row.get(5)?,
                    mentors: row.get(6)?,
                    parent: row.get::<_, Option<i64>>(7)?.map(Id),
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

    /// Puts a topic at its `place` (from 0) among those of its parent.
    pub fn place_topic(&self, id: Id, place: usize) -> Result<()> {
        let mut all: Vec<i64> = self
            .conn
            .prepare_cached("SELECT id FROM topic WHERE id <> ?1 AND parent IS (SELECT parent FROM topic WHERE id = ?1) ORDER BY sort, id")?
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
             WHERE gone.topic = ?1 AND kept.topic = ?2 AND (gone.interview = kept.interview OR gone.response = kept.response)
               AND gone.urgency > coalesce(kept.urgency, 0)",
            both,
        )?;
        if self.topic_is_below(into, id)? {
            let above: Option<i64> = self
                .conn
                .prepare_cached("SELECT parent FROM topic WHERE id = ?1")?
                .query_row([id.0], |row| row.get(0))?;
            self.set_topic_parent(into, above.map(Id))?;
        }
        self.conn.execute(
            "UPDATE topic_focus AS kept SET weight = kept.weight + gone.weight FROM topic_focus AS gone
             WHERE gone.topic = ?1 AND kept.topic = ?2 AND gone.year = kept.year",
            both,
        )?;
        // What names the wish that goes names the one that stays.
        let twice: Vec<(i64, i64)> = self
            .conn
            .prepare_cached(
                "SELECT gone.id, min(kept.id) FROM need gone JOIN need kept ON kept.interview = gone.interview OR kept.response = gone.response
                 WHERE gone.topic = ?1 AND kept.topic = ?2 GROUP BY gone.id",
            )?
            .query_map(both, |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        for (gone, kept) in twice {
            self.name_instead("need", Id(gone), Id(kept))?;
            self.delete("need", Id(gone))?;
        }
        self.name_instead("topic", id, into)?;
        self.delete("topic", id)
    }

    /// Lets every row that names `id` of `table` name `into`; a row that would then be there twice goes.
    fn name_instead(&self, table: &str, id: Id, into: Id) -> Result<()> {
        let references: Vec<(String, String)> = self
            .conn
            .prepare_cached(
                "SELECT s.name, f.\"from\" FROM sqlite_schema s JOIN pragma_foreign_key_list(s.name) f
                 WHERE s.type = 'table' AND f.\"table\" = ?1 ORDER BY 1, 2",
            )?
            .query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        for (from, column) in references {
            let sql = format!("UPDATE OR IGNORE {from} SET {column} = ?2 WHERE {column} = ?1");
            self.conn.prepare_cached(&sql)?.execute(params![id.0, into.0])?;
            self.conn.prepare_cached(&format!("DELETE FROM {from} WHERE {column} = ?1"))?.execute([id.0])?;
        }
        Ok(())
    }

    /// Puts a topic below another, or at the top, as the last there.
    pub fn set_topic_parent(&self, id: Id, parent: Option<Id>) -> Result<()> {
        self.set("topic", id, "parent", parent.map(|id| id.0))
    }

    /// Whether `id` is `of`, or stands anywhere below it.
    pub fn topic_is_below(&self, id: Id, of: Id) -> Result<bool> {
        let mut found = self.conn.prepare_cached(
            "WITH RECURSIVE below (id) AS (SELECT ?2 UNION ALL SELECT t.id FROM topic t JOIN below b ON t.parent = b.id)
             SELECT EXISTS (SELECT 1 FROM below WHERE id = ?1)",
        )?;
        Ok(found.query_row(params![id.0, of.0], |row| row.get(0))?)
    }

    /// Makes a topic beside `id` (or below it) out of some of its needs; items and mentors that answer `id` answer both.
    pub fn split_topic(&self, id: Id, name: &str, needs: &[Id], below: bool) -> Result<Id> {
        let part = self.add_topic(name)?;
        let mut parent = self.conn.prepare_cached("SELECT parent FROM topic WHERE id = ?1")?;
        let above: Option<i64> = parent.query_row([id.0], |row| row.get(0))?;
        self.set_topic_parent(part, if below { Some(id) } else { above.map(Id) })?;
        for need in needs {
            self.conn
                .prepare_cached("UPDATE need SET topic = ?3 WHERE id = ?1 AND topic = ?2")?
                .execute(params![need.0, id.0, part.0])?;
        }
        for (table, column) in [("plan_item_topic", "item"), ("mentor_topic", "mentor")] {
            let others: Vec<i64> = self
                .conn
                .prepare_cached(&format!("SELECT {column} FROM {table} WHERE topic = ?1 ORDER BY id"))?
                .query_map([id.0], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            for other in others {
                self.conn
                    .prepare_cached(&format!(
                        "INSERT INTO {table} (id, {column}, topic) VALUES (?1, ?2, ?3)"
                    ))?
                    .execute(params![self.new_id()?.0, other, part.0])?;
            }
        }
        Ok(part)
    }
}
