//! 网络培训 as the doors see it: lists of several platforms in, asked about, taken once however often they come, undone;
//! who is behind, on screen, in a workbook and on paper; courses recommended for a gap.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod moved;
#[expect(dead_code, reason = "each test program uses its own part of it")]
#[path = "../office/mod.rs"]
mod office;

use office::{Office, office};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use zhixing_domain::Code;

/// The year before this one: it is over, whenever the test runs.
fn year(office: &Office) -> i32 {
    let today = office.call("keeping.me", Value::Null)["today"].as_str().unwrap().to_owned();
    today[..4].parse::<i32>().unwrap() - 1
}

/// People by name, unit and ID number.
fn people(office: &Office, all: &[(&str, &str, &str)]) -> Vec<Value> {
    let mut text = "姓名\t工作单位\t职务\t身份证号\n".to_owned();
    for (at, (name, unit, number)) in all.iter().enumerate() {
        let _ = writeln!(text, "{name}\t{unit}\t职务{at}\t{number}");
    }
    let preview = office.job("people.read_roster", json!({ "text": text })).unwrap();
    let take = json!({ "token": preview["token"], "unsure_as_new": true });
    office.job("people.take_roster", take).unwrap();
    let rows = office.call("people.list", json!({ "limit": 100 }))["rows"].as_array().unwrap().clone();
    assert_eq!(rows.len(), all.len());
    rows
}

fn read(office: &Office, text: &str, told: Value) -> Value {
    office.job("online.read", json!({ "text": text, "told": told })).unwrap()
}

fn take(office: &Office, preview: &Value) -> Value {
    office.job("online.take", json!({ "token": preview["token"] })).unwrap()
}

fn on(platform: &str) -> Value {
    json!({ "platforms": { "粘贴": platform } })
}

fn count(preview: &Value, fate: &str) -> u64 {
    preview["counts"][fate].as_u64().unwrap()
}

fn found(preview: &Value, code: &str) -> Option<Value> {
    preview["findings"].as_array().unwrap().iter().find(|finding| finding["code"] == code).cloned()
}

fn of(office: &Office, person: &Value) -> Value {
    office.call("online.of_person", json!({ "id": person["id"] }))
}

fn progress(office: &Office, year: i32) -> Value {
    office.call("online.progress", json!({ "year": year, "limit": 100 }))
}

