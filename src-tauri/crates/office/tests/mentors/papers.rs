//! What is kept of a mentor beside the fields: the photo, the record on paper, letters of appointment.

use super::*;

#[test]
fn a_photo_is_made_small_replaced_taken_away_and_brought_back_by_one_undo_each() {
    let office = office();
    let id = mentor(&office, "谈一川", "expert", "省农业科学院");
    let staged = |name: &str, bytes: &[u8]| {
        let path = office.dir.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        json!({ "id": id, "file": office.house.stage(path).token })
    };
    let photo = || office.call("mentors.photo", json!({ "id": id }));
    assert_eq!(photo(), Value::Null);
    let refused = office.fail("mentors.set_photo", staged("名册.xlsx", b"PK\x03\x04"));
    assert_eq!((refused.code, refused.values["file"].as_str()), (Code::PictureUnread, "名册.xlsx"));
    let original = include_bytes!("../../sample/photo.jpg");
    office.call("mentors.set_photo", staged("照片.JPG", original));
    let kept = photo().as_str().unwrap().to_owned();
    assert!(kept.len() * 3 / 4 < original.len(), "made small: {} of {}", kept.len(), original.len());
    office.call("mentors.delete_photo", json!({ "id": id }));
    assert_eq!(photo(), Value::Null);
    assert_eq!(office.fail("mentors.delete_photo", json!({ "id": id })).code, Code::NotFound);
    office.undo_last();
    assert_eq!(photo(), kept.as_str(), "byte by byte");
    // Someone deleted takes the photo along, and brings it back.
    office.call("mentors.delete", json!({ "id": id }));
    assert_eq!(photo(), Value::Null);
    office.undo_last();
    assert_eq!(photo(), kept.as_str());
}

#[test]
fn the_record_of_a_mentor_goes_on_paper_with_the_photo_and_what_shows_what_they_teach() {
    let office = office();
    let id = mentor(&office, "谈一川", "expert", "省农业科学院");
    let topic = topic(&office, "乡村振兴");
    let evidence = json!({ "mentor": id, "topic": topic, "kind": "work", "text": "主持合金农机试验" });
    office.call("mentors.save_evidence", evidence);
    let term = json!({ "mentor": id, "first_day": "2020-01-01", "last_day": "2090-12-31" });
    let letter = office.call("mentors.issue_appointment", term);
    let class = class(&office, "科级干部班", OVER);
    session(&office, class, OVER, "morning", "产业怎么选", &json!({ "mentor": id }));
    let sheet = || office.call("mentors.print_mentors", json!({ "ids": [id] }));
    let bare = sheet();
    let path = office.dir.path().join("照片.jpg");
    std::fs::write(&path, include_bytes!("../../sample/photo.jpg")).unwrap();
    let file = office.house.stage(path).token;
    office.call("mentors.set_photo", json!({ "id": id, "file": file }));
    let printed = sheet();
    assert_eq!((&printed["pages"], &printed["findings"]), (&json!(1), &json!([])));
    let text = office.text(&printed);
    let number = letter["number"].as_str().unwrap();
    for wanted in ["谈一川", "省农业科学院", "行业顶尖专家", "工作实绩：主持合金农机试验", "聘期内", number]
    {
        assert!(text.contains(wanted), "{wanted} in {text}");
    }
    // Without a photo there is a place to paste one.
    assert!(office.text(&bare).contains("照片") && !text.contains("照片"));
    let size = |made: &Value| office.house.made(made["token"].as_u64().unwrap()).unwrap().bytes.len();
    assert!(size(&printed) > size(&bare) + 5_000, "the photo is in the file");
    assert_eq!(office.fail("mentors.print_mentors", json!({ "ids": [] })).code, Code::NothingToPrint);
}

