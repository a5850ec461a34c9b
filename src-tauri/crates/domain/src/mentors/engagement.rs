//! Engagements (聘请): from the invitation to the pay, one for each session a mentor is asked for.

use super::RankRule;
use crate::{Code, Day, Hours, Problem, Result};
use serde::Serialize;
use ts_rs::TS;

crate::keyed! {
    /// How far an engagement has come (聘请状态).
    pub enum EngagementState {
        Invited "invited" "已邀请" [],
        Agreed "agreed" "已同意" [],
        Declined "unable" "不能来" ["谢绝"],
        Held "held" "已授课" [],
        Paid "paid" "已付酬" [],
    }
}

/// Whether an engagement may go from one state to another on a day. What was paid stays paid; what is to be held must
/// have had its day. A step taken by mistake may be taken back before it is paid.
pub fn may_become(from: EngagementState, to: EngagementState, session: Day, today: Day) -> Result<()> {
    use EngagementState as S;
    let refused = Err(Problem::new(Code::EngagementStep).with("from", from.zh()).with("to", to.zh()));
    match (from, to) {
        (S::Paid, _) | (_, S::Paid) | (S::Declined, S::Held) => refused,
        (_, S::Held) if session > today => Err(Problem::new(Code::EngagementAhead).with("day", session)),
        _ => Ok(()),
    }
}

/// What is looked at before a mentor is asked again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LoadFacts {
    /// Hours of the year, with those asked for.
    pub year: Hours,
    /// Sessions of the month, with those asked for.
    pub month: u32,
}

/// Why somebody should perhaps not be asked again (授课负荷提醒): said, never refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum LoadWarning {
    /// 本年学时超过上限
    Year {
        /// The hours with those asked for.
        hours: Hours,
        /// The most.
        most: Hours,
    },
    /// 当月次数超过上限
    Month {
        /// The sessions with those asked for.
        count: u32,
        /// The most.
        most: u32,
    },
}

/// What there is to say of a mentor's load.
pub fn load_warnings(rule: &RankRule, facts: LoadFacts) -> Vec<LoadWarning> {
    let mut warnings = Vec::new();
    if facts.year > rule.most_hours {
        warnings.push(LoadWarning::Year { hours: facts.year, most: rule.most_hours });
    }
    if facts.month > rule.most_in_month {
        warnings.push(LoadWarning::Month { count: facts.month, most: rule.most_in_month });
    }
    warnings
}

#[cfg(test)]
mod tests {
    use super::*;
    use EngagementState as S;

    #[test]
    fn an_engagement_goes_on_and_back_until_it_is_paid() {
        let (before, on) = ("2026-10-11".parse().unwrap(), "2026-10-12".parse().unwrap());
        for (from, to, today, refused) in [
            (S::Invited, S::Agreed, before, None),
            (S::Invited, S::Declined, before, None),
            (S::Agreed, S::Declined, on, None),
            (S::Declined, S::Invited, before, None),
            (S::Agreed, S::Held, on, None),
            (S::Invited, S::Held, on, None),
            (S::Held, S::Agreed, on, None),
            (S::Agreed, S::Held, before, Some(Code::EngagementAhead)),
            (S::Declined, S::Held, on, Some(Code::EngagementStep)),
            (S::Held, S::Paid, on, Some(Code::EngagementStep)),
            (S::Paid, S::Held, on, Some(Code::EngagementStep)),
        ] {
            let found = may_become(from, to, on, today).map_err(|problem| problem.code).err();
            assert_eq!(found, refused, "{from:?} {to:?}");
        }
    }

    #[test]
    fn a_load_beyond_the_offices_own_measure_is_said() {
        let rule = RankRule { most_hours: Hours::whole(40), most_in_month: 3, ..RankRule::default() };
        assert_eq!(load_warnings(&rule, LoadFacts { year: Hours::whole(40), month: 3 }), []);
        assert_eq!(
            load_warnings(&rule, LoadFacts { year: Hours::whole(44), month: 4 }),
            [
                LoadWarning::Year { hours: Hours::whole(44), most: Hours::whole(40) },
                LoadWarning::Month { count: 4, most: 3 }
            ]
        );
    }
}
