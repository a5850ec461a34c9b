use super::*;

fn day(day: u32) -> Day {
    Day::from_ymd_opt(2026, 10, day).unwrap()
}

/// Five days of two half-days with four hours each, all sheets back.
fn class() -> ClassFacts {
    let halves = (12..17).flat_map(|at| [(day(at), HalfDay::Morning), (day(at), HalfDay::Afternoon)]);
    let half_days: BTreeMap<HalfDayOf, Hours> = halves.map(|half| (half, Hours::whole(4))).collect();
    let sheets = half_days.keys().copied().collect();
    ClassFacts {
        title: "青石县基层治理专题培训班".into(),
        first_day: Some(day(12)),
        last_day: Some(day(16)),
        half_days,
        sheets,
    }
}

fn trainee() -> TraineeFacts {
    TraineeFacts {
        name: "祝晓燕".into(),
        withdrawn: false,
        marks: BTreeMap::new(),
        leave_reason: None,
        outcome: Outcome::Passed { total: 7000 },
        has: None,
    }
}

fn away(mark: Mark, halves: usize) -> BTreeMap<HalfDayOf, Mark> {
    class().half_days.keys().take(halves).map(|half| (*half, mark)).collect()
}

#[test]
fn who_may_not_have_a_certificate_and_why() {
    let parts = || vec!["理论考试".to_owned()];
    let cases: [(&str, TraineeFacts, &[Code]); 14] = [
        ("present and passed", trainee(), &[]),
        (
            "one half-day of 40 hours: 4 ≤ 5.71",
            TraineeFacts { marks: away(Mark::Personal, 1), ..trainee() },
            &[],
        ),
        (
            "two half-days: 8 > 5.71",
            TraineeFacts { marks: away(Mark::Sick, 2), ..trainee() },
            &[Code::LeaveBeyond],
        ),
        (
            "the same with a written reason",
            TraineeFacts {
                marks: away(Mark::Sick, 2),
                leave_reason: Some("住院，有证明".into()),
                ..trainee()
            },
            &[],
        ),
        (
            "a blank is no reason",
            TraineeFacts { marks: away(Mark::Sick, 2), leave_reason: Some(" ".into()), ..trainee() },
            &[Code::LeaveBeyond],
        ),
        ("away on duty all week", TraineeFacts { marks: away(Mark::Official, 10), ..trainee() }, &[]),
        ("late every day", TraineeFacts { marks: away(Mark::Late, 10), ..trainee() }, &[]),
        ("withdrawn", TraineeFacts { withdrawn: true, ..trainee() }, &[Code::Withdrawn]),
        (
            "failed",
            TraineeFacts { outcome: Outcome::Failed { total: 5999 }, ..trainee() },
            &[Code::NotPassed],
        ),
        (
            "absent",
            TraineeFacts { outcome: Outcome::Absent { parts: parts() }, ..trainee() },
            &[Code::PartAbsent],
        ),
        (
            "deferred",
            TraineeFacts { outcome: Outcome::Deferred { parts: parts() }, ..trainee() },
            &[Code::PartDeferred],
        ),
        (
            "not typed yet",
            TraineeFacts { outcome: Outcome::Open { parts: parts() }, ..trainee() },
            &[Code::PartOpen],
        ),
        ("a class without assessment", TraineeFacts { outcome: Outcome::NotAssessed, ..trainee() }, &[]),
        (
            "has one",
            TraineeFacts { has: Some("青组训〔2026〕0001".into()), ..trainee() },
            &[Code::HasCertificate],
        ),
    ];
    for (case, trainee, codes) in cases {
        let found: Vec<Code> =
            obstacles(&trainee, &class(), LeaveLimit::default()).iter().map(|problem| problem.code).collect();
        assert_eq!(found, codes, "{case}");
    }
}

#[test]
fn the_reason_names_its_figures() {
    let late = TraineeFacts { marks: away(Mark::Absent, 2), ..trainee() };
    let reasons = obstacles(&late, &class(), LeaveLimit::default());
    assert_eq!(reasons[0].to_string(), "请假缺课 8 学时，超过总学时 40 的 1/7，且没有书面说明。");
}

#[test]
fn a_class_waits_for_its_end_and_its_sheets() {
    let codes = |class: &ClassFacts, today| -> Vec<Code> {
        class_obstacles(class, today).iter().map(|problem| problem.code).collect()
    };
    assert_eq!(codes(&class(), day(16)), []);
    assert_eq!(codes(&class(), day(15)), [Code::ClassNotOver]);
    let mut open = class();
    open.sheets.remove(&(day(13), HalfDay::Afternoon));
    let found = class_obstacles(&open, day(17));
    assert_eq!((&*found[0].values["first"], &*found[0].values["half"]), ("2026-10-13", "下午"));
    assert_eq!(codes(&ClassFacts::default(), day(17)), [Code::ClassWithoutDays, Code::ClassWithoutHours]);
}

#[test]
fn what_a_certificate_says() {
    let body = CertificateText::default().body_for("祝晓燕", &class()).unwrap();
    assert_eq!(
        body,
        "祝晓燕同志于2026年10月12日至16日参加青石县基层治理专题培训班学习，共40学时，修业期满，考核合格，准予结业。\n特发此证。"
    );
    for body in ["特发此证", "{name}{rank}", "{name}{dates", "{names}"] {
        assert_eq!(CertificateText::check(body).unwrap_err().code, Code::BodyTemplateUnread, "{body}");
    }
}
