//! Rosters as counties write them, brought in through the terminal as office IT would.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[path = "../terminal/mod.rs"]
mod terminal;

mod family;
mod online;

use rust_xlsxwriter::Workbook;
use serde_json::Value;
use std::collections::BTreeMap;
use terminal::Terminal;

const ROSTER: &[u8] = include_bytes!("../../src-tauri/crates/office/sample/roster.xlsx");
const TRUTH: &str = include_str!("../fixtures/expected.csv");

/// The truth behind the office's roster: for each person the columns by name.
fn truth() -> Vec<BTreeMap<&'static str, &'static str>> {
    let mut lines = TRUTH.trim_start_matches('\u{feff}').lines();
    let columns: Vec<&str> = lines.next().unwrap().split(',').collect();
    lines.map(|line| columns.iter().copied().zip(line.split(',')).collect()).collect()
}

fn import(office: &Terminal, file: &str, more: &[&str]) -> Value {
    let args = [&["import", "roster", file, "--json"], more].concat();
    office.json(&args)[0].clone()
}

/// How often each code was reported.
fn codes(report: &Value) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for finding in report["findings"].as_array().unwrap() {
        *counts.entry(finding["code"].as_str().unwrap().to_owned()).or_insert(0) += 1;
    }
    counts
}

#[test]
fn every_field_is_the_truth_or_empty_and_reported_and_every_case_is_counted() {
    let office = Terminal::new();
    let file = office.file("roster.xlsx", ROSTER);
    let report = import(&office, &file, &[]);
    let people = office.people();
    let truth = truth();
    assert_eq!((people.len(), truth.len()), (320, 320));
    let mut empty: BTreeMap<&str, usize> = BTreeMap::new();
    for (truth, row) in truth.iter().zip(report["rows"].as_array().unwrap()) {
        // The two people of one name are in different units.
        let is_meant = |person: &&Value| person["name"] == *truth["name"] && person["unit"] == *truth["unit"];
        let found: Vec<&Value> = people.iter().filter(is_meant).collect();
        let [person] = found.as_slice() else { panic!("{truth:?} was taken {} times", found.len()) };
        for (column, value) in truth {
            if person[*column].is_null() {
                *empty.entry(column).or_insert(0) += 1;
                let told = report["findings"].as_array().unwrap().iter().any(|finding| {
                    finding["place"]["row"] == row["row"] && finding["place"]["column"] == heading(column)
                });
                assert!(told, "{column} of {truth:?} is empty and nobody was told");
            } else {
                assert_eq!(person[*column], **value, "{column} of {truth:?}");
            }
        }
    }
    assert_eq!(empty, BTreeMap::from([("rank", 35), ("id_number", 11)]));
    let expected = [
        ("cell_blank", 35),
        ("id_eaten", 6),
        ("id_wrong_check", 5),
        ("month_by_id", 3),
        ("month_of_two", 4),
        ("row_not_person", 5),
        ("sheet_skipped", 1),
    ];
    assert_eq!(codes(&report), expected.map(|(code, count)| (code.to_owned(), count)).into());
    assert_eq!(report["taken"]["left_empty"], 9, "five numbers and four months of joining the party");
}

fn heading(column: &str) -> &'static str {
    match column {
        "rank" => "职级",
        "id_number" => "身份证号",
        _ => "",
    }
}

#[test]
fn answers_fill_what_was_asked_and_a_dry_run_writes_nothing() {
    let office = Terminal::new();
    let file = office.file("roster.xlsx", ROSTER);
    let asked = import(&office, &file, &["--dry-run"]);
    assert_eq!((asked["counts"]["new"].as_u64(), asked["taken"].is_null()), (Some(320), true));
    assert_eq!(office.people().len(), 0);
    let questions: Vec<&Value> =
        asked["findings"].as_array().unwrap().iter().filter(|finding| finding["weight"] == "ask").collect();
    let answers: serde_json::Map<String, Value> = questions
        .iter()
        .map(|asked| (asked["key"].as_str().unwrap().to_owned(), asked["choices"][0]["value"].clone()))
        .collect();
    assert_eq!(answers.len(), 9);
    let answers = office.file("答案.json", serde_json::to_string(&answers).unwrap().as_bytes());
    let taken = import(&office, &file, &["--answers", &answers]);
    assert_eq!((&taken["taken"]["left_empty"], &taken["counts"]["asks"]), (&0.into(), &0.into()));
    let numbered = office.people().iter().filter(|person| !person["id_number"].is_null()).count();
    assert_eq!(numbered, 320 - 6, "only those that Excel destroyed are missing");
}

