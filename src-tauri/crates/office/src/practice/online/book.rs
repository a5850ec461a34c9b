//! The lists of online learning as workbooks.

use super::courses::length;
use super::import::OnlineRow;
use super::progress::{ProgressRow, Standing};
use crate::book::{MadeOutput, book};
use crate::context::Reading;
use zhixing_domain::{Hours, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::practice::online::CourseRow;

fn number(hours: Hours) -> Cell {
    Cell::Number(hours.0 as f64 / 100.0)
}

/// 学习进度
pub(super) fn progress(cx: &Reading, all: &Standing, rows: Vec<ProgressRow>) -> Result<MadeOutput> {
    let title = format!("{}年网络培训进度（{}）", all.year, all.day);
    let headings = [
        ("序号", 6),
        ("姓名", 14),
        ("单位", 30),
        ("职务", 24),
        ("课程数", 8),
        ("已学学时", 10),
        ("年度任务", 10),
        ("还差", 8),
        ("照此到年底", 11),
        ("进度", 10),
    ];
    let rows = rows.into_iter().enumerate().map(|(at, row)| {
        vec![
            Cell::Number(at as f64 + 1.0),
            Cell::Text(row.name),
            Cell::from(row.unit),
            Cell::from(row.post),
            Cell::Number(row.courses as f64),
            number(row.hours),
            number(row.target),
            number(row.short),
            number(row.expected),
            Cell::from(row.state.zh()),
        ]
    });
    book(cx, &Table::new(title, headings, rows))
}

/// 网络课程目录
pub(super) fn courses(cx: &Reading, rows: Vec<CourseRow>) -> Result<MadeOutput> {
    let title = format!("网络课程目录（{}）", cx.today());
    let headings = [
        ("序号", 6),
        ("课程名称", 44),
        ("平台", 28),
        ("时长", 12),
        ("学时", 8),
        ("专题", 36),
        ("学完人数", 10),
    ];
    let rows = rows.into_iter().enumerate().map(|(at, row)| {
        let topics = row
            .topics
            .iter()
            .map(|topic| if topic.guessed { format!("{}（推测）", topic.name) } else { topic.name.clone() });
        vec![
            Cell::Number(at as f64 + 1.0),
            Cell::Text(row.title),
            Cell::Text(row.platforms.join("、")),
            Cell::from(row.seconds.map(length)),
            row.hours.map_or(Cell::Empty, number),
            Cell::Text(topics.collect::<Vec<_>>().join("、")),
            Cell::Number(row.people as f64),
        ]
    });
    book(cx, &Table::new(title, headings, rows))
}

/// 没有导入的记录
pub(super) fn left(cx: &Reading, rows: impl Iterator<Item = OnlineRow>) -> Result<MadeOutput> {
    let title = format!("没有导入的网络培训记录（{}）", cx.today());
    let headings = [
        ("文件", 24),
        ("工作表", 12),
        ("行", 6),
        ("姓名", 12),
        ("单位", 28),
        ("课程名称", 40),
        ("完成时间", 12),
        ("时长", 12),
        ("平台学时", 9),
        ("没有导入的原因", 40),
    ];
    let rows = rows.map(|row| {
        let why = match &row.other {
            Some(other) => format!("{}（与{other}重复）", row.fate.why()),
            None => row.fate.why().to_owned(),
        };
        vec![
            Cell::Text(row.file),
            Cell::Text(row.sheet),
            Cell::Number(f64::from(row.row)),
            Cell::Text(row.name),
            Cell::from(row.unit),
            Cell::Text(row.course),
            Cell::day(row.finished),
            Cell::from(row.seconds.map(length)),
            row.given.map_or(Cell::Empty, number),
            Cell::Text(why),
        ]
    });
    book(cx, &Table::new(title, headings, rows))
}
