//! Matching (人岗匹配): what a post asks for held against what a person has.

use super::abilities::{Level, Statement, shortfall};
use crate::value::Id;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What is asked for, by ability; of several posts held at once the highest.
pub type Required = BTreeMap<Id, Level>;
/// What counts of a person, by ability; an ability nobody ever said anything of is not there.
pub type Has = BTreeMap<Id, Statement>;

/// How far somebody is from what a post asks for (匹配度). Ordered: the lesser, the better the fit.
///
/// All three only grow when the post asks for more, and only shrink when the person rises.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct Distance {
    /// Levels missing in all.
    pub levels: u32,
    /// Levels missing where most are.
    pub worst: u32,
    /// Abilities in which something is missing.
    pub abilities: u32,
}

impl Distance {
    /// Puts another ability on the scales.
    pub fn add(&mut self, required: Level, has: Option<Level>) {
        let gap = u32::from(shortfall(required, has));
        self.levels += gap;
        self.worst = self.worst.max(gap);
        self.abilities += u32::from(gap > 0);
    }

    /// Of everything that is asked for.
    pub fn of(required: &Required, has: impl Fn(Id) -> Option<Level>) -> Self {
        let mut distance = Self::default();
        for (ability, level) in required {
            distance.add(*level, has(*ability));
        }
        distance
    }
}

/// Puts people in order of fit: the nearest first, those equally near as they were given (the office's order).
pub fn rank<T>(people: &mut [T], distance: impl Fn(&T) -> Distance) {
    people.sort_by_key(distance);
}

/// How urgent the need is that a gap raises (急需程度): two levels and more are 急需, one of a key post too.
pub fn urgency(gap: u8, is_key: bool) -> i64 {
    match (gap, is_key) {
        (0 | 1, false) => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests;
