//! The sample's forms of courses and mentors: of a class that is over one sheet for all its courses, keyed; and sheets for
//! its mentors.

use super::batch::{BatchRequest, batch};
use super::form::{fault, found, settle};
use super::give::{GiveForms, JudgeableRequest, give_out, judgeable};
use crate::context::Writing;
use crate::op::Op;
use crate::rule::rule;
use zhixing_domain::evaluation::{Answer, FormKind, Rule};
use zhixing_domain::{Id, Result};

/// What invented trainees wrote on a sheet of all courses.
const COMMENTS: [&str; 6] = [
    "案例贴近基层，听得进去",
    "希望多安排现场教学",
    "研讨时间再长一些",
    "讲义最好提前一天发",
    "午饭后的课容易犯困，建议换成互动课",
    "想听本县矛盾调解的成功案例",
];

/// Gives out and types the forms of a class's courses and mentors; of these one is still to be typed.
pub(super) fn fill(cx: &Writing, class: Id, trainees: u32) -> Result<()> {
    for (kind, sheets, left) in [(FormKind::Course, 38, 0), (FormKind::Mentor, 30, 1)] {
        let all = judgeable(cx, JudgeableRequest { class, kind })?;
        let subjects: Vec<Id> =
            all.into_iter().filter(|one| !one.judged && one.detail.is_some()).map(|one| one.id).collect();
        if subjects.is_empty() {
            continue;
        }
        let given =
            GiveForms { class, kind, subjects, together: true, given_out: trainees, returned: sheets + left };
        if let Some(made) = give_out(cx, given)?.first() {
            keyed(cx, made.id, sheets)?;
        }
    }
    Ok(())
}

/// Types so many sheets in one step, as a workbook's are taken.
fn keyed(cx: &Writing, id: Id, sheets: u32) -> Result<()> {
    let detail = batch(cx, BatchRequest { id })?;
    let items = detail.template.len() as u32;
    let lines = detail.subjects.len() as u32;
    let who = cx.account().name.clone();
    cx.write(Op::FormsTaken, |tx| {
        let batch = tx.evaluation_batch(id)?;
        let rule: Rule = rule(tx, batch.last_day.unwrap_or(cx.today()))?;
        tx.says("class", &batch.title);
        tx.about(id);
        for no in 1..=sheets {
            let form = tx.add_evaluation_form(id, no, Some(&who))?;
            for line in 0..lines {
                // One in nine missed a course.
                if (no * 3 + line * 2) % 9 == 0 {
                    continue;
                }
                for item in 1..=items {
                    tx.put_evaluation_answer(form, line * items + item, answered(no, line, item))?;
                }
            }
            if no % 5 == 1 {
                let comment = COMMENTS.get((no / 5) as usize % COMMENTS.len()).copied();
                tx.set_evaluation_comment(form, comment)?;
            }
            let answers = found(tx, form)?.form.answers;
            settle(tx, form, fault(tx, &batch, rule.validity, &answers)?)?;
        }
        Ok(())
    })
}

/// What an invented trainee thought: courses are liked more or less.
fn answered(no: u32, line: u32, item: u32) -> Option<Answer> {
    let liking = 5 + (line * 7) % 11;
    let mood = (no * 13 + line * 5 + item * 3) % 17;
    let digit = if mood < liking {
        4
    } else if mood < liking + 5 {
        3
    } else {
        2
    };
    Answer::from_digit(digit)
}
