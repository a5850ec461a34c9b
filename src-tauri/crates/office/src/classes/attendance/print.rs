//! 签到表 on paper: for a half-day, a course, all of them, or the week in one grid.

use crate::context::Reading;
use crate::paper::{Document, MadePaper, make};
use chrono::Datelike as _;
use serde::Deserialize;
use std::collections::BTreeMap;
use ts_rs::TS;
use zhixing_domain::classes::{HalfDayOf, time_text};
use zhixing_domain::paper::{day_zh, weekday_zh};
use zhixing_domain::{Code, Day, HalfDay, Id, Problem, Result};
use zhixing_print::attendance::{SheetHeading, SheetLayout, Signer, SigningSheets};
use zhixing_store::classes::{RollRow, SessionRow};

/// Which sheets are wanted.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum SheetOf {
    /// A half-day.
    HalfDay {
        /// The day.
        day: Day,
        /// Its half.
        half: HalfDay,
    },
    /// A course.
    Session {
        /// The session.
        id: Id,
    },
    /// The week in one grid.
    Week,
    /// Every half-day, all in one file.
    AllHalfDays,
}

/// Signing sheets to be printed.
#[derive(Debug, Deserialize, TS)]
pub struct PrintAttendance {
    /// The class.
    pub class: Id,
    /// Which sheets; every half-day unless said otherwise.
    #[serde(default)]
    pub sheet: Option<SheetOf>,
    /// Columns of names, one or two; by the size of the class unless said otherwise.
    #[serde(default)]
    pub columns: Option<u8>,
    /// By group instead of by 学号.
    #[serde(default)]
    pub by_group: bool,
    /// Lines for those who come late.
    #[serde(default)]
    pub blanks: Option<u32>,
}

/// Up to so many people one column of names is enough.
const ONE_COLUMN: usize = 18;
/// Lines for those who come late, unless said otherwise.
const BLANKS: u32 = 2;

/// Sets signing sheets.
pub fn print_attendance(cx: &Reading, request: PrintAttendance) -> Result<MadePaper> {
    let (class, mut roll, sessions) = cx
        .read(|db| Ok((db.class(request.class)?, db.roll(request.class)?, db.sessions_of(request.class)?)))?;
    roll.retain(|row| !row.withdrawn);
    let nothing = |what: &str| Problem::new(Code::NothingToPrint).with("what", what);
    if roll.is_empty() {
        return Err(nothing("班次还没有学员"));
    }
    if request.by_group {
        roll.sort_by_key(|row| (row.group_sort.is_none(), row.group_sort, row.student_no));
    }
    let mut half_days: BTreeMap<HalfDayOf, Vec<&SessionRow>> = BTreeMap::new();
    for row in &sessions {
        half_days.entry((row.session.day, row.session.half)).or_default().push(row);
    }
    let columns = request.columns.unwrap_or(if roll.len() > ONE_COLUMN { 2 } else { 1 });
    let blanks = request.blanks.unwrap_or(BLANKS).min(60);
    let place = class.place.as_deref().unwrap_or_default();
    let sheets = |sheets: Vec<SheetHeading>| SheetLayout::Sheets { columns, blanks, sheets };
    let sheet = request.sheet.unwrap_or(SheetOf::AllHalfDays);
    let (layout, of) = match sheet {
        SheetOf::HalfDay { day, half } => {
            let found = half_days
                .get(&(day, half))
                .ok_or_else(|| Problem::new(Code::NoSuchHalfDay).with("day", day).with("half", half.zh()))?;
            (sheets(vec![heading(found, place)]), format!("{day}{}", half.zh()))
        }
        SheetOf::Session { id } => {
            let found = sessions.iter().find(|row| row.session.id == id);
            let found = found.ok_or_else(|| Problem::new(Code::NotFound))?;
            (sheets(vec![heading(&[found], place)]), format!("{} {}", found.session.day, found.title))
        }
        _ if half_days.is_empty() => return Err(nothing("还没有课程表")),
        SheetOf::Week => {
            let columns = half_days
                .keys()
                .map(|(day, half)| (format!("{}月{}日", day.month(), day.day()), half.zh().to_owned()));
            (SheetLayout::Week { blanks, half_days: columns.collect() }, "全期".to_owned())
        }
        SheetOf::AllHalfDays => {
            let all = half_days.values().map(|found| heading(found, place)).collect();
            (sheets(all), format!("{} 个半天", half_days.len()))
        }
    };
    let title = format!("签到表 {} {of}", class.name());
    let input = SigningSheets {
        class: class.name(),
        head_teacher: class.head_teacher.clone(),
        people: roll.into_iter().map(signer).collect(),
        by_group: request.by_group,
        layout,
    };
    make(cx, Document::Attendance(input), Some(request.class), &title)
}

fn signer(row: RollRow) -> Signer {
    let unit_and_post = [row.unit, row.post].into_iter().flatten().collect();
    Signer { no: row.student_no, name: row.name, unit_and_post, group: row.group }
}

/// What stands over the sheet of one course, or of all the courses of a half-day.
fn heading(sessions: &[&SessionRow], place: &str) -> SheetHeading {
    let joined = |texts: Vec<String>| {
        let mut once: Vec<String> = Vec::new();
        for text in texts.into_iter().filter(|text| !text.is_empty()) {
            if !once.contains(&text) {
                once.push(text);
            }
        }
        once.join("；")
    };
    let mentor = |row: &&SessionRow| {
        let name = row.mentor_name.clone().unwrap_or_default();
        match &row.mentor_title {
            Some(title) => format!("{name}（{title}）"),
            None => name,
        }
    };
    let mut rooms: Vec<String> = sessions.iter().filter_map(|row| row.session.room.clone()).collect();
    if rooms.is_empty() {
        rooms.push(place.to_owned());
    }
    let starts = sessions.iter().map(|row| row.session.starts).min().unwrap_or_default();
    let ends = sessions.iter().map(|row| row.session.ends).max().unwrap_or_default();
    let (day, half) = sessions
        .first()
        .map_or((Day::default(), HalfDay::Morning), |row| (row.session.day, row.session.half));
    SheetHeading {
        when: format!("{}（{}）{}", day_zh(day), weekday_zh(day), half.zh()),
        times: format!("{}—{}", time_text(starts), time_text(ends)),
        course: joined(sessions.iter().map(|row| row.title.clone()).collect()),
        mentor: joined(sessions.iter().map(mentor).collect()),
        place: joined(rooms),
    }
}
