//! Platforms' lists brought in: read and judged first, every line's fate shown, then taken in one step that one undo takes
//! back.

use super::judge::{JudgedOnline, judge};
use super::take as write;
use crate::book::MadeOutput;
use crate::context::{Reading, Writing};
use crate::host::read_file;
use crate::jobs::{JobId, JobKind};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use ts_rs::TS;
use zhixing_domain::{Choice, Code, Day, Finding, Hours, Id, Problem, Result};
use zhixing_exchange::online::{OnlineColumn, OnlineTold};
use zhixing_exchange::{Book, pasted};
use zhixing_store::practice::online::OnlineImportRow;

/// Where records come from, and what the person has corrected or answered so far.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct OnlineSource {
    /// Chosen lists, of one platform or of several.
    #[ts(type = "number[]")]
    pub files: Vec<u64>,
    /// Pasted cells, instead of files.
    pub text: Option<String>,
    /// Corrections and answers.
    pub told: OnlineTold,
}

zhixing_domain::keyed! {
    /// What becomes of a line (结果).
    pub enum OnlineFate {
        New "new" "新增" [],
        Same "same" "已有" [],
        Corrected "corrected" "平台改数" [],
        Repeats "repeats" "重复" [],
        Unfinished "unfinished" "没有学完" [],
        NoDay "no_day" "没有完成时间" [],
        Ahead "ahead" "完成时间在今天之后" [],
        Unsure "unsure" "待定" [],
        Unknown "unknown" "名册没有" [],
        Out "out" "不导入" [],
    }
}

impl OnlineFate {
    /// Whether a line of this fate leaves something out that somebody may miss: what is kept already, or counted once
    /// before, is not missed.
    pub(super) const fn is_left(self) -> bool {
        matches!(
            self,
            Self::Unfinished
                | Self::NoDay
                | Self::Ahead
                | Self::Unsure
                | Self::Unknown
                | Self::Out
                | Self::Repeats
        )
    }

    /// Why such a line is not taken, on paper.
    pub(super) const fn why(self) -> &'static str {
        match self {
            Self::Unfinished => "没有学完",
            Self::NoDay => "没有完成时间",
            Self::Ahead => "完成时间在今天之后",
            Self::Unsure => "有同名的人，还没有说是哪一位",
            Self::Unknown => "名册里没有这个人",
            Self::Out => "已说明不导入这个人",
            Self::Repeats => "同一人同一天的同一门课只计一次",
            Self::New | Self::Same | Self::Corrected => "",
        }
    }
}

zhixing_domain::keyed! {
    /// Who somebody on a list was found to be (人员).
    pub enum LearnerFate {
        Unsure "unsure" "待定" [],
        Unknown "unknown" "名册没有" [],
        Out "out" "不导入" [],
        Known "known" "已认出" [],
    }
}

/// How many lines meet each fate.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct OnlineCounts {
    /// 新增
    pub new: usize,
    /// 已有
    pub same: usize,
    /// 平台改数
    pub corrected: usize,
    /// Of these to be taken over.
    pub to_correct: usize,
    /// 重复
    pub repeats: usize,
    /// 没有学完
    pub unfinished: usize,
    /// 没有完成时间
    pub no_day: usize,
    /// 完成时间在今天之后
    pub ahead: usize,
    /// 待定
    pub unsure: usize,
    /// 名册没有
    pub unknown: usize,
    /// 不导入
    pub out: usize,
    /// People who get new records.
    pub people: usize,
    /// The hours of the new records.
    pub hours: Hours,
    /// Courses that are not in the catalogue yet.
    pub courses: usize,
    /// People of whom it must be said who they are.
    pub asks: usize,
}

/// A list among those read.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OnlineList {
    /// The file's name.
    pub file: String,
    /// The platform.
    pub platform: String,
    /// Whether its columns are read as they were the last time.
    pub is_known: bool,
    /// When the platform exported it.
    pub exported: Option<String>,
    /// Its sheets.
    pub sheets: Vec<String>,
    /// Its columns and what they were taken for.
    pub columns: Vec<OnlineColumn>,
    /// Its lines.
    pub rows: usize,
}

