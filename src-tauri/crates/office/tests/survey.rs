//! 问卷 and 座谈会 on a real office file: what is keyed, what counts, what another never sees, what undo brings back.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[expect(dead_code, reason = "each test program uses its own part of it")]
mod office;

use office::{Office, office};
use serde_json::{Value, json};
use zhixing_domain::Code;

fn batch(office: &Office) -> (Value, Value) {
    let form = office.call("survey.create_questionnaire", json!({ "from": "cadres" }));
    let new = json!({ "id": null, "questionnaire": form, "title": "2026年问卷", "year": 2026, "given_out": 20, "returned": 10 });
    (form, office.call("survey.save_batch", new))
}

fn answer(office: &Office, batch: &Value, no: u32, question: u32, value: &str) -> Value {
    office
        .call("survey.save_answer", json!({ "batch": batch, "no": no, "question": question, "value": value }))
}

fn key(office: &Office, batch: &Value, no: u32) {
    office.call("survey.save_respondent", json!({ "batch": batch, "no": no, "kind": "cadre", "unit": "" }));
    answer(office, batch, no, 1, "2");
    answer(office, batch, no, 3, "4");
    let wishes = json!([{ "name": "公文写作", "urgency": 3 }]);
    office.call("survey.save_wishes", json!({ "batch": batch, "no": no, "wishes": wishes }));
}

fn needs(office: &Office) -> u64 {
    office.call("needs.list", json!({ "limit": 100 }))["total"].as_u64().unwrap()
}

#[test]
fn wishes_are_needs_only_while_their_sheet_counts() {
    let office = office();
    let (_, batch) = batch(&office);
    key(&office, &batch, 1);
    assert_eq!(needs(&office), 0, "a sheet half keyed asks for nothing yet");
    let one = json!({ "batch": batch, "no": 1 });
    office.call("survey.complete_sheet", one.clone());
    let found = office.call("needs.list", json!({ "limit": 10 }));
    assert_eq!((&found["total"], &found["rows"][0]["topic_name"]), (&json!(1), &json!("公文写作")));
    assert_eq!(found["rows"][0]["kind"], "cadre");
    office.call(
        "survey.set_sheet_state",
        json!({ "batch": batch, "no": 1, "state": "invalid", "reason": "重复交卷" }),
    );
    assert_eq!(needs(&office), 0);
    office.undo_last();
    assert_eq!(needs(&office), 1);
    office.call("survey.delete_sheet", one);
    assert_eq!(needs(&office), 0);
    office.undo_last();
    assert_eq!(needs(&office), 1, "undo brings the sheet back with its needs");
}

#[test]
fn a_blank_sheet_is_not_counted_and_one_without_its_kind_is_refused() {
    let office = office();
    let (_, batch) = batch(&office);
    answer(&office, &batch, 1, 1, "2");
    let refused = office.fail("survey.complete_sheet", json!({ "batch": batch, "no": 1 }));
    assert_eq!(refused.code, Code::Empty);
    let wrong = json!({ "batch": batch, "no": 1, "question": 1, "value": "7" });
    assert_eq!(office.fail("survey.save_answer", wrong).code, Code::SurveyAnswerUnread);
    let blank = office.call("survey.complete_sheet", json!({ "batch": batch, "no": 2 }));
    assert_eq!((&blank["state"], &blank["reason"]), (&json!("invalid"), &json!("全部空白")));
}

#[test]
fn kind_and_unit_are_carried_to_the_next_sheet() {
    let office = office();
    let (_, batch) = batch(&office);
    office.call(
        "survey.save_respondent",
        json!({ "batch": batch, "no": 1, "kind": "leader", "unit": "城关镇" }),
    );
    let blank = office.call("survey.sheet", json!({ "batch": batch, "no": 2 }));
    assert_eq!(
        (&blank["kind"], &blank["unit"], &blank["id"]),
        (&json!("leader"), &json!("城关镇"), &Value::Null)
    );
    let begun = answer(&office, &batch, 2, 1, "1");
    assert_eq!((&begun["kind"], &begun["unit"]), (&json!("leader"), &json!("城关镇")));
}

