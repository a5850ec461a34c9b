//! Cadres: the list in its orders, the record, and what an import compares with.

use super::search::question;
use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::types::Value;
use rusqlite::{OptionalExtension as _, Row, params};
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;
use ts_rs::TS;
use zhixing_domain::people::{CadreFacts, CadreField};
use zhixing_domain::{Id, Month};

/// The order of a list of people.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// 单位排序 and the office's own order within it
    #[default]
    Office,
    /// 姓氏笔画
    Strokes,
    /// 拼音
    Pinyin,
    /// 出生年月, the oldest first
    Birth,
}

/// Which people are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CadreFilter {
    /// What was typed: a part of the name, initials, unit, the tail of a phone or ID number.
    pub find: Option<String>,
    /// A unit with all below it.
    pub unit: Option<Id>,
    /// Training tier.
    pub tier: Option<String>,
    /// Rank.
    pub rank: Option<String>,
    /// Sex.
    pub sex: Option<String>,
    /// State.
    pub state: Option<String>,
    /// Born in this month or later.
    pub born_from: Option<Month>,
    /// Born in this month or before.
    pub born_to: Option<Month>,
    /// In no class that began on this day or later (`YYYY-MM-DD`).
    pub not_trained_since: Option<String>,
}

/// A cadre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CadreRow {
    /// The id.
    pub id: Id,
    /// What is known.
    pub facts: CadreFacts,
    /// The unit's id.
    pub unit: Option<Id>,
}

/// What a picker shows of a cadre.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FoundCadre {
    /// The id.
    pub id: Id,
    /// 姓名
    pub name: String,
    /// 单位
    pub unit: Option<String>,
    /// 职务
    pub post: Option<String>,
    /// 出生年月
    pub birth_month: Option<String>,
}

/// The columns in the order of the fields; the unit by its name.
static COLUMNS: LazyLock<String> = LazyLock::new(|| {
    let columns: Vec<String> = CadreField::ALL
        .iter()
        .map(|field| match field {
            CadreField::Unit => "(SELECT name FROM unit WHERE id = c.unit)".to_owned(),
            field => format!("c.{}", field.key()),
        })
        .collect();
    format!("c.id, c.unit, {}", columns.join(", "))
});

fn cadre(row: &Row) -> rusqlite::Result<CadreRow> {
    let mut facts = CadreFacts::default();
    for (at, field) in CadreField::ALL.iter().enumerate() {
        facts.set(*field, row.get(at + 2)?);
    }
    Ok(CadreRow { id: Id(row.get(0)?), unit: row.get::<_, Option<i64>>(1)?.map(Id), facts })
}

/// A condition with its values, put together as the filter asks.
#[derive(Default)]
pub(super) struct Where {
    tests: Vec<String>,
    values: Vec<Value>,
}

impl Where {
    fn and(&mut self, test: &str, value: impl Into<Value>) {
        self.tests.push(test.to_owned());
        self.values.push(value.into());
    }

    /// Whether nobody is left out.
    pub(super) fn is_all(&self) -> bool {
        self.tests.is_empty()
    }

    pub(super) fn values(&self) -> &[Value] {
        &self.values
    }

    pub(super) fn sql(&self) -> String {
        if self.tests.is_empty() { String::new() } else { format!("WHERE {}", self.tests.join(" AND ")) }
    }
}

