//! The list of classes as a workbook (办班台账).

use super::run::ListClasses;
use crate::book::{MadeOutput, book};
use crate::context::Reading;
use zhixing_domain::Result;
use zhixing_exchange::table::{Cell, Table};

/// The classes that the filter leaves, all pages of them, as a workbook.
pub fn export(cx: &Reading, request: ListClasses) -> Result<MadeOutput> {
    let (_, classes) = cx.read(|db| db.classes(&request.filter, 0, usize::MAX))?;
    let headings = [
        ("序号", 6),
        ("班次名称", 40),
        ("开班日期", 12),
        ("结业日期", 12),
        ("地点", 18),
        ("主办", 20),
        ("班主任", 10),
        ("计划人数", 10),
        ("学员", 8),
        ("状态", 8),
        ("计划项目", 32),
    ];
    let number = |count: u32| Cell::Number(f64::from(count));
    let rows = (1..).zip(classes).map(|(at, class)| {
        vec![
            number(at),
            Cell::from(class.name()),
            Cell::day(class.days.first),
            Cell::day(class.days.last),
            Cell::from(class.place),
            Cell::from(class.host),
            Cell::from(class.head_teacher),
            class.head_count.map_or(Cell::Empty, number),
            number(class.trainees),
            Cell::from(class.state.zh()),
            Cell::from(class.plan_title),
        ]
    });
    let title = format!("办班台账（{}）", cx.today());
    book(cx, &Table::new(title, headings, rows))
}