#[test]
fn a_version_in_use_stays_and_an_edit_makes_the_next() {
    let office = office();
    let (form, batch) = batch(&office);
    let before = office.call("survey.questionnaire", json!({ "id": form }));
    let mut content = before["content"].clone();
    content["sections"][0]["questions"][0]["text"] = json!("换一种问法");
    let kept = office.call("survey.save_questionnaire", json!({ "id": form, "content": content }));
    assert_eq!(kept["version"], 2);
    assert_eq!(
        (kept["changes"].as_array().unwrap().len(), &kept["changes"][0]["new"]),
        (1, &json!("换一种问法"))
    );
    let old = office.call("survey.batch", json!({ "id": batch }));
    assert_eq!((&old["batch"]["version"], &old["content"]), (&json!(1), &before["content"]));
    content["title"] = json!("再改一次");
    let again = office.call("survey.save_questionnaire", json!({ "id": form, "content": content }));
    assert_eq!(again["version"], 2, "a version nobody uses is edited in place");
    let refused = office.fail("survey.delete_questionnaire", json!({ "id": form }));
    assert_eq!(refused.code, Code::InUse);
}

#[test]
fn the_second_hand_never_sees_the_first_and_the_paper_decides() {
    let office = office();
    let (_, batch) = batch(&office);
    for no in 1..=10 {
        key(&office, &batch, no);
        office.call("survey.complete_sheet", json!({ "batch": batch, "no": no }));
    }
    let drawn = office.call("survey.draw_second", json!({ "batch": batch, "percent": 10 }));
    let no = drawn["drawn"][0]["no"].clone();
    assert_eq!(drawn["drawn"].as_array().unwrap().len(), 1);
    let sheet = json!({ "batch": batch, "no": no });
    let blind = office.call("survey.second_sheet", sheet.clone());
    assert_eq!((&blind["answers"], &blind["wishes"], &blind["kind"]), (&json!({}), &json!([]), &Value::Null));
    let save = |question: u32, value: &str| {
        office.call(
            "survey.save_second",
            json!({ "batch": batch, "no": no, "question": question, "value": value }),
        )
    };
    save(1, "2");
    save(3, "5");
    let wishes = json!([{ "name": "公文写作", "urgency": 2 }]);
    office.call("survey.save_second_wishes", json!({ "batch": batch, "no": no, "wishes": wishes }));
    assert_eq!(office.call("survey.complete_second", sheet.clone()), 2);
    let other = json!({ "batch": batch, "no": no, "question": 1, "value": "1" });
    assert_eq!(office.fail("survey.save_second", other).code, Code::SecondComplete);
    let found = office.call("survey.second", json!({ "id": batch }));
    for difference in found["differences"].as_array().unwrap() {
        office.call("survey.decide", json!({ "id": difference["id"], "decision": "second", "value": "" }));
    }
    let mended = office.call("survey.sheet", sheet.clone());
    assert_eq!((&mended["answers"]["3"], &mended["wishes"][0]["urgency"]), (&json!("5"), &json!(2)));
    let tally = office.call("survey.second", json!({ "id": batch }))["tally"].clone();
    assert_eq!(
        (&tally["first_wrong"], &tally["second_wrong"], &tally["open"]),
        (&json!(2), &json!(0), &json!(0))
    );
    office.undo_last();
    let open = office.call("survey.second", json!({ "id": batch }))["tally"]["open"].clone();
    assert_eq!(open, 1, "a decision can be taken back");
    assert_eq!(office.fail("survey.delete_sheet", sheet).code, Code::SecondUnderWay);
    let more = office.call("survey.draw_second", json!({ "batch": batch, "percent": 50 }));
    let numbers: Vec<&Value> = more["drawn"].as_array().unwrap().iter().map(|sheet| &sheet["no"]).collect();
    assert_eq!((numbers.len(), numbers.contains(&&no)), (5, true), "what was drawn stays drawn");
}

#[test]
fn merging_topics_leaves_one_wish_on_a_sheet() {
    let office = office();
    let (_, batch) = batch(&office);
    key(&office, &batch, 1);
    let wishes = json!([{ "name": "公文写作", "urgency": 1 }, { "name": "公文", "urgency": 3 }]);
    office.call("survey.save_wishes", json!({ "batch": batch, "no": 1, "wishes": wishes }));
    let topics = office.call("needs.topics", Value::Null);
    let id = |name: &str| {
        topics.as_array().unwrap().iter().find(|topic| topic["name"] == name).unwrap()["id"].clone()
    };
    office.call("needs.merge_topic", json!({ "id": id("公文"), "into": id("公文写作") }));
    let sheet = office.call("survey.sheet", json!({ "batch": batch, "no": 1 }));
    assert_eq!(sheet["wishes"], json!([{ "name": "公文写作", "urgency": 3 }]));
}

