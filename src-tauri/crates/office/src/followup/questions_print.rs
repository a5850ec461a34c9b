//! Questions on paper: the sheet of each trainee, blank or filled, and the list for those who teach.

use super::questions::{QuestionRow, rows_of, session_zh};
use crate::context::Reading;
use crate::paper::{Document, MadePaper, make};
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::followup::{ActionState, QuestionState};
use zhixing_domain::paper::{day_zh, span_zh};
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_print::followup::{QuestionList, QuestionSheet, QuestionSheets};
use zhixing_store::classes::ClassRow;

/// Sheets of trainees.
#[derive(Debug, Deserialize, TS)]
pub struct PrintQuestionSheets {
    /// The class.
    pub class: Id,
    /// These trainees; none stands for all.
    #[serde(default)]
    pub enrolments: Vec<Id>,
    /// To be written by hand: only who it is stands there.
    pub blank: bool,
}

/// The questions of a class for those who teach.
#[derive(Debug, Deserialize, TS)]
pub struct PrintQuestions {
    /// The class.
    pub class: Id,
    /// Without names and units.
    pub no_names: bool,
}

pub(super) fn days_zh(class: &ClassRow) -> String {
    match (class.days.first, class.days.last) {
        (Some(first), Some(last)) => span_zh(first, last),
        (Some(day), None) | (None, Some(day)) => day_zh(day),
        (None, None) => String::new(),
    }
}

/// Sets sheets, one a page, by 学号.
pub fn print_question_sheets(cx: &Reading, request: PrintQuestionSheets) -> Result<MadePaper> {
    let today = cx.today();
    let (office, class, rows) =
        cx.read(|db| Ok((db.office()?.0, db.class(request.class)?, rows_of(db, request.class, today)?)))?;
    let is_meant = |row: &&QuestionRow| request.enrolments.is_empty() || request.enrolments.contains(&row.id);
    let sheets: Vec<QuestionSheet> =
        rows.iter().filter(is_meant).map(|row| sheet(row, request.blank)).collect();
    let kind = if request.blank { "空白问题与成果单" } else { "问题与成果单" };
    let (subject, title) = match sheets.as_slice() {
        [] => return Err(Problem::new(Code::NothingToPrint).with("what", kind)),
        [one] => (request.enrolments.first().copied(), format!("{kind} {} {}", class.name(), one.name)),
        _ => (Some(request.class), format!("{kind} {}", class.name())),
    };
    let input = QuestionSheets { office, class: class.name(), days: days_zh(&class), sheets };
    make(cx, Document::QuestionSheets(input), subject, &title)
}

fn sheet(row: &QuestionRow, blank: bool) -> QuestionSheet {
    let unit = [row.unit.as_deref(), row.post.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let head = QuestionSheet {
        student_no: format!("{:02}", row.student_no),
        name: row.name.clone(),
        unit,
        ..QuestionSheet::default()
    };
    if blank {
        return head;
    }
    let mentor = row.mentor_name.as_deref().map(|name| format!("（{name}）")).unwrap_or_default();
    let session =
        row.session.as_ref().map_or_else(|| mentor.clone(), |one| format!("{}{mentor}", session_zh(one)));
    let plan = row.actions.iter().map(|line| {
        let state = match line.state {
            ActionState::Open => line.note.clone(),
            state => [state.zh(), line.note.as_str()]
                .iter()
                .filter(|text| !text.is_empty())
                .copied()
                .collect::<Vec<_>>()
                .join("："),
        };
        [line.what.clone(), line.due.map(day_zh).unwrap_or_default(), line.sign.clone(), state]
    });
    QuestionSheet {
        question: row.question.clone(),
        session,
        answer: row.answer.clone(),
        result: row.result.clone(),
        plan: plan.collect(),
        ..head
    }
}

/// Sets the list for those who teach, session by session; what no session answers comes last.
pub fn print_questions(cx: &Reading, request: PrintQuestions) -> Result<MadePaper> {
    let today = cx.today();
    let (class, rows) = cx.read(|db| Ok((db.class(request.class)?, rows_of(db, request.class, today)?)))?;
    let trainees = rows.len();
    let mut asked: Vec<QuestionRow> =
        rows.into_iter().filter(|row| row.state != QuestionState::None).collect();
    if asked.is_empty() {
        return Err(Problem::new(Code::NothingToPrint).with("what", "学员问题"));
    }
    let count = asked.len();
    asked.sort_by_key(|row| {
        let when = row.session.as_ref().map(|one| (one.day, one.half, one.id));
        (when.is_none(), when, row.student_no)
    });
    let mut groups: Vec<(String, Vec<[String; 4]>)> = Vec::new();
    for (row, no) in asked.into_iter().zip(1..) {
        let heading = match &row.session {
            Some(session) => {
                let mentor = session.mentor.as_deref().map(|name| format!("　{name}")).unwrap_or_default();
                format!("{}{mentor}", session_zh(session))
            }
            None => "还没有课程回答".to_owned(),
        };
        let unit = row.unit.as_deref().map(|unit| format!("（{unit}）")).unwrap_or_default();
        let line = [
            i32::to_string(&no),
            format!("{}{unit}", row.name),
            row.question,
            row.topic_name.unwrap_or_default(),
        ];
        match groups.last_mut() {
            Some((last, lines)) if *last == heading => lines.push(line),
            _ => groups.push((heading, vec![line])),
        }
    }
    let title = format!("{}学员问题清单", class.name());
    let note = format!("学员 {trainees} 人，交来问题 {count} 个。请授课时结合回答，课后把要点告诉班主任。");
    let input = QuestionList { title: title.clone(), note, groups, named: !request.no_names };
    make(cx, Document::QuestionList(input), Some(request.class), &title)
}
