//! The catalogue of courses (网络课程目录).

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::params;
use serde::Serialize;
use std::collections::HashMap;
use ts_rs::TS;
use zhixing_domain::{Hours, Id};

/// A topic of a course.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CourseTopic {
    /// The topic.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Whether it was guessed from the title, and nobody has confirmed it.
    pub guessed: bool,
}

/// A course of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CourseRow {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// The platforms that have it.
    pub platforms: Vec<String>,
    /// How long, in seconds.
    pub seconds: Option<u32>,
    /// What it was worth the last time.
    pub hours: Option<Hours>,
    /// Its topics.
    pub topics: Vec<CourseTopic>,
    /// How many of ours have finished it.
    #[ts(type = "number")]
    pub people: i64,
}

impl Reader<'_> {
    /// Every course by its title, for an import to compare with.
    pub fn online_course_titles(&self) -> Result<HashMap<String, Id>> {
        let mut all = self.conn.prepare_cached("SELECT title, id FROM online_course")?;
        let all = all.query_map([], |row| Ok((row.get(0)?, Id(row.get(1)?))))?;
        Ok(all.collect::<rusqlite::Result<_>>()?)
    }

    /// The catalogue, what most have finished first.
    pub fn online_courses(&self) -> Result<Vec<CourseRow>> {
        let mut all = self.conn.prepare_cached(
            "SELECT c.id, c.title, c.seconds, c.hours, (SELECT count(DISTINCT cadre) FROM online_record r WHERE r.course = c.id)
             FROM online_course c ORDER BY 5 DESC, c.id",
        )?;
        let all = all.query_map([], |row| {
            Ok(CourseRow {
                id: Id(row.get(0)?),
                title: row.get(1)?,
                platforms: Vec::new(),
                seconds: row.get(2)?,
                hours: row.get::<_, Option<i64>>(3)?.map(Hours),
                topics: Vec::new(),
                people: row.get(4)?,
            })
        })?;
        let mut courses: Vec<CourseRow> = all.collect::<rusqlite::Result<_>>()?;
        let (mut platforms, mut topics) = (self.course_platforms()?, self.course_topics()?);
        for course in &mut courses {
            course.platforms = platforms.remove(&course.id).unwrap_or_default();
            course.topics = topics.remove(&course.id).unwrap_or_default();
        }
        Ok(courses)
    }

    fn course_platforms(&self) -> Result<HashMap<Id, Vec<String>>> {
        let mut query = self.conn.prepare_cached(
            "SELECT x.course, p.name FROM online_course_platform x JOIN online_platform p ON p.id = x.platform ORDER BY p.id",
        )?;
        let mut rows = query.query([])?;
        let mut found: HashMap<Id, Vec<String>> = HashMap::new();
        while let Some(row) = rows.next()? {
            found.entry(Id(row.get(0)?)).or_default().push(row.get(1)?);
        }
        Ok(found)
    }

    fn course_topics(&self) -> Result<HashMap<Id, Vec<CourseTopic>>> {
        let mut query = self.conn.prepare_cached(
            "SELECT x.course, t.id, t.name, x.guessed FROM online_course_topic x JOIN topic t ON t.id = x.topic ORDER BY t.sort, t.id",
        )?;
        let mut rows = query.query([])?;
        let mut found: HashMap<Id, Vec<CourseTopic>> = HashMap::new();
        while let Some(row) = rows.next()? {
            let topic = CourseTopic { id: Id(row.get(1)?), name: row.get(2)?, guessed: row.get(3)? };
            found.entry(Id(row.get(0)?)).or_default().push(topic);
        }
        Ok(found)
    }

    /// A course's title.
    pub fn online_course_title(&self, id: Id) -> Result<String> {
        let mut title = self.conn.prepare_cached("SELECT title FROM online_course WHERE id = ?1")?;
        Ok(title.query_row([id.0], |row| row.get(0))?)
    }

    /// The courses that somebody has finished.
    pub fn online_courses_of(&self, cadre: Id) -> Result<Vec<Id>> {
        let mut all =
            self.conn.prepare_cached("SELECT DISTINCT course FROM online_record WHERE cadre = ?1")?;
        let all = all.query_map([cadre.0], |row| row.get(0).map(Id))?;
        Ok(all.collect::<rusqlite::Result<_>>()?)
    }
}

impl Reader<'_> {
    /// How many courses somebody has given a topic.
    pub fn topic_courses(&self, topic: Id) -> Result<i64> {
        let mut count = self
            .conn
            .prepare_cached("SELECT count(*) FROM online_course_topic WHERE topic = ?1 AND guessed = 0")?;
        Ok(count.query_row([topic.0], |row| row.get(0))?)
    }
}

impl Tx<'_> {
    /// Forgets where a topic was only guessed.
    pub fn drop_guessed_topic(&self, topic: Id) -> Result<()> {
        self.conn.execute("DELETE FROM online_course_topic WHERE topic = ?1 AND guessed = 1", [topic.0])?;
        Ok(())
    }

    /// Adds a course.
    pub fn add_online_course(&self, title: &str) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached("INSERT INTO online_course (id, title) VALUES (?1, ?2)")?
            .execute(params![id.0, title])?;
        Ok(id)
    }

    /// Notes that a platform has a course, and how long it is and what it is worth there.
    pub fn note_online_course(
        &self,
        course: Id,
        platform: Id,
        seconds: Option<u32>,
        hours: Option<Hours>,
    ) -> Result<()> {
        self.conn
            .prepare_cached(
                "INSERT INTO online_course_platform (id, course, platform) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
            )?
            .execute(params![self.new_id()?.0, course.0, platform.0])?;
        self.conn
            .prepare_cached(
                "UPDATE online_course SET seconds = coalesce(?2, seconds), hours = coalesce(?3, hours)
                 WHERE id = ?1 AND (seconds IS NOT coalesce(?2, seconds) OR hours IS NOT coalesce(?3, hours))",
            )?
            .execute(params![course.0, seconds, hours.map(|hours| hours.0)])?;
        Ok(())
    }

    /// Gives a course a topic that its title contains.
    pub fn guess_course_topic(&self, course: Id, topic: Id) -> Result<()> {
        self.conn
            .prepare_cached(
                "INSERT INTO online_course_topic (id, course, topic, guessed) VALUES (?1, ?2, ?3, 1) ON CONFLICT DO NOTHING",
            )?
            .execute(params![self.new_id()?.0, course.0, topic.0])?;
        Ok(())
    }

    /// Says what a course is about; what was guessed and stays is confirmed by it.
    pub fn set_course_topics(&self, course: Id, topics: &[Id]) -> Result<()> {
        let list = serde_json::to_string(topics)?;
        self.conn.execute(
            "DELETE FROM online_course_topic WHERE course = ?1 AND topic NOT IN (SELECT value FROM json_each(?2))",
            params![course.0, list],
        )?;
        for topic in topics {
            self.conn.execute(
                "INSERT INTO online_course_topic (id, course, topic, guessed) VALUES (?1, ?2, ?3, 0)
                 ON CONFLICT (course, topic) DO UPDATE SET guessed = 0 WHERE guessed = 1",
                params![self.new_id()?.0, course.0, topic.0],
            )?;
        }
        Ok(())
    }
}
