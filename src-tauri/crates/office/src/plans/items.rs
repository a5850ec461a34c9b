//! The items of a plan.

use super::rows::{PlanItemRow, items_of};
use super::states::no_classes;
use crate::context::Writing;
use crate::op::Op;
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::plans::{ItemField, ItemValue, PlanState, may_edit, read_item};
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_store::plans::Plan;
use zhixing_store::practice::VisitLink;
use zhixing_store::{Reader, Tx};

/// A new item.
#[derive(Debug, Deserialize, TS)]
pub struct AddItem {
    /// The plan.
    pub plan: Id,
    /// 项目
    pub title: String,
}

/// One item.
#[derive(Debug, Deserialize, TS)]
pub struct PlanItemRequest {
    /// The item.
    pub id: Id,
}

/// A field as it is left.
#[derive(Debug, Deserialize, TS)]
pub struct SaveItemField {
    /// The item.
    pub id: Id,
    /// The field.
    pub field: ItemField,
    /// What was typed; empty clears it.
    pub value: String,
}

/// The topics that an item answers.
#[derive(Debug, Deserialize, TS)]
pub struct SetItemTopics {
    /// The item.
    pub id: Id,
    /// The topics.
    pub topics: Vec<Id>,
}

/// An item moved in its plan.
#[derive(Debug, Deserialize, TS)]
pub struct PlaceItem {
    /// The item.
    pub id: Id,
    /// Its new place, from 0.
    pub place: usize,
}

/// An item taken out of its plan.
#[derive(Debug, Deserialize, TS)]
pub struct DropItem {
    /// The item.
    pub id: Id,
    /// Why; needed where a panel has seen it or the plan is issued.
    #[serde(default)]
    pub reason: String,
}

/// Adds an item as the last of its plan.
pub fn add_item(cx: &Writing, request: AddItem) -> Result<PlanItemRow> {
    let Some(ItemValue::Text(title)) = read_item(ItemField::Title, &request.title)? else {
        return Err(Problem::new(Code::Empty).with("field", ItemField::Title.zh()));
    };
    let today = cx.today();
    cx.write(Op::ItemAdded, |tx| {
        editable(tx, request.plan)?;
        tx.says("title", &title);
        let id = tx.add_plan_item(request.plan, &title)?;
        tx.about(id);
        row(tx, id, today)
    })
}

/// Saves one field as it is left.
pub fn save_item_field(cx: &Writing, request: SaveItemField) -> Result<PlanItemRow> {
    let value = read_item(request.field, &request.value)?;
    edit(cx, request.id, |tx| Ok(tx.set_plan_item(request.id, request.field, value.as_ref())?))
}

/// Says which topics an item answers: a new one brings its needs that no item answers yet, one taken off takes its own.
pub fn set_item_topics(cx: &Writing, request: SetItemTopics) -> Result<PlanItemRow> {
    edit(cx, request.id, |tx| {
        let plan = tx.plan_item(request.id)?.plan;
        let known: Vec<Id> = tx
            .plan_topics(plan)?
            .into_iter()
            .filter(|topic| topic.item == request.id)
            .map(|topic| topic.topic)
            .collect();
        for topic in known.iter().filter(|topic| !request.topics.contains(topic)) {
            tx.remove_item_topic(request.id, *topic)?;
        }
        for topic in request.topics.iter().filter(|topic| !known.contains(topic)) {
            tx.add_item_topic(request.id, *topic)?;
        }
        Ok(())
    })
}

/// Moves an item in its plan.
pub fn place_item(cx: &Writing, request: PlaceItem) -> Result<()> {
    cx.write(Op::ItemMoved, |tx| {
        let item = tx.plan_item(request.id)?;
        editable(tx, item.plan)?;
        tx.says("title", item.title);
        Ok(tx.place_plan_item(request.id, request.place)?)
    })
}

/// Deletes an item that no class was made from; where a panel has seen it or the plan is issued it is dropped with a
/// reason, and the papers still name it.
pub fn delete_item(cx: &Writing, request: DropItem) -> Result<()> {
    cx.write(Op::ItemDeleted, |tx| {
        let item = tx.plan_item(request.id)?;
        let plan = editable(tx, item.plan)?;
        tx.says("title", &item.title);
        no_classes(&item.title, item.classes)?;
        let visits = tx.visits_naming(VisitLink::Item, request.id)?;
        if visits > 0 {
            let problem = Problem::new(Code::InUse).with("name", &item.title);
            return Err(problem.with("count", visits).with("where", "走出去"));
        }
        if plan.state == PlanState::Draft && !tx.was_assessed(request.id)? {
            return Ok(tx.delete_plan_item(request.id)?);
        }
        let reason = request.reason.trim();
        if reason.is_empty() {
            return Err(Problem::new(Code::Empty).with("field", "取消理由"));
        }
        Ok(tx.drop_plan_item(request.id, reason)?)
    })
}

/// The plan, if its items may be changed now.
pub(super) fn editable(db: &Reader, plan: Id) -> Result<Plan> {
    let plan = db.plan(plan)?;
    may_edit(plan.state, plan.adjusting.is_some())?;
    Ok(plan)
}

/// Changes an item; the changes of one sitting are one step.
pub(super) fn edit(cx: &Writing, id: Id, change: impl FnOnce(&Tx) -> Result<()>) -> Result<PlanItemRow> {
    let today = cx.today();
    cx.write_about(Op::ItemTyped, id, |tx| {
        let item = tx.plan_item(id)?;
        editable(tx, item.plan)?;
        tx.says("title", item.title);
        change(tx)?;
        row(tx, id, today)
    })
}

pub(super) fn row(tx: &Tx, id: Id, today: Day) -> Result<PlanItemRow> {
    let plan = tx.plan(tx.plan_item(id)?.plan)?;
    let found = items_of(tx, &plan, today)?.into_iter().find(|item| item.id == id);
    found.ok_or_else(|| Problem::new(Code::NotFound))
}
