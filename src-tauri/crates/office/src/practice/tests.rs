use crate::sitting::{Sitting, sitting};
use serde_json::{Value, json};
use zhixing_domain::{Code, Day};

fn today() -> Day {
    chrono::Local::now().date_naive()
}

fn ago(days: u64) -> Day {
    today() - chrono::Days::new(days)
}

fn person(office: &Sitting, name: &str) -> Value {
    office.call("people.create", json!({ "name": name, "unit": null }))["id"].clone()
}

fn visit(office: &Sitting, title: &str, first: Day, last: Day) -> Value {
    let id = office.call("practice.add_visit", json!({ "title": title }));
    for (field, day) in [("first_day", first), ("last_day", last)] {
        save(office, &id, field, &day.to_string());
    }
    id
}

fn save(office: &Sitting, visit: &Value, field: &str, value: &str) -> Value {
    office.call("practice.save_visit_field", json!({ "id": visit, "field": field, "value": value }))
}

/// A visit that was held long ago, with one line of figures and one of words.
fn held(office: &Sitting) -> Value {
    let id = visit(office, "赴枫桥考察", ago(220), ago(218));
    let cadre = person(office, "王平");
    office.call("practice.add_visitor", json!({ "visit": id, "cadre": cadre }));
    office.call("practice.set_visit_state", json!({ "id": id, "state": "held" }));
    for indicator in ["初信初访一次办结率", "网格划分"] {
        office.call("practice.add_line", json!({ "visit": id, "indicator": indicator }));
    }
    id
}

fn cell(office: &Sitting, line: &Value, field: &str, value: &str) -> Value {
    office.call("practice.save_line_field", json!({ "id": line, "field": field, "value": value }))
}

fn due(office: &Sitting) -> Vec<String> {
    let board = office.call("today.board", Value::Null);
    let of = |due: &Value| due["due"]["what"].as_str().unwrap().to_owned();
    board["due"].as_array().unwrap().iter().filter(|due| due["of"] == "practice").map(of).collect()
}

#[test]
fn somebody_who_is_elsewhere_on_these_days_is_told_at_entry_and_the_visit_s_own_class_is_not_elsewhere() {
    let office = sitting();
    let (cadre, other) = (person(&office, "王平"), person(&office, "谭㛃"));
    let class = office
        .call("classes.create", json!({ "title": "基层治理班", "first_day": ago(1), "last_day": today() }));
    office.call("classes.enrol", json!({ "class": class, "people": [{ "cadre": cadre, "name": "王平" }] }));
    let id = visit(&office, "赴枫桥考察", today(), today());
    let found = office.call("practice.pick_visitors", json!({ "visit": id, "find": "wp", "limit": 5 }));
    assert_eq!(found[0]["busy"][0]["title"], "基层治理班");
    office.call("practice.add_visitor", json!({ "visit": id, "cadre": other }));
    let record = office.call("practice.add_visitor", json!({ "visit": id, "cadre": cadre }));
    assert_eq!(
        (&record["people"][0]["busy"], &record["people"][1]["busy"][0]["what"]),
        (&json!([]), &json!("class"))
    );
    let twice = json!({ "visit": id, "cadre": cadre });
    assert_eq!(office.code("practice.add_visitor", twice), Code::Taken);

    // Another visit on the same day is told, one that was cancelled is not.
    let second = visit(&office, "赴龙头企业考察", today(), today());
    let record = office.call("practice.add_visitor", json!({ "visit": second, "cadre": other }));
    assert_eq!(record["people"][0]["busy"][0]["title"], "赴枫桥考察");
    let cancelled = json!({ "id": id, "state": "cancelled", "reason": "汛期" });
    office.call("practice.set_visit_state", cancelled);
    let record = office.call("practice.visit", json!({ "id": second }));
    assert_eq!(record["people"][0]["busy"], json!([]));

    // As a visit of the class it takes the trainees along, and the class is no clash.
    let own = office.call("practice.add_visit", json!({ "title": "班级考察", "class": class }));
    let record = save(&office, &own, "first_day", &today().to_string());
    assert_eq!((&record["people"][0]["name"], &record["people"][0]["busy"]), (&json!("王平"), &json!([])));
    assert_eq!(office.code("classes.delete", json!({ "class": class })), Code::InUse);
}

