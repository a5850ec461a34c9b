use super::*;
use crate::classes::Mark;
use crate::practice::Kept;
use crate::practice::online::PaceState;
use crate::value::{Day, HalfDay, Hours};
use crate::{Code, Result};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn half(day_of: &str, half: HalfDay, is_back: bool) -> ClassHalf {
    ClassHalf { at: (day(day_of), half), hours: Hours(350), modules: Default::default(), is_back }
}

/// Two days with an evening; the sheet of the last half-day has not come back.
fn two_days() -> Vec<ClassHalf> {
    vec![
        half("2026-05-12", HalfDay::Morning, true),
        half("2026-05-12", HalfDay::Afternoon, true),
        half("2026-05-12", HalfDay::Evening, true),
        half("2026-05-13", HalfDay::Morning, true),
        half("2026-05-13", HalfDay::Afternoon, false),
    ]
}

#[test]
fn a_class_counts_half_day_by_half_day_as_worked_by_hand() {
    let (there, away, open) = (HalfWhat::There, HalfWhat::Away, HalfWhat::Unconfirmed);
    let rule = HoursRule::default();
    let marked = |mark| BTreeMap::from([((day("2026-05-12"), HalfDay::Afternoon), mark)]);
    for (name, rule, marks, expected) in [
        (
            "a half-day 4, an evening 2",
            rule.clone(),
            BTreeMap::new(),
            vec![(there, 400, 1), (there, 400, 1), (there, 200, 0), (there, 400, 1), (open, 400, 1)],
        ),
        (
            "private leave counts nothing",
            rule.clone(),
            marked(Mark::Personal),
            vec![(there, 400, 1), (away, 0, 0), (there, 200, 0), (there, 400, 1), (open, 400, 1)],
        ),
        (
            "who came late was there",
            rule.clone(),
            marked(Mark::Late),
            vec![(there, 400, 1), (there, 400, 1), (there, 200, 0), (there, 400, 1), (open, 400, 1)],
        ),
        (
            "leave on duty counts where the office says so",
            HoursRule { official_counts: true, ..rule.clone() },
            marked(Mark::Official),
            vec![(there, 400, 1), (there, 400, 1), (there, 200, 0), (there, 400, 1), (open, 400, 1)],
        ),
        (
            "elsewhere a half-day is 3, and a day holds no more than 6",
            HoursRule { half_day: Hours(300), most_a_day: Some(Hours(600)), ..rule.clone() },
            BTreeMap::new(),
            vec![(there, 300, 1), (there, 300, 1), (there, 0, 0), (there, 300, 1), (open, 300, 1)],
        ),
        (
            "a day that was not full takes the evening",
            HoursRule { half_day: Hours(300), most_a_day: Some(Hours(600)), ..rule.clone() },
            marked(Mark::Sick),
            vec![(there, 300, 1), (away, 0, 0), (there, 200, 0), (there, 300, 1), (open, 300, 1)],
        ),
        (
            "by the timetable",
            HoursRule { by: ClassCount::Sessions, ..rule },
            BTreeMap::new(),
            vec![(there, 350, 1), (there, 350, 1), (there, 350, 0), (there, 350, 1), (open, 350, 1)],
        ),
    ] {
        let rules = HoursRules::new(vec![(day("2026-01-01"), rule)]);
        let lines = half_lines(&rules, HoursKind::OffJob, &two_days(), &marks, day("2026-05-20"));
        let found: Vec<_> =
            lines.iter().map(|line| (line.what, line.sum.hours.0, line.sum.half_days)).collect();
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn each_half_day_keeps_to_the_rule_of_its_day_and_says_so() {
    let later = HoursRule { half_day: Hours(300), ..HoursRule::default() };
    let rules = HoursRules::default().with(day("2026-05-13"), later);
    let lines = half_lines(&rules, HoursKind::OffJob, &two_days(), &BTreeMap::new(), day("2026-05-13"));
    assert_eq!((lines[0].sum.hours, lines[0].since), (Hours(400), None));
    assert_eq!((lines[3].sum.hours, lines[3].since), (Hours(300), Some(day("2026-05-13"))));
    let early = half_lines(&rules, HoursKind::OffJob, &two_days(), &BTreeMap::new(), day("2026-05-12"));
    assert_eq!(early.len(), 4, "what is still to come is not waited for");
    let what = PartWhat::Half {
        half: HalfDay::Morning,
        what: HalfWhat::There,
        mark: None,
        by: ClassCount::HalfDays,
        worth: Hours(400),
    };
    let since = Some(day("2026-01-01"));
    let part = EntryPart { day: day("2026-05-12"), what, hours: Hours(400), half_days: 1, since };
    assert_eq!(part.zh(), "2026-05-12 上午，到课，规则 2026-01-01：半天 = 4 学时");
}

#[test]
fn days_that_a_class_counts_are_not_counted_again_as_worked_by_hand() {
    let rules = HoursRules::default();
    let away = BTreeMap::from([
        ((day("2026-05-12"), HalfDay::Morning), Mark::Personal),
        ((day("2026-05-12"), HalfDay::Afternoon), Mark::Personal),
        ((day("2026-05-12"), HalfDay::Evening), Mark::Personal),
    ]);
    let none = BTreeMap::new();
    let sum = |hours, half_days| Sum { hours: Hours(hours), half_days };
    for (name, kind, days, marks, entry, found) in [
        // 12 May counts 4 + 4 + 2, 13 May 4 so far; its afternoon waits for the sheet.
        (
            "both days",
            HoursKind::OffJob,
            ("2026-05-12", "2026-05-13"),
            &none,
            sum(4_000, 10),
            Some((sum(1_400, 3), sum(400, 1), sum(1_400, 3))),
        ),
        (
            "one of five days",
            HoursKind::OffJob,
            ("2026-05-13", "2026-05-17"),
            &none,
            sum(4_000, 10),
            Some((sum(400, 1), sum(400, 1), sum(400, 1))),
        ),
        (
            "never more than was typed",
            HoursKind::Lecture,
            ("2026-05-12", "2026-05-12"),
            &none,
            sum(600, 2),
            Some((sum(1_000, 2), sum(0, 0), sum(600, 2))),
        ),
        (
            "who was on leave was not there",
            HoursKind::OffJob,
            ("2026-05-12", "2026-05-12"),
            &away,
            sum(800, 2),
            None,
        ),
        ("other days", HoursKind::OffJob, ("2026-05-14", "2026-05-20"), &none, sum(800, 2), None),
        (
            "online is beside anything",
            HoursKind::Online,
            ("2026-05-12", "2026-05-13"),
            &none,
            sum(800, 0),
            None,
        ),
    ] {
        let lines = half_lines(&rules, HoursKind::OffJob, &two_days(), marks, day("2026-05-20"));
        let found_one = overlap(kind, (day(days.0), day(days.1)), (crate::value::Id(7), "小班"), &lines);
        let figures = found_one.clone().map(|one| (one.sum, one.open, taken_off(entry, &[one])));
        assert_eq!(figures, found, "{name}");
        let Some(one) = found_one else { continue };
        let parts = |way| overlap_parts(day("2026-05-13"), entry, std::slice::from_ref(&one), way, None);
        let total = |way| parts(way).iter().map(EntryPart::sum).sum::<Sum>();
        assert_eq!((total(None), total(Some(OverlapWay::Both))), (sum(0, 0), sum(0, 0)), "{name}");
        let off = found.unwrap().2;
        assert_eq!(total(Some(OverlapWay::Once)), sum(-off.hours.0, -off.half_days), "{name}");
    }
    let lines = half_lines(&rules, HoursKind::OffJob, &two_days(), &none, day("2026-05-20"));
    let one = overlap(
        HoursKind::OffJob,
        (day("2026-05-12"), day("2026-05-13")),
        (crate::value::Id(7), "小班"),
        &lines,
    );
    let parts =
        overlap_parts(day("2026-05-13"), sum(4_000, 10), &[one.unwrap()], Some(OverlapWay::Once), None);
    assert_eq!(parts[0].zh(), "2026-05-12 至 2026-05-13 已在“小班”计 14 学时，不重复计");
    let entry = LedgerEntry {
        subject: None,
        frozen: None,
        source: HoursSource::Typed,
        kind: HoursKind::OffJob,
        title: "市委党校培训班".to_owned(),
        first_day: None,
        last_day: None,
        state: EntryState::Counts,
        parts,
    };
    assert_eq!(entry.title_zh(), "市委党校培训班（同一天已计的 14 学时除外）");
}

#[test]
fn a_class_is_of_the_kind_its_days_and_its_title_say() {
    use HoursKind::*;
    for (said, title, days, kind) in [
        (None, "基层治理专题培训班", 3, OffJob),
        (None, "基层治理专题培训班", 2, Lecture),
        (None, "县委理论学习中心组第七次学习", 1, CentreGroup),
        (Some(Practice), "县委理论学习中心组第七次学习", 1, Practice),
    ] {
        assert_eq!(class_kind(said, title, days, 3), kind, "{title} of {days} days");
    }
}

fn sums(off_job: (i64, i64), online: i64, teaching: i64) -> Sums {
    let mut sums = Sums::default();
    sums.add(HoursKind::OffJob, Sum { hours: Hours(off_job.0), half_days: off_job.1 });
    sums.add(HoursKind::Online, Sum { hours: Hours(online), half_days: 0 });
    sums.add(HoursKind::Teaching, Sum { hours: Hours(teaching), half_days: 0 });
    sums
}

#[test]
fn a_year_is_judged_as_the_regulations_have_it() {
    let (rule, last) = (HoursRule::default(), "2026-12-31");
    let online = Hours::whole(50);
    let other = |_: i64, _: i64| Asked { online, ..Asked::default() };
    let county = |hours: i64, half_days: i64| Asked {
        is_county: true,
        online,
        period: Some(Sum { hours: Hours(hours), half_days }),
    };
    let (by_hours, by_days, by_period) =
        (Some(PassedBy::Hours), Some(PassedBy::Days), Some(PassedBy::Period));
    let (done, behind) = (PaceState::Done, PaceState::Behind);
    for (name, held, asked, on, by, short, online_short, state) in [
        ("90 hours", sums((4_000, 10), 5_000, 0), other(0, 0), last, by_hours, 0, 0, done),
        ("89.99", sums((3_999, 10), 5_000, 0), other(0, 0), last, None, 1, 0, behind),
        ("12 days and 46 hours", sums((4_600, 24), 0, 0), other(0, 0), last, by_days, 0, 5_000, behind),
        ("12 days, online too", sums((3_500, 24), 5_000, 0), other(0, 0), last, by_days, 0, 0, done),
        ("11.5 days", sums((3_500, 23), 5_000, 0), other(0, 0), last, None, 500, 0, behind),
        (
            "days do not help 县处级",
            sums((3_500, 60), 5_000, 0),
            county(8_500, 60),
            last,
            None,
            2_500,
            0,
            behind,
        ),
        ("110 hours", sums((6_000, 14), 5_000, 0), county(11_000, 14), last, by_hours, 0, 0, done),
        ("550 in the period", sums((0, 0), 5_000, 0), county(55_000, 0), last, by_period, 0, 0, done),
        (
            "three months in the period",
            sums((0, 0), 5_000, 0),
            county(40_000, 180),
            last,
            by_period,
            0,
            0,
            done,
        ),
        ("one half-day less", sums((0, 0), 5_000, 0), county(54_999, 179), last, None, 6_000, 0, behind),
        ("taught fivefold", sums((0, 0), 5_000, 4_000), other(0, 0), last, by_hours, 0, 0, done),
        ("nothing yet in January", sums((0, 0), 0, 0), other(0, 0), "2026-01-10", None, 9_000, 5_000, behind),
        (
            "half of it by July",
            sums((2_500, 10), 2_600, 0),
            other(0, 0),
            "2026-07-01",
            None,
            3_900,
            2_400,
            PaceState::OnPace,
        ),
    ] {
        let found = judge(&held, asked, &rule, day(on));
        assert_eq!(
            (found.by, found.short, found.online_short, found.state),
            (by, Hours(short), Hours(online_short), state),
            "{name}"
        );
    }
}

#[test]
fn only_the_kinds_that_the_rule_names_count() {
    let held = sums((4_000, 10), 5_000, 0);
    let rule = HoursRule { to_hours: vec![HoursKind::OffJob], ..HoursRule::default() };
    let found = judge(&held, Asked::default(), &rule, day("2026-12-31"));
    assert_eq!((found.counts, found.short), (Sum { hours: Hours(4_000), half_days: 10 }, Hours(5_000)));
    assert_eq!(HoursTarget::default().period(2026), Period { first: 2023, last: 2027 });
    assert_eq!(HoursTarget::default().period(2022), Period { first: 2018, last: 2022 });
}

#[test]
fn what_is_typed_into_an_entry_is_read_or_refused() {
    use EntryField as F;
    let number = |value| Ok(Some(Kept::Number(value)));
    for (field, typed, kept) in [
        (F::Days, "5", number(10)),
        (F::Days, "2.5", number(5)),
        (F::Hours, "40", number(4_000)),
        (F::Hours, "7.25", number(725)),
        (F::LastDay, "2026-05-12", Ok(Some(Kept::Day(day("2026-05-12"))))),
        (F::Kind, "中心组", Ok(Some(Kept::Text("centre_group".into())))),
        (F::Number, "　", Ok(None)),
        (F::Title, " ", Err(Code::Empty)),
        (F::Days, "2.3", Err(Code::NotUnderstood)),
        (F::Hours, "-4", Err(Code::NotUnderstood)),
        (F::Hours, "4.125", Err(Code::NotUnderstood)),
        (F::Hours, "99999", Err(Code::OutOfRange)),
        (F::LastDay, "5月12日", Err(Code::NotUnderstood)),
        (F::Kind, "自学", Err(Code::NotUnderstood)),
    ] {
        let found: Result<_> = read_entry(field, typed);
        assert_eq!(found.map_err(|problem| problem.code), kept, "{typed}");
    }
    let sum = Sum { hours: Hours(400), half_days: 1 };
    for (last, sum, number, note, state) in [
        (Some(day("2026-05-12")), sum, Some("组训〔2026〕31号"), None, EntryState::Counts),
        (Some(day("2026-05-12")), sum, None, Some("结业证书复印件"), EntryState::Counts),
        (None, sum, Some("x"), None, EntryState::NoDay),
        (Some(day("2026-05-12")), Sum::default(), Some("x"), None, EntryState::NoAmount),
        (Some(day("2026-05-12")), sum, None, None, EntryState::NoEvidence),
    ] {
        assert_eq!(entry_state(last.is_some(), sum, number, note), state);
    }
}

#[test]
fn a_rule_that_cannot_be_meant_is_refused() {
    let rule = HoursRule::default;
    for (rule, code) in [
        (HoursRule { half_day: Hours(2_500), ..rule() }, Code::OutOfRange),
        (HoursRule { teaching: -100, ..rule() }, Code::OutOfRange),
        (HoursRule { off_job_days: 0, ..rule() }, Code::OutOfRange),
        (HoursRule { to_hours: Vec::new(), ..rule() }, Code::HoursNoKind),
        (
            HoursRule { target: HoursTarget { period_years: 0, ..HoursTarget::default() }, ..rule() },
            Code::OutOfRange,
        ),
    ] {
        assert_eq!(rule.check().unwrap_err().code, code);
    }
    rule().check().unwrap();
}

fn marks() -> impl Strategy<Value = BTreeMap<(Day, HalfDay), Mark>> {
    let at = (12_u32..14, prop::sample::select(vec![HalfDay::Morning, HalfDay::Afternoon, HalfDay::Evening]))
        .prop_map(|(of, half)| (Day::from_ymd_opt(2026, 5, of).unwrap(), half));
    prop::collection::btree_map(at, prop::sample::select(Mark::ALL.to_vec()), 0..5)
}

#[test]
fn of_two_notices_the_later_is_held_against_the_days_of_the_earlier() {
    let sum = |hours, half_days| Sum { hours: Hours(hours), half_days };
    let typed = |kind, days: (&str, &str), sum| Typed {
        id: crate::value::Id(3),
        title: "市委党校培训班",
        number: Some("市组〔1〕号"),
        kind,
        days: (day(days.0), day(days.1)),
        sum,
        counts: sum,
    };
    let week = ("2026-05-11", "2026-05-15");
    let off = HoursKind::OffJob;
    for (name, kind, days, own, before, found) in [
        ("the same week", off, week, sum(4_000, 10), (off, week, sum(4_000, 10)), Some(sum(4_000, 10))),
        (
            "two of its five days",
            off,
            ("2026-05-14", "2026-05-18"),
            sum(2_400, 6),
            (off, week, sum(4_000, 10)),
            Some(sum(1_600, 4)),
        ),
        (
            "hours alone speak of their days",
            off,
            ("2026-05-13", "2026-05-13"),
            sum(800, 0),
            (off, week, sum(2_000, 0)),
            Some(sum(400, 0)),
        ),
        ("other days", off, ("2026-05-16", "2026-05-18"), sum(2_400, 6), (off, week, sum(4_000, 10)), None),
        (
            "what is spread over a year says nothing of a day",
            off,
            week,
            sum(4_000, 10),
            (HoursKind::CentreGroup, ("2026-01-01", "2026-12-31"), sum(4_800, 24)),
            None,
        ),
        ("online before", off, week, sum(4_000, 10), (HoursKind::Online, week, sum(4_000, 0)), None),
        ("online behind", HoursKind::Online, week, sum(4_000, 0), (off, week, sum(4_000, 10)), None),
    ] {
        let one = overlap_typed(&typed(kind, days, own), &typed(before.0, before.1, before.2));
        assert_eq!(one.as_ref().map(|one| one.sum), found, "{name}");
        assert!(one.is_none_or(|one| one.title == "市委党校培训班（市组〔1〕号）"), "{name}");
    }
    let (own, before) = (typed(off, week, sum(4_000, 10)), typed(off, week, sum(4_000, 10)));
    let left = |counts| overlap_typed(&own, &Typed { counts, ..before }).map(|one| one.sum);
    assert_eq!(
        (left(sum(800, 2)), left(sum(0, 0))),
        (Some(sum(800, 2)), None),
        "what is left of the earlier"
    );
}

proptest! {
    #[test]
    fn an_entry_and_the_classes_of_its_days_never_count_more_than_both_nor_less_than_either(
        hours in 0_i64..6_000, half_days in 0_i64..12, counted in prop::collection::vec((0_i64..3_000, 0_i64..8), 0..4)
    ) {
        let entry = Sum { hours: Hours(hours), half_days };
        let overlaps: Vec<Overlap> = counted.iter().map(|(hours, half_days)| Overlap {
            by: CountsToo::Class(crate::value::Id(7)),
            title: "小班".to_owned(),
            first_day: day("2026-05-12"),
            last_day: day("2026-05-13"),
            sum: Sum { hours: Hours(*hours), half_days: *half_days },
            open: Sum::default(),
        }).collect();
        let parts = overlap_parts(day("2026-05-13"), entry, &overlaps, Some(OverlapWay::Once), None);
        let explained = entry + parts.iter().map(EntryPart::sum).sum::<Sum>();
        let off = taken_off(entry, &overlaps);
        prop_assert_eq!(explained, Sum { hours: Hours(hours - off.hours.0), half_days: half_days - off.half_days });
        let classes: i64 = counted.iter().map(|(hours, _)| hours).sum();
        let all = explained.hours.0 + classes;
        prop_assert!(explained.hours.0 >= 0 && explained.half_days >= 0);
        prop_assert!(all <= hours + classes && all >= hours.max(classes));
    }

    #[test]
    fn nobody_gains_by_being_away_and_no_day_holds_more_than_it_may(
        marks in marks(), half_day in 0_i64..900, evening in 0_i64..900, most in proptest::option::of(0_i64..1_600)
    ) {
        let rule = HoursRule {
            half_day: Hours(half_day),
            evening: Hours(evening),
            most_a_day: most.map(Hours),
            ..HoursRule::default()
        };
        let rules = HoursRules::new(vec![(day("2026-01-01"), rule)]);
        let lines = |marks| half_lines(&rules, HoursKind::OffJob, &two_days(), marks, day("2026-06-01"));
        let total = |lines: &[HalfLine]| lines.iter().map(|line| line.sum).sum::<Sum>();
        let (with, without) = (lines(&marks), lines(&BTreeMap::new()));
        prop_assert!(total(&with).hours <= total(&without).hours);
        prop_assert!(total(&with).half_days <= total(&without).half_days);
        for date in ["2026-05-12", "2026-05-13"] {
            let of_day: Hours = with.iter().filter(|line| line.at.0 == day(date)).map(|line| line.sum.hours).sum();
            prop_assert!(most.is_none_or(|most| of_day.0 <= most));
        }
    }

    #[test]
    fn who_has_more_never_stands_worse(a in 0_i64..12_000, b in 0_i64..12_000, ordinal in 1_u32..=365, is_county in any::<bool>()) {
        let on = Day::from_yo_opt(2026, ordinal).unwrap();
        let at = |hours| judge(&sums((hours, hours / 400), 5_000, 0), Asked { is_county, ..Asked::default() }, &HoursRule::default(), on);
        prop_assert!(at(a.min(b)).state <= at(a.max(b)).state);
        prop_assert!(at(a.min(b)).short >= at(a.max(b)).short);
    }
}
