//! Values that every room shares.

mod amount;
mod month;

pub use amount::{Fen, Hours};
pub use month::Month;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A calendar day (日), `YYYY-MM-DD` in text.
pub type Day = chrono::NaiveDate;

/// The id of a record: 53 bits, ordered by time, safe as a JavaScript number, unique across PCs that exchange data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(type = "number")]
pub struct Id(pub i64);

/// Milliseconds from 1970 to 2024-01-01T00:00:00Z, where ids begin.
const EPOCH_2024_MS: i64 = 1_704_067_200_000;

impl Id {
    /// An id made at `now_ms` (milliseconds since 1970, UTC) with twelve random bits.
    pub fn made_at(now_ms: i64, random: u16) -> Self {
        Self((now_ms - EPOCH_2024_MS).max(0) * 4096 + i64::from(random & 0x0fff))
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// Half of a day (半天), the unit of attendance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HalfDay {
    /// 上午
    Morning,
    /// 下午
    Afternoon,
    /// 晚上
    Evening,
}

impl HalfDay {
    /// On paper.
    pub const fn zh(self) -> &'static str {
        match self {
            Self::Morning => "上午",
            Self::Afternoon => "下午",
            Self::Evening => "晚上",
        }
    }

    /// The half of the day in which a time lies, in minutes since midnight.
    pub const fn at(minutes: u16) -> Self {
        match minutes {
            0..720 => Self::Morning,
            720..1080 => Self::Afternoon,
            _ => Self::Evening,
        }
    }

    /// As stored.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
            Self::Evening => "evening",
        }
    }

    /// From what is stored.
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Morning, Self::Afternoon, Self::Evening].into_iter().find(|half| half.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_stay_within_what_javascript_keeps_exactly_until_the_year_2090() {
        let in_2090 = 3_786_912_000_000;
        assert!(Id::made_at(in_2090, 0xffff).0 < (1 << 53));
        assert!(Id::made_at(1_800_000_000_001, 0).0 > Id::made_at(1_800_000_000_000, 0x0fff).0);
    }
}
