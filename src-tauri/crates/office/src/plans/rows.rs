//! Plans and items as pages show them.

use super::standing::standings;
use super::states::{NextStep, PlanRequest, PlanStepRow, next_steps, step_rows};
use crate::context::Reading;
use crate::rule;
use serde::Serialize;
use ts_rs::TS;
use zhixing_domain::plans::{
    ClassKind, Cost, CostFacts, CostRule, ItemForm, ItemStanding, Months, PlanState, cost, may_edit,
};
use zhixing_domain::{Day, Fen, Hours, Id, Result};
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
    /// What its items may cost together, in fen.
    pub ceiling: Option<Fen>,
    /// Why it is being adjusted, while it is.
    pub adjusting: Option<String>,
    /// How many items it has.
    #[ts(type = "number")]
    pub items: i64,
}

impl From<Plan> for PlanRow {
    fn from(row: Plan) -> Self {
        let Plan { id, year, title, state, ceiling, adjusting, items } = row;
        Self { id, year, title, state, ceiling, adjusting, items }
    }
}

/// A topic that an item answers, with its needs.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ItemTopicRow {
    /// The topic.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// How many needs of it the item answers.
    #[ts(type = "number")]
    pub needs: i64,
    /// How many needs of it count.
    #[ts(type = "number")]
    pub all: i64,
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
    /// Its months.
    pub months: Months,
    /// 主办
    pub host: Option<String>,
    /// 地点
    pub place: Option<String>,
    /// 形式
    pub form: Option<ItemForm>,
    /// 类别
    pub class_kind: Option<ClassKind>,
    /// 讲课学时 by title, in hundredths
    pub lectures: [Hours; 3],
    /// What it costs, in fen: by hand, or by the rules.
    pub budget: Fen,
    /// The budget set by hand, in fen.
    pub budget_by_hand: Option<Fen>,
    /// Why it was.
    pub budget_reason: Option<String>,
    /// What it costs by the rules.
    pub cost: Cost,
    /// Why it is changed in the adjustment under way.
    pub change_reason: Option<String>,
    /// Why it is no longer in the plan.
    pub dropped: Option<String>,
    /// Where it stands with the panel.
    pub standing: ItemStanding,
    /// The topics it answers.
    pub topics: Vec<ItemTopicRow>,
    /// How many people ask for it themselves.
    #[ts(type = "number")]
    pub asking: i64,
    /// How many needs it answers.
    #[ts(type = "number")]
    pub needs: i64,
    /// Classes made from it.
    #[ts(type = "number")]
    pub classes: i64,
}

/// A plan with its items.
#[derive(Debug, Serialize, TS)]
pub struct PlanRecord {
    /// The plan.
    pub plan: PlanRow,
    /// Its items, in order; those no longer in the plan too.
    pub items: Vec<PlanItemRow>,
    /// What its items cost together, in fen.
    pub total: Fen,
    /// Whether items may be changed now.
    pub may_edit: bool,
    /// The steps it has taken.
    pub steps: Vec<PlanStepRow>,
    /// The steps it may take.
    pub next: Vec<NextStep>,
}

/// All plans, the newest year first.
pub fn list(cx: &Reading, (): ()) -> Result<Vec<PlanRow>> {
    Ok(cx.read(|db| db.plans())?.into_iter().map(PlanRow::from).collect())
}

/// A plan with its items.
pub fn record(cx: &Reading, request: PlanRequest) -> Result<PlanRecord> {
    let today = cx.today();
    cx.read(|db| {
        let plan = db.plan(request.id)?;
        let items = items_of(db, &plan, today)?;
        Ok(PlanRecord {
            total: items.iter().filter(|item| item.dropped.is_none()).map(|item| item.budget).sum(),
            may_edit: may_edit(plan.state, plan.adjusting.is_some()).is_ok(),
            steps: step_rows(db, plan.id)?,
            next: next_steps(db, &plan, &items, today)?,
            items,
            plan: plan.into(),
        })
    })
}

/// The day whose cost rules hold for a plan: the one on which it was submitted, until then today.
pub(super) fn cost_rule(db: &Reader, plan: Id, today: Day) -> zhixing_store::Result<CostRule> {
    let submitted = db.plan_steps(plan)?.into_iter().rev().find(|step| step.state == PlanState::Submitted);
    rule::rule(db, submitted.map_or(today, |step| step.day))
}

/// The items of a plan, those no longer in it too.
pub(super) fn items_of(db: &Reader, plan: &Plan, today: Day) -> zhixing_store::Result<Vec<PlanItemRow>> {
    let topics = db.plan_topics(plan.id)?;
    let rule = cost_rule(db, plan.id, today)?;
    let mut items: Vec<PlanItemRow> = db
        .plan_items(plan.id)?
        .into_iter()
        .map(|item| {
            let own = topics.iter().filter(|topic| topic.item == item.id);
            let own = own.map(|topic| ItemTopicRow {
                id: topic.topic,
                name: topic.name.clone(),
                needs: topic.needs,
                all: topic.all,
            });
            let own = own.collect();
            row(&rule, item, own)
        })
        .collect();
    let standings = standings(db, plan, &items)?;
    for (item, standing) in items.iter_mut().zip(standings) {
        item.standing = standing;
    }
    Ok(items)
}

/// Whether nothing can be said of what an item costs yet.
pub(super) fn is_unreckoned(item: &PlanItemRow) -> bool {
    item.budget_by_hand.is_none() && !item.cost.lacks.is_empty()
}

fn row(rule: &CostRule, item: PlanItem, topics: Vec<ItemTopicRow>) -> PlanItemRow {
    let small = |number: Option<i64>| number.and_then(|number| u32::try_from(number).ok());
    let facts = CostFacts {
        head_count: small(item.head_count),
        days: small(item.days),
        kind: item.kind,
        form: item.form,
        lectures: item.lectures,
    };
    let cost = cost(rule, &facts);
    PlanItemRow {
        id: item.id,
        plan: item.plan,
        title: item.title,
        audience: item.audience,
        head_count: item.head_count,
        days: item.days,
        hours: item.hours,
        months: item.months,
        host: item.host,
        place: item.place,
        form: item.form,
        class_kind: item.kind,
        lectures: item.lectures,
        budget: item.budget.unwrap_or(cost.total),
        budget_by_hand: item.budget,
        budget_reason: item.budget_reason,
        cost,
        change_reason: item.change_reason,
        dropped: item.dropped,
        standing: ItemStanding::Unassessed,
        topics,
        asking: item.asking,
        needs: item.needs,
        classes: item.classes,
    }
}
