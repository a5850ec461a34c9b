//! Lists of a class on paper: who is in it, how they attended, and which certificates were issued.

use super::{attendance, trainees};
use crate::context::Reading;
use crate::paper::{Document, MadePaper, make};
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::classes::{EnrolmentState, Mark};
use zhixing_domain::paper::{PaperPart, PaperTable, Report, day_zh, span_zh};
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_store::Reader;

/// Which list of a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ClassList {
    /// 学员名册
    Roster,
    /// 考勤统计
    Attendance,
    /// 发证登记
    Certificates,
}

/// A list of a class to be printed.
#[derive(Debug, Deserialize, TS)]
pub struct PrintClassList {
    /// The class.
    pub class: Id,
    /// Which list.
    pub list: ClassList,
}

/// Sets a list of a class.
pub fn print_list(cx: &Reading, request: PrintClassList) -> Result<MadePaper> {
    let (class, office, made) = cx.read(|db| {
        let made = match request.list {
            ClassList::Roster => roster(db, request.class)?,
            ClassList::Attendance => attended(db, request.class, cx)?,
            ClassList::Certificates => certificates(db, request.class)?,
        };
        Ok((db.class(request.class)?, db.office()?.0, made))
    })?;
    let (name, said, table) = made;
    if table.rows.is_empty() {
        return Err(Problem::new(Code::NothingToPrint).with("what", name));
    }
    let span = class.days.first.zip(class.days.last).map(|(first, last)| span_zh(first, last));
    let head: Vec<String> = span.into_iter().chain(class.place.clone()).chain([said]).collect();
    let parts = vec![PaperPart::Text(format!("{}。", head.join("，"))), PaperPart::Table(table)];
    let title = format!("{}{name}", class.name());
    let report = Report { title: title.clone(), parts, issuer: office, day: day_zh(cx.today()) };
    make(cx, Document::ClassList(report), Some(request.class), &title)
}

type Made = (&'static str, String, PaperTable);

fn joined(parts: [Option<String>; 2]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join("　")
}

fn roster(db: &Reader, class: Id) -> zhixing_store::Result<Made> {
    let found = trainees::of_class(db, class)?;
    let group = |id: Option<Id>| {
        found.groups.iter().find(|group| Some(group.id) == id).map(|group| group.name.clone())
    };
    let here = found.rows.iter().filter(|row| row.state == EnrolmentState::Enrolled);
    let rows: Vec<Vec<String>> = here
        .map(|row| {
            vec![
                row.student_no.to_string(),
                row.name.clone(),
                joined([row.unit.clone(), row.post.clone()]),
                group(row.group).unwrap_or_default(),
                row.role.clone().unwrap_or_default(),
            ]
        })
        .collect();
    let columns = [("学号", 4), ("姓名", 7), ("单位及职务<", 20), ("小组", 6), ("班级职务", 6)];
    Ok(("学员名册", format!("学员 {} 人", rows.len()), PaperTable::new(&columns, rows)))
}

fn attended(db: &Reader, class: Id, cx: &Reading) -> zhixing_store::Result<Made> {
    let found = attendance::of_class(db, class, cx.today())?;
    let back: Vec<usize> =
        found.half_days.iter().enumerate().filter(|(_, half)| half.returned).map(|(at, _)| at).collect();
    let row = |row: attendance::AttendanceLine| {
        let due = back.iter().filter(|at| !row.not_yet[**at]).count();
        let marked: Vec<Mark> = back.iter().filter_map(|at| row.marks[*at]).collect();
        let count = |marks: &[Mark]| marked.iter().filter(|mark| marks.contains(mark)).count();
        let away = count(&[Mark::Personal, Mark::Sick, Mark::Official, Mark::Absent]);
        let figures = [
            due,
            due.saturating_sub(away),
            count(&[Mark::Late, Mark::Early]),
            count(&[Mark::Personal]),
            count(&[Mark::Sick]),
            count(&[Mark::Official]),
            count(&[Mark::Absent]),
        ];
        let figures = figures.map(|count| if count == 0 { String::new() } else { count.to_string() });
        let mut cells = vec![row.student_no.to_string(), row.name, row.unit.unwrap_or_default()];
        cells.extend(figures);
        cells.push(if row.leave.0 == 0 { String::new() } else { row.leave.to_string() });
        cells
    };
    let said = format!("签到表收回 {} 张，共 {} 个半天", back.len(), found.half_days.len());
    let rows = if back.is_empty() {
        Vec::new()
    } else {
        found.rows.into_iter().filter(|row| !row.withdrawn).map(row).collect()
    };
    let columns = [
        ("学号", 4),
        ("姓名", 7),
        ("单位<", 14),
        ("应到", 4),
        ("实到", 4),
        ("迟到早退", 4),
        ("事假", 4),
        ("病假", 4),
        ("公假", 4),
        ("旷课", 4),
        ("请假学时", 5),
    ];
    Ok(("考勤统计", said, PaperTable::new(&columns, rows)))
}

fn certificates(db: &Reader, class: Id) -> zhixing_store::Result<Made> {
    let found = db.class_certificates(class)?;
    let valid = found.iter().filter(|row| !row.void).count();
    let row = |row: zhixing_store::classes::Certificate| {
        let note = match (row.void, row.reason, row.original) {
            (true, reason, _) => format!("作废：{}", reason.unwrap_or_default()),
            (false, _, Some(original)) => format!("补发，原 {original}"),
            (false, _, None) => String::new(),
        };
        vec![row.number, row.name, row.unit.unwrap_or_default(), row.issued.to_string(), note]
    };
    let rows = found.into_iter().map(row).collect();
    let columns = [("编号", 15), ("姓名", 7), ("单位<", 14), ("发证日期", 8), ("备注", 8)];
    Ok(("发证登记", format!("有效证书 {valid} 张"), PaperTable::new(&columns, rows)))
}
