//! Whom an item is for: the rule, those it picks and those it only just leaves out, and what is decided by hand.

use crate::office::{Office, office};
use crate::{add, plan};
use serde_json::{Value, json};
use zhixing_domain::Code;

/// An office with an item and five people of two units, one below the other.
struct Scene {
    office: Office,
    plan: Value,
    item: Value,
    units: [Value; 2],
    people: Vec<Value>,
}

const NAMES: [&str; 5] = ["林刚", "单永康", "区慧", "曾静", "解放"];

fn scene() -> Scene {
    let office = office();
    let plan = plan(&office);
    let item = add(&office, &plan, "应急管理专题班");
    let bureau = office.call("people.add_unit", json!({ "name": "县应急管理局", "parent": null }));
    let brigade = office.call("people.add_unit", json!({ "name": "执法大队", "parent": bureau }));
    let people = NAMES.iter().enumerate().map(|(at, name)| {
        let unit = if at < 3 { &bureau } else { &brigade };
        let unit = if at == 4 { &Value::Null } else { unit };
        let id = office.call("people.create", json!({ "name": name, "unit": unit }))["id"].clone();
        let born = format!("{}-06", 1970 + at * 6);
        office.call("people.save_field", json!({ "id": id, "field": "birth_month", "value": born }));
        id
    });
    let people = people.collect();
    Scene { office, plan, item, units: [bureau, brigade], people }
}

impl Scene {
    fn set(&self, rule: Value) {
        self.office.call("plans.set_audience", json!({ "item": self.item, "rule": rule }));
    }

    fn pick(&self, at: usize, way: Option<&str>, reason: &str) -> Value {
        json!({ "item": self.item, "cadre": self.people[at], "way": way, "reason": reason })
    }

    fn side(&self, side: &str) -> Vec<Value> {
        let request = json!({ "item": self.item, "side": side, "condition": null, "offset": 0, "limit": 99 });
        self.office.call("plans.audience_people", request)["rows"].as_array().unwrap().clone()
    }

    fn picked(&self) -> Vec<String> {
        self.side("picked").iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
    }
}

#[test]
fn a_rule_picks_by_what_people_are_and_the_end_of_a_duty_is_offered() {
    let scene = scene();
    for (at, post) in ["党委书记", "党委副书记、镇长", "党组成员、副局长"].iter().enumerate()
    {
        let save = json!({ "id": scene.people[at], "field": "post", "value": post });
        scene.office.call("people.save_field", save);
    }
    let offered = |find: &str| scene.office.call("people.duties", json!({ "find": find }));
    assert_eq!(offered("书记"), json!(["书记", "党委书记", "党委副书记"]));
    assert_eq!(offered("镇长"), json!(["镇长"]), "once");
    assert_eq!(offered("fjz"), json!(["副局长"]));
    scene.set(json!({ "posts": ["书记"] }));
    assert_eq!(scene.picked(), [NAMES[0]], "no deputy");
    scene.set(json!({ "posts": ["镇长", "副局长"] }));
    assert_eq!(scene.picked(), [NAMES[1], NAMES[2]]);
}

#[test]
fn a_rule_picks_by_unit_and_age_and_says_who_misses_it_by_one_condition() {
    let scene = scene();
    assert_eq!(scene.picked(), Vec::<String>::new(), "no rule picks nobody");
    scene.set(json!({ "units": [scene.units[0]] }));
    assert_eq!(scene.picked(), ["林刚", "单永康", "区慧", "曾静"], "a unit with all below it");
    scene.set(json!({ "units": [scene.units[0]], "age_to": 46 }));
    let view = scene.office.call("plans.audience", json!({ "id": scene.item }));
    let lines = json!([{ "condition": "unit", "values": ["县应急管理局"] }, { "condition": "age_to", "values": ["46"] }]);
    assert_eq!(view["conditions"], lines);
    let picked = scene.picked();
    assert_eq!(picked.len() as u64, view["picked"].as_u64().unwrap());
    let left = scene.side("left_out");
    for row in &left {
        assert_eq!(row["unmet"].as_array().unwrap().len(), 1, "{row}");
    }
    // Everybody is in, only just out, or out by more than one condition; here nobody is out by two.
    assert_eq!(picked.len() + left.len(), 5);
    let by: u64 = view["by_condition"].as_array().unwrap().iter().map(|one| one[1].as_u64().unwrap()).sum();
    assert_eq!(by, left.len() as u64);
    let wrong = json!({ "item": scene.item, "rule": { "age_from": 50, "age_to": 40 } });
    assert!(scene.office.try_call("plans.set_audience", wrong).is_err());
    scene.office.undo_last();
    assert_eq!(scene.picked(), Vec::<String>::new(), "one sitting at a rule is one step");
}

