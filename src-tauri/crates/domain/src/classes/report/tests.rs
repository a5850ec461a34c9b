use super::*;
use crate::evaluation::{Answer, Form, FormKind, FormState, Rule, Template, summarise};

fn words(report: &Report) -> String {
    let told = report.parts.iter().map(|part| match part {
        PaperPart::Heading(text) | PaperPart::Text(text) | PaperPart::Right(text) => text.clone(),
        PaperPart::Table(table) => table.rows.iter().map(|row| row.join(" ")).collect::<Vec<_>>().join("\n"),
        PaperPart::Bars(bars) => {
            bars.bars.iter().map(|bar| format!("{} {}", bar.label, bar.shown)).collect::<Vec<_>>().join("\n")
        }
    });
    told.collect::<Vec<_>>().join("\n")
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn trainee(name: &str, unit: &str, total: i64) -> ReportTrainee {
    let outcome = if total >= 6000 { Outcome::Passed { total } } else { Outcome::Failed { total } };
    ReportTrainee {
        name: name.into(),
        unit: Some(unit.into()),
        outcome: Some(outcome),
        ..ReportTrainee::default()
    }
}

#[test]
fn a_class_of_which_nothing_is_known_says_what_is_missing() {
    let facts = ReportFacts { title: "小班".into(), issuer: "组织部".into(), ..ReportFacts::default() };
    let report = report(&facts);
    assert_eq!(report.title, "小班培训总结");
    let words = words(&report);
    assert_eq!(words.matches("本部分待补").count(), 6, "{words}");
    assert!(words.contains("起止日期未填") && words.contains("尚未颁发结业证书"));
}

#[test]
fn the_figures_of_a_class_stand_in_its_text() {
    let template = Template::to_begin_with(FormKind::Class);
    let form = |at: u8| Form {
        answers: (0..21).map(|item| Answer::from_digit(if item == 13 { 2 } else { 4 - at % 2 })).collect(),
        comment: Some("食宿再改进。".into()),
        state: FormState::Complete,
    };
    let forms: Vec<Form> = (0..6).map(form).collect();
    let session = |half, hours| ReportSession {
        day: day("2026-10-12"),
        half,
        title: "基层治理".into(),
        kind: Some(SessionKind::Lecture),
        mentor: Some("陶怀远".into()),
        hours: Hours::whole(hours),
    };
    let mut trainees = vec![
        trainee("祝晓燕", "青石镇", 9000),
        trainee("林刚", "青石镇", 5950),
        trainee("谭㛃", "县委办", 7005),
    ];
    trainees[0].sex = Some("女".into());
    trainees[1].leave = Hours::whole(8);
    trainees[1].obstacle = Some("请假超过1/7".into());
    let facts = ReportFacts {
        title: "治理班".into(),
        days: Some((day("2026-10-12"), day("2026-10-13"))),
        place: Some("县委党校".into()),
        trainees,
        sessions: vec![session(HalfDay::Morning, 4), session(HalfDay::Afternoon, 4)],
        sheets: (2, 4),
        attendance: HalfDayTotals { due: 6, present: 5, leave: 1, absent: 0 },
        marks: vec![Mark::Personal, Mark::Late],
        parts: vec![Part {
            id: crate::Id(1),
            kind: crate::assessment::PartKind::Theory,
            name: "理论考试".into(),
            weight: 100,
        }],
        evaluation: Some(summarise(&template, 8, 6, &forms, &Rule::default())),
        certificates: vec!["0001".into(), "0002".into()],
        void: 1,
        issuer: "组织部".into(),
        day: Some(day("2026-10-20")),
        ..ReportFacts::default()
    };
    let words = words(&report(&facts));
    for wanted in [
        "2026年10月12日至13日，组织部在县委党校举办治理班。",
        "共有学员3人，其中男0人、女1人，名册中未载明的2人，来自2个单位。人数较多的有青石镇2人。",
        "共安排课程2次、8学时，其中讲授2次。由1位导师授课。",
        "应到6人次，实到5人次，出勤率83.33%；迟到1人次、事假1人次。",
        "还有2个半天的签到表未录入",
        "有总分的3人，合格2人，合格率66.67%；平均73.18分，最高90分，最低59.5分。不合格1人：林刚。",
        "70–79 分 1 人（33.33%）",
        "回收率75.00%，有效6份",
        "较低的是“食宿安排周到”（2.00，第2名）",
        "颁发结业证书2张，编号0001至0002。其间作废1张",
        "林刚 青石镇 请假超过1/7",
        "1.食宿再改进（6人）。",
    ] {
        assert!(words.contains(wanted), "{wanted} in\n{words}");
    }
}
