//! The months in which an item is held: one, or several terms.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Months of a year (月份), in order, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[ts(type = "number[]")]
pub struct Months(Vec<u8>);

impl Months {
    /// Reads what people write: `5`, `5月`, `5、10`, `3-4`, `3月至5月`; `None` where that is no month of a year.
    pub fn read(typed: &str) -> Option<Self> {
        let mut months = Vec::new();
        let text = typed.replace(['月', ' ', '\u{3000}'], "").replace(['至', '到', '—', '–', '~', '～'], "-");
        for part in text.split([',', '，', '、', ';', '；', '.', '/']).filter(|part| !part.is_empty()) {
            let (first, last) = part.split_once('-').unwrap_or((part, part));
            let (first, last): (u8, u8) = (first.parse().ok()?, last.parse().ok()?);
            if first < 1 || last > 12 || first > last {
                return None;
            }
            months.extend(first..=last);
        }
        months.sort_unstable();
        months.dedup();
        (!months.is_empty()).then_some(Self(months))
    }

    /// As stored: `5,10`.
    pub fn stored(&self) -> String {
        self.0.iter().map(u8::to_string).collect::<Vec<_>>().join(",")
    }

    /// Each month.
    pub fn each(&self) -> impl Iterator<Item = u8> + '_ {
        self.0.iter().copied()
    }

    /// How many.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// On paper: `5月`, `5、10月`, `3—5月`.
    pub fn zh(&self) -> String {
        match self.0.as_slice() {
            [] => String::new(),
            [first, .., last] if usize::from(last - first) == self.0.len() - 1 && self.0.len() > 2 => {
                format!("{first}—{last}月")
            }
            all => format!("{}月", all.iter().map(u8::to_string).collect::<Vec<_>>().join("、")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn months_are_read_as_people_write_them() {
        for (typed, kept, words) in [
            ("5", "5", "5月"),
            ("5月", "5", "5月"),
            ("10、5", "5,10", "5、10月"),
            ("3-5", "3,4,5", "3—5月"),
            ("3月至4月", "3,4", "3、4月"),
            ("5，5月", "5", "5月"),
        ] {
            let months = Months::read(typed).unwrap();
            assert_eq!((months.stored().as_str(), months.zh().as_str()), (kept, words), "{typed}");
        }
        for typed in ["", "13", "0", "5-3", "五月", "5-"] {
            assert_eq!(Months::read(typed), None, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn what_is_stored_or_printed_is_read_back(months in prop::collection::btree_set(1_u8..=12, 1..12)) {
            let months = Months(months.into_iter().collect());
            prop_assert_eq!(Months::read(&months.stored()), Some(months.clone()));
            prop_assert_eq!(Months::read(&months.zh()), Some(months));
        }
    }
}
