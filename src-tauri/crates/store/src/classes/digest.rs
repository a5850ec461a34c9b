//! What the summary of a class tells of its sessions and trainees.

use crate::error::Result;
use crate::gate::Reader;
use std::collections::BTreeMap;
use zhixing_domain::classes::{ReportSession, SessionKind};
use zhixing_domain::{HalfDay, Hours, Id};

/// What the roster tells of a trainee: 性别, and the tier.
pub type Traits = (Option<String>, Option<String>);

impl Reader<'_> {
    /// The sessions of a class with who taught, in order.
    pub fn sessions_told(&self, class: Id) -> Result<Vec<ReportSession>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT s.day, s.half, s.title, s.kind, m.name, s.hours
                 FROM session s LEFT JOIN mentor m ON m.id = s.mentor WHERE s.class = ?1 ORDER BY s.day, s.starts",
            )?
            .query_map([class.0], |row| {
                let (half, kind): (String, Option<String>) = (row.get(1)?, row.get(3)?);
                Ok(ReportSession {
                    day: row.get(0)?,
                    half: HalfDay::from_key(&half).unwrap_or(HalfDay::Morning),
                    title: row.get(2)?,
                    kind: kind.as_deref().and_then(SessionKind::from_key),
                    mentor: row.get(4)?,
                    hours: Hours(row.get(5)?),
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// What the roster tells of the trainees it knows, by enrolment.
    pub fn trainee_traits(&self, class: Id) -> Result<BTreeMap<Id, Traits>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT e.id, c.sex, c.tier FROM enrolment e JOIN cadre c ON c.id = e.cadre WHERE e.class = ?1",
            )?
            .query_map([class.0], |row| Ok((Id(row.get(0)?), (row.get(1)?, row.get(2)?))))?
            .collect::<rusqlite::Result<_>>()?)
    }
}
