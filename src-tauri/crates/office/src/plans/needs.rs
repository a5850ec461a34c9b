//! Items made of the needs that were asked for: topics ranked, needs attached and taken off.

use super::items::{edit, editable, row};
use super::rows::PlanItemRow;
use super::states::PlanRequest;
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::needs::NeedSource;
use zhixing_domain::{Id, Result};

use super::items::PlanItemRequest;

/// A topic with needs that no item answers yet.
#[derive(Debug, Serialize, TS)]
pub struct TopicNeeds {
    /// The topic.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Open needs of the organisation, of posts, of persons.
    #[ts(type = "[number, number, number]")]
    pub by_source: [i64; 3],
    /// Open needs.
    #[ts(type = "number")]
    pub open: i64,
    /// Of them urgent ones.
    #[ts(type = "number")]
    pub urgent: i64,
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
}

impl From<zhixing_store::plans::ItemNeed> for ItemNeedRow {
    fn from(need: zhixing_store::plans::ItemNeed) -> Self {
        let zhixing_store::plans::ItemNeed { id, source, topic, topic_name, urgency, name, unit, interview } =
            need;
        Self { id, source, topic, topic_name, urgency, name, unit, interview }
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

/// Topics with needs that no item answers yet, the most wanted first.
pub fn topics(cx: &Reading, request: PlanRequest) -> Result<Vec<TopicNeeds>> {
    let rows = cx.read(|db| db.ranked_topics(db.plan(request.id)?.year))?;
    let row = |topic: zhixing_store::plans::RankedTopic| {
        let zhixing_store::plans::RankedTopic { id, name, by_source, open, urgent, all } = topic;
        TopicNeeds { id, name, by_source, open, urgent, all }
    };
    Ok(rows.into_iter().map(row).collect())
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
