//! Certificates: what they depend on, and the register.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, Row, params};
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;
use zhixing_domain::classes::{ClassFacts, HalfDayOf, Mark};
use zhixing_domain::{Day, HalfDay, Hours, Id};

/// A trainee as assessment and certificates see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The enrolment.
    pub id: Id,
    /// 学号
    pub student_no: u32,
    /// Name as of the class.
    pub name: String,
    /// Unit as of the class.
    pub unit: Option<String>,
    /// Post as of the class.
    pub post: Option<String>,
    /// Whether they left the class.
    pub withdrawn: bool,
    /// The written reason for leave above the limit.
    pub leave_reason: Option<String>,
}

/// A certificate in the register (结业证书).
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Certificate {
    /// Its id.
    pub id: Id,
    /// Whose.
    pub enrolment: Id,
    /// 学号
    pub student_no: u32,
    /// Name as of the class.
    pub name: String,
    /// Unit as of the class.
    pub unit: Option<String>,
    /// The class.
    pub class: Id,
    /// The class's title.
    pub class_title: String,
    /// 编号
    pub number: String,
    /// The day of issue.
    pub issued: Day,
    /// Whether it is void.
    pub void: bool,
    /// Why it is void.
    pub reason: Option<String>,
    /// The number of the certificate it replaces.
    pub original: Option<String>,
    /// The number of the certificate that replaces it.
    pub replaced_by: Option<String>,
    /// Whether it has been printed.
    pub printed: bool,
    /// What it says, as it is printed every time, in JSON.
    #[serde(skip)]
    #[ts(skip)]
    pub snapshot: String,
}

/// A number series (编号序列) of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// Its id.
    pub id: Id,
    /// The document it numbers.
    pub document: String,
    /// The year.
    pub year: i32,
    /// Its template.
    pub template: String,
    /// The last number given.
    pub last: i64,
}

/// Whether a certificate `t` has been printed.
pub(super) const PRINTED: &str = "EXISTS (SELECT 1 FROM derived_printed_certificate d WHERE d.id = t.id)";

pub(super) fn certificates_where(condition: &str) -> String {
    format!(
        "SELECT t.id, t.enrolment, e.student_no, e.name, e.unit, e.class, r.title || coalesce(r.term, ''), t.number,
                t.issued, t.state = 'void', t.reason, (SELECT o.number FROM certificate o WHERE o.id = t.original),
                (SELECT n.number FROM certificate n WHERE n.original = t.id), {PRINTED}, t.snapshot
         FROM certificate t JOIN enrolment e ON e.id = t.enrolment JOIN class_run r ON r.id = e.class
         WHERE {condition}"
    )
}

pub(super) fn certificate(row: &Row) -> rusqlite::Result<Certificate> {
    Ok(Certificate {
        id: Id(row.get(0)?),
        enrolment: Id(row.get(1)?),
        student_no: row.get(2)?,
        name: row.get(3)?,
        unit: row.get(4)?,
        class: Id(row.get(5)?),
        class_title: row.get(6)?,
        number: row.get(7)?,
        issued: row.get(8)?,
        void: row.get(9)?,
        reason: row.get(10)?,
        original: row.get(11)?,
        replaced_by: row.get(12)?,
        printed: row.get(13)?,
        snapshot: row.get(14)?,
    })
}

pub(crate) fn half_day(row: &Row, at: usize) -> rusqlite::Result<HalfDayOf> {
    let half: String = row.get(at + 1)?;
    Ok((row.get(at)?, HalfDay::from_key(&half).unwrap_or(HalfDay::Morning)))
}

