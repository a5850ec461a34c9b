//! What other rooms know of a cadre.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use zhixing_domain::Id;

/// A record that names a cadre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// When.
    pub day: Option<String>,
    /// What it says of the person.
    pub detail: Option<String>,
}

impl Reader<'_> {
    /// Classes in which both of two people are trainees.
    pub fn classes_of_both(&self, one: Id, other: Id) -> Result<Vec<String>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT r.title || coalesce(r.term, '') FROM enrolment a JOIN enrolment b ON b.class = a.class
                 JOIN class_run r ON r.id = a.class WHERE a.cadre = ?1 AND b.cadre = ?2 ORDER BY r.first_day, r.id",
            )?
            .query_map([one.0, other.0], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// Classes a cadre was enrolled in, the newest first.
    pub fn classes_of(&self, cadre: Id) -> Result<Vec<Reference>> {
        self.references(
            "SELECT r.id, r.title || coalesce(r.term, ''), r.first_day, e.state FROM enrolment e JOIN class_run r ON r.id = e.class
             WHERE e.cadre = ?1 ORDER BY r.first_day DESC",
            cadre,
        )
    }

    /// Certificates of a cadre, the newest first.
    pub fn certificates_of(&self, cadre: Id) -> Result<Vec<Reference>> {
        self.references(
            "SELECT t.id, t.number, t.issued, t.state FROM certificate t JOIN enrolment e ON e.id = t.enrolment
             WHERE e.cadre = ?1 ORDER BY t.issued DESC, t.seq DESC",
            cadre,
        )
    }

    /// Interviews with a cadre, the newest first.
    pub fn interviews_of(&self, cadre: Id) -> Result<Vec<Reference>> {
        self.references(
            "SELECT i.id, b.title, i.day,
                    (SELECT group_concat(t.name, '、') FROM need n JOIN topic t ON t.id = n.topic WHERE n.interview = i.id)
             FROM interview i JOIN interview_batch b ON b.id = i.batch WHERE i.cadre = ?1 ORDER BY i.day DESC",
            cadre,
        )
    }

    /// Visits a cadre was on or is to be on, the newest first; those cancelled left out.
    pub fn visits_of(&self, cadre: Id) -> Result<Vec<Reference>> {
        self.references(
            "SELECT v.id, v.title, v.first_day, v.state FROM visit_person p JOIN visit v ON v.id = p.visit
             WHERE p.cadre = ?1 AND v.state <> 'cancelled' ORDER BY v.first_day DESC",
            cadre,
        )
    }

    /// Postings of a cadre, the newest first; what it says of each is the grade.
    pub fn posted_to(&self, cadre: Id) -> Result<Vec<Reference>> {
        self.references(
            "SELECT s.id, p.title, s.first_day, f.grade FROM posting s JOIN posting_project p ON p.id = s.project
             LEFT JOIN posting_appraisal f ON f.posting = s.id AND f.kind = 'final' WHERE s.cadre = ?1 ORDER BY s.first_day DESC",
            cadre,
        )
    }

    fn references(&self, sql: &str, cadre: Id) -> Result<Vec<Reference>> {
        Ok(self
            .conn
            .prepare_cached(sql)?
            .query_map([cadre.0], |row| {
                Ok(Reference {
                    id: Id(row.get(0)?),
                    title: row.get(1)?,
                    day: row.get(2)?,
                    detail: row.get(3)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Deletes a cadre with its kept files.
    pub fn delete_cadre(&self, id: Id) -> Result<()> {
        self.conn.execute("DELETE FROM cadre_file WHERE cadre = ?1", [id.0])?;
        self.delete("cadre", id)
    }

    /// Makes two cadres one: everything that names `gone` names `kept`, then `gone` is deleted. Answers the tables in
    /// which both are named and but one may be; then nothing may be kept.
    pub fn merge_cadre(&self, gone: Id, kept: Id) -> Result<Vec<String>> {
        // What the same source said of both on one day is said once.
        self.conn.execute(
            "DELETE FROM cadre_ability AS a WHERE cadre = ?1 AND EXISTS (SELECT 1 FROM cadre_ability b
                WHERE b.cadre = ?2 AND b.ability = a.ability AND b.source = a.source AND b.day = a.day)",
            [gone.0, kept.0],
        )?;
        let left = self.rename_all("cadre", gone, kept)?;
        if left.is_empty() {
            self.delete("cadre", gone)?;
        }
        Ok(left)
    }
}
