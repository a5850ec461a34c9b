//! The entries of ledgers with their parts: of one person to be looked at, of everybody to be frozen.

use super::same_days::overlaps;
use super::sums::{kind_of, of_class, state};
use std::collections::HashMap;
use zhixing_domain::hours::{
    EntryPart, EntryState, HalfLine, HoursKind, HoursRules, HoursSource, LedgerEntry, Overlap, PartWhat,
    half_lines, overlap_parts,
};
use zhixing_domain::{Day, Id};
use zhixing_store::hours::{
    ClassYear, Correction, OnlinePart, SameDaysFilter, Teaching, TypedEntry, TypedFilter,
};
use zhixing_store::{Reader, Result};

/// Somebody's entries of an open year, source by source, without counter-entries.
pub(super) fn entries_of(
    db: &Reader,
    rules: &HoursRules,
    cadre: Id,
    (first, last): (Day, Day),
    today: Day,
) -> Result<Vec<LedgerEntry>> {
    let mut entries = Vec::new();
    let marks = db.marks_of_person(cadre)?;
    for class in db.hours_classes(first, last, Some(cadre))? {
        let Some(marks) = marks.get(&class.id) else { continue };
        let kind = kind_of(rules, &class);
        entries.extend(class_entry(
            rules,
            &class,
            kind,
            &half_lines(rules, kind, &class.halves, marks, today),
        ));
    }
    let mut online = Vec::new();
    db.each_online_part(first, last, Some(cadre), |_, part| online.push(online_part(part)))?;
    entries.extend(online_entry(online));
    each_other(db, rules, (first, last), today, Some(cadre), |_, entry| entries.push(entry))?;
    Ok(entries)
}

/// Hands over the entries of everybody's open year that count something, person by person within a source.
pub(super) fn each_entry(
    db: &Reader,
    rules: &HoursRules,
    (first, last): (Day, Day),
    today: Day,
    mut each: impl FnMut(Id, LedgerEntry),
) -> Result<()> {
    for class in db.hours_classes(first, last, None)? {
        of_class(db, rules, &class, (first, last), today, |cadre, kind, lines| {
            if let Some(entry) = class_entry(rules, &class, kind, lines) {
                each(cadre, entry);
            }
        })?;
    }
    let mut now: Option<(Id, Vec<EntryPart>)> = None;
    db.each_online_part(first, last, None, |cadre, part| {
        if now.as_ref().is_none_or(|(known, _)| *known != cadre)
            && let Some((before, parts)) = now.replace((cadre, Vec::new()))
            && let Some(entry) = online_entry(parts)
        {
            each(before, entry);
        }
        if let Some((_, parts)) = now.as_mut() {
            parts.push(online_part(part));
        }
    })?;
    if let Some((cadre, parts)) = now
        && let Some(entry) = online_entry(parts)
    {
        each(cadre, entry);
    }
    each_other(db, rules, (first, last), today, None, each)
}

fn class_entry(
    rules: &HoursRules,
    class: &ClassYear,
    kind: HoursKind,
    lines: &[HalfLine],
) -> Option<LedgerEntry> {
    let parts: Vec<EntryPart> = lines.iter().map(|line| half_part(rules, line)).collect();
    Some(LedgerEntry {
        subject: Some(class.id),
        frozen: None,
        source: HoursSource::Class,
        kind,
        title: class.title.clone(),
        first_day: Some(parts.first()?.day),
        last_day: parts.last().map(|part| part.day),
        state: EntryState::Counts,
        parts,
    })
}

fn half_part(rules: &HoursRules, line: &HalfLine) -> EntryPart {
    let HalfLine { at: (day, half), what, mark, worth, sum, since } = *line;
    let by = rules.at(day).0.by;
    EntryPart {
        day,
        what: PartWhat::Half { half, what, mark, by, worth },
        hours: sum.hours,
        half_days: sum.half_days,
        since,
    }
}

fn online_part(part: OnlinePart) -> EntryPart {
    let OnlinePart { finished, hours, title, platform, since } = part;
    EntryPart { day: finished, what: PartWhat::Course { title, platform }, hours, half_days: 0, since }
}

fn online_entry(parts: Vec<EntryPart>) -> Option<LedgerEntry> {
    Some(LedgerEntry {
        subject: None,
        frozen: None,
        source: HoursSource::Online,
        kind: HoursKind::Online,
        title: format!("网络学习 {} 门", parts.len()),
        first_day: Some(parts.first()?.day),
        last_day: parts.last().map(|part| part.day),
        state: EntryState::Counts,
        parts,
    })
}

