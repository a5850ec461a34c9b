//! The timetable as a workbook.

use crate::book::{MadeOutput, book};
use crate::context::Reading;
use crate::evaluation::ClassRequest;
use zhixing_domain::Result;
use zhixing_domain::classes::{Module, SessionKind, time_text};
use zhixing_domain::paper::weekday_zh;
use zhixing_exchange::table::{Cell, Table};

/// The timetable as a workbook.
pub fn export_timetable(cx: &Reading, request: ClassRequest) -> Result<MadeOutput> {
    let (class, sessions) = cx.read(|db| Ok((db.class(request.class)?, db.sessions_of(request.class)?)))?;
    let headings = [
        ("日期", 12),
        ("星期", 8),
        ("半天", 8),
        ("时间", 14),
        ("课程", 36),
        ("形式", 10),
        ("模块", 10),
        ("授课人", 12),
        ("单位及职务", 28),
        ("地点", 18),
        ("学时", 8),
    ];
    let rows = sessions.into_iter().map(|row| {
        let found = row.session;
        vec![
            Cell::Day(found.day),
            Cell::from(weekday_zh(found.day)),
            Cell::from(found.half.zh()),
            Cell::Text(format!("{}–{}", time_text(found.starts), time_text(found.ends))),
            Cell::Text(row.title),
            Cell::from(row.kind.map(SessionKind::zh)),
            Cell::from(found.module.map(Module::zh)),
            Cell::from(row.mentor_name),
            Cell::from(row.mentor_title),
            Cell::from(found.room),
            Cell::Number(found.hours.0 as f64 / 100.0),
        ]
    });
    let title = format!("{}课程表", class.name());
    book(cx, &Table::new(title, headings, rows))
}
