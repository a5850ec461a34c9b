use crate::sitting::{Sitting, sitting};
use serde_json::{Value, json};
use zhixing_domain::Code;

const ABILITIES: [&str; 2] = ["公文写作", "应急处置"];

/// Two namesakes in one unit, one in another, and somebody of an own name.
fn office() -> Sitting {
    let office = sitting();
    for (name, unit, post) in [
        ("王平", "柳河镇", "镇长"),
        ("王平", "柳河镇", "副镇长"),
        ("王平", "县应急管理局", "局长"),
        ("刘怡", "柳河镇", "干事"),
    ] {
        let person = office.call("people.create", json!({ "name": name }));
        for (field, value) in [("unit", unit), ("post", post)] {
            let save = json!({ "id": person["id"], "field": field, "value": value });
            office.call("people.save_field", save);
        }
    }
    for name in ABILITIES {
        office.call("people.add_ability", json!({ "name": name, "category": "业务能力" }));
    }
    office
}

fn source(text: &str, answers: Value) -> Value {
    json!({ "file": null, "text": text, "source": "organisation", "day": "2026-09-01", "all": false, "answers": answers })
}

/// What counts of everybody: name, post and the levels of both abilities.
fn levels(office: &Sitting) -> Vec<(String, Vec<Option<i64>>)> {
    let abilities = office.call("people.abilities", Value::Null);
    let ids: Vec<String> =
        abilities["rows"].as_array().unwrap().iter().map(|row| row["id"].to_string()).collect();
    let rows = office.call("people.levels", json!({ "limit": 9 }));
    let mut all: Vec<(String, Vec<Option<i64>>)> = rows["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            let name = format!("{}{}", row["name"].as_str().unwrap(), row["post"].as_str().unwrap());
            (name, ids.iter().map(|id| row["counts"][id]["level"].as_i64()).collect())
        })
        .filter(|(_, levels): &(String, Vec<Option<i64>>)| levels.iter().any(Option::is_some))
        .collect();
    all.sort();
    all
}

#[test]
fn people_are_found_by_name_and_unit_and_nobody_is_guessed() {
    let office = office();
    let text = "姓名\t单位\t职务\t来源\t日期\t公文写作\t应急处置\n\
        刘怡\t柳河镇\t\t考核\t2026-08-31\t3\t\n\
        王平\t柳河镇\t副镇长\t\t\t2\t4\n\
        王平\t柳河镇\t\t\t\t1\t1\n\
        王平\t\t\t\t\t4\t4\n\
        无名氏\t柳河镇\t\t\t\t1\t1\n\
        刘怡\t柳河镇\t\t\t2099-01-01\t1\t\n";
    let preview = office.call("people.read_levels", source(text, json!({})));
    assert_eq!(
        (&preview["people"], &preview["count"], &preview["unsure"]),
        (&json!(2), &json!(3), &json!(2))
    );
    let said: Vec<(&Value, &Value, usize)> = preview["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (&it["place"]["row"], &it["code"], it["choices"].as_array().unwrap().len()))
        .collect();
    let unsure = json!("person_unsure");
    assert_eq!(
        said,
        [
            (&json!(4), &unsure, 4),
            (&json!(5), &unsure, 4),
            (&json!(6), &json!("person_unknown"), 0),
            (&json!(7), &json!("said_day_future"), 0),
        ]
    );
    assert_eq!(levels(&office), [], "nothing is written yet");
    // The third row is the mayor; the fourth is left out.
    let mayor = &preview["findings"][0]["choices"][0];
    assert!(mayor["label"].as_str().unwrap().contains("镇长"), "{mayor}");
    let answers = json!({ "4": mayor["value"], "5": "skip" });
    let asked = office.call("people.read_levels", source(text, answers.clone()));
    assert_eq!((&asked["people"], &asked["unsure"]), (&json!(3), &json!(0)));
    assert_eq!(asked["findings"][0]["weight"], "note");
    let taken = office.call("people.take_levels", source(text, answers.clone()));
    assert_eq!(taken, json!({ "people": 3, "count": 5 }));
    let found = levels(&office);
    assert_eq!(
        found,
        [
            ("刘怡干事".to_owned(), vec![Some(3), None]),
            ("王平副镇长".to_owned(), vec![Some(2), Some(4)]),
            ("王平镇长".to_owned(), vec![Some(1), Some(1)]),
        ]
    );
    let again = office.call("people.read_levels", source(text, answers));
    assert_eq!(again["count"], 0, "the same source said the same that day");
    office.call("keeping.undo", json!({ "id": office.last_step() }));
    assert_eq!(levels(&office), []);
}

#[test]
fn what_goes_out_comes_in_again_without_a_change_unless_everything_is_to_be_said_anew() {
    let office = office();
    let text = "姓名\t单位\t公文写作\t应急处置\n刘怡\t柳河镇\t3\t0\n";
    office.call("people.take_levels", source(text, json!({})));
    let made = office.call("people.export_levels", json!({}));
    let bytes = office.house.made(made["token"].as_u64().unwrap()).unwrap().bytes;
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("能力.xlsx");
    std::fs::write(&path, bytes.as_slice()).unwrap();
    let file = office.house.stage(path).token;
    let back = |all: bool| {
        let source =
            json!({ "file": file, "text": null, "source": "assessment", "day": "2026-09-20", "all": all });
        office.call("people.read_levels", source)
    };
    let preview = back(false);
    assert_eq!((&preview["count"], &preview["unsure"]), (&json!(0), &json!(0)), "{preview}");
    assert_eq!(preview["findings"], json!([]), "namesakes of one unit are told apart by their posts");
    assert_eq!(back(true)["count"], 2);
    let wrong = source("姓名\t单位\n王平\t柳河镇", json!({}));
    assert_eq!(office.code("people.read_levels", wrong), Code::FileNoLevels);
}
