//! The head of a platform's list, and the lines above it.

use super::OnlineColumn;
use super::cells::Scale;
use crate::heading::{BELOW, heading, in_two_rows};
use crate::workbook::{Sheet, text};
use calamine::Data;
use std::collections::BTreeMap;
use zhixing_domain::people::is_space;
use zhixing_domain::practice::online::OnlineField;

/// How far down a head is looked for.
const DEPTH: usize = 15;

/// A head that was found.
pub(super) struct Head {
    /// Its first row, as Excel numbers it.
    pub(super) first: u32,
    /// Its last row: what is listed stands below it.
    pub(super) row: u32,
    headings: Vec<String>,
    holds: Vec<Option<OnlineField>>,
    /// What a bare number of the column of lengths is.
    pub(super) scale: Scale,
}

impl Head {
    fn column(&self, field: OnlineField) -> Option<usize> {
        self.holds.iter().position(|holds| *holds == Some(field))
    }

    /// The cell of a field.
    pub(super) fn cell<'c>(&self, field: OnlineField, cells: &'c [Data]) -> Option<&'c Data> {
        cells.get(self.column(field)?)
    }

    /// The cells of what is neither the person nor the course nor the platform.
    pub(super) fn others<'c>(&'c self, cells: &'c [Data]) -> impl Iterator<Item = (OnlineField, &'c Data)> {
        use OnlineField::{Finished, Hours, Minutes, Score, State};
        let wanted = |field: &OnlineField| matches!(field, Finished | Hours | Minutes | Score | State);
        self.holds.iter().zip(cells).filter_map(move |(holds, cell)| Some(((*holds).filter(wanted)?, cell)))
    }

    /// The headings in order of text, by which a layout is known again.
    pub(super) fn sorted(&self) -> Vec<String> {
        let mut all: Vec<String> =
            self.headings.iter().filter(|heading| !heading.is_empty()).cloned().collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// The columns with their first values.
    pub(super) fn columns(&self, sheet: &Sheet) -> Vec<OnlineColumn> {
        let mut scratch = String::new();
        let first: Vec<&[Data]> =
            sheet.rows().filter(|(row, _)| *row > self.row).take(3).map(|(_, cells)| cells).collect();
        let all = self.headings.iter().zip(&self.holds).enumerate();
        all.filter(|(_, (heading, _))| !heading.is_empty())
            .map(|(at, (heading, holds))| {
                let cells = first.iter().filter_map(|cells| cells.get(at));
                let texts = cells.map(|cell| text(cell, &mut scratch).trim().to_owned());
                let sample = texts.filter(|text| !text.is_empty()).collect();
                OnlineColumn { heading: heading.clone(), holds: *holds, sample }
            })
            .collect()
    }
}

/// Finds the head: the row, or the two rows of which the upper one gathers columns of the lower one (课程 over 名称 and
/// 时长), that name most fields; they must name 姓名 and the course.
pub(super) fn find(sheet: &Sheet, told: &BTreeMap<String, Option<OnlineField>>) -> Option<Head> {
    let rows: Vec<(u32, &[Data])> = sheet.rows().take(DEPTH + 1).collect();
    let mut best: Option<(usize, Head)> = None;
    for (at, (row, cells)) in rows.iter().take(DEPTH).enumerate() {
        let one: Vec<String> = cells.iter().map(heading).collect();
        let two = rows.get(at + 1).and_then(|(next, cells)| Some((*next, in_two_rows(&one, cells)?)));
        for (last, headings) in [Some((*row, one)), two].into_iter().flatten() {
            let holds = holds(&headings, told);
            let count = holds.iter().flatten().count();
            let is_head =
                [OnlineField::Name, OnlineField::Course].iter().all(|field| holds.contains(&Some(*field)));
            let is_better = best.as_ref().is_none_or(|(most, known)| {
                // Of two readings that name as much: not the upper row alone of two, but the lower one alone if it can.
                let is_whole = known.first == *row || (known.first < *row && known.row == last);
                count > *most || (count == *most && is_whole)
            });
            if is_head && is_better {
                let at = holds.iter().position(|holds| *holds == Some(OnlineField::Minutes));
                let scale = Scale::of(at.map_or("", |at| headings[at].as_str()));
                best = Some((count, Head { first: *row, row: last, headings, holds, scale }));
            }
        }
    }
    best.map(|(_, head)| head)
}

/// What a heading stands for, and how sure that is. Of 课程·学时 and 获得·学时 the two parts together tell which is meant.
fn guess(heading: &str) -> Option<(OnlineField, u8)> {
    let Some((over, below)) = heading.split_once(BELOW) else { return OnlineField::guess(&plain(heading)) };
    let (over, below) = (plain(over), plain(below));
    let together = [format!("{over}{below}"), format!("{below}{over}")];
    let together =
        together.iter().filter_map(|words| OnlineField::guess(words)).max_by_key(|(_, sure)| *sure);
    match (together, OnlineField::guess(&below)) {
        (Some((field, sure)), Some((own, _))) if field == own => Some((field, sure)),
        (Some(found), None) => Some(found),
        (_, own) => own,
    }
}

/// What each heading holds; of several columns for one field the surest has it.
fn holds(headings: &[String], told: &BTreeMap<String, Option<OnlineField>>) -> Vec<Option<OnlineField>> {
    /// What a person said goes before every guess.
    const SAID: u8 = 9;
    let mut all: Vec<Option<(OnlineField, u8)>> = headings
        .iter()
        .map(|heading| match told.get(heading) {
            Some(said) => said.map(|field| (field, SAID)),
            None => guess(heading),
        })
        .collect();
    for field in OnlineField::ALL {
        let of_field =
            |holds: &Option<(OnlineField, u8)>| holds.filter(|(held, _)| held == field).map(|(_, sure)| sure);
        let surest = all.iter().filter_map(of_field).max();
        let first = all.iter().position(|holds| surest.is_some() && of_field(holds) == surest);
        for (at, holds) in all.iter_mut().enumerate() {
            if of_field(holds).is_some() && Some(at) != first {
                *holds = None;
            }
        }
    }
    all.into_iter().map(|holds| holds.map(|(field, _)| field)).collect()
}

/// A heading without what stands in brackets.
fn plain(heading: &str) -> String {
    let mut depth = 0_u32;
    let mut out = String::new();
    for c in heading.chars() {
        match c {
            '（' | '(' | '【' | '[' => depth += 1,
            '）' | ')' | '】' | ']' => depth = depth.saturating_sub(1),
            c if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

/// The platform and the moment of export that lines above the head name: `平台：…`, `导出时间：…`.
pub(super) fn above(sheet: &Sheet, head: u32) -> (Option<String>, Option<String>) {
    let (mut platform, mut exported) = (None, None);
    let mut scratch = String::new();
    for (_, cells) in sheet.rows().take_while(|(row, _)| *row < head) {
        for cell in cells {
            let found = text(cell, &mut scratch).trim_matches(is_space);
            let Some((name, value)) = found.split_once(['：', ':']) else { continue };
            let value = Some(value.trim_matches(is_space).to_owned()).filter(|value| !value.is_empty());
            if name.ends_with("平台") || name.ends_with("平台名称") {
                platform = platform.or(value);
            } else if name.contains("导出") || name.contains("统计") || name.contains("截止") {
                exported = exported.or(value);
            }
        }
    }
    (platform, exported)
}
