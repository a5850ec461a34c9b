//! What the lines of a sheet judge: courses or mentors of a class.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{Row, params};
use std::collections::HashMap;
use zhixing_domain::{Day, Id};

/// A line of a sheet (一门课程、一位导师).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// Its id.
    pub id: Id,
    /// The course, by the first of its sessions; nothing on a form of mentors.
    pub session: Option<Id>,
    /// Who teaches, as the timetable says now.
    pub mentor: Option<Id>,
    /// 课程 or 导师, as it was printed.
    pub title: String,
    /// The mentor's name.
    pub mentor_name: Option<String>,
    /// The day of the course.
    pub day: Option<Day>,
}

/// A course or mentor of a class that forms can be given out for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// The first session of the course, or the mentor.
    pub id: Id,
    /// The course's title, or the mentor's name.
    pub title: String,
    /// Who teaches the course, or what the mentor is.
    pub detail: Option<String>,
    /// The day of its first session.
    pub day: Day,
    /// Whether a batch of the class judges it already.
    pub judged: bool,
}

/// What forms say of who teaches: the sum of the answers about teaching, their number, and on how many forms.
pub type Taught = [i64; 3];

const SUBJECT: &str = "SELECT u.id, u.session, coalesce(s.mentor, u.mentor), u.title, m.name, s.day
    FROM evaluation_subject u LEFT JOIN session s ON s.id = u.session LEFT JOIN mentor m ON m.id = coalesce(s.mentor, u.mentor)";

fn subject(row: &Row) -> rusqlite::Result<Subject> {
    let id = |at| Ok::<_, rusqlite::Error>(row.get::<_, Option<i64>>(at)?.map(Id));
    Ok(Subject {
        id: Id(row.get(0)?),
        session: id(1)?,
        mentor: id(2)?,
        title: row.get(3)?,
        mentor_name: row.get(4)?,
        day: row.get(5)?,
    })
}

fn offered(row: &Row) -> rusqlite::Result<Offered> {
    let (id, title, detail, day, judged) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?);
    Ok(Offered { id: Id(id), title, detail, day, judged })
}

impl Reader<'_> {
    /// The lines of a batch's sheets, in order; none of a class form.
    pub fn evaluation_subjects(&self, batch: Id) -> Result<Vec<Subject>> {
        let sql = format!("{SUBJECT} WHERE u.batch = ?1 ORDER BY u.sort");
        Ok(self.conn.prepare_cached(&sql)?.query_map([batch.0], subject)?.collect::<rusqlite::Result<_>>()?)
    }

    /// The courses of a class, each once however many sessions it has.
    pub fn courses_to_judge(&self, class: Id) -> Result<Vec<Offered>> {
        let mut found = self.conn.prepare_cached(
            "SELECT s.id, s.title, m.name, s.day, EXISTS (
                SELECT 1 FROM evaluation_subject u JOIN session o ON o.id = u.session
                WHERE o.class = s.class AND o.title = s.title AND o.mentor IS s.mentor)
             FROM session s LEFT JOIN mentor m ON m.id = s.mentor
             WHERE s.class = ?1 AND NOT EXISTS (
                SELECT 1 FROM session o WHERE o.class = s.class AND o.title = s.title AND o.mentor IS s.mentor
                  AND (o.day, o.starts, o.id) < (s.day, s.starts, s.id))
             ORDER BY s.day, s.starts, s.id",
        )?;
        Ok(found.query_map([class.0], offered)?.collect::<rusqlite::Result<_>>()?)
    }

    /// The mentors of a class, in the order in which they teach.
    pub fn mentors_to_judge(&self, class: Id) -> Result<Vec<Offered>> {
        let mut found = self.conn.prepare_cached(
            "SELECT m.id, m.name, nullif(trim(coalesce(m.organisation, '') || ' ' || coalesce(m.title, '')), ''), min(s.day),
                EXISTS (SELECT 1 FROM evaluation_subject u JOIN evaluation_batch b ON b.id = u.batch
                        WHERE u.mentor = m.id AND b.class = s.class)
             FROM session s JOIN mentor m ON m.id = s.mentor WHERE s.class = ?1
             GROUP BY m.id ORDER BY min(s.day), min(s.starts), m.id",
        )?;
        Ok(found.query_map([class.0], offered)?.collect::<rusqlite::Result<_>>()?)
    }

    /// What the valid forms of courses and mentors say of each of these mentors, by class. `items` are the items about
    /// teaching of each template, with how many items it has: answers are numbered through the lines of a sheet.
    pub fn taught_by(
        &self,
        mentors: &[Id],
        items: &[(Id, usize, Vec<u32>)],
    ) -> Result<HashMap<(Id, Id), Taught>> {
        let mentors: Vec<i64> = mentors.iter().map(|id| id.0).collect();
        let items: Vec<(i64, usize, u32)> = items
            .iter()
            .flat_map(|(template, count, items)| items.iter().map(|item| (template.0, *count, *item)))
            .collect();
        let mut found = self.conn.prepare_cached(
            "SELECT u.mentor, b.class, sum(a.value), count(*), count(DISTINCT f.id) FROM (
                SELECT x.batch, x.sort, coalesce(s.mentor, x.mentor) AS mentor
                FROM evaluation_subject x LEFT JOIN session s ON s.id = x.session
                WHERE x.mentor IN (SELECT value FROM json_each(?1)) OR s.mentor IN (SELECT value FROM json_each(?1))) u
             JOIN evaluation_batch b ON b.id = u.batch
             JOIN json_each(?2) i ON i.value ->> 0 = b.template
             JOIN evaluation_form f ON f.batch = b.id AND f.state = 'complete'
             JOIN evaluation_answer a ON a.form = f.id AND a.item = u.sort * (i.value ->> 1) + (i.value ->> 2)
             GROUP BY u.mentor, b.class",
        )?;
        let rows = found
            .query_map(params![serde_json::to_string(&mentors)?, serde_json::to_string(&items)?], |row| {
                Ok(((Id(row.get(0)?), Id(row.get(1)?)), [row.get(2)?, row.get(3)?, row.get(4)?]))
            })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Adds a line that judges a course, by a session of it.
    pub fn add_judged_course(&self, batch: Id, at: usize, session: Id, title: &str) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute(
            "INSERT INTO evaluation_subject (id, batch, sort, session, title) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![id.0, batch.0, at as i64, session.0, title],
        )?;
        Ok(id)
    }

    /// Adds a line that judges a mentor.
    pub fn add_judged_mentor(&self, batch: Id, at: usize, mentor: Id, title: &str) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute(
            "INSERT INTO evaluation_subject (id, batch, sort, mentor, title) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![id.0, batch.0, at as i64, mentor.0, title],
        )?;
        Ok(id)
    }
}
