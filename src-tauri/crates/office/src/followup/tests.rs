use crate::sitting::{Sitting, sitting};
use serde_json::{Value, json};
use zhixing_domain::Code;

/// A class that was over so many days ago, finished: what the rule asks after it is planned.
fn finished(office: &Sitting, ago: i64) -> Value {
    let day = crate::context::today() - chrono::Duration::days(ago);
    let class = json!(office.small_class(2, day));
    office.call("classes.set_state", json!({ "id": class, "state": "finished" }));
    class
}

fn of_kind(office: &Sitting, kind: &str) -> Vec<Value> {
    let page = office.call("followup.list", json!({ "all": true }));
    page["rows"].as_array().unwrap().iter().filter(|row| row["kind"] == kind).cloned().collect()
}

#[test]
fn a_meeting_becomes_a_questionnaire_and_back_without_losing_what_was_typed() {
    let office = sitting();
    let class = finished(&office, 120);
    let meeting = of_kind(&office, "minutes")[0]["id"].clone();
    for (field, value) in [("held", "2026-09-01"), ("place", "党校"), ("minutes", "改稿环节不够")] {
        office.call("followup.save_field", json!({ "id": meeting, "field": field, "value": value }));
    }
    let record = || office.call("followup.record", json!({ "id": meeting }));
    let before = record();
    let switched = office.call("followup.switch", json!({ "id": meeting }));
    assert_eq!((&switched["kind"], &switched["id"]), (&json!("questionnaire"), &meeting));
    assert_eq!((&record()["minutes"], &record()["place"]), (&json!("改稿环节不够"), &json!("党校")));
    assert_eq!(
        office.call("followup.plan", json!({ "class": class })),
        0,
        "the meeting is not asked a second time"
    );
    office.call("followup.switch", json!({ "id": meeting }));
    assert_eq!(record(), before, "back again, everything stands as it was");
    office.call("followup.switch", json!({ "id": meeting }));
    office.call("keeping.undo", json!({ "id": office.last_step() }));
    assert_eq!(record(), before);
    let application = of_kind(&office, "application")[0]["id"].clone();
    assert_eq!(office.code("followup.switch", json!({ "id": application })), Code::FollowupFixed);

    // Where the rule asks for both at that time there is nothing to switch to.
    let rule = office.call("followup.rule", Value::Null)["rule"].clone();
    let mut both = rule.clone();
    both["steps"][1]["kinds"] = json!(["minutes", "questionnaire"]);
    office.call("followup.save_rule", both);
    let later = finished(&office, 0);
    let planned: Vec<Value> =
        of_kind(&office, "minutes").into_iter().filter(|row| row["class"] == later).collect();
    assert_eq!(office.code("followup.switch", json!({ "id": planned[0]["id"] })), Code::FollowupTwice);
}

