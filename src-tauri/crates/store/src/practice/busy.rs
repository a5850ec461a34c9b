//! Where people are on given days: classes, visits, postings.

use crate::error::Result;
use crate::gate::Reader;
use crate::people::Scope;
use rusqlite::params;
use zhixing_domain::Id;
use zhixing_domain::practice::{Elsewhere, Span};

/// Something a person takes part in on these days (同期安排).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Busy {
    /// The person.
    pub cadre: Id,
    /// What it is.
    pub what: Elsewhere,
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// Its days.
    pub days: Span,
}

impl Reader<'_> {
    /// What these people take part in on one of these days, in the order of their first days.
    pub fn busy(&self, people: &[Id], days: Span) -> Result<Vec<Busy>> {
        let mut found = self.conn.prepare_cached(
            "SELECT e.cadre, 'class', r.id, r.title || coalesce(r.term, ''), r.first_day AS first, coalesce(r.last_day, r.first_day)
             FROM json_each(?1) w CROSS JOIN enrolment e ON e.cadre = w.value JOIN class_run r ON r.id = e.class
             WHERE e.state = 'enrolled' AND r.first_day <= ?3 AND coalesce(r.last_day, r.first_day) >= ?2
             UNION ALL
             SELECT p.cadre, 'visit', v.id, v.title, v.first_day, coalesce(v.last_day, v.first_day)
             FROM json_each(?1) w CROSS JOIN visit_person p ON p.cadre = w.value JOIN visit v ON v.id = p.visit
             WHERE v.state <> 'cancelled' AND v.first_day <= ?3 AND coalesce(v.last_day, v.first_day) >= ?2
             UNION ALL
             SELECT s.cadre, 'posting', s.id, p.title, s.first_day, coalesce(s.recalled, s.last_day)
             FROM json_each(?1) w CROSS JOIN posting s ON s.cadre = w.value JOIN posting_project p ON p.id = s.project
             WHERE s.first_day <= ?3 AND coalesce(s.recalled, s.last_day) >= ?2
             ORDER BY first, 3",
        )?;
        let rows = found.query_map(params![Scope::People(people).json(), days.first, days.last], |row| {
            let what: String = row.get(1)?;
            Ok(Busy {
                cadre: Id(row.get(0)?),
                what: Elsewhere::from_key(&what).unwrap_or(Elsewhere::Class),
                id: Id(row.get(2)?),
                title: row.get(3)?,
                days: Span { first: row.get(4)?, last: row.get(5)? },
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
