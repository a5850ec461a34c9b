//! A batch: the forms given out in one class, and those that came back.

use super::form::FormRow;
use crate::classes::unclosed;
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::evaluation::Template;
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_store::evaluation::Batch;
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
        let Batch { id, class, title, given_out, returned, typed, drafts, invalid, .. } = batch;
        Self { id, class, title, given_out, returned, typed, drafts, invalid }
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

/// One batch with its forms.
pub fn batch(cx: &Reading, request: BatchRequest) -> Result<BatchDetail> {
    cx.read(|db| detail(db, db.evaluation_batch(request.id)?))
}

/// The batch of a class, if one was opened.
pub fn of_class(cx: &Reading, request: ClassRequest) -> Result<Option<BatchDetail>> {
    cx.read(|db| db.evaluation_batch_of(request.class)?.map(|batch| detail(db, batch)).transpose())
}

/// Opens the batch of a class on the newest version of the form; answers the one there is if it was opened before.
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

fn check_counts(given_out: u32, returned: u32) -> Result<()> {
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
    let template = match tx.newest_class_template()? {
        Some(template) => template,
        None => tx.add_class_template(&Template::of_a_class())?,
    };
    let id = tx.add_evaluation_batch(class, template, given_out, returned)?;
    Ok(tx.evaluation_batch(id)?)
}

fn detail(db: &Reader, batch: Batch) -> zhixing_store::Result<BatchDetail> {
    let (template, version) = db.evaluation_template(batch.template)?;
    let forms = db.evaluation_forms(batch.id, template.len())?.into_iter().map(FormRow::from).collect();
    Ok(BatchDetail { batch: batch.into(), template, version, forms })
}
