//! 学员 as the doors see them: enrolled by name, by rule, from a list; grouped, numbered, withdrawn.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[expect(dead_code, reason = "each test program uses its own part of it")]
mod office;

use office::{Office, office};
use serde_json::{Value, json};
use zhixing_domain::Code;

/// 青石镇: 王平 副镇长, 刘怡 科员; 县财政局: 王平 股长, 张若杰 副局长.
fn peopled() -> Office {
    let office = office();
    let text = "姓名\t单位\t职务\t出生年月\n王平\t青石镇\t副镇长\t1980.02\n刘怡\t青石镇\t科员\t1985.02\n王平\t县财政局\t股长\t1990.02\n张若杰\t县财政局\t副局长\t1979.02";
    let preview = office.job("people.read_roster", json!({ "text": text })).unwrap();
    office.job("people.take_roster", json!({ "token": preview["token"] })).unwrap();
    office
}

fn class(office: &Office, title: &str, first: &str, last: &str) -> Value {
    let new = json!({ "title": title, "first_day": first, "last_day": last });
    office.call("classes.create", new)
}

fn person(office: &Office, name: &str, unit: &str) -> Value {
    let found = office.call("people.list", json!({ "find": name, "limit": 10 }));
    let rows = found["rows"].as_array().unwrap().clone();
    rows.iter().find(|row| row["unit"] == unit).unwrap()["id"].clone()
}

fn enrol(office: &Office, class: &Value, cadres: &[&Value]) -> Value {
    let people: Vec<Value> = cadres.iter().map(|cadre| json!({ "cadre": cadre })).collect();
    office.call("classes.enrol", json!({ "class": class, "people": people }))
}

fn rows(office: &Office, class: &Value) -> Vec<Value> {
    office.call("classes.trainees", json!({ "class": class }))["rows"].as_array().unwrap().clone()
}

#[test]
fn what_a_trainee_was_as_of_the_class_stays_when_the_post_changes_later() {
    let office = peopled();
    let class = class(&office, "应急管理班", "2026-03-02", "2026-03-03");
    let liu = person(&office, "刘怡", "青石镇");
    enrol(&office, &class, &[&liu]);
    office.call("people.save_field", json!({ "id": liu, "field": "post", "value": "副镇长" }));
    office.call("people.save_field", json!({ "id": liu, "field": "unit", "value": "县财政局" }));
    let row = rows(&office, &class)[0].clone();
    assert_eq!((&row["unit"], &row["post"]), (&json!("青石镇"), &json!("科员")));
    assert_eq!(office.fail("people.delete", json!({ "id": liu })).code, Code::InUse);
}

#[test]
fn nobody_is_in_two_classes_on_one_day() {
    let office = peopled();
    let first = class(&office, "应急管理班", "2026-03-02", "2026-03-04");
    let second = class(&office, "公文写作班", "2026-03-04", "2026-03-06");
    let liu = person(&office, "刘怡", "青石镇");
    let zhang = person(&office, "张若杰", "县财政局");
    enrol(&office, &first, &[&liu]);
    let both = json!({ "class": second, "people": [{ "cadre": zhang }, { "cadre": liu }] });
    let refused = office.fail("classes.enrol", both);
    assert_eq!((refused.code, refused.values["class"].as_str()), (Code::TraineeElsewhere, "应急管理班"));
    assert_eq!(rows(&office, &second).len(), 0, "all or none");
    let picked = office.call("classes.pick_trainees", json!({ "class": second, "find": "ly", "limit": 8 }));
    assert_eq!(picked[0]["obstacle"]["code"], "trainee_elsewhere");
    // A day later there is no clash; moving the class back makes one.
    office.call("classes.save_field", json!({ "id": second, "field": "first_day", "value": "2026-03-05" }));
    enrol(&office, &second, &[&liu]);
    let back = json!({ "id": second, "field": "first_day", "value": "2026-03-04" });
    assert_eq!(office.fail("classes.save_field", back.clone()).code, Code::TraineeElsewhere);
    let again = json!({ "class": second, "people": [{ "cadre": liu }] });
    assert_eq!(office.fail("classes.enrol", again).code, Code::TraineeAlready);
    // Who withdrew from the other class is free, and cannot be taken back then.
    let there = rows(&office, &first)[0]["id"].clone();
    assert_eq!(office.fail("classes.withdraw", json!({ "id": there, "reason": " " })).code, Code::Empty);
    office.call("classes.withdraw", json!({ "id": there, "reason": "工作调动" }));
    office.call("classes.save_field", back);
    assert_eq!(office.fail("classes.take_back", json!({ "id": there })).code, Code::TraineeElsewhere);
}

