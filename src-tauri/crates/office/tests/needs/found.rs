//! The needs that count, and the topics they name.

use crate::office::office;
use crate::{batch, complete, counted, paper, set, typed};
use serde_json::{Value, json};
use zhixing_domain::Code;

#[test]
fn needs_count_while_their_paper_is_complete_whatever_is_undone() {
    let office = office();
    let batch = batch(&office, 28);
    let id = typed(&office, &batch, "闫杰兰", &[("公文写作", 3), ("财政预算", 1)]);
    assert_eq!(counted(&office), 0, "a draft counts for nothing");
    complete(&office, &id);
    assert_eq!(counted(&office), 2);
    office.undo_last();
    assert_eq!(counted(&office), 0);
    office.undo_last_undo();
    assert_eq!(counted(&office), 2);
    office.call("needs.delete_interview", json!({ "id": id }));
    assert_eq!(counted(&office), 0);
    office.undo_last();
    assert_eq!(counted(&office), 2, "a paper deleted by mistake comes back with its needs");
}

#[test]
fn needs_are_found_by_topic_urgency_kind_unit_person_and_source() {
    let office = office();
    let batch = batch(&office, 28);
    let cadre = office.call("people.create", json!({ "name": "王平", "unit": null }));
    office.call("people.save_field", json!({ "id": cadre["id"], "field": "unit", "value": "县财政局" }));
    let first = typed(&office, &batch, "", &[("公文写作", 3), ("财政预算", 1)]);
    office.call("needs.save_respondent", json!({ "id": first, "cadre": cadre["id"], "name": "" }));
    complete(&office, &first);
    let second = typed(&office, &batch, "闫杰兰", &[("公文写作", 2)]);
    set(&office, &second, "unit", "省农科院");
    complete(&office, &second);
    let topics = office.call("needs.topics", Value::Null);
    let topic = topics[0]["id"].clone();
    office.call(
        "needs.add_need",
        json!({ "source": "organisation", "topic": topic, "urgency": 3, "unit": null }),
    );
    for (filter, total) in [
        (json!({}), 4),
        (json!({ "topic": topic }), 3),
        (json!({ "urgency": 3 }), 2),
        (json!({ "kind": "cadre" }), 2),
        (json!({ "kind": "expert" }), 1),
        (json!({ "unit": "县财政局" }), 2),
        (json!({ "cadre": cadre["id"] }), 2),
        (json!({ "source": "organisation" }), 1),
        (json!({ "find": "农科" }), 1),
        (json!({ "find": "王平", "urgency": 1 }), 1),
        (json!({ "batch": batch }), 3),
    ] {
        let mut request = filter.clone();
        request["limit"] = json!(100);
        let found = office.call("needs.list", request);
        assert_eq!(found["total"], total, "{filter}");
        assert_eq!(found["rows"].as_array().unwrap().len(), total, "{filter}");
    }
    let board = office.call("needs.board", json!({}));
    assert_eq!(board["topics"][0]["by_urgency"], json!([0, 1, 2, 0]));
    assert_eq!((&board["topics"][0]["persons"], &board["topics"][0]["units"]), (&json!(2), &json!(2)));
    assert_eq!(board["topics"][0]["by_source"], json!([1, 0, 2]));
    assert_eq!(
        office
            .fail("needs.add_need", json!({ "source": "person", "topic": topic, "urgency": 3, "unit": null }))
            .code,
        Code::NotUnderstood
    );
    let made = office.call("needs.export", json!({}));
    assert!(
        made["name"]
            .as_str()
            .is_some_and(|name| name.rsplit_once('.').is_some_and(|(_, ending)| ending == "xlsx"))
    );
}

#[test]
fn topics_are_ordered_renamed_and_made_one_without_losing_a_reference() {
    let office = office();
    let batch = batch(&office, 28);
    let id = typed(&office, &batch, "闫杰兰", &[("公文写作", 1), ("公文", 3), ("财政", 2)]);
    complete(&office, &id);
    let topic = |name: &str| {
        let topics = office.call("needs.topics", Value::Null);
        topics.as_array().unwrap().iter().find(|t| t["name"] == name).unwrap()["id"].clone()
    };
    let names = || -> Vec<String> {
        let topics = office.call("needs.topics", Value::Null);
        topics.as_array().unwrap().iter().map(|t| t["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(office.fail("needs.delete_topic", json!({ "id": topic("财政") })).code, Code::InUse);
    assert_eq!(
        office.fail("needs.rename_topic", json!({ "id": topic("公文"), "name": "财政" })).code,
        Code::Taken
    );
    office.call("needs.place_topic", json!({ "id": topic("财政"), "place": 0 }));
    assert_eq!(names(), ["财政", "公文写作", "公文"]);
    let (gone, stays) = (topic("公文"), topic("公文写作"));
    assert_eq!(
        office.fail("needs.merge_topic", json!({ "id": gone, "into": gone })).code,
        Code::MergeIntoItself
    );
    office.call("needs.merge_topic", json!({ "id": gone, "into": stays }));
    assert_eq!(names(), ["财政", "公文写作"]);
    let wishes = paper(&office, &id)["wishes"].clone();
    let kept = wishes.as_array().unwrap().iter().find(|wish| wish["topic"] == stays).unwrap();
    assert_eq!(
        (wishes.as_array().unwrap().len(), &kept["urgency"]),
        (2, &json!(3)),
        "the greater urgency stays"
    );
    office.undo_last();
    assert_eq!(counted(&office), 3);
}
