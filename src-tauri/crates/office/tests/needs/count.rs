//! The needs that count are the topics of the complete papers, in whatever order papers are typed, completed, reopened,
//! deleted, and steps undone.

use crate::office::{Office, office};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

#[derive(Debug, Clone, Copy)]
enum Step {
    Type,
    Wish(usize),
    Complete(usize),
    Reopen(usize),
    Delete(usize),
    Undo,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let at = 0..4_usize;
    let step = prop_oneof![
        3 => Just(Step::Type),
        2 => at.clone().prop_map(Step::Wish),
        4 => at.clone().prop_map(Step::Complete),
        2 => at.clone().prop_map(Step::Reopen),
        1 => at.prop_map(Step::Delete),
        3 => Just(Step::Undo),
    ];
    prop::collection::vec(step, 1..24)
}

#[derive(Debug, Clone)]
struct Paper {
    id: Value,
    topics: i64,
    is_complete: bool,
}

/// What a clerk would expect: the papers, and the state before each step that can be undone.
#[derive(Default)]
struct Expected {
    papers: Vec<Paper>,
    before: Vec<Vec<Paper>>,
    /// The paper typed at last: going on with it is the same step.
    sitting: Option<Value>,
}

impl Expected {
    fn step(&mut self, sitting: Option<Value>) {
        if sitting.is_none() || self.sitting != sitting {
            self.before.push(self.papers.clone());
        }
        self.sitting = sitting;
    }

    fn counted(&self) -> i64 {
        self.papers.iter().filter(|paper| paper.is_complete).map(|paper| paper.topics).sum()
    }
}

fn wish(office: &Office, id: &Value, topic: i64) {
    let name = format!("专题{topic}");
    office.call("needs.add_wish", json!({ "interview": id, "topic": null, "name": name, "urgency": 2 }));
}

fn take(office: &Office, batch: &Value, expected: &mut Expected, step: Step) {
    let find = |expected: &Expected, at: usize, is_complete: bool| {
        let of_state =
            expected.papers.iter().enumerate().filter(|(_, paper)| paper.is_complete == is_complete);
        of_state.map(|(place, _)| place).nth(at)
    };
    match step {
        Step::Type => {
            let no = office.call("needs.blank_interview", json!({ "id": batch }))["paper"]["no"].clone();
            let begun = office.call("needs.begin_interview", json!({ "batch": batch, "no": no }));
            let id = begun["paper"]["id"].clone();
            expected.step(Some(id.clone()));
            for (field, value) in [("day", "2026-09-14"), ("kind", "expert"), ("name", "闫杰兰")] {
                let request = json!({ "id": id, "field": field, "value": value });
                office.call("needs.save_interview_field", request);
            }
            wish(office, &id, 0);
            expected.papers.push(Paper { id, topics: 1, is_complete: false });
        }
        Step::Wish(at) => {
            let Some(at) = find(expected, at, false) else { return };
            let Paper { id, topics, .. } = expected.papers[at].clone();
            expected.step(Some(id.clone()));
            wish(office, &id, topics);
            expected.papers[at].topics += 1;
        }
        Step::Complete(at) => {
            let Some(at) = find(expected, at, false) else { return };
            expected.step(None);
            office.call("needs.complete_interview", json!({ "id": expected.papers[at].id }));
            expected.papers[at].is_complete = true;
        }
        Step::Reopen(at) => {
            let Some(at) = find(expected, at, true) else { return };
            expected.step(None);
            office.call("needs.reopen_interview", json!({ "id": expected.papers[at].id }));
            expected.papers[at].is_complete = false;
        }
        Step::Delete(at) => {
            let Some(at) = find(expected, at, true).or_else(|| find(expected, at, false)) else { return };
            expected.step(None);
            office.call("needs.delete_interview", json!({ "id": expected.papers[at].id }));
            expected.papers.remove(at);
        }
        Step::Undo => {
            let Some(papers) = expected.before.pop() else { return };
            office.undo_last();
            expected.papers = papers;
            expected.sitting = None;
        }
    }
}

#[test]
fn the_needs_counted_are_the_topics_of_complete_papers_in_any_order_of_steps() {
    let office = office();
    let config = ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() };
    TestRunner::new(config)
        .run(&steps(), |steps| {
            let new = json!({ "id": null, "title": "一批", "year": 2026, "paper_count": 0 });
            let batch = office.call("needs.save_batch", new);
            let mut expected = Expected::default();
            for step in steps {
                take(&office, &batch, &mut expected, step);
                let counted =
                    office.call("needs.list", json!({ "batch": batch, "limit": 0 }))["total"].clone();
                prop_assert_eq!(counted, expected.counted());
            }
            Ok(())
        })
        .unwrap();
}
