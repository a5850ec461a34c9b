use crate::sitting::sitting;
use serde_json::json;
use zhixing_domain::Code;

#[test]
fn a_table_of_posts_is_shown_first_taken_in_one_step_and_undone_in_one() {
    let office = sitting();
    office.call("people.add_unit", json!({ "name": "柳河镇", "parent": null }));
    for name in ["公文写作", "应急处置"] {
        office.call("people.add_ability", json!({ "name": name, "category": "业务能力" }));
    }
    let text =
        "单位\t职务\t公文写作\t应急处置\n柳河镇\t镇长\t3\t4\n柳河镇\t副镇长\t2\t\n县乐团\t指挥\t1\t1\n";
    let source = json!({ "file": null, "text": text });
    let preview = office.call("people.read_posts", source.clone());
    assert_eq!((&preview["new"], &preview["changed"]), (&json!(2), &json!(3)));
    assert!(preview["findings"].as_array().unwrap().iter().any(|found| found["code"] == "unit_unknown"));
    assert_eq!(office.call("people.posts", json!({ "limit": 9 }))["total"], 0, "nothing is written yet");

    let taken = office.call("people.take_posts", source.clone());
    assert_eq!(taken, json!({ "new": 2, "changed": 3 }));
    let again = office.call("people.read_posts", source);
    assert_eq!((&again["new"], &again["changed"]), (&json!(0), &json!(0)));
    office.call("keeping.undo", json!({ "id": office.last_step() }));
    assert_eq!(office.call("people.posts", json!({ "limit": 9 }))["total"], 0);
}

#[test]
fn what_goes_out_comes_in_again_without_a_change() {
    let office = sitting();
    let unit = office.call("people.add_unit", json!({ "name": "柳河镇", "parent": null }));
    let ability = office.call("people.add_ability", json!({ "name": "公文写作", "category": "业务能力" }));
    let post = office.call("people.add_post", json!({ "unit": unit, "title": "镇长" }));
    let save = json!({ "id": post["id"], "unit": unit, "title": "镇长", "places": 2, "is_key": true });
    office.call("people.save_post", save);
    let cells = json!([{ "post": post["id"], "ability": ability, "level": 3 }]);
    office.call("people.save_post_cells", json!({ "cells": cells }));
    let made = office.call("people.export_posts", json!({}));
    let bytes = office.house.made(made["token"].as_u64().unwrap()).unwrap().bytes;
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("岗位.xlsx");
    std::fs::write(&path, bytes.as_slice()).unwrap();
    let file = office.house.stage(path).token;
    let preview = office.call("people.read_posts", json!({ "file": file, "text": null }));
    assert_eq!((&preview["new"], &preview["changed"]), (&json!(0), &json!(0)));
    assert_eq!(preview["rows"].as_array().unwrap().len(), 1);
    assert_eq!(preview["findings"], json!([]));
    let wrong = json!({ "file": null, "text": "姓名\t单位\n王平\t柳河镇" });
    assert_eq!(office.code("people.read_posts", wrong), Code::FileNoPosts);
}