/// Lists read, before anything is written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OnlinePreview {
    /// Stands for them in later calls.
    #[ts(type = "number")]
    pub token: u64,
    /// The lists.
    pub lists: Vec<OnlineList>,
    /// What would happen.
    pub counts: OnlineCounts,
    /// What there is to say and to ask, questions first.
    pub findings: Vec<Finding>,
    /// The keys under which the questions among them are answered, in the same order.
    pub answer_keys: Vec<Option<String>>,
}

/// A page of the lines.
#[derive(Debug, Deserialize, TS)]
pub struct OnlineRowsRequest {
    /// The lists.
    #[ts(type = "number")]
    pub token: u64,
    /// Only lines of this fate.
    pub fate: Option<OnlineFate>,
    /// Only lines that are not taken, for whatever reason; lines that say what is kept already are not among them.
    #[serde(default)]
    pub left: bool,
    /// From this line on.
    pub offset: usize,
    /// So many.
    pub limit: usize,
}

/// The lists whose left lines are wanted.
#[derive(Debug, Deserialize, TS)]
pub struct LeftRequest {
    /// The lists.
    #[ts(type = "number")]
    pub token: u64,
}

/// One line with its fate.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OnlineRow {
    /// Its place among all lines.
    pub at: usize,
    /// The file.
    pub file: String,
    /// The sheet.
    pub sheet: String,
    /// The row as Excel numbers it.
    pub row: u32,
    /// What becomes of it.
    pub fate: OnlineFate,
    /// The name.
    pub name: String,
    /// The unit, as written.
    pub unit: Option<String>,
    /// The course.
    pub course: String,
    /// 完成时间
    pub finished: Option<Day>,
    /// How long, in seconds.
    pub seconds: Option<u32>,
    /// What the platform credits.
    pub given: Option<Hours>,
    /// What would count.
    pub hours: Hours,
    /// What the length alone comes to.
    pub reckoned: Option<Hours>,
    /// Whether the limit of the day cuts it.
    pub is_cut: bool,
    /// Of one that the platform says otherwise now: what is kept, and what was said about it.
    pub correction: Option<OnlineCorrection>,
    /// Of a repeated line, where the other one stands.
    pub other: Option<String>,
}

/// What a platform says otherwise now (平台改了数).
#[derive(Debug, Clone, Serialize, TS)]
pub struct OnlineCorrection {
    /// The name under which it is answered whether it is taken.
    pub key: String,
    /// What the platform credited before.
    pub given: Option<Hours>,
    /// How long it said the course was, in seconds.
    pub seconds: Option<u32>,
    /// What counts until now.
    pub hours: Hours,
    /// The day it was finished on before, where the platform has moved that.
    pub moved: Option<Day>,
    /// Whether it is taken; nothing while it is not said.
    pub takes: Option<bool>,
}

/// A page of lines.
#[derive(Debug, Serialize, TS)]
pub struct OnlinePage {
    /// How many there are in all.
    pub total: usize,
    /// The page.
    pub rows: Vec<OnlineRow>,
}

/// A page of the people on the lists.
#[derive(Debug, Deserialize, TS)]
pub struct LearnersRequest {
    /// The lists.
    #[ts(type = "number")]
    pub token: u64,
    /// Only those of this fate.
    pub fate: Option<LearnerFate>,
    /// From this one on.
    pub offset: usize,
    /// So many.
    pub limit: usize,
}

/// Somebody on the lists.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LearnerRow {
    /// The name under which it is answered who they are.
    pub key: String,
    /// The name.
    pub name: String,
    /// The unit, as written.
    pub unit: Option<String>,
    /// How many lines are theirs.
    pub lines: u32,
    /// Who they were found to be.
    pub fate: LearnerFate,
    /// The cadre.
    pub cadre: Option<Id>,
    /// The cadre's unit and post.
    pub known_as: Option<String>,
    /// Who they may be.
    pub choices: Vec<Choice>,
}

