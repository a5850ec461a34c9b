//! What a class counts to those who were there: half-day by half-day, by the sheets that came back.

use super::{HoursKind, HoursRules, Sum};
use crate::classes::{HalfDayOf, Mark, Module};
use crate::value::{Day, HalfDay, Hours};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A half-day of a class's timetable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassHalf {
    /// When.
    pub at: HalfDayOf,
    /// The hours of its sessions.
    pub hours: Hours,
    /// Of these the hours of each module, in the order of [`Module::ALL`].
    pub modules: [Hours; Module::ALL.len()],
    /// Whether its sheet has come back.
    pub is_back: bool,
}

/// Whether a half-day counts (半天的认定).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HalfWhat {
    /// 到课
    There,
    /// 未到
    Away,
    /// 签到表未收回
    Unconfirmed,
}

/// What a half-day counts to somebody, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HalfLine {
    /// When.
    pub at: HalfDayOf,
    /// Whether it counts.
    pub what: HalfWhat,
    /// The mark on the sheet.
    pub mark: Option<Mark>,
    /// What a half-day like this is worth by the rule.
    pub worth: Hours,
    /// What it counts, or would count once its sheet is back: less than it is worth where the day is full.
    pub sum: Sum,
    /// Since when the rule holds; nothing for the program's default.
    pub since: Option<Day>,
}

/// What kind a class is, unless the office has said so itself: one of so many days is 脱产培训; a shorter one of the
/// 中心组 says so in its title; any other is 专题讲座.
pub fn class_kind(said: Option<HoursKind>, title: &str, days: u32, off_job_days: u32) -> HoursKind {
    match said {
        Some(kind) => kind,
        None if title.contains("中心组") => HoursKind::CentreGroup,
        None if days >= off_job_days => HoursKind::OffJob,
        None => HoursKind::Lecture,
    }
}

/// What the half-days of a class (in the order of time) up to `today` count to somebody with these marks.
pub fn half_lines(
    rules: &HoursRules,
    kind: HoursKind,
    halves: &[ClassHalf],
    marks: &BTreeMap<HalfDayOf, Mark>,
    today: Day,
) -> Vec<HalfLine> {
    let mut lines = Vec::with_capacity(halves.len());
    let (mut day, mut counted) = (None, Hours(0));
    for half in halves.iter().filter(|half| half.is_back || half.at.0 <= today) {
        if day != Some(half.at.0) {
            (day, counted) = (Some(half.at.0), Hours(0));
        }
        let (rule, since) = rules.at(half.at.0);
        let mark = marks.get(&half.at).copied();
        let worth = rule.half(kind, half.at.1, half.hours);
        let what = match () {
            () if !half.is_back => HalfWhat::Unconfirmed,
            () if rule.attended(mark) => HalfWhat::There,
            () => HalfWhat::Away,
        };
        let mut sum = Sum::default();
        if what != HalfWhat::Away {
            let left = rule.most_a_day.map_or(worth, |most| worth.min(Hours((most.0 - counted.0).max(0))));
            counted = counted + left;
            sum = Sum { hours: left, half_days: i64::from(half.at.1 != HalfDay::Evening) };
        }
        lines.push(HalfLine { at: half.at, what, mark, worth, sum, since });
    }
    lines
}
