use crate::sitting::sitting;
use serde_json::{Value, json};
use zhixing_domain::{Code, Day};

#[test]
fn the_workbooks_blank_is_absent_and_the_part_still_to_come_does_not_count() {
    let office = sitting();
    let class = office.class();
    let sheet = office.call("assessment.sheet", json!({ "class": class }));
    let parts: Vec<(&str, u64, &str)> = sheet["parts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| {
            (it["name"].as_str().unwrap(), it["weight"].as_u64().unwrap(), it["kind"].as_str().unwrap())
        })
        .collect();
    assert_eq!(parts, [("理论考试", 50, "theory"), ("实践作业", 50, "practice"), ("岗位考核", 0, "post")]);
    let rows = sheet["rows"].as_array().unwrap();
    // 钟行思 65 and 75: (65 + 75) / 2 = 70
    assert_eq!(
        (&rows[0]["name"], &rows[0]["outcome"]),
        (&json!("钟行思"), &json!({ "is": "passed", "total": 7000 }))
    );
    assert_eq!(rows[0]["scores"][2], Value::Null);
    let absent: Vec<&Value> = rows.iter().filter(|row| row["outcome"]["is"] == "absent").collect();
    assert_eq!(absent.len(), 1);
    assert_eq!(absent[0]["outcome"]["parts"], json!(["理论考试"]));
    assert_eq!(absent[0]["place"], Value::Null);
}

#[test]
fn scores_are_typed_by_student_number() {
    let office = sitting();
    let class = office.small_class(2, Day::from_ymd_opt(2026, 10, 16).unwrap());
    let begun = office.call("assessment.start", json!({ "class": class }));
    let (theory, practice) = (begun["parts"][0]["id"].clone(), begun["parts"][1]["id"].clone());
    let typed = |part: &Value, no: u32, text: &str| json!({ "part": part, "student_no": no, "text": text });
    office.call("assessment.save_score", typed(&theory, 1, "87.5"));
    let row = office.call("assessment.save_score", typed(&practice, 1, "72"));
    assert_eq!(row["outcome"], json!({ "is": "passed", "total": 7975 }));
    assert_eq!(office.call("assessment.save_score", typed(&theory, 2, "缺"))["outcome"]["is"], "absent");
    let cleared = office.call("assessment.save_score", typed(&theory, 2, ""));
    assert_eq!(cleared["outcome"], json!({ "is": "open", "parts": ["理论考试", "实践作业"] }));
    assert_eq!(office.code("assessment.save_score", typed(&theory, 9, "80")), Code::StudentUnknown);
    assert_eq!(office.code("assessment.save_score", typed(&theory, 1, "101")), Code::ScoreUnread);
    assert_eq!(office.code("assessment.delete_part", json!({ "id": theory })), Code::InUse);
    let same = json!({ "class": class, "kind": "post", "name": "理论考试", "weight": 0 });
    assert_eq!(office.code("assessment.add_part", same), Code::Taken);
}

#[test]
fn a_column_pasted_from_a_spreadsheet_is_taken_whole_or_not_at_all_and_undone_as_one_step() {
    let office = sitting();
    let class = office.small_class(3, Day::from_ymd_opt(2026, 10, 16).unwrap());
    let begun = office.call("assessment.start", json!({ "class": class }));
    let part = begun["parts"][0]["id"].clone();
    let column = |lines: &[&str]| json!({ "part": part, "from": 2, "lines": lines });
    let fates = office.call("assessment.read_column", column(&["88", "一百", "70"]));
    let codes: Vec<&Value> = fates.as_array().unwrap().iter().map(|it| &it["problem"]["code"]).collect();
    assert_eq!(codes, [&Value::Null, &json!("score_unread"), &json!("student_unknown")]);
    assert_eq!((&fates[0]["student_no"], &fates[0]["score"]["value"]), (&json!(2), &json!(8800)));
    assert_eq!(office.code("assessment.take_column", column(&["88", "一百"])), Code::ScoreUnread);
    let scores = || -> Vec<Value> {
        let sheet = office.call("assessment.sheet", json!({ "class": class }));
        sheet["rows"].as_array().unwrap().iter().map(|row| row["scores"][0].clone()).collect()
    };
    assert_eq!(scores(), [Value::Null, Value::Null, Value::Null], "nothing was taken");
    assert_eq!(office.call("assessment.take_column", column(&["88", "缺"])), json!(2));
    assert_eq!(scores()[2]["state"], "absent");
    office.call("keeping.undo", json!({ "id": office.last_step() }));
    assert_eq!(scores(), [Value::Null, Value::Null, Value::Null]);
    assert_eq!(office.call("assessment.classes", Value::Null)[0]["open"], 3);
    let made = office.call("assessment.export", json!({ "class": class }));
    assert_eq!(made["name"], "成绩单（小班）.xlsx");
}
