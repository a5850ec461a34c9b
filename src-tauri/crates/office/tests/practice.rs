//! 实践 as the doors see it: who is answerable for a measure, and what became of a record and of all that belongs to it.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[expect(dead_code, reason = "each test program uses its own part of it")]
mod office;

use office::{Office, office};
use serde_json::{Value, json};

fn person(office: &Office, name: &str, unit: &str) -> Value {
    let id = office.call("people.create", json!({ "name": name, "unit": null }))["id"].clone();
    office.call("people.save_field", json!({ "id": id, "field": "unit", "value": unit }));
    office.call("people.save_field", json!({ "id": id, "field": "post", "value": "副局长" }));
    id
}

fn owner(office: &Office, line: &Value, value: &str, cadre: &Value) -> Value {
    let cell = json!({ "id": line, "field": "owner", "value": value, "cadre": cadre });
    office.call("practice.save_line_field", cell)["lines"][0].clone()
}

/// The lines of a history as a person reads them: the kind of record, which, what happened.
fn told(office: &Office, kind: &str, id: &Value) -> Vec<String> {
    let history = office.call("keeping.history", json!({ "kind": kind, "id": id }));
    let line = |one: &Value| {
        let what = match (one["is_new"].as_bool().unwrap(), one["is_gone"].as_bool().unwrap()) {
            (true, _) => "new",
            (_, true) => "gone",
            _ => one["fields"][0]["field"].as_str().unwrap(),
        };
        format!("{} {} {what}", one["kind"].as_str().unwrap(), one["about"].as_str().unwrap_or("-"))
    };
    history.as_array().unwrap().iter().map(line).collect()
}

#[test]
fn who_is_answerable_is_one_of_the_roster_or_any_words_and_a_late_measure_names_them_on_the_board() {
    let office = office();
    let first = person(&office, "王平", "县财政局");
    let second = person(&office, "王平", "县水利局");
    let visit = office.call("practice.add_visit", json!({ "title": "赴枫桥考察" }));
    let line = |indicator: &str| {
        let new = json!({ "visit": visit, "indicator": indicator });
        office.call("practice.add_line", new)["lines"].as_array().unwrap().last().unwrap()["id"].clone()
    };
    let lines = ["办结率", "包户数", "开办用时"].map(line);
    // Both namesakes are offered, each with unit and post.
    let offered = office.call("practice.owners", json!({ "find": "wp", "limit": 8 }));
    let posts: Vec<&str> =
        offered.as_array().unwrap().iter().map(|one| one["post"].as_str().unwrap()).collect();
    assert_eq!(posts.len(), 2);
    assert!(posts.contains(&"县财政局副局长") && posts.contains(&"县水利局副局长"), "{posts:?}");
    let chosen = owner(&office, &lines[0], "王", &first);
    assert_eq!(
        (&chosen["owner"], &chosen["owner_cadre"], &chosen["owner_post"]),
        (&json!("王平"), &first, &json!("县财政局副局长"))
    );
    // The same words typed again mean the same one; other words mean nobody of the roster.
    assert_eq!(owner(&office, &lines[0], "王平", &Value::Null)["owner_cadre"], first);
    let words = owner(&office, &lines[0], "县信访局", &Value::Null);
    assert_eq!((&words["owner"], &words["owner_cadre"]), (&json!("县信访局"), &Value::Null));
    assert_eq!(owner(&office, &lines[0], "", &second)["owner_cadre"], Value::Null, "nobody");
    owner(&office, &lines[0], "王平", &second);
    owner(&office, &lines[1], "县信访局", &Value::Null);
    owner(&office, &lines[2], "王平", &second);
    for line in &lines {
        let due = json!({ "id": line, "field": "due", "value": "2020-03-01" });
        office.call("practice.save_line_field", due);
    }
    let board = office.call("today.board", Value::Null);
    let due = board["due"].as_array().unwrap().iter().find(|due| due["due"]["what"] == "measures").unwrap();
    assert_eq!(
        (&due["due"]["count"], &due["due"]["owner"], &due["due"]["others"]),
        (&json!(3), &json!("王平（县水利局副局长）"), &json!(["县信访局"]))
    );
    // Who was chosen before is offered first, once.
    let again = office.call("practice.owners", json!({ "find": "wp", "limit": 8 }));
    assert_eq!((again[0]["cadre"].clone(), again.as_array().unwrap().len()), (second.clone(), 2));
    // Whoever is answerable for something is not deleted from the roster.
    let refused = office.fail("people.delete", json!({ "id": second }));
    assert_eq!(refused.code, zhixing_domain::Code::InUse);
    office.call("people.merge", json!({ "kept": first, "gone": second, "taken": [] }));
    let after = office.call("practice.visit", json!({ "id": visit }))["lines"][0].clone();
    assert_eq!((&after["owner_cadre"], &after["owner_post"]), (&first, &json!("县财政局副局长")));
}

