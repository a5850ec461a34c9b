//! Postings on paper: the notice that sends people to a project, and a sheet for each posting.

use super::postings::{PostingRecord, PostingRequest, shown};
use super::projects::ProjectRequest;
use crate::context::Reading;
use crate::paper::{Document, MadePaper, make};
use crate::rule::rule;
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::paper::{PaperPart, PaperTable, Report, day_zh, span_zh};
use zhixing_domain::practice::{Grade, PracticeRule};
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_print::posting::{PostingSheet, PostingSheets};
use zhixing_store::practice::Appraisal;

/// The sheets of several postings.
#[derive(Debug, Deserialize, TS)]
pub struct PrintPostings {
    /// The postings.
    pub ids: Vec<Id>,
}

fn dotted(day: Option<Day>) -> String {
    day.map(|day| day.format("%Y.%m.%d").to_string()).unwrap_or_default()
}

/// Sets the sheets of postings, each on a page of its own.
pub fn print_postings(cx: &Reading, request: PrintPostings) -> Result<MadePaper> {
    let today = cx.today();
    let (office, found) = cx.read(|db| {
        let found = request.ids.iter().map(|id| shown(db, *id, today)).collect::<Result<Vec<_>, _>>()?;
        Ok((db.office()?.0, found))
    })?;
    let subject = match request.ids.as_slice() {
        [one] => Some(*one),
        _ => None,
    };
    let title = match found.as_slice() {
        [] => return Err(Problem::new(Code::NothingToPrint).with("what", "实践锻炼")),
        [one] => format!("实践锻炼鉴定表 {}", one.row.name),
        [first, ..] => format!("实践锻炼鉴定表 {}", first.row.project_title),
    };
    let input = PostingSheets { office, sheets: found.iter().map(sheet).collect() };
    make(cx, Document::Postings(input), subject, &title)
}

/// Sets the sheet of one posting.
pub fn print_posting(cx: &Reading, request: PostingRequest) -> Result<MadePaper> {
    print_postings(cx, PrintPostings { ids: vec![request.id] })
}

fn sheet(found: &PostingRecord) -> PostingSheet {
    let row = &found.row;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let joined = |one: &Option<String>, other: &Option<String>| {
        [one, other].into_iter().filter_map(|text| text.as_deref()).collect::<Vec<_>>().join(" ")
    };
    let pair =
        |label: &str, one: String, other: &str, two: String| [label.to_owned(), one, other.to_owned(), two];
    let kind = row.kind.map(|kind| format!("（{}）", kind.zh())).unwrap_or_default();
    let facts = vec![
        pair("姓　　名", row.name.clone(), "单位职务", joined(&row.unit, &row.post)),
        pair("选派项目", format!("{}{kind}", row.project_title), "接收单位", text(&row.host)),
        pair(
            "起止时间",
            span_zh(row.first_day, row.last_day),
            "实践导师",
            joined(&row.mentor, &found.mentor_phone),
        ),
    ];
    let logs = found.logs.iter().map(|log| {
        let work = if log.came { log.work.clone() } else { "（没有交）".to_owned() };
        [log.month.dotted(), work, log.problems.clone(), log.remark.clone()]
    });
    PostingSheet {
        name: row.name.clone(),
        facts,
        tasks: found
            .tasks
            .iter()
            .map(|task| [task.what.clone(), dotted(task.due), dotted(task.done)])
            .collect(),
        logs: logs.collect(),
        appraisals: vec![appraisal("中期鉴定", &found.mid), appraisal("期满鉴定", &found.end)],
        notes: notes(found),
    }
}

fn appraisal(name: &str, found: &Appraisal) -> [String; 5] {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let grade = found.grade.map(Grade::zh).unwrap_or_default().to_owned();
    [name.to_owned(), grade, text(&found.words), text(&found.who), dotted(found.day)]
}

