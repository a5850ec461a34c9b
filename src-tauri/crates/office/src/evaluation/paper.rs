//! The papers of an evaluation: the blank form, the summary on paper and as a workbook.

use super::batch::ClassRequest;
use super::summary::of_batch;
use crate::book::{MadeOutput, book};
use crate::context::Reading;
use crate::paper::{Document, MadePaper, make};
use zhixing_domain::evaluation::{Answer, Summary, Template};
use zhixing_domain::paper::{day_zh, figure, span_zh};
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_print::evaluation::{BlankForm, SummarySheet};
use zhixing_store::Reader;

/// The blank form of a class, to be copied and given out.
pub fn print_form(cx: &Reading, request: ClassRequest) -> Result<MadePaper> {
    let (template, class) = cx.read(|db| {
        let batch = db.evaluation_batch_of(request.class)?;
        let template = match batch.map(|batch| batch.template) {
            Some(template) => Some(template),
            None => db.newest_class_template()?,
        };
        let template = template.map(|id| db.evaluation_template(id)).transpose()?;
        let template = template.map_or_else(Template::of_a_class, |(template, _)| template);
        Ok((template, db.class_facts(request.class)?.title))
    })?;
    let title = format!("评估表 {class}");
    make(cx, Document::EvaluationForm(BlankForm { template, class }), Some(request.class), &title)
}

/// The summary of a class's forms.
pub fn print_summary(cx: &Reading, request: ClassRequest) -> Result<MadePaper> {
    let sheet = cx.read(|db| sheet(cx, db, request.class))?;
    let sheet = sheet.ok_or_else(|| Problem::new(Code::FormsNone))?;
    let title = format!("评估汇总 {}", sheet.class);
    make(cx, Document::EvaluationSummary(Box::new(sheet)), Some(request.class), &title)
}

fn sheet(cx: &Reading, db: &Reader, class: Id) -> zhixing_store::Result<Option<SummarySheet>> {
    let Some(batch) = db.evaluation_batch_of(class)? else { return Ok(None) };
    let class = db.class_facts(class)?;
    let days = class.first_day.zip(class.last_day).map(|(first, last)| span_zh(first, last));
    Ok(Some(SummarySheet {
        class: class.title,
        days: days.unwrap_or_default(),
        form: db.evaluation_template(batch.template)?.0.title,
        summary: of_batch(db, &batch, cx.today())?,
        issuer: db.office()?.0,
        day: day_zh(cx.today()),
    }))
}

/// The summary of a class's forms as a workbook.
pub fn export_summary(cx: &Reading, request: ClassRequest) -> Result<MadeOutput> {
    let sheet = cx.read(|db| sheet(cx, db, request.class))?;
    let SummarySheet { class, summary, .. } = sheet.ok_or_else(|| Problem::new(Code::FormsNone))?;
    let title = format!("评估汇总（{class}）");
    book(cx, &Table::new(title, columns(), rows(&summary)))
}

fn columns() -> Vec<(String, u16)> {
    let answers = Answer::ALL.map(|answer| (answer.zh().to_owned(), 9));
    let mut columns = vec![("序号".to_owned(), 6), ("板块".to_owned(), 12), ("评估内容".to_owned(), 40)];
    columns.extend(answers);
    columns.extend([("均值".to_owned(), 9), ("满意度（%）".to_owned(), 12), ("名次".to_owned(), 7)]);
    columns
}

fn rows(summary: &Summary) -> Vec<Vec<Cell>> {
    let hundredths =
        |value: Option<i64>| value.map_or(Cell::Empty, |value| Cell::Number(value as f64 / 100.0));
    let items = summary.items.iter().map(|item| {
        let block = summary.blocks.get(item.block as usize).map(|block| block.title.clone());
        let mut row = vec![Cell::Number(f64::from(item.no)), Cell::from(block), item.text.clone().into()];
        row.extend(item.figures.count.0.map(|count| Cell::Number(f64::from(count))));
        row.extend([hundredths(item.figures.mean), hundredths(item.figures.satisfaction)]);
        row.push(item.rank.map_or(Cell::Empty, |rank| Cell::Number(f64::from(rank))));
        row
    });
    let told = [
        format!("发放 {} 份，回收 {} 份，有效 {} 份", summary.given_out, summary.returned, summary.valid),
        summary.formula.clone(),
        summary.overall.satisfaction.map_or_else(String::new, |share| format!("总满意度 {}%", figure(share))),
    ];
    let comments = summary.comments.iter().map(|comment| format!("{}（{} 人）", comment.text, comment.count));
    let line = |text: String| vec![Cell::Empty, Cell::Empty, Cell::Text(text)];
    let lines = told.into_iter().filter(|text| !text.is_empty()).chain(comments).map(line);
    items.chain(lines).collect()
}
