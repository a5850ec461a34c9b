use super::*;
use proptest::prelude::*;

fn level(digit: u8) -> Level {
    Level::new(digit).unwrap()
}

type People = Vec<BTreeMap<Id, Level>>;

fn ranked(required: &Required, people: &People) -> Vec<usize> {
    let mut order: Vec<usize> = (0..people.len()).collect();
    rank(&mut order, |at| Distance::of(required, |ability| people[*at].get(&ability).copied()));
    order
}

#[test]
fn of_equally_near_people_the_office_s_order_stands_and_many_small_gaps_come_before_one_great() {
    let required: Required = (1..=3).map(|ability| (Id(ability), level(3))).collect();
    let has = |levels: [u8; 3]| (1..).map(Id).zip(levels.map(level)).collect::<BTreeMap<_, _>>();
    let people = vec![has([0, 3, 3]), has([2, 2, 2]), has([3, 3, 3]), has([4, 3, 3]), BTreeMap::new()];
    assert_eq!(ranked(&required, &people), [2, 3, 1, 0, 4]);
}

fn people() -> impl Strategy<Value = People> {
    let one = proptest::collection::btree_map((1..9_i64).prop_map(Id), (0..5_u8).prop_map(level), 0..8);
    proptest::collection::vec(one, 1..12)
}

fn required() -> impl Strategy<Value = Required> {
    proptest::collection::btree_map((1..9_i64).prop_map(Id), (1..5_u8).prop_map(level), 0..8)
}

proptest! {
    #[test]
    fn rising_in_an_ability_never_costs_a_place(
        mut people in people(), required in required(), who in any::<prop::sample::Index>(), ability in 1..9_i64, by in 1..5_u8,
    ) {
        let who = who.index(people.len());
        let place = |people: &People| ranked(&required, people).iter().position(|at| *at == who);
        let before = place(&people);
        let has = people[who].get(&Id(ability)).copied().unwrap_or_default();
        people[who].insert(Id(ability), level((has.digit() + by).min(4)));
        prop_assert!(place(&people) <= before);
    }

    #[test]
    fn asking_for_more_never_brings_anybody_nearer(
        people in people(), mut required in required(), ability in 1..9_i64, by in 1..5_u8,
    ) {
        let near = |required: &Required| -> Vec<Distance> {
            people.iter().map(|has| Distance::of(required, |ability| has.get(&ability).copied())).collect()
        };
        let before = near(&required);
        let asked = required.get(&Id(ability)).copied().unwrap_or_default();
        required.insert(Id(ability), level((asked.digit() + by).min(4)));
        for (before, after) in before.iter().zip(near(&required)) {
            prop_assert!(after >= *before && after.levels >= before.levels && after.abilities >= before.abilities);
        }
    }
}
