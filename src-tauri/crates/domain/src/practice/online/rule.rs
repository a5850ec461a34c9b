//! How a finished course counts (学时折算).

use crate::value::{Day, Hours};
use chrono::Datelike as _;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::keyed! {
    /// Whose figure counts (折算方式).
    pub enum Conversion {
        Platform "platform" "平台认定的学时" [],
        Steps "steps" "按时长分档" [],
        Rate "rate" "按时长折算" [],
    }
}

/// The rule of conversion (网络培训学时折算). Defaults: what the platform credits; where it credits nothing, the steps that
/// provinces publish (≥ 30 minutes 1, 15–30 minutes 0.5, ≤ 15 minutes 0.25); an hour of 45 minutes where reckoned by rate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OnlineRule {
    /// Whose figure counts.
    pub by: Conversion,
    /// From so many minutes on a course counts `long`.
    pub long_minutes: u32,
    /// Up to so many minutes it counts `short`; between the two `middle`.
    pub short_minutes: u32,
    /// 学时 of a long course.
    pub long: Hours,
    /// 学时 of one between.
    pub middle: Hours,
    /// 学时 of a short one.
    pub short: Hours,
    /// Minutes of one 学时, by rate: 45 or 50.
    pub hour_minutes: u32,
    /// The most that one day counts; nothing for no limit.
    pub most_a_day: Option<Hours>,
}

impl Default for OnlineRule {
    fn default() -> Self {
        Self {
            by: Conversion::Platform,
            long_minutes: 30,
            short_minutes: 15,
            long: Hours(100),
            middle: Hours(50),
            short: Hours(25),
            hour_minutes: 45,
            most_a_day: None,
        }
    }
}

crate::keyed! {
    /// From what a record's hours came (折算依据).
    pub enum Reckoned {
        Given "given" "平台认定" [],
        Long "long" "长课" [],
        Middle "middle" "中课" [],
        Short "short" "短课" [],
        Rate "rate" "按时长折算" [],
        Nothing "nothing" "没有时长和学时" [],
    }
}

/// What a record counts, before the limit of the day, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Converted {
    /// The hours.
    pub hours: Hours,
    /// From what.
    pub from: Reckoned,
}

/// What a platform says of a finished course.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figures {
    /// How long, in seconds.
    pub seconds: Option<u32>,
    /// What it credits.
    pub given: Option<Hours>,
}

impl Figures {
    /// What is known when the platform tells it anew: what it leaves out now stays as it was.
    #[must_use]
    pub fn told_anew(self, now: Self) -> Self {
        Self { seconds: now.seconds.or(self.seconds), given: now.given.or(self.given) }
    }
}

impl OnlineRule {
    /// Whether a platform says something else now (平台改了数): it credits other hours, or such a length that the course
    /// counts otherwise. A length that counts the same is no news.
    pub fn corrects(&self, before: Figures, now: Figures) -> bool {
        let now = before.told_anew(now);
        let credits_otherwise = before.given.is_some() && now.given != before.given;
        let counts = |figures: Figures| self.convert(figures.seconds, figures.given).hours;
        credits_otherwise || counts(now) != counts(before)
    }

    /// What a course of so many seconds counts, for which the platform credits `given`. Where the figure the rule goes by is
    /// missing the other one counts.
    pub fn convert(&self, seconds: Option<u32>, given: Option<Hours>) -> Converted {
        let given = given.map(|hours| Converted { hours, from: Reckoned::Given });
        let reckoned = self.reckon(seconds);
        let found = if self.by == Conversion::Platform { given.or(reckoned) } else { reckoned.or(given) };
        found.unwrap_or(Converted { hours: Hours(0), from: Reckoned::Nothing })
    }

    /// What its length alone comes to; nothing where it has none.
    pub fn reckon(&self, seconds: Option<u32>) -> Option<Converted> {
        let seconds = seconds.filter(|seconds| *seconds > 0)?;
        let minutes = |minutes: u32| minutes.saturating_mul(60);
        let (hours, from) = match self.by {
            Conversion::Rate => {
                let hour = i64::from(self.hour_minutes.max(1)) * 60;
                (Hours((i64::from(seconds) * 200 + hour) / (hour * 2)), Reckoned::Rate)
            }
            _ if seconds >= minutes(self.long_minutes) => (self.long, Reckoned::Long),
            _ if seconds > minutes(self.short_minutes) => (self.middle, Reckoned::Middle),
            _ => (self.short, Reckoned::Short),
        };
        Some(Converted { hours, from })
    }
}

/// What is left of `hours` when the day already holds `before` and may hold no more than `most`.
pub fn within_day(most: Option<Hours>, before: Hours, hours: Hours) -> Hours {
    most.map_or(hours, |most| hours.min(Hours((most.0 - before.0).max(0))))
}

/// Days between two days of finishing up to which one may be the other moved, across the turn of a year [K].
const MOVED_DAYS: i64 = 31;

