//! Forms that were typed into a workbook: taken as they are.

use super::batch::batch_for;
use super::form::settle;
use crate::rule::rule;
use serde::Serialize;
use ts_rs::TS;
use zhixing_domain::evaluation::{Answer, Rule};
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_exchange::class::FormRow;
use zhixing_store::Tx;

/// What became of a workbook's forms.
#[derive(Debug, Clone, Copy, Default, Serialize, TS)]
pub struct TakenForms {
    /// Forms taken.
    pub new: u32,
    /// Forms of numbers that were typed before, left as they are.
    pub known: u32,
}

/// Takes the forms of a class's workbook within its import. A form whose number is typed already stays as it is.
/// `given_out` is what was counted, or the class's head count where nobody counted.
pub fn take_forms(tx: &Tx, class: Id, given_out: u32, forms: &[FormRow], today: Day) -> Result<TakenForms> {
    let mut taken = TakenForms::default();
    if forms.is_empty() {
        return Ok(taken);
    }
    let returned = forms.len() as u32;
    let batch = batch_for(tx, class, given_out.max(returned), returned)?;
    let rule: Rule = rule(tx, batch.last_day.unwrap_or(today))?;
    let count = tx.evaluation_template(batch.template)?.0.len();
    for row in forms {
        if tx.evaluation_form_numbered(batch.id, row.no)?.is_some() {
            taken.known += 1;
            continue;
        }
        if row.answers.len() > count {
            return Err(Problem::new(Code::FormNoItem).with("found", row.answers.len()).with("count", count));
        }
        let mut answers: Vec<Option<Answer>> =
            row.answers.iter().map(|digit| digit.and_then(Answer::from_digit)).collect();
        answers.resize(count, None);
        let form = tx.add_evaluation_form(batch.id, row.no, None)?;
        for (item, answer) in (1..).zip(&answers) {
            if answer.is_some() {
                tx.put_evaluation_answer(form, item, *answer)?;
            }
        }
        if row.comment.is_some() {
            tx.set_evaluation_comment(form, row.comment.as_deref())?;
        }
        settle(tx, form, rule.validity.fault(&answers))?;
        taken.new += 1;
    }
    let typed = tx.evaluation_batch(batch.id)?.typed;
    if typed > batch.returned {
        tx.set_evaluation_counts(batch.id, batch.given_out.max(typed), typed)?;
    }
    Ok(taken)
}
