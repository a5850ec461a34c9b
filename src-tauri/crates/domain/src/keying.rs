//! Second keying (二次录入): paper typed twice by two people, blind, on a sample or in full; where they differ the paper is
//! looked at again. For any paper that is read field by field.

use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// What was typed from a sheet, by the field's number; a blank field has no place.
pub type Fields = BTreeMap<u32, String>;

crate::keyed! {
    /// What the paper says where two keyings differ (核对结果).
    pub enum Decision {
        First "first" "第一遍对" [],
        Second "second" "第二遍对" [],
        Other "other" "都不对" [],
    }
}

/// A field typed differently the second time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Difference {
    /// The field.
    pub field: u32,
    /// As typed first; empty: left blank.
    pub first: String,
    /// As typed the second time.
    pub second: String,
}

/// The sheets to be typed a second time: `percent` of them, at least one. The same seed draws the same sheets, a greater
/// percentage draws more beside them, and a sheet added later changes no other's lot against those before it.
pub fn sample(numbers: &BTreeSet<u32>, percent: u32, seed: u64) -> BTreeSet<u32> {
    if numbers.is_empty() || percent == 0 {
        return BTreeSet::new();
    }
    let count = (numbers.len() * percent.min(100) as usize).div_ceil(100);
    let mut lots: Vec<(u64, u32)> = numbers.iter().map(|no| (lot(seed, *no), *no)).collect();
    lots.sort_unstable();
    lots.into_iter().take(count).map(|(_, no)| no).collect()
}

/// A number's lot: SplitMix64, spread evenly and the same on every machine.
fn lot(seed: u64, no: u32) -> u64 {
    let mut z = seed.wrapping_add(u64::from(no).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// Where two keyings of one sheet differ, by field.
pub fn differences(first: &Fields, second: &Fields) -> Vec<Difference> {
    let text = |of: &Fields, field: &u32| of.get(field).cloned().unwrap_or_default();
    let fields: BTreeSet<&u32> = first.keys().chain(second.keys()).collect();
    let all = fields.into_iter().map(|field| Difference {
        field: *field,
        first: text(first, field),
        second: text(second, field),
    });
    all.filter(|difference| difference.first != difference.second).collect()
}

/// How sure a keying is (录入质量): errors per 1,000 fields in hundredths, of each keying, by what the paper said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct Tally {
    /// Sheets typed twice.
    pub sheets: u32,
    /// Fields compared.
    pub fields: u32,
    /// Fields that differ.
    pub differences: u32,
    /// Of these, not decided yet.
    pub open: u32,
    /// Wrong the first time.
    pub first_wrong: u32,
    /// Wrong the second time.
    pub second_wrong: u32,
    /// 第一遍每千项错; nothing while a difference is open, and the rate not known.
    #[ts(type = "number | null")]
    pub first_rate: Option<i64>,
    /// 第二遍每千项错
    #[ts(type = "number | null")]
    pub second_rate: Option<i64>,
}

/// Reckons up `sheets` sheets of `fields` fields each; `decisions` has one place a difference, `None` where it is open.
pub fn tally(sheets: u32, fields: u32, decisions: &[Option<Decision>]) -> Tally {
    let count =
        |of: &[Decision]| decisions.iter().flatten().filter(|decision| of.contains(decision)).count() as u32;
    let (first_wrong, second_wrong) =
        (count(&[Decision::Second, Decision::Other]), count(&[Decision::First, Decision::Other]));
    let compared = sheets * fields;
    let open = decisions.iter().filter(|decision| decision.is_none()).count() as u32;
    let rate = |wrong: u32| {
        let (wrong, all) = (i64::from(wrong), i64::from(compared));
        (all > 0 && open == 0).then(|| (2 * wrong * 100_000 + all) / (2 * all))
    };
    Tally {
        sheets,
        fields: compared,
        differences: decisions.len() as u32,
        open,
        first_wrong,
        second_wrong,
        first_rate: rate(first_wrong),
        second_rate: rate(second_wrong),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::{btree_map, btree_set, vec};
    use proptest::prelude::*;

    #[test]
    fn the_rate_is_per_thousand_fields() {
        use Decision as D;
        let open = tally(6, 20, &[Some(D::First), Some(D::Second), Some(D::Other), None]);
        assert_eq!((open.fields, open.differences, open.open), (120, 4, 1));
        // What is not decided may be wrong either time.
        assert_eq!((open.first_rate, open.second_rate), (None, None));
        let found = tally(6, 20, &[Some(D::First), Some(D::Second), Some(D::Other)]);
        // 2 of 120 fields: 16.67 of 1,000.
        assert_eq!((found.first_wrong, found.first_rate), (2, Some(1667)));
        assert_eq!((found.second_wrong, found.second_rate), (2, Some(1667)));
        assert_eq!(tally(0, 20, &[]).first_rate, None);
    }

    fn fields() -> impl Strategy<Value = Fields> {
        btree_map(1_u32..20, "[1-5]", 0..20)
    }

    proptest! {
           #[test]
           fn a_sample_is_drawn_again_alike_and_grows_around_itself(numbers in btree_set(1_u32..2000, 1..200), seed: u64, some in 1_u32..=100, more in 1_u32..=100) {
               let (some, more) = (some.min(more), some.max(more));
               let drawn = sample(&numbers, some, seed);
               prop_assert_eq!(&drawn, &sample(&numbers, some, seed));
               prop_assert_eq!(drawn.len(), (numbers.len() * some as usize).div_ceil(100));
               prop_assert!(drawn.is_subset(&numbers));
               prop_assert!(drawn.is_subset(&sample(&numbers, more, seed)));
               prop_assert_eq!(sample(&numbers, 100, seed), numbers);
           }

           #[test]
           fn two_keyings_differ_alike_from_either_side(first in fields(), second in fields()) {
               prop_assert_eq!(differences(&first, &first), vec![]);
               let there = differences(&first, &second);
               let back = differences(&second, &first);
               prop_assert_eq!(there.len(), back.len());
               prop_assert!(there.iter().zip(&back).all(|(a, b)| (a.field, &a.first, &a.second) == (b.field, &b.second, &b.first)));
               // Taking every second value makes both alike.
               let mut mended = first;
               for difference in there {
                   if difference.second.is_empty() {
    mended.remove(&difference.field);
    } else {
    mended.insert(difference.field, difference.second);
    }
               }
               prop_assert_eq!(mended, second);
           }

           #[test]
           fn every_error_is_a_difference(sheets in 1_u32..50, fields in 1_u32..50, decided in vec(proptest::option::of(0_usize..3), 0..40)) {
               let decisions: Vec<Option<Decision>> = decided.iter().map(|at| at.and_then(|at| Decision::ALL.get(at).copied())).collect();
               let found = tally(sheets, fields, &decisions);
               prop_assert!(found.first_wrong.max(found.second_wrong) + found.open <= found.differences);
               prop_assert!(found.first_wrong + found.second_wrong + found.open >= found.differences);
           }
       }
}
