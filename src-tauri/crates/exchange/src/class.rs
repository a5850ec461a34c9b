//! The workbook of a class (班次工作簿): 学员 课程表 考勤例外 成绩 评估表, any of them missing.

use crate::workbook::{Book, Sheet, text};
use calamine::Data;
use zhixing_domain::classes::{Mark, Module, SessionKind};
use zhixing_domain::people::{blank, is_space, read_name};
use zhixing_domain::{Code, Day, Finding, HalfDay, Hours, Place, Weight};

/// A trainee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trainee {
    /// The row as Excel numbers it.
    pub row: u32,
    /// 学号
    pub student_no: Option<u32>,
    /// Name.
    pub name: String,
    /// Unit, as written.
    pub unit: Option<String>,
    /// Post, as written.
    pub post: Option<String>,
    /// 组别
    pub group: Option<String>,
}

/// A session of the timetable. Times are `HH:MM`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// The row as Excel numbers it.
    pub row: u32,
    /// Its day.
    pub day: Day,
    /// Its half-day.
    pub half: HalfDay,
    /// Its beginning.
    pub starts: String,
    /// Its end.
    pub ends: String,
    /// Its title.
    pub title: String,
    /// Who teaches.
    pub mentor: Option<String>,
    /// The mentor's organisation and title, in one text.
    pub mentor_title: Option<String>,
    /// How it is held.
    pub kind: Option<SessionKind>,
    /// Its module.
    pub module: Option<Module>,
    /// Where.
    pub room: Option<String>,
    /// Its hours.
    pub hours: Hours,
}

/// An exception of attendance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exception {
    /// The row as Excel numbers it.
    pub row: u32,
    /// 学号
    pub student_no: u32,
    /// The day.
    pub day: Day,
    /// The half-day.
    pub half: HalfDay,
    /// What it was.
    pub mark: Mark,
}

/// A trainee's scores, one for each of [`ClassBook::parts`]; `None` is a blank cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreRow {
    /// The row as Excel numbers it.
    pub row: u32,
    /// 学号
    pub student_no: u32,
    /// Scores in hundredths.
    pub scores: Vec<Option<i64>>,
}

/// A typed evaluation form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormRow {
    /// The row as Excel numbers it.
    pub row: u32,
    /// 问卷号
    pub no: u32,
    /// Answers 4–1 by item; `None` is a blank.
    pub answers: Vec<Option<u8>>,
    /// The comment.
    pub comment: Option<String>,
}

/// A class's workbook read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClassBook {
    /// 学员
    pub trainees: Vec<Trainee>,
    /// 课程表
    pub sessions: Vec<SessionRow>,
    /// 考勤例外
    pub exceptions: Vec<Exception>,
    /// The parts of the assessment, by their headings.
    pub parts: Vec<String>,
    /// 成绩
    pub scores: Vec<ScoreRow>,
    /// 评估表
    pub forms: Vec<FormRow>,
    /// What there is to say, with its place; a row that cannot be taken is an error here and not above.
    pub findings: Vec<Finding>,
}

/// Reads the sheets that are there.
pub fn read(book: &Book) -> ClassBook {
    let mut class = ClassBook::default();
    for (names, take) in SHEETS {
        if let Some(sheet) = names.iter().find_map(|name| book.sheet(name)) {
            let mut lines = Lines::new(book, sheet);
            take(&mut lines, &mut class);
            class.findings.append(&mut lines.findings);
        }
    }
    class
}

type Take = fn(&mut Lines, &mut ClassBook);

/// The timetable comes before the exceptions: their days take its year.
const SHEETS: &[(&[&str], Take)] = &[
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
struct Lines<'a> {
    book: &'a Book,
    sheet: &'a Sheet,
    head: u32,
    heads: Vec<String>,
    findings: Vec<Finding>,
}

