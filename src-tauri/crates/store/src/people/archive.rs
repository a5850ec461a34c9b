//! What a person's archive (个人培训档案) lists of classes.

use crate::error::Result;
use crate::gate::Reader;
use zhixing_domain::{Day, Id};

/// A class somebody was in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArchivedClass {
    /// The class.
    pub id: Id,
    /// Its title and term.
    pub title: String,
    /// Its first day.
    pub first_day: Option<Day>,
    /// Its last day.
    pub last_day: Option<Day>,
    /// The enrolment.
    pub enrolment: Id,
    /// 班级职务
    pub role: Option<String>,
    /// Whether they left the class.
    pub withdrawn: bool,
    /// The number of the valid certificate.
    pub certificate: Option<String>,
}

impl Reader<'_> {
    /// The classes somebody was in, the oldest first.
    pub fn archived_classes(&self, cadre: Id) -> Result<Vec<ArchivedClass>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT r.id, r.title || coalesce(r.term, ''), r.first_day, r.last_day, e.id, e.role, e.state = 'withdrawn',
                    (SELECT t.number FROM certificate t WHERE t.enrolment = e.id AND t.state = 'valid' ORDER BY t.id DESC LIMIT 1)
                 FROM enrolment e JOIN class_run r ON r.id = e.class WHERE e.cadre = ?1 ORDER BY r.first_day, r.id",
            )?
            .query_map([cadre.0], |row| {
                Ok(ArchivedClass {
                    id: Id(row.get(0)?),
                    title: row.get(1)?,
                    first_day: row.get(2)?,
                    last_day: row.get(3)?,
                    enrolment: Id(row.get(4)?),
                    role: row.get(5)?,
                    withdrawn: row.get(6)?,
                    certificate: row.get(7)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }
}
