//! 课程表: for the wall, a week in one grid; for the pocket, slips that are cut from one sheet.

mod slips;

pub use slips::{PocketTimetable, set_pocket_timetable};

use crate::Printed;
use crate::fonts::{Fonts, Style};
use crate::page::{Align, Area, BLACK, GREY, Paper, SHADE, area, set};
use crate::text::{MM, fit};
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
        week(&mut paper, input, days);
    }
    if input.weeks.len() > 1 {
        paper.number_pages(&input.title, 14.0);
    }
    paper.finish()
}

fn week(paper: &mut Paper, input: &WallTimetable, days: &[PaperDay]) {
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
    let mut y = top + head;
    for half in rows {
        let tall = body * weigh(&half) / all;
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
            let cell = area(margin + first + each * at as f32, y, each, tall);
            sessions(paper, cell, scale, &day.halves[half]);
        }
        paper.line(margin, y, right, y, 0.6, BLACK);
        y += tall;
    }
    for at in 0..=days.len() {
        let x = margin + first + each * at as f32;
        paper.line(x, top, x, top + head + body, 0.6, BLACK);
    }
    paper.frame(area(margin, top, right - margin, head + body), 1.2, BLACK);
    let note = area(margin, high - foot + 1.5, right - margin, 9.0 * scale);
    paper.fitted(note, Align::Left, set(Style::Serif, 10.0 * scale).ink(GREY), FLOOR - 1.0, &input.note);
}

/// The sessions of a half-day, one below the other, divided by a fine line.
fn sessions(paper: &mut Paper, cell: Area, scale: f32, all: &[PaperSession]) {
    if all.is_empty() {
        return;
    }
    let each = cell.h / all.len() as f32;
    for (at, session) in all.iter().enumerate() {
        let y = cell.y + each * at as f32;
        if at > 0 {
            paper.line(cell.x + 2.0, y, cell.x + cell.w - 2.0, y, 0.3, GREY);
        }
        let inner = area(cell.x + 1.6 * scale, y + 1.2 * scale, cell.w - 3.2 * scale, each - 2.4 * scale);
        one(paper, inner, scale, session);
    }
}

/// A session in its room: the time above, the course as large as it can be, who and where below.
fn one(paper: &mut Paper, room: Area, scale: f32, session: &PaperSession) {
    // In a crowded half-day who and where give way to what.
    let small = if room.h < 24.0 * scale { 7.5 } else { 9.0 } * scale;
    let line = small * 1.25 / MM;
    paper.fitted(
        Area { h: line, ..room },
        Align::Centre,
        set(Style::Serif, small).ink(GREY),
        FLOOR - 1.0,
        &session.time,
    );
    let below: Vec<&str> = [session.mentor.as_str(), session.room.as_str()]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    // Who and where take what they need, but no more than half.
    let fits = |text: &&str| fit(paper.fonts, Style::Serif, text, small, FLOOR - 1.0, room.w, line * 3.0);
    let needs: Vec<f32> =
        below.iter().map(fits).map(|set| set.lines.len() as f32 * set.size * 1.25 / MM).collect();
    let tail = needs.iter().sum::<f32>().min((room.h - line) * 0.6);
    let title = area(room.x, room.y + line, room.w, room.h - line - tail);
    paper.fitted(title, Align::Centre, set(Style::SerifBold, 13.0 * scale), FLOOR, &session.title);
    let mut y = room.y + room.h - tail;
    let share = tail / needs.iter().sum::<f32>().max(0.1);
    for (text, need) in below.iter().zip(&needs) {
        let high = need * share;
        paper.fitted(
            area(room.x, y, room.w, high),
            Align::Centre,
            set(Style::Serif, small),
            FLOOR - 1.0,
            text,
        );
        y += high;
    }
}

#[cfg(test)]
mod tests;
