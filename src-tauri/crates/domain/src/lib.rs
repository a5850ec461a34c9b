//! The field (干部教育培训): its types and its rules.
//!
//! No disk, no clock, no SQL: everything a rule needs comes in as an argument. One module a room, of the same
//! name as on every other floor; `value` holds what all rooms share, `words` the sentences shown to people.

pub mod assessment;
pub mod chain;
pub mod classes;
pub mod evaluation;
pub mod finding;
pub mod followup;
pub mod hours;
pub mod keeping;
mod keyed;
pub mod keying;
pub mod meeting;
pub mod mentors;
pub mod needs;
pub mod paper;
pub mod people;
pub mod plans;
pub mod practice;
pub mod problem;
pub mod survey;
pub mod terms;
pub mod today;
pub mod value;
pub mod words;
pub mod workdays;

pub use finding::{Choice, Finding, Place, Weight};
pub use problem::{Code, Problem, Result, between};
pub use value::{Day, Fen, HalfDay, Hours, Id, Month};
