//! Whom to send (选派人选): people in order of what speaks for them, each with the reasons.

use crate::people::matching::Distance;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use ts_rs::TS;

/// How much each reason weighs (选派人选规则). Every office may set its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CandidateRule {
    /// 培养潜力
    pub potential: u32,
    /// 能力差距: what the project trains and the person lacks
    pub gap: u32,
    /// 本岗年限
    pub desk: u32,
    /// 没有选派过
    pub fresh: u32,
    /// Whoever is no older has the whole potential of age.
    pub young: u32,
    /// Whoever is as old or older has none.
    pub old: u32,
    /// So many years in one post count in full.
    pub desk_years: u32,
}

impl Default for CandidateRule {
    fn default() -> Self {
        Self { potential: 35, gap: 30, desk: 20, fresh: 15, young: 30, old: 45, desk_years: 5 }
    }
}

/// How far somebody went to school (学历层次).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Schooling {
    /// Below, or not known
    #[default]
    Other,
    /// 大专
    College,
    /// 大学本科
    Bachelor,
    /// 研究生
    Graduate,
}

impl Schooling {
    /// From what a roster says of education and degree.
    pub fn read(words: &[&str]) -> Self {
        let has = |any: &[&str]| words.iter().any(|word| any.iter().any(|one| word.contains(one)));
        if has(&["研究生", "硕士", "博士"]) {
            Self::Graduate
        } else if has(&["大学", "本科", "学士"]) {
            Self::Bachelor
        } else if has(&["大专", "专科"]) {
            Self::College
        } else {
            Self::Other
        }
    }

    const fn points(self) -> u32 {
        match self {
            Self::Graduate => 100,
            Self::Bachelor => 70,
            Self::College => 40,
            Self::Other => 0,
        }
    }
}

/// What is known of somebody who could be sent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct CandidateFacts {
    /// 年龄
    pub age: Option<u32>,
    /// 学历层次
    pub schooling: Schooling,
    /// Abilities that the present posts ask for.
    pub asked: u32,
    /// Of these met.
    pub met: u32,
    /// How far from what the project trains.
    pub distance: Distance,
    /// Levels that the project trains in all.
    pub trained: u32,
    /// Months in the present post.
    pub desk_months: Option<u32>,
    /// Postings before.
    pub postings: u32,
}

/// What speaks for somebody, each from 0 to 100, and all of it weighed together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Merits {
    /// 培养潜力: age, schooling, and how well the present post is filled, a third each
    pub potential: u32,
    /// 能力差距
    pub gap: u32,
    /// 本岗年限
    pub desk: u32,
    /// 没有选派过
    pub fresh: u32,
    /// Weighed together, in hundredths.
    pub total: u32,
}

/// What speaks for somebody. Age, schooling and time that are not known speak for nobody; an ability that nobody rated counts
/// as lacking, as everywhere.
pub fn merits(of: &CandidateFacts, rule: &CandidateRule) -> Merits {
    let share = |part: u32, whole: u32| (part.min(whole) * 100).checked_div(whole).unwrap_or_default();
    let age = match of.age {
        None => 0,
        Some(age) if age <= rule.young => 100,
        Some(age) => share(rule.old.saturating_sub(age), rule.old.saturating_sub(rule.young)),
    };
    let potential = (age + of.schooling.points() + share(of.met, of.asked)) / 3;
    let gap = share(of.distance.levels, of.trained);
    let desk = share(of.desk_months.unwrap_or_default(), rule.desk_years * 12);
    let fresh = if of.postings == 0 { 100 } else { 0 };
    let parts = [(potential, rule.potential), (gap, rule.gap), (desk, rule.desk), (fresh, rule.fresh)];
    let weights: u32 = parts.iter().map(|(_, weight)| weight).sum();
    let sum: u32 = parts.iter().map(|(points, weight)| points * weight * 100).sum();
    Merits { potential, gap, desk, fresh, total: sum.checked_div(weights).unwrap_or_default() }
}

