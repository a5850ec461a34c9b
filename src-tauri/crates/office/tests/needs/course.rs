//! A need from the document that asks to its answer: nothing on the way may be lost.

use crate::office::office;
use serde_json::{Value, json};
use zhixing_domain::Code;

#[test]
fn a_need_of_a_document_is_followed_answered_and_never_lost_with_its_topic() {
    let office = office();
    let document = office.call("needs.add_deployment", json!({ "title": "重点工作安排" }));
    let lift = |name: &str, quote: &str| {
        let request =
            json!({ "deployment": document, "topic": null, "name": name, "urgency": 3, "quote": quote });
        office.call("needs.lift_need", request)
    };
    lift("公文写作", "参加公文写作培训");
    let record = lift("应急管理", "普遍轮训一遍");
    let needs = record["needs"].as_array().unwrap();
    let (writing, safety) = (&needs[0], &needs[1]);
    let record = office.call("needs.record", json!({ "id": writing["id"] }));
    assert_eq!(record["need"]["quote"], "参加公文写作培训");
    let items = || {
        let picture = office.call("chain.picture", json!({ "of": "need", "id": writing["id"] }));
        let nodes = picture["nodes"].as_array().unwrap().iter();
        nodes.filter(|node| node["stage"] == "item").map(|node| node["title"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(items(), [] as [Value; 0]);

    // A plan item that answers the topic is a station of the chain.
    let plan = json!({ "id": null, "year": 2026, "title": "年度计划", "state": "draft" });
    let plan = office.call("plans.save", plan);
    let item = office.call("plans.add_item", json!({ "plan": plan, "title": "写作班" }))["id"].clone();
    office.call("plans.set_item_topics", json!({ "id": item, "topics": [writing["topic"]] }));
    assert_eq!(items(), [json!("写作班")]);

    // A topic above: deleting the one below gives its needs to it.
    let above = json!({ "id": safety["topic"], "parent": writing["topic"] });
    office.call("needs.set_topic_parent", above);
    let circle = json!({ "id": writing["topic"], "parent": safety["topic"] });
    assert_eq!(office.fail("needs.set_topic_parent", circle).code, Code::TopicBelowItself);
    let refused = json!({ "id": safety["topic"], "to_parent": false });
    assert_eq!(office.fail("needs.delete_topic", refused).code, Code::InUse);
    let board = office.call("needs.board", json!({}));
    assert_eq!(board["topics"][0]["total"], 2, "a topic tells what stands below it too");
    office.call("needs.delete_topic", json!({ "id": safety["topic"], "to_parent": true }));
    assert_eq!(office.call("needs.list", json!({ "topic": writing["topic"], "limit": 9 }))["total"], 2);
    office.undo_last();
    assert_eq!(office.call("needs.list", json!({ "topic": safety["topic"], "limit": 9 }))["total"], 1);

    // Split off, merged again: the needs are the same two.
    let split =
        json!({ "id": writing["topic"], "name": "信息写作", "needs": [writing["id"]], "below": false });
    let part = office.call("needs.split_topic", split);
    assert_eq!(office.call("needs.list", json!({ "topic": part, "limit": 9 }))["total"], 1);
    assert_eq!(items(), [json!("写作班")]);
    office.call("needs.merge_topic", json!({ "id": part, "into": writing["topic"] }));
    assert_eq!(office.call("needs.board", json!({}))["topics"][0]["total"], 2);

    // The answer needs a reason where it is no.
    let no = |reason: &str| json!({ "ids": [writing["id"]], "outcome": "declined", "reason": reason });
    assert_eq!(office.fail("needs.decide", no(" ")).code, Code::Empty);
    office.call("needs.decide", no("市里已有同类班"));
    let made = office.call("needs.print_answers", json!({ "filter": {}, "no_names": true }));
    assert_eq!(made["findings"], json!([]));
    let report = office.call("needs.print_report", json!({ "year": 2026, "no_names": false }));
    assert_eq!(report["findings"], json!([]));
}

#[test]
fn what_stands_in_a_plan_still_to_be_issued_waits_for_it_when_its_topic_is_answered() {
    let office = office();
    let document = office.call("needs.add_deployment", json!({ "title": "重点工作安排" }));
    let lift = |quote: &str| {
        let request = json!({ "deployment": document, "topic": null, "name": "公文写作", "urgency": 3, "quote": quote });
        office.call("needs.lift_need", request)["needs"].as_array().unwrap().last().unwrap().clone()
    };
    let (planned, loose) = (lift("参加公文写作培训"), lift("提高公文质量"));
    let plan = json!({ "id": null, "year": 2027, "title": "年度计划", "state": "draft" });
    let plan = office.call("plans.save", plan);
    let item = office.call("plans.add_item", json!({ "plan": plan, "title": "写作班" }))["id"].clone();
    office.call("plans.set_item_need", json!({ "item": item, "need": planned["id"], "answers": true }));
    let topic = json!({ "topic": planned["topic"], "year": null });
    let open = office.call("needs.open_topic", topic);
    assert_eq!((&open["open"], &open["waiting"]), (&json!(1), &json!(1)));
    let all =
        json!({ "topic": planned["topic"], "year": null, "outcome": "declined", "reason": "市里已有同类班" });
    assert_eq!(office.call("needs.decide", all), 1);
    let outcome =
        |need: &Value| office.call("needs.record", json!({ "id": need["id"] }))["need"]["outcome"].clone();
    assert_eq!((outcome(&planned), outcome(&loose)), (Value::Null, json!("declined")));
}
