//! Everybody's year: what it holds, what it asks, what is missing (学时清单).

use super::book;
use super::standing::Judging;
use super::sums::days_of;
use crate::book::MadeOutput;
use crate::context::Reading;
use chrono::Datelike as _;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::sync::Arc;
use ts_rs::TS;
use zhixing_domain::hours::{Sums, YearStanding};
use zhixing_domain::people::CadreField;
use zhixing_domain::practice::online::PaceState;
use zhixing_domain::{Day, Hours, Id, Result};
use zhixing_store::Reader;
use zhixing_store::people::{CadreFilter, Order};

/// In which order (排序).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HoursOrder {
    /// The office's own
    #[default]
    Office,
    /// Who lacks most first
    Short,
    /// Who has most first
    Most,
}

/// Whose hours are wanted.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct ListHours {
    /// The year; this one unless told.
    pub year: Option<i32>,
    /// What was typed: a part of the name, initials, unit.
    pub find: Option<String>,
    /// A unit with all below it.
    pub unit: Option<Id>,
    /// Training tier.
    pub tier: Option<String>,
    /// Only those who stand so.
    pub state: Option<PaceState>,
    /// Only those of whom sheets have not come back.
    pub open: bool,
    /// In which order.
    pub order: HoursOrder,
    /// From this row on.
    pub offset: usize,
    /// So many.
    pub limit: usize,
}

/// Somebody's year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HoursRow {
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
    /// What the year holds, kind by kind.
    pub sums: Sums,
    /// How that stands.
    pub standing: YearStanding,
}

/// A page of people, and how all of the filter stand.
#[derive(Debug, Serialize, TS)]
pub struct HoursPage {
    /// The year.
    pub year: i32,
    /// The day to which it is measured.
    pub day: Day,
    /// Whether the year is closed.
    pub is_closed: bool,
    /// How many rows there are in all.
    pub total: usize,
    /// The page.
    pub rows: Vec<HoursRow>,
    /// People the filter leaves, however they stand.
    pub people: usize,
    /// Those who have reached what is asked.
    pub done: usize,
    /// Those who will at the present pace.
    pub on_pace: usize,
    /// Those who will not.
    pub behind: usize,
    /// Those of whom sheets have not come back.
    pub open: usize,
    /// The years there are, the newest first.
    pub years: Vec<i32>,
}

/// Somebody's figures.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figures {
    pub(super) id: Id,
    pub(super) sums: Sums,
    pub(super) standing: YearStanding,
}

/// Everybody of a filter, in order.
pub(super) struct Everybody {
    pub(super) year: i32,
    pub(super) day: Day,
    pub(super) rows: Arc<Vec<Figures>>,
}

impl Everybody {
    fn count(&self, state: PaceState) -> usize {
        self.rows.iter().filter(|row| row.standing.state == state).count()
    }

    fn wanted(&self, request: &ListHours) -> impl Iterator<Item = &Figures> {
        let (state, open) = (request.state, request.open);
        let fits = move |row: &&Figures| {
            state.is_none_or(|state| row.standing.state == state) && (!open || is_open(row))
        };
        self.rows.iter().filter(fits)
    }
}

fn is_open(row: &Figures) -> bool {
    row.sums.unconfirmed != zhixing_domain::hours::Sum::default()
}

/// How everybody stands whom the request names, however they do; who has gone is not asked for anything.
pub(super) fn everybody(db: &Reader, request: &ListHours, today: Day) -> zhixing_store::Result<Everybody> {
    let year = request.year.unwrap_or(today.year());
    let (first, last) = days_of(year)?;
    let filter = CadreFilter {
        find: request.find.clone(),
        unit: request.unit,
        tier: request.tier.clone(),
        ..CadreFilter::default()
    };
    let question = format!("hours list {year} {today} {:?} {filter:?}", request.order);
    let known = db.known::<Vec<Figures>>(&question)?;
    let rows = match known {
        Some(known) => known,
        None => db.keep(question, found(db, &filter, request.order, year, today)?)?,
    };
    Ok(Everybody { year, day: today.clamp(first, last), rows })
}

