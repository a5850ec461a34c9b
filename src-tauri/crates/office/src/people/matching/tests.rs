use crate::op::Op;
use crate::sitting::{Sitting, sitting};
use serde_json::{Value, json};
use zhixing_domain::{Code, Id};
use zhixing_store::classes::NewEnrolment;

/// An office with two abilities, two posts and somebody who holds the first.
struct Scene {
    office: Sitting,
    person: Value,
    abilities: [Value; 2],
    posts: [Value; 2],
}

fn scene() -> Scene {
    let office = sitting();
    let unit = office.call("people.add_unit", json!({ "name": "县应急管理局", "parent": null }));
    let person = office.call("people.create", json!({ "name": "林刚", "unit": unit }))["id"].clone();
    let topic = office.call("needs.add_topic", json!({ "name": "应急管理", "parent": null }));
    let abilities = ["应急处置", "公文写作"]
        .map(|name| office.call("people.add_ability", json!({ "name": name, "category": "业务能力" })));
    office.call("people.set_ability_topics", json!({ "id": abilities[0], "topics": [topic] }));
    let posts = ["副局长", "办公室主任"]
        .map(|title| office.call("people.add_post", json!({ "unit": unit, "title": title }))["id"].clone());
    let cells = json!([
        { "post": posts[0], "ability": abilities[0], "level": 3 },
        { "post": posts[1], "ability": abilities[1], "level": 2 },
    ]);
    office.call("people.save_post_cells", json!({ "cells": cells }));
    office.call(
        "people.make_holdings",
        json!({ "holdings": [{ "cadre": person, "post": posts[0], "since": null }] }),
    );
    Scene { office, person, abilities, posts }
}

impl Scene {
    /// By ability: what is asked, what counts, what is missing.
    fn fit(&self) -> Vec<(String, u64, Option<u64>, u64)> {
        let fit = self.office.call("people.person_fit", json!({ "id": self.person }));
        let line = |line: &Value| {
            let number = |name: &str| line[name].as_u64();
            let name = line["name"].as_str().unwrap().to_owned();
            (name, number("required").unwrap(), number("has"), number("gap").unwrap())
        };
        fit["lines"].as_array().unwrap().iter().map(line).collect()
    }

    fn say(&self, ability: usize, level: u8, source: &str, day: &str) {
        let cells = json!([{ "cadre": self.person, "ability": self.abilities[ability], "level": level }]);
        let said = json!({ "source": source, "day": day, "cells": cells, "note": null });
        self.office.call("people.save_levels", said);
    }

    fn undo(&self) {
        self.office.call("keeping.undo", json!({ "id": self.office.last_step() }));
    }
}

fn line(name: &str, required: u64, has: Option<u64>, gap: u64) -> (String, u64, Option<u64>, u64) {
    (name.to_owned(), required, has, gap)
}

#[test]
fn a_change_of_post_shows_the_new_gaps_the_same_day_and_an_undo_the_old_ones() {
    let scene = scene();
    scene.say(0, 3, "organisation", "2026-03-01");
    assert_eq!(scene.fit(), [line("应急处置", 3, Some(3), 0)]);
    let fit = scene.office.call("people.person_fit", json!({ "id": scene.person }));
    let today = crate::context::today().to_string();
    let change = json!({
        "cadre": scene.person, "post": scene.posts[1], "day": today, "ends": [fit["holdings"][0]["id"]], "note": "组〔2026〕8号",
    });
    scene.office.call("people.change_post", change.clone());
    assert_eq!(scene.fit(), [line("应急处置", 0, Some(3), 0), line("公文写作", 2, None, 2)]);
    let mut again = change;
    again["ends"] = json!([]);
    assert_eq!(scene.office.code("people.change_post", again), Code::HoldsAlready);
    scene.undo();
    assert_eq!(scene.fit(), [line("应急处置", 3, Some(3), 0)]);
}

