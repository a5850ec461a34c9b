//! A pile brought in as text.

use crate::office::{Office, office};
use crate::{batch, complete, counted, paper, set, typed};
use serde_json::{Value, json};
use zhixing_domain::Code;

const PILE: &str = include_str!("../../sample/interviews.txt");

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
fn a_second_import_brings_only_what_differs_field_by_field() {
    let office = office();
    let batch = batch(&office, 28);
    let read = |text: &str| {
        office.call("needs.read_interviews", json!({ "file": null, "text": text, "batch": batch }))
    };
    let take = |preview: &Value| {
        office.call("needs.take_interviews", json!({ "token": preview["token"], "batch": batch }))
    };
    take(&read(PILE));
    let all = PILE.matches("访谈记录　第").count();
    let again = read(PILE);
    assert!(again["papers"].as_array().unwrap().iter().all(|paper| paper["fate"] == "same"), "{again}");
    assert_eq!(again["findings"], json!([]));
    let first = office.call("needs.batch", json!({ "id": batch }))["papers"][0]["id"].clone();
    let need = paper(&office, &first)["wishes"][0]["id"].clone();
    set_again(&office, &first, "difficulties", "手工改过的");

    let newer = PILE.replacen("地点：单位会议室", "地点：县委党校", 1).replacen(
        "财政预算与项目资金管理（一般）",
        "财政预算与项目资金管理（需要）　3. 民族宗教（一般）",
        1,
    );
    let preview = read(&newer);
    let changed: Vec<&Value> =
        preview["papers"].as_array().unwrap().iter().filter(|paper| paper["fate"] == "changed").collect();
    assert_eq!((changed.len(), &changed[0]["no"]), (1, &json!(1)));
    let fields: Vec<&str> =
        changed[0]["changes"].as_array().unwrap().iter().map(|c| c["field"].as_str().unwrap()).collect();
    assert_eq!(fields, ["place", "difficulties", "topics"]);
    assert_eq!(
        changed[0]["changes"][0],
        json!({ "field": "place", "was": "单位会议室", "becomes": "县委党校" })
    );
    assert_eq!(preview["new_topics"], json!(["民族宗教"]));

    let taken = take(&preview);
    assert_eq!((&taken["changed"], &taken["same"], &taken["new"]), (&json!(1), &json!(all - 1), &json!(0)));
    let found = paper(&office, &first);
    assert_eq!(found["paper"]["state"], "complete");
    assert_eq!(found["wishes"].as_array().unwrap().len(), 3);
    assert_eq!(found["wishes"][0]["id"], need, "a topic that stood there stays the need it was");
    office.undo_last();
    let found = paper(&office, &first);
    assert_eq!(found["paper"]["place"], "单位会议室", "the whole take is one step");
    assert_eq!(found["wishes"].as_array().unwrap().len(), 2);
}

/// A field of a complete paper, set as a clerk would: opened again, typed, completed.
fn set_again(office: &Office, id: &Value, field: &str, value: &str) {
    office.call("needs.reopen_interview", json!({ "id": id }));
    set(office, id, field, value);
    complete(office, id);
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