/// The conditions of a filter.
pub(super) fn wanted(filter: &CadreFilter) -> Where {
    let mut wanted = Where::default();
    if let Some(question) = question(filter.find.as_deref().unwrap_or_default()) {
        wanted.and("c.id IN (SELECT rowid FROM people_search WHERE people_search MATCH ?)", question);
    }
    if let Some(unit) = filter.unit {
        let below = "c.unit IN (SELECT below.id FROM tree below, tree top WHERE top.id = ? AND below.path GLOB top.path || '*')";
        wanted.and(below, unit.0);
    }
    for (column, value) in
        [("tier", &filter.tier), ("rank", &filter.rank), ("sex", &filter.sex), ("state", &filter.state)]
    {
        if let Some(value) = value {
            wanted.and(&format!("c.{column} = ?"), value.clone());
        }
    }
    if let Some(month) = filter.born_from {
        wanted.and("c.birth_month >= ?", month.to_string());
    }
    if let Some(month) = filter.born_to {
        wanted.and("c.birth_month <= ?", month.to_string());
    }
    if let Some(day) = &filter.not_trained_since {
        wanted.and(
            "NOT EXISTS (SELECT 1 FROM enrolment e JOIN class_run r ON r.id = e.class
                WHERE e.cadre = c.id AND e.state = 'enrolled' AND r.first_day >= ?)",
            day.clone(),
        );
    }
    wanted
}

