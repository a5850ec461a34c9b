//! 评估: batches of paper forms, forms and their answers. Templates and what a line of a sheet judges stand beside.

mod subject;
mod template;

pub use subject::{Offered, Subject, Taught};
pub use template::Version;

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, Row, params};
use std::collections::BTreeMap;
use zhixing_domain::evaluation::{Answer, Form, FormKind, FormState};
use zhixing_domain::{Day, Id};

/// A batch (一批问卷): the forms given out together in one class, on one version of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// Its id.
    pub id: Id,
    /// Its class.
    pub class: Id,
    /// The class's title.
    pub title: String,
    /// The class's last day.
    pub last_day: Option<Day>,
    /// The version of the template.
    pub template: Id,
    /// What the forms judge.
    pub kind: FormKind,
    /// How many lines a sheet has: courses or mentors; 1 for the class form.
    pub lines: u32,
    /// The first of them; nothing for the class form.
    pub first: Option<String>,
    /// 发放
    pub given_out: u32,
    /// 回收
    pub returned: u32,
    /// 已录: forms typed, drafts among them.
    pub typed: u32,
    /// 录入中
    pub drafts: u32,
    /// 无效
    pub invalid: u32,
}

/// A typed form with its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberedForm {
    /// Its id.
    pub id: Id,
    /// Its batch.
    pub batch: Id,
    /// 问卷号
    pub no: u32,
    /// What was typed.
    pub form: Form,
    /// Why it is not counted.
    pub reason: Option<String>,
    /// Who typed it first; nothing where it came with a workbook.
    pub keyed_by: Option<String>,
}

/// A class with its batch, if one was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvaluatedClass {
    /// The class.
    pub class: Id,
    /// Its title and term.
    pub title: String,
    /// Its first day.
    pub first_day: Option<Day>,
    /// Its last day.
    pub last_day: Option<Day>,
    /// Trainees, without those who left.
    pub trainees: u32,
    /// The batch of its class form.
    pub batch: Option<Batch>,
}

const BATCH: &str =
    "SELECT b.id, b.class, r.title || coalesce(r.term, ''), r.last_day, b.template, b.given_out, b.returned,
        (SELECT count(*) FROM evaluation_form f WHERE f.batch = b.id),
        (SELECT count(*) FROM evaluation_form f WHERE f.batch = b.id AND f.state = 'draft'),
        (SELECT count(*) FROM evaluation_form f WHERE f.batch = b.id AND f.state = 'invalid'), t.kind,
        max(1, (SELECT count(*) FROM evaluation_subject u WHERE u.batch = b.id)),
        (SELECT u.title FROM evaluation_subject u WHERE u.batch = b.id ORDER BY u.sort LIMIT 1)
    FROM evaluation_batch b JOIN class_run r ON r.id = b.class JOIN evaluation_template t ON t.id = b.template";

fn batch(row: &Row) -> rusqlite::Result<Batch> {
    let kind: String = row.get(10)?;
    Ok(Batch {
        kind: FormKind::from_key(&kind).unwrap_or(FormKind::Class),
        lines: row.get(11)?,
        first: row.get(12)?,
        id: Id(row.get(0)?),
        class: Id(row.get(1)?),
        title: row.get(2)?,
        last_day: row.get(3)?,
        template: Id(row.get(4)?),
        given_out: row.get(5)?,
        returned: row.get(6)?,
        typed: row.get(7)?,
        drafts: row.get(8)?,
        invalid: row.get(9)?,
    })
}

