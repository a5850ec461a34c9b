//! The sample's results: for the finished class its forms, scores and certificates, from the invented office's own
//! workbook; for a class that is on, the first forms.

use super::batch::{BatchRequest, OpenBatch, open};
use super::form::{CompleteForm, SaveAnswer, complete, save_answer};
use super::sample_courses;
use super::second::{complete_second, decide, draw_second, save_second_answer, second};
use super::take::take_forms;
use crate::assessment::take_book_scores;
use crate::classes::{IssueCertificates, VoidCertificate, issue_certificates, void_certificate};
use crate::classes::{ReissueCertificate, reissue_certificate};
use crate::context::Writing;
use crate::keying::{Decide, DrawSecond};
use crate::op::Op;
use zhixing_domain::classes::ClassState;
use zhixing_domain::evaluation::Answer;
use zhixing_domain::keying::Decision;
use zhixing_domain::{Id, Result};
use zhixing_exchange::{Book, class};

const CLASS: &[u8] = include_bytes!("../../sample/class.xlsx");

/// Fills what classes end with.
pub(crate) fn fill(cx: &Writing) -> Result<()> {
    let book = class::read(&Book::open("青石县基层治理专题培训班.xlsx", CLASS)?);
    let classes = cx.read(|db| {
        db.evaluated_classes()?
            .into_iter()
            .map(|found| Ok((found.class, found.trainees, db.class(found.class)?.state)))
            .collect::<zhixing_store::Result<Vec<_>>>()
    })?;
    for (class, trainees, state) in classes {
        match state {
            ClassState::Finished | ClassState::Closed if trainees >= 50 => {
                finish(cx, class, trainees, &book)?;
                sample_courses::fill(cx, class, trainees)?;
            }
            ClassState::Running if trainees > 0 => begin(cx, class, trainees)?,
            _ => {}
        }
    }
    Ok(())
}

/// The whole of a class that is over: one certificate was spoiled and issued again.
fn finish(cx: &Writing, class: Id, trainees: u32, book: &class::ClassBook) -> Result<()> {
    let known = cx.read(|db| Ok(db.evaluation_batch_of(class)?.is_some()))?;
    if !known {
        cx.write(Op::FormsTaken, |tx| {
            tx.says("class", tx.class(class)?.name());
            take_forms(tx, class, trainees, &book.forms, cx.today())
        })?;
    }
    if cx.read(|db| Ok(db.scores(class)?.is_empty()))? {
        cx.write(Op::PartsSet, |tx| {
            tx.says("class", tx.class(class)?.name());
            take_book_scores(tx, class, &book.parts, &book.scores, None, cx.today())
        })?;
    }
    let day = cx.read(|db| db.class(class))?.days.last;
    // A class of which a sheet is still missing has no certificates yet, in the sample as in life.
    let Ok(made) = issue_certificates(cx, IssueCertificates { class, enrolments: None, day }) else {
        return Ok(());
    };
    if let Some(spoiled) = made.get(16) {
        void_certificate(cx, VoidCertificate { id: spoiled.id, reason: "打印时卡纸".to_owned() })?;
        reissue_certificate(cx, ReissueCertificate { id: spoiled.id })?;
    }
    Ok(())
}

/// The first forms of a class that is on, the last of them half typed.
fn begin(cx: &Writing, class: Id, trainees: u32) -> Result<()> {
    let opened = OpenBatch { class, given_out: trainees, returned: trainees.saturating_sub(3) };
    let detail = open(cx, opened)?;
    let items = detail.template.len() as u32;
    for no in 1..=7 {
        let last = if no == 7 { items / 3 } else { items };
        for item in 1..=last {
            save_answer(cx, SaveAnswer { batch: detail.batch.id, no, item, answer: answered(no, item) })?;
        }
        if no < 7 {
            complete(cx, CompleteForm { batch: detail.batch.id, no })?;
        }
    }
    again(cx, detail.batch.id, items)
}

/// What an invented trainee ticked.
fn answered(no: u32, item: u32) -> Option<Answer> {
    Answer::ALL.get(((no * 5 + item * 3) % 11 / 5) as usize).copied()
}

/// Half of the forms are keyed a second time: one wholly, with two slips, one of them decided; the others wait.
fn again(cx: &Writing, batch: Id, items: u32) -> Result<()> {
    let drawn = draw_second(cx, DrawSecond { batch, percent: 50 })?.drawn;
    let Some(no) = drawn.first().map(|sheet| sheet.no) else { return Ok(()) };
    for item in 1..=items {
        let answer = match item {
            4 => None,
            9 => Some(Answer::Dissatisfied),
            _ => answered(no, item),
        };
        save_second_answer(cx, SaveAnswer { batch, no, item, answer })?;
    }
    complete_second(cx, CompleteForm { batch, no })?;
    let found = second(cx, BatchRequest { id: batch })?.differences;
    let Some(slip) = found.first() else { return Ok(()) };
    decide(cx, Decide { id: slip.id, decision: Decision::First, value: String::new() })
}
