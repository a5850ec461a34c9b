//! Who came, what was taught, who was there.

use super::{ReportFacts, ReportTrainee, percent, text};
use crate::classes::{HalfDayTotals, Mark, SessionKind};
use crate::paper::{PaperPart, PaperTable, span_zh};
use crate::value::Hours;
use chrono::Datelike as _;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn basics(facts: &ReportFacts) -> Vec<PaperPart> {
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

pub(super) fn teaching(facts: &ReportFacts) -> Vec<PaperPart> {
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

pub(super) fn attendance(facts: &ReportFacts) -> Vec<PaperPart> {
    let (back, all) = facts.sheets;
    if back == 0 || facts.trainees.is_empty() {
        return vec![text("签到表尚未录入，本部分待补。")];
    }
    let HalfDayTotals { due, present, .. } = facts.attendance;
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
        "按{back}个半天的签到表统计{some}，应到{due}人次，实到{present}人次，出勤率{}；{counted}。",
        percent(present as usize, due as usize)
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
