//! The five sheets of the workbook, each known by its name, its columns by their headings.

use super::cells::{at, half_of, hundredths, plain, read_day, read_half, read_span};
use super::{ClassBook, Exception, FormRow, ScoreCell, ScoreRow, SessionRow, Trainee};
use crate::workbook::{Book, Sheet};
use calamine::Data;
use zhixing_domain::assessment::read_score;
use zhixing_domain::classes::{Mark, Module, SessionKind};
use zhixing_domain::people::read_name;
use zhixing_domain::{Code, Finding, Hours, Place, Weight};

pub(super) type Take = fn(&mut Lines, &mut ClassBook);

/// The timetable comes before the exceptions: their days take its year.
pub(super) const SHEETS: &[(&[&str], Take)] = &[
    (&["学员", "学员名单", "学员名册"], trainees),
    (&["课程表", "课程安排", "日程"], sessions),
    (&["考勤例外", "考勤", "请假"], exceptions),
    (&["成绩", "考核成绩"], scores),
    (&["评估表", "评估", "问卷"], forms),
];

/// Headings by which the head of a sheet is known; a title may stand above it.
const HEADINGS: &[&str] = &[
    "学号",
    "序号",
    "姓名",
    "学员姓名",
    "单位",
    "工作单位",
    "职务",
    "日期",
    "时间",
    "时段",
    "半天",
    "起止时间",
    "课程",
    "课程名称",
    "情况",
    "问卷号",
    "编号",
    "第1题",
    "授课人",
    "主讲人",
    "学时",
];
/// In how many rows the head is looked for.
const HEAD_WITHIN: usize = 10;

/// A sheet whose head names the columns asked for.
pub(super) struct Lines<'a> {
    book: &'a Book,
    sheet: &'a Sheet,
    head: u32,
    heads: Vec<String>,
    pub(super) findings: Vec<Finding>,
}

impl<'a> Lines<'a> {
    pub(super) fn new(book: &'a Book, sheet: &'a Sheet) -> Self {
        let known =
            |cells: &[Data]| cells.iter().filter(|cell| HEADINGS.contains(&plain(cell).as_str())).count();
        let first = sheet.rows().next();
        // Of several rows that fit equally well the first is the head.
        let best =
            sheet.rows().take(HEAD_WITHIN).max_by_key(|(row, cells)| (known(cells), std::cmp::Reverse(*row)));
        let found = best.filter(|(_, cells)| known(cells) > 0).or(first);
        let (head, heads) =
            found.map_or((1, Vec::new()), |(row, cells)| (row, cells.iter().map(plain).collect()));
        Self { book, sheet, head, heads, findings: Vec::new() }
    }

    /// What the class is called by the title over the head: `青石县基层治理培训班学员名册` is the list of that class.
    pub(super) fn title(&self) -> Option<String> {
        let over = self.sheet.rows().filter(|(row, _)| *row < self.head);
        over.flat_map(|(_, cells)| cells).map(plain).find_map(|title| {
            let end = title.rfind('班')? + '班'.len_utf8();
            // A bracketed term stays with the name; what kind of list it is does not.
            let term = title[end..].strip_prefix('（').and_then(|rest| rest.split_once('）'));
            let term = term.map_or(String::new(), |(term, _)| format!("（{term}）"));
            Some(format!("{}{term}", &title[..end])).filter(|title| title.chars().count() > 3)
        })
    }

    fn column(&self, names: &[&str]) -> Option<usize> {
        self.heads.iter().position(|head| names.contains(&head.as_str()))
    }

    fn rows(&self) -> Vec<(u32, &'a [Data])> {
        let sheet = self.sheet;
        sheet
            .rows()
            .filter(|(row, cells)| *row > self.head && cells.iter().any(|cell| !matches!(cell, Data::Empty)))
            .collect()
    }

    /// Says that a row cannot be taken because of a cell.
    fn refuse(&mut self, row: u32, column: &str, found: &str) {
        let place = Place {
            file: Some(self.book.file.clone()),
            sheet: Some(self.sheet.name.trim().to_owned()),
            row: Some(row),
            column: Some(column.to_owned()),
            ..Place::default()
        };
        self.findings.push(Finding::new(Weight::Error, Code::CellUnread, place, found));
    }
}

fn trainees(lines: &mut Lines, class: &mut ClassBook) {
    let (no, name) = (lines.column(&["学号", "序号"]), lines.column(&["姓名", "学员姓名"]));
    let (unit, post) = (lines.column(&["单位", "工作单位"]), lines.column(&["职务", "现任职务"]));
    let group = lines.column(&["组别", "小组", "分组"]);
    for (row, cells) in lines.rows() {
        let Some(found) = at(cells, name) else {
            lines.refuse(row, "姓名", "");
            continue;
        };
        class.trainees.push(Trainee {
            row,
            student_no: at(cells, no).and_then(|no| no.parse().ok()),
            name: read_name(&found).0,
            unit: at(cells, unit),
            post: at(cells, post),
            group: at(cells, group),
        });
    }
}

