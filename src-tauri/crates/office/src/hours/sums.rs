//! Everybody's sums of a year: reckoned while it is open, as it was closed afterwards.

pub(crate) use crate::practice::online::days_of;

use super::rules::held_rules;
use super::same_days::overlaps;

use chrono::Datelike as _;
use std::collections::HashMap;
use std::sync::Arc;
use zhixing_domain::hours::{
    EntryState, HalfLine, HalfWhat, HoursKind, HoursRules, OverlapWay, Sum, Sums, class_kind, entry_state,
    half_lines, taken_off,
};
use zhixing_domain::{Day, Hours, Id};
use zhixing_store::hours::{ClassYear, Marks, SameDaysFilter, TypedEntry};
use zhixing_store::{Reader, Result};

/// Everybody's sums of a year by the office's rules. Nobody without hours is among them.
pub(crate) fn year_sums(db: &Reader, year: i32, today: Day) -> Result<Arc<HashMap<Id, Sums>>> {
    let days = days_of(year)?;
    let closing = db.closing_of(year)?;
    let question = format!("hours {year} {today}");
    db.kept(&question, || {
        let sums = match &closing {
            Some(closing) => db.frozen_sums(closing.id)?,
            None => derive(db, &held_rules(db)?, days, today)?,
        };
        db.add_corrections(year, sums)
    })
}

/// Everybody's sums as what the other rooms hold comes to by these rules, without counter-entries.
pub(super) fn derive(
    db: &Reader,
    rules: &HoursRules,
    (first, last): (Day, Day),
    today: Day,
) -> Result<HashMap<Id, Sums>> {
    let mut sums: HashMap<Id, Sums> = HashMap::new();
    for class in db.hours_classes(first, last, None)? {
        of_class(db, rules, &class, (first, last), today, |cadre, kind, lines| {
            let of = sums.entry(cadre).or_default();
            for line in lines {
                match line.what {
                    HalfWhat::There => of.add(kind, line.sum),
                    HalfWhat::Unconfirmed => of.unconfirmed = of.unconfirmed + line.sum,
                    HalfWhat::Away => {}
                }
            }
        })?;
    }
    for (cadre, year) in db.online_hours(first, last)? {
        let sum = Sum { hours: year.hours, half_days: 0 };
        sums.entry(cadre).or_default().add(HoursKind::Online, sum);
    }
    for posted in db.posted_hours(first, last, None)? {
        let sum = Sum { hours: posted.hours, half_days: 0 };
        sums.entry(posted.cadre).or_default().add(HoursKind::Practice, sum);
    }
    for taught in db.hours_taught(first, last.min(today), None)? {
        let hours = rules.at(taught.day).0.taught(taught.hours);
        let (of, sum) = (sums.entry(taught.cadre).or_default(), Sum { hours, half_days: 0 });
        if taught.is_back { of.add(HoursKind::Teaching, sum) } else { of.unconfirmed = of.unconfirmed + sum }
    }
    let mut is_once = false;
    db.each_typed_sum((first, last), |typed| {
        if entry_state(true, typed.sum, typed.number, typed.note) == EntryState::Counts {
            is_once |= typed.overlap == Some(OverlapWay::Once);
            sums.entry(typed.cadre).or_default().add(typed.kind, typed.sum);
        }
    })?;
    if is_once {
        let way = Some(OverlapWay::Once);
        let filter = SameDaysFilter { days: Some((first, last)), way, ..SameDaysFilter::default() };
        for (id, found) in overlaps(db, rules, filter, today)? {
            let typed = db.typed_entry(id)?;
            if state(&typed) == EntryState::Counts {
                let off = taken_off(typed.sum, &found);
                let off = Sum { hours: Hours(-off.hours.0), half_days: -off.half_days };
                sums.entry(typed.cadre).or_default().add(typed.kind, off);
            }
        }
    }
    Ok(sums)
}

/// Whether a typed entry counts.
pub(super) fn state(typed: &TypedEntry) -> EntryState {
    entry_state(typed.day().is_some(), typed.sum, typed.number.as_deref(), typed.note.as_deref())
}

/// The kind of a class by the rule of its first half-day.
pub(super) fn kind_of(rules: &HoursRules, class: &ClassYear) -> HoursKind {
    let day = class.halves.first().map_or(Day::MIN, |half| half.at.0);
    class_kind(class.said, &class.title, class.days, rules.at(day).0.off_job_days)
}

/// Hands over what a class counts to each of its trainees. Those who were never away share their lines.
pub(super) fn of_class(
    db: &Reader,
    rules: &HoursRules,
    class: &ClassYear,
    (first, last): (Day, Day),
    today: Day,
    mut each: impl FnMut(Id, HoursKind, &[HalfLine]),
) -> Result<()> {
    let kind = kind_of(rules, class);
    let always: Vec<HalfLine> = half_lines(rules, kind, &class.halves, &Marks::new(), today);
    let mut now: Option<(Id, Id, Marks)> = None;
    let mut done = |(_, cadre, marks): (Id, Id, Marks)| {
        if marks.is_empty() {
            each(cadre, kind, &always);
        } else {
            each(cadre, kind, &half_lines(rules, kind, &class.halves, &marks, today));
        }
    };
    db.each_trainee(class.id, first, last, |enrolment, cadre, mark| {
        if now.as_ref().is_none_or(|(known, ..)| *known != enrolment)
            && let Some(before) = now.replace((enrolment, cadre, Marks::new()))
        {
            done(before);
        }
        if let (Some((_, _, marks)), Some((at, mark))) = (now.as_mut(), mark) {
            marks.insert(at, mark);
        }
    })?;
    if let Some(last) = now {
        done(last);
    }
    Ok(())
}

/// The hours of the year of `today` that count to everybody's target.
pub(crate) fn counted_so_far(db: &Reader, today: Day) -> Result<Arc<HashMap<Id, Hours>>> {
    let sums = year_sums(db, today.year(), today)?;
    db.kept(&format!("hours counted {today}"), || {
        let rules = held_rules(db)?;
        let kinds = &rules.at(today).0.to_hours;
        Ok(sums.iter().map(|(id, sums)| (*id, sums.among(kinds).hours)).collect())
    })
}
