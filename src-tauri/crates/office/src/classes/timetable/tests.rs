use crate::op::Op;
use crate::sitting::{Sitting, sitting};
use proptest::prelude::*;
use serde_json::{Value, json};
use zhixing_domain::{Code, Day, Id};
use zhixing_store::classes::{NewClass, NewEnrolment};

fn day(of_month: u32) -> Day {
    Day::from_ymd_opt(2026, 10, of_month).unwrap()
}

fn class(office: &Sitting, title: &str, cadres: &[Id]) -> Id {
    let cx = office.writing();
    cx.write(Op::SettingChanged, |tx| {
        let new =
            NewClass { title, first_day: Some(day(12)), last_day: Some(day(16)), ..NewClass::default() };
        let class = tx.add_class(&new)?;
        for (cadre, student_no) in cadres.iter().zip(1..) {
            let cadre = Some(*cadre);
            tx.add_enrolment(
                class,
                &NewEnrolment { student_no, name: "王平", cadre, ..NewEnrolment::default() },
            )?;
        }
        Ok(class)
    })
    .unwrap()
}

fn cadre(office: &Sitting) -> Id {
    Id(office.call("people.create", json!({ "name": "王平", "unit": null }))["id"].as_i64().unwrap())
}

fn session(class: Id, of_month: u32, half: &str, more: &Value) -> Value {
    let mut new = json!({ "class": class, "day": day(of_month), "half": half, "title": "基层治理" });
    for (key, value) in more.as_object().unwrap() {
        new[key] = value.clone();
    }
    new
}

#[test]
fn a_new_session_begins_as_the_half_day_has_it_and_its_hours_go_with_its_times() {
    let office = sitting();
    let class = class(&office, "青干班", &[]);
    let made = office.call("classes.add_session", session(class, 12, "morning", &json!({})));
    assert_eq!(
        [&made["starts"], &made["ends"], &made["hours"]],
        [&json!("08:30"), &json!("12:00"), &json!(400)]
    );
    let save = |field: &str, value: &str| {
        office.call("classes.save_session_field", json!({ "id": made["id"], "field": field, "value": value }))
    };
    assert_eq!(save("ends", "10:10")["hours"], 200);
    assert_eq!(save("hours", "3")["hours"], 300);
    assert_eq!(save("ends", "12:00")["hours"], 300, "typed by hand, they stay");
    let moved = save("starts", "1430");
    assert_eq!([&moved["half"], &moved["starts"], &moved["ends"]], ["afternoon", "14:30", "18:00"]);
    let back = save("half", "morning");
    assert_eq!([&back["half"], &back["starts"], &back["ends"]], ["morning", "08:30", "12:00"]);
    let evening = office.call("classes.add_session", session(class, 12, "evening", &json!({})));
    assert_eq!(evening["hours"], 200);
    let code = |field: &str, value: &str| {
        office.code("classes.save_session_field", json!({ "id": made["id"], "field": field, "value": value }))
    };
    assert_eq!(code("ends", "8:00"), Code::SessionBackwards);
    assert_eq!(code("starts", "早上"), Code::NotUnderstood);
    assert_eq!(code("title", " "), Code::Empty);
    assert_eq!(code("day", "2026-10-20"), Code::SessionOutsideDays);
}

#[test]
fn what_clashes_is_refused_at_entry_and_names_the_other_class() {
    let office = sitting();
    let both = cadre(&office);
    let (one, two) = (class(&office, "青干班", &[both]), class(&office, "科干班", &[]));
    let three = class(&office, "组工班", &[both]);
    let mentor = office.call("mentors.create", json!({ "name": "解放鸣" }))["id"].clone();
    let more = json!({ "mentor": mentor, "room": "报告厅" });
    let stands = office.call("classes.add_session", session(one, 12, "morning", &more));
    for (class, more, code) in [
        (one, json!({}), Code::ClassBusy),
        (two, json!({ "mentor": mentor }), Code::MentorBusy),
        (two, json!({ "room": "报告厅 " }), Code::RoomBusy),
        (three, json!({}), Code::TraineeBusy),
    ] {
        let refused = office.fail("classes.add_session", session(class, 12, "morning", &more));
        assert_eq!(refused.code, code);
        assert_eq!(refused.values["class"], "青干班", "{code:?}");
        assert!(refused.values["time"].contains("2026-10-12 08:30–12:00"), "{code:?}");
    }
    // Entered elsewhere, none can be moved there either.
    let elsewhere = json!({ "mentor": mentor, "room": "报告厅", "title": "群众工作" });
    let other = office.call("classes.add_session", session(two, 12, "afternoon", &elsewhere));
    let refused = office.fail(
        "classes.save_session_field",
        json!({ "id": other["id"], "field": "half", "value": "morning" }),
    );
    assert_eq!(refused.code, Code::MentorBusy);
    let code = office.code("classes.copy_day", json!({ "class": two, "from": day(12), "to": day(12) }));
    assert_eq!(code, Code::ClassBusy);
    // A step back that would bring a clash back is refused too.
    office.call("classes.delete_session", json!({ "id": stands["id"] }));
    let deleted = office.last_step();
    office.call(
        "classes.save_session_field",
        json!({ "id": other["id"], "field": "half", "value": "morning" }),
    );
    assert_eq!(office.code("keeping.undo", json!({ "id": deleted })), Code::MentorBusy);
    let rows = office.call("classes.sessions", json!({ "class": one }));
    assert_eq!(rows["sessions"], json!([]));
}

