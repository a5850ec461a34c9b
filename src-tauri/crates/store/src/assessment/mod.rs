//! 考核: the parts of a class's assessment and the scores; what was published of them stands beside.

mod publication;

pub use publication::{Correction, Objection, Publication, Used, UsedOf};

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::params;
use std::collections::BTreeMap;
use zhixing_domain::Id;
use zhixing_domain::assessment::{Part, PartKind, Score, ScoreState};

/// The scores of a class: by enrolment, by part.
pub type Scores = BTreeMap<Id, BTreeMap<Id, Score>>;

impl Reader<'_> {
    /// The parts of a class's assessment, in order.
    pub fn assessment_parts(&self, class: Id) -> Result<Vec<Part>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT id, kind, name, weight FROM assessment_part WHERE class = ?1 ORDER BY sort, id",
            )?
            .query_map([class.0], |row| {
                let kind: String = row.get(1)?;
                Ok(Part {
                    id: Id(row.get(0)?),
                    kind: PartKind::from_key(&kind).unwrap_or(PartKind::Theory),
                    name: row.get(2)?,
                    weight: row.get(3)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The class of a part.
    pub fn class_of_part(&self, part: Id) -> Result<Id> {
        Ok(self
            .conn
            .prepare_cached("SELECT class FROM assessment_part WHERE id = ?1")?
            .query_row([part.0], |row| row.get(0).map(Id))?)
    }

    /// The scores of a class.
    pub fn scores(&self, class: Id) -> Result<Scores> {
        let mut scores = Scores::new();
        let mut found = self.conn.prepare_cached(
            "SELECT s.enrolment, s.part, s.state, s.value, s.makeup FROM score s JOIN assessment_part p ON p.id = s.part
             WHERE p.class = ?1",
        )?;
        let mut rows = found.query([class.0])?;
        while let Some(row) = rows.next()? {
            let state: String = row.get(2)?;
            let state = ScoreState::from_key(&state).unwrap_or(ScoreState::Absent);
            let score = Score { state, value: row.get(3)?, makeup: row.get(4)? };
            scores.entry(Id(row.get(0)?)).or_default().insert(Id(row.get(1)?), score);
        }
        Ok(scores)
    }
}

impl Tx<'_> {
    /// Adds a part after the others.
    pub fn add_assessment_part(&self, class: Id, kind: PartKind, name: &str, weight: u32) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute(
            "INSERT INTO assessment_part (id, class, kind, name, weight, sort)
             VALUES (?1, ?2, ?3, ?4, ?5, (SELECT coalesce(max(sort), 0) + 1 FROM assessment_part WHERE class = ?2))",
            params![id.0, class.0, kind.key(), name, weight],
        )?;
        Ok(id)
    }

    /// Changes a part.
    pub fn set_assessment_part(&self, id: Id, kind: PartKind, name: &str, weight: u32) -> Result<()> {
        self.set("assessment_part", id, "kind", kind.key())?;
        self.set("assessment_part", id, "name", name)?;
        self.set("assessment_part", id, "weight", weight)
    }

    /// Sets or, with `None`, clears a score.
    pub fn put_score(&self, enrolment: Id, part: Id, score: Option<Score>) -> Result<()> {
        match score {
            Some(Score { state, value, makeup }) => self
                .conn
                .prepare_cached(
                    "INSERT INTO score (id, enrolment, part, value, state, makeup) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                     ON CONFLICT (enrolment, part) DO UPDATE SET value = excluded.value, state = excluded.state, makeup = excluded.makeup",
                )?
                .execute(params![self.new_id()?.0, enrolment.0, part.0, value, state.key(), makeup])?,
            None => self
                .conn
                .prepare_cached("DELETE FROM score WHERE enrolment = ?1 AND part = ?2")?
                .execute([enrolment.0, part.0])?,
        };
        Ok(())
    }
}
