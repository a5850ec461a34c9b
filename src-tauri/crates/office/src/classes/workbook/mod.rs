//! A class's workbook (班次工作簿) brought in: read and judged first, every row's fate shown, then taken in one step that
//! one undo takes back; into a new class, or into one that is there already, of which only the differences are taken.

mod judge;
mod people;
mod take;

pub(crate) use judge::Judgement;
pub(crate) use take::{Into, take};

use crate::context::{Reading, Writing};
use crate::jobs::{JobId, JobKind, Progress};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use ts_rs::TS;
use zhixing_domain::{Code, Day, Finding, Id, Problem, Result, Weight};
use zhixing_exchange::Book;
use zhixing_exchange::class::{self, ClassBook};
use zhixing_exchange::roster::Told;

/// Where a workbook comes from, and what the person has answered so far.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct ClassSource {
    /// A chosen file.
    #[ts(type = "number | null")]
    pub file: Option<u64>,
    /// The class it is of; nothing for a new one.
    pub class: Option<Id>,
    /// Answers to what was asked: the id of a cadre, or `outside`. Nobody asked, a trainee stays without a cadre. Under
    /// `reason` stands why scores that hung out are changed; without it they stay.
    pub told: Told,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RowFate {
    /// 新增
    New,
    /// 有变化
    Changed,
    /// 相同
    Same,
    /// 不导入
    LeftOut,
}

zhixing_domain::keyed! {
    /// A sheet of the workbook, in its order.
    pub enum ClassSheet {
        Trainees "trainees" "学员" [],
        Sessions "sessions" "课程表" [],
        Exceptions "exceptions" "考勤例外" [],
        Scores "scores" "成绩" [],
        Forms "forms" "评估表" [],
    }
}

/// Something that would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RowDifference {
    /// What, in the words of the sheet's head.
    pub field: String,
    /// What it is now.
    pub before: Option<String>,
    /// What it would be.
    pub after: String,
}

/// A row with its fate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ClassBookRow {
    /// Its sheet.
    pub sheet: ClassSheet,
    /// The row as Excel numbers it.
    pub row: u32,
    /// What becomes of it.
    pub fate: RowFate,
    /// What it is of: a name, a course, a form's number.
    pub title: String,
    /// What it says.
    pub detail: String,
    /// What would change.
    pub differences: Vec<RowDifference>,
    /// What there is to say of it.
    pub findings: Vec<Finding>,
}

/// How many rows of a sheet meet each fate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SheetTally {
    /// The sheet.
    pub sheet: ClassSheet,
    /// 新增
    pub new: usize,
    /// 有变化
    pub changed: usize,
    /// 相同
    pub same: usize,
    /// 不导入
    pub left_out: usize,
}

/// A workbook read, before anything is written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClassBookPreview {
    /// Stands for it in later calls.
    #[ts(type = "number")]
    pub token: u64,
    /// The file's name.
    pub file: String,
    /// What a new class would be called.
    pub title: String,
    /// The class it is of; nothing for a new one.
    pub class: Option<Id>,
    /// Its first day by the timetable.
    #[ts(type = "string | null")]
    pub first_day: Option<Day>,
    /// Its last day by the timetable.
    #[ts(type = "string | null")]
    pub last_day: Option<Day>,
    /// The sheets that are there, in order.
    pub sheets: Vec<SheetTally>,
    /// Half-days that would be noted as back (see [`zhixing_domain::classes::sheets_said_back`]).
    pub sheets_back: usize,
    /// Every row with its fate.
    pub rows: Vec<ClassBookRow>,
    /// What there is to say and to ask: what cannot be taken first.
    pub findings: Vec<Finding>,
    /// The keys under which the questions among them are answered, in the same order.
    pub answer_keys: Vec<Option<String>>,
}

/// The workbook to take.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct TakeClass {
    /// The workbook, as read last.
    #[ts(type = "number")]
    pub token: u64,
    /// What a new class is called; empty for what was proposed.
    pub title: String,
    /// 期次 of a new class.
    pub term: String,
    /// The plan item that a new class answers.
    pub plan_item: Option<Id>,
}

/// What was taken.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClassTaken {
    /// The class.
    pub class: Id,
    /// What it is called.
    pub title: String,
    /// What became of the rows, by sheet.
    pub sheets: Vec<SheetTally>,
    /// Trainees whose cadre nobody named: they stay without one.
    pub unsure: usize,
    /// Rows left out, with the reason.
    pub left_out: Vec<Finding>,
}

/// A workbook read and compared with what is there.
pub(crate) struct ReadBook {
    pub(super) file: String,
    pub(super) book: ClassBook,
    pub(super) class: Option<Id>,
    pub(super) told: Told,
    pub(super) judgement: Judgement,
}

/// Why scores that hung out are changed, where it is told.
fn reason(told: &Told) -> Option<&str> {
    told.answers.get("reason").map(|reason| reason.trim()).filter(|reason| !reason.is_empty())
}