#[test]
fn needs_lifted_out_of_minutes_keep_their_words() {
    let office = office();
    let meeting = office.call("meeting.create", json!({ "title": "基层座谈会" }));
    let added = json!({ "meeting": meeting, "cadre": null, "name": "谭㛃", "kind": "entrepreneur" });
    let person = office.call("meeting.add_attendee", added)["attendees"][0]["id"].clone();
    let field = |field: &str, value: &str| {
        office.call("meeting.save_field", json!({ "id": meeting, "field": field, "value": value }))
    };
    field("day", "2026-10-12");
    let minutes = "余雪：请讲。\n谭㛃：缺懂𬭎合金的人，办个班。";
    field("minutes", minutes);
    let start = minutes.chars().position(|c| c == '缺').unwrap();
    let speaker = office.call("meeting.speaker", json!({ "meeting": meeting, "at": start }));
    assert_eq!(speaker, person);
    let mark = |from: usize, to: usize| json!({ "meeting": meeting, "start": from, "end": to, "topic": "新材料", "urgency": 3, "attendee": person });
    assert_eq!(office.fail("meeting.mark_need", mark(start, start)).code, Code::MeetingNothingMarked);
    let marked = office.call("meeting.mark_need", mark(start, start + 7));
    assert_eq!(marked["needs"][0]["quote"], "缺懂𬭎合金的人");
    let need = office.call("needs.list", json!({ "limit": 10, "meeting": meeting }))["rows"][0].clone();
    assert_eq!(
        (&need["name"], &need["kind"], &need["origin_title"]),
        (&json!("谭㛃"), &json!("entrepreneur"), &json!("基层座谈会"))
    );
    let moved = field("minutes", &format!("会前说明。\n{minutes}"));
    assert_eq!(moved["needs"][0]["start"], json!(start + 6));
    let gone = field("minutes", "余雪：请讲。");
    assert_eq!(
        (&gone["needs"][0]["start"], &gone["needs"][0]["quote"]),
        (&Value::Null, &json!("缺懂𬭎合金的人"))
    );
    let refused = office.fail("meeting.remove_attendee", json!({ "id": person }));
    assert_eq!(refused.code, Code::MeetingAttendeeSpoke);
    office.call("meeting.delete", json!({ "id": meeting }));
    assert_eq!(needs(&office), 0);
    office.undo_last();
    assert_eq!(needs(&office), 1, "undo brings the meeting back with its needs");
}

#[test]
fn the_sample_shows_questionnaires_keyed_twice_and_meetings_with_needs_and_all_of_it_goes_out() {
    let office = office();
    let folder = office.dir.path().join("sample");
    let folder = office.house.stage(folder).token;
    office.job("keeping.make_sample", json!({ "folder": folder, "name": "示例单位" })).unwrap();
    let batches = office.call("survey.batches", Value::Null);
    let keyed = batches.as_array().unwrap().iter().find(|batch| batch["typed"] == 60).unwrap();
    let id = json!({ "id": keyed["id"] });
    let second = office.call("survey.second", id.clone());
    assert_eq!(
        (second["tally"]["sheets"].as_u64(), second["tally"]["differences"].as_u64()),
        (Some(5), Some(2))
    );
    assert_eq!(second["tally"]["open"], 1);
    let results = office.call("survey.results", id.clone());
    assert_eq!(results["valid"], 59);
    let meetings = office.call("meeting.list", Value::Null);
    assert_eq!(meetings.as_array().unwrap().len(), 2);
    for meeting in meetings.as_array().unwrap() {
        let record = office.call("meeting.record", json!({ "id": meeting["id"] }));
        let marks = record["needs"].as_array().unwrap();
        assert!(
            marks.len() >= 3 && marks.iter().all(|mark| mark["start"].is_u64() && mark["attendee"].is_u64()),
            "{record}"
        );
        let made = office.call("meeting.print", json!({ "id": meeting["id"] }));
        assert_eq!(made["findings"], json!([]));
        office.call("meeting.export_needs", json!({ "id": meeting["id"] }));
    }
    let paper = office.call("survey.print_paper", json!({ "batch": keyed["id"], "first": 1, "count": 3 }));
    assert_eq!((&paper["pages"], &paper["findings"]), (&json!(6), &json!([])));
    for call in ["survey.export_results", "survey.export_sheets"] {
        office.call(call, id.clone());
    }
    for call in ["survey.export_batches", "survey.export_questionnaires", "meeting.export"] {
        office.call(call, Value::Null);
    }
    for (call, find) in [("survey.find", "wj"), ("meeting.find", "zth")] {
        let found = office.call(call, json!({ "find": find, "limit": 8 }));
        assert!(!found.as_array().unwrap().is_empty(), "{call}");
    }
}