/// Puts people in order: who can go before who cannot, those of whom more speaks first, of equals as they were given (the
/// office's order).
pub fn rank<T>(people: &mut [T], of: impl Fn(&T) -> (bool, u32)) {
    people.sort_by_key(|one| {
        let (is_free, total) = of(one);
        (!is_free, Reverse(total))
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rule() -> CandidateRule {
        CandidateRule::default()
    }

    #[test]
    fn what_speaks_for_somebody_is_weighed_as_the_rule_says() {
        let young = CandidateFacts {
            age: Some(29),
            schooling: Schooling::Graduate,
            asked: 4,
            met: 4,
            distance: Distance { levels: 3, worst: 2, abilities: 2 },
            trained: 6,
            desk_months: Some(30),
            postings: 0,
        };
        let found = merits(&young, &rule());
        assert_eq!((found.potential, found.gap, found.desk, found.fresh), (100, 50, 50, 100));
        assert_eq!(found.total, 7_500);
        let unknown = merits(&CandidateFacts::default(), &rule());
        assert_eq!((unknown.potential, unknown.gap, unknown.desk, unknown.total), (0, 0, 0, 1_500));
        let none = CandidateRule { potential: 0, gap: 0, desk: 0, fresh: 0, ..rule() };
        assert_eq!(merits(&young, &none).total, 0);
    }

    #[test]
    fn schooling_is_read_from_a_roster_s_words() {
        for (words, schooling) in [
            (["大学", "工学学士"], Schooling::Bachelor),
            (["省委党校研究生", ""], Schooling::Graduate),
            (["大专", ""], Schooling::College),
            (["大学", "公共管理硕士"], Schooling::Graduate),
            (["中专", ""], Schooling::Other),
        ] {
            assert_eq!(Schooling::read(&words), schooling, "{words:?}");
        }
    }

    fn standing() -> impl Strategy<Value = CandidateFacts> {
        let schooling = prop_oneof![
            Just(Schooling::Other),
            Just(Schooling::College),
            Just(Schooling::Bachelor),
            Just(Schooling::Graduate)
        ];
        let age = prop::option::of(18..66_u32);
        (age, schooling, 0..12_u32, 0..12_u32, 0..20_u32, 0..20_u32, prop::option::of(0..400_u32), 0..4_u32)
            .prop_map(|(age, schooling, asked, met, levels, trained, desk_months, postings)| CandidateFacts {
                age,
                schooling,
                asked,
                met: met.min(asked),
                distance: Distance { levels: levels.min(trained), worst: 0, abilities: 0 },
                trained,
                desk_months,
                postings,
            })
    }

    /// The place of each, by who they are.
    fn places(people: &[(usize, CandidateFacts)]) -> Vec<usize> {
        let mut order = people.to_vec();
        rank(&mut order, |(_, of)| (true, merits(of, &rule()).total));
        order.into_iter().map(|(who, _)| who).collect()
    }

    proptest! {
        #[test]
        fn what_speaks_for_somebody_never_costs_a_place(
            people in prop::collection::vec(standing(), 1..12), who in any::<prop::sample::Index>(), what in 0..6_u8,
        ) {
            let mut people: Vec<(usize, CandidateFacts)> = people.into_iter().enumerate().collect();
            let who = who.index(people.len());
            let place = |people: &[(usize, CandidateFacts)]| places(people).iter().position(|one| *one == who);
            let before = place(&people);
            let of = &mut people[who].1;
            match what {
                0 => of.age = of.age.map(|age| age.saturating_sub(3)),
                1 => of.schooling = Schooling::Graduate,
                2 => of.met = of.asked,
                3 => of.distance.levels = of.trained,
                4 => of.desk_months = of.desk_months.map(|months| months + 12),
                _ => of.postings = 0,
            }
            prop_assert!(place(&people) <= before);
        }

        #[test]
        fn the_order_does_not_hang_on_how_people_were_given_but_among_equals(
            people in prop::collection::vec(standing(), 1..12), by in 0..12_usize,
        ) {
            let people: Vec<(usize, CandidateFacts)> = people.into_iter().enumerate().collect();
            let mut turned = people.clone();
            turned.rotate_left(by % people.len());
            let totals = |order: Vec<usize>| order.iter().map(|who| merits(&people[*who].1, &rule()).total).collect::<Vec<_>>();
            prop_assert_eq!(totals(places(&people)), totals(places(&turned)));
        }

        #[test]
        fn nobody_who_cannot_go_stands_before_one_who_can(people in prop::collection::vec((any::<bool>(), 0..10_000_u32), 0..20)) {
            let mut people = people;
            rank(&mut people, |one| *one);
            prop_assert!(people.is_sorted_by_key(|(is_free, total)| (!is_free, Reverse(*total))));
        }

        #[test]
        fn points_stay_between_nothing_and_all(of in standing()) {
            let found = merits(&of, &rule());
            prop_assert!([found.potential, found.gap, found.desk, found.fresh].iter().all(|points| *points <= 100) && found.total <= 10_000);
        }
    }
}
