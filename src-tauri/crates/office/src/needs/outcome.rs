//! A need as a record, and what the office answers to it (采纳情况).

use super::NeedRequest;
use super::list::NeedLine;
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::needs::NeedOutcome;
use zhixing_domain::plans::PlanState;
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_store::Reader;
use zhixing_store::needs::{Decided, NeedFilter};

/// A need, and what could be answered to it.
#[derive(Debug, Serialize, TS)]
pub struct NeedRecord {
    /// The need.
    pub need: NeedLine,
    /// What the plan suggests as its outcome, with the item that makes it so; the clerk decides.
    pub suggested: Option<(NeedOutcome, String)>,
}

/// Needs decided at once.
#[derive(Debug, Deserialize, TS)]
pub struct DecideNeeds {
    /// These needs.
    #[serde(default)]
    pub ids: Vec<Id>,
    /// Or all of a topic and below it that are not decided yet and stand in no plan that is still to be issued.
    #[serde(default)]
    pub topic: Option<Id>,
    /// In this year.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub year: Option<i64>,
    /// 采纳, 部分采纳, 未采纳; nothing opens the question again.
    pub outcome: Option<NeedOutcome>,
    /// Why; without one only an adoption is taken.
    pub reason: String,
}

/// Needs of which an outcome is to be suggested.
#[derive(Debug, Deserialize, TS)]
pub struct SuggestOutcome {
    /// Of this topic and below it.
    pub topic: Id,
    /// In this year.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub year: Option<i64>,
}

/// What is to be answered of a topic.
#[derive(Debug, Serialize, TS)]
pub struct OpenTopic {
    /// The outcome that suggests itself, if one does.
    pub suggested: Option<SuggestedOutcome>,
    /// Needs of it and below it that wait for an answer.
    pub open: usize,
    /// Needs that stand in a plan which is not issued yet: what becomes of them is not known before it is.
    pub waiting: usize,
}

/// An outcome that suggests itself; the clerk decides.
#[derive(Debug, Serialize, TS)]
pub struct SuggestedOutcome {
    /// 采纳, 部分采纳, 未采纳
    pub outcome: NeedOutcome,
    /// Why.
    pub reason: String,
    /// Whether an issued plan says so, not the answers given to others.
    pub planned: bool,
}

/// What is to be answered of a topic, and the outcome that suggests itself: that of an issued plan which answers it, or the
/// one most of its needs were given.
pub fn open_topic(cx: &Reading, request: SuggestOutcome) -> Result<OpenTopic> {
    cx.read(|db| {
        let (open, waiting) = open_needs(db, request.topic, request.year)?;
        let suggested = suggest(db, &request)?;
        Ok(OpenTopic { suggested, open: open.len(), waiting })
    })
}

fn suggest(db: &Reader, request: &SuggestOutcome) -> zhixing_store::Result<Option<SuggestedOutcome>> {
    let items = db.items_answering(Id(0), request.topic)?;
    if let Some(item) = items.iter().find(|item| item.state >= PlanState::Issued) {
        let reason = in_plan(&item.plan_title, &item.title);
        return Ok(Some(SuggestedOutcome { outcome: NeedOutcome::Adopted, reason, planned: true }));
    }
    let (topic, year) = (Some(request.topic), request.year);
    let filter = NeedFilter { topic, year, below: true, ..NeedFilter::default() };
    Ok(db.common_outcome(&filter)?.map(|(outcome, reason)| SuggestedOutcome {
        outcome,
        reason: reason.unwrap_or_default(),
        planned: false,
    }))
}

/// The needs of a topic and below it that wait for an answer, and how many more stand in plans not issued yet.
fn open_needs(db: &Reader, topic: Id, year: Option<i64>) -> zhixing_store::Result<(Vec<Id>, usize)> {
    let filter =
        NeedFilter { topic: Some(topic), below: true, year, undecided: true, ..NeedFilter::default() };
    let all = db.needs(&filter, 0, i64::MAX)?.1;
    let in_drafts = db.needs_in_drafts()?;
    let open: Vec<Id> = all.iter().map(|need| need.id).filter(|id| !in_drafts.contains(id)).collect();
    let waiting = all.len() - open.len();
    Ok((open, waiting))
}

/// What stands in an issued plan for a need that nobody has answered yet.
pub(super) fn planned(db: &Reader, need: Id, topic: Id) -> zhixing_store::Result<Option<String>> {
    let items = db.items_answering(need, topic)?;
    let item = items.iter().find(|item| item.state >= PlanState::Issued);
    Ok(item.map(|item| in_plan(&item.plan_title, &item.title)))
}

fn in_plan(plan: &str, item: &str) -> String {
    format!("已列入{plan}：{item}")
}

/// One need.
pub fn record(cx: &Reading, request: NeedRequest) -> Result<NeedRecord> {
    cx.read(|db| {
        let need = NeedLine::from(db.need(request.id)?);
        let items = db.items_answering(need.id, need.topic)?;
        let suggested = items.iter().find(|item| item.attached && item.state >= PlanState::Issued);
        let suggested = suggested.map(|item| (NeedOutcome::Adopted, in_plan(&item.plan_title, &item.title)));
        Ok(NeedRecord { need, suggested })
    })
}

/// Says what became of needs: one, several, or all of a topic that are still open. Gives how many.
pub fn decide(cx: &Writing, request: DecideNeeds) -> Result<u32> {
    let reason = Some(request.reason.trim().to_owned()).filter(|text| !text.is_empty());
    if matches!(request.outcome, Some(NeedOutcome::Declined | NeedOutcome::Partly)) && reason.is_none() {
        return Err(Problem::new(Code::Empty).with("field", "理由"));
    }
    cx.write(Op::NeedsDecided, |tx| {
        let mut ids = request.ids.clone();
        if let Some(topic) = request.topic {
            ids.extend(open_needs(tx, topic, request.year)?.0);
        }
        for id in &ids {
            let reason = reason.as_deref().filter(|_| request.outcome.is_some());
            tx.decide_need(*id, Decided { outcome: request.outcome, reason })?;
        }
        let name = match ids.first() {
            Some(id) => tx.topic_name(tx.need(*id)?.topic)?,
            None => return Ok(0),
        };
        tx.says("name", name);
        tx.says("count", ids.len());
        tx.says("outcome", request.outcome.map_or("未答复", NeedOutcome::zh));
        Ok(ids.len() as u32)
    })
}

/// The outcome as paper says it.
pub(super) fn answer(outcome: Option<NeedOutcome>, reason: Option<&str>) -> String {
    let outcome = outcome.map_or("正在研究", NeedOutcome::zh);
    reason.map_or_else(
        || format!("{outcome}。"),
        |reason| format!("{outcome}：{}。", reason.trim_end_matches('。')),
    )
}
