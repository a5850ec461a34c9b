//! The head of a roster: one row, or two of which the upper spans columns.

use super::{Column, Holds, Told};
use crate::workbook::{Sheet, text};
use calamine::Data;
use zhixing_domain::people::{CadreField, is_space, split_unit_and_post};
use zhixing_domain::{Code, Finding, Place, Weight};

/// How far down a head is looked for.
const DEPTH: usize = 15;
/// So many rows tell whether a column of posts holds units too.
const LOOKED_AT: usize = 40;

/// A head that was found.
pub(super) struct Head {
    /// The last of its rows, as Excel numbers it.
    pub(super) last_row: u32,
    /// Its headings, blanks and marks removed.
    pub(super) headings: Vec<String>,
    /// What each column holds.
    pub(super) holds: Vec<Holds>,
    /// Columns not read since an earlier one holds the same: which, and the earlier.
    twice: Vec<(usize, usize)>,
}

impl Head {
    /// What there is to say of columns that were not read.
    pub(super) fn unread(&self, sheet: &Place) -> Vec<Finding> {
        let place = |at: usize| Place {
            row: Some(self.last_row),
            column: Some(self.headings[at].clone()),
            ..sheet.clone()
        };
        let is_name = |(_, first): &&(usize, usize)| self.holds[*first] == Holds::Field(CadreField::Name);
        // A second column of names begins a second list; what stands in it is told at once.
        let beside = self.twice.iter().find(is_name).map(|(at, _)| *at);
        let mut findings = Vec::new();
        if let Some(at) = beside {
            let mut finding =
                Finding::new(Weight::Error, Code::ListsBeside, place(at), self.headings[at].as_str());
            finding.values.insert("column".into(), (at + 1).to_string());
            findings.push(finding);
        }
        for (at, first) in self.twice.iter().filter(|(at, _)| beside.is_none_or(|beside| *at < beside)) {
            let mut finding =
                Finding::new(Weight::Note, Code::ColumnTwice, place(*at), self.headings[*at].as_str());
            let field = match self.holds[*first] {
                Holds::Field(field) => field.zh(),
                _ => "单位及职务",
            };
            finding.values.insert("first".into(), self.headings[*first].clone());
            finding.values.insert("field".into(), field.to_owned());
            findings.push(finding);
        }
        findings
    }

    /// A column of posts in a list without units often holds both (现任职务: 县财政局副局长).
    fn look_for_units(&mut self, sheet: &Sheet, told: &Told, units: &[String]) {
        let has = |wanted| self.holds.contains(&wanted);
        let post = Holds::Field(CadreField::Post);
        let Some(at) = self.holds.iter().position(|holds| *holds == post) else { return };
        let is_told = told.columns.contains_key(&self.headings[at]);
        if is_told || has(Holds::Field(CadreField::Unit)) || has(Holds::UnitAndPost) {
            return;
        }
        let mut scratch = String::new();
        let (mut filled, mut parted) = (0, 0);
        for (_, cells) in sheet.rows().filter(|(number, _)| *number > self.last_row).take(LOOKED_AT) {
            let whole = cells.get(at).map_or("", |cell| text(cell, &mut scratch)).trim();
            if !whole.is_empty() {
                filled += 1;
                let unit = split_unit_and_post(whole, units);
                parted += usize::from(unit.is_some_and(|(unit, _)| unit.chars().count() > 2));
            }
        }
        if parted * 2 >= filled && filled > 0 {
            self.holds[at] = Holds::UnitAndPost;
        }
    }

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
pub(super) fn find(sheet: &Sheet, told: &Told, units: &[String]) -> Option<Head> {
    let rows: Vec<(u32, Vec<String>)> =
        sheet.rows().take(DEPTH).map(|(number, cells)| (number, cells.iter().map(plain).collect())).collect();
    let mut best: Option<(usize, Head)> = None;
    let named = |holds: &[Holds]| holds.iter().filter(|holds| **holds != Holds::Nothing).count();
    for (at, (number, upper)) in rows.iter().enumerate() {
        let mut candidates = vec![(*number, upper.clone())];
        if let Some((below, lower)) = rows.get(at + 1) {
            let pair = joined(upper, lower);
            // A line above that names nothing, such as 填报单位, is no part of the head.
            if named(&holds(&pair, told).0) > named(&holds(lower, told).0) {
                candidates.push((*below, pair));
            }
        }
        for (last_row, headings) in candidates {
            let (holds, twice) = holds(&headings, told);
            let count = named(&holds);
            // Two columns are enough where both are known: a pasted list of names and units.
            let filled = headings.iter().filter(|heading| !heading.is_empty()).count();
            let is_head =
                (count >= 3 || count == 2 && filled == 2) && holds.contains(&Holds::Field(CadreField::Name));
            // Of two that name as many the upper, and of it the one row: the first value row is no heading.
            if is_head && best.as_ref().is_none_or(|(most, _)| count > *most) {
                best = Some((count, Head { last_row, headings, holds, twice }));
            }
        }
    }
    let (_, mut head) = best?;
    head.look_for_units(sheet, told, units);
    Some(head)
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
                // 学历学位 above 学历 says nothing more; 全日制教育 above 学历 does.
                (_, false)
                    if field(below).is_some()
                        && field(above).is_none()
                        && field(&format!("{span}{below}")).is_none() =>
                {
                    below.clone()
                }
                _ => format!("{span}{below}"),
            }
        })
        .collect()
}

/// What each heading holds; of two columns for one field the first has it, and the other is named.
fn holds(headings: &[String], told: &Told) -> (Vec<Holds>, Vec<(usize, usize)>) {
    let mut all: Vec<Holds> = Vec::with_capacity(headings.len());
    let mut twice = Vec::new();
    for (at, heading) in headings.iter().enumerate() {
        let mut holds = told.columns.get(heading).copied().unwrap_or_else(|| guess(heading));
        let earlier = all.iter().position(|earlier| *earlier == holds);
        if let Some(first) = earlier.filter(|_| holds != Holds::Nothing) {
            twice.push((at, first));
            holds = Holds::Nothing;
        }
        all.push(holds);
    }
    (all, twice)
}

fn guess(heading: &str) -> Holds {
    if is_unit_and_post(heading) {
        return Holds::UnitAndPost;
    }
    field(heading).map_or(Holds::Nothing, Holds::Field)
}

/// 单位及职务 in its spellings: 工作单位和职务, 现任单位、职务, 单位职务.
fn is_unit_and_post(heading: &str) -> bool {
    let Some((before, after)) = heading.split_once("单位") else { return false };
    let before_is_plain = before.chars().all(|c| "现任工作所在".contains(c));
    let Some((between, "")) = after.split_once("职务") else { return false };
    before_is_plain && between.chars().all(|c| "及和与、/／其现任兼，,".contains(c))
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
