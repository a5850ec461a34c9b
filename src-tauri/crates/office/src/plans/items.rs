//! The items of a plan.

use super::{PlanItemRow, items_of, no_classes};
use crate::context::Writing;
use crate::op::Op;
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::plans::{ItemField, ItemValue, read_item};
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_store::Tx;

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

/// Adds an item as the last of its plan.
pub fn add_item(cx: &Writing, request: AddItem) -> Result<PlanItemRow> {
    let Some(ItemValue::Text(title)) = read_item(ItemField::Title, &request.title)? else {
        return Err(Problem::new(Code::Empty).with("field", ItemField::Title.zh()));
    };
    cx.write(Op::ItemAdded, |tx| {
        tx.says("title", &title);
        let id = tx.add_plan_item(request.plan, &title)?;
        tx.about(id);
        row(tx, id)
    })
}

/// Saves one field as it is left.
pub fn save_item_field(cx: &Writing, request: SaveItemField) -> Result<PlanItemRow> {
    let value = read_item(request.field, &request.value)?;
    edit(cx, request.id, |tx| Ok(tx.set_plan_item(request.id, request.field, value.as_ref())?))
}

/// Says which topics an item answers.
pub fn set_item_topics(cx: &Writing, request: SetItemTopics) -> Result<PlanItemRow> {
    edit(cx, request.id, |tx| Ok(tx.set_plan_item_topics(request.id, &request.topics)?))
}

/// Moves an item in its plan.
pub fn place_item(cx: &Writing, request: PlaceItem) -> Result<()> {
    cx.write(Op::ItemMoved, |tx| {
        tx.says("title", tx.plan_item(request.id)?.title);
        Ok(tx.place_plan_item(request.id, request.place)?)
    })
}

/// Deletes an item that no class was made from.
pub fn delete_item(cx: &Writing, request: PlanItemRequest) -> Result<()> {
    cx.write(Op::ItemDeleted, |tx| {
        let item = tx.plan_item(request.id)?;
        tx.says("title", &item.title);
        no_classes(&item.title, item.classes)?;
        Ok(tx.delete_plan_item(request.id)?)
    })
}

/// Changes an item; the changes of one sitting are one step.
fn edit(cx: &Writing, id: Id, change: impl FnOnce(&Tx) -> Result<()>) -> Result<PlanItemRow> {
    cx.write_about(Op::ItemTyped, id, |tx| {
        tx.says("title", tx.plan_item(id)?.title);
        change(tx)?;
        row(tx, id)
    })
}

fn row(tx: &Tx, id: Id) -> Result<PlanItemRow> {
    let plan = tx.plan_item(id)?.plan;
    let found = items_of(tx, plan)?.into_iter().find(|item| item.id == id);
    found.ok_or_else(|| Problem::new(Code::NotFound))
}