fn notes(found: &PostingRecord) -> Vec<String> {
    let mut notes = Vec::new();
    for one in &found.extensions {
        notes.push(format!(
            "延长：由 {} 延长到 {}。{}",
            dotted(Some(one.from_day)),
            dotted(Some(one.to_day)),
            one.reason
        ));
    }
    if let Some(day) = found.recalled {
        let reason = found.recall_reason.clone().unwrap_or_default();
        notes.push(format!(
            "提前召回：{}，原定 {}。{reason}",
            dotted(Some(day)),
            dotted(Some(found.agreed_until))
        ));
    }
    if let Some(hours) = found.row.hours {
        let reason = found.hours_reason.as_deref().map(|reason| format!("（{reason}）")).unwrap_or_default();
        notes.push(format!("学时：{hours} 学时{reason}。"));
    }
    if !found.trains.is_empty() && found.end.grade.is_some_and(Grade::passes) {
        let trained: Vec<String> =
            found.trains.iter().map(|one| format!("{}（{}）", one.name, one.level.zh())).collect();
        notes.push(format!("锻炼的能力：{}。", trained.join("、")));
    }
    notes
}

/// Sets the notice that sends people to a project.
pub fn print_notice(cx: &Reading, request: ProjectRequest) -> Result<MadePaper> {
    let today = cx.today();
    let (office, project, postings, rule) = cx.read(|db| {
        let rule: PracticeRule = rule(db, today)?;
        Ok((db.office()?.0, db.project(request.id)?, db.postings_of_project(request.id)?, rule))
    })?;
    if postings.is_empty() {
        return Err(Problem::new(Code::NothingToPrint).with("what", "选派名单"));
    }
    let title = format!("关于选派干部到“{}”实践锻炼的通知", project.title);
    let names: Vec<&str> = postings.iter().take(3).map(|posting| posting.name.as_str()).collect();
    let many = if postings.len() > names.len() { "等" } else { "" };
    let host = project.host.as_deref().map(|host| format!("到{host}")).unwrap_or_default();
    let kind = project.kind.map(|kind| format!("（{}）", kind.zh())).unwrap_or_default();
    let mut parts = vec![
        PaperPart::Text("有关单位：".to_owned()),
        PaperPart::Text(format!(
            "为让干部在实践中增长才干，经研究，选派{}{many} {} 名同志{host}参加“{}”{kind}实践锻炼。现将有关事项通知如下。",
            names.join("、"),
            postings.len(),
            project.title
        )),
        PaperPart::Heading("一、选派人员".to_owned()),
    ];
    let rows = postings.iter().zip(1..).map(|(posting, no)| {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let days = span_zh(posting.days.first, posting.days.last);
        vec![i32::to_string(&no), posting.name.clone(), text(&posting.unit), text(&posting.post), days]
    });
    let columns = [("序号", 2), ("姓名", 4), ("单位<", 7), ("职务<", 6), ("起止时间<", 8)];
    parts.push(PaperPart::Table(PaperTable::new(&columns, rows.collect())));
    parts.push(PaperPart::Heading("二、工作任务".to_owned()));
    let duties = project.duties.as_deref().unwrap_or("按接收单位安排承担具体工作。");
    parts.extend(
        duties
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(|line| PaperPart::Text(line.trim().to_owned())),
    );
    if let Some(mentor) = &project.mentor {
        let post = project.mentor_post.as_deref().map(|post| format!("（{post}）")).unwrap_or_default();
        parts.push(PaperPart::Text(format!("接收单位由{mentor}{post}担任实践导师，负责交任务、作指导。")));
    }
    parts.push(PaperPart::Heading("三、管理要求".to_owned()));
    parts.push(PaperPart::Text(format!(
        "实践锻炼期间，由接收单位和派出单位共同管理，不再承担派出单位的日常工作。每月写一篇月志，经实践导师签署意见，于次月 {} 日前交来。中期和期满各作一次鉴定，鉴定结果记入本人档案。",
        rule.log_due_day
    )));
    let report = Report { title: title.clone(), parts, issuer: office, day: day_zh(today) };
    make(cx, Document::PostingNotice(report), Some(request.id), &title)
}
