//! Documents → PDF bytes. No clock, no database, no ambient fonts: the same input always gives the same bytes.
//!
//! `fonts` `text` `page` `chart` `flow` are the press; every other module is one document: its input, which the office can
//! keep as a snapshot, and a function that sets it.

mod chart;
mod flow;
mod fonts;
mod page;
mod text;

pub mod archive;
pub mod attendance;
pub mod bundle;
pub mod certificate;
pub mod chain;
pub mod evaluation;
pub mod fees;
pub mod followup;
pub mod interview;
pub mod matching;
pub mod meeting;
pub mod mentor;
pub mod online;
pub mod plan;
pub mod posting;
pub mod recovery;
pub mod summary;
pub mod survey;
pub mod survey_results;
pub mod timetable;

pub use fonts::{Face, Fonts};

use zhixing_domain::Finding;

/// A set document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: u32,
    /// What would come out wrong: characters no font has, text that does not fit.
    pub findings: Vec<Finding>,
}

#[cfg(test)]
mod proof;