/// Reads a workbook and judges it; a job that answers [`ClassBookPreview`].
pub fn read_class(cx: &Writing, request: ClassSource) -> Result<JobId> {
    let token = request.file.ok_or_else(|| Problem::new(Code::FileUnknown))?;
    let path = cx.house.staged(token)?;
    cx.start(JobKind::ReadClass, move |cx, progress| {
        let (name, bytes) = crate::host::read_file(&path)?;
        judge_book(cx, &name, &bytes, request.class, request.told, progress)
    })
}

/// Takes a workbook that was read: a job that answers [`ClassTaken`], one step of the journal.
pub fn take_class(cx: &Writing, request: TakeClass) -> Result<JobId> {
    let read = cx.house.class_book(request.token)?;
    cx.start(JobKind::TakeClass, move |cx, progress| {
        let TakeClass { title, term, plan_item, .. } = request;
        take(cx, &read, Into { title, term, plan_item }, progress)
    })
}

/// Reads and compares.
pub(crate) fn judge_book(
    cx: &Reading,
    name: &str,
    bytes: &[u8],
    class: Option<Id>,
    told: Told,
    progress: &Progress,
) -> Result<ClassBookPreview> {
    let opened = Book::open(name, bytes)?;
    judge_read(cx, name, class::read(&opened), class, told, progress)
}

/// Compares what was read.
pub(crate) fn judge_read(
    cx: &Reading,
    name: &str,
    book: ClassBook,
    class: Option<Id>,
    told: Told,
    progress: &Progress,
) -> Result<ClassBookPreview> {
    if book.trainees.is_empty() && book.sessions.is_empty() && book.scores.is_empty() && book.forms.is_empty()
    {
        return Err(Problem::new(Code::FileNoClass).with("file", name));
    }
    progress.tell(1, 2)?;
    let judgement = cx.read(|db| judge::judge(db, name, &book, class, &told))?;
    let title = match class {
        Some(class) => cx.read(|db| db.class(class))?.name(),
        None => title_of(name, &book),
    };
    let token = cx.house.next_token();
    let preview = preview(token, name, title, class, &judgement);
    let read = ReadBook { file: name.to_owned(), book, class, told, judgement };
    cx.house.keep_class_book(token, Arc::new(read));
    Ok(preview)
}

/// What a class is called by its workbook: by the title over a list, else by the name of the file without its ending and
/// the word for the workbook; a name of mere letters (`class.xlsx`) says nothing, then it is the training of its month.
pub(super) fn title_of(file: &str, book: &ClassBook) -> String {
    if let Some(title) = &book.title {
        return title.clone();
    }
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let stem = ["班次工作簿", "工作簿"].iter().fold(stem, |stem, word| stem.trim_end_matches(word));
    let stem = stem.trim_matches(|c: char| c.is_whitespace() || "-_—（）()".contains(c));
    match book.sessions.first() {
        _ if !stem.is_ascii() => stem.to_owned(),
        Some(session) => session.day.format("%Y年%-m月培训班").to_string(),
        None => "新建培训班".to_owned(),
    }
}

fn preview(
    token: u64,
    file: &str,
    title: String,
    class: Option<Id>,
    judgement: &Judgement,
) -> ClassBookPreview {
    let rows: Vec<ClassBookRow> = judgement.rows().cloned().collect();
    let mut all: Vec<(Finding, Option<String>)> = rows
        .iter()
        .flat_map(|row| row.findings.iter().map(move |finding| (row, finding)))
        .map(|(row, finding)| {
            let key = (!finding.choices.is_empty()).then(|| people::answer_key(row.row));
            (finding.clone(), key)
        })
        .collect();
    all.sort_by_key(|(finding, _)| std::cmp::Reverse(finding.weight));
    let (findings, answer_keys) = all.into_iter().unzip();
    ClassBookPreview {
        token,
        file: file.to_owned(),
        title,
        class,
        first_day: judgement.days.first,
        last_day: judgement.days.last,
        sheets: tally(&rows),
        sheets_back: judgement.sheets_back.len(),
        rows,
        findings,
        answer_keys,
    }
}

pub(super) fn tally(rows: &[ClassBookRow]) -> Vec<SheetTally> {
    let of = |sheet: ClassSheet| {
        let count = |fate| rows.iter().filter(|row| row.sheet == sheet && row.fate == fate).count();
        SheetTally {
            sheet,
            new: count(RowFate::New),
            changed: count(RowFate::Changed),
            same: count(RowFate::Same),
            left_out: count(RowFate::LeftOut),
        }
    };
    let there = |sheet: &&ClassSheet| rows.iter().any(|row| row.sheet == **sheet);
    ClassSheet::ALL.iter().filter(there).map(|sheet| of(*sheet)).collect()
}

/// What stands against a row.
pub(super) fn is_error(finding: &Finding) -> bool {
    finding.weight == Weight::Error
}
