//! 计划: a year's plan with its items, and the needs they answer.

mod export;
mod items;
mod sample;

pub use export::export;
pub use items::{
    AddItem, PlaceItem, PlanItemRequest, SaveItemField, SetItemTopics, add_item, delete_item, place_item,
    save_item_field, set_item_topics,
};
pub(crate) use sample::fill;

use crate::context::{Reading, Writing};
use crate::needs::between;
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::plans::{ItemForm, PlanState};
use zhixing_domain::{Code, Fen, Hours, Id, Problem, Result};
use zhixing_store::Reader;
use zhixing_store::plans::{Plan, PlanItem};

/// A year's plan (年度计划).
#[derive(Debug, Serialize, TS)]
pub struct PlanRow {
    /// Its id.
    pub id: Id,
    /// The year.
    #[ts(type = "number")]
    pub year: i64,
    /// What it is called.
    pub title: String,
    /// How far it has come.
    pub state: PlanState,
    /// How many items it has.
    #[ts(type = "number")]
    pub items: i64,
}

impl From<Plan> for PlanRow {
    fn from(row: Plan) -> Self {
        let Plan { id, year, title, state, items } = row;
        Self { id, year, title, state, items }
    }
}

/// A topic that an item answers, with how many needs of it count.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ItemTopicRow {
    /// The topic.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// How many needs of it count.
    #[ts(type = "number")]
    pub needs: i64,
}

/// An item of a plan (计划项目).
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanItemRow {
    /// Its id.
    pub id: Id,
    /// The plan.
    pub plan: Id,
    /// 项目
    pub title: String,
    /// 培训对象
    pub audience: Option<String>,
    /// 人数
    #[ts(type = "number | null")]
    pub head_count: Option<i64>,
    /// 天数
    #[ts(type = "number | null")]
    pub days: Option<i64>,
    /// 学时, in hundredths
    pub hours: Option<Hours>,
    /// The month of the year.
    #[ts(type = "number | null")]
    pub month: Option<i64>,
    /// 主办
    pub host: Option<String>,
    /// 地点
    pub place: Option<String>,
    /// 形式
    pub form: Option<ItemForm>,
    /// 预算, in fen
    pub budget: Option<Fen>,
    /// The topics it answers.
    pub topics: Vec<ItemTopicRow>,
    /// How many needs it answers.
    #[ts(type = "number")]
    pub needs: i64,
    /// Classes made from it.
    #[ts(type = "number")]
    pub classes: i64,
}

impl PlanItemRow {
    fn new(row: PlanItem, topics: Vec<ItemTopicRow>) -> Self {
        Self {
            id: row.id,
            plan: row.plan,
            title: row.title,
            audience: row.audience,
            head_count: row.head_count,
            days: row.days,
            hours: row.hours,
            month: row.month,
            host: row.host,
            place: row.place,
            form: row.form,
            budget: row.budget,
            needs: topics.iter().map(|topic| topic.needs).sum(),
            topics,
            classes: row.classes,
        }
    }
}

/// A plan with its items.
#[derive(Debug, Serialize, TS)]
pub struct PlanRecord {
    /// The plan.
    pub plan: PlanRow,
    /// Its items, in order.
    pub items: Vec<PlanItemRow>,
}

/// One plan.
#[derive(Debug, Deserialize, TS)]
pub struct PlanRequest {
    /// The plan.
    pub id: Id,
}

/// A new or changed plan.
#[derive(Debug, Deserialize, TS)]
pub struct SavePlan {
    /// The plan; `None` for a new one.
    pub id: Option<Id>,
    /// The year.
    #[ts(type = "number")]
    pub year: i64,
    /// What it is called.
    pub title: String,
    /// How far it has come.
    pub state: PlanState,
}

/// All plans, the newest year first.
pub fn list(cx: &Reading, (): ()) -> Result<Vec<PlanRow>> {
    Ok(cx.read(|db| db.plans())?.into_iter().map(PlanRow::from).collect())
}

/// A plan with its items.
pub fn record(cx: &Reading, request: PlanRequest) -> Result<PlanRecord> {
    cx.read(|db| Ok(PlanRecord { plan: db.plan(request.id)?.into(), items: items_of(db, request.id)? }))
}

fn items_of(db: &Reader, plan: Id) -> zhixing_store::Result<Vec<PlanItemRow>> {
    let topics = db.plan_topics(plan)?;
    let of = |item: Id| {
        topics
            .iter()
            .filter(|topic| topic.item == item)
            .map(|topic| ItemTopicRow { id: topic.topic, name: topic.name.clone(), needs: topic.needs })
            .collect()
    };
    Ok(db
        .plan_items(plan)?
        .into_iter()
        .map(|item| {
            let topics = of(item.id);
            PlanItemRow::new(item, topics)
        })
        .collect())
}

/// Adds a plan, or changes its year, its title, its state. A year has one plan.
pub fn save(cx: &Writing, request: SavePlan) -> Result<Id> {
    let title = request.title.trim().to_owned();
    if title.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", "计划名称"));
    }
    between("年度", request.year, 2000, 2100)?;
    let op = if request.id.is_some() { Op::PlanChanged } else { Op::PlanAdded };
    cx.write(op, |tx| {
        tx.says("title", &title);
        if tx.plan_of(request.year)?.is_some_and(|other| Some(other.id) != request.id) {
            return Err(Problem::new(Code::Taken).with("found", format!("{} 年计划", request.year)));
        }
        let id = request.id.map_or_else(|| tx.add_plan(request.year, &title), Ok)?;
        tx.set("plan", id, "year", request.year)?;
        tx.set("plan", id, "title", &title)?;
        tx.set("plan", id, "state", request.state.key())?;
        tx.about(id);
        Ok(id)
    })
}

/// Deletes a plan with its items, unless a class was made from one.
pub fn delete(cx: &Writing, request: PlanRequest) -> Result<()> {
    cx.write(Op::PlanDeleted, |tx| {
        let plan = tx.plan(request.id)?;
        tx.says("title", &plan.title);
        let classes: i64 = tx.plan_items(request.id)?.iter().map(|item| item.classes).sum();
        no_classes(&plan.title, classes)?;
        Ok(tx.delete_plan(request.id)?)
    })
}

fn no_classes(name: &str, classes: i64) -> Result<()> {
    if classes == 0 {
        return Ok(());
    }
    Err(Problem::new(Code::InUse).with("name", name).with("count", classes).with("where", "班次"))
}
