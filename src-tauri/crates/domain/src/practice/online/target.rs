//! What a year asks of everybody, and who will not reach it (年度任务与进度).

use crate::value::{Day, Hours};
use chrono::Datelike as _;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is asked of a year (网络培训年度学时任务): 50 学时 of everybody unless the office asks otherwise of a tier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OnlineTarget {
    /// Of everybody.
    pub everyone: Hours,
    /// Of 县处级以上, where another is asked.
    pub county_up: Option<Hours>,
    /// Of the others, where another is asked.
    pub other: Option<Hours>,
}

impl Default for OnlineTarget {
    fn default() -> Self {
        Self { everyone: Hours::whole(50), county_up: None, other: None }
    }
}

impl OnlineTarget {
    /// What is asked of somebody of a tier, as the roster keeps it.
    pub fn of(&self, tier: Option<&str>) -> Hours {
        let own = match tier {
            Some("county_up") => self.county_up,
            Some("other") => self.other,
            _ => None,
        };
        own.unwrap_or(self.everyone)
    }
}

crate::keyed! {
    /// How somebody stands in the year (进度).
    pub enum PaceState {
        Behind "behind" "落后" [],
        OnPace "on_pace" "跟得上" [],
        Done "done" "已完成" [],
    }
}

/// How somebody stands on a day of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Pace {
    /// Hours missing from the target.
    pub short: Hours,
    /// Hours that the year will have at the present pace.
    pub expected: Hours,
    /// Whether that is enough.
    pub state: PaceState,
}

/// How somebody with `hours` of `target` stands at the end of `day`. On the last day nobody is on pace any more.
pub fn pace(hours: Hours, target: Hours, day: Day) -> Pace {
    let all = i64::from(if day.leap_year() { 366 } else { 365_u16 });
    let expected = Hours(hours.0 * all / i64::from(day.ordinal().max(1)));
    let short = Hours((target.0 - hours.0).max(0));
    let state = match () {
        () if short.0 == 0 => PaceState::Done,
        () if expected >= target => PaceState::OnPace,
        () => PaceState::Behind,
    };
    Pace { short, expected, state }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_year_is_measured_at_the_present_pace() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        for (hours, on, short, expected, state) in [
            (5_000, "2026-06-30", 0, 10_082, PaceState::Done),
            (2_500, "2026-07-02", 2_500, 4_986, PaceState::Behind),
            (2_510, "2026-07-02", 2_490, 5_006, PaceState::OnPace),
            (0, "2026-01-01", 5_000, 0, PaceState::Behind),
            (4_999, "2026-12-31", 1, 4_999, PaceState::Behind),
            (4_999, "2024-12-31", 1, 4_999, PaceState::Behind),
        ] {
            let expected = Pace { short: Hours(short), expected: Hours(expected), state };
            assert_eq!(pace(Hours(hours), Hours(5_000), day(on)), expected, "{hours} on {on}");
        }
    }

    #[test]
    fn a_tier_may_be_asked_for_more() {
        let target = OnlineTarget { county_up: Some(Hours::whole(60)), ..OnlineTarget::default() };
        for (tier, hours) in [(None, 50), (Some("other"), 50), (Some("county_up"), 60)] {
            assert_eq!(target.of(tier), Hours::whole(hours));
        }
    }

    proptest! {
        #[test]
        fn who_has_more_never_stands_worse(a in 0_i64..9_000, b in 0_i64..9_000, ordinal in 1_u32..=365) {
            let day = Day::from_yo_opt(2026, ordinal).unwrap();
            let at = |hours| pace(Hours(hours), Hours(5_000), day);
            prop_assert!(at(a.min(b)).state <= at(a.max(b)).state);
            prop_assert!(at(a.min(b)).short >= at(a.max(b)).short);
        }
    }
}
