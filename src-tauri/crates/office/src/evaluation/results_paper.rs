//! 课程评估汇总 and 年度评估汇总: on paper and as workbooks.

use super::results::{ClassResults, EvaluationYear, ResultsRequest, YearResults, of_class, of_year};
use crate::book::{MadeOutput, book};
use crate::context::Reading;
use crate::paper::{Document, MadePaper, make};
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::evaluation::{CourseFacts, FormKind, ResultLine, YearFacts, course_report, year_report};
use zhixing_domain::paper::{day_zh, span_zh};
use zhixing_domain::{Code, Problem, Result};
use zhixing_exchange::table::{Cell, Table};

zhixing_domain::keyed! {
    /// A list of a year's summary.
    pub enum YearView {
        Classes "classes" "班次" [],
        Courses "courses" "课程" [],
        Mentors "mentors" "导师" [],
    }
}

/// A list of a year's summary as a workbook.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ExportYear {
    /// The year; this year if not said.
    #[serde(default)]
    pub year: Option<i32>,
    /// Which list.
    pub view: YearView,
}

const fn what(kind: FormKind) -> &'static str {
    match kind {
        FormKind::Mentor => "导师",
        FormKind::Class | FormKind::Course => "课程",
    }
}

/// 课程评估汇总 of a class, or that of its mentors.
pub fn print_results(cx: &Reading, request: ResultsRequest) -> Result<MadePaper> {
    let (facts, class) = cx.read(|db| {
        let found = of_class(db, request, cx.today())?;
        let ClassResults { lines, comments, rule, formula, points_formula, .. } = found;
        let class = db.class_facts(request.class)?;
        let days = class.first_day.zip(class.last_day).map(|(first, last)| span_zh(first, last));
        let facts = CourseFacts {
            class: class.title.clone(),
            days: days.unwrap_or_default(),
            mentors: request.kind == FormKind::Mentor,
            lines,
            formula,
            points_formula,
            least_forms: rule.least_forms,
            comments,
            issuer: db.office()?.0,
            day: day_zh(cx.today()),
        };
        Ok((facts, class.title))
    })?;
    if facts.lines.is_empty() {
        return Err(Problem::new(Code::FormsNone));
    }
    let title = format!("{}评估汇总 {class}", what(request.kind));
    make(cx, Document::CourseEvaluation(course_report(&facts)), Some(request.class), &title)
}

/// The same as a workbook.
pub fn export_results(cx: &Reading, request: ResultsRequest) -> Result<MadeOutput> {
    let (found, class) =
        cx.read(|db| Ok((of_class(db, request, cx.today())?, db.class_facts(request.class)?.title)))?;
    let title = format!("{}评估汇总（{class}）", what(request.kind));
    book(cx, &lines_table(title, request.kind, &found.lines, false))
}

/// 年度评估汇总
pub fn print_year(cx: &Reading, request: EvaluationYear) -> Result<MadePaper> {
    let (facts, year) = cx.read(|db| {
        let found = of_year(db, request, cx.today())?;
        let YearResults { year, classes, blocks, courses, mentors, rule, formula, points_formula, .. } =
            found;
        let (issuer, day) = (db.office()?.0, day_zh(cx.today()));
        let least_forms = rule.least_forms;
        let facts = YearFacts {
            year,
            classes,
            blocks,
            courses,
            mentors,
            formula,
            points_formula,
            least_forms,
            issuer,
            day,
        };
        Ok((facts, year))
    })?;
    make(cx, Document::YearEvaluation(year_report(&facts)), None, &format!("{year}年培训评估汇总"))
}

/// A list of a year's summary as a workbook.
pub fn export_year(cx: &Reading, request: ExportYear) -> Result<MadeOutput> {
    let found = cx.read(|db| of_year(db, EvaluationYear { year: request.year }, cx.today()))?;
    let title = format!("{}年{}评估汇总", found.year, request.view.zh());
    let table = match request.view {
        YearView::Courses => lines_table(title, FormKind::Course, &found.courses, true),
        YearView::Classes => {
            let columns = [
                ("名次", 7),
                ("班次", 36),
                ("结业日期", 12),
                ("发放", 8),
                ("回收", 8),
                ("有效", 8),
                ("均值", 8),
                ("满意度（%）", 12),
            ];
            let rows = found.classes.into_iter().map(|line| {
                let mut row = vec![rank(line.rank), line.title.into(), Cell::from(line.last_day.map(day_zh))];
                row.extend(
                    [line.given_out, line.returned, line.valid].map(|count| Cell::Number(count.into())),
                );
                row.extend([line.figures.mean, line.figures.satisfaction].map(hundredths));
                row
            });
            Table::new(title, columns, rows)
        }
        YearView::Mentors => {
            let columns =
                [("名次", 7), ("导师", 14), ("门次", 8), ("有效份数", 10), ("均值", 8), ("满意度（%）", 12)];
            let rows = found.mentors.into_iter().map(|line| {
                let mut row = vec![rank(line.rank), line.name.into()];
                row.extend([line.judged, line.forms].map(|count| Cell::Number(count.into())));
                row.extend([line.figures.mean, line.figures.satisfaction].map(hundredths));
                row
            });
            Table::new(title, columns, rows)
        }
    };
    book(cx, &table)
}

fn hundredths(value: Option<i64>) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::Number(value as f64 / 100.0))
}

fn rank(rank: Option<u32>) -> Cell {
    rank.map_or(Cell::Empty, |rank| Cell::Number(f64::from(rank)))
}

fn lines_table(title: String, kind: FormKind, lines: &[ResultLine], with_class: bool) -> Table {
    // The blocks that any form has, in the order in which they are met.
    let mut blocks: Vec<&String> = Vec::new();
    for (block, ..) in lines.iter().flat_map(|line| &line.blocks) {
        if !blocks.contains(&block) {
            blocks.push(block);
        }
    }
    let mut columns: Vec<(String, u16)> = vec![("名次".into(), 7), (what(kind).into(), 36)];
    if with_class {
        columns.push(("班次".into(), 32));
    }
    columns.extend(
        [("授课人", 10), ("日期", 14), ("发放", 8), ("回收", 8), ("有效", 8), ("得分", 9)]
            .map(|(heading, wide)| (heading.to_owned(), wide)),
    );
    columns.extend(blocks.iter().map(|block| ((*block).clone(), 10)));
    columns.extend([("均值".into(), 8), ("满意度（%）".into(), 12)]);
    let row = |line: &ResultLine| {
        let mut row = vec![rank(line.rank), line.title.clone().into()];
        if with_class {
            row.push(line.class_title.clone().into());
        }
        row.extend([Cell::from(line.mentor_name.clone()), Cell::from(line.day.map(day_zh))]);
        row.extend([line.given_out, line.returned, line.valid].map(|count| Cell::Number(count.into())));
        row.push(hundredths(line.points));
        let points = |block: &&String| {
            line.blocks.iter().find(|(title, ..)| title == *block).and_then(|(.., points)| *points)
        };
        row.extend(blocks.iter().map(|block| hundredths(points(block))));
        row.extend([line.figures.mean, line.figures.satisfaction].map(hundredths));
        row
    };
    let mut sorted: Vec<&ResultLine> = lines.iter().collect();
    sorted.sort_by_key(|line| (line.rank.is_none(), line.rank));
    Table::new(title, columns, sorted.into_iter().map(row))
}