/// A page of people.
#[derive(Debug, Serialize, TS)]
pub struct LearnersPage {
    /// How many there are in all.
    pub total: usize,
    /// The page.
    pub rows: Vec<LearnerRow>,
}

/// The lists to take.
#[derive(Debug, Deserialize, TS)]
pub struct TakeOnline {
    /// The lists, as read last.
    #[ts(type = "number")]
    pub token: u64,
}

/// What was taken.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OnlineTaken {
    /// New records.
    pub new: usize,
    /// Their people.
    pub people: usize,
    /// Their hours.
    pub hours: Hours,
    /// New courses.
    pub courses: usize,
    /// Records of which the platform's new figures were taken over.
    pub corrected: usize,
    /// Lines left out because nobody said who it is.
    pub unsure: usize,
    /// Lines of people who are not on the roster.
    pub unknown: usize,
}

/// Reads lists and judges them; a job that answers [`OnlinePreview`].
pub fn read(cx: &Writing, request: OnlineSource) -> Result<JobId> {
    let OnlineSource { files, text, told } = request;
    let paths = files.iter().map(|token| cx.house.staged(*token)).collect::<Result<Vec<PathBuf>>>()?;
    if paths.is_empty() && text.is_none() {
        return Err(Problem::new(Code::FileUnknown));
    }
    cx.start(JobKind::ReadOnline, move |cx, progress| {
        let mut books = Vec::new();
        for path in &paths {
            let (name, bytes) = read_file(path)?;
            books.push(Book::open(&name, &bytes)?);
        }
        if let Some(text) = text {
            books.push(pasted(&text)?);
        }
        judge(cx, books, told, progress)
    })
}

fn page<T>(all: impl Iterator<Item = T>, offset: usize, limit: usize) -> (usize, Vec<T>) {
    let mut kept = Vec::new();
    let mut total = 0;
    for one in all {
        if total >= offset && kept.len() < limit {
            kept.push(one);
        }
        total += 1;
    }
    (total, kept)
}

/// Lines of lists that were read.
pub fn rows(cx: &Reading, request: OnlineRowsRequest) -> Result<OnlinePage> {
    let judged = cx.house.judged_online(request.token)?;
    let wanted = |at: &usize| judged.is_wanted(*at, request.fate, request.left);
    let (total, rows) = page((0..judged.lines.len()).filter(wanted), request.offset, request.limit);
    Ok(OnlinePage { total, rows: rows.into_iter().map(|at| judged.row(at)).collect() })
}

/// The lines that are not taken, each with why, as a workbook: to be asked about, or kept with the papers.
pub fn export_left(cx: &Reading, request: LeftRequest) -> Result<MadeOutput> {
    let judged = cx.house.judged_online(request.token)?;
    let left = (0..judged.lines.len()).filter(|at| judged.is_wanted(*at, None, true));
    super::book::left(cx, left.map(|at| judged.row(at)))
}

/// People on lists that were read, those to be asked about first.
pub fn learners(cx: &Reading, request: LearnersRequest) -> Result<LearnersPage> {
    let judged: std::sync::Arc<JudgedOnline> = cx.house.judged_online(request.token)?;
    let mut all: Vec<usize> = (0..judged.people.len())
        .filter(|at| request.fate.is_none_or(|fate| judged.people[*at].fate() == fate))
        .collect();
    all.sort_by_key(|at| (judged.people[*at].fate(), *at));
    let (total, rows) = page(all.into_iter(), request.offset, request.limit);
    let rows = rows.into_iter().map(|at| judged.people[at].row()).collect();
    Ok(LearnersPage { total, rows })
}

/// Takes lists that were read: a job that answers [`OnlineTaken`], one step of the journal.
pub fn take(cx: &Writing, request: TakeOnline) -> Result<JobId> {
    let judged = cx.house.judged_online(request.token)?;
    cx.start(JobKind::TakeOnline, move |cx, progress| write::take(cx, &judged, progress))
}

/// The lists that were brought in.
pub fn imports(cx: &Reading, (): ()) -> Result<Vec<OnlineImportRow>> {
    cx.read(|db| db.online_imports())
}
