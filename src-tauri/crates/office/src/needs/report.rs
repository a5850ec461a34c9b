//! 需求分析报告: the year's needs told in paragraphs, tables and a chart. The paragraphs are generated, and the clerk may
//! write their own in place of each: those are kept apart, so that new figures never overwrite them.

use super::BoardRequest;
use super::board::{Board, TopicLine, of_year, said};
use super::sayings::sayings;
use crate::context::{Reading, Writing};
use crate::op::Op;
use crate::paper::{Document, MadePaper, make};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::needs::{BoardMark, ReportSection, RespondentKind, SOURCES};
use zhixing_domain::paper::{PaperBar, PaperBars, PaperPart, PaperTable, Report, day_zh};
use zhixing_domain::survey::Respondent;
use zhixing_domain::{Hours, Result};
use zhixing_store::Reader;

/// A paragraph of the report: as generated, and as the clerk wrote it.
#[derive(Debug, Serialize, TS)]
pub struct ReportText {
    /// Which.
    pub section: ReportSection,
    /// From today's figures.
    pub generated: String,
    /// What the clerk wrote; it is printed instead.
    pub written: Option<String>,
}

/// The paragraphs of a year.
#[derive(Debug, Serialize, TS)]
pub struct ReportTexts {
    /// The year.
    #[ts(type = "number")]
    pub year: i64,
    /// The paragraphs.
    pub texts: Vec<ReportText>,
}

/// A paragraph as the clerk wrote it.
#[derive(Debug, Deserialize, TS)]
pub struct SaveReportText {
    /// The year.
    #[ts(type = "number")]
    pub year: i64,
    /// Which.
    pub section: ReportSection,
    /// What was written; empty goes back to the generated one.
    pub value: String,
}

/// The report to be set.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct PrintNeedReport {
    /// The year; without it the newest in which people were asked.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub year: Option<i64>,
    /// Whether nobody is named: for what leaves the office.
    pub no_names: bool,
}

/// How many topics are told of in the report.
const TOPICS: usize = 15;

/// The paragraphs of a year's report.
pub fn report_texts(cx: &Reading, request: BoardRequest) -> Result<ReportTexts> {
    let today = cx.today();
    cx.read(|db| {
        let board = of_year(db, request.year, today)?;
        Ok(ReportTexts { year: board.year, texts: texts(db, &board)? })
    })
}

fn texts(db: &Reader, board: &Board) -> zhixing_store::Result<Vec<ReportText>> {
    let mut written = db.report_texts(board.year)?;
    let ways = db.asked_by_way(board.year)?;
    let kinds = db.asked_by_kind(board.year)?;
    let units = db.asked_by_unit(board.year)?.len();
    Ok(ReportSection::ALL
        .iter()
        .map(|section| {
            let generated = match section {
                ReportSection::Situation => situation(board, &ways, &kinds, units),
                ReportSection::Findings => findings(board),
                ReportSection::Advice => advice(board),
            };
            let at = written.iter().position(|(of, _)| of == section);
            ReportText { section: *section, generated, written: at.map(|at| written.swap_remove(at).1) }
        })
        .collect())
}

/// Saves a paragraph as it is left.
pub fn save_report_text(cx: &Writing, request: SaveReportText) -> Result<()> {
    cx.write(Op::ReportTextSaved, |tx| {
        tx.says("year", request.year);
        let text = Some(request.value.trim()).filter(|text| !text.is_empty());
        Ok(tx.put_report_text(request.year, request.section, text)?)
    })
}

/// Sets the report.
pub fn print_report(cx: &Reading, request: PrintNeedReport) -> Result<MadePaper> {
    let today = cx.today();
    let report = cx.read(|db| {
        let board = of_year(db, request.year, today)?;
        let texts = texts(db, &board)?;
        let told = |section| paragraphs(texts.iter().find(|text| text.section == section));
        let mut parts = vec![PaperPart::Heading("一、调研情况".to_owned())];
        parts.extend(told(ReportSection::Situation));
        parts.push(PaperPart::Table(asked(&db.asked_by_kind(board.year)?, &db.asked_by_unit(board.year)?)));
        parts.push(PaperPart::Heading("二、三类需求".to_owned()));
        parts.extend(told(ReportSection::Findings));
        parts.push(PaperPart::Bars(bars(&board)));
        parts.push(PaperPart::Table(ranked(&board)));
        parts.push(PaperPart::Text(method(&board)));
        parts.push(PaperPart::Heading("三、三方一致与冲突".to_owned()));
        parts.extend(marked(&board));
        parts.push(PaperPart::Heading("四、受访者的原话".to_owned()));
        parts.extend(sayings(db, board.year, request.no_names, today)?);
        parts.push(PaperPart::Heading("五、建议".to_owned()));
        parts.extend(told(ReportSection::Advice));
        let title = format!("{}年干部教育培训需求分析报告", board.year);
        Ok(Report { title, parts, issuer: db.office()?.0, day: day_zh(today) })
    })?;
    let title = report.title.clone();
    make(cx, Document::NeedReport(report), None, &title)
}

