//! Everybody's year: hours, target, what is missing, and what the year will come to at the present pace (学习进度).

use super::book;
use super::rules::days_of;
use crate::book::MadeOutput;
use crate::context::Reading;
use crate::rule;
use chrono::Datelike as _;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use ts_rs::TS;
use zhixing_domain::people::CadreField;
use zhixing_domain::practice::online::{OnlineTarget, PaceState, pace};
use zhixing_domain::{Code, Day, Hours, Id, Problem, Result};
use zhixing_store::Reader;
use zhixing_store::people::{CadreFilter, Order};

/// Whose progress is wanted.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct ListProgress {
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
    /// Those who lack most first, instead of the office's order.
    pub worst_first: bool,
    /// From this row on.
    pub offset: usize,
    /// So many.
    pub limit: usize,
}

/// Somebody's year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProgressRow {
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
    /// Hours learned.
    pub hours: Hours,
    /// Courses finished.
    #[ts(type = "number")]
    pub courses: i64,
    /// What the year asks.
    pub target: Hours,
    /// What is missing.
    pub short: Hours,
    /// What the year will have at the present pace.
    pub expected: Hours,
    /// How that stands.
    pub state: PaceState,
}

/// A page of people, and how all of the filter stand.
#[derive(Debug, Serialize, TS)]
pub struct ProgressPage {
    /// The year.
    pub year: i32,
    /// The day to which it is measured.
    pub day: Day,
    /// How many rows there are in all.
    pub total: usize,
    /// The page.
    pub rows: Vec<ProgressRow>,
    /// People the filter leaves, however they stand.
    pub people: usize,
    /// Those who have reached the target.
    pub done: usize,
    /// Those who will at the present pace.
    pub on_pace: usize,
    /// Those who will not.
    pub behind: usize,
    /// Hours missing in all.
    pub short: Hours,
    /// The years that have records, the newest first, and this one.
    pub years: Vec<i32>,
}

/// Somebody's figures.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figures {
    pub(super) id: Id,
    hours: Hours,
    courses: i64,
    target: Hours,
    pub(super) short: Hours,
    expected: Hours,
    pub(super) state: PaceState,
}

/// Everybody of a filter, in order.
pub(super) struct Standing {
    pub(super) year: i32,
    pub(super) day: Day,
    pub(super) rows: Arc<Vec<Figures>>,
}

impl Standing {
    pub(super) fn count(&self, state: PaceState) -> usize {
        self.rows.iter().filter(|row| row.state == state).count()
    }

    fn short(&self) -> Hours {
        self.rows.iter().map(|row| row.short).sum()
    }

    /// Those who stand so, or all.
    pub(super) fn wanted(&self, state: Option<PaceState>) -> impl Iterator<Item = &Figures> {
        self.rows.iter().filter(move |row| state.is_none_or(|state| row.state == state))
    }
}

/// How everybody stands whom the request names, however they do.
pub(super) fn standing(db: &Reader, request: &ListProgress, today: Day) -> Result<Standing> {
    let year = request.year.unwrap_or(today.year());
    let (first, last) = days_of(year)?;
    let day = today.clamp(first, last);
    let filter = CadreFilter {
        find: request.find.clone(),
        unit: request.unit,
        tier: request.tier.clone(),
        ..CadreFilter::default()
    };
    let question = format!("online {day} {} {filter:?}", request.worst_first);
    let rows = db.kept(&question, || {
        let target: OnlineTarget = rule::rule(db, day)?;
        let hours = db.online_hours(first, last)?;
        let people = db.people_of_target()?;
        let (_, ids) = db.cadre_ids(&filter, Order::Office, 0, i64::MAX)?;
        let here =
            ids.into_iter().filter_map(|id| Some((id, people.get(&id).filter(|person| !person.is_gone)?)));
        let mut rows: Vec<Figures> = here
            .map(|(id, person)| {
                let learned = hours.get(&id).copied().unwrap_or_default();
                let target = target.of(person.tier.as_deref());
                let pace = pace(learned.hours, target, day);
                Figures {
                    id,
                    hours: learned.hours,
                    courses: learned.courses,
                    target,
                    short: pace.short,
                    expected: pace.expected,
                    state: pace.state,
                }
            })
            .collect();
        if request.worst_first {
            rows.sort_by_key(|row| std::cmp::Reverse(row.short));
        }
        Ok::<_, zhixing_store::Error>(rows)
    })?;
    Ok(Standing { year, day, rows })
}

