//! The benchmark table and the report of a visit on paper.

use super::benchmark::LineRow;
use super::visits::{VisitRecord, VisitRequest, shown};
use crate::context::Reading;
use crate::paper::{Document, MadePaper, make};
use zhixing_domain::paper::{PaperPart, PaperTable, Report, day_zh, span_zh};
use zhixing_domain::practice::{MeasureState, Span, Verdict};
use zhixing_domain::{Day, Result};
use zhixing_print::plan::{PlanTable, Sheet};
use zhixing_store::practice::Visit;

/// The benchmark table, on its side.
pub fn print_benchmark(cx: &Reading, request: VisitRequest) -> Result<MadePaper> {
    let (office, found) = cx.read(|db| Ok((db.office()?.0, shown(db, request.id, cx.today())?)))?;
    let title = format!("对标清单（{}）", found.visit.title);
    let is_reviewed = found.lines.iter().any(|line| line.verdict.is_some() || !line.review_ours.is_empty());
    let input = PlanTable {
        sheet: Sheet::A4,
        title: title.clone(),
        under: (format!("单位：{office}"), format!("考察：{}　{}", days_zh(&found.visit), places(&found))),
        table: table(&found.lines, is_reviewed),
        notes: notes(&found),
        signs: vec!["填表人".to_owned(), "带队领导".to_owned(), "日期".to_owned()],
    };
    make(cx, Document::Benchmark(Box::new(input)), Some(request.id), &title)
}

fn days_zh(visit: &Visit) -> String {
    Span::of(visit.first_day, visit.last_day).map(|days| span_zh(days.first, days.last)).unwrap_or_default()
}

fn places(visit: &VisitRecord) -> String {
    visit.bases.iter().map(|base| base.name.as_str()).collect::<Vec<_>>().join("、")
}

fn unit_zh(line: &LineRow) -> String {
    if line.measure_unit.is_empty() {
        line.indicator.clone()
    } else {
        format!("{}（{}）", line.indicator, line.measure_unit)
    }
}

fn due_zh(due: Option<Day>) -> String {
    due.map(|day| day.format("%Y.%m.%d").to_string()).unwrap_or_default()
}

fn table(lines: &[LineRow], is_reviewed: bool) -> PaperTable {
    let mut columns: Vec<(&str, u32)> = vec![
        ("序号", 9),
        ("指标<", 34),
        ("我方", 17),
        ("对方", 17),
        ("差距", 21),
        ("原因<", 42),
        ("措施<", 52),
        ("责任人或单位", 25),
        ("完成时限", 21),
        ("状态", 17),
    ];
    if is_reviewed {
        columns.extend([("回看时我方", 19), ("回看结论<", 34)]);
    }
    let rows = lines.iter().zip(1..).map(|(line, no)| {
        let state = match (&line.reason, line.state) {
            (Some(reason), MeasureState::Dropped) => format!("{}：{reason}", line.state.zh()),
            _ if line.overdue => format!("{}（逾期）", line.state.zh()),
            _ => line.state.zh().to_owned(),
        };
        let mut row = vec![
            no.to_string(),
            unit_zh(line),
            line.ours.clone(),
            line.theirs.clone(),
            line.gap_zh(),
            line.why.clone(),
            line.measure.clone(),
            line.owner.clone(),
            due_zh(line.due),
            state,
        ];
        if is_reviewed {
            let verdict = line.verdict.map(Verdict::zh).unwrap_or_default();
            let words = [verdict.to_owned(), line.review_gap_zh(), line.review_words.clone()];
            let words: Vec<String> = words.into_iter().filter(|word| !word.is_empty()).collect();
            row.extend([line.review_ours.clone(), words.join("，")]);
        }
        row
    });
    PaperTable::new(&columns, rows.collect())
}

fn notes(visit: &VisitRecord) -> Vec<String> {
    let count = |state| visit.lines.iter().filter(|line| line.state == state).count();
    let overdue = visit.lines.iter().filter(|line| line.overdue).count();
    let late = if overdue > 0 { format!("；其中逾期 {overdue} 项") } else { String::new() };
    let tally = format!(
        "共 {} 项：未开始 {} 项，推进中 {} 项，已完成 {} 项，不再推进 {} 项{late}。",
        visit.lines.len(),
        count(MeasureState::Open),
        count(MeasureState::Doing),
        count(MeasureState::Done),
        count(MeasureState::Dropped)
    );
    let mut notes = vec![tally];
    if let Some(due) = visit.review_due {
        notes.push(format!(
            "考察结束 {} 个月后（{}起）逐项回看差距的变化。",
            visit.review_months,
            day_zh(due)
        ));
    }
    notes
}

