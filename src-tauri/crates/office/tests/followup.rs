//! 跟踪 over a real office: what would be lost of questions, answers, plans and what came of them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[expect(dead_code, reason = "each test program uses its own part of it")]
mod office;

use office::{Office, office};
use serde_json::{Value, json};
use zhixing_domain::{Code, Day};

fn today() -> Day {
    chrono::Local::now().date_naive()
}

fn ahead(days: u64) -> String {
    (today() + chrono::Days::new(days)).to_string()
}

fn ago(days: u64) -> String {
    (today() - chrono::Days::new(days)).to_string()
}

/// A class on two days with these trainees of the roster.
fn class(office: &Office, title: &str, first: &str, last: &str, names: &[&str]) -> Value {
    let class =
        office.call("classes.create", json!({ "title": title, "first_day": first, "last_day": last }));
    let people: Vec<Value> = names
        .iter()
        .map(|name| {
            let cadre = office.call("people.create", json!({ "name": name, "unit": null }))["id"].clone();
            json!({ "cadre": cadre, "name": name })
        })
        .collect();
    office.call("classes.enrol", json!({ "class": class, "people": people }));
    class
}

fn session(office: &Office, class: &Value, day: &str, half: &str, title: &str) -> Value {
    let new = json!({ "class": class, "day": day, "half": half, "title": title });
    office.call("classes.add_session", new)["id"].clone()
}

fn questions(office: &Office, class: &Value) -> Value {
    office.call("followup.questions", json!({ "class": class }))
}

fn ask(office: &Office, row: &Value, question: &str) -> Value {
    let field = json!({ "enrolment": row["id"], "field": "question", "value": question });
    office.call("followup.save_sheet_field", field)
}

