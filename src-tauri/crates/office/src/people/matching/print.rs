//! Matching on paper: the sheet of one person, the heat map of a unit.

use super::person::{FitLine, PersonFit, fit_of};
use super::unit::{GapRows, Map, UnitGapsRequest, cell_zh};
use crate::context::Reading;
use crate::paper::{Document, MadePaper, make};
use crate::people::PersonRequest;
use zhixing_domain::Result;
use zhixing_domain::paper::{PaperTable, day_zh};
use zhixing_domain::people::CadreField;
use zhixing_domain::people::abilities::Level;
use zhixing_print::matching::{AbilitySheet, GapMap, MapCell, MapRow};

/// Sets the abilities of one person against their post.
pub fn print_person_fit(cx: &Reading, request: PersonRequest) -> Result<MadePaper> {
    let day = cx.today();
    let (fit, about, office) = cx.read(|db| {
        let person = db.cadre(request.id)?;
        let known =
            [CadreField::Unit, CadreField::Post, CadreField::Rank].map(|field| person.facts.get(field));
        let about = known.into_iter().flatten().collect::<Vec<_>>().join("　");
        Ok((fit_of(db, request.id, day)?, about, db.office()?.0))
    })?;
    let mut lines = vec![about];
    lines.extend(held(&fit));
    let (asked, others): (Vec<&FitLine>, Vec<&FitLine>) =
        fit.lines.iter().partition(|line| line.required > Level::NONE);
    let short = fit.asked - fit.met;
    let summary = match fit.asked {
        0 => "岗位还没有能力要求。".to_owned(),
        asked => format!("岗位要求 {asked} 项，达到 {} 项，差 {short} 项。", fit.met),
    };
    let columns =
        [("类别", 4), ("能力<", 5), ("要求", 2), ("现有", 2), ("差", 2), ("来源和日期", 6), ("可以补的<", 8)];
    let asked = asked.into_iter().map(|line| {
        let mut row = row(line);
        row.insert(2, line.required.to_string());
        row.insert(4, if line.gap == 0 { String::new() } else { format!("−{}", line.gap) });
        row.push(line.closing.iter().map(closing_zh).collect::<Vec<_>>().join("；"));
        row
    });
    let input = AbilitySheet {
        office,
        name: fit.name.clone(),
        about: lines,
        summary,
        asked: PaperTable::new(&columns, asked.collect()),
        others: (!others.is_empty()).then(|| {
            let columns = [("类别", 4), ("能力<", 6), ("现有", 3), ("来源和日期", 8)];
            PaperTable::new(&columns, others.into_iter().map(row).collect())
        }),
        rule: fit.rule.clone(),
        day: day_zh(day),
    };
    make(cx, Document::AbilitySheet(input), Some(request.id), &format!("{}岗位能力对照表", fit.name))
}

/// The posts held, in words.
fn held(fit: &PersonFit) -> Option<String> {
    let posts: Vec<String> = fit
        .holdings
        .iter()
        .filter(|one| one.now)
        .map(|one| {
            let since = one.since.map_or_else(String::new, |day| format!("（{day} 起）"));
            format!("{}{}{since}", one.unit.as_deref().unwrap_or_default(), one.title)
        })
        .collect();
    (!posts.is_empty()).then(|| format!("岗位：{}", posts.join("、")))
}

/// 类别, 能力, 现有, 来源和日期.
fn row(line: &FitLine) -> Vec<String> {
    let counts = line.said.iter().find(|said| said.counts);
    let from = counts.map_or_else(String::new, |said| format!("{} {}", said.source.zh(), said.day));
    let has = line.has.map_or_else(|| "未评".to_owned(), |level| level.to_string());
    vec![line.category.clone(), line.name.clone(), has, from]
}

pub(super) fn closing_zh(line: &super::person::ClosingLine) -> String {
    match &line.when {
        Some(when) => format!("{}（{when}）", line.title),
        None => line.title.clone(),
    }
}

/// Sets the heat map of a unit.
pub fn print_unit_gaps(cx: &Reading, request: UnitGapsRequest) -> Result<MadePaper> {
    let day = cx.today();
    let request = UnitGapsRequest { offset: 0, limit: usize::MAX, ..request };
    let (found, abilities) =
        cx.read(|db| Ok((Map::read(db, request.unit, day)?.page(db, &request)?, db.abilities()?)))?;
    let shown: Vec<_> = abilities.into_iter().filter(|one| found.totals.contains_key(&one.id)).collect();
    let mut groups: Vec<(String, usize)> = Vec::new();
    for one in &shown {
        match groups.last_mut() {
            Some((group, count)) if *group == one.category => *count += 1,
            _ => groups.push((one.category.clone(), 1)),
        }
    }
    let missing = |cell: &super::unit::GapCell| match request.by {
        GapRows::Units => u8::from(cell.short > 0) + u8::from(cell.short * 2 >= cell.asked && cell.short > 0),
        _ => cell.gap.min(2),
    };
    let rows = found.rows.iter().map(|row| MapRow {
        name: row.name.clone(),
        detail: row.detail.clone().unwrap_or_default(),
        cells: shown
            .iter()
            .map(|one| row.cells.get(&one.id))
            .map(|cell| cell.map(|cell| MapCell { text: cell_zh(cell, request.by), missing: missing(cell) }))
            .collect(),
    });
    let totals = shown.iter().map(|one| {
        let total = found.totals.get(&one.id).copied().unwrap_or_default();
        format!("{}/{}", total.short, total.asked)
    });
    let title = format!("人岗匹配热图（{}）", found.title);
    let input = GapMap {
        title: title.clone(),
        about: format!("{}　在册 {} 人，没有岗位要求 {} 人", day_zh(day), found.people, found.without_post),
        head: match request.by {
            GapRows::People => "姓名",
            GapRows::Posts => "岗位",
            GapRows::Units => "单位",
        }
        .to_owned(),
        groups,
        rows: rows.collect(),
        totals: totals.collect(),
        columns: shown.into_iter().map(|one| one.name).collect(),
        legend: match request.by {
            GapRows::Units => "每格：差的人数 / 要求的人数；浅色有人差，深色一半以上的人差。",
            _ => "每格：现有等级；(−1) 差一级，(−2) 差两级；未评：还没有认定；空格：岗位没有要求。浅色差一级，深色差两级以上。",
        }
        .to_owned(),
    };
    make(cx, Document::GapMap(input), request.unit, &title)
}
