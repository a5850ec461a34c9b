//! Days that a platform moved, days still to come, and the lines that were not taken.

use super::{count, found, of, office, on, people, read, take, year};
use serde_json::{Value, json};

#[test]
fn a_day_that_the_platform_moved_is_the_same_study_until_somebody_says_otherwise() {
    let office = office();
    let y = year(&office);
    let known = people(&office, &[("王平", "县财政局", "")]);
    let list = |days: &[&str]| {
        let lines: Vec<String> = days.iter().map(|day| format!("王平\t法治\t1\t{y}-{day}")).collect();
        format!("姓名\t课程\t学时\t完成时间\n{}\n", lines.join("\n"))
    };
    let days = || -> Vec<String> {
        let lines = of(&office, &known[0])["lines"].clone();
        lines
            .as_array()
            .unwrap()
            .iter()
            .map(|line| line["finished"].as_str().unwrap()[5..].to_owned())
            .collect()
    };
    take(&office, &read(&office, &list(&["05-01"]), on("甲平台")));
    let moved = read(&office, &list(&["05-09"]), on("甲平台"));
    assert_eq!((count(&moved, "new"), count(&moved, "corrected"), count(&moved, "to_correct")), (0, 1, 0));
    let asked = found(&moved, "online_moved").unwrap();
    assert_eq!(
        (&asked["values"]["before"], &asked["values"]["after"], asked["choices"].as_array().unwrap().len()),
        (&json!(format!("{y}-05-01")), &json!(format!("{y}-05-09")), 3)
    );
    let request = json!({ "token": moved["token"], "fate": "corrected", "offset": 0, "limit": 9 });
    let rows = office.call("online.rows", request);
    assert_eq!(rows["rows"][0]["correction"]["moved"], json!(format!("{y}-05-01")));
    // Nothing said: no second record.
    take(&office, &moved);
    assert_eq!(days(), ["05-01"]);
    let key = moved["answer_keys"][0].as_str().unwrap().to_owned();
    let told = |said: &str| {
        let mut told = on("甲平台");
        told["answers"] = json!({ key.clone(): said });
        told
    };
    let taken = read(&office, &list(&["05-09"]), told("take"));
    assert_eq!(take(&office, &taken)["corrected"], 1);
    assert_eq!(days(), ["05-09"]);
    assert_eq!(
        count(&read(&office, &list(&["05-09"]), on("甲平台")), "same"),
        1,
        "once more changes nothing"
    );
    office.undo_last();
    assert_eq!(days(), ["05-01"]);
    let twice = read(&office, &list(&["05-09"]), told("both"));
    assert_eq!((count(&twice, "new"), count(&twice, "corrected")), (1, 0));
    take(&office, &twice);
    assert_eq!(days(), ["05-09", "05-01"]);
}

#[test]
fn another_time_another_platform_or_another_year_is_no_moved_day() {
    let office = office();
    let y = year(&office);
    people(&office, &[("王平", "县财政局", "")]);
    let list = |days: &[String]| {
        let lines: Vec<String> = days.iter().map(|day| format!("王平\t法治\t1\t{day}")).collect();
        format!("姓名\t课程\t学时\t完成时间\n{}\n", lines.join("\n"))
    };
    take(&office, &read(&office, &list(&[format!("{y}-05-01")]), on("甲平台")));
    // The list names both days: finished twice.
    let both = read(&office, &list(&[format!("{y}-05-01"), format!("{y}-05-09")]), on("甲平台"));
    assert_eq!((count(&both, "new"), count(&both, "same"), count(&both, "corrected")), (1, 1, 0));
    let other = read(&office, &list(&[format!("{y}-05-09")]), on("乙平台"));
    assert_eq!((count(&other, "new"), count(&other, "corrected")), (1, 0));
    let earlier = read(&office, &list(&[format!("{}-05-01", y - 1)]), on("甲平台"));
    assert_eq!((count(&earlier, "new"), count(&earlier, "corrected")), (1, 0));
}

#[test]
fn what_is_not_taken_can_be_seen_and_saved_each_line_with_why() {
    let office = office();
    let y = year(&office);
    people(&office, &[("王平", "县财政局", "")]);
    let text = format!(
        "姓名\t课程\t学时\t完成时间\t状态\n\
         王平\t法治\t1\t{y}-05-01\t已完成\n\
         王平\t公文\t1\t2099-01-01\t已完成\n\
         王平\t保密\t1\t\t学习中\n\
         王平\t安全\t1\t\t已完成\n\
         赵六\t法治\t1\t{y}-05-01\t已完成\n"
    );
    let preview = read(&office, &text, on("甲平台"));
    let ahead = found(&preview, "online_ahead").unwrap();
    assert_eq!((&ahead["values"]["count"], &ahead["values"]["last"]), (&json!("1"), &json!("2099-01-01")));
    let request = json!({ "token": preview["token"], "fate": null, "left": true, "offset": 0, "limit": 9 });
    let rows = office.call("online.rows", request);
    let fates: Vec<Value> = rows["rows"].as_array().unwrap().iter().map(|row| row["fate"].clone()).collect();
    assert_eq!(fates, ["ahead", "unfinished", "no_day", "unknown"]);
    let made = office.call("online.export_left", json!({ "token": preview["token"] }));
    let bytes = office.house.made(made["token"].as_u64().unwrap()).unwrap().bytes;
    let mut book = calamine::open_workbook_auto_from_rs(std::io::Cursor::new(bytes.as_slice())).unwrap();
    let sheet = calamine::Reader::worksheet_range_at(&mut book, 0).unwrap().unwrap();
    let day = |cell: &calamine::Data| {
        calamine::DataType::as_date(cell).filter(|_| calamine::DataType::is_datetime(cell))
    };
    let cells: Vec<String> = sheet
        .rows()
        .flatten()
        .map(|cell| day(cell).map_or_else(|| cell.to_string(), |day| day.to_string()))
        .collect();
    for wanted in ["公文", "2099-01-01", "完成时间在今天之后", "没有学完", "没有完成时间", "名册里没有这个人"]
    {
        assert!(cells.iter().any(|cell| cell.contains(wanted)), "{wanted} in {cells:?}");
    }
    assert_eq!(cells.iter().filter(|cell| *cell == "法治").count(), 1, "what is taken is not among them");
}
