//! Headings of a list, in one row or in two of which the upper one gathers columns of the lower one.

use crate::workbook::text;
use calamine::Data;
use zhixing_domain::people::is_space;

/// A heading as it is shown and remembered: without blanks and marks.
pub(crate) fn heading(cell: &Data) -> String {
    let mut scratch = String::new();
    text(cell, &mut scratch)
        .chars()
        .filter(|c| !is_space(*c) && !matches!(c, '*' | '＊' | ':' | '：'))
        .collect()
}

/// Between what gathers columns and the column: 课程·名称.
pub(crate) const BELOW: char = '·';

/// The headings of two rows, where the lower one parts what the upper one gathers. A row of a list is none: it has
/// figures, and leaves no column to the row above.
pub(crate) fn in_two_rows(upper: &[String], lower: &[Data]) -> Option<Vec<String>> {
    let is_words = |cell: &Data| match cell {
        Data::Empty => true,
        Data::String(text) => !text.chars().any(char::is_numeric),
        _ => false,
    };
    let lower_words: Vec<String> = lower.iter().map(heading).collect();
    let parts = upper.iter().zip(&lower_words).any(|(above, below)| above.is_empty() && !below.is_empty());
    if !parts || !lower.iter().all(is_words) {
        return None;
    }
    let mut over = "";
    let joined = upper.iter().zip(&lower_words).map(|(above, below)| {
        if !above.is_empty() {
            over = above;
        }
        match (above.as_str(), below.as_str()) {
            (above, "") => above.to_owned(),
            (_, below) if over.is_empty() || over == below => below.to_owned(),
            (_, below) => format!("{over}{BELOW}{below}"),
        }
    });
    Some(joined.collect())
}
