//! Whom items are for: their rules, what was decided by hand, and what of every person a rule looks at.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{Row, params};
use std::collections::BTreeSet;
use zhixing_domain::people::{AbilityGap, Audience, Condition, PickWay, Standing};
use zhixing_domain::{Day, Hours, Id, Month};

/// Somebody taken in or left out by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AudiencePick {
    /// The cadre.
    pub cadre: Id,
    /// Which of the two.
    pub way: PickWay,
    /// Why.
    pub reason: String,
}

/// What a list of an audience shows of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonLine {
    /// The cadre.
    pub id: Id,
    /// Their name.
    pub name: String,
    /// Their unit.
    pub unit: Option<String>,
    /// Their post.
    pub post: Option<String>,
    /// Their rank.
    pub rank: Option<String>,
    /// Their month of birth.
    pub birth: Option<String>,
    /// The first day of the class they were in last.
    pub last_class: Option<Day>,
}

/// The first day of the class that a cadre was in last.
const LAST: &str =
    "SELECT e.cadre AS cadre, max(r.first_day) AS day FROM enrolment e JOIN class_run r ON r.id = e.class
    WHERE e.state = 'enrolled' AND e.cadre IS NOT NULL";

impl Reader<'_> {
    /// What an audience rule looks at, for one cadre or every one in office, without their hours.
    pub fn standings(&self, of: Option<Id>, mut each: impl FnMut(Id, Standing<'_>)) -> Result<()> {
        let (one, last) = of.map_or(("?1 IS NULL", ""), |_| ("c.id = ?1", "AND e.cadre = ?1"));
        let sql = format!(
            "SELECT c.id, c.unit, c.tier, c.rank, c.party, c.sex, c.birth_month, l.day, c.post FROM cadre c
             LEFT JOIN ({LAST} {last} GROUP BY e.cadre) l ON l.cadre = c.id WHERE c.state = 'active' AND {one}"
        );
        let mut found = self.conn.prepare_cached(&sql)?;
        let mut rows = found.query([of.map(|id| id.0)])?;
        while let Some(row) = rows.next()? {
            let text = |at: usize| row.get_ref(at).ok().and_then(|value| value.as_str().ok());
            let standing = Standing {
                unit: row.get::<_, Option<i64>>(1)?.map(Id),
                post: text(8),
                tier: text(2),
                rank: text(3),
                party: text(4),
                sex: text(5),
                birth: text(6).and_then(Month::parse),
                last_class: row.get(7)?,
                hours: Hours(0),
                has_gap: false,
            };
            each(Id(row.get(0)?), standing);
        }
        Ok(())
    }

    /// What a list shows of one person.
    pub fn person_line(&self, cadre: Id) -> Result<PersonLine> {
        let sql = format!(
            "SELECT c.id, c.name, (SELECT u.name FROM unit u WHERE u.id = c.unit), c.post, c.rank, c.birth_month,
                (SELECT day FROM ({LAST} AND e.cadre = ?1)) FROM cadre c WHERE c.id = ?1"
        );
        let line = |row: &Row| {
            Ok(PersonLine {
                id: Id(row.get(0)?),
                name: row.get(1)?,
                unit: row.get(2)?,
                post: row.get(3)?,
                rank: row.get(4)?,
                birth: row.get(5)?,
                last_class: row.get(6)?,
            })
        };
        Ok(self.conn.prepare_cached(&sql)?.query_row([cadre.0], line)?)
    }

    /// The units with all below them.
    pub fn units_below(&self, units: &[Id]) -> Result<BTreeSet<Id>> {
        let mut below = BTreeSet::new();
        let sql = "WITH RECURSIVE down (id) AS (SELECT ?1 UNION SELECT u.id FROM unit u JOIN down ON u.parent = down.id) SELECT id FROM down";
        for unit in units {
            let mut found = self.conn.prepare_cached(sql)?;
            for id in found.query_map([unit.0], |row| row.get(0).map(Id))? {
                below.insert(id?);
            }
        }
        Ok(below)
    }

    /// The audience rule of an item.
    pub fn item_audience(&self, item: Id) -> Result<Audience> {
        let mut rule = Audience::default();
        let mut found = self
            .conn
            .prepare_cached("SELECT kind, value, unit FROM plan_item_audience WHERE item = ?1 ORDER BY id")?;
        let mut rows = found.query([item.0])?;
        while let Some(row) = rows.next()? {
            let (kind, value, unit): (String, String, Option<i64>) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let Some(kind) = Condition::from_key(&kind) else { continue };
            match kind {
                Condition::Unit => rule.units.extend(unit.map(Id)),
                Condition::Post => rule.posts.push(value),
                Condition::Tier => rule.tiers.push(value),
                Condition::Rank => rule.ranks.push(value),
                Condition::Party => rule.parties.push(value),
                Condition::Sex => rule.sex = Some(value),
                Condition::AgeFrom => rule.age_from = value.parse().ok(),
                Condition::AgeTo => rule.age_to = value.parse().ok(),
                Condition::Gap => {
                    rule.gap = value.split_once(' ').and_then(|(ability, levels)| {
                        Some(AbilityGap { ability: Id(ability.parse().ok()?), levels: levels.parse().ok()? })
                    });
                }
                Condition::HoursBelow => rule.hours_below = value.parse().ok().map(Hours),
                Condition::UntrainedSince => rule.untrained_since = value.parse().ok(),
            }
        }
        Ok(rule)
    }

    /// Who was taken into an item's audience or left out of it by hand.
    pub fn item_picks(&self, item: Id) -> Result<Vec<AudiencePick>> {
        Ok(self
            .conn
            .prepare_cached("SELECT cadre, way, reason FROM plan_item_person WHERE item = ?1 ORDER BY id")?
            .query_map([item.0], |row| {
                let way: String = row.get(1)?;
                Ok(AudiencePick {
                    cadre: Id(row.get(0)?),
                    way: PickWay::from_key(&way).unwrap_or(PickWay::Out),
                    reason: row.get(2)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Sets the audience rule of an item.
    pub fn set_item_audience(&self, item: Id, rule: &Audience) -> Result<()> {
        self.conn.execute("DELETE FROM plan_item_audience WHERE item = ?1", [item.0])?;
        let add = |kind: Condition, value: &str, unit: Option<Id>| -> Result<()> {
            self.conn
                .prepare_cached("INSERT INTO plan_item_audience (id, item, kind, value, unit) VALUES (?1, ?2, ?3, ?4, ?5)")?
                .execute(params![self.new_id()?.0, item.0, kind.key(), value, unit.map(|id| id.0)])?;
            Ok(())
        };
        for unit in &rule.units {
            add(Condition::Unit, "", Some(*unit))?;
        }
        for (kind, values) in [
            (Condition::Post, &rule.posts),
            (Condition::Tier, &rule.tiers),
            (Condition::Rank, &rule.ranks),
            (Condition::Party, &rule.parties),
        ] {
            for value in values {
                add(kind, value, None)?;
            }
        }
        for (kind, value) in [
            (Condition::Sex, rule.sex.clone()),
            (Condition::AgeFrom, rule.age_from.map(|age| age.to_string())),
            (Condition::AgeTo, rule.age_to.map(|age| age.to_string())),
            (Condition::Gap, rule.gap.map(|gap| format!("{} {}", gap.ability, gap.levels))),
            (Condition::HoursBelow, rule.hours_below.map(|hours| hours.0.to_string())),
            (Condition::UntrainedSince, rule.untrained_since.map(|day| day.to_string())),
        ] {
            if let Some(value) = value {
                add(kind, &value, None)?;
            }
        }
        Ok(())
    }

    /// Takes somebody into an item's audience or leaves them out by hand; `None` leaves it to the rule again.
    pub fn set_item_pick(&self, item: Id, cadre: Id, pick: Option<(PickWay, &str)>) -> Result<()> {
        self.conn.execute(
            "DELETE FROM plan_item_person WHERE item = ?1 AND cadre = ?2",
            params![item.0, cadre.0],
        )?;
        if let Some((way, reason)) = pick {
            self.conn.execute(
                "INSERT INTO plan_item_person (id, item, cadre, way, reason) VALUES (?1, ?2, ?3, ?4, ?5)",
                params![self.new_id()?.0, item.0, cadre.0, way.key(), reason],
            )?;
        }
        Ok(())
    }
}
