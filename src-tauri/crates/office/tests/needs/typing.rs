//! Paper typed in field by field.

use crate::office::office;
use crate::{batch, begin, complete, counted, last_op, paper, set, typed, wish};
use serde_json::{Value, json};
use zhixing_domain::Code;

#[test]
fn a_paper_exists_from_its_first_field_and_each_field_is_on_the_disk_when_it_is_left() {
    let first = office();
    let batch = batch(&first, 28);
    first.call("needs.blank_interview", json!({ "id": batch }));
    assert_eq!(first.call("needs.drafts", Value::Null), json!([]), "looking at a blank paper keeps nothing");
    let id = begin(&first, &batch);
    set(&first, &id, "place", "单位会议室");
    set(&first, &id, "difficulties", "政策更新快\n基层理解不一致");
    wish(&first, &id, "应急管理", 3);
    // What a crash leaves is what stands on the disk now: nothing is closed, nothing told.
    let crashed = tempfile::tempdir().unwrap();
    let folder = first.call("keeping.me", Value::Null)["folder"].as_str().unwrap().to_owned();
    for file in std::fs::read_dir(folder).unwrap().map(Result::unwrap).filter(|file| file.path().is_file()) {
        std::fs::copy(file.path(), crashed.path().join(file.file_name())).unwrap();
    }
    let again = office();
    let token = again.house.stage(crashed.path().to_owned()).token;
    again.call("keeping.sign_in", json!({ "folder": token, "account": "余雪", "password": "qingshi" }));
    let drafts = again.call("needs.drafts", Value::Null);
    assert_eq!(drafts[0]["id"], id);
    let found = paper(&again, &id);
    assert_eq!(found["paper"]["place"], "单位会议室");
    assert_eq!(found["paper"]["difficulties"], "政策更新快\n基层理解不一致");
    assert_eq!(found["wishes"][0]["name"], "应急管理");
}

#[test]
fn one_sitting_at_one_paper_is_one_step_and_undone_in_one() {
    let office = office();
    let batch = batch(&office, 28);
    let (_, before) = last_op(&office);
    let id = typed(&office, &batch, "闫杰兰", &[("公文写作", 3), ("财政预算", 1)]);
    assert_eq!(last_op(&office), ("interview_typed".into(), before + 1));
    office.undo_last();
    assert_eq!(office.fail("needs.interview", json!({ "id": id })).code, Code::NotFound);
    assert_eq!(office.call("needs.topics", Value::Null), json!([]), "topics made in place go with it");
    office.undo_last_undo();
    assert_eq!(paper(&office, &id)["wishes"].as_array().unwrap().len(), 2);
}

#[test]
fn the_next_paper_carries_day_place_and_interviewer_and_nothing_else() {
    let office = office();
    let batch = batch(&office, 28);
    let first = typed(&office, &batch, "闫杰兰", &[("公文写作", 3)]);
    set(&office, &first, "difficulties", "任务重");
    complete(&office, &first);
    let blank = office.call("needs.blank_interview", json!({ "id": batch }));
    let next = begin(&office, &batch);
    let begun = paper(&office, &next);
    for found in [&blank["paper"], &begun["paper"]] {
        assert_eq!(found["no"], 2);
        assert_eq!(found["day"], "2026-09-14");
        assert_eq!((&found["place"], &found["interviewer"]), (&json!("县委党校"), &json!("余雪")));
        assert_eq!(
            (&found["name"], &found["kind"], &found["difficulties"]),
            (&Value::Null, &Value::Null, &Value::Null)
        );
    }
    assert_eq!(begun["previous"]["name"], "闫杰兰", "the paper before is at hand for F4");
}

