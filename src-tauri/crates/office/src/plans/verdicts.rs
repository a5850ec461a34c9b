//! The panel's forms typed from paper, and what becomes of the items: a round is closed, an item goes back or is overruled.

use super::panel::rounds;
use super::rows::items_of;
use super::states::OnDay;
use crate::context::Writing;
use crate::op::Op;
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::plans::{ItemStanding, PlanState};
use zhixing_domain::{Code, Id, Problem, Result, between};
use zhixing_store::plans::{Plan, PlanStep, Round, Verdict};
use zhixing_store::{Reader, Tx};

/// One answer as it is typed.
#[derive(Debug, Deserialize, TS)]
pub struct SavePanelScore {
    /// The item in its round.
    pub verdict: Id,
    /// Whose form it is.
    pub member: Id,
    /// Which question, from 0.
    pub question: u32,
    /// From 1 to 5; nothing clears it.
    pub score: Option<u8>,
}

/// What a member wrote, as it is left.
#[derive(Debug, Deserialize, TS)]
pub struct SavePanelOpinion {
    /// The item in its round.
    pub verdict: Id,
    /// Whose form it is.
    pub member: Id,
    /// The words; empty clears them.
    pub words: String,
}

/// Why an item goes back, as it is left.
#[derive(Debug, Deserialize, TS)]
pub struct SaveReturnReason {
    /// The item in its round.
    pub verdict: Id,
    /// Why.
    pub reason: String,
}

/// An item that passes against the panel.
#[derive(Debug, Deserialize, TS)]
pub struct OverruleItem {
    /// The item in its round.
    pub verdict: Id,
    /// Why.
    pub reason: String,
}

/// The plan and round of an item before the panel, while the round is open.
fn open(db: &Reader, verdict: Id) -> Result<(Plan, Round, Verdict)> {
    let (plan, round) = db.place_of_verdict(verdict)?;
    let found = db.plan_rounds(plan)?.into_iter().find(|one| one.id == round);
    let round = found.ok_or_else(|| Problem::new(Code::NotFound))?;
    if round.closed.is_some() {
        return Err(Problem::new(Code::RoundClosed).with("no", round.no));
    }
    let found = db.plan_verdicts(plan)?.into_iter().find(|one| one.id == verdict);
    Ok((db.plan(plan)?, round, found.ok_or_else(|| Problem::new(Code::NotFound))?))
}

/// Saves one answer as it is typed.
pub fn save_score(cx: &Writing, request: SavePanelScore) -> Result<()> {
    if let Some(score) = request.score {
        between("评分", score, 1, 5)?;
    }
    cx.write_about(Op::PanelScored, request.member, |tx| {
        let (plan, round, _) = open(tx, request.verdict)?;
        if request.question as usize >= round.rule.questions() {
            return Err(Problem::new(Code::NotFound));
        }
        says_member(tx, &plan, request.member)?;
        Ok(tx.put_plan_score(request.verdict, request.member, request.question, request.score)?)
    })
}

/// Saves what a member wrote as it is left.
pub fn save_opinion(cx: &Writing, request: SavePanelOpinion) -> Result<()> {
    cx.write_about(Op::PanelScored, request.member, |tx| {
        let (plan, ..) = open(tx, request.verdict)?;
        says_member(tx, &plan, request.member)?;
        let words = Some(request.words.trim()).filter(|words| !words.is_empty());
        Ok(tx.put_plan_opinion(request.verdict, request.member, words)?)
    })
}

fn says_member(tx: &Tx, plan: &Plan, member: Id) -> Result<()> {
    let found = tx.plan_members(plan.id)?.into_iter().find(|one| one.id == member);
    let name = found.ok_or_else(|| Problem::new(Code::NotFound))?.name;
    tx.says("title", &plan.title);
    tx.says("name", name);
    Ok(())
}

/// Saves why an item goes back, as it is left.
pub fn save_reason(cx: &Writing, request: SaveReturnReason) -> Result<()> {
    cx.write_about(Op::PanelScored, request.verdict, |tx| {
        let (plan, ..) = open(tx, request.verdict)?;
        tx.says("title", &plan.title);
        tx.says("name", "评估组");
        let reason = Some(request.reason.trim()).filter(|reason| !reason.is_empty());
        Ok(tx.set("plan_verdict", request.verdict, "reason", reason)?)
    })
}

/// Ends the round: every item passes or goes back with its reasons; where one goes back the plan is a draft again.
pub fn close_round(cx: &Writing, request: OnDay) -> Result<()> {
    let today = request.day.unwrap_or_else(|| cx.today());
    cx.write(Op::RoundClosed, |tx| {
        let plan = tx.plan(request.id)?;
        tx.says("title", &plan.title);
        tx.about(plan.id);
        let members = tx.plan_members(plan.id)?;
        let round = rounds(tx, &plan, &members, today)?.pop().filter(|round| round.closed.is_none());
        let round = round.ok_or_else(|| Problem::new(Code::RoundMissing))?;
        let mut returned = 0;
        for item in &round.items {
            let Some(passes) = item.judgement.passes else {
                return Err(Problem::new(Code::ScoresMissing)
                    .with("count", item.judgement.missing)
                    .with("name", &item.title));
            };
            let reason = match (passes, &item.reason) {
                (true, _) => None,
                (false, Some(reason)) => Some(reason.as_str()),
                (false, None) => Some(item.figures.as_str()),
            };
            returned += usize::from(!passes);
            tx.set_plan_verdict(item.verdict, passes, reason)?;
        }
        tx.set("plan_round", round.id, "closed", today)?;
        tx.says("no", round.no);
        tx.says("passed", round.items.len() - returned);
        tx.says("returned", returned);
        if returned > 0 {
            let who = cx.account().name.clone();
            tx.add_plan_step(
                plan.id,
                &PlanStep {
                    state: PlanState::Draft,
                    day: today,
                    who,
                    number: None,
                    body: None,
                    note: None,
                    returned: Some((round.no, returned as u32)),
                },
            )?;
        }
        Ok(())
    })
}

/// Lets an item pass against the panel, with the reason.
pub fn overrule(cx: &Writing, request: OverruleItem) -> Result<()> {
    let reason = request.reason.trim().to_owned();
    if reason.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", "特批理由"));
    }
    let today = cx.today();
    cx.write(Op::ItemOverruled, |tx| {
        let (plan, _) = tx.place_of_verdict(request.verdict)?;
        let plan = assessable(tx, plan)?;
        let verdict = tx.plan_verdicts(plan.id)?.into_iter().find(|one| one.id == request.verdict);
        let verdict = verdict.ok_or_else(|| Problem::new(Code::NotFound))?;
        let item = items_of(tx, &plan, today)?.into_iter().find(|item| item.id == verdict.item);
        let item = item.ok_or_else(|| Problem::new(Code::NotFound))?;
        if item.standing != ItemStanding::Failed {
            return Err(Problem::new(Code::NotFound));
        }
        tx.says("title", &item.title);
        tx.says("reason", &reason);
        tx.about(item.id);
        Ok(tx.set("plan_verdict", request.verdict, "overruled", &reason)?)
    })
}

/// A plan whose panel may still be changed.
pub(super) fn assessable(db: &Reader, plan: Id) -> Result<Plan> {
    let plan = db.plan(plan)?;
    match plan.state {
        PlanState::Draft | PlanState::Assessing => Ok(plan),
        state => Err(Problem::new(Code::PlanLocked).with("state", state.zh())),
    }
}
