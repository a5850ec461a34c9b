//! Posts (岗位), what they ask for, and who holds them.

use super::abilities::level;
use super::units::TREE;
use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::types::Value;
use rusqlite::{OptionalExtension as _, Row, params, params_from_iter};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;
use zhixing_domain::people::abilities::Level;
use zhixing_domain::people::matching::Required;
use zhixing_domain::people::posts::Holding;
use zhixing_domain::{Day, Id};

/// A post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// Its id.
    pub id: Id,
    /// Its unit.
    pub unit: Option<Id>,
    /// The unit's name.
    pub unit_name: Option<String>,
    /// 职务
    pub title: String,
    /// 职数
    pub places: i64,
    /// 关键岗位
    pub is_key: bool,
    /// Whether it is no longer filled.
    pub archived: bool,
    /// Who holds it today.
    pub held: i64,
    /// Abilities it asks for.
    pub asks: i64,
}

/// Which posts are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct PostFilter {
    /// A part of the title or the unit's name.
    pub find: Option<String>,
    /// A unit with all below it.
    pub unit: Option<Id>,
    /// Only key posts.
    pub key: bool,
    /// Archived posts instead of those in use.
    pub archived: bool,
    /// Only posts that ask for nothing yet.
    pub blank: bool,
}

/// Somebody's time in a post (任职).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoldingRow {
    /// Its id.
    pub id: Id,
    /// The person.
    pub cadre: Id,
    /// Their name.
    pub name: String,
    /// The post.
    pub post: Id,
    /// The post's title.
    pub title: String,
    /// The unit's name.
    pub unit_name: Option<String>,
    /// When.
    pub days: Holding,
    /// A remark.
    pub note: Option<String>,
}

/// Holdings that last on the day `?1`.
pub(super) const LASTS: &str = "(h.since IS NULL OR h.since <= ?1) AND (h.until IS NULL OR h.until > ?1)";

const POSTS: &str = "SELECT p.id, p.unit, u.name, p.title, p.places, p.is_key, p.archived,
    (SELECT count(*) FROM cadre_post h WHERE h.post = p.id AND (h.since IS NULL OR h.since <= ?1) AND (h.until IS NULL OR h.until > ?1)),
    (SELECT count(*) FROM post_ability r WHERE r.post = p.id)
    FROM post p LEFT JOIN unit u ON u.id = p.unit LEFT JOIN tree ON tree.id = p.unit";

const HOLDINGS: &str = "SELECT h.id, h.cadre, c.name, h.post, p.title, u.name, h.since, h.until, h.note
    FROM cadre_post h JOIN cadre c ON c.id = h.cadre JOIN post p ON p.id = h.post LEFT JOIN unit u ON u.id = p.unit";

fn post(row: &Row) -> rusqlite::Result<Post> {
    Ok(Post {
        id: Id(row.get(0)?),
        unit: row.get::<_, Option<i64>>(1)?.map(Id),
        unit_name: row.get(2)?,
        title: row.get(3)?,
        places: row.get(4)?,
        is_key: row.get(5)?,
        archived: row.get(6)?,
        held: row.get(7)?,
        asks: row.get(8)?,
    })
}

fn holding(row: &Row) -> rusqlite::Result<HoldingRow> {
    Ok(HoldingRow {
        id: Id(row.get(0)?),
        cadre: Id(row.get(1)?),
        name: row.get(2)?,
        post: Id(row.get(3)?),
        title: row.get(4)?,
        unit_name: row.get(5)?,
        days: Holding { since: row.get(6)?, until: row.get(7)? },
        note: row.get(8)?,
    })
}

