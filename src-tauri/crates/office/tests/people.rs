//! 干部 as the doors see them: a roster in, a newer one, undone; the list, the search, the record, the units.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[expect(dead_code, reason = "each test program uses its own part of it")]
mod office;

use office::{Office, office};
use serde_json::{Value, json};
use zhixing_domain::Code;

const ROSTER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/sample/roster.xlsx");
const TRUTH: &str = include_str!("../../../../tests/fixtures/expected.csv");

fn read(office: &Office, source: Value) -> Value {
    office.job("people.read_roster", source).unwrap()
}

fn take(office: &Office, preview: &Value) -> Value {
    office.job("people.take_roster", json!({ "token": preview["token"] })).unwrap()
}

fn import(office: &Office) -> Value {
    let file = office.house.stage(ROSTER.into()).token;
    let preview = read(office, json!({ "files": [file] }));
    take(office, &preview)
}

fn paste(text: &str) -> Value {
    json!({ "text": text })
}

fn list(office: &Office, request: Value) -> Vec<Value> {
    let mut request = request;
    request["limit"] = json!(1000);
    office.call("people.list", request)["rows"].as_array().unwrap().clone()
}

fn names(rows: &[Value]) -> Vec<&str> {
    rows.iter().map(|row| row["name"].as_str().unwrap()).collect()
}

#[test]
fn the_offices_roster_comes_in_field_by_field_as_it_truly_is() {
    let office = office();
    let taken = import(&office);
    assert_eq!((taken["new"].as_u64(), taken["changed"].as_u64()), (Some(320), Some(0)));
    let rows = list(&office, json!({}));
    let truth: Vec<Vec<&str>> =
        TRUTH.trim_start_matches('\u{feff}').lines().map(|line| line.split(',').collect()).collect();
    let (mut empty, mut seen) = (0, 0);
    for row in &rows {
        let matches = |person: &&Vec<&str>| {
            person
                .iter()
                .zip(&truth[0])
                .all(|(value, column)| row[*column].is_null() || row[*column] == **value)
        };
        assert!(truth.iter().skip(1).any(|person| matches(&person)), "{row}");
        empty += truth[0].iter().filter(|column| row[**column].is_null()).count();
        seen += 1;
    }
    assert_eq!((seen, empty), (320, 35 + 11), "35 blank ranks, 11 ruined ID numbers, nothing else");
}

#[test]
fn the_same_roster_again_changes_nothing_and_a_newer_one_only_what_differs() {
    let office = office();
    import(&office);
    let again = read(&office, json!({ "files": [office.house.stage(ROSTER.into()).token] }));
    assert_eq!(again["counts"]["same"], 320, "{}", again["counts"]);
    let person = &list(&office, json!({ "find": "县财政局" }))[0];
    let line = format!(
        "姓名\t工作单位\t职务\t身份证号\n{}\t县财政局\t党组书记、局长\t{}\n新来的\t县财政局\t科员\t\n",
        person["name"].as_str().unwrap(),
        person["id_number"].as_str().unwrap_or_default()
    );
    let newer = read(&office, paste(&line));
    assert_eq!(
        (newer["counts"]["changed"].as_u64(), newer["counts"]["new"].as_u64()),
        (Some(1), Some(1)),
        "{newer}"
    );
    let page = office.call(
        "people.roster_page",
        json!({ "token": newer["token"], "fate": "changed", "offset": 0, "limit": 9 }),
    );
    let differences = page["rows"][0]["differences"].as_array().unwrap();
    assert_eq!(differences.len(), 1, "{page}");
    assert_eq!(
        (&differences[0]["field"], &differences[0]["after"]),
        (&json!("post"), &json!("党组书记、局长"))
    );
    take(&office, &newer);
    office.undo_last();
    assert_eq!(list(&office, json!({})).len(), 320);
    let restored = office.call("people.record", json!({ "id": person["id"] }));
    assert_eq!(restored["person"]["post"], person["post"]);
}

#[test]
fn undoing_an_import_leaves_nobody_behind_not_even_in_the_search() {
    let office = office();
    import(&office);
    assert!(!list(&office, json!({ "find": "wang" })).is_empty());
    office.undo_last();
    assert_eq!(list(&office, json!({})), [] as [Value; 0]);
    assert_eq!(list(&office, json!({ "find": "wang" })), [] as [Value; 0]);
    assert_eq!(office.call("people.units", Value::Null), json!([]));
    office.undo_last_undo();
    assert!(!list(&office, json!({ "find": "wang" })).is_empty());
    assert!(office.job("keeping.verify", Value::Null).is_ok());
}

