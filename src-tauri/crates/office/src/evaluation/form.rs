//! One form, typed from paper: it exists from its first answer, and every answer is saved at once.

use super::batch::{items_of, name_of};
use super::second::Evaluation;
use crate::classes::unclosed;
use crate::context::Writing;
use crate::keying;
use crate::op::Op;
use crate::rule::rule;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::evaluation::{Answer, FormKind, FormState, Rule, Validity};
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_store::evaluation::{Batch, NumberedForm};
use zhixing_store::{Reader, Tx};

/// A typed form (问卷).
#[derive(Debug, Clone, Serialize, TS)]
pub struct FormRow {
    /// Its id.
    pub id: Id,
    /// 问卷号
    pub no: u32,
    /// The answers by item; nothing where the paper is blank.
    pub answers: Vec<Option<Answer>>,
    /// The comment, word for word.
    pub comment: Option<String>,
    /// Where it stands.
    pub state: FormState,
    /// Why it is not counted.
    pub reason: Option<String>,
    /// Who typed it.
    pub keyed_by: Option<String>,
}

impl From<NumberedForm> for FormRow {
    fn from(found: NumberedForm) -> Self {
        let NumberedForm { id, no, form, reason, keyed_by, .. } = found;
        Self { id, no, answers: form.answers, comment: form.comment, state: form.state, reason, keyed_by }
    }
}

/// An answer typed.
#[derive(Debug, Deserialize, TS)]
pub struct SaveAnswer {
    /// The batch.
    pub batch: Id,
    /// 问卷号: of a new form, or of one typed before.
    pub no: u32,
    /// The item, from 1.
    pub item: u32,
    /// The answer; nothing leaves it blank.
    pub answer: Option<Answer>,
}

/// A comment typed.
#[derive(Debug, Deserialize, TS)]
pub struct SaveComment {
    /// The batch.
    pub batch: Id,
    /// 问卷号
    pub no: u32,
    /// The words; empty for none.
    pub comment: String,
}

/// A form whose typing is done.
#[derive(Debug, Deserialize, TS)]
pub struct CompleteForm {
    /// The batch.
    pub batch: Id,
    /// 问卷号
    pub no: u32,
}

/// One form.
#[derive(Debug, Deserialize, TS)]
pub struct FormRef {
    /// Its id.
    pub id: Id,
}

/// A form judged by hand.
#[derive(Debug, Deserialize, TS)]
pub struct SetFormState {
    /// The form.
    pub id: Id,
    /// Where it stands from now on.
    pub state: FormState,
    /// Why it is not to be counted; only where it is made invalid.
    pub reason: String,
}

/// Saves one answer as it is typed.
pub fn save_answer(cx: &Writing, request: SaveAnswer) -> Result<FormRow> {
    let SaveAnswer { batch, no, item, answer } = request;
    type_into(cx, batch, no, |tx, form| {
        let count = items_of(tx, &tx.evaluation_batch(batch)?)?;
        if item == 0 || item as usize > count {
            return Err(Problem::new(Code::FormNoItem).with("found", item).with("count", count));
        }
        Ok(tx.put_evaluation_answer(form, item, answer)?)
    })
}

/// Saves the comment.
pub fn save_comment(cx: &Writing, request: SaveComment) -> Result<FormRow> {
    let comment = request.comment.trim();
    type_into(cx, request.batch, request.no, |tx, form| {
        Ok(tx.set_evaluation_comment(form, (!comment.is_empty()).then_some(comment))?)
    })
}

/// Ends the typing of a form: it counts, or the office's rule makes it invalid.
pub fn complete(cx: &Writing, request: CompleteForm) -> Result<FormRow> {
    type_into(cx, request.batch, request.no, |tx, form| {
        let batch = tx.evaluation_batch(request.batch)?;
        let rule: Rule = rule(tx, batch.last_day.unwrap_or(cx.today()))?;
        settle(tx, form, fault(tx, &batch, rule.validity, &found(tx, form)?.form.answers)?)
    })
}

/// Why a sheet of a batch is not counted by the office's rule.
pub(super) fn fault(
    db: &Reader,
    batch: &Batch,
    rule: Validity,
    answers: &[Option<Answer>],
) -> zhixing_store::Result<Option<String>> {
    Ok(match batch.kind {
        FormKind::Class => rule.fault(answers),
        FormKind::Course | FormKind::Mentor => {
            let items = db.evaluation_template(batch.template)?.0.len();
            rule.fault_of_sheet(answers, items, batch.lines as usize)
        }
    })
}

/// Ends a form by what the office's rule says of it.
pub(super) fn settle(tx: &Tx, form: Id, fault: Option<String>) -> Result<()> {
    let state = if fault.is_some() { FormState::Invalid } else { FormState::Complete };
    Ok(tx.set_evaluation_form_state(form, state, fault.as_deref())?)
}

/// Makes a form count or not count, by hand.
pub fn set_state(cx: &Writing, request: SetFormState) -> Result<FormRow> {
    let reason = request.reason.trim();
    if request.state == FormState::Invalid && reason.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", "不计入的原因"));
    }
    let reason = Some(reason).filter(|_| request.state == FormState::Invalid);
    cx.write(Op::FormJudged, |tx| {
        let (batch, no) = tx.evaluation_form_place(request.id)?;
        let batch = tx.evaluation_batch(batch)?;
        unclosed(tx, batch.class)?;
        tx.says("form", name_of(&batch));
        tx.says("class", batch.title);
        tx.says("no", no);
        tx.says("state", request.state.zh());
        tx.about(request.id);
        tx.set_evaluation_form_state(request.id, request.state, reason)?;
        Ok(found(tx, request.id)?.into())
    })
}

/// Deletes a form that is on no paper.
pub fn delete_form(cx: &Writing, request: FormRef) -> Result<()> {
    cx.write(Op::FormDeleted, |tx| {
        let (batch, no) = tx.evaluation_form_place(request.id)?;
        let batch = tx.evaluation_batch(batch)?;
        unclosed(tx, batch.class)?;
        tx.says("form", name_of(&batch));
        tx.says("class", batch.title);
        tx.says("no", no);
        keying::let_go::<Evaluation>(tx, batch.id, no)?;
        Ok(tx.delete_evaluation_form(request.id)?)
    })
}

/// One field of a form. The form is made by the first; all of one sitting share a step of the journal.
fn type_into(cx: &Writing, batch: Id, no: u32, save: impl FnOnce(&Tx, Id) -> Result<()>) -> Result<FormRow> {
    if no == 0 {
        return Err(Problem::new(Code::Empty).with("field", "问卷号"));
    }
    let about = cx.read(|db| db.evaluation_form_numbered(batch, no))?;
    let write = |tx: &Tx| {
        let of = tx.evaluation_batch(batch)?;
        unclosed(tx, of.class)?;
        let form = match tx.evaluation_form_numbered(batch, no)? {
            Some(form) => form,
            None => tx.add_evaluation_form(batch, no, Some(&cx.account().name))?,
        };
        save(tx, form)?;
        tx.says("form", name_of(&of));
        tx.says("class", of.title);
        tx.says("no", no);
        tx.about(form);
        Ok(found(tx, form)?.into())
    };
    match about {
        Some(form) => cx.write_about(Op::FormTyped, form, write),
        None => cx.write(Op::FormTyped, write),
    }
}

pub(super) fn found(db: &Reader, form: Id) -> Result<NumberedForm> {
    let (batch, _) = db.evaluation_form_place(form)?;
    Ok(db.evaluation_form(form, items_of(db, &db.evaluation_batch(batch)?)?)?)
}
