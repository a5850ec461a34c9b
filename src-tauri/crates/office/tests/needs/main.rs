//! 需求 as the doors see it: paper typed in field by field, needs that count, topics, a pile brought in, paper printed.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod count;
mod course;
mod found;
mod import;
#[expect(dead_code, reason = "each test program uses its own part of it")]
#[path = "../office/mod.rs"]
mod office;
mod print;
mod typing;

use office::Office;
use serde_json::{Value, json};

fn batch(office: &Office, papers: i64) -> Value {
    office.call(
        "needs.save_batch",
        json!({ "id": null, "title": "2026年第二批", "year": 2026, "paper_count": papers }),
    )
}

/// Begins the next paper of the batch.
fn begin(office: &Office, batch: &Value) -> Value {
    let blank = office.call("needs.blank_interview", json!({ "id": batch }));
    let begun = office.call("needs.begin_interview", json!({ "batch": batch, "no": blank["paper"]["no"] }));
    begun["paper"]["id"].clone()
}

fn set(office: &Office, id: &Value, field: &str, value: &str) -> Value {
    office.call("needs.save_interview_field", json!({ "id": id, "field": field, "value": value }))
}

fn wish(office: &Office, id: &Value, name: &str, urgency: i64) -> Value {
    office.call("needs.add_wish", json!({ "interview": id, "topic": null, "name": name, "urgency": urgency }))
}

/// A paper with all that it needs, not complete yet.
fn typed(office: &Office, batch: &Value, name: &str, topics: &[(&str, i64)]) -> Value {
    let id = begin(office, batch);
    for (field, value) in [
        ("day", "2026-09-14"),
        ("kind", "expert"),
        ("name", name),
        ("place", "县委党校"),
        ("interviewer", "余雪"),
    ] {
        set(office, &id, field, value);
    }
    for (topic, urgency) in topics {
        wish(office, &id, topic, *urgency);
    }
    id
}

fn complete(office: &Office, id: &Value) -> Value {
    office.call("needs.complete_interview", json!({ "id": id }))
}

fn paper(office: &Office, id: &Value) -> Value {
    office.call("needs.interview", json!({ "id": id }))
}

fn counted(office: &Office) -> i64 {
    office.call("needs.list", json!({ "limit": 0 }))["total"].as_i64().unwrap()
}

fn last_op(office: &Office) -> (String, usize) {
    let entries = office.call("keeping.journal", json!({ "limit": 500 }));
    let entries = entries.as_array().unwrap();
    (entries[0]["op"].as_str().unwrap().to_owned(), entries.len())
}
