//! 需求 as the doors see it: paper typed in field by field, needs that count, topics, a pile brought in.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[expect(dead_code, reason = "each test program uses its own part of it")]
mod office;

use office::{Office, office};
use serde_json::{Value, json};
use zhixing_domain::Code;

const PILE: &str = include_str!("../sample/interviews.txt");

fn batch(office: &Office, papers: i64) -> Value {
    office.call(
        "needs.save_batch",
        json!({ "id": null, "title": "2026年第二批", "year": 2026, "paper_count": papers }),
    )
}

/// Begins the next paper of the batch.
fn begin(office: &Office, batch: &Value) -> Value {
    let blank = office.call("needs.blank_interview", json!({ "id": batch }));
    let begun = office.call("needs.begin_interview", json!({ "batch": batch, "no": blank["paper"]["no"] }));
    begun["paper"]["id"].clone()
}

fn set(office: &Office, id: &Value, field: &str, value: &str) -> Value {
    office.call("needs.save_interview_field", json!({ "id": id, "field": field, "value": value }))
}

fn wish(office: &Office, id: &Value, name: &str, urgency: i64) -> Value {
    office.call("needs.add_wish", json!({ "interview": id, "topic": null, "name": name, "urgency": urgency }))
}

/// A paper with all that it needs, not complete yet.
fn typed(office: &Office, batch: &Value, name: &str, topics: &[(&str, i64)]) -> Value {
    let id = begin(office, batch);
    for (field, value) in [
        ("day", "2026-09-14"),
        ("kind", "expert"),
        ("name", name),
        ("place", "县委党校"),
        ("interviewer", "余雪"),
    ] {
        set(office, &id, field, value);
    }
    for (topic, urgency) in topics {
        wish(office, &id, topic, *urgency);
    }
    id
}

fn complete(office: &Office, id: &Value) -> Value {
    office.call("needs.complete_interview", json!({ "id": id }))
}

fn paper(office: &Office, id: &Value) -> Value {
    office.call("needs.interview", json!({ "id": id }))
}

fn counted(office: &Office) -> i64 {
    office.call("needs.list", json!({ "limit": 0 }))["total"].as_i64().unwrap()
}

fn last_op(office: &Office) -> (String, usize) {
    let entries = office.call("keeping.journal", json!({ "limit": 500 }));
    let entries = entries.as_array().unwrap();
    (entries[0]["op"].as_str().unwrap().to_owned(), entries.len())
}

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
fn needs_count_while_their_paper_is_complete_whatever_is_undone() {
    let office = office();
    let batch = batch(&office, 28);
    let id = typed(&office, &batch, "闫杰兰", &[("公文写作", 3), ("财政预算", 1)]);
    assert_eq!(counted(&office), 0, "a draft counts for nothing");
    complete(&office, &id);
    assert_eq!(counted(&office), 2);
    office.undo_last();
    assert_eq!(counted(&office), 0);
    office.undo_last_undo();
    assert_eq!(counted(&office), 2);
    office.call("needs.delete_interview", json!({ "id": id }));
    assert_eq!(counted(&office), 0);
    office.undo_last();
    assert_eq!(counted(&office), 2, "a paper deleted by mistake comes back with its needs");
}

