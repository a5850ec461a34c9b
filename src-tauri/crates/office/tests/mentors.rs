//! 导师 as the doors see them.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[expect(dead_code, reason = "each test program uses its own part of it")]
mod office;

use office::{Office, office};
use serde_json::{Value, json};
use zhixing_domain::Code;

fn mentor(office: &Office, name: &str, kind: &str, organisation: &str) -> i64 {
    let id = office.call("mentors.create", json!({ "name": name }))["id"].as_i64().unwrap();
    for (field, value) in [("kind", kind), ("organisation", organisation)] {
        office.call("mentors.save_field", json!({ "id": id, "field": field, "value": value }));
    }
    id
}

fn names(office: &Office, request: Value) -> Vec<String> {
    let found = office.call("mentors.list", request);
    found.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_mentor_is_found_by_initials_organisation_topic_and_kind() {
    let office = office();
    let lin = mentor(&office, "林　放", "专家", "省农科院");
    mentor(&office, "单秀英", "practitioner", "县信访局");
    let topic = office.call("needs.add_topic", json!({ "name": "基层治理" }));
    office.call("mentors.set_topics", json!({ "id": lin, "topics": [topic] }));
    for (request, found) in [
        (json!({}), vec!["林放", "单秀英"]),
        (json!({ "find": "lf" }), vec!["林放"]),
        (json!({ "find": "sxy" }), vec!["单秀英"]),
        (json!({ "find": "信访" }), vec!["单秀英"]),
        (json!({ "find": "治理" }), vec!["林放"]),
        (json!({ "kind": "expert" }), vec!["林放"]),
        (json!({ "kind": "leader" }), vec![]),
        (json!({ "limit": 1 }), vec!["林放"]),
    ] {
        assert_eq!(names(&office, request.clone()), found, "{request}");
    }
    let taken = office.fail("needs.delete_topic", json!({ "id": topic }));
    assert_eq!((taken.code, taken.values["where"].as_str()), (Code::InUse, "导师"));
    let other = office.call("needs.add_topic", json!({ "name": "社会治理" }));
    office.call("needs.merge_topic", json!({ "id": topic, "into": other }));
    let record = office.call("mentors.record", json!({ "id": lin }));
    assert_eq!(record["mentor"]["topics"], json!([{ "id": other, "name": "社会治理" }]));
}

#[test]
fn the_fields_of_one_sitting_are_one_step_and_a_deleted_mentor_comes_back_whole() {
    let office = office();
    let id = mentor(&office, "梅远山", "leader", "县委组织部");
    office.call("mentors.delete", json!({ "id": id }));
    assert_eq!(names(&office, json!({})), Vec::<String>::new());
    office.undo_last();
    let found = office.call("mentors.list", json!({}));
    assert_eq!(found[0]["organisation"], "县委组织部");
    office.undo_last();
    let found = office.call("mentors.list", json!({}));
    assert_eq!((&found[0]["kind"], &found[0]["organisation"]), (&Value::Null, &Value::Null));
    assert!(office.call("mentors.export", json!({}))["name"].as_str().unwrap().starts_with("导师名册"));
}
