//! Class runs: the class itself, its sessions, and who was away.

use crate::error::Result;
use crate::gate::Tx;
use rusqlite::params;
use zhixing_domain::classes::{HalfDayOf, Mark, Module, SessionKind};
use zhixing_domain::{Day, Hours, Id};

/// A class to be opened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewClass<'a> {
    /// Its title.
    pub title: &'a str,
    /// 期号
    pub term: Option<&'a str>,
    /// Its first day.
    pub first_day: Option<Day>,
    /// Its last day.
    pub last_day: Option<Day>,
    /// Where.
    pub place: Option<&'a str>,
    /// 主办
    pub host: Option<&'a str>,
    /// 计划人数
    pub head_count: Option<u32>,
    /// The plan item it answers.
    pub plan_item: Option<Id>,
}

/// A session to be put in the timetable. Times are `HH:MM`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSession<'a> {
    /// Its day and half-day.
    pub half_day: HalfDayOf,
    /// Its beginning.
    pub starts: &'a str,
    /// Its end.
    pub ends: &'a str,
    /// Its title.
    pub title: &'a str,
    /// How it is held.
    pub kind: Option<SessionKind>,
    /// Its module.
    pub module: Option<Module>,
    /// Who teaches.
    pub mentor: Option<Id>,
    /// Where.
    pub room: Option<&'a str>,
    /// Its hours.
    pub hours: Hours,
}

impl Tx<'_> {
    /// Opens a class.
    pub fn add_class(&self, new: &NewClass) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute(
            "INSERT INTO class_run (id, title, term, first_day, last_day, place, host, head_count, plan_item)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                id.0,
                new.title,
                new.term,
                new.first_day,
                new.last_day,
                new.place,
                new.host,
                new.head_count,
                new.plan_item.map(|id| id.0)
            ],
        )?;
        Ok(id)
    }

    /// Puts a session in the timetable.
    pub fn add_session(&self, class: Id, new: &NewSession) -> Result<Id> {
        let id = self.new_id()?;
        let (day, half) = new.half_day;
        self.conn.execute(
            "INSERT INTO session (id, class, day, half, starts, ends, title, kind, module, mentor, room, hours)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            params![
                id.0,
                class.0,
                day,
                half.key(),
                new.starts,
                new.ends,
                new.title,
                new.kind.map(SessionKind::key),
                new.module.map(Module::key),
                new.mentor.map(|id| id.0),
                new.room,
                new.hours.0,
            ],
        )?;
        Ok(id)
    }

    /// Sets or, with `None`, takes back what a trainee was on a half-day other than present.
    pub fn put_mark(&self, enrolment: Id, (day, half): HalfDayOf, mark: Option<Mark>) -> Result<()> {
        match mark {
            Some(mark) => self
                .conn
                .prepare_cached(
                    "INSERT INTO attendance (id, enrolment, day, half, mark) VALUES (?1, ?2, ?3, ?4, ?5)
                     ON CONFLICT (enrolment, day, half) DO UPDATE SET mark = excluded.mark",
                )?
                .execute(params![self.new_id()?.0, enrolment.0, day, half.key(), mark.key()])?,
            None => self
                .conn
                .prepare_cached("DELETE FROM attendance WHERE enrolment = ?1 AND day = ?2 AND half = ?3")?
                .execute(params![enrolment.0, day, half.key()])?,
        };
        Ok(())
    }

    /// Notes that the sheet of a half-day has come back.
    pub fn put_attendance_sheet(&self, class: Id, (day, half): HalfDayOf) -> Result<()> {
        self.conn.execute(
            "INSERT INTO attendance_sheet (id, class, day, half) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
            params![self.new_id()?.0, class.0, day, half.key()],
        )?;
        Ok(())
    }
}
