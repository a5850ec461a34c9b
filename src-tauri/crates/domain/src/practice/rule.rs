//! The office's own figures of this room: dated, so that what was done under one stays under it.

use crate::value::Hours;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// When what was found is looked at again, when logs are due, what a posting counts (实践考察规则).
///
/// No legal text fixes these: the defaults are common practice, every office may set its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PracticeRule {
    /// So many months after a visit its gaps are looked at again (几个月后回看).
    pub review_months: u32,
    /// The log of a month is due on this day of the next (月志几号前交).
    pub log_due_day: u32,
    /// A month of a posting with fewer days needs no log and counts no hours (当月不足几天不计).
    pub least_days: u32,
    /// What a month of a posting counts (每月折算学时).
    pub hours_per_month: Hours,
}

impl Default for PracticeRule {
    fn default() -> Self {
        Self { review_months: 6, log_due_day: 10, least_days: 10, hours_per_month: Hours::whole(8) }
    }
}
