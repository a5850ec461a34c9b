//! How far a plan has come, which step follows, and what may still be changed.

use crate::{Code, Problem, Result};

crate::keyed! {
    /// How far a year's plan has come (计划状态).
    pub enum PlanState {
        Draft "draft" "草案" [],
        Assessing "assessing" "训前评估" ["评估中"],
        Submitted "submitted" "报批" ["已报批"],
        Issued "issued" "下达" ["已下达"],
        Running "running" "执行" ["执行中"],
        Closed "closed" "办结" ["已办结"],
    }
}

/// The paper a step goes with (文号、机关), and what was said of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StepPaper<'a> {
    /// 文号
    pub number: &'a str,
    /// 机关
    pub body: &'a str,
    /// Why it goes back.
    pub note: &'a str,
}

/// What is known of a plan when it is handed on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hand {
    /// Items in it.
    pub items: usize,
    /// Items the panel has neither let pass nor been overruled on.
    pub unpassed: usize,
    /// Whether a round is open.
    pub is_round_open: bool,
    /// Items with a budget by hand and no reason.
    pub unexplained: usize,
    /// Whether an adjustment is under way.
    pub is_adjusting: bool,
    /// Classes made from it that are not over.
    pub open_classes: u32,
}

/// Whether a plan may go from one state to another, and with which paper.
pub fn hand_on(from: PlanState, to: PlanState, hand: Hand, paper: &StepPaper) -> Result<()> {
    use PlanState as S;
    let needs = |field: &str, text: &str| {
        if text.trim().is_empty() { Err(Problem::new(Code::Empty).with("field", field)) } else { Ok(()) }
    };
    let blocked = |reason: &str| Err(blocked(from, to).with("reason", reason));
    match (from, to) {
        (S::Draft, S::Assessing) if hand.items == 0 => blocked("计划里还没有项目。"),
        (S::Draft, S::Assessing) if hand.unexplained > 0 => blocked("有项目另定了预算，没有写理由。"),
        (S::Draft, S::Assessing) if hand.unpassed == 0 => blocked("所有项目都已通过训前评估，可以直接报批。"),
        (S::Assessing, S::Draft | S::Submitted) if hand.is_round_open => blocked("这一轮评估还没有结束。"),
        (S::Assessing | S::Draft, S::Submitted) if hand.unpassed > 0 || hand.items == 0 => {
            blocked("还有项目没有通过训前评估。")
        }
        (S::Assessing | S::Draft, S::Submitted) => needs("报批文号", paper.number),
        (S::Submitted, S::Draft) => needs("退回理由", paper.note),
        (S::Submitted, S::Issued) => {
            needs("下达文号", paper.number)?;
            needs("批准机关", paper.body)
        }
        (S::Running, S::Closed) if hand.is_adjusting => blocked("有一次调整还没有做完。"),
        (S::Running, S::Closed) if hand.open_classes > 0 => blocked("还有班次没有办结。"),
        (S::Draft, S::Assessing)
        | (S::Assessing, S::Draft)
        | (S::Issued, S::Running)
        | (S::Running, S::Closed) => Ok(()),
        _ => blocked("两种状态之间没有这一步。"),
    }
}

fn blocked(from: PlanState, to: PlanState) -> Problem {
    Problem::new(Code::PlanStepBlocked).with("from", from.zh()).with("to", to.zh())
}

/// Whether items may be changed: a draft freely, an issued plan by 调整 only, what lies with others not at all.
pub fn may_edit(state: PlanState, is_adjusting: bool) -> Result<()> {
    match state {
        PlanState::Draft => Ok(()),
        PlanState::Issued | PlanState::Running if is_adjusting => Ok(()),
        PlanState::Issued | PlanState::Running => {
            Err(Problem::new(Code::PlanNeedsAdjustment).with("state", state.zh()))
        }
        PlanState::Assessing | PlanState::Submitted | PlanState::Closed => {
            Err(Problem::new(Code::PlanLocked).with("state", state.zh()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use PlanState as S;

    const READY: Hand = Hand {
        items: 3,
        unpassed: 0,
        is_round_open: false,
        unexplained: 0,
        is_adjusting: false,
        open_classes: 0,
    };

    #[test]
    fn no_plan_is_submitted_before_every_item_passed_nor_issued_without_its_paper() {
        let paper = StepPaper { number: "青组字〔2026〕3号", body: "县委", note: "经费偏高" };
        let none = StepPaper::default();
        for (from, to, hand, paper, goes) in [
            (S::Draft, S::Assessing, Hand { unpassed: 3, ..READY }, &none, true),
            (S::Draft, S::Assessing, READY, &none, false),
            (S::Draft, S::Assessing, Hand { items: 0, ..READY }, &none, false),
            (S::Draft, S::Assessing, Hand { unexplained: 1, unpassed: 3, ..READY }, &none, false),
            (S::Draft, S::Issued, READY, &paper, false),
            (S::Assessing, S::Submitted, Hand { unpassed: 1, ..READY }, &paper, false),
            (S::Assessing, S::Submitted, Hand { is_round_open: true, ..READY }, &paper, false),
            (S::Assessing, S::Submitted, READY, &none, false),
            (S::Assessing, S::Submitted, READY, &paper, true),
            (S::Draft, S::Submitted, READY, &paper, true),
            (S::Submitted, S::Draft, READY, &none, false),
            (S::Submitted, S::Draft, READY, &paper, true),
            (S::Submitted, S::Issued, READY, &none, false),
            (S::Submitted, S::Issued, READY, &paper, true),
            (S::Issued, S::Running, READY, &none, true),
            (S::Running, S::Closed, Hand { open_classes: 1, ..READY }, &none, false),
            (S::Running, S::Closed, Hand { is_adjusting: true, ..READY }, &none, false),
            (S::Running, S::Closed, READY, &none, true),
            (S::Closed, S::Draft, READY, &paper, false),
        ] {
            assert_eq!(hand_on(from, to, hand, paper).is_ok(), goes, "{from:?} → {to:?} {hand:?}");
        }
    }

    #[test]
    fn an_issued_plan_changes_only_by_an_adjustment() {
        for (state, adjusting, goes) in [
            (S::Draft, false, true),
            (S::Assessing, false, false),
            (S::Submitted, false, false),
            (S::Issued, false, false),
            (S::Issued, true, true),
            (S::Running, true, true),
            (S::Closed, true, false),
        ] {
            assert_eq!(may_edit(state, adjusting).is_ok(), goes, "{state:?} {adjusting}");
        }
    }
}