fn sessions(lines: &mut Lines, class: &mut ClassBook) {
    let day = lines.column(&["日期", "时间"]);
    let half = lines.column(&["时段", "半天"]);
    let span = lines.column(&["起止时间", "时间段"]);
    let title = lines.column(&["课程", "课程名称", "内容"]);
    let mentor = lines.column(&["授课人", "主讲人", "导师"]);
    let mentor_title = lines.column(&["授课人单位职务", "单位职务"]);
    let (kind, module) = (lines.column(&["形式", "授课形式"]), lines.column(&["模块", "课程模块"]));
    let (room, hours) = (lines.column(&["地点", "场地", "教室"]), lines.column(&["学时", "课时"]));
    for (row, cells) in lines.rows() {
        let cell = |column| at(cells, column).unwrap_or_default();
        let (day_text, span_text) = (cell(day), cell(span));
        let Some(day) = read_day(&day_text, None) else {
            lines.refuse(row, "日期", &day_text);
            continue;
        };
        let Some((starts, ends)) = read_span(&span_text) else {
            lines.refuse(row, "起止时间", &span_text);
            continue;
        };
        let Some(half) = read_half(&cell(half)).or_else(|| Some(half_of(&starts))) else { continue };
        let Some(title) = at(cells, title) else {
            lines.refuse(row, "课程", "");
            continue;
        };
        let hours_text = cell(hours);
        let Some(hours) = hundredths(&hours_text) else {
            lines.refuse(row, "学时", &hours_text);
            continue;
        };
        class.sessions.push(SessionRow {
            row,
            day,
            half,
            starts,
            ends,
            title,
            mentor: at(cells, mentor).map(|name| read_name(&name).0),
            mentor_title: at(cells, mentor_title),
            kind: at(cells, kind).and_then(|word| SessionKind::from_zh(&word)),
            module: at(cells, module).and_then(|word| Module::from_zh(&word)),
            room: at(cells, room),
            hours: Hours(hours),
        });
    }
}

fn exceptions(lines: &mut Lines, class: &mut ClassBook) {
    let (no, day) = (lines.column(&["学号"]), lines.column(&["日期"]));
    let (half, mark) = (lines.column(&["时段", "半天"]), lines.column(&["情况", "考勤", "类别"]));
    let year = class.sessions.first().map(|session| chrono::Datelike::year(&session.day));
    for (row, cells) in lines.rows() {
        let cell = |column| at(cells, column).unwrap_or_default();
        let read = (
            cell(no).parse().ok(),
            read_day(&cell(day), year),
            read_half(&cell(half)),
            Mark::from_zh(&cell(mark)),
        );
        match read {
            (Some(student_no), Some(day), Some(half), Some(mark)) => {
                class.exceptions.push(Exception { row, student_no, day, half, mark });
            }
            (None, ..) => lines.refuse(row, "学号", &cell(no)),
            (_, None, ..) => lines.refuse(row, "日期", &cell(day)),
            (_, _, None, _) => lines.refuse(row, "时段", &cell(half)),
            (.., None) => lines.refuse(row, "情况", &cell(mark)),
        }
    }
}

fn scores(lines: &mut Lines, class: &mut ClassBook) {
    let no = lines.column(&["学号"]);
    let parts: Vec<usize> = (0..lines.heads.len())
        .filter(|at| {
            Some(*at) != no && !["姓名", "", "备注", "单位", "总分"].contains(&lines.heads[*at].as_str())
        })
        .collect();
    class.parts = parts.iter().map(|at| lines.heads[*at].clone()).collect();
    for (row, cells) in lines.rows() {
        let no_text = at(cells, no).unwrap_or_default();
        let Ok(student_no) = no_text.parse() else {
            lines.refuse(row, "学号", &no_text);
            continue;
        };
        let mut scores = Vec::new();
        for (part, column) in class.parts.iter().zip(&parts) {
            let found = at(cells, Some(*column));
            let score = match found.as_deref().map(|found| (found, read_score(found))) {
                None => ScoreCell::Blank,
                Some((_, Some(score))) => ScoreCell::Score(score),
                Some((found, None)) => {
                    lines.refuse(row, part, found);
                    ScoreCell::Unread
                }
            };
            scores.push(score);
        }
        class.scores.push(ScoreRow { row, student_no, scores });
    }
}

fn forms(lines: &mut Lines, class: &mut ClassBook) {
    let no = lines.column(&["问卷号", "编号", "序号"]);
    let comment = lines.column(&["意见", "意见建议", "意见和建议"]);
    let items: Vec<usize> = (0..lines.heads.len())
        .filter(|at| lines.heads[*at].starts_with('第') && lines.heads[*at].ends_with('题'))
        .collect();
    for (row, cells) in lines.rows() {
        let no_text = at(cells, no).unwrap_or_default();
        let Ok(no) = no_text.parse() else {
            lines.refuse(row, "问卷号", &no_text);
            continue;
        };
        let mut answers = Vec::new();
        for column in &items {
            let found = at(cells, Some(*column));
            let answer =
                found.as_deref().and_then(|text| text.parse().ok()).filter(|value| (1..=4).contains(value));
            if let (Some(found), None) = (&found, answer) {
                let heading = lines.heads[*column].clone();
                lines.refuse(row, &heading, found);
            }
            answers.push(answer);
        }
        class.forms.push(FormRow { row, no, answers, comment: at(cells, comment) });
    }
}
