//! 学时: what a year's ledger is reckoned from, what was typed by hand, and what closed years came to.

mod closing;
mod entries;
mod proofs;
mod returns;
mod same_days;
mod sources;

pub use closing::{Closing, Correction, FrozenEntry, NewFrozen};
pub use entries::{TypedEntry, TypedFilter, TypedSum};
pub use proofs::{NewProof, Proof, ProofFilter};
pub use returns::Return;
pub use same_days::{SameDays, SameDaysFilter};
pub use sources::{ClassYear, HoursPerson, Marks, OnlinePart, PostedHours, TeacherMatch, Teaching};

use rusqlite::Row;
use zhixing_domain::Hours;
use zhixing_domain::hours::{HoursKind, Sum};

/// A kind, as it is stored.
fn kind(row: &Row, at: usize) -> rusqlite::Result<HoursKind> {
    let key: String = row.get(at)?;
    Ok(HoursKind::from_key(&key).unwrap_or(HoursKind::Lecture))
}

/// Hours and half-days, one behind the other.
fn sum(row: &Row, at: usize) -> rusqlite::Result<Sum> {
    Ok(Sum { hours: Hours(row.get(at)?), half_days: row.get(at + 1)? })
}
