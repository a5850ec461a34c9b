//! 网络培训进度表 and 催学通知, unit by unit.

use super::progress::{ListProgress, ProgressRow, Standing, all_rows};
use crate::context::Reading;
use crate::paper::{Document, MadePaper, make};
use crate::rule;
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::paper::{PaperTable, day_zh};
use zhixing_domain::practice::online::{Conversion, OnlineRule, PaceState};
use zhixing_domain::{Code, Hours, Problem, Result};
use zhixing_print::online::{OnlineSheets, UnitSheet};

/// What is to be printed, and of whom.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct PrintProgress {
    /// Whose progress.
    #[serde(flatten)]
    #[ts(flatten)]
    pub people: ListProgress,
    /// 催学通知, of those who are behind; otherwise 进度表 of all.
    pub notice: bool,
}

/// So many people are printed at once; a county's office hands out no more.
const MOST: usize = 20_000;

/// Sets the sheets.
pub fn print(cx: &Reading, request: PrintProgress) -> Result<MadePaper> {
    let PrintProgress { mut people, notice } = request;
    // On paper the office's order holds.
    people.worst_first = false;
    if notice {
        people.state = Some(PaceState::Behind);
    }
    let (all, rows) = all_rows(cx, &people, MOST)?;
    if rows.is_empty() {
        let what = if notice { "没有人落后" } else { "没有这样的人" };
        return Err(Problem::new(Code::NothingToPrint).with("what", what));
    }
    let (office, rule) = cx.read(|db| Ok((db.office()?.0, rule::rule::<OnlineRule>(db, all.day)?)))?;
    let kind = if notice { "催学通知" } else { "进度表" };
    let title = format!("{}年网络培训{kind}", all.year);
    let units = by_unit(rows).into_iter().map(|(unit, rows)| sheet(&all, unit, rows, notice)).collect();
    let input =
        OnlineSheets { title: title.clone(), units, note: note(&rule), office, day: day_zh(cx.today()) };
    make(cx, Document::OnlineSheets(input), None, &title)
}

/// The people of each unit, units in the order in which they first come.
fn by_unit(rows: Vec<ProgressRow>) -> Vec<(String, Vec<ProgressRow>)> {
    let mut units: Vec<(String, Vec<ProgressRow>)> = Vec::new();
    for row in rows {
        let unit = row.unit.clone().unwrap_or_else(|| "未填单位的干部".to_owned());
        match units.last_mut().filter(|(last, _)| *last == unit) {
            Some((_, rows)) => rows.push(row),
            None => units.push((unit, vec![row])),
        }
    }
    units
}

fn sheet(all: &Standing, unit: String, rows: Vec<ProgressRow>, notice: bool) -> UnitSheet {
    let count = |state| rows.iter().filter(|row| row.state == state).count();
    let short: Hours = rows.iter().map(|row| row.short).sum();
    let (until, last) = (day_zh(all.day), format!("{}年12月31日", all.year));
    let text = if notice {
        format!(
            "截至{until}，你单位有 {} 名干部的网络培训学时落后于年度进度，照目前进度到年底完不成任务，合计还差 {short} 学时。名单如下：",
            rows.len()
        )
    } else {
        format!(
            "截至{until}，你单位 {} 名干部中，已完成年度任务 {} 人，照目前进度能完成 {} 人，落后 {} 人，合计还差 {short} 学时。",
            rows.len(),
            count(PaceState::Done),
            count(PaceState::OnPace),
            count(PaceState::Behind)
        )
    };
    let below = if notice {
        vec![format!("请督促上述同志抓紧学习，于{last}前完成年度任务。")]
    } else {
        Vec::new()
    };
    let cells = rows.iter().enumerate().map(|(at, row)| {
        let mut cells = vec![
            (at + 1).to_string(),
            row.name.clone(),
            row.post.clone().unwrap_or_default(),
            row.courses.to_string(),
            row.hours.to_string(),
            row.target.to_string(),
            row.short.to_string(),
            row.expected.to_string(),
        ];
        if !notice {
            cells.push(row.state.zh().to_owned());
        }
        cells
    });
    let mut columns = vec![
        ("序号", 5),
        ("姓名", 11),
        ("职务<", 18),
        ("课程", 5),
        ("已学", 6),
        ("任务", 6),
        ("还差", 6),
        ("照此到年底", 8),
    ];
    if !notice {
        columns.push(("进度", 7));
    }
    UnitSheet {
        unit,
        text: vec![text],
        table: PaperTable::new(&columns, cells.collect()),
        below,
        is_signed: notice,
    }
}

/// How it is counted, in a sentence.
fn note(rule: &OnlineRule) -> String {
    let by = match rule.by {
        Conversion::Platform => "学时以平台认定的为准".to_owned(),
        Conversion::Steps => format!(
            "学时按课程时长折算：{} 分钟及以上 {} 学时，{} 分钟以上不足 {} 分钟 {} 学时，{} 分钟及以下 {} 学时",
            rule.long_minutes,
            rule.long,
            rule.short_minutes,
            rule.long_minutes,
            rule.middle,
            rule.short_minutes,
            rule.short
        ),
        Conversion::Rate => format!("学时按课程时长折算，每 {} 分钟 1 学时", rule.hour_minutes),
    };
    let most = rule.most_a_day.map_or_else(String::new, |most| format!("，每人每天最多计 {most} 学时"));
    format!(
        "说明：{by}{most}；同一人同一天学完的同一门课只计一次。“照此到年底”是按今年到目前为止的平均进度推算的全年学时。"
    )
}
