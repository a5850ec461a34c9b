//! The timetable (课程表): its sessions, and what stands on the same day in other classes.

use super::certificates::half_day;
use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{Row, params};
use zhixing_domain::classes::{HalfDayOf, Module, Session, SessionField, SessionKind, read_time, time_text};
use zhixing_domain::mentors::MentorKind;
use zhixing_domain::{Day, Hours, Id};

/// A session as it stands (课程).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// What of it can clash.
    pub session: Session,
    /// Its title.
    pub title: String,
    /// How it is held.
    pub kind: Option<SessionKind>,
    /// The mentor's name.
    pub mentor_name: Option<String>,
    /// The mentor's organisation and title.
    pub mentor_title: Option<String>,
    /// Where the mentor comes from.
    pub mentor_kind: Option<MentorKind>,
    /// The title and term of its class.
    pub class_title: String,
}

/// A field's value as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SessionValue {
    /// A day.
    Day(Day),
    /// Text, or a key.
    Text(Option<String>),
    /// 学时
    Hours(Hours),
}

const SESSIONS: &str = "SELECT s.id, s.class, s.day, s.half, s.starts, s.ends, s.title, s.kind, s.module, s.mentor, s.room, s.hours,
        m.name, trim(coalesce(m.organisation, '') || coalesce(m.title, '')), r.title || coalesce(r.term, ''), m.kind
     FROM session s JOIN class_run r ON r.id = s.class LEFT JOIN mentor m ON m.id = s.mentor";

fn session(row: &Row) -> rusqlite::Result<SessionRow> {
    let time = |at| -> rusqlite::Result<u16> {
        let text: String = row.get(at)?;
        Ok(read_time(&text).unwrap_or_default())
    };
    let text = |at| row.get::<_, Option<String>>(at);
    let (day, half) = half_day(row, 2)?;
    Ok(SessionRow {
        session: Session {
            id: Id(row.get(0)?),
            class: Id(row.get(1)?),
            day,
            half,
            starts: time(4)?,
            ends: time(5)?,
            mentor: row.get::<_, Option<i64>>(9)?.map(Id),
            room: text(10)?,
            module: text(8)?.as_deref().and_then(Module::from_key),
            hours: Hours(row.get(11)?),
        },
        title: row.get(6)?,
        kind: text(7)?.as_deref().and_then(SessionKind::from_key),
        mentor_name: text(12)?,
        mentor_title: text(13)?.filter(|title| !title.is_empty()),
        class_title: row.get(14)?,
        mentor_kind: text(15)?.as_deref().and_then(MentorKind::from_key),
    })
}

