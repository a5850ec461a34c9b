//! 课程表 on paper: for the wall, for the pocket, and for one mentor.

use crate::context::Reading;
use crate::paper::{Document, MadePaper, make};
use chrono::{Datelike as _, Duration};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use ts_rs::TS;
use zhixing_domain::classes::time_text;
use zhixing_domain::paper::{PaperPart, PaperTable, Report, day_zh, span_zh, weekday_zh};
use zhixing_domain::{Code, Day, Hours, Id, Problem, Result};
use zhixing_print::timetable::{PaperDay, PaperSession, PocketTimetable, WallTimetable};
use zhixing_store::classes::{ClassRow, SessionRow};

/// On which paper a timetable is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TimetablePaper {
    /// 张贴, A4
    Wall,
    /// 张贴, A3
    WallA3,
    /// 口袋卡
    Pocket,
}

/// A timetable to be printed.
#[derive(Debug, Deserialize, TS)]
pub struct PrintTimetable {
    /// The class.
    pub class: Id,
    /// On which paper.
    pub paper: TimetablePaper,
}

/// The sessions of a mentor from today on, to be printed (授课安排).
#[derive(Debug, Deserialize, TS)]
pub struct PrintMentorTimetable {
    /// The mentor.
    pub mentor: Id,
}

/// Up to so many days stand side by side.
const DAYS_A_PAGE: usize = 7;

/// Sets the timetable of a class.
pub fn print_timetable(cx: &Reading, request: PrintTimetable) -> Result<MadePaper> {
    let (class, sessions) = cx.read(|db| Ok((db.class(request.class)?, db.sessions_of(request.class)?)))?;
    if sessions.is_empty() {
        return Err(Problem::new(Code::NothingToPrint).with("what", "还没有课程表"));
    }
    let title = format!("{}课程表", class.name());
    let span = class.days.first.zip(class.days.last).map(|(first, last)| span_zh(first, last));
    let place = class.place.clone().unwrap_or_default();
    let teacher = class.head_teacher.as_ref().map(|name| format!("班主任：{name}")).unwrap_or_default();
    let joined =
        |texts: &[&str]| texts.iter().copied().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("　");
    let span = span.unwrap_or_default();
    let rooms = common_room(&sessions).or(class.place.as_deref());
    let document = match request.paper {
        TimetablePaper::Wall | TimetablePaper::WallA3 => Document::WallTimetable(WallTimetable {
            a3: request.paper == TimetablePaper::WallA3,
            title: title.clone(),
            under: (joined(&[&span, &place]), teacher),
            weeks: weeks(&class, &sessions, None),
            note: "请提前 10 分钟到场签到；课程如有调整，以通知为准。".to_owned(),
        }),
        TimetablePaper::Pocket => Document::PocketTimetable(PocketTimetable {
            title: title.clone(),
            under: joined(&[&span, &place]),
            days: weeks(&class, &sessions, rooms)
                .into_iter()
                .flatten()
                .filter(|day| day.halves.iter().any(|half| !half.is_empty()))
                .collect(),
            note: joined(&[&teacher, "课程如有调整，以通知为准"]),
        }),
    };
    let of = match request.paper {
        TimetablePaper::Wall => "张贴",
        TimetablePaper::WallA3 => "张贴 A3",
        TimetablePaper::Pocket => "口袋卡",
    };
    make(cx, document, Some(request.class), &format!("{title} {of}"))
}

/// Where every session is, if it is one place: then it need not stand at each.
fn common_room(sessions: &[SessionRow]) -> Option<&str> {
    let first = sessions.first()?.session.room.as_deref()?;
    sessions.iter().all(|row| row.session.room.as_deref() == Some(first)).then_some(first)
}

