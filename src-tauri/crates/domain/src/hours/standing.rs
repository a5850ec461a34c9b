//! How somebody stands to what a year asks (达标情况).

use super::{HoursRule, Sum, Sums};
use crate::practice::online::{PaceState, pace};
use crate::value::{Day, Hours};
use chrono::Datelike as _;
use serde::Serialize;
use ts_rs::TS;

crate::keyed! {
    /// By what somebody has reached the target (达标依据).
    pub enum PassedBy {
        Hours "hours" "学时达标" [],
        Days "days" "天数达标" [],
        Period "period" "周期达标" [],
    }
}

/// What is asked of somebody's year.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Asked {
    /// Whether they are 县处级以上.
    pub is_county: bool,
    /// Hours of online learning.
    pub online: Hours,
    /// What their period holds with this year; only of 县处级以上.
    pub period: Option<Sum>,
}

/// How somebody stands on a day of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct YearStanding {
    /// What counts to the target.
    pub counts: Sum,
    /// The hours that are asked.
    pub target: Hours,
    /// The days that do instead, in half-days.
    #[ts(type = "number | null")]
    pub target_half_days: Option<i64>,
    /// Hours of online learning.
    pub online: Hours,
    /// Of them asked.
    pub online_target: Hours,
    /// By what the target is reached.
    pub by: Option<PassedBy>,
    /// Hours missing from the target.
    pub short: Hours,
    /// Hours missing of online learning.
    pub online_short: Hours,
    /// Hours that the year will have at the present pace.
    pub expected: Hours,
    /// How all of it stands: reached only where the hours online are, too.
    pub state: PaceState,
}

impl YearStanding {
    /// How it stands in one sentence, on paper: what was reached, and where only the hours online are missing, both.
    pub fn zh(&self) -> String {
        verdict_zh(self.by, self.state)
    }
}

/// A verdict in one sentence: `学时达标`, `天数已够，网络不足`.
pub fn verdict_zh(by: Option<PassedBy>, state: PaceState) -> String {
    let Some(by) = by else { return state.zh().to_owned() };
    let enough = match by {
        PassedBy::Hours => "学时已够",
        PassedBy::Days => "天数已够",
        PassedBy::Period => "周期已够",
    };
    match state {
        PaceState::Done => by.zh().to_owned(),
        PaceState::OnPace => format!("{enough}，网络跟得上"),
        PaceState::Behind => format!("{enough}，网络不足"),
    }
}

/// Judges a year by its sums at the end of `day`. Hours or days do, whichever come first; both kinds of target must be
/// reached. Who is of no tier yet is judged as the others are.
pub fn judge(sums: &Sums, asked: Asked, rule: &HoursRule, day: Day) -> YearStanding {
    let target = &rule.target;
    let counts =
        Sum { hours: sums.among(&rule.to_hours).hours, half_days: sums.among(&rule.to_days).half_days };
    let (hours, half_days) =
        if asked.is_county { (target.county_up, None) } else { (target.other, Some(target.other_days * 2)) };
    let in_period = asked.is_county
        && asked
            .period
            .is_some_and(|sum| sum.hours >= target.period_hours || sum.half_days >= target.period_days * 2);
    let by = match () {
        () if counts.hours >= hours => Some(PassedBy::Hours),
        () if half_days.is_some_and(|asked| counts.half_days >= asked) => Some(PassedBy::Days),
        () if in_period => Some(PassedBy::Period),
        () => None,
    };
    let main = pace(counts.hours, hours, day);
    let online = pace(sums.of(super::HoursKind::Online).hours, asked.online, day);
    let days_in_time =
        half_days.is_some_and(|asked| counts.half_days * year_days(day) >= asked * so_far(day));
    let main_state = match () {
        () if by.is_some() => PaceState::Done,
        () if days_in_time => PaceState::OnPace,
        () => main.state,
    };
    YearStanding {
        counts,
        target: hours,
        target_half_days: half_days,
        online: sums.of(super::HoursKind::Online).hours,
        online_target: asked.online,
        by,
        short: if by.is_some() { Hours(0) } else { main.short },
        online_short: online.short,
        expected: main.expected,
        state: main_state.min(online.state),
    }
}

fn year_days(day: Day) -> i64 {
    if day.leap_year() { 366 } else { 365 }
}

fn so_far(day: Day) -> i64 {
    i64::from(day.ordinal())
}
