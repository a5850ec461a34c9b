//! Interviews on paper: what is printed is what was typed, and a draft is never handed out as complete.

use crate::office::{Office, office};
use serde_json::{Value, json};
use zhixing_domain::Code;

const PILE: &str = include_str!("../../sample/interviews.txt");

fn taken(office: &Office) -> Value {
    let batch = json!({ "id": null, "title": "第二批", "year": 2026, "paper_count": 40 });
    let batch = office.call("needs.save_batch", batch);
    let read = office.call("needs.read_interviews", json!({ "file": null, "text": PILE, "batch": batch }));
    office.call("needs.take_interviews", json!({ "token": read["token"], "batch": batch }));
    batch
}

#[test]
fn complete_papers_are_printed_and_a_draft_only_when_it_is_named() {
    let office = office();
    assert_eq!(office.fail("needs.print_interviews", json!({})).code, Code::NoPaperToPrint);
    let batch = taken(&office);
    let papers = office.call("needs.batch", json!({ "id": batch }))["papers"].as_array().unwrap().len();
    let all = office.call("needs.print_interviews", json!({}));
    assert_eq!((&all["pages"], &all["findings"]), (&json!(papers), &json!([])));
    let draft =
        office.call("needs.begin_interview", json!({ "batch": batch, "no": 39 }))["paper"]["id"].clone();
    let of_batch = office.call("needs.print_interviews", json!({ "batch": batch }));
    assert_eq!(of_batch["pages"], papers);
    assert_eq!(office.call("needs.print_interviews", json!({ "ids": [draft] }))["pages"], 1);
}

#[test]
fn blank_forms_of_a_batch_carry_the_numbers_that_are_free() {
    let office = office();
    let batch = taken(&office);
    let made = office.call("needs.print_blank_interview", json!({ "batch": batch, "count": 3 }));
    assert_eq!((&made["pages"], &made["findings"]), (&json!(3), &json!([])));
    assert_eq!(office.call("needs.print_blank_interview", json!({ "count": 1 }))["pages"], 1);
    let none = office.fail("needs.print_blank_interview", json!({ "count": 0 }));
    assert_eq!(none.code, Code::OutOfRange);
}
