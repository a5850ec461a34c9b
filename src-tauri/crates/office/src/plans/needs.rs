//! Items made of the needs that were asked for: topics ranked, needs attached and taken off.

use super::items::{edit, editable, row};
use super::rows::{PlanItemRow, items_of};
use super::states::PlanRequest;
use crate::context::{Reading, Writing};
use crate::needs::of_year;
use crate::op::Op;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;
use zhixing_domain::needs::{NeedOutcome, NeedSource};
use zhixing_domain::plans::may_edit;
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_store::plans::{ItemNeed, OpenTopic, Plan};

use super::items::PlanItemRequest;

/// The topics that a plan may be made from.
#[derive(Debug, Serialize, TS)]
pub struct PlanTopics {
    /// The year of the board whose order they stand in.
    #[ts(type = "number")]
    pub board: i64,
    /// Topics with needs that no item answers yet, in the order of the board.
    pub topics: Vec<TopicNeeds>,
}

/// A topic with needs that no item answers yet.
#[derive(Debug, Serialize, TS)]
pub struct TopicNeeds {
    /// The topic.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Its place on the board: `2`, and below that `2.1`.
    pub place: String,
    /// Its points on the board, in ten-thousandths.
    #[ts(type = "number")]
    pub points: i64,
    /// Open needs of the organisation, of posts, of persons.
    #[ts(type = "[number, number, number]")]
    pub by_source: [i64; 3],
    /// Open needs.
    #[ts(type = "number")]
    pub open: i64,
    /// Of them urgent ones.
    #[ts(type = "number")]
    pub urgent: i64,
    /// Of them those that the office has not answered.
    #[ts(type = "number")]
    pub undecided: i64,
    /// All that count.
    #[ts(type = "number")]
    pub all: i64,
}

/// A need that an item answers, or that none does yet.
#[derive(Debug, Serialize, TS)]
pub struct ItemNeedRow {
    /// The need.
    pub id: Id,
    /// Where it comes from.
    pub source: NeedSource,
    /// The topic.
    pub topic: Id,
    /// Its name.
    pub topic_name: String,
    /// 急需程度
    #[ts(type = "number | null")]
    pub urgency: Option<i64>,
    /// Who asks.
    pub name: Option<String>,
    /// 单位
    pub unit: Option<String>,
    /// The paper it stands on.
    pub interview: Option<Id>,
    /// What the office answered.
    pub outcome: Option<NeedOutcome>,
}

impl From<ItemNeed> for ItemNeedRow {
    fn from(need: ItemNeed) -> Self {
        let ItemNeed { id, source, topic, topic_name, urgency, name, unit, interview, outcome } = need;
        Self { id, source, topic, topic_name, urgency, name, unit, interview, outcome }
    }
}

/// An item made of a topic.
#[derive(Debug, Deserialize, TS)]
pub struct ItemFromTopic {
    /// The plan.
    pub plan: Id,
    /// The topic.
    pub topic: Id,
}

/// A topic of the board that is to stand in a plan.
#[derive(Debug, Deserialize, TS)]
pub struct TakeTopic {
    /// The topic.
    pub topic: Id,
    /// The year of the board.
    #[ts(type = "number")]
    pub year: i64,
}

/// The item that answers a topic.
#[derive(Debug, Serialize, TS)]
pub struct TopicTaken {
    /// The item.
    pub item: PlanItemRow,
    /// Whether it was made just now.
    pub is_new: bool,
}

/// A need attached to an item or taken off it.
#[derive(Debug, Deserialize, TS)]
pub struct SetItemNeed {
    /// The item.
    pub item: Id,
    /// The need.
    pub need: Id,
    /// Whether the item answers it.
    pub answers: bool,
}

/// Topics with needs that no item answers yet, in the order of the board: that of the newest year up to the plan's in
/// which people were asked, for a survey late in a year feeds the plan of the next.
pub fn topics(cx: &Reading, request: PlanRequest) -> Result<PlanTopics> {
    let today = cx.today();
    cx.read(|db| {
        let year = db.plan(request.id)?.year;
        let asked = db.asked_year(year)?.unwrap_or(year);
        let board = of_year(db, Some(asked), today)?;
        let mut waiting: HashMap<Id, OpenTopic> =
            db.open_topics(year)?.into_iter().map(|topic| (topic.id, topic)).collect();
        let mut above: Vec<String> = Vec::new();
        let mut topics = Vec::new();
        for line in board.topics {
            above.truncate(line.level as usize);
            above.push(line.place.to_string());
            let Some(topic) = waiting.remove(&line.topic) else { continue };
            let OpenTopic { id, name, by_source, open, urgent, undecided, all } = topic;
            let (place, points) = (above.join("."), line.points);
            topics.push(TopicNeeds { id, name, place, points, by_source, open, urgent, undecided, all });
        }
        Ok(PlanTopics { board: asked, topics })
    })
}

/// The needs that an item answers.
pub fn item_needs(cx: &Reading, request: PlanItemRequest) -> Result<Vec<ItemNeedRow>> {
    Ok(cx.read(|db| db.item_needs(request.id))?.into_iter().map(ItemNeedRow::from).collect())
}

/// Makes an item of a topic, with all its needs that no item answers yet.
pub fn item_from_topic(cx: &Writing, request: ItemFromTopic) -> Result<PlanItemRow> {
    let today = cx.today();
    cx.write(Op::ItemAdded, |tx| {
        editable(tx, request.plan)?;
        let topics = tx.topics()?;
        let topic = topics.into_iter().find(|topic| topic.id == request.topic);
        let name = topic.map(|topic| topic.name).unwrap_or_default();
        let title = if name.ends_with('班') { name } else { format!("{name}专题班") };
        tx.says("title", &title);
        let id = tx.add_plan_item(request.plan, &title)?;
        tx.about(id);
        tx.add_item_topic(id, request.topic)?;
        row(tx, id, today)
    })
}

/// Takes a topic into the earliest plan from that year on that may be changed, unless an item of it answers it already.
pub fn take_topic(cx: &Writing, request: TakeTopic) -> Result<TopicTaken> {
    let TakeTopic { topic, year } = request;
    let mut plans = cx.read(|db| db.plans())?;
    plans.retain(|plan| plan.year >= year);
    plans.reverse();
    let may = |plan: &Plan| may_edit(plan.state, plan.adjusting.is_some());
    let Some(plan) = plans.iter().find(|plan| may(plan).is_ok()) else {
        plans.first().filter(|plan| plan.year == year).map_or(Ok(()), may)?;
        return Err(Problem::new(Code::PlanNone).with("year", year));
    };
    let items = cx.read(|db| items_of(db, plan, cx.today()))?;
    let answers =
        |item: &PlanItemRow| item.dropped.is_none() && item.topics.iter().any(|one| one.id == topic);
    if let Some(item) = items.into_iter().find(answers) {
        return Ok(TopicTaken { item, is_new: false });
    }
    let item = item_from_topic(cx, ItemFromTopic { plan: plan.id, topic })?;
    Ok(TopicTaken { item, is_new: true })
}

/// Attaches a need to an item or takes it off.
pub fn set_item_need(cx: &Writing, request: SetItemNeed) -> Result<PlanItemRow> {
    edit(cx, request.item, |tx| {
        if request.answers {
            tx.add_item_need(request.item, request.need)?;
        } else {
            tx.remove_item_need(request.item, request.need)?;
        }
        Ok(())
    })
}
