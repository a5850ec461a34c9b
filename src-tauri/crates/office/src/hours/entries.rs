//! Entries typed by hand with their evidence (学时登记): 上级调训 and others.

mod list;

pub use list::{EntryPage, ListEntries, TypedRow, entries, export_entries};

use super::same_days::overlaps;
use super::sums::{days_of, state};
use crate::context::{Reading, Writing};
use crate::op::Op;
use chrono::Datelike as _;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::hours::{
    EntryField, EntryState, EntryWay, HoursKind, HoursRules, Overlap, OverlapWay, Sum, read_entry, taken_off,
};
use zhixing_domain::people::CadreField;
use zhixing_domain::practice::{Kept, forwards};
use zhixing_domain::{Code, Day, HalfDay, Hours, Id, Problem, Result};
use zhixing_store::hours::{SameDaysFilter, TypedEntry};
use zhixing_store::{Reader, Tx};

/// An entry to be begun (登记一笔).
#[derive(Debug, Deserialize, TS)]
pub struct AddEntry {
    /// The person.
    pub cadre: Id,
    /// 登记类型
    pub way: EntryWay,
    /// 培训名称
    pub title: String,
}

/// An entry of somebody else by the same notice (同一通知).
#[derive(Debug, Deserialize, TS)]
pub struct AddEntryLike {
    /// Whose.
    pub cadre: Id,
    /// The entry of which all but the person is taken over.
    pub like: Id,
}

/// An entry by its id.
#[derive(Debug, Deserialize, TS)]
pub struct TypedRequest {
    /// The entry.
    pub id: Id,
}

/// A field typed by hand.
#[derive(Debug, Deserialize, TS)]
pub struct SaveEntryField {
    /// The entry.
    pub id: Id,
    /// The field.
    pub field: EntryField,
    /// What was typed; empty clears it.
    pub value: String,
}

/// An entry typed by hand (学时登记).
#[derive(Debug, Clone, Serialize, TS)]
pub struct EntryRecord {
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
    /// 半天
    #[ts(type = "number")]
    pub half_days: i64,
    /// 学时
    pub hours: Hours,
    /// 证明材料和备注
    pub note: Option<String>,
    /// Whether it counts yet.
    pub state: EntryState,
    /// What so many days come to by the rule of their last day.
    pub proposed: Hours,
    /// What counts the same days already.
    pub overlaps: Vec<Overlap>,
    /// What was decided of them; while it is not, both count.
    pub overlap: Option<OverlapWay>,
    /// Why both count.
    pub overlap_reason: Option<String>,
    /// What is, or would be, taken off where the same days are not to count again.
    pub taken_off: Sum,
    /// Whether its year is closed: it is looked at only.
    pub is_closed: bool,
}

pub(super) fn shown(db: &Reader, entry: TypedEntry, today: Day) -> zhixing_store::Result<EntryRecord> {
    let filter = SameDaysFilter { entry: Some(entry.id), ..SameDaysFilter::default() };
    let found = overlaps(db, &super::rules::held_rules(db)?, filter, today)?.remove(&entry.id);
    with_overlaps(db, entry, found.unwrap_or_default())
}

fn with_overlaps(
    db: &Reader,
    entry: TypedEntry,
    overlaps: Vec<Overlap>,
) -> zhixing_store::Result<EntryRecord> {
    let (state, day) = (state(&entry), entry.day());
    let (rules, is_closed) = match day {
        Some(day) => (super::rules::held_rules(db)?, db.closing_of(day.year())?.is_some()),
        None => (HoursRules::default(), false),
    };
    let rule = rules.at(day.unwrap_or_default()).0;
    let half = rule.half(entry.kind, HalfDay::Morning, rule.half_day);
    let TypedEntry { id, cadre, way, kind, title, organiser, number, first_day, last_day, sum, note, .. } =
        entry;
    Ok(EntryRecord {
        id,
        cadre,
        way,
        kind,
        title,
        organiser,
        number,
        first_day,
        last_day,
        half_days: sum.half_days,
        hours: sum.hours,
        note,
        state,
        proposed: Hours(half.0 * sum.half_days),
        taken_off: taken_off(sum, &overlaps),
        overlaps,
        overlap: entry.overlap,
        overlap_reason: entry.overlap_reason,
        is_closed,
    })
}

