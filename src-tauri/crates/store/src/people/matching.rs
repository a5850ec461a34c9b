//! What matching is judged from: what is asked of people, what was said of them, and what classes taught them.

use super::abilities::level;
use super::posts::LASTS;
use crate::error::Result;
use crate::gate::Reader;
use rusqlite::{Params, params};
use std::collections::HashMap;
use zhixing_domain::people::abilities::Level;
use zhixing_domain::{Day, Id};

/// Of whom or of what one wants to know.
#[derive(Debug, Clone, Copy)]
pub enum Scope<'a> {
    /// These people, in everything.
    People(&'a [Id]),
    /// Everybody, in these abilities.
    Abilities(&'a [Id]),
}

impl Scope<'_> {
    /// The ids as JSON, the form in which SQLite takes a list of any length.
    pub(crate) fn json(&self) -> String {
        let (Self::People(ids) | Self::Abilities(ids)) = self;
        let ids: Vec<String> = ids.iter().map(|id| id.0.to_string()).collect();
        format!("[{}]", ids.join(","))
    }
}

/// An ability asked of a person by a post they hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The person.
    pub cadre: Id,
    /// The ability.
    pub ability: Id,
    /// The level.
    pub level: Level,
    /// The post.
    pub post: Id,
}

/// A class that raises abilities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Teaching {
    /// The class.
    pub class: Id,
    /// Its last day.
    pub last_day: Day,
}

/// What could close a gap: an item of a plan, or a class to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// The ability.
    pub ability: Id,
    /// The item.
    pub item: Option<Id>,
    /// The class.
    pub class: Option<Id>,
    /// Its title.
    pub title: String,
    /// When: `YYYY-MM` or a day; nothing where that is open.
    pub when: Option<String>,
    /// The level to which a class raises the ability.
    pub level: Option<Level>,
}