fn wanted(filter: &PostFilter, day: Day) -> (String, Vec<Value>) {
    let mut tests = vec!["p.archived = ?2".to_owned()];
    let mut values: Vec<Value> = vec![day.to_string().into(), i64::from(filter.archived).into()];
    if let Some(find) = filter.find.as_deref().map(str::trim).filter(|find| !find.is_empty()) {
        values.push(find.to_owned().into());
        tests.push(format!("(instr(p.title, ?{0}) OR instr(u.name, ?{0}))", values.len()));
    }
    if let Some(unit) = filter.unit {
        values.push(unit.0.into());
        tests.push(format!(
            "p.unit IN (SELECT below.id FROM tree below, tree top WHERE top.id = ?{} AND below.path GLOB top.path || '*')",
            values.len()
        ));
    }
    if filter.key {
        tests.push("p.is_key = 1".to_owned());
    }
    if filter.blank {
        tests.push("NOT EXISTS (SELECT 1 FROM post_ability r WHERE r.post = p.id)".to_owned());
    }
    (tests.join(" AND "), values)
}

impl Reader<'_> {
    /// Since when each person has held the post that they took up last, of those they hold on a day.
    pub fn posts_since(&self, day: Day) -> Result<std::collections::HashMap<Id, Day>> {
        let mut found = self.conn.prepare_cached(&format!(
            "SELECT h.cadre, max(h.since) FROM cadre_post h WHERE {LASTS} AND h.since IS NOT NULL GROUP BY h.cadre"
        ))?;
        let rows = found.query_map([day], |row| Ok((Id(row.get(0)?), row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many posts the filter leaves, and a page of them, in the order of units.
    pub fn posts(&self, filter: &PostFilter, day: Day, offset: i64, limit: i64) -> Result<(i64, Vec<Post>)> {
        let (tests, values) = wanted(filter, day);
        let total = self
            .conn
            .prepare_cached(&format!(
                "WITH RECURSIVE {TREE} SELECT count(*) FROM post p LEFT JOIN unit u ON u.id = p.unit WHERE ?1 <> '' AND {tests}"
            ))?
            .query_row(params_from_iter(&values), |row| row.get(0))?;
        let rows = self
            .conn
            .prepare_cached(&format!(
                "WITH RECURSIVE {TREE} {POSTS} WHERE {tests}
                 ORDER BY tree.path IS NULL, tree.path, p.sort, p.id LIMIT {limit} OFFSET {offset}"
            ))?
            .query_map(params_from_iter(&values), post)?
            .collect::<rusqlite::Result<_>>()?;
        Ok((total, rows))
    }

    /// One post.
    pub fn post(&self, id: Id, day: Day) -> Result<Post> {
        let sql = format!("WITH RECURSIVE {TREE} {POSTS} WHERE p.id = ?2");
        Ok(self.conn.prepare_cached(&sql)?.query_row(params![day, id.0], post)?)
    }

    /// The posts of a unit and title; without a unit the title alone is looked for.
    pub fn posts_named(&self, unit: Option<Id>, title: &str) -> Result<Vec<Id>> {
        let mut found = self.conn.prepare_cached(
            "SELECT id FROM post WHERE title = ?2 AND (?1 IS NULL OR unit = ?1) ORDER BY archived, id",
        )?;
        let rows = found.query_map(params![unit.map(|id| id.0), title], |row| row.get(0).map(Id))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The unit's name and the title of a post, if it is still there.
    pub fn post_ever(&self, id: Id) -> Result<Option<(Option<String>, String)>> {
        let mut found = self.conn.prepare_cached(
            "SELECT u.name, p.title FROM post p LEFT JOIN unit u ON u.id = p.unit WHERE p.id = ?1",
        )?;
        Ok(found.query_row([id.0], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
    }

    /// The post of exactly this unit and title.
    pub fn post_at(&self, unit: Option<Id>, title: &str) -> Result<Option<Id>> {
        let mut found = self
            .conn
            .prepare_cached("SELECT id FROM post WHERE coalesce(unit, 0) = coalesce(?1, 0) AND title = ?2")?;
        Ok(found.query_row(params![unit.map(|id| id.0), title], |row| row.get(0).map(Id)).optional()?)
    }

    /// What a post asks for; archived abilities are asked for no more.
    pub fn required_by(&self, post: Id) -> Result<Required> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT r.ability, r.level FROM post_ability r JOIN ability a ON a.id = r.ability
                 WHERE r.post = ?1 AND a.archived = 0",
            )?
            .query_map([post.0], |row| Ok((Id(row.get(0)?), level(row.get(1)?))))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// What each of these posts asks for.
    pub fn required_by_all(&self, posts: &[Id]) -> Result<BTreeMap<Id, Required>> {
        let mut all = BTreeMap::new();
        for post in posts {
            all.insert(*post, self.required_by(*post)?);
        }
        Ok(all)
    }

    /// Everybody's time in the posts of one person, the newest first.
    pub fn holdings_of(&self, cadre: Id) -> Result<Vec<HoldingRow>> {
        let sql = format!(
            "{HOLDINGS} WHERE h.cadre = ?1 ORDER BY h.until IS NOT NULL, coalesce(h.since, '') DESC, h.id DESC"
        );
        Ok(self.conn.prepare_cached(&sql)?.query_map([cadre.0], holding)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Everybody who held a post, the newest first.
    pub fn holders_of(&self, post: Id) -> Result<Vec<HoldingRow>> {
        let sql = format!(
            "{HOLDINGS} WHERE h.post = ?1 ORDER BY h.until IS NOT NULL, coalesce(h.since, '') DESC, h.id DESC"
        );
        Ok(self.conn.prepare_cached(&sql)?.query_map([post.0], holding)?.collect::<rusqlite::Result<_>>()?)
    }

    /// One holding.
    pub fn holding(&self, id: Id) -> Result<HoldingRow> {
        Ok(self.conn.prepare_cached(&format!("{HOLDINGS} WHERE h.id = ?1"))?.query_row([id.0], holding)?)
    }

    /// The distinct units and posts that the roster's people in office have and that are no post yet, with how many
    /// have it, in the order of units.
    pub fn posts_on_roster(&self) -> Result<Vec<OnRoster>> {
        let sql = format!(
            "WITH RECURSIVE {TREE}
             SELECT c.unit, u.name, c.post, count(*) FROM cadre c
             LEFT JOIN unit u ON u.id = c.unit LEFT JOIN tree ON tree.id = c.unit
             WHERE c.post IS NOT NULL AND coalesce(c.state, 'active') IN ('active', 'seconded')
             GROUP BY c.unit, c.post ORDER BY tree.path IS NULL, tree.path, min(c.sort)"
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([], |row| {
                Ok(OnRoster {
                    unit: row.get::<_, Option<i64>>(0)?.map(Id),
                    unit_name: row.get(1)?,
                    post: row.get(2)?,
                    people: row.get(3)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The people in office who hold no post on a day: id, name, unit, the unit's name, the roster's post and since when.
    pub fn people_without_post(&self, day: Day) -> Result<Vec<WithoutPost>> {
        let sql = format!(
            "WITH RECURSIVE {TREE}
             SELECT c.id, c.name, c.unit, u.name, c.post, c.post_since FROM cadre c
             LEFT JOIN unit u ON u.id = c.unit LEFT JOIN tree ON tree.id = c.unit
             WHERE c.post IS NOT NULL AND coalesce(c.state, 'active') IN ('active', 'seconded')
               AND NOT EXISTS (SELECT 1 FROM cadre_post h WHERE h.cadre = c.id AND (h.until IS NULL OR h.until > ?1))
             ORDER BY tree.path IS NULL, tree.path, c.sort, c.id"
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([day], |row| {
                Ok(WithoutPost {
                    cadre: Id(row.get(0)?),
                    name: row.get(1)?,
                    unit: row.get::<_, Option<i64>>(2)?.map(Id),
                    unit_name: row.get(3)?,
                    post: row.get(4)?,
                    since: row.get(5)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// How many posts a unit has itself.
    pub fn posts_of_unit(&self, unit: Id) -> Result<i64> {
        let mut count = self.conn.prepare_cached("SELECT count(*) FROM post WHERE unit = ?1")?;
        Ok(count.query_row([unit.0], |row| row.get(0))?)
    }

    /// Whether a gap of a person was raised as a need of a post in a year already.
    pub fn gap_is_raised(&self, post: Id, topic: Id, cadre: Id, year: i64) -> Result<bool> {
        let mut found = self.conn.prepare_cached(
            "SELECT 1 FROM need WHERE post = ?1 AND topic = ?2 AND cadre = ?3 AND year IS ?4 LIMIT 1",
        )?;
        Ok(found.query_row([post.0, topic.0, cadre.0, year], |_| Ok(())).optional()?.is_some())
    }

    /// What stands on a post, and so against deleting it.
    pub fn post_uses(&self, post: Id) -> Result<[(&'static str, i64); 2]> {
        let count = |sql: &str| self.conn.prepare_cached(sql)?.query_row([post.0], |row| row.get(0));
        Ok([
            ("任职记录", count("SELECT count(*) FROM cadre_post WHERE post = ?1")?),
            ("需求", count("SELECT count(*) FROM need WHERE post = ?1")?),
        ])
    }
}

/// A unit and a post as the roster writes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnRoster {
    /// The unit.
    pub unit: Option<Id>,
    /// The unit's name.
    pub unit_name: Option<String>,
    /// 职务, as the roster has it.
    pub post: String,
    /// How many people have it.
    pub people: i64,
}

/// Somebody in office whose post is only a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithoutPost {
    /// The person.
    pub cadre: Id,
    /// Their name.
    pub name: String,
    /// Their unit.
    pub unit: Option<Id>,
    /// The unit's name.
    pub unit_name: Option<String>,
    /// 职务, as the roster has it.
    pub post: String,
    /// 任现职时间, as the roster has it.
    pub since: Option<String>,
}

impl Tx<'_> {
    /// Adds a post as the last of its unit.
    pub fn add_post(&self, unit: Option<Id>, title: &str, places: i64) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached(
                "INSERT INTO post (id, unit, title, places, sort) VALUES (?1, ?2, ?3, ?4,
                    (SELECT coalesce(max(sort), 0) + 1 FROM post WHERE unit IS ?2))",
            )?
            .execute(params![id.0, unit.map(|id| id.0), title, places])?;
        Ok(id)
    }

    /// Says at which level a post asks for an ability; nothing: it does not.
    pub fn put_requirement(&self, post: Id, ability: Id, level: Option<Level>) -> Result<()> {
        self.put_level("post_ability", "post", post, ability, level)
    }

    /// Notes that somebody holds a post.
    pub fn add_holding(&self, cadre: Id, post: Id, days: Holding, note: Option<&str>) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached(
                "INSERT INTO cadre_post (id, cadre, post, since, until, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![id.0, cadre.0, post.0, days.since, days.until, note])?;
        Ok(id)
    }

    /// Says when somebody held a post.
    pub fn set_holding(&self, id: Id, days: Holding, note: Option<&str>) -> Result<()> {
        self.set("cadre_post", id, "since", days.since)?;
        self.set("cadre_post", id, "until", days.until)?;
        self.set("cadre_post", id, "note", note)
    }

    /// Makes one of two posts of one title in two units that are made one: the other unit's stays with what it asks for;
    /// who held the first, and what else names it, goes over to it.
    pub(super) fn merge_posts(&self, unit: Id, into: Id) -> Result<()> {
        let twins: Vec<(i64, i64)> = self
            .conn
            .prepare_cached(
                "SELECT p.id, q.id FROM post p JOIN post q ON q.unit = ?2 AND q.title = p.title WHERE p.unit = ?1",
            )?
            .query_map([unit.0, into.0], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        for (post, stays) in twins {
            self.conn.execute("DELETE FROM post_ability WHERE post = ?1", [post])?;
            self.rename_all("post", Id(post), Id(stays))?;
            self.delete("post", Id(post))?;
        }
        Ok(())
    }

    /// Deletes a post with what it asks for; refused by SQLite where somebody held it or a need names it.
    pub fn delete_post(&self, id: Id) -> Result<()> {
        self.conn.execute("DELETE FROM post_ability WHERE post = ?1", [id.0])?;
        self.delete("post", id)
    }
}
