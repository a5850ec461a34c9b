//! 网络培训: records of finished courses with where each came from, and what an import compares with.

mod courses;
mod year;

pub use courses::{CourseRow, CourseTopic};
pub use year::{Convertible, PersonYear, YearHours};

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, Row, params};
use std::collections::HashMap;
use zhixing_domain::practice::online::{Candidate, Figures};
use zhixing_domain::{Day, Hours, Id};

/// How a platform's list is read (平台列设置).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The platform's name.
    pub platform: String,
    /// What each heading holds, as JSON.
    pub columns: String,
}

/// A finished course to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRecord<'a> {
    /// The person.
    pub cadre: Id,
    /// The course.
    pub course: Id,
    /// 完成时间
    pub finished: Day,
    /// How long.
    pub seconds: Option<u32>,
    /// What the platform credits.
    pub given: Option<Hours>,
    /// What counts.
    pub hours: Hours,
    /// 成绩
    pub score: Option<&'a str>,
    /// The sheet it stands on.
    pub sheet: Option<&'a str>,
    /// Its row.
    pub row: u32,
}

/// What an import compares with: a finished course that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownRecord {
    /// Its id.
    pub id: Id,
    /// The person.
    pub cadre: Id,
    /// The course.
    pub course: Id,
    /// 完成时间
    pub finished: Day,
    /// The platform.
    pub platform: Id,
    /// What the platform said of it.
    pub figures: Figures,
    /// What counts.
    pub hours: Hours,
}

/// A finished course as it is kept (网络培训记录).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordRow {
    /// Its id.
    pub id: Id,
    /// The person.
    pub cadre: Id,
    /// The course.
    pub course: Id,
    /// Its title.
    pub title: String,
    /// 完成时间
    pub finished: Day,
    /// How long.
    pub seconds: Option<u32>,
    /// What the platform credits.
    pub given: Option<Hours>,
    /// What counts.
    pub hours: Hours,
    /// 成绩
    pub score: Option<String>,
    /// The platform.
    pub platform: String,
    /// The file.
    pub file: String,
    /// The sheet.
    pub sheet: Option<String>,
    /// The row.
    pub row: u32,
    /// When it was brought in.
    pub day: Day,
    /// The rule it was converted by, as JSON.
    pub rule: String,
    /// Since when that rule holds; nothing for the program's default.
    pub since: Option<Day>,
    /// The day on which it was converted.
    pub converted: Day,
}

/// A list that was brought in (导入记录).
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct OnlineImportRow {
    /// Its id.
    pub id: Id,
    /// The platform.
    pub platform: String,
    /// The file.
    pub file: String,
    /// When the platform exported it.
    pub exported: Option<String>,
    /// When it was brought in.
    pub day: Day,
    /// Its records.
    #[ts(type = "number")]
    pub records: i64,
    /// Their people.
    #[ts(type = "number")]
    pub people: i64,
    /// Their hours.
    pub hours: Hours,
}

const RECORDS: &str = "SELECT r.id, r.cadre, r.course, c.title, r.finished, r.seconds, r.given, r.hours, r.score, p.name, i.file,
    r.sheet, r.row, i.day, v.rule, v.since, v.day
 FROM online_record r JOIN online_course c ON c.id = r.course JOIN online_import i ON i.id = r.import
 JOIN online_platform p ON p.id = i.platform JOIN online_conversion v ON v.id = r.conversion";

fn record(row: &Row) -> rusqlite::Result<RecordRow> {
    Ok(RecordRow {
        id: Id(row.get(0)?),
        cadre: Id(row.get(1)?),
        course: Id(row.get(2)?),
        title: row.get(3)?,
        finished: row.get(4)?,
        seconds: row.get(5)?,
        given: row.get::<_, Option<i64>>(6)?.map(Hours),
        hours: Hours(row.get(7)?),
        score: row.get(8)?,
        platform: row.get(9)?,
        file: row.get(10)?,
        sheet: row.get(11)?,
        row: row.get(12)?,
        day: row.get(13)?,
        rule: row.get(14)?,
        since: row.get(15)?,
        converted: row.get(16)?,
    })
}

