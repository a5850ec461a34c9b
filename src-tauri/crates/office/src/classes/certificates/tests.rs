use crate::sitting::{Sitting, sitting};
use proptest::prelude::*;
use serde_json::{Value, json};
use zhixing_domain::{Code, Day, Id};

fn day() -> Day {
    Day::from_ymd_opt(2026, 10, 16).unwrap()
}

fn issue(office: &Sitting, class: Id) -> Value {
    office.call("classes.issue_certificates", json!({ "class": class, "day": day() }))
}

fn register(office: &Sitting) -> Vec<Value> {
    office.call("classes.certificates", json!({}))["rows"].as_array().unwrap().clone()
}

fn numbers(rows: &[Value]) -> Vec<String> {
    rows.iter().map(|row| row["number"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn of_the_offices_own_class_two_wait_and_54_have_theirs_in_one_step() {
    let office = sitting();
    let class = office.class();
    let standing = office.call("classes.certificate_standing", json!({ "class": class }));
    assert_eq!((&standing["hours"], &standing["next_number"]), (&json!(4000), &json!("青组训〔2026〕0001")));
    let waiting: Vec<(u64, String)> = standing["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["obstacles"] != json!([]))
        .map(|row| {
            (row["student_no"].as_u64().unwrap(), row["obstacles"][0]["code"].as_str().unwrap().to_owned())
        })
        .collect();
    let away = (23, "leave_beyond".to_owned());
    assert!(waiting.contains(&away) && waiting.iter().any(|(_, code)| code == "part_absent"), "{waiting:?}");
    let made = issue(&office, class);
    let made = made.as_array().unwrap();
    assert_eq!(made.len(), 56 - waiting.len());
    assert_eq!(made[0]["number"], "青组训〔2026〕0001");
    assert_eq!(
        office.code("classes.issue_certificates", json!({ "class": class, "day": day() })),
        Code::NobodyToIssue
    );
}

#[test]
fn one_who_may_not_have_a_certificate_gets_none_even_by_name() {
    let office = sitting();
    let class = office.class();
    let standing = office.call("classes.certificate_standing", json!({ "class": class }));
    let away = &standing["rows"][22];
    let problem = office.fail(
        "classes.issue_certificates",
        json!({ "class": class, "enrolments": [away["id"]], "day": day() }),
    );
    assert_eq!(problem.code, Code::MayNotHave);
    assert!(problem.values["reason"].contains("1/7"), "{problem}");
    assert!(register(&office).is_empty());
}

#[test]
fn a_spoiled_certificate_stays_in_the_register_and_its_successor_names_it() {
    let office = sitting();
    let class = office.small_class(2, day());
    let first = issue(&office, class)[0].clone();
    assert_eq!(
        office.code("classes.reissue_certificate", json!({ "id": first["id"] })),
        Code::CertificateNotVoid
    );
    assert_eq!(
        office.code("classes.void_certificate", json!({ "id": first["id"], "reason": " " })),
        Code::Empty
    );
    office.call("classes.void_certificate", json!({ "id": first["id"], "reason": "姓名印错" }));
    let void_step = office.last_step();
    let second = office.call("classes.reissue_certificate", json!({ "id": first["id"] }));
    assert_eq!((&second["number"], &second["original"]), (&json!("青组训〔2026〕0003"), &first["number"]));
    let rows = register(&office);
    assert_eq!(rows.len(), 3);
    assert_eq!(
        (&rows[0]["void"], &rows[0]["reason"], &rows[0]["replaced_by"]),
        (&json!(true), &json!("姓名印错"), &second["number"])
    );
    assert_eq!(
        office.code("classes.reissue_certificate", json!({ "id": first["id"] })),
        Code::CertificateReissued
    );
    assert_eq!(
        office.code("keeping.undo", json!({ "id": void_step })),
        Code::CertificateReissued,
        "two valid ones otherwise"
    );
}

#[test]
fn an_issue_is_taken_back_only_while_it_is_the_last() {
    let office = sitting();
    let (one, other) = (office.small_class(3, day()), office.small_class(2, day()));
    issue(&office, one);
    let first = office.last_step();
    issue(&office, other);
    let second = office.last_step();
    let refused = office.fail("keeping.undo", json!({ "id": first }));
    assert_eq!(
        (refused.code, refused.values.get("number").map(String::as_str)),
        (Code::CertificateNotLast, Some("青组训〔2026〕0001"))
    );
    office.call("keeping.undo", json!({ "id": second }));
    office.call("keeping.undo", json!({ "id": first }));
    assert!(register(&office).is_empty());
    assert_eq!(numbers(issue(&office, other).as_array().unwrap())[0], "青组训〔2026〕0001");
}

#[test]
fn a_series_keeps_its_template_to_the_end_of_its_year() {
    let office = sitting();
    let class = office.small_class(2, day());
    issue(&office, class);
    let mut text = office.call("classes.certificate_text", Value::Null);
    text["series"] = json!("结{year}-{seq:03}");
    office.call("classes.save_certificate_text", text.clone());
    let next = office.small_class(1, day());
    assert_eq!(issue(&office, next)[0]["number"], "青组训〔2026〕0003");
    text["series"] = json!("{seq}");
    assert_eq!(office.code("classes.save_certificate_text", text), Code::SeriesTemplateUnread);
}

#[test]
fn the_register_is_read_a_page_at_a_time_and_found_by_number_name_initials_class_and_standing() {
    let office = sitting();
    let class = office.class();
    let made = issue(&office, class);
    let printed = &made[0];
    let paper = json!({ "class": class, "ids": [printed["id"]] });
    let paper = office.call("classes.print_certificates", paper);
    office.call("paper.record", json!({ "token": paper["token"] }));
    let spoiled = json!({ "id": made[1]["id"], "reason": "印坏" });
    office.call("classes.void_certificate", spoiled);
    let outside = office.small_class(1, day());
    issue(&office, outside);
    let all = made.as_array().unwrap().len() + 1;
    let page = |request: Value| office.call("classes.certificates", request);
    let found = |request: Value| numbers(page(request)["rows"].as_array().unwrap());

    let middle = page(json!({ "offset": 10, "limit": 5 }));
    assert_eq!((&middle["total"], &middle["years"]), (&json!(all), &json!([2026])));
    assert_eq!(numbers(middle["rows"].as_array().unwrap()), numbers(&made.as_array().unwrap()[10..15]));
    let last = found(json!({ "newest_first": true, "limit": 1 }));
    assert_eq!(last, [format!("青组训〔2026〕{all:04}")]);

    let (number, name) = (printed["number"].as_str().unwrap(), printed["name"].as_str().unwrap());
    let initials = zhixing_domain::people::initials(name).remove(0);
    let title = printed["class_title"].as_str().unwrap();
    for typed in ["0001", name, &name[name.len() - 3..], &initials, &initials.to_uppercase()] {
        assert!(found(json!({ "find": typed })).contains(&number.to_owned()), "{typed}");
    }
    assert_eq!(found(json!({ "find": format!("{title} 0001") })), [number]);
    assert_eq!(found(json!({ "find": "xy1" })), last, "who is not on the roster is found by initials too");
    assert_eq!(found(json!({ "find": "xb 学员1" })), last, "and every word must fit");
    assert_eq!(found(json!({ "find": "没有这个人" })), Vec::<String>::new());
    assert_eq!(page(json!({ "year": 2025 }))["total"], 0);
    for (standing, expected) in [("printed", 1), ("void", 1), ("not_printed", all - 2)] {
        assert_eq!(page(json!({ "standing": standing, "limit": 1 }))["total"], expected, "{standing}");
    }
    assert_eq!(page(json!({ "class": outside }))["total"], 1);
}

#[test]
fn the_register_opens_in_excel() {
    let office = sitting();
    issue(&office, office.small_class(2, day()));
    let made = office.call("classes.export_certificates", json!({}));
    let made = office.house.made(made["token"].as_u64().unwrap()).unwrap();
    let book = zhixing_exchange::Book::open("登记.xlsx", &made.bytes).unwrap();
    assert!(book.sheet(&format!("结业证书登记（{}）", office.writing().today())).is_some());
}

#[derive(Debug, Clone)]
enum Deed {
    Issue(usize),
    Void(usize),
    Reissue(usize),
    Undo(usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        2 => (0..3_usize).prop_map(Deed::Issue),
        3 => (0..12_usize).prop_map(Deed::Void),
        3 => (0..12_usize).prop_map(Deed::Reissue),
        4 => (0..8_usize).prop_map(Deed::Undo),
    ]
}

/// Does what may be done and leaves the rest.
fn attempt(office: &Sitting, classes: &[Id], deed: &Deed) {
    let at = |rows: Vec<Value>, at: usize| rows.get(at).map(|row| row["id"].clone());
    let (call, request) = match deed {
        Deed::Issue(class) => {
            ("classes.issue_certificates", json!({ "class": classes[*class], "day": day() }))
        }
        Deed::Void(place) => {
            ("classes.void_certificate", json!({ "id": at(register(office), *place), "reason": "印坏" }))
        }
        Deed::Reissue(place) => {
            ("classes.reissue_certificate", json!({ "id": at(register(office), *place) }))
        }
        Deed::Undo(place) => {
            let steps = office.call("keeping.journal", json!({ "limit": 8 })).as_array().unwrap().clone();
            ("keeping.undo", json!({ "id": at(steps, *place) }))
        }
    };
    // A refusal is an answer too: what matters is what stands afterwards.
    let _ = office.house.call(call, request);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
    #[test]
    fn numbers_have_no_gap_and_nobody_two_valid_ones_whatever_is_done(deeds in prop::collection::vec(deed(), 1..24)) {
        let office = sitting();
        let classes: Vec<Id> = (0..3).map(|at| office.small_class(at + 1, day())).collect();
        for deed in &deeds {
            attempt(&office, &classes, deed);
            let rows = register(&office);
            let expected: Vec<String> = (1..=rows.len()).map(|seq| format!("青组训〔2026〕{seq:04}")).collect();
            let given: Vec<Value> = rows.clone();
            // The reissue of today may fall in another year's series than the issue of October.
            let of_2026: Vec<String> = numbers(&given).into_iter().filter(|number| number.contains("2026")).collect();
            prop_assert_eq!(&of_2026[..], &expected[..of_2026.len()], "after {:?} of {:?}", deed, deeds);
            for row in rows.iter().filter(|row| row["void"] == false) {
                let valid = rows.iter().filter(|it| it["void"] == false && it["enrolment"] == row["enrolment"]);
                prop_assert_eq!(valid.count(), 1);
            }
        }
    }
}
