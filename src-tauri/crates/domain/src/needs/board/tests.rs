use super::*;
use proptest::prelude::*;

const RULE: BoardRule =
    BoardRule { sources: [500, 300, 100], urgencies: [50, 100, 150, 100], least_heard: 20, most_days: 5 };

fn heard(organisation: [i64; 4], post: [i64; 4], person: [i64; 4]) -> Heard {
    Heard { counts: [organisation, post, person], ..Heard::default() }
}

fn said(heard: &Heard, people: i64) -> Vec<(BoardMark, Code)> {
    weigh(heard, people, &RULE).remarks.into_iter().map(|remark| (remark.mark, remark.code)).collect()
}

#[test]
fn the_points_are_what_the_breakdown_adds_up_to() {
    // 组织 2 急需 + 1 需要, 个体 4 一般, named a focus with 2 points.
    let topic = Heard { focus: 200, ..heard([0, 1, 2, 0], [0; 4], [4, 0, 0, 0]) };
    let weighed = weigh(&topic, 50, &RULE);
    assert_eq!(weighed.shares[0].weighed, 400, "2 × 1.5 + 1 × 1");
    assert_eq!(weighed.shares[0].points, 200_000, "4 × 5");
    assert_eq!(weighed.shares[2].points, 20_000, "4 × 0.5 × 1");
    assert_eq!(weighed.points, 240_000, "20 + 2 + 2");
}

#[test]
fn each_mark_has_its_definition() {
    use BoardMark::{Agreed, Conflict, OneOnly};
    let none = [0; 4];
    for (topic, people, expected) in [
        (heard([1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0]), 50, vec![(Agreed, Code::BoardAgreed)]),
        (heard([1, 0, 0, 0], [0, 1, 0, 0], none), 50, vec![]),
        (heard(none, [0, 1, 0, 0], none), 50, vec![(OneOnly, Code::BoardOnlyPost)]),
        (heard(none, none, [0, 0, 0, 9]), 50, vec![(OneOnly, Code::BoardOnlyPerson)]),
        (heard([0, 1, 0, 0], none, none), 50, vec![(OneOnly, Code::BoardOnlyOrganisation)]),
        (
            heard([0, 0, 1, 0], none, none),
            50,
            vec![(OneOnly, Code::BoardOnlyOrganisation), (Conflict, Code::BoardNeverAsked)],
        ),
        (heard([0, 0, 1, 0], none, none), 19, vec![(OneOnly, Code::BoardOnlyOrganisation)]),
        (
            Heard { refused: 3, ..heard([0, 1, 0, 0], [1, 0, 0, 0], [2, 0, 0, 0]) },
            50,
            vec![(Agreed, Code::BoardAgreed), (Conflict, Code::BoardRefused)],
        ),
        (
            Heard { refused: 2, ..heard([0, 1, 0, 0], [1, 0, 0, 0], [2, 0, 0, 0]) },
            50,
            vec![(Agreed, Code::BoardAgreed)],
        ),
        (
            Heard { days: 16, with_days: 3, ..heard(none, [1, 0, 0, 0], [2, 0, 0, 0]) },
            50,
            vec![(Conflict, Code::BoardDaysMost)],
        ),
        (Heard { days: 15, with_days: 3, ..heard(none, [1, 0, 0, 0], [2, 0, 0, 0]) }, 50, vec![]),
        (
            Heard { days: 15, with_days: 3, longest: Some(3), ..heard(none, [1, 0, 0, 0], [2, 0, 0, 0]) },
            50,
            vec![(Conflict, Code::BoardDaysPlanned)],
        ),
    ] {
        assert_eq!(said(&topic, people), expected, "{topic:?}");
    }
}

#[test]
fn topics_of_equal_points_share_a_place() {
    assert_eq!(places(&[10, 30, 10, 5]), [2, 1, 2, 3]);
    assert_eq!(places(&[]), Vec::<u32>::new());
}

fn rules() -> impl Strategy<Value = BoardRule> {
    (prop::array::uniform3(0..10_000_i64), prop::array::uniform4(0..1_000_i64))
        .prop_map(|(sources, urgencies)| BoardRule { sources, urgencies, ..RULE })
}

fn topics() -> impl Strategy<Value = Vec<Heard>> {
    let counts = prop::array::uniform3(prop::array::uniform4(0..500_i64));
    let topic =
        (counts, 0..1_000_i64).prop_map(|(counts, focus)| Heard { counts, focus, ..Heard::default() });
    prop::collection::vec(topic, 1..12)
}

fn order(topics: &[Heard], rule: &BoardRule) -> Vec<u32> {
    places(&topics.iter().map(|topic| weigh(topic, 99, rule).points).collect::<Vec<_>>())
}

proptest! {
    /// Whoever asks for something never makes it less likely, whatever the weights.
    #[test]
    fn a_need_more_never_lowers_its_topics_place(
        mut all in topics(), rule in rules(), at in 0..12_usize, source in 0..3_usize, urgency in 0..4_usize,
    ) {
        let at = at % all.len();
        let before = order(&all, &rule);
        all[at].counts[source][urgency] += 1;
        prop_assert!(order(&all, &rule)[at] <= before[at]);
    }

    /// Two topics made one weigh what they weighed.
    #[test]
    fn topics_made_one_keep_their_points(all in topics(), rule in rules()) {
        let mut one = Heard::default();
        for topic in &all {
            for (sum, counts) in one.counts.iter_mut().zip(topic.counts) {
                for (sum, count) in sum.iter_mut().zip(counts) {
                    *sum += count;
                }
            }
            one.focus += topic.focus;
        }
        let apart: i64 = all.iter().map(|topic| weigh(topic, 99, &rule).points).sum();
        prop_assert_eq!(weigh(&one, 99, &rule).points, apart);
    }

    /// What all three ask for is never said to be asked for by one alone.
    #[test]
    fn no_topic_is_both_agreed_and_of_one_source(all in topics(), people in 0..100_i64) {
        for topic in &all {
            let marks = said(topic, people);
            let has = |mark| marks.iter().any(|(found, _)| *found == mark);
            prop_assert!(!(has(BoardMark::Agreed) && has(BoardMark::OneOnly)));
        }
    }
}
