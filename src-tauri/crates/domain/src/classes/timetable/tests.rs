use super::*;
use proptest::prelude::*;

fn session(id: i64, class: i64, starts: u16, ends: u16, mentor: Option<i64>, room: Option<&str>) -> Session {
    Session {
        id: Id(id),
        class: Id(class),
        day: Day::from_ymd_opt(2026, 10, 12).unwrap(),
        half: HalfDay::Morning,
        starts,
        ends,
        mentor: mentor.map(Id),
        room: room.map(str::to_owned),
        module: None,
        hours: Hours::whole(4),
    }
}

fn standing(session: Session, shared: &[&str]) -> Standing {
    Standing {
        session,
        title: "基层治理".into(),
        class_title: "青干班".into(),
        mentor_name: Some("解放鸣".into()),
        shared: shared.iter().map(|name| (*name).to_owned()).collect(),
    }
}

#[test]
fn one_mentor_one_room_one_class_one_trainee_at_a_time() {
    let stands = session(1, 1, 510, 720, Some(7), Some("报告厅"));
    for (other, shared, side) in [
        (session(2, 1, 600, 660, None, None), &[][..], Some(Side::Class)),
        (session(2, 2, 600, 660, Some(7), None), &[], Some(Side::Mentor)),
        (session(2, 2, 600, 660, None, Some("报 告厅")), &[], Some(Side::Room)),
        (session(2, 2, 600, 660, None, None), &["王平", "刘怡"], Some(Side::Trainee)),
        (session(2, 2, 720, 780, Some(7), Some("报告厅")), &["王平"], None),
        (session(2, 2, 600, 660, Some(8), Some("教室")), &[], None),
        (session(2, 2, 600, 660, None, Some(" ")), &[], None),
        (session(1, 1, 510, 720, Some(7), Some("报告厅")), &[], None),
    ] {
        let standing = [standing(stands.clone(), shared)];
        assert_eq!(clashes(&other, "群众工作", &standing).first().map(|clash| clash.side), side, "{other:?}");
    }
}

#[test]
fn one_lecture_to_several_classes_at_once_is_no_clash() {
    let stands = [standing(session(1, 1, 510, 720, Some(7), Some("报告厅")), &["王平"])];
    for (other, title, is_free) in [
        (session(2, 2, 510, 720, Some(7), Some("报 告厅")), "基层治理", true),
        (session(2, 2, 510, 720, Some(7), Some("报告厅")), "群众工作", false),
        (session(2, 2, 510, 700, Some(7), Some("报告厅")), "基层治理", false),
        (session(2, 2, 510, 720, Some(7), Some("教室")), "基层治理", false),
        (session(2, 2, 510, 720, Some(8), Some("报告厅")), "基层治理", false),
        (session(2, 1, 510, 720, Some(7), Some("报告厅")), "基层治理", false),
        (session(2, 2, 510, 720, None, Some("报告厅")), "基层治理", false),
    ] {
        assert_eq!(clashes(&other, title, &stands).is_empty(), is_free, "{title} {other:?}");
    }
}

#[test]
fn a_refusal_names_the_other_class_the_time_and_who() {
    let standing = [standing(session(1, 1, 510, 720, Some(7), Some("报告厅")), &["王平", "刘怡"])];
    let said = |other: &Session| clashes(other, "群众工作", &standing)[0].problem().to_string();
    let mentor = said(&session(2, 2, 600, 660, Some(7), None));
    let trainee = said(&session(2, 2, 600, 660, None, None));
    for part in ["解放鸣", "青干班", "2026-10-12 08:30–12:00", "基层治理"] {
        assert!(mentor.contains(part), "{mentor}");
    }
    assert!(trainee.contains("王平") && trainee.contains('2'), "{trainee}");
}

#[test]
fn times_that_cannot_be_are_refused() {
    for (half, starts, ends, code) in [
        (HalfDay::Morning, 510, 720, None),
        (HalfDay::Morning, 720, 510, Some(Code::SessionBackwards)),
        (HalfDay::Morning, 510, 510, Some(Code::SessionBackwards)),
        (HalfDay::Morning, 870, 1050, Some(Code::SessionNotInHalf)),
        (HalfDay::Morning, 60, 720, Some(Code::SessionNotInHalf)),
        (HalfDay::Morning, 360, 420, None),
        (HalfDay::Afternoon, 510, 1050, Some(Code::SessionNotInHalf)),
        (HalfDay::Evening, 1140, 1260, None),
    ] {
        let found = Session { half, ..session(1, 1, starts, ends, None, None) };
        assert_eq!(found.check_times().err().map(|problem| problem.code), code, "{starts}–{ends}");
    }
}

#[test]
fn shares_of_a_main_class() {
    let hours = Hours::whole;
    let taught = [
        (Some(Module::Theory), true, 16),
        (Some(Module::Party), false, 12),
        (Some(Module::Ability), true, 8),
        (None, false, 4),
    ];
    let taught = taught.map(|(module, by_leader, n)| Taught { module, by_leader, hours: hours(n) });
    let shares = module_shares(taught.into_iter());
    let expected = ModuleShares {
        all: hours(40),
        open: hours(4),
        theory_and_party: 7_000,
        party: 3_000,
        leaders: 6_000,
    };
    assert_eq!(shares, expected);
    assert_eq!(module_shares(std::iter::empty()), ModuleShares::default());
}

proptest! {
    #[test]
    fn a_clash_is_seen_from_both_sides(
        a in 0..1400_u16, b in 1..300_u16, c in 0..1400_u16, d in 1..300_u16, room: bool,
    ) {
        let one = session(1, 1, a, a + b, None, room.then_some("报告厅"));
        let two = session(2, 2, c, c + d, None, room.then_some("报告厅"));
        let first = clashes(&one, "", &[standing(two.clone(), &[])]).len();
        prop_assert_eq!(first, clashes(&two, "", &[standing(one, &[])]).len());
    }
}
