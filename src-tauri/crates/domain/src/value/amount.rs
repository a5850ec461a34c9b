//! Amounts kept as integers, so that no sum ever drifts.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! amount {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[ts(type = "number")]
        pub struct $name(pub i64);

        impl std::ops::Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self { Self(self.0 + other.0) }
        }

        impl std::iter::Sum for $name {
            fn sum<I: Iterator<Item = Self>>(items: I) -> Self { Self(items.map(|item| item.0).sum()) }
        }

        impl std::fmt::Display for $name {
            /// As written on paper: no trailing zeros, two places at most.
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let sign = if self.0 < 0 { "-" } else { "" };
                let (whole, part) = (self.0.abs() / 100, self.0.abs() % 100);
                match part {
                    0 => write!(f, "{sign}{whole}"),
                    part if part % 10 == 0 => write!(f, "{sign}{whole}.{}", part / 10),
                    part => write!(f, "{sign}{whole}.{part:02}"),
                }
            }
        }
    };
}

amount! {
    /// 学时, in hundredths of an hour of teaching.
    Hours
}
amount! {
    /// Money in fen (分).
    Fen
}

impl Hours {
    /// Whole hours.
    pub const fn whole(hours: i64) -> Self {
        Self(hours * 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_read_as_on_paper() {
        for (hundredths, text) in
            [(400, "4"), (450, "4.5"), (425, "4.25"), (5, "0.05"), (-750, "-7.5"), (0, "0")]
        {
            assert_eq!(Hours(hundredths).to_string(), text);
        }
    }
}
