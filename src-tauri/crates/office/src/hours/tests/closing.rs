//! A closed year stays; it is corrected by counter-entries.

use super::*;

#[test]
fn a_closed_year_stays_and_is_corrected_by_a_counter_entry_that_names_the_old_one() {
    let scene = scene();
    (0..3).for_each(|at| scene.sheet(at));
    let entry = scene.entry(1, "5", "40").unwrap();
    let before = scene.all();
    scene.close().unwrap();
    assert_eq!(scene.all(), before);
    assert_eq!(scene.close().unwrap_err().code, Code::HoursYearClosed);
    // Neither the entry nor the rule of that year can be touched; a sheet taken back changes nothing.
    let save = json!({ "id": entry, "field": "hours", "value": "60" });
    assert_eq!(scene.office.code("hours.save_entry_field", save), Code::HoursYearClosed);
    assert_eq!(scene.office.code("hours.delete_entry", json!({ "id": entry })), Code::HoursYearClosed);
    let rule = scene.office.call("hours.rules", json!(null))[0]["rule"].clone();
    let rule = json!({ "since": format!("{}-03-01", scene.year), "rule": rule });
    assert_eq!(scene.office.code("hours.save_rule", rule), Code::HoursYearClosed);
    let (on, half) = HALVES[0];
    let sheet = json!({ "class": scene.class, "day": format!("{}-{on}", scene.year), "half": half, "returned": false });
    scene.office.call("classes.sheet_returned", sheet);
    assert_eq!(scene.all(), before);
    let check = scene.office.call("hours.check_year", json!({ "year": scene.year }));
    assert_eq!((&check["is_closed"], &check["differ"]), (&json!(true), &json!(3)));
    scene.sheet(0);
    let person = scene.person(1);
    let typed = person["entries"].as_array().unwrap().iter().find(|one| one["source"] == "typed").unwrap();
    assert_eq!(typed["parts"][0]["what"]["number"], "市组〔1〕号");
    let correct = |hours: i64| json!({ "cadre": scene.people[1], "year": scene.year, "frozen": typed["frozen"], "hours": hours, "half_days": 0, "reason": "按结业证" });
    scene.office.call("hours.correct", correct(-800));
    let after = scene.person(1);
    let counter = after["entries"].as_array().unwrap().last().unwrap();
    assert_eq!(counter["parts"][0]["what"]["of_entry"], "市委党校培训班");
    assert_eq!(after["year"]["sums"]["kinds"][0]["hours"], 3_200);
    assert_eq!(scene.office.code("hours.correct", correct(-3_300)), Code::HoursBelowNothing);
    // What stands on the closing keeps it from being undone; opened again the counter-entry still counts.
    let figures = scene.all();
    let reopen = json!({ "year": scene.year, "reason": "" });
    assert_eq!(scene.office.code("hours.reopen_year", reopen), Code::Empty);
    scene.office.call("hours.reopen_year", json!({ "year": scene.year, "reason": "补交签到表" }));
    assert_eq!(scene.all(), figures);
    scene.close().unwrap();
    assert_eq!((scene.all(), scene.explained()), (figures.clone(), figures));
    assert_eq!(
        scene.office.code("hours.delete_correction", json!({ "id": counter["subject"] })),
        Code::HoursYearClosed
    );
}

#[test]
fn the_year_under_way_cannot_be_closed_and_an_open_one_needs_no_counter_entry() {
    let scene = scene();
    let year = json!({ "year": scene.year + 1 });
    assert_eq!(scene.office.code("hours.close_year", year), Code::HoursYearNotOver);
    let correct = json!({ "cadre": scene.people[1], "year": scene.year, "kind": "lecture", "hours": 100, "half_days": 0, "reason": "补" });
    assert_eq!(scene.office.code("hours.correct", correct), Code::HoursYearOpen);
}
