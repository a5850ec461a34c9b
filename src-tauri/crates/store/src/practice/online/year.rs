//! The hours of a year, person by person.

use crate::error::Result;
use crate::gate::Reader;
use std::collections::HashMap;
use zhixing_domain::{Day, Hours, Id};

/// What somebody has learned in a year.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct YearHours {
    /// The hours.
    pub hours: Hours,
    /// The courses.
    pub courses: i64,
}

/// Somebody of whom the year asks something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonYear {
    /// 培训层级
    pub tier: Option<String>,
    /// Whether they have gone: 调出 or 退休.
    pub is_gone: bool,
}

/// A record to be converted anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Convertible {
    /// Its id.
    pub id: Id,
    /// The person.
    pub cadre: Id,
    /// 完成时间
    pub finished: Day,
    /// How long.
    pub seconds: Option<u32>,
    /// What the platform credits.
    pub given: Option<Hours>,
    /// What counts now.
    pub hours: Hours,
}

impl Reader<'_> {
    /// What everybody has learned from one day to another.
    pub fn online_hours(&self, from: Day, to: Day) -> Result<HashMap<Id, YearHours>> {
        let mut sums = self.conn.prepare_cached(
            "SELECT cadre, sum(hours), count(*) FROM online_record WHERE finished BETWEEN ?1 AND ?2 GROUP BY cadre",
        )?;
        let sums = sums.query_map([from, to], |row| {
            Ok((Id(row.get(0)?), YearHours { hours: Hours(row.get(1)?), courses: row.get(2)? }))
        })?;
        Ok(sums.collect::<rusqlite::Result<_>>()?)
    }

    /// Everybody, as the year's target sees them.
    pub fn people_of_target(&self) -> Result<HashMap<Id, PersonYear>> {
        let mut all = self
            .conn
            .prepare_cached("SELECT id, tier, coalesce(state IN ('left', 'retired'), 0) FROM cadre")?;
        let all = all.query_map([], |row| {
            Ok((Id(row.get(0)?), PersonYear { tier: row.get(1)?, is_gone: row.get(2)? }))
        })?;
        Ok(all.collect::<rusqlite::Result<_>>()?)
    }

    /// The records finished from one day to another in the order of days, to be converted anew.
    pub fn online_convertible(&self, from: Day, to: Day) -> Result<Vec<Convertible>> {
        let mut all = self.conn.prepare_cached(
            "SELECT id, cadre, finished, seconds, given, hours FROM online_record
             WHERE finished BETWEEN ?1 AND ?2 ORDER BY finished, id",
        )?;
        let all = all.query_map([from, to], |row| {
            Ok(Convertible {
                id: Id(row.get(0)?),
                cadre: Id(row.get(1)?),
                finished: row.get(2)?,
                seconds: row.get(3)?,
                given: row.get::<_, Option<i64>>(4)?.map(Hours),
                hours: Hours(row.get(5)?),
            })
        })?;
        Ok(all.collect::<rusqlite::Result<_>>()?)
    }

    /// The first and the last day on which anything was finished.
    pub fn online_span(&self) -> Result<Option<(Day, Day)>> {
        let (first, last): (Option<Day>, Option<Day>) = self
            .conn
            .prepare_cached(
                "SELECT (SELECT min(finished) FROM online_record), (SELECT max(finished) FROM online_record)",
            )?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(first.zip(last))
    }
}
