//! The classes with how far their assessment has come, and the score sheet as a workbook.

use super::publication::short_standing;
use super::score::of_class;
use crate::book::{MadeOutput, book};
use crate::context::Reading;
use crate::evaluation::ClassRequest;
use serde::Serialize;
use ts_rs::TS;
use zhixing_domain::assessment::{Outcome, ResultState, Score};
use zhixing_domain::{Day, Id, Result};
use zhixing_exchange::table::{Cell, Table};

/// A class with what its assessment came to (班次的考核).
#[derive(Debug, Serialize, TS)]
pub struct AssessedClass {
    /// The class.
    pub class: Id,
    /// Its title and term.
    pub title: String,
    /// Its first day.
    #[ts(type = "string | null")]
    pub first_day: Option<Day>,
    /// Its last day.
    #[ts(type = "string | null")]
    pub last_day: Option<Day>,
    /// Trainees, without those who left.
    pub trainees: u32,
    /// How many parts count.
    pub parts: u32,
    /// 合格
    pub passed: u32,
    /// 不合格
    pub failed: u32,
    /// 缺考 and 缓考
    pub absent: u32,
    /// 未录
    pub open: u32,
    /// 岗位考核待定, among those who passed or failed.
    pub provisional: u32,
    /// How far the results are.
    pub state: ResultState,
    /// The last day of what hangs out.
    #[ts(type = "string | null")]
    pub until: Option<Day>,
}

/// Every class with what its assessment came to.
pub fn classes(cx: &Reading, (): ()) -> Result<Vec<AssessedClass>> {
    let today = cx.today();
    cx.read(|db| {
        let row = |found: zhixing_store::evaluation::EvaluatedClass| {
            let sheet = of_class(db, found.class, today)?;
            let standing = short_standing(db, found.class, today)?;
            let mut class = AssessedClass {
                class: found.class,
                title: found.title,
                first_day: found.first_day,
                last_day: found.last_day,
                trainees: found.trainees,
                parts: sheet.parts.iter().filter(|part| part.weight > 0).count() as u32,
                passed: 0,
                failed: 0,
                absent: 0,
                open: 0,
                provisional: 0,
                state: standing.state,
                until: standing.until,
            };
            for row in sheet.rows.iter().filter(|row| !row.withdrawn) {
                class.provisional += u32::from(matches!(row.outcome, Outcome::Provisional { .. }));
                match row.outcome {
                    Outcome::Passed { .. } | Outcome::Provisional { passes: true, .. } => class.passed += 1,
                    Outcome::Failed { .. } | Outcome::Provisional { .. } => class.failed += 1,
                    Outcome::Absent { .. } | Outcome::Deferred { .. } => class.absent += 1,
                    Outcome::Open { .. } => class.open += 1,
                    Outcome::NotAssessed => {}
                }
            }
            Ok(class)
        };
        db.evaluated_classes()?.into_iter().map(row).collect()
    })
}

/// The score sheet of a class as a workbook (成绩单).
pub fn export(cx: &Reading, request: ClassRequest) -> Result<MadeOutput> {
    let sheet = cx.read(|db| of_class(db, request.class, cx.today()))?;
    let mut columns = vec![("学号".to_owned(), 7), ("姓名".to_owned(), 14), ("单位".to_owned(), 28)];
    columns.extend(sheet.parts.iter().map(|part| (format!("{}（{}%）", part.name, part.weight), 14)));
    columns.extend([("总分".to_owned(), 9), ("名次".to_owned(), 7), ("结果".to_owned(), 18)]);
    let hundredths = |value: i64| Cell::Number(value as f64 / 100.0);
    let rows = sheet.rows.into_iter().map(|row| {
        let total = row.outcome.total().map_or(Cell::Empty, hundredths);
        let mut cells = vec![Cell::Number(f64::from(row.student_no)), row.name.into(), Cell::from(row.unit)];
        cells.extend(row.scores.iter().map(|score| match score {
            Some(Score { value: Some(value), makeup: None, .. }) => hundredths(*value),
            Some(score) => Cell::Text(score.words()),
            None => Cell::Empty,
        }));
        cells.push(total);
        cells.push(row.place.map_or(Cell::Empty, |place| Cell::Number(f64::from(place))));
        cells.push(if row.withdrawn { "退学".into() } else { row.outcome.words().into() });
        cells
    });
    let title = format!("成绩单（{}）", sheet.title);
    book(cx, &Table::new(title, columns, rows))
}
