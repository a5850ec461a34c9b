//! Abilities (能力): the office's list, what was said of whom, and what classes raise.

use super::matching::Scope;
use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, Row, params};
use std::collections::{BTreeMap, HashMap};
use zhixing_domain::people::abilities::{AbilitySource, Level, Statement};
use zhixing_domain::{Day, Id};

/// An ability of the office's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ability {
    /// Its id.
    pub id: Id,
    /// 类别
    pub category: String,
    /// Its name.
    pub name: String,
    /// What it is, in a sentence.
    pub help: Option<String>,
    /// What each level means; blank where it is the general meaning.
    pub levels: [String; 5],
    /// Whether it is asked for no more.
    pub archived: bool,
    /// The topics whose courses close a gap in it.
    pub topics: Vec<(Id, String)>,
}

/// What stands on an ability.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AbilityUses {
    /// Posts that ask for it.
    pub posts: i64,
    /// People of whom something was said in it.
    pub people: i64,
    /// Classes that raise it.
    pub classes: i64,
    /// Projects that train it.
    pub projects: i64,
}

/// A typed statement with its own id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidRow {
    /// Its id.
    pub id: Id,
    /// The ability.
    pub ability: Id,
    /// What was said.
    pub statement: Statement,
    /// A remark.
    pub note: Option<String>,
}

const ABILITIES: &str = "SELECT a.id, a.category, a.name, a.help, a.levels, a.archived FROM ability a";

fn ability(row: &Row) -> rusqlite::Result<Ability> {
    let levels: String = row.get(4)?;
    Ok(Ability {
        id: Id(row.get(0)?),
        category: row.get(1)?,
        name: row.get(2)?,
        help: row.get(3)?,
        levels: serde_json::from_str(&levels).unwrap_or_default(),
        archived: row.get(5)?,
        topics: Vec::new(),
    })
}

pub(super) fn level(digit: u8) -> Level {
    Level::new(digit).unwrap_or_default()
}

pub(super) fn source(key: &str) -> AbilitySource {
    AbilitySource::from_key(key).unwrap_or(AbilitySource::SelfSaid)
}

