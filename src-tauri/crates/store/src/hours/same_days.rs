//! What else counts the days of a typed entry: the classes of the same person, and what was typed before.

use super::entries::DAY;
use super::kind;
use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::types::Value;
use zhixing_domain::hours::{HoursKind, OverlapWay};
use zhixing_domain::{Day, Id};

/// A typed entry and a class of the same person with sessions on its days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SameDays {
    /// The entry.
    pub entry: Id,
    /// The person.
    pub cadre: Id,
    /// 学时类别 of the entry.
    pub kind: HoursKind,
    /// Its first and last day.
    pub days: (Day, Day),
    /// The class.
    pub class: Id,
}

/// Which entries are held against what else counts their days.
#[derive(Debug, Clone, Copy, Default)]
pub struct SameDaysFilter {
    /// This entry alone.
    pub entry: Option<Id>,
    /// Those of this person.
    pub cadre: Option<Id>,
    /// Those that belong to a year by a day from one to another.
    pub days: Option<(Day, Day)>,
    /// Those of which this was decided.
    pub way: Option<OverlapWay>,
}

impl SameDaysFilter {
    /// The condition on an entry `e`, and what is given to it.
    fn sql(self) -> (String, [Value; 5]) {
        let Self { entry, cadre, days, way } = self;
        let of = match (entry, cadre) {
            (Some(_), _) => "e.id = ?1 AND ?2 IS NULL",
            (None, Some(_)) => "?1 IS NULL AND e.cadre = ?2",
            (None, None) => "?1 IS NULL AND ?2 IS NULL",
        };
        let within = days
            .map_or_else(|| "?3 IS NULL AND ?4 IS NULL".to_owned(), |_| format!("{DAY} BETWEEN ?3 AND ?4"));
        let cadre = cadre.filter(|_| entry.is_none());
        let id = |id: Option<Id>| id.map_or(Value::Null, |id| Value::Integer(id.0));
        let text = |text: Option<String>| text.map_or(Value::Null, Value::Text);
        let (from, to) = days.map(|(from, to)| (from.to_string(), to.to_string())).unzip();
        let way = way.map(|way| way.key().to_owned());
        (
            format!("{of} AND {within} AND (?5 IS NULL OR e.overlap = ?5)"),
            [id(entry), id(cadre), text(from), text(to), text(way)],
        )
    }
}

impl Reader<'_> {
    /// Entries and the classes of the same people that have sessions on their days, entry by entry in the order of the
    /// classes.
    pub fn same_days(&self, filter: SameDaysFilter) -> Result<Vec<SameDays>> {
        let (wanted, given) = filter.sql();
        let sql = format!(
            "SELECT e.id, e.cadre, e.kind, coalesce(e.first_day, e.last_day), {DAY}, n.class FROM hours_entry e
             CROSS JOIN enrolment n ON n.cadre = e.cadre AND n.state = 'enrolled'
             WHERE {wanted} AND EXISTS (SELECT 1 FROM session s
               WHERE s.class = n.class AND s.day BETWEEN coalesce(e.first_day, e.last_day) AND {DAY})
             ORDER BY e.id, n.class"
        );
        let found = self
            .conn
            .prepare_cached(&sql)?
            .query_map(given, |row| {
                Ok(SameDays {
                    entry: Id(row.get(0)?),
                    cadre: Id(row.get(1)?),
                    kind: kind(row, 2)?,
                    days: (row.get(3)?, row.get(4)?),
                    class: Id(row.get(5)?),
                })
            })?
            .collect::<rusqlite::Result<_>>()?;
        Ok(found)
    }

    /// Entries and those of the same people that were typed before and share days with them.
    pub fn typed_same_days(&self, filter: SameDaysFilter) -> Result<Vec<(Id, Id)>> {
        let (wanted, given) = filter.sql();
        let sql = format!(
            "SELECT e.id, o.id FROM hours_entry e CROSS JOIN hours_entry o ON o.cadre = e.cadre AND o.id < e.id
               AND coalesce(o.first_day, o.last_day) <= {DAY}
               AND coalesce(o.last_day, o.first_day) >= coalesce(e.first_day, e.last_day)
             WHERE {wanted} ORDER BY e.id, o.id"
        );
        let mut found = self.conn.prepare_cached(&sql)?;
        let pairs = found.query_map(given, |row| Ok((Id(row.get(0)?), Id(row.get(1)?))))?;
        Ok(pairs.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Says what counts where its days are counted already, and why both do; nothing: it is not decided.
    pub fn set_overlap(&self, id: Id, way: Option<OverlapWay>, reason: Option<&str>) -> Result<()> {
        self.set("hours_entry", id, "overlap", way.map(OverlapWay::key))?;
        self.set("hours_entry", id, "overlap_reason", reason)
    }
}