#[test]
fn a_visit_is_held_on_a_day_by_somebody_and_its_days_run_forwards() {
    let office = sitting();
    let id = office.call("practice.add_visit", json!({ "title": "考察" }));
    let state = |state: &str| json!({ "id": id, "state": state });
    assert_eq!(office.code("practice.set_visit_state", state("held")), Code::VisitNotHeld);
    assert_eq!(office.code("practice.set_visit_state", state("cancelled")), Code::Empty);
    save(&office, &id, "first_day", "2026-09-14");
    let early = json!({ "id": id, "field": "last_day", "value": "2026-09-13" });
    assert_eq!(office.code("practice.save_visit_field", early), Code::DaysBackwards);
    assert_eq!(office.call("practice.visit", json!({ "id": id }))["last_day"], json!(null));
    let record = office.call("practice.add_visitor", json!({ "visit": id, "cadre": null, "name": "向导" }));
    office.call("practice.set_visit_state", state("held"));
    let last = json!({ "id": record["people"][0]["id"] });
    assert_eq!(office.code("practice.remove_visitor", last), Code::VisitNotHeld, "nobody would have gone");
    let day = json!({ "id": id, "field": "first_day", "value": "" });
    assert_eq!(office.code("practice.save_visit_field", day), Code::VisitNotHeld);
}

#[test]
fn a_gap_is_reckoned_a_late_measure_and_a_second_look_are_due_until_they_are_done() {
    let office = sitting();
    let id = held(&office);
    let lines = office.call("practice.visit", json!({ "id": id }))["lines"].clone();
    let (figures, words) = (&lines[0]["id"], &lines[1]["id"]);
    for (field, value) in [
        ("measure_unit", "%"),
        ("ours", "62.5"),
        ("theirs", "９１"),
        ("measure", "设联合接访室"),
        ("owner", "县信访局"),
    ] {
        cell(&office, figures, field, value);
    }
    let record = cell(&office, figures, "due", &ago(3).to_string());
    assert_eq!(record["lines"][0]["gap"], json!({ "is": "behind", "by": "28.5" }));
    assert_eq!(record["lines"][0]["overdue"], true);
    cell(&office, words, "gap_words", "没有包片到户");
    assert_eq!(due(&office), ["measures", "review"]);
    let overdue = office.call("practice.lines", json!({ "of": "overdue" }));
    assert_eq!((&overdue["total"], &overdue["rows"][0]["line"]["owner"]), (&json!(1), &json!("县信访局")));

    let state = |state: &str, reason: &str| json!({ "id": figures, "state": state, "reason": reason });
    assert_eq!(office.code("practice.set_line_state", state("dropped", " ")), Code::Empty);
    office.call("practice.set_line_state", state("done", ""));
    assert_eq!(due(&office), ["review"]);
    let record = cell(&office, figures, "review_ours", "80");
    let line = &record["lines"][0];
    assert_eq!((&line["proposed"], &line["review_gap"]["by"]), (&json!("narrowed"), &json!("11")));
    cell(&office, figures, "verdict", "narrowed");
    assert_eq!(due(&office), ["review"], "the other line waits");
    office.call("practice.set_line_state", json!({ "id": words, "state": "dropped", "reason": "机构改革" }));
    assert_eq!(due(&office), Vec::<String>::new());

    // The rule of the visit's own day decides: what an office sets today holds for visits from today on.
    let rule = json!({ "review_months": 1, "log_due_day": 5, "least_days": 10, "hours_per_month": 800 });
    office.call("practice.save_rule", rule);
    assert_eq!(office.call("practice.visit", json!({ "id": id }))["review_months"], 6);
}