impl Reader<'_> {
    /// The sessions of a class in the order of time.
    pub fn sessions_of(&self, class: Id) -> Result<Vec<SessionRow>> {
        let sql = format!("{SESSIONS} WHERE s.class = ?1 ORDER BY s.day, s.starts, s.id");
        Ok(self.conn.prepare_cached(&sql)?.query_map([class.0], session)?.collect::<rusqlite::Result<_>>()?)
    }

    /// The sessions of all classes on a day.
    pub fn sessions_on(&self, day: Day) -> Result<Vec<SessionRow>> {
        let sql = format!("{SESSIONS} WHERE s.day = ?1 ORDER BY s.starts, s.id");
        Ok(self.conn.prepare_cached(&sql)?.query_map([day], session)?.collect::<rusqlite::Result<_>>()?)
    }

    /// The sessions from a day on that nobody holds yet, the earliest first.
    pub fn sessions_without_mentor(&self, since: Day) -> Result<Vec<SessionRow>> {
        let sql = format!("{SESSIONS} WHERE s.mentor IS NULL AND s.day >= ?1 ORDER BY s.day, s.starts, s.id");
        Ok(self.conn.prepare_cached(&sql)?.query_map([since], session)?.collect::<rusqlite::Result<_>>()?)
    }

    /// One session.
    pub fn session(&self, id: Id) -> Result<SessionRow> {
        Ok(self.conn.prepare_cached(&format!("{SESSIONS} WHERE s.id = ?1"))?.query_row([id.0], session)?)
    }

    /// The sessions that a mentor holds from a day on, in the order of time.
    pub fn sessions_of_mentor(&self, mentor: Id, from: Day) -> Result<Vec<SessionRow>> {
        let sql = format!("{SESSIONS} WHERE s.mentor = ?1 AND s.day >= ?2 ORDER BY s.day, s.starts, s.id");
        let mut sessions = self.conn.prepare_cached(&sql)?;
        Ok(sessions.query_map(params![mentor.0, from], session)?.collect::<rusqlite::Result<_>>()?)
    }

    /// The names of those enrolled in both classes.
    pub fn shared_trainees(&self, class: Id, other: Id) -> Result<Vec<String>> {
        let mut names = self.conn.prepare_cached(
            "SELECT e.name FROM enrolment e JOIN enrolment o ON o.cadre = e.cadre
             WHERE e.class = ?1 AND o.class = ?2 AND e.state = 'enrolled' AND o.state = 'enrolled' ORDER BY e.student_no",
        )?;
        Ok(names.query_map([class.0, other.0], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    }

    /// The rooms in use, the most frequent first.
    pub fn session_rooms(&self) -> Result<Vec<String>> {
        let mut rooms = self.conn.prepare_cached(
            "SELECT room FROM session WHERE room IS NOT NULL GROUP BY room ORDER BY count(*) DESC LIMIT 200",
        )?;
        Ok(rooms.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    }

    /// The classes whose sessions or trainees an entry of the journal changed, as far as these still stand.
    pub fn timetables_changed_by(&self, entry: Id) -> Result<Vec<Id>> {
        let mut classes = self.conn.prepare_cached(
            "SELECT s.class FROM journal_change c JOIN session s ON s.id = c.row WHERE c.journal = ?1 AND c.tbl = 'session'
             UNION
             SELECT e.class FROM journal_change c JOIN enrolment e ON e.id = c.row WHERE c.journal = ?1 AND c.tbl = 'enrolment'",
        )?;
        Ok(classes.query_map([entry.0], |row| row.get(0).map(Id))?.collect::<rusqlite::Result<_>>()?)
    }

    /// The half-days that had or have a session which an entry of the journal changed, each with its class.
    pub fn half_days_changed_by(&self, entry: Id) -> Result<Vec<(Id, HalfDayOf)>> {
        let mut half_days = self.conn.prepare_cached(
            "SELECT j ->> 'class', j ->> 'day', j ->> 'half' FROM (
                SELECT before AS j FROM journal_change WHERE journal = ?1 AND tbl = 'session' AND before IS NOT NULL
                UNION SELECT after FROM journal_change WHERE journal = ?1 AND tbl = 'session' AND after IS NOT NULL)",
        )?;
        let rows = half_days.query_map([entry.0], |row| Ok((Id(row.get(0)?), half_day(row, 1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether a half-day of a class has a session.
    pub fn half_day_taught(&self, class: Id, (day, half): HalfDayOf) -> Result<bool> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM session WHERE class = ?1 AND day = ?2 AND half = ?3)",
            )?
            .query_row(params![class.0, day, half.key()], |row| row.get(0))?)
    }

    /// How many marks a half-day of a class has, and whether its sheet has come back.
    pub fn half_day_typed(&self, class: Id, (day, half): HalfDayOf) -> Result<(u32, bool)> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT (SELECT count(*) FROM attendance a JOIN enrolment e ON e.id = a.enrolment
                         WHERE e.class = ?1 AND a.day = ?2 AND a.half = ?3),
                        EXISTS (SELECT 1 FROM attendance_sheet WHERE class = ?1 AND day = ?2 AND half = ?3)",
            )?
            .query_row(params![class.0, day, half.key()], |row| Ok((row.get(0)?, row.get(1)?)))?)
    }
}

impl Tx<'_> {
    /// Sets one field of a session.
    pub fn set_session(&self, id: Id, field: SessionField, value: &SessionValue) -> Result<()> {
        match value {
            SessionValue::Day(day) => self.set("session", id, field.key(), day),
            SessionValue::Text(text) => self.set("session", id, field.key(), text),
            SessionValue::Hours(hours) => self.set("session", id, field.key(), hours.0),
        }
    }

    /// Says when a session is, by the minute.
    pub fn set_session_times(&self, id: Id, starts: u16, ends: u16) -> Result<()> {
        self.set("session", id, "starts", time_text(starts))?;
        self.set("session", id, "ends", time_text(ends))
    }

    /// Says who teaches a session.
    pub fn set_session_mentor(&self, id: Id, mentor: Option<Id>) -> Result<()> {
        self.set("session", id, "mentor", mentor.map(|id| id.0))
    }
}