#[test]
fn what_a_class_taught_counts_from_its_last_day_and_follows_its_results_and_their_undo() {
    let scene = scene();
    let day = "2026-05-15".parse().unwrap();
    let class = scene.office.small_class(0, day);
    let cadre = Id(scene.person.as_i64().unwrap());
    let cx = scene.office.writing();
    cx.write(Op::TraineesEnrolled, |tx| {
        let new =
            NewEnrolment { student_no: 1, name: "林刚", cadre: Some(cadre), ..NewEnrolment::default() };
        Ok(tx.add_enrolment(class, &new)?)
    })
    .unwrap();
    let raises = json!({ "class": class, "ability": scene.abilities[0], "level": 3 });
    scene.office.call("people.set_class_ability", raises);
    assert_eq!(scene.fit(), [line("应急处置", 3, Some(3), 0)]);
    let source = |scene: &Scene| {
        scene.office.call("people.person_fit", json!({ "id": scene.person }))["lines"][0]["said"][0]["source"]
            .clone()
    };
    assert_eq!(source(&scene), "training");

    // Assessed and not yet scored, it is not completed; passed, it counts as assessed; failed, as nothing.
    let part = json!({ "class": class, "kind": "theory", "name": "理论考试", "weight": 100 });
    let sheet = scene.office.call("assessment.add_part", part);
    assert_eq!(scene.fit(), [line("应急处置", 3, None, 3)]);
    let score = |text: &str| {
        let part = &sheet["parts"][0]["id"];
        scene.office.call("assessment.save_score", json!({ "part": part, "student_no": 1, "text": text }));
    };
    score("88");
    assert_eq!((scene.fit(), source(&scene)), (vec![line("应急处置", 3, Some(3), 0)], json!("assessment")));
    scene.undo();
    assert_eq!(scene.fit(), [line("应急处置", 3, None, 3)]);
    score("40");
    assert_eq!(scene.fit(), [line("应急处置", 3, None, 3)]);
}

#[test]
fn a_gap_becomes_a_need_of_its_post_once_and_one_without_a_topic_says_why_not() {
    let scene = scene();
    let gap = |ability: usize| json!({ "cadre": scene.person, "ability": scene.abilities[ability] });
    let raised = scene.office.call("people.raise_gaps", json!({ "gaps": [gap(0), gap(1)] }));
    assert_eq!(
        (&raised["raised"], &raised["already"]),
        (&json!(1), &json!(0)),
        "nothing asks for the second"
    );
    let again = scene.office.call("people.raise_gaps", json!({ "gaps": [gap(0)] }));
    assert_eq!((&again["raised"], &again["already"]), (&json!(0), &json!(1)));
    let cells = json!([{ "post": scene.posts[0], "ability": scene.abilities[1], "level": 1 }]);
    scene.office.call("people.save_post_cells", json!({ "cells": cells }));
    let problem = scene.office.fail("people.raise_gaps", json!({ "gaps": [gap(1)] }));
    assert_eq!((problem.code, problem.values["abilities"].as_str()), (Code::GapsWithoutTopic, "公文写作"));
    // What hangs on a post and on an ability stays.
    for (name, id) in
        [("people.delete_post", &scene.posts[0]), ("people.delete_ability", &scene.abilities[0])]
    {
        let problem = scene.office.fail(name, json!({ "id": id }));
        assert!(matches!(problem.code, Code::PostInUse | Code::AbilityInUse), "{problem}");
    }
    assert_eq!(scene.office.call("needs.list", json!({ "limit": 9 }))["total"], 1);
}

#[test]
fn candidates_stand_in_order_of_fit_and_the_holder_apart() {
    let scene = scene();
    let [near, far] = ["单永康", "区慧"]
        .map(|name| scene.office.call("people.create", json!({ "name": name, "unit": null }))["id"].clone());
    for (who, level) in [(&far, 1), (&near, 2)] {
        let cells = json!([{ "cadre": who, "ability": scene.abilities[0], "level": level }]);
        let said = json!({ "source": "self", "day": "2026-03-01", "cells": cells, "note": null });
        scene.office.call("people.save_levels", said);
    }
    let found = scene.office.call("people.candidates", json!({ "post": scene.posts[0], "limit": 9 }));
    assert_eq!(found["holders"][0]["name"], "林刚");
    let names: Vec<&str> =
        found["rows"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["单永康", "区慧"]);
    assert_eq!((&found["rows"][0]["distance"]["levels"], &found["rows"][0]["place"]), (&json!(1), &json!(1)));
    let gaps = scene.office.call("people.unit_gaps", json!({ "unit": null, "limit": 9 }));
    assert_eq!(
        gaps["totals"][scene.abilities[0].to_string()],
        json!({ "asked": 1, "short": 1, "levels": 3 })
    );
    assert_eq!((&gaps["people"], &gaps["without_post"]), (&json!(3), &json!(2)));
}

