use super::*;
use proptest::prelude::*;

fn scores(marks: &[u8]) -> BTreeMap<u32, u8> {
    (0..).zip(marks.iter().copied()).collect()
}

/// Ten trainees, worked by hand.
fn ten() -> EffectFacts {
    use ActionState::{Done, NotDone, Open};
    use Solved::{Partly, Solved as Yes, Unsolved};
    EffectFacts {
        trainees: 10,
        forms: Some((9, 10, Some(9444))),
        totals: vec![8000, 7050, 9025, 6000, 5500, 7700],
        judged: 8,
        passed: 5,
        applications: vec![
            (Some(Yes), true),
            (Some(Yes), true),
            (Some(Partly), true),
            (Some(Unsolved), false),
            (Some(Yes), true),
            (None, true),
        ],
        opinions: vec![
            scores(&[4, 4, 3]),
            scores(&[3, 3, 3]),
            scores(&[2, 3, 3]),
            scores(&[1, 2, 1]),
            scores(&[4, 4, 4]),
        ],
        aspects: ["思路", "能力", "作风"].map(str::to_owned).to_vec(),
        actions: vec![
            vec![Done, Done],
            vec![Done, Open, NotDone],
            vec![Open],
            vec![Done],
            vec![Done, NotDone],
        ],
        questions: 9,
        changes: vec![ChangeFacts {
            ability: "群众工作".into(),
            levels: vec![(1, 3), (2, 2), (0, 2), (1, 2), (2, 4)],
        }],
        least: 5,
    }
}

#[test]
fn four_levels_worked_by_hand() {
    let found = effect(&ten());
    let shares = [
        ("满意度", found.reaction.satisfaction, Some(9444), 9, 10),
        ("合格率 5/8", found.learning.passed, Some(6250), 8, 10),
        ("均分 432.75/6", found.learning.mean, Some(7213), 6, 10),
        ("用上了 5/6", found.behaviour.applied, Some(8333), 6, 10),
        // Means 3.67, 3.00, 2.67, 1.33, 4.00: three changed.
        ("有变化 3/5", found.behaviour.changed, Some(6000), 5, 10),
        ("思路 14/5", found.behaviour.aspects[0].mean, Some(280), 5, 10),
        ("行动 5/9", found.outcome.actions, Some(5556), 5, 10),
        ("解决 3/5", found.outcome.solved, Some(6000), 5, 9),
        ("部分 1/5", found.outcome.partly, Some(2000), 5, 9),
        ("之前 6/5", found.changes[0].before, Some(120), 5, 10),
        ("之后 13/5", found.changes[0].after, Some(260), 5, 10),
    ];
    for (name, figure, value, people, of) in shares {
        assert_eq!(
            (figure.value, figure.people, figure.of, figure.withheld),
            (value, people, of, false),
            "{name}"
        );
    }
    assert_eq!((found.outcome.actions.part, found.outcome.actions.whole), (Some(5), Some(9)));
}

#[test]
fn nothing_is_said_while_there_is_nothing_and_few_are_not_given_away() {
    let none = effect(&EffectFacts { trainees: 10, least: 5, ..EffectFacts::default() });
    for figure in [
        none.reaction.satisfaction,
        none.learning.passed,
        none.learning.mean,
        none.behaviour.applied,
        none.behaviour.changed,
        none.outcome.actions,
        none.outcome.solved,
    ] {
        assert_eq!((figure.value, figure.people, figure.withheld), (None, 0, false));
    }
    let mut few = ten();
    few.applications.truncate(4);
    few.opinions.truncate(4);
    few.actions.truncate(4);
    few.totals.truncate(4);
    few.changes[0].levels.truncate(4);
    let few = effect(&few);
    for figure in [
        few.learning.mean,
        few.behaviour.applied,
        few.behaviour.changed,
        few.behaviour.aspects[0].mean,
        few.outcome.actions,
        few.outcome.solved,
        few.changes[0].after,
    ] {
        assert_eq!((figure.value, figure.people, figure.withheld), (None, 4, true));
        assert_eq!((figure.part, figure.whole), (None, None), "the counts would tell the figure");
    }
}

