//! A column of scores pasted from a spreadsheet: each row's fate first, then all of them in one step.

use super::score::{correct, of_class, part};
use crate::classes::unclosed;
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::assessment::{Score, read_beside};
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_store::Reader;

/// A column as it was pasted.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PastedColumn {
    /// The part.
    pub part: Id,
    /// The 学号 the first line belongs to; the others follow in the order of the sheet.
    pub from: u32,
    /// The lines.
    pub lines: Vec<String>,
}

/// A line of a pasted column and what becomes of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PastedScore {
    /// The enrolment; nothing where the class has no further trainee.
    pub enrolment: Option<Id>,
    /// 学号
    pub student_no: Option<u32>,
    /// Name.
    pub name: Option<String>,
    /// What was pasted.
    pub text: String,
    /// How it is understood; nothing for a blank line, which leaves the score as it is.
    pub score: Option<Score>,
    /// The score there is.
    pub before: Option<Score>,
    /// Why it cannot be taken.
    pub problem: Option<Problem>,
}

/// What would become of a pasted column.
pub fn read_column(cx: &Reading, request: PastedColumn) -> Result<Vec<PastedScore>> {
    cx.read(|db| Ok(read(db, &request)))?
}

/// Takes a pasted column in one step; says how many scores were taken. Nothing is taken while a line is not understood.
pub fn take_column(cx: &Writing, request: PastedColumn) -> Result<u32> {
    cx.write(Op::ScoresPasted, |tx| {
        let class = tx.class_of_part(request.part)?;
        unclosed(tx, class)?;
        let sheet = of_class(tx, class, cx.today())?;
        tx.says("class", &sheet.title);
        tx.says("name", &part(&sheet.parts, request.part)?.name);
        tx.about(class);
        let mut taken = 0;
        for row in read(tx, &request)? {
            if let Some(problem) = row.problem {
                return Err(problem);
            }
            if let (Some(enrolment), Some(score)) = (row.enrolment, row.score) {
                correct(tx, (enrolment, request.part), &score.words(), None, cx.today())?;
                taken += 1;
            }
        }
        tx.says("count", taken);
        Ok(taken)
    })
}

fn read(db: &Reader, request: &PastedColumn) -> Result<Vec<PastedScore>> {
    let class = db.class_of_part(request.part)?;
    let scores = db.scores(class)?;
    let all = db.candidates(class)?;
    let mut trainees = all.into_iter().filter(|found| !found.withdrawn && found.student_no >= request.from);
    let rows = request.lines.iter().map(|line| {
        let text = line.trim();
        let trainee = trainees.next();
        let before = trainee.as_ref().and_then(|it| scores.get(&it.id)?.get(&request.part).copied());
        let score = read_beside(text, before);
        let problem = match (&trainee, score) {
            _ if text.is_empty() => None,
            (None, _) => Some(Problem::new(Code::StudentUnknown).with("found", text)),
            (_, None) => Some(Problem::new(Code::ScoreUnread).with("found", text)),
            _ => None,
        };
        PastedScore {
            enrolment: trainee.as_ref().map(|it| it.id),
            student_no: trainee.as_ref().map(|it| it.student_no),
            name: trainee.map(|it| it.name),
            text: text.to_owned(),
            score,
            before,
            problem,
        }
    });
    Ok(rows.collect())
}
