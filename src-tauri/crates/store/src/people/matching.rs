//! What matching is judged from: what is asked of people, what was said of them, and what classes taught them.

use super::abilities::{level, source};
use super::posts::LASTS;
use crate::error::Result;
use crate::gate::Reader;
use rusqlite::{Params, params};
use zhixing_domain::people::abilities::{Level, Statement};
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
    fn json(&self) -> String {
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

    /// What is asked on a day by the posts that people hold.
    pub fn each_asked(&self, scope: Scope, day: Day, mut each: impl FnMut(Asked)) -> Result<()> {
        // CROSS JOIN keeps the order of the tables: from the few to the many.
        let sql = match scope {
            Scope::People(_) => format!(
                "SELECT h.cadre, r.ability, r.level, r.post FROM json_each(?2) w
                 CROSS JOIN cadre_post h ON h.cadre = w.value CROSS JOIN post_ability r ON r.post = h.post
                 JOIN ability a ON a.id = r.ability WHERE {LASTS} AND a.archived = 0"
            ),
            Scope::Abilities(_) => format!(
                "SELECT h.cadre, r.ability, r.level, r.post FROM json_each(?2) w
                 CROSS JOIN post_ability r ON r.ability = w.value CROSS JOIN cadre_post h ON h.post = r.post
                 WHERE {LASTS}"
            ),
        };
        let mut found = self.conn.prepare_cached(&sql)?;
        let mut rows = found.query(params![day, scope.json()])?;
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

    /// What was typed of people: the person, the ability, what was said; all of one person's ability together.
    pub fn each_said(&self, scope: Scope, mut each: impl FnMut(Id, Id, Statement)) -> Result<()> {
        let sql = match scope {
            Scope::People(_) => {
                "SELECT s.cadre, s.ability, s.level, s.source, s.day FROM json_each(?1) w CROSS JOIN cadre_ability s ON s.cadre = w.value"
            }
            Scope::Abilities(_) => {
                "SELECT s.cadre, s.ability, s.level, s.source, s.day FROM json_each(?1) w CROSS JOIN cadre_ability s ON s.ability = w.value"
            }
        };
        let mut found = self.conn.prepare_cached(sql)?;
        let mut rows = found.query([scope.json()])?;
        while let Some(row) = rows.next()? {
            let said = Statement {
                level: level(row.get(2)?),
                source: source(row.get_ref(3)?.as_str().unwrap_or_default()),
                day: row.get(4)?,
                class: None,
            };
            each(Id(row.get(0)?), Id(row.get(1)?), said);
        }
        Ok(())
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
