//! 班次工作簿 as the doors see it: read, every row's fate told, taken whole, undone whole, read again.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[expect(dead_code, reason = "each test program uses its own part of it")]
mod office;

use office::{Office, office};
use serde_json::{Value, json};
use zhixing_domain::Code;
use zhixing_exchange::table::{Cell, Table, to_xlsx};

const ROSTER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/sample/roster.xlsx");
const BOOK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/sample/class.xlsx");

fn with_roster() -> Office {
    let office = office();
    let file = office.house.stage(ROSTER.into()).token;
    let preview = office.job("people.read_roster", json!({ "files": [file] })).unwrap();
    office.job("people.take_roster", json!({ "token": preview["token"] })).unwrap();
    office
}

fn read(office: &Office, path: &str, class: &Value) -> Value {
    let file = office.house.stage(path.into()).token;
    office.job("classes.read_class", json!({ "file": file, "class": class })).unwrap()
}

fn take(office: &Office, preview: &Value) -> Value {
    office
        .job(
            "classes.take_class",
            json!({ "token": preview["token"], "title": "基层治理专题班", "term": "3" }),
        )
        .unwrap()
}

/// By sheet: new, changed, same, left out.
fn counts(of: &Value) -> Vec<(String, [u64; 4])> {
    let count = |sheet: &Value, fate: &str| sheet[fate].as_u64().unwrap();
    let sheets = of["sheets"].as_array().unwrap().iter();
    sheets
        .map(|sheet| {
            let fates = ["new", "changed", "same", "left_out"].map(|fate| count(sheet, fate));
            (sheet["sheet"].as_str().unwrap().to_owned(), fates)
        })
        .collect()
}

fn all(fates: impl Fn(u64) -> [u64; 4]) -> Vec<(String, [u64; 4])> {
    let rows = [("trainees", 56), ("sessions", 10), ("exceptions", 9), ("scores", 56), ("forms", 51)];
    rows.map(|(sheet, count)| (sheet.to_owned(), fates(count))).to_vec()
}

/// A workbook of one sheet.
fn book(office: &Office, sheet: &str, rows: &[&[&str]]) -> String {
    let mut rows = rows.iter();
    let head = rows.next().unwrap();
    let cells = |row: &&[&str]| row.iter().map(|cell| Cell::from(*cell)).collect();
    let columns = head.iter().map(|head| ((*head).to_owned(), 12)).collect();
    let table = Table { title: sheet.to_owned(), columns, rows: rows.map(cells).collect() };
    let path = office.dir.path().join(format!("{sheet}.xlsx"));
    std::fs::write(&path, to_xlsx(&table).unwrap()).unwrap();
    path.display().to_string()
}

#[test]
fn the_offices_workbook_comes_in_whole_and_goes_out_whole() {
    let office = with_roster();
    let preview = read(&office, BOOK, &Value::Null);
    assert_eq!(counts(&preview), all(|count| [count, 0, 0, 0]));
    assert_eq!(preview["findings"], json!([]), "all 56 are cadres of the roster, named without doubt");
    assert_eq!((&preview["first_day"], &preview["sheets_back"]), (&json!("2026-10-12"), &json!(10)));
    assert_eq!(office.call("classes.list", json!({ "limit": 9 }))["total"], 0, "reading writes nothing");
    let taken = take(&office, &preview);
    assert_eq!(counts(&taken), all(|count| [count, 0, 0, 0]));
    let class = taken["class"].clone();
    let record = office.call("classes.record", json!({ "class": class }));
    assert_eq!(
        (&record["class"]["title"], &record["class"]["term"]),
        (&json!("基层治理专题班"), &json!("（第3期）"))
    );
    assert_eq!(
        (&record["class"]["first_day"], &record["class"]["last_day"]),
        (&json!("2026-10-12"), &json!("2026-10-16"))
    );
    let tally = &record["tally"];
    for (what, count) in [
        ("trainees", 56),
        ("groups", 6),
        ("sessions", 10),
        ("hours", 4_000),
        ("half_days", 10),
        ("sheets", 10),
        ("forms", 51),
        ("scored", 56),
    ] {
        assert_eq!(tally[what], count, "{what}");
    }
    let trainees = office.call("classes.trainees", json!({ "class": class }));
    assert!(trainees["rows"].as_array().unwrap().iter().all(|row| row["cadre"].is_number()));
    assert_eq!(trainees["rows"][0]["name"], "钟行思");
    let timetable = office.call("classes.sessions", json!({ "class": class }));
    let first = &timetable["sessions"][0];
    assert_eq!((&first["mentor_name"], &first["room"]), (&json!("高柏萍"), &json!("县委党校报告厅")));
    office.undo_last();
    assert_eq!(office.call("classes.list", json!({ "limit": 9 }))["total"], 0);
    assert_eq!(office.call("mentors.list", json!({ "limit": 99 }))["total"].as_u64().unwrap_or(0), 0);
    office.undo_last_undo();
    assert_eq!(office.call("classes.record", json!({ "class": class }))["tally"], *tally);
}

