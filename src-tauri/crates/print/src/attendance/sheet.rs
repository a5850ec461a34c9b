//! A sheet for one half-day or course: one or two columns of names, each with a place to sign.

use super::{
    FLOOR, FOOT, LEFT, Line, RIGHT, SheetHeading, SigningSheets, late, lines, title, totals, unbroken,
};
use crate::fonts::{Fonts, Style};
use crate::page::{Align, Area, BLACK, Paper, SHADE, area, set};
use crate::text::{fit, padded_name};

/// Where the table begins, and how high its head is.
const TOP: f32 = 51.0;
const HEAD: f32 = 9.0;
/// A line to sign on: no lower than a hand needs, no higher than it looks well.
const LOWEST: f32 = 9.5;
const HIGHEST: f32 = 12.6;

/// The widths of number, name and unit; the rest is for the signature.
fn widths(columns: u8) -> [f32; 3] {
    if columns == 1 { [12.0, 36.0, 82.0] } else { [9.0, 25.0, 31.0] }
}

/// Draws a sheet on as few pages as its lines fit on, evenly filled.
pub(super) fn draw(
    paper: &mut Paper,
    input: &SigningSheets,
    heading: &SheetHeading,
    columns: u8,
    blanks: u32,
) {
    let (wide, high) = paper.size();
    let room = high - FOOT - TOP - HEAD;
    let mut all = lines(input);
    all.extend(std::iter::repeat_n(Line::Blank, blanks as usize));
    let most = most_rows(paper.fonts, &all, columns, room);
    let pages = all.len().div_ceil(most * usize::from(columns)).max(1);
    let rows = all.len().div_ceil(pages * usize::from(columns)).max(1);
    let height = (room / rows as f32).min(HIGHEST);
    all.resize(pages * rows * usize::from(columns), Line::Blank);
    let first = paper.page_count();
    for (at, page) in all.chunks(rows * usize::from(columns)).enumerate() {
        paper.page();
        title(paper, input);
        info(paper, heading);
        let column_wide = (wide - LEFT - RIGHT) / f32::from(columns);
        for (column, lines) in page.chunks(rows).enumerate() {
            let x = LEFT + column_wide * column as f32;
            table(paper, x, column_wide, widths(columns), lines, height);
        }
        if at + 1 == pages {
            totals(paper, input, TOP + HEAD + height * rows as f32 + 9.0, true);
        }
    }
    paper.number_sheet(first, &format!("{}　{}", input.class, heading.when), LEFT);
}

/// The most rows on a page at which every name and unit can still be read.
fn most_rows(fonts: &Fonts, lines: &[Line], columns: u8, room: f32) -> usize {
    let [_, name_wide, unit_wide] = widths(columns);
    let reads = |height: f32| {
        lines.iter().all(|line| match line {
            Line::Person(person) => {
                [(&person.name, name_wide), (&person.unit_and_post, unit_wide)].into_iter().all(
                    |(text, wide)| fit(fonts, Style::Serif, text, 11.0, FLOOR, wide - 2.0, height - 1.0).fits,
                )
            }
            Line::Group(_) | Line::Blank => true,
        })
    };
    let densest = (room / LOWEST) as usize;
    let rows = (8..=densest).rev().find(|rows| reads((room / *rows as f32).min(HIGHEST)));
    rows.unwrap_or(densest)
}

fn info(paper: &mut Paper, heading: &SheetHeading) {
    let (wide, _) = paper.size();
    let with = set(Style::Serif, 10.5);
    let right = wide - RIGHT;
    let split = right - 64.0;
    let pair = |label: &str, text: &str| format!("{label}：{text}");
    let when = [heading.when.as_str(), heading.times.as_str()].join("　");
    let left_wide = split - LEFT - 2.0;
    paper.fitted(area(LEFT, 32.0, left_wide, 7.0), Align::Left, with, 7.5, &pair("时间", when.trim()));
    paper.fitted(area(split, 32.0, 64.0, 7.0), Align::Right, with, 7.0, &pair("地点", &heading.place));
    paper.fitted(area(LEFT, 39.0, left_wide, 10.0), Align::Left, with, 7.0, &pair("课程", &heading.course));
    paper.fitted(area(split, 39.0, 64.0, 10.0), Align::Right, with, 7.0, &pair("授课", &heading.mentor));
}

fn table(paper: &mut Paper, x: f32, wide: f32, widths: [f32; 3], lines: &[Line], height: f32) {
    let [no, name, unit] = widths;
    let edges = [x, x + no, x + no + name, x + no + name + unit, x + wide];
    let bottom = TOP + HEAD + height * lines.len() as f32;
    paper.fill(area(x, TOP, wide, HEAD), SHADE);
    let headings = [("序号", 9.0), ("姓名", 11.0), ("单位及职务", 11.0), ("签名", 11.0)];
    for (pair, (heading, size)) in edges.windows(2).zip(headings) {
        let at = area(pair[0] + 0.5, TOP, pair[1] - pair[0] - 1.0, HEAD);
        paper.fitted(at, Align::Centre, set(Style::SerifBold, size), FLOOR, heading);
    }
    for (row, line) in lines.iter().enumerate() {
        let y = TOP + HEAD + height * row as f32;
        match line {
            Line::Group(group) => {
                paper.fill(area(x, y, wide, height), SHADE);
                let at = area(x + 2.0, y, wide - 4.0, height);
                paper.fitted(at, Align::Centre, set(Style::SerifBold, 11.0), FLOOR, group);
            }
            Line::Person(person) => {
                let cell = |column: usize| inner(edges[column], y, edges[column + 1], height);
                let no = person.no.to_string();
                paper.fitted(cell(0), Align::Centre, set(Style::Serif, 11.0), FLOOR, &no);
                let name = padded_name(&person.name);
                paper.fitted(cell(1), Align::Centre, set(Style::Serif, 11.5), FLOOR, &name);
                paper.fitted(cell(2), Align::Left, set(Style::Serif, 9.5), FLOOR, &person.unit_and_post);
            }
            Line::Blank => late(paper, x + no / 2.0, y + height / 2.0 + 1.2),
        }
        paper.line(x, y, x + wide, y, 0.45, BLACK);
    }
    for edge in &edges[1..4] {
        paper.line(*edge, TOP, *edge, TOP + HEAD, 0.45, BLACK);
    }
    for (from, to) in unbroken(lines) {
        let y = |row: usize| TOP + HEAD + height * row as f32;
        for edge in &edges[1..4] {
            paper.line(*edge, y(from), *edge, y(to), 0.45, BLACK);
        }
    }
    paper.frame(area(x, TOP, wide, bottom - TOP), 0.8, BLACK);
}

fn inner(left: f32, y: f32, right: f32, height: f32) -> Area {
    area(left + 1.0, y + 0.5, right - left - 2.0, height - 1.0)
}