/// The store searches, orders and pages: what comes out is what reading all of them would give.
#[test]
fn improvements_are_found_by_words_and_initials_a_page_at_a_time() {
    let office = sitting();
    let class = finished(&office, 40);
    let add = |what: &str, class: &Value| {
        office.call("followup.add_improvement", json!({ "what": what, "class": class }))["id"].clone()
    };
    let set = |id: &Value, field: &str, value: &str| {
        office.call("followup.save_improvement_field", json!({ "id": id, "field": field, "value": value }));
    };
    let mine: Vec<Value> =
        (0..25).map(|at| add(&format!("公文写作课加长改稿环节之{at}"), &Value::Null)).collect();
    let other = add("按岗位分班", &class);
    set(&other, "owner", "余雪");
    set(&mine[3], "due", "2026-01-02");
    set(&mine[4], "due", "2026-01-01");
    office.call("followup.set_improvement_state", json!({ "id": mine[0], "state": "done" }));
    let page = |request: Value| {
        let found = office.call("followup.improvements", request);
        let ids: Vec<Value> = found["rows"].as_array().unwrap().iter().map(|row| row["id"].clone()).collect();
        (ids, found["total"].as_u64().unwrap())
    };
    let (all, total) = page(json!({}));
    assert_eq!((all.len(), total), (26, 26));
    assert_eq!(
        [&all[0], &all[1], all.last().unwrap()],
        [&mine[4], &mine[3], &mine[0]],
        "due first, done last"
    );
    let pages: Vec<Value> = (0..4).flat_map(|at| page(json!({ "offset": at * 7, "limit": 7 })).0).collect();
    assert_eq!(pages, all, "the pages are the list");
    for (find, count) in [
        ("gwxz", 25),
        ("gongwen", 25),
        ("公文 改稿", 25),
        ("公文 分班", 0),
        ("agw", 1),
        ("余雪", 1),
        ("xb", 1),
        ("小班", 1),
        ("之24", 1),
        ("zzz", 0),
    ] {
        assert_eq!(page(json!({ "find": find, "limit": 3 })).1, count, "{find}");
    }
    assert_eq!(page(json!({ "late": true })).0, [mine[4].clone(), mine[3].clone()]);
    // A text that changes is found by what it is now, one that is gone no more, one that comes back again.
    set(&other, "what", "现场教学加一次");
    assert_eq!((page(json!({ "find": "agw" })).1, page(json!({ "find": "xcjx" })).1), (0, 1));
    office.call("followup.delete_improvement", json!({ "id": other }));
    let step = office.last_step();
    assert_eq!(page(json!({ "find": "xcjx" })).1, 0);
    office.call("keeping.undo", json!({ "id": step }));
    assert_eq!(page(json!({ "find": "xcjx" })).1, 1);

    let effects =
        |find: &str| office.call("followup.effects", json!({ "find": find, "limit": 5 }))["total"].clone();
    assert_eq!([effects("xb"), effects("小班"), effects("xc")], [1, 1, 0].map(|n| json!(n)));
}

#[test]
fn follow_ups_are_found_by_class_initials_and_trainee_page_by_page() {
    let office = sitting();
    let class = json!(office.small_class(2, crate::context::today() - chrono::Duration::days(60)));
    let person = office.call("people.create", json!({ "name": "谭㛃" }))["id"].clone();
    office.call("classes.enrol", json!({ "class": class, "people": [{ "cadre": person }] }));
    let other = office.call("classes.create", json!({ "title": "乡村振兴专题班", "term": "（第2期）", "first_day": "2026-01-05", "last_day": "2026-01-09" }));
    let add = |class: &Value, due: &str| {
        office.call("followup.add", json!({ "class": class, "kind": "minutes", "due": due }))
    };
    let mine: Vec<Value> = (1..10).map(|day| add(&class, &format!("2026-03-0{day}"))).collect();
    let theirs = add(&other, "2026-02-01");
    office.call("followup.close", json!({ "id": theirs, "to": "done" }));
    let page = |request: Value| {
        let found = office.call("followup.list", request);
        let ids: Vec<Value> = found["rows"].as_array().unwrap().iter().map(|row| row["id"].clone()).collect();
        (ids, found["total"].as_u64().unwrap())
    };
    let all = page(json!({ "all": true })).0;
    assert_eq!(
        (&all[..9], all.last()),
        (&mine[..], Some(&theirs)),
        "what is open first, the earliest due first"
    );
    let pages: Vec<Value> =
        (0..4).flat_map(|at| page(json!({ "all": true, "offset": at * 3, "limit": 3 })).0).collect();
    assert_eq!(pages, all, "the pages are the list");
    for (find, count) in [
        ("xczx", 1),
        ("xiangcun", 1),
        ("乡村 2期", 1),
        ("乡村 小班", 0),
        ("小班", 9),
        ("谭㛃", 9),
        ("不在", 0),
    ] {
        assert_eq!(page(json!({ "find": find, "all": true, "limit": 2 })).1, count, "{find}");
    }
    assert_eq!(page(json!({ "find": "xczx" })).1, 0, "what is done is not asked for");
    assert_eq!(page(json!({ "find": "小班", "class": other, "all": true })).1, 0);
}