#[test]
fn a_question_is_typed_placed_and_answered_and_each_step_taken_back_restores_every_figure() {
    let office = office();
    let class = class(&office, "基层治理班", &ahead(3), &ahead(4), &["王平", "谭㛃", "䶮𬭎"]);
    let lecture = session(&office, &class, &ahead(3), "morning", "青石镇网格化治理");
    session(&office, &class, &ahead(4), "morning", "公文写作");
    let before = questions(&office, &class);
    assert_eq!(before["tally"]["none"], 3);

    let row = ask(&office, &before["rows"][0], "网格划得大，底数不准，怎么调整？");
    assert_eq!((&row["state"], &row["proposed"]["id"]), (&json!("open"), &lecture));
    ask(&office, &before["rows"][1], "公文总被退回，怎么写？");
    let asked = questions(&office, &class);
    assert_eq!((&asked["tally"]["open"], &asked["can_place"]), (&json!(2), &json!(true)));
    let unplaced = office.call("followup.unplaced", json!({ "class": class }));
    assert_eq!((&unplaced["unplaced"], &unplaced["questions"]), (&json!(2), &json!(2)));
    // Found by initials, and by how far it has come.
    let found = office.call("followup.questions", json!({ "class": class, "find": "wp", "state": "open" }));
    assert_eq!(found["rows"].as_array().unwrap().len(), 1);

    // Several at once: one step.
    let pairs: Vec<Value> = asked["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["proposed"].is_object())
        .map(|row| json!([row["id"], row["proposed"]["id"]]))
        .collect();
    assert_eq!(office.call("followup.place_questions", json!({ "class": class, "places": pairs })), 2);
    let placed = questions(&office, &class);
    assert_eq!((&placed["tally"]["placed"], &placed["tally"]["open"]), (&json!(2), &json!(0)));
    office.undo_last();
    assert_eq!(questions(&office, &class), asked);
    office.undo_last_undo();
    assert_eq!(questions(&office, &class), placed);

    // A session that is taken out answers nothing any more; taking that back places the question again.
    office.call("classes.delete_session", json!({ "id": lecture }));
    assert_eq!(questions(&office, &class)["tally"]["open"], 1);
    office.undo_last();
    assert_eq!(questions(&office, &class), placed);

    let answer = json!({ "enrolment": row["id"], "field": "answer", "value": "按自然村重划" });
    assert_eq!(office.call("followup.save_sheet_field", answer)["state"], "answered");
    office.undo_last();
    assert_eq!(questions(&office, &class), placed);

    // What was typed of somebody keeps the trainee, the class and the topic.
    let removed = office.fail("classes.remove_trainees", json!({ "ids": [row["id"]] }));
    assert_eq!((removed.code, removed.values["where"].as_str()), (Code::InUse, "问题与成果"));
    assert_eq!(office.fail("classes.delete", json!({ "class": class })).values["where"], "问题与成果");
    // An emptied sheet is none.
    ask(&office, &row, "");
    let session_off = json!({ "enrolment": row["id"], "link": { "to": "session", "id": null } });
    office.call("followup.link_question", session_off);
    office.call("classes.remove_trainees", json!({ "ids": [row["id"]] }));
}

#[test]
fn a_question_is_about_a_topic_found_by_initials_which_cannot_be_deleted_then() {
    let office = office();
    let class = class(&office, "公文班", &ahead(3), &ahead(4), &["王平"]);
    let row = &questions(&office, &class)["rows"][0].clone();
    let topic = office.call("needs.add_topic", json!({ "name": "公文写作" }));
    let picks = json!({ "enrolment": row["id"], "find": "gwxz", "limit": 5 });
    assert_eq!(office.call("followup.pick_about", picks)[0]["topic"], topic);
    ask(&office, row, "材料总被退回");
    let link = json!({ "enrolment": row["id"], "link": { "to": "topic", "id": topic } });
    assert_eq!(office.call("followup.link_question", link)["topic_name"], "公文写作");
    let refused = office.fail("needs.delete_topic", json!({ "id": topic }));
    assert_eq!((refused.code, refused.values["where"].as_str()), (Code::InUse, "学员问题"));
}

#[test]
fn the_plan_taken_home_says_what_became_of_it_and_why_it_was_not_done() {
    let office = office();
    let class = class(&office, "基层治理班", &ago(40), &ago(38), &["王平", "谭㛃"]);
    let row = questions(&office, &class)["rows"][0].clone();
    let add = |what: &str| json!({ "enrolment": row["id"], "what": what });
    assert_eq!(office.fail("followup.add_action", add(" ")).code, Code::Empty);
    office.call("followup.add_action", add("重划网格"));
    let planned = office.call("followup.add_action", add("首访落实到人"));
    let lines: Vec<Value> =
        planned["actions"].as_array().unwrap().iter().map(|line| line["id"].clone()).collect();
    let due = json!({ "id": lines[0], "field": "due", "value": ago(3) });
    assert_eq!(office.call("followup.save_action_field", due)["actions"][0]["late"], true);
    let bad = json!({ "id": lines[0], "field": "due", "value": "下月" });
    assert_eq!(office.fail("followup.save_action_field", bad).code, Code::NotUnderstood);
    let state = |line: &Value, state: &str, note: &str| json!({ "id": line, "state": state, "note": note });
    let done = office.call("followup.set_action_state", state(&lines[0], "done", ""));
    assert_eq!((&done["done"], &done["actions"][0]["late"]), (&json!(1), &json!(false)));
    assert_eq!(office.fail("followup.set_action_state", state(&lines[1], "not_done", "")).code, Code::Empty);
    let failed = office.call("followup.set_action_state", state(&lines[1], "not_done", "人手没到位"));
    assert_eq!(failed["actions"][1]["note"], "人手没到位");
    let blank = json!({ "id": lines[1], "field": "note", "value": "" });
    assert_eq!(office.fail("followup.save_action_field", blank).code, Code::Empty);
    let result = json!({ "enrolment": row["id"], "field": "result", "value": "带回重划方案" });
    office.call("followup.save_sheet_field", result);

    let sheets = json!({ "class": class, "enrolments": [row["id"]], "blank": false });
    let text = office.text(&office.call("followup.print_question_sheets", sheets));
    for wanted in ["王平", "带回重划方案", "重划网格", "没做成：人手没到位", "班主任（签名）"]
    {
        assert!(text.contains(wanted), "{wanted} in {text}");
    }
    let blank = json!({ "class": class, "enrolments": [], "blank": true });
    let made = office.call("followup.print_question_sheets", blank);
    assert_eq!(made["pages"], 2);
    assert!(!office.text(&made).contains("重划网格"));
    let none = office.fail("followup.print_questions", json!({ "class": class, "no_names": true }));
    assert_eq!(none.code, Code::NothingToPrint, "nobody handed in a question");
    office.call("followup.export_questions", json!({ "class": class }));
}

#[test]
fn pasted_questions_are_taken_by_name_and_what_is_doubtful_is_told_first() {
    let office = office();
    let class = class(&office, "基层治理班", &ahead(3), &ahead(4), &["王平", "谭㛃"]);
    let again = office.call("people.create", json!({ "name": "王平", "unit": null }))["id"].clone();
    office.call("classes.enrol", json!({ "class": class, "people": [{ "cadre": again, "name": "王平" }] }));
    let rows = questions(&office, &class)["rows"].clone();
    ask(&office, &rows[1], "旧的问题");
    let source = |text: &str| json!({ "class": class, "file": null, "text": text });
    let text =
        "学号\t姓名\t问题\n1\t王平\t网格怎么划\n\t谭㛃\t新的问题\n\t王平\t说不清是谁\n\t古丽\t不在班里";
    let read = office.call("followup.read_questions", source(text));
    let fates: Vec<&str> =
        read["rows"].as_array().unwrap().iter().map(|row| row["fate"].as_str().unwrap()).collect();
    assert_eq!(fates, ["new", "changed"]);
    let codes: Vec<&str> =
        read["findings"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["question_replaced", "trainee_namesakes", "trainee_not_in_class"]);
    let before = questions(&office, &class);
    assert_eq!(office.call("followup.take_questions", source(text))["count"], 2);
    let after = questions(&office, &class);
    assert_eq!(
        (&after["rows"][0]["question"], &after["rows"][1]["question"]),
        (&json!("网格怎么划"), &json!("新的问题"))
    );
    assert_eq!(
        office.call("followup.read_questions", source(text))["count"],
        0,
        "taken twice changes nothing"
    );
    office.undo_last();
    assert_eq!(questions(&office, &class), before);
    assert_eq!(office.fail("followup.read_questions", source("只有一列")).code, Code::FileNoQuestions);
}