#[test]
fn a_list_comes_in_once_with_a_reason_for_every_line_left_out() {
    let office = office();
    let y = year(&office);
    let known =
        people(&office, &[("王平", "县财政局", ""), ("李明", "县发展和改革局", ""), ("张敏", "青石镇", "")]);
    let text = format!(
        "姓名\t所在单位\t课程名称\t课程时长(分钟)\t完成时间\t获得学时\t完成状态\n\
         王　平\t财政局\t乡村振兴\t42\t{y}-03-01 10:00:00\t1\t已完成\n\
         王平\t县财政局\t乡村振兴\t42\t{y}-03-01 18:00:00\t1\t已完成\n\
         王平\t县财政局\t乡村振兴\t42\t{y}-03-02\t1\t已完成\n\
         李明\t县发改局\t法治\t12\t{y}-04-01\t0.5\t已完成\n\
         李明\t县发改局\t保密\t12\t\t0\t学习中\n\
         李明\t县发改局\t公文\t12\t\t0.25\t已完成\n\
         李明\t县发改局\t安全\t12\t2099-01-01\t0.25\t已完成\n\
         赵六\t县林业局\t法治\t12\t{y}-04-01\t0.25\t已完成\n"
    );
    let preview = read(&office, &text, on("甲平台"));
    let counts: Vec<u64> = ["new", "repeats", "unfinished", "no_day", "ahead", "unknown", "unsure", "same"]
        .into_iter()
        .map(|fate| count(&preview, fate))
        .collect();
    assert_eq!(counts, [3, 1, 1, 1, 1, 1, 0, 0], "{}", preview["counts"]);
    assert_eq!(preview["lists"][0]["platform"], "甲平台");
    let unit = found(&preview, "online_unit_otherwise").unwrap();
    assert!(unit["values"]["names"].as_str().unwrap().contains("县发改局 → 县发展和改革局"), "{unit}");
    let differ = found(&preview, "online_hours_differ").unwrap();
    let values = &differ["values"];
    assert_eq!(
        (&values["count"], &values["given"], &values["reckoned"]),
        (&json!("1"), &json!("0.5"), &json!("0.25"))
    );
    let rows = office.call(
        "online.rows",
        json!({ "token": preview["token"], "fate": "repeats", "offset": 0, "limit": 9 }),
    );
    assert_eq!(
        (rows["rows"][0]["row"].as_u64(), rows["rows"][0]["other"].as_str()),
        (Some(3), Some("第 2 行"))
    );
    let taken = take(&office, &preview);
    assert_eq!(
        (taken["new"].as_u64(), taken["people"].as_u64(), taken["hours"].as_u64()),
        (Some(3), Some(2), Some(250))
    );

    let mine = of(&office, &known[0]);
    assert_eq!(mine["lines"].as_array().unwrap().len(), 2);
    let line = &mine["lines"][1];
    assert_eq!(
        (&line["file"], &line["row"], &line["platform"]),
        (&json!("粘贴"), &json!(2), &json!("甲平台"))
    );
    assert_eq!(line["explained"]["from"], "given");

    // The same list again, and what another platform says of the same course and day.
    let again = read(&office, &text, on("甲平台"));
    assert_eq!((count(&again, "new"), count(&again, "same"), count(&again, "repeats")), (0, 3, 1));
    let steps = office.call("keeping.journal", json!({ "limit": 100 })).as_array().unwrap().len();
    assert_eq!(take(&office, &again)["new"], 0);
    assert_eq!(office.call("keeping.journal", json!({ "limit": 100 })).as_array().unwrap().len(), steps);

    let other = read(&office, &text, on("乙平台"));
    assert_eq!((count(&other, "new"), count(&other, "same"), count(&other, "repeats")), (0, 0, 4));
    office.undo_last();
    assert_eq!(of(&office, &known[0])["lines"], json!([]));
    assert_eq!(
        office.call("online.courses", json!({ "limit": 9 }))["total"],
        0,
        "courses came with it and go with it"
    );
    office.undo_last_undo();
    assert_eq!(of(&office, &known[0])["lines"].as_array().unwrap().len(), 2);
}

