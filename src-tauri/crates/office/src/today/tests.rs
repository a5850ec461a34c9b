use crate::sitting::{Sitting, sitting};
use serde_json::{Value, json};
use zhixing_domain::Day;

fn board(office: &Sitting) -> Value {
    office.call("today.board", Value::Null)
}

/// What is due, each by its kind.
fn due(office: &Sitting) -> Vec<String> {
    let board = board(office);
    let kinds = board["due"].as_array().unwrap().iter().map(|due| {
        let what = due["due"]["what"].as_str().or(due["of"].as_str());
        what.unwrap().to_owned()
    });
    kinds.collect()
}

#[test]
fn a_new_office_has_nothing_due_and_says_that_nobody_is_on_the_roster() {
    let office = sitting();
    let board = board(&office);
    assert_eq!((&board["people"], &board["due"], &board["classes"]), (&json!(0), &json!([]), &json!([])));
}

#[test]
fn a_class_that_is_over_asks_for_its_forms_and_certificates_until_it_is_closed() {
    let office = sitting();
    let class = office.small_class(3, chrono::Local::now().date_naive() - chrono::Days::new(5));
    assert_eq!(due(&office), ["count_forms", "issue_certificates"]);
    office.call("classes.set_state", json!({ "id": class, "state": "closed" }));
    assert_eq!(due(&office), Vec::<String>::new());
}

#[test]
fn todays_sheet_comes_before_all_else_and_a_begun_pile_is_not_forgotten() {
    let office = sitting();
    let today: Day = chrono::Local::now().date_naive();
    office.small_class(3, today - chrono::Days::new(20));
    let class = office.small_class(3, today);
    let sheet = json!({ "class": class, "day": today, "half": "morning", "returned": false });
    office.call("classes.sheet_returned", sheet);
    let batch = json!({ "id": null, "title": "第一批", "year": 2026, "paper_count": 12 });
    office.call("needs.save_batch", batch);
    let due = due(&office);
    assert_eq!(due.first().map(String::as_str), Some("print_sheets"), "{due:?}");
    assert_eq!(due.last().map(String::as_str), Some("interviews"), "{due:?}");
}
