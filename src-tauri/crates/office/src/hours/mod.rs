//! 学时: everybody's year to what it asks, the ledger down to the half-day, rules with what a change would do, and the
//! closing of a year.

mod book;
mod closing;
mod entries;
mod entry_of;
mod forecast;
mod list;
mod person;
mod proof;
mod proofs;
mod returns;
mod rules;
mod same_days;
mod sample;
mod sources;
mod sources_book;
mod standing;
mod stats;
mod sums;
#[cfg(test)]
mod tests;

pub use closing::{
    ClosingCheck, ClosingRow, CorrectHours, CorrectionRequest, HoursClosed, HoursDifference, HoursYear,
    OpenClass, ReopenYear, check_year, close_year, correct, delete_correction, reopen_year,
};
pub use entries::{
    AddEntry, AddEntryLike, EntryPage, EntryRecord, ListEntries, SaveEntryField, TypedRequest, TypedRow,
    add_entry, add_entry_like, delete_entry, entries, entry, export_entries, save_entry_field,
};
pub use forecast::{Forecast, ForecastItem};
pub(crate) use list::behind_on;
pub use list::{HoursOrder, HoursPage, HoursRow, ListHours, export, list};
pub(crate) use person::{Career, career};
pub use person::{LedgerRequest, PersonHours, PersonYear, YearLedger, person};
pub(crate) use proofs::may_undo;
pub use proofs::{
    FindProofs, IssueProof, ProofPage, ProofRequest, ProofRow, VoidProof, export_proofs, issue_proof,
    print_proof, proof_numbers, proofs, save_proof_numbers, void_proof,
};
pub use returns::{
    ReturnLine, ReturnRecord, ReturnRequest, ReturnRow, SubmitReturn, print_return, return_record, returns,
    submit_return,
};
pub use rules::{
    HoursChange, PreviewHoursRule, RuleOfDay, RulePreview, SaveHoursRule, preview_rule, rules, save_rule,
};
pub use same_days::{DecideOverlap, decide_overlap};
pub(crate) use sample::fill;
pub use sources::{
    ClassKindRow, SetClassKind, SetTeacher, TeacherRow, classes, set_class_kind, set_teacher, teachers,
};
pub use sources_book::{export_classes, export_preview, export_return, export_returns, export_teachers};
pub use stats::{
    StatModule, StatYear, Statistics, YearStats, export_statistics, print_statistics, statistics,
};
pub(crate) use sums::counted_so_far;
