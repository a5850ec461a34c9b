//! What came back after a class: the trainees' forms and the units' forms.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, params};
use std::collections::BTreeMap;
use zhixing_domain::Id;
use zhixing_domain::followup::{ApplicationField, OpinionField, Solved};
use zhixing_domain::practice::Kept;

/// What a trainee tells of what was applied (学员应用情况表).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Application {
    /// 问题解决情况
    pub solved: Option<Solved>,
    /// 用了什么
    pub applied: Option<String>,
    /// 体现在哪里
    pub evidence: Option<String>,
    /// 还有什么困难
    pub difficulties: Option<String>,
}

/// What a unit tells of a trainee (单位意见表).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opinion {
    /// Aspects, counted from 0, and degrees of change, 4 to 1.
    pub scores: BTreeMap<u32, u8>,
    /// 具体事例
    pub example: Option<String>,
    /// 意见建议
    pub suggestion: Option<String>,
}

impl Reader<'_> {
    /// The trainees' forms of a follow-up.
    pub fn applications(&self, followup: Id) -> Result<BTreeMap<Id, Application>> {
        self.applications_where("f.id = ?1", followup)
    }

    /// The newest form of each trainee of a class.
    pub fn applications_of_class(&self, class: Id) -> Result<BTreeMap<Id, Application>> {
        self.applications_where("f.class = ?1", class)
    }

    /// Of several forms of a trainee the newest: the rows come in the order of the follow-ups.
    fn applications_where(&self, condition: &str, id: Id) -> Result<BTreeMap<Id, Application>> {
        let sql = format!(
            "SELECT a.enrolment, a.solved, a.applied, a.evidence, a.difficulties FROM followup_application a
             JOIN followup f ON f.id = a.followup JOIN enrolment e ON e.id = a.enrolment
             WHERE {condition} AND e.state = 'enrolled' ORDER BY f.due, f.id"
        );
        let mut found = self.conn.prepare_cached(&sql)?;
        let rows = found.query_map([id.0], |row| {
            let solved: Option<String> = row.get(1)?;
            let application = Application {
                solved: solved.as_deref().and_then(Solved::from_key),
                applied: row.get(2)?,
                evidence: row.get(3)?,
                difficulties: row.get(4)?,
            };
            Ok((Id(row.get(0)?), application))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The units' forms of a follow-up, by trainee.
    pub fn opinions(&self, followup: Id) -> Result<BTreeMap<Id, Opinion>> {
        self.opinions_where("f.id = ?1", followup)
    }

    /// The newest word of a unit on each trainee of a class.
    pub fn opinions_of_class(&self, class: Id) -> Result<BTreeMap<Id, Opinion>> {
        self.opinions_where("f.class = ?1", class)
    }

    fn opinions_where(&self, condition: &str, id: Id) -> Result<BTreeMap<Id, Opinion>> {
        const FROM: &str = "FROM followup_opinion o JOIN followup f ON f.id = o.followup JOIN enrolment e ON e.id = o.enrolment";
        let mut scores: BTreeMap<i64, BTreeMap<u32, u8>> = BTreeMap::new();
        let sql = format!(
            "SELECT s.opinion, s.aspect, s.value {FROM} JOIN followup_score s ON s.opinion = o.id WHERE {condition}"
        );
        let mut found = self.conn.prepare_cached(&sql)?;
        let mut rows = found.query([id.0])?;
        while let Some(row) = rows.next()? {
            scores.entry(row.get(0)?).or_default().insert(row.get(1)?, row.get(2)?);
        }
        let sql = format!(
            "SELECT o.id, o.enrolment, o.example, o.suggestion {FROM} WHERE {condition} AND e.state = 'enrolled' ORDER BY f.due, f.id"
        );
        let mut found = self.conn.prepare_cached(&sql)?;
        let rows = found.query_map([id.0], |row| {
            let scores = scores.get(&row.get(0)?).cloned().unwrap_or_default();
            Ok((Id(row.get(1)?), Opinion { scores, example: row.get(2)?, suggestion: row.get(3)? }))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Sets a field of a trainee's form, which is begun with its first and gone with its last.
    pub fn set_application(
        &self,
        followup: Id,
        enrolment: Id,
        field: ApplicationField,
        value: Option<&Kept>,
    ) -> Result<()> {
        let id = self.form_of("followup_application", followup, enrolment)?;
        self.set("followup_application", id, field.key(), text(value))?;
        self.conn
            .prepare_cached(
                "DELETE FROM followup_application WHERE id = ?1
                 AND coalesce(solved, applied, evidence, difficulties) IS NULL",
            )?
            .execute([id.0])?;
        Ok(())
    }

    /// Sets a field of words of a unit's form.
    pub fn set_opinion(
        &self,
        followup: Id,
        enrolment: Id,
        field: OpinionField,
        value: Option<&Kept>,
    ) -> Result<()> {
        let id = self.form_of("followup_opinion", followup, enrolment)?;
        self.set("followup_opinion", id, field.key(), text(value))?;
        self.drop_blank_opinion(id)
    }

    /// Sets or, with `None`, clears how much a trainee changed in an aspect, counted from 0.
    pub fn put_opinion_score(
        &self,
        followup: Id,
        enrolment: Id,
        aspect: u32,
        degree: Option<u8>,
    ) -> Result<()> {
        let id = self.form_of("followup_opinion", followup, enrolment)?;
        self.put("followup_score", ["opinion", "aspect"], id, aspect, degree)?;
        self.drop_blank_opinion(id)
    }

    fn drop_blank_opinion(&self, id: Id) -> Result<()> {
        self.conn
            .prepare_cached(
                "DELETE FROM followup_opinion WHERE id = ?1 AND coalesce(example, suggestion) IS NULL
                 AND NOT EXISTS (SELECT 1 FROM followup_score WHERE opinion = ?1)",
            )?
            .execute([id.0])?;
        Ok(())
    }

    /// The form of a trainee in a follow-up, begun if there is none.
    fn form_of(&self, table: &'static str, followup: Id, enrolment: Id) -> Result<Id> {
        let known = self
            .conn
            .prepare_cached(&format!("SELECT id FROM {table} WHERE followup = ?1 AND enrolment = ?2"))?
            .query_row([followup.0, enrolment.0], |row| row.get(0).map(Id))
            .optional()?;
        if let Some(id) = known {
            return Ok(id);
        }
        let id = self.new_id()?;
        self.conn
            .prepare_cached(&format!("INSERT INTO {table} (id, followup, enrolment) VALUES (?1, ?2, ?3)"))?
            .execute(params![id.0, followup.0, enrolment.0])?;
        Ok(id)
    }
}

fn text(value: Option<&Kept>) -> Option<&str> {
    match value {
        Some(Kept::Text(text)) => Some(text),
        _ => None,
    }
}
