//! What a plan leaves open, under whatever an office does: nothing is lost between the lists, and who asks is never put back.

use crate::office::{Office, office};
use crate::year::{hand_on, panel, score};
use crate::{add, plan};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::BTreeSet;
use zhixing_domain::Code;

/// An office with topics, items and people, in which anything may happen.
struct Scene {
    office: Office,
    plan: Value,
    topics: Vec<Value>,
    units: Vec<Value>,
    people: Vec<Value>,
    items: Vec<Value>,
    needs: Vec<Value>,
    /// How many of them the plan's year is to answer.
    due: usize,
}

fn scene() -> Scene {
    let office = office();
    let plan = plan(&office);
    let topic = |name: &&str| office.call("needs.add_topic", json!({ "name": name }));
    let topics: Vec<Value> = ["公文写作", "应急管理", "基层治理", "数字政府"].iter().map(topic).collect();
    office.call("needs.set_topic_parent", json!({ "id": topics[3], "parent": topics[2] }));
    let units: Vec<Value> = ["甲局", "乙局", "丙局"]
        .iter()
        .map(|name| office.call("people.add_unit", json!({ "name": name, "parent": null })))
        .collect();
    let people = (0..9).map(|at| {
        let new = json!({ "name": format!("王{at}"), "unit": units[at % units.len()] });
        office.call("people.create", new)["id"].clone()
    });
    let people = people.collect();
    let items = ["甲班", "乙班"].iter().map(|title| add(&office, &plan, title)).collect();
    Scene { office, plan, topics, units, people, items, needs: Vec::new(), due: 0 }
}

/// What an office may do, by numbers that are taken for places in its lists.
#[derive(Debug, Clone)]
enum Deed {
    Ask { topic: usize, source: usize, urgency: Option<u8>, year: Option<i64> },
    Answer { need: usize, outcome: usize },
    Attach { need: usize, item: usize, on: bool },
    Topic { item: usize, topics: Vec<usize> },
    Add,
    Drop { item: usize },
    Rule { item: usize, units: Vec<usize> },
    Hand { item: usize, person: usize, way: usize },
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let few = || prop::collection::vec(0..4_usize, 0..3);
    let at = 0..99_usize;
    let deed = prop_oneof![
        4 => (0..4_usize, 0..2_usize, prop::option::of(1..=3_u8), prop::option::of(2025..=2027_i64))
            .prop_map(|(topic, source, urgency, year)| Deed::Ask { topic, source, urgency, year }),
        2 => (at.clone(), 0..4_usize).prop_map(|(need, outcome)| Deed::Answer { need, outcome }),
        2 => (at.clone(), at.clone(), any::<bool>()).prop_map(|(need, item, on)| Deed::Attach { need, item, on }),
        2 => (at.clone(), few()).prop_map(|(item, topics)| Deed::Topic { item, topics }),
        1 => Just(Deed::Add),
        1 => at.clone().prop_map(|item| Deed::Drop { item }),
        2 => (at.clone(), few()).prop_map(|(item, units)| Deed::Rule { item, units }),
        1 => (at.clone(), at, 0..3_usize).prop_map(|(item, person, way)| Deed::Hand { item, person, way }),
    ];
    prop::collection::vec(deed, 1..14)
}

impl Scene {
    fn call(&self, name: &str, request: Value) -> Value {
        self.office.call(name, request)
    }

    /// The topics in the order in which the plan offers them.
    fn offered(&self) -> Vec<Value> {
        self.call("plans.topics", json!({ "id": self.plan }))["topics"].as_array().unwrap().clone()
    }

    /// The topic's place among those of its parent, on the board.
    fn place(&self, topic: &Value) -> u64 {
        let board = self.call("needs.board", json!({ "year": 2026 }));
        let lines = board["topics"].as_array().unwrap();
        lines.iter().find(|line| line["topic"] == *topic).unwrap()["place"].as_u64().unwrap()
    }

