//! Second keying: sheets drawn from a batch of any paper, what was typed the second time, where it differs and what the
//! paper says.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, Row, params};
use zhixing_domain::Id;
use zhixing_domain::keying::{Decision, Difference, Fields};

/// Which paper a batch is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// 问卷
    Survey,
    /// 评估表
    Evaluation,
}

impl Paper {
    const fn key(self) -> &'static str {
        match self {
            Self::Survey => "survey",
            Self::Evaluation => "evaluation",
        }
    }
}

/// The second keying of a batch (二次录入).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keying {
    /// Its id.
    pub id: Id,
    /// How many of 100 sheets are drawn.
    pub percent: u32,
    /// What they were drawn by.
    pub seed: i64,
}

/// A sheet that was drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawnSheet {
    /// Its id.
    pub id: Id,
    /// Its number on paper.
    pub no: u32,
    /// Who keyed it the second time.
    pub keyed_by: Option<String>,
    /// Whether the second keying is complete.
    pub complete: bool,
}

/// A difference found, with who keyed what and what the paper says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundDifference {
    /// Its id.
    pub id: Id,
    /// The batch.
    pub batch: Id,
    /// The sheet drawn.
    pub sheet: Id,
    /// The sheet's number.
    pub no: u32,
    /// The field and both values.
    pub difference: Difference,
    /// Who keyed it first.
    pub first_by: String,
    /// Who keyed it the second time.
    pub second_by: String,
    /// What the paper says.
    pub decision: Option<Decision>,
    /// The value kept.
    pub value: Option<String>,
    /// Who decided.
    pub decided_by: Option<String>,
}

fn drawn(row: &Row) -> rusqlite::Result<DrawnSheet> {
    let state: String = row.get(3)?;
    Ok(DrawnSheet {
        id: Id(row.get(0)?),
        no: row.get(1)?,
        keyed_by: row.get(2)?,
        complete: state == "complete",
    })
}

const DIFFERENCE: &str = "SELECT d.id, d.sheet, s.no, d.field, d.first, d.second, d.first_by, coalesce(s.keyed_by, ''), d.decision, d.value, d.decided_by, k.batch
    FROM second_difference d JOIN second_sheet s ON s.id = d.sheet JOIN second_keying k ON k.id = s.keying";

fn difference(row: &Row) -> rusqlite::Result<FoundDifference> {
    Ok(FoundDifference {
        id: Id(row.get(0)?),
        batch: Id(row.get(11)?),
        sheet: Id(row.get(1)?),
        no: row.get(2)?,
        difference: Difference { field: row.get(3)?, first: row.get(4)?, second: row.get(5)? },
        first_by: row.get(6)?,
        second_by: row.get(7)?,
        decision: row.get::<_, Option<String>>(8)?.and_then(|key| Decision::from_key(&key)),
        value: row.get(9)?,
        decided_by: row.get(10)?,
    })
}

impl Reader<'_> {
    /// The second keying of a batch, if one was drawn.
    pub fn second_keying(&self, paper: Paper, batch: Id) -> Result<Option<Keying>> {
        let mut found = self
            .conn
            .prepare_cached("SELECT id, percent, seed FROM second_keying WHERE paper = ?1 AND batch = ?2")?;
        let row = found.query_row(params![paper.key(), batch.0], |row| {
            Ok(Keying { id: Id(row.get(0)?), percent: row.get(1)?, seed: row.get(2)? })
        });
        Ok(row.optional()?)
    }

    /// The sheets drawn, by number.
    pub fn second_sheets(&self, keying: Id) -> Result<Vec<DrawnSheet>> {
        Ok(self
            .conn
            .prepare_cached("SELECT id, no, keyed_by, state FROM second_sheet WHERE keying = ?1 ORDER BY no")?
            .query_map([keying.0], drawn)?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The sheet drawn of a number.
    pub fn second_sheet(&self, keying: Id, no: u32) -> Result<Option<DrawnSheet>> {
        let mut found = self.conn.prepare_cached(
            "SELECT id, no, keyed_by, state FROM second_sheet WHERE keying = ?1 AND no = ?2",
        )?;
        Ok(found.query_row(params![keying.0, no], drawn).optional()?)
    }

    /// What was typed the second time.
    pub fn second_values(&self, sheet: Id) -> Result<Fields> {
        Ok(self
            .conn
            .prepare_cached("SELECT field, value FROM second_value WHERE sheet = ?1")?
            .query_map([sheet.0], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The differences of a keying, by sheet and field.
    pub fn second_differences(&self, keying: Id) -> Result<Vec<FoundDifference>> {
        let sql = format!("{DIFFERENCE} WHERE s.keying = ?1 ORDER BY s.no, d.field");
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([keying.0], difference)?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// One difference.
    pub fn second_difference(&self, id: Id) -> Result<FoundDifference> {
        Ok(self
            .conn
            .prepare_cached(&format!("{DIFFERENCE} WHERE d.id = ?1"))?
            .query_row([id.0], difference)?)
    }
}

impl Tx<'_> {
    /// Begins the second keying of a batch.
    pub fn add_second_keying(&self, paper: Paper, batch: Id, percent: u32, seed: i64) -> Result<Keying> {
        let id = self.new_id()?;
        self.conn.execute(
            "INSERT INTO second_keying (id, paper, batch, percent, seed) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![id.0, paper.key(), batch.0, percent, seed],
        )?;
        Ok(Keying { id, percent, seed })
    }

    /// Draws a sheet.
    pub fn add_second_sheet(&self, keying: Id, no: u32) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached("INSERT INTO second_sheet (id, keying, no) VALUES (?1, ?2, ?3)")?
            .execute(params![id.0, keying.0, no])?;
        Ok(id)
    }

    /// Sets a value typed the second time, or leaves it blank.
    pub fn put_second_value(&self, sheet: Id, field: u32, value: Option<&str>) -> Result<()> {
        self.put("second_value", ["sheet", "field"], sheet, field, value)
    }

    /// Keeps a difference to be decided.
    pub fn add_second_difference(&self, sheet: Id, found: &Difference, first_by: &str) -> Result<()> {
        self.conn.execute(
            "INSERT INTO second_difference (id, sheet, field, first, second, first_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![self.new_id()?.0, sheet.0, found.field, found.first, found.second, first_by],
        )?;
        Ok(())
    }

    /// Keeps what the paper says.
    pub fn decide_second(&self, id: Id, decision: Decision, value: &str, by: &str) -> Result<()> {
        self.set("second_difference", id, "decision", decision.key())?;
        self.set("second_difference", id, "value", value)?;
        self.set("second_difference", id, "decided_by", by)
    }
}
