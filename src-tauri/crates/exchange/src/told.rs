//! What a clerk tells of a file: what its columns hold, and the answers to what was asked.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;
use zhixing_domain::people::CadreField;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "is", content = "field")]
pub enum Holds {
    /// Nothing of ours.
    Nothing,
    /// A field.
    Field(CadreField),
    /// 单位及职务 in one cell.
    UnitAndPost,
}

/// What the person corrected or answered.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Told {
    /// What columns hold, by heading, where the guess was wrong.
    #[serde(default)]
    #[ts(type = "Record<string, Holds>")]
    pub columns: BTreeMap<String, Holds>,
    /// Values for what was asked, by [`answer_key`]; an empty one leaves the field empty.
    #[serde(default)]
    #[ts(type = "Record<string, string>")]
    pub answers: BTreeMap<String, String>,
}

/// The name of a question: sheet, row and field.
pub fn answer_key(sheet: &str, row: u32, field: CadreField) -> String {
    format!("{sheet}!{row}!{}", field.key())
}
