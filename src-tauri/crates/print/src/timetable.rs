//! 课程表: for the wall, a week in one grid; for the pocket, slips that are cut from one sheet.

mod slips;

pub use slips::{PocketTimetable, set_pocket_timetable};

use crate::Printed;
use crate::fonts::{Fonts, Style};
use crate::page::{Align, Area, BLACK, GREY, Paper, SHADE, area, set};
use crate::text::{MM, break_lines, width};
use serde::{Deserialize, Serialize};
use zhixing_domain::Result;

/// A session as a timetable shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperSession {
    /// From when to when: `08:30—12:00`.
    pub time: String,
    /// 课程
    pub title: String,
    /// Who teaches, with organisation and title.
    pub mentor: String,
    /// Where.
    pub room: String,
}

/// A day of a timetable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperDay {
    /// `10月12日`
    pub day: String,
    /// `星期一`
    pub weekday: String,
    /// Its sessions: 上午, 下午, 晚上.
    pub halves: [Vec<PaperSession>; 3],
}

/// A timetable for the wall (张贴课程表).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WallTimetable {
    /// On A3 instead of A4.
    pub a3: bool,
    /// Its title.
    pub title: String,
    /// What stands under it, at the left and at the right.
    pub under: (String, String),
    /// Its weeks, a page each.
    pub weeks: Vec<Vec<PaperDay>>,
    /// What stands at the foot.
    pub note: String,
}

const HALVES: [&str; 3] = ["上午", "下午", "晚上"];
/// The smallest type that can be read from a step away, in points.
const FLOOR: f32 = 7.5;

/// Sets a timetable for the wall.
pub fn set_wall_timetable(fonts: &Fonts, input: &WallTimetable) -> Result<Printed> {
    let paper = if input.a3 { Paper::landscape_a3 } else { Paper::landscape };
    let mut paper = paper(fonts, &input.title);
    for days in &input.weeks {
        paper.page();
        week(&mut paper, fonts, input, days);
    }
    if input.weeks.len() > 1 {
        paper.number_pages(&input.title, 14.0);
    }
    paper.finish()
}

fn week(paper: &mut Paper, fonts: &Fonts, input: &WallTimetable, days: &[PaperDay]) {
    let (wide, high) = paper.size();
    // Everything is larger on larger paper.
    let scale = if input.a3 { 1.41 } else { 1.0 };
    let margin = 14.0 * scale;
    let right = wide - margin;
    let title = area(margin, 11.0 * scale, right - margin, 14.0 * scale);
    paper.fitted(title, Align::Centre, set(Style::SerifBold, 24.0 * scale), 14.0, &input.title);
    let small = set(Style::Serif, 11.0 * scale);
    let half = (right - margin) / 2.0;
    let line = area(margin, 27.0 * scale, half - 2.0, 7.0 * scale);
    paper.fitted(line, Align::Left, small, FLOOR, &input.under.0);
    paper.fitted(Area { x: margin + half + 2.0, ..line }, Align::Right, small, FLOOR, &input.under.1);

    let top = 35.5 * scale;
    let head = 12.0 * scale;
    let first = 13.0 * scale;
    let foot = if input.note.is_empty() { 12.0 } else { 19.0 } * scale;
    let each = (right - margin - first) / days.len().max(1) as f32;
    let rows: Vec<usize> =
        (0..3).filter(|at| *at < 2 || days.iter().any(|day| !day.halves[*at].is_empty())).collect();
    // An evening is lower than a morning; a half-day of many sessions needs more than one of few.
    let weigh = |half: &usize| {
        let most = days.iter().map(|day| day.halves[*half].len()).max().unwrap_or(0);
        if *half == 2 && most <= 1 { 0.6 } else { most.clamp(1, 4) as f32 * 0.45 + 0.55 }
    };
    let all: f32 = rows.iter().map(weigh).sum();
    let body = high - foot - top - head;
    paper.fill(area(margin, top, right - margin, head), SHADE);
    paper.fill(area(margin, top + head, first, body), SHADE);
    for (at, day) in days.iter().enumerate() {
        let x = margin + first + each * at as f32;
        let bold = set(Style::SerifBold, 13.0 * scale);
        paper.fitted(
            area(x + 1.0, top + 0.8 * scale, each - 2.0, 6.0 * scale),
            Align::Centre,
            bold,
            FLOOR,
            &day.day,
        );
        let weekday = area(x + 1.0, top + 6.2 * scale, each - 2.0, 5.0 * scale);
        paper.fitted(weekday, Align::Centre, set(Style::Serif, 10.5 * scale), FLOOR, &day.weekday);
    }
    let cells = {
        let mut y = top + head;
        rows.iter()
            .map(|half| {
                let tall = body * weigh(half) / all;
                y += tall;
                (*half, y - tall, tall)
            })
            .collect::<Vec<_>>()
    };
    let places: Vec<Place> = cells
        .iter()
        .flat_map(|(half, y, tall)| days.iter().enumerate().map(move |(at, day)| (*half, *y, *tall, at, day)))
        .flat_map(|(half, y, tall, at, day)| {
            let cell = area(margin + first + each * at as f32, y, each, tall);
            let all = &day.halves[half];
            rooms(cell, scale, all.len())
                .zip(all)
                .map(|(room, one)| Place::new(fonts, room, scale, one))
                .collect::<Vec<_>>()
        })
        .collect();
    // All courses of a week are set in one size: the largest in which each of them stands whole.
    let size = places
        .iter()
        .filter_map(|place| largest(fonts, &place.session.title, place.title(), 13.0 * scale, FLOOR))
        .fold(13.0 * scale, f32::min);
    for (half, y, tall) in cells {
        let letters: Vec<String> = HALVES[half].chars().map(String::from).collect();
        for (at, letter) in letters.iter().enumerate() {
            let middle = y + tall / 2.0 + (at as f32 - 0.5) * 8.0 * scale + 1.6 * scale;
            paper.text(
                margin + first / 2.0,
                middle,
                Align::Centre,
                set(Style::SerifBold, 14.0 * scale),
                letter,
            );
        }
        for (at, day) in days.iter().enumerate() {
            let count = day.halves[half].len();
            let x = margin + first + each * at as f32;
            for no in 1..count {
                let y = y + tall / count as f32 * no as f32;
                paper.line(x + 2.0, y, x + each - 2.0, y, 0.3, GREY);
            }
        }
        paper.line(margin, y, right, y, 0.6, BLACK);
    }
    for place in &places {
        place.set(paper, size);
    }
    for at in 0..=days.len() {
        let x = margin + first + each * at as f32;
        paper.line(x, top, x, top + head + body, 0.6, BLACK);
    }
    paper.frame(area(margin, top, right - margin, head + body), 1.2, BLACK);
    // Above the foot with the number of the page.
    let note = area(margin, high - foot + 1.0, right - margin, 6.0 * scale);
    paper.fitted(note, Align::Left, set(Style::Serif, 10.0 * scale).ink(GREY), FLOOR - 1.0, &input.note);
}

