//! 导师: who teaches, on which topics, and the sessions they hold.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, Row, params};
use serde::Serialize;
use std::collections::HashMap;
use ts_rs::TS;
use zhixing_domain::mentors::{MentorField, MentorKind};
use zhixing_domain::{Day, HalfDay, Hours, Id};

/// A mentor (导师) with what they teach and what they have held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Mentor {
    /// The id.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Where they come from.
    pub kind: Option<MentorKind>,
    /// 单位
    pub organisation: Option<String>,
    /// 职务职称
    pub title: Option<String>,
    /// 电话
    pub phone: Option<String>,
    /// 备注
    pub note: Option<String>,
    /// 擅长专题, in the order of the topics.
    pub topics: Vec<MentorTopic>,
    /// How many sessions of the timetables they hold.
    #[ts(type = "number")]
    pub sessions: i64,
    /// The hours of these.
    pub hours: Hours,
}

/// A topic that a mentor teaches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MentorTopic {
    /// The topic.
    pub id: Id,
    /// Its name.
    pub name: String,
}

/// A session that a mentor holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MentorSession {
    /// The session.
    pub id: Id,
    /// Its class.
    pub class: Id,
    /// The class's title and term.
    pub class_title: String,
    /// Its day.
    #[ts(type = "string")]
    pub day: Day,
    /// Its half-day.
    pub half: HalfDay,
    /// Its beginning, `HH:MM`.
    pub starts: String,
    /// Its end, `HH:MM`.
    pub ends: String,
    /// Its title.
    pub title: String,
    /// Its hours.
    pub hours: Hours,
}

const MENTORS: &str =
    "SELECT m.id, m.name, m.kind, m.organisation, m.title, m.phone, m.note, count(s.id), coalesce(sum(s.hours), 0)
     FROM mentor m LEFT JOIN session s ON s.mentor = m.id";

fn mentor(row: &Row) -> rusqlite::Result<Mentor> {
    let kind: Option<String> = row.get(2)?;
    Ok(Mentor {
        id: Id(row.get(0)?),
        name: row.get(1)?,
        kind: kind.as_deref().and_then(MentorKind::from_key),
        organisation: row.get(3)?,
        title: row.get(4)?,
        phone: row.get(5)?,
        note: row.get(6)?,
        topics: Vec::new(),
        sessions: row.get(7)?,
        hours: Hours(row.get(8)?),
    })
}

impl Reader<'_> {
    /// All mentors, in the order they were entered.
    pub fn mentors(&self) -> Result<Vec<Mentor>> {
        let sql = format!("{MENTORS} GROUP BY m.id ORDER BY m.id");
        let mut mentors: Vec<Mentor> =
            self.conn.prepare_cached(&sql)?.query_map([], mentor)?.collect::<rusqlite::Result<_>>()?;
        let mut topics = self.mentor_topics(None)?;
        for mentor in &mut mentors {
            mentor.topics = topics.remove(&mentor.id).unwrap_or_default();
        }
        Ok(mentors)
    }

    /// One mentor.
    pub fn mentor(&self, id: Id) -> Result<Mentor> {
        let sql = format!("{MENTORS} WHERE m.id = ?1 GROUP BY m.id");
        let mentor = self.conn.prepare_cached(&sql)?.query_row([id.0], mentor)?;
        Ok(Mentor { topics: self.mentor_topics(Some(id))?.remove(&id).unwrap_or_default(), ..mentor })
    }

    /// The topics of all mentors, or of one, each in the order of the topics.
    fn mentor_topics(&self, of: Option<Id>) -> Result<HashMap<Id, Vec<MentorTopic>>> {
        let mut query = self.conn.prepare_cached(
            "SELECT m.mentor, t.id, t.name FROM mentor_topic m JOIN topic t ON t.id = m.topic
             WHERE ?1 IS NULL OR m.mentor = ?1 ORDER BY t.sort, t.id",
        )?;
        let mut rows = query.query([of.map(|id| id.0)])?;
        let mut topics: HashMap<Id, Vec<MentorTopic>> = HashMap::new();
        while let Some(row) = rows.next()? {
            let topic = MentorTopic { id: Id(row.get(1)?), name: row.get(2)? };
            topics.entry(Id(row.get(0)?)).or_default().push(topic);
        }
        Ok(topics)
    }

    /// The sessions that a mentor holds, the newest first.
    pub fn mentor_sessions(&self, mentor: Id) -> Result<Vec<MentorSession>> {
        let mut sessions = self.conn.prepare_cached(
            "SELECT s.id, s.class, r.title || coalesce(r.term, ''), s.day, s.half, s.starts, s.ends, s.title, s.hours
             FROM session s JOIN class_run r ON r.id = s.class WHERE s.mentor = ?1 ORDER BY s.day DESC, s.starts DESC",
        )?;
        let rows = sessions.query_map([mentor.0], |row| {
            let half: String = row.get(4)?;
            Ok(MentorSession {
                id: Id(row.get(0)?),
                class: Id(row.get(1)?),
                class_title: row.get(2)?,
                day: row.get(3)?,
                half: HalfDay::from_key(&half).unwrap_or(HalfDay::Morning),
                starts: row.get(5)?,
                ends: row.get(6)?,
                title: row.get(7)?,
                hours: Hours(row.get(8)?),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Adds a mentor.
    pub fn add_mentor(&self, name: &str) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute("INSERT INTO mentor (id, name) VALUES (?1, ?2)", params![id.0, name])?;
        Ok(id)
    }

    /// The mentor of a name, of this organisation and title where both know them; added where there is none.
    pub fn find_or_add_mentor(
        &self,
        name: &str,
        organisation: Option<&str>,
        title: Option<&str>,
    ) -> Result<Id> {
        let known = self
            .conn
            .prepare_cached(
                "SELECT id FROM mentor WHERE name = ?1 AND coalesce(organisation = ?2, 1) AND coalesce(title = ?3, 1)
                 ORDER BY (organisation IS ?2) + (title IS ?3) DESC, id LIMIT 1",
            )?
            .query_row(params![name, organisation, title], |row| row.get(0).map(Id))
            .optional()?;
        if let Some(known) = known {
            return Ok(known);
        }
        let id = self.add_mentor(name)?;
        self.set_mentor(id, MentorField::Organisation, organisation)?;
        self.set_mentor(id, MentorField::Title, title)?;
        Ok(id)
    }

    /// Sets one field.
    pub fn set_mentor(&self, id: Id, field: MentorField, value: Option<&str>) -> Result<()> {
        self.set("mentor", id, field.key(), value)
    }

    /// Says on which topics a mentor teaches.
    pub fn set_mentor_topics(&self, mentor: Id, topics: &[Id]) -> Result<()> {
        let before = self.mentor(mentor)?.topics;
        for gone in before.iter().filter(|kept| !topics.contains(&kept.id)) {
            let both = params![mentor.0, gone.id.0];
            self.conn.execute("DELETE FROM mentor_topic WHERE mentor = ?1 AND topic = ?2", both)?;
        }
        for topic in topics.iter().filter(|topic| !before.iter().any(|kept| kept.id == **topic)) {
            let row = params![self.new_id()?.0, mentor.0, topic.0];
            self.conn.execute(
                "INSERT INTO mentor_topic (id, mentor, topic) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                row,
            )?;
        }
        Ok(())
    }

    /// Deletes a mentor with their topics.
    pub fn delete_mentor(&self, id: Id) -> Result<()> {
        self.conn.execute("DELETE FROM mentor_topic WHERE mentor = ?1", [id.0])?;
        self.delete("mentor", id)
    }
}
