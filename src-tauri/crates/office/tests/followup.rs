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

/// A class that ended so many days ago, finished; its trainees by 学号.
fn finished(office: &Office, ended: u64, names: &[&str]) -> (Value, Vec<Value>) {
    let class = class(office, "基层治理班", &ago(ended + 1), &ago(ended), names);
    session(office, &class, &ago(ended), "morning", "青石镇网格化治理");
    office.call("classes.set_state", json!({ "id": class, "state": "finished" }));
    let rows = questions(office, &class)["rows"].as_array().unwrap().clone();
    (class, rows)
}

fn asked(office: &Office, class: &Value, kind: &str) -> Value {
    let all = office.call("followup.list", json!({ "class": class, "all": true }));
    all["rows"].as_array().unwrap().iter().find(|row| row["kind"] == kind).unwrap().clone()
}

fn due(office: &Office) -> Vec<Value> {
    let board = office.call("today.board", Value::Null);
    let due = board["due"].as_array().unwrap().iter().filter(|due| due["of"] == "followup");
    due.map(|due| due["due"].clone()).collect()
}

fn apply(office: &Office, followup: &Value, who: &Value, solved: &str) -> Value {
    let field = |field: &str, value: &str| json!({ "followup": followup["id"], "enrolment": who["id"], "field": field, "value": value });
    office.call("followup.save_application", field("solved", solved));
    office.call("followup.save_application", field("applied", "首访落实到人"))
}

fn judge(office: &Office, followup: &Value, who: &Value, degrees: [u8; 5]) -> Value {
    let mut record = Value::Null;
    for (aspect, degree) in degrees.into_iter().enumerate() {
        let degree =
            json!({ "followup": followup["id"], "enrolment": who["id"], "aspect": aspect, "degree": degree });
        record = office.call("followup.save_degree", degree);
    }
    record
}