#[test]
fn the_history_of_a_record_tells_what_belongs_to_it_by_name_and_what_was_taken_away() {
    let office = office();
    let topic = office.call("needs.add_topic", json!({ "name": "乡村振兴" }));
    let mentor = office.call("mentors.create", json!({ "name": "谈一川" }))["id"].clone();
    office.call("mentors.set_topics", json!({ "id": mentor, "topics": [topic] }));
    let course = json!({ "mentor": mentor, "title": "产业怎么选", "topic": null });
    let course = office.call("mentors.add_course", course);
    let term = json!({ "mentor": mentor, "first_day": "2020-01-01", "last_day": "2090-12-31" });
    let letter = office.call("mentors.issue_appointment", term);
    office.call("mentors.void_appointment", json!({ "id": letter["id"], "reason": "印坏" }));
    office.call("mentors.delete_part", json!({ "part": "course", "id": course }));
    office.call("mentors.set_topics", json!({ "id": mentor, "topics": [] }));
    office.call("needs.delete_topic", json!({ "id": topic }));
    let number = letter["number"].as_str().unwrap();
    assert_eq!(
        told(&office, "mentor", &mentor),
        [
            "mentor_topic 乡村振兴 gone".to_owned(),
            "mentor_course 产业怎么选 gone".to_owned(),
            format!("mentor_appointment {number} reason"),
            format!("mentor_appointment {number} state"),
            format!("mentor_appointment {number} new"),
            "mentor_course 产业怎么选 new".to_owned(),
            "mentor_topic 乡村振兴 new".to_owned(),
            "mentor - new".to_owned(),
        ]
    );

    let base = office.call("practice.add_base", json!({ "name": "枫溪镇" }))["id"].clone();
    let visit = office.call("practice.add_visit", json!({ "title": "赴枫溪考察" }));
    office.call("practice.set_visit_bases", json!({ "id": visit, "bases": [base] }));
    assert_eq!(told(&office, "base", &base), ["visit_base 赴枫溪考察 new", "base - new"]);
    let line = office.call("practice.add_line", json!({ "visit": visit, "indicator": "办结率" }));
    office.call("practice.delete_line", json!({ "id": line["lines"][0]["id"] }));
    let of_visit = told(&office, "visit", &visit);
    assert_eq!(of_visit[..3], ["benchmark 办结率 gone", "benchmark 办结率 new", "visit_base 枫溪镇 new"]);

    let project = office.call("practice.add_project", json!({ "title": "枢纽工程专班" }));
    let project = project.get("id").unwrap_or(&project).clone();
    let cadre = person(&office, "王平", "县财政局");
    let days =
        json!({ "project": project, "cadre": cadre, "first_day": "2020-01-01", "last_day": "2020-06-30" });
    let posting = office.call("practice.send", days);
    assert_eq!(told(&office, "posting_project", &project)[0], "posting 王平 new");
    office.call("practice.add_task", json!({ "posting": posting, "what": "牵头征迁协调" }));
    assert_eq!(told(&office, "posting", &posting)[0], "posting_task 牵头征迁协调 new");
}
