use super::*;
use proptest::prelude::*;

/// Worked by hand from the text of the rule: before tax, tax, after tax, in fen.
const BY_HAND: &[(i64, i64, i64)] = &[
    (0, 0, 0),
    (80_000, 0, 80_000),
    (80_003, 1, 80_002), // 0.03 × 20 % = 0.006
    (100_000, 4_000, 96_000),
    (230_000, 30_000, 200_000),
    (400_000, 64_000, 336_000),
    (500_000, 80_000, 420_000),
    (714_286, 114_286, 600_000),       // 5,714.288 × 20 %
    (2_500_000, 400_000, 2_100_000),   // 20,000 × 20 %
    (3_000_000, 520_000, 2_480_000),   // 24,000 × 30 % − 2,000
    (6_250_000, 1_300_000, 4_950_000), // 50,000 × 30 % − 2,000
    (7_000_000, 1_540_000, 5_460_000), // 56,000 × 40 % − 7,000
];

#[test]
fn the_tax_of_a_payment_is_as_worked_by_hand_both_ways() {
    let rule = TaxRule::default();
    for (gross, tax, net) in BY_HAND {
        let expected = TaxTotal { gross: Fen(*gross), tax: Fen(*tax), net: Fen(*net) };
        assert_eq!(rule.of_gross(Fen(*gross)), expected);
        let back = rule.of_net(Fen(*net));
        assert!(back.net == Fen(*net) && back.gross <= Fen(*gross), "{net} after tax: {back:?}");
    }
    // 课酬 after tax as the office promises it: 4 学时 at 500, 1,000, 1,500.
    for (net, gross) in [(200_000, 230_000), (400_000, 476_190), (600_000, 714_286)] {
        assert_eq!(rule.of_net(Fen(net)).gross, Fen(gross), "{net}");
    }
}

proptest! {
    #[test]
    fn what_is_promised_is_paid_and_not_a_fen_too_much(net in 0_i64..30_000_000) {
        let rule = TaxRule::default();
        let total = rule.of_net(Fen(net));
        prop_assert_eq!(total.net, Fen(net));
        prop_assert_eq!(total.gross.0, total.net.0 + total.tax.0);
        prop_assert!(net == 0 || rule.of_gross(Fen(total.gross.0 - 1)).net < Fen(net));
    }

    #[test]
    fn who_earns_more_keeps_more(gross in 0_i64..30_000_000, more in 1_i64..1_000_000) {
        let rule = TaxRule::default();
        prop_assert!(rule.of_gross(Fen(gross + more)).net >= rule.of_gross(Fen(gross)).net);
        prop_assert!(rule.tax(Fen(gross + more)) >= rule.tax(Fen(gross)));
    }
}

#[test]
fn a_rule_that_cannot_be_reckoned_with_is_not_sound() {
    let rule = TaxRule::default();
    assert!(rule.is_sound());
    assert!(!TaxRule { percent: 100, ..rule.clone() }.is_sound());
    assert!(!TaxRule { steps: Vec::new(), ..rule.clone() }.is_sound());
    let mut steps = rule.steps.clone();
    steps.swap(1, 2);
    assert!(!TaxRule { steps, ..rule }.is_sound());
}

fn lecture(id: i64, half: HalfDay, starts: &str, title: &str, hours: i64) -> Lecture {
    Lecture {
        id: Id(id),
        day: Day::from_ymd_opt(2026, 10, 12).unwrap(),
        half,
        starts: starts.into(),
        title: title.into(),
        hours: Hours(hours),
        each: Fen(100_000),
        most: Hours::whole(4),
    }
}

#[test]
fn a_half_day_pays_four_hours_and_one_lecture_to_two_classes_is_paid_once() {
    use HalfDay::{Afternoon, Morning};
    let paid = pay(&[
        lecture(1, Morning, "08:30", "基层治理", 400),
        lecture(2, Morning, "08:30", "基层治理", 400),
        lecture(3, Afternoon, "14:30", "群众工作", 300),
        lecture(4, Afternoon, "16:40", "信访条例", 250),
    ]);
    let found: Vec<_> =
        paid.iter().map(|one| (one.id.0, one.hours.0, one.net.0, one.with.map(|id| id.0))).collect();
    assert_eq!(
        found,
        [(1, 400, 400_000, None), (2, 0, 0, Some(1)), (3, 300, 300_000, None), (4, 100, 100_000, None)]
    );
}

fn any_lecture() -> impl Strategy<Value = Lecture> {
    (1_i64..500, 0_usize..3, 0_usize..3, 0_usize..2, 0_i64..600).prop_map(
        |(id, half, starts, title, hours)| {
            let half = [HalfDay::Morning, HalfDay::Afternoon, HalfDay::Evening][half];
            lecture(id, half, ["08:30", "10:20", "14:30"][starts], ["甲", "乙"][title], hours)
        },
    )
}

proptest! {
    #[test]
    fn no_half_day_pays_more_than_it_holds_in_whatever_order(mut lectures in proptest::collection::vec(any_lecture(), 0..12)) {
        lectures.sort_by_key(|one| one.id);
        lectures.dedup_by_key(|one| one.id);
        let paid = pay(&lectures);
        prop_assert_eq!(paid.len(), lectures.len());
        for half in [HalfDay::Morning, HalfDay::Afternoon, HalfDay::Evening] {
            let ids: Vec<Id> = lectures.iter().filter(|one| one.half == half).map(|one| one.id).collect();
            let hours: Hours = paid.iter().filter(|one| ids.contains(&one.id)).map(|one| one.hours).sum();
            prop_assert!(hours <= Hours::whole(4));
        }
        lectures.reverse();
        prop_assert_eq!(pay(&lectures), paid);
    }
}

#[test]
fn sums_in_capitals() {
    for (fen, text) in [
        (0, "零元整"),
        (5, "伍分"),
        (50, "伍角整"),
        (100, "壹元整"),
        (105, "壹元零伍分"),
        (1_050, "壹拾元零伍角整"),
        (120_050, "壹仟贰佰元零伍角整"),
        (230_000, "贰仟叁佰元整"),
        (476_190, "肆仟柒佰陆拾壹元玖角整"),
        (714_286, "柒仟壹佰肆拾贰元捌角陆分"),
        (1_000_500, "壹万零伍元整"),
        (10_010_000, "壹拾万零壹佰元整"),
        (100_000_000, "壹佰万元整"),
        (10_000_000_000, "壹亿元整"),
    ] {
        assert_eq!(capital(Fen(fen)), text, "{fen}");
    }
}