impl Reader<'_> {
    /// How many people the filter leaves, and a page of them.
    pub fn cadres(
        &self,
        filter: &CadreFilter,
        order: Order,
        offset: i64,
        limit: i64,
    ) -> Result<(i64, Vec<CadreRow>)> {
        let (total, ids) = self.cadre_ids(filter, order, offset, limit)?;
        let rows = ids.into_iter().map(|id| self.cadre(id)).collect::<Result<_>>()?;
        Ok((total, rows))
    }

    /// How many people the filter leaves, and the ids of a page of them.
    pub fn cadre_ids(
        &self,
        filter: &CadreFilter,
        order: Order,
        offset: i64,
        limit: i64,
    ) -> Result<(i64, Vec<Id>)> {
        let ids = self.listed(filter, order)?;
        let count = |number: i64| usize::try_from(number).unwrap_or(0);
        let page = ids.iter().skip(count(offset)).take(count(limit)).copied().collect();
        Ok((ids.len() as i64, page))
    }

    /// A few fields of everybody in one pass, in no order; the unit's name is none of them.
    pub fn each_cadre(&self, fields: &[CadreField], mut each: impl FnMut(Id, &CadreFacts)) -> Result<()> {
        let columns: Vec<&str> =
            std::iter::once("id").chain(fields.iter().map(|field| field.key())).collect();
        let mut all = self.conn.prepare_cached(&format!("SELECT {} FROM cadre", columns.join(", ")))?;
        let mut rows = all.query([])?;
        let mut facts = CadreFacts::default();
        while let Some(row) = rows.next()? {
            for (at, field) in fields.iter().enumerate() {
                facts.set(*field, row.get(at + 1)?);
            }
            each(Id(row.get(0)?), &facts);
        }
        Ok(())
    }

    /// The first people found by what was typed, in no order: for a picker, flat in time however many there are.
    pub fn pick_cadres(&self, typed: &str, limit: i64) -> Result<Vec<FoundCadre>> {
        let Some(question) = question(typed) else { return Ok(Vec::new()) };
        let mut found = self.conn.prepare_cached(
            "SELECT c.id, c.name, (SELECT name FROM unit WHERE id = c.unit), c.post, c.birth_month
             FROM people_search s JOIN cadre c ON c.id = s.rowid WHERE people_search MATCH ?1 LIMIT ?2",
        )?;
        let rows = found.query_map(params![question, limit], |row| {
            Ok(FoundCadre {
                id: Id(row.get(0)?),
                name: row.get(1)?,
                unit: row.get(2)?,
                post: row.get(3)?,
                birth_month: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One cadre.
    pub fn cadre(&self, id: Id) -> Result<CadreRow> {
        let sql = format!("SELECT {} FROM cadre c WHERE c.id = ?1", *COLUMNS);
        Ok(self.conn.prepare_cached(&sql)?.query_row([id.0], cadre)?)
    }

    /// Every cadre, for an import to compare with.
    pub fn all_cadres(&self, mut each: impl FnMut(CadreRow)) -> Result<()> {
        let sql = format!("SELECT {} FROM cadre c", *COLUMNS);
        let mut all = self.conn.prepare(&sql)?;
        for row in all.query_map([], cadre)? {
            each(row?);
        }
        Ok(())
    }

    /// Values that a field has, the most frequent first: for filters and suggestions.
    pub fn cadre_values(&self, field: CadreField, limit: i64) -> Result<Vec<String>> {
        let column = field.key();
        let sql = format!(
            "SELECT {column} FROM cadre WHERE {column} IS NOT NULL GROUP BY {column} ORDER BY count(*) DESC LIMIT ?1"
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([limit], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// How many people are on the roster.
    pub fn cadre_count(&self) -> Result<i64> {
        Ok(self.conn.prepare_cached("SELECT count(*) FROM cadre")?.query_row([], |row| row.get(0))?)
    }

    /// The last place in the office's order.
    pub fn last_cadre_sort(&self) -> Result<i64> {
        Ok(self.conn.query_row("SELECT coalesce(max(sort), 0) FROM cadre", [], |row| row.get(0))?)
    }

    /// The personnel form (任免审批表) of a cadre that was kept last: its name and bytes.
    pub fn cadre_form(&self, cadre: Id) -> Result<Option<(String, Vec<u8>)>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT name, bytes FROM cadre_file WHERE cadre = ?1 AND kind IN ('lrmx', 'lrm') ORDER BY id DESC LIMIT 1",
            )?
            .query_row([cadre.0], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?)
    }

    /// A kept file of a cadre.
    pub fn cadre_file(&self, cadre: Id, kind: &str) -> Result<Option<(String, Vec<u8>)>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT name, bytes FROM cadre_file WHERE cadre = ?1 AND kind = ?2 ORDER BY id DESC LIMIT 1",
            )?
            .query_row(params![cadre.0, kind], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?)
    }
}

static INSERT: LazyLock<String> = LazyLock::new(|| {
    let columns: Vec<&str> = CadreField::ALL.iter().map(|field| field.key()).collect();
    let places = vec!["?"; columns.len() + 2].join(", ");
    format!("INSERT INTO cadre (id, sort, {}) VALUES ({places})", columns.join(", "))
});

impl Tx<'_> {
    /// Adds a cadre at the place `sort` of the office's order.
    pub fn add_cadre(&self, facts: &CadreFacts, unit: Option<Id>, sort: i64) -> Result<Id> {
        let id = self.new_id()?;
        let mut insert = self.conn.prepare_cached(&INSERT)?;
        insert.raw_bind_parameter(1, id.0)?;
        insert.raw_bind_parameter(2, sort)?;
        for (at, field) in CadreField::ALL.iter().enumerate() {
            match field {
                CadreField::Unit => insert.raw_bind_parameter(at + 3, unit.map(|id| id.0))?,
                CadreField::State => {
                    insert.raw_bind_parameter(at + 3, facts.get(*field).unwrap_or("active"))?;
                }
                field => insert.raw_bind_parameter(at + 3, facts.get(*field))?,
            }
        }
        insert.raw_execute()?;
        Ok(id)
    }

    /// Sets a field that is text; the unit has a way of its own.
    pub fn set_cadre(&self, id: Id, field: CadreField, value: Option<&str>) -> Result<()> {
        self.set("cadre", id, field.key(), value)
    }

    /// Puts a cadre into a unit.
    pub fn set_cadre_unit(&self, id: Id, unit: Option<Id>) -> Result<()> {
        self.set("cadre", id, "unit", unit.map(|id| id.0))
    }

    /// Keeps a file with a cadre in the place of an older one of its kind.
    pub fn keep_cadre_file(&self, cadre: Id, kind: &str, name: &str, bytes: &[u8]) -> Result<()> {
        self.conn.execute("DELETE FROM cadre_file WHERE cadre = ?1 AND kind = ?2", params![cadre.0, kind])?;
        self.conn.execute(
            "INSERT INTO cadre_file (id, cadre, name, kind, bytes) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![self.new_id()?.0, cadre.0, name, kind, bytes],
        )?;
        Ok(())
    }
}