#[test]
fn a_table_that_is_typed_in_one_sitting_is_one_step_back_and_what_names_a_base_keeps_it() {
    let office = sitting();
    let id = held(&office);
    let base = office.call("practice.add_base", json!({ "name": "枫桥镇综治中心" }))["id"].clone();
    assert_eq!(office.code("practice.add_base", json!({ "name": " 枫桥镇综治中心" })), Code::Taken);
    office.call("practice.set_visit_bases", json!({ "id": id, "bases": [base] }));
    assert_eq!(office.code("practice.delete_base", json!({ "id": base })), Code::InUse);
    let other = office.call("practice.add_base", json!({ "name": "数据中心" }))["id"].clone();
    for indicator in ["办理时限", "网上办理率"] {
        office.call("practice.add_line", json!({ "visit": id, "indicator": indicator }));
    }
    office.call("keeping.undo", json!({ "id": office.last_step() }));
    let lines = office.call("practice.visit", json!({ "id": id }))["lines"].clone();
    assert_eq!(lines.as_array().unwrap().len(), 2);
    office.call("practice.delete_base", json!({ "id": other }));
    let moved = office.call("practice.place_line", json!({ "id": lines[1]["id"], "place": 0 }));
    assert_eq!(moved["lines"][0]["indicator"], "网格划分");
}

#[test]
fn two_records_of_one_person_on_one_visit_become_one_and_a_deleted_person_is_not_missing_there() {
    let office = sitting();
    let id = held(&office);
    let twin = person(&office, "王平");
    office.call("practice.add_visitor", json!({ "visit": id, "cadre": twin }));
    let cadre = office.call("practice.visit", json!({ "id": id }))["people"][0]["cadre"].clone();
    let refused = office.fail("people.delete", json!({ "id": twin }));
    assert_eq!((refused.code, refused.values["where"].as_str()), (Code::InUse, "走出去"));
    office.call("people.merge", json!({ "kept": cadre, "gone": twin, "taken": [] }));
    let people = office.call("practice.visit", json!({ "id": id }))["people"].clone();
    assert_eq!(people.as_array().unwrap().len(), 1);
    let record = office.call("people.record", json!({ "id": cadre }));
    assert_eq!(record["practice"][0]["title"], "赴枫桥考察");
}

#[test]
fn paper_carries_the_gap_the_measure_and_who_is_answerable() {
    let office = sitting();
    let id = held(&office);
    let line = office.call("practice.visit", json!({ "id": id }))["lines"][0]["id"].clone();
    for (field, value) in [
        ("measure_unit", "天"),
        ("ours", "30"),
        ("theirs", "7"),
        ("better", "lower"),
        ("measure", "并联审批"),
        ("owner", "县行政审批局"),
        ("due", "2026-12-31"),
    ] {
        cell(&office, &line, field, value);
    }
    save(&office, &id, "findings", "枫桥把矛盾化解在前端。\n我们要学的是机制。");
    let paper = office.paper_text(&office.call("practice.print_benchmark", json!({ "id": id })));
    for words in ["对标清单（赴枫桥考察）", "差23天", "并联审批", "县行政审批局", "2026.12.31", "共2项"]
    {
        assert!(paper.contains(words), "{words} in {paper}");
    }
    let paper = office.paper_text(&office.call("practice.print_visit", json!({ "id": id })));
    for words in ["赴枫桥考察报告", "王平", "我们要学的是机制", "30/7", "并联审批"] {
        assert!(paper.contains(words), "{words} in {paper}");
    }
}

// Postings

fn project(office: &Sitting, first: Day, last: Day) -> Value {
    let id = office.call("practice.add_project", json!({ "title": "产业园二期" }));
    for (field, value) in [
        ("host", "县经济开发区".to_owned()),
        ("kind", "重大项目".to_owned()),
        ("first_day", first.to_string()),
        ("last_day", last.to_string()),
        ("mentor", "乔立群".to_owned()),
    ] {
        office.call("practice.save_project_field", json!({ "id": id, "field": field, "value": value }));
    }
    id
}

