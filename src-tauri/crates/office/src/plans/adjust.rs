//! The versions of a plan, what they differ in, and 调整 during the year.

use super::rows::items_of;
use super::snapshot::snapshot;
use super::states::{OnDay, PlanRequest, PlanStepRow, step_rows};
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::plans::{ItemChange, PlanSnapshot, PlanState, VersionKind, differences};
use zhixing_domain::{Code, Day, Fen, Id, Problem, Result};
use zhixing_store::Reader;
use zhixing_store::plans::PlanVersion;

/// A version of a plan.
#[derive(Debug, Serialize, TS)]
pub struct VersionRow {
    /// Its id.
    pub id: Id,
    /// Its number.
    pub no: u32,
    /// On what occasion it was kept.
    pub kind: VersionKind,
    /// When.
    #[ts(type = "string")]
    pub day: Day,
    /// By whom.
    pub who: String,
    /// Why.
    pub reason: Option<String>,
    /// How many items it has.
    pub items: usize,
    /// What they cost together, in fen.
    pub total: Fen,
    /// What changed since the version before.
    pub changes: Vec<ItemChange>,
}

/// What changed since the last version.
#[derive(Debug, Serialize, TS)]
pub struct VersionChanges {
    /// What changed.
    pub changes: Vec<ItemChange>,
    /// What the plan cost then and costs now, in fen.
    pub before: Fen,
    /// Now.
    pub after: Fen,
}

/// What became of a plan.
#[derive(Debug, Serialize, TS)]
pub struct PlanHistory {
    /// The steps it has taken.
    pub steps: Vec<PlanStepRow>,
    /// Its versions, the newest first.
    pub versions: Vec<VersionRow>,
    /// What changed since the newest.
    pub open: Option<VersionChanges>,
}

/// An adjustment to be begun.
#[derive(Debug, Deserialize, TS)]
pub struct AdjustmentRequest {
    /// The plan.
    pub plan: Id,
    /// Why, as the paper says it.
    pub reason: String,
}

/// What became of a plan: its steps, its versions with their differences, and what changed since the last.
pub fn versions(cx: &Reading, request: PlanRequest) -> Result<PlanHistory> {
    let today = cx.today();
    cx.read(|db| {
        let all = db.plan_versions(request.id)?;
        let open = match all.last() {
            Some(last) => {
                let now = now(db, request.id, today)?;
                let changes = differences(&last.snapshot, &now);
                Some(VersionChanges { changes, before: last.snapshot.total(), after: now.total() })
            }
            None => None,
        };
        let mut before: Option<PlanSnapshot> = None;
        let mut rows = Vec::new();
        for version in all {
            let changes = before.as_ref().map(|old| differences(old, &version.snapshot)).unwrap_or_default();
            let PlanVersion { id, no, kind, day, who, reason, snapshot, .. } = version;
            let (items, total) = (snapshot.items.len(), snapshot.total());
            rows.push(VersionRow { id, no, kind, day, who, reason, items, total, changes });
            before = Some(snapshot);
        }
        rows.reverse();
        Ok(PlanHistory { steps: step_rows(db, request.id)?, versions: rows, open })
    })
}

pub(super) fn now(db: &Reader, plan: Id, today: Day) -> zhixing_store::Result<PlanSnapshot> {
    let plan = db.plan(plan)?;
    let items = items_of(db, &plan, today)?;
    snapshot(db, &plan, &items)
}

/// Begins an adjustment of an issued plan: from now on its items may be changed.
pub fn begin_adjustment(cx: &Writing, request: AdjustmentRequest) -> Result<()> {
    let reason = request.reason.trim().to_owned();
    if reason.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", "调整事由"));
    }
    cx.write(Op::AdjustmentBegun, |tx| {
        let plan = tx.plan(request.plan)?;
        tx.says("title", &plan.title);
        tx.says("reason", &reason);
        tx.about(plan.id);
        match plan.state {
            PlanState::Issued | PlanState::Running => Ok(tx.set("plan", plan.id, "adjusting", &reason)?),
            PlanState::Draft => {
                let problem = Problem::new(Code::PlanStepBlocked).with("from", plan.state.zh());
                Err(problem.with("to", "调整").with("reason", "草案可以直接修改，不用调整。"))
            }
            state => Err(Problem::new(Code::PlanLocked).with("state", state.zh())),
        }
    })
}

/// Ends an adjustment: every changed item must say why; the plan is kept as a new version.
pub fn finish_adjustment(cx: &Writing, request: OnDay) -> Result<()> {
    let today = request.day.unwrap_or_else(|| cx.today());
    cx.write(Op::AdjustmentFinished, |tx| {
        let plan = tx.plan(request.id)?;
        tx.says("title", &plan.title);
        tx.about(plan.id);
        let Some(reason) = &plan.adjusting else { return Err(Problem::new(Code::AdjustmentEmpty)) };
        let now = now(tx, plan.id, today)?;
        let last = tx.plan_versions(plan.id)?.pop();
        let changes = last.map(|last| differences(&last.snapshot, &now)).unwrap_or_default();
        if changes.is_empty() {
            return Err(Problem::new(Code::AdjustmentEmpty));
        }
        if let Some(change) = changes.iter().find(|change| change.reason.is_none()) {
            return Err(Problem::new(Code::AdjustmentUnexplained).with("title", &change.title));
        }
        tx.says("count", changes.len());
        tx.add_plan_version(
            plan.id,
            VersionKind::Adjustment,
            (today, &cx.account().name),
            Some(reason),
            &now,
        )?;
        for item in tx.plan_items(plan.id)?.iter().filter(|item| item.change_reason.is_some()) {
            tx.set("plan_item", item.id, "change_reason", None::<String>)?;
        }
        Ok(tx.set("plan", plan.id, "adjusting", None::<String>)?)
    })
}