impl Reader<'_> {
    /// Every class with the batch of its class form: those without a day first, then the newest.
    pub fn evaluated_classes(&self) -> Result<Vec<EvaluatedClass>> {
        let sql = format!("{BATCH} WHERE t.kind = 'class' ORDER BY b.id");
        let mut batches: BTreeMap<Id, Batch> = self
            .conn
            .prepare_cached(&sql)?
            .query_map([], batch)?
            .map(|found| found.map(|batch| (batch.class, batch)))
            .collect::<rusqlite::Result<_>>()?;
        Ok(self
            .conn
            .prepare_cached(
                "SELECT r.id, r.title || coalesce(r.term, ''), r.first_day, r.last_day,
                    (SELECT count(*) FROM enrolment e WHERE e.class = r.id AND e.state = 'enrolled')
                 FROM class_run r ORDER BY r.first_day IS NOT NULL, r.first_day DESC, r.id DESC",
            )?
            .query_map([], |row| {
                let class = Id(row.get(0)?);
                Ok(EvaluatedClass {
                    class,
                    title: row.get(1)?,
                    first_day: row.get(2)?,
                    last_day: row.get(3)?,
                    trainees: row.get(4)?,
                    batch: batches.remove(&class),
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// A batch.
    pub fn evaluation_batch(&self, id: Id) -> Result<Batch> {
        Ok(self.conn.prepare_cached(&format!("{BATCH} WHERE b.id = ?1"))?.query_row([id.0], batch)?)
    }

    /// The batch of a class's own form.
    pub fn evaluation_batch_of(&self, class: Id) -> Result<Option<Batch>> {
        let sql = format!("{BATCH} WHERE b.class = ?1 AND t.kind = 'class' ORDER BY b.id DESC LIMIT 1");
        Ok(self.conn.prepare_cached(&sql)?.query_row([class.0], batch).optional()?)
    }

    /// Every batch of a class: its own form, then its courses, then its mentors.
    pub fn evaluation_batches_of(&self, class: Id) -> Result<Vec<Batch>> {
        let sql = format!("{BATCH} WHERE b.class = ?1 ORDER BY t.kind, b.id");
        Ok(self.conn.prepare_cached(&sql)?.query_map([class.0], batch)?.collect::<rusqlite::Result<_>>()?)
    }

    /// The batches of forms of a kind in classes that end within a span of days, by class.
    pub fn evaluation_batches_between(&self, kind: FormKind, first: Day, last: Day) -> Result<Vec<Batch>> {
        let sql = format!(
            "{BATCH} WHERE t.kind = ?1 AND r.last_day BETWEEN ?2 AND ?3 ORDER BY r.last_day, r.id, b.id"
        );
        let mut found = self.conn.prepare_cached(&sql)?;
        Ok(found.query_map(params![kind.key(), first, last], batch)?.collect::<rusqlite::Result<_>>()?)
    }

    /// The years in which classes end that have forms, the newest first.
    pub fn evaluation_years(&self) -> Result<Vec<i32>> {
        let mut years = self.conn.prepare_cached(
            "SELECT DISTINCT CAST(substr(r.last_day, 1, 4) AS INTEGER) FROM evaluation_batch b JOIN class_run r ON r.id = b.class
             WHERE r.last_day IS NOT NULL ORDER BY 1 DESC",
        )?;
        Ok(years.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    }

    /// The forms of a batch by number, each with a place for every one of `items` items.
    pub fn evaluation_forms(&self, batch: Id, items: usize) -> Result<Vec<NumberedForm>> {
        self.forms_where("f.batch = ?1", batch, items)
    }

    /// A form with a place for every one of `items` items.
    pub fn evaluation_form(&self, form: Id, items: usize) -> Result<NumberedForm> {
        let mut found = self.forms_where("f.id = ?1", form, items)?;
        found.pop().ok_or(rusqlite::Error::QueryReturnedNoRows.into())
    }

    fn forms_where(&self, condition: &str, id: Id, items: usize) -> Result<Vec<NumberedForm>> {
        let mut forms: Vec<NumberedForm> = self
            .conn
            .prepare_cached(&format!(
                "SELECT f.id, f.batch, f.no, f.comment, f.state, f.reason, f.keyed_by FROM evaluation_form f
                 WHERE {condition} ORDER BY f.no"
            ))?
            .query_map([id.0], |row| {
                let state: String = row.get(4)?;
                let state = FormState::from_key(&state).unwrap_or(FormState::Draft);
                let form = Form { answers: vec![None; items], comment: row.get(3)?, state };
                let (id, batch) = (Id(row.get(0)?), Id(row.get(1)?));
                Ok(NumberedForm {
                    id,
                    batch,
                    no: row.get(2)?,
                    form,
                    reason: row.get(5)?,
                    keyed_by: row.get(6)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?;
        let mut answers = self.conn.prepare_cached(&format!(
            "SELECT f.no, a.item, a.value FROM evaluation_answer a JOIN evaluation_form f ON f.id = a.form
             WHERE {condition} ORDER BY f.no"
        ))?;
        let mut rows = answers.query([id.0])?;
        let mut at = 0;
        while let Some(row) = rows.next()? {
            let (no, item, value): (u32, u32, u8) = (row.get(0)?, row.get(1)?, row.get(2)?);
            while forms.get(at).is_some_and(|form| form.no < no) {
                at += 1;
            }
            let place =
                forms.get_mut(at).and_then(|form| form.form.answers.get_mut((item as usize).wrapping_sub(1)));
            if let Some(place) = place {
                *place = Answer::from_digit(value);
            }
        }
        Ok(forms)
    }

    /// The batch and the number of a form.
    pub fn evaluation_form_place(&self, form: Id) -> Result<(Id, u32)> {
        Ok(self
            .conn
            .prepare_cached("SELECT batch, no FROM evaluation_form WHERE id = ?1")?
            .query_row([form.0], |row| Ok((Id(row.get(0)?), row.get(1)?)))?)
    }

    /// The form of a number in a batch.
    pub fn evaluation_form_numbered(&self, batch: Id, no: u32) -> Result<Option<Id>> {
        Ok(self
            .conn
            .prepare_cached("SELECT id FROM evaluation_form WHERE batch = ?1 AND no = ?2")?
            .query_row(params![batch.0, no], |row| row.get(0).map(Id))
            .optional()?)
    }
}

impl Tx<'_> {
    /// Opens a batch for a class.
    pub fn add_evaluation_batch(&self, class: Id, template: Id, given_out: u32, returned: u32) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute(
            "INSERT INTO evaluation_batch (id, class, template, given_out, returned) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![id.0, class.0, template.0, given_out, returned],
        )?;
        Ok(id)
    }

    /// Deletes a batch that has no form.
    pub fn delete_evaluation_batch(&self, batch: Id) -> Result<()> {
        self.conn.execute("DELETE FROM evaluation_subject WHERE batch = ?1", [batch.0])?;
        self.delete("evaluation_batch", batch)
    }

    /// Sets what was counted on paper.
    pub fn set_evaluation_counts(&self, batch: Id, given_out: u32, returned: u32) -> Result<()> {
        self.set("evaluation_batch", batch, "given_out", given_out)?;
        self.set("evaluation_batch", batch, "returned", returned)
    }

    /// Opens a form typed by somebody, or come with a workbook.
    pub fn add_evaluation_form(&self, batch: Id, no: u32, keyed_by: Option<&str>) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached("INSERT INTO evaluation_form (id, batch, no, keyed_by) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![id.0, batch.0, no, keyed_by])?;
        Ok(id)
    }

    /// Sets an answer (item from 1) or leaves it blank.
    pub fn put_evaluation_answer(&self, form: Id, item: u32, answer: Option<Answer>) -> Result<()> {
        self.put("evaluation_answer", ["form", "item"], form, item, answer.map(Answer::digit))
    }

    /// Sets the comment.
    pub fn set_evaluation_comment(&self, form: Id, comment: Option<&str>) -> Result<()> {
        self.set("evaluation_form", form, "comment", comment)
    }

    /// Sets where a form stands and, where it is not counted, why.
    pub fn set_evaluation_form_state(&self, form: Id, state: FormState, reason: Option<&str>) -> Result<()> {
        self.set("evaluation_form", form, "state", state.key())?;
        self.set("evaluation_form", form, "reason", reason)
    }

    /// Deletes a form with its answers.
    pub fn delete_evaluation_form(&self, form: Id) -> Result<()> {
        self.conn.execute("DELETE FROM evaluation_answer WHERE form = ?1", [form.0])?;
        self.delete("evaluation_form", form)
    }
}
