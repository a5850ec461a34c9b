//! Closing a year: its entries are frozen as they are; afterwards only counter-entries.

use super::entry_of::each_entry;
use super::rules::held_rules;
use super::same_days::overlaps;
use super::sums::{days_of, derive, state, year_sums};
use crate::context::{Reading, Writing};
use crate::jobs::{JobId, JobKind, Progress};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;
use zhixing_domain::hours::{EntryState, HoursKind, Sum, Sums};
use zhixing_domain::people::CadreField;
use zhixing_domain::{Code, Day, Hours, Id, Problem, Result};
use zhixing_store::Reader;
use zhixing_store::hours::{Correction, NewFrozen, SameDaysFilter, TypedEntry, TypedFilter};

/// A year.
#[derive(Debug, Deserialize, TS)]
pub struct HoursYear {
    /// The year.
    pub year: i32,
}

/// A closing of the year.
#[derive(Debug, Serialize, TS)]
pub struct ClosingRow {
    /// When.
    pub closed: Day,
    /// By whom.
    pub closed_by: String,
    /// When it was opened again.
    pub reopened: Option<Day>,
    /// By whom.
    pub reopened_by: Option<String>,
    /// Why.
    pub reason: Option<String>,
}

/// A class with half-days whose sheets have not come back.
#[derive(Debug, Serialize, TS)]
pub struct OpenClass {
    /// The class.
    pub id: Id,
    /// Its title and term.
    pub title: String,
    /// Half-days without a sheet.
    pub missing: usize,
    /// Of how many.
    pub half_days: usize,
}

/// Somebody whose closed figure is not what the records come to today.
#[derive(Debug, Serialize, TS)]
pub struct HoursDifference {
    /// The person.
    pub id: Id,
    /// 姓名
    pub name: String,
    /// As the year was closed, with its counter-entries.
    pub frozen: Hours,
    /// As the records come to today, with the same counter-entries.
    pub today: Hours,
}

/// What stands before the closing of a year, or since.
#[derive(Debug, Serialize, TS)]
pub struct ClosingCheck {
    /// The year.
    pub year: i32,
    /// Whether it is closed.
    pub is_closed: bool,
    /// Whether it is over.
    pub is_over: bool,
    /// Its closings, the newest first.
    pub closings: Vec<ClosingRow>,
    /// People with hours.
    pub people: usize,
    /// Their hours and half-days.
    pub sum: Sum,
    /// Classes whose sheets have not all come back: what is missing will not count.
    pub open: Vec<OpenClass>,
    /// Typed entries that do not count.
    pub incomplete: usize,
    /// Typed entries whose days a class counts, too, and nothing was decided: both count.
    pub doubled: usize,
    /// Counter-entries.
    pub corrections: usize,
    /// Closed: how many people's figures would be others if the year were opened again.
    pub differ: usize,
    /// The first of them.
    pub differences: Vec<HoursDifference>,
    /// The years there are, the newest first.
    pub years: Vec<i32>,
}

/// What was closed.
#[derive(Debug, Serialize, TS)]
pub struct HoursClosed {
    /// People.
    pub people: usize,
    /// Entries frozen.
    pub entries: usize,
    /// Their hours.
    pub hours: Hours,
}

/// A year to be opened again.
#[derive(Debug, Deserialize, TS)]
pub struct ReopenYear {
    /// The year.
    pub year: i32,
    /// Why.
    pub reason: String,
}

/// A counter-entry to be made (更正).
#[derive(Debug, Deserialize, TS)]
pub struct CorrectHours {
    /// The person.
    pub cadre: Id,
    /// The closed year.
    pub year: i32,
    /// The entry it corrects; nothing: one that is missing.
    #[serde(default)]
    pub frozen: Option<Id>,
    /// The kind of one that is missing.
    #[serde(default)]
    pub kind: Option<HoursKind>,
    /// What it adds, in hundredths; less than nothing takes away.
    pub hours: Hours,
    /// Half-days that it adds.
    #[ts(type = "number")]
    pub half_days: i64,
    /// Why, with the evidence.
    pub reason: String,
}

/// A counter-entry.
#[derive(Debug, Deserialize, TS)]
pub struct CorrectionRequest {
    /// Its id.
    pub id: Id,
}

/// So many of those who differ are shown.
const SHOWN: usize = 20;

