//! Batches: piles of paper to be typed.

use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::needs::{PaperState, RespondentKind};
use zhixing_domain::{Code, Day, Id, Problem, Result, between};
use zhixing_store::needs::{Batch, Draft, PaperLine};

/// A pile of paper with how far it is (批次).
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "InterviewBatch")]
pub struct BatchRow {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// The year it belongs to.
    #[ts(type = "number")]
    pub year: i64,
    /// How many papers there are; 0 while not counted.
    #[ts(type = "number")]
    pub paper_count: i64,
    /// How many have been begun.
    #[ts(type = "number")]
    pub begun: i64,
    /// How many are complete.
    #[ts(type = "number")]
    pub complete: i64,
    /// How many carry a question mark.
    #[ts(type = "number")]
    pub marked: i64,
}

impl From<Batch> for BatchRow {
    fn from(row: Batch) -> Self {
        let Batch { id, title, year, paper_count, begun, complete, marked } = row;
        Self { id, title, year, paper_count, begun, complete, marked }
    }
}

/// One paper of a batch.
#[derive(Debug, Serialize, TS)]
pub struct PaperRow {
    /// Its id.
    pub id: Id,
    /// 第几号
    #[ts(type = "number")]
    pub no: i64,
    /// 访谈时间
    #[ts(type = "string | null")]
    pub day: Option<Day>,
    /// 对象类别
    pub kind: Option<RespondentKind>,
    /// 访谈对象
    pub name: Option<String>,
    /// How far it is.
    pub state: PaperState,
    /// How many question marks it carries.
    #[ts(type = "number")]
    pub marks: i64,
    /// How many topics it names.
    #[ts(type = "number")]
    pub topics: i64,
}

impl From<PaperLine> for PaperRow {
    fn from(row: PaperLine) -> Self {
        let PaperLine { id, no, day, kind, name, state, marks, topics } = row;
        Self { id, no, day, kind, name, state, marks, topics }
    }
}

/// A batch with its papers.
#[derive(Debug, Serialize, TS)]
pub struct BatchRecord {
    /// The batch.
    pub batch: BatchRow,
    /// Its papers, by number.
    pub papers: Vec<PaperRow>,
}

/// A paper begun and not complete: where to go on.
#[derive(Debug, Serialize, TS)]
pub struct DraftRow {
    /// Its id.
    pub id: Id,
    /// Its batch.
    pub batch: Id,
    /// The batch's title.
    pub batch_title: String,
    /// 第几号
    #[ts(type = "number")]
    pub no: i64,
    /// 访谈对象
    pub name: Option<String>,
}

/// One batch.
#[derive(Debug, Deserialize, TS)]
#[ts(rename = "InterviewBatchRequest")]
pub struct BatchRequest {
    /// The batch.
    pub id: Id,
}

/// A new or changed batch.
#[derive(Debug, Deserialize, TS)]
pub struct SaveBatch {
    /// The batch; `None` for a new one.
    pub id: Option<Id>,
    /// What it is called.
    pub title: String,
    /// The year it belongs to.
    #[ts(type = "number")]
    pub year: i64,
    /// How many papers there are.
    #[ts(type = "number")]
    pub paper_count: i64,
}

/// All batches, the newest first.
pub fn batches(cx: &Reading, (): ()) -> Result<Vec<BatchRow>> {
    Ok(cx.read(|db| db.interview_batches())?.into_iter().map(BatchRow::from).collect())
}

/// One batch with its papers.
pub fn batch(cx: &Reading, request: BatchRequest) -> Result<BatchRecord> {
    cx.read(|db| {
        let papers = db.papers_of(request.id)?.into_iter().map(PaperRow::from).collect();
        Ok(BatchRecord { batch: BatchRow::from(db.interview_batch(request.id)?), papers })
    })
}

/// Papers begun and not complete, the one begun last first.
pub fn drafts(cx: &Reading, (): ()) -> Result<Vec<DraftRow>> {
    let rows = cx.read(|db| db.interview_drafts())?;
    Ok(rows
        .into_iter()
        .map(|Draft { id, batch, batch_title, no, name }| DraftRow { id, batch, batch_title, no, name })
        .collect())
}

/// Adds a batch, or changes its title, its year, its count.
pub fn save_batch(cx: &Writing, request: SaveBatch) -> Result<Id> {
    /// More papers than a county types in a year.
    const MOST_PAPERS: i64 = 9_999;
    let title = request.title.trim().to_owned();
    if title.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", "批次名称"));
    }
    between("年度", request.year, 2000, 2100)?;
    between("纸质份数", request.paper_count, 0, MOST_PAPERS)?;
    let op = if request.id.is_some() { Op::BatchChanged } else { Op::BatchAdded };
    cx.write(op, |tx| {
        tx.says("title", &title);
        let id = match request.id {
            None => tx.add_interview_batch(&title, request.year, request.paper_count)?,
            Some(id) => {
                tx.set("interview_batch", id, "title", &title)?;
                tx.set("interview_batch", id, "year", request.year)?;
                tx.set("interview_batch", id, "paper_count", request.paper_count)?;
                id
            }
        };
        tx.about(id);
        Ok(id)
    })
}

/// Deletes a batch that has no papers.
pub fn delete_batch(cx: &Writing, request: BatchRequest) -> Result<()> {
    cx.write(Op::BatchDeleted, |tx| {
        let batch = tx.interview_batch(request.id)?;
        tx.says("title", &batch.title);
        if batch.begun > 0 {
            let problem = Problem::new(Code::InUse).with("name", batch.title).with("count", batch.begun);
            return Err(problem.with("where", "访谈记录"));
        }
        Ok(tx.delete("interview_batch", request.id)?)
    })
}