impl Reader<'_> {
    /// What of a class its certificates depend on.
    pub fn class_facts(&self, class: Id) -> Result<ClassFacts> {
        let mut facts: ClassFacts = self
            .conn
            .prepare_cached(
                "SELECT title || coalesce(term, ''), first_day, last_day FROM class_run WHERE id = ?1",
            )?
            .query_row([class.0], |row| {
                Ok(ClassFacts {
                    title: row.get(0)?,
                    first_day: row.get(1)?,
                    last_day: row.get(2)?,
                    ..ClassFacts::default()
                })
            })?;
        facts.half_days = self
            .conn
            .prepare_cached("SELECT day, half, sum(hours) FROM session WHERE class = ?1 GROUP BY day, half")?
            .query_map([class.0], |row| Ok((half_day(row, 0)?, Hours(row.get(2)?))))?
            .collect::<rusqlite::Result<_>>()?;
        facts.sheets = self
            .conn
            .prepare_cached("SELECT day, half FROM attendance_sheet WHERE class = ?1")?
            .query_map([class.0], |row| half_day(row, 0))?
            .collect::<rusqlite::Result<_>>()?;
        Ok(facts)
    }

    /// The trainees of a class by 学号.
    pub fn candidates(&self, class: Id) -> Result<Vec<Candidate>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT id, student_no, name, unit, post, state = 'withdrawn', leave_reason FROM enrolment
                 WHERE class = ?1 ORDER BY student_no",
            )?
            .query_map([class.0], |row| {
                Ok(Candidate {
                    id: Id(row.get(0)?),
                    student_no: row.get(1)?,
                    name: row.get(2)?,
                    unit: row.get(3)?,
                    post: row.get(4)?,
                    withdrawn: row.get(5)?,
                    leave_reason: row.get(6)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The marks of a class's trainees.
    pub fn marks_of_class(&self, class: Id) -> Result<Vec<(Id, HalfDayOf, Mark)>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT a.enrolment, a.day, a.half, a.mark FROM attendance a JOIN enrolment e ON e.id = a.enrolment
                 WHERE e.class = ?1",
            )?
            .query_map([class.0], |row| {
                let mark: String = row.get(3)?;
                Ok((Id(row.get(0)?), half_day(row, 1)?, Mark::from_key(&mark).unwrap_or(Mark::Absent)))
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The certificates of a class, in the order of the numbers.
    pub fn class_certificates(&self, class: Id) -> Result<Vec<Certificate>> {
        let sql = certificates_where("e.class = ?1 ORDER BY t.series, t.seq");
        let mut found = self.conn.prepare_cached(&sql)?;
        Ok(found.query_map([class.0], certificate)?.collect::<rusqlite::Result<_>>()?)
    }

    /// A certificate.
    pub fn certificate(&self, id: Id) -> Result<Certificate> {
        Ok(self.conn.prepare_cached(&certificates_where("t.id = ?1"))?.query_row([id.0], certificate)?)
    }

    /// The series of a document in a year.
    pub fn series(&self, document: &str, year: i32) -> Result<Option<Series>> {
        Ok(self.all_series()?.into_iter().find(|series| series.document == document && series.year == year))
    }

    /// All number series, the newest year first.
    pub fn all_series(&self) -> Result<Vec<Series>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT id, document, year, template, last FROM number_series ORDER BY year DESC, document",
            )?
            .query_map([], |row| {
                Ok(Series {
                    id: Id(row.get(0)?),
                    document: row.get(1)?,
                    year: row.get(2)?,
                    template: row.get(3)?,
                    last: row.get(4)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The first certificate that an entry of the journal issued and is printed; and the first after which further
    /// numbers were given.
    pub fn issue_stands_in_the_way(&self, entry: Id) -> Result<(Option<String>, Option<String>)> {
        let made = "t.id IN (SELECT row FROM journal_change WHERE journal = ?1 AND tbl = 'certificate' AND before IS NULL)";
        let number = |condition: &str| -> Result<Option<String>> {
            let sql = format!(
                "SELECT t.number FROM certificate t WHERE {made} AND {condition} ORDER BY t.seq LIMIT 1"
            );
            Ok(self.conn.prepare_cached(&sql)?.query_row([entry.0], |row| row.get(0)).optional()?)
        };
        let followed = "EXISTS (SELECT 1 FROM certificate n WHERE n.series = t.series AND n.seq > t.seq
             AND n.id NOT IN (SELECT row FROM journal_change WHERE journal = ?1 AND tbl = 'certificate'))";
        Ok((number(PRINTED)?, number(followed)?))
    }

    /// The void certificates of an entry that were reissued since, with what they were reissued as.
    pub fn reissued_since(&self, entry: Id) -> Result<Option<(String, String)>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT t.number, n.number FROM certificate t JOIN certificate n ON n.original = t.id
                 WHERE t.id IN (SELECT row FROM journal_change WHERE journal = ?1 AND tbl = 'certificate') LIMIT 1",
            )?
            .query_row([entry.0], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?)
    }
}

/// A certificate to be entered in the register.
#[derive(Debug, Clone)]
pub struct NewCertificate<'a> {
    /// Whose.
    pub enrolment: Id,
    /// The series.
    pub series: Id,
    /// The running number.
    pub seq: i64,
    /// 编号
    pub number: &'a str,
    /// The day of issue.
    pub issued: Day,
    /// The certificate it replaces.
    pub original: Option<Id>,
    /// What it says.
    pub snapshot: &'a Value,
}

impl Tx<'_> {
    /// Opens a series for a year.
    pub fn add_series(&self, document: &str, year: i32, template: &str) -> Result<Series> {
        let id = self.new_id()?;
        self.conn.execute(
            "INSERT INTO number_series (id, document, year, template) VALUES (?1, ?2, ?3, ?4)",
            params![id.0, document, year, template],
        )?;
        Ok(Series { id, document: document.to_owned(), year, template: template.to_owned(), last: 0 })
    }

    /// Notes the last number given.
    pub fn set_series_last(&self, series: Id, last: i64) -> Result<()> {
        self.set("number_series", series, "last", last)
    }

    /// Enters a certificate in the register.
    pub fn add_certificate(&self, new: &NewCertificate) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached(
                "INSERT INTO certificate (id, enrolment, series, seq, number, issued, original, snapshot)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute(params![
                id.0,
                new.enrolment.0,
                new.series.0,
                new.seq,
                new.number,
                new.issued,
                new.original.map(|id| id.0),
                new.snapshot.to_string(),
            ])?;
        Ok(id)
    }

    /// Makes a certificate void.
    pub fn void_certificate(&self, id: Id, reason: &str) -> Result<()> {
        self.set("certificate", id, "state", "void")?;
        self.set("certificate", id, "reason", reason)
    }
}
