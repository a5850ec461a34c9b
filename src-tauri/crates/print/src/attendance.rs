//! 签到表: A4, a sheet for each half-day or course to be signed, or one grid for the week.

mod grid;
mod sheet;

use crate::Printed;
use crate::fonts::{Fonts, Style};
use crate::page::{Align, BLACK, GREY, Paper, area, set};
use serde::{Deserialize, Serialize};
use zhixing_domain::Result;

/// Sheets to be signed, all of one class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SigningSheets {
    /// The title and term of the class.
    pub class: String,
    /// 班主任
    pub head_teacher: Option<String>,
    /// Those who sign, in the order of the paper.
    pub people: Vec<Signer>,
    /// Whether groups are set apart by their names.
    pub by_group: bool,
    /// What is printed.
    pub layout: SheetLayout,
}

/// Who signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signer {
    /// 学号: the number by which exceptions are typed in.
    pub no: u32,
    /// Name as of the class.
    pub name: String,
    /// 单位及职务
    pub unit_and_post: String,
    /// 小组
    pub group: Option<String>,
}

/// How signing sheets are set (版式).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "layout", rename_all = "snake_case")]
pub enum SheetLayout {
    /// A sheet for each half-day or course.
    Sheets {
        /// Columns of names: one or two.
        columns: u8,
        /// Lines at least for those who come late.
        blanks: u32,
        /// What stands over each.
        sheets: Vec<SheetHeading>,
    },
    /// One grid, a column for each half-day.
    Week {
        /// Lines at least for those who come late.
        blanks: u32,
        /// The half-days in order: the day, and its half.
        half_days: Vec<(String, String)>,
    },
}

/// What stands over a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetHeading {
    /// `2026年10月14日（星期三）上午`
    pub when: String,
    /// `08:30—12:00`
    pub times: String,
    /// 课程
    pub course: String,
    /// 授课
    pub mentor: String,
    /// 地点
    pub place: String,
}

/// Sets signing sheets.
pub fn set_signing_sheets(fonts: &Fonts, input: &SigningSheets) -> Result<Printed> {
    let title = format!("{}签到表", input.class);
    match &input.layout {
        SheetLayout::Sheets { columns, blanks, sheets } => {
            let mut paper = Paper::portrait(fonts, &title);
            for heading in sheets {
                sheet::draw(&mut paper, input, heading, (*columns).clamp(1, 2), *blanks);
            }
            paper.finish()
        }
        SheetLayout::Week { blanks, half_days } => {
            // Upright there is room to sign for two days.
            let mut paper = if half_days.len() <= 4 {
                Paper::portrait(fonts, &title)
            } else {
                Paper::landscape(fonts, &title)
            };
            grid::draw(&mut paper, input, half_days, *blanks);
            paper.finish()
        }
    }
}

/// The margin at the left, where sheets are bound, and at the right.
const LEFT: f32 = 18.0;
const RIGHT: f32 = 14.0;
/// Room at the foot for totals, signature and page number.
const FOOT: f32 = 27.0;
/// The smallest type that is read without effort.
const FLOOR: f32 = 6.5;

/// A line of the table.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Line<'a> {
    /// A group's name.
    Group(&'a str),
    /// Who signs.
    Person(&'a Signer),
    /// For those who come late.
    Blank,
}

/// The lines of the table, groups set apart where asked.
fn lines(input: &SigningSheets) -> Vec<Line<'_>> {
    let mut lines = Vec::with_capacity(input.people.len() + 8);
    let mut group = None;
    for person in &input.people {
        if input.by_group && group != Some(&person.group) {
            lines.push(Line::Group(person.group.as_deref().unwrap_or("未分组")));
            group = Some(&person.group);
        }
        lines.push(Line::Person(person));
    }
    lines
}

/// The rows between the names of groups, which have the whole width: from the first to the one after the last.
fn unbroken(lines: &[Line]) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (row, _) in lines.iter().enumerate().filter(|(_, line)| !matches!(line, Line::Group(_))) {
        match runs.last_mut() {
            Some((_, end)) if *end == row => *end = row + 1,
            _ => runs.push((row, row + 1)),
        }
    }
    runs
}

/// The title over the table.
fn title(paper: &mut Paper, input: &SigningSheets) {
    let (wide, _) = paper.size();
    let at = area(LEFT, 14.0, wide - LEFT - RIGHT, 17.0);
    let title = format!("{}签到表", input.class);
    paper.fitted(at, Align::Centre, set(Style::SerifBold, 20.0), 13.0, &title);
}

/// The totals and the signature below the table, to be filled in by hand.
fn totals(paper: &mut Paper, input: &SigningSheets, y: f32, each: bool) {
    let with = set(Style::Serif, 10.5);
    let mut x = LEFT;
    let due = format!("应到 {} 人", input.people.len());
    paper.text(x, y, Align::Left, with, &due);
    x += 27.0;
    if each {
        for word in ["实到", "请假", "缺席"] {
            paper.text(x, y, Align::Left, with, word);
            paper.line(x + 8.5, y + 1.0, x + 19.5, y + 1.0, 0.5, BLACK);
            paper.text(x + 20.5, y, Align::Left, with, "人");
            x += 29.0;
        }
    }
    let (wide, _) = paper.size();
    let right = wide - RIGHT;
    paper.line(right - 27.0, y + 1.0, right, y + 1.0, 0.5, BLACK);
    let teacher = match &input.head_teacher {
        Some(name) => format!("班主任 {name}（签字）："),
        None => "班主任（签字）：".to_owned(),
    };
    let from = x + 2.0;
    paper.fitted(area(from, y - 4.33, right - 28.0 - from, 6.0), Align::Right, with, 7.0, &teacher);
}

/// The small word that tells a line for late comers.
fn late(paper: &mut Paper, x: f32, y: f32) {
    paper.text(x, y, Align::Centre, set(Style::Serif, 9.0).ink(GREY), "补");
}

#[cfg(test)]
mod tests;
