//! The summary of a class (培训总结): its figures in running text, as an office sends it up after a look. What is not
//! known yet is said, never passed over.

use super::{Mark, SessionKind};
use crate::assessment::{Outcome, Part, PassRule};
use crate::evaluation::{ItemFigures, Summary};
use crate::paper::{PaperBar, PaperBars, PaperPart, PaperTable, Report, day_zh, figure, share, span_zh};
use crate::value::{Day, HalfDay, Hours};
use chrono::Datelike as _;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// A trainee as the summary counts them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReportTrainee {
    /// Name as of the class.
    pub name: String,
    /// Unit as of the class.
    pub unit: Option<String>,
    /// 性别, where the roster has it.
    pub sex: Option<String>,
    /// Whether they are of the county tier, where the roster has it.
    pub is_county: Option<bool>,
    /// Hours of leave.
    pub leave: Hours,
    /// What the assessment came to.
    pub outcome: Option<Outcome>,
    /// Why they have no certificate; nothing: they have one or may have one.
    pub obstacle: Option<String>,
}

/// A session as the summary lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportSession {
    /// Its day.
    pub day: Day,
    /// Its half-day.
    pub half: HalfDay,
    /// Its title.
    pub title: String,
    /// How it was held.
    pub kind: Option<SessionKind>,
    /// Who taught.
    pub mentor: Option<String>,
    /// Its hours.
    pub hours: Hours,
}

/// What a class comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReportFacts {
    /// Title and term.
    pub title: String,
    /// First and last day.
    pub days: Option<(Day, Day)>,
    /// Where.
    pub place: Option<String>,
    /// 主办
    pub host: Option<String>,
    /// 班主任
    pub head_teacher: Option<String>,
    /// The trainees, without those who left.
    pub trainees: Vec<ReportTrainee>,
    /// How many left.
    pub withdrawn: usize,
    /// The timetable.
    pub sessions: Vec<ReportSession>,
    /// Half-days whose sheet has come back, of how many.
    pub sheets: (usize, usize),
    /// The marks on these half-days.
    pub marks: Vec<Mark>,
    /// The parts of the assessment.
    pub parts: Vec<Part>,
    /// The pass rule.
    pub rule: PassRule,
    /// The evaluation, if its forms were typed.
    pub evaluation: Option<Summary>,
    /// The numbers of the valid certificates, in order.
    pub certificates: Vec<String>,
    /// How many were made void.
    pub void: usize,
    /// Who issues the summary.
    pub issuer: String,
    /// The day it is made.
    pub day: Option<Day>,
}

/// The summary of a class.
pub fn report(facts: &ReportFacts) -> Report {
    let sections = [
        ("基本情况", basics(facts)),
        ("教学安排", teaching(facts)),
        ("出勤情况", attendance(facts)),
        ("考核情况", assessment(facts)),
        ("质量评估", evaluation(facts)),
        ("结业发证", certificates(facts)),
        ("意见建议与改进", improvement(facts)),
    ];
    let mut parts = Vec::new();
    for (number, (heading, section)) in "一二三四五六七".chars().zip(sections) {
        parts.push(PaperPart::Heading(format!("{number}、{heading}")));
        parts.extend(section);
    }
    Report {
        title: format!("{}培训总结", facts.title),
        parts,
        issuer: facts.issuer.clone(),
        day: facts.day.map(day_zh).unwrap_or_default(),
    }
}

fn text(words: impl Into<String>) -> PaperPart {
    PaperPart::Text(words.into())
}

fn percent(part: usize, whole: usize) -> String {
    share(part, whole).map_or("——".to_owned(), |share| format!("{}%", figure(share)))
}

fn basics(facts: &ReportFacts) -> Vec<PaperPart> {
    let host = facts.host.as_deref().unwrap_or(&facts.issuer);
    let place = facts.place.as_deref().map_or_else(String::new, |place| format!("在{place}"));
    let held = match facts.days {
        Some((first, last)) => format!("{}，{host}{place}举办{}。", span_zh(first, last), facts.title),
        None => format!("{host}{place}举办{}（起止日期未填）。", facts.title),
    };
    let teacher = facts.head_teacher.as_deref().map_or_else(String::new, |name| format!("班主任{name}。"));
    if facts.trainees.is_empty() {
        return vec![text(format!("{held}{teacher}学员尚未录入，本部分待补。"))];
    }
    let all = facts.trainees.len();
    let mut who = vec![format!("共有学员{all}人")];
    who.extend(kinds(facts));
    let mut units: BTreeMap<&str, usize> = BTreeMap::new();
    for unit in facts.trainees.iter().filter_map(|trainee| trainee.unit.as_deref()) {
        *units.entry(unit).or_default() += 1;
    }
    let mut most: Vec<(&str, usize)> = units.iter().map(|(unit, count)| (*unit, *count)).collect();
    most.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    if !most.is_empty() {
        who.push(format!("来自{}个单位", most.len()));
    }
    let large: Vec<String> = most
        .iter()
        .take(5)
        .filter(|(_, count)| *count > 1)
        .map(|(unit, count)| format!("{unit}{count}人"))
        .collect();
    let large =
        if large.is_empty() { String::new() } else { format!("人数较多的有{}。", large.join("、")) };
    let left = if facts.withdrawn > 0 {
        format!("另有{}人中途退学。", facts.withdrawn)
    } else {
        String::new()
    };
    vec![text(format!("{held}{}。{large}{left}{teacher}", who.join("，")))]
}

