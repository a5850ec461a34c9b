//! A platform's list of online learning from the terminal: tried, answered, taken, and taken again.

use super::{ROSTER, codes};
use crate::terminal::Terminal;
use serde_json::{Value, json};

const LIST: &[u8] = include_bytes!("../../src-tauri/crates/office/sample/online.xlsx");

fn import(office: &Terminal, file: &str, more: &[&str]) -> Value {
    let args = [&["import", "online", file, "--json"], more].concat();
    office.json(&args)[0].clone()
}

#[test]
fn a_platforms_list_is_tried_answered_taken_and_changes_nothing_the_second_time() {
    let office = Terminal::new();
    office.good(&["import", "roster", &office.file("roster.xlsx", ROSTER)]);
    let file = office.file("online.xlsx", LIST);
    let tried = import(&office, &file, &["--dry-run"]);
    let count = |report: &Value, fate: &str| report["counts"][fate].as_u64().unwrap();
    let all: u64 = ["new", "same", "repeats", "unfinished", "no_day", "ahead", "unsure", "unknown", "out"]
        .iter()
        .map(|fate| count(&tried, fate))
        .sum();
    assert_eq!((all, tried["rows"].as_array().unwrap().len()), (614, 614), "every line has its fate");
    assert_eq!(tried["lists"][0]["platform"], "干部在线学习平台");
    assert!(tried["taken"].is_null());
    assert_eq!(count(&tried, "repeats"), 21, "{:?}", codes(&tried));
    let taken = import(&office, &file, &[]);
    assert_eq!(taken["taken"]["new"], 593);
    let again = import(&office, &file, &[]);
    assert_eq!((count(&again, "new"), count(&again, "same"), &again["taken"]["new"]), (0, 593, &json!(0)));

    // Another layout: one of two namesakes from a unit that is neither's, and a course that is there already that day.
    let other = office.file(
        "学堂.csv",
        "姓名,部门,课程,学习时长,认定,完成状态,完成时间\n\
         方嘉文,县林业局,数据治理,01:30:00,2,已完成,2026-06-01\n\
         方嘉文,县林业局,保密常识,00:14:00,0.3,已完成,2026-06-02\n\
         贺子飞,县发改局,保密常识,00:14:00,0,学习中,\n\
         贺子飞,县发改局,数字政府与数据应用网络课,00:12:00,0.3,已完成,2026-05-21\n"
            .as_bytes(),
    );
    let tried = import(&office, &other, &["--dry-run"]);
    let fates = ["unsure", "unfinished", "repeats"].map(|fate| count(&tried, fate));
    assert_eq!(fates, [2, 1, 1], "{}", tried["counts"]);
    let asked =
        tried["findings"].as_array().unwrap().iter().find(|finding| finding["code"] == "online_who").unwrap();
    let key = asked["key"].as_str().unwrap();
    let answers = json!({
        "answers": { key: asked["choices"][0]["value"] },
        "columns": { "认定": "hours" },
        "platforms": { "学堂.csv": "青石学堂" },
    });
    let answers = office.file("answers.json", answers.to_string().as_bytes());
    let taken = import(&office, &other, &["--answers", &answers]);
    assert_eq!((&taken["taken"]["new"], &taken["taken"]["hours"]), (&json!(2), &json!(230)));
    let again = import(&office, &other, &[]);
    assert_eq!(
        (count(&again, "same"), count(&again, "unsure")),
        (2, 0),
        "columns and answers are remembered"
    );
    assert_eq!(again["lists"][0]["platform"], "青石学堂");
}
