//! Second keying of any paper: sheets are drawn, keyed again blind, compared, and where they differ the paper decides.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;
use zhixing_domain::keying::{Decision, Fields, Tally, differences, sample, tally};
use zhixing_domain::{Code, Id, Problem, Result, between};
use zhixing_store::keying::{DrawnSheet, FoundDifference, Keying, Paper};
use zhixing_store::{Reader, Tx};

/// Paper whose sheets are numbered and read field by field.
pub(crate) trait KeyedPaper {
    /// Which paper it is.
    const PAPER: Paper;

    /// How many fields a sheet of the batch has.
    fn field_count(db: &Reader, batch: Id) -> zhixing_store::Result<u32>;

    /// What was keyed first from the sheets that are complete, by number, and by whom.
    fn first(db: &Reader, batch: Id) -> zhixing_store::Result<BTreeMap<u32, (Fields, String)>>;
}

/// A sheet drawn for second keying.
#[derive(Debug, Serialize, TS)]
pub struct SecondSheetRow {
    /// Its number.
    pub no: u32,
    /// Who keyed it the second time.
    pub keyed_by: Option<String>,
    /// Whether the second keying is complete.
    pub complete: bool,
    /// Differences still to be decided.
    pub open: u32,
}

/// A difference between two keyings (差异).
#[derive(Debug, Serialize, TS)]
pub struct DifferenceRow {
    /// Its id.
    pub id: Id,
    /// The sheet's number.
    pub no: u32,
    /// The field.
    pub field: u32,
    /// As keyed first; empty: left blank.
    pub first: String,
    /// As keyed the second time.
    pub second: String,
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

impl From<FoundDifference> for DifferenceRow {
    fn from(found: FoundDifference) -> Self {
        let FoundDifference { id, no, difference, first_by, second_by, decision, value, decided_by, .. } =
            found;
        let (field, first, second) = (difference.field, difference.first, difference.second);
        Self { id, no, field, first, second, first_by, second_by, decision, value, decided_by }
    }
}

/// How far the second keying of a batch is, and how sure the first one is (二次录入).
#[derive(Debug, Serialize, TS)]
pub struct SecondKeying {
    /// Drawn of 100 sheets; 0: none drawn yet.
    pub percent: u32,
    /// Complete sheets there are to draw from.
    pub sheets: u32,
    /// The sheets drawn.
    pub drawn: Vec<SecondSheetRow>,
    /// Where the keyings differ.
    pub differences: Vec<DifferenceRow>,
    /// Errors per 1,000 fields.
    pub tally: Tally,
}

/// How many sheets are to be keyed a second time.
#[derive(Debug, Deserialize, TS)]
pub struct DrawSecond {
    /// The batch.
    pub batch: Id,
    /// Of 100 sheets so many.
    pub percent: u32,
}

/// What the paper says where two keyings differ.
#[derive(Debug, Deserialize, TS)]
pub struct Decide {
    /// The difference.
    pub id: Id,
    /// Which keying is right.
    pub decision: Decision,
    /// What the paper says, where neither is.
    pub value: String,
}

/// How far the second keying of a batch is.
pub(crate) fn standing<P: KeyedPaper>(db: &Reader, batch: Id) -> zhixing_store::Result<SecondKeying> {
    let sheets = P::first(db, batch)?.len() as u32;
    let Some(keying) = db.second_keying(P::PAPER, batch)? else {
        let (drawn, differences) = (Vec::new(), Vec::new());
        return Ok(SecondKeying { percent: 0, sheets, drawn, differences, tally: tally(0, 0, &[]) });
    };
    let found = db.second_differences(keying.id)?;
    let drawn = db.second_sheets(keying.id)?;
    let twice = drawn.iter().filter(|sheet| sheet.complete).count() as u32;
    let decisions: Vec<Option<Decision>> = found.iter().map(|difference| difference.decision).collect();
    let open = |id| found.iter().filter(|it| it.sheet == id && it.decision.is_none()).count() as u32;
    Ok(SecondKeying {
        percent: keying.percent,
        sheets,
        tally: tally(twice, P::field_count(db, batch)?, &decisions),
        drawn: drawn
            .into_iter()
            .map(|sheet| SecondSheetRow {
                open: open(sheet.id),
                no: sheet.no,
                keyed_by: sheet.keyed_by,
                complete: sheet.complete,
            })
            .collect(),
        differences: found.into_iter().map(DifferenceRow::from).collect(),
    })
}

/// Draws `percent` of the complete sheets; those drawn before stay drawn.
pub(crate) fn draw<P: KeyedPaper>(tx: &Tx, batch: Id, percent: u32) -> Result<()> {
    between("抽查比例", i64::from(percent), 1, 100)?;
    let numbers: BTreeSet<u32> = P::first(tx, batch)?.into_keys().collect();
    if numbers.is_empty() {
        return Err(Problem::new(Code::SurveyNothingToCheck));
    }
    let keying = match tx.second_keying(P::PAPER, batch)? {
        Some(keying) => {
            tx.set("second_keying", keying.id, "percent", percent)?;
            keying
        }
        // The seed is kept with the batch: the same sheets can be shown to have been drawn.
        None => tx.add_second_keying(P::PAPER, batch, percent, tx.new_id()?.0)?,
    };
    let before: BTreeSet<u32> = tx.second_sheets(keying.id)?.iter().map(|sheet| sheet.no).collect();
    for no in sample(&numbers, percent, keying.seed.cast_unsigned()).difference(&before) {
        tx.add_second_sheet(keying.id, *no)?;
    }
    Ok(())
}

/// What was keyed the second time from a sheet, and never what was keyed first.
pub(crate) fn typed<P: KeyedPaper>(db: &Reader, batch: Id, no: u32) -> Result<(Fields, bool)> {
    let (_, sheet) = drawn::<P>(db, batch, no)?;
    Ok((db.second_values(sheet.id)?, sheet.complete))
}

/// Keeps one field of the second keying.
pub(crate) fn put<P: KeyedPaper>(
    tx: &Tx,
    batch: Id,
    no: u32,
    (field, value): (u32, Option<&str>),
    who: &str,
) -> Result<Id> {
    let (_, sheet) = drawn::<P>(tx, batch, no)?;
    if sheet.complete {
        return Err(Problem::new(Code::SecondComplete).with("no", no));
    }
    if sheet.keyed_by.as_deref() != Some(who) {
        tx.set("second_sheet", sheet.id, "keyed_by", who)?;
    }
    tx.put_second_value(sheet.id, field, value)?;
    Ok(sheet.id)
}

/// Ends the second keying of a sheet: where it differs from the first is kept to be decided.
pub(crate) fn complete<P: KeyedPaper>(tx: &Tx, batch: Id, no: u32, who: &str) -> Result<u32> {
    let (_, sheet) = drawn::<P>(tx, batch, no)?;
    if sheet.complete {
        return Ok(0);
    }
    let mut all = P::first(tx, batch)?;
    let (first, first_by) =
        all.remove(&no).ok_or_else(|| Problem::new(Code::SecondNotDrawn).with("no", no))?;
    let found = differences(&first, &tx.second_values(sheet.id)?);
    for difference in &found {
        tx.add_second_difference(sheet.id, difference, &first_by)?;
    }
    if sheet.keyed_by.is_none() {
        tx.set("second_sheet", sheet.id, "keyed_by", who)?;
    }
    tx.set("second_sheet", sheet.id, "state", "complete")?;
    Ok(found.len() as u32)
}

/// What is to be kept after a decision: the batch, the sheet's number, the field, its value (empty: blank).
pub(crate) fn decide(tx: &Tx, request: &Decide, who: &str) -> Result<(Id, u32, u32, String)> {
    let found = tx.second_difference(request.id)?;
    let value = match request.decision {
        Decision::First => found.difference.first,
        Decision::Second => found.difference.second,
        Decision::Other => request.value.trim().to_owned(),
    };
    tx.decide_second(request.id, request.decision, &value, who)?;
    Ok((found.batch, found.no, found.difference.field, value))
}

/// Sheets drawn with what was keyed the second time, and never what was keyed first.
pub(crate) fn typed_all<P: KeyedPaper>(
    db: &Reader,
    batch: Id,
) -> zhixing_store::Result<Vec<(DrawnSheet, Fields)>> {
    let Some(keying) = db.second_keying(P::PAPER, batch)? else { return Ok(Vec::new()) };
    let sheets = db.second_sheets(keying.id)?;
    let with_values = |sheet: DrawnSheet| {
        let values = db.second_values(sheet.id)?;
        Ok((sheet, values))
    };
    sheets.into_iter().map(with_values).collect()
}

/// Lets a sheet go that is to be deleted: refused once it was keyed the second time.
pub(crate) fn let_go<P: KeyedPaper>(tx: &Tx, batch: Id, no: u32) -> Result<()> {
    let Some(keying) = tx.second_keying(P::PAPER, batch)? else { return Ok(()) };
    let Some(drawn) = tx.second_sheet(keying.id, no)? else { return Ok(()) };
    if drawn.complete || !tx.second_values(drawn.id)?.is_empty() {
        return Err(Problem::new(Code::SecondUnderWay).with("no", no));
    }
    Ok(tx.delete("second_sheet", drawn.id)?)
}

fn drawn<P: KeyedPaper>(db: &Reader, batch: Id, no: u32) -> Result<(Keying, DrawnSheet)> {
    let missing = || Problem::new(Code::SecondNotDrawn).with("no", no);
    let keying = db.second_keying(P::PAPER, batch)?.ok_or_else(missing)?;
    let sheet = db.second_sheet(keying.id, no)?.ok_or_else(missing)?;
    Ok((keying, sheet))
}
