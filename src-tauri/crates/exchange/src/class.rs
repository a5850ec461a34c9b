//! The workbook of a class (班次工作簿): 学员 课程表 考勤例外 成绩 评估表, any of them missing.

mod cells;
mod sheets;

pub use cells::{hundredths, read_day, read_span, read_time};

use crate::workbook::Book;
use sheets::{Lines, SHEETS};
use zhixing_domain::assessment::Score;
use zhixing_domain::classes::{Mark, Module, SessionKind};
use zhixing_domain::{Day, Finding, HalfDay, Hours};

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

/// What stands in a cell of scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScoreCell {
    /// Nothing.
    Blank,
    /// What is no score; told in the findings.
    Unread,
    /// A score.
    Score(Score),
}

/// A trainee's scores, one for each of [`ClassBook::parts`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreRow {
    /// The row as Excel numbers it.
    pub row: u32,
    /// 学号
    pub student_no: u32,
    /// The cells.
    pub scores: Vec<ScoreCell>,
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
    /// What the class is called, where a title over a list says so.
    pub title: Option<String>,
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
            class.title = class.title.or_else(|| lines.title());
            take(&mut lines, &mut class);
            class.findings.append(&mut lines.findings);
        }
    }
    class
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_offices_own_workbook_cell_by_cell() {
        let book = Book::open("class.xlsx", include_bytes!("../../office/sample/class.xlsx")).unwrap();
        let class = read(&book);
        assert_eq!((class.findings.len(), class.title.as_deref()), (0, None));
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
        let score = |value| ScoreCell::Score(Score::of(value));
        assert_eq!(class.scores[0].scores, [score(6500), score(7500), ScoreCell::Blank]);
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
    fn a_title_over_a_list_names_the_class() {
        for (title, named) in [
            ("青石县基层治理专题培训班学员名册", Some("青石县基层治理专题培训班")),
            ("2026年中青年干部培训班（第2期）课程安排", Some("2026年中青年干部培训班（第2期）")),
            ("学员名单", None),
            ("全班", None),
        ] {
            let text = format!("{title},,\n学号,姓名,单位\n1,王平,县财政局\n");
            let mut book = Book::open("学员.csv", text.as_bytes()).unwrap();
            book.sheets[0].name = "学员".into();
            let class = read(&book);
            assert_eq!((class.title.as_deref(), class.trainees.len()), (named, 1), "{title}");
        }
    }
}
