//! 结果运用: what follows from settled results, proposed by the office's rule and confirmed by hand.

use super::Outcome;
use crate::value::Id;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::keyed! {
    /// What a result is used for (结果运用).
    pub enum ResultUse {
        Honour "honour" "评优" ["优秀学员"],
        Reserve "reserve" "后备名单" ["后备"],
        Talk "talk" "谈话提醒" [],
        Retrain "retrain" "补训" [],
    }
}

/// What is proposed (结果运用规则) [K]: dated, an office's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UseRule {
    /// 评优: at most so many of a hundred trainees with a total, the best first.
    pub honour_percent: u32,
    /// 后备: at most so many of a hundred.
    pub reserve_percent: u32,
    /// 谈话提醒 for who did not pass.
    pub talk_failed: bool,
    /// 补训 for who did not pass or was absent.
    pub retrain_failed: bool,
}

impl Default for UseRule {
    /// 评优 20 %, 后备 10 %; who did not pass is talked to and trained again.
    fn default() -> Self {
        Self { honour_percent: 20, reserve_percent: 10, talk_failed: true, retrain_failed: true }
    }
}

/// The best who passed, at most `percent` of all with a total: those who share a place are all in or all out.
fn best(rows: &[(Id, &Outcome, Option<u32>)], percent: u32) -> Vec<Id> {
    let all = rows.iter().filter(|(.., place)| place.is_some()).count();
    let most = all * percent as usize / 100;
    let mut placed: Vec<(u32, Id)> = rows
        .iter()
        .filter(|(_, outcome, _)| outcome.passes())
        .filter_map(|(id, _, place)| Some(((*place)?, *id)))
        .collect();
    placed.sort_unstable();
    let up_to = |place: u32| placed.iter().filter(|(other, _)| *other <= place).count();
    placed.iter().filter(|(place, _)| up_to(*place) <= most).map(|(_, id)| *id).collect()
}

/// What the rule proposes for the trainees of a class: each with the outcome and place.
pub fn propose(rows: &[(Id, &Outcome, Option<u32>)], rule: UseRule) -> Vec<(Id, ResultUse)> {
    let mut proposed: Vec<(Id, ResultUse)> = Vec::new();
    for (kind, percent) in
        [(ResultUse::Honour, rule.honour_percent), (ResultUse::Reserve, rule.reserve_percent)]
    {
        proposed.extend(best(rows, percent).into_iter().map(|id| (id, kind)));
    }
    for (id, outcome, _) in rows {
        let (failed, absent) = match outcome {
            Outcome::Failed { .. } | Outcome::Provisional { passes: false, .. } => (true, false),
            Outcome::Absent { .. } => (false, true),
            _ => (false, false),
        };
        if rule.talk_failed && failed {
            proposed.push((*id, ResultUse::Talk));
        }
        if rule.retrain_failed && (failed || absent) {
            proposed.push((*id, ResultUse::Retrain));
        }
    }
    proposed
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn passed(total: i64) -> Outcome {
        Outcome::Passed { total }
    }

    /// Ten trainees: places 1 2 2 4 5 …; 20 % are two. The first is in; the two that share the second place would be
    /// three: both stay out.
    #[test]
    fn who_shares_the_place_at_the_cut_stays_out_with_the_other() {
        let outcomes: Vec<Outcome> = [95, 90, 90, 85, 80, 75, 70, 65, 62, 50]
            .iter()
            .map(
                |total| {
                    if *total < 60 { Outcome::Failed { total: total * 100 } } else { passed(total * 100) }
                },
            )
            .collect();
        let places = [1, 2, 2, 4, 5, 6, 7, 8, 9, 10].map(Some);
        let rows: Vec<_> = outcomes
            .iter()
            .zip(places)
            .zip(1..)
            .map(|((outcome, place), id)| (Id(id), outcome, place))
            .collect();
        let found = propose(&rows, UseRule::default());
        assert_eq!(
            found,
            [
                (Id(1), ResultUse::Honour),
                (Id(1), ResultUse::Reserve),
                (Id(10), ResultUse::Talk),
                (Id(10), ResultUse::Retrain)
            ]
        );
        let wide = propose(&rows, UseRule { honour_percent: 30, reserve_percent: 0, ..UseRule::default() });
        assert_eq!(wide.iter().filter(|(_, kind)| *kind == ResultUse::Honour).count(), 3);
    }

    #[test]
    fn who_was_absent_is_trained_again_and_who_was_deferred_waits() {
        let parts = || vec!["理论考试".to_owned()];
        let (absent, deferred) = (Outcome::Absent { parts: parts() }, Outcome::Deferred { parts: parts() });
        let rows = [(Id(1), &absent, None), (Id(2), &deferred, None)];
        assert_eq!(propose(&rows, UseRule::default()), [(Id(1), ResultUse::Retrain)]);
    }

    proptest! {
        #[test]
        fn no_more_than_the_share_is_honoured_and_nobody_above_is_left_out(totals in prop::collection::vec(0..40_i64, 0..40), percent in 0..=100_u32) {
            let totals: Vec<Option<i64>> = totals.into_iter().map(|total| Some(6000 + total * 100)).collect();
            let places = super::super::places(&totals);
            let outcomes: Vec<Outcome> = totals.iter().map(|total| passed(total.unwrap())).collect();
            let rows: Vec<_> = outcomes.iter().zip(&places).zip(1..).map(|((outcome, place), id)| (Id(id), outcome, *place)).collect();
            let best = best(&rows, percent);
            prop_assert!(best.len() * 100 <= rows.len() * percent as usize);
            for (id, _, place) in &rows {
                if best.contains(id) {
                    prop_assert!(rows.iter().filter(|(.., other)| other < place).all(|(other, ..)| best.contains(other)));
                }
            }
        }
    }
}
