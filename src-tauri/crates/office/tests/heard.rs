//! What a questionnaire or a meeting asks counts like what an interview asks: on the board, in the report, in the course of
//! a need and in its answer; and nobody who spoke is deleted.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[expect(dead_code, reason = "each test program uses its own part of it")]
mod office;

use office::{Office, office};
use serde_json::{Value, json};
use zhixing_domain::Code;

/// A sheet of an unnamed cadre who urgently wants a topic, and one who refuses it.
fn sheets(office: &Office) -> Value {
    let form = office.call("survey.create_questionnaire", json!({ "from": "cadres" }));
    let new = json!({ "id": null, "questionnaire": form, "title": "村干部问卷", "year": 2025, "given_out": 2, "returned": 2 });
    let batch = office.call("survey.save_batch", new);
    for (no, urgency) in [(1, 3), (2, 0)] {
        office.call(
            "survey.save_respondent",
            json!({ "batch": batch, "no": no, "kind": "leader", "unit": "城关镇" }),
        );
        let wishes = json!([{ "name": "应急管理", "urgency": urgency }]);
        office.call("survey.save_wishes", json!({ "batch": batch, "no": no, "wishes": wishes }));
        office.call("survey.complete_sheet", json!({ "batch": batch, "no": no }));
    }
    batch
}

/// A meeting in which 王平 asks for the same topic. Gives the meeting and the person.
fn meeting(office: &Office) -> (Value, Value) {
    let cadre = office.call("people.create", json!({ "name": "王平", "unit": null }))["id"].clone();
    let meeting = office.call("meeting.create", json!({ "title": "基层座谈会" }));
    let save = |field: &str, value: &str| {
        office.call("meeting.save_field", json!({ "id": meeting, "field": field, "value": value }));
    };
    save("day", "2025-09-12");
    save("minutes", "王平：想学应急处置。");
    let who = json!({ "meeting": meeting, "cadre": cadre, "name": "", "kind": "cadre" });
    let record = office.call("meeting.add_attendee", who);
    let speaker = &record["attendees"][0]["id"];
    let mark = json!({ "meeting": meeting, "start": 3, "end": 9, "topic": "应急管理", "urgency": 2, "attendee": speaker });
    office.call("meeting.mark_need", mark);
    (meeting, cadre)
}

fn needs(office: &Office) -> Vec<Value> {
    office.call("needs.list", json!({ "limit": 20 }))["rows"].as_array().unwrap().clone()
}

#[test]
fn what_sheets_and_meetings_ask_counts_on_the_board_and_is_told_in_the_report() {
    let office = office();
    sheets(&office);
    let (_, cadre) = meeting(&office);
    let board = office.call("needs.board", json!({ "year": null }));
    assert_eq!((&board["year"], &board["heard"]), (&json!(2025), &json!(3)));
    assert!(board["years"].as_array().unwrap().contains(&json!(2025)));
    let topic = &board["topics"][0];
    let figures =
        ["total", "persons", "papers", "units", "refused", "undecided"].map(|field| topic[field].clone());
    assert_eq!(figures, [2, 2, 2, 1, 1, 2].map(|count| json!(count)));
    let texts = office.call("needs.report_texts", json!({ "year": 2025 }));
    let situation = texts["texts"][0]["generated"].as_str().unwrap().to_owned();
    for words in ["问卷 2 份", "座谈会 1 场", "听取 3 人", "单位负责人 2 人次"] {
        assert!(situation.contains(words), "{situation}");
    }
    let report = office.text(&office.call("needs.print_report", json!({ "year": 2025, "no_names": false })));
    assert!(report.contains("“想学应急处置”（座谈会，王平）"), "{report}");
    let answers = json!({ "filter": { "cadre": cadre }, "no_names": false });
    let answers = office.text(&office.call("needs.print_answers", answers));
    assert!(answers.contains("王平：") && answers.contains("共1条"), "{answers}");
}

#[test]
fn the_course_of_a_need_leads_back_to_its_sheet_and_to_its_words() {
    let office = office();
    let batch = sheets(&office);
    let (meeting, _) = meeting(&office);
    let rows = needs(&office);
    let of = |origin: &str| rows.iter().find(|row| row["origin"] == origin).unwrap();
    let sheet = of("response");
    assert_eq!(
        (&sheet["batch"], &sheet["no"], &sheet["origin_title"]),
        (&batch, &json!(1), &json!("村干部问卷"))
    );
    let said = of("meeting");
    assert_eq!((&said["origin_id"], &said["quote"]), (&meeting, &json!("想学应急处置")));
    let record = office.call("needs.record", json!({ "id": said["id"] }));
    assert_eq!(
        (&record["need"]["origin_title"], &record["need"]["name"]),
        (&json!("基层座谈会"), &json!("王平"))
    );
}

