//! The week in one grid: a line for each name, a column for each half-day.

use super::{FLOOR, FOOT, LEFT, Line, RIGHT, SigningSheets, late, lines, title, totals, unbroken};
use crate::fonts::{Fonts, Style};
use crate::page::{Align, BLACK, Paper, SHADE, area, set};
use crate::text::{fit, padded_name};

const TOP: f32 = 34.0;
const HEAD: f32 = 12.0;
/// The widths of number, name and unit.
const WIDTHS: [f32; 3] = [9.0, 25.0, 38.0];
/// A half-day needs so much to be signed.
const NARROWEST: f32 = 16.0;
const LOWEST: f32 = 9.0;
const HIGHEST: f32 = 12.0;

/// Draws the grid, half-days that do not fit side by side on pages of their own.
pub(super) fn draw(paper: &mut Paper, input: &SigningSheets, half_days: &[(String, String)], blanks: u32) {
    let (wide, high) = paper.size();
    let for_signing = wide - LEFT - RIGHT - WIDTHS.iter().sum::<f32>();
    let most = (for_signing / NARROWEST) as usize;
    let parts = half_days.len().div_ceil(most).max(1);
    let side_by_side = half_days.len().div_ceil(parts).max(1);
    let room = high - FOOT - TOP - HEAD;
    let mut all = lines(input);
    all.extend(std::iter::repeat_n(Line::Blank, blanks as usize));
    // One line more on the last page: who was there, counted.
    let most = most_rows(paper.fonts, &all, room);
    let pages = (all.len() + 1).div_ceil(most).max(1);
    let rows = (all.len() + 1).div_ceil(pages).max(2);
    let height = (room / rows as f32).min(HIGHEST);
    all.resize((pages * rows).saturating_sub(1), Line::Blank);
    let first = paper.page_count();
    for part in half_days.chunks(side_by_side) {
        for (at, lines) in all.chunks(rows).enumerate() {
            paper.page();
            title(paper, input);
            let is_last = at + 1 == pages;
            table(paper, part, lines, height, is_last);
            if is_last {
                let lines = lines.len() as f32 + 1.0;
                totals(paper, input, TOP + HEAD + height * lines + 8.0, false);
            }
        }
    }
    paper.number_sheet(first, &format!("{}　签到表", input.class), LEFT);
}

fn most_rows(fonts: &Fonts, lines: &[Line], room: f32) -> usize {
    let reads = |height: f32| {
        lines.iter().all(|line| match line {
            Line::Person(person) => {
                [(&person.name, WIDTHS[1]), (&person.unit_and_post, WIDTHS[2])].into_iter().all(
                    |(text, wide)| fit(fonts, Style::Serif, text, 10.5, FLOOR, wide - 2.0, height - 1.0).fits,
                )
            }
            Line::Group(_) | Line::Blank => true,
        })
    };
    let densest = (room / LOWEST) as usize;
    (6..=densest).rev().find(|rows| reads((room / *rows as f32).min(HIGHEST))).unwrap_or(densest)
}

fn table(paper: &mut Paper, half_days: &[(String, String)], lines: &[Line], height: f32, counted: bool) {
    let (wide, _) = paper.size();
    let right = wide - RIGHT;
    let mut edges = vec![LEFT];
    for width in WIDTHS {
        edges.push(edges[edges.len() - 1] + width);
    }
    let from = edges[3];
    let each = (right - from) / half_days.len().max(1) as f32;
    edges.extend((1..=half_days.len()).map(|at| from + each * at as f32));
    let rows = lines.len() + usize::from(counted);
    let bottom = TOP + HEAD + height * rows as f32;
    paper.fill(area(LEFT, TOP, right - LEFT, HEAD), SHADE);
    let bold = set(Style::SerifBold, 10.5);
    for (at, heading) in ["序号", "姓名", "单位及职务"].into_iter().enumerate() {
        let cell = area(edges[at] + 0.5, TOP, edges[at + 1] - edges[at] - 1.0, HEAD);
        paper.fitted(cell, Align::Centre, bold, FLOOR, heading);
    }
    for (at, (day, half)) in half_days.iter().enumerate() {
        let x = edges[at + 3] + 0.5;
        paper.fitted(area(x, TOP + 0.8, each - 1.0, 5.6), Align::Centre, bold, FLOOR, day);
        paper.fitted(area(x, TOP + 5.8, each - 1.0, 5.6), Align::Centre, bold, FLOOR, half);
    }
    for row in 0..rows {
        let y = TOP + HEAD + height * row as f32;
        let cell = |column: usize| {
            area(edges[column] + 1.0, y + 0.5, edges[column + 1] - edges[column] - 2.0, height - 1.0)
        };
        match lines.get(row) {
            Some(Line::Group(group)) => {
                paper.fill(area(LEFT, y, right - LEFT, height), SHADE);
                paper.fitted(area(LEFT + 2.0, y, from - LEFT, height), Align::Left, bold, FLOOR, group);
            }
            Some(Line::Person(person)) => {
                let no = person.no.to_string();
                paper.fitted(cell(0), Align::Centre, set(Style::Serif, 10.5), FLOOR, &no);
                let name = padded_name(&person.name);
                paper.fitted(cell(1), Align::Centre, set(Style::Serif, 11.0), FLOOR, &name);
                paper.fitted(cell(2), Align::Left, set(Style::Serif, 9.0), FLOOR, &person.unit_and_post);
            }
            Some(Line::Blank) => {
                late(paper, LEFT + WIDTHS[0] / 2.0, y + height / 2.0 + 1.2);
            }
            None => {
                let at = area(LEFT, y, from - LEFT, height);
                paper.fitted(at, Align::Centre, bold, FLOOR, "实到人数");
            }
        }
        paper.line(LEFT, y, right, y, 0.45, BLACK);
    }
    let y = |row: usize| TOP + HEAD + height * row as f32;
    let inside = &edges[1..edges.len() - 1];
    for (from, to) in unbroken(lines) {
        for edge in inside {
            paper.line(*edge, y(from), *edge, y(to), 0.45, BLACK);
        }
    }
    if counted {
        for edge in &inside[2..] {
            paper.line(*edge, y(rows - 1), *edge, bottom, 0.45, BLACK);
        }
    }
    for edge in inside {
        paper.line(*edge, TOP, *edge, TOP + HEAD, 0.45, BLACK);
    }
    paper.frame(area(LEFT, TOP, right - LEFT, bottom - TOP), 0.8, BLACK);
}
