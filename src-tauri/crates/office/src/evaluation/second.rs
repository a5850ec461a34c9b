//! Second keying of a class's evaluation forms: the items are fields 1 to n, the comment is the field behind them.

use super::batch::BatchRequest;
use super::form::{CompleteForm, FormRow, SaveAnswer, SaveComment, fault, found, settle};
use crate::classes::unclosed;
use crate::context::{Reading, Writing};
use crate::keying::{self, Decide, DrawSecond, KeyedPaper, SecondKeying};
use crate::op::Op;
use crate::rule::rule;
use std::collections::BTreeMap;
use zhixing_domain::evaluation::{Answer, FormState, Rule};
use zhixing_domain::keying::Fields;
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_store::keying::{DrawnSheet, Paper};
use zhixing_store::{Reader, Tx};

/// The forms of a class, its courses and mentors.
pub(super) struct Evaluation;

fn items_of(db: &Reader, batch: Id) -> zhixing_store::Result<usize> {
    super::batch::items_of(db, &db.evaluation_batch(batch)?)
}

impl KeyedPaper for Evaluation {
    const PAPER: Paper = Paper::Evaluation;

    fn field_count(db: &Reader, batch: Id) -> zhixing_store::Result<u32> {
        Ok(items_of(db, batch)? as u32 + 1)
    }

    fn first(db: &Reader, batch: Id) -> zhixing_store::Result<BTreeMap<u32, (Fields, String)>> {
        let items = items_of(db, batch)?;
        let forms = db.evaluation_forms(batch, items)?;
        let complete = forms.into_iter().filter(|found| found.form.state != FormState::Draft);
        Ok(complete
            .map(|found| {
                let answers = (1..).zip(&found.form.answers);
                let mut fields: Fields = answers
                    .filter_map(|(item, answer)| Some((item, answer.as_ref()?.digit().to_string())))
                    .collect();
                fields.extend(found.form.comment.map(|comment| (items as u32 + 1, comment)));
                (found.no, (fields, found.keyed_by.unwrap_or_default()))
            })
            .collect())
    }
}

/// How far the second keying of a class's forms is.
pub fn second(cx: &Reading, request: BatchRequest) -> Result<SecondKeying> {
    cx.read(|db| keying::standing::<Evaluation>(db, request.id))
}

/// Draws forms for second keying.
pub fn draw_second(cx: &Writing, request: DrawSecond) -> Result<SecondKeying> {
    cx.write(Op::SecondDrawn, |tx| {
        begin(tx, request.batch)?;
        tx.says("percent", request.percent);
        tx.about(request.batch);
        keying::draw::<Evaluation>(tx, request.batch, request.percent)?;
        Ok(keying::standing::<Evaluation>(tx, request.batch)?)
    })
}

/// The forms drawn, as they were keyed the second time: nothing of the first keying is told.
pub fn second_forms(cx: &Reading, request: BatchRequest) -> Result<Vec<FormRow>> {
    cx.read(|db| {
        let items = items_of(db, request.id)?;
        let all = keying::typed_all::<Evaluation>(db, request.id)?;
        let begun = all.into_iter().filter(|(sheet, fields)| sheet.complete || !fields.is_empty());
        Ok(begun.map(|(sheet, fields)| row(sheet, fields, items)).collect())
    })
}

fn row(sheet: DrawnSheet, mut fields: Fields, items: usize) -> FormRow {
    let comment = fields.remove(&(items as u32 + 1));
    let answer = |item: u32| fields.get(&item).and_then(|digit| Answer::from_digit(digit.parse().ok()?));
    FormRow {
        id: sheet.id,
        no: sheet.no,
        answers: (1..=items as u32).map(answer).collect(),
        comment,
        state: if sheet.complete { FormState::Complete } else { FormState::Draft },
        reason: None,
        keyed_by: sheet.keyed_by,
    }
}

/// Saves one answer of the second keying.
pub fn save_second_answer(cx: &Writing, request: SaveAnswer) -> Result<FormRow> {
    let SaveAnswer { batch, no, item, answer } = request;
    type_into(cx, batch, no, |items| {
        if item == 0 || item as usize > items {
            return Err(Problem::new(Code::FormNoItem).with("found", item).with("count", items));
        }
        Ok((item, answer.map(|answer| answer.digit().to_string())))
    })
}