#[test]
fn days_outside_the_class_ask_first_and_a_whole_timetable_takes_the_class_with_it() {
    let office = sitting();
    let class = class(&office, "青干班", &[]);
    let outside = session(class, 17, "morning", &json!({}));
    assert_eq!(office.code("classes.add_session", outside.clone()), Code::SessionOutsideDays);
    let mut extended = outside;
    extended["extend"] = json!(true);
    office.call("classes.add_session", extended);
    let table = office.call("classes.sessions", json!({ "class": class }));
    assert_eq!(table["last_day"], "2026-10-17");
    let narrower = json!({ "id": class, "field": "last_day", "value": "2026-10-16" });
    assert_eq!(office.code("classes.save_field", narrower), Code::SessionOutsideDays);
    office.call("classes.shift_timetable", json!({ "class": class, "days": 7 }));
    let table = office.call("classes.sessions", json!({ "class": class }));
    assert_eq!([&table["first_day"], &table["last_day"]], ["2026-10-19", "2026-10-24"]);
    assert_eq!(table["sessions"][0]["day"], "2026-10-24");
    let part = json!({ "class": class, "from": "2026-10-20", "days": 1 });
    assert_eq!(office.code("classes.shift_timetable", part), Code::SessionOutsideDays);
    // The Saturday falls away: its session is held on the next working day.
    let on_monday =
        json!({ "class": class, "from": "2026-10-24", "days": 1, "workdays": true, "extend": true });
    assert_eq!(office.call("classes.shift_timetable", on_monday), 1);
    let table = office.call("classes.sessions", json!({ "class": class }));
    assert_eq!([&table["sessions"][0]["day"], &table["last_day"]], ["2026-10-26", "2026-10-26"]);
    office.call("keeping.undo", json!({ "id": office.last_step() }));
    let copied = json!({ "class": class, "from": "2026-10-24", "to": "2026-10-21" });
    assert_eq!(office.call("classes.copy_day", copied), 1);
    let made = office.call("classes.export_timetable", json!({ "class": class }));
    assert_eq!(made["name"], "青干班课程表.xlsx");
}

#[test]
fn a_half_day_whose_attendance_was_typed_keeps_a_session() {
    let office = sitting();
    let class = office.small_class(3, day(14));
    let row = office.call("classes.sessions", json!({ "class": class }))["sessions"][0].clone();
    assert_eq!(office.code("classes.delete_session", json!({ "id": row["id"] })), Code::HalfDayTyped);
    let moved = json!({ "id": row["id"], "field": "half", "value": "afternoon" });
    assert_eq!(office.code("classes.save_session_field", moved.clone()), Code::HalfDayTyped);
    assert_eq!(
        office.code("classes.shift_timetable", json!({ "class": class, "days": 1 })),
        Code::HalfDayTyped
    );
    let sheet = json!({ "class": class, "day": day(14), "half": "morning", "returned": false });
    office.call("classes.sheet_returned", sheet.clone());
    office.call("classes.save_session_field", moved);
    assert_eq!(office.code("classes.sheet_returned", sheet), Code::NoSuchHalfDay);
}

