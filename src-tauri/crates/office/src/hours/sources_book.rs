//! 班次与授课, 上报 and what a rule would do, as workbooks.

use super::book::{days, number};
use super::closing::HoursYear;
use super::returns::{ReturnRequest, return_record, returns};
use super::rules::{PreviewHoursRule, preview_rule};
use super::sources::{classes, teachers};
use crate::book::{MadeOutput, book};
use crate::context::Reading;
use zhixing_domain::Result;
use zhixing_domain::hours::{PassedBy, StatLine, verdict_zh};
use zhixing_domain::practice::online::PaceState;
use zhixing_exchange::table::{Cell, Table};

fn no(at: usize) -> Cell {
    Cell::Number(at as f64 + 1.0)
}

fn count(count: usize) -> Cell {
    Cell::Number(count as f64)
}

/// The classes of a year and what each counts (班次学时).
pub fn export_classes(cx: &Reading, request: HoursYear) -> Result<MadeOutput> {
    let headings = [
        ("序号", 6),
        ("班次", 44),
        ("开始", 12),
        ("结束", 12),
        ("学时类别", 12),
        ("类别依据", 14),
        ("已过半天", 10),
        ("签到表录回", 11),
        ("课程表学时", 11),
        ("全勤计入学时", 13),
    ];
    let year = request.year;
    let rows = classes(cx, request)?.into_iter().enumerate().map(|(at, row)| {
        vec![
            no(at),
            Cell::Text(row.title),
            Cell::day(row.first_day),
            Cell::day(row.last_day),
            Cell::from(row.kind.zh()),
            Cell::from(if row.is_said { "单位指定" } else { "按名称和天数" }),
            count(row.half_days),
            count(row.back),
            number(row.own),
            number(row.hours),
        ]
    });
    book(cx, &Table::new(format!("{year}年班次学时（{}）", cx.today()), headings, rows))
}

/// Mentors who may be cadres of the roster, and what was decided (授课人员对应).
pub fn export_teachers(cx: &Reading, (): ()) -> Result<MadeOutput> {
    let headings =
        [("序号", 6), ("授课人", 14), ("导师单位", 30), ("授课学时", 10), ("状态", 14), ("名册中的人", 60)];
    let rows = teachers(cx, ())?.into_iter().enumerate().map(|(at, row)| {
        let named = |(_, unit, post): &(_, Option<String>, Option<String>)| {
            [&Some(row.name.clone()), unit, post].into_iter().flatten().cloned().collect::<Vec<_>>().join(" ")
        };
        let meant = row.namesakes.iter().filter(|(id, ..)| !row.is_decided || Some(*id) == row.cadre);
        let state = match (row.is_decided, row.cadre) {
            (false, _) => "待核对",
            (true, Some(_)) => "已对应",
            (true, None) => "不是本县干部",
        };
        vec![
            no(at),
            Cell::Text(row.name.clone()),
            Cell::from(row.organisation.clone()),
            number(row.hours),
            Cell::from(state),
            Cell::Text(meant.map(named).collect::<Vec<_>>().join("；")),
        ]
    });
    book(cx, &Table::new(format!("授课人员对应（{}）", cx.today()), headings, rows))
}

/// The returns, as they were handed in (上报台账).
pub fn export_returns(cx: &Reading, (): ()) -> Result<MadeOutput> {
    let headings = [
        ("序号", 6),
        ("报表名称", 44),
        ("年度", 8),
        ("上报日期", 12),
        ("报送单位", 26),
        ("文号", 20),
        ("经办人", 12),
        ("人数", 8),
        ("参训人数", 10),
        ("调训率", 10),
        ("人均学时", 10),
        ("达标人数", 10),
        ("完成率", 10),
        ("与现在的数字", 14),
    ];
    let rows = returns(cx, ())?.into_iter().enumerate().map(|(at, row)| {
        let all = row.all;
        vec![
            no(at),
            Cell::Text(row.title),
            Cell::Number(f64::from(row.year)),
            Cell::Day(row.submitted),
            Cell::from(row.receiver),
            Cell::from(row.number),
            Cell::Text(row.by),
            count(all.people),
            count(all.trained),
            Cell::share(all.trained, all.people),
            number(all.per_head()),
            count(all.done),
            Cell::share(all.done, all.people),
            Cell::from(if row.differs { "有变化" } else { "一致" }),
        ]
    });
    book(cx, &Table::new(format!("学时上报台账（{}）", cx.today()), headings, rows))
}

/// One return beside the figures of today (上报与现在).
pub fn export_return(cx: &Reading, request: ReturnRequest) -> Result<MadeOutput> {
    let found = return_record(cx, request)?;
    let mut headings = vec![("分组".to_owned(), 12), ("名称".to_owned(), 34)];
    for when in ["上报", "现在"] {
        let of = ["人数", "参训人数", "调训率", "总学时", "人均学时", "达标人数", "完成率"];
        headings.extend(of.map(|what| (format!("{when}：{what}"), 13)));
    }
    let cells = |line: Option<StatLine>| match line {
        None => vec![Cell::Empty; 7],
        Some(line) => vec![
            count(line.people),
            count(line.trained),
            Cell::share(line.trained, line.people),
            number(line.hours),
            number(line.per_head()),
            count(line.done),
            Cell::share(line.done, line.people),
        ],
    };
    let rows = found.lines.into_iter().map(|line| {
        let mut row = vec![Cell::from(line.by.map_or("合计", |by| by.zh())), Cell::Text(line.name)];
        row.extend(cells(line.then));
        row.extend(cells(line.now));
        row
    });
    let title = format!("{}（上报{}，现在{}）", found.row.title, found.row.submitted, cx.today());
    book(cx, &Table::new(title, headings, rows))
}

/// Everybody whose figures a rule would change (规则试算).
pub fn export_preview(cx: &Reading, request: PreviewHoursRule) -> Result<MadeOutput> {
    let found = preview_rule(cx, PreviewHoursRule { offset: 0, limit: usize::MAX, ..request })?;
    let headings = [
        ("序号", 6),
        ("姓名", 14),
        ("单位", 30),
        ("现在学时", 10),
        ("现在天数", 10),
        ("现在任务", 10),
        ("现在情况", 20),
        ("改后学时", 10),
        ("改后天数", 10),
        ("改后任务", 10),
        ("改后情况", 20),
    ];
    let state = |state: PaceState, by: Option<PassedBy>| Cell::Text(verdict_zh(by, state));
    let rows = found.rows.into_iter().enumerate().map(|(at, row)| {
        vec![
            no(at),
            Cell::Text(row.name),
            Cell::from(row.unit),
            number(row.before.hours),
            days(row.before.half_days),
            number(row.target_before),
            state(row.state_before, row.by_before),
            number(row.after.hours),
            days(row.after.half_days),
            number(row.target_after),
            state(row.state_after, row.by_after),
        ]
    });
    book(cx, &Table::new(format!("{}年学时规则试算（{}）", found.year, cx.today()), headings, rows))
}
