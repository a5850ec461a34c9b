//! The head of a roster: one row, or two of which the upper spans columns.

use super::{Column, Holds, Told};
use crate::workbook::{Sheet, text};
use calamine::Data;
use zhixing_domain::people::{CadreField, is_space};

/// How far down a head is looked for.
const DEPTH: usize = 15;
const UNIT_AND_POST: &[&str] =
    &["单位及职务", "工作单位及职务", "单位职务", "现工作单位及职务", "单位和职务"];

/// A head that was found.
pub(super) struct Head {
    /// The last of its rows, as Excel numbers it.
    pub(super) last_row: u32,
    /// Its headings, blanks and marks removed.
    pub(super) headings: Vec<String>,
    /// What each column holds.
    pub(super) holds: Vec<Holds>,
}

impl Head {
    /// The columns with their first values.
    pub(super) fn columns(&self, sheet: &Sheet) -> Vec<Column> {
        let mut scratch = String::new();
        let first: Vec<&[Data]> = sheet
            .rows()
            .filter(|(number, _)| *number > self.last_row)
            .take(3)
            .map(|(_, cells)| cells)
            .collect();
        self.headings
            .iter()
            .zip(&self.holds)
            .enumerate()
            .filter(|(_, (heading, _))| !heading.is_empty())
            .map(|(at, (heading, holds))| Column {
                heading: heading.clone(),
                holds: *holds,
                sample: first
                    .iter()
                    .filter_map(|cells| cells.get(at))
                    .map(|cell| text(cell, &mut scratch).trim().to_owned())
                    .filter(|text| !text.is_empty())
                    .collect(),
            })
            .collect()
    }
}

/// Finds the head: the row, or pair of rows, that names most fields; it must name 姓名 and two more.
pub(super) fn find(sheet: &Sheet, told: &Told) -> Option<Head> {
    let rows: Vec<(u32, Vec<String>)> =
        sheet.rows().take(DEPTH).map(|(number, cells)| (number, cells.iter().map(plain).collect())).collect();
    let mut best: Option<(usize, Head)> = None;
    for (at, (number, upper)) in rows.iter().enumerate() {
        let mut candidates = vec![(*number, upper.clone())];
        if let Some((below, lower)) = rows.get(at + 1) {
            candidates.push((*below, joined(upper, lower)));
        }
        for (last_row, headings) in candidates {
            let holds = holds(&headings, told);
            let count = holds.iter().filter(|holds| **holds != Holds::Nothing).count();
            // Two columns are enough where both are known: a pasted list of names and units.
            let filled = headings.iter().filter(|heading| !heading.is_empty()).count();
            let is_head =
                (count >= 3 || count == 2 && filled == 2) && holds.contains(&Holds::Field(CadreField::Name));
            // Of two that name as many the upper, and of it the one row: the first value row is no heading.
            if is_head && best.as_ref().is_none_or(|(most, _)| count > *most) {
                best = Some((count, Head { last_row, headings, holds }));
            }
        }
    }
    best.map(|(_, head)| head)
}

/// Two rows as one: an upper heading spans the blank cells at its right.
fn joined(upper: &[String], lower: &[String]) -> Vec<String> {
    let mut span = "";
    upper
        .iter()
        .zip(lower.iter().chain(std::iter::repeat(&String::new())))
        .map(|(above, below)| {
            if !above.is_empty() {
                span = above;
            }
            match (above.is_empty(), below.is_empty()) {
                (_, true) => above.clone(),
                (true, false) if field(below).is_some() && field(&format!("{span}{below}")).is_none() => {
                    below.clone()
                }
                _ => format!("{span}{below}"),
            }
        })
        .collect()
}

/// What each heading holds; of two columns for one field the first has it.
fn holds(headings: &[String], told: &Told) -> Vec<Holds> {
    let mut taken = Vec::new();
    headings
        .iter()
        .map(|heading| {
            let holds = told.columns.get(heading).copied().unwrap_or_else(|| guess(heading));
            if holds == Holds::Nothing || taken.contains(&holds) {
                return Holds::Nothing;
            }
            taken.push(holds);
            holds
        })
        .collect()
}

fn guess(heading: &str) -> Holds {
    if UNIT_AND_POST.contains(&heading) {
        return Holds::UnitAndPost;
    }
    field(heading).map_or(Holds::Nothing, Holds::Field)
}

fn field(heading: &str) -> Option<CadreField> {
    CadreField::ALL.iter().copied().find(|field| field.headings().contains(&heading))
}

/// A heading without blanks, line breaks, marks and bracketed remarks.
fn plain(cell: &Data) -> String {
    let mut scratch = String::new();
    let mut depth = 0_u32;
    let mut out = String::new();
    for c in text(cell, &mut scratch).chars() {
        match c {
            '（' | '(' | '【' | '[' => depth += 1,
            '）' | ')' | '】' | ']' => depth = depth.saturating_sub(1),
            '*' | '＊' | ':' | '：' => {}
            c if depth > 0 || is_space(c) => {}
            c => out.push(c),
        }
    }
    out
}