impl Reader<'_> {
    /// The whole list, in order, archived ones too.
    pub fn abilities(&self) -> Result<Vec<Ability>> {
        let mut found = self.conn.prepare_cached(&format!("{ABILITIES} ORDER BY a.sort, a.id"))?;
        let mut all: Vec<Ability> = found.query_map([], ability)?.collect::<rusqlite::Result<_>>()?;
        let mut topics: BTreeMap<Id, Vec<(Id, String)>> = BTreeMap::new();
        let mut found = self.conn.prepare_cached(
            "SELECT x.ability, t.id, t.name FROM ability_topic x JOIN topic t ON t.id = x.topic ORDER BY t.sort, t.id",
        )?;
        let mut rows = found.query([])?;
        while let Some(row) = rows.next()? {
            topics.entry(Id(row.get(0)?)).or_default().push((Id(row.get(1)?), row.get(2)?));
        }
        for one in &mut all {
            one.topics = topics.remove(&one.id).unwrap_or_default();
        }
        Ok(all)
    }

    /// What stands on each ability.
    pub fn ability_uses(&self) -> Result<HashMap<Id, AbilityUses>> {
        let people = self.kept("people by ability", || {
            let mut people: HashMap<Id, i64> = HashMap::new();
            let mut last = None;
            self.each_said(Scope::Abilities(&self.ability_ids()?), |cadre, ability, _| {
                // All that was said of one ability of a person stands together.
                if last.replace((cadre, ability)) != Some((cadre, ability)) {
                    *people.entry(ability).or_default() += 1;
                }
            })?;
            Ok(people)
        })?;
        let mut found = self.conn.prepare_cached(
            "SELECT a.id,
                (SELECT count(*) FROM post_ability r JOIN post p ON p.id = r.post WHERE r.ability = a.id AND p.archived = 0),
                (SELECT count(*) FROM class_ability c WHERE c.ability = a.id),
                (SELECT count(*) FROM posting_project_ability x WHERE x.ability = a.id) FROM ability a",
        )?;
        let uses = found.query_map([], |row| {
            let id = Id(row.get(0)?);
            let people = people.get(&id).copied().unwrap_or_default();
            Ok((id, AbilityUses { posts: row.get(1)?, people, classes: row.get(2)?, projects: row.get(3)? }))
        })?;
        Ok(uses.collect::<rusqlite::Result<_>>()?)
    }

    fn ability_ids(&self) -> Result<Vec<Id>> {
        let mut ids = self.conn.prepare_cached("SELECT id FROM ability")?;
        Ok(ids.query_map([], |row| row.get(0).map(Id))?.collect::<rusqlite::Result<_>>()?)
    }

    /// An ability's name.
    pub fn ability_name(&self, id: Id) -> Result<String> {
        let mut name = self.conn.prepare_cached("SELECT name FROM ability WHERE id = ?1")?;
        Ok(name.query_row([id.0], |row| row.get(0))?)
    }

    /// The ability of a name.
    pub fn ability_named(&self, name: &str) -> Result<Option<Id>> {
        let mut id = self.conn.prepare_cached("SELECT id FROM ability WHERE name = ?1")?;
        Ok(id.query_row([name], |row| row.get(0).map(Id)).optional()?)
    }

    /// Everything typed of one person, the newest first.
    pub fn said_of(&self, cadre: Id) -> Result<Vec<SaidRow>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT id, ability, level, source, day, note FROM cadre_ability WHERE cadre = ?1 ORDER BY day DESC, id DESC",
            )?
            .query_map([cadre.0], |row| {
                let from: String = row.get(3)?;
                let statement = Statement {
                    level: level(row.get(2)?),
                    source: source(&from),
                    day: row.get(4)?,
                    follows: None,
                };
                Ok(SaidRow { id: Id(row.get(0)?), ability: Id(row.get(1)?), statement, note: row.get(5)? })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// How many abilities a topic teaches.
    pub fn topic_abilities(&self, topic: Id) -> Result<i64> {
        let mut count = self.conn.prepare_cached("SELECT count(*) FROM ability_topic WHERE topic = ?1")?;
        Ok(count.query_row([topic.0], |row| row.get(0))?)
    }

    /// Of whom a statement was made.
    pub fn said_whose(&self, id: Id) -> Result<Id> {
        let mut cadre = self.conn.prepare_cached("SELECT cadre FROM cadre_ability WHERE id = ?1")?;
        Ok(cadre.query_row([id.0], |row| row.get(0).map(Id))?)
    }

    /// The topics of the plan item that a class answers.
    pub fn class_topics(&self, class: Id) -> Result<Vec<Id>> {
        let mut topics = self.conn.prepare_cached(
            "SELECT x.topic FROM class_run r JOIN plan_item_topic x ON x.item = r.plan_item WHERE r.id = ?1",
        )?;
        Ok(topics.query_map([class.0], |row| row.get(0).map(Id))?.collect::<rusqlite::Result<_>>()?)
    }

    /// The abilities that a class raises, in the order of the list.
    pub fn class_abilities(&self, class: Id) -> Result<Vec<(Id, Level)>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT c.ability, c.level FROM class_ability c JOIN ability a ON a.id = c.ability
                 WHERE c.class = ?1 ORDER BY a.sort, a.id",
            )?
            .query_map([class.0], |row| Ok((Id(row.get(0)?), level(row.get(1)?))))?
            .collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Adds an ability as the last of the list.
    pub fn add_ability(
        &self,
        category: &str,
        name: &str,
        help: Option<&str>,
        levels: &[String; 5],
    ) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached(
                "INSERT INTO ability (id, category, name, help, levels, sort)
                 VALUES (?1, ?2, ?3, ?4, ?5, (SELECT coalesce(max(sort), 0) + 1 FROM ability))",
            )?
            .execute(params![id.0, category, name, help, serde_json::to_string(levels)?])?;
        Ok(id)
    }

    /// Says what each level of an ability means.
    pub fn set_ability_levels(&self, id: Id, levels: &[String; 5]) -> Result<()> {
        self.set("ability", id, "levels", serde_json::to_string(levels)?)
    }

    /// Puts the abilities in this order; those not named keep theirs, behind.
    pub fn order_abilities(&self, ids: &[Id]) -> Result<()> {
        for (at, id) in ids.iter().enumerate() {
            self.conn
                .prepare_cached("UPDATE ability SET sort = ?1 WHERE id = ?2 AND sort <> ?1")?
                .execute(params![at as i64 + 1, id.0])?;
        }
        Ok(())
    }

    /// Says which topics' courses close a gap in an ability.
    pub fn set_ability_topics(&self, ability: Id, topics: &[Id]) -> Result<()> {
        let known: Vec<(i64, i64)> = self
            .conn
            .prepare_cached("SELECT id, topic FROM ability_topic WHERE ability = ?1")?
            .query_map([ability.0], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        for (row, _) in known.iter().filter(|(_, topic)| !topics.contains(&Id(*topic))) {
            self.delete("ability_topic", Id(*row))?;
        }
        for topic in topics.iter().filter(|topic| !known.iter().any(|(_, known)| *known == topic.0)) {
            self.conn
                .prepare_cached("INSERT INTO ability_topic (id, ability, topic) VALUES (?1, ?2, ?3)")?
                .execute(params![self.new_id()?.0, ability.0, topic.0])?;
        }
        Ok(())
    }

    /// Deletes an ability on which nothing stands.
    pub fn delete_ability(&self, id: Id) -> Result<()> {
        self.set_ability_topics(id, &[])?;
        self.delete("ability", id)
    }

    /// Keeps what a source says of a person's ability on a day; nothing takes back what it said that day.
    pub fn put_statement(
        &self,
        cadre: Id,
        ability: Id,
        (source, day): (AbilitySource, Day),
        level: Option<Level>,
        note: Option<&str>,
    ) -> Result<()> {
        match level {
            Some(level) => self
                .conn
                .prepare_cached(
                    "INSERT INTO cadre_ability (id, cadre, ability, level, source, day, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                     ON CONFLICT (cadre, ability, source, day) DO UPDATE SET level = excluded.level, note = coalesce(excluded.note, note)",
                )?
                .execute(params![
                    self.new_id()?.0, cadre.0, ability.0, level.digit(), source.key(), day, note
                ])?,
            None => self
                .conn
                .prepare_cached(
                    "DELETE FROM cadre_ability WHERE cadre = ?1 AND ability = ?2 AND source = ?3 AND day = ?4",
                )?
                .execute(params![cadre.0, ability.0, source.key(), day])?,
        };
        Ok(())
    }

    /// Says to which level a class raises an ability; nothing: it does not.
    pub fn put_class_ability(&self, class: Id, ability: Id, level: Option<Level>) -> Result<()> {
        self.put_level("class_ability", "class", class, ability, level)
    }

    /// Keeps the level of an ability for one owner of a table of levels; no level, no row.
    pub(crate) fn put_level(
        &self,
        table: &str,
        owner: &str,
        of: Id,
        ability: Id,
        level: Option<Level>,
    ) -> Result<()> {
        match level.filter(|level| *level > Level::NONE) {
            Some(level) => self
                .conn
                .prepare_cached(&format!(
                    "INSERT INTO {table} (id, {owner}, ability, level) VALUES (?1, ?2, ?3, ?4)
                     ON CONFLICT ({owner}, ability) DO UPDATE SET level = excluded.level"
                ))?
                .execute(params![self.new_id()?.0, of.0, ability.0, level.digit()])?,
            None => self
                .conn
                .prepare_cached(&format!("DELETE FROM {table} WHERE {owner} = ?1 AND ability = ?2"))?
                .execute([of.0, ability.0])?,
        };
        Ok(())
    }
}