impl Reader<'_> {
    /// What is still to come on a day and teaches one of these abilities: classes that raise it, and items of plans by
    /// its topics.
    pub fn closing(&self, abilities: &[Id], day: Day) -> Result<Vec<Closing>> {
        let mut found = self.conn.prepare_cached(
            "SELECT c.ability, NULL, r.id, r.title || coalesce(r.term, ''), r.first_day, c.level
             FROM json_each(?2) w CROSS JOIN class_ability c ON c.ability = w.value JOIN class_run r ON r.id = c.class
             WHERE r.last_day IS NULL OR r.last_day >= ?1
             UNION ALL
             SELECT DISTINCT a.ability, i.id, NULL, i.title, printf('%04d', p.year) || coalesce(printf('-%02d', CAST(i.months AS INTEGER)), ''), NULL
             FROM json_each(?2) w CROSS JOIN ability_topic a ON a.ability = w.value
             JOIN plan_item_topic x ON x.topic = a.topic JOIN plan_item i ON i.id = x.item AND i.dropped IS NULL JOIN plan p ON p.id = i.plan
             WHERE printf('%04d-%02d', p.year, coalesce(CAST(i.months AS INTEGER), 12)) >= substr(?1, 1, 7)
             ORDER BY 5, 4",
        )?;
        let rows = found.query_map(params![day, Scope::Abilities(abilities).json()], |row| {
            Ok(Closing {
                ability: Id(row.get(0)?),
                item: row.get::<_, Option<i64>>(1)?.map(Id),
                class: row.get::<_, Option<i64>>(2)?.map(Id),
                title: row.get(3)?,
                when: row.get(4)?,
                level: row.get::<_, Option<u8>>(5)?.map(level),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What is asked on a day by the posts that people hold; all of one person together.
    pub fn each_asked(&self, scope: Scope, day: Day, each: impl FnMut(Asked)) -> Result<()> {
        match scope {
            Scope::People(_) => self.asked_of(scope, day, each),
            Scope::Abilities(abilities) => self.asked_of_all(abilities, day, each),
        }
    }

    fn asked_of(&self, people: Scope, day: Day, mut each: impl FnMut(Asked)) -> Result<()> {
        // CROSS JOIN keeps the order of the tables: from the few to the many.
        let mut found = self.conn.prepare_cached(&format!(
            "SELECT h.cadre, r.ability, r.level, r.post FROM json_each(?2) w
             CROSS JOIN cadre_post h ON h.cadre = w.value CROSS JOIN post_ability r ON r.post = h.post
             JOIN ability a ON a.id = r.ability WHERE {LASTS} AND a.archived = 0"
        ))?;
        let mut rows = found.query(params![day, people.json()])?;
        while let Some(row) = rows.next()? {
            each(Asked {
                cadre: Id(row.get(0)?),
                ability: Id(row.get(1)?),
                level: level(row.get(2)?),
                post: Id(row.get(3)?),
            });
        }
        Ok(())
    }

    /// What posts ask is read once, and then held against everybody who holds one: thousands hold the same.
    fn asked_of_all(&self, abilities: &[Id], day: Day, mut each: impl FnMut(Asked)) -> Result<()> {
        let mut asks: HashMap<Id, Vec<(Id, Level)>> = HashMap::new();
        let mut found = self.conn.prepare_cached(
            "SELECT r.post, r.ability, r.level FROM json_each(?1) w CROSS JOIN post_ability r ON r.ability = w.value",
        )?;
        let mut rows = found.query([Scope::Abilities(abilities).json()])?;
        while let Some(row) = rows.next()? {
            asks.entry(Id(row.get(0)?)).or_default().push((Id(row.get(1)?), level(row.get(2)?)));
        }
        let mut found = self.conn.prepare_cached(&format!(
            "SELECT h.cadre, h.post FROM cadre_post h INDEXED BY cadre_post_cadre WHERE {LASTS} ORDER BY h.cadre"
        ))?;
        let mut rows = found.query([day])?;
        while let Some(row) = rows.next()? {
            let (cadre, post) = (Id(row.get(0)?), Id(row.get(1)?));
            for (ability, level) in asks.get(&post).into_iter().flatten() {
                each(Asked { cadre, ability: *ability, level: *level, post });
            }
        }
        Ok(())
    }

    /// The abilities that any post asks for; archived ones are asked for no more.
    pub fn asked_abilities(&self) -> Result<Vec<Id>> {
        let mut found = self.conn.prepare_cached(
            "SELECT id FROM ability a WHERE archived = 0 AND EXISTS (SELECT 1 FROM post_ability r WHERE r.ability = a.id)",
        )?;
        Ok(found.query_map([], |row| row.get(0).map(Id))?.collect::<rusqlite::Result<_>>()?)
    }

    /// The classes over by a day that raise abilities and could have taught someone of the scope.
    pub fn teaching(&self, scope: Scope, day: Day) -> Result<Vec<Teaching>> {
        let sql = match scope {
            Scope::People(_) => {
                "SELECT DISTINCT r.id, r.last_day FROM json_each(?2) w CROSS JOIN enrolment e ON e.cadre = w.value
                 CROSS JOIN class_ability c ON c.class = e.class JOIN class_run r ON r.id = e.class
                 WHERE r.last_day <= ?1 AND e.state = 'enrolled'"
            }
            Scope::Abilities(_) => {
                "SELECT DISTINCT r.id, r.last_day FROM json_each(?2) w CROSS JOIN class_ability c ON c.ability = w.value
                 JOIN class_run r ON r.id = c.class WHERE r.last_day <= ?1"
            }
        };
        self.teachings(sql, params![day, scope.json()])
    }

    fn teachings(&self, sql: &str, given: impl Params) -> Result<Vec<Teaching>> {
        let mut found = self.conn.prepare_cached(sql)?;
        let rows =
            found.query_map(given, |row| Ok(Teaching { class: Id(row.get(0)?), last_day: row.get(1)? }))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The units of people who have one.
    pub fn each_unit_of(&self, people: &[Id], mut each: impl FnMut(Id, Id)) -> Result<()> {
        let mut found = self.conn.prepare_cached(
            "SELECT c.id, c.unit FROM json_each(?1) w CROSS JOIN cadre c ON c.id = w.value WHERE c.unit IS NOT NULL",
        )?;
        let mut rows = found.query([Scope::People(people).json()])?;
        while let Some(row) = rows.next()? {
            each(Id(row.get(0)?), Id(row.get(1)?));
        }
        Ok(())
    }

    /// The trainees of a class who are on the roster: enrolment and cadre.
    pub fn trainee_cadres(&self, class: Id) -> Result<Vec<(Id, Id)>> {
        let mut found = self
            .conn
            .prepare_cached("SELECT id, cadre FROM enrolment WHERE class = ?1 AND cadre IS NOT NULL")?;
        let rows = found.query_map([class.0], |row| Ok((Id(row.get(0)?), Id(row.get(1)?))))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