#[test]
fn what_is_asked_after_a_class_is_planned_once_when_it_is_finished_and_is_due_until_it_is_closed() {
    let office = office();
    let (class, _) = finished(&office, 100, &["王平", "谭㛃"]);
    let all = office.call("followup.list", json!({ "class": class, "all": true }));
    let kinds: Vec<&str> =
        all["rows"].as_array().unwrap().iter().map(|row| row["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["application", "opinion", "minutes", "post", "opinion", "post"]);
    assert_eq!(office.call("followup.plan", json!({ "class": class })), 0, "planned already");
    // One and three months are over after a hundred days.
    let overdue = office.call("followup.list", json!({ "standing": "overdue" }));
    assert_eq!(overdue["total"], 4);
    let of: Vec<(Value, Value)> =
        due(&office).iter().map(|due| (due["kind"].clone(), due["count"].clone())).collect();
    assert_eq!(of.len(), 4, "{of:?}");
    // Found by the class's initials and by who was in it; a unit nobody is of leaves nothing.
    for (find, total) in [("jczl", 6), ("谭", 6), ("没有这个班", 0)] {
        assert_eq!(office.call("followup.list", json!({ "find": find }))["total"], total, "{find}");
    }
    assert_eq!(office.call("followup.list", json!({ "unit": "县财政局" }))["total"], 0);
    // Taken a page at a time.
    let page = office.call("followup.list", json!({ "offset": 4, "limit": 5 }));
    assert_eq!((&page["total"], page["rows"].as_array().unwrap().len()), (&json!(6), 2));

    let minutes = asked(&office, &class, "minutes");
    let skip = |reason: &str| json!({ "id": minutes["id"], "to": "skipped", "reason": reason });
    assert_eq!(office.fail("followup.close", skip(" ")).code, Code::Empty);
    office.call("followup.close", skip("并入年终座谈"));
    assert_eq!(due(&office).len(), 3);
    office.undo_last();
    assert_eq!(due(&office).len(), 4);
    office.call("followup.close", json!({ "id": minutes["id"], "to": "done" }));
    assert_eq!(office.call("followup.list", json!({ "standing": "done" }))["total"], 1);
    office.call("followup.close", json!({ "id": minutes["id"], "to": "open" }));
    // To which nothing came back it can be deleted; the rule would plan it again.
    office.call("followup.delete", json!({ "id": minutes["id"] }));
    assert_eq!(office.call("followup.plan", json!({ "class": class })), 1);
    office.call("followup.export", json!({ "all": true }));

    // Taking the class's end back takes what was planned with it, where nothing stands on it.
    let (other, _) = finished(&office, 10, &["䶮𬭎"]);
    assert_eq!(office.call("followup.list", json!({ "class": other }))["total"], 6);
    office.undo_last();
    assert_eq!(office.call("followup.list", json!({ "class": other }))["total"], 0);
    let early = class_ahead(&office);
    assert_eq!(office.fail("followup.plan", json!({ "class": early })).code, Code::ClassNotOver);
}

fn class_ahead(office: &Office) -> Value {
    class(office, "未开的班", &ahead(3), &ahead(4), &["古丽"])
}

#[test]
fn a_changed_rule_holds_for_classes_that_end_from_then_on() {
    let office = office();
    let (old, _) = finished(&office, 40, &["王平"]);
    let rule = json!({ "steps": [{ "months": 2, "kinds": ["questionnaire"] }], "aspects": ["能力", "作风"] });
    office.call("followup.save_rule", rule);
    assert_eq!(
        office.call("followup.plan", json!({ "class": old })),
        0,
        "the old class keeps the rule of its end"
    );
    let day = today().to_string();
    let new = class(&office, "新规则班", &day, &day, &["谭㛃"]);
    office.call("classes.set_state", json!({ "id": new, "state": "finished" }));
    let asked = office.call("followup.list", json!({ "class": new }));
    assert_eq!((&asked["total"], &asked["rows"][0]["kind"]), (&json!(1), &json!("questionnaire")));
    let bad = json!({ "steps": [{ "months": 0, "kinds": ["post"] }], "aspects": ["能力"] });
    assert_eq!(office.fail("followup.save_rule", bad).code, Code::OutOfRange);
    assert_eq!(office.call("followup.rule", Value::Null)["since"], day);
}

#[test]
fn forms_come_back_one_by_one_and_the_last_closes_the_follow_up() {
    let office = office();
    let (class, rows) = finished(&office, 40, &["王平", "谭㛃"]);
    let application = asked(&office, &class, "application");
    let first = apply(&office, &application, &rows[0], "solved");
    assert_eq!((&first["line"]["answered"], &first["line"]["standing"]), (&json!(1), &json!("overdue")));
    let last = apply(&office, &application, &rows[1], "已解决");
    assert_eq!((&last["line"]["answered"], &last["line"]["standing"]), (&json!(2), &json!("done")));
    let refused = office.fail("followup.delete", json!({ "id": application["id"] }));
    assert_eq!((refused.code, refused.values["count"].as_str()), (Code::InUse, "2"));
    // One sitting at one form is one step; taking it back opens the follow-up again.
    office.undo_last();
    let back = office.call("followup.record", json!({ "id": application["id"] }));
    assert_eq!((&back["line"]["answered"], &back["line"]["standing"]), (&json!(1), &json!("overdue")));
    assert_eq!(back["rows"][1]["application"], Value::Null);

    let opinion = asked(&office, &class, "opinion");
    let judged = judge(&office, &opinion, &rows[0], [4, 4, 3, 3, 4]);
    assert_eq!(judged["rows"][0]["opinion"]["mean"], 360);
    let bad = |aspect: u32, degree: u8| json!({ "followup": opinion["id"], "enrolment": rows[0]["id"], "aspect": aspect, "degree": degree });
    assert_eq!(office.fail("followup.save_degree", bad(0, 5)).code, Code::OutOfRange);
    assert_eq!(office.fail("followup.save_degree", bad(5, 4)).code, Code::OutOfRange);
    office.call("followup.export_answers", json!({ "id": opinion["id"] }));

    // A letter to each unit with the forms of its people behind it; whose forms are back is not asked again.
    let made = office.call("followup.print_letters", json!({ "ids": [application["id"], opinion["id"]] }));
    let text = office.text(&made);
    for wanted in ["各位学员：", "学员培训应用情况表", "培训成效单位意见表", "变化明显4", "谭㛃"]
    {
        assert!(text.contains(wanted), "{wanted} in {text}");
    }
    assert!(!text.contains("王平"), "{text}");
    assert_eq!(made["pages"], 3, "a letter and two forms for the one whose are missing");
    let none = json!({ "ids": [application["id"]], "unit": "县财政局" });
    assert_eq!(office.fail("followup.print_letters", none).code, Code::NothingToPrint);
}

#[test]
fn a_class_is_seen_on_four_levels_and_undoing_a_form_restores_every_figure() {
    let office = office();
    let names = ["王平", "谭㛃", "䶮𬭎", "阿依努尔", "尉迟霞", "单雨"];
    let (class, rows) = finished(&office, 40, &names);
    // The last brought none, and so solved none.
    for row in rows.iter().take(5) {
        ask(&office, row, "网格怎么划");
    }
    let effect = || office.call("followup.effect", json!({ "class": class }));
    let nothing = effect();
    for figure in [
        &nothing["effect"]["reaction"]["satisfaction"],
        &nothing["effect"]["behaviour"]["changed"],
        &nothing["effect"]["outcome"]["actions"],
    ] {
        assert_eq!((&figure["value"], &figure["withheld"]), (&Value::Null, &json!(false)));
    }
    let application = asked(&office, &class, "application");
    let opinion = asked(&office, &class, "opinion");
    for (row, solved) in rows.iter().take(4).zip(["solved", "solved", "part_solved", "unsolved"]) {
        apply(&office, &application, row, solved);
        judge(&office, &opinion, row, [4, 3, 3, 3, 4]);
    }
    let few = effect();
    assert_eq!(few["effect"]["outcome"]["solved"]["withheld"], true, "four are too few to be shown");
    assert_eq!(few["effect"]["behaviour"]["changed"]["value"], Value::Null);
    judge(&office, &opinion, &rows[4], [1, 2, 2, 2, 1]);
    apply(&office, &application, &rows[4], "solved");
    let shown = effect();
    let figure = |level: &str, name: &str| shown["effect"][level][name].clone();
    assert_eq!(figure("outcome", "solved")["value"], 6000);
    assert_eq!(figure("outcome", "partly")["value"], 2000);
    assert_eq!(figure("behaviour", "changed")["value"], 8000);
    assert_eq!(figure("behaviour", "applied")["people"], 5);
    let verdicts: Vec<&str> =
        shown["rows"].as_array().unwrap().iter().map(|row| row["verdict"].as_str().unwrap()).collect();
    assert_eq!(verdicts, ["clear", "clear", "some", "some", "some", "open"]);
    apply(&office, &application, &rows[5], "solved");
    assert_eq!(effect()["effect"]["outcome"]["solved"], shown["effect"]["outcome"]["solved"]);
    office.undo_last();
    office.undo_last();
    assert_eq!(effect()["effect"]["outcome"], few["effect"]["outcome"]);
    apply(&office, &application, &rows[4], "solved");
    assert_eq!(effect(), shown);
    let list = office.call("followup.effects", json!({ "find": "jczl" }));
    assert_eq!(
        (&list["total"], &list["rows"][0]["effect"]["outcome"]),
        (&json!(1), &shown["effect"]["outcome"])
    );
    office.call("followup.export_effects", json!({}));

    let table = office.text(&office.call("followup.print_effect_table", json!({ "class": class })));
    for wanted in ["跟踪问效表", "䶮𬭎", "部分解决", "成效明显2人"] {
        assert!(table.contains(wanted), "{wanted} in {table}");
    }
    let report = office.text(&office.call("followup.print_effect_report", json!({ "class": class })));
    for wanted in ["四级成效", "60.00%", "评估表还没有录入", "收回5/6", "首访落实到人"] {
        assert!(report.contains(wanted), "{wanted} in {report}");
    }
}

#[test]
fn an_improvement_becomes_a_need_of_the_next_year_once_and_undo_takes_both_back() {
    let office = office();
    let (class, _) = finished(&office, 100, &["王平"]);
    let minutes = asked(&office, &class, "minutes");
    let words = "改稿环节还不够";
    let field = json!({ "id": minutes["id"], "field": "minutes", "value": format!("大家说{words}。") });
    office.call("followup.save_field", field);
    let lifted = json!({ "what": "公文课加长改稿环节", "followup": minutes["id"], "quote": words });
    let made = office.call("followup.add_improvement", lifted);
    assert_eq!(made["class"], class, "the class comes with the follow-up");
    let save = |field: &str, value: &str| json!({ "id": made["id"], "field": field, "value": value });
    office.call("followup.save_improvement_field", save("due", &ago(2)));
    let late = office.call("followup.save_improvement_field", save("owner", "余雪"));
    assert_eq!(late["late"], true);
    let waiting: Vec<Value> = due(&office).into_iter().filter(|due| due["what"] == "improvements").collect();
    assert_eq!((&waiting[0]["count"], &waiting[0]["owner"]), (&json!(1), &json!("余雪")));

    let raise = |name: &str| json!({ "id": made["id"], "name": name, "urgency": 3 });
    assert_eq!(office.fail("followup.raise", raise(" ")).code, Code::Empty, "a need is about a topic");
    let raised = office.call("followup.raise", raise("公文写作"));
    let year = i64::from(chrono::Datelike::year(&today()) + 1);
    assert_eq!((&raised["need_year"], &raised["topic_name"]), (&json!(year), &json!("公文写作")));
    let needs = || {
        office.call("needs.list", json!({ "source": "organisation", "year": year, "offset": 0, "limit": 9 }))
    };
    let need = needs()["rows"][0].clone();
    assert_eq!(
        (&need["origin"], &need["origin_id"], &need["urgency"]),
        (&json!("improvement"), &made["id"], &json!(3))
    );
    let record = office.call("needs.record", json!({ "id": raised["need"] }));
    assert_eq!(record["need"]["origin_title"], "公文课加长改稿环节");
    assert_eq!(office.fail("followup.raise", raise("公文写作")).code, Code::ImprovementRaisedAlready);
    assert_eq!(office.fail("followup.delete_improvement", json!({ "id": made["id"] })).code, Code::InUse);
    let board = office.call("needs.board", json!({ "year": year }));
    assert!(board.to_string().contains("公文写作"), "it counts on the board of the year");

    office.undo_last();
    assert_eq!(needs()["total"], 0);
    let back = office.call("followup.improvement", json!({ "id": made["id"] }));
    assert_eq!((&back["need"], &back["topic"]), (&Value::Null, &Value::Null));
    office.undo_last_undo();
    assert_eq!(needs()["total"], 1);
    // A need that is deleted lets its improvement be raised again.
    office.call("needs.delete_need", json!({ "id": raised["need"] }));
    office.call("followup.set_improvement_state", json!({ "id": made["id"], "state": "done" }));
    assert_eq!(office.call("followup.improvements", json!({ "late": true }))["total"], 0);
    assert_eq!(office.call("followup.improvements", json!({ "find": "gwk", "state": "done" }))["total"], 1);
    office.call("followup.export_improvements", json!({}));
}
