//! The lists of hours as workbooks.

use super::entries::TypedRow;
use super::list::{Everybody, HoursRow};
use crate::book::{MadeOutput, book};
use crate::context::Reading;
use zhixing_domain::hours::{HoursKind, OverlapWay};
use zhixing_domain::{Hours, Result};
use zhixing_exchange::table::{Cell, Table};

pub(super) fn number(hours: Hours) -> Cell {
    Cell::Number(hours.0 as f64 / 100.0)
}

pub(super) fn days(half_days: i64) -> Cell {
    Cell::Number(half_days as f64 / 2.0)
}

/// 学时清单
pub(super) fn list(cx: &Reading, all: &Everybody, rows: Vec<HoursRow>) -> Result<MadeOutput> {
    let title = format!("{}年学时清单（{}）", all.year, all.day);
    let mut headings = vec![("序号", 6), ("姓名", 14), ("单位", 30), ("职务", 24), ("培训层级", 12)];
    headings.extend(HoursKind::ALL.iter().map(|kind| (kind.zh(), 10)));
    headings.extend([
        ("计入学时", 10),
        ("计入天数", 10),
        ("待确认学时", 11),
        ("任务学时", 10),
        ("还差学时", 10),
        ("网络任务", 10),
        ("网络还差", 10),
        ("照此到年底", 11),
        ("达标情况", 20),
    ]);
    let rows = rows.into_iter().enumerate().map(|(at, row)| {
        let standing = row.standing;
        let tier = match row.tier.as_deref() {
            Some("county_up") => "县处级以上",
            Some("other") => "其他",
            _ => "",
        };
        let mut cells = vec![
            Cell::Number(at as f64 + 1.0),
            Cell::Text(row.name),
            Cell::from(row.unit),
            Cell::from(row.post),
            Cell::from(tier),
        ];
        cells.extend(row.sums.kinds.iter().map(|sum| number(sum.hours)));
        cells.extend([
            number(standing.counts.hours),
            days(standing.counts.half_days),
            number(row.sums.unconfirmed.hours),
            number(standing.target),
            number(standing.short),
            number(standing.online_target),
            number(standing.online_short),
            number(standing.expected),
            Cell::Text(standing.zh()),
        ]);
        cells
    });
    book(cx, &Table::new(title, headings, rows))
}

/// 学时登记表
pub(super) fn entries(cx: &Reading, year: i32, rows: Vec<TypedRow>) -> Result<MadeOutput> {
    let headings = [
        ("序号", 6),
        ("姓名", 14),
        ("单位", 30),
        ("主办单位", 26),
        ("文号", 24),
        ("培训名称", 44),
        ("开始", 12),
        ("结束", 12),
        ("天数", 8),
        ("学时", 8),
        ("类型", 10),
        ("学时类别", 12),
        ("证明材料和备注", 30),
        ("是否计入", 14),
        ("同一天已计的", 40),
        ("减去学时", 10),
        ("实计学时", 10),
    ];
    let rows = rows.into_iter().enumerate().map(|(at, row)| {
        let entry = row.entry;
        let state = match entry.state {
            zhixing_domain::hours::EntryState::Counts => "计入",
            zhixing_domain::hours::EntryState::NoDay => "缺日期",
            zhixing_domain::hours::EntryState::NoAmount => "缺天数和学时",
            zhixing_domain::hours::EntryState::NoEvidence => "缺证明",
        };
        let decided = match (entry.overlap, &entry.overlap_reason) {
            (Some(OverlapWay::Both), Some(reason)) => format!("两边都计：{reason}"),
            (way, _) => way.map_or("待定", OverlapWay::zh).to_owned(),
        };
        let twice = match entry.overlaps.as_slice() {
            [] => String::new(),
            found => {
                let titles: Vec<_> = found.iter().map(|one| one.title.as_str()).collect();
                format!("{}（{decided}）", titles.join("、"))
            }
        };
        let off = if entry.overlap == Some(OverlapWay::Once) { entry.taken_off.hours } else { Hours(0) };
        let counts = match entry.state {
            zhixing_domain::hours::EntryState::Counts => Hours(entry.hours.0 - off.0),
            _ => Hours(0),
        };
        vec![
            Cell::Number(at as f64 + 1.0),
            Cell::Text(row.name),
            Cell::from(row.unit),
            Cell::from(entry.organiser),
            Cell::from(entry.number),
            Cell::Text(entry.title),
            Cell::day(entry.first_day),
            Cell::day(entry.last_day),
            days(entry.half_days),
            number(entry.hours),
            Cell::from(entry.way.zh()),
            Cell::from(entry.kind.zh()),
            Cell::from(entry.note),
            Cell::from(state),
            Cell::Text(twice),
            number(off),
            number(counts),
        ]
    });
    book(cx, &Table::new(format!("{year}年学时登记表（{}）", cx.today()), headings, rows))
}