#[test]
fn two_people_of_one_name_stay_two_and_a_doubtful_third_is_asked_about() {
    let office = office();
    let two = "姓名\t单位\t出生年月\n王平\t县财政局\t1985.11\n王平\t县教育局\t1991.07\n";
    take(&office, &read(&office, paste(two)));
    assert_eq!(list(&office, json!({ "find": "wp" })).len(), 2);
    let doubtful = read(&office, paste("姓名\t单位\t职务\n王平\t县审计局\t科员\n"));
    assert_eq!(doubtful["counts"]["unsure"], 1);
    let key = doubtful["answer_keys"][0].as_str().unwrap();
    assert_eq!(
        doubtful["findings"][0]["choices"].as_array().unwrap().len(),
        3,
        "either of the two, or a new one"
    );
    let left = take(&office, &doubtful);
    assert_eq!((left["unsure"].as_u64(), left["new"].as_u64()), (Some(1), Some(0)), "nobody answered");
    let told = json!({ "text": "姓名\t单位\t职务\n王平\t县审计局\t科员\n", "told": { "columns": {}, "answers": { key: "new" } } });
    assert_eq!(take(&office, &read(&office, told))["new"], 1);
    assert_eq!(list(&office, json!({ "find": "王平" })).len(), 3);
}

#[test]
fn a_person_is_found_by_whatever_a_clerk_remembers() {
    let office = office();
    let people = "姓名\t单位\t电话\t身份证号\n单永康\t县委组织部\t13900001234\t00000019800101003X\n谭㛃\t白鹭乡\t13900005678\t\n阿依努尔·买买提\t县融媒体中心\t\t\n";
    take(&office, &read(&office, paste(people)));
    for (typed, found) in [
        ("syk", "单永康"),
        ("dyk", "单永康"),
        ("shanyong", "单永康"),
        ("永康", "单永康"),
        ("1234", "单永康"),
        ("003x", "单永康"),
        ("组织", "单永康"),
        ("zzb", ""),
        ("xwzzb", "单永康"),
        ("㛃", "谭㛃"),
        ("谭 白鹭", "谭㛃"),
        ("谭 财政", ""),
        ("买买提", "阿依努尔·买买提"),
        ("aynemmt", "阿依努尔·买买提"),
    ] {
        let rows = list(&office, json!({ "find": typed }));
        assert_eq!(names(&rows).join(""), found, "{typed}");
        let picked = office.call("people.pick", json!({ "find": typed, "limit": 9 }));
        assert_eq!(names(picked.as_array().unwrap()).join(""), found, "{typed}");
    }
}

#[test]
fn the_orders_a_printed_list_may_use() {
    let office = office();
    let people = "姓名\t单位\n王平\t乙局\n丁一\t甲局\n赵六\t乙局\n李四\t甲局\n";
    take(&office, &read(&office, paste(people)));
    for (order, expected) in [
        ("office", ["王平", "赵六", "丁一", "李四"]),
        ("strokes", ["丁一", "王平", "李四", "赵六"]),
        ("pinyin", ["丁一", "李四", "王平", "赵六"]),
    ] {
        assert_eq!(names(&list(&office, json!({ "order": order }))), expected, "{order}");
    }
}

#[test]
fn a_field_is_saved_as_it_is_left_and_a_wrong_one_is_refused_with_the_reason() {
    let office = office();
    let id = office.call("people.create", json!({ "name": "王　平", "unit": null }))["id"].clone();
    let save = |field: &str, value: &str| {
        office.try_call("people.save_field", json!({ "id": id, "field": field, "value": value }))
    };
    assert_eq!(save("birth_month", "1991年7月").unwrap()["birth_month"], "1991-07");
    assert_eq!(save("birth_month", "1991.1").unwrap_err().code, Code::MonthOfTwo);
    assert_eq!(save("unit", "县财政局").unwrap()["unit"], "县财政局");
    assert_eq!(save("id_number", "000000198206216221").unwrap_err().code, Code::IdWrongCheck);
    assert_eq!(save("name", " ").unwrap_err().code, Code::Empty);
    let history = office.call("keeping.history", json!({ "kind": "cadre", "id": id }));
    assert_eq!(
        history[1]["fields"][0],
        json!({ "field": "birth_month", "before": null, "after": "1991-07" })
    );
    assert_eq!(history[0]["who"], "余雪");
    office.undo_last();
    let record = office.call("people.record", json!({ "id": id }));
    assert!(
        record["person"]["birth_month"].is_null() && record["person"]["unit"].is_null(),
        "one sitting, one step"
    );
}

#[test]
fn units_move_merge_and_never_go_with_their_people() {
    let office = office();
    take(&office, &read(&office, paste("姓名\t单位\n王平\t县财政局\n丁一\t财政局\n")));
    let units = office.call("people.units", Value::Null);
    let (first, second) = (units[0]["id"].clone(), units[1]["id"].clone());
    assert_eq!(office.fail("people.delete_unit", json!({ "id": second })).code, Code::InUse);
    let below_itself = json!({ "id": first, "parent": first, "place": 0 });
    assert_eq!(office.fail("people.place_unit", below_itself).code, Code::UnitBelowItself);
    office.call("people.place_unit", json!({ "id": second, "parent": null, "place": 0 }));
    assert_eq!(office.call("people.units", Value::Null)[0]["name"], "财政局");
    office.call("people.merge_unit", json!({ "id": second, "into": first }));
    assert_eq!(list(&office, json!({ "unit": first })).len(), 2);
    office.undo_last();
    assert_eq!(list(&office, json!({ "unit": first })).len(), 1);
}