fn paragraphs(text: Option<&ReportText>) -> Vec<PaperPart> {
    let text = text.map_or("", |text| text.written.as_deref().unwrap_or(&text.generated));
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| PaperPart::Text(line.trim().to_owned()))
        .collect()
}

fn kind_zh(key: &str) -> &'static str {
    let kind = RespondentKind::from_key(key).map(RespondentKind::zh);
    kind.or_else(|| Respondent::from_key(key).map(Respondent::zh)).unwrap_or("其他")
}

fn situation(board: &Board, ways: &[(String, i64)], kinds: &[(String, i64)], units: usize) -> String {
    let by_way: Vec<String> = ways
        .iter()
        .map(|(way, count)| match way.as_str() {
            "interview" => format!("访谈 {count} 份"),
            "response" => format!("问卷 {count} 份"),
            _ => format!("座谈会 {count} 场"),
        })
        .collect();
    let by_way = if by_way.is_empty() { "访谈等方式".to_owned() } else { by_way.join("、") };
    let by_kind: Vec<String> =
        kinds.iter().map(|(key, count)| format!("{} {count} 人次", kind_zh(key))).collect();
    let by_kind = if by_kind.is_empty() { String::new() } else { format!("（{}）", by_kind.join("、")) };
    let tops: Vec<&TopicLine> = board.topics.iter().filter(|topic| topic.level == 0).collect();
    let of = |at: usize| tops.iter().map(|topic| topic.by_source[at]).sum::<i64>();
    format!(
        "{}年，通过{by_way}听取 {} 人的意见{by_kind}，涉及 {units} 个单位。汇总组织需求 {} 条、岗位需求 {} 条、个体需求 {} 条，涉及专题 {} 个。",
        board.year,
        board.heard,
        of(0),
        of(1),
        of(2),
        board.topics.iter().filter(|topic| topic.total > 0).count(),
    )
}

fn findings(board: &Board) -> String {
    let names: Vec<&str> = leading(board, 5).map(|topic| topic.name.as_str()).collect();
    let urgent = board.topics.iter().filter(|topic| topic.level == 0).max_by_key(|topic| topic.by_urgency[2]);
    let mut text = format!("按来源和急需程度加权，排在前面的专题是：{}。", names.join("、"));
    if let Some(topic) = urgent.filter(|topic| topic.by_urgency[2] > 0) {
        let most = format!("提“急需”最多的是“{}”（{} 条）。", topic.name, topic.by_urgency[2]);
        text.push_str(&most);
    }
    let count = |mark| board.topics.iter().filter(|topic| has(topic, mark)).count();
    let marks = format!(
        "三方一致的专题 {} 个，仅一方提出的 {} 个，有冲突的 {} 个。",
        count(BoardMark::Agreed),
        count(BoardMark::OneOnly),
        count(BoardMark::Conflict)
    );
    text.push_str(&marks);
    text
}

fn advice(board: &Board) -> String {
    let names = |mark, most: usize| {
        let found = board.topics.iter().filter(|topic| has(topic, mark)).take(most);
        found.map(|topic| format!("“{}”", topic.name)).collect::<Vec<_>>().join("、")
    };
    let mut lines = Vec::new();
    let agreed = names(BoardMark::Agreed, 5);
    if !agreed.is_empty() {
        lines.push(format!("{agreed}三方都提出，建议优先列入年度计划。"));
    }
    let conflict = names(BoardMark::Conflict, 5);
    if !conflict.is_empty() {
        lines.push(format!("{conflict}存在不同意见，建议再听取有关单位意见，调整时间和形式后安排。"));
    }
    // However far behind: what has no item is not to be overlooked.
    let open: Vec<String> = leading(board, usize::MAX)
        .filter(|topic| topic.items == 0)
        .map(|topic| format!("“{}”", topic.name))
        .collect();
    if !open.is_empty() {
        let first = open.iter().take(10).map(String::as_str).collect::<Vec<_>>().join("、");
        let all = if open.len() > 10 { format!("等 {} 个专题", open.len()) } else { String::new() };
        lines.push(format!("{first}{all}还没有对应的计划项目，建议补充。"));
    }
    if lines.is_empty() {
        lines.push("各专题均已有安排，按计划实施。".to_owned());
    }
    lines.join("\n")
}