/// What stands before the closing of a year, or since.
pub fn check_year(cx: &Reading, request: HoursYear) -> Result<ClosingCheck> {
    cx.read(|db| check(db, request.year, cx.today()))
}

fn check(db: &Reader, year: i32, today: Day) -> zhixing_store::Result<ClosingCheck> {
    let (first, last) = days_of(year)?;
    let rules = held_rules(db)?;
    let closing = db.closing_of(year)?;
    let now = db.add_corrections(year, derive(db, &rules, (first, last), today)?)?;
    let sums = year_sums(db, year, today)?;
    let mut ids: Vec<Id> = sums.keys().chain(now.keys()).copied().collect();
    ids.sort_unstable();
    ids.dedup();
    let of = |all: &HashMap<Id, Sums>, id: Id| all.get(&id).map(|sums| sums.kinds).unwrap_or_default();
    ids.retain(|id| closing.is_some() && of(&sums, *id) != of(&now, *id));
    let mut differences = Vec::new();
    for id in ids.iter().take(SHOWN) {
        let hours = |all: &HashMap<Id, Sums>| of(all, *id).into_iter().map(|sum| sum.hours).sum();
        let name = db.cadre(*id)?.facts.get(CadreField::Name).map(str::to_owned).unwrap_or_default();
        differences.push(HoursDifference { id: *id, name, frozen: hours(&sums), today: hours(&now) });
    }
    let open = db.hours_classes(first, last, None)?.into_iter().filter_map(|class| {
        let over = || class.halves.iter().filter(|half| half.at.0 <= today);
        let (missing, half_days) = (over().filter(|half| !half.is_back).count(), over().count());
        (missing > 0).then_some(OpenClass { id: class.id, title: class.title, missing, half_days })
    });
    let typed = db.typed_entries(TypedFilter { cadre: None, days: Some((first, last)) })?;
    let same_days = SameDaysFilter { days: Some((first, last)), ..SameDaysFilter::default() };
    let same_days = overlaps(db, &rules, same_days, today)?;
    let is_doubled = |one: &&TypedEntry| {
        one.overlap.is_none() && state(one) == EntryState::Counts && same_days.contains_key(&one.id)
    };
    let rows = db.closings()?.into_iter().filter(|closing| closing.year == year).map(|one| {
        let (reopened, reopened_by, reason) = match one.reopened {
            Some((day, by, reason)) => (Some(day), Some(by), Some(reason)),
            None => (None, None, None),
        };
        ClosingRow { closed: one.closed, closed_by: one.closed_by, reopened, reopened_by, reason }
    });
    Ok(ClosingCheck {
        year,
        is_closed: closing.is_some(),
        is_over: last < today,
        closings: rows.collect(),
        people: sums.values().filter(|sums| sums.all() != Sum::default()).count(),
        sum: sums.values().map(Sums::all).sum(),
        open: open.collect(),
        doubled: typed.iter().filter(is_doubled).count(),
        incomplete: typed.iter().filter(|one| state(one) != EntryState::Counts).count(),
        corrections: db.corrections(year, None)?.len(),
        differ: ids.len(),
        differences,
        years: super::list::years(db, today, year)?,
    })
}

/// Closes a year that is over: a job that answers [`HoursClosed`], one step of the journal.
pub fn close_year(cx: &Writing, request: HoursYear) -> Result<JobId> {
    let year = request.year;
    let (_, last) = days_of(year)?;
    if last >= cx.today() {
        return Err(Problem::new(Code::HoursYearNotOver).with("year", year));
    }
    cx.start(JobKind::CloseHours, move |cx, progress| close(cx, year, progress))
}

/// Closes a year.
pub(super) fn close(cx: &Writing, year: i32, progress: &Progress) -> Result<HoursClosed> {
    let (days, today) = (days_of(year)?, cx.today());
    let who = cx.account().name.clone();
    cx.write(Op::HoursYearClosed, |tx| {
        if tx.closing_of(year)?.is_some() {
            return Err(Problem::new(Code::HoursYearClosed).with("year", year));
        }
        let rules = held_rules(tx)?;
        let mut all = Vec::new();
        each_entry(tx, &rules, days, today, |cadre, entry| {
            if entry.sum() != Sum::default() {
                all.push((cadre, entry));
            }
        })?;
        all.sort_by_key(|(cadre, _)| *cadre);
        let closing = tx.add_closing(year, today, &who)?;
        let mut closed = HoursClosed { people: 0, entries: all.len(), hours: Hours(0) };
        let mut last = None;
        for (at, (cadre, entry)) in all.iter().enumerate() {
            if at % 500 == 0 {
                progress.tell(at, all.len())?;
            }
            closed.people += usize::from(last != Some(*cadre));
            last = Some(*cadre);
            closed.hours = closed.hours + entry.sum().hours;
            tx.freeze(closing, &NewFrozen { cadre: *cadre, entry })?;
        }
        tx.says("year", year);
        tx.says("people", closed.people);
        tx.says("hours", closed.hours);
        tx.about(closing);
        Ok(closed)
    })
}

