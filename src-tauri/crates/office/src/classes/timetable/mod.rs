//! 课程表: the sessions of a class, and what of them can stand at the same time.

mod clash;
mod days;
mod edit;
mod export;
mod moved;
mod print;

pub(crate) use clash::undone;
pub(super) use clash::{no_clash, within_days};
pub use days::{CopyDay, ShiftTimetable, copy_day, shift_timetable};
pub(crate) use edit::assign;
pub use edit::{
    AddSession, SaveSessionField, SessionRequest, SetSessionMentor, add_session, delete_session,
    save_session_field, set_session_mentor,
};
pub use export::export_timetable;
pub use moved::{MoveSession, move_session};
pub use print::{
    PrintMentorTimetable, PrintTimetable, TimetablePaper, print_mentor_timetable, print_timetable,
};

use crate::context::{Reading, Writing};
use crate::evaluation::ClassRequest;
use crate::rule;
use serde::Serialize;
use ts_rs::TS;
use zhixing_domain::classes::{
    HalfDayRule, Module, ModuleRule, ModuleShares, SessionKind, Taught, module_shares, read_time, time_text,
};
use zhixing_domain::mentors::MentorKind;
use zhixing_domain::{Code, Day, HalfDay, Hours, Id, Problem, Result};
use zhixing_store::Reader;
use zhixing_store::classes as store;

/// A session of the timetable (课程).
#[derive(Debug, Clone, Serialize, TS)]
pub struct SessionRow {
    /// Its id.
    pub id: Id,
    /// Its day.
    #[ts(type = "string")]
    pub day: Day,
    /// Its half-day.
    pub half: HalfDay,
    /// Its beginning, `HH:MM`.
    pub starts: String,
    /// Its end, `HH:MM`.
    pub ends: String,
    /// 课程
    pub title: String,
    /// 形式
    pub kind: Option<SessionKind>,
    /// 模块
    pub module: Option<Module>,
    /// Who teaches.
    pub mentor: Option<Id>,
    /// Their name.
    pub mentor_name: Option<String>,
    /// Their organisation and title.
    pub mentor_title: Option<String>,
    /// 地点
    pub room: Option<String>,
    /// 学时
    pub hours: Hours,
}

impl From<store::SessionRow> for SessionRow {
    fn from(row: store::SessionRow) -> Self {
        let found = row.session;
        Self {
            id: found.id,
            day: found.day,
            half: found.half,
            starts: time_text(found.starts),
            ends: time_text(found.ends),
            title: row.title,
            kind: row.kind,
            module: found.module,
            mentor: found.mentor,
            mentor_name: row.mentor_name,
            mentor_title: row.mentor_title,
            room: found.room,
            hours: found.hours,
        }
    }
}

/// A class's timetable with the rules it is measured by.
#[derive(Debug, Serialize, TS)]
pub struct Timetable {
    /// The class's first day.
    #[ts(type = "string | null")]
    pub first_day: Option<Day>,
    /// The class's last day.
    #[ts(type = "string | null")]
    pub last_day: Option<Day>,
    /// The class's place: where its first session is, unless said otherwise.
    pub place: Option<String>,
    /// The sessions in the order of time.
    pub sessions: Vec<SessionRow>,
    /// How their hours divide among the modules.
    pub shares: ModuleShares,
    /// The shares a main class needs.
    pub module_rule: ModuleRule,
    /// The half-days a new session begins with.
    pub half_days: HalfDayRule,
}

/// The timetable of a class.
pub fn sessions(cx: &Reading, request: ClassRequest) -> Result<Timetable> {
    let today = cx.today();
    cx.read(|db| {
        let class = db.class(request.class)?;
        let day = class.days.first.unwrap_or(today);
        let rows = db.sessions_of(request.class)?;
        let shares = module_shares(rows.iter().map(|row| Taught {
            module: row.session.module,
            by_leader: row.mentor_kind == Some(MentorKind::Leader),
            hours: row.session.hours,
        }));
        Ok(Timetable {
            first_day: class.days.first,
            last_day: class.days.last,
            place: class.place,
            sessions: rows.into_iter().map(SessionRow::from).collect(),
            shares,
            module_rule: rule::rule(db, day)?,
            half_days: rule::rule(db, day)?,
        })
    })
}

/// The rooms in use, the most frequent first.
pub fn session_rooms(cx: &Reading, (): ()) -> Result<Vec<String>> {
    cx.read(|db| db.session_rooms())
}

/// The half-days as they hold today.
pub fn half_day_rule(cx: &Reading, (): ()) -> Result<HalfDayRule> {
    rule::today(cx)
}

/// Says from today on when half-days are and how many hours they have.
pub fn save_half_day_rule(cx: &Writing, request: HalfDayRule) -> Result<()> {
    for half in [HalfDay::Morning, HalfDay::Afternoon, HalfDay::Evening] {
        let times = request.of(half);
        for time in [&times.starts, &times.ends] {
            read_time(time).ok_or_else(|| unread_time(half.zh(), time))?;
        }
        if times.hours.0 <= 0 {
            return Err(Problem::new(Code::Empty).with("field", format!("{}学时", half.zh())));
        }
    }
    rule::keep(cx, &request)
}

/// The half-days as they hold for a class.
fn half_days(db: &Reader, class: &store::ClassRow, today: Day) -> zhixing_store::Result<HalfDayRule> {
    rule::rule(db, class.days.first.unwrap_or(today))
}

fn unread_time(field: &str, found: &str) -> Problem {
    let problem = Problem::new(Code::NotUnderstood).with("field", field).with("found", found);
    problem.with("expected", "请写成 8:30、0830 或 14:30。")
}

#[cfg(test)]
mod tests;