/// The report of a visit: who went, the programme, what was learned, what is done about it.
pub fn print_visit(cx: &Reading, request: VisitRequest) -> Result<MadePaper> {
    let (office, found) = cx.read(|db| Ok((db.office()?.0, shown(db, request.id, cx.today())?)))?;
    let title = format!(
        "{}{}",
        found.visit.title,
        if found.visit.title.ends_with("考察") { "报告" } else { "考察报告" }
    );
    let mut parts = vec![PaperPart::Heading("一、基本情况".to_owned()), PaperPart::Text(facts(&found))];
    let people = found.people.iter().zip(1..).map(|(person, no)| {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        vec![i32::to_string(&no), person.name.clone(), text(&person.unit), text(&person.post)]
    });
    let people: Vec<Vec<String>> = people.collect();
    if !people.is_empty() {
        let columns = [("序号", 2), ("姓名", 4), ("单位<", 9), ("职务<", 7)];
        parts.push(PaperPart::Table(PaperTable::new(&columns, people)));
    }
    let mut no = 1;
    for (heading, text) in [("行程安排", &found.visit.programme), ("学到什么", &found.visit.findings)]
    {
        let Some(text) = text else { continue };
        no += 1;
        parts.push(PaperPart::Heading(format!("{}、{heading}", numeral(no))));
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        parts.extend(lines.map(|line| PaperPart::Text(line.to_owned())));
    }
    if !found.lines.is_empty() {
        parts.push(PaperPart::Heading(format!("{}、对标找到的差距和措施", numeral(no + 1))));
        parts.push(PaperPart::Table(measures(&found.lines)));
    }
    let report = Report { title: title.clone(), parts, issuer: office, day: day_zh(cx.today()) };
    make(cx, Document::VisitReport(report), Some(request.id), &title)
}

fn numeral(no: usize) -> &'static str {
    ["一", "二", "三", "四", "五"].get(no.saturating_sub(1)).copied().unwrap_or("六")
}

fn facts(found: &VisitRecord) -> String {
    let visit = &found.visit;
    let mut parts = Vec::new();
    let days = days_zh(visit);
    if !days.is_empty() {
        parts.push(format!("{days}，"));
    }
    if let Some(leader) = &visit.leader {
        parts.push(format!("由{leader}带队，"));
    }
    let count = found.people.len();
    parts.push(if found.bases.is_empty() {
        format!("{count} 人外出考察学习。")
    } else {
        format!("{count} 人赴{}考察学习。", places(found))
    });
    if let Some(class) = &visit.class {
        parts.push(format!("本次考察是“{}”的一项安排。", class.name));
    } else if let Some(item) = &visit.item {
        parts.push(format!("本次考察是年度计划项目“{}”的一项安排。", item.name));
    }
    if let Some(transport) = &visit.transport {
        parts.push(format!("交通方式：{transport}。"));
    }
    if let Some(contact) = &visit.safety_contact {
        let phone = visit.safety_phone.as_deref().map(|phone| format!("，电话 {phone}")).unwrap_or_default();
        parts.push(format!("安全联系人：{contact}{phone}。"));
    }
    parts.concat()
}

fn measures(lines: &[LineRow]) -> PaperTable {
    let rows = lines.iter().filter(|line| line.state != MeasureState::Dropped).zip(1..).map(|(line, no)| {
        let against = format!("{} / {}", line.ours, line.theirs);
        let owner = [line.owner.clone(), due_zh(line.due)];
        let owner: Vec<String> = owner.into_iter().filter(|word| !word.is_empty()).collect();
        vec![
            i32::to_string(&no),
            unit_zh(line),
            against,
            line.gap_zh(),
            line.measure.clone(),
            owner.join("，"),
        ]
    });
    let columns =
        [("序号", 2), ("指标<", 5), ("我方 / 对方", 4), ("差距", 3), ("措施<", 8), ("责任和时限<", 5)];
    PaperTable::new(&columns, rows.collect())
}
