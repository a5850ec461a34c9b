use crate::sitting::{Sitting, sitting};
use serde_json::{Value, json};
use zhixing_domain::Code;

const TABLE: &str = "层级\t文件名称\t文号\t日期\t发文机关\t年度\t要求培训的原话\t专题\t急需程度\n\
    市\t安全生产教育培训计划\t临安委〔2026〕3号\t2026-04-21\t市安委会\t2026—2027\t分管领导必须参加专题培训。\t应急管理\t急需\n\
    \t\t\t\t\t\t每季度演练一次。\t应急演练\t需要\n\
    县\t没有文号的方案\t\t2025-05-06\t\t\t参加公文写作培训。\t\t\n";

fn source(text: &str) -> Value {
    json!({ "file": null, "text": text })
}

fn documents(office: &Sitting) -> Value {
    office.call("needs.deployments", Value::Null)
}

#[test]
fn a_table_of_documents_is_shown_first_taken_in_one_step_and_undone_in_one() {
    let office = sitting();
    let preview = office.call("needs.read_deployments", source(TABLE));
    assert_eq!(
        (&preview["new"], &preview["needs"], &preview["new_topics"]),
        (&json!(2), &json!(2), &json!(["应急演练", "应急管理"]))
    );
    assert_eq!(preview["findings"][0]["code"], "asked_topic_missing");
    assert_eq!(documents(&office), json!([]), "nothing is written yet");

    let taken = office.call("needs.take_deployments", source(TABLE));
    assert_eq!(taken, json!({ "new": 2, "changed": 0, "needs": 2 }));
    let rows = documents(&office);
    let of = |title: &str| {
        rows.as_array().unwrap().iter().find(|row| row["title"] == title).unwrap_or_else(|| panic!("{title}"))
    };
    let plan = of("安全生产教育培训计划");
    assert_eq!(
        (&plan["level"], &plan["first_year"], &plan["last_year"], &plan["needs"]),
        (&json!("city"), &json!(2026), &json!(2027), &json!(2))
    );
    assert_eq!(of("没有文号的方案")["first_year"], 2025, "the year of its day");
    office.call("keeping.undo", json!({ "id": office.last_step() }));
    assert_eq!(documents(&office), json!([]));
    assert_eq!(office.call("needs.topics", Value::Null), json!([]));
}

#[test]
fn the_same_number_is_the_same_document_and_only_what_is_said_otherwise_changes() {
    let office = sitting();
    office.call("needs.take_deployments", source(TABLE));
    let again = office.call("needs.read_deployments", source(TABLE));
    assert_eq!((&again["new"], &again["changed"], &again["needs"]), (&json!(0), &json!(0), &json!(0)));

    let changed = "文件名称\t文号\t发文机关\t培训要求\t专题\n\
        全市安全生产教育培训计划\t临安委[2026]3号\t市安全生产委员会\t每季度演练一次。\t应急演练\n\
        全市安全生产教育培训计划\t临安委[2026]3号\t\t新的一句。\t应急演练\n\
        没有文号的方案\t青办〔2025〕14号\t\t\t\n\
        安全生产教育培训计划\t临安委〔2027〕1号\t\t\t\n";
    let preview = office.call("needs.read_deployments", source(changed));
    let row = &preview["rows"][0];
    assert_eq!((&row["fate"], &row["needs"]), (&json!("changed"), &json!(["应急演练"])));
    let fields: Vec<&Value> =
        row["changes"].as_array().unwrap().iter().map(|change| &change["field"]).collect();
    assert_eq!(fields, ["title", "body"], "a number in other brackets is no other number");
    let said: Vec<&Value> =
        preview["findings"].as_array().unwrap().iter().map(|found| &found["code"]).collect();
    assert_eq!(said, ["deployment_renamed", "deployment_namesake"]);
    let taken = office.call("needs.take_deployments", source(changed));
    assert_eq!(taken, json!({ "new": 1, "changed": 2, "needs": 1 }));
    assert_eq!(documents(&office).as_array().unwrap().len(), 3);
}

#[test]
fn what_goes_out_comes_in_again_without_a_change() {
    let office = sitting();
    office.call("needs.take_deployments", source(TABLE));
    let id = documents(&office)[0]["id"].clone();
    let text = json!({ "id": id, "field": "content", "value": "第一段\n第二段，\"有引号\"" });
    office.call("needs.save_deployment_field", text);
    let made = office.call("needs.export_deployments", Value::Null);
    let bytes = office.house.made(made["token"].as_u64().unwrap()).unwrap().bytes;
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("部署.xlsx");
    std::fs::write(&path, bytes.as_slice()).unwrap();
    let file = office.house.stage(path).token;
    let preview = office.call("needs.read_deployments", json!({ "file": file, "text": null }));
    assert_eq!((&preview["new"], &preview["changed"]), (&json!(0), &json!(0)), "{preview}");
    assert_eq!(preview["rows"].as_array().unwrap().len(), 2);
    assert_eq!(preview["findings"], json!([]));
    assert_eq!(
        office.code("needs.read_deployments", source("姓名\t单位\n王平\t柳河镇")),
        Code::FileNoDeployments
    );
}
