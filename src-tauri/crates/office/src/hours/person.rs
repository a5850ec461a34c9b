//! Somebody's ledger: the years, and one of them entry by entry down to the half-day.

use super::entry_of::{corrected, entries_of};
use super::forecast::{Forecast, forecast};
use super::rules::held_rules;
use super::standing::Judging;
use super::sums::days_of;
use crate::context::Reading;
use chrono::Datelike as _;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;
use zhixing_domain::hours::{LedgerEntry, Period, Sum, Sums, YearStanding};
use zhixing_domain::people::CadreField;
use zhixing_domain::{Code, Day, Hours, Id, Problem, Result};
use zhixing_store::Reader;

/// Whose ledger of which year is wanted.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct LedgerRequest {
    /// The person.
    pub id: Id,
    /// The year; this one unless told.
    #[serde(default)]
    pub year: Option<i32>,
}

/// A year of somebody.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonYear {
    /// The year.
    pub year: i32,
    /// What it holds.
    pub sums: Sums,
    /// How that stands.
    pub standing: YearStanding,
    /// Whether it is closed.
    pub is_closed: bool,
}

/// An entry with what it counts.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearLedger {
    /// The entry.
    #[serde(flatten)]
    #[ts(flatten)]
    pub entry: LedgerEntry,
    /// What it counts: the sum of its parts.
    pub sum: Sum,
    /// What waits for sheets.
    pub open: Sum,
}

/// Somebody's hours (个人学时).
#[derive(Debug, Serialize, TS)]
pub struct PersonHours {
    /// The person.
    pub id: Id,
    /// 姓名
    pub name: String,
    /// 单位
    pub unit: Option<String>,
    /// 职务
    pub post: Option<String>,
    /// 培训层级
    pub tier: Option<String>,
    /// The year that is looked at.
    pub year: PersonYear,
    /// The day to which it is measured.
    pub day: Day,
    /// Its entries.
    pub entries: Vec<YearLedger>,
    /// All years there are, the newest first.
    pub years: Vec<PersonYear>,
    /// 县处级以上: the period, what it holds up to this year, and what it asks.
    pub period: Option<PeriodStanding>,
    /// What the year comes to, and what would close the gap; only of the year under way.
    pub forecast: Option<Forecast>,
}

/// How somebody stands in their period (周期).
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct PeriodStanding {
    /// Its years.
    pub years: Period,
    /// What it holds.
    pub sum: Sum,
    /// The hours it asks.
    pub hours: Hours,
    /// The half-days that do instead.
    #[ts(type = "number")]
    pub half_days: i64,
}

/// Somebody's entries of a year: reckoned, or as they were frozen; with the counter-entries.
pub(super) fn ledger(
    db: &Reader,
    cadre: Id,
    year: i32,
    today: Day,
) -> zhixing_store::Result<Vec<YearLedger>> {
    let closing = db.closing_of(year)?;
    let mut entries = match &closing {
        Some(closing) => db.frozen_of(closing.id, cadre)?,
        None => entries_of(db, &held_rules(db)?, cadre, days_of(year)?, today)?,
    };
    entries.sort_by_key(|entry| (entry.last_day.is_none(), entry.last_day));
    entries.extend(db.corrections(year, Some(cadre))?.into_iter().map(corrected));
    // In a closed year nothing waits for sheets any more.
    let open = |entry: &LedgerEntry| if closing.is_some() { Sum::default() } else { entry.open() };
    let with_sums = |entry: LedgerEntry| YearLedger { sum: entry.sum(), open: open(&entry), entry };
    Ok(entries.into_iter().map(with_sums).collect())
}

/// What entries come to.
pub(super) fn sums_of(entries: &[YearLedger]) -> Sums {
    let mut sums = Sums::default();
    for one in entries {
        sums.add(one.entry.kind, one.sum);
        sums.unconfirmed = sums.unconfirmed + one.open;
    }
    sums
}

/// Somebody's hours.
pub fn person(cx: &Reading, request: LedgerRequest) -> Result<PersonHours> {
    cx.read(|db| of_person(db, request, cx.today()))
}

pub(super) fn of_person(
    db: &Reader,
    request: LedgerRequest,
    today: Day,
) -> zhixing_store::Result<PersonHours> {
    let row = db.cadre(request.id)?;
    let fact = |field| row.facts.get(field).map(str::to_owned);
    let tier = fact(CadreField::Tier);
    let shown = request.year.unwrap_or(today.year());
    let (judging, years, entries) = all_years(db, request.id, tier.as_deref(), shown, today)?;
    let Some(year) = years.iter().find(|year| year.year == shown).cloned() else {
        return Err(Problem::new(Code::NotFound).into());
    };
    let entries = entries.into_iter().filter(|(year, _)| *year == shown).map(|(_, one)| one).collect();
    let target = judging.rule.target;
    let period = (tier.as_deref() == Some("county_up")).then(|| PeriodStanding {
        years: target.period(shown),
        sum: judging.period(request.id),
        hours: target.period_hours,
        half_days: target.period_days * 2,
    });
    Ok(PersonHours {
        id: request.id,
        name: fact(CadreField::Name).unwrap_or_default(),
        unit: fact(CadreField::Unit),
        post: fact(CadreField::Post),
        tier,
        entries,
        forecast: forecast(db, request.id, &year, &judging, today)?,
        day: judging.day,
        year,
        years,
        period,
    })
}

/// Entries with their years.
type OfYears = Vec<(i32, YearLedger)>;

/// All years of somebody, the newest first, with every entry of them; and how the year `shown` is judged.
fn all_years(
    db: &Reader,
    id: Id,
    tier: Option<&str>,
    shown: i32,
    today: Day,
) -> zhixing_store::Result<(Judging, Vec<PersonYear>, OfYears)> {
    let rules = held_rules(db)?;
    let known = super::list::years(db, today, shown)?;
    // A period may reach farther back than there is anything.
    let from = rules.at(today).0.target.period(known.last().copied().unwrap_or(shown)).first;
    let mut sums = BTreeMap::new();
    let mut entries = Vec::new();
    for year in from..=known.first().copied().unwrap_or(shown) {
        let of_year = ledger(db, id, year, today)?;
        sums.insert(year, sums_of(&of_year));
        entries.extend(of_year.into_iter().map(|one| (year, one)));
    }
    let judging = Judging::of_one(db, &rules, id, &sums, shown, today)?;
    let mut years = Vec::new();
    for year in known {
        let of_year = Judging::of_one(db, &rules, id, &sums, year, today)?;
        let standing = of_year.of(id, tier);
        let is_closed = db.closing_of(year)?.is_some();
        years.push(PersonYear { year, sums: of_year.sums(id), standing, is_closed });
    }
    Ok((judging, years, entries))
}

/// Somebody's hours over all years.
pub(crate) struct Career {
    /// 姓名
    pub(crate) name: String,
    /// The years, the newest first.
    pub(crate) years: Vec<PersonYear>,
    /// Every entry with its year, the oldest year first.
    pub(crate) entries: OfYears,
}

/// Somebody's hours over all years.
pub(crate) fn career(db: &Reader, id: Id, today: Day) -> zhixing_store::Result<Career> {
    let row = db.cadre(id)?;
    let name = row.facts.get(CadreField::Name).map(str::to_owned).unwrap_or_default();
    let (_, years, entries) = all_years(db, id, row.facts.get(CadreField::Tier), today.year(), today)?;
    Ok(Career { name, years, entries })
}
