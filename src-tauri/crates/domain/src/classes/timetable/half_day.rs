//! The half-days of a timetable: when they are, how many hours they have, and times as they are typed.

use crate::value::{HalfDay, Hours};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// When a half-day is and how many hours it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HalfDayTimes {
    /// Its beginning, `HH:MM`.
    pub starts: String,
    /// Its end, `HH:MM`.
    pub ends: String,
    /// Its hours.
    pub hours: Hours,
}

/// How the office's half-days are (半天的时间与学时): what a new session begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HalfDayRule {
    /// 上午
    pub morning: HalfDayTimes,
    /// 下午
    pub afternoon: HalfDayTimes,
    /// 晚上
    pub evening: HalfDayTimes,
}

impl Default for HalfDayRule {
    /// A half-day is 4 学时, an evening 2.
    fn default() -> Self {
        let times = |starts: &str, ends: &str, hours| HalfDayTimes {
            starts: starts.to_owned(),
            ends: ends.to_owned(),
            hours: Hours::whole(hours),
        };
        Self {
            morning: times("08:30", "12:00", 4),
            afternoon: times("14:30", "17:30", 4),
            evening: times("19:00", "21:00", 2),
        }
    }
}

impl HalfDayRule {
    /// One half-day.
    pub const fn of(&self, half: HalfDay) -> &HalfDayTimes {
        match half {
            HalfDay::Morning => &self.morning,
            HalfDay::Afternoon => &self.afternoon,
            HalfDay::Evening => &self.evening,
        }
    }

    /// The hours of a session that has a part of a half-day: its share in time, in halves of an hour.
    pub fn hours(&self, half: HalfDay, starts: u16, ends: u16) -> Hours {
        let times = self.of(half);
        let (Some(first), Some(last)) = (read_time(&times.starts), read_time(&times.ends)) else {
            return times.hours;
        };
        let all = i64::from(last.saturating_sub(first)).max(1);
        let part = i64::from(ends.saturating_sub(starts));
        let halves = (times.hours.0 * part * 2 + all * 50) / (all * 100);
        Hours((halves.max(1) * 50).min(times.hours.0))
    }
}

/// Reads a time as it is typed: `8:30` `0830` `830` `8.30` `8：30` `8点半` `14`; minutes since midnight.
pub fn read_time(typed: &str) -> Option<u16> {
    let text =
        typed.trim().replace("点半", ":30").replace(['：', '.', '．', '点', '时'], ":").replace('分', "");
    let text = text.trim_end_matches(':');
    let (hour, minute) = match text.split_once(':') {
        Some(parts) => parts,
        None if text.len() >= 3 && text.is_ascii() => text.split_at(text.len() - 2),
        None => (text, "0"),
    };
    let number = |text: &str, most: u16| -> Option<u16> {
        let is_number = (1..=2).contains(&text.len()) && text.chars().all(|c| c.is_ascii_digit());
        is_number.then(|| text.parse().ok()).flatten().filter(|number| *number <= most)
    };
    Some(number(hour, 23)? * 60 + number(minute, 59)?)
}

/// `HH:MM`, as it is stored and shown.
pub fn time_text(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn times_as_a_clerk_types_them() {
        for (typed, time) in [
            ("8:30", Some("08:30")),
            ("08：30", Some("08:30")),
            ("830", Some("08:30")),
            ("1430", Some("14:30")),
            ("8.30", Some("08:30")),
            ("14", Some("14:00")),
            ("8点半", Some("08:30")),
            ("14点", Some("14:00")),
            ("8点05分", Some("08:05")),
            ("24:00", None),
            ("8:60", None),
            ("上午", None),
            ("", None),
            ("8:30:00", None),
        ] {
            assert_eq!(read_time(typed).map(time_text).as_deref(), time, "{typed}");
        }
    }

    #[test]
    fn a_part_of_a_half_day_has_its_share_of_the_hours() {
        let rule = HalfDayRule::default();
        for (half, starts, ends, hours) in [
            (HalfDay::Morning, "8:30", "12:00", 400),
            (HalfDay::Morning, "8:30", "10:10", 200),
            (HalfDay::Morning, "10:20", "12:00", 200),
            (HalfDay::Afternoon, "14:30", "17:30", 400),
            (HalfDay::Afternoon, "14:30", "18:30", 400),
            (HalfDay::Afternoon, "14:30", "14:35", 50),
            (HalfDay::Evening, "19:00", "20:00", 100),
        ] {
            let found = rule.hours(half, read_time(starts).unwrap(), read_time(ends).unwrap());
            assert_eq!(found, Hours(hours), "{starts}");
        }
    }

    proptest! {
        #[test]
        fn a_time_shown_is_read_back(minutes in 0..1440_u16, odd in "\\PC{0,6}") {
            prop_assert_eq!(read_time(&time_text(minutes)), Some(minutes));
            read_time(&odd);
        }
    }
}