#[test]
fn a_second_import_changes_nothing_and_a_changed_cell_shows_alone() {
    let office = with_roster();
    let class = take(&office, &read(&office, BOOK, &Value::Null))["class"].clone();
    let step = office.call("keeping.me", Value::Null)["last_step"]["id"].clone();
    let again = read(&office, BOOK, &class);
    assert_eq!(counts(&again), all(|count| [0, 0, count, 0]));
    assert_eq!(again["sheets_back"], 0);
    assert_eq!(counts(&take(&office, &again)), all(|count| [0, 0, count, 0]));
    let same = office.call("keeping.me", Value::Null)["last_step"]["id"].clone();
    assert_eq!(step, same, "nothing changed, so nothing stands in the journal");
    // As a new class the same people would be in two classes on the same days.
    let twice = read(&office, BOOK, &Value::Null);
    assert_eq!(counts(&twice)[0].1, [0, 0, 0, 56]);
    assert_eq!(twice["findings"][0]["code"], "trainee_elsewhere");
    assert_eq!(counts(&twice)[1].1, [0, 0, 0, 10], "and one mentor would teach in two places");
    // One score corrected in the workbook.
    let path = book(
        &office,
        "成绩",
        &[&["学号", "姓名", "理论考试", "实践作业"], &["1", "钟行思", "66", "75"], &["99", "谁", "80", "80"]],
    );
    let preview = read(&office, &path, &class);
    assert_eq!(counts(&preview), [("scores".to_owned(), [0, 1, 0, 1])]);
    let row = &preview["rows"][0]["differences"][0];
    assert_eq!((&row["before"], &row["after"]), (&json!("65"), &json!("66")));
    assert_eq!(preview["findings"][0]["code"], "student_unknown");
    take(&office, &preview);
    let sheet = office.call("assessment.sheet", json!({ "class": class }));
    assert_eq!(sheet["rows"][0]["scores"][0]["value"], 6_600);
}

/// What hung out is changed by a workbook as by hand: with a reason, or not at all.
#[test]
fn a_workbook_changes_published_scores_only_with_a_reason() {
    let office = with_roster();
    let class = take(&office, &read(&office, BOOK, &Value::Null))["class"].clone();
    office.call(
        "assessment.publish",
        json!({
            "class": class, "first_day": "2026-10-19", "last_day": "2026-10-23",
            "with_scores": true, "contact": "余雪", "phone": "0000-5550100"
        }),
    );
    let path = book(
        &office,
        "成绩",
        &[
            &["学号", "姓名", "理论考试", "实践作业", "岗位考核", "民主测评"],
            &["1", "钟行思", "66", "75", "", "90"],
            &["2", "", "缓考", "", "88", ""],
        ],
    );
    let with = |reason: Option<&str>| {
        let file = office.house.stage(path.clone().into()).token;
        let answers = reason.map_or(json!({}), |reason| json!({ "reason": reason }));
        let told = json!({ "columns": {}, "answers": answers });
        office.job("classes.read_class", json!({ "file": file, "class": class, "told": told })).unwrap()
    };
    let score = |row: usize, part: usize| {
        let sheet = office.call("assessment.sheet", json!({ "class": class }));
        (sheet["rows"][row]["scores"][part].clone(), sheet["parts"].as_array().unwrap().len())
    };
    let before = (score(0, 0), score(1, 0));
    let preview = with(None);
    // The first row only corrects; the second adds what was still to come. No part is made behind the list.
    assert_eq!(counts(&preview), [("scores".to_owned(), [0, 1, 0, 2])]);
    let said: Vec<&Value> =
        preview["findings"].as_array().unwrap().iter().map(|found| &found["code"]).collect();
    assert_eq!(
        said,
        [&json!("parts_published"), &json!("score_published_in_table"), &json!("score_published_in_table")]
    );
    take(&office, &preview);
    assert_eq!((score(0, 0), score(1, 0)), before, "without a reason what hung out stands");
    assert_eq!(score(1, 2).0["value"], 8_800);
    let preview = with(Some("登分时看错一行"));
    assert_eq!(counts(&preview), [("scores".to_owned(), [0, 2, 0, 1])]);
    take(&office, &preview);
    assert_eq!((&score(0, 0).0["value"], &score(1, 0).0["state"]), (&json!(6_600), &json!("deferred")));
    let standing = office.call("assessment.standing", json!({ "class": class }));
    let kept = &standing["corrections"][0];
    assert_eq!(
        (&kept["before"], &kept["after"], &kept["reason"]),
        (&json!("65"), &json!("66"), &json!("登分时看错一行"))
    );
}

