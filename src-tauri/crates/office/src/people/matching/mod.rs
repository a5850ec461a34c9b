//! Matching (人岗匹配): people against what their posts ask for, posts against who could fill them.

mod asked;
mod book;
mod candidates;
mod gaps;
mod person;
mod print;
mod raise;
mod standing;
mod unit;

pub use book::export_person_fit;
pub use candidates::{Candidate, CandidateLine, Candidates, FindCandidates, candidates, export_candidates};
pub use gaps::{GapOf, people_with_gap};
pub use person::{ClosingLine, FitLine, HoldingLine, PersonFit, SaidLine, person_fit};
pub use print::{print_person_fit, print_unit_gaps};
pub use raise::{ChosenGap, RaiseGaps, RaisedGaps, raise_gaps};
pub(crate) use standing::{Known, known};
pub use unit::{GapCell, GapLine, GapRows, GapTotal, UnitGaps, UnitGapsRequest, export_unit_gaps, unit_gaps};

#[cfg(test)]
mod tests;
