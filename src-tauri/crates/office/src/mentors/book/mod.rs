//! The roster of mentors in from a workbook: read, shown row by row and field by field, then taken in one step.

mod judge;

use crate::context::{Reading, Writing};
use crate::host::read_file;
use crate::op::Op;
use judge::judge;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::mentors::MentorField;
use zhixing_domain::{Finding, Id, Result};
use zhixing_exchange::mentors::{MentorBook, read};
use zhixing_exchange::{Book, pasted};

/// Where a roster of mentors comes from.
#[derive(Debug, Deserialize, TS)]
pub struct MentorsSource {
    /// A chosen file.
    #[ts(type = "number | null")]
    pub file: Option<u64>,
    /// Pasted cells, if it is no file.
    pub text: Option<String>,
}

/// A field that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MentorChange {
    /// The field.
    pub field: MentorField,
    /// What stood there, as it is shown on paper.
    pub before: Option<String>,
    /// What will stand there.
    pub after: String,
}

/// A row and what would become of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MentorFate {
    /// The row as Excel numbers it.
    pub row: u32,
    /// Name.
    pub name: String,
    /// 单位
    pub organisation: Option<String>,
    /// The mentor, if they are known.
    pub mentor: Option<Id>,
    /// What changes; of a new one all that is said.
    pub changes: Vec<MentorChange>,
    /// 擅长专题 that they did not have.
    pub topics: Vec<String>,
    /// 可讲的课程 that they did not have.
    pub courses: Vec<String>,
}

impl MentorFate {
    fn is_same(&self) -> bool {
        self.mentor.is_some() && self.changes.is_empty() && self.topics.is_empty() && self.courses.is_empty()
    }
}

/// A roster read and judged; nothing is written yet.
#[derive(Debug, Serialize, TS)]
pub struct MentorsPreview {
    /// The file's name.
    pub file: String,
    /// The rows that can be taken.
    pub rows: Vec<MentorFate>,
    /// Of these new ones.
    #[ts(type = "number")]
    pub new: usize,
    /// Of these some with changes.
    #[ts(type = "number")]
    pub changed: usize,
    /// What there is to look at.
    pub findings: Vec<Finding>,
}

/// What was taken.
#[derive(Debug, Serialize, TS)]
pub struct MentorsTaken {
    /// New mentors.
    #[ts(type = "number")]
    pub new: usize,
    /// Mentors changed.
    #[ts(type = "number")]
    pub changed: usize,
}

/// A row that can be taken, with the topics it names.
struct Judged {
    fate: MentorFate,
    values: Vec<(MentorField, String)>,
    topics: Vec<Id>,
}

/// Reads a roster and says what would become of each row.
pub fn read_book(cx: &Reading, request: MentorsSource) -> Result<MentorsPreview> {
    let (file, book) = opened(cx, &request)?;
    cx.read(|db| {
        let (taken, findings) = judge(db, book, cx.today())?;
        let rows: Vec<MentorFate> = taken.into_iter().map(|one| one.fate).collect();
        let new = rows.iter().filter(|row| row.mentor.is_none()).count();
        let changed = rows.iter().filter(|row| row.mentor.is_some() && !row.is_same()).count();
        Ok(MentorsPreview { file, rows, new, changed, findings })
    })
}

/// Takes a roster: one step, undone in one. What a row leaves blank stays as it is.
pub fn take_book(cx: &Writing, request: MentorsSource) -> Result<MentorsTaken> {
    let (file, book) = opened(cx, &request)?;
    let today = cx.today();
    cx.write(Op::MentorsTaken, |tx| {
        let (mut new, mut changed) = (0, 0);
        for one in judge(tx, book, today)?.0 {
            let id = match one.fate.mentor {
                Some(_) if one.fate.is_same() => continue,
                Some(id) => {
                    changed += 1;
                    id
                }
                None => {
                    new += 1;
                    tx.add_mentor(&one.fate.name)?
                }
            };
            for change in &one.fate.changes {
                let value = one.values.iter().find(|(of, _)| *of == change.field);
                tx.set_mentor(id, change.field, value.map(|(_, value)| value.as_str()))?;
            }
            if !one.topics.is_empty() {
                let known = tx.mentor(id)?.topics;
                let topics: Vec<Id> = known.iter().map(|topic| topic.id).chain(one.topics).collect();
                tx.set_mentor_topics(id, &topics)?;
            }
            for course in &one.fate.courses {
                tx.add_mentor_course(id, course, None)?;
            }
        }
        tx.says("file", &file);
        tx.says("new", new);
        tx.says("changed", changed);
        Ok(MentorsTaken { new, changed })
    })
}

fn opened(cx: &Reading, request: &MentorsSource) -> Result<(String, MentorBook)> {
    let (name, book) = match request.file {
        Some(token) => {
            let (name, bytes) = read_file(&cx.house.staged(token)?)?;
            (name.clone(), Book::open(&name, &bytes)?)
        }
        None => ("粘贴".to_owned(), pasted(request.text.as_deref().unwrap_or_default())?),
    };
    Ok((name, read(&book)?))
}
