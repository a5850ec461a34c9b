//! The plan taken home (行动计划): what, by when, how one will see it, what became of it.

use super::questions::QuestionRow;
use super::questions_edit::edit;
use crate::context::Writing;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::followup::{ActionField, ActionState, read_action};
use zhixing_domain::paper::day_zh;
use zhixing_domain::practice::Kept;
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_store::followup::Action;

/// A line of a plan (行动计划的一条).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ActionRow {
    /// Its id.
    pub id: Id,
    /// 做什么
    pub what: String,
    /// 何时完成
    #[ts(type = "string | null")]
    pub due: Option<Day>,
    /// 看什么见效
    pub sign: String,
    /// What became of it.
    pub state: ActionState,
    /// 结果说明
    pub note: String,
    /// Whether its day is over and nothing became of it.
    pub late: bool,
}

impl ActionRow {
    /// On paper, in one line.
    pub(super) fn zh(&self) -> String {
        let due = self.due.map(|day| format!("（{}前）", day_zh(day))).unwrap_or_default();
        format!("{}{due}", self.what)
    }
}

pub(super) fn action_row(action: Action, today: Day) -> ActionRow {
    ActionRow {
        late: action.state == ActionState::Open && action.due.is_some_and(|due| due < today),
        id: action.id,
        what: action.what,
        due: action.due,
        sign: action.sign.unwrap_or_default(),
        state: action.state,
        note: action.note.unwrap_or_default(),
    }
}

/// A new line of a plan.
#[derive(Debug, Deserialize, TS)]
pub struct AddAction {
    /// The trainee.
    pub enrolment: Id,
    /// 做什么
    pub what: String,
}

/// A cell as it is left.
#[derive(Debug, Deserialize, TS)]
pub struct SaveActionField {
    /// The line.
    pub id: Id,
    /// The cell.
    pub field: ActionField,
    /// What was typed; empty clears it.
    pub value: String,
}

/// What became of a line.
#[derive(Debug, Deserialize, TS)]
pub struct SetActionState {
    /// The line.
    pub id: Id,
    /// What became of it.
    pub state: ActionState,
    /// Why it was not done; needed then.
    #[serde(default)]
    pub note: String,
}

/// One line.
#[derive(Debug, Deserialize, TS)]
pub struct ActionRef {
    /// Its id.
    pub id: Id,
}

/// Adds a line as the last of a trainee's plan.
pub fn add_action(cx: &Writing, request: AddAction) -> Result<QuestionRow> {
    let Some(Kept::Text(what)) = read_action(ActionField::What, &request.what)? else {
        return Err(Problem::new(Code::Empty).with("field", ActionField::What.zh()));
    };
    edit(cx, request.enrolment, |tx, trainee| Ok(tx.add_action(trainee.id, &what).map(|_| ())?))
}

/// Saves a cell as it is left.
pub fn save_action_field(cx: &Writing, request: SaveActionField) -> Result<QuestionRow> {
    let value = read_action(request.field, &request.value)?;
    of_line(cx, request.id, |tx, line| {
        if request.field == ActionField::Note && line.state == ActionState::NotDone && value.is_none() {
            return Err(Problem::new(Code::Empty).with("field", "没做成的原因"));
        }
        Ok(tx.set_action(request.id, request.field, value.as_ref())?)
    })
}

/// Says what became of a line; what was not done needs its reason.
pub fn set_action_state(cx: &Writing, request: SetActionState) -> Result<QuestionRow> {
    let note = read_action(ActionField::Note, &request.note)?;
    of_line(cx, request.id, |tx, line| {
        if request.state == ActionState::NotDone && note.is_none() && line.note.is_none() {
            return Err(Problem::new(Code::Empty).with("field", "没做成的原因"));
        }
        if note.is_some() {
            tx.set_action(request.id, ActionField::Note, note.as_ref())?;
        }
        Ok(tx.set_action_state(request.id, request.state)?)
    })
}

/// Takes a line off its plan.
pub fn delete_action(cx: &Writing, request: ActionRef) -> Result<QuestionRow> {
    of_line(cx, request.id, |tx, _| Ok(tx.delete("action_line", request.id)?))
}

fn of_line(
    cx: &Writing,
    id: Id,
    change: impl FnOnce(&zhixing_store::Tx, &Action) -> Result<()>,
) -> Result<QuestionRow> {
    let of = cx.read(|db| db.action(id))?;
    edit(cx, of.enrolment, |tx, _| change(tx, &of.action))
}
