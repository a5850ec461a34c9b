//! The rules of online learning (网络培训规则): how a course counts, what a year asks, and records converted anew.

use crate::context::{Reading, Writing};
use crate::keeping::{Held, held};
use crate::op::Op;
use crate::rule;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;
use zhixing_domain::practice::online::{OnlineRule, OnlineTarget, within_day};
use zhixing_domain::{Code, Day, Hours, Id, Problem, Result, between};

/// The rules as they hold today.
#[derive(Debug, Serialize, TS)]
pub struct OnlineRules {
    /// 网络培训学时折算
    pub rule: Held<OnlineRule>,
    /// 网络培训年度任务
    pub target: Held<OnlineTarget>,
}

/// A year.
#[derive(Debug, Deserialize, TS)]
pub struct YearRequest {
    /// The year.
    pub year: i32,
}

/// What converting anew came to.
#[derive(Debug, Serialize, TS)]
pub struct Reconverted {
    /// Records looked at.
    pub records: usize,
    /// Records that count otherwise now.
    pub changed: usize,
    /// Their sum before.
    pub before: Hours,
    /// Their sum now.
    pub after: Hours,
}

/// The rules as they hold today.
pub fn rules(cx: &Reading, (): ()) -> Result<OnlineRules> {
    let day = cx.today();
    cx.read(|db| Ok(OnlineRules { rule: held(db, day)?, target: held(db, day)? }))
}

/// Sets how courses count that are brought in from today on.
pub fn save_rule(cx: &Writing, request: OnlineRule) -> Result<()> {
    between("长课的分钟数", i64::from(request.long_minutes), 2, 600)?;
    between("短课的分钟数", i64::from(request.short_minutes), 1, i64::from(request.long_minutes) - 1)?;
    for hours in [request.long, request.middle, request.short] {
        between("每门课的学时（百分之一）", hours.0, 0, 10_000)?;
    }
    between("每学时分钟数", i64::from(request.hour_minutes), 1, 120)?;
    if let Some(most) = request.most_a_day {
        between("每天最多学时（百分之一）", most.0, 25, 2_400)?;
    }
    rule::keep(cx, &request)
}

/// Sets what a year asks, from today on.
pub fn save_target(cx: &Writing, request: OnlineTarget) -> Result<()> {
    for hours in [Some(request.everyone), request.county_up, request.other].into_iter().flatten() {
        between("年度学时（百分之一）", hours.0, 0, 100_000)?;
    }
    rule::keep(cx, &request)
}

/// The first and the last day of a year.
pub(crate) fn days_of(year: i32) -> Result<(Day, Day)> {
    let day = |month, day| Day::from_ymd_opt(year, month, day);
    let days = day(1, 1).zip(day(12, 31)).filter(|_| (2000..=2100).contains(&year));
    days.ok_or_else(|| {
        Problem::new(Code::OutOfRange)
            .with("field", "年度")
            .with("found", year)
            .with("from", 2000)
            .with("to", 2100)
    })
}

/// Converts the records of a year by the rule of today; each keeps that rule from then on. One step of the journal.
pub fn reconvert(cx: &Writing, request: YearRequest) -> Result<Reconverted> {
    let (first, last) = days_of(request.year)?;
    let today = cx.today();
    cx.write(Op::OnlineReconverted, |tx| {
        let rule: OnlineRule = rule::rule(tx, today)?;
        let since = rule::since::<OnlineRule>(tx, today)?;
        let records = tx.online_convertible(first, last)?;
        let mut of_day: HashMap<(Id, Day), Hours> = HashMap::new();
        let mut done = Reconverted { records: records.len(), changed: 0, before: Hours(0), after: Hours(0) };
        let mut conversion = None;
        for record in records {
            let converted = rule.convert(record.seconds, record.given).hours;
            let before = of_day.entry((record.cadre, record.finished)).or_default();
            let hours = within_day(rule.most_a_day, *before, converted);
            *before = *before + hours;
            if hours == record.hours {
                continue;
            }
            let by = if let Some(by) = conversion {
                by
            } else {
                let rule = serde_json::to_string(&rule)
                    .map_err(|error| Problem::new(Code::Unexpected).with("detail", error))?;
                *conversion.insert(tx.keep_conversion(today, since, &rule)?)
            };
            tx.convert_online_record(record.id, hours, by)?;
            done.changed += 1;
            done.before = done.before + record.hours;
            done.after = done.after + hours;
        }
        tx.says("year", request.year);
        tx.says("count", done.changed);
        Ok(done)
    })
}