#[test]
fn two_units_made_one_keep_who_held_their_posts() {
    let scene = scene();
    let other = scene.office.call("people.add_unit", json!({ "name": "县安监局", "parent": null }));
    scene.office.call("people.add_post", json!({ "unit": other, "title": "副局长" }));
    let units = scene.office.call("people.units", json!(null));
    let first = units[0]["id"].clone();
    assert_eq!(scene.office.code("people.delete_unit", json!({ "id": other })), Code::InUse);
    scene.office.call("people.merge_unit", json!({ "id": first, "into": other }));
    let fit = scene.office.call("people.person_fit", json!({ "id": scene.person }));
    assert_eq!(fit["holdings"][0]["unit"], "县安监局");
    assert!(fit["holdings"][0]["now"].as_bool().unwrap());
    scene.undo();
    assert_eq!(scene.fit(), [line("应急处置", 3, None, 3)]);
}

#[test]
fn an_ability_that_a_post_no_longer_asks_for_leaves_no_gap_and_an_undo_asks_for_it_again() {
    let scene = scene();
    assert_eq!(scene.fit(), [line("应急处置", 3, None, 3)]);
    let cells = json!([{ "post": scene.posts[0], "ability": scene.abilities[0], "level": null }]);
    scene.office.call("people.save_post_cells", json!({ "cells": cells }));
    assert_eq!(scene.fit(), []);
    scene.undo();
    assert_eq!(scene.fit(), [line("应急处置", 3, None, 3)]);
}

#[test]
fn the_history_of_a_person_tells_the_posts_held_and_what_was_said_of_their_abilities() {
    let scene = scene();
    scene.say(0, 2, "organisation", "2026-03-01");
    scene.say(0, 3, "organisation", "2026-03-01");
    let found = scene.office.call("people.history", json!({ "id": scene.person }));
    let told: Vec<(&str, &str, bool)> = found
        .as_array()
        .unwrap()
        .iter()
        .map(|change| {
            let about = change["about"].as_str().unwrap_or_default();
            (change["kind"].as_str().unwrap(), about, change["is_new"].as_bool().unwrap())
        })
        .collect();
    assert!(told.contains(&("cadre_post", "县应急管理局副局长", true)), "{told:?}");
    assert!(told.contains(&("cadre_ability", "应急处置", true)), "{told:?}");
    let mut levels = found.as_array().unwrap().iter().filter(|change| change["kind"] == "cadre_ability");
    let last = levels.next_back().unwrap()["fields"].as_array().unwrap().clone();
    assert!(last.iter().any(|field| field["field"] == "level"), "{last:?}");
    let made = scene.office.call("people.export_person_fit", json!({ "id": scene.person }));
    assert_eq!(made["name"], "林刚岗位能力对照表.xlsx");
}

/// What an office may do to posts and people, by numbers taken for places in its lists.
fn deeds() -> impl proptest::strategy::Strategy<Value = Vec<(usize, usize, usize, u8)>> {
    use proptest::prelude::*;
    prop::collection::vec((0..4_usize, 0..3_usize, 0..2_usize, 0..5_u8), 1..10)
}