#[test]
fn what_following_up_somebody_comes_to() {
    use ActionState::{Done, NotDone, Open};
    use FollowVerdict as Verdict;
    use Solved::{Partly, Solved as Yes, Unsolved};
    for (solved, plan, opinion, word) in [
        (None, &[][..], None, Verdict::Open),
        (None, &[Open, Open][..], None, Verdict::Open),
        (Some(Yes), &[Done][..], Some(380), Verdict::Clear),
        (Some(Yes), &[Done, NotDone][..], Some(350), Verdict::Clear),
        (Some(Partly), &[Done, Open][..], Some(300), Verdict::Some),
        (Some(Unsolved), &[Done][..], Some(200), Verdict::Some),
        (Some(Unsolved), &[NotDone][..], Some(200), Verdict::Little),
        (Some(Yes), &[][..], None, Verdict::Clear),
        (None, &[][..], Some(240), Verdict::Little),
    ] {
        assert_eq!(verdict(solved, plan, opinion), word, "{solved:?} {plan:?} {opinion:?}");
    }
    assert_eq!(opinion_mean(&scores(&[4, 4, 3])), Some(367));
    assert_eq!(opinion_mean(&BTreeMap::new()), None);
}

fn any_state() -> impl Strategy<Value = ActionState> {
    prop_oneof![Just(ActionState::Open), Just(ActionState::Done), Just(ActionState::NotDone)]
}

fn any_solved() -> impl Strategy<Value = Option<Solved>> {
    prop_oneof![
        Just(None),
        Just(Some(Solved::Solved)),
        Just(Some(Solved::Partly)),
        Just(Some(Solved::Unsolved))
    ]
}

proptest! {
    #[test]
    fn what_is_better_never_makes_the_verdict_worse(plan in proptest::collection::vec(any_state(), 0..5), mean in 100..400_i64, at in 0..5_usize) {
        let rank = |solved, plan: &[ActionState], mean| verdict(Some(solved), plan, Some(mean));
        let before = rank(Solved::Partly, &plan, mean);
        prop_assert!(rank(Solved::Solved, &plan, mean) >= before);
        prop_assert!(rank(Solved::Unsolved, &plan, mean) <= before);
        prop_assert!(rank(Solved::Partly, &plan, mean + 1) >= before);
        // Of a plan that is under way, one line more that was done.
        let mut better = plan.clone();
        if plan.iter().any(|state| *state != ActionState::Open) && at < plan.len() {
            better[at] = ActionState::Done;
            prop_assert!(rank(Solved::Partly, &better, mean) >= before);
        }
    }

    #[test]
    fn a_figure_is_shown_whole_withheld_or_absent_and_a_share_is_one(
        applications in proptest::collection::vec((any_solved(), any::<bool>()), 0..12),
        actions in proptest::collection::vec(proptest::collection::vec(any_state(), 0..4), 0..12),
        opinions in proptest::collection::vec(proptest::collection::btree_map(0..3_u32, 1..=4_u8, 0..3), 0..12),
        least in 1..6_u32,
    ) {
        let facts = EffectFacts { trainees: 12, applications, actions, opinions, questions: 12, aspects: vec![String::new(); 3], least, ..EffectFacts::default() };
        let found = effect(&facts);
        let shares = [found.behaviour.applied, found.behaviour.changed, found.outcome.actions, found.outcome.solved, found.outcome.partly];
        for figure in shares {
            prop_assert_eq!(figure.value.is_some(), figure.people >= least);
            prop_assert_eq!(figure.withheld, figure.people > 0 && figure.people < least);
            prop_assert!(figure.value.is_none_or(|value| (0..=10_000).contains(&value)));
            prop_assert!(figure.people <= figure.of);
        }
        for aspect in &found.behaviour.aspects {
            prop_assert!(aspect.mean.value.is_none_or(|value| (100..=400).contains(&value)));
        }
        let both = found.outcome.solved.value.zip(found.outcome.partly.value);
        prop_assert!(both.is_none_or(|(solved, partly)| solved + partly <= 10_001));
    }
}
