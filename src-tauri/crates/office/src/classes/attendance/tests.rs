use crate::sitting::{Sitting, sitting};
use serde_json::{Value, json};
use zhixing_domain::{Code, Id};

/// The class of 40 hours in ten half-days, its first trainees' enrolments by 学号.
fn opened() -> (Sitting, Id, Vec<Value>) {
    let office = sitting();
    let class = office.class();
    let rows = office.call("classes.attendance", json!({ "class": class }))["rows"].clone();
    (office, class, rows.as_array().unwrap().clone())
}

fn row(sheet: &Value, student_no: u64) -> Value {
    sheet["rows"].as_array().unwrap().iter().find(|row| row["student_no"] == student_no).unwrap().clone()
}

fn marks(class: Id, half_day: &Value, people: &[&Value], mark: Option<&str>) -> Value {
    let ids: Vec<&Value> = people.iter().map(|row| &row["id"]).collect();
    json!({ "class": class, "day": half_day["day"], "half": half_day["half"], "enrolments": ids, "mark": mark })
}

#[test]
fn the_exceptions_of_one_sitting_are_one_step_and_totals_follow() {
    let (office, class, rows) = opened();
    let before = office.call("classes.attendance", json!({ "class": class }));
    let half_days = before["half_days"].as_array().unwrap().clone();
    let clean = |row: &&Value| row["marks"].as_array().unwrap().iter().all(Value::is_null);
    let quiet: Vec<&Value> = rows.iter().filter(clean).take(3).collect();
    let sheet = json!({ "class": class, "day": half_days[4]["day"], "half": half_days[4]["half"], "returned": false });
    let sheet = office.call("classes.sheet_returned", sheet);
    assert_eq!(sheet["half_days"][4]["returned"], false);
    let first_step = office.last_step();
    office.call("classes.save_marks", marks(class, &half_days[4], &quiet[..2], Some("personal")));
    let after = office.call("classes.save_marks", marks(class, &half_days[4], &quiet[2..], Some("late")));
    assert_eq!(office.last_step(), first_step, "one entry a sitting");
    assert_eq!(after["half_days"][4]["returned"], true, "typed, so it has come back");
    let count = |sheet: &Value, of: &str| sheet["half_days"][4]["totals"][of].as_u64().unwrap();
    assert_eq!(count(&after, "leave"), count(&before, "leave") + 2);
    assert_eq!(count(&after, "present"), count(&before, "present") - 2);
    let taken_back = office.call("classes.save_marks", marks(class, &half_days[4], &quiet[..1], None));
    assert_eq!(count(&taken_back, "leave"), count(&before, "leave") + 1);
    office.call("keeping.undo", json!({ "id": first_step }));
    assert_eq!(office.call("classes.attendance", json!({ "class": class })), before);
}

#[test]
fn leave_above_a_seventh_is_told_at_once_with_the_way_out() {
    let (office, class, rows) = opened();
    let sheet = office.call("classes.attendance", json!({ "class": class }));
    assert_eq!(
        (&sheet["hours"], &sheet["limit"]["part"], &sheet["limit"]["of"]),
        (&json!(4000), &json!(1), &json!(7))
    );
    let clean = |row: &&Value| row["marks"].as_array().unwrap().iter().all(Value::is_null);
    let one = rows.iter().find(clean).unwrap();
    let no = one["student_no"].as_u64().unwrap();
    let half_days = sheet["half_days"].as_array().unwrap();
    for (at, mark, standing) in
        [(0, "late", "within"), (1, "official", "within"), (2, "personal", "near"), (3, "sick", "beyond")]
    {
        let sheet = office.call("classes.save_marks", marks(class, &half_days[at], &[one], Some(mark)));
        assert_eq!(row(&sheet, no)["standing"], standing, "{mark}");
    }
    let reason = json!({ "enrolment": one["id"], "reason": " 住院手术，有诊断书 " });
    let sheet = office.call("classes.save_leave_reason", reason);
    assert_eq!(row(&sheet, no)["leave_reason"], "住院手术，有诊断书");
    assert_eq!(row(&sheet, no)["leave"], 800);
    let standing = office.call("classes.certificate_standing", json!({ "class": class }));
    let line = row(&standing, no);
    let codes: Vec<&Value> =
        line["obstacles"].as_array().unwrap().iter().map(|obstacle| &obstacle["code"]).collect();
    assert!(!codes.contains(&&json!("leave_beyond")), "{codes:?}");
}