/// A newer roster of the same office: the truth with some fields changed, as a workbook of its own make.
fn newer(changes: &[(usize, &str, &str)], added: &[[&str; 8]]) -> Vec<u8> {
    let titles = ["name", "sex", "ethnic", "birth_month", "unit", "post", "rank", "id_number"];
    let headings = ["姓名", "性别", "民族", "出生年月", "工作单位", "现任职务", "职级", "身份证号码"];
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (at, heading) in headings.iter().enumerate() {
        sheet.write_string(0, at as u16, *heading).unwrap();
    }
    for (at, person) in truth().iter().enumerate() {
        for (column, title) in titles.iter().enumerate() {
            let change = changes.iter().find(|(row, field, _)| *row == at && field == title);
            let value = change.map_or(person[title], |(.., value)| value);
            sheet.write_string(at as u32 + 1, column as u16, value).unwrap();
        }
    }
    for (at, person) in added.iter().enumerate() {
        for (column, value) in person.iter().enumerate() {
            sheet.write_string(at as u32 + 321, column as u16, *value).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn a_newer_roster_shows_only_what_differs_field_by_field() {
    let office = Terminal::new();
    let same = office.file("今年.xlsx", &newer(&[], &[]));
    assert_eq!(import(&office, &same, &[])["counts"]["new"], 320);
    let again = import(&office, &same, &["--dry-run"]);
    assert_eq!(again["counts"]["same"], 320, "{}", again["counts"]);

    let changes = [(3, "post", "党委书记、四级调研员"), (3, "rank", "四级调研员"), (7, "unit", "县新设局")];
    let one = ["贺新来", "女", "汉族", "1999-02", "县新设局", "科员", "一级科员", ""];
    let later = office.file("明年.xlsx", &newer(&changes, &[one]));
    let shown = import(&office, &later, &[]);
    let counts = &shown["counts"];
    assert_eq!((&counts["new"], &counts["changed"], &counts["same"]), (&1.into(), &2.into(), &318.into()));
    let differences: Vec<(u64, String, String)> = shown["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["fate"] == "changed")
        .flat_map(|row| {
            let at = row["row"].as_u64().unwrap();
            row["differences"].as_array().unwrap().iter().map(move |change| {
                (at, change["field"].as_str().unwrap().into(), change["after"].as_str().unwrap().into())
            })
        })
        .collect();
    let mut expected: Vec<(u64, String, String)> =
        changes.iter().map(|(at, field, after)| (*at as u64 + 2, (*field).into(), (*after).into())).collect();
    expected.sort();
    let mut found = differences;
    found.sort();
    assert_eq!(found, expected);
    assert_eq!(import(&office, &later, &["--dry-run"])["counts"]["same"], 321);
}

/// Old Excel and WPS write the same container under two endings.
#[test]
fn a_roster_saved_by_old_excel_or_wps_is_read_like_a_new_one() {
    for name in ["名册.xls", "名册.et"] {
        let office = Terminal::new();
        let file = office.file(name, include_bytes!("../fixtures/roster.xls"));
        let report = import(&office, &file, &[]);
        assert_eq!(report["counts"]["new"], 2, "{name}: {report}");
        let people = office.people();
        let of = |column: &str| -> Vec<&str> {
            people.iter().map(|person| person[column].as_str().unwrap_or("")).collect()
        };
        assert_eq!(of("name"), ["王平", "阿依努尔·买买提"]);
        assert_eq!(of("birth_month"), ["1985-11", "1991-07"], "a number is a month too");
        assert_eq!(of("unit"), ["县财政局", "青石镇"]);
        assert_eq!(of("id_number"), ["000000198511010013", ""]);
    }
}
