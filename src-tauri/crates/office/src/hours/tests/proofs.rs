//! Certificates of hours.

use super::*;

/// Numbers have no gaps and are never given twice; what was issued is printed again as it was.
#[test]
fn certificates_of_hours_are_numbered_found_again_and_reprinted_as_they_were() {
    let scene = scene();
    let office = &scene.office;
    scene.entry(1, "5", "40").unwrap();
    scene.entry(2, "2", "16").unwrap();
    let issue = |at: usize| {
        office.call(
            "hours.issue_proof",
            json!({ "id": scene.people[at], "first": scene.year, "last": scene.year }),
        )
    };
    let text = |id: &Value| office.paper_text(&office.call("hours.print_proof", json!({ "id": id })));
    let print = |id: &Value| {
        let made = office.call("hours.print_proof", json!({ "id": id }));
        office.call("paper.record", json!({ "token": made["token"] }));
    };
    let today = crate::context::today().format("%Y").to_string();
    let number = |seq: u32| format!("学证〔{today}〕{seq:04}");
    let first = issue(1);
    assert_eq!((&first["number"], &first["hours"]), (&json!(number(1)), &json!(4_000)));
    let said = text(&first["id"]);
    assert!(said.contains(&format!("编号：{}", number(1))), "{said}");

    // Taken back while it is the last and not printed, its number is free again; then it no longer can be.
    office.call("keeping.undo", json!({ "id": office.last_step() }));
    let first = issue(1);
    let step = office.last_step();
    let second = issue(2);
    assert_eq!([&first["number"], &second["number"]], [&json!(number(1)), &json!(number(2))]);
    assert_eq!(office.code("keeping.undo", json!({ "id": step })), Code::ProofNotLast);
    let last_step = office.last_step();
    print(&second["id"]);
    assert_eq!(office.code("keeping.undo", json!({ "id": last_step })), Code::ProofPrinted);

    // The ledger moves on; what was certified does not.
    scene.entry(1, "1", "8").unwrap();
    assert_eq!(text(&first["id"]), said, "a reprint says the same under the same number");
    let third = issue(1);
    assert_eq!((&third["number"], &third["hours"]), (&json!(number(3)), &json!(4_800)));

    assert_eq!(office.code("hours.void_proof", json!({ "id": third["id"], "reason": " " })), Code::Empty);
    office.call("hours.void_proof", json!({ "id": third["id"], "reason": "打印时卡纸" }));
    assert_eq!(office.code("hours.print_proof", json!({ "id": third["id"] })), Code::ProofVoid);
    assert_eq!(issue(1)["number"], number(4), "a void number is not given again");

    let found = |request: Value| {
        let page = office.call("hours.proofs", request);
        let rows = page["rows"].as_array().unwrap().clone();
        (
            rows.iter().map(|row| row["number"].as_str().unwrap().to_owned()).collect::<Vec<_>>(),
            page["total"].clone(),
        )
    };
    assert_eq!(found(json!({ "limit": 2 })), (vec![number(4), number(3)], json!(4)));
    assert_eq!(found(json!({ "find": "wp" })).1, 3, "by initials");
    assert_eq!(found(json!({ "find": "0002" })).0, [number(2)]);
    assert_eq!(found(json!({ "void": true })).0, [number(3)]);
    assert_eq!(found(json!({ "cadre": scene.people[2] })).0, [number(2)]);
    assert_eq!(office.call("hours.proofs", json!({}))["next"], number(5));
    office.call("hours.export_proofs", json!({}));
    assert_eq!(
        office.code("hours.save_proof_numbers", json!({ "series": "学证{year}" })),
        Code::SeriesTemplateUnread
    );
    assert!(
        office
            .call("paper.series", Value::Null)
            .as_array()
            .unwrap()
            .iter()
            .any(|one| one["document"] == "hours_proof" && one["last"] == 4)
    );
}
