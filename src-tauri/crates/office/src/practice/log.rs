//! What is kept of a posting as paper comes in: tasks, the log of each month, the appraisals.

use super::postings::{PostingRecord, edit, named, shown};
use crate::context::Writing;
use crate::op::Op;
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::people::is_space;
use zhixing_domain::practice::{
    AppraisalField, AppraisalKind, Kept, LogField, TaskField, read_appraisal, read_task,
};
use zhixing_domain::{Code, Id, Month, Problem, Result};

/// A new task.
#[derive(Debug, Deserialize, TS)]
pub struct AddTask {
    /// The posting.
    pub posting: Id,
    /// 任务
    pub what: String,
}

/// A cell of a task as it is left.
#[derive(Debug, Deserialize, TS)]
pub struct SaveTaskField {
    /// The task.
    pub id: Id,
    /// The cell.
    pub field: TaskField,
    /// What was typed; empty clears it.
    pub value: String,
}

/// One task.
#[derive(Debug, Deserialize, TS)]
pub struct TaskRequest {
    /// Its id.
    pub id: Id,
}

/// A part of a month's log as it is left.
#[derive(Debug, Deserialize, TS)]
pub struct SaveLog {
    /// The posting.
    pub posting: Id,
    /// The month.
    pub month: Month,
    /// The part.
    pub field: LogField,
    /// What was typed; empty clears it.
    pub value: String,
}

/// A field of an appraisal as it is left.
#[derive(Debug, Deserialize, TS)]
pub struct SaveAppraisal {
    /// The posting.
    pub posting: Id,
    /// Which appraisal.
    pub kind: AppraisalKind,
    /// The field.
    pub field: AppraisalField,
    /// What was typed; empty clears it.
    pub value: String,
}

/// Adds a task at the end.
pub fn add_task(cx: &Writing, request: AddTask) -> Result<PostingRecord> {
    let Some(Kept::Text(what)) = read_task(TaskField::What, &request.what)? else {
        return Err(Problem::new(Code::Empty).with("field", TaskField::What.zh()));
    };
    edit(cx, request.posting, |tx| {
        tx.add_task(request.posting, &what)?;
        Ok(())
    })
}

/// Saves one cell of a task as it is left.
pub fn save_task(cx: &Writing, request: SaveTaskField) -> Result<PostingRecord> {
    let value = read_task(request.field, &request.value)?;
    let posting = cx.read(|db| db.posting_of_task(request.id))?;
    edit(cx, posting, |tx| Ok(tx.set_task(request.id, request.field, value.as_ref())?))
}

/// Deletes a task.
pub fn delete_task(cx: &Writing, request: TaskRequest) -> Result<PostingRecord> {
    let posting = cx.read(|db| db.posting_of_task(request.id))?;
    edit(cx, posting, |tx| Ok(tx.delete("posting_task", request.id)?))
}

/// Saves a part of a month's log as it is left.
pub fn save_log(cx: &Writing, request: SaveLog) -> Result<PostingRecord> {
    let SaveLog { posting, month, field, value } = request;
    let value = Some(value.trim_matches(is_space)).filter(|value| !value.is_empty());
    edit(cx, posting, |tx| Ok(tx.put_log(posting, month, field, value)?))
}

/// Saves a field of an appraisal as it is left. A grade without a day is of today; from the final one follow the abilities
/// that the project trains.
pub fn save_appraisal(cx: &Writing, request: SaveAppraisal) -> Result<PostingRecord> {
    let SaveAppraisal { posting, kind, field, value } = request;
    let value = read_appraisal(field, &value)?;
    let today = cx.today();
    cx.write_about(Op::PostingAppraised, posting, |tx| {
        named(tx, posting)?;
        tx.says("kind", kind.zh());
        tx.put_appraisal(posting, kind, field, value.as_ref())?;
        let after = tx.appraisal(posting, kind)?;
        if after.grade.is_some() && after.day.is_none() {
            if field == AppraisalField::Day {
                return Err(Problem::new(Code::Empty).with("field", AppraisalField::Day.zh()));
            }
            tx.put_appraisal(posting, kind, AppraisalField::Day, Some(&Kept::Day(today)))?;
        }
        let (first, day) = (tx.posting(posting)?.days.first, tx.appraisal(posting, kind)?.day);
        if let Some(day) = day.filter(|day| *day < first) {
            return Err(Problem::new(Code::AppraisedBeforehand).with("day", day).with("first", first));
        }
        Ok(shown(tx, posting, today)?)
    })
}
