//! Questions in: a workbook or pasted lines, read and shown row by row, then taken in one step.

use crate::book::TableSource;
use crate::classes::unclosed;
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::classes::EnrolmentState;
use zhixing_domain::followup::SheetField;
use zhixing_domain::practice::Kept;
use zhixing_domain::{Code, Finding, Id, Place, Result, Weight};
use zhixing_exchange::questions::{QuestionLine, read};
use zhixing_store::Reader;
use zhixing_store::classes::Trainee;

/// Where questions come from.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct QuestionsSource {
    /// The class.
    pub class: Id,
    /// The workbook or the pasted cells.
    #[serde(flatten)]
    #[ts(flatten)]
    pub table: TableSource,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum QuestionFateKind {
    /// 新增
    New,
    /// 换掉原来的
    Changed,
    /// 相同
    Same,
}

/// A row and what would become of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct QuestionFate {
    /// The row as Excel numbers it.
    pub row: u32,
    /// The trainee.
    pub enrolment: Id,
    /// 学号
    pub student_no: u32,
    /// Name.
    pub name: String,
    /// The question.
    pub question: String,
    /// What becomes of it.
    pub fate: QuestionFateKind,
}

/// A table of questions, before anything is written.
#[derive(Debug, Serialize, TS)]
pub struct QuestionsPreview {
    /// The file's name.
    pub file: String,
    /// The rows that can be taken.
    pub rows: Vec<QuestionFate>,
    /// Of these, how many say something new.
    #[ts(type = "number")]
    pub count: usize,
    /// What there is to look at.
    pub findings: Vec<Finding>,
}

/// What was taken.
#[derive(Debug, Serialize, TS)]
pub struct QuestionsTaken {
    /// Questions that are new or changed.
    #[ts(type = "number")]
    pub count: usize,
}

/// Reads a table of questions and says what would become of each row.
pub fn read_questions(cx: &Reading, request: QuestionsSource) -> Result<QuestionsPreview> {
    let (file, book) = request.table.open(cx)?;
    let read = read(&book)?;
    cx.read(|db| {
        let (rows, findings) = judged(db, request.class, &file, read.rows, read.findings)?;
        let count = rows.iter().filter(|row| row.fate != QuestionFateKind::Same).count();
        Ok(QuestionsPreview { file, rows, count, findings })
    })
}

/// Takes a table of questions in one step.
pub fn take_questions(cx: &Writing, request: QuestionsSource) -> Result<QuestionsTaken> {
    let (file, book) = request.table.open(cx)?;
    let read = read(&book)?;
    cx.write(Op::QuestionsTaken, |tx| {
        let class = unclosed(tx, request.class)?;
        let (rows, _) = judged(tx, request.class, &file, read.rows, Vec::new())?;
        let mut count = 0;
        for row in rows.into_iter().filter(|row| row.fate != QuestionFateKind::Same) {
            let question = Kept::Text(row.question);
            tx.set_question_field(row.enrolment, SheetField::Question, Some(&question))?;
            count += 1;
        }
        tx.says("class", class.name());
        tx.says("count", count);
        tx.about(request.class);
        Ok(QuestionsTaken { count })
    })
}

/// Whose each question is, and what becomes of it.
fn judged(
    db: &Reader,
    class: Id,
    file: &str,
    lines: Vec<QuestionLine>,
    mut findings: Vec<Finding>,
) -> zhixing_store::Result<(Vec<QuestionFate>, Vec<Finding>)> {
    let mut trainees = db.trainees(class)?;
    trainees.retain(|one| one.state == EnrolmentState::Enrolled);
    let sheets = db.question_sheets(class)?;
    let mut rows: Vec<QuestionFate> = Vec::new();
    for line in lines {
        let place = |column: &str| Place {
            file: Some(file.to_owned()),
            row: Some(line.row),
            who: Some(line.name.clone()).filter(|name| !name.is_empty()),
            column: Some(column.to_owned()),
            ..Place::default()
        };
        let found: Vec<&Trainee> = whose(&trainees, &line);
        let trainee = match found.as_slice() {
            [one] => *one,
            [] => {
                let said = if line.name.is_empty() {
                    line.student_no.map(|no| no.to_string()).unwrap_or_default()
                } else {
                    line.name.clone()
                };
                findings.push(Finding::new(Weight::Error, Code::TraineeNotInClass, place("姓名"), said));
                continue;
            }
            many => {
                let mut twice =
                    Finding::new(Weight::Error, Code::TraineeNamesakes, place("姓名"), &line.name);
                twice.values.insert("count".to_owned(), many.len().to_string());
                findings.push(twice);
                continue;
            }
        };
        if let Some(first) = rows.iter().find(|row| row.enrolment == trainee.id) {
            let mut twice =
                Finding::new(Weight::Error, Code::QuestionTwice, place("带来的问题"), &line.question);
            twice.values.insert("row".to_owned(), first.row.to_string());
            findings.push(twice);
            continue;
        }
        let before = sheets.get(&trainee.id).and_then(|sheet| sheet.question.as_deref());
        let fate = match before {
            None => QuestionFateKind::New,
            Some(before) if before == line.question => QuestionFateKind::Same,
            Some(before) => {
                findings.push(Finding::new(
                    Weight::Note,
                    Code::QuestionReplaced,
                    place("带来的问题"),
                    before,
                ));
                QuestionFateKind::Changed
            }
        };
        rows.push(QuestionFate {
            row: line.row,
            enrolment: trainee.id,
            student_no: trainee.student_no,
            name: trainee.name.clone(),
            question: line.question,
            fate,
        });
    }
    Ok((rows, findings))
}

/// The trainees a row can mean: by 学号 where there is one, by name otherwise, by unit where several have the name.
fn whose<'a>(trainees: &'a [Trainee], line: &QuestionLine) -> Vec<&'a Trainee> {
    if let Some(no) = line.student_no {
        let is_named = |one: &&Trainee| line.name.is_empty() || one.name == line.name;
        return trainees.iter().filter(|one| one.student_no == no).filter(is_named).collect();
    }
    let named: Vec<&Trainee> = trainees.iter().filter(|one| one.name == line.name).collect();
    match &line.unit {
        Some(unit) if named.len() > 1 => {
            let near = |one: &&&Trainee| one.unit.as_deref().is_some_and(|own| unit.starts_with(own));
            let of_unit: Vec<&Trainee> = named.iter().filter(near).copied().collect();
            if of_unit.is_empty() { named } else { of_unit }
        }
        _ => named,
    }
}
