//! What was typed by hand with its evidence (学时登记).

use super::kind;
use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{Row, params};
use zhixing_domain::hours::{EntryField, EntryWay, HoursKind, OverlapWay, Sum};
use zhixing_domain::practice::Kept;
use zhixing_domain::{Day, Hours, Id};

/// An entry typed by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedEntry {
    /// Its id.
    pub id: Id,
    /// The person.
    pub cadre: Id,
    /// 登记类型
    pub way: EntryWay,
    /// 学时类别
    pub kind: HoursKind,
    /// 培训名称
    pub title: String,
    /// 主办单位
    pub organiser: Option<String>,
    /// 文号
    pub number: Option<String>,
    /// 开始日期
    pub first_day: Option<Day>,
    /// 结束日期
    pub last_day: Option<Day>,
    /// 天数和学时; what was not typed is nothing.
    pub sum: Sum,
    /// 证明材料和备注
    pub note: Option<String>,
    /// What was decided where its days are counted already.
    pub overlap: Option<OverlapWay>,
    /// Why both count.
    pub overlap_reason: Option<String>,
}

impl TypedEntry {
    /// The day by which it belongs to a year: its last, or the first while that is open.
    pub fn day(&self) -> Option<Day> {
        self.last_day.or(self.first_day)
    }
}

/// Which entries are wanted.
#[derive(Debug, Clone, Copy, Default)]
pub struct TypedFilter {
    /// Of this person.
    pub cadre: Option<Id>,
    /// Within these days; those without a day are of every year.
    pub days: Option<(Day, Day)>,
}

const ENTRY: &str =
    "SELECT e.id, e.cadre, e.way, e.kind, e.title, e.organiser, e.number, e.first_day, e.last_day,
    coalesce(e.hours, 0), coalesce(e.days, 0), e.note, e.overlap, e.overlap_reason FROM hours_entry e";

fn entry(row: &Row) -> rusqlite::Result<TypedEntry> {
    let way: String = row.get(2)?;
    Ok(TypedEntry {
        id: Id(row.get(0)?),
        cadre: Id(row.get(1)?),
        way: EntryWay::from_key(&way).unwrap_or(EntryWay::Study),
        kind: kind(row, 3)?,
        title: row.get(4)?,
        organiser: row.get(5)?,
        number: row.get(6)?,
        first_day: row.get(7)?,
        last_day: row.get(8)?,
        sum: Sum { hours: Hours(row.get(9)?), half_days: row.get(10)? },
        note: row.get(11)?,
        overlap: row.get::<_, Option<String>>(12)?.as_deref().and_then(OverlapWay::from_key),
        overlap_reason: row.get(13)?,
    })
}

/// The day by which an entry belongs to a year, as its index has it.
pub(super) const DAY: &str = "coalesce(e.last_day, e.first_day)";

/// What of an entry the sums of a year need; the rest of it is not read.
#[derive(Debug, Clone, Copy)]
pub struct TypedSum<'a> {
    /// The person.
    pub cadre: Id,
    /// 学时类别
    pub kind: HoursKind,
    /// 天数和学时; what was not typed is nothing.
    pub sum: Sum,
    /// 文号
    pub number: Option<&'a str>,
    /// 证明材料和备注
    pub note: Option<&'a str>,
    /// What was decided where its days are counted already.
    pub overlap: Option<OverlapWay>,
}

impl Reader<'_> {
    /// Entries in the order of their days; those without one last.
    pub fn typed_entries(&self, filter: TypedFilter) -> Result<Vec<TypedEntry>> {
        let of = filter.cadre.map_or("?1 IS NULL", |_| "e.cadre = ?1");
        let days = filter.days.map_or_else(
            || "?2 IS NULL AND ?3 IS NULL".to_owned(),
            |_| format!("({DAY} IS NULL OR {DAY} BETWEEN ?2 AND ?3)"),
        );
        let sql = format!("{ENTRY} WHERE {of} AND {days} ORDER BY {DAY} NULLS LAST, e.id");
        let (from, to) = filter.days.unzip();
        let given = params![filter.cadre.map(|id| id.0), from, to];
        Ok(self.conn.prepare_cached(&sql)?.query_map(given, entry)?.collect::<rusqlite::Result<_>>()?)
    }

    /// What everybody's entries from one day to another come to, entry by entry in no order.
    pub fn each_typed_sum(&self, (from, to): (Day, Day), mut each: impl FnMut(TypedSum<'_>)) -> Result<()> {
        let sql = format!(
            "SELECT e.cadre, e.kind, coalesce(e.hours, 0), coalesce(e.days, 0), e.number, e.note, e.overlap
             FROM hours_entry e WHERE {DAY} BETWEEN ?1 AND ?2"
        );
        let mut found = self.conn.prepare_cached(&sql)?;
        let mut rows = found.query(params![from, to])?;
        while let Some(row) = rows.next()? {
            let text = |at: usize| row.get_ref(at).ok().and_then(|value| value.as_str().ok());
            each(TypedSum {
                overlap: text(6).and_then(OverlapWay::from_key),
                cadre: Id(row.get(0)?),
                kind: text(1).and_then(HoursKind::from_key).unwrap_or(HoursKind::Lecture),
                sum: Sum { hours: Hours(row.get(2)?), half_days: row.get(3)? },
                number: text(4),
                note: text(5),
            });
        }
        Ok(())
    }

    /// One entry.
    pub fn typed_entry(&self, id: Id) -> Result<TypedEntry> {
        Ok(self.conn.prepare_cached(&format!("{ENTRY} WHERE e.id = ?1"))?.query_row([id.0], entry)?)
    }
}

impl Tx<'_> {
    /// Begins an entry.
    pub fn add_typed_entry(&self, cadre: Id, way: EntryWay, kind: HoursKind, title: &str) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute(
            "INSERT INTO hours_entry (id, cadre, way, kind, title) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![id.0, cadre.0, way.key(), kind.key(), title],
        )?;
        Ok(id)
    }

    /// Sets a field of an entry; nothing clears it.
    pub fn set_typed_entry(&self, id: Id, field: EntryField, value: Option<&Kept>) -> Result<()> {
        match value {
            Some(Kept::Text(text)) => self.set("hours_entry", id, field.key(), text),
            Some(Kept::Day(day)) => self.set("hours_entry", id, field.key(), day),
            Some(Kept::Number(number)) => self.set("hours_entry", id, field.key(), number),
            None => self.set("hours_entry", id, field.key(), None::<i64>),
        }
    }
}