pub(super) fn row(db: &Reader, figures: Figures) -> zhixing_store::Result<ProgressRow> {
    let person = db.cadre(figures.id)?;
    let fact = |field| person.facts.get(field).map(str::to_owned);
    Ok(ProgressRow {
        id: figures.id,
        name: fact(CadreField::Name).unwrap_or_default(),
        unit: fact(CadreField::Unit),
        post: fact(CadreField::Post),
        tier: fact(CadreField::Tier),
        hours: figures.hours,
        courses: figures.courses,
        target: figures.target,
        short: figures.short,
        expected: figures.expected,
        state: figures.state,
    })
}

/// A page of the year's list.
pub fn progress(cx: &Reading, request: ListProgress) -> Result<ProgressPage> {
    cx.read(|db| Ok(page(db, &request, cx.today())))?
}

fn page(db: &Reader, request: &ListProgress, today: Day) -> Result<ProgressPage> {
    let all = standing(db, request, today)?;
    let total = all.wanted(request.state).count();
    let wanted = all.wanted(request.state).skip(request.offset).take(request.limit);
    let rows = wanted.map(|figures| row(db, *figures)).collect::<zhixing_store::Result<_>>()?;
    let mut years: Vec<i32> = match db.online_span()? {
        Some((first, last)) => (first.year()..=last.year()).collect(),
        None => Vec::new(),
    };
    years.extend([today.year(), all.year]);
    years.sort_unstable_by_key(|year| std::cmp::Reverse(*year));
    years.dedup();
    Ok(ProgressPage {
        year: all.year,
        day: all.day,
        total,
        rows,
        people: all.rows.len(),
        done: all.count(PaceState::Done),
        on_pace: all.count(PaceState::OnPace),
        behind: all.count(PaceState::Behind),
        short: all.short(),
        years,
    })
}

/// All rows of a request with how everybody stands, for a workbook or a paper; more than `most` are refused.
pub(super) fn all_rows(
    cx: &Reading,
    request: &ListProgress,
    most: usize,
) -> Result<(Standing, Vec<ProgressRow>)> {
    cx.read(|db| {
        Ok((|| {
            let all = standing(db, request, cx.today())?;
            let count = all.wanted(request.state).count();
            if count > most {
                return Err(Problem::new(Code::OnlineTooMany).with("count", count).with("most", most));
            }
            let rows = all.wanted(request.state).map(|figures| row(db, *figures));
            let rows = rows.collect::<zhixing_store::Result<Vec<_>>>()?;
            Ok((all, rows))
        })())
    })?
}

/// The list as a workbook.
pub fn export_progress(cx: &Reading, request: ListProgress) -> Result<MadeOutput> {
    /// As many rows as a sheet holds.
    const MOST: usize = 1_000_000;
    let (all, rows) = all_rows(cx, &request, MOST)?;
    book::progress(cx, &all, rows)
}

/// In the last quarter: how many will not reach the year's target, of how many; nothing where no list was ever brought in.
pub(crate) fn behind_on(db: &Reader, today: Day) -> zhixing_store::Result<Option<(usize, usize)>> {
    if today.month() < 10 || db.online_span()?.is_none() {
        return Ok(None);
    }
    let all = standing(db, &ListProgress::default(), today)?;
    let behind = all.count(PaceState::Behind);
    Ok((behind > 0).then_some((behind, all.rows.len())))
}