fn send(project: &Value, cadre: &Value) -> Value {
    json!({ "project": project, "cadre": cadre })
}

fn appraise(office: &Sitting, posting: &Value, kind: &str, field: &str, value: &str) -> Value {
    let request = json!({ "posting": posting, "kind": kind, "field": field, "value": value });
    office.call("practice.save_appraisal", request)
}

#[test]
fn a_posting_that_has_not_begun_is_not_appraised() {
    let office = sitting();
    let ahead = |days: u64| today() + chrono::Days::new(days);
    let project = project(&office, ahead(10), ahead(100));
    let posting = office.call("practice.send", send(&project, &person(&office, "王平")));
    let early = json!({ "posting": posting, "kind": "final", "field": "grade", "value": "优秀" });
    assert_eq!(office.code("practice.save_appraisal", early), Code::AppraisedBeforehand);
}

#[test]
fn a_project_tells_who_is_there_now_who_is_to_go_and_how_many_ever_went() {
    let office = sitting();
    let ahead = |days: u64| today() + chrono::Days::new(days);
    for (first, last, now, later) in
        [(ago(100), ago(10), 0, 0), (ago(10), ahead(10), 1, 0), (ahead(5), ahead(10), 0, 1)]
    {
        let id = project(&office, first, last);
        office.call("practice.send", send(&id, &person(&office, "王平")));
        let found = office.call("practice.project", json!({ "id": id }));
        let told = ["now", "ahead"].map(|field| found[field].as_u64().unwrap());
        assert_eq!((told, &found["project"]["postings"]), ([now, later], &json!(1)), "{first} {last}");
    }
}

#[test]
fn nobody_is_in_two_postings_at_once_in_any_order_of_steps() {
    let office = sitting();
    let (one, other) = (project(&office, ago(100), ago(10)), project(&office, ago(50), today()));
    let cadre = person(&office, "王平");
    let first = office.call("practice.send", send(&one, &cadre));
    assert_eq!(office.code("practice.send", send(&other, &cadre)), Code::PostedElsewhere);
    // Called back, the person can go; then the recall stays, and so do the days.
    let back = json!({ "id": first, "day": ago(60), "reason": "防汛" });
    office.call("practice.recall", back);
    let recall = office.last_step();
    let second = office.call("practice.send", send(&other, &cadre));
    let unrecall = json!({ "id": first, "day": null });
    assert_eq!(office.code("practice.recall", unrecall), Code::PostedElsewhere);
    let early = json!({ "id": second, "field": "first_day", "value": ago(70).to_string() });
    assert_eq!(office.code("practice.save_posting_field", early), Code::PostedElsewhere);
    assert_eq!(office.code("keeping.undo", json!({ "id": recall })), Code::PostedElsewhere);
    // A posting that was deleted cannot be brought back beside another.
    office.call("practice.delete_posting", json!({ "id": second }));
    let deleted = office.last_step();
    office.call("practice.recall", json!({ "id": first, "day": null }));
    assert_eq!(office.code("keeping.undo", json!({ "id": deleted })), Code::PostedElsewhere);
    // Nor can two records of one person that are in two places be made one.
    let twin = person(&office, "王平");
    office.call("practice.send", send(&other, &twin));
    let merge = json!({ "kept": cadre, "gone": twin, "taken": [] });
    assert_eq!(office.code("people.merge", merge), Code::PostedElsewhere);
}

