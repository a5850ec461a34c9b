//! 计划 as the doors see it: the year's plan, its items, whom they are for, what they leave open, the panel, the papers.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod audience;
mod coverage;
mod items;
#[expect(dead_code, reason = "each test program uses its own part of it")]
#[path = "../office/mod.rs"]
mod office;
mod year;

use office::Office;
use serde_json::{Value, json};

fn plan(office: &Office) -> Value {
    office.call("plans.save", json!({ "id": null, "year": 2026, "title": "2026年度干部教育培训计划" }))
}

fn add(office: &Office, plan: &Value, title: &str) -> Value {
    office.call("plans.add_item", json!({ "plan": plan, "title": title }))["id"].clone()
}

fn set(office: &Office, item: &Value, field: &str, value: &str) -> Value {
    office.call("plans.save_item_field", json!({ "id": item, "field": field, "value": value }))
}
