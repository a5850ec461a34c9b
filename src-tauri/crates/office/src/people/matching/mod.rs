//! Matching (人岗匹配): people against what their posts ask for, posts against who could fill them.

mod gaps;
mod person;
mod standing;

pub use gaps::{GapOf, people_with_gap};
pub use person::{ClosingLine, FitLine, HoldingLine, PersonFit, SaidLine, person_fit};