#[test]
fn a_line_is_understood_by_number_and_by_initials() {
    let (office, class, rows) = opened();
    let read = |line: &str| office.call("classes.read_exception", json!({ "class": class, "line": line }));
    let seven = rows.iter().find(|row| row["student_no"] == 7).unwrap();
    assert_eq!(read("7 事"), json!({ "outcome": "set", "people": [seven["id"]], "mark": "personal" }));
    assert_eq!(read("7 到"), json!({ "outcome": "set", "people": [seven["id"]], "mark": null }));
    assert_eq!(read("7 9 12 病")["people"].as_array().unwrap().len(), 3);
    assert_eq!(read("999 病")["outcome"], "nobody");
    let made = office.call("classes.export_attendance", json!({ "class": class }));
    assert!(made["name"].as_str().unwrap().ends_with("考勤表.xlsx"));
}

#[test]
fn nobody_of_another_class_and_no_half_day_without_a_session_is_marked() {
    let (office, class, rows) = opened();
    let other = office.small_class(2, "2026-11-02".parse().unwrap());
    let sheet = office.call("classes.attendance", json!({ "class": other }));
    let wrong = marks(other, &sheet["half_days"][0], &[&rows[0]], Some("sick"));
    assert_eq!(office.code("classes.save_marks", wrong), Code::NotFound);
    let nowhere = json!({ "day": "2030-01-01", "half": "morning" });
    let wrong = marks(class, &nowhere, &[&rows[0]], Some("sick"));
    assert_eq!(office.code("classes.save_marks", wrong), Code::NoSuchHalfDay);
}

#[test]
fn sheets_of_a_half_day_a_course_the_week_and_all_of_them_are_made_and_kept_as_they_were() {
    let (office, class, rows) = opened();
    let table = office.call("classes.sessions", json!({ "class": class }));
    let first = &table["sessions"][0];
    let half_days =
        office.call("classes.attendance", json!({ "class": class }))["half_days"].as_array().unwrap().len();
    let mut made = Vec::new();
    for (sheet, pages) in [
        (json!({ "of": "half_day", "day": first["day"], "half": first["half"] }), 2),
        (json!({ "of": "session", "id": first["id"] }), 2),
        (json!({ "of": "week" }), 4),
        (json!({ "of": "all_half_days" }), half_days * 2),
    ] {
        let paper = office.call("classes.print_attendance", json!({ "class": class, "sheet": sheet }));
        assert_eq!(paper["findings"], json!([]), "{sheet}");
        assert!(paper["pages"].as_u64().unwrap() >= pages as u64, "{sheet}: {}", paper["pages"]);
        made.push(paper);
    }
    assert!(rows.len() > 50);
    let bytes =
        |paper: &Value| office.call("paper.bytes", json!({ "token": paper["token"] }))["base64"].clone();
    office.call("paper.record", json!({ "token": made[0]["token"] }));
    office.call(
        "classes.save_session_field",
        json!({ "id": first["id"], "field": "title", "value": "另一门课" }),
    );
    let record = office.call("paper.records", json!({}))[0].clone();
    let again = office.call("paper.reprint", json!({ "id": record["id"] }));
    assert_eq!(bytes(&again), bytes(&made[0]), "as it was, whatever was changed since");
    let empty = office.call("classes.create", json!({ "title": "空班" }));
    assert_eq!(office.code("classes.print_attendance", json!({ "class": empty })), Code::NothingToPrint);
}

#[test]
fn a_trainee_who_came_later_was_not_there_before_and_is_not_counted_as_due() {
    let office = sitting();
    let class = office.small_class(3, "2026-11-02".parse().unwrap());
    office.call("classes.enrol", json!({ "class": class, "people": [{ "name": "迟来" }] }));
    let sheet = office.call("classes.attendance", json!({ "class": class }));
    assert_eq!(row(&sheet, 4)["not_yet"], json!([true]));
    assert_eq!(row(&sheet, 3)["not_yet"], json!([false]));
    assert_eq!(sheet["half_days"][0]["totals"]["due"], 3);
    let summary = office.paper_text(&office.call("classes.print_summary", json!({ "class": class })));
    assert!(summary.contains("应到3人次，实到3人次"), "the summary counts as the page does: {summary}");
    // The sheet typed again has them.
    let half = &sheet["half_days"][0];
    for returned in [false, true] {
        let request =
            json!({ "class": class, "day": half["day"], "half": half["half"], "returned": returned });
        office.call("classes.sheet_returned", request);
    }
    let sheet = office.call("classes.attendance", json!({ "class": class }));
    assert_eq!(
        (&row(&sheet, 4)["not_yet"], &sheet["half_days"][0]["totals"]["due"]),
        (&json!([false]), &json!(4))
    );
}