/// The sessions of a half-day, one below the other.
fn rooms(cell: Area, scale: f32, count: usize) -> impl Iterator<Item = Area> {
    let each = cell.h / count.max(1) as f32;
    (0..count).map(move |at| {
        let y = cell.y + each * at as f32;
        area(cell.x + 1.6 * scale, y + 1.2 * scale, cell.w - 3.2 * scale, each - 2.4 * scale)
    })
}

/// A session in its room: the time above, the course in the middle, who and where below.
struct Place<'a> {
    session: &'a PaperSession,
    room: Area,
    /// The points of time, mentor and place.
    small: f32,
    /// Millimetres of the time.
    line: f32,
    /// Millimetres of who and where, and how much of it each takes.
    tail: f32,
    below: Vec<(&'a str, f32)>,
}

impl<'a> Place<'a> {
    fn new(fonts: &Fonts, room: Area, scale: f32, session: &'a PaperSession) -> Self {
        // In a crowded half-day who and where give way to what.
        let small = if room.h < 24.0 * scale { 7.5 } else { 9.0 } * scale;
        let line = small * 1.25 / MM;
        let texts = [session.mentor.as_str(), session.room.as_str()];
        let needs = |text: &'a str| {
            let lines = break_lines(fonts, Style::Serif, small, text, room.w).len();
            (text, lines as f32 * line)
        };
        let below: Vec<(&str, f32)> = texts.into_iter().filter(|text| !text.is_empty()).map(needs).collect();
        // They take what they need, but no more than half.
        let needed: f32 = below.iter().map(|(_, need)| need).sum();
        let tail = needed.min((room.h - line) * 0.6);
        let share = if needed > 0.0 { tail / needed } else { 0.0 };
        let below = below.into_iter().map(|(text, need)| (text, need * share)).collect();
        Self { session, room, small, line, tail, below }
    }

    fn title(&self) -> Area {
        let Area { x, y, w, h } = self.room;
        area(x, y + self.line, w, h - self.line - self.tail)
    }

    fn set(&self, paper: &mut Paper, size: f32) {
        let Area { x, y, w, h } = self.room;
        let time = set(Style::Serif, self.small).ink(GREY);
        paper.fitted(area(x, y, w, self.line), Align::Centre, time, FLOOR - 1.0, &self.session.time);
        // Where the size of all is too much for one, that one alone gives way.
        let bold = set(Style::SerifBold, size);
        let floor = if largest(paper.fonts, &self.session.title, self.title(), size, size).is_some() {
            size
        } else {
            FLOOR
        };
        paper.fitted(self.title(), Align::Centre, bold, floor, &self.session.title);
        let mut at = y + h - self.tail;
        for (text, high) in &self.below {
            let lines = break_lines(paper.fonts, Style::Serif, self.small, text, w).len() as f32;
            let floor = if lines * self.line <= high + 0.01 { self.small } else { FLOOR - 1.0 };
            paper.fitted(area(x, at, w, *high), Align::Centre, set(Style::Serif, self.small), floor, text);
            at += high;
        }
    }
}

/// The largest size from `floor` to `most` at which a title stands whole in its room, on as many lines as it takes.
fn largest(fonts: &Fonts, title: &str, room: Area, most: f32, floor: f32) -> Option<f32> {
    let steps = ((most - floor) / 0.5).round() as usize;
    (0..=steps).map(|step| most - step as f32 * 0.5).find(|size| {
        let lines = break_lines(fonts, Style::SerifBold, *size, title, room.w);
        let is_narrow = lines.iter().all(|line| width(fonts, Style::SerifBold, *size, line) <= room.w + 0.01);
        is_narrow && lines.len() as f32 * size * 1.2 / MM <= room.h
    })
}

#[cfg(test)]
mod tests;
