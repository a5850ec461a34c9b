//! Whom a class or a plan item is for, as a rule that picks people.

use crate::{Day, Hours, Id, Month};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

crate::keyed! {
    /// A condition of an audience rule (选人条件).
    pub enum Condition {
        Unit "unit" "单位" [],
        Post "post" "职务" [],
        Tier "tier" "培训层级" [],
        Rank "rank" "职级" [],
        Party "party" "政治面貌" [],
        Sex "sex" "性别" [],
        AgeFrom "age_from" "年龄不低于" [],
        AgeTo "age_to" "年龄不超过" [],
        Gap "gap" "能力差距" [],
        HoursBelow "hours_below" "今年学时少于" [],
        UntrainedSince "untrained_since" "自此没有参训" [],
    }
}

/// A gap between what a post asks and what its holder has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AbilityGap {
    /// The ability.
    pub ability: Id,
    /// By so many levels at least.
    pub levels: u8,
}

/// An audience rule (选人规则): values of one condition are alternatives, and every condition that has any must be met. A
/// rule without conditions picks nobody.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Audience {
    /// Units, each with all below it.
    pub units: Vec<Id>,
    /// What they are in office: `书记` is every secretary, no deputy.
    pub posts: Vec<String>,
    /// Training tiers.
    pub tiers: Vec<String>,
    /// Ranks.
    pub ranks: Vec<String>,
    /// Party membership.
    pub parties: Vec<String>,
    /// Sex.
    pub sex: Option<String>,
    /// So many completed years or more.
    pub age_from: Option<u32>,
    /// So many completed years or fewer.
    pub age_to: Option<u32>,
    /// What the post asks and the person does not have.
    pub gap: Option<AbilityGap>,
    /// Fewer hours than this so far this year, as the ledger counts them to the target.
    pub hours_below: Option<Hours>,
    /// In no class that began on this day or later.
    #[ts(type = "string | null")]
    pub untrained_since: Option<Day>,
}

/// What of a person an audience rule looks at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Standing<'a> {
    /// Their unit.
    pub unit: Option<Id>,
    /// Their post, as the roster has it.
    pub post: Option<&'a str>,
    /// Their training tier.
    pub tier: Option<&'a str>,
    /// Their rank.
    pub rank: Option<&'a str>,
    /// Their party membership.
    pub party: Option<&'a str>,
    /// Their sex.
    pub sex: Option<&'a str>,
    /// Their month of birth.
    pub birth: Option<Month>,
    /// The first day of the class they were in last.
    pub last_class: Option<Day>,
    /// Hours so far this year, as the ledger counts them to the target.
    pub hours: Hours,
    /// Whether they have the gap the rule asks for.
    pub has_gap: bool,
}

/// A set of conditions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Conditions(u16);

impl Conditions {
    fn put(&mut self, condition: Condition) {
        self.0 |= 1 << condition as u16;
    }

    /// Whether it is in the set.
    pub fn has(self, condition: Condition) -> bool {
        self.0 & (1 << condition as u16) != 0
    }

    /// How many.
    pub fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// Each of them.
    pub fn each(self) -> impl Iterator<Item = Condition> {
        Condition::ALL.iter().copied().filter(move |condition| self.has(*condition))
    }
}

impl Audience {
    /// The conditions that the rule sets.
    pub fn conditions(&self) -> Conditions {
        let mut set = Conditions::default();
        for (condition, is_set) in [
            (Condition::Unit, !self.units.is_empty()),
            (Condition::Post, !self.posts.is_empty()),
            (Condition::Tier, !self.tiers.is_empty()),
            (Condition::Rank, !self.ranks.is_empty()),
            (Condition::Party, !self.parties.is_empty()),
            (Condition::Sex, self.sex.is_some()),
            (Condition::AgeFrom, self.age_from.is_some()),
            (Condition::AgeTo, self.age_to.is_some()),
            (Condition::Gap, self.gap.is_some()),
            (Condition::HoursBelow, self.hours_below.is_some()),
            (Condition::UntrainedSince, self.untrained_since.is_some()),
        ] {
            if is_set {
                set.put(condition);
            }
        }
        set
    }

