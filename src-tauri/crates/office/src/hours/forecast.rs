//! What the year comes to at the present pace, and which items of the plan would close the gap (缺口预测).

use super::person::PersonYear;
use super::standing::Judging;
use crate::people::is_picked;
use chrono::Datelike as _;
use serde::Serialize;
use ts_rs::TS;
use zhixing_domain::practice::online::PaceState;
use zhixing_domain::{Day, Hours, Id};
use zhixing_store::{Reader, Result};

/// What the year comes to (缺口预测).
#[derive(Debug, Clone, Serialize, TS)]
pub struct Forecast {
    /// Hours of the year at the present pace.
    pub expected: Hours,
    /// Hours missing as things are.
    pub short: Hours,
    /// Items of the year's plan that are still to come and whose audience holds the person, as many as close the gap.
    pub items: Vec<ForecastItem>,
    /// What the year would have with these.
    pub with_items: Hours,
    /// Whether that is enough.
    pub closes: bool,
}

/// An item of the plan that is still to come.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ForecastItem {
    /// The item.
    pub id: Id,
    /// Its plan.
    pub plan: Id,
    /// 项目
    pub title: String,
    /// 时间, in words.
    pub months: String,
    /// What it counts.
    pub hours: Hours,
    /// Half-days of it.
    #[ts(type = "number")]
    pub half_days: i64,
}

/// What the year under way comes to; nothing where the target is reached, and of other years.
pub(super) fn forecast(
    db: &Reader,
    cadre: Id,
    year: &PersonYear,
    judging: &Judging,
    today: Day,
) -> Result<Option<Forecast>> {
    let standing = year.standing;
    if year.year != today.year()
        || year.is_closed
        || standing.state == PaceState::Done
        || standing.by.is_some()
    {
        return Ok(None);
    }
    let mut forecast = Forecast {
        expected: standing.expected,
        short: standing.short,
        items: Vec::new(),
        with_items: standing.counts.hours,
        closes: false,
    };
    let mut half_days = standing.counts.half_days;
    let Some(plan) = db.plan_of(i64::from(year.year))? else { return Ok(Some(forecast)) };
    let mut items = db.plan_items(plan.id)?;
    items.retain(|item| item.dropped.is_none());
    items.sort_by_key(|item| item.months.each().max().unwrap_or(12));
    let rule = &judging.rule;
    for item in items {
        let is_past = item.months.each().max().is_some_and(|month| u32::from(month) < today.month());
        let item_half_days = item.days.unwrap_or(0) * 2;
        let by_days = Hours(rule.half_day.0 * item_half_days);
        let hours = item.hours.unwrap_or(by_days);
        if is_past || hours.0 <= 0 || db.has_begun(item.id, today)? {
            continue;
        }
        let audience = (db.item_audience(item.id)?, db.item_picks(item.id)?);
        if !is_picked(db, &audience, (cadre, standing.counts.hours), today)? {
            continue;
        }
        forecast.with_items = forecast.with_items + hours;
        half_days += item_half_days;
        forecast.items.push(ForecastItem {
            id: item.id,
            plan: plan.id,
            title: item.title,
            months: item.months.zh(),
            hours,
            half_days: item_half_days,
        });
        let by_half_days = standing.target_half_days.is_some_and(|target| half_days >= target);
        forecast.closes = forecast.with_items >= standing.target || by_half_days;
        if forecast.closes {
            break;
        }
    }
    Ok(Some(forecast))
}
