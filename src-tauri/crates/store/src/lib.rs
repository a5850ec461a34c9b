//! The office's data in one encrypted SQLite file.
//!
//! Reading goes through [`Store::read`], writing only through [`Store::write`]: one transaction, one journal entry.
//! One module a room holds that room's SQL; no business rule stands here.

pub mod assessment;
pub mod backup;
pub mod chain;
pub mod classes;
mod error;
pub mod evaluation;
mod file;
pub mod followup;
mod gate;
pub mod hours;
pub mod journal;
pub mod keeping;
mod kept;
pub mod keying;
pub mod keys;
mod links;
pub mod meeting;
pub mod mentors;
mod migrate;
pub mod needs;
pub mod paper;
pub mod people;
pub mod plans;
pub mod practice;
mod sound;
pub mod survey;

pub use error::{Error, Result, disk};
pub use file::{DATABASE, Folder, KEYS, Store};
pub use gate::{Changed, NewEntry, Reader, Tx};
pub use links::Link;
