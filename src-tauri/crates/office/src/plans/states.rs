//! A plan from its draft to its end: who took which step, when, with which paper.

use super::items::editable;
use super::panel::open_round;
use super::rows::{PlanItemRow, items_of};
use super::snapshot::snapshot;
use crate::context::Writing;
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::plans::{self as domain, Hand, PlanState, StepPaper, VersionKind, read_yuan};
use zhixing_domain::{Code, Day, Fen, Id, Problem, Result, between};
use zhixing_store::plans::{Plan, PlanStep};
use zhixing_store::{Reader, Tx};

/// One plan.
#[derive(Debug, Deserialize, TS)]
pub struct PlanRequest {
    /// The plan.
    pub id: Id,
}

/// One plan, on the day that stands on the paper.
#[derive(Debug, Deserialize, TS)]
pub struct OnDay {
    /// The plan.
    pub id: Id,
    /// The day; today unless named.
    #[ts(type = "string | null")]
    pub day: Option<Day>,
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
}

/// What the items of a plan may cost together.
#[derive(Debug, Deserialize, TS)]
pub struct SaveCeiling {
    /// The plan.
    pub id: Id,
    /// In yuan, as typed; empty for none.
    pub yuan: String,
}

/// A step of a plan.
#[derive(Debug, Deserialize, TS)]
pub struct HandOn {
    /// The plan.
    pub id: Id,
    /// To which state.
    pub to: PlanState,
    /// The day on the paper.
    #[ts(type = "string")]
    pub day: Day,
    /// 文号
    #[serde(default)]
    pub number: String,
    /// 机关
    #[serde(default)]
    pub body: String,
    /// What was said of it.
    #[serde(default)]
    pub note: String,
}

/// A step a plan has taken.
#[derive(Debug, Serialize, TS)]
pub struct PlanStepRow {
    /// To which state.
    pub state: PlanState,
    /// When.
    #[ts(type = "string")]
    pub day: Day,
    /// By whom.
    pub who: String,
    /// 文号
    pub number: Option<String>,
    /// 机关
    pub body: Option<String>,
    /// What was said of it.
    pub note: Option<String>,
    /// Where the panel returned items: in which round, and how many.
    pub returned: Option<(u32, u32)>,
}

/// A step a plan may take.
#[derive(Debug, Serialize, TS)]
pub struct NextStep {
    /// To which state.
    pub to: PlanState,
    /// What stands against it.
    pub obstacle: Option<Problem>,
}

/// Adds a plan, or changes its year or its title. A year has one plan.
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
        if let Some(id) = request.id {
            editable(tx, id)?;
        }
        let id = request.id.map_or_else(|| tx.add_plan(request.year, &title), Ok)?;
        tx.set("plan", id, "year", request.year)?;
        tx.set("plan", id, "title", &title)?;
        tx.about(id);
        Ok(id)
    })
}

/// Sets the year's ceiling.
pub fn save_ceiling(cx: &Writing, request: SaveCeiling) -> Result<Option<Fen>> {
    let ceiling = read_yuan(&request.yuan)?;
    cx.write_about(Op::PlanChanged, request.id, |tx| {
        tx.says("title", editable(tx, request.id)?.title);
        tx.set("plan", request.id, "ceiling", ceiling.map(|fen| fen.0))?;
        Ok(ceiling)
    })
}

/// Deletes a draft with its items, unless a class was made from one.
pub fn delete(cx: &Writing, request: PlanRequest) -> Result<()> {
    cx.write(Op::PlanDeleted, |tx| {
        let plan = editable(tx, request.id)?;
        tx.says("title", &plan.title);
        let classes: i64 = tx.plan_items(request.id)?.iter().map(|item| item.classes).sum();
        no_classes(&plan.title, classes)?;
        Ok(tx.delete_plan(request.id)?)
    })
}

pub(super) fn no_classes(name: &str, classes: i64) -> Result<()> {
    if classes == 0 {
        return Ok(());
    }
    Err(Problem::new(Code::InUse).with("name", name).with("count", classes).with("where", "班次"))
}

