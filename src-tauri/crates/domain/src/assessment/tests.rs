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
    let scored = |value| Some(Score::of(value));
    for (typed, score) in [
        ("87", scored(8700)),
        (" 87.5 ", scored(8750)),
        ("100", scored(10_000)),
        ("100.01", None),
        ("0", scored(0)),
        ("qk", Some(Score::without(ScoreState::Absent))),
        ("缓考", Some(Score::without(ScoreState::Deferred))),
        ("-1", None),
        ("8 7", None),
        ("优", None),
        ("", None),
        ("55补72", Some(Score { makeup: Some(7200), ..Score::of(5500) })),
        ("缺 补 60", Some(Score { makeup: Some(6000), ..Score::without(ScoreState::Absent) })),
        ("55+72", Some(Score { makeup: Some(7200), ..Score::of(5500) })),
        ("55补", None),
        ("55补72补80", None),
        ("55补缺", None),
    ] {
        assert_eq!(read_score(typed), score, "{typed:?}");
    }
}

/// A makeup beside the first score, both rules; worked by hand against a pass mark of 60.
#[test]
fn what_a_makeup_counts_for() {
    let better = PassRule { makeup: Makeup::Better, ..PassRule::default() };
    for (typed, capped, uncapped, words) in [
        ("55补72", Some(6000), Some(7200), "55 补 72"),
        ("55补58", Some(5800), Some(5800), "55 补 58"),
        ("55补50", Some(5500), Some(5500), "55 补 50"),
        ("缺补80", Some(6000), Some(8000), "缺考 补 80"),
        ("缓补80", Some(8000), Some(8000), "缓考 补 80"),
        ("缺", None, None, "缺考"),
        ("70", Some(7000), Some(7000), "70"),
    ] {
        let score = read_score(typed).unwrap();
        assert_eq!(
            (score.counted(PassRule::default()), score.counted(better)),
            (capped, uncapped),
            "{typed}"
        );
        assert_eq!(score.words(), words);
        assert_eq!(read_score(words), Some(score), "what is written is read back");
    }
    let first = read_score("缺");
    assert_eq!(read_beside("补66", first), read_score("缺补66"));
    assert_eq!(read_beside("补66", None), None, "no first score to stand beside");
}

/// 理论 40, 实践 40, 岗位 20. Without the post: (80×40 + 60×40) / 80 = 70; with 30 for it: (3200 + 2400 + 600) / 100 = 62.
#[test]
fn until_the_post_is_assessed_the_others_give_a_provisional_total() {
    let mut parts = parts();
    (parts[0].weight, parts[1].weight, parts[2].weight) = (40, 40, 20);
    let mut scores = scores("80", "60");
    let open = Outcome::Provisional { total: 7000, passes: true, parts: vec!["岗位考核".into()] };
    assert_eq!(judge(&parts, &scores, PassRule::default()), open);
    assert_eq!(
        (open.total(), open.passes(), open.words().as_str()),
        (Some(7000), true, "合格（岗位考核待定）")
    );
    scores.insert(Id(3), Score::of(3000));
    assert_eq!(judge(&parts, &scores, PassRule::default()), Outcome::Passed { total: 6200 });
    scores.remove(&Id(1));
    assert_eq!(judge(&parts, &scores, PassRule::default()), Outcome::Open { parts: vec!["理论考试".into()] });
    assert!(matches!(judge(&parts, &BTreeMap::new(), PassRule::default()), Outcome::Open { .. }));
}

proptest! {
    #[test]
    fn a_total_lies_between_the_least_and_the_best_part(a in 0..=10_000_i64, b in 0..=10_000_i64, wa in 1..=100_u32, wb in 1..=100_u32) {
        let mut parts = parts();
        (parts[0].weight, parts[1].weight) = (wa, wb);
        let scored = Score::of;
        let scores = BTreeMap::from([(Id(1), scored(a)), (Id(2), scored(b))]);
        let total = judge(&parts, &scores, PassRule::default()).total().unwrap();
        prop_assert!((a.min(b)..=a.max(b)).contains(&total));
    }

    #[test]
    fn no_typed_score_is_too_odd(text in "\\PC{0,8}") {
        read_score(&text);
    }
}
