//! The attendance as a workbook.

use super::of_class;
use crate::book::{MadeOutput, book};
use crate::context::Reading;
use crate::evaluation::ClassRequest;
use chrono::Datelike as _;
use zhixing_domain::Result;
use zhixing_domain::classes::Mark;
use zhixing_exchange::table::{Cell, Table};

/// The attendance as a workbook: a column for each half-day, the exceptions in words.
pub fn export_attendance(cx: &Reading, request: ClassRequest) -> Result<MadeOutput> {
    let today = cx.today();
    let (class, sheet) = cx.read(|db| Ok((db.class(request.class)?, of_class(db, request.class, today)?)))?;
    let mut columns = vec![("学号".to_owned(), 6), ("姓名".to_owned(), 14), ("单位".to_owned(), 26)];
    columns.extend(sheet.half_days.iter().map(|half_day| {
        let heading = format!("{}月{}日{}", half_day.day.month(), half_day.day.day(), half_day.half.zh());
        (heading, 9)
    }));
    columns.extend([("请假学时".to_owned(), 9), ("书面理由".to_owned(), 30)]);
    let returned: Vec<bool> = sheet.half_days.iter().map(|half_day| half_day.returned).collect();
    let rows = sheet.rows.into_iter().map(|row| {
        let mut cells =
            vec![Cell::Number(f64::from(row.student_no)), Cell::Text(row.name), Cell::from(row.unit)];
        cells.extend(row.marks.iter().zip(&returned).map(|(mark, returned)| match mark {
            _ if row.withdrawn => Cell::from("退学"),
            Some(mark) => Cell::from(Mark::zh(*mark)),
            None if *returned => Cell::from("√"),
            None => Cell::Empty,
        }));
        cells.push(Cell::Number(row.leave.0 as f64 / 100.0));
        cells.push(Cell::from(row.leave_reason));
        cells
    });
    let title = format!("{}考勤表", class.name());
    book(cx, &Table::new(title, columns, rows))
}
