//! 学时: what learning counts, what a year asks, and how every figure came about, down to the half-day.

mod class;
mod entry;
mod kind;
mod ledger;
mod proof;
mod rule;
mod same_days;
mod standing;
mod stats;

pub use class::{ClassHalf, HalfLine, HalfWhat, class_kind, half_lines};
pub use entry::{EntryField, EntryState, EntryWay, entry_state, read_entry};
pub use kind::{HoursKind, Sum, Sums};
pub use ledger::{EntryPart, HoursSource, LedgerEntry, PartWhat, days_zh};
pub use proof::ProofNumbers;
pub use rule::{ClassCount, HoursRule, HoursRules, HoursTarget, Period};
pub use standing::{Asked, PassedBy, YearStanding, judge, verdict_zh};
pub use stats::{GroupBy, StatGroup, StatKind, StatLine, StatPerson, statistics};

#[cfg(test)]
mod tests;
pub use same_days::{
    CountsToo, Overlap, OverlapWay, Typed, overlap, overlap_parts, overlap_typed, taken_off,
};