#[test]
fn two_of_one_name_are_asked_and_without_an_answer_the_trainee_stays_without_a_cadre() {
    let office = office();
    let text = "姓名\t单位\t职务\t出生年月\n王平\t青石镇\t副镇长\t1980.02\n王平\t县财政局\t股长\t1990.02\n刘怡\t青石镇\t科员\t1985.02";
    let roster = office.job("people.read_roster", json!({ "text": text })).unwrap();
    office.job("people.take_roster", json!({ "token": roster["token"] })).unwrap();
    let rows: &[&[&str]] = &[
        &["学号", "姓名", "单位", "职务", "组别"],
        &["1", "王　平", "", "", "第一组"],
        &["2", "刘怡", "青石镇", "科员", "第一组"],
        &["2", "外来人", "省农科院", "研究员", "第二组"],
        &["4", "刘怡", "青石镇", "科员", ""],
    ];
    let path = book(&office, "学员", rows);
    let preview = read(&office, &path, &Value::Null);
    assert_eq!(counts(&preview), [("trainees".to_owned(), [3, 0, 0, 1])]);
    let codes: Vec<&str> =
        preview["findings"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["row_repeats", "same_name_twice", "trainee_outside", "student_number_twice"]);
    let taken = take(&office, &preview);
    assert_eq!((&taken["unsure"], taken["left_out"].as_array().unwrap().len()), (&json!(1), 1));
    let class = taken["class"].clone();
    let trainees = office.call("classes.trainees", json!({ "class": class }))["rows"].clone();
    let seen: Vec<(u64, &str, bool)> = trainees
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            (row["student_no"].as_u64().unwrap(), row["name"].as_str().unwrap(), row["cadre"].is_number())
        })
        .collect();
    assert_eq!(seen, [(1, "王平", false), (2, "刘怡", true), (3, "外来人", false)]);
    // Answered in a second reading, only that changes.
    let key = preview["answer_keys"][1].as_str().unwrap();
    let answer = preview["findings"][1]["choices"][1]["value"].clone();
    let file = office.house.stage(path.into()).token;
    let told = json!({ "answers": { (key): answer } });
    let again =
        office.job("classes.read_class", json!({ "file": file, "class": class, "told": told })).unwrap();
    assert_eq!(counts(&again), [("trainees".to_owned(), [0, 1, 2, 1])]);
    take(&office, &again);
    let first = office.call("classes.trainees", json!({ "class": class }))["rows"][0].clone();
    assert_eq!(first["cadre"].to_string(), answer.as_str().unwrap());
}

#[test]
fn what_cannot_be_taken_is_told_and_the_rest_comes_in() {
    let office = office();
    let rows: &[&[&str]] = &[
        &["日期", "时段", "起止时间", "课程", "授课人", "地点", "学时"],
        &["2026年3月2日", "上午", "8:30-12:00", "党性教育", "高柏萍", "报告厅", "4"],
        &["2026年3月2日", "上午", "9:00-10:00", "撞课", "", "", "1"],
        &["3月某日", "上午", "8:30-12:00", "看不懂", "", "", "4"],
    ];
    let preview = read(&office, &book(&office, "课程表", rows), &Value::Null);
    assert_eq!(counts(&preview), [("sessions".to_owned(), [1, 0, 0, 2])]);
    let taken = take(&office, &preview);
    assert_eq!(taken["left_out"].as_array().unwrap().len(), 2);
    let class = taken["class"].clone();
    assert_eq!(office.call("classes.record", json!({ "class": class }))["tally"]["sheets"], 0);
    // A closed class takes nothing; what was changed since the reading is read again.
    let rows: &[&[&str]] = &[&["学号", "姓名", "单位"], &["1", "外来人", "省农科院"]];
    let path = book(&office, "学员", rows);
    let preview = read(&office, &path, &class);
    let outside = json!({ "cadre": null, "name": "外来人", "unit": "省农科院", "post": null });
    office.call("classes.enrol", json!({ "class": class, "people": [outside] }));
    let request = json!({ "token": preview["token"] });
    assert_eq!(office.job("classes.take_class", request).unwrap_err().code, Code::ChangedMeanwhile);
    let nothing = book(&office, "别的", &[&["甲", "乙"], &["1", "2"]]);
    let file = office.house.stage(nothing.into()).token;
    assert_eq!(
        office.job("classes.read_class", json!({ "file": file })).unwrap_err().code,
        Code::FileNoClass
    );
}
