//! A month (年月), the precision in which rosters keep birth, work and party dates.

use chrono::Datelike as _;
use serde::{Deserialize, Serialize, de::Error as _};
use ts_rs::TS;

/// A month of a year, `YYYY-MM` in text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct Month {
    year: i32,
    month: u32,
}

impl Month {
    /// `None` unless the month is 1–12 and the year 1900–2100.
    pub fn new(year: i32, month: u32) -> Option<Self> {
        ((1900..=2100).contains(&year) && (1..=12).contains(&month)).then_some(Self { year, month })
    }

    /// The month of a day.
    pub fn of(day: super::Day) -> Self {
        Self { year: day.year().clamp(1900, 2100), month: day.month() }
    }

    /// Reads `YYYY-MM`, the form in which it is stored.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        (year.len() == 4 && month.len() == 2).then_some(())?;
        Self::new(year.parse().ok()?, month.parse().ok()?)
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month of the year, 1–12.
    pub fn month(self) -> u32 {
        self.month
    }

    /// As forms print it: `1991.07`.
    pub fn dotted(self) -> String {
        format!("{:04}.{:02}", self.year, self.month)
    }

    /// Completed years from this month to `at` (周岁), as forms compute an age.
    pub fn years_until(self, at: Self) -> i32 {
        at.year - self.year - i32::from(at.month < self.month)
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl Serialize for Month {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom(format!("not a month: {text}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_counts_completed_years() {
        let birth = Month::new(1991, 7).unwrap();
        assert_eq!(birth.years_until(Month::new(2026, 6).unwrap()), 34);
        assert_eq!(birth.years_until(Month::new(2026, 7).unwrap()), 35);
    }

    #[test]
    fn only_real_months_are_read_back() {
        for text in ["1991-13", "1991-7", "91-07", "1991.07", "", "1899-12"] {
            assert_eq!(Month::parse(text), None, "{text}");
        }
        assert_eq!(Month::parse("1991-07").unwrap().to_string(), "1991-07");
    }
}
