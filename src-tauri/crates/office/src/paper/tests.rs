use crate::sitting::{Sitting, sitting};
use serde_json::{Value, json};
use zhixing_domain::{Code, Day, Id};

fn issued(office: &Sitting) -> (Id, Value) {
    let day = Day::from_ymd_opt(2026, 10, 16).unwrap();
    let class = office.small_class(3, day);
    let made = office.call("classes.issue_certificates", json!({ "class": class, "day": day }));
    (class, made)
}

fn bytes(office: &Sitting, made: &Value) -> Value {
    office.call("paper.bytes", json!({ "token": made["token"] }))["base64"].clone()
}

#[test]
fn a_reprint_gives_the_same_bytes_whatever_was_changed_since() {
    let office = sitting();
    let (class, _) = issued(&office);
    let made = office.call("classes.print_certificates", json!({ "class": class }));
    assert_eq!((&made["pages"], &made["findings"]), (&json!(3), &json!([])));
    office.call("paper.record", json!({ "token": made["token"] }));
    office.call("paper.record", json!({ "token": made["token"] }));
    let mut text = office.call("classes.certificate_text", Value::Null);
    text["issuer"] = json!("另一个单位");
    office.call("classes.save_certificate_text", text);
    let records = office.call("paper.records", json!({}));
    assert_eq!(records.as_array().unwrap().len(), 1, "noted once");
    assert_eq!(records[0]["who"], "余雪");
    let again = office.call("paper.reprint", json!({ "id": records[0]["id"] }));
    assert_eq!((bytes(&office, &again), &again["findings"]), (bytes(&office, &made), &json!([])));
}

#[test]
fn what_was_printed_can_no_longer_be_taken_back() {
    let office = sitting();
    let (class, certificates) = issued(&office);
    let step = office.last_step();
    let made =
        office.call("classes.print_certificates", json!({ "class": class, "ids": [certificates[1]["id"]] }));
    office.call("paper.record", json!({ "token": made["token"] }));
    let refused = office.fail("keeping.undo", json!({ "id": step }));
    assert_eq!(refused.code, Code::CertificatePrinted);
    assert_eq!(refused.values["number"], "青组训〔2026〕0002");
    assert_eq!(office.code("keeping.undo", json!({ "id": office.last_step() })), Code::NotUndoable);
    let page = office.call("classes.certificates", json!({ "class": class }));
    let printed: Vec<bool> =
        page["rows"].as_array().unwrap().iter().map(|row| row["printed"] == true).collect();
    assert_eq!(printed, [false, true, false]);
}

#[test]
fn looking_at_a_preview_prints_nothing() {
    let office = sitting();
    let day = Day::from_ymd_opt(2026, 10, 16).unwrap();
    let class = office.small_class(2, day);
    let seen = office.call("classes.preview_certificates", json!({ "class": class, "day": day }));
    assert_eq!((&seen["pages"], &seen["findings"]), (&json!(2), &json!([])));
    office.call("paper.record", json!({ "token": seen["token"] }));
    assert_eq!(office.call("paper.records", json!({})), json!([]));
    assert_eq!(office.call("classes.certificates", json!({}))["total"], 0);
}

#[test]
fn a_void_certificate_is_not_printed_again() {
    let office = sitting();
    let (class, certificates) = issued(&office);
    office.call("classes.void_certificate", json!({ "id": certificates[0]["id"], "reason": "印坏" }));
    let by_name = json!({ "class": class, "ids": [certificates[0]["id"]] });
    assert_eq!(office.code("classes.print_certificates", by_name), Code::CertificateVoid);
    assert_eq!(office.call("classes.print_certificates", json!({ "class": class }))["pages"], 2);
}

#[test]
fn stock_moves_the_text_and_is_calibrated() {
    let office = sitting();
    let (class, _) = issued(&office);
    let stock = json!([{ "name": "2026 版证书纸", "right": 25, "down": -10 }]);
    office.call("paper.save_stock", stock);
    let on_stock = json!({ "class": class, "stock": "2026 版证书纸" });
    let moved = office.call("classes.print_certificates", on_stock);
    let plain = office.call("classes.print_certificates", json!({ "class": class }));
    assert_ne!(bytes(&office, &moved), bytes(&office, &plain));
    assert_eq!(office.call("paper.print_calibration", json!({ "name": "2026 版证书纸" }))["pages"], 1);
    let far = json!([{ "name": "纸", "right": 301, "down": 0 }]);
    assert_eq!(office.code("paper.save_stock", far), Code::OutOfRange);
    assert_eq!(office.call("paper.series", Value::Null)[0]["next"], "青组训〔2026〕0004");
}