    fn does(&mut self, deed: &Deed) {
        let one = |list: &[Value], at: usize| list.get(at % list.len().max(1)).cloned();
        match deed {
            Deed::Ask { topic, source, urgency, year } => {
                let topic = self.topics[*topic].clone();
                let source = ["organisation", "post"][*source];
                let before = self.place(&topic);
                let need = json!({ "source": source, "topic": topic, "urgency": urgency, "unit": null, "year": year });
                self.needs.push(self.call("needs.add_need", need));
                self.due += usize::from(year.is_none_or(|year| year <= 2026));
                assert!(self.place(&topic) <= before, "who asks is never put back");
            }
            Deed::Answer { need, outcome } => {
                let Some(need) = one(&self.needs, *need) else { return };
                let outcome = [Some("adopted"), Some("partly"), Some("declined"), None][*outcome];
                self.call("needs.decide", json!({ "ids": [need], "outcome": outcome, "reason": "已研究" }));
            }
            Deed::Attach { need, item, on } => {
                let (Some(need), Some(item)) = (one(&self.needs, *need), one(&self.items, *item)) else {
                    return;
                };
                self.call("plans.set_item_need", json!({ "item": item, "need": need, "answers": on }));
            }
            Deed::Topic { item, topics } => {
                let Some(item) = one(&self.items, *item) else { return };
                let topics: BTreeSet<i64> =
                    topics.iter().map(|at| self.topics[*at].as_i64().unwrap()).collect();
                self.call("plans.set_item_topics", json!({ "id": item, "topics": topics }));
            }
            Deed::Add => {
                let item = add(&self.office, &self.plan, "新班");
                self.items.push(item);
            }
            Deed::Drop { item } => {
                let Some(item) = one(&self.items, *item) else { return };
                self.call("plans.delete_item", json!({ "id": item }));
                self.items.retain(|other| *other != item);
            }
            Deed::Rule { item, units } => {
                let Some(item) = one(&self.items, *item) else { return };
                let units: Vec<&Value> = units.iter().map(|at| &self.units[at % self.units.len()]).collect();
                self.call("plans.set_audience", json!({ "item": item, "rule": { "units": units } }));
            }
            Deed::Hand { item, person, way } => {
                let Some(item) = one(&self.items, *item) else { return };
                let way = [Some("in"), Some("out"), None][*way];
                let cadre = &self.people[person % self.people.len()];
                self.call(
                    "plans.set_pick",
                    json!({ "item": item, "cadre": cadre, "way": way, "reason": "说明" }),
                );
            }
        }
    }

    /// Needs, items and people each stand in one list, and the figures are those of the lists.
    fn holds_together(&self) {
        let plan = json!({ "id": self.plan });
        let figures = self.call("plans.coverage", plan.clone());
        let figure = |name: &str| figures[name].as_u64().unwrap() as usize;
        let count = |list: &Value| list.as_array().unwrap().len();

        // Needs: answered, open or declined, none twice and none forgotten.
        assert_eq!(figure("answered") + figure("open_needs") + figure("declined"), self.due);
        let page = json!({ "plan": plan["id"], "offset": 0, "limit": 9999 });
        let open = self.call("plans.open_needs", page)["rows"].clone();
        assert_eq!(count(&open), figure("open_needs"));
        assert!(open.as_array().unwrap().iter().all(|need| need["outcome"] != "declined"));
        let undecided = open.as_array().unwrap().iter().filter(|need| need["outcome"].is_null()).count();
        assert_eq!(undecided, figure("undecided"));
        let sum = |field: &str| {
            self.offered().iter().map(|topic| topic[field].as_u64().unwrap() as usize).sum::<usize>()
        };
        assert_eq!((sum("open"), sum("undecided")), (figure("open_needs"), undecided));

        // The plan offers topics in the order of the board, and no other.
        let board = self.call("needs.board", json!({ "year": 2026 }));
        let board: Vec<&Value> =
            board["topics"].as_array().unwrap().iter().map(|line| &line["topic"]).collect();
        let places: Vec<usize> = self
            .offered()
            .iter()
            .map(|topic| board.iter().position(|one| **one == topic["id"]).unwrap())
            .collect();
        assert!(places.is_sorted(), "{places:?}");

        // Items: those without a need are exactly those that count none.
        let items = self.call("plans.record", plan.clone())["items"].clone();
        let without: Vec<&Value> = items
            .as_array()
            .unwrap()
            .iter()
            .filter(|item| item["needs"] == 0)
            .map(|item| &item["id"])
            .collect();
        assert_eq!(figures["needless"].as_array().unwrap().iter().collect::<Vec<_>>(), without);

        // People: in some item's list or in that of those without anything.
        let mut called = BTreeSet::new();
        for item in &self.items {
            let page = json!({ "item": item, "side": "picked", "condition": null, "offset": 0, "limit": 99 });
            let page = self.call("plans.audience_people", page);
            called.extend(page["rows"].as_array().unwrap().iter().map(|row| row["cadre"].as_i64().unwrap()));
        }
        let left = self.call("plans.people_without", json!({ "plan": self.plan, "offset": 0, "limit": 99 }));
        let left: BTreeSet<i64> =
            left["rows"].as_array().unwrap().iter().map(|row| row["cadre"].as_i64().unwrap()).collect();
        assert!(called.is_disjoint(&left));
        assert_eq!((called.len() + left.len(), left.len()), (figure("people"), figure("people_without")));
    }
}