fn found(
    db: &Reader,
    filter: &CadreFilter,
    order: HoursOrder,
    year: i32,
    today: Day,
) -> zhixing_store::Result<Vec<Figures>> {
    let judging = Judging::new(db, year, today)?;
    let people = db.people_of_target()?;
    let (_, ids) = db.cadre_ids(filter, Order::Office, 0, i64::MAX)?;
    let here = ids.into_iter().filter_map(|id| Some((id, people.get(&id).filter(|person| !person.is_gone)?)));
    let figures = |(id, person): (Id, &zhixing_store::practice::online::PersonYear)| Figures {
        id,
        sums: judging.sums(id),
        standing: judging.of(id, person.tier.as_deref()),
    };
    let mut rows: Vec<Figures> = here.map(figures).collect();
    match order {
        HoursOrder::Office => {}
        HoursOrder::Short => {
            rows.sort_by_key(|row| (Reverse(row.standing.short), Reverse(row.standing.online_short)));
        }
        HoursOrder::Most => rows.sort_by_key(|row| Reverse(row.standing.counts.hours)),
    }
    Ok(rows)
}

pub(super) fn row(db: &Reader, figures: &Figures) -> zhixing_store::Result<HoursRow> {
    let person = db.cadre(figures.id)?;
    let fact = |field| person.facts.get(field).map(str::to_owned);
    Ok(HoursRow {
        id: figures.id,
        name: fact(CadreField::Name).unwrap_or_default(),
        unit: fact(CadreField::Unit),
        post: fact(CadreField::Post),
        tier: fact(CadreField::Tier),
        sums: figures.sums,
        standing: figures.standing,
    })
}

/// A page of the year's list.
pub fn list(cx: &Reading, request: ListHours) -> Result<HoursPage> {
    cx.read(|db| page(db, &request, cx.today()))
}

fn page(db: &Reader, request: &ListHours, today: Day) -> zhixing_store::Result<HoursPage> {
    let all = everybody(db, request, today)?;
    let total = all.wanted(request).count();
    let wanted = all.wanted(request).skip(request.offset).take(request.limit);
    let rows = wanted.map(|figures| row(db, figures)).collect::<zhixing_store::Result<_>>()?;
    Ok(HoursPage {
        year: all.year,
        day: all.day,
        is_closed: db.closing_of(all.year)?.is_some(),
        total,
        rows,
        people: all.rows.len(),
        done: all.count(PaceState::Done),
        on_pace: all.count(PaceState::OnPace),
        behind: all.count(PaceState::Behind),
        open: all.rows.iter().filter(|row| is_open(row)).count(),
        years: years(db, today, all.year)?,
    })
}

/// The years there are, the newest first; this one and `shown` always among them.
pub(super) fn years(db: &Reader, today: Day, shown: i32) -> zhixing_store::Result<Vec<i32>> {
    let mut years: Vec<i32> = match db.hours_span()? {
        Some((first, last)) => (first.year()..=last.year().min(today.year())).collect(),
        None => Vec::new(),
    };
    years.extend([today.year(), shown]);
    years.sort_unstable_by_key(|year| Reverse(*year));
    years.dedup();
    Ok(years)
}

/// The list as a workbook.
pub fn export(cx: &Reading, request: ListHours) -> Result<MadeOutput> {
    let (all, rows) = cx.read(|db| {
        let all = everybody(db, &request, cx.today())?;
        let rows = all.wanted(&request).map(|figures| row(db, figures));
        let rows = rows.collect::<zhixing_store::Result<Vec<_>>>()?;
        Ok((all, rows))
    })?;
    book::list(cx, &all, rows)
}

/// In the last quarter: how many will not reach what the year asks, of how many, and by how much in all; nothing where
/// nothing was ever counted.
pub(crate) fn behind_on(db: &Reader, today: Day) -> zhixing_store::Result<Option<(usize, usize, Hours)>> {
    if today.month() < 10 || db.hours_span()?.is_none() {
        return Ok(None);
    }
    let all = everybody(db, &ListHours::default(), today)?;
    let behind = all.count(PaceState::Behind);
    let short = all.rows.iter().map(|row| row.standing.short).sum();
    Ok((behind > 0).then_some((behind, all.rows.len(), short)))
}