#[test]
fn shares_are_measured_by_the_rule() {
    let office = sitting();
    let class = class(&office, "青干班", &[]);
    let leader = office.call("mentors.create", json!({ "name": "梅远山" }))["id"].clone();
    office.call("mentors.save_field", json!({ "id": leader, "field": "kind", "value": "leader" }));
    for (of_month, half, module) in [
        (12, "morning", "theory"),
        (12, "afternoon", "party"),
        (13, "morning", "ability"),
        (13, "afternoon", "theory"),
    ] {
        let mentor = if module == "party" { leader.clone() } else { Value::Null };
        let more = json!({ "module": module, "mentor": mentor });
        office.call("classes.add_session", session(class, of_month, half, &more));
    }
    let table = office.call("classes.sessions", json!({ "class": class }));
    let shares = json!({ "all": 1600, "open": 0, "theory_and_party": 7500, "party": 2500, "leaders": 2500 });
    assert_eq!(table["shares"], shares);
    assert_eq!(table["module_rule"], json!({ "theory_and_party": 7000, "party": 2000, "leaders": 2000 }));
}

#[test]
fn a_session_taken_where_another_stands_changes_places_with_it() {
    let office = sitting();
    let class = class(&office, "青干班", &[]);
    let add = |of_month, half: &str, title: &str, more: Value| {
        let mut new = session(class, of_month, half, &more);
        new["title"] = json!(title);
        office.call("classes.add_session", new)["id"].clone()
    };
    let early = add(12, "morning", "党性修养", json!({ "starts": "8:30", "ends": "10:00" }));
    let late = add(12, "morning", "公文写作", json!({ "starts": "10:20", "ends": "11:50" }));
    let whole = add(13, "afternoon", "基层治理", json!({}));
    let go = |id: &Value, of_month, half: &str| json!({ "id": id, "day": day(of_month), "half": half });
    let stands = || {
        let rows = office.call("classes.sessions", json!({ "class": class }))["sessions"].clone();
        let said = |row: &Value| {
            let text = |field: &str| row[field].as_str().unwrap_or_default().to_owned();
            format!("{} {} {}", &text("day")[8..], text("starts"), text("title"))
        };
        rows.as_array().unwrap().iter().map(said).collect::<Vec<_>>()
    };
    assert_eq!(office.call("classes.move_session", go(&early, 14, "morning")), Value::Null);
    assert_eq!(stands(), ["12 10:20 公文写作", "13 14:30 基层治理", "14 08:30 党性修养"]);
    assert_eq!(office.call("classes.move_session", go(&late, 13, "afternoon")), whole);
    assert_eq!(stands(), ["12 10:20 基层治理", "13 14:30 公文写作", "14 08:30 党性修养"]);
    office.call("keeping.undo", json!({ "id": office.last_step() }));
    assert_eq!(stands(), ["12 10:20 公文写作", "13 14:30 基层治理", "14 08:30 党性修养"]);
    // Two in the way of one that needs the whole half-day: nothing moves.
    office.call("classes.move_session", go(&early, 12, "morning"));
    office.call("classes.move_session", go(&whole, 14, "morning"));
    let before = stands();
    assert_eq!(office.code("classes.move_session", go(&whole, 12, "morning")), Code::ClassBusy);
    assert_eq!(office.code("classes.move_session", go(&whole, 20, "morning")), Code::SessionOutsideDays);
    assert_eq!(stands(), before);
}

/// What a clerk may try, in any order.
#[derive(Debug, Clone)]
enum Step {
    Add(usize, u32, u16, u16, usize, usize),
    Starts(usize, u16),
    Ends(usize, u16),
    Day(usize, u32),
    Move(usize, u32, usize),
    Mentor(usize, usize),
    Room(usize, usize),
    Delete(usize),
    Copy(usize, u32, u32),
    Shift(usize, u32, i64),
    Undo(usize),
}

