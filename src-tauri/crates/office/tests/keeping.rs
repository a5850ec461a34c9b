//! 保管 as the doors see it: signing in, roles, the recovery code, undo, copies.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[expect(dead_code, reason = "each test program uses its own part of it")]
mod office;

use office::office;
use serde_json::{Value, json};
use zhixing_domain::Code;
use zhixing_domain::keeping::Role;
use zhixing_office::calls;

fn account(name: &str, role: &str) -> Value {
    json!({ "id": null, "name": name, "role": role, "active": true, "password": "mima-mima" })
}

fn token(office: &office::Office) -> Value {
    office.call("keeping.start", Value::Null)["recent"][0]["token"].clone()
}

fn sign_in(office: &office::Office, name: &str, password: &str) -> Result<Value, zhixing_domain::Problem> {
    let folder = token(office);
    office.try_call("keeping.sign_in", json!({ "folder": folder, "account": name, "password": password }))
}

#[test]
fn nobody_gets_in_without_the_password_and_the_recovery_code_helps_the_one_who_lost_it() {
    let office = office();
    let code = office.call("keeping.new_recovery_code", Value::Null);
    office.call("keeping.close", Value::Null);
    assert_eq!(office.fail("keeping.me", Value::Null).code, Code::NotSignedIn);
    assert_eq!(sign_in(&office, "余雪", "qingshu").unwrap_err().code, Code::WrongPassword);

    let recover = |code: &Value| json!({ "folder": token(&office), "code": code, "account": "余雪", "password": "xinmima" });
    assert_eq!(office.fail("keeping.recover", recover(&json!("AAAAA"))).code, Code::WrongRecoveryCode);
    office.call("keeping.recover", recover(&code));
    assert_eq!(office.call("keeping.me", Value::Null)["name"], "余雪");
    assert_eq!(
        sign_in(&office, "余雪", "qingshi").unwrap_err().code,
        Code::WrongPassword,
        "the old one is gone"
    );
    sign_in(&office, "余雪", "xinmima").unwrap();
}

#[test]
fn every_call_refuses_a_lower_role_and_a_closed_office() {
    let office = office();
    for (name, role) in [("查看者", "viewer"), ("经办人", "clerk")] {
        office.call("keeping.save_account", account(name, role));
    }
    for (name, has) in [("查看者", Role::Viewer), ("经办人", Role::Clerk)] {
        sign_in(&office, name, "mima-mima").unwrap();
        for call in calls::all().iter().filter(|call| call.role.is_some_and(|needs| needs > has)) {
            assert_eq!(office.fail(call.name, json!({})).code, Code::NotAllowed, "{} as {name}", call.name);
        }
    }
    office.call("keeping.close", Value::Null);
    for call in calls::all().iter().filter(|call| call.role.is_some()) {
        assert_eq!(office.fail(call.name, json!({})).code, Code::NotSignedIn, "{}", call.name);
    }
    // What leaves the program is noted in the history of prints, whoever prints it: nothing else a viewer does writes.
    let noted = ["host.save", "host.open", "host.print", "paper.record"];
    let written: Vec<&str> = calls::all()
        .iter()
        .filter(|call| call.writes && call.role < Some(Role::Clerk))
        .map(|call| call.name)
        .collect();
    assert_eq!(written, noted);
}

#[test]
fn the_last_administrator_cannot_be_taken_away() {
    let office = office();
    let me = office.call("keeping.accounts", Value::Null)[0]["id"].clone();
    let lowered = json!({ "id": me, "name": "余雪", "role": "clerk", "active": true, "password": null });
    assert_eq!(office.fail("keeping.save_account", lowered.clone()).code, Code::LastAdmin);
    office.call("keeping.save_account", account("石若愚", "admin"));
    office.call("keeping.save_account", lowered);
}

#[test]
fn an_undone_step_is_told_in_the_journal_with_who_and_what() {
    let office = office();
    office.call("keeping.save_account", account("查看者", "viewer"));
    office.undo_last();
    assert_eq!(office.call("keeping.accounts", Value::Null).as_array().unwrap().len(), 1);
    let entries = office.call("keeping.journal", json!({ "limit": 9 }));
    assert_eq!(entries[0]["op"], "undone");
    assert_eq!(entries[0]["what"]["op"], "账户“查看者”");
    assert_eq!(entries[1]["undone_by"], entries[0]["id"]);
    let made = json!({ "id": entries[2]["id"] });
    assert_eq!(office.fail("keeping.undo", made).code, Code::NotUndoable);
}

#[test]
fn a_copy_opens_in_a_folder_of_its_own_with_the_same_password() {
    let office = office();
    let copy = office.job("keeping.back_up", Value::Null).unwrap();
    let folder = office.call("keeping.backups", Value::Null)["folder"].as_str().unwrap().to_owned();
    let file = office.house.stage(std::path::Path::new(&folder).join(copy["name"].as_str().unwrap()));
    let restored = office.call("keeping.restore", json!({ "file": file.token, "folder": null }));
    let there = json!({ "folder": restored["token"], "account": "余雪", "password": "qingshi" });
    office.call("keeping.sign_in", there);
    assert_eq!(office.call("keeping.me", Value::Null)["folder"], restored["folder"]);
    assert!(office.job("keeping.verify", Value::Null).unwrap()["changes"].as_i64().unwrap() > 0);
}

#[test]
fn a_cut_off_person_finds_their_page_again_and_nobody_else_does() {
    let office = office();
    let here = json!({ "address": "#/people?id=7" });
    office.call("keeping.save_account", account("何静", "clerk"));
    office.call("keeping.note_place", here.clone());
    sign_in(&office, "何静", "mima-mima").unwrap();
    assert_eq!(office.call("keeping.place", Value::Null), Value::Null, "it is another's page");
    sign_in(&office, "余雪", "qingshi").unwrap();
    assert_eq!(office.call("keeping.place", Value::Null), here);

    office.call("host.leave", Value::Null);
    sign_in(&office, "余雪", "qingshi").unwrap();
    assert_eq!(office.call("keeping.place", Value::Null), Value::Null, "it was left in good order");
}

#[test]
fn the_last_step_on_offer_is_one_that_can_be_taken_back() {
    let office = office();
    assert_eq!(office.call("keeping.me", Value::Null)["last_step"], Value::Null);
}
