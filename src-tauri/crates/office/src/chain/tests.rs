use crate::sitting::{Sitting, sitting};
use serde_json::{Value, json};

/// An office in which a document's need became an item, and the item the workbook's class.
struct Held {
    office: Sitting,
    need: Value,
    item: Value,
    class: Value,
}

fn held() -> Held {
    let office = sitting();
    let document = office.call("needs.add_deployment", json!({ "title": "重点工作安排" }));
    let lift = json!({ "deployment": document, "topic": null, "name": "基层治理", "urgency": 3, "quote": "普遍轮训" });
    let need = office.call("needs.lift_need", lift)["needs"][0].clone();
    let plan =
        office.call("plans.save", json!({ "id": null, "year": 2026, "title": "年度计划", "state": "draft" }));
    let item = office.call("plans.add_item", json!({ "plan": plan, "title": "治理班" }))["id"].clone();
    office.call("plans.set_item_topics", json!({ "id": item, "topics": [need["topic"]] }));
    let attach = json!({ "item": item, "need": need["id"], "answers": true });
    office.call("plans.set_item_need", attach);
    let class = json!(office.class());
    office.call("classes.set_plan_item", json!({ "id": class, "item": item }));
    Held { office, need: need["id"].clone(), item, class }
}

/// What stands at a station, by title.
fn at(picture: &Value, stage: &str) -> Vec<String> {
    let nodes = picture["nodes"].as_array().unwrap().iter().filter(|node| node["stage"] == stage);
    nodes.map(|node| node["title"].as_str().unwrap().to_owned()).collect()
}

fn facts(picture: &Value, stage: &str) -> String {
    let nodes = picture["nodes"].as_array().unwrap();
    let node = nodes.iter().find(|node| node["stage"] == stage).unwrap();
    let words = node["facts"].as_array().unwrap().iter();
    let said = words.flat_map(|fact| [fact["label"].as_str().unwrap_or(""), fact["value"].as_str().unwrap()]);
    said.collect()
}

#[test]
fn whichever_record_is_asked_for_the_same_chain_is_seen_from_need_to_result() {
    let Held { office, need, item, class } = held();
    for (of, id) in [("need", &need), ("item", &item), ("class", &class)] {
        let picture = office.call("chain.picture", json!({ "of": of, "id": id }));
        assert_eq!(at(&picture, "need"), ["基层治理"], "{of}");
        assert_eq!(at(&picture, "item"), ["治理班"], "{of}");
        assert_eq!(at(&picture, "class").len(), 1, "{of}");
        assert!(!at(&picture, "mentor").is_empty(), "{of}");
        assert_eq!(at(&picture, "result").len(), 1, "{of}");
        assert!(facts(&picture, "result").contains("签到表"), "{of}");
        let subject =
            picture["nodes"].as_array().unwrap().iter().find(|node| node["is_subject"] == true).unwrap();
        assert_eq!((&subject["kind"], &subject["id"]), (&json!(of), id));
    }
    let year = office.call("chain.picture", json!({ "of": "year", "year": 2026 }));
    assert_eq!((at(&year, "need"), at(&year, "item")), (vec!["基层治理".into()], vec!["治理班".into()]));
    let none = office.call("chain.picture", json!({ "of": "year", "year": 2031 }));
    assert_eq!(none["nodes"], json!([]));
}

#[test]
fn a_mentor_sees_the_classes_taught_and_a_person_their_own_result() {
    let Held { office, class, .. } = held();
    let picture = office.call("chain.picture", json!({ "of": "class", "id": class }));
    let mentor = picture["nodes"].as_array().unwrap().iter().find(|node| node["stage"] == "mentor").unwrap();
    let of_mentor = office.call("chain.picture", json!({ "of": "mentor", "id": mentor["id"] }));
    assert_eq!(at(&of_mentor, "mentor"), [mentor["title"].as_str().unwrap()]);
    assert_eq!(at(&of_mentor, "item"), ["治理班"]);

    let person = office.call("people.create", json!({ "name": "王平", "unit": null }))["id"].clone();
    let people = json!([{ "name": "王平", "cadre": person }]);
    let own = office.small_class(2, chrono::Local::now().date_naive() - chrono::Days::new(9));
    office.call("classes.enrol", json!({ "class": own, "people": people }));
    let of_person = office.call("chain.picture", json!({ "of": "person", "id": person }));
    assert_eq!((at(&of_person, "class"), facts(&of_person, "result")), (vec!["小班".into()], "学号3".into()));
}

#[test]
fn the_picture_is_printed_with_every_station() {
    let Held { office, need, .. } = held();
    let made = office.call("chain.print", json!({ "of": "need", "id": need }));
    assert_eq!((&made["pages"], &made["findings"]), (&json!(1), &json!([])));
    let text = office.paper_text(&made);
    for part in ["全链图：基层治理", "计划项目", "治理班", "跟踪问效", "还没有", "青石县委组织部"]
    {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn what_came_of_a_class_is_followed_to_the_need_of_the_next_year() {
    let Held { office, class, need, .. } = held();
    let followup =
        office.call("followup.add", json!({ "class": class, "kind": "opinion", "due": "2026-12-01" }));
    let better = json!({ "what": "增加案例教学", "followup": followup });
    let better = office.call("followup.add_improvement", better);
    let topic = json!({ "id": better["id"], "topic": office.call("chain.picture", json!({ "of": "year", "year": 2026 }))["nodes"][0]["id"], "year": 2027 });
    office.call("followup.raise", topic);
    for (of, id) in [("class", &class), ("need", &need)] {
        let picture = office.call("chain.picture", json!({ "of": of, "id": id }));
        assert!(
            at(&picture, "follow_up").len() > 1,
            "{of}: what the rule asks is planned with the class's end"
        );
        assert_eq!(at(&picture, "improvement"), ["增加案例教学"], "{of}");
        assert_eq!(at(&picture, "next"), ["基层治理"], "{of}");
        let nodes = picture["nodes"].as_array().unwrap();
        let is_meant = |node: &Value, stage: &str| {
            node["stage"] == stage && (stage != "follow_up" || node["id"] == followup)
        };
        let place = |stage: &str| nodes.iter().position(|node| is_meant(node, stage)).unwrap();
        let joined = |from: &str, to: &str| {
            picture["links"].as_array().unwrap().contains(&json!([place(from), place(to)]))
        };
        assert!(
            joined("result", "follow_up")
                && joined("follow_up", "improvement")
                && joined("improvement", "next")
        );
    }
}
