//! Two records of one person made one, as the office lives it: a roster without ID numbers, a changed unit.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[expect(dead_code, reason = "each test program uses its own part of it")]
mod office;

use office::{Office, office};
use serde_json::{Value, json};
use zhixing_domain::Code;

fn people(office: &Office, find: &str) -> Vec<Value> {
    let page = office.call("people.list", json!({ "find": find, "offset": 0, "limit": 99 }));
    page["rows"].as_array().unwrap().clone()
}

fn take(office: &Office, text: &str) {
    let told = json!({ "columns": {}, "answers": {} });
    let read = office.job("people.read_roster", json!({ "files": [], "text": text, "told": told })).unwrap();
    let request = json!({ "token": read["token"], "unsure_as_new": true });
    office.job("people.take_roster", request).unwrap();
}

/// 王平 stands twice: as the finance office knew them, and as the audit office's roster brought them in.
fn twice(office: &Office) -> (Value, Value) {
    take(office, "姓名\t单位\t职务\t出生年月\t联系电话\n王平\t县财政局\t科员\t1985.11\t13900000001\n");
    let old = people(office, "王平")[0]["id"].clone();
    take(office, "姓名\t单位\t职务\t职级\n王平\t县审计局\t副股长\t一级科员\n");
    let new = people(office, "王平").iter().find(|one| one["id"] != old).unwrap()["id"].clone();
    (old, new)
}

fn class_of(office: &Office, title: &str, person: &Value) -> Value {
    let class = office.call(
        "classes.create",
        json!({ "title": title, "term": "", "first_day": null, "last_day": null, "plan_item": null }),
    );
    office.call("classes.enrol", json!({ "class": class, "people": [{ "cadre": person }] }));
    class
}

fn merge(kept: &Value, gone: &Value, taken: &[&str]) -> Value {
    json!({ "kept": kept, "gone": gone, "taken": taken })
}

#[test]
fn what_either_record_had_is_the_persons_afterwards_and_one_step_takes_it_apart_again() {
    let office = office();
    let (old, new) = twice(&office);
    class_of(&office, "甲班", &old);
    class_of(&office, "乙班", &new);
    let batch = json!({ "id": null, "title": "一批", "year": 2026, "paper_count": 1 });
    let batch = office.call("needs.save_batch", batch);
    let paper = office.call("needs.begin_interview", json!({ "batch": batch, "no": 1 }));
    let respondent = json!({ "id": paper["paper"]["id"], "cadre": new, "name": "" });
    office.call("needs.save_respondent", respondent);

    let seen = office.call("people.record", json!({ "id": old }));
    assert_eq!(seen["namesakes"][0]["id"], new, "the record itself says that there is another: {seen}");
    let found = office.call("people.compare", json!({ "kept": old, "gone": new }));
    let taken: Vec<&str> = found["fields"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|field| field["takes_gone"] == true)
        .map(|field| field["field"].as_str().unwrap())
        .collect();
    assert_eq!(taken, ["unit", "post", "rank"]);
    assert_eq!(
        found["moved"],
        json!([{ "kind": "enrolment", "count": 1 }, { "kind": "interview", "count": 1 }])
    );

    let one = office.call("people.merge", merge(&old, &new, &taken));
    assert_eq!(
        [&one["unit"], &one["post"], &one["birth_month"], &one["phone"]],
        ["县审计局", "副股长", "1985-11", "13900000001"]
    );
    let record = office.call("people.record", json!({ "id": old }));
    let classes: Vec<_> =
        record["classes"].as_array().unwrap().iter().map(|one| one["title"].clone()).collect();
    assert_eq!(classes.len(), 2, "{classes:?}");
    assert_eq!(record["interviews"].as_array().unwrap().len(), 1);
    assert_eq!(people(&office, "王平").len(), 1);
    assert!(people(&office, "财政").is_empty(), "found by the unit of now only");

    office.undo_last();
    assert_eq!(people(&office, "王平").len(), 2);
    let record = office.call("people.record", json!({ "id": new }));
    assert_eq!(
        (record["classes"][0]["title"].as_str(), record["person"]["unit"].as_str()),
        (Some("乙班"), Some("县审计局"))
    );
    assert_eq!(office.call("people.record", json!({ "id": old }))["person"]["unit"], "县财政局");
}

#[test]
fn two_records_in_one_class_are_not_made_one_and_nothing_is_lost() {
    let office = office();
    let (old, new) = twice(&office);
    let class = class_of(&office, "甲班", &old);
    office.call("classes.enrol", json!({ "class": class, "people": [{ "cadre": new }] }));
    let found = office.call("people.compare", json!({ "kept": old, "gone": new }));
    assert_eq!(found["obstacle"]["code"], "merge_same_class");
    let problem = office.fail("people.merge", merge(&old, &new, &[]));
    assert_eq!((problem.code, problem.values["class"].as_str()), (Code::MergeSameClass, "甲班"));
    assert_eq!(people(&office, "王平").len(), 2);
    assert_eq!(office.fail("people.merge", merge(&old, &old, &[])).code, Code::MergeSamePerson);
    let deleted = office.fail("people.delete", json!({ "id": new }));
    assert_eq!((deleted.code, deleted.values["where"].as_str()), (Code::InUse, "班次"));
}

#[test]
fn units_with_units_of_one_name_below_them_say_which_to_merge_first() {
    let office = office();
    let unit =
        |name: &str, parent: Value| office.call("people.add_unit", json!({ "name": name, "parent": parent }));
    let (one, other) = (unit("县财政局", Value::Null), unit("财政局", Value::Null));
    let (_, below) = (unit("国库股", one.clone()), unit("国库股", other.clone()));
    let both = json!({ "id": other, "into": one });
    let problem = office.fail("people.merge_unit", both.clone());
    assert_eq!((problem.code, problem.values["below"].as_str()), (Code::UnitTwiceBelow, "国库股"));
    office.call("people.rename_unit", json!({ "id": below, "name": "预算股" }));
    office.call("people.merge_unit", both);
    assert_eq!(office.call("people.units", Value::Null).as_array().unwrap().len(), 3);
}
