//! A batch: the forms given out in one class, and those that came back.

use super::designer::version_to_use;
use super::form::FormRow;
use crate::classes::unclosed;
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::evaluation::{FormKind, Template};
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_store::evaluation::{Batch, Subject};
use zhixing_store::{Reader, Tx};

/// A batch in the list (一批问卷).
#[derive(Debug, Clone, Serialize, TS)]
pub struct BatchRow {
    /// Its id.
    pub id: Id,
    /// Its class.
    pub class: Id,
    /// The class's title.
    pub title: String,
    /// What the forms judge.
    pub kind: FormKind,
    /// How many lines a sheet has: courses or mentors.
    pub lines: u32,
    /// The first of them; nothing for the class form.
    pub first: Option<String>,
    /// 发放
    pub given_out: u32,
    /// 回收
    pub returned: u32,
    /// 已录
    pub typed: u32,
    /// 录入中
    pub drafts: u32,
    /// 无效
    pub invalid: u32,
}

impl From<Batch> for BatchRow {
    fn from(batch: Batch) -> Self {
        let Batch { id, class, title, kind, lines, first, given_out, returned, .. } = batch;
        let Batch { typed, drafts, invalid, .. } = batch;
        Self { id, class, title, kind, lines, first, given_out, returned, typed, drafts, invalid }
    }
}

/// A line of a sheet (一门课程、一位导师).
#[derive(Debug, Clone, Serialize, TS)]
pub struct SubjectRow {
    /// 课程 or 导师, as it was printed.
    pub title: String,
    /// Who teaches.
    pub mentor: Option<String>,
    /// The day of the course.
    #[ts(type = "string | null")]
    pub day: Option<Day>,
}

impl From<Subject> for SubjectRow {
    fn from(found: Subject) -> Self {
        Self { title: found.title, mentor: found.mentor_name, day: found.day }
    }
}

/// A batch with its form and what was typed.
#[derive(Debug, Serialize, TS)]
pub struct BatchDetail {
    /// The batch.
    pub batch: BatchRow,
    /// The form.
    pub template: Template,
    /// The form's version.
    pub version: u32,
    /// The lines of a sheet, in order; none on a class form. Answers are numbered through them.
    pub subjects: Vec<SubjectRow>,
    /// The forms typed, by number.
    pub forms: Vec<FormRow>,
}

/// One batch.
#[derive(Debug, Deserialize, TS)]
pub struct BatchRequest {
    /// Its id.
    pub id: Id,
}

/// One class.
#[derive(Debug, Deserialize, TS)]
pub struct ClassRequest {
    /// Its id.
    pub class: Id,
}

/// What was counted when a batch is opened.
#[derive(Debug, Deserialize, TS)]
pub struct OpenBatch {
    /// The class.
    pub class: Id,
    /// 发放
    pub given_out: u32,
    /// 回收
    pub returned: u32,
}

/// What was counted on paper.
#[derive(Debug, Deserialize, TS)]
pub struct SaveCounts {
    /// The batch.
    pub id: Id,
    /// 发放
    pub given_out: u32,
    /// 回收
    pub returned: u32,
}

/// Every batch of a class.
pub fn batches(cx: &Reading, request: ClassRequest) -> Result<Vec<BatchRow>> {
    let found = cx.read(|db| db.evaluation_batches_of(request.class))?;
    Ok(found.into_iter().map(BatchRow::from).collect())
}

/// One batch with its forms.
pub fn batch(cx: &Reading, request: BatchRequest) -> Result<BatchDetail> {
    cx.read(|db| detail(db, db.evaluation_batch(request.id)?))
}

/// The batch of a class's own form, if one was opened.
pub fn of_class(cx: &Reading, request: ClassRequest) -> Result<Option<BatchDetail>> {
    cx.read(|db| db.evaluation_batch_of(request.class)?.map(|batch| detail(db, batch)).transpose())
}

/// Opens the batch of a class's own form on its newest version; answers the one there is if it was opened before.
pub fn open(cx: &Writing, request: OpenBatch) -> Result<BatchDetail> {
    check_counts(request.given_out, request.returned)?;
    cx.write(Op::EvaluationOpened, |tx| {
        unclosed(tx, request.class)?;
        let batch = batch_for(tx, request.class, request.given_out, request.returned)?;
        tx.says("class", &batch.title);
        tx.about(batch.id);
        Ok(detail(tx, batch)?)
    })
}

/// Sets how many forms were given out and came back.
pub fn save_counts(cx: &Writing, request: SaveCounts) -> Result<BatchRow> {
    let SaveCounts { id, given_out, returned } = request;
    check_counts(given_out, returned)?;
    cx.write_about(Op::EvaluationCounted, id, |tx| {
        unclosed(tx, tx.evaluation_batch(id)?.class)?;
        tx.set_evaluation_counts(id, given_out, returned)?;
        let batch = tx.evaluation_batch(id)?;
        tx.says("class", &batch.title);
        Ok(batch.into())
    })
}

pub(super) fn check_counts(given_out: u32, returned: u32) -> Result<()> {
    if returned > given_out {
        let problem = Problem::new(Code::MoreReturnedThanGiven);
        return Err(problem.with("returned", returned).with("given", given_out));
    }
    Ok(())
}

/// The batch of a class; made if there is none.
pub(super) fn batch_for(tx: &Tx, class: Id, given_out: u32, returned: u32) -> Result<Batch> {
    if let Some(batch) = tx.evaluation_batch_of(class)? {
        return Ok(batch);
    }
    let template = version_to_use(tx, FormKind::Class)?.0;
    let id = tx.add_evaluation_batch(class, template, given_out, returned)?;
    Ok(tx.evaluation_batch(id)?)
}

/// Deletes a batch of which nothing was typed.
pub fn delete_batch(cx: &Writing, request: BatchRequest) -> Result<()> {
    cx.write(Op::EvaluationDeleted, |tx| {
        let batch = tx.evaluation_batch(request.id)?;
        unclosed(tx, batch.class)?;
        let form = name_of(&batch);
        if batch.typed > 0 {
            return Err(Problem::new(Code::FormsTyped).with("title", form).with("count", batch.typed));
        }
        tx.says("class", batch.title);
        tx.says("form", form);
        Ok(tx.delete_evaluation_batch(request.id)?)
    })
}

/// What a batch is called: its kind, and the course or mentor where it has but one.
pub(super) fn name_of(batch: &Batch) -> String {
    match &batch.first {
        Some(first) if batch.lines == 1 => format!("{}（{first}）", batch.kind.zh()),
        _ => batch.kind.zh().to_owned(),
    }
}

/// How many items a sheet of a batch has, all its lines together.
pub(super) fn items_of(db: &Reader, batch: &Batch) -> zhixing_store::Result<usize> {
    Ok(db.evaluation_template(batch.template)?.0.len() * batch.lines as usize)
}

fn detail(db: &Reader, batch: Batch) -> zhixing_store::Result<BatchDetail> {
    let (template, version) = db.evaluation_template(batch.template)?;
    let items = template.len() * batch.lines as usize;
    let forms = db.evaluation_forms(batch.id, items)?.into_iter().map(FormRow::from).collect();
    let subjects = db.evaluation_subjects(batch.id)?.into_iter().map(SubjectRow::from).collect();
    Ok(BatchDetail { batch: batch.into(), template, version, subjects, forms })
}