    /// Whether it picks nobody because it asks for nothing.
    pub fn is_empty(&self) -> bool {
        self.conditions().count() == 0
    }

    /// Which of its conditions a person does not meet; one whose value is unknown is not met. `below` are the rule's
    /// units with all below them, `at` the month in which ages are reckoned.
    pub fn unmet(&self, person: &Standing, below: &BTreeSet<Id>, at: Month) -> Conditions {
        let mut unmet = Conditions::default();
        let mut test = |condition, is_set: bool, is_met: bool| {
            if is_set && !is_met {
                unmet.put(condition);
            }
        };
        let among = |values: &[String], value: Option<&str>| {
            value.is_some_and(|value| values.iter().any(|one| one == value))
        };
        let age = person.birth.and_then(|birth| u32::try_from(birth.years_until(at)).ok());
        let in_unit = person.unit.is_some_and(|unit| below.contains(&unit));
        test(Condition::Unit, !self.units.is_empty(), in_unit);
        let in_post = person.post.is_some_and(|post| self.posts.iter().any(|one| holds_post(post, one)));
        test(Condition::Post, !self.posts.is_empty(), in_post);
        test(Condition::Tier, !self.tiers.is_empty(), among(&self.tiers, person.tier));
        test(Condition::Rank, !self.ranks.is_empty(), among(&self.ranks, person.rank));
        test(Condition::Party, !self.parties.is_empty(), among(&self.parties, person.party));
        test(Condition::Sex, self.sex.is_some(), self.sex.as_deref() == person.sex);
        test(Condition::AgeFrom, self.age_from.is_some(), age.is_some_and(|age| Some(age) >= self.age_from));
        let young = self.age_to.is_some_and(|to| age.is_some_and(|age| age <= to));
        test(Condition::AgeTo, self.age_to.is_some(), young);
        test(Condition::Gap, self.gap.is_some(), person.has_gap);
        let short = self.hours_below.is_some_and(|least| person.hours < least);
        test(Condition::HoursBelow, self.hours_below.is_some(), short);
        let untrained =
            person.last_class.is_none_or(|last| self.untrained_since.is_some_and(|since| last < since));
        test(Condition::UntrainedSince, self.untrained_since.is_some(), untrained);
        unmet
    }
}

/// What somebody is by a `post` as the roster has it (`党组成员、副局长`), one by one.
pub fn duties(post: &str) -> impl Iterator<Item = &str> {
    post.split(['、', '，', ',', '；', ';', ' ', '　']).filter(|duty| !duty.is_empty())
}

/// Whether somebody of a `post` as the roster has it (`党组成员、副局长`) is what is `asked` for: one of their duties is it or
/// ends in it. Who is deputy to it is not.
fn holds_post(post: &str, asked: &str) -> bool {
    duties(post)
        .filter_map(|duty| duty.strip_suffix(asked))
        .any(|before| !asked.is_empty() && !before.ends_with('副'))
}

crate::keyed! {
    /// How somebody is put into or out of an audience by hand (人工增减).
    pub enum PickWay {
        In "in" "增加" [],
        Out "out" "不选" [],
    }
}

