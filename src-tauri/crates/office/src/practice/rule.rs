//! The office's own figures of this room.

use crate::context::{Reading, Writing};
use crate::keeping::Held;
use crate::rule::keep;
use zhixing_domain::practice::PracticeRule;
use zhixing_domain::{Hours, Result, between};

/// The rule as it holds today.
pub fn rule(cx: &Reading, (): ()) -> Result<Held<PracticeRule>> {
    cx.read(|db| crate::keeping::held(db, cx.today()))
}

/// Sets the rule from today on.
pub fn save_rule(cx: &Writing, request: PracticeRule) -> Result<()> {
    between("几个月后回看", request.review_months, 1, 36)?;
    between("月志几号前交", request.log_due_day, 1, 28)?;
    between("当月不足几天不计", request.least_days, 1, 28)?;
    between("每月折算学时", request.hours_per_month, Hours(0), Hours::whole(200))?;
    keep(cx, &request)
}