#[test]
fn a_gap_in_an_ability_picks_those_whose_post_asks_more_than_they_have() {
    let scene = scene();
    let office = &scene.office;
    let ability = office.call("people.add_ability", json!({ "name": "应急处置", "category": "业务能力" }));
    let post =
        office.call("people.add_post", json!({ "unit": scene.units[0], "title": "副局长" }))["id"].clone();
    let cells = json!([{ "post": post, "ability": ability, "level": 3 }]);
    office.call("people.save_post_cells", json!({ "cells": cells }));
    for at in [0, 1] {
        let holding = json!({ "cadre": scene.people[at], "post": post, "since": null });
        office.call("people.make_holdings", json!({ "holdings": [holding] }));
    }
    let say = |at: usize, level: u8| {
        let cells = json!([{ "cadre": scene.people[at], "ability": ability, "level": level }]);
        let said = json!({ "source": "organisation", "day": "2026-03-01", "cells": cells, "note": null });
        office.call("people.save_levels", said);
    };
    say(0, 2);
    say(1, 1);
    // Whoever holds no post lacks nothing that a post asks.
    scene.set(json!({ "gap": { "ability": ability, "levels": 1 } }));
    assert_eq!(scene.picked(), ["林刚", "单永康"]);
    scene.set(json!({ "gap": { "ability": ability, "levels": 2 } }));
    assert_eq!(scene.picked(), ["单永康"]);
    let left = scene.side("left_out");
    assert!(left.iter().any(|row| row["name"] == "林刚" && row["unmet"] == json!(["gap"])), "{left:?}");
    say(1, 3);
    assert_eq!(scene.picked(), Vec::<String>::new(), "who has caught up is no longer picked");
    office.undo_last();
    assert_eq!(scene.picked(), ["单永康"]);
}

#[test]
fn a_hand_takes_in_and_leaves_out_with_its_reason_and_gives_back_to_the_rule() {
    let scene = scene();
    scene.set(json!({ "units": [scene.units[1]] }));
    assert_eq!(scene.picked(), ["曾静"]);
    assert_eq!(scene.office.fail("plans.set_pick", scene.pick(4, Some("in"), " ")).code, Code::Empty);
    scene.office.call("plans.set_pick", scene.pick(4, Some("in"), "兼管执法"));
    scene.office.call("plans.set_pick", scene.pick(3, Some("out"), "挂职在外"));
    assert_eq!(scene.picked(), ["解放"]);
    let view = scene.office.call("plans.audience", json!({ "id": scene.item }));
    let picks: Vec<(&str, &str)> = view["picks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|pick| (pick["name"].as_str().unwrap(), pick["reason"].as_str().unwrap()))
        .collect();
    assert_eq!(picks, [("解放", "兼管执法"), ("曾静", "挂职在外")]);
    let left = scene.side("left_out");
    assert!(left.iter().any(|row| row["name"] == "曾静" && row["by_hand"] == "out"), "{left:?}");
    assert_eq!(scene.office.call("plans.coverage", json!({ "id": scene.plan }))["people_without"], 4);
    scene.office.call("plans.set_pick", scene.pick(3, None, ""));
    assert_eq!(scene.picked(), ["曾静", "解放"]);
    let made = json!({ "item": scene.item, "side": "picked", "condition": null, "offset": 0, "limit": 99 });
    let made = scene.office.call("plans.export_audience", made);
    assert!(made["name"].as_str().unwrap().contains("应急管理专题班"), "{made}");
}
