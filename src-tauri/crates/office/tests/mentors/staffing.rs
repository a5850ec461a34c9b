//! Who stands in the timetable and who does not, who was asked and who no longer is, and what the cashier is given.

use super::{AHEAD, OVER, class, mentor, office, save, session, set, topic};
use serde_json::{Value, json};
use zhixing_domain::Code;

#[test]
fn an_invitation_taken_back_is_no_engagement_that_could_be_answered() {
    let office = office();
    let id = mentor(&office, "解放鸣", "expert", "楚江大学");
    let class = class(&office, "青干班", AHEAD);
    let open = session(&office, class, AHEAD, "morning", "舆情应对", &json!({}));
    office.call("mentors.invite", json!({ "mentor": id, "sessions": [open] }));
    office.undo_last();
    for state in ["unable", "agreed", "invited"] {
        let late = json!({ "of": [{ "session": open, "mentor": id }], "state": state, "day": null });
        assert_eq!(office.fail("mentors.set_engagements", late).code, Code::EngagementGone, "{state}");
    }
    assert_eq!(office.call("mentors.engagements", json!({ "class": class, "limit": 9 }))["total"], 0);
    // Whom the timetable names may be noted as asked in words.
    office.call("classes.set_session_mentor", json!({ "id": open, "mentor": id }));
    set(&office, &[(open, id)], "agreed");
}

#[test]
fn who_could_not_come_is_no_lesson() {
    let office = office();
    let (one, two) = (
        mentor(&office, "解放鸣", "expert", "楚江大学"),
        mentor(&office, "鲁秀英", "practitioner", "县信访局"),
    );
    let class = class(&office, "青干班", AHEAD);
    let open = session(&office, class, AHEAD, "morning", "舆情应对", &json!({ "mentor": one }));
    set(&office, &[(open, one)], "unable");
    office.call("mentors.invite", json!({ "mentor": two, "sessions": [open] }));
    let page =
        |find: Value| office.call("mentors.engagements", json!({ "class": class, "find": find, "limit": 9 }));
    let counts = |page: Value| (page["total"].clone(), page["declined"].clone());
    assert_eq!(counts(page(Value::Null)), (json!(2), json!(1)));
    for find in ["鲁", "lxy", "信访"] {
        assert_eq!(counts(page(json!(find))), (json!(1), json!(0)), "{find}");
    }
}

#[test]
fn lessons_without_a_mentor_are_told_apart_from_what_the_class_does_itself() {
    let office = office();
    let id = mentor(&office, "解放鸣", "expert", "楚江大学");
    let class = class(&office, "青干班", AHEAD);
    session(&office, class, AHEAD, "morning", "分组研讨", &json!({ "kind": "discussion" }));
    session(&office, class, AHEAD, "afternoon", "舆情应对", &json!({ "kind": "lecture" }));
    session(&office, class, AHEAD, "evening", "红色教育", &json!({ "kind": "onsite", "mentor": id }));
    let open = office.call("mentors.open_sessions", Value::Null);
    let told: Vec<_> = open
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["title"].as_str().unwrap(), one["is_needed"].as_bool().unwrap()))
        .collect();
    assert_eq!(told, [("舆情应对", true), ("分组研讨", false)]);
}

#[test]
fn days_since_the_last_lecture_run_to_the_session_that_is_to_be_staffed() {
    let office = office();
    let about = topic(&office, "基层治理");
    let id = mentor(&office, "鲁秀英", "practitioner", "县信访局");
    office.call("mentors.set_topics", json!({ "id": id, "topics": [about] }));
    let days = [("2090-10-02", "信访条例"), ("2090-10-12", "基层治理"), ("2090-10-15", "复盘")];
    let sessions = days.map(|(day, title)| {
        let class = class(&office, &format!("{title}班"), day);
        let theirs = if title == "基层治理" { json!({}) } else { json!({ "mentor": id }) };
        session(&office, class, day, "morning", title, &theirs)
    });
    let request = json!({ "session": sessions[1], "topic": about, "limit": 9 });
    let reasons = |request: &Value| {
        let found = office.call("mentors.find_for", request.clone());
        let reasons = found["rows"][0]["reasons"].as_array().unwrap().clone();
        reasons.into_iter().map(|one| one["reason"].clone()).collect::<Vec<_>>()
    };
    let found = reasons(&request);
    for wanted in [
        json!({ "what": "recent", "days": 10 }),
        json!({ "what": "next", "days": 3 }),
        json!({ "what": "load", "hours": 800, "held": 0 }),
    ] {
        assert!(found.contains(&wanted), "{wanted} in {found:?}");
    }
    // Who holds it already is not burdened by it.
    office.call("mentors.invite", json!({ "mentor": id, "sessions": [sessions[1]] }));
    assert_eq!(reasons(&request), found);
}