#[test]
fn whatever_is_done_needs_items_and_people_each_stand_in_one_list() {
    // One office for all, for each takes a while to be made: what was done before is where the next begins.
    let scene = RefCell::new(scene());
    let config = ProptestConfig {
        cases: 24,
        max_shrink_iters: 0,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    proptest!(config, |(deeds in deeds())| {
        let mut scene = scene.borrow_mut();
        for deed in &deeds {
            scene.does(deed);
            scene.holds_together();
        }
    });
}

#[test]
fn a_need_that_was_declined_waits_for_no_item_and_counts_in_none() {
    let mut scene = scene();
    for _ in 0..3 {
        scene.does(&Deed::Ask { topic: 0, source: 0, urgency: Some(2), year: None });
    }
    let item = scene.items[0].clone();
    scene.call("plans.set_item_need", json!({ "item": item, "need": scene.needs[0], "answers": true }));
    let decline = |need: &Value| json!({ "ids": [need], "outcome": "declined", "reason": "县里不具备条件" });
    scene.call("needs.decide", decline(&scene.needs[0]));
    scene.call("needs.decide", decline(&scene.needs[1]));
    let figures = scene.call("plans.coverage", json!({ "id": scene.plan }));
    assert_eq!(
        [&figures["open_needs"], &figures["answered"], &figures["declined"], &figures["undecided"]],
        [&json!(1), &json!(0), &json!(2), &json!(1)]
    );
    let told = scene.call("plans.item_needs", json!({ "id": item }));
    assert_eq!(told[0]["outcome"], "declined", "the item still says whose wish it was");
    assert_eq!(scene.call("plans.record", json!({ "id": scene.plan }))["items"][0]["needs"], 0);
    // A topic taken whole leaves the declined one behind.
    let made = json!({ "plan": scene.plan, "topic": scene.topics[0] });
    assert_eq!(scene.call("plans.item_from_topic", made)["needs"], 1);
}

#[test]
fn a_topic_says_which_items_that_name_it_are_cancelled() {
    let scene = scene();
    let topic = scene.call("needs.add_topic", json!({ "name": "招商引资" }));
    let item =
        scene.call("plans.item_from_topic", json!({ "plan": scene.plan, "topic": topic }))["id"].clone();
    let problem = |scene: &Scene| {
        let problem = scene.office.fail("needs.delete_topic", json!({ "id": topic, "to_parent": false }));
        assert_eq!(problem.code, Code::InUse);
        problem.values["where"].clone()
    };
    assert_eq!(problem(&scene), "计划项目");
    let members = panel(&scene.office, &scene.plan);
    scene.call("plans.hand_on", hand_on("assessing", &scene.plan));
    score(&scene.office, &scene.plan, &members, Some(("招商引资专题班", 1)));
    scene.call("plans.close_round", json!({ "id": scene.plan }));
    scene.call("plans.delete_item", json!({ "id": item, "reason": "并入他班" }));
    assert_eq!(problem(&scene), "已取消的计划项目");
}