#[test]
fn a_topic_is_answered_at_once_as_most_of_it_was_and_undone_at_once() {
    let office = office();
    sheets(&office);
    meeting(&office);
    let rows = needs(&office);
    let topic = rows[0]["topic"].clone();
    let asked = json!({ "topic": topic, "year": 2025 });
    let open = office.call("needs.open_topic", asked.clone());
    assert_eq!((&open["suggested"], &open["waiting"]), (&Value::Null, &json!(0)));
    let one = json!({ "ids": [rows[0]["id"]], "outcome": "declined", "reason": "市里已有同类培训" });
    office.call("needs.decide", one);
    let suggested = office.call("needs.open_topic", asked)["suggested"].clone();
    assert_eq!(
        (&suggested["outcome"], &suggested["reason"]),
        (&json!("declined"), &json!("市里已有同类培训"))
    );
    let rest = json!({ "topic": topic, "year": 2025, "outcome": "adopted", "reason": "列入计划" });
    assert_eq!(office.call("needs.decide", rest), 1, "what was answered keeps its answer");
    office.undo_last();
    assert_eq!(needs(&office).iter().filter(|row| row["outcome"].is_null()).count(), 1);
}

#[test]
fn nobody_who_spoke_and_no_topic_that_was_asked_for_is_deleted() {
    let office = office();
    sheets(&office);
    let (meeting, cadre) = meeting(&office);
    assert_eq!(office.fail("people.delete", json!({ "id": cadre })).code, Code::InUse);
    let topic = needs(&office)[0]["topic"].clone();
    office.try_call("needs.delete_topic", json!({ "id": topic })).unwrap_err();
    // A meeting takes its needs along, and undo brings them back.
    office.call("meeting.delete", json!({ "id": meeting }));
    assert_eq!(needs(&office).len(), 1);
    office.undo_last();
    assert_eq!(needs(&office).len(), 2);
}

#[test]
fn what_a_meeting_without_a_day_asks_counts_for_the_year_it_was_written_down_and_no_other() {
    let office = office();
    let meeting = office.call("meeting.create", json!({ "title": "时间没有填的座谈会" }));
    let minutes = json!({ "id": meeting, "field": "minutes", "value": "想学应急处置。" });
    let record = office.call("meeting.save_field", minutes);
    let year = record["year"].as_i64().unwrap();
    let mark = json!({ "meeting": meeting, "start": 0, "end": 6, "topic": "应急管理", "urgency": 2, "attendee": null });
    office.call("meeting.mark_need", mark);
    let count = |year: i64| {
        office.call("needs.board", json!({ "year": year }))["topics"][0]["total"].as_i64().unwrap()
    };
    assert_eq!((count(year), count(year - 2), count(year + 2)), (1, 0, 0));
    let day = json!({ "id": meeting, "field": "day", "value": "2023-05-06" });
    office.call("meeting.save_field", day);
    assert_eq!((count(year), count(2023)), (0, 1), "the day tells the year");
}

#[test]
fn who_attends_is_read_with_the_unit_and_found_again_by_initials() {
    let office = office();
    let meeting = office.call("meeting.create", json!({ "title": "产业座谈会" }));
    let add = |meeting: &Value, name: &str| {
        let who = json!({ "meeting": meeting, "cadre": null, "name": name, "kind": "expert" });
        office.call("meeting.add_attendee", who)["attendees"].as_array().unwrap().last().unwrap().clone()
    };
    let expert = add(&meeting, "王德 省农科院 研究员");
    assert_eq!(
        [&expert["name"], &expert["unit"], &expert["post"]],
        [&json!("王德"), &json!("省农科院"), &json!("研究员")]
    );
    assert_eq!(add(&meeting, "欧阳 建国")["name"], "欧阳建国");
    let pick = |call: &str, meeting: &Value, find: &str| {
        let found = office.call(call, json!({ "meeting": meeting, "find": find, "limit": 5 }));
        found.as_array().unwrap().iter().map(|one| one["name"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(pick("meeting.pick_attendees", &meeting, "oyjg"), ["欧阳建国"]);
    assert_eq!(pick("meeting.pick_attendees", &meeting, "snky"), ["王德"]);
    // Another meeting knows them, and takes them with their unit.
    let other = office.call("meeting.create", json!({ "title": "又一场" }));
    assert_eq!(pick("meeting.pick_guests", &other, "wd"), ["王德"]);
    assert_eq!(pick("meeting.pick_guests", &meeting, "wd"), [""; 0], "who is there already is no guest");
    let again = json!({ "meeting": other, "cadre": null, "name": "王德", "unit": "省农科院", "post": null, "kind": "expert" });
    assert_eq!(office.call("meeting.add_attendee", again)["attendees"][0]["unit"], "省农科院");
}