/// Refuses to touch what belongs to a closed year.
pub(super) fn open(db: &Reader, day: Option<Day>) -> Result<()> {
    match day {
        Some(day) if db.closing_of(day.year())?.is_some() => {
            Err(Problem::new(Code::HoursYearClosed).with("year", day.year()))
        }
        _ => Ok(()),
    }
}

pub(super) fn says(tx: &Tx, entry: &TypedEntry) -> Result<()> {
    let name = tx.cadre(entry.cadre)?.facts.get(CadreField::Name).map(str::to_owned);
    tx.says("name", name.unwrap_or_default());
    tx.says("title", &entry.title);
    Ok(())
}

/// One entry.
pub fn entry(cx: &Reading, request: TypedRequest) -> Result<EntryRecord> {
    cx.read(|db| shown(db, db.typed_entry(request.id)?, cx.today()))
}

/// Begins an entry.
pub fn add_entry(cx: &Writing, request: AddEntry) -> Result<EntryRecord> {
    let title = request.title.trim();
    if title.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", EntryField::Title.zh()));
    }
    let kind = match request.way {
        EntryWay::CalledUp => HoursKind::OffJob,
        EntryWay::Study => HoursKind::Lecture,
        EntryWay::Teaching => HoursKind::Teaching,
    };
    cx.write(Op::HoursEntryAdded, |tx| {
        let id = tx.add_typed_entry(request.cadre, request.way, kind, title)?;
        let entry = tx.typed_entry(id)?;
        says(tx, &entry)?;
        tx.about(id);
        Ok(shown(tx, entry, cx.today())?)
    })
}

/// Begins an entry of somebody else by the same notice.
pub fn add_entry_like(cx: &Writing, request: AddEntryLike) -> Result<EntryRecord> {
    cx.write(Op::HoursEntryAdded, |tx| {
        let known = tx.typed_entry(request.like)?;
        open(tx, known.day())?;
        let id = tx.add_typed_entry(request.cadre, known.way, known.kind, &known.title)?;
        let number = |number: i64| Some(Kept::Number(number)).filter(|_| number != 0);
        for (field, value) in [
            (EntryField::Organiser, known.organiser.map(Kept::Text)),
            (EntryField::Number, known.number.map(Kept::Text)),
            (EntryField::FirstDay, known.first_day.map(Kept::Day)),
            (EntryField::LastDay, known.last_day.map(Kept::Day)),
            (EntryField::Days, number(known.sum.half_days)),
            (EntryField::Hours, number(known.sum.hours.0)),
            (EntryField::Note, known.note.map(Kept::Text)),
        ] {
            tx.set_typed_entry(id, field, value.as_ref())?;
        }
        let entry = tx.typed_entry(id)?;
        says(tx, &entry)?;
        tx.about(id);
        Ok(shown(tx, entry, cx.today())?)
    })
}

/// Saves one field of an entry.
pub fn save_entry_field(cx: &Writing, request: SaveEntryField) -> Result<EntryRecord> {
    let SaveEntryField { id, field, value } = request;
    let value = read_entry(field, &value)?;
    cx.write_about(Op::HoursEntryTyped, id, |tx| {
        let before = tx.typed_entry(id)?;
        open(tx, before.day())?;
        tx.set_typed_entry(id, field, value.as_ref())?;
        let mut after = tx.typed_entry(id)?;
        if (before.first_day, before.last_day) != (after.first_day, after.last_day)
            && before.overlap.is_some()
        {
            // What was decided was decided of other days.
            tx.set_overlap(id, None, None)?;
            after = tx.typed_entry(id)?;
        }
        forwards(after.first_day, after.last_day)?;
        if let Some(day) = after.day() {
            days_of(day.year())?;
        }
        open(tx, after.day())?;
        says(tx, &after)?;
        Ok(shown(tx, after, cx.today())?)
    })
}

/// Deletes an entry of an open year.
pub fn delete_entry(cx: &Writing, request: TypedRequest) -> Result<()> {
    cx.write(Op::HoursEntryDeleted, |tx| {
        let entry = tx.typed_entry(request.id)?;
        open(tx, entry.day())?;
        says(tx, &entry)?;
        Ok(tx.delete("hours_entry", request.id)?)
    })
}
