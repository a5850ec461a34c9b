//! 班次 as the doors see them: opened, typed, taken through its states, deleted, brought back.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[expect(dead_code, reason = "each test program uses its own part of it")]
mod office;

use office::{Office, office};
use serde_json::{Value, json};
use zhixing_domain::Code;

fn record(office: &Office, class: &Value) -> Value {
    office.call("classes.record", json!({ "class": class }))
}

fn planned(office: &Office) -> Value {
    let plan = json!({ "id": null, "year": 2026, "title": "2026年度干部教育培训计划", "state": "running" });
    let plan = office.call("plans.save", plan);
    let item = office.call("plans.add_item", json!({ "plan": plan, "title": "基层治理能力提升班" }));
    for (field, value) in [("days", "5"), ("head_count", "56"), ("host", "县委组织部"), ("place", "县委党校")]
    {
        office.call("plans.save_item_field", json!({ "id": item["id"], "field": field, "value": value }));
    }
    item["id"].clone()
}

#[test]
fn a_class_from_the_plan_brings_what_was_planned_with_it() {
    let office = office();
    let item = planned(&office);
    let new = json!({ "term": "3", "first_day": "2026-10-12", "plan_item": item });
    let class = office.call("classes.create", new);
    let found = record(&office, &class)["class"].clone();
    assert_eq!(found["title"], "基层治理能力提升班");
    assert_eq!(found["term"], "（第3期）");
    assert_eq!((&found["first_day"], &found["last_day"]), (&json!("2026-10-12"), &json!("2026-10-16")));
    assert_eq!((&found["place"], &found["host"]), (&json!("县委党校"), &json!("县委组织部")));
    assert_eq!((&found["head_count"], &found["state"]), (&json!(56), &json!("preparing")));
    let list = office.call("classes.list", json!({ "find": "jczl", "limit": 10 }));
    assert_eq!(list["total"], 1);
    assert_eq!(list["rows"][0]["plan_title"], "基层治理能力提升班");
    assert_eq!(list["years"], json!([2026]));
    for nothing in [json!({ "find": "舆情" }), json!({ "year": 2025 }), json!({ "state": "running" })] {
        assert_eq!(office.call("classes.list", nothing.clone())["total"], 0, "{nothing}");
    }
    assert_eq!(office.fail("plans.delete_item", json!({ "id": item })).code, Code::InUse);
}

#[test]
fn fields_are_saved_as_left_in_one_step_and_days_never_run_backwards() {
    let office = office();
    let class = office.call("classes.create", json!({ "title": "应急管理专题班" }));
    let save = |field: &str, value: &str| json!({ "id": class, "field": field, "value": value });
    office.call("classes.save_field", save("place", "县应急管理局"));
    office.call("classes.save_field", save("first_day", "2026-10-12"));
    office.call("classes.save_field", save("last_day", "2026-10-13"));
    assert_eq!(
        office.fail("classes.save_field", save("last_day", "2026-10-11")).code,
        Code::ClassDaysBackwards
    );
    assert_eq!(office.fail("classes.save_field", save("title", " ")).code, Code::Empty);
    office.undo_last();
    let found = record(&office, &class)["class"].clone();
    assert_eq!((&found["place"], &found["first_day"]), (&Value::Null, &Value::Null));
}

#[test]
fn a_class_goes_through_its_states_and_a_closed_one_stays_as_it_is() {
    let office = office();
    let class = office.call("classes.create", json!({ "title": "应急管理专题班" }));
    let state = |state: &str| json!({ "id": class, "state": state });
    assert_eq!(office.fail("classes.set_state", state("running")).code, Code::ClassWithoutDays);
    for (field, value) in [("first_day", "2026-03-02"), ("last_day", "2026-03-03")] {
        office.call("classes.save_field", json!({ "id": class, "field": field, "value": value }));
    }
    assert_eq!(office.call("classes.set_state", state("closed"))["state"], "closed");
    let save = json!({ "id": class, "field": "place", "value": "党校" });
    assert_eq!(office.fail("classes.save_field", save.clone()).code, Code::ClassClosed);
    office.call("classes.set_state", state("finished"));
    office.call("classes.save_field", save);
}

#[test]
fn a_deleted_class_comes_back_whole() {
    let office = office();
    let class = office.call("classes.create", json!({ "title": "应急管理专题班" }));
    office.call("classes.delete", json!({ "class": class }));
    assert_eq!(office.fail("classes.record", json!({ "class": class })).code, Code::NotFound);
    office.undo_last();
    assert_eq!(record(&office, &class)["class"]["title"], "应急管理专题班");
}
