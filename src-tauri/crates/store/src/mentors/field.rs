//! What is written down of a mentor beside the fields: evidence, courses, days on which they cannot come.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, Row, params};
use serde::Serialize;
use ts_rs::TS;
use zhixing_domain::mentors::EvidenceKind;
use zhixing_domain::{Day, Hours, Id};

/// What shows that a mentor knows a topic (依据).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Evidence {
    /// The id.
    pub id: Id,
    /// The topic.
    pub topic: Id,
    /// What it is.
    pub kind: EvidenceKind,
    /// In words.
    pub text: String,
}

/// A course that a mentor offers (课程).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Course {
    /// The id.
    pub id: Id,
    /// 名称
    pub title: String,
    /// The topic.
    pub topic: Option<Id>,
    /// Its name.
    pub topic_name: Option<String>,
    /// 学时
    pub hours: Option<Hours>,
    /// 提纲
    pub outline: Option<String>,
    /// When it was last held, up to the day asked for; nothing while it never was.
    #[ts(type = "string | null")]
    pub last_held: Option<Day>,
}

/// Days on which a mentor cannot come (不能授课的日子).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Away {
    /// The id.
    pub id: Id,
    /// The first of them.
    #[ts(type = "string")]
    pub first_day: Day,
    /// The last of them.
    #[ts(type = "string")]
    pub last_day: Day,
    /// Why.
    pub note: Option<String>,
}

fn away(row: &Row) -> rusqlite::Result<Away> {
    Ok(Away { id: Id(row.get(0)?), first_day: row.get(1)?, last_day: row.get(2)?, note: row.get(3)? })
}

impl Reader<'_> {
    /// What shows that a mentor knows their topics, in the order it was entered.
    pub fn mentor_evidence(&self, mentor: Id) -> Result<Vec<Evidence>> {
        let mut evidence = self.conn.prepare_cached(
            "SELECT id, topic, kind, text FROM mentor_evidence WHERE mentor = ?1 ORDER BY id",
        )?;
        let rows = evidence.query_map([mentor.0], |row| {
            let kind: String = row.get(2)?;
            let kind = EvidenceKind::from_key(&kind).unwrap_or(EvidenceKind::Work);
            Ok(Evidence { id: Id(row.get(0)?), topic: Id(row.get(1)?), kind, text: row.get(3)? })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The courses of a mentor, each with when it was last held up to `today`.
    pub fn mentor_courses(&self, mentor: Id, today: Day) -> Result<Vec<Course>> {
        let mut courses = self.conn.prepare_cached(
            "SELECT c.id, c.title, c.topic, t.name, c.hours, c.outline,
                (SELECT max(s.day) FROM session s WHERE s.mentor = c.mentor AND s.title = c.title AND s.day <= ?2)
             FROM mentor_course c LEFT JOIN topic t ON t.id = c.topic WHERE c.mentor = ?1 ORDER BY c.id",
        )?;
        let rows = courses.query_map(params![mentor.0, today], |row| {
            Ok(Course {
                id: Id(row.get(0)?),
                title: row.get(1)?,
                topic: row.get::<_, Option<i64>>(2)?.map(Id),
                topic_name: row.get(3)?,
                hours: row.get::<_, Option<i64>>(4)?.map(Hours),
                outline: row.get(5)?,
                last_held: row.get(6)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// When a mentor cannot come, the latest first.
    pub fn mentor_away(&self, mentor: Id) -> Result<Vec<Away>> {
        let mut days = self.conn.prepare_cached(
            "SELECT id, first_day, last_day, note FROM mentor_away WHERE mentor = ?1 ORDER BY first_day DESC, id",
        )?;
        Ok(days.query_map([mentor.0], away)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether a mentor cannot come on a day, and why.
    pub fn mentor_away_on(&self, mentor: Id, day: Day) -> Result<Option<Away>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT id, first_day, last_day, note FROM mentor_away
                 WHERE mentor = ?1 AND first_day <= ?2 AND last_day >= ?2 LIMIT 1",
            )?
            .query_row(params![mentor.0, day], away)
            .optional()?)
    }

    /// Days on which mentors cannot come that an entry of the journal changed, as far as they still stand.
    pub fn away_changed_by(&self, entry: Id) -> Result<Vec<(Id, Day, Day)>> {
        let mut days = self.conn.prepare_cached(
            "SELECT a.mentor, a.first_day, a.last_day FROM journal_change c JOIN mentor_away a ON a.id = c.row
             WHERE c.journal = ?1 AND c.tbl = 'mentor_away'",
        )?;
        let rows = days.query_map([entry.0], |row| Ok((Id(row.get(0)?), row.get(1)?, row.get(2)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The mentor that a row of `table` (a name from our own code) belongs to.
    pub fn mentor_of(&self, table: &'static str, id: Id) -> Result<Id> {
        let sql = format!("SELECT mentor FROM {table} WHERE id = ?1");
        Ok(self.conn.prepare_cached(&sql)?.query_row([id.0], |row| row.get(0).map(Id))?)
    }
}

impl Tx<'_> {
    /// Adds a piece of evidence.
    pub fn add_mentor_evidence(&self, mentor: Id, topic: Id, kind: EvidenceKind, text: &str) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached(
                "INSERT INTO mentor_evidence (id, mentor, topic, kind, text) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![id.0, mentor.0, topic.0, kind.key(), text])?;
        Ok(id)
    }

    /// Adds a course.
    pub fn add_mentor_course(&self, mentor: Id, title: &str, topic: Option<Id>) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached("INSERT INTO mentor_course (id, mentor, title, topic) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![id.0, mentor.0, title, topic.map(|id| id.0)])?;
        Ok(id)
    }

    /// Adds days on which a mentor cannot come.
    pub fn add_mentor_away(&self, mentor: Id, first: Day, last: Day, note: Option<&str>) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached(
                "INSERT INTO mentor_away (id, mentor, first_day, last_day, note) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![id.0, mentor.0, first, last, note])?;
        Ok(id)
    }
}