#[test]
fn what_a_platform_corrects_is_shown_old_and_new_and_taken_or_left_line_by_line() {
    let office = office();
    let y = year(&office);
    let known = people(&office, &[("王平", "县财政局", ""), ("李明", "县水利局", "")]);
    let list = |first: &str, second: &str| {
        format!(
            "姓名\t课程\t学时\t完成时间\n王平\t法治\t{first}\t{y}-05-01\n李明\t法治\t{second}\t{y}-05-01\n李明\t保密\t1\t{y}-05-01\n"
        )
    };
    take(&office, &read(&office, &list("1", "1"), on("甲平台")));
    let hours = |person: &Value| -> i64 {
        of(&office, person)["lines"]
            .as_array()
            .unwrap()
            .iter()
            .map(|line| line["hours"].as_i64().unwrap())
            .sum()
    };
    let steps = || office.call("keeping.journal", json!({ "limit": 100 })).as_array().unwrap().len();
    let before = steps();
    let later = read(&office, &list("0.5", "2"), on("甲平台"));
    assert_eq!((count(&later, "new"), count(&later, "same"), count(&later, "corrected")), (0, 1, 2));
    let asked: Vec<&Value> = later["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["code"] == "online_corrected")
        .collect();
    assert_eq!((asked.len(), &asked[0]["weight"]), (2, &json!("ask")));
    let values = &asked[0]["values"];
    assert_eq!(
        ["name", "course", "before", "after", "kept", "counts"].map(|name| values[name].as_str().unwrap()),
        ["王平", "法治", "1 学时", "0.5 学时", "1", "0.5"]
    );
    // Nothing said, nothing changed.
    assert_eq!(take(&office, &later)["corrected"], 0);
    assert_eq!((hours(&known[0]), hours(&known[1]), steps()), (100, 200, before));
    // One is taken, the other left.
    let key = |at: usize| later["answer_keys"][at].as_str().unwrap().to_owned();
    let mut told = on("甲平台");
    told["answers"] = json!({ key(0): "take", key(1): "keep" });
    let answered = read(&office, &list("0.5", "2"), told);
    assert_eq!((count(&answered, "corrected"), count(&answered, "to_correct")), (2, 1));
    assert_eq!(take(&office, &answered)["corrected"], 1);
    assert_eq!((hours(&known[0]), hours(&known[1])), (50, 200));
    let line = of(&office, &known[0])["lines"][0].clone();
    assert_eq!(
        (&line["given"], &line["row"], &line["explained"]["converted"]),
        (&json!(50), &json!(2), &json!(50))
    );
    // The same list once more: what was taken is known, what was left is asked again.
    let again = read(&office, &list("0.5", "2"), on("甲平台"));
    assert_eq!((count(&again, "same"), count(&again, "corrected")), (2, 1));
    // Another platform corrects nothing.
    assert_eq!(count(&read(&office, &list("9", "9"), on("乙平台")), "corrected"), 0);
    office.undo_last();
    assert_eq!((hours(&known[0]), hours(&known[1])), (100, 200), "one step back");
    // All at once.
    let mut told = on("甲平台");
    told["corrections"] = json!(true);
    let all = read(&office, &list("0.5", "2"), told.clone());
    assert_eq!(take(&office, &all)["corrected"], 2);
    assert_eq!((hours(&known[0]), hours(&known[1])), (50, 300));
    let rows = office
        .call("online.rows", json!({ "token": all["token"], "fate": "corrected", "offset": 0, "limit": 9 }));
    let correction = &rows["rows"][0]["correction"];
    assert_eq!(
        (&correction["given"], &correction["hours"], &correction["takes"]),
        (&json!(100), &json!(100), &json!(true))
    );
}

#[test]
fn a_correction_is_cut_by_the_limit_of_its_day() {
    let office = office();
    let y = year(&office);
    let known = people(&office, &[("王平", "县财政局", "")]);
    let mut rule = office.call("online.rules", Value::Null)["rule"]["rule"].clone();
    rule["most_a_day"] = json!(200);
    office.call("online.save_rule", rule);
    let list = |first: &str| {
        format!("姓名\t课程\t学时\t完成时间\n王平\t法治\t{first}\t{y}-05-01\n王平\t保密\t1\t{y}-05-01\n")
    };
    let mut told = on("甲平台");
    told["corrections"] = json!(true);
    take(&office, &read(&office, &list("0.5"), told.clone()));
    take(&office, &read(&office, &list("3"), told));
    let lines = of(&office, &known[0])["lines"].clone();
    let sum: i64 = lines.as_array().unwrap().iter().map(|line| line["hours"].as_i64().unwrap()).sum();
    assert_eq!(sum, 200, "{lines}");
}

#[test]
fn a_namesake_is_asked_about_once_for_all_lines_and_remembered_with_the_next_list() {
    let office = office();
    let y = year(&office);
    let number = "000000199107144831";
    let known =
        people(&office, &[("王平", "县财政局", number), ("王平", "青石镇", ""), ("李明", "县水利局", "")]);
    let list = |month: u32| {
        format!(
            "姓名\t单位\t身份证\t课程\t学习时长\t完成日期\n\
             王平\t县林业局\t\t法治{month}\t00:30:00\t{y}-{month:02}-01\n\
             王平\t县林业局\t\t保密{month}\t00:15:00\t{y}-{month:02}-02\n\
             王平\t县林业局\t{number}\t安全{month}\t00:15:01\t{y}-{month:02}-03\n\
             李名\t县水利局\t\t法治{month}\t00:14:00\t{y}-{month:02}-01\n"
        )
    };
    let preview = read(&office, &list(1), json!({}));
    assert_eq!((count(&preview, "unsure"), count(&preview, "new"), count(&preview, "unknown")), (2, 1, 1));
    assert_eq!(count(&preview, "asks"), 1, "one question for both lines");
    let asked = found(&preview, "online_who").unwrap();
    assert_eq!(asked["choices"].as_array().unwrap().len(), 3, "{asked}");
    let key = preview["answer_keys"][0].as_str().unwrap();
    let people = office.call(
        "online.learners",
        json!({ "token": preview["token"], "fate": "unknown", "offset": 0, "limit": 9 }),
    );
    let misspelt = people["rows"][0]["key"].as_str().unwrap();
    let told =
        json!({ "answers": { key: known[1]["id"].to_string(), misspelt: known[2]["id"].to_string() } });
    let answered = read(&office, &list(1), told);
    assert_eq!((count(&answered, "unsure"), count(&answered, "new")), (0, 4));
    take(&office, &answered);
    let hours = |person: &Value| {
        of(&office, person)["lines"]
            .as_array()
            .unwrap()
            .iter()
            .map(|line| line["hours"].as_i64().unwrap())
            .sum::<i64>()
    };
    assert_eq!(
        (hours(&known[0]), hours(&known[1]), hours(&known[2])),
        (50, 125, 25),
        "by steps where no hours are given"
    );

    let next = read(&office, &list(2), json!({}));
    assert_eq!(
        (count(&next, "unsure"), count(&next, "unknown"), count(&next, "new")),
        (0, 0, 4),
        "asked once"
    );
    // A remembered answer can be taken back.
    let key =
        found(&next, "online_who").map(|_| next["answer_keys"][0].as_str().unwrap().to_owned()).unwrap();
    let out = read(&office, &list(2), json!({ "answers": { key: "out" } }));
    assert_eq!((count(&out, "out"), count(&out, "new")), (2, 2));
}

#[test]
fn a_corrected_column_is_remembered_by_the_headings() {
    let office = office();
    let y = year(&office);
    people(&office, &[("王平", "县财政局", "")]);
    let list = |day: u32| {
        format!("姓名\t科室\t课程\t学时\t认定\t日期\n王平\t县财政局\t法治{day}\t9\t0.5\t{y}-05-{day:02}\n")
    };
    let first = read(&office, &list(1), json!({}));
    assert_eq!((count(&first, "new"), count(&first, "unfinished")), (0, 1), "no day was recognised");
    let told = json!({ "columns": { "学时": null, "认定": "hours", "日期": "finished", "科室": "unit" }, "platforms": { "粘贴": "青石学堂" } });
    let corrected = read(&office, &list(1), told);
    assert_eq!((count(&corrected, "new"), &corrected["counts"]["hours"]), (1, &json!(50)));
    take(&office, &corrected);
    let next = read(&office, &list(2), json!({}));
    assert_eq!((count(&next, "new"), &next["counts"]["hours"]), (1, &json!(50)));
    assert_eq!(
        (&next["lists"][0]["platform"], &next["lists"][0]["is_known"]),
        (&json!("青石学堂"), &json!(true))
    );
}

#[test]
fn a_rule_set_later_counts_anew_only_when_asked_and_every_record_knows_its_own() {
    let office = office();
    let y = year(&office);
    let known = people(&office, &[("王平", "县财政局", "")]);
    let text = format!(
        "姓名\t课程\t学习时长\t学时\t完成时间\n王平\t一\t00:45:00\t3\t{y}-05-01\n王平\t二\t00:45:00\t3\t{y}-05-01\n王平\t三\t00:20:00\t3\t{y}-05-02\n"
    );
    take(&office, &read(&office, &text, json!({})));
    let hours = || -> Vec<i64> {
        of(&office, &known[0])["lines"]
            .as_array()
            .unwrap()
            .iter()
            .map(|line| line["hours"].as_i64().unwrap())
            .collect()
    };
    assert_eq!(hours(), [300, 300, 300]);
    let mut rule = office.call("online.rules", Value::Null)["rule"]["rule"].clone();
    rule["by"] = json!("rate");
    rule["most_a_day"] = json!(150);
    office.call("online.save_rule", rule.clone());
    assert_eq!(hours(), [300, 300, 300], "what was counted stays");
    let done = office.call("online.reconvert", json!({ "year": y }));
    assert_eq!((&done["changed"], &done["before"], &done["after"]), (&json!(3), &json!(900), &json!(194)));
    assert_eq!(hours(), [44, 50, 100], "the day holds no more than 1.5");
    let line = of(&office, &known[0])["lines"][1].clone();
    assert_eq!(
        (&line["explained"]["by"], &line["explained"]["converted"], &line["explained"]["most_a_day"]),
        (&json!("rate"), &json!(100), &json!(150))
    );
    office.undo_last();
    assert_eq!(hours(), [300, 300, 300]);
    rule["short_minutes"] = json!(40);
    assert_eq!(office.fail("online.save_rule", rule).code, Code::OutOfRange);
}

#[test]
fn who_is_behind_stands_on_the_list_in_the_workbook_and_on_the_notice_of_the_unit() {
    let office = office();
    let y = year(&office);
    let known =
        people(&office, &[("王平", "县财政局", ""), ("李明", "县财政局", ""), ("张敏", "青石镇", "")]);
    let mut text = "姓名\t单位\t课程\t学时\t完成时间\n".to_owned();
    for at in 0..50 {
        let _ = writeln!(text, "王平\t县财政局\t课程{at}\t1\t{y}-{:02}-01", at % 12 + 1);
    }
    let _ = writeln!(text, "李明\t县财政局\t课程1\t12.5\t{y}-02-01");
    take(&office, &read(&office, &text, json!({})));
    let all = progress(&office, y);
    assert_eq!(
        (&all["people"], &all["done"], &all["behind"], &all["short"]),
        (&json!(3), &json!(1), &json!(2), &json!(8750))
    );
    let row = all["rows"].as_array().unwrap().iter().find(|row| row["name"] == "李明").unwrap().clone();
    assert_eq!(
        (&row["hours"], &row["short"], &row["expected"], &row["state"]),
        (&json!(1250), &json!(3750), &json!(1250), &json!("behind"))
    );
    let behind = office
        .call("online.progress", json!({ "year": y, "state": "behind", "worst_first": true, "limit": 9 }));
    let names: Vec<&str> =
        behind["rows"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["张敏", "李明"]);
    let found = office.call("online.progress", json!({ "year": y, "find": "lm", "limit": 9 }));
    assert_eq!((&found["total"], &found["rows"][0]["name"]), (&json!(1), &json!("李明")));
    // Who has gone is asked for nothing.
    office.call("people.save_field", json!({ "id": known[2]["id"], "field": "state", "value": "退休" }));
    assert_eq!(progress(&office, y)["people"], 2);
    let notice = office.call("online.print", json!({ "year": y, "notice": true }));
    let text = office.text(&notice);
    for part in ["催学通知", "县财政局：", "李明", "12.5", "37.5", "有1名干部"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("王平") && !text.contains("张敏"), "{text}");
    let table = office.text(&office.call("online.print", json!({ "year": y })));
    assert!(table.contains("进度表") && table.contains("王平") && table.contains("已完成"), "{table}");
    let book = office.call("online.export_progress", json!({ "year": y }));
    let bytes = office.house.made(book["token"].as_u64().unwrap()).unwrap().bytes;
    let book = zhixing_exchange::Book::open("进度.xlsx", &bytes).unwrap();
    assert!(book.sheets[0].name.contains("网络培训进度"));
    // A tier may be asked for more.
    office.call("online.save_target", json!({ "everyone": 1000, "county_up": null, "other": null }));
    let now = progress(&office, y + 1);
    assert_eq!(now["rows"][0]["target"], 1000);
    assert_eq!(progress(&office, y)["rows"][0]["target"], 5000, "last year keeps its target");
}

#[test]
fn a_course_is_recommended_by_its_topic_and_says_when_that_is_a_guess() {
    let office = office();
    let y = year(&office);
    let known = people(&office, &[("王平", "县财政局", ""), ("李明", "县财政局", "")]);
    let topic = office.call("needs.add_topic", json!({ "name": "公文写作" }));
    let text = format!(
        "姓名\t课程\t学时\t完成时间\n王平\t公文写作入门\t1\t{y}-05-01\n王平\t把话写清楚\t1\t{y}-05-01\n李明\t公文写作入门\t1\t{y}-05-01\n"
    );
    take(&office, &read(&office, &text, json!({})));
    let courses = office.call("online.courses", json!({ "limit": 9 }));
    assert_eq!(
        (&courses["rows"][0]["title"], &courses["rows"][0]["people"]),
        (&json!("公文写作入门"), &json!(2))
    );
    assert_eq!(courses["rows"][0]["topics"][0]["guessed"], true);
    assert_eq!(
        office.call("online.courses", json!({ "find": "bhxqc", "limit": 9 }))["total"],
        1,
        "by initials"
    );
    let plan = office.call("plans.save", json!({ "id": null, "year": y + 1, "title": "计划" }));
    let item = office.call("plans.add_item", json!({ "plan": plan, "title": "写作班" }))["id"].clone();
    office.call("plans.set_item_topics", json!({ "id": item, "topics": [topic] }));
    let recommended =
        || office.call("online.recommend_for_item", json!({ "id": item })).as_array().unwrap().clone();
    assert_eq!(recommended().len(), 1);
    assert_eq!(
        (&recommended()[0]["because"], &recommended()[0]["guessed"]),
        (&json!(["公文写作"]), &json!(true))
    );
    let other = &courses["rows"][1];
    office.call("online.set_course_topics", json!({ "id": other["id"], "topics": [topic] }));
    assert_eq!(recommended()[0]["title"], "把话写清楚", "what somebody said goes before a guess");
    assert_eq!(office.fail("needs.delete_topic", json!({ "id": topic })).code, Code::InUse);

    let ability = office.call("people.add_ability", json!({ "name": "文字综合", "category": "业务能力" }));
    office.call("people.set_ability_topics", json!({ "id": ability, "topics": [topic] }));
    let post = office.call("people.add_post", json!({ "unit": null, "title": "科员" }))["id"].clone();
    office.call(
        "people.save_post_cells",
        json!({ "cells": [{ "post": post, "ability": ability, "level": 3 }] }),
    );
    let holdings = json!({ "holdings": [{ "cadre": known[1]["id"], "post": post, "since": null }] });
    office.call("people.make_holdings", holdings);
    let gaps = office.call("online.recommend_for_person", json!({ "id": known[1]["id"] }));
    let titles: Vec<(&str, bool)> = gaps[0]["courses"]
        .as_array()
        .unwrap()
        .iter()
        .map(|course| (course["title"].as_str().unwrap(), course["done"].as_bool().unwrap()))
        .collect();
    assert_eq!(
        titles,
        [("把话写清楚", false), ("公文写作入门", true)],
        "what is not finished yet comes first"
    );
}

#[test]
fn two_records_of_one_person_made_one_count_a_course_once() {
    let office = office();
    let y = year(&office);
    let known = people(&office, &[("王平", "县财政局", ""), ("王萍", "县财政局", "")]);
    let text = format!(
        "姓名\t课程\t学时\t完成时间\n王平\t法治\t1\t{y}-05-01\n王萍\t法治\t1\t{y}-05-01\n王萍\t保密\t1\t{y}-05-01\n"
    );
    take(&office, &read(&office, &text, json!({})));
    assert_eq!(office.fail("people.delete", json!({ "id": known[1]["id"] })).code, Code::InUse);
    office.call("people.merge", json!({ "kept": known[0]["id"], "gone": known[1]["id"], "taken": [] }));
    assert_eq!(of(&office, &known[0])["lines"].as_array().unwrap().len(), 2);
    office.undo_last();
    assert_eq!(of(&office, &known[1])["lines"].as_array().unwrap().len(), 2);
}

#[test]
fn a_file_without_people_and_courses_is_refused_with_what_it_needs() {
    let office = office();
    let problem = office.job("online.read", json!({ "text": "单位\t电话\n县财政局\t1\n" })).unwrap_err();
    assert_eq!(problem.code, Code::OnlineNoHeader);
    assert_eq!(office.fail("online.read", json!({})).code, Code::FileUnknown);
}

/// Reads a list; of every day that may have been moved it is said that the course was finished twice.
fn read_apart(office: &Office, text: &str, mut told: Value) -> Value {
    let preview = read(office, text, told.clone());
    let findings = preview["findings"].as_array().unwrap().iter();
    let moved = findings.zip(preview["answer_keys"].as_array().unwrap());
    let moved: Vec<&str> = moved
        .filter(|(one, _)| one["code"] == "online_moved")
        .map(|(_, key)| key.as_str().unwrap())
        .collect();
    if moved.is_empty() {
        return preview;
    }
    told["answers"] = moved.into_iter().map(|key| (key.to_owned(), json!("both"))).collect();
    read(office, text, told)
}

/// A line: who, which course, on which day, how long.
type Line = (usize, usize, u32, u32);

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, ..ProptestConfig::default() })]

    #[test]
    fn lists_taken_in_any_order_any_number_of_times_count_each_course_of_a_day_once(
        lists in prop::collection::vec((0..2_usize, prop::collection::vec((0..3_usize, 0..3_usize, 1..4_u32, 5..60_u32), 1..8)), 1..4),
        again in prop::collection::vec(0..4_usize, 1..4),
        corrections in prop::option::of(Just(true)),
    ) {
        let office = office();
        let y = year(&office);
        let names = ["王平", "李明", "张敏"];
        let known = people(&office, &names.map(|name| (name, "县财政局", "")));
        let told = [on("甲平台"), on("乙平台")];
        // What a platform corrects is taken over or left; the last list of it taken twice changes nothing either way.
        let correcting = |platform: usize| {
            let mut told = told[platform].clone();
            told["corrections"] = json!(corrections);
            told
        };
        let text = |lines: &[Line]| {
            let mut text = "姓名\t单位\t课程\t学习时长\t完成时间\n".to_owned();
            for (who, course, day, minutes) in lines {
                let _ = writeln!(text, "{}\t县财政局\t课程{course}\t{minutes}\t{y}-03-{day:02}", names[*who]);
            }
            text
        };
        let mut distinct = BTreeSet::new();
        for (platform, lines) in &lists {
            let before = distinct.len();
            distinct.extend(lines.iter().map(|(who, course, day, _)| (*who, *course, *day)));
            let taken = take(&office, &read_apart(&office, &text(lines), correcting(*platform)));
            prop_assert_eq!(taken["new"].as_u64().unwrap() as usize, distinct.len() - before);
        }
        let state = |office: &Office| (known.iter().map(|person| of(office, person)).collect::<Vec<_>>(), office.call("keeping.journal", json!({ "limit": 500 })));
        let before = state(&office);
        let (last, lines) = lists.last().unwrap();
        prop_assert_eq!(take(&office, &read_apart(&office, &text(lines), correcting(*last)))["corrected"].clone(), json!(0));
        prop_assert_eq!(&state(&office), &before, "the last word of a platform is known");
        for at in again {
            let (platform, lines) = &lists[at % lists.len()];
            prop_assert_eq!(take(&office, &read_apart(&office, &text(lines), told[*platform].clone()))["new"].clone(), json!(0));
        }
        prop_assert_eq!(&state(&office), &before, "taking a list twice changes nothing");
        let all: usize = before.0.iter().map(|person| person["lines"].as_array().unwrap().len()).sum();
        prop_assert_eq!(all, distinct.len());
    }
}
