//! Surveys as workbooks: the lists, the figures, and every sheet as it was keyed.

use super::batches::SurveyBatchRequest;
use super::results::of_batch;
use crate::book::{MadeOutput, book};
use crate::context::Reading;
use zhixing_domain::Result;
use zhixing_domain::survey::{QuestionKind, QuestionResult, Respondent, Results, wishes_as_text};
use zhixing_exchange::table::{Cell, Table};

fn number(value: impl Into<f64>) -> Cell {
    Cell::Number(value.into())
}

fn hundredths(value: Option<i64>) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::Number(value as f64 / 100.0))
}

/// The batches.
pub fn export_batches(cx: &Reading, (): ()) -> Result<MadeOutput> {
    let rows = cx.read(|db| db.survey_batches())?.into_iter().map(|batch| {
        vec![
            batch.code.into(),
            batch.title.into(),
            number(batch.year as f64),
            batch.questionnaire_name.into(),
            number(batch.version_no),
            number(batch.given_out),
            number(batch.returned),
            number(batch.typed),
            number(batch.typed - batch.drafts - batch.invalid),
        ]
    });
    let columns = [
        ("卷码", 10),
        ("批次", 30),
        ("年度", 8),
        ("问卷", 34),
        ("版本", 7),
        ("发放", 8),
        ("回收", 8),
        ("已录", 8),
        ("有效", 8),
    ];
    book(cx, &Table::new(format!("问卷批次（{}）", cx.today()), columns, rows))
}

/// The questionnaires.
pub fn export_questionnaires(cx: &Reading, (): ()) -> Result<MadeOutput> {
    let rows = cx.read(|db| db.questionnaires())?.into_iter().map(|row| {
        let (version, questions) = (row.newest.version, row.newest.content.len() as u32);
        vec![row.name.into(), number(version), number(questions), number(row.batches)]
    });
    let columns = [("问卷", 40), ("版本", 8), ("题数", 8), ("批次", 8)];
    book(cx, &Table::new(format!("问卷（{}）", cx.today()), columns, rows))
}

/// Every sheet as it was keyed, a row a sheet, a column a question.
pub fn export_sheets(cx: &Reading, request: SurveyBatchRequest) -> Result<MadeOutput> {
    let (batch, content, sheets) = cx.read(|db| {
        let batch = db.survey_batch(request.id)?;
        let content = db.questionnaire_version(batch.version)?.content;
        Ok((batch, content, db.survey_sheets(request.id)?))
    })?;
    let headings: Vec<String> =
        content.questions().map(|(_, no, question)| format!("{no}. {}", question.text)).collect();
    let mut columns = vec![("问卷号", 8), ("状态", 9), ("原因", 14), ("填表人", 12), ("单位", 22)];
    columns.extend(headings.iter().map(|heading| (heading.as_str(), 16)));
    columns.push(("录入人", 10));
    let rows = sheets.into_iter().map(|found| {
        let sheet = found.sheet;
        let mut row = vec![
            number(found.no),
            sheet.state.zh().into(),
            Cell::from(found.reason),
            Cell::from(sheet.kind.map(Respondent::zh)),
            Cell::from(found.unit),
        ];
        row.extend(content.questions().map(|(_, no, question)| match question.kind {
            QuestionKind::Topics if !sheet.wishes.is_empty() => wishes_as_text(&sheet.wishes).into(),
            QuestionKind::Scale => {
                sheet.answers.get(&no).and_then(|it| it.parse().ok()).map_or(Cell::Empty, Cell::Number)
            }
            _ => Cell::from(sheet.answers.get(&no).cloned()),
        }));
        row.push(found.keyed_by.into());
        row
    });
    book(cx, &Table::new(format!("{} 原始录入", batch.title), columns, rows))
}

/// The figures: a row a choice, then what was written.
pub fn export_results(cx: &Reading, request: SurveyBatchRequest) -> Result<MadeOutput> {
    let (batch, results) =
        cx.read(|db| Ok((db.survey_batch(request.id)?, of_batch(db, request.id, cx.today())?)))?;
    let mut columns = vec![
        ("题号", 7),
        ("题目", 40),
        ("题型", 10),
        ("选项", 30),
        ("数量", 8),
        ("占比（%）", 10),
        ("均值", 8),
        ("标准差", 8),
    ];
    let shown = results.kinds.iter().filter(|kind| kind.shown);
    columns.extend(shown.map(|kind| (kind.kind.zh(), 12)));
    let (given, back) = (batch.given_out, batch.returned);
    let told = format!("发放 {given} 份，回收 {back} 份，有效 {} 份", results.valid);
    let mut rows = vec![vec![Cell::Empty, told.into()]];
    if results.too_few {
        let why = format!("有效 {} 份，少于 {} 份：为保护填表人，不分项列出。", results.valid, results.least);
        rows.push(vec![Cell::Empty, why.into()]);
    }
    rows.extend(results.questions.iter().flat_map(|question| question_rows(question, &results)));
    book(cx, &Table::new(format!("{} 汇总", batch.title), columns, rows))
}

fn question_rows(question: &QuestionResult, results: &Results) -> Vec<Vec<Cell>> {
    let head = |text: Cell, count: u32, share: Option<i64>| {
        vec![
            number(question.no),
            question.text.clone().into(),
            question.kind.zh().into(),
            text,
            number(count),
            hundredths(share),
            Cell::Empty,
            Cell::Empty,
        ]
    };
    let mut rows = Vec::new();
    let mut total = head("（回答）".into(), question.answered, None);
    (total[6], total[7]) = (hundredths(question.mean), hundredths(question.spread));
    total.extend(question.groups.iter().map(|group| match group.mean {
        Some(mean) => hundredths(Some(mean)),
        None => number(group.answered),
    }));
    rows.push(total);
    for (at, choice) in question.choices.iter().enumerate() {
        let mut row = head(format!("{} {}", choice.code, choice.text).into(), choice.count, choice.share);
        let counts = question.groups.iter().map(|group| group.counts.get(at).copied().unwrap_or_default());
        row.extend(counts.map(number));
        rows.push(row);
    }
    for topic in &question.topics {
        let [high, middle, low, none] = topic.by_urgency;
        let detail = format!("{}（急需 {high}，需要 {middle}，一般 {low}，未填 {none}）", topic.name);
        rows.push(head(detail.into(), topic.count, None));
    }
    rows.extend(question.texts.iter().map(|said| head(said.text.clone().into(), said.count, None)));
    let width = 8 + results.kinds.iter().filter(|kind| kind.shown).count();
    for row in &mut rows {
        row.resize(width, Cell::Empty);
    }
    rows
}
