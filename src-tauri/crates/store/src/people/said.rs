//! What was said of everybody's abilities, packed person by person, so that all of it is read in one pass.
//!
//! Forty abilities of a hundred thousand people are four million rows; packed they are a hundred thousand, in the order of
//! people. The write gate packs anew whomever a transaction spoke of, whatever the use case, an undo too.

use super::abilities::{level, source};
use super::matching::Scope;
use crate::error::Result;
use crate::gate::Reader;
use chrono::{Datelike as _, NaiveDate};
use rusqlite::{Connection, params};
use zhixing_domain::people::abilities::{AbilitySource, Statement};
use zhixing_domain::{Day, Id};

/// Ability, level and source, day of a statement; the source by its place in [`AbilitySource::ALL`].
const SIZE: usize = 12;

/// Packs anew whom the changes from `first_seq` on speak of; the journal knows whom.
pub(super) fn settle(db: &Connection, first_seq: i64) -> Result<()> {
    // `+` keeps SQLite from looking for the table's name among all the changes there ever were.
    let of: Vec<i64> = db
        .prepare_cached(
            "SELECT before ->> 'cadre' FROM journal_change WHERE seq >= ?1 AND +tbl = 'cadre_ability' AND before IS NOT NULL
             UNION SELECT after ->> 'cadre' FROM journal_change WHERE seq >= ?1 AND +tbl = 'cadre_ability' AND after IS NOT NULL",
        )?
        .query_map([first_seq], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for cadre in of {
        let mut packed = Vec::new();
        each_row(db, Scope::People(&[Id(cadre)]), |_, ability, said| pack(&mut packed, ability, &said))?;
        if packed.is_empty() {
            db.prepare_cached("DELETE FROM derived_said WHERE cadre = ?1")?.execute([cadre])?;
        } else {
            db.prepare_cached("INSERT OR REPLACE INTO derived_said (cadre, said) VALUES (?1, ?2)")?
                .execute(params![cadre, packed])?;
        }
    }
    Ok(())
}

fn pack(to: &mut Vec<u8>, ability: Id, said: &Statement) {
    to.extend(ability.0.to_le_bytes());
    to.push(said.level.digit() | (said.source as u8) << 4);
    to.extend(&said.day.num_days_from_ce().to_le_bytes()[..3]);
}

fn unpack(packed: &[u8; SIZE]) -> Option<(Id, Statement)> {
    let (ability, rest) = packed.split_first_chunk::<8>()?;
    let [said, day @ ..] = rest else { return None };
    let day = i32::from_le_bytes([*day.first()?, *day.get(1)?, *day.get(2)?, 0]);
    let statement = Statement {
        level: level(said & 0xf),
        source: *AbilitySource::ALL.get(usize::from(said >> 4))?,
        day: NaiveDate::from_num_days_from_ce_opt(day)?,
        follows: None,
    };
    Some((Id(i64::from_le_bytes(*ability)), statement))
}

/// What was typed, row by row; all of one person's ability together.
fn each_row(db: &Connection, scope: Scope, mut each: impl FnMut(Id, Id, Statement)) -> Result<()> {
    let sql = match scope {
        Scope::People(_) => {
            "SELECT s.cadre, s.ability, s.level, s.source, s.day FROM json_each(?1) w CROSS JOIN cadre_ability s ON s.cadre = w.value"
        }
        Scope::Abilities(_) => {
            "SELECT s.cadre, s.ability, s.level, s.source, s.day FROM json_each(?1) w CROSS JOIN cadre_ability s ON s.ability = w.value"
        }
    };
    let mut found = db.prepare_cached(sql)?;
    let mut rows = found.query([scope.json()])?;
    while let Some(row) = rows.next()? {
        let day: Day = row.get(4)?;
        let said = Statement {
            level: level(row.get(2)?),
            source: source(row.get_ref(3)?.as_str().unwrap_or_default()),
            day,
            follows: None,
        };
        each(Id(row.get(0)?), Id(row.get(1)?), said);
    }
    Ok(())
}

impl Reader<'_> {
    /// What was typed of people: the person, the ability, what was said; all of one person's ability together.
    pub fn each_said(&self, scope: Scope, mut each: impl FnMut(Id, Id, Statement)) -> Result<()> {
        /// One ability of everybody is quicker by its index than by everything that was said.
        const FEW: usize = 2;
        match scope {
            // While the gate is open what it changed is not packed yet.
            Scope::Abilities(ids) if ids.len() > FEW && self.memory.is_some() => {
                let mut wanted = ids.to_vec();
                wanted.sort_unstable();
                self.everybody_said(|cadre, ability, said| {
                    if wanted.binary_search(&ability).is_ok() {
                        each(cadre, ability, said);
                    }
                })
            }
            _ => each_row(self.conn, scope, each),
        }
    }

    /// Everything that was typed of anybody, person by person in the order of their ids.
    fn everybody_said(&self, mut each: impl FnMut(Id, Id, Statement)) -> Result<()> {
        let mut found = self.conn.prepare_cached("SELECT cadre, said FROM derived_said ORDER BY cadre")?;
        let mut rows = found.query([])?;
        while let Some(row) = rows.next()? {
            let cadre = Id(row.get(0)?);
            let (packed, _) = row.get_ref(1)?.as_blob().unwrap_or_default().as_chunks::<SIZE>();
            for (ability, said) in packed.iter().filter_map(unpack) {
                each(cadre, ability, said);
            }
        }
        Ok(())
    }
}