impl<'a> Lines<'a> {
    fn new(book: &'a Book, sheet: &'a Sheet) -> Self {
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

/// A cell's text without the blanks around it; `None` if it is blank.
fn at(cells: &[Data], column: Option<usize>) -> Option<String> {
    let mut scratch = String::new();
    let found = text(cells.get(column?)?, &mut scratch).trim_matches(is_space);
    (!blank(found)).then(|| found.to_owned())
}

fn plain(cell: &Data) -> String {
    let mut scratch = String::new();
    text(cell, &mut scratch).chars().filter(|c| !is_space(*c)).collect()
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
            let score = found.as_deref().and_then(hundredths).filter(|score| (0..=10_000).contains(score));
            if let (Some(found), None) = (&found, score) {
                lines.refuse(row, part, found);
            }
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

/// `2026年10月12日`, `10月12日` (of `year`), `2026-10-12`, `2026.10.12`, `10/12`.
pub fn read_day(text: &str, year: Option<i32>) -> Option<Day> {
    let numbers: Vec<u32> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(str::parse)
        .collect::<Result<_, _>>()
        .ok()?;
    match numbers.as_slice() {
        [year, month, day, ..] if *year > 1900 => Day::from_ymd_opt(*year as i32, *month, *day),
        [month, day] => Day::from_ymd_opt(year?, *month, *day),
        [whole] if text.trim().len() == 8 => {
            Day::from_ymd_opt((whole / 10_000) as i32, whole / 100 % 100, whole % 100)
        }
        _ => None,
    }
}

fn read_half(text: &str) -> Option<HalfDay> {
    match text.trim() {
        "上午" | "上" | "早上" => Some(HalfDay::Morning),
        "下午" | "下" => Some(HalfDay::Afternoon),
        "晚上" | "晚" => Some(HalfDay::Evening),
        _ => None,
    }
}

fn half_of(starts: &str) -> HalfDay {
    match starts {
        starts if starts < "12:00" => HalfDay::Morning,
        starts if starts < "18:00" => HalfDay::Afternoon,
        _ => HalfDay::Evening,
    }
}

/// `8:30-12:00` as `08:30` and `12:00`.
pub fn read_span(text: &str) -> Option<(String, String)> {
    let (starts, ends) = text.split_once(['-', '—', '–', '~', '～', '至'])?;
    let (starts, ends) = (read_time(starts)?, read_time(ends.trim_start_matches(['-', '—']))?);
    (starts < ends).then_some((starts, ends))
}

/// `8:30`, `08：30`, `8.30`, `830` as `08:30`.
pub fn read_time(text: &str) -> Option<String> {
    let text = text.trim();
    let (hour, minute) = match text.split_once([':', '：', '.']) {
        Some((hour, minute)) => (hour.trim().parse::<u32>().ok()?, minute.trim().parse::<u32>().ok()?),
        None => match text.parse::<u32>().ok()? {
            hour if hour < 24 && text.len() <= 2 => (hour, 0),
            both => (both / 100, both % 100),
        },
    };
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}

/// A decimal number in hundredths, exactly.
pub fn hundredths(text: &str) -> Option<i64> {
    let (whole, part) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let part = part.trim_end_matches('0');
    let is_plain = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || part.len() > 2 || !is_plain(whole) || !is_plain(part) {
        return None;
    }
    let cents: i64 = format!("{part:0<2}").parse().ok()?;
    whole.parse::<i64>().ok()?.checked_mul(100)?.checked_add(cents)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_offices_own_workbook_cell_by_cell() {
        let book = Book::open("class.xlsx", include_bytes!("../../office/sample/class.xlsx")).unwrap();
        let class = read(&book);
        assert_eq!(class.findings, []);
        assert_eq!((class.trainees.len(), class.sessions.len(), class.exceptions.len()), (56, 10, 9));
        assert_eq!((class.scores.len(), class.forms.len()), (56, 51));
        assert_eq!(class.parts, ["理论考试", "实践作业", "岗位考核"]);
        let day = |day| Day::from_ymd_opt(2026, 10, day).unwrap();
        assert_eq!(
            class.exceptions[0],
            Exception {
                row: 2,
                student_no: 52,
                day: day(12),
                half: HalfDay::Afternoon,
                mark: Mark::Personal
            }
        );
        assert_eq!(class.scores[0].scores, [Some(6500), Some(7500), None]);
        assert_eq!(
            (class.forms[2].answers[0], class.forms[2].comment.as_deref()),
            (Some(4), Some("现场教学很好，建议增加"))
        );
        assert_eq!(class.forms[3].answers[12], None);
        assert_eq!(
            class.sessions[1],
            SessionRow {
                row: 3,
                day: day(12),
                half: HalfDay::Afternoon,
                starts: "14:30".into(),
                ends: "17:30".into(),
                title: "习近平新时代中国特色社会主义思想专题".into(),
                mentor: Some("姜超松".into()),
                mentor_title: Some("县委常委、组织部部长".into()),
                kind: Some(SessionKind::Visit),
                module: Some(Module::Theory),
                room: Some("县委党校报告厅".into()),
                hours: Hours::whole(4),
            }
        );
    }

    #[test]
    fn days_times_and_decimals() {
        assert_eq!(read_day("10月12日", Some(2026)), Day::from_ymd_opt(2026, 10, 12));
        assert_eq!(read_day("10月12日", None), None);
        assert_eq!(read_day("2026-10-12", None), Day::from_ymd_opt(2026, 10, 12));
        assert_eq!(read_span("8:30—12:00"), Some(("08:30".into(), "12:00".into())));
        assert_eq!(read_span("12:00-8:30"), None);
        assert_eq!(read_time("830"), Some("08:30".into()));
        for (text, value) in
            [("4", Some(400)), ("87.5", Some(8750)), ("0.25", Some(25)), ("1.005", None), ("缺考", None)]
        {
            assert_eq!(hundredths(text), value, "{text}");
        }
    }
}
