//! What came of it: assessment, evaluation, certificates, what to mend.

use super::{ReportFacts, percent, text};
use crate::assessment::{Outcome, Part};
use crate::evaluation::{BlockFigures, ItemFigures, Summary};
use crate::paper::{PaperBar, PaperBars, PaperPart, PaperTable, figure};
use crate::value::Hours;
use std::fmt::Write as _;

pub(super) fn assessment(facts: &ReportFacts) -> Vec<PaperPart> {
    let counting: Vec<&Part> = facts.parts.iter().filter(|part| part.weight > 0).collect();
    let outcomes = || facts.trainees.iter().filter_map(|it| Some((it.name.as_str(), it.outcome.as_ref()?)));
    let totals: Vec<i64> = outcomes().filter_map(|(_, outcome)| outcome.total()).collect();
    if counting.is_empty() {
        return vec![text("本班没有设考核项目，或成绩尚未录入，本部分待补。")];
    }
    let parts: Vec<String> =
        counting.iter().map(|part| format!("{}（{}%）", part.name, part.weight)).collect();
    let rule = format!("总分满{}分且各项均有成绩为合格", Hours(facts.rule.least_total));
    let how = format!("考核由{}组成，{rule}。", parts.join("、"));
    if totals.is_empty() {
        return vec![text(format!("{how}成绩尚未录入，本部分待补。"))];
    }
    let passed = outcomes().filter(|(_, outcome)| outcome.passes()).count();
    let sum: i64 = totals.iter().sum();
    let count = totals.len() as i64;
    let mean = (2 * sum + count) / (2 * count);
    let (least, most) = totals.iter().fold((i64::MAX, 0), |(low, high), it| (low.min(*it), high.max(*it)));
    let mut words = format!(
        "{how}有总分的{}人，合格{passed}人，合格率{}；平均{}分，最高{}分，最低{}分。",
        totals.len(),
        percent(passed, totals.len()),
        figure(mean),
        Hours(most),
        Hours(least),
    );
    for (state, is) in [
        ("缺考", (|it: &Outcome| matches!(it, Outcome::Absent { .. })) as fn(&Outcome) -> bool),
        ("缓考", |it| matches!(it, Outcome::Deferred { .. })),
        ("成绩未录全", |it| matches!(it, Outcome::Open { .. })),
        ("不合格", |it| matches!(it, Outcome::Failed { .. } | Outcome::Provisional { passes: false, .. })),
        ("岗位考核待定", |it| matches!(it, Outcome::Provisional { .. })),
    ] {
        let names: Vec<&str> = outcomes().filter(|(_, it)| is(it)).map(|(name, _)| name).collect();
        if !names.is_empty() {
            let _ = write!(words, "{state}{}人：{}。", names.len(), names.join("、"));
        }
    }
    vec![text(words), PaperPart::Bars(bands(&totals))]
}

/// How the totals are spread.
fn bands(totals: &[i64]) -> PaperBars {
    let bands = [
        ("90 分以上", 9000, i64::MAX),
        ("80–89 分", 8000, 9000),
        ("70–79 分", 7000, 8000),
        ("60–69 分", 6000, 7000),
        ("60 分以下", i64::MIN, 6000),
    ];
    let counts = bands.map(|(label, from, below)| {
        (label, totals.iter().filter(|total| (from..below).contains(*total)).count())
    });
    let full = counts.iter().map(|(_, count)| *count).max().unwrap_or(1);
    let bar = |(label, count): &(&str, usize)| PaperBar {
        label: (*label).to_owned(),
        value: *count as i64,
        shown: format!("{count} 人（{}）", percent(*count, totals.len())),
    };
    PaperBars { title: "总分分布".to_owned(), bars: counts.iter().map(bar).collect(), full: full as i64 }
}

