//! 导师 as the doors see them: found, engaged, paid, with letters; and who should teach.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[expect(dead_code, reason = "each test program uses its own part of it")]
#[path = "../office/mod.rs"]
mod office;
mod papers;
mod staffing;

use office::{Office, office};
use serde_json::{Value, json};
use zhixing_domain::Code;

/// Days that are over and days to come, whenever the test runs.
const OVER: &str = "2020-10-12";
const AHEAD: &str = "2090-10-12";

fn mentor(office: &Office, name: &str, kind: &str, organisation: &str) -> i64 {
    let id = office.call("mentors.create", json!({ "name": name }))["id"].as_i64().unwrap();
    for (field, value) in [("kind", kind), ("organisation", organisation)] {
        save(office, id, field, value);
    }
    id
}

fn save(office: &Office, id: i64, field: &str, value: &str) {
    office.call("mentors.save_field", json!({ "id": id, "field": field, "value": value }));
}

fn topic(office: &Office, name: &str) -> Value {
    office.call("needs.add_topic", json!({ "name": name }))
}

fn class(office: &Office, title: &str, day: &str) -> i64 {
    let new = json!({ "title": title, "term": "", "first_day": day, "last_day": day, "plan_item": null });
    office.call("classes.create", new).as_i64().unwrap()
}

fn session(office: &Office, class: i64, day: &str, half: &str, title: &str, more: &Value) -> i64 {
    let mut new = json!({ "class": class, "day": day, "half": half, "title": title });
    for (key, value) in more.as_object().unwrap() {
        new[key] = value.clone();
    }
    office.call("classes.add_session", new)["id"].as_i64().unwrap()
}

fn set(office: &Office, of: &[(i64, i64)], state: &str) -> Value {
    let of: Vec<Value> =
        of.iter().map(|(session, mentor)| json!({ "session": session, "mentor": mentor })).collect();
    office.call("mentors.set_engagements", json!({ "of": of, "state": state, "day": null }))
}