#[test]
fn letters_are_numbered_without_gaps_and_printed_ones_are_not_taken_back() {
    let office = office();
    let id = mentor(&office, "谈一川", "expert", "省农业科学院");
    let today = office.call("keeping.me", Value::Null)["today"].as_str().unwrap().to_owned();
    let year = &today[..4];
    let issue = |last: &str| {
        office.call(
            "mentors.issue_appointment",
            json!({ "mentor": id, "first_day": "2020-01-01", "last_day": last }),
        )
    };
    let first = issue("2090-12-31");
    assert_eq!(first["number"], format!("青训聘〔{year}〕001"));
    office.undo_last();
    let first = issue("2090-12-31");
    assert_eq!(first["number"], format!("青训聘〔{year}〕001"), "an undone number is free again");
    let second = issue("2091-12-31");
    let entries = office.call("keeping.journal", json!({ "limit": 2 }));
    let refused = office.fail("keeping.undo", json!({ "id": entries[1]["id"] }));
    assert!(matches!(refused.code, Code::AppointmentNotLast | Code::UndoBlocked), "{refused}");
    let made = office.call("mentors.print_appointment", json!({ "id": second["id"] }));
    let text = office.text(&made);
    for wanted in ["聘书", "谈一川", "省农业科学院", "2091年12月31日", "002"] {
        assert!(text.contains(wanted), "{wanted} in {text}");
    }
    office.call("paper.record", json!({ "token": made["token"] }));
    let refused = office.fail("keeping.undo", json!({ "id": entries[0]["id"] }));
    assert!(matches!(refused.code, Code::AppointmentPrinted | Code::UndoBlocked), "{refused}");
    office.call("mentors.void_appointment", json!({ "id": first["id"], "reason": "写错单位" }));
    assert_eq!(
        office.fail("mentors.print_appointment", json!({ "id": first["id"] })).code,
        Code::AppointmentVoid
    );
    let all = office.call("mentors.appointments", json!({ "mentor": id, "standing": null }));
    let standings: Vec<_> = all.as_array().unwrap().iter().map(|one| one["standing"].clone()).collect();
    assert_eq!(standings, ["holds", "void"]);
    let used = office.fail("mentors.delete", json!({ "id": id }));
    assert_eq!((used.code, used.values["where"].as_str()), (Code::InUse, "聘书"));
}

#[test]
fn a_letter_goes_on_printed_stock_without_border_and_title_moved_as_the_certificates_are() {
    let office = office();
    let id = mentor(&office, "谈一川", "expert", "省农业科学院");
    let term = json!({ "mentor": id, "first_day": "2020-01-01", "last_day": "2090-12-31" });
    let letter = office.call("mentors.issue_appointment", term)["id"].clone();
    office.call("paper.save_stock", json!([{ "name": "绒面聘书", "right": 25, "down": -10 }]));
    let print =
        |stock: Value| office.call("mentors.print_appointment", json!({ "id": letter, "stock": stock }));
    let (white, on_stock) = (print(Value::Null), print(json!("绒面聘书")));
    let (white_text, stock_text) = (office.text(&white), office.text(&on_stock));
    assert!(
        white_text.contains("聘书") && white_text.contains("兹聘请省农业科学院谈一川同志"),
        "{white_text}"
    );
    // The title stands on the stock; the body is ours.
    assert!(stock_text.contains("兹聘请省农业科学院谈一川同志"), "{stock_text}");
    assert_eq!(white_text.replacen("聘书", "", 1), stock_text);
    let place = |made: &Value| office.words_at(made, "兹聘请");
    let ((x, y), (moved_x, moved_y)) = (place(&white), place(&on_stock));
    let points = |tenths: f64| tenths / 10.0 / 25.4 * 72.0;
    assert!((moved_x - x - points(25.0)).abs() < 0.2, "{x} {moved_x}");
    assert!((moved_y - y - points(-10.0)).abs() < 0.2, "{y} {moved_y}");
    let unknown = office.fail("mentors.print_appointment", json!({ "id": letter, "stock": "没有的纸" }));
    assert_eq!(unknown.code, Code::NotFound);
}

#[test]
fn a_letter_that_runs_out_is_on_the_days_board_until_there_is_a_later_one() {
    let office = office();
    let id = mentor(&office, "谈一川", "expert", "省农业科学院");
    let today = office.call("keeping.me", Value::Null)["today"].clone();
    let issue = |last: &Value| {
        office.call(
            "mentors.issue_appointment",
            json!({ "mentor": id, "first_day": "2020-01-01", "last_day": last }),
        );
    };
    let due = || office.call("today.board", Value::Null)["due"].clone();
    issue(&today);
    assert_eq!(
        due(),
        json!([{ "when": "today", "of": "appointments", "names": ["谈一川"], "last_day": today, "over": false }])
    );
    issue(&json!("2090-12-31"));
    assert_eq!(due(), json!([]));
}