#[test]
fn one_person_standing_twice_in_a_file_comes_in_once_and_a_number_of_two_people_is_told() {
    let office = office();
    let text = "姓名\t单位\t出生年月\t身份证号\n\
        王平\t县财政局\t1980.01\t000000198001010013\n\
        王平\t县财政局\t1980.01\t000000198001010013\n\
        丁一\t县教育局\t1980.01\t000000198001010013\n\
        李四\t县审计局\t1991.07\t\n\
        李四\t县审计局\t1991.07\t\n";
    let preview = read(&office, paste(text));
    let counts = &preview["counts"];
    assert_eq!(
        (&counts["new"], &counts["repeats"], &counts["unsure"]),
        (&json!(3), &json!(1), &json!(1)),
        "{preview}"
    );
    let says = |code: &str| {
        preview["findings"].as_array().unwrap().iter().filter(|finding| finding["code"] == code).count()
    };
    assert_eq!((says("row_repeats"), says("id_of_another"), says("same_name_twice")), (1, 1, 1));
    take(&office, &preview);
    let rows = list(&office, json!({}));
    let numbered = rows.iter().filter(|row| !row["id_number"].is_null()).count();
    assert_eq!((rows.len(), numbered), (3, 1));
}

#[test]
fn where_nobody_can_be_asked_no_row_is_lost() {
    let office = office();
    take(&office, &read(&office, paste("姓名\t单位\t出生年月\n王平\t县财政局\t1985.11\n")));
    let doubtful = read(&office, paste("姓名\t单位\t职务\n王平\t县审计局\t科员\n"));
    let request = json!({ "token": doubtful["token"], "unsure_as_new": true });
    let taken = office.job("people.take_roster", request).unwrap();
    assert_eq!((&taken["unsure"], &taken["new"]), (&json!(1), &json!(1)));
    assert_eq!(list(&office, json!({ "find": "王平" })).len(), 2);
}

#[test]
fn a_short_list_of_name_unit_and_post_asks_nothing_and_changes_only_what_it_says() {
    let office = office();
    let known = "姓名\t单位\t职务\t出生年月\n王平\t县财政局\t科员\t1985.11\n丁一\t县教育局\t局长\t1980.01\n";
    take(&office, &read(&office, paste(known)));
    let again = "姓名\t单位\t职务\t职级\n王平\t县财政局\t科员\t一级科员\n丁一\t县教育局\t局长\t\n";
    let counts = read(&office, paste(again))["counts"].clone();
    assert_eq!((&counts["changed"], &counts["same"], &counts["unsure"]), (&json!(1), &json!(1), &json!(0)));
    let moved = "姓名\t单位\t职务\t出生年月\n王平\t县财政局\t科员\t1990.02\n";
    assert_eq!(read(&office, paste(moved))["counts"]["unsure"], 1, "another month of birth is doubtful");
}

#[test]
fn people_are_found_by_the_name_their_unit_has_now() {
    let office = office();
    take(&office, &read(&office, paste("姓名\t单位\n王平\t县财政局\n丁一\t县统计局\n")));
    let units = office.call("people.units", Value::Null);
    let id = |name: &str| {
        let found = units.as_array().unwrap().iter().find(|unit| unit["name"] == name).unwrap();
        found["id"].clone()
    };
    let found = |typed: &str| names(&list(&office, json!({ "find": typed }))).join("");
    assert_eq!((found("财政"), found("xtjj")), ("王平".into(), "丁一".into()));
    office.call("people.rename_unit", json!({ "id": id("县财政局"), "name": "县审计局" }));
    assert_eq!((found("财政"), found("审计"), found("xsjj")), (String::new(), "王平".into(), "王平".into()));
    office.undo_last();
    assert_eq!((found("财政"), found("审计")), ("王平".into(), String::new()));
    office.call("people.merge_unit", json!({ "id": id("县财政局"), "into": id("县统计局") }));
    assert_eq!((found("财政"), found("王平 统计")), (String::new(), "王平".into()));
    office.undo_last();
    assert_eq!(
        (found("财政"), found("王平 统计"), found("统计")),
        ("王平".into(), String::new(), "丁一".into())
    );
}

#[test]
fn a_list_leafed_through_shows_what_was_changed_meanwhile() {
    let office = office();
    take(&office, &read(&office, paste("姓名\t单位\n王平\t乙局\n丁一\t甲局\n")));
    let order = |order: &str| names(&list(&office, json!({ "order": order }))).join(" ");
    assert_eq!((order("office"), order("pinyin")), ("王平 丁一".into(), "丁一 王平".into()));
    let id = list(&office, json!({ "order": "pinyin" }))[0]["id"].clone();
    office.call("people.save_field", json!({ "id": id, "field": "name", "value": "赵一" }));
    assert_eq!(order("pinyin"), "王平 赵一");
    office.call("people.delete", json!({ "id": id }));
    assert_eq!(order("pinyin"), "王平");
}