/// Men and women, the tiers: only what the roster tells of everyone it tells of.
fn kinds(facts: &ReportFacts) -> Vec<String> {
    let count = |is: &dyn Fn(&ReportTrainee) -> bool| facts.trainees.iter().filter(|it| is(it)).count();
    let sex = |sex: &str| count(&|it| it.sex.as_deref() == Some(sex));
    let tier = |county: bool| count(&|it| it.is_county == Some(county));
    let mut kinds = Vec::new();
    if sex("男") + sex("女") > 0 {
        kinds.push(format!("其中男{}人、女{}人", sex("男"), sex("女")));
    }
    if tier(true) + tier(false) > 0 {
        kinds.push(format!("县处级以上{}人、其他{}人", tier(true), tier(false)));
    }
    let unknown = count(&|it| it.sex.is_none() && it.is_county.is_none());
    if unknown > 0 && !kinds.is_empty() {
        kinds.push(format!("名册中未载明的{unknown}人"));
    }
    kinds
}

fn teaching(facts: &ReportFacts) -> Vec<PaperPart> {
    if facts.sessions.is_empty() {
        return vec![text("课程表尚未录入，本部分待补。")];
    }
    let hours: Hours = facts.sessions.iter().map(|session| session.hours).sum();
    let mut kinds: BTreeMap<SessionKind, usize> = BTreeMap::new();
    for kind in facts.sessions.iter().filter_map(|session| session.kind) {
        *kinds.entry(kind).or_default() += 1;
    }
    let kinds: Vec<String> = kinds.iter().map(|(kind, count)| format!("{}{count}次", kind.zh())).collect();
    let kinds = if kinds.is_empty() { String::new() } else { format!("，其中{}", kinds.join("、")) };
    let mentors: BTreeSet<&str> =
        facts.sessions.iter().filter_map(|session| session.mentor.as_deref()).collect();
    let taught =
        if mentors.is_empty() { String::new() } else { format!("由{}位导师授课。", mentors.len()) };
    let rows = facts.sessions.iter().map(|session| {
        vec![
            format!("{}月{}日{}", session.day.month(), session.day.day(), session.half.zh()),
            session.title.clone(),
            session.kind.map_or("", SessionKind::zh).to_owned(),
            session.mentor.clone().unwrap_or_default(),
            session.hours.to_string(),
        ]
    });
    let columns = [("时间", 26), ("课程<", 66), ("形式", 20), ("导师", 28), ("学时", 14)];
    vec![
        text(format!("共安排课程{}次、{hours}学时{kinds}。{taught}课程安排如下：", facts.sessions.len())),
        PaperPart::Table(PaperTable::new(&columns, rows.collect())),
    ]
}

fn attendance(facts: &ReportFacts) -> Vec<PaperPart> {
    let (back, all) = facts.sheets;
    if back == 0 || facts.trainees.is_empty() {
        return vec![text("签到表尚未录入，本部分待补。")];
    }
    let due = back * facts.trainees.len();
    let away = facts.marks.iter().filter(|mark| !mark.is_there()).count();
    let there = due.saturating_sub(away);
    let counted = Mark::ALL.iter().filter_map(|mark| {
        let count = facts.marks.iter().filter(|it| *it == mark).count();
        (count > 0).then(|| format!("{}{count}人次", mark.zh()))
    });
    let counted: Vec<String> = counted.collect();
    let counted =
        if counted.is_empty() { "无人请假、迟到或早退".to_owned() } else { counted.join("、") };
    let some = if back < all {
        format!("（全班{all}个半天，还有{}个半天的签到表未录入）", all - back)
    } else {
        String::new()
    };
    let mut parts = vec![text(format!(
        "按{back}个半天的签到表统计{some}，应到{due}人次，实到{there}人次，出勤率{}；{counted}。",
        percent(there, due)
    ))];
    let away: Vec<String> = facts
        .trainees
        .iter()
        .filter(|trainee| trainee.leave.0 > 0)
        .map(|trainee| format!("{}{}学时", trainee.name, trainee.leave))
        .collect();
    if !away.is_empty() {
        parts.push(text(format!("计入请假的有：{}。", away.join("、"))));
    }
    parts
}

fn assessment(facts: &ReportFacts) -> Vec<PaperPart> {
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
    let passed = outcomes().filter(|(_, outcome)| matches!(outcome, Outcome::Passed { .. })).count();
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
        ("不合格", |it| matches!(it, Outcome::Failed { .. })),
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

fn evaluation(facts: &ReportFacts) -> Vec<PaperPart> {
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
    let bar = |block: &crate::evaluation::BlockFigures| PaperBar {
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

fn certificates(facts: &ReportFacts) -> Vec<PaperPart> {
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

fn improvement(facts: &ReportFacts) -> Vec<PaperPart> {
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

#[cfg(test)]
mod tests;
