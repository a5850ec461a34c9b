//! The head of a roster of mentors, in one row or in two.

use crate::heading::{BELOW, heading, in_two_rows};
use crate::workbook::Sheet;
use calamine::Data;
use zhixing_domain::mentors::MentorField;

const TOPICS: &[&str] = &["擅长专题", "专题", "授课专题", "擅长领域", "研究方向", "授课方向", "主讲专题"];
const COURSES: &[&str] = &[
    "主讲课程",
    "可讲课程",
    "可讲的课程",
    "可授课程",
    "讲授课程",
    "授课课程",
    "课程",
    "课程名称",
    "课程题目",
    "授课题目",
    "主讲题目",
    "讲授题目",
    "授课内容",
    "主讲内容",
];
/// Columns of our own export that say nothing new.
const PASSED_OVER: &[&str] = &["序号", "授课次数", "授课学时"];
/// In how many rows the head is looked for.
const WITHIN: usize = 10;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    Field(MentorField),
    Topics,
    Courses,
}

/// A head that was found.
pub(super) struct Head {
    /// Its last row, as Excel numbers it: the list stands below it.
    pub(super) row: u32,
    headings: Vec<String>,
    /// What each column holds.
    pub(super) holds: Vec<Option<Holds>>,
}

impl Head {
    fn of(row: u32, headings: Vec<String>) -> Option<Self> {
        let holds: Vec<Option<Holds>> = headings.iter().map(|heading| holds(heading)).collect();
        let is_head = holds.contains(&Some(Holds::Field(MentorField::Name)));
        (is_head && holds.iter().flatten().count() >= 2).then_some(Self { row, headings, holds })
    }

    /// The headings to be told of: those of columns that are not read, and, with `true`, those that hold two things of
    /// which only one has a field.
    pub(super) fn unread(&self) -> impl Iterator<Item = (&str, bool)> {
        let all = self.headings.iter().map(String::as_str).zip(&self.holds);
        all.filter_map(|(heading, holds)| match holds {
            None => (!heading.is_empty() && !PASSED_OVER.contains(&heading)).then_some((heading, false)),
            Some(Holds::Field(MentorField::Organisation)) => {
                own(heading).contains("职务").then_some((heading, true))
            }
            Some(_) => None,
        })
    }
}

/// The first row, or two rows of which the upper one gathers columns of the lower one (单位及职务 over 单位 and 职务), that
/// name 姓名 and one more column of ours.
pub(super) fn find(sheet: &Sheet) -> Option<Head> {
    let rows: Vec<(u32, &[Data])> = sheet.rows().take(WITHIN + 1).collect();
    rows.iter().take(WITHIN).enumerate().find_map(|(at, (row, cells))| {
        let upper: Vec<String> = cells.iter().map(heading).collect();
        let two = rows.get(at + 1).and_then(|(next, cells)| Head::of(*next, in_two_rows(&upper, cells)?));
        let one = Head::of(*row, upper)?;
        let known = |head: &Head| head.holds.iter().flatten().count();
        Some(two.filter(|two| known(two) > known(&one)).unwrap_or(one))
    })
}

/// A heading without what gathers it.
fn own(heading: &str) -> &str {
    heading.rsplit(BELOW).next().unwrap_or(heading)
}

/// What a heading names; brackets and what stands in them set aside: 职务（职称）.
fn holds(heading: &str) -> Option<Holds> {
    let own = own(heading);
    let plain = own.split(['（', '(']).next().unwrap_or(own);
    let whole = own.replace(['（', '(', '）', ')'], "");
    [own, &whole, plain].into_iter().find_map(|heading| {
        if TOPICS.contains(&heading) {
            Some(Holds::Topics)
        } else if COURSES.contains(&heading) {
            Some(Holds::Courses)
        } else {
            MentorField::from_zh(heading).map(Holds::Field)
        }
    })
}
