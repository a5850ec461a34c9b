//! The papers of an evaluation: blank forms, summaries on paper and as workbooks.

use super::batch::{BatchRequest, ClassRequest, name_of};
use super::designer::{DesignRequest, design, newest_form};
use super::summary::of_batch;
use crate::book::{MadeOutput, book};
use crate::context::Reading;
use crate::paper::{Document, MadePaper, make};
use zhixing_domain::evaluation::{CommentTheme, FormKind, Summary};
use zhixing_domain::paper::{day_zh, figure, span_zh};
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_print::evaluation::{BlankForm, GridForm, GridLine, SummarySheet};
use zhixing_store::Reader;
use zhixing_store::evaluation::Subject;

/// The blank form of a class, to be copied and given out.
pub fn print_form(cx: &Reading, request: ClassRequest) -> Result<MadePaper> {
    let (template, class) = cx.read(|db| {
        let batch = db.evaluation_batch_of(request.class)?;
        let template = match batch {
            Some(batch) => db.evaluation_template(batch.template)?.0,
            None => newest_form(db, FormKind::Class)?,
        };
        Ok((template, db.class_facts(request.class)?.title))
    })?;
    let title = format!("评估表 {class}");
    let form = BlankForm { template, kind: FormKind::Class, class, subjects: Vec::new() };
    make(cx, Document::EvaluationForm(form), Some(request.class), &title)
}

/// The blank forms of a batch: one sheet for all its courses or mentors, or the one it has.
pub fn print_batch(cx: &Reading, request: BatchRequest) -> Result<MadePaper> {
    let (batch, template, class, subjects) = cx.read(|db| {
        let batch = db.evaluation_batch(request.id)?;
        let template = db.evaluation_template(batch.template)?.0;
        let class = db.class_facts(batch.class)?.title;
        Ok((batch, template, class, db.evaluation_subjects(request.id)?))
    })?;
    let title = format!("{} {class}", name_of(&batch));
    let document = if subjects.len() > 1 {
        let lines = subjects.into_iter().map(grid_line).collect();
        Document::EvaluationGrid(GridForm { template, kind: batch.kind, class, lines })
    } else {
        let subjects = subjects.into_iter().map(|subject| subject_words(batch.kind, subject)).collect();
        Document::EvaluationForm(BlankForm { template, kind: batch.kind, class, subjects })
    };
    make(cx, document, Some(batch.class), &title)
}

/// A form as it is designed, for nobody yet.
pub fn print_design(cx: &Reading, request: DesignRequest) -> Result<MadePaper> {
    let kind = request.kind;
    let template = design(cx, request)?.content;
    let title = format!("{} 样张", kind.zh());
    let form = BlankForm { template, kind, class: "________________".to_owned(), subjects: Vec::new() };
    make(cx, Document::EvaluationForm(form), None, &title)
}

fn grid_line(subject: Subject) -> GridLine {
    let teacher = subject.mentor_name.filter(|_| subject.session.is_some());
    let told = [teacher.map(|name| format!("授课人 {name}")), subject.day.map(day_zh)];
    let detail = told.into_iter().flatten().collect::<Vec<_>>().join("\u{3000}");
    GridLine { title: subject.title, detail }
}

fn subject_words(kind: FormKind, subject: Subject) -> String {
    let what = if kind == FormKind::Mentor { "导师" } else { "课程" };
    let teacher = subject.mentor_name.filter(|_| subject.session.is_some());
    let told = [
        Some(format!("{what}：{}", subject.title)),
        teacher.map(|name| format!("授课人：{name}")),
        subject.day.map(day_zh),
    ];
    told.into_iter().flatten().collect::<Vec<_>>().join("\u{3000}")
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
    let template = db.evaluation_template(batch.template)?.0;
    Ok(Some(SummarySheet {
        class: class.title,
        days: days.unwrap_or_default(),
        form: template.title,
        scale: template.scale,
        summary: of_batch(db, &batch, cx.today())?,
        issuer: db.office()?.0,
        day: day_zh(cx.today()),
    }))
}

/// The summary of a class's forms as a workbook.
pub fn export_summary(cx: &Reading, request: ClassRequest) -> Result<MadeOutput> {
    let sheet = cx.read(|db| sheet(cx, db, request.class))?;
    let SummarySheet { class, scale, summary, .. } = sheet.ok_or_else(|| Problem::new(Code::FormsNone))?;
    let title = format!("评估汇总（{class}）");
    book(cx, &Table::new(title, columns(scale), rows(&summary)))
}

fn columns(scale: [String; 4]) -> Vec<(String, u16)> {
    let answers = scale.map(|word| (word, 9));
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
    let comments = summary.comments.iter().map(|comment| {
        let theme: CommentTheme = comment.theme;
        format!("【{}】{}（{} 人）", theme.zh(), comment.text, comment.count)
    });
    let line = |text: String| vec![Cell::Empty, Cell::Empty, Cell::Text(text)];
    let lines = told.into_iter().filter(|text| !text.is_empty()).chain(comments).map(line);
    items.chain(lines).collect()
}
