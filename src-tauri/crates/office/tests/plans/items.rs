//! A year's plan, its items in order.

use crate::office::{Office, office};
use crate::{add, plan};
use serde_json::{Value, json};
use zhixing_domain::Code;

fn titles(office: &Office, plan: &Value) -> Vec<String> {
    let record = office.call("plans.record", json!({ "id": plan }));
    record["items"].as_array().unwrap().iter().map(|i| i["title"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn items_are_typed_field_by_field_ordered_and_deleted_and_each_can_be_undone() {
    let office = office();
    let plan = plan(&office);
    let ids: Vec<Value> = ["甲班", "乙班", "丙班"].iter().map(|title| add(&office, &plan, title)).collect();
    let set = |field: &str, value: &str| {
        office.call("plans.save_item_field", json!({ "id": ids[0], "field": field, "value": value }))
    };
    set("days", "5");
    set("hours", "37.5");
    set("budget", "12,000.50");
    let item = set("form", "考察");
    assert_eq!(
        (&item["days"], &item["hours"], &item["budget"], &item["form"]),
        (&json!(5), &json!(3_750), &json!(1_200_050), &json!("visit"))
    );
    let wrong = json!({ "id": ids[0], "field": "months", "value": "13" });
    assert_eq!(office.fail("plans.save_item_field", wrong).code, Code::NotUnderstood);
    office.undo_last();
    assert_eq!(
        office.call("plans.record", json!({ "id": plan }))["items"][0]["days"],
        Value::Null,
        "one sitting, one step"
    );
    office.call("plans.place_item", json!({ "id": ids[2], "place": 0 }));
    assert_eq!(titles(&office, &plan), ["丙班", "甲班", "乙班"]);
    office.call("plans.delete_item", json!({ "id": ids[0] }));
    assert_eq!(titles(&office, &plan), ["丙班", "乙班"]);
    office.undo_last();
    assert_eq!(titles(&office, &plan), ["丙班", "甲班", "乙班"]);
}

#[test]
fn an_item_tells_how_many_needs_its_topics_have() {
    let office = office();
    let plan = plan(&office);
    let item = add(&office, &plan, "公文写作班");
    let topic = office.call("needs.add_topic", json!({ "name": "公文写作" }));
    let need = json!({ "source": "organisation", "topic": topic, "urgency": 3, "unit": null });
    office.call("needs.add_need", need.clone());
    office.call("needs.add_need", need);
    let batch = json!({ "id": null, "title": "一批", "year": 2026, "paper_count": 1 });
    let batch = office.call("needs.save_batch", batch);
    let draft =
        office.call("needs.begin_interview", json!({ "batch": batch, "no": 1 }))["paper"]["id"].clone();
    office.call("needs.add_wish", json!({ "interview": draft, "topic": topic, "name": "", "urgency": 1 }));
    let row = office.call("plans.set_item_topics", json!({ "id": item, "topics": [topic] }));
    assert_eq!(row["needs"], 2, "a draft's topic is not a need yet");
    assert_eq!(office.fail("needs.delete_topic", json!({ "id": topic })).code, Code::InUse);
    let row = office.call("plans.set_item_topics", json!({ "id": item, "topics": [] }));
    assert_eq!((&row["needs"], &row["topics"]), (&json!(0), &json!([])));
    let made = office.call("plans.export", json!({ "id": plan }));
    assert_eq!(made["name"], "2026年度干部教育培训计划.xlsx");
}

#[test]
fn a_topic_of_the_board_stands_in_a_plan_once_and_only_where_it_may_be_changed() {
    let office = office();
    let topic = office.call("needs.add_topic", json!({ "name": "公文写作" }));
    let take = json!({ "topic": topic, "year": 2026 });
    assert_eq!(office.fail("plans.take_topic", take.clone()).code, Code::PlanNone);
    let plan = plan(&office);
    let made = office.call("plans.take_topic", take.clone());
    assert_eq!((&made["is_new"], &made["item"]["title"]), (&json!(true), &json!("公文写作专题班")));
    let again = office.call("plans.take_topic", take.clone());
    assert_eq!((&again["is_new"], &again["item"]["id"]), (&json!(false), &made["item"]["id"]));
    assert_eq!(titles(&office, &plan), ["公文写作专题班"]);
    let later = json!({ "topic": topic, "year": 2027 });
    assert_eq!(office.fail("plans.take_topic", later).code, Code::PlanNone, "an earlier plan is none");
}

#[test]
fn a_year_has_one_plan_and_one_deleted_comes_back_with_its_items() {
    let office = office();
    let first = plan(&office);
    add(&office, &first, "甲班");
    let again = json!({ "id": null, "year": 2026, "title": "又一个" });
    assert_eq!(office.fail("plans.save", again).code, Code::Taken);
    office.call("plans.delete", json!({ "id": first }));
    assert_eq!(office.call("plans.list", Value::Null), json!([]));
    office.undo_last();
    assert_eq!(titles(&office, &first), ["甲班"]);
}
