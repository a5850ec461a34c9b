//! What learning counts and what a year asks: the office's own figures, each with the day since which they hold.

use super::HoursKind;
use crate::classes::Mark;
use crate::problem::{Code, Problem, Result, between};
use crate::value::{Day, HalfDay, Hours};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::keyed! {
    /// How a half-day of a class counts (班次学时算法).
    pub enum ClassCount {
        HalfDays "half_days" "按半天计" [],
        Sessions "sessions" "按课程表学时计" [],
    }
}

/// The rule of hours (学时折算与任务).
///
/// Defaults: a half-day 4 学时 and so a day 8, teaching counts fivefold [S, several provinces]; an evening 2 is common
/// practice, the other kinds as above.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HoursRule {
    /// How a half-day counts.
    pub by: ClassCount,
    /// A half-day of 脱产培训, and of the others unless told otherwise.
    pub half_day: Hours,
    /// A half-day of 专题讲座, where it counts otherwise.
    pub lecture: Option<Hours>,
    /// A half-day of 中心组学习, where it counts otherwise.
    pub centre_group: Option<Hours>,
    /// An evening; it is no half-day.
    pub evening: Hours,
    /// The most that a day of a class counts; nothing for no limit.
    pub most_a_day: Option<Hours>,
    /// A class of so many days or more is 脱产培训.
    pub off_job_days: u32,
    /// Whether leave on duty (公假) counts as attended.
    pub official_counts: bool,
    /// How often an hour of teaching counts, in hundredths (授课系数).
    #[ts(type = "number")]
    pub teaching: i64,
    /// The kinds that count to the hours of the year's target.
    pub to_hours: Vec<HoursKind>,
    /// The kinds that count to its days.
    pub to_days: Vec<HoursKind>,
    /// What a year asks.
    pub target: HoursTarget,
}

/// What is asked (学时任务): 县处级以上 550 学时 or 3 months in 5 years, 110 a year; others 90 学时 or 12 days a year
/// (干部教育培训工作条例 and what implements it). Hours of online learning are asked apart, by their own rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HoursTarget {
    /// Of 县处级以上 in a year.
    pub county_up: Hours,
    /// Of 县处级以上 in a period.
    pub period_hours: Hours,
    /// The days that do instead.
    #[ts(type = "number")]
    pub period_days: i64,
    /// How many years a period has.
    pub period_years: u32,
    /// The first year of one of the periods.
    pub period_from: i32,
    /// Of the others in a year.
    pub other: Hours,
    /// The days of a year that do instead.
    #[ts(type = "number")]
    pub other_days: i64,
}

impl Default for HoursTarget {
    /// Three months are 90 days; periods run as the national plans do, 2023 to 2027.
    fn default() -> Self {
        Self {
            county_up: Hours::whole(110),
            period_hours: Hours::whole(550),
            period_days: 90,
            period_years: 5,
            period_from: 2023,
            other: Hours::whole(90),
            other_days: 12,
        }
    }
}

impl Default for HoursRule {
    fn default() -> Self {
        use HoursKind::{CentreGroup, Lecture, OffJob};
        Self {
            by: ClassCount::HalfDays,
            half_day: Hours::whole(4),
            lecture: None,
            centre_group: None,
            evening: Hours::whole(2),
            most_a_day: None,
            off_job_days: 3,
            official_counts: false,
            teaching: 500,
            to_hours: HoursKind::ALL.to_vec(),
            to_days: vec![OffJob, Lecture, CentreGroup],
            target: HoursTarget::default(),
        }
    }
}

/// The years that are asked for together (周期).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Period {
    /// Its first year.
    pub first: i32,
    /// Its last year.
    pub last: i32,
}

impl HoursTarget {
    /// The period in which a year lies.
    pub fn period(&self, year: i32) -> Period {
        let years = i32::try_from(self.period_years.max(1)).unwrap_or(1);
        let first = year - (year - self.period_from).rem_euclid(years);
        Period { first, last: first + years - 1 }
    }
}

impl HoursRule {
    /// What a half-day of a kind counts whose sessions have `own` hours.
    pub fn half(&self, kind: HoursKind, half: HalfDay, own: Hours) -> Hours {
        match (self.by, half, kind) {
            (ClassCount::Sessions, ..) => own,
            (_, HalfDay::Evening, _) => self.evening,
            (.., HoursKind::Lecture) => self.lecture.unwrap_or(self.half_day),
            (.., HoursKind::CentreGroup) => self.centre_group.unwrap_or(self.half_day),
            _ => self.half_day,
        }
    }

    /// Whether a half-day with this mark was attended.
    pub const fn attended(&self, mark: Option<Mark>) -> bool {
        match mark {
            None => true,
            Some(Mark::Official) => self.official_counts,
            Some(mark) => mark.is_there(),
        }
    }

    /// What an hour of teaching counts, so often.
    pub fn taught(&self, hours: Hours) -> Hours {
        Hours(hours.0 * self.teaching / 100)
    }

    /// Refuses figures that cannot be meant.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] naming the figure; [`Code::HoursNoKind`] where no kind would count.
    pub fn check(&self) -> Result<()> {
        let day = |name, hours: Hours| between(name, hours.0 / 100, 0, 24);
        day("半天学时", self.half_day)?;
        day("晚上学时", self.evening)?;
        for (name, hours) in [
            ("专题讲座半天学时", self.lecture),
            ("中心组学习半天学时", self.centre_group),
            ("一天最多学时", self.most_a_day),
        ] {
            hours.map_or(Ok(()), |hours| day(name, hours))?;
        }
        between("几天算脱产培训", self.off_job_days, 1, 60)?;
        between("授课系数", self.teaching / 100, 0, 20)?;
        let target = &self.target;
        for (name, hours) in [
            ("县处级以上年度学时", target.county_up),
            ("周期学时", target.period_hours),
            ("其他干部年度学时", target.other),
        ] {
            between(name, hours.0 / 100, 0, 2_000)?;
        }
        between("周期天数", target.period_days, 0, 1_000)?;
        between("其他干部年度天数", target.other_days, 0, 366)?;
        between("周期年数", target.period_years, 1, 10)?;
        between("周期起始年", target.period_from, 2000, 2100)?;
        if self.to_hours.is_empty() {
            return Err(Problem::new(Code::HoursNoKind));
        }
        Ok(())
    }
}

/// The rules of an office by the days since which they hold; before the first the program's default does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HoursRules {
    default: HoursRule,
    rules: Vec<(Day, HoursRule)>,
}

impl HoursRules {
    /// Puts them in order.
    pub fn new(mut rules: Vec<(Day, HoursRule)>) -> Self {
        rules.sort_by_key(|(since, _)| *since);
        Self { default: HoursRule::default(), rules }
    }

    /// The rule that holds on a day, and since when; nothing for the default.
    pub fn at(&self, day: Day) -> (&HoursRule, Option<Day>) {
        match self.rules.iter().rev().find(|(since, _)| *since <= day) {
            Some((since, rule)) => (rule, Some(*since)),
            None => (&self.default, None),
        }
    }

    /// The rules with another since a day, in place of one since that very day.
    #[must_use]
    pub fn with(&self, since: Day, rule: HoursRule) -> Self {
        let mut rules: Vec<_> = self.rules.iter().filter(|(known, _)| *known != since).cloned().collect();
        rules.push((since, rule));
        Self::new(rules)
    }

    /// Each with the day since which it holds, the oldest first.
    pub fn each(&self) -> impl Iterator<Item = (Day, &HoursRule)> {
        self.rules.iter().map(|(since, rule)| (*since, rule))
    }
}