impl Reader<'_> {
    /// The records of a person, the newest first.
    pub fn online_of(&self, cadre: Id) -> Result<Vec<RecordRow>> {
        let sql = format!("{RECORDS} WHERE r.cadre = ?1 ORDER BY r.finished DESC, r.id DESC");
        Ok(self.conn.prepare_cached(&sql)?.query_map([cadre.0], record)?.collect::<rusqlite::Result<_>>()?)
    }

    /// One record.
    pub fn online_record(&self, id: Id) -> Result<RecordRow> {
        let sql = format!("{RECORDS} WHERE r.id = ?1");
        Ok(self.conn.prepare_cached(&sql)?.query_row([id.0], record)?)
    }

    /// The lists that were brought in, the newest first.
    pub fn online_imports(&self) -> Result<Vec<OnlineImportRow>> {
        let mut rows = self.conn.prepare_cached(
            "SELECT i.id, p.name, i.file, i.exported, i.day, count(r.id), count(DISTINCT r.cadre), coalesce(sum(r.hours), 0)
             FROM online_import i JOIN online_platform p ON p.id = i.platform LEFT JOIN online_record r ON r.import = i.id
             GROUP BY i.id ORDER BY i.id DESC",
        )?;
        let rows = rows.query_map([], |row| {
            Ok(OnlineImportRow {
                id: Id(row.get(0)?),
                platform: row.get(1)?,
                file: row.get(2)?,
                exported: row.get(3)?,
                day: row.get(4)?,
                records: row.get(5)?,
                people: row.get(6)?,
                hours: Hours(row.get(7)?),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Every platform's name, by its id.
    pub fn online_platforms(&self) -> Result<Vec<(Id, String)>> {
        let mut rows = self.conn.prepare_cached("SELECT id, name FROM online_platform ORDER BY id")?;
        let rows = rows.query_map([], |row| Ok((Id(row.get(0)?), row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How a list with these headings (a sorted JSON list) was read the last time.
    pub fn online_layout(&self, headings: &str) -> Result<Option<Layout>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT p.name, l.columns FROM online_layout l JOIN online_platform p ON p.id = l.platform WHERE l.headings = ?1",
            )?
            .query_row([headings], |row| Ok(Layout { platform: row.get(0)?, columns: row.get(1)? }))
            .optional()?)
    }

    /// Who people of lists were said to be: by name, unit and ID number as written.
    pub fn online_learners(&self) -> Result<HashMap<[String; 3], Option<Id>>> {
        let mut rows = self.conn.prepare_cached("SELECT name, unit, id_number, cadre FROM online_learner")?;
        let rows = rows.query_map([], |row| {
            let cadre: Option<i64> = row.get(3)?;
            Ok(([row.get(0)?, row.get(1)?, row.get(2)?], cadre.map(Id)))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Everybody's name with what tells namesakes apart.
    pub fn online_candidates(&self, mut each: impl FnMut(String, Candidate)) -> Result<()> {
        let mut all = self.conn.prepare_cached(
            "SELECT c.id, c.name, u.name, c.post, c.id_number FROM cadre c LEFT JOIN unit u ON u.id = c.unit ORDER BY c.id",
        )?;
        let mut rows = all.query([])?;
        while let Some(row) = rows.next()? {
            let candidate = Candidate {
                id: Id(row.get(0)?),
                unit: row.get(2)?,
                post: row.get(3)?,
                id_number: row.get(4)?,
            };
            each(row.get(1)?, candidate);
        }
        Ok(())
    }

    /// Every record finished from one day to another: person, course, day, platform and hours.
    pub fn online_known(&self, from: Day, to: Day, mut each: impl FnMut(KnownRecord)) -> Result<()> {
        let mut all = self.conn.prepare_cached(
            "SELECT r.id, r.cadre, r.course, r.finished, i.platform, r.seconds, r.given, r.hours
             FROM online_record r JOIN online_import i ON i.id = r.import WHERE r.finished BETWEEN ?1 AND ?2",
        )?;
        let mut rows = all.query([from, to])?;
        while let Some(row) = rows.next()? {
            let given = row.get::<_, Option<i64>>(6)?.map(Hours);
            each(KnownRecord {
                id: Id(row.get(0)?),
                cadre: Id(row.get(1)?),
                course: Id(row.get(2)?),
                finished: row.get(3)?,
                platform: Id(row.get(4)?),
                figures: Figures { seconds: row.get(5)?, given },
                hours: Hours(row.get(7)?),
            });
        }
        Ok(())
    }
}

impl Tx<'_> {
    /// The platform of a name; added where there is none.
    pub fn find_or_add_platform(&self, name: &str) -> Result<Id> {
        let known = self
            .conn
            .prepare_cached("SELECT id FROM online_platform WHERE name = ?1")?
            .query_row([name], |row| row.get(0).map(Id))
            .optional()?;
        if let Some(known) = known {
            return Ok(known);
        }
        let id = self.new_id()?;
        self.conn.execute("INSERT INTO online_platform (id, name) VALUES (?1, ?2)", params![id.0, name])?;
        Ok(id)
    }

    /// Remembers how a list with these headings is read.
    pub fn keep_online_layout(&self, platform: Id, headings: &str, columns: &str) -> Result<()> {
        self.conn.execute(
            "INSERT INTO online_layout (id, platform, headings, columns) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (headings) DO UPDATE SET platform = excluded.platform, columns = excluded.columns
             WHERE platform <> excluded.platform OR columns <> excluded.columns",
            params![self.new_id()?.0, platform.0, headings, columns],
        )?;
        Ok(())
    }

    /// Remembers who somebody of a list is; without a cadre, nobody of ours.
    pub fn keep_online_learner(&self, [name, unit, number]: [&str; 3], cadre: Option<Id>) -> Result<()> {
        self.conn.execute(
            "INSERT INTO online_learner (id, name, unit, id_number, cadre) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (name, unit, id_number) DO UPDATE SET cadre = excluded.cadre WHERE cadre IS NOT excluded.cadre",
            params![self.new_id()?.0, name, unit, number, cadre.map(|id| id.0)],
        )?;
        Ok(())
    }

    /// Keeps the rule of a day by which records are converted; the same one is kept once.
    pub fn keep_conversion(&self, day: Day, since: Option<Day>, rule: &str) -> Result<Id> {
        let known = self
            .conn
            .prepare_cached("SELECT id FROM online_conversion WHERE day = ?1 AND since IS ?2 AND rule = ?3")?
            .query_row(params![day, since, rule], |row| row.get(0).map(Id))
            .optional()?;
        if let Some(known) = known {
            return Ok(known);
        }
        let id = self.new_id()?;
        self.conn.execute(
            "INSERT INTO online_conversion (id, day, since, rule) VALUES (?1, ?2, ?3, ?4)",
            params![id.0, day, since, rule],
        )?;
        Ok(id)
    }

    /// Notes a list that is brought in.
    pub fn add_online_import(
        &self,
        platform: Id,
        file: &str,
        exported: Option<&str>,
        day: Day,
    ) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute(
            "INSERT INTO online_import (id, platform, file, exported, day) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![id.0, platform.0, file, exported, day],
        )?;
        Ok(id)
    }

    /// Keeps a finished course, unless that person has finished it on that day already.
    pub fn add_online_record(&self, import: Id, conversion: Id, new: &NewRecord) -> Result<bool> {
        let added = self
            .conn
            .prepare_cached(
                "INSERT INTO online_record (id, import, conversion, cadre, course, finished, seconds, given, hours, score, sheet, row)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) ON CONFLICT (cadre, finished, course) DO NOTHING",
            )?
            .execute(params![
                self.new_id()?.0,
                import.0,
                conversion.0,
                new.cadre.0,
                new.course.0,
                new.finished,
                new.seconds,
                new.given.map(|hours| hours.0),
                new.hours.0,
                new.score,
                new.sheet,
                new.row,
            ])?;
        Ok(added == 1)
    }

    /// Keeps of a record what its platform says of it now, with where that stands. Says whether it is there still.
    pub fn correct_online_record(&self, id: Id, import: Id, conversion: Id, now: &NewRecord) -> Result<bool> {
        let changed = self
            .conn
            .prepare_cached(
                "UPDATE online_record SET import = ?2, conversion = ?3, seconds = ?4, given = ?5, hours = ?6,
                    score = coalesce(?7, score), sheet = ?8, row = ?9, finished = ?10 WHERE id = ?1",
            )?
            .execute(params![
                id.0,
                import.0,
                conversion.0,
                now.seconds,
                now.given.map(|hours| hours.0),
                now.hours.0,
                now.score,
                now.sheet,
                now.row,
                now.finished,
            ])?;
        Ok(changed == 1)
    }

    /// Sets what a record counts and the rule that says so.
    pub fn convert_online_record(&self, id: Id, hours: Hours, conversion: Id) -> Result<()> {
        self.conn
            .prepare_cached("UPDATE online_record SET hours = ?2, conversion = ?3 WHERE id = ?1")?
            .execute(params![id.0, hours.0, conversion.0])?;
        Ok(())
    }
}