/// Opens a closed year again: its entries are reckoned anew from the records, its counter-entries stay.
pub fn reopen_year(cx: &Writing, request: ReopenYear) -> Result<()> {
    let reason = request.reason.trim();
    if reason.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", "重新打开的理由"));
    }
    let who = cx.account().name.clone();
    cx.write(Op::HoursYearReopened, |tx| {
        let year = request.year;
        let closing =
            tx.closing_of(year)?.ok_or_else(|| Problem::new(Code::HoursYearOpen).with("year", year))?;
        tx.says("year", year);
        tx.says("reason", reason);
        tx.about(closing.id);
        Ok(tx.reopen(closing.id, cx.today(), &who, reason)?)
    })
}

/// Makes a counter-entry in a closed year.
pub fn correct(cx: &Writing, request: CorrectHours) -> Result<()> {
    let CorrectHours { cadre, year, frozen, kind, hours, half_days, reason } = request;
    let reason = reason.trim().to_owned();
    if reason.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", "更正的理由"));
    }
    let sum = Sum { hours, half_days };
    if sum == Sum::default() {
        return Err(Problem::new(Code::Empty).with("field", "更正的学时或天数"));
    }
    zhixing_domain::between("更正学时（百分之一）", hours.0, -500_000, 500_000)?;
    zhixing_domain::between("更正的半天数", half_days, -732, 732)?;
    let today = cx.today();
    cx.write(Op::HoursCorrected, |tx| {
        tx.closing_of(year)?.ok_or_else(|| Problem::new(Code::HoursYearOpen).with("year", year))?;
        let named = frozen.map(|id| tx.frozen_entry(id)).transpose()?;
        if named.as_ref().is_some_and(|named| (named.cadre, named.year) != (cadre, year)) {
            return Err(Problem::new(Code::NotFound));
        }
        let kind = named.as_ref().map_or(kind, |named| Some(named.kind));
        let kind = kind.ok_or_else(|| Problem::new(Code::Empty).with("field", "学时类别"))?;
        let title = named.map_or_else(|| "补记".to_owned(), |named| format!("更正“{}”", named.title));
        let name = tx.cadre(cadre)?.facts.get(CadreField::Name).map(str::to_owned).unwrap_or_default();
        let before = year_sums(tx, year, today)?.get(&cadre).copied().unwrap_or_default();
        let after = before.of(kind) + sum;
        if after.hours.0 < 0 || after.half_days < 0 {
            return Err(Problem::new(Code::HoursBelowNothing)
                .with("name", name)
                .with("kind", kind.zh())
                .with("hours", before.of(kind).hours)
                .with("days", Hours(before.of(kind).half_days * 50)));
        }
        let id = tx.add_correction(&Correction {
            id: Id(0),
            year,
            cadre,
            frozen,
            of_entry: None,
            kind,
            title: title.clone(),
            day: today,
            sum,
            reason,
        })?;
        tx.says("name", name);
        tx.says("year", year);
        tx.says("title", title);
        tx.says("hours", hours);
        tx.about(id);
        Ok(())
    })
}

/// Deletes a counter-entry; only once its year is open again, where the record itself can be put right.
pub fn delete_correction(cx: &Writing, request: CorrectionRequest) -> Result<()> {
    cx.write(Op::HoursCorrectionDeleted, |tx| {
        let one = tx.correction(request.id)?;
        if tx.closing_of(one.year)?.is_some() {
            return Err(Problem::new(Code::HoursYearClosed).with("year", one.year));
        }
        let name = tx.cadre(one.cadre)?.facts.get(CadreField::Name).map(str::to_owned);
        tx.says("name", name.unwrap_or_default());
        tx.says("title", &one.title);
        tx.says("year", one.year);
        Ok(tx.delete("hours_correction", request.id)?)
    })
}