#[test]
fn a_project_gives_no_more_places_than_it_offers_and_a_recall_needs_a_reason_and_lies_within() {
    let office = sitting();
    let id = project(&office, ago(10), today() + chrono::Days::new(100));
    office.call("practice.save_project_field", json!({ "id": id, "field": "places", "value": "1" }));
    let posting = office.call("practice.send", send(&id, &person(&office, "王平")));
    let other = person(&office, "谭㛃");
    assert_eq!(office.code("practice.send", send(&id, &other)), Code::ProjectFull);
    let back = |day: Day, reason: &str| json!({ "id": posting, "day": day, "reason": reason });
    assert_eq!(office.code("practice.recall", back(ago(1), " ")), Code::Empty);
    assert_eq!(office.code("practice.recall", back(ago(30), "病假")), Code::OutOfRange);
    office.call("practice.recall", back(ago(1), "病假"));
    office.call("practice.send", send(&id, &other));
    assert_eq!(office.code("practice.delete_project", json!({ "id": id })), Code::InUse);
    let extended = json!({ "id": posting, "to": today() + chrono::Days::new(130), "reason": "封顶" });
    let record = office.call("practice.extend", extended);
    assert_eq!(record["extensions"][0]["reason"], "封顶");
    assert_eq!(record["row"]["last_day"], json!(ago(1)), "the recall still holds");
}

#[test]
fn missing_logs_are_due_until_typed_and_a_final_grade_gives_hours_and_abilities_like_a_class() {
    let office = sitting();
    office.call("people.add_default_abilities", Value::Null);
    let ability = office.call("people.abilities", Value::Null)["rows"][0]["id"].clone();
    let id = project(&office, ago(160), ago(40));
    office.call("practice.set_project_ability", json!({ "project": id, "ability": ability, "level": 3 }));
    let cadre = person(&office, "王平");
    let posting = office.call("practice.send", send(&id, &cadre));
    let record = office.call("practice.posting", json!({ "id": posting }));
    let missing = record["row"]["missing"].as_array().unwrap().clone();
    assert!(missing.len() >= 3, "{missing:?}");
    assert_eq!(due(&office), ["appraisals", "logs"]);
    for month in &missing {
        let log = json!({ "posting": posting, "month": month, "field": "work", "value": "跟办手续" });
        office.call("practice.save_log", log);
    }
    assert_eq!(due(&office), ["appraisals"]);
    let fit = || office.call("people.person_fit", json!({ "id": cadre }))["lines"].clone();
    assert_eq!(fit(), json!([]));
    let record = appraise(&office, &posting, "final", "grade", "优秀");
    assert_eq!(record["end"]["day"], json!(today()), "a grade without a day is of today");
    assert_eq!((&fit()[0]["has"], &fit()[0]["said"][0]["source"]), (&json!(3), &json!("assessment")));
    assert_eq!(fit()[0]["said"][0]["posting"]["title"], "产业园二期");
    assert_eq!(due(&office), Vec::<String>::new());
    appraise(&office, &posting, "final", "grade", "不合格");
    assert_eq!(fit(), json!([]), "who did not pass has learned nothing of it");

    // Hours by the rule explain themselves; others need a reason.
    let hours = |hours: Value, reason: &str| json!({ "id": posting, "hours": hours, "reason": reason });
    assert_eq!(office.code("practice.save_hours", hours(json!(1234), "")), Code::Empty);
    let record = office.call("practice.save_hours", hours(record["proposed_hours"].clone(), ""));
    assert_eq!(record["hours_reason"], record["hours_rule"]);
    let record = office.call("practice.save_hours", hours(json!(2000), "只到岗半月"));
    assert_eq!((&record["row"]["hours"], &record["hours_reason"]), (&json!(2000), &json!("只到岗半月")));
    assert_eq!(office.code("practice.delete_posting", json!({ "id": posting })), Code::InUse);
    let mine = office.call("people.record", json!({ "id": cadre }))["postings"].clone();
    assert_eq!((&mine[0]["title"], &mine[0]["detail"]), (&json!("产业园二期"), &json!("unqualified")));
}