fn has(topic: &TopicLine, mark: BoardMark) -> bool {
    topic.remarks.iter().any(|remark| remark.mark == mark)
}

/// The weightiest topics that somebody asks for.
fn leading(board: &Board, most: usize) -> impl Iterator<Item = &TopicLine> {
    board.topics.iter().filter(|topic| topic.level == 0 && topic.total > 0).take(most)
}

fn asked(kinds: &[(String, i64)], units: &[(String, i64)]) -> PaperTable {
    let kinds =
        kinds.iter().map(|(key, count)| vec!["对象".to_owned(), kind_zh(key).to_owned(), count.to_string()]);
    let name = |unit: &str| if unit.is_empty() { "未注明".to_owned() } else { unit.to_owned() };
    let rest: i64 = units.iter().skip(TOPICS).map(|(_, count)| count).sum();
    let others = (rest > 0).then(|| vec!["单位".to_owned(), "其他单位".to_owned(), rest.to_string()]);
    let units =
        units.iter().take(TOPICS).map(|(unit, count)| vec!["单位".to_owned(), name(unit), count.to_string()]);
    PaperTable::new(
        &[("分类", 2), ("对象或单位<", 7), ("人次", 2)],
        kinds.chain(units).chain(others).collect(),
    )
}

fn bars(board: &Board) -> PaperBars {
    let points = |topic: &TopicLine| Hours(topic.points / 100).to_string();
    let bar =
        |topic: &TopicLine| PaperBar { label: topic.name.clone(), value: topic.points, shown: points(topic) };
    let bars: Vec<PaperBar> = leading(board, 10).map(bar).collect();
    let full = bars.iter().map(|bar| bar.value).max().unwrap_or(1).max(1);
    PaperBars { title: "专题得分".to_owned(), bars, full }
}

fn ranked(board: &Board) -> PaperTable {
    let columns = [
        ("名次", 11),
        ("专题<", 40),
        ("组织", 11),
        ("岗位", 11),
        ("个体", 11),
        ("急需", 11),
        ("得分", 14),
        ("标记", 24),
    ];
    let row = |topic: &TopicLine| {
        let mut marks: Vec<&str> = topic.remarks.iter().map(|remark| remark.mark.zh()).collect();
        marks.dedup();
        let mut row = vec![topic.place.to_string(), topic.name.clone()];
        row.extend(topic.by_source.map(|count| count.to_string()));
        row.extend([topic.by_urgency[2].to_string(), Hours(topic.points / 100).to_string(), marks.join(" ")]);
        row
    };
    PaperTable::new(&columns, leading(board, TOPICS).map(row).collect())
}

fn method(board: &Board) -> String {
    let sources: Vec<String> = SOURCES
        .iter()
        .zip(board.rule.sources)
        .map(|(source, weight)| format!("{} {}", source.zh(), Hours(weight)))
        .collect();
    let [useful, needed, urgent, _] = board.rule.urgencies.map(Hours);
    format!(
        "计分方法：一条需求的得分＝来源权重（{}）×急需程度权重（急需 {urgent}、需要 {needed}、一般 {useful}），热点难点另加分。",
        sources.join("、")
    )
}

fn marked(board: &Board) -> Vec<PaperPart> {
    let told = |mark| {
        board.topics.iter().flat_map(move |topic| {
            let remarks = topic.remarks.iter().filter(move |remark| remark.mark == mark);
            remarks.map(move |remark| PaperPart::Text(format!("“{}”——{}", topic.name, said(remark))))
        })
    };
    let found: Vec<PaperPart> = told(BoardMark::Agreed).chain(told(BoardMark::Conflict)).collect();
    if found.is_empty() {
        return vec![PaperPart::Text("没有三方一致或有冲突的专题。".to_owned())];
    }
    found
}