fn steps() -> impl Strategy<Value = Step> {
    let time = || (16..42_u16).prop_map(|half_hours| half_hours * 30);
    prop_oneof![
        4 => (0..3_usize, 12..15_u32, time(), 1..7_u16, 0..3_usize, 0..3_usize)
            .prop_map(|(c, d, s, l, m, r)| Step::Add(c, d, s, s + l * 30, m, r)),
        1 => (0..20_usize, time()).prop_map(|(s, t)| Step::Starts(s, t)),
        1 => (0..20_usize, time()).prop_map(|(s, t)| Step::Ends(s, t)),
        1 => (0..20_usize, 12..15_u32).prop_map(|(s, d)| Step::Day(s, d)),
        2 => (0..20_usize, 12..15_u32, 0..3_usize).prop_map(|(s, d, half)| Step::Move(s, d, half)),
        1 => (0..20_usize, 0..3_usize).prop_map(|(s, m)| Step::Mentor(s, m)),
        1 => (0..20_usize, 0..3_usize).prop_map(|(s, r)| Step::Room(s, r)),
        1 => (0..20_usize).prop_map(Step::Delete),
        1 => (0..3_usize, 12..15_u32, 12..15_u32).prop_map(|(c, a, b)| Step::Copy(c, a, b)),
        1 => (0..3_usize, 12..15_u32, -2..3_i64).prop_map(|(c, d, by)| Step::Shift(c, d, by)),
        2 => (0..30_usize).prop_map(Step::Undo),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, max_shrink_iters: 60, ..ProptestConfig::default() })]
    #[test]
    fn no_clash_can_be_kept_in_any_order_of_steps(steps in prop::collection::vec(steps(), 1..60)) {
        let office = sitting();
        let both = cadre(&office);
        let classes = [class(&office, "甲班", &[both]), class(&office, "乙班", &[both]), class(&office, "丙班", &[])];
        let mentors = ["解放鸣", "温如意"].map(|name| office.call("mentors.create", json!({ "name": name }))["id"].clone());
        let mentor = |at: usize| mentors.get(at).cloned().unwrap_or(Value::Null);
        let room = |at: usize| ["报告厅", "一教室"].get(at).map_or(Value::Null, |room| json!(room));
        for step in steps {
            let stands = all(&office, &classes);
            let id = |at: usize| stands.get(at % stands.len().max(1)).map_or(Value::Null, |row| row["id"].clone());
            let field = |at: usize, field: &str, value: Value| {
                ("classes.save_session_field", json!({ "id": id(at), "field": field, "value": value, "extend": true }))
            };
            let time = |minutes: u16| json!(zhixing_domain::classes::time_text(minutes));
            let (call, request) = match step {
                Step::Add(class, on, starts, ends, m, r) => {
                    let half = zhixing_domain::HalfDay::at(starts).key();
                    let more = json!({ "starts": time(starts), "ends": time(ends), "mentor": mentor(m), "room": room(r) });
                    ("classes.add_session", session(classes[class], on, half, &more))
                }
                Step::Starts(at, to) => field(at, "starts", time(to)),
                Step::Ends(at, to) => field(at, "ends", time(to)),
                Step::Day(at, to) => field(at, "day", json!(day(to))),
                Step::Move(at, to, half) => {
                    let half = ["morning", "afternoon", "evening"][half];
                    ("classes.move_session", json!({ "id": id(at), "day": day(to), "half": half, "extend": true }))
                }
                Step::Room(at, to) => field(at, "room", room(to).as_str().unwrap_or_default().into()),
                Step::Mentor(at, to) => ("classes.set_session_mentor", json!({ "id": id(at), "mentor": mentor(to) })),
                Step::Delete(at) => ("classes.delete_session", json!({ "id": id(at) })),
                Step::Copy(class, from, to) => {
                    ("classes.copy_day", json!({ "class": classes[class], "from": day(from), "to": day(to) }))
                }
                Step::Shift(class, from, by) => {
                    let from = day(from);
                    ("classes.shift_timetable", json!({ "class": classes[class], "from": from, "days": by, "extend": true }))
                }
                Step::Undo(at) => {
                    // Not what set the scene.
                    let entries = office.call("keeping.journal", json!({ "limit": 30 }));
                    let set_up = ["class_added", "setting_changed", "mentor_added", "cadre_added", "office_made"];
                    let is_ours = |entry: &&Value| !set_up.iter().any(|op| entry["op"] == *op);
                    let entries: Vec<&Value> = entries.as_array().unwrap().iter().filter(is_ours).collect();
                    let entry = entries.get(at).map_or(Value::Null, |entry| entry["id"].clone());
                    ("keeping.undo", json!({ "id": entry }))
                }
            };
            // Refused or taken: what is kept must never clash.
            let _ = office.house.call(call, request);
            for class in classes {
                let kept = office.writing().read(|db| Ok(super::clash::no_clash(db, class))).unwrap();
                prop_assert!(kept.is_ok(), "{kept:?}");
            }
        }
    }
}

fn all(office: &Sitting, classes: &[Id]) -> Vec<Value> {
    let of = |class: &Id| office.call("classes.sessions", json!({ "class": class }))["sessions"].clone();
    classes.iter().flat_map(|class| of(class).as_array().unwrap().clone()).collect()
}
