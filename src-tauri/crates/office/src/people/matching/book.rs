//! One person against their posts as a workbook.

use super::person::{FitLine, fit_of};
use super::print::closing_zh;
use crate::book::{MadeOutput, book};
use crate::context::Reading;
use crate::people::PersonRequest;
use zhixing_domain::Result;
use zhixing_domain::people::abilities::Level;
use zhixing_exchange::table::{Cell, Table};

/// What a person's posts ask for, what counts, what is missing and what could close it, ability by ability.
pub fn export_person_fit(cx: &Reading, request: PersonRequest) -> Result<MadeOutput> {
    const COLUMNS: [(&str, u16); 10] = [
        ("序号", 6),
        ("类别", 14),
        ("能力", 18),
        ("岗位要求", 9),
        ("现有", 8),
        ("差几级", 8),
        ("来源", 12),
        ("日期", 12),
        ("对应专题", 26),
        ("可以补的项目或班次", 44),
    ];
    let fit = cx.read(|db| fit_of(db, request.id, cx.today()))?;
    let number = |digit: u8| Cell::Number(f64::from(digit));
    let row = |(line, no): (FitLine, u32)| {
        let counts = line.said.iter().find(|said| said.counts);
        let topics: Vec<&str> = line.topics.iter().map(|topic| topic.name.as_str()).collect();
        let closing: Vec<String> = line.closing.iter().map(closing_zh).collect();
        vec![
            Cell::Number(f64::from(no)),
            Cell::from(line.category.as_str()),
            Cell::from(line.name.as_str()),
            if line.required > Level::NONE { number(line.required.digit()) } else { Cell::Empty },
            line.has.map_or_else(|| Cell::from("未评"), |level| number(level.digit())),
            if line.gap > 0 { number(line.gap) } else { Cell::Empty },
            Cell::from(counts.map(|said| said.source.zh())),
            Cell::day(counts.map(|said| said.day)),
            Cell::Text(topics.join("、")),
            Cell::Text(closing.join("；")),
        ]
    };
    let rows = fit.lines.into_iter().zip(1_u32..).map(row);
    let columns = COLUMNS.iter().copied();
    book(cx, &Table::new(format!("{}岗位能力对照表", fit.name), columns, rows))
}
