//! The timetable for the pocket: the same slip several times on a sheet, cut along the dashes.

use super::{HALVES, PaperDay};
use crate::Printed;
use crate::fonts::{Fonts, Style};
use crate::page::{Align, Area, BLACK, GREY, Paper, SHADE, area, set};
use crate::text::{MM, break_lines};
use serde::{Deserialize, Serialize};
use zhixing_domain::Result;

/// A timetable for the pocket (口袋课程表).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PocketTimetable {
    /// Its title.
    pub title: String,
    /// What stands under it.
    pub under: String,
    /// Its days.
    pub days: Vec<PaperDay>,
    /// What stands at the foot: whom to call.
    pub note: String,
}

/// Type of the lines, in points: small, but to be read at arm's length.
const SIZE: f32 = 7.5;
const LEADING: f32 = SIZE * 1.28 / MM;
/// Inside a slip, in millimetres.
const MARGIN: f32 = 6.0;
const DAY: f32 = 13.0;
const TIME: f32 = 17.0;

/// A line of the slip: which day begins with it, the time, the lines of text.
struct Entry {
    day: Option<(String, String)>,
    time: Vec<String>,
    text: Vec<String>,
    faint: Vec<String>,
}

impl Entry {
    fn high(&self) -> f32 {
        let lines = (self.text.len() + self.faint.len()).max(self.time.len());
        lines as f32 * LEADING + 1.2
    }
}

/// Sets a timetable for the pocket: four slips of A6 a sheet; where a class is too long for it, two of A5.
pub fn set_pocket_timetable(fonts: &Fonts, input: &PocketTimetable) -> Result<Printed> {
    let small = area(0.0, 0.0, 105.0, 148.5);
    let large = area(0.0, 0.0, 148.5, 210.0);
    let entries = entries(fonts, input, small.w);
    let high: f32 = entries.iter().map(Entry::high).sum();
    if high <= room(small) {
        let mut paper = Paper::portrait(fonts, &input.title);
        paper.page();
        for (x, y) in [(0.0, 0.0), (105.0, 0.0), (0.0, 148.5), (105.0, 148.5)] {
            slip(&mut paper, Area { x, y, ..small }, input, &entries);
        }
        dashes(&mut paper, true, true);
        return paper.finish();
    }
    let entries = self::entries(fonts, input, large.w);
    let mut paper = Paper::landscape(fonts, &input.title);
    let mut rest = entries.as_slice();
    while !rest.is_empty() {
        let mut left = room(large);
        let fits = rest.iter().take_while(|entry| {
            left -= entry.high();
            left >= 0.0
        });
        let (now, later) = rest.split_at(fits.count().max(1));
        paper.page();
        for x in [0.0, 148.5] {
            slip(&mut paper, Area { x, ..large }, input, now);
        }
        dashes(&mut paper, true, false);
        rest = later;
    }
    paper.finish()
}

/// What is left of a slip for its lines.
fn room(slip: Area) -> f32 {
    slip.h - 2.0 * MARGIN - 19.0
}

fn entries(fonts: &Fonts, input: &PocketTimetable, wide: f32) -> Vec<Entry> {
    let wide = wide - 2.0 * MARGIN - DAY - TIME - 1.0;
    let broken = |text: &str| break_lines(fonts, Style::Serif, SIZE, text, wide);
    let bold = |text: &str| break_lines(fonts, Style::SerifBold, SIZE, text, wide);
    let mut found = Vec::new();
    for day in &input.days {
        let mut heading = Some((day.day.clone(), day.weekday.clone()));
        for (half, sessions) in HALVES.iter().zip(&day.halves) {
            for session in sessions {
                let who: Vec<&str> = [session.mentor.as_str(), session.room.as_str()]
                    .into_iter()
                    .filter(|text| !text.is_empty())
                    .collect();
                found.push(Entry {
                    day: heading.take(),
                    time: vec![session.time.clone(), (*half).to_owned()],
                    text: bold(&session.title),
                    faint: if who.is_empty() { Vec::new() } else { broken(&who.join("　")) },
                });
            }
        }
    }
    found
}

fn slip(paper: &mut Paper, at: Area, input: &PocketTimetable, entries: &[Entry]) {
    let inner = area(at.x + MARGIN, at.y + MARGIN, at.w - 2.0 * MARGIN, at.h - 2.0 * MARGIN);
    let title = Area { h: 9.0, ..inner };
    paper.fitted(title, Align::Centre, set(Style::SerifBold, 12.0), 8.0, &input.title);
    let under = area(inner.x, inner.y + 9.0, inner.w, 4.5);
    paper.fitted(under, Align::Centre, set(Style::Serif, 7.5), 6.0, &input.under);
    let right = inner.x + inner.w;
    let top = inner.y + 14.0;
    let mut y = top;
    for entry in entries {
        let high = entry.high();
        if let Some((day, weekday)) = &entry.day {
            paper.line(inner.x, y, right, y, 0.6, BLACK);
            paper.text(inner.x, y + LEADING, Align::Left, set(Style::SerifBold, SIZE), day);
            let below = set(Style::Serif, SIZE - 1.0).ink(GREY);
            paper.text(inner.x, y + 2.0 * LEADING, Align::Left, below, weekday);
        } else {
            paper.line(inner.x + DAY, y, right, y, 0.25, GREY);
        }
        let line = |at: usize| y + LEADING * (at + 1) as f32;
        for (at, time) in entry.time.iter().enumerate() {
            let with = set(Style::Serif, if at == 0 { SIZE - 0.5 } else { SIZE - 1.0 }).ink(GREY);
            paper.text(inner.x + DAY, line(at), Align::Left, with, time);
        }
        let x = inner.x + DAY + TIME;
        for (at, text) in entry.text.iter().enumerate() {
            paper.text(x, line(at), Align::Left, set(Style::SerifBold, SIZE), text);
        }
        for (at, text) in entry.faint.iter().enumerate() {
            paper.text(x, line(at + entry.text.len()), Align::Left, set(Style::Serif, SIZE), text);
        }
        y += high;
    }
    paper.line(inner.x, y, right, y, 0.6, BLACK);
    if !input.note.is_empty() {
        let foot = area(inner.x, inner.y + inner.h - 4.8, inner.w, 4.8);
        paper.fill(foot, SHADE);
        paper.fitted(
            area(foot.x + 1.0, foot.y, foot.w - 2.0, foot.h),
            Align::Left,
            set(Style::Serif, 7.0),
            5.5,
            &input.note,
        );
    }
}

/// Where to cut.
fn dashes(paper: &mut Paper, down: bool, across: bool) {
    let (wide, high) = paper.size();
    let mut at = 2.0;
    while down && at < high {
        paper.line(wide / 2.0, at, wide / 2.0, (at + 2.0).min(high), 0.3, GREY);
        at += 4.0;
    }
    at = 2.0;
    while across && at < wide {
        paper.line(at, high / 2.0, (at + 2.0).min(wide), high / 2.0, 0.3, GREY);
        at += 4.0;
    }
}
