//! The use cases: the only caller of the rules, the store, the printer and the exchange.
//!
//! A door (window or terminal) makes a [`House`], hands it calls by name and shows the answers. Which calls there
//! are, what they take and who may make them stands in one list, [`calls`].

pub mod assessment;
pub mod bindings;
pub mod book;
pub mod calls;
pub mod chain;
pub mod classes;
mod context;
pub mod evaluation;
pub mod followup;
pub mod host;
pub mod hours;
mod house;
pub mod jobs;
pub mod keeping;
pub mod keying;
pub mod meeting;
pub mod mentors;
pub mod needs;
mod op;
pub mod paper;
pub mod people;
pub mod plans;
pub mod practice;
mod rule;
#[cfg(test)]
mod sitting;
pub mod survey;
pub mod today;

pub use context::{Reading, Writing};
pub use host::{Host, NoHost};
pub use house::{House, HouseSettings, Reply};
pub use op::Op;