/// Whether a person belongs to an audience: what was decided by hand outweighs the rule.
pub fn belongs(is_empty: bool, unmet: Conditions, by_hand: Option<PickWay>) -> bool {
    match by_hand {
        Some(PickWay::In) => true,
        Some(PickWay::Out) => false,
        None => !is_empty && unmet.count() == 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn person() -> Standing<'static> {
        Standing {
            unit: Some(Id(7)),
            post: Some("党委委员、副镇长"),
            tier: Some("other"),
            rank: Some("四级主任科员"),
            party: Some("中共党员"),
            sex: Some("女"),
            birth: Month::new(1988, 5),
            last_class: Some(day("2025-06-01")),
            hours: Hours::whole(20),
            has_gap: false,
        }
    }

    #[test]
    fn every_condition_picks_by_its_own_value() {
        let below = BTreeSet::from([Id(5), Id(7)]);
        let words = |text: &str| vec![text.to_owned()];
        for (rule, unmet) in [
            (Audience { units: vec![Id(5)], ..Audience::default() }, None),
            (Audience { posts: words("镇长"), ..Audience::default() }, Some(Condition::Post)),
            (Audience { posts: vec!["书记".into(), "副镇长".into()], ..Audience::default() }, None),
            (Audience { tiers: words("county_up"), ..Audience::default() }, Some(Condition::Tier)),
            (Audience { ranks: vec!["科员".into(), "四级主任科员".into()], ..Audience::default() }, None),
            (Audience { parties: words("群众"), ..Audience::default() }, Some(Condition::Party)),
            (Audience { sex: Some("男".into()), ..Audience::default() }, Some(Condition::Sex)),
            (Audience { age_from: Some(38), ..Audience::default() }, None),
            (Audience { age_from: Some(39), ..Audience::default() }, Some(Condition::AgeFrom)),
            (Audience { age_to: Some(38), ..Audience::default() }, None),
            (Audience { age_to: Some(37), ..Audience::default() }, Some(Condition::AgeTo)),
            (
                Audience { hours_below: Some(Hours::whole(20)), ..Audience::default() },
                Some(Condition::HoursBelow),
            ),
            (Audience { hours_below: Some(Hours(2_001)), ..Audience::default() }, None),
            (
                Audience { untrained_since: Some(day("2025-06-01")), ..Audience::default() },
                Some(Condition::UntrainedSince),
            ),
            (Audience { untrained_since: Some(day("2025-06-02")), ..Audience::default() }, None),
            (
                Audience { gap: Some(AbilityGap { ability: Id(1), levels: 2 }), ..Audience::default() },
                Some(Condition::Gap),
            ),
        ] {
            let found: Vec<Condition> =
                rule.unmet(&person(), &below, Month::new(2026, 11).unwrap()).each().collect();
            assert_eq!(found, unmet.into_iter().collect::<Vec<_>>(), "{rule:?}");
        }
    }

    #[test]
    fn a_post_is_found_by_its_end_among_the_duties_of_a_person_and_never_by_its_deputy() {
        for (post, asked, is_held) in [
            ("党委书记", "书记", true),
            ("党委副书记、镇长", "书记", false),
            ("党委副书记、镇长", "镇长", true),
            ("党组成员，办公室主任", "主任", true),
            ("办公室副主任", "办公室主任", false),
            ("副局长", "副局长", true),
            ("常务副局长", "副局长", true),
            ("科员", "", false),
        ] {
            assert_eq!(holds_post(post, asked), is_held, "{post} {asked}");
        }
    }

    #[test]
    fn what_was_decided_by_hand_outweighs_the_rule_and_an_empty_rule_picks_nobody() {
        let none = Conditions::default();
        let mut one = none;
        one.put(Condition::Tier);
        assert!(belongs(false, none, None) && !belongs(true, none, None) && !belongs(false, one, None));
        assert!(belongs(true, none, Some(PickWay::In)) && !belongs(false, none, Some(PickWay::Out)));
    }

    #[test]
    fn what_is_not_known_of_a_person_is_not_met() {
        let rule = Audience { age_to: Some(40), tiers: vec!["other".into()], ..Audience::default() };
        let unmet = rule.unmet(&Standing::default(), &BTreeSet::new(), Month::new(2026, 1).unwrap());
        assert_eq!(unmet.count(), 2);
    }

    proptest! {
        #[test]
        fn one_condition_more_never_picks_more(age_to in 18_u32..60, birth in 1960_i32..2005, hours in 0_i64..20_000) {
            let at = Month::new(2026, 11).unwrap();
            let someone = Standing { birth: Month::new(birth, 3), hours: Hours(hours), ..person() };
            let wide = Audience { age_to: Some(age_to), ..Audience::default() };
            let narrow = Audience { hours_below: Some(Hours::whole(90)), ..wide.clone() };
            let picked = |rule: &Audience| rule.unmet(&someone, &BTreeSet::new(), at).count() == 0;
            prop_assert!(!picked(&narrow) || picked(&wide));
        }
    }
}
