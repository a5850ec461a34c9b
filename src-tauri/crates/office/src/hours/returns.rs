//! 上报: a year's figures as they were handed in, and what they would be today.

use super::stats::{YearStats, of_year, report};
use crate::context::{Reading, Writing};
use crate::op::Op;
use crate::paper::{Document, MadePaper, make};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::hours::{GroupBy, StatLine};
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_store::hours::Return;

/// A return to be handed in.
#[derive(Debug, Deserialize, TS)]
pub struct SubmitReturn {
    /// The year.
    pub year: i32,
    /// 报表名称
    pub title: String,
    /// 报送单位
    pub receiver: String,
    /// 文号
    #[serde(default)]
    pub number: String,
}

/// A return (上报).
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReturnRow {
    /// Its id.
    pub id: Id,
    /// The year.
    pub year: i32,
    /// 报表名称
    pub title: String,
    /// 上报日期
    pub submitted: Day,
    /// 经办人
    pub by: String,
    /// 文号
    pub number: Option<String>,
    /// 报送单位
    pub receiver: Option<String>,
    /// Everybody, as it was handed in.
    pub all: StatLine,
    /// Whether any figure would be another today.
    pub differs: bool,
}

/// One return.
#[derive(Debug, Deserialize, TS)]
pub struct ReturnRequest {
    /// Its id.
    pub id: Id,
}

/// A group as it was handed in, and as it would be today.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReturnLine {
    /// By what it is grouped; nothing for everybody.
    pub by: Option<GroupBy>,
    /// Its name.
    pub name: String,
    /// As it was handed in.
    pub then: Option<StatLine>,
    /// As it would be today.
    pub now: Option<StatLine>,
}

/// A return beside the figures of today (上报与现在).
#[derive(Debug, Serialize, TS)]
pub struct ReturnRecord {
    /// The return.
    pub row: ReturnRow,
    /// Everybody first, then the groups.
    pub lines: Vec<ReturnLine>,
}

fn figures(found: &Return) -> zhixing_store::Result<YearStats> {
    Ok(serde_json::from_str(&found.figures)?)
}

fn row(found: Return, then: &YearStats, now: &YearStats) -> ReturnRow {
    let Return { id, year, title, submitted, by, number, receiver, .. } = found;
    let differs = (then.all, &then.groups, &then.kinds) != (now.all, &now.groups, &now.kinds);
    ReturnRow { id, year, title, submitted, by, number, receiver, all: then.all, differs }
}

/// Every return, the newest first.
pub fn returns(cx: &Reading, (): ()) -> Result<Vec<ReturnRow>> {
    let today = cx.today();
    cx.read(|db| {
        let mut rows = Vec::new();
        for found in db.hours_returns()? {
            let (then, now) = (figures(&found)?, of_year(db, found.year, today)?);
            rows.push(row(found, &then, &now));
        }
        Ok(rows)
    })
}

/// One return beside the figures of today.
pub fn return_record(cx: &Reading, request: ReturnRequest) -> Result<ReturnRecord> {
    let today = cx.today();
    cx.read(|db| {
        let found = db.hours_return(request.id)?;
        let (then, now) = (figures(&found)?, of_year(db, found.year, today)?);
        let all = ReturnLine { by: None, name: String::new(), then: Some(then.all), now: Some(now.all) };
        let mut lines = vec![all];
        for group in &then.groups {
            let same = now.groups.iter().find(|one| (one.by, &one.name) == (group.by, &group.name));
            let (by, name) = (Some(group.by), group.name.clone());
            lines.push(ReturnLine { by, name, then: Some(group.line), now: same.map(|one| one.line) });
        }
        for group in &now.groups {
            if !then.groups.iter().any(|one| (one.by, &one.name) == (group.by, &group.name)) {
                let (by, name) = (Some(group.by), group.name.clone());
                lines.push(ReturnLine { by, name, then: None, now: Some(group.line) });
            }
        }
        Ok(ReturnRecord { row: row(found, &then, &now), lines })
    })
}

/// Freezes the figures of a year as they are handed in.
pub fn submit_return(cx: &Writing, request: SubmitReturn) -> Result<Id> {
    let text = |text: &str| Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned);
    let title = text(&request.title).ok_or_else(|| Problem::new(Code::Empty).with("field", "报表名称"))?;
    let receiver =
        text(&request.receiver).ok_or_else(|| Problem::new(Code::Empty).with("field", "报送单位"))?;
    let (today, by) = (cx.today(), cx.account().name.clone());
    cx.write(Op::HoursReturned, |tx| {
        let stats = of_year(tx, request.year, today)?;
        let figures = serde_json::to_string(&stats)
            .map_err(|error| Problem::new(Code::Unexpected).with("detail", error))?;
        tx.says("title", &title);
        tx.says("receiver", &receiver);
        let id = tx.add_hours_return(&Return {
            id: Id(0),
            year: request.year,
            title,
            submitted: today,
            by,
            number: text(&request.number),
            receiver: Some(receiver),
            figures,
        })?;
        tx.about(id);
        Ok(id)
    })
}

/// A return on paper, with the figures as they were handed in.
pub fn print_return(cx: &Reading, request: ReturnRequest) -> Result<MadePaper> {
    let (found, office) = cx.read(|db| Ok((db.hours_return(request.id)?, db.office()?.0)))?;
    let stats: YearStats = figures(&found)?;
    let report = report(&stats, &found.title, office, found.submitted);
    make(cx, Document::HoursStatistics(report), Some(request.id), &found.title)
}