/// Postings, teaching and what was typed.
fn each_other(
    db: &Reader,
    rules: &HoursRules,
    (first, last): (Day, Day),
    today: Day,
    of: Option<Id>,
    mut each: impl FnMut(Id, LedgerEntry),
) -> Result<()> {
    for posted in db.posted_hours(first, last, of)? {
        let what = PartWhat::Posting { reason: posted.reason };
        let part = EntryPart { day: posted.last_day, what, hours: posted.hours, half_days: 0, since: None };
        let entry = LedgerEntry {
            subject: Some(posted.id),
            frozen: None,
            source: HoursSource::Posting,
            kind: HoursKind::Practice,
            title: posted.title,
            first_day: Some(posted.first_day),
            last_day: Some(posted.last_day),
            state: EntryState::Counts,
            parts: vec![part],
        };
        each(posted.cadre, entry);
    }
    let mut taught: Vec<(Id, Id, Vec<EntryPart>)> = Vec::new();
    let mut place: HashMap<(Id, Id), usize> = HashMap::new();
    for one in db.hours_taught(first, last.min(today), of)? {
        let (mentor, cadre) = (one.mentor, one.cadre);
        let at = *place.entry((mentor, cadre)).or_insert_with(|| {
            taught.push((mentor, cadre, Vec::new()));
            taught.len() - 1
        });
        taught[at].2.push(taught_part(rules, one));
    }
    for (mentor, cadre, parts) in taught {
        let entry = LedgerEntry {
            subject: Some(mentor),
            frozen: None,
            source: HoursSource::Teaching,
            kind: HoursKind::Teaching,
            title: format!("授课 {} 次", parts.len()),
            first_day: parts.first().map(|part| part.day),
            last_day: parts.last().map(|part| part.day),
            state: EntryState::Counts,
            parts,
        };
        each(cadre, entry);
    }
    let same_days = SameDaysFilter { cadre: of, days: Some((first, last)), ..SameDaysFilter::default() };
    let mut same_days = overlaps(db, rules, same_days, today)?;
    for typed in db.typed_entries(TypedFilter { cadre: of, days: Some((first, last)) })? {
        let overlaps = same_days.remove(&typed.id).unwrap_or_default();
        each(typed.cadre, typed_as_entry(typed, &overlaps));
    }
    Ok(())
}

fn taught_part(rules: &HoursRules, one: Teaching) -> EntryPart {
    let (rule, since) = rules.at(one.day);
    EntryPart {
        day: one.day,
        hours: rule.taught(one.hours),
        half_days: 0,
        since,
        what: PartWhat::Taught {
            title: one.title,
            hours: one.hours,
            factor: rule.teaching,
            is_back: one.is_back,
        },
    }
}

fn typed_as_entry(typed: TypedEntry, overlaps: &[Overlap]) -> LedgerEntry {
    let (state, day) = (state(&typed), typed.day());
    let TypedEntry { id, kind, title, organiser, number, note, sum, first_day, last_day, .. } = typed;
    let (way, reason) = (typed.overlap, typed.overlap_reason);
    let what = PartWhat::Typed { organiser, number, note };
    let same_days = |day| overlap_parts(day, sum, overlaps, way, reason.as_deref());
    let part =
        day.map(|day| EntryPart { day, what, hours: sum.hours, half_days: sum.half_days, since: None });
    LedgerEntry {
        subject: Some(id),
        frozen: None,
        source: HoursSource::Typed,
        kind,
        title,
        first_day,
        last_day: last_day.or(first_day),
        state,
        parts: part.into_iter().chain(day.into_iter().flat_map(same_days)).collect(),
    }
}

/// A counter-entry as an entry of the ledger.
pub(super) fn corrected(one: Correction) -> LedgerEntry {
    let Correction { id, kind, title, day, sum, reason, of_entry, .. } = one;
    let what = PartWhat::Corrected { reason, of_entry };
    LedgerEntry {
        subject: Some(id),
        frozen: None,
        source: HoursSource::Correction,
        kind,
        title,
        first_day: Some(day),
        last_day: Some(day),
        state: EntryState::Counts,
        parts: vec![EntryPart { day, what, hours: sum.hours, half_days: sum.half_days, since: None }],
    }
}