#[test]
fn candidates_come_with_reasons_and_who_is_away_then_comes_last() {
    let office = sitting();
    office.call("people.add_default_abilities", Value::Null);
    let ability = office.call("people.abilities", Value::Null)["rows"][0]["id"].clone();
    let id = project(&office, today(), today() + chrono::Days::new(100));
    office.call("practice.set_project_ability", json!({ "project": id, "ability": ability, "level": 3 }));
    let (young, old, away) = (person(&office, "王平"), person(&office, "谭㛃"), person(&office, "李岩"));
    let year = chrono::Datelike::year(&today());
    for (cadre, birth) in [(&young, year - 28), (&old, year - 55), (&away, year - 28)] {
        let birth = json!({ "id": cadre, "field": "birth_month", "value": format!("{birth}.01") });
        office.call("people.save_field", birth);
    }
    let can = json!({ "source": "organisation", "day": today(), "note": null, "cells": [{ "cadre": old, "ability": ability, "level": 3 }] });
    office.call("people.save_levels", can);
    let other = project(&office, ago(5), today() + chrono::Days::new(5));
    office.call("practice.send", send(&other, &away));
    let found = office.call("practice.candidates", json!({ "project": id, "limit": 10 }));
    let names: Vec<&str> =
        found["rows"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["王平", "谭㛃", "李岩"]);
    let rows = &found["rows"];
    assert_eq!((&rows[0]["merits"]["gap"], &rows[1]["merits"]["gap"]), (&json!(100), &json!(0)));
    assert_eq!((&rows[2]["posted"], &rows[0]["posted"]), (&json!(true), &json!(false)));
    let lone = office.call("practice.candidates", json!({ "project": id, "find": "wp", "limit": 10 }));
    assert_eq!(lone["total"], 1);
    // The weights are the office's own.
    let rule =
        json!({ "potential": 0, "gap": 0, "desk": 0, "fresh": 0, "young": 30, "old": 45, "desk_years": 5 });
    assert_eq!(office.code("practice.save_candidate_rule", rule), Code::OutOfRange);
}

#[test]
fn who_is_where_stands_on_a_line_of_months_and_paper_carries_log_and_grade() {
    let office = sitting();
    let id = project(&office, "2025-03-03".parse().unwrap(), "2025-08-29".parse().unwrap());
    let posting = office.call("practice.send", send(&id, &person(&office, "王平")));
    let log = json!({ "posting": posting, "month": "2025-04", "field": "work", "value": "办结用地预审" });
    office.call("practice.save_log", log);
    let found = json!({ "year": 2025, "find": "wp", "offset": 0, "limit": 10 });
    let cells = office.call("practice.whereabouts", found)["rows"][0]["cells"].clone();
    let marks: Vec<&str> =
        cells.as_array().unwrap().iter().map(|cell| cell["mark"].as_str().unwrap()).collect();
    assert_eq!(marks, ["missing", "logged", "missing", "missing", "missing", "missing"]);
    assert_eq!(cells[0]["month"], 3);
    let other = json!({ "year": 2026, "find": null, "offset": 0, "limit": 10 });
    assert_eq!(office.call("practice.whereabouts", other)["total"], 0);

    appraise(&office, &posting, "final", "grade", "excellent");
    appraise(&office, &posting, "final", "words", "能独立跟项目");
    let paper = office.paper_text(&office.call("practice.print_posting", json!({ "id": posting })));
    for words in [
        "干部实践锻炼鉴定表",
        "王平",
        "产业园二期（重大项目）",
        "办结用地预审",
        "（没有交）",
        "优秀",
        "能独立跟项目",
    ] {
        assert!(paper.contains(words), "{words} in {paper}");
    }
    let paper = office.paper_text(&office.call("practice.print_notice", json!({ "id": id })));
    for words in ["关于选派干部到“产业园二期”实践锻炼的通知", "王平", "县经济开发区", "次月10日前"]
    {
        assert!(paper.contains(words), "{words} in {paper}");
    }
}
