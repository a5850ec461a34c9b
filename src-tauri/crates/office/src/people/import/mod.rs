//! A roster, or the 任免审批表 of many, brought in: read and judged first, every row's fate shown, then taken in one
//! step that one undo takes back.

mod judge;
mod source;
mod take;
mod who;

pub(crate) use judge::{Judged, judge};
pub(crate) use take::take;

use crate::context::{Reading, Writing};
use crate::jobs::{JobId, JobKind};
use serde::{Deserialize, Serialize};
pub(crate) use source::Opened;
use source::open;
use ts_rs::TS;
use zhixing_domain::people::CadreField;
use zhixing_domain::{Finding, Result};
use zhixing_exchange::roster::{Column, Told};

/// Where people come from, and what the person has corrected or answered so far.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct RosterSource {
    /// One chosen workbook, or any number of 任免审批表 (.lrmx .lrm, zips of them).
    #[ts(type = "number[]")]
    pub files: Vec<u64>,
    /// Pasted cells, instead of files.
    pub text: Option<String>,
    /// Corrections and answers.
    pub told: Told,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// 新增
    New,
    /// 有变化
    Changed,
    /// 相同
    Same,
    /// 待定: whether this is a person known already must be said
    Unsure,
    /// 重复: the person of an earlier row
    Repeats,
}

/// How many rows meet each fate.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct RosterCounts {
    /// 新增
    pub new: usize,
    /// 有变化
    pub changed: usize,
    /// 相同
    pub same: usize,
    /// 待定
    pub unsure: usize,
    /// 重复
    pub repeats: usize,
    /// 不导入
    pub left_out: usize,
    /// Questions not answered yet.
    pub asks: usize,
    /// Remarks.
    pub notes: usize,
    /// Units that will be made.
    pub new_units: usize,
}

/// A roster read, before anything is written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RosterPreview {
    /// Stands for it in later calls.
    #[ts(type = "number")]
    pub token: u64,
    /// The file's name.
    pub file: String,
    /// The sheets read; of 任免审批表 the files.
    pub sheets: Vec<String>,
    /// Its columns and what they were taken for.
    pub columns: Vec<Column>,
    /// What would happen.
    pub counts: RosterCounts,
    /// What there is to say and to ask, questions first; the first page of it.
    pub findings: Vec<Finding>,
    /// The keys under which the questions among them are answered, in the same order.
    pub answer_keys: Vec<Option<String>>,
}

/// A page of a roster's rows.
#[derive(Debug, Deserialize, TS)]
pub struct RosterPageRequest {
    /// The roster.
    #[ts(type = "number")]
    pub token: u64,
    /// Only rows of this fate.
    pub fate: Option<Fate>,
    /// From this row on.
    pub offset: usize,
    /// So many.
    pub limit: usize,
}

/// A field that would change.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FieldDifference {
    /// The field.
    pub field: CadreField,
    /// What it is now.
    pub before: Option<String>,
    /// What it would be.
    pub after: String,
}

/// One row with its fate.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RosterRow {
    /// Its place among all rows.
    pub at: usize,
    /// The sheet, or the file of a 任免审批表.
    pub sheet: String,
    /// The row as Excel numbers it.
    pub row: u32,
    /// What becomes of it.
    pub fate: Fate,
    /// The name.
    pub name: String,
    /// The unit.
    pub unit: Option<String>,
    /// The post.
    pub post: Option<String>,
    /// What would change, for a known person.
    pub differences: Vec<FieldDifference>,
    /// Whether a 任免审批表 comes with it that is not kept yet.
    pub keeps_form: bool,
    /// What there is to say of it.
    pub findings: Vec<Finding>,
}

/// A page of rows.
#[derive(Debug, Serialize, TS)]
pub struct RosterPage {
    /// How many there are in all.
    pub total: usize,
    /// The page.
    pub rows: Vec<RosterRow>,
}

/// A page of what there is to say of a roster.
#[derive(Debug, Deserialize, TS)]
pub struct RosterFindingsRequest {
    /// The roster.
    #[ts(type = "number")]
    pub token: u64,
    /// From this one on.
    pub offset: usize,
    /// So many.
    pub limit: usize,
}

/// A page of what there is to say, questions first.
#[derive(Debug, Serialize, TS)]
pub struct RosterFindings {
    /// How many there are in all.
    pub total: usize,
    /// The page.
    pub findings: Vec<Finding>,
    /// The keys under which the questions among them are answered, in the same order.
    pub answer_keys: Vec<Option<String>>,
}

/// The roster to take.
#[derive(Debug, Deserialize, TS)]
pub struct TakeRoster {
    /// The roster, as read last.
    #[ts(type = "number")]
    pub token: u64,
    /// Whether a row of which nobody said who it is comes in as a new person; otherwise it is left out.
    #[serde(default)]
    pub unsure_as_new: bool,
}

/// What was taken.
#[derive(Debug, Serialize, TS)]
pub struct Taken {
    /// New people.
    pub new: usize,
    /// Changed people.
    pub changed: usize,
    /// Fields left empty because nobody answered.
    pub left_empty: usize,
    /// Rows of which it was not said who they are.
    pub unsure: usize,
}

/// Reads a roster and judges it; a job that answers [`RosterPreview`].
pub fn read_roster(cx: &Writing, request: RosterSource) -> Result<JobId> {
    let source = open(cx, &request)?;
    cx.start(JobKind::ReadRoster, move |cx, progress| judge(cx, source.read()?, &request.told, progress))
}

/// Rows of a roster that was read.
pub fn roster_page(cx: &Reading, request: RosterPageRequest) -> Result<RosterPage> {
    let judged = cx.house.judged(request.token)?;
    let is_wanted = |at: &usize| request.fate.is_none_or(|wanted| wanted == judged.fate(*at));
    let rows = 0..judged.len();
    let page = rows.clone().filter(is_wanted).skip(request.offset).take(request.limit);
    let page = page.map(|at| judged.row(at)).collect();
    Ok(RosterPage { total: rows.filter(is_wanted).count(), rows: page })
}

/// What there is to say of a roster that was read.
pub fn roster_findings(cx: &Reading, request: RosterFindingsRequest) -> Result<RosterFindings> {
    Ok(cx.house.judged(request.token)?.findings(request.offset, request.limit))
}

/// Takes a roster that was read: a job, one step of the journal.
pub fn take_roster(cx: &Writing, request: TakeRoster) -> Result<JobId> {
    let judged = cx.house.judged(request.token)?;
    cx.start(JobKind::TakeRoster, move |cx, progress| take(cx, &judged, request.unsure_as_new, progress))
}
