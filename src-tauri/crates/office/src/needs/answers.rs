//! 意见采纳情况反馈: what became of the needs, as the answer to those who raised them.

use super::outcome::{self, answer};
use crate::context::Reading;
use crate::paper::{Document, MadePaper, make};
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::needs::{NeedOutcome, NeedSource};
use zhixing_domain::paper::{PaperPart, PaperTable, Report, day_zh};
use zhixing_domain::{Code, Problem, Result};
use zhixing_store::Reader;
use zhixing_store::needs::{NeedFilter, NeedRow};

/// Whose needs are answered: those the filter leaves.
#[derive(Debug, Deserialize, TS)]
pub struct PrintAnswers {
    /// A unit's, a person's, a topic's, a year's; nothing narrows nothing.
    pub filter: NeedFilter,
    /// Whether nobody is named: for what leaves the office.
    pub no_names: bool,
}

/// Needs that get the same answer, as one line of the paper.
struct Line {
    topic: String,
    answer: String,
    count: usize,
    by: Vec<String>,
}

/// The needs in lines, in the order in which each topic and answer comes first; and how many stand in an issued plan but
/// were not answered yet.
fn lines(db: &Reader, needs: &[NeedRow]) -> zhixing_store::Result<(Vec<Line>, usize)> {
    let (mut lines, mut planned): (Vec<Line>, usize) = (Vec::new(), 0);
    for need in needs {
        let in_plan = if need.outcome.is_none() { outcome::planned(db, need.id, need.topic)? } else { None };
        planned += usize::from(in_plan.is_some());
        let said = in_plan.map_or_else(
            || answer(need.outcome, need.outcome_reason.as_deref()),
            |in_plan| format!("{in_plan}。"),
        );
        let by = raised_by(need);
        if let Some(line) = lines.iter_mut().find(|line| line.topic == need.topic_name && line.answer == said)
        {
            line.count += 1;
            if !line.by.contains(&by) {
                line.by.push(by);
            }
        } else {
            let topic = need.topic_name.clone();
            lines.push(Line { topic, answer: said, count: 1, by: vec![by] });
        }
    }
    Ok((lines, planned))
}

/// Sets the answers.
pub fn print_answers(cx: &Reading, request: PrintAnswers) -> Result<MadePaper> {
    let (needs, (lines, planned), issuer) = cx.read(|db| {
        let needs = db.needs(&request.filter, 0, i64::MAX)?.1;
        let lines = lines(db, &needs)?;
        Ok((needs, lines, db.office()?.0))
    })?;
    if needs.is_empty() {
        return Err(Problem::new(Code::NoPaperToPrint));
    }
    let whose = request
        .filter
        .unit
        .clone()
        .or_else(|| request.filter.cadre.and(needs.first().and_then(|need| need.name.clone())))
        .or_else(|| request.filter.person.clone())
        .filter(|_| !request.no_names);
    let count = |outcome| needs.iter().filter(|need| need.outcome == outcome).count();
    let year = request.filter.year.map_or_else(String::new, |year| format!("{year}年"));
    let to = whose.as_deref().map_or_else(|| "各单位、各位同志".to_owned(), str::to_owned);
    let in_plan = if planned > 0 { format!("已列入计划 {planned} 条、") } else { String::new() };
    let text = format!(
        "感谢对干部教育培训工作的支持。{year}收到的需求共 {} 条，其中采纳 {} 条、部分采纳 {} 条、未采纳 {} 条，{in_plan}正在研究 {} 条。具体情况如下。",
        needs.len(),
        count(Some(NeedOutcome::Adopted)),
        count(Some(NeedOutcome::Partly)),
        count(Some(NeedOutcome::Declined)),
        count(None) - planned,
    );
    let mut columns = vec![("序号", 10), ("需求专题<", 38), ("条数", 10)];
    if !request.no_names {
        columns.push(("提出者<", 48));
    }
    columns.push(("采纳情况及理由<", 46));
    let rows = lines.into_iter().zip(1..).map(|(line, no)| {
        let mut row = vec![no.to_string(), line.topic, line.count.to_string()];
        if !request.no_names {
            row.push(line.by.join("、"));
        }
        row.push(line.answer);
        row
    });
    let table = PaperTable::new(&columns, rows.collect());
    let parts = vec![PaperPart::Text(format!("{to}：")), PaperPart::Text(text), PaperPart::Table(table)];
    let title = format!("{year}培训需求意见采纳情况反馈");
    let report = Report { title: title.clone(), parts, issuer, day: day_zh(cx.today()) };
    let name = whose.map_or_else(|| title.clone(), |whose| format!("{title} {whose}"));
    make(cx, Document::NeedAnswers(report), None, &name)
}

/// Who raised a need; where nobody is named, the paper or post it was found on.
fn raised_by(need: &NeedRow) -> String {
    let named: Vec<&str> = [need.unit.as_deref(), need.name.as_deref()].into_iter().flatten().collect();
    match (named.is_empty(), &need.origin_title) {
        (false, _) => named.join(" "),
        (true, Some(title)) => title.clone(),
        (true, None) => match need.source {
            NeedSource::Organisation => "组织需求".to_owned(),
            NeedSource::Post => "岗位需求".to_owned(),
            NeedSource::Person => "个体需求".to_owned(),
        },
    }
}
