use crate::sitting::{Sitting, sitting};
use serde_json::{Value, json};

fn proposed(office: &Sitting, find: Option<&str>, offset: u64, limit: u64) -> Value {
    office.call("people.proposed_holdings", json!({ "find": find, "offset": offset, "limit": limit }))
}

#[test]
fn those_whose_post_is_only_a_text_come_in_pages_and_the_exact_ones_are_confirmed_at_once() {
    let office = sitting();
    let unit = office.call("people.add_unit", json!({ "name": "柳河镇", "parent": null }));
    for title in ["镇长", "副镇长"] {
        office.call("people.add_post", json!({ "unit": unit, "title": title }));
    }
    for (name, post) in [("张强", "所长"), ("王平", "镇长"), ("刘怡", "副镇长"), ("单永康", "副 镇长")]
    {
        let person = office.call("people.create", json!({ "name": name, "unit": unit }));
        office.call("people.save_field", json!({ "id": person["id"], "field": "post", "value": post }));
    }
    let all = proposed(&office, None, 0, 9);
    assert_eq!((&all["total"], &all["exact"]), (&json!(4), &json!(3)));
    let names: Vec<&Value> = all["rows"].as_array().unwrap().iter().map(|row| &row["name"]).collect();
    assert_eq!(names[3], "张强", "who has no such post comes last");
    let page = proposed(&office, None, 1, 2);
    assert_eq!((&page["total"], page["rows"].as_array().unwrap().len()), (&json!(4), 2));
    assert_eq!(page["rows"][0]["name"], *names[1]);
    let found = proposed(&office, Some("syk"), 0, 9);
    assert_eq!((&found["total"], &found["rows"][0]["name"]), (&json!(1), &json!("单永康")));

    assert_eq!(office.call("people.make_holdings", json!({ "holdings": [], "all_exact": true })), 3);
    let left = proposed(&office, None, 0, 9);
    assert_eq!((&left["total"], &left["exact"]), (&json!(1), &json!(0)));
    office.call("keeping.undo", json!({ "id": office.last_step() }));
    assert_eq!(proposed(&office, None, 0, 0)["total"], 4);
}
