//! The rules of this room: how mentors are ranked, how their pay is taxed, what their letters say.

use crate::context::{Reading, Writing};
use crate::keeping::{Held, held};
use crate::rule;
use serde::Serialize;
use ts_rs::TS;
use zhixing_domain::mentors::{AppointmentText, RankRule, TaxRule};
use zhixing_domain::{Code, Problem, Result, between};

/// The rules as they hold today.
#[derive(Debug, Serialize, TS)]
pub struct MentorRules {
    /// 选导师的权重
    pub rank: Held<RankRule>,
    /// 劳务报酬个税
    pub tax: Held<TaxRule>,
    /// 聘书文字
    pub appointment: Held<AppointmentText>,
}

/// The rules as they hold today.
pub fn rules(cx: &Reading, (): ()) -> Result<MentorRules> {
    let day = cx.today();
    cx.read(|db| Ok(MentorRules { rank: held(db, day)?, tax: held(db, day)?, appointment: held(db, day)? }))
}

/// Sets from today on how mentors are ranked.
pub fn save_rank_rule(cx: &Writing, request: RankRule) -> Result<()> {
    let weights = [
        request.topic,
        request.evidence,
        request.course,
        request.rating,
        request.load,
        request.recent,
        request.same,
        request.distance,
        request.fee,
        request.outside,
    ];
    for weight in weights {
        between("权重", weight, 0, 100)?;
    }
    between("校外学时比例", request.outside_share, 0, 100)?;
    between("间隔天数", request.rest_days, 0, 366)?;
    between("一年学时上限", request.most_hours.0 / 100, 1, 1_000)?;
    between("一月次数上限", request.most_in_month, 1, 100)?;
    rule::keep(cx, &request)
}

/// Sets from today on how pay is taxed.
pub fn save_tax_rule(cx: &Writing, request: TaxRule) -> Result<()> {
    if !request.is_sound() {
        return Err(Problem::new(Code::TaxRuleUnsound));
    }
    rule::keep(cx, &request)
}

/// Sets from today on what letters say; a series once begun keeps its template to the end of its year.
pub fn save_appointment_text(cx: &Writing, request: AppointmentText) -> Result<()> {
    request.check()?;
    between("到期提醒天数", request.remind_days, 1, 366)?;
    rule::keep(cx, &request)
}
