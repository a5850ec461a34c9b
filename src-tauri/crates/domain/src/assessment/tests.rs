use super::*;
use proptest::prelude::*;

fn parts() -> Vec<Part> {
    let part = |id, kind, name: &str, weight| Part { id: Id(id), kind, name: name.into(), weight };
    vec![
        part(1, PartKind::Theory, "理论考试", 50),
        part(2, PartKind::Practice, "实践作业", 50),
        part(3, PartKind::Post, "岗位考核", 0),
    ]
}

fn scores(theory: &str, practice: &str) -> BTreeMap<Id, Score> {
    let typed = [(Id(1), theory), (Id(2), practice)];
    typed.into_iter().filter_map(|(part, text)| Some((part, read_score(text)?))).collect()
}

#[test]
fn what_two_parts_of_fifty_come_to() {
    let named = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    for (theory, practice, outcome) in [
        ("65", "75", Outcome::Passed { total: 7000 }),
        ("60", "60", Outcome::Passed { total: 6000 }),
        ("59.99", "60", Outcome::Passed { total: 6000 }),
        ("59.98", "60", Outcome::Failed { total: 5999 }),
        ("0", "100", Outcome::Failed { total: 5000 }),
        ("缺", "100", Outcome::Absent { parts: named(&["理论考试"]) }),
        ("缺考", "缓考", Outcome::Absent { parts: named(&["理论考试"]) }),
        ("90", "缓", Outcome::Deferred { parts: named(&["实践作业"]) }),
        ("", "90", Outcome::Open { parts: named(&["理论考试"]) }),
        ("", "", Outcome::Open { parts: named(&["理论考试", "实践作业"]) }),
    ] {
        assert_eq!(
            judge(&parts(), &scores(theory, practice), PassRule::default()),
            outcome,
            "{theory} {practice}"
        );
    }
    assert_eq!(judge(&[], &BTreeMap::new(), PassRule::default()), Outcome::NotAssessed);
}

#[test]
fn weights_need_not_make_a_hundred() {
    let mut parts = parts();
    (parts[0].weight, parts[1].weight) = (2, 1);
    // (2×80 + 1×50) / 3 = 70
    assert_eq!(judge(&parts, &scores("80", "50"), PassRule::default()), Outcome::Passed { total: 7000 });
}

#[test]
fn equal_totals_share_a_place_and_the_absent_have_none() {
    let totals = [Some(8000), Some(9000), None, Some(8000), Some(7000)];
    assert_eq!(places(&totals), [Some(2), Some(1), None, Some(2), Some(4)]);
}

#[test]
fn a_score_as_clerks_type_it() {
    let scored = |value| Some(Score { state: ScoreState::Scored, value: Some(value) });
    for (typed, score) in [
        ("87", scored(8700)),
        (" 87.5 ", scored(8750)),
        ("100", scored(10_000)),
        ("100.01", None),
        ("0", scored(0)),
        ("qk", Some(Score { state: ScoreState::Absent, value: None })),
        ("缓考", Some(Score { state: ScoreState::Deferred, value: None })),
        ("-1", None),
        ("8 7", None),
        ("优", None),
        ("", None),
    ] {
        assert_eq!(read_score(typed), score, "{typed:?}");
    }
}

proptest! {
    #[test]
    fn a_total_lies_between_the_least_and_the_best_part(a in 0..=10_000_i64, b in 0..=10_000_i64, wa in 1..=100_u32, wb in 1..=100_u32) {
        let mut parts = parts();
        (parts[0].weight, parts[1].weight) = (wa, wb);
        let scored = |value| Score { state: ScoreState::Scored, value: Some(value) };
        let scores = BTreeMap::from([(Id(1), scored(a)), (Id(2), scored(b))]);
        let total = judge(&parts, &scores, PassRule::default()).total().unwrap();
        prop_assert!((a.min(b)..=a.max(b)).contains(&total));
    }

    #[test]
    fn no_typed_score_is_too_odd(text in "\\PC{0,8}") {
        read_score(&text);
    }
}
