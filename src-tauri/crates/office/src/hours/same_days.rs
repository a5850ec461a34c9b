//! Typed entries whose days a class of the office or an earlier entry counts already: found, asked about, decided.

use super::entries::EntryRecord;
use super::sums::{kind_of, state};
use crate::context::Writing;
use crate::op::Op;
use serde::Deserialize;
use std::collections::HashMap;
use ts_rs::TS;
use zhixing_domain::hours::{
    EntryState, HoursRules, Overlap, OverlapWay, Sum, Typed, half_lines, overlap, overlap_typed, taken_off,
};
use zhixing_domain::{Code, Day, Hours, Id, Problem, Result};
use zhixing_store::Reader;
use zhixing_store::hours::{Marks, SameDaysFilter, TypedEntry};

/// What is to count of days that are counted already (同一天的怎么计).
#[derive(Debug, Deserialize, TS)]
pub struct DecideOverlap {
    /// The entry.
    pub id: Id,
    /// What is to count; nothing: it is open again.
    pub way: Option<OverlapWay>,
    /// Why both count; needed then.
    #[serde(default)]
    pub reason: String,
}

/// What counts the same days, entry by entry; entries without any are not among them.
pub(super) fn overlaps(
    db: &Reader,
    rules: &HoursRules,
    filter: SameDaysFilter,
    today: Day,
) -> zhixing_store::Result<HashMap<Id, Vec<Overlap>>> {
    find(db, rules, filter, today, &mut HashMap::new())
}

/// `counts` holds what entries count, as far as it was asked: of many on the same days each is reckoned once.
fn find(
    db: &Reader,
    rules: &HoursRules,
    filter: SameDaysFilter,
    today: Day,
    counts: &mut HashMap<Id, Sum>,
) -> zhixing_store::Result<HashMap<Id, Vec<Overlap>>> {
    let mut found = with_classes(db, rules, filter, today)?;
    for (entry, before) in db.typed_same_days(filter)? {
        let (entry, before) = (db.typed_entry(entry)?, db.typed_entry(before)?);
        if state(&before) != EntryState::Counts {
            continue;
        }
        let of_before = counted(db, rules, &before, today, counts)?;
        if let (Some(of), Some(held)) = (held(&entry, entry.sum), held(&before, of_before))
            && let Some(one) = overlap_typed(&of, &held)
        {
            found.entry(entry.id).or_default().push(one);
        }
    }
    Ok(found)
}

fn held(entry: &TypedEntry, counts: Sum) -> Option<Typed<'_>> {
    let days = (entry.first_day.or(entry.last_day)?, entry.day()?);
    let TypedEntry { id, title, number, kind, .. } = entry;
    Some(Typed { id: *id, title, number: number.as_deref(), kind: *kind, days, sum: entry.sum, counts })
}

/// What an entry counts after what was decided of its own days. Each looks at those before it only: it comes to an end.
fn counted(
    db: &Reader,
    rules: &HoursRules,
    entry: &TypedEntry,
    today: Day,
    counts: &mut HashMap<Id, Sum>,
) -> zhixing_store::Result<Sum> {
    if entry.overlap != Some(OverlapWay::Once) {
        return Ok(entry.sum);
    }
    if let Some(known) = counts.get(&entry.id) {
        return Ok(*known);
    }
    let filter = SameDaysFilter { entry: Some(entry.id), ..SameDaysFilter::default() };
    let found = find(db, rules, filter, today, counts)?.remove(&entry.id).unwrap_or_default();
    let off = taken_off(entry.sum, &found);
    let sum =
        Sum { hours: Hours(entry.sum.hours.0 - off.hours.0), half_days: entry.sum.half_days - off.half_days };
    counts.insert(entry.id, sum);
    Ok(sum)
}

fn with_classes(
    db: &Reader,
    rules: &HoursRules,
    filter: SameDaysFilter,
    today: Day,
) -> zhixing_store::Result<HashMap<Id, Vec<Overlap>>> {
    let found = db.same_days(filter)?;
    let mut of_entries: HashMap<Id, Vec<Overlap>> = HashMap::new();
    let mut classes = HashMap::new();
    let mut marks: HashMap<Id, HashMap<Id, Marks>> = HashMap::new();
    for one in found {
        if let std::collections::hash_map::Entry::Vacant(free) = classes.entry(one.class) {
            // The whole class: what a day holds and what kind it is depends on all of it.
            free.insert(db.hours_class(one.class)?);
        }
        if let std::collections::hash_map::Entry::Vacant(free) = marks.entry(one.cadre) {
            free.insert(db.marks_of_person(one.cadre)?);
        }
        let (Some(Some(class)), Some(marks)) = (classes.get(&one.class), marks.get(&one.cadre)) else {
            continue;
        };
        let none = Marks::new();
        let marks = marks.get(&class.id).unwrap_or(&none);
        let lines = half_lines(rules, kind_of(rules, class), &class.halves, marks, today);
        if let Some(found) = overlap(one.kind, one.days, (class.id, &class.title), &lines) {
            of_entries.entry(one.entry).or_default().push(found);
        }
    }
    Ok(of_entries)
}

/// Decides what counts of days that are counted already.
pub fn decide_overlap(cx: &Writing, request: DecideOverlap) -> Result<EntryRecord> {
    let DecideOverlap { id, way, reason } = request;
    let reason = reason.trim();
    if way == Some(OverlapWay::Both) && reason.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", "两边都计的理由"));
    }
    let today = cx.today();
    cx.write_about(Op::HoursOverlapDecided, id, |tx| {
        let entry = tx.typed_entry(id)?;
        super::entries::open(tx, entry.day())?;
        super::entries::says(tx, &entry)?;
        tx.says("way", way.map_or("待定", OverlapWay::zh));
        tx.set_overlap(
            id,
            way,
            Some(reason).filter(|reason| way == Some(OverlapWay::Both) && !reason.is_empty()),
        )?;
        Ok(super::entries::shown(tx, tx.typed_entry(id)?, today)?)
    })
}
