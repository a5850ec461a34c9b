//! 公示: results stand open for objections for some working days; a correction is published again; nothing is used before
//! the last day is over and no objection is open.

use super::{Outcome, Score};
use crate::value::{Day, Id};
use chrono::Months;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How results are published (公示规则) [K]: dated, an office's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PublicationRule {
    /// For how many working days.
    pub days: u32,
    /// Whether the list carries scores, or only who passed.
    pub with_scores: bool,
    /// Who takes objections (联系人); empty for a line to be filled in by hand.
    pub contact: String,
    /// 联系电话
    pub phone: String,
}

impl Default for PublicationRule {
    /// Five working days, with scores.
    fn default() -> Self {
        Self { days: 5, with_scores: true, contact: String::new(), phone: String::new() }
    }
}

/// When a post assessment is due: between so many months after the class and so many.
pub fn post_due(last_day: Day, months: (u32, u32)) -> Option<(Day, Day)> {
    Some((
        last_day.checked_add_months(Months::new(months.0))?,
        last_day.checked_add_months(Months::new(months.1))?,
    ))
}

crate::keyed! {
    /// How far the results of a class are (公示状态).
    pub enum ResultState {
        Draft "draft" "未公示" [],
        Published "published" "公示中" [],
        Objected "objected" "有异议待处理" [],
        Settled "settled" "已生效" [],
    }
}

/// How far results are: `last_days` of every publication of the class, corrections among them; `open` objections.
pub fn result_state(last_days: &[Day], open: usize, today: Day) -> ResultState {
    match last_days.iter().max() {
        None => ResultState::Draft,
        Some(last) if today <= *last => ResultState::Published,
        Some(_) if open > 0 => ResultState::Objected,
        Some(_) => ResultState::Settled,
    }
}

/// What was published of a trainee (公示名单的一行).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PublishedResult {
    /// The enrolment.
    pub enrolment: Id,
    /// 学号
    pub student_no: u32,
    /// Name.
    pub name: String,
    /// Unit.
    pub unit: Option<String>,
    /// The scores, in the order of the parts.
    pub scores: Vec<Option<Score>>,
    /// What they came to.
    pub outcome: Outcome,
    /// 名次
    pub place: Option<u32>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_post_is_assessed_three_to_six_months_later() {
        assert_eq!(post_due(day("2026-08-31"), (3, 6)), Some((day("2026-11-30"), day("2027-02-28"))));
    }

    #[test]
    fn results_hold_once_the_last_day_is_over_and_no_objection_is_open() {
        let today = day("2026-10-23");
        for (last_days, open, state) in [
            (vec![], 0, ResultState::Draft),
            (vec!["2026-10-23"], 0, ResultState::Published),
            (vec!["2026-10-22"], 1, ResultState::Objected),
            (vec!["2026-10-22"], 0, ResultState::Settled),
            // A correction is published again.
            (vec!["2026-10-22", "2026-10-28"], 0, ResultState::Published),
        ] {
            let last_days: Vec<Day> = last_days.into_iter().map(day).collect();
            assert_eq!(result_state(&last_days, open, today), state, "{last_days:?} {open}");
        }
    }
}