#[test]
fn the_cashier_is_given_who_is_still_to_be_paid_with_number_and_account() {
    let office = office();
    let (one, two) = (
        mentor(&office, "解放鸣", "expert", "楚江大学"),
        mentor(&office, "鲁秀英", "practitioner", "县信访局"),
    );
    for id in [one, two] {
        save(&office, id, "fee", "associate");
    }
    let class = class(&office, "青干班", OVER);
    let sessions = [("morning", "舆情应对", one), ("afternoon", "信访条例", two)]
        .map(|(half, title, id)| (session(&office, class, OVER, half, title, &json!({ "mentor": id })), id));
    set(&office, &sessions, "held");
    let lacks = || {
        let lines = office.call("mentors.class_fees", json!({ "class": class }))["lines"].clone();
        lines.as_array().unwrap().iter().map(|line| line["lacks"].clone()).collect::<Vec<_>>()
    };
    let all = json!(["id_number", "bank", "account"]);
    assert_eq!(lacks(), [all.clone(), all.clone()]);
    for (field, value) in [
        ("id_number", "11010519491231002x"),
        ("bank", "农业银行青石支行"),
        ("account", "6228480000000000018"),
    ] {
        save(&office, one, field, value);
    }
    // A number that cannot be right is kept, told in the record, and lacking still.
    save(&office, two, "id_number", "110105194912310021");
    save(&office, two, "phone", "1390000");
    assert_eq!(lacks(), [json!([]), all]);
    assert_eq!(office.call("mentors.record", json!({ "id": two }))["doubts"], json!(["phone", "id_number"]));
    let print = |stage: &str| {
        let made = office.call("mentors.print_fees", json!({ "class": class, "stage": stage }));
        office.text(&made)
    };
    let sheet = print("due");
    for wanted in ["11010519491231002X", "6228480000000000018", "农业银行青石支行", "鲁秀英"] {
        assert!(sheet.contains(wanted), "{wanted} in {sheet}");
    }
    office.call("mentors.pay", json!({ "class": class, "mentors": [one], "day": "2020-10-16" }));
    let fees = office.call("mentors.class_fees", json!({ "class": class }));
    assert_eq!((&fees["due"]["net"], &fees["paid"]["net"]), (&json!(200_000), &json!(200_000)));
    let (due, paid) = (print("due"), print("paid"));
    assert!(!due.contains("解放鸣") && due.contains("鲁秀英"), "paid once: {due}");
    assert!(
        paid.contains("解放鸣") && !paid.contains("鲁秀英") && paid.contains("2020年10月16日已付"),
        "{paid}"
    );
    office.call("mentors.pay", json!({ "class": class, "mentors": [two], "day": null }));
    let nothing = json!({ "class": class, "stage": "due" });
    assert_eq!(office.fail("mentors.print_fees", nothing).code, Code::FeesNone);
    // What was printed with numbers and accounts is printed again only by those who may print it.
    let made = office.call("mentors.print_fees", json!({ "class": class, "stage": "paid" }));
    office.call("paper.record", json!({ "token": made["token"] }));
    let printed = json!({ "id": office.call("paper.records", json!({}))[0]["id"] });
    office.call("paper.reprint", printed.clone());
    let viewer =
        json!({ "id": null, "name": "查看者", "role": "viewer", "active": true, "password": "mima-mima" });
    office.call("keeping.save_account", viewer);
    let folder = office.call("keeping.start", Value::Null)["recent"][0]["token"].clone();
    let sign_in = json!({ "folder": folder, "account": "查看者", "password": "mima-mima" });
    office.call("keeping.sign_in", sign_in);
    assert_eq!(office.fail("paper.reprint", printed).code, Code::NotAllowed);
}
