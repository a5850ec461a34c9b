//! Results published, objected to, corrected and used.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{Row, params};
use zhixing_domain::assessment::{PublishedResult, ResultUse};
use zhixing_domain::{Day, Id};

/// A list that hung out (公示).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// Its id.
    pub id: Id,
    /// The class.
    pub class: Id,
    /// The list it corrects.
    pub corrects: Option<Id>,
    /// Its first day.
    pub first_day: Day,
    /// Its last day.
    pub last_day: Day,
    /// Whether it carries scores.
    pub with_scores: bool,
    /// Who takes objections.
    pub contact: Option<String>,
    /// 电话
    pub phone: Option<String>,
}

/// What somebody said against a result (异议).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objection {
    /// Its id.
    pub id: Id,
    /// The list.
    pub publication: Id,
    /// Whose result.
    pub enrolment: Id,
    /// Their name.
    pub name: String,
    /// Who said it.
    pub who: String,
    /// What.
    pub what: String,
    /// When.
    pub day: Day,
    /// Whether it was upheld; nothing while it is open.
    pub upheld: Option<bool>,
    /// Why it was decided so.
    pub reason: Option<String>,
    /// The day of the decision.
    pub decided: Option<Day>,
}

/// A score changed after it was published (更正).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Its id.
    pub id: Id,
    /// Whose.
    pub enrolment: Id,
    /// Their name.
    pub name: String,
    /// The part's name.
    pub part: String,
    /// The objection that led to it.
    pub objection: Option<Id>,
    /// As it was.
    pub before: String,
    /// As it is.
    pub after: String,
    /// Why.
    pub reason: String,
    /// When.
    pub day: Day,
}

/// What a result was used for (结果运用).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Used {
    /// Its id.
    pub id: Id,
    /// Whose.
    pub enrolment: Id,
    /// What for.
    pub kind: ResultUse,
    /// When.
    pub day: Day,
    /// A note.
    pub note: Option<String>,
}

/// The same on a person's record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsedOf {
    /// Its id.
    pub id: Id,
    /// The class's name.
    pub title: String,
    /// What for.
    pub kind: ResultUse,
    /// When.
    pub day: Day,
    /// A note.
    pub note: Option<String>,
}

fn id(row: &Row, at: usize) -> rusqlite::Result<Option<Id>> {
    Ok(row.get::<_, Option<i64>>(at)?.map(Id))
}

fn publication(row: &Row) -> rusqlite::Result<Publication> {
    Ok(Publication {
        id: Id(row.get(0)?),
        class: Id(row.get(1)?),
        corrects: id(row, 2)?,
        first_day: row.get(3)?,
        last_day: row.get(4)?,
        with_scores: row.get(5)?,
        contact: row.get(6)?,
        phone: row.get(7)?,
    })
}

const PUBLICATION: &str =
    "SELECT id, class, corrects, first_day, last_day, with_scores, contact, phone FROM result_publication";