pub(super) fn evaluation(facts: &ReportFacts) -> Vec<PaperPart> {
    let Some(found) = &facts.evaluation else {
        return vec![text("评估表尚未录入，本部分待补。")];
    };
    let rate = |share: Option<i64>| share.map_or("——".to_owned(), |share| format!("{}%", figure(share)));
    let mut words = format!(
        "发放评估表{}份，回收{}份，回收率{}，有效{}份。",
        found.given_out,
        found.returned,
        rate(found.return_rate),
        found.valid
    );
    if found.drafts > 0 {
        let _ = write!(words, "还有{}份没有录完，以下不是最后结果。", found.drafts);
    }
    if found.too_few {
        let _ = write!(words, "有效评估表少于{}份，不分项列出。", found.least_forms);
        return vec![text(words)];
    }
    let mean = found.overall.mean.map_or("——".to_owned(), figure);
    let _ = write!(
        words,
        "总满意度{}，均值{mean}（4分制）。计算方法：{}。",
        rate(found.overall.satisfaction),
        found.formula
    );
    let bar = |block: &BlockFigures| PaperBar {
        label: block.title.clone(),
        value: block.figures.satisfaction.unwrap_or_default(),
        shown: rate(block.figures.satisfaction),
    };
    let bars = found.blocks.iter().map(bar).collect();
    let mut parts = vec![
        text(words),
        PaperPart::Bars(PaperBars { title: "各板块满意度".to_owned(), bars, full: 10_000 }),
    ];
    if let Some((best, worst)) = ends(found) {
        let list = |items: &[&ItemFigures]| -> String {
            let named = items.iter().map(|item| {
                let mean = item.figures.mean.map_or("——".to_owned(), figure);
                format!("“{}”（{mean}，第{}名）", item.text, item.rank.unwrap_or_default())
            });
            named.collect::<Vec<_>>().join("、")
        };
        parts.push(text(format!("均值较高的是{}；较低的是{}。", list(&best), list(&worst))));
    }
    parts
}

/// The three items judged best and the three judged worst, where there are enough of them.
fn ends(found: &Summary) -> Option<(Vec<&ItemFigures>, Vec<&ItemFigures>)> {
    let mut items: Vec<&ItemFigures> =
        found.items.iter().filter(|item| item.figures.mean.is_some()).collect();
    items.sort_by_key(|item| (std::cmp::Reverse(item.figures.mean), item.no));
    (items.len() >= 6).then(|| {
        let worst = items.iter().rev().take(3).copied().collect();
        (items.into_iter().take(3).collect(), worst)
    })
}

pub(super) fn certificates(facts: &ReportFacts) -> Vec<PaperPart> {
    let mut words = match facts.certificates.as_slice() {
        [] => "尚未颁发结业证书。".to_owned(),
        [one] => format!("颁发结业证书1张，编号{one}。"),
        [first, .., last] => {
            format!("颁发结业证书{}张，编号{first}至{last}。", facts.certificates.len())
        }
    };
    if facts.void > 0 {
        let _ = write!(words, "其间作废{}张，已在登记中注明。", facts.void);
    }
    let without: Vec<Vec<String>> = facts
        .trainees
        .iter()
        .filter_map(|it| {
            Some(vec![it.name.clone(), it.unit.clone().unwrap_or_default(), it.obstacle.clone()?])
        })
        .collect();
    if without.is_empty() {
        return vec![text(words)];
    }
    let _ = write!(words, "以下{}人暂不发证：", without.len());
    let columns = [("姓名", 26), ("单位<", 44), ("原因<", 84)];
    vec![text(words), PaperPart::Table(PaperTable::new(&columns, without))]
}

pub(super) fn improvement(facts: &ReportFacts) -> Vec<PaperPart> {
    let Some(found) = facts.evaluation.as_ref().filter(|found| !found.too_few) else {
        return vec![text("学员意见尚未收集，本部分待补。")];
    };
    let mut parts = Vec::new();
    if found.comments.is_empty() {
        parts.push(text("学员没有在评估表上填写意见。"));
    } else {
        let comments = found.comments.iter().zip(1..).map(|(comment, no)| {
            let times = if comment.count > 1 { format!("（{}人）", comment.count) } else { String::new() };
            format!("{no}.{}{times}", comment.text.trim_end_matches(['。', '；']))
        });
        parts.push(text(format!("学员意见（原文）：{}。", comments.collect::<Vec<_>>().join("；"))));
    }
    if let Some((_, worst)) = ends(found) {
        let worst: Vec<String> = worst.iter().map(|item| format!("“{}”", item.text)).collect();
        parts.push(text(format!(
            "今后办班，对评价较低的{}和上述意见逐条研究改进，并作为下一年度需求调研的内容。",
            worst.join("、")
        )));
    }
    parts
}