#[test]
fn needs_are_found_by_topic_urgency_kind_unit_person_and_source() {
    let office = office();
    let batch = batch(&office, 28);
    let cadre = office.call("people.create", json!({ "name": "王平", "unit": null }));
    office.call("people.save_field", json!({ "id": cadre["id"], "field": "unit", "value": "县财政局" }));
    let first = typed(&office, &batch, "", &[("公文写作", 3), ("财政预算", 1)]);
    office.call("needs.save_respondent", json!({ "id": first, "cadre": cadre["id"], "name": "" }));
    complete(&office, &first);
    let second = typed(&office, &batch, "闫杰兰", &[("公文写作", 2)]);
    set(&office, &second, "unit", "省农科院");
    complete(&office, &second);
    let topics = office.call("needs.topics", Value::Null);
    let topic = topics[0]["id"].clone();
    office.call(
        "needs.add_need",
        json!({ "source": "organisation", "topic": topic, "urgency": 3, "unit": null }),
    );
    for (filter, total) in [
        (json!({}), 4),
        (json!({ "topic": topic }), 3),
        (json!({ "urgency": 3 }), 2),
        (json!({ "kind": "cadre" }), 2),
        (json!({ "kind": "expert" }), 1),
        (json!({ "unit": "县财政局" }), 2),
        (json!({ "cadre": cadre["id"] }), 2),
        (json!({ "source": "organisation" }), 1),
        (json!({ "find": "农科" }), 1),
        (json!({ "find": "王平", "urgency": 1 }), 1),
        (json!({ "batch": batch }), 3),
    ] {
        let mut request = filter.clone();
        request["limit"] = json!(100);
        let found = office.call("needs.list", request);
        assert_eq!(found["total"], total, "{filter}");
        assert_eq!(found["rows"].as_array().unwrap().len(), total, "{filter}");
        let board = office.call("needs.board", filter.clone());
        let by_topic: i64 =
            board["topics"].as_array().unwrap().iter().map(|t| t["total"].as_i64().unwrap()).sum();
        assert_eq!(by_topic, total as i64, "{filter}");
    }
    let board = office.call("needs.board", json!({}));
    assert_eq!(board["topics"][0]["by_urgency"], json!([0, 1, 2, 0]));
    assert_eq!(board["topics"][0]["by_kind"], json!([1, 1, 0, 0]));
    assert_eq!(board["topics"][0]["by_source"], json!([1, 0, 2]));
    assert_eq!(
        office
            .fail("needs.add_need", json!({ "source": "person", "topic": topic, "urgency": 3, "unit": null }))
            .code,
        Code::NotUnderstood
    );
    let made = office.call("needs.export", json!({}));
    assert!(
        made["name"]
            .as_str()
            .is_some_and(|name| name.rsplit_once('.').is_some_and(|(_, ending)| ending == "xlsx"))
    );
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
fn topics_are_ordered_renamed_and_made_one_without_losing_a_reference() {
    let office = office();
    let batch = batch(&office, 28);
    let id = typed(&office, &batch, "闫杰兰", &[("公文写作", 1), ("公文", 3), ("财政", 2)]);
    complete(&office, &id);
    let topic = |name: &str| {
        let topics = office.call("needs.topics", Value::Null);
        topics.as_array().unwrap().iter().find(|t| t["name"] == name).unwrap()["id"].clone()
    };
    let names = || -> Vec<String> {
        let topics = office.call("needs.topics", Value::Null);
        topics.as_array().unwrap().iter().map(|t| t["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(office.fail("needs.delete_topic", json!({ "id": topic("财政") })).code, Code::InUse);
    assert_eq!(
        office.fail("needs.rename_topic", json!({ "id": topic("公文"), "name": "财政" })).code,
        Code::Taken
    );
    office.call("needs.place_topic", json!({ "id": topic("财政"), "place": 0 }));
    assert_eq!(names(), ["财政", "公文写作", "公文"]);
    let (gone, stays) = (topic("公文"), topic("公文写作"));
    assert_eq!(
        office.fail("needs.merge_topic", json!({ "id": gone, "into": gone })).code,
        Code::MergeIntoItself
    );
    office.call("needs.merge_topic", json!({ "id": gone, "into": stays }));
    assert_eq!(names(), ["财政", "公文写作"]);
    let wishes = paper(&office, &id)["wishes"].clone();
    let kept = wishes.as_array().unwrap().iter().find(|wish| wish["topic"] == stays).unwrap();
    assert_eq!(
        (wishes.as_array().unwrap().len(), &kept["urgency"]),
        (2, &json!(3)),
        "the greater urgency stays"
    );
    office.undo_last();
    assert_eq!(counted(&office), 3);
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

#[test]
fn a_pile_of_text_comes_in_with_every_papers_fate_shown_and_goes_out_whole() {
    let office = office();
    let batch = batch(&office, 28);
    let already = typed(&office, &batch, "先录的", &[]);
    let text = format!("{PILE}\n\n训前需求调研访谈记录　第99号\n地点：电话\n这一行不是表上的\n");
    let preview = office.call("needs.read_interviews", json!({ "file": null, "text": text, "batch": batch }));
    let fates =
        |fate: &str| preview["papers"].as_array().unwrap().iter().filter(|p| p["fate"] == fate).count();
    let all = PILE.matches("访谈记录　第").count();
    assert_eq!((fates("new"), fates("draft"), fates("left_out")), (all - 1, 1, 1));
    let codes: Vec<&str> =
        preview["findings"].as_array().unwrap().iter().map(|f| f["code"].as_str().unwrap()).collect();
    for code in ["line_unread", "interview_number_taken", "interview_incomplete"] {
        assert!(codes.contains(&code), "{codes:?}");
    }
    assert_eq!(counted(&office), 0, "nothing is written before it is taken");
    let taken = office.call("needs.take_interviews", json!({ "token": preview["token"], "batch": batch }));
    assert_eq!(
        (&taken["new"], &taken["drafts"], &taken["left_out"]),
        (&json!(all - 1), &json!(1), &json!(1))
    );
    assert_eq!(counted(&office), 2 * (all as i64 - 1));
    let papers = office.call("needs.batch", json!({ "id": batch }));
    assert_eq!(papers["papers"][0]["id"], already, "what was typed by hand is not overwritten");
    office.undo_last();
    assert_eq!(
        (counted(&office), office.call("needs.drafts", Value::Null).as_array().unwrap().len()),
        (0, 1)
    );
}

#[test]
fn a_person_of_the_pile_is_taken_for_a_cadre_by_name_and_unit_never_by_the_name_alone() {
    let office = office();
    let batch = batch(&office, 0);
    let cadre = |unit: &str| {
        let id = office.call("people.create", json!({ "name": "王平", "unit": null }))["id"].clone();
        office.call("people.save_field", json!({ "id": id, "field": "unit", "value": unit }));
        id
    };
    let meant = cadre("县财政局");
    cadre("县审计局");
    let text = |no: u32, unit: &str| {
        format!(
            "访谈：调研访谈记录\n训前需求调研访谈记录　第{no}号\n访谈时间：2026年9月14日\n访谈对象（干部）：王平，{unit}副局长\n"
        )
    };
    let text = format!("{}{}", text(1, "县财政局"), text(2, "县教育局"));
    let preview = office.call("needs.read_interviews", json!({ "file": null, "text": text, "batch": batch }));
    assert_eq!(preview["papers"][0]["cadre"], meant);
    assert_eq!(preview["papers"][1]["cadre"], Value::Null);
    office.call("needs.take_interviews", json!({ "token": preview["token"], "batch": batch }));
    let papers = office.call("needs.batch", json!({ "id": batch }));
    let first = paper(&office, &papers["papers"][0]["id"])["paper"].clone();
    assert_eq!(
        (&first["cadre"], &first["unit"], &first["post"]),
        (&meant, &json!("县财政局"), &json!("副局长"))
    );
}

#[test]
fn a_file_that_is_no_pile_of_interviews_is_refused_in_words() {
    let office = office();
    let batch = batch(&office, 0);
    let stage = |name: &str, bytes: &[u8]| {
        let path = office.dir.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        office.house.stage(path).token
    };
    let gb18030 = [&[0xb5u8, 0xf7, 0xd1, 0xd0][..], b"\n"].concat();
    for (file, code) in [
        (stage("空.txt", b""), Code::FileEmpty),
        (stage("别的.txt", "会议通知".as_bytes()), Code::FileNoInterview),
        (stage("旧编码.txt", &gb18030), Code::FileNoInterview),
        (stage("图片.txt", &[0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d]), Code::FileNotText),
        (9_999, Code::FileUnknown),
    ] {
        let request = json!({ "file": file, "text": null, "batch": batch });
        assert_eq!(office.fail("needs.read_interviews", request).code, code);
    }
}