#[test]
fn what_stops_a_paper_names_its_field_and_what_is_odd_does_not_stop_it() {
    let office = office();
    let batch = batch(&office, 0);
    let id = begin(&office, &batch);
    for (field, value, stops_at) in
        [("day", "2099-09-14", "访谈时间"), ("kind", "expert", "对象类别"), ("name", "闫杰兰", "访谈对象")]
    {
        let problem = office.fail("needs.complete_interview", json!({ "id": id }));
        assert_eq!(problem.place.unwrap().column.as_deref(), Some(stops_at));
        set(&office, &id, field, value);
    }
    let checks = paper(&office, &id)["checks"].clone();
    let codes: Vec<&str> =
        checks.as_array().unwrap().iter().map(|check| check["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["interview_ahead", "interview_blank", "interview_blank", "interview_no_topic"]);
    complete(&office, &id);
    assert_eq!(paper(&office, &id)["paper"]["state"], "complete");
    let again = typed(&office, &batch, "闫杰兰", &[("公文写作", 3)]);
    assert_eq!(paper(&office, &again)["checks"][0]["code"], "interview_twice");
}

#[test]
fn a_complete_paper_is_not_changed_by_accident_only_reopened() {
    let office = office();
    let batch = batch(&office, 28);
    let id = typed(&office, &batch, "闫杰兰", &[("公文写作", 3)]);
    let wish = paper(&office, &id)["wishes"][0]["id"].clone();
    complete(&office, &id);
    for (call, request) in [
        ("needs.save_interview_field", json!({ "id": id, "field": "place", "value": "电话" })),
        ("needs.save_respondent", json!({ "id": id, "cadre": null, "name": "别人" })),
        ("needs.remove_wish", json!({ "id": wish })),
        ("needs.complete_interview", json!({ "id": id })),
    ] {
        assert_eq!(office.fail(call, request).code, Code::PaperComplete, "{call}");
    }
    let marked =
        office.call("needs.mark_interview", json!({ "id": id, "field": "days", "note": "几天看不清" }));
    assert_eq!(marked["marks"][0]["note"], "几天看不清", "a question mark may be left on it all the same");
    office.call("needs.reopen_interview", json!({ "id": id }));
    assert_eq!(counted(&office), 0);
    set(&office, &id, "place", "电话");
    complete(&office, &id);
    assert_eq!(counted(&office), 1);
}

#[test]
fn a_paper_keeps_name_unit_and_post_as_of_the_interview() {
    let office = office();
    let batch = batch(&office, 28);
    let cadre = office.call("people.create", json!({ "name": "王平", "unit": null }))["id"].clone();
    office.call("people.save_field", json!({ "id": cadre, "field": "post", "value": "科员" }));
    let id = begin(&office, &batch);
    office.call("needs.save_respondent", json!({ "id": id, "cadre": cadre, "name": "" }));
    office.call("people.save_field", json!({ "id": cadre, "field": "post", "value": "副局长" }));
    let found = paper(&office, &id)["paper"].clone();
    assert_eq!((&found["post"], &found["kind"]), (&json!("科员"), &json!("cadre")));
    let other = office.call("needs.save_respondent", json!({ "id": id, "cadre": null, "name": "李　梅" }));
    assert_eq!((&other["paper"]["name"], &other["paper"]["post"]), (&json!("李梅"), &Value::Null));
}

#[test]
fn wishes_are_ordered_and_one_topic_stands_on_a_paper_once() {
    let office = office();
    let batch = batch(&office, 28);
    let id = typed(&office, &batch, "闫杰兰", &[("甲", 1), ("乙", 2), ("丙", 3)]);
    let last = paper(&office, &id)["wishes"][2]["id"].clone();
    let moved = office.call("needs.move_wish", json!({ "id": last, "place": 0 }));
    let names: Vec<&str> =
        moved["wishes"].as_array().unwrap().iter().map(|w| w["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["丙", "甲", "乙"]);
    let twice = json!({ "interview": id, "topic": null, "name": "1. 甲", "urgency": 1 });
    assert_eq!(office.fail("needs.add_wish", twice).code, Code::TopicTwice);
    assert_eq!(office.fail("needs.set_urgency", json!({ "id": last, "urgency": 4 })).code, Code::OutOfRange);
    let left = office.call("needs.remove_wish", json!({ "id": last }));
    assert_eq!(left["wishes"].as_array().unwrap().len(), 2);
}

#[test]
fn what_was_typed_before_is_offered_and_topics_are_picked_by_initials() {
    let office = office();
    let batch = batch(&office, 28);
    typed(&office, &batch, "闫杰兰", &[("公文写作与综合协调", 3)]);
    for (field, find, offered) in [
        ("place", "", json!(["县委党校"])),
        ("place", "xwdx", json!(["县委党校"])),
        ("interviewer", "yx", json!(["余雪"])),
        ("interviewer", "zz", json!([])),
        ("difficulties", "", json!([])),
    ] {
        assert_eq!(
            office.call("needs.suggest", json!({ "field": field, "find": find })),
            offered,
            "{field} {find}"
        );
    }
    for find in ["gwxz", "公文", "xtgongwen"] {
        let found = office.call("needs.pick_topics", json!({ "find": find, "limit": 8 }));
        assert_eq!(found.as_array().unwrap().len(), usize::from(find != "xtgongwen"), "{find}");
    }
}

#[test]
fn a_number_stands_on_one_paper_and_the_first_missing_one_is_next() {
    let office = office();
    let batch = batch(&office, 28);
    let ids: Vec<Value> = (0..3).map(|_| begin(&office, &batch)).collect();
    assert_eq!(
        office.fail("needs.save_interview_field", json!({ "id": ids[0], "field": "no", "value": "3" })).code,
        Code::Taken
    );
    office.call("needs.delete_interview", json!({ "id": ids[1] }));
    assert_eq!(office.call("needs.blank_interview", json!({ "id": batch }))["paper"]["no"], 2);
    assert_eq!(office.fail("needs.delete_batch", json!({ "id": batch })).code, Code::InUse);
}