/// Takes a step: the plan is kept as it was sent on, a round is opened for the panel.
pub fn hand_on(cx: &Writing, request: HandOn) -> Result<()> {
    let today = cx.today();
    cx.write(Op::PlanHandedOn, |tx| {
        let plan = tx.plan(request.id)?;
        tx.says("title", &plan.title);
        tx.says("state", request.to.zh());
        tx.about(plan.id);
        let items = items_of(tx, &plan, today)?;
        let paper = StepPaper { number: &request.number, body: &request.body, note: &request.note };
        domain::hand_on(plan.state, request.to, hand(tx, &plan, &items)?, &paper)?;
        let kind = match request.to {
            PlanState::Assessing => Some(VersionKind::Assessment),
            PlanState::Submitted => Some(VersionKind::Submission),
            PlanState::Issued => Some(VersionKind::Issue),
            PlanState::Draft | PlanState::Running | PlanState::Closed => None,
        };
        if let Some(kind) = kind {
            let mut kept = snapshot(tx, &plan, &items)?;
            kept.state = request.to;
            let version =
                tx.add_plan_version(plan.id, kind, (request.day, &cx.account().name), None, &kept)?;
            if kind == VersionKind::Assessment {
                open_round(tx, &plan, &items, version, request.day)?;
            }
        }
        step(tx, plan.id, cx, &request)
    })
}

fn step(tx: &Tx, plan: Id, cx: &Writing, request: &HandOn) -> Result<()> {
    let own = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    Ok(tx.add_plan_step(
        plan,
        &PlanStep {
            state: request.to,
            day: request.day,
            who: cx.account().name.clone(),
            number: own(&request.number),
            body: own(&request.body),
            note: own(&request.note),
            returned: None,
        },
    )?)
}

/// What is known of a plan when it is handed on.
pub(super) fn hand(db: &Reader, plan: &Plan, items: &[PlanItemRow]) -> zhixing_store::Result<Hand> {
    let kept = || items.iter().filter(|item| item.dropped.is_none());
    Ok(Hand {
        items: kept().count(),
        unpassed: kept().filter(|item| !item.standing.is_passed()).count(),
        is_round_open: db.plan_rounds(plan.id)?.last().is_some_and(|round| round.closed.is_none()),
        unexplained: kept()
            .filter(|item| item.budget_by_hand.is_some() && item.budget_reason.is_none())
            .count(),
        is_adjusting: plan.adjusting.is_some(),
        open_classes: db.open_classes_of_plan(plan.id)?,
    })
}

/// The steps that may follow, each with what stands against it besides its paper.
pub(super) fn next_steps(
    db: &Reader,
    plan: &Plan,
    items: &[PlanItemRow],
    today: Day,
) -> zhixing_store::Result<Vec<NextStep>> {
    use PlanState as S;
    let hand = hand(db, plan, items)?;
    let to: &[PlanState] = match plan.state {
        S::Draft if hand.items > 0 && hand.unpassed == 0 => &[S::Submitted],
        S::Draft => &[S::Assessing],
        S::Assessing => &[S::Submitted, S::Draft],
        S::Submitted => &[S::Issued, S::Draft],
        S::Issued => &[S::Running],
        S::Running => &[S::Closed],
        S::Closed => &[],
    };
    let paper = StepPaper { number: "号", body: "机关", note: "理由" };
    let obstacle = |to| domain::hand_on(plan.state, to, hand, &paper).err();
    let mut steps: Vec<NextStep> =
        to.iter().map(|to| NextStep { to: *to, obstacle: obstacle(*to) }).collect();
    if plan.state == S::Draft {
        let rule: domain::AssessmentRule = crate::rule::rule(db, today)?;
        let members: Vec<_> = db.plan_members(plan.id)?.iter().map(|member| member.kind).collect();
        let missing = domain::missing_kinds(&rule.panel, &members);
        if let Some(step) = steps.first_mut()
            && step.to == S::Assessing
            && step.obstacle.is_none()
        {
            step.obstacle = super::panel::incomplete(&missing);
        }
    }
    Ok(steps)
}

pub(super) fn step_rows(db: &Reader, plan: Id) -> zhixing_store::Result<Vec<PlanStepRow>> {
    let row = |step: PlanStep| {
        let PlanStep { state, day, who, number, body, note, returned } = step;
        PlanStepRow { state, day, who, number, body, note, returned }
    };
    Ok(db.plan_steps(plan)?.into_iter().map(row).collect())
}
