//! 任免审批表 as the doors see them: in, kept whole, and written back with what was changed since.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[expect(dead_code, reason = "each test program uses its own part of it")]
mod office;

use office::{Office, office};
use serde_json::{Value, json};
use std::fs;

const LRMX: &[u8] = include_bytes!("../../../../tests/fixtures/sample.lrmx");
const LRM: &[u8] = include_bytes!("../../../../tests/fixtures/sample.lrm");
const JPEG: &[u8] = b"\xff\xd8\xff\xe0\x00\x10JFIF";

fn is(name: &str, ending: &str) -> bool {
    std::path::Path::new(name).extension().is_some_and(|found| found == ending)
}

/// Puts files into the office's folder and reads them as chosen together.
fn read(office: &Office, files: &[(&str, &[u8])]) -> Value {
    let tokens: Vec<u64> = files
        .iter()
        .filter(|(name, _)| !is(name, "pic"))
        .map(|(name, _)| office.house.stage(office.dir.path().join(name)).token)
        .collect();
    for (name, bytes) in files {
        fs::write(office.dir.path().join(name), bytes).unwrap();
    }
    office.job("people.read_roster", json!({ "files": tokens })).unwrap()
}

fn take(office: &Office, preview: &Value) -> Value {
    office.job("people.take_roster", json!({ "token": preview["token"] })).unwrap()
}

fn written(office: &Office, request: Value) -> (String, Vec<u8>) {
    let made = office.call("people.export_lrmx", request);
    let made = office.house.made(made["token"].as_u64().unwrap()).unwrap();
    (made.name, made.bytes.to_vec())
}

fn only(office: &Office) -> Value {
    let people = office.call("people.list", json!({ "limit": 9 }));
    assert_eq!(people["total"], 1, "{people}");
    people["rows"][0].clone()
}

#[test]
fn a_form_comes_in_is_kept_and_goes_out_byte_for_byte_until_something_changes() {
    let with_photo = String::from_utf8(LRMX.to_vec()).unwrap().replacen(
        "<ZhaoPian></ZhaoPian>",
        "<ZhaoPian>/9j/4AAQSkZJRg==</ZhaoPian>\r\n  <DaoLingNianYue>204001</DaoLingNianYue>",
        1,
    );
    let office = office();
    let preview = read(&office, &[("样例甲.lrmx", with_photo.as_bytes())]);
    assert_eq!(preview["counts"]["new"], 1, "{preview}");
    assert_eq!(take(&office, &preview)["new"], 1);
    let person = only(&office);
    assert_eq!(
        (&person["party_month"], &person["native_place"]),
        (&json!("2001-06"), &json!("虚构省虚构县"))
    );
    assert_eq!(office.call("people.record", json!({ "id": person["id"] }))["has_lrmx"], true);

    let one = json!({ "id": person["id"] });
    assert_eq!(written(&office, one.clone()), ("样例甲.lrmx".to_owned(), with_photo.clone().into_bytes()));

    let again = read(&office, &[("样例甲.lrmx", with_photo.as_bytes())]);
    assert_eq!(again["counts"]["same"], 1, "the same form again is no news: {again}");

    let save = json!({ "id": person["id"], "field": "post", "value": "党组书记" });
    office.call("people.save_field", save);
    let changed = String::from_utf8(written(&office, one).1).unwrap();
    let unit = person["unit"].as_str().unwrap();
    let before = format!("{unit}党组书记、局长，四级调研员</XianRenZhiWu>");
    assert_eq!(changed, with_photo.replacen(&before, &format!("{unit}党组书记</XianRenZhiWu>"), 1));

    office.undo_last();
    office.undo_last();
    assert_eq!(office.call("people.list", json!({ "limit": 9 }))["total"], 0, "undone with its file");
}

#[test]
fn the_older_form_brings_the_photo_beside_it_and_takes_it_out_again() {
    let office = office();
    let preview = read(&office, &[("样例甲.lrm", LRM), ("样例甲.pic", JPEG)]);
    assert_eq!(take(&office, &preview)["new"], 1);
    let (name, zip) = written(&office, json!({ "id": only(&office)["id"] }));
    assert!(is(&name, "zip"), "a form and its photo: {name}");
    fs::write(office.dir.path().join("又.zip"), &zip).unwrap();
    let files = zhixing_exchange::form::unzip("又.zip", &zip).unwrap();
    let parts: Vec<(&str, &[u8])> = files.iter().map(|f| (f.name.as_str(), f.bytes.as_slice())).collect();
    assert_eq!(parts, [("样例甲.lrm", LRM), ("样例甲.pic", JPEG)]);
    let again = read(&office, &[("又.zip", &zip)]);
    assert_eq!(again["counts"]["same"], 1, "{again}");
}

#[test]
fn many_go_out_in_one_zip_and_one_without_a_form_gets_a_new_one() {
    let office = office();
    let preview = read(&office, &[("样例甲.lrmx", LRMX)]);
    take(&office, &preview);
    for unit in ["甲局", "乙局"] {
        let id = office.call("people.create", json!({ "name": "王平", "unit": null }))["id"].clone();
        office.call("people.save_field", json!({ "id": id, "field": "unit", "value": unit }));
    }
    let (_, zip) = written(&office, json!({}));
    let files = zhixing_exchange::form::unzip("一批.zip", &zip).unwrap();
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names.len(), 3);
    assert!(["样例甲.lrmx", "王平.lrmx", "王平-2.lrmx"].iter().all(|name| names.contains(name)), "{names:?}");
}

#[test]
fn a_broken_form_among_many_stops_no_other_and_says_which() {
    let office = office();
    let preview = read(&office, &[("好.lrmx", LRMX), ("断.lrmx", &LRMX[..900])]);
    assert_eq!((&preview["counts"]["new"], &preview["counts"]["left_out"]), (&json!(1), &json!(1)));
    let broken = &preview["findings"][0];
    assert_eq!((&broken["code"], &broken["place"]["file"]), (&json!("file_damaged"), &json!("断.lrmx")));
}