fn names(office: &Office, request: Value) -> Vec<String> {
    let found = office.call("mentors.list", request);
    found["rows"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_mentor_is_found_by_initials_organisation_topic_and_kind() {
    let office = office();
    let lin = mentor(&office, "林　放", "专家", "省农科院");
    mentor(&office, "单秀英", "practitioner", "县信访局");
    let topic = topic(&office, "基层治理");
    office.call("mentors.set_topics", json!({ "id": lin, "topics": [topic] }));
    for (request, found) in [
        (json!({}), vec!["林放", "单秀英"]),
        (json!({ "find": "lf" }), vec!["林放"]),
        (json!({ "find": "sxy" }), vec!["单秀英"]),
        (json!({ "find": "信访" }), vec!["单秀英"]),
        (json!({ "find": "治理" }), vec!["林放"]),
        (json!({ "kind": "expert" }), vec!["林放"]),
        (json!({ "kind": "leader" }), vec![]),
        (json!({ "topic": topic }), vec!["林放"]),
        (json!({ "limit": 1 }), vec!["林放"]),
        (json!({ "offset": 1, "limit": 1 }), vec!["单秀英"]),
    ] {
        assert_eq!(names(&office, request.clone()), found, "{request}");
    }
    assert_eq!(office.call("mentors.list", json!({ "limit": 1 }))["total"], 2);
    let taken = office.fail("needs.delete_topic", json!({ "id": topic }));
    assert_eq!((taken.code, taken.values["where"].as_str()), (Code::InUse, "导师"));
    let evidence = json!({ "mentor": lin, "topic": topic, "kind": "honour", "text": "省科技进步奖" });
    office.call("mentors.save_evidence", evidence);
    let other = office.call("needs.add_topic", json!({ "name": "社会治理" }));
    office.call("needs.merge_topic", json!({ "id": topic, "into": other }));
    let record = office.call("mentors.record", json!({ "id": lin }));
    assert_eq!(record["mentor"]["topics"], json!([{ "id": other, "name": "社会治理" }]));
    assert_eq!(record["evidence"][0]["topic"], other, "what shows it goes along");
}

#[test]
fn the_fields_of_one_sitting_are_one_step_and_a_deleted_mentor_comes_back_whole() {
    let office = office();
    let topic = topic(&office, "党性教育");
    let id = mentor(&office, "梅远山", "leader", "县委组织部");
    office.call(
        "mentors.save_evidence",
        json!({ "mentor": id, "topic": topic, "kind": "work", "text": "建教育基地" }),
    );
    let course = office
        .call("mentors.add_course", json!({ "mentor": id, "title": "从县域历史看初心", "topic": topic }));
    for (field, value) in [("hours", "4"), ("outline", "一、三个节点")] {
        office.call("mentors.save_course_field", json!({ "id": course, "field": field, "value": value }));
    }
    let whole = office.call("mentors.record", json!({ "id": id }));
    office.call("mentors.delete", json!({ "id": id }));
    assert_eq!(names(&office, json!({})), Vec::<String>::new());
    office.undo_last();
    assert_eq!(office.call("mentors.record", json!({ "id": id })), whole);
    assert_eq!(whole["courses"][0]["hours"], 400);
    office.undo_last();
    let found = office.call("mentors.list", json!({}));
    assert_eq!((&found["rows"][0]["kind"], &found["rows"][0]["organisation"]), (&Value::Null, &Value::Null));
    assert!(office.call("mentors.export", json!({}))["name"].as_str().unwrap().starts_with("导师名册"));
}

const BOOK: &str = "姓名\t类别\t单位\t职务职称\t电话\t课酬等级\t擅长专题\n\
    谈一川\t专家\t省农业科学院\t研究员\t13900001208\t正高\t乡村振兴、深海采矿\n\
    鲁秀英\t一线\t县信访局\t科长\t\t\t基层治理\n\
    梅远山\t领导\t市委组织部\t处长\t\t\t\n";

#[test]
fn a_roster_read_twice_changes_nothing_and_the_same_person_is_found_by_name_and_organisation() {
    let office = office();
    topic(&office, "乡村振兴");
    topic(&office, "基层治理");
    let tan = mentor(&office, "谈一川", "expert", "省农业科学院");
    save(&office, tan, "note", "须提前两周约");
    mentor(&office, "梅远山", "leader", "县委组织部");
    let source = json!({ "file": null, "text": BOOK });
    let preview = office.call("mentors.read_book", source.clone());
    assert_eq!((&preview["new"], &preview["changed"]), (&json!(2), &json!(1)));
    let said: Vec<_> =
        preview["findings"].as_array().unwrap().iter().map(|one| one["code"].clone()).collect();
    assert_eq!(said, ["mentor_topic_unknown", "mentor_namesake"]);
    let fields: Vec<_> =
        preview["rows"][0]["changes"].as_array().unwrap().iter().map(|one| one["field"].clone()).collect();
    assert_eq!(fields, [json!("title"), json!("phone"), json!("fee"), json!("note")]);
    assert_eq!(preview["rows"][0]["topics"], json!(["乡村振兴"]));
    assert_eq!(office.call("mentors.take_book", source.clone()), json!({ "new": 2, "changed": 1 }));
    let record = office.call("mentors.record", json!({ "id": tan }));
    let mentor = &record["mentor"];
    assert_eq!((&mentor["fee"], &mentor["note"]), (&json!("full"), &json!("须提前两周约；擅长深海采矿")));
    assert_eq!(mentor["topics"][0]["name"], "乡村振兴");
    let again = office.call("mentors.read_book", source.clone());
    assert_eq!((&again["new"], &again["changed"]), (&json!(0), &json!(0)));
    assert_eq!(office.call("mentors.take_book", source), json!({ "new": 0, "changed": 0 }));
    assert_eq!(office.call("mentors.list", json!({}))["total"], 4);
    office.undo_last();
    assert_eq!(office.call("mentors.list", json!({}))["total"], 2, "taken in one step");
}

#[test]
fn courses_come_in_once_and_a_word_that_is_part_of_one_topic_is_read_as_it() {
    let office = office();
    topic(&office, "基层治理和矛盾纠纷化解");
    topic(&office, "乡村振兴与农业产业发展");
    topic(&office, "数字乡村振兴");
    let list = "姓名\t单位\t职务\t职称\t类别\t研究方向\t主讲课程\n\
        谈一川\t省农科院\t所长\t研究员\t专家\t基层治理、乡村振兴\t《产业怎么选》《品牌怎么做》\n\
        鲁秀英\t县信访局\t科长\t\t一线\t基层治理\t\n";
    let source = json!({ "file": null, "text": list });
    let preview = office.call("mentors.read_book", source.clone());
    let said: Vec<_> = preview["findings"].as_array().unwrap().iter().collect();
    let told: Vec<_> =
        said.iter().map(|one| (one["code"].as_str().unwrap(), &one["values"]["names"])).collect();
    assert_eq!(
        told,
        [("mentor_topic_unknown", &json!("谈一川")), ("mentor_topic_read", &json!("谈一川、鲁秀英"))],
        "乡村振兴 is part of two topics, 基层治理 of one"
    );
    assert_eq!(said[1]["understood"], "基层治理和矛盾纠纷化解");
    office.call("mentors.take_book", source.clone());
    let tan = office.call("mentors.list", json!({ "find": "谈一川" }))["rows"][0].clone();
    assert_eq!((&tan["title"], &tan["note"]), (&json!("所长、研究员"), &json!("擅长乡村振兴")));
    let record = office.call("mentors.record", json!({ "id": tan["id"] }));
    let titles: Vec<_> = record["courses"].as_array().unwrap().iter().map(|one| &one["title"]).collect();
    assert_eq!(titles, ["产业怎么选", "品牌怎么做"]);
    assert_eq!(office.call("mentors.take_book", source), json!({ "new": 0, "changed": 0 }));
}

#[test]
fn the_same_number_means_the_same_person_under_one_name_and_is_told_under_two() {
    let office = office();
    let tan = mentor(&office, "谈一川", "expert", "省农业科学院");
    save(&office, tan, "phone", "139 0000 1101");
    let list = "姓名\t单位\t类别\t电话\n谈一川\t省农科院\t\t１３９００００１１０１\n谭㛃\t市委党校\t教师\t13900001101\n林放\t县委\t\t027-1\n梅远山\t县委\t领导\t027-1\n";
    let preview = office.call("mentors.read_book", json!({ "file": null, "text": list }));
    // A new name of the organisation, not a new person.
    assert_eq!((&preview["rows"][0]["mentor"], &preview["new"]), (&json!(tan), &json!(3)));
    let told: Vec<(&str, &str)> = preview["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["code"] == "mentor_same_phone")
        .map(|one| (one["place"]["who"].as_str().unwrap(), one["values"]["other"].as_str().unwrap()))
        .collect();
    assert_eq!(told, [("谭㛃", "第 2 行的“谈一川”"), ("梅远山", "第 4 行的“林放”")]);
    let kind =
        preview["findings"].as_array().unwrap().iter().find(|one| one["code"] == "mentor_kind_missing");
    assert_eq!(kind.unwrap()["values"]["names"], "林放", "whose kind is known already is not among them");
    office.call("mentors.take_book", json!({ "file": null, "text": list }));
    let again = office.call("mentors.read_book", json!({ "file": null, "text": list }));
    assert_eq!((&again["new"], &again["changed"]), (&json!(0), &json!(0)), "taken twice changes nothing");
}

fn order(office: &Office, request: Value) -> Vec<String> {
    let mut all = request;
    all["limit"] = json!(50);
    let found = office.call("mentors.find_for", all);
    found["rows"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn who_has_shown_more_comes_first_and_steps_back_after_teaching_much() {
    let office = office();
    let (wide, narrow) = (topic(&office, "社会治理"), topic(&office, "基层治理"));
    office.call("needs.set_topic_parent", json!({ "id": narrow, "parent": wide }));
    let (a, b) = (
        mentor(&office, "解放鸣", "expert", "楚江大学"),
        mentor(&office, "鲁秀英", "practitioner", "县信访局"),
    );
    mentor(&office, "方卓", "practitioner", "县应急管理局");
    for id in [a, b] {
        office.call("mentors.set_topics", json!({ "id": id, "topics": [narrow] }));
    }
    for text in ["积案 41 件", "人民满意的公务员"] {
        office.call(
            "mentors.save_evidence",
            json!({ "mentor": b, "topic": narrow, "kind": "work", "text": text }),
        );
    }
    assert_eq!(order(&office, json!({ "topic": narrow })), ["鲁秀英", "解放鸣"]);
    assert_eq!(order(&office, json!({ "topic": wide })), ["鲁秀英", "解放鸣"], "of a topic above too");
    // She teaches 24 hours of this year: he comes first now.
    let year = office.call("keeping.me", Value::Null)["today"].as_str().unwrap()[..4].to_owned();
    let day = |month: usize| format!("{year}-{month:02}-11");
    for month in 1..=6 {
        let class = class(&office, &format!("第{month}班"), &day(month));
        session(&office, class, &day(month), "morning", "信访条例", &json!({ "mentor": b }));
    }
    let found = office.call("mentors.find_for", json!({ "topic": narrow, "limit": 9 }));
    assert_eq!(order(&office, json!({ "topic": narrow })), ["解放鸣", "鲁秀英"], "{found}");
    let load = json!({ "what": "load", "hours": 2400, "points": -18 });
    let reasons = found["rows"][1]["reasons"].as_array().unwrap().iter().map(|one| {
        let reason = &one["reason"];
        json!({ "what": reason["what"], "hours": reason["hours"], "points": one["points"] })
    });
    assert!(reasons.into_iter().any(|one| one == load), "{found}");
    assert_eq!(found["outside"], 10_000);
}

#[test]
fn for_a_session_whoever_teaches_elsewhere_or_cannot_come_is_last_with_the_reason() {
    let office = office();
    let about = topic(&office, "基层治理");
    let ids: Vec<i64> = ["解放鸣", "鲁秀英", "方卓"]
        .map(|name| {
            let id = mentor(&office, name, "expert", "楚江大学");
            office.call("mentors.set_topics", json!({ "id": id, "topics": [about] }));
            id
        })
        .to_vec();
    let (one, two) = (class(&office, "青干班", AHEAD), class(&office, "科干班", AHEAD));
    session(&office, one, AHEAD, "morning", "舆情应对", &json!({ "mentor": ids[0] }));
    office.call(
        "mentors.add_away",
        json!({ "mentor": ids[1], "first_day": AHEAD, "last_day": null, "note": "出国" }),
    );
    let open = session(&office, two, AHEAD, "morning", "基层治理", &json!({}));
    let request = json!({ "session": open, "topic": about });
    assert_eq!(order(&office, request.clone()), ["方卓", "鲁秀英", "解放鸣"]);
    let found = office.call("mentors.find_for", json!({ "session": open, "topic": about, "limit": 9 }));
    let obstacles: Vec<_> =
        found["rows"].as_array().unwrap().iter().map(|row| row["obstacle"]["code"].clone()).collect();
    assert_eq!(obstacles, [Value::Null, json!("mentor_away"), json!("mentor_busy")]);
    // Neither can be taken all the same.
    for (mentor, code) in [(ids[0], Code::MentorBusy), (ids[1], Code::MentorAway)] {
        assert_eq!(office.fail("mentors.invite", json!({ "mentor": mentor, "sessions": [open] })).code, code);
        let taken = json!({ "id": open, "mentor": mentor });
        assert_eq!(office.fail("classes.set_session_mentor", taken).code, code);
    }
    office.call("mentors.invite", json!({ "mentor": ids[2], "sessions": [open] }));
    let busy = json!({ "mentor": ids[2], "first_day": "2090-10-01", "last_day": "2090-10-31", "note": "" });
    assert_eq!(office.fail("mentors.add_away", busy).code, Code::MentorTeaches, "not away where they teach");
}

#[test]
fn topics_that_nobody_teaches_are_told_the_needed_first() {
    let office = office();
    let (taught, open) = (topic(&office, "基层治理"), topic(&office, "深海采矿"));
    topic(&office, "不需要的专题");
    let id = mentor(&office, "解放鸣", "expert", "楚江大学");
    office.call("mentors.set_topics", json!({ "id": id, "topics": [taught] }));
    for topic in [&taught, &open] {
        office.call(
            "needs.add_need",
            json!({ "source": "organisation", "topic": topic, "urgency": 3, "unit": null }),
        );
    }
    let found = office.call("mentors.uncovered", Value::Null);
    let names: Vec<_> = found.as_array().unwrap().iter().map(|one| one["name"].clone()).collect();
    assert_eq!(names, ["深海采矿"]);
}

#[test]
fn an_engagement_goes_from_the_invitation_to_the_pay() {
    let office = office();
    let id = mentor(&office, "解放鸣", "expert", "楚江大学");
    let class = class(&office, "青干班", OVER);
    let open = session(&office, class, OVER, "morning", "舆情应对", &json!({}));
    office.call("mentors.invite", json!({ "mentor": id, "sessions": [open] }));
    let row = || {
        let page = office.call("mentors.engagements", json!({ "class": class, "limit": 9 }));
        page["rows"].as_array().unwrap().iter().find(|row| row["mentor"] == id).cloned().unwrap()
    };
    assert_eq!((&row()["state"], &row()["is_theirs"]), (&json!("invited"), &json!(true)));
    set(&office, &[(open, id)], "unable");
    assert_eq!(
        (&row()["state"], &row()["is_theirs"]),
        (&json!("unable"), &json!(false)),
        "the timetable is open again"
    );
    // Somebody else is asked for it; the first one cannot take it back.
    let other = mentor(&office, "鲁秀英", "practitioner", "县信访局");
    office.call("mentors.invite", json!({ "mentor": other, "sessions": [open] }));
    assert_eq!(
        office.fail("mentors.invite", json!({ "mentor": id, "sessions": [open] })).code,
        Code::SessionTaken
    );
    assert_eq!(office.fail("classes.delete_session", json!({ "id": open })).code, Code::InUse);
    set(&office, &[(open, other)], "held");
    let used = office.fail("classes.delete", json!({ "class": class }));
    assert_eq!((used.code, used.values["where"].as_str()), (Code::InUse, "聘请"));
    // Without a fee class nothing can be paid; with one it is, once.
    let pay = json!({ "class": class, "mentors": [other], "day": null });
    assert_eq!(office.fail("mentors.pay", pay.clone()).code, Code::FeeUnknown);
    save(&office, other, "fee", "associate");
    let due = office.call("today.board", Value::Null)["due"].clone();
    let fees = due.as_array().unwrap().iter().find(|one| one["of"] == "fees").cloned().unwrap();
    assert_eq!((&fees["lectures"], &fees["mentors"]), (&json!(1), &json!(1)));
    let paid = office.call("mentors.pay", pay.clone());
    assert_eq!(paid["lines"][0]["total"], json!({ "gross": 230_000, "tax": 30_000, "net": 200_000 }));
    assert_eq!(paid["lines"][0]["stage"], "paid");
    assert_eq!(office.fail("mentors.pay", pay).code, Code::NothingToPay);
    let back = json!({ "of": [{ "session": open, "mentor": other }], "state": "agreed", "day": null });
    assert_eq!(office.fail("mentors.set_engagements", back).code, Code::EngagementStep);
    let due = office.call("today.board", Value::Null)["due"].clone();
    assert!(due.as_array().unwrap().iter().all(|one| one["of"] != "fees"), "{due}");
    // What was paid stays as it was reckoned, whatever becomes of the class of the fee.
    save(&office, other, "fee", "renowned");
    let fees = office.call("mentors.class_fees", json!({ "class": class }));
    assert_eq!(fees["lines"][0]["total"]["net"], 200_000);
    // One payment taken back is due again by the class of now, and is paid anew; in one step it is as before.
    let payment = fees["lines"][0]["payment"]["id"].clone();
    let back = |reason: &str| json!({ "class": class, "payment": payment, "reason": reason });
    assert_eq!(office.fail("mentors.take_back_payment", back(" ")).code, Code::Empty);
    let due = office.call("mentors.take_back_payment", back("等级填错"));
    assert_eq!(
        (&due["lines"][0]["stage"], &due["lines"][0]["total"]["net"]),
        (&json!("due"), &json!(600_000))
    );
    assert_eq!(office.fail("mentors.take_back_payment", back("等级填错")).code, Code::NotFound);
    office.undo_last();
    assert_eq!(office.call("mentors.class_fees", json!({ "class": class })), fees);
}

#[test]
fn a_lecture_ahead_is_not_held_and_who_is_replaced_need_not_come() {
    let office = office();
    let (one, two) = (
        mentor(&office, "解放鸣", "expert", "楚江大学"),
        mentor(&office, "鲁秀英", "practitioner", "县信访局"),
    );
    let class = class(&office, "青干班", AHEAD);
    let session = session(&office, class, AHEAD, "morning", "舆情应对", &json!({ "mentor": one }));
    let held = json!({ "of": [{ "session": session, "mentor": one }], "state": "held", "day": null });
    assert_eq!(office.fail("mentors.set_engagements", held).code, Code::EngagementAhead);
    set(&office, &[(session, one)], "agreed");
    office.call("classes.set_session_mentor", json!({ "id": session, "mentor": two }));
    let page = office.call("mentors.engagements", json!({ "class": class, "limit": 9 }));
    let states: Vec<_> = page["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["mentor"].clone(), row["state"].clone()))
        .collect();
    assert_eq!(states, [(json!(one), json!("unable")), (json!(two), Value::Null)]);
    office.undo_last();
    let page = office.call("mentors.engagements", json!({ "class": class, "limit": 9 }));
    assert_eq!((page["total"].as_u64(), &page["rows"][0]["state"]), (Some(1), &json!("agreed")));
}

#[test]
fn a_half_day_pays_four_hours_and_one_lecture_to_two_classes_is_paid_once_on_the_signed_sheet() {
    let office = office();
    let id = mentor(&office, "解放鸣", "expert", "楚江大学");
    save(&office, id, "fee", "full");
    let (one, two) = (class(&office, "青干班", OVER), class(&office, "科干班", OVER));
    let with = |more: Value| {
        let mut all = json!({ "mentor": id, "room": "报告厅" });
        for (key, value) in more.as_object().unwrap() {
            all[key] = value.clone();
        }
        all
    };
    let joint = session(&office, one, OVER, "morning", "舆情应对", &with(json!({})));
    let same = session(&office, two, OVER, "morning", "舆情应对", &with(json!({})));
    let clash = json!({ "class": two, "day": OVER, "half": "morning", "title": "另一讲", "mentor": id });
    assert!(matches!(office.fail("classes.add_session", clash).code, Code::ClassBusy | Code::MentorBusy));
    let long = session(&office, one, OVER, "afternoon", "实训", &with(json!({ "hours": 600 })));
    set(&office, &[(joint, id), (same, id), (long, id)], "held");
    let fees = office.call("mentors.class_fees", json!({ "class": one }));
    let line = &fees["lines"][0];
    assert_eq!((&line["hours"], &line["each"]), (&json!(800), &json!(100_000)), "4 + 4 of 6 hours");
    // 8,000 after tax: (8,000) / (1 − 0.8 × 0.2) = 9,523.81 before it.
    assert_eq!(line["total"], json!({ "gross": 952_381, "tax": 152_381, "net": 800_000 }));
    let other = office.call("mentors.class_fees", json!({ "class": two }));
    assert_eq!(
        (&other["lines"][0]["hours"], &other["lines"][0]["sessions"][0]["with"]),
        (&json!(0), &json!("青干班"))
    );
    let made = office.call("mentors.print_fees", json!({ "class": one, "stage": "due" }));
    let text = office.text(&made);
    for wanted in [
        "课酬发放表",
        "解放鸣",
        "舆情应对；实训",
        "9523.81",
        "1523.81",
        "8000.00",
        "玖仟伍佰贰拾叁元捌角壹分",
        "领款人签名",
    ] {
        assert!(text.contains(wanted), "{wanted} in {text}");
    }
    office.call("mentors.export_fees", json!({ "class": one }));
    for (amount, is_net, total) in [
        (800_000, true, json!({ "gross": 952_381, "tax": 152_381, "net": 800_000 })),
        (400_000, false, json!({ "gross": 400_000, "tax": 64_000, "net": 336_000 })),
    ] {
        assert_eq!(office.call("mentors.reckon", json!({ "amount": amount, "is_net": is_net })), total);
    }
}

#[test]
fn a_rating_comes_from_enough_forms_and_only_from_classes_that_were_taught() {
    let office = office();
    let (one, two) = (
        mentor(&office, "解放鸣", "expert", "楚江大学"),
        mentor(&office, "鲁秀英", "practitioner", "县信访局"),
    );
    let class = class(&office, "青干班", OVER);
    session(&office, class, OVER, "morning", "舆情应对", &json!({ "mentor": one }));
    let batch = office.call("evaluation.open", json!({ "class": class, "given_out": 9, "returned": 9 }));
    let batch = &batch["batch"]["id"];
    let type_form = |no: u32, digit: u32| {
        for item in 1..=21 {
            // Items 7 and 8 judge the teaching.
            let answer = if matches!(item, 7 | 8) { digit } else { 1 };
            office.call(
                "evaluation.save_answer",
                json!({ "batch": batch, "no": no, "item": item, "answer": answer }),
            );
        }
        office.call("evaluation.complete", json!({ "batch": batch, "no": no }));
    };
    let rating = |id: i64| office.call("mentors.record", json!({ "id": id }))["rating"].clone();
    for no in 1..=4 {
        type_form(no, 4);
    }
    assert_eq!(rating(one), json!({ "mean": null, "forms": 4, "own": 0, "least": 5 }));
    type_form(5, 2);
    assert_eq!(rating(one), json!({ "mean": 360, "forms": 5, "own": 0, "least": 5 }), "(4 × 4 + 2) / 5");
    assert_eq!(rating(two), json!({ "mean": null, "forms": 0, "own": 0, "least": 5 }));
}

#[test]
fn who_takes_no_fee_is_never_due() {
    let office = office();
    let id = mentor(&office, "梅远山", "leader", "县委组织部");
    save(&office, id, "fee", "nothing");
    let class = class(&office, "青干班", OVER);
    let session = session(&office, class, OVER, "morning", "党性修养", &json!({ "mentor": id }));
    set(&office, &[(session, id)], "held");
    let due = office.call("today.board", Value::Null)["due"].clone();
    assert!(due.as_array().unwrap().iter().all(|one| one["of"] != "fees"), "{due}");
    let pay = json!({ "class": class, "mentors": [id], "day": null });
    assert_eq!(office.fail("mentors.pay", pay).code, Code::NothingToPay);
    assert_eq!(
        office.fail("mentors.print_fees", json!({ "class": class, "stage": "due" })).code,
        Code::FeesNone
    );
}

#[test]
fn rules_that_cannot_be_reckoned_with_are_refused() {
    let office = office();
    let rules = office.call("mentors.rules", Value::Null);
    let mut tax = rules["tax"]["rule"].clone();
    tax["percent"] = json!(100);
    assert_eq!(office.fail("mentors.save_tax_rule", tax).code, Code::TaxRuleUnsound);
    let mut text = rules["appointment"]["rule"].clone();
    text["body"] = json!("兹聘请贵同志");
    assert_eq!(office.fail("mentors.save_appointment_text", text).code, Code::BodyTemplateUnread);
    let mut rank = rules["rank"]["rule"].clone();
    rank["topic"] = json!(101);
    assert_eq!(office.fail("mentors.save_rank_rule", rank.clone()).code, Code::OutOfRange);
    rank["topic"] = json!(30);
    office.call("mentors.save_rank_rule", rank);
    assert_eq!(office.call("mentors.rules", Value::Null)["rank"]["rule"]["topic"], 30);
}