/// Saves the comment of the second keying.
pub fn save_second_comment(cx: &Writing, request: SaveComment) -> Result<FormRow> {
    let comment = Some(request.comment.trim().to_owned()).filter(|comment| !comment.is_empty());
    type_into(cx, request.batch, request.no, |items| Ok((items as u32 + 1, comment)))
}

fn type_into(
    cx: &Writing,
    batch: Id,
    no: u32,
    read: impl FnOnce(usize) -> Result<(u32, Option<String>)>,
) -> Result<FormRow> {
    let who = cx.account().name.clone();
    let drawn = cx.read(|db| {
        let keying = db.second_keying(Paper::Evaluation, batch)?;
        keying.map_or(Ok(None), |keying| db.second_sheet(keying.id, no))
    })?;
    let write = |tx: &Tx| {
        begin(tx, batch)?;
        tx.says("no", no);
        let items = items_of(tx, batch)?;
        let (field, value) = read(items)?;
        let sheet = keying::put::<Evaluation>(tx, batch, no, (field, value.as_deref()), &who)?;
        tx.about(sheet);
        let (fields, complete) = keying::typed::<Evaluation>(tx, batch, no)?;
        Ok(row(DrawnSheet { id: sheet, no, keyed_by: Some(who.clone()), complete }, fields, items))
    };
    match drawn {
        Some(sheet) => cx.write_about(Op::SecondTyped, sheet.id, write),
        None => cx.write(Op::SecondTyped, write),
    }
}

/// Ends the second keying of a form; answers how many fields differ.
pub fn complete_second(cx: &Writing, request: CompleteForm) -> Result<u32> {
    let who = cx.account().name.clone();
    cx.write(Op::SecondTyped, |tx| {
        begin(tx, request.batch)?;
        tx.says("no", request.no);
        keying::complete::<Evaluation>(tx, request.batch, request.no, &who)
    })
}

/// Keeps what the paper says where the keyings differ. A form that the rule judged is judged anew by what it says now.
pub fn decide(cx: &Writing, request: Decide) -> Result<()> {
    let who = cx.account().name.clone();
    cx.write(Op::SecondDecided, |tx| {
        let (batch, no, field, value) = keying::decide(tx, &request, &who)?;
        begin(tx, batch)?;
        tx.says("no", no);
        let Some(form) = tx.evaluation_form_numbered(batch, no)? else { return Ok(()) };
        let before = found(tx, form)?;
        let of = tx.evaluation_batch(batch)?;
        let validity = rule::<Rule>(tx, of.last_day.unwrap_or(cx.today()))?.validity;
        let by_rule = fault(tx, &of, validity, &before.form.answers)? == before.reason;
        if field as usize > before.form.answers.len() {
            let comment = Some(value.as_str()).filter(|comment| !comment.is_empty());
            return Ok(tx.set_evaluation_comment(form, comment)?);
        }
        tx.put_evaluation_answer(form, field, read_answer(&value)?)?;
        if by_rule {
            settle(tx, form, fault(tx, &of, validity, &found(tx, form)?.form.answers)?)?;
        }
        Ok(())
    })
}

/// The answer of a digit; empty and 0: left blank.
fn read_answer(typed: &str) -> Result<Option<Answer>> {
    let mut letters = typed.trim().chars();
    match (letters.next(), letters.next()) {
        (None, _) => Ok(None),
        (Some(key), None) => zhixing_domain::evaluation::understand_key(key).ok_or_else(|| unread(typed)),
        _ => Err(unread(typed)),
    }
}

fn unread(typed: &str) -> Problem {
    let problem = Problem::new(Code::NotUnderstood).with("field", "评估内容").with("found", typed);
    problem.with("expected", "应为 4、3、2、1，空白为 0。")
}

/// Names the class, which must not be closed.
fn begin(tx: &Tx, batch: Id) -> Result<()> {
    let of = tx.evaluation_batch(batch)?;
    unclosed(tx, of.class)?;
    tx.says("title", of.title);
    Ok(())
}
