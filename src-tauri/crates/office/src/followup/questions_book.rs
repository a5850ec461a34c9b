//! The questions and results of a class as a workbook.

use super::questions::{ListQuestions, questions, session_zh};
use crate::book::{MadeOutput, book};
use crate::context::Reading;
use zhixing_domain::Result;
use zhixing_exchange::table::{Cell, Table};

/// The questions and results of a class as a workbook.
pub fn export_questions(cx: &Reading, request: ListQuestions) -> Result<MadeOutput> {
    let class = cx.read(|db| db.class(request.class))?.name();
    let rows = questions(cx, request)?.rows;
    let headings = [
        ("学号", 6),
        ("姓名", 12),
        ("单位", 24),
        ("带来的问题", 48),
        ("专题", 20),
        ("状态", 14),
        ("在哪堂课回答", 36),
        ("导师", 12),
        ("简要回答", 40),
        ("带回的成果", 40),
        ("行动计划", 48),
        ("做成", 8),
    ];
    let cells = rows.into_iter().map(|row| {
        let session = row.session.as_ref().map(session_zh);
        let plan: Vec<String> =
            row.actions.iter().zip(1..).map(|(line, no)| format!("{no}. {}", line.zh())).collect();
        vec![
            Cell::Number(f64::from(row.student_no)),
            Cell::Text(row.name),
            Cell::from(row.unit),
            Cell::Text(row.question),
            Cell::from(row.topic_name),
            Cell::from(row.state.zh()),
            Cell::from(session),
            Cell::from(row.mentor_name),
            Cell::Text(row.answer),
            Cell::Text(row.result),
            Cell::Text(plan.join("\n")),
            if row.actions.is_empty() {
                Cell::Empty
            } else {
                Cell::Text(format!("{}/{}", row.done, row.actions.len()))
            },
        ]
    });
    book(cx, &Table::new(format!("{class}问题与成果"), headings, cells))
}