/// The days from the first to the last, week by week; a free Saturday or Sunday is left out.
fn weeks(class: &ClassRow, sessions: &[SessionRow], known_room: Option<&str>) -> Vec<Vec<PaperDay>> {
    let mut days: BTreeMap<Day, PaperDay> = BTreeMap::new();
    let blank = |day: Day| PaperDay {
        day: format!("{}月{}日", day.month(), day.day()),
        weekday: weekday_zh(day).to_owned(),
        halves: Default::default(),
    };
    for row in sessions {
        let day = row.session.day;
        let entry = days.entry(day).or_insert_with(|| blank(day));
        entry.halves[row.session.half as usize].push(session(row, known_room));
    }
    // A free day between two that are taught is shown as free.
    if let Some((first, last)) = class.days.first.zip(class.days.last) {
        let mut day = first;
        while day <= last && (last - first).num_days() < 70 {
            if day.weekday().num_days_from_monday() < 5 {
                days.entry(day).or_insert_with(|| blank(day));
            }
            day += Duration::days(1);
        }
    }
    let mut weeks: Vec<(Day, Vec<PaperDay>)> = Vec::new();
    for (day, found) in days {
        let monday = day - Duration::days(i64::from(day.weekday().num_days_from_monday()));
        match weeks.last_mut() {
            Some((of, week)) if *of == monday && week.len() < DAYS_A_PAGE => week.push(found),
            _ => weeks.push((monday, vec![found])),
        }
    }
    // A class of at most a page's days that begins on a Thursday is one page, not two.
    if weeks.iter().map(|(_, week)| week.len()).sum::<usize>() <= DAYS_A_PAGE {
        return vec![weeks.into_iter().flat_map(|(_, week)| week).collect()];
    }
    weeks.into_iter().map(|(_, week)| week).collect()
}

fn session(row: &SessionRow, known_room: Option<&str>) -> PaperSession {
    let found = &row.session;
    let mentor = match (&row.mentor_name, &row.mentor_title) {
        (Some(name), Some(title)) => format!("{name}（{title}）"),
        (name, _) => name.clone().unwrap_or_default(),
    };
    let room = found.room.as_deref().filter(|room| Some(*room) != known_room);
    PaperSession {
        time: format!("{}—{}", time_text(found.starts), time_text(found.ends)),
        title: row.title.clone(),
        mentor,
        room: room.unwrap_or_default().to_owned(),
    }
}

/// Sets the sessions of one mentor, as the letter that goes to them.
pub fn print_mentor_timetable(cx: &Reading, request: PrintMentorTimetable) -> Result<MadePaper> {
    let today = cx.today();
    let (mentor, issuer, rows, classes) = cx.read(|db| {
        let rows = db.sessions_of_mentor(request.mentor, today)?;
        let mut classes: BTreeMap<Id, ClassRow> = BTreeMap::new();
        for row in &rows {
            if let Entry::Vacant(unknown) = classes.entry(row.session.class) {
                unknown.insert(db.class(row.session.class)?);
            }
        }
        Ok((db.mentor(request.mentor)?, db.office()?.0, rows, classes))
    })?;
    if rows.is_empty() {
        let what = format!("{} {}以后没有课", mentor.name, day_zh(today));
        return Err(Problem::new(Code::NothingToPrint).with("what", what));
    }
    let hours = Hours(rows.iter().map(|row| row.session.hours.0).sum());
    let mut parts = vec![
        PaperPart::Text(format!("{}同志：", mentor.name)),
        PaperPart::Text(format!(
            "感谢您支持干部教育培训工作。现将您的授课安排告知如下，共 {} 节、{hours} 学时。如时间有冲突，请及时与我们联系。",
            rows.len()
        )),
    ];
    let table = rows.iter().map(|row| {
        let found = &row.session;
        let class = classes.get(&found.class);
        let place = found.room.clone().or_else(|| class.and_then(|class| class.place.clone()));
        let trainees = class.map(|class| class.trainees).filter(|count| *count > 0);
        vec![
            format!("{}月{}日\n{}", found.day.month(), found.day.day(), weekday_zh(found.day)),
            format!("{}\n{}", time_text(found.starts), time_text(found.ends)),
            row.title.clone(),
            row.class_title.clone(),
            place.unwrap_or_default(),
            trainees.map_or_else(String::new, |count| count.to_string()),
            found.hours.to_string(),
        ]
    });
    let columns =
        [("日期", 19), ("时间", 11), ("课程<", 33), ("班次<", 33), ("地点<", 22), ("学员", 10), ("学时", 10)];
    parts.push(PaperPart::Table(PaperTable::new(&columns, table.collect())));
    let teachers: Vec<&str> = classes.values().filter_map(|class| class.head_teacher.as_deref()).collect();
    if !teachers.is_empty() {
        parts.push(PaperPart::Text(format!("班主任：{}。", teachers.join("、"))));
    }
    let title = format!("授课安排 {}", mentor.name);
    let report = Report { title: "授课安排".to_owned(), parts, issuer, day: day_zh(today) };
    make(cx, Document::MentorTimetable(report), Some(request.mentor), &title)
}