#[test]
fn a_rule_selects_whom_the_plan_means_and_says_when_each_was_trained_last() {
    let office = peopled();
    let past = class(&office, "科级干部进修班", "2026-03-02", "2026-03-04");
    enrol(&office, &past, &[&person(&office, "刘怡", "青石镇")]);
    let next = class(&office, "公文写作班", "2026-05-04", "2026-05-06");
    let propose =
        |rule: Value| office.call("classes.propose_trainees", json!({ "class": next, "rule": rule }));
    let town = office.call("people.units", Value::Null)[0]["id"].clone();
    let all = propose(json!({ "units": [town] }));
    assert_eq!(all["total"], 2);
    let liu = all["people"].as_array().unwrap().iter().find(|one| one["name"] == "刘怡").unwrap();
    assert_eq!((&liu["last_class"], &liu["last_day"]), (&json!("科级干部进修班"), &json!("2026-03-02")));
    let untrained = propose(json!({ "units": [town], "untrained_since": "2026-01-01" }));
    assert_eq!((&untrained["total"], &untrained["people"][0]["name"]), (&json!(1), &json!("王平")));
}

#[test]
fn a_pasted_list_tells_each_lines_fate_and_never_guesses_between_two() {
    let office = peopled();
    let class = class(&office, "应急管理班", "2026-03-02", "2026-03-03");
    let text =
        "姓名\t单位\t职务\n张若杰\n王平\n王平\t青石镇\t副镇长\n外来人\t省农科院\t研究员\n张若杰\t县财政局";
    let lines = office.call("classes.read_trainees", json!({ "class": class, "text": text }));
    let fates: Vec<(&str, u64, &str, usize)> = lines
        .as_array()
        .unwrap()
        .iter()
        .map(|line| {
            let people = line["people"].as_array().unwrap().len();
            (
                line["name"].as_str().unwrap(),
                line["line"].as_u64().unwrap(),
                line["who"]["is"].as_str().unwrap(),
                people,
            )
        })
        .collect();
    let expected = [
        ("张若杰", 2, "known", 1),
        ("王平", 3, "unsure", 2),
        ("王平", 4, "known", 1),
        ("外来人", 5, "outside", 0),
        ("张若杰", 6, "known", 1),
    ];
    assert_eq!(fates, expected);
    assert_eq!(lines[4]["repeats"], 2);
    let outside = json!({ "cadre": null, "name": "外来人", "unit": "省农科院", "post": "研究员" });
    office.call("classes.enrol", json!({ "class": class, "people": [outside] }));
    assert_eq!(rows(&office, &class)[0]["unit"], "省农科院");
}

#[test]
fn groups_leaders_and_numbers() {
    let office = peopled();
    let class = class(&office, "应急管理班", "2026-03-02", "2026-03-03");
    let people = [("张若杰", "县财政局"), ("王平", "县财政局"), ("刘怡", "青石镇"), ("王平", "青石镇")];
    let people: Vec<Value> = people.iter().map(|(name, unit)| person(&office, name, unit)).collect();
    enrol(&office, &class, &people.iter().collect::<Vec<_>>());
    let named = |rows: &[Value]| -> Vec<String> {
        rows.iter().map(|row| format!("{}{}", row["student_no"], row["name"].as_str().unwrap())).collect()
    };
    let ids: Vec<Value> = rows(&office, &class).iter().map(|row| row["id"].clone()).collect();
    let lead = |id: &Value| json!({ "id": id, "field": "role", "value": "组长" });
    assert_eq!(office.fail("classes.save_trainee", lead(&ids[0])).code, Code::RoleNeedsGroup);
    let deal = json!({ "class": class, "groups": 2, "how": "mix_units" });
    let dealt = office.call("classes.deal_groups", deal);
    assert_eq!((&dealt["groups"][0]["members"], &dealt["groups"][1]["name"]), (&json!(2), &json!("第二组")));
    // 县财政局 and 青石镇 have one in each group.
    let group = |at: usize| rows(&office, &class)[at]["group"].clone();
    assert_ne!(group(0), group(1));
    assert_ne!(group(2), group(3));
    office.call("classes.save_trainee", lead(&ids[0]));
    let other = rows(&office, &class)
        .iter()
        .find(|row| row["group"] == group(0) && row["id"] != ids[0])
        .unwrap()["id"]
        .clone();
    office.call("classes.save_trainee", lead(&other));
    assert_eq!(rows(&office, &class)[0]["role"], Value::Null, "one leader a group");
    office.call("classes.number_trainees", json!({ "class": class, "order": "office" }));
    assert_eq!(named(&rows(&office, &class)), ["1王平", "2刘怡", "3王平", "4张若杰"]);
    office.undo_last();
    assert_eq!(named(&rows(&office, &class)), ["1张若杰", "2王平", "3刘怡", "4王平"]);
    let twice = json!({ "id": ids[0], "field": "student_no", "value": "2" });
    assert_eq!(office.fail("classes.save_trainee", twice).code, Code::Taken);
    office.call("classes.remove_trainees", json!({ "ids": [ids[0], ids[1]] }));
    assert_eq!(rows(&office, &class).len(), 2);
    office.undo_last();
    assert_eq!(rows(&office, &class).len(), 4);
    let made = office.call("classes.export_trainees", json!({ "class": class }));
    assert_eq!(made["name"], "应急管理班学员名册.xlsx");
}
