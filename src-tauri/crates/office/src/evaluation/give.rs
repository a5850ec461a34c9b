//! Forms given out for the courses or mentors of a class: one sheet for all of them, or a sheet for each.

use super::batch::{BatchRow, check_counts, name_of};
use super::designer::version_to_use;
use crate::classes::unclosed;
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::evaluation::FormKind;
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_store::evaluation::Offered;
use zhixing_store::{Reader, Tx};

/// What forms could be given out for.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct JudgeableRequest {
    /// The class.
    pub class: Id,
    /// Courses or mentors.
    pub kind: FormKind,
}

/// A course or mentor of a class.
#[derive(Debug, Serialize, TS)]
pub struct Judgeable {
    /// The first session of the course, or the mentor.
    pub id: Id,
    /// The course's title, or the mentor's name.
    pub title: String,
    /// Who teaches the course, or what the mentor is.
    pub detail: Option<String>,
    /// The day of its first session.
    #[ts(type = "string")]
    pub day: Day,
    /// Whether forms were given out for it already.
    pub judged: bool,
}

/// Forms given out.
#[derive(Debug, Deserialize, TS)]
pub struct GiveForms {
    /// The class.
    pub class: Id,
    /// Courses or mentors.
    pub kind: FormKind,
    /// Which, in the order of the paper.
    pub subjects: Vec<Id>,
    /// Whether one sheet judges all of them (整班一张); otherwise each has its own sheets.
    pub together: bool,
    /// 发放, of each sheet.
    pub given_out: u32,
    /// 回收, of each sheet.
    pub returned: u32,
}

fn offered(db: &Reader, class: Id, kind: FormKind) -> zhixing_store::Result<Vec<Offered>> {
    match kind {
        FormKind::Class => Ok(Vec::new()),
        FormKind::Course => db.courses_to_judge(class),
        FormKind::Mentor => db.mentors_to_judge(class),
    }
}

/// The courses or mentors of a class.
pub fn judgeable(cx: &Reading, request: JudgeableRequest) -> Result<Vec<Judgeable>> {
    let found = cx.read(|db| offered(db, request.class, request.kind))?;
    let row = |Offered { id, title, detail, day, judged }| Judgeable { id, title, detail, day, judged };
    Ok(found.into_iter().map(row).collect())
}

/// Opens a batch for courses or mentors, or one for each, on the newest version of their form.
pub fn give_out(cx: &Writing, request: GiveForms) -> Result<Vec<BatchRow>> {
    check_counts(request.given_out, request.returned)?;
    cx.write(Op::EvaluationGiven, |tx| {
        let class = unclosed(tx, request.class)?;
        tx.says("class", class.name());
        tx.says("form", request.kind.zh());
        let known = offered(tx, request.class, request.kind)?;
        let mut chosen = Vec::new();
        for id in &request.subjects {
            let found = known.iter().find(|one| one.id == *id);
            chosen.push(found.ok_or_else(|| Problem::new(Code::NotFound))?);
        }
        if chosen.is_empty() {
            return Err(Problem::new(Code::FormJudgesNothing));
        }
        let (template, _) = version_to_use(tx, request.kind)?;
        let sheets: Vec<&[&Offered]> =
            if request.together { vec![&chosen[..]] } else { chosen.chunks(1).collect() };
        let mut made = Vec::new();
        for lines in sheets {
            let id = open(tx, &request, template, lines)?;
            let batch = tx.evaluation_batch(id)?;
            if lines.len() == chosen.len() {
                tx.says("form", name_of(&batch));
                tx.about(id);
            }
            made.push(batch.into());
        }
        Ok(made)
    })
}

fn open(tx: &Tx, request: &GiveForms, template: Id, lines: &[&Offered]) -> zhixing_store::Result<Id> {
    let batch = tx.add_evaluation_batch(request.class, template, request.given_out, request.returned)?;
    for (at, line) in lines.iter().enumerate() {
        match request.kind {
            FormKind::Mentor => tx.add_judged_mentor(batch, at, line.id, &line.title)?,
            FormKind::Class | FormKind::Course => tx.add_judged_course(batch, at, line.id, &line.title)?,
        };
    }
    Ok(batch)
}
