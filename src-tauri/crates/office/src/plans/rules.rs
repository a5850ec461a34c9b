//! The rules of plans (计划规则): what a person-day costs, what passes the panel, when a month is overloaded.

use crate::context::{Reading, Writing};
use crate::keeping::{Held, held};
use crate::rule;
use serde::Serialize;
use ts_rs::TS;
use zhixing_domain::plans::{AssessmentRule, CalendarRule, CostRule};
use zhixing_domain::{Code, Problem, Result, between};

/// The rules of plans as they hold today.
#[derive(Debug, Serialize, TS)]
pub struct PlanRules {
    /// 培训经费标准
    pub cost: Held<CostRule>,
    /// 训前评估标准
    pub assessment: Held<AssessmentRule>,
    /// 日程提醒标准
    pub calendar: Held<CalendarRule>,
}

/// The rules of plans as they hold today.
pub fn rules(cx: &Reading, (): ()) -> Result<PlanRules> {
    let day = cx.today();
    cx.read(|db| Ok(PlanRules { cost: held(db, day)?, assessment: held(db, day)?, calendar: held(db, day)? }))
}

/// Sets the cost rules from today on.
pub fn save_cost_rule(cx: &Writing, request: CostRule) -> Result<()> {
    for (field, fen) in request
        .person_day
        .iter()
        .map(|fen| ("每人每天", fen))
        .chain(request.lecture.iter().map(|fen| ("讲课费", fen)))
    {
        between(field, fen.0 / 100, 0, 100_000)?;
    }
    between("规定天数", i64::from(request.full_days), 1, 366)?;
    between("超过部分的比例", i64::from(request.later_percent), 0, 100)?;
    between("每半天学时", request.most_hours.0 / 100, 1, 12)?;
    rule::keep(cx, &request)
}

/// Sets the form of the panel and what passes, from today on; rounds that were opened keep theirs.
pub fn save_assessment_rule(cx: &Writing, request: AssessmentRule) -> Result<()> {
    between("总平均", request.least_mean, 100, 500)?;
    between("单项平均", request.least_block, 100, 500)?;
    between("评估内容", request.blocks.len() as i64, 1, 6)?;
    for block in &request.blocks {
        if block.title.trim().is_empty() || block.questions.iter().any(|text| text.trim().is_empty()) {
            return Err(Problem::new(Code::Empty).with("field", "评估内容"));
        }
        between(&block.title, block.questions.len() as i64, 1, 8)?;
    }
    rule::keep(cx, &request)
}

/// Sets when a month is overloaded and when people are called up too often, from today on.
pub fn save_calendar_rule(cx: &Writing, request: CalendarRule) -> Result<()> {
    between("每月班次", i64::from(request.most_classes), 1, 1_000)?;
    between("每月人天", i64::from(request.most_person_days), 1, 1_000_000)?;
    between("一年内次数", i64::from(request.most_calls), 1, 100)?;
    between("间隔天数", i64::from(request.within_days), 0, 366)?;
    rule::keep(cx, &request)
}
