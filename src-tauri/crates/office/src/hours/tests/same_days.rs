//! Days that are counted already, by a class or by an earlier notice: asked about, listed, counted as decided; and one notice for several.

use super::*;

#[test]
fn days_that_a_class_counts_too_are_asked_about_listed_and_counted_as_decided() {
    let scene = scene();
    scene.sheet(0);
    scene.sheet(1);
    let typed = || {
        let entries = scene.person(1)["entries"].as_array().unwrap().clone();
        entries.into_iter().find(|entry| entry["source"] == "typed").unwrap()
    };
    let hours = || scene.person(1)["year"]["sums"]["kinds"][0]["hours"].as_i64().unwrap();
    let of_class = scene.person(1)["year"]["sums"]["kinds"]
        .as_array()
        .unwrap()
        .iter()
        .map(|sum| sum["hours"].as_i64().unwrap())
        .sum::<i64>();
    assert_eq!(of_class, 800);
    let id = scene.entry_on(1, "05-12", "1", "10").unwrap();
    let entry = scene.office.call("hours.entry", json!({ "id": id }));
    assert_eq!(entry["overlaps"][0]["title"], "小班");
    assert_eq!(entry["overlaps"][0]["sum"], json!({ "hours": 800, "half_days": 2 }));
    assert_eq!((&entry["overlap"], &entry["taken_off"]["hours"]), (&json!(null), &json!(800)));
    // Until it is decided both count, and it is listed as open; whoever was not in the class has no doubt.
    scene.entry_on(0, "06-12", "1", "8").unwrap();
    let listed =
        || scene.office.call("hours.entries", json!({ "year": scene.year, "doubled": true }))["rows"].clone();
    let check = || scene.office.call("hours.check_year", json!({ "year": scene.year }))["doubled"].clone();
    assert_eq!((listed().as_array().unwrap().len(), check(), hours()), (1, json!(1), 1_000));
    assert_eq!(typed()["parts"][1]["what"]["of"], "overlap");
    let decide = |way: Value, reason: &str| json!({ "id": id, "way": way, "reason": reason });
    assert_eq!(scene.office.code("hours.decide_overlap", decide(json!("both"), " ")), Code::Empty);
    scene.office.call("hours.decide_overlap", decide(json!("once"), ""));
    assert_eq!((listed(), check(), hours()), (json!([]), json!(0), 200));
    let off = &typed()["parts"][1];
    assert_eq!((&off["hours"], &off["half_days"]), (&json!(-800), &json!(-2)));
    assert_eq!(scene.all(), scene.explained());
    // Taken back it is open again; with a reason both count.
    scene.office.call("keeping.undo", json!({ "id": scene.office.last_step() }));
    assert_eq!((check(), hours()), (json!(1), 1_000));
    scene.office.call("hours.decide_overlap", decide(json!("both"), "上午在县里，下午赴市里"));
    assert_eq!((check(), hours()), (json!(0), 1_000));
    // Other days are another question.
    let later = json!({ "id": id, "field": "last_day", "value": format!("{}-05-13", scene.year) });
    assert_eq!(scene.office.call("hours.save_entry_field", later)["overlap"], json!(null));
    scene.close().unwrap();
    assert_eq!(scene.office.code("hours.decide_overlap", decide(json!("once"), "")), Code::HoursYearClosed);
    assert_eq!(typed()["parts"][1]["what"]["of"], "overlap");
}

#[test]
fn one_notice_calls_up_several() {
    let scene = scene();
    let id = scene.entry(0, "5", "40").unwrap();
    let add = json!({ "cadre": scene.people[1], "like": id });
    let other = scene.office.call("hours.add_entry_like", add);
    let first = scene.office.call("hours.entry", json!({ "id": id }));
    for field in ["way", "kind", "title", "number", "last_day", "half_days", "hours", "state"] {
        assert_eq!(other[field], first[field], "{field}");
    }
    assert_eq!(other["cadre"], json!(scene.people[1]));
}

#[test]
fn of_two_notices_for_the_same_days_the_later_is_asked_about_and_one_always_counts() {
    let scene = scene();
    let first = scene.entry(1, "1", "8").unwrap();
    let second = scene.entry(1, "1", "6").unwrap();
    // A third on the same day stands behind both.
    let third = scene.entry(1, "1", "10").unwrap();
    let entry = |id: &Value| scene.office.call("hours.entry", json!({ "id": id }));
    let held = |id: &Value| {
        let overlaps = entry(id)["overlaps"].as_array().unwrap().clone();
        overlaps.iter().map(|one| (one["id"].clone(), one["sum"]["hours"].clone())).collect::<Vec<_>>()
    };
    let hours = || scene.person(1)["year"]["sums"]["kinds"][0]["hours"].as_i64().unwrap();
    let open = || scene.office.call("hours.check_year", json!({ "year": scene.year }))["doubled"].clone();
    assert_eq!(held(&first), []);
    assert_eq!(held(&second), [(first.clone(), json!(800))]);
    assert_eq!(held(&third), [(first.clone(), json!(800)), (second.clone(), json!(600))]);
    assert_eq!(entry(&second)["overlaps"][0]["title"], "市委党校培训班（市组〔1〕号）");
    assert_eq!((hours(), open()), (2_400, json!(2)));
    let once = |id: &Value| {
        scene.office.call("hours.decide_overlap", json!({ "id": id, "way": "once" }));
        assert_eq!(scene.all(), scene.explained());
        hours()
    };
    // Of the second nothing is left; the third then stands against the first only.
    assert_eq!(once(&second), 1_800);
    assert_eq!(held(&third), [(first.clone(), json!(800))]);
    assert_eq!((once(&third), open()), (1_000, json!(0)));
    // The earlier one gone, what was decided of the later ones takes nothing off that does not count.
    scene.office.call("hours.delete_entry", json!({ "id": first }));
    assert_eq!((hours(), scene.all()), (1_000, scene.explained()));
    // An earlier one without evidence counts nothing, so nothing is counted twice.
    let field = json!({ "id": second, "field": "number", "value": "" });
    scene.office.call("hours.save_entry_field", field);
    assert_eq!((held(&third), hours()), (vec![], 1_000));
    // Somebody else's days are no matter of theirs.
    let other = scene.entry(0, "1", "8").unwrap();
    assert_eq!(held(&other), []);
    scene.close().unwrap();
}