/// Whether a platform that names `now` for a course it said was finished on `before` may mean the same study: in one
/// year, or a month apart. A course taken again another year is another study.
pub fn may_be_moved(before: Day, now: Day) -> bool {
    before != now && (before.year() == now.year() || (now - before).num_days().abs() <= MOVED_DAYS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn by(by: Conversion) -> OnlineRule {
        OnlineRule { by, ..OnlineRule::default() }
    }

    fn figures(minutes: Option<u32>, given: Option<i64>) -> Figures {
        Figures { seconds: minutes.map(|minutes| minutes * 60), given: given.map(Hours) }
    }

    #[test]
    fn a_platform_corrects_what_it_credits_or_what_makes_a_course_count_otherwise() {
        for (rule, before, now, corrects) in [
            (Conversion::Platform, (Some(42), Some(100)), (Some(42), Some(50)), true),
            (Conversion::Platform, (Some(42), Some(100)), (Some(20), Some(100)), false),
            (Conversion::Platform, (Some(42), None), (Some(42), Some(50)), true),
            (Conversion::Platform, (Some(42), None), (Some(42), Some(100)), false),
            (Conversion::Platform, (Some(42), Some(100)), (None, None), false),
            (Conversion::Steps, (Some(20), Some(100)), (Some(40), None), true),
            (Conversion::Steps, (Some(31), Some(100)), (Some(40), None), false),
            (Conversion::Steps, (Some(31), Some(100)), (Some(31), Some(50)), true),
        ] {
            let (before, now) = (figures(before.0, before.1), figures(now.0, now.1));
            assert_eq!(by(rule).corrects(before, now), corrects, "{rule:?} {before:?} {now:?}");
        }
    }

    proptest! {
        #[test]
        fn what_was_taken_over_is_no_correction_any_more(
            way in prop::sample::select(Conversion::ALL),
            before in (prop::option::of(0..90_u32), prop::option::of(0..300_i64)),
            now in (prop::option::of(0..90_u32), prop::option::of(0..300_i64)),
        ) {
            let (before, now) = (figures(before.0, before.1), figures(now.0, now.1));
            prop_assert!(!by(way).corrects(before, before));
            prop_assert!(!by(way).corrects(before.told_anew(now), now));
        }
    }

    #[test]
    fn steps_are_exact_at_their_bounds() {
        for (minutes, seconds, hours) in [
            (0, 1, 25),
            (12, 0, 25),
            (15, 0, 25),
            (15, 1, 50),
            (18, 0, 50),
            (29, 59, 50),
            (30, 0, 100),
            (55, 0, 100),
        ] {
            let found = by(Conversion::Steps).convert(Some(minutes * 60 + seconds), Some(Hours(999)));
            assert_eq!(found.hours, Hours(hours), "{minutes}:{seconds:02}");
        }
    }

    #[test]
    fn an_hour_has_45_or_50_minutes_where_it_is_reckoned_by_rate() {
        for (hour_minutes, minutes, hours) in [
            (45, 45, 100),
            (45, 90, 200),
            (45, 30, 67),
            (50, 50, 100),
            (50, 45, 90),
            (50, 12, 24),
            (45, 1, 2),
        ] {
            let rule = OnlineRule { hour_minutes, ..by(Conversion::Rate) };
            let found = rule.convert(Some(minutes * 60), Some(Hours(999)));
            assert_eq!(
                (found.hours, found.from),
                (Hours(hours), Reckoned::Rate),
                "{minutes} of {hour_minutes}"
            );
        }
    }

    #[test]
    fn where_one_figure_is_missing_the_other_counts() {
        let given = Some(Hours(150));
        for (rule, seconds, given, hours, from) in [
            (by(Conversion::Platform), Some(60), given, 150, Reckoned::Given),
            (by(Conversion::Platform), Some(60), None, 25, Reckoned::Short),
            (by(Conversion::Steps), None, given, 150, Reckoned::Given),
            (by(Conversion::Steps), Some(0), given, 150, Reckoned::Given),
            (by(Conversion::Rate), None, None, 0, Reckoned::Nothing),
        ] {
            assert_eq!(rule.convert(seconds, given), Converted { hours: Hours(hours), from });
        }
    }

    #[test]
    fn a_day_holds_no_more_than_it_may() {
        for (most, before, hours, left) in [
            (None, 900, 100, 100),
            (Some(400), 0, 100, 100),
            (Some(400), 350, 100, 50),
            (Some(400), 450, 100, 0),
        ] {
            assert_eq!(within_day(most.map(Hours), Hours(before), Hours(hours)), Hours(left));
        }
    }

    proptest! {
        #[test]
        fn a_longer_course_never_counts_less(a in 1_u32..20_000, b in 1_u32..20_000, rate in any::<bool>()) {
            let rule = by(if rate { Conversion::Rate } else { Conversion::Steps });
            let (short, long) = (a.min(b), a.max(b));
            prop_assert!(rule.convert(Some(short), None).hours <= rule.convert(Some(long), None).hours);
        }
    }

    #[test]
    fn a_day_moved_within_a_year_or_by_a_month_may_be_the_same_study() {
        for (before, now, may) in [
            ("2026-03-02", "2026-03-02", false),
            ("2026-03-02", "2026-03-03", true),
            ("2026-11-30", "2026-01-02", true),
            ("2025-12-20", "2026-01-10", true),
            ("2025-10-20", "2026-01-10", false),
            ("2024-03-02", "2026-03-02", false),
        ] {
            assert_eq!(may_be_moved(before.parse().unwrap(), now.parse().unwrap()), may, "{before} {now}");
        }
    }
}
