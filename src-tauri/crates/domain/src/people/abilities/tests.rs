use super::*;
use proptest::prelude::*;

fn said(level: u8, source: AbilitySource, day: &str, class: Option<i64>) -> Statement {
    Statement {
        level: Level(level),
        source,
        day: day.parse().unwrap(),
        follows: class.map(|id| Follows::Class(Id(id))),
    }
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn the_strongest_source_counts_and_of_one_source_the_newest() {
    use AbilitySource::{Assessment, Organisation, SelfSaid, Training};
    let today = day("2026-11-24");
    let own = said(4, SelfSaid, "2026-11-01", None);
    let older = said(1, Organisation, "2024-03-01", None);
    let newer = said(3, Organisation, "2025-03-01", None);
    let taught = said(2, Training, "2026-10-16", Some(7));
    let passed = said(4, Assessment, "2026-10-16", Some(7));
    let ahead = said(1, Assessment, "2026-12-01", None);
    let rule = AbilityRule::default();
    for (all, counts) in [
        (vec![own, older, newer], Some(newer)),
        (vec![own], Some(own)),
        // A class below what the person has already lowers nothing.
        (vec![newer, taught], Some(newer)),
        (vec![older, taught], Some(older)),
        (vec![older, passed], Some(passed)),
        (vec![newer, ahead], Some(newer)),
        (vec![taught], Some(taught)),
        (vec![], None),
    ] {
        assert_eq!(rule.counts(&all, today), counts, "{all:?}");
    }
    let newest = AbilityRule { by: Counting::Newest, ..rule };
    assert_eq!(newest.counts(&[own, newer, older], today), Some(own));
    assert_eq!(newest.counts(&[older, taught], today), Some(taught));
}

#[test]
fn a_level_is_read_as_people_type_it() {
    for (text, level) in
        [("3", Some(3)), (" ４", Some(4)), ("0", Some(0)), ("5", None), ("", None), ("33", None)]
    {
        assert_eq!(Level::read(text).map(Level::digit), level, "{text}");
    }
}

fn statement() -> impl Strategy<Value = Statement> {
    (0..5_u8, 0..4_usize, 0..900_u64, proptest::option::of(1..9_i64)).prop_map(
        |(level, source, days, class)| Statement {
            level: Level(level),
            source: AbilitySource::ALL[source],
            day: day("2024-01-01") + chrono::Days::new(days),
            follows: class.map(|id| Follows::Class(Id(id))),
        },
    )
}

fn rule() -> impl Strategy<Value = AbilityRule> {
    (any::<bool>(), Just(AbilitySource::ALL.to_vec()).prop_shuffle()).prop_map(|(newest, order)| {
        AbilityRule { by: if newest { Counting::Newest } else { Counting::Strongest }, order }
    })
}

proptest! {
    #[test]
    fn the_order_in_which_statements_are_read_decides_nothing(
        all in proptest::collection::vec(statement(), 0..8), rule in rule(), seed in any::<usize>(),
    ) {
        let today = day("2026-11-24");
        let mut turned = all.clone();
        turned.rotate_left(seed % all.len().max(1));
        prop_assert_eq!(
            rule.counts(&all, today).map(|found| (found.level, found.source, found.day)),
            rule.counts(&turned, today).map(|found| (found.level, found.source, found.day))
        );
    }

    #[test]
    fn a_class_never_lowers_anybody(
        all in proptest::collection::vec(statement(), 0..8), rule in rule(), mut taught in statement(),
    ) {
        let today = day("2026-11-24");
        taught.follows = Some(Follows::Posting(Id(99)));
        let before = rule.counts(&all, today).map(|found| found.level).unwrap_or_default();
        let mut with = all;
        with.push(taught);
        prop_assert!(rule.counts(&with, today).map(|found| found.level).unwrap_or_default() >= before);
    }
}