impl Reader<'_> {
    /// The publications of a class, in order.
    pub fn publications(&self, class: Id) -> Result<Vec<Publication>> {
        let sql = format!("{PUBLICATION} WHERE class = ?1 ORDER BY id");
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([class.0], publication)?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// One publication.
    pub fn publication(&self, id: Id) -> Result<Publication> {
        let sql = format!("{PUBLICATION} WHERE id = ?1");
        Ok(self.conn.prepare_cached(&sql)?.query_row([id.0], publication)?)
    }

    /// The classes whose results hang out on a day or are objected to, which is what `result_state` calls not settled.
    pub fn unsettled_classes(&self, today: Day) -> Result<Vec<Id>> {
        let mut classes = self.conn.prepare_cached(
            "SELECT p.class FROM result_publication p
             LEFT JOIN result_objection o ON o.publication = p.id AND o.decision IS NULL
             GROUP BY p.class HAVING max(p.last_day) >= ?1 OR count(o.id) > 0 ORDER BY p.class",
        )?;
        Ok(classes.query_map([today], |row| row.get(0).map(Id))?.collect::<rusqlite::Result<_>>()?)
    }

    /// What a publication said, by 学号.
    pub fn published_results(&self, publication: Id) -> Result<Vec<PublishedResult>> {
        let mut rows = self.conn.prepare_cached(
            "SELECT p.result FROM published_result p JOIN enrolment e ON e.id = p.enrolment
             WHERE p.publication = ?1 ORDER BY e.student_no",
        )?;
        let texts: Vec<String> =
            rows.query_map([publication.0], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        Ok(texts.iter().map(|text| serde_json::from_str(text)).collect::<std::result::Result<_, _>>()?)
    }

    /// The objections of a class, in the order in which they came.
    pub fn objections(&self, class: Id) -> Result<Vec<Objection>> {
        let mut found = self.conn.prepare_cached(
            "SELECT o.id, o.publication, o.enrolment, e.name, o.who, o.what, o.day, o.decision = 'upheld', o.reason, o.decided
             FROM result_objection o JOIN enrolment e ON e.id = o.enrolment WHERE e.class = ?1 ORDER BY o.day, o.id",
        )?;
        let rows = found.query_map([class.0], |row| {
            Ok(Objection {
                id: Id(row.get(0)?),
                publication: Id(row.get(1)?),
                enrolment: Id(row.get(2)?),
                name: row.get(3)?,
                who: row.get(4)?,
                what: row.get(5)?,
                day: row.get(6)?,
                upheld: row.get(7)?,
                reason: row.get(8)?,
                decided: row.get(9)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The class of an objection.
    pub fn class_of_objection(&self, objection: Id) -> Result<Id> {
        let mut class = self.conn.prepare_cached(
            "SELECT e.class FROM result_objection o JOIN enrolment e ON e.id = o.enrolment WHERE o.id = ?1",
        )?;
        Ok(class.query_row([objection.0], |row| row.get(0).map(Id))?)
    }

    /// The class of an enrolment.
    pub fn class_of_enrolment(&self, enrolment: Id) -> Result<Id> {
        let mut class = self.conn.prepare_cached("SELECT class FROM enrolment WHERE id = ?1")?;
        Ok(class.query_row([enrolment.0], |row| row.get(0).map(Id))?)
    }

    /// The scores of a class that were changed after they were published, in order.
    pub fn score_corrections(&self, class: Id) -> Result<Vec<Correction>> {
        let mut found = self.conn.prepare_cached(
            "SELECT c.id, c.enrolment, e.name, p.name, c.objection, c.before, c.after, c.reason, c.day
             FROM score_correction c JOIN enrolment e ON e.id = c.enrolment JOIN assessment_part p ON p.id = c.part
             WHERE e.class = ?1 ORDER BY c.id",
        )?;
        let rows = found.query_map([class.0], |row| {
            Ok(Correction {
                id: Id(row.get(0)?),
                enrolment: Id(row.get(1)?),
                name: row.get(2)?,
                part: row.get(3)?,
                objection: id(row, 4)?,
                before: row.get(5)?,
                after: row.get(6)?,
                reason: row.get(7)?,
                day: row.get(8)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What the results of a class were used for.
    pub fn result_uses(&self, class: Id) -> Result<Vec<Used>> {
        let mut found = self.conn.prepare_cached(
            "SELECT u.id, u.enrolment, u.kind, u.day, u.note FROM result_use u JOIN enrolment e ON e.id = u.enrolment
             WHERE e.class = ?1 ORDER BY e.student_no, u.kind",
        )?;
        let rows = found.query_map([class.0], |row| {
            let kind: String = row.get(2)?;
            Ok(Used {
                id: Id(row.get(0)?),
                enrolment: Id(row.get(1)?),
                kind: ResultUse::from_key(&kind).unwrap_or(ResultUse::Talk),
                day: row.get(3)?,
                note: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The enrolment and class of a use.
    pub fn use_place(&self, id: Id) -> Result<(Id, Id)> {
        let mut found = self.conn.prepare_cached(
            "SELECT u.enrolment, e.class FROM result_use u JOIN enrolment e ON e.id = u.enrolment WHERE u.id = ?1",
        )?;
        Ok(found.query_row([id.0], |row| Ok((Id(row.get(0)?), Id(row.get(1)?))))?)
    }

    /// What a person's results were used for, the newest first.
    pub fn uses_of_cadre(&self, cadre: Id) -> Result<Vec<UsedOf>> {
        let mut found = self.conn.prepare_cached(
            "SELECT u.id, r.title || coalesce(r.term, ''), u.kind, u.day, u.note
             FROM result_use u JOIN enrolment e ON e.id = u.enrolment JOIN class_run r ON r.id = e.class
             WHERE e.cadre = ?1 ORDER BY u.day DESC, u.id DESC",
        )?;
        let rows = found.query_map([cadre.0], |row| {
            let kind: String = row.get(2)?;
            Ok(UsedOf {
                id: Id(row.get(0)?),
                title: row.get(1)?,
                kind: ResultUse::from_key(&kind).unwrap_or(ResultUse::Talk),
                day: row.get(3)?,
                note: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Adds a publication with what it says.
    pub fn add_publication(&self, said: &Publication, results: &[PublishedResult]) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute(
            "INSERT INTO result_publication (id, class, corrects, first_day, last_day, with_scores, contact, phone)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                id.0,
                said.class.0,
                said.corrects.map(|id| id.0),
                said.first_day,
                said.last_day,
                said.with_scores,
                said.contact,
                said.phone
            ],
        )?;
        for result in results {
            self.conn
                .prepare_cached(
                    "INSERT INTO published_result (id, publication, enrolment, result) VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute(params![
                    self.new_id()?.0,
                    id.0,
                    result.enrolment.0,
                    serde_json::to_string(result)?
                ])?;
        }
        Ok(id)
    }

    /// Adds an objection.
    pub fn add_objection(
        &self,
        publication: Id,
        enrolment: Id,
        who: &str,
        what: &str,
        day: Day,
    ) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute(
            "INSERT INTO result_objection (id, publication, enrolment, who, what, day) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![id.0, publication.0, enrolment.0, who, what, day],
        )?;
        Ok(id)
    }

    /// Decides an objection.
    pub fn decide_objection(&self, id: Id, upheld: bool, reason: &str, day: Day) -> Result<()> {
        let decision = if upheld { "upheld" } else { "rejected" };
        self.conn.execute(
            "UPDATE result_objection SET decision = ?2, reason = ?3, decided = ?4 WHERE id = ?1",
            params![id.0, decision, reason, day],
        )?;
        Ok(())
    }

    /// Keeps what a score was before it was changed.
    pub fn add_score_correction(
        &self,
        (enrolment, part): (Id, Id),
        objection: Option<Id>,
        (before, after): (&str, &str),
        reason: &str,
        day: Day,
    ) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute(
            "INSERT INTO score_correction (id, enrolment, part, objection, before, after, reason, day)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![id.0, enrolment.0, part.0, objection.map(|id| id.0), before, after, reason, day],
        )?;
        Ok(id)
    }

    /// Uses a result for something; the note of a use there is already is changed.
    pub fn put_result_use(
        &self,
        publication: Id,
        enrolment: Id,
        kind: ResultUse,
        day: Day,
        note: Option<&str>,
    ) -> Result<()> {
        self.conn
            .prepare_cached(
                "INSERT INTO result_use (id, publication, enrolment, kind, day, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                 ON CONFLICT (enrolment, kind) DO UPDATE SET note = excluded.note",
            )?
            .execute(params![self.new_id()?.0, publication.0, enrolment.0, kind.key(), day, note])?;
        Ok(())
    }
}