/// One gap is one gap, wherever it is shown: at the person, in the unit's map, among the candidates, to a plan's rule.
#[test]
fn every_page_shows_the_same_gaps_whatever_is_done() {
    use proptest::prelude::*;
    let scene = scene();
    let office = &scene.office;
    let mut people = vec![scene.person.clone()];
    for name in ["单永康", "区慧"] {
        people.push(office.call("people.create", json!({ "name": name, "unit": null }))["id"].clone());
    }
    let plan = office.call("plans.save", json!({ "id": null, "year": 2026, "title": "计划" }));
    let item = office.call("plans.add_item", json!({ "plan": plan, "title": "应急班" }))["id"].clone();
    let config = ProptestConfig {
        cases: 20,
        max_shrink_iters: 0,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    proptest!(config, |(deeds in deeds())| {
        for (what, who, which, level) in deeds {
            let (ability, post) = (&scene.abilities[which], &scene.posts[which]);
            match what {
                0 => {
                    let level = (level > 0).then_some(level);
                    let cells = json!([{ "post": post, "ability": ability, "level": level }]);
                    office.call("people.save_post_cells", json!({ "cells": cells }));
                }
                1 => {
                    let cells = json!([{ "cadre": people[who], "ability": ability, "level": level }]);
                    let said = json!({ "source": "organisation", "day": "2026-03-01", "cells": cells, "note": null });
                    office.call("people.save_levels", said);
                }
                2 => {
                    let fit = office.call("people.person_fit", json!({ "id": people[who] }));
                    let held = fit["holdings"].as_array().unwrap().iter();
                    let ends: Vec<&Value> = held.filter(|one| one["now"] == true).map(|one| &one["id"]).collect();
                    let to = (level > 1).then_some(post);
                    let change = json!({ "cadre": people[who], "post": to, "day": "2026-10-01", "ends": ends, "note": null });
                    // Who holds the post already stays; who holds none cannot leave one.
                    let _ = office.house.call("people.change_post", change);
                }
                _ => drop(office.call("people.archive_ability", json!({ "id": ability, "archived": false }))),
            }
            let map = office.call("people.unit_gaps", json!({ "unit": null, "by": "people", "limit": 99 }));
            let mut short = std::collections::BTreeMap::<String, u64>::new();
            for person in &people {
                let fit = office.call("people.person_fit", json!({ "id": person }));
                let row = map["rows"].as_array().unwrap().iter().find(|row| row["id"] == *person);
                let mut own = 0;
                for line in fit["lines"].as_array().unwrap() {
                    let ability = line["ability"].to_string();
                    let gap = line["gap"].as_u64().unwrap();
                    own += gap;
                    *short.entry(ability.clone()).or_default() += u64::from(gap > 0);
                    if line["required"].as_u64() > Some(0) {
                        prop_assert_eq!(row.map(|row| &row["cells"][&ability]["gap"]), Some(&line["gap"]));
                    }
                }
                // Among the candidates for a post the holder stands with the same gaps.
                for held in fit["holdings"].as_array().unwrap().iter().filter(|one| one["now"] == true) {
                    let found = office.call("people.candidates", json!({ "post": held["post"], "limit": 9 }));
                    let holders = found["holders"].as_array().unwrap();
                    let holder = holders.iter().find(|one| one["id"] == *person).unwrap();
                    prop_assert!(holder["distance"]["levels"].as_u64().unwrap() <= own);
                }
            }
            for ability in &scene.abilities {
                let rule = json!({ "gap": { "ability": ability, "levels": 1 } });
                office.call("plans.set_audience", json!({ "item": item, "rule": rule }));
                let picked = office.call("plans.audience", json!({ "id": item }))["picked"].as_u64();
                let count = short.get(&ability.to_string()).copied().unwrap_or_default();
                prop_assert_eq!(picked, Some(count), "the plan calls whom the person's page shows short");
                let total = map["totals"][ability.to_string()]["short"].as_u64().unwrap_or_default();
                prop_assert_eq!(total, count);
            }
        }
    });
}

#[test]
fn what_was_deleted_of_a_person_stays_in_the_record() {
    let scene = scene();
    scene.say(0, 3, "organisation", "2026-03-01");
    let fit = scene.office.call("people.person_fit", json!({ "id": scene.person }));
    let (level, holding) = (&fit["lines"][0]["said"][0]["id"], &fit["holdings"][0]["id"]);
    scene.office.call("people.delete_level", json!({ "id": level }));
    scene.office.call("people.delete_holding", json!({ "id": holding }));
    let found = scene.office.call("people.history", json!({ "id": scene.person }));
    let gone: Vec<(&Value, &Value)> = found
        .as_array()
        .unwrap()
        .iter()
        .filter(|change| change["is_gone"] == true)
        .map(|change| (&change["kind"], &change["about"]))
        .collect();
    assert_eq!(
        gone,
        [(&json!("cadre_post"), &json!("县应急管理局副局长")), (&json!("cadre_ability"), &json!("应急处置"))]
    );
    // What was there before it went is told too: it began, and it ended.
    let of_level = found.as_array().unwrap().iter().filter(|change| change["kind"] == "cadre_ability");
    assert_eq!(of_level.count(), 2);
}
