use crate::sitting::sitting;
use serde_json::{Value, json};
use zhixing_domain::{Code, Day};

#[test]
fn the_workbooks_blank_is_absent_and_the_part_still_to_come_does_not_count() {
    let office = sitting();
    let class = office.class();
    let sheet = office.call("assessment.sheet", json!({ "class": class }));
    let parts: Vec<(&str, u64, &str)> = sheet["parts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| {
            (it["name"].as_str().unwrap(), it["weight"].as_u64().unwrap(), it["kind"].as_str().unwrap())
        })
        .collect();
    assert_eq!(parts, [("理论考试", 50, "theory"), ("实践作业", 50, "practice"), ("岗位考核", 0, "post")]);
    let rows = sheet["rows"].as_array().unwrap();
    // 钟行思 65 and 75: (65 + 75) / 2 = 70
    assert_eq!(
        (&rows[0]["name"], &rows[0]["outcome"]),
        (&json!("钟行思"), &json!({ "is": "passed", "total": 7000 }))
    );
    assert_eq!(rows[0]["scores"][2], Value::Null);
    let absent: Vec<&Value> = rows.iter().filter(|row| row["outcome"]["is"] == "absent").collect();
    assert_eq!(absent.len(), 1);
    assert_eq!(absent[0]["outcome"]["parts"], json!(["理论考试"]));
    assert_eq!(absent[0]["place"], Value::Null);
}

#[test]
fn scores_are_typed_by_student_number() {
    let office = sitting();
    let class = office.small_class(2, Day::from_ymd_opt(2026, 10, 16).unwrap());
    let begun = office.call("assessment.start", json!({ "class": class }));
    let (theory, practice) = (begun["parts"][0]["id"].clone(), begun["parts"][1]["id"].clone());
    let typed = |part: &Value, no: u32, text: &str| json!({ "part": part, "student_no": no, "text": text });
    office.call("assessment.save_score", typed(&theory, 1, "87.5"));
    let row = office.call("assessment.save_score", typed(&practice, 1, "72"));
    assert_eq!(row["outcome"], json!({ "is": "passed", "total": 7975 }));
    assert_eq!(office.call("assessment.save_score", typed(&theory, 2, "缺"))["outcome"]["is"], "absent");
    let cleared = office.call("assessment.save_score", typed(&theory, 2, ""));
    assert_eq!(cleared["outcome"], json!({ "is": "open", "parts": ["理论考试", "实践作业"] }));
    assert_eq!(office.code("assessment.save_score", typed(&theory, 9, "80")), Code::StudentUnknown);
    assert_eq!(office.code("assessment.save_score", typed(&theory, 1, "101")), Code::ScoreUnread);
    assert_eq!(office.code("assessment.delete_part", json!({ "id": theory })), Code::InUse);
    let same = json!({ "class": class, "kind": "post", "name": "理论考试", "weight": 0 });
    assert_eq!(office.code("assessment.add_part", same), Code::Taken);
}

#[test]
fn a_column_pasted_from_a_spreadsheet_is_taken_whole_or_not_at_all_and_undone_as_one_step() {
    let office = sitting();
    let class = office.small_class(3, Day::from_ymd_opt(2026, 10, 16).unwrap());
    let begun = office.call("assessment.start", json!({ "class": class }));
    let part = begun["parts"][0]["id"].clone();
    let column = |lines: &[&str]| json!({ "part": part, "from": 2, "lines": lines });
    let fates = office.call("assessment.read_column", column(&["88", "一百", "70"]));
    let codes: Vec<&Value> = fates.as_array().unwrap().iter().map(|it| &it["problem"]["code"]).collect();
    assert_eq!(codes, [&Value::Null, &json!("score_unread"), &json!("student_unknown")]);
    assert_eq!((&fates[0]["student_no"], &fates[0]["score"]["value"]), (&json!(2), &json!(8800)));
    assert_eq!(office.code("assessment.take_column", column(&["88", "一百"])), Code::ScoreUnread);
    let scores = || -> Vec<Value> {
        let sheet = office.call("assessment.sheet", json!({ "class": class }));
        sheet["rows"].as_array().unwrap().iter().map(|row| row["scores"][0].clone()).collect()
    };
    assert_eq!(scores(), [Value::Null, Value::Null, Value::Null], "nothing was taken");
    assert_eq!(office.call("assessment.take_column", column(&["88", "缺"])), json!(2));
    assert_eq!(scores()[2]["state"], "absent");
    office.call("keeping.undo", json!({ "id": office.last_step() }));
    assert_eq!(scores(), [Value::Null, Value::Null, Value::Null]);
    assert_eq!(office.call("assessment.classes", Value::Null)[0]["open"], 3);
    let made = office.call("assessment.export", json!({ "class": class }));
    assert_eq!(made["name"], "成绩单（小班）.xlsx");
}

/// A small class with three trainees, 80 70 50 in theory and practice alike.
fn assessed() -> (crate::sitting::Sitting, Value, Vec<Value>, Vec<Value>) {
    let office = sitting();
    let class = office.small_class(3, Day::from_ymd_opt(2026, 10, 16).unwrap());
    let begun = office.call("assessment.start", json!({ "class": class }));
    let parts: Vec<Value> =
        begun["parts"].as_array().unwrap().iter().map(|part| part["id"].clone()).collect();
    for (no, text) in [(1, "80"), (2, "70"), (3, "50")] {
        for part in &parts {
            office.call("assessment.save_score", json!({ "part": part, "student_no": no, "text": text }));
        }
    }
    let sheet = office.call("assessment.sheet", json!({ "class": class }));
    let ids = sheet["rows"].as_array().unwrap().iter().map(|row| row["id"].clone()).collect();
    (office, json!(class), parts, ids)
}

/// Days from today on.
fn ahead(days: i64) -> Value {
    json!(crate::context::today() + chrono::Duration::days(days))
}

fn publish(class: &Value, first: i64, last: i64) -> Value {
    json!({ "class": class, "first_day": ahead(first), "last_day": ahead(last), "with_scores": true, "contact": "严清和", "phone": "0000-5550137" })
}

#[test]
fn results_hang_out_are_objected_to_corrected_published_again_settled_and_used() {
    let (office, class, parts, ids) = assessed();
    let of = json!({ "class": class });
    let using = json!({ "class": class, "uses": [{ "enrolment": ids[0], "kind": "honour" }], "note": "" });
    assert_eq!(office.code("assessment.confirm_uses", using.clone()), Code::ResultsUnpublished);
    assert_eq!(office.code("assessment.publish", publish(&class, 0, -1)), Code::DaysBackwards);
    for field in ["contact", "phone"] {
        let mut nobody = publish(&class, -6, 0);
        nobody[field] = json!(" ");
        assert_eq!(office.code("assessment.publish", nobody), Code::Empty, "{field}");
    }
    let hung = office.call("assessment.publish", publish(&class, -6, 0));
    assert_eq!(
        (&hung["state"], &hung["publications"][0]["results"][2]["outcome"]),
        (&json!("published"), &json!({ "is": "failed", "total": 5000 }))
    );
    let early = office.fail("assessment.confirm_uses", using.clone());
    assert_eq!(
        (early.code, early.values["day"].clone()),
        (Code::ResultsUnsettled, ahead(0).as_str().unwrap().to_owned()),
        "says until when"
    );

    // Parts and weights stand; a score needs a reason, and what it was stays.
    assert_eq!(
        office.code(
            "assessment.add_part",
            json!({ "class": class, "kind": "post", "name": "岗位考核", "weight": 10 })
        ),
        Code::PartsPublished
    );
    let score = |no: u32, text: &str, reason: Value| json!({ "part": parts[0], "student_no": no, "text": text, "reason": reason });
    assert_eq!(office.code("assessment.save_score", score(2, "72", Value::Null)), Code::ScorePublished);
    let column = json!({ "part": parts[0], "from": 2, "lines": ["72"] });
    assert_eq!(office.code("assessment.take_column", column), Code::ScorePublished, "nor by paste");
    office.call("assessment.save_score", score(2, "72", json!("登分时看错一行")));

    let objection = json!({ "enrolment": ids[2], "who": "学员3", "what": "漏加 20 分", "day": ahead(-1) });
    let late = json!({ "enrolment": ids[2], "who": "学员3", "what": "漏加", "day": ahead(-9) });
    assert_eq!(office.code("assessment.object", late), Code::ObjectionOutside);
    let open = office.call("assessment.object", objection)["objections"][0].clone();
    assert_eq!(open["upheld"], Value::Null);
    let decide = json!({ "id": open["id"], "upheld": true, "reason": "核对试卷属实", "score": { "part": parts[0], "text": "70" } });
    let decided = office.call("assessment.decide_objection", decide);
    let corrections: Vec<_> = decided["corrections"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["before"].clone(), one["after"].clone(), one["objected"].clone()))
        .collect();
    assert_eq!(
        corrections,
        [(json!("70"), json!("72"), json!(false)), (json!("50"), json!("70"), json!(true))]
    );
    // (70 + 50) / 2 = 60: passed by now.
    let changed = decided["changed"].as_array().unwrap();
    assert_eq!(
        (changed.len(), &changed[1]["published"]["outcome"]["is"], &changed[1]["now"]["outcome"]["is"]),
        (2, &json!("failed"), &json!("passed"))
    );

    // The correction hung out already: both lists are over, and the results can be used.
    let again = office.call("assessment.publish", publish(&class, -5, -1));
    assert_eq!(
        (
            &again["publications"][1]["corrects"],
            again["publications"][1]["results"].as_array().unwrap().len()
        ),
        (&json!(true), 2)
    );
    assert_eq!(again["changed"], json!([]));
    assert_eq!(again["state"], "published", "the first list hangs out until tonight");
    assert_eq!(office.code("assessment.publish", publish(&class, -5, -1)), Code::NothingCorrected);
    for (list, wanted) in [(0, "公示"), (1, "更正")] {
        let made =
            office.call("assessment.print_publication", json!({ "id": again["publications"][list]["id"] }));
        assert_eq!(made["findings"], json!([]));
        let text = office.paper_text(&made);
        assert!(text.contains(wanted) && text.contains("严清和"), "{text}");
        assert_eq!(text.contains("学员1"), list == 0, "a correction names those it corrects");
    }
    let text = office.paper_text(
        &office.call("assessment.print_transcript", json!({ "class": class, "enrolment": ids[2] })),
    );
    assert!(text.contains("学员3同志考核成绩单") && text.contains("60"), "{text}");
    let text = office.paper_text(&office.call("assessment.print_bulletin", of.clone()));
    assert!(text.contains("合格3人"), "{text}");
    assert_eq!(office.call("assessment.export_uses", of)["name"], "考核结果运用（小班）.xlsx");
}

#[test]
fn settled_results_are_used_as_the_rule_proposes_and_hold_still_while_they_are() {
    let (office, class, parts, ids) = assessed();
    office.call("assessment.publish", publish(&class, -9, -3));
    let found = office.call("assessment.uses", json!({ "class": class }));
    assert_eq!(found["state"], "settled");
    let proposed: Vec<_> =
        found["rows"].as_array().unwrap().iter().map(|row| row["proposed"].clone()).collect();
    // 20 % of three is nobody; who failed is talked to and trained again.
    assert_eq!(proposed, [json!([]), json!([]), json!(["talk", "retrain"])]);
    let using =
        json!({ "class": class, "uses": [{ "enrolment": ids[2], "kind": "retrain" }], "note": "明年春季班" });
    let used = office.call("assessment.confirm_uses", using.clone());
    assert_eq!(used["rows"][2]["uses"][0]["note"], "明年春季班");
    let objection = json!({ "enrolment": ids[2], "who": "学员3", "what": "漏加", "day": ahead(-4) });
    assert_eq!(office.code("assessment.object", objection), Code::ResultsUsed);
    assert_eq!(office.code("assessment.publish", publish(&class, 0, 5)), Code::ResultsUsed);
    let makeup = json!({ "part": parts[0], "student_no": 3, "text": "补90" });
    let row = office.call("assessment.save_score", makeup);
    // The makeup counts as 60 at most: (60 + 50) / 2 = 55.
    assert_eq!(
        (&row["scores"][0]["value"], &row["scores"][0]["makeup"], &row["outcome"]),
        (&json!(5000), &json!(9000), &json!({ "is": "failed", "total": 5500 }))
    );
    let id = used["rows"][2]["uses"][0]["id"].clone();
    office.call("assessment.withdraw_use", json!({ "id": id }));
    assert_eq!(
        office.code("assessment.confirm_uses", json!({ "class": class, "uses": [], "note": "" })),
        Code::NobodyChosen
    );
}

/// A decision taken back opens its objection again, under a use that is not its own step: only the office can see that.
#[test]
fn an_objection_is_not_opened_again_under_results_that_are_used_and_stands_on_the_days_board_while_it_is_open()
 {
    let (office, class, _, ids) = assessed();
    let on_board = || {
        let board = office.call("today.board", Value::Null);
        let due = board["due"].as_array().unwrap().iter().find(|due| due["of"] == "results").cloned();
        due.map(|due| (due["objections"].clone(), due["when"].clone()))
    };
    office.call("assessment.publish", publish(&class, -9, -3));
    assert_eq!(on_board(), None, "settled");
    let objection = json!({ "enrolment": ids[2], "who": "学员3", "what": "漏加", "day": ahead(-4) });
    let open = office.call("assessment.object", objection)["objections"][0]["id"].clone();
    assert_eq!(on_board(), Some((json!(1), json!("today"))), "the list is over, the objection waits");
    let rejected = json!({ "id": open, "upheld": false, "reason": "核对无误", "score": null });
    office.call("assessment.decide_objection", rejected);
    let decision = json!({ "id": office.last_step() });
    assert_eq!(on_board(), None, "settled again");
    let using = json!({ "class": class, "uses": [{ "enrolment": ids[2], "kind": "talk" }], "note": "" });
    let used = office.call("assessment.confirm_uses", using);
    assert_eq!(office.code("keeping.undo", decision.clone()), Code::ResultsUsed);
    let used = json!({ "id": used["rows"][2]["uses"][0]["id"] });
    office.call("assessment.withdraw_use", used);
    office.call("keeping.undo", decision);
    assert_eq!(on_board(), Some((json!(1), json!("today"))));
}

/// Whatever is done in whatever order, steps back among it: nothing is used that is not settled, and each step back
/// brings back every figure.
#[test]
fn nothing_is_used_before_it_is_settled_in_any_order_of_steps() {
    use proptest::test_runner::{Config, TestRunner};
    let mut runner = TestRunner::new(Config { cases: 6, ..Config::default() });
    let steps = proptest::collection::vec((0..7_u8, 0..3_usize), 4..14);
    runner
        .run(&steps, |steps| {
            let (office, class, parts, ids) = assessed();
            let picture = || {
                let of = json!({ "class": class });
                (office.call("assessment.standing", of.clone()), office.call("assessment.uses", of.clone()), office.call("assessment.sheet", of))
            };
            let attempt = |name: &str, request: Value| office.house.call(name, request).is_ok();
            for (step, who) in steps {
                let before = picture();
                let objections = before.0["objections"].as_array().unwrap().clone();
                let done = match step {
                    0 => attempt("assessment.publish", publish(&class, -9, -3)),
                    1 => attempt("assessment.publish", publish(&class, -2, 2)),
                    2 => attempt("assessment.object", json!({ "enrolment": ids[who], "who": "甲", "what": "乙", "day": ahead(-4) })),
                    3 => {
                        let open = objections.iter().find(|one| one["upheld"].is_null()).cloned().unwrap_or_default();
                        attempt("assessment.decide_objection", json!({ "id": open["id"], "upheld": true, "reason": "属实", "score": { "part": parts[0], "text": "77" } }))
                    }
                    4 => attempt("assessment.confirm_uses", json!({ "class": class, "uses": [{ "enrolment": ids[who], "kind": "talk" }], "note": "" })),
                    5 => attempt("assessment.save_score", json!({ "part": parts[1], "student_no": who + 1, "text": "66", "reason": "更正" })),
                    _ => attempt("keeping.undo", json!({ "id": office.last_step() })),
                };
                let after = picture();
                let is_used = after.1["rows"].as_array().unwrap().iter().any(|row| row["uses"] != json!([]));
                assert!(!is_used || after.1["state"] == "settled", "used while {}", after.1["state"]);
                if !done {
                    assert_eq!(after, before, "what is refused changes nothing");
                } else if step < 5 && after != before {
                    let entry = json!({ "id": office.last_step() });
                    if attempt("keeping.undo", entry) {
                        assert_eq!(picture(), before, "step {step} taken back");
                        office.call("keeping.undo", json!({ "id": office.last_step() }));
                        assert_eq!(picture(), after, "step {step} done again");
                    }
                }
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_makeup_typed_beside_the_first_keeps_it_and_the_post_closes_a_provisional_result() {
    let (office, class, parts, _) = assessed();
    let typed = |part: &Value, no: u32, text: &str| {
        office.call("assessment.save_score", json!({ "part": part, "student_no": no, "text": text }))
    };
    let row = typed(&parts[0], 3, "补72");
    assert_eq!((&row["scores"][0]["value"], &row["scores"][0]["makeup"]), (&json!(5000), &json!(7200)));
    for (part, name) in parts.iter().zip(["理论考试", "实践作业"]) {
        let kind = if name == "理论考试" { "theory" } else { "practice" };
        office.call("assessment.save_part", json!({ "id": part, "kind": kind, "name": name, "weight": 40 }));
    }
    let sheet = office.call(
        "assessment.add_part",
        json!({ "class": class, "kind": "post", "name": "岗位考核", "weight": 20 }),
    );
    assert_eq!(
        sheet["rows"][0]["outcome"],
        json!({ "is": "provisional", "total": 8000, "passes": true, "parts": ["岗位考核"] })
    );
    let hung = office.call("assessment.publish", publish(&class, -9, -3));
    assert_eq!((&hung["provisional"], &hung["post_due"]), (&json!(3), &json!(["2027-01-16", "2027-04-16"])));
    // (80×40 + 80×40 + 60×20) / 100 = 76; what was not there yet needs no reason.
    let row = typed(&sheet["parts"][2]["id"], 1, "60");
    assert_eq!(row["outcome"], json!({ "is": "passed", "total": 7600 }));
    let now = office.call("assessment.standing", json!({ "class": class }));
    assert_eq!(
        (now["corrections"].as_array().unwrap().len(), &now["changed"][0]["now"]["outcome"]["total"]),
        (0, &json!(7600))
    );
}

/// A table pasted for a class, with what was said of it.
fn table(class: &Value, text: &str, said: Value) -> Value {
    let mut source = json!({ "class": class, "file": null, "text": text });
    source.as_object_mut().unwrap().extend(said.as_object().unwrap().clone());
    source
}

#[test]
fn a_table_of_scores_shows_every_rows_fate_and_is_taken_and_undone_as_one_step() {
    let (office, class, parts, ids) = assessed();
    let sheet = || office.call("assessment.sheet", json!({ "class": class }))["rows"].clone();
    let before = sheet();
    let text = "序号\t学号\t姓名\t单位\t专项培训\t\t\n\t\t\t\t理论\t作业考察\t总分\n\
        1\t1\t学员1\t\t80\t缺考\t\n2\t2\t学员3\t\t77\t0\t\n3\t9\t谁\t\t60\t60\t\n4\t\t学员3\t\t50补64\t\t\n\
        5\t2\t学员2\t\t102\t补考\t\n6\t1\t学员1\t\t1\t1\t";
    let read = office.call("assessment.read_scores", table(&class, text, json!({})));
    let held: Vec<&Value> = read["columns"].as_array().unwrap().iter().map(|one| &one["holds"]).collect();
    assert_eq!(held[0], &json!({ "is": "score", "part": parts[0] }));
    assert_eq!((held[1]["part"].clone(), held[2]["is"].clone()), (parts[1].clone(), json!("nothing")));
    let fates: Vec<&str> =
        read["rows"].as_array().unwrap().iter().map(|row| row["fate"].as_str().unwrap()).collect();
    // 学员1 is absent now, 2 and 学员3 disagree, nobody has 9, 学员3 has a makeup, what stands beside 2 is no score.
    assert_eq!(fates, ["changed", "unsure", "left_out", "changed", "same", "left_out"]);
    let mut said: Vec<(u64, &str)> = read["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|found| (found["place"]["row"].as_u64().unwrap_or(0), found["code"].as_str().unwrap()))
        .collect();
    said.sort_unstable();
    assert_eq!(
        said,
        [
            (0, "column_unknown"),
            (4, "scores_name_differs"),
            (5, "student_unknown"),
            (6, "score_blank"),
            (7, "makeup_blank"),
            (7, "score_above_full"),
            (8, "score_twice"),
        ]
    );
    assert_eq!((&read["count"], &read["published"]), (&json!(2), &json!(0)));
    assert_eq!(sheet(), before, "reading writes nothing");

    // Row 4 is 学员2 after all, and what heads 总分 is read as the makeup of the theory.
    let makeup = json!({ "专项培训 总分": { "is": "makeup", "part": parts[0] } });
    let picked = json!({ "answers": { "4": ids[1].to_string() }, "columns": makeup });
    let taken = office.call("assessment.take_scores", table(&class, text, picked));
    assert_eq!((&taken["count"], &taken["waiting"]), (&json!(4), &json!(0)));
    let after = sheet();
    assert_eq!(after[0]["scores"][1]["state"], "absent");
    assert_eq!(after[1]["scores"][1]["value"], 0, "a nought is a score");
    assert_eq!(
        (&after[2]["scores"][0]["value"], &after[2]["scores"][0]["makeup"]),
        (&json!(5000), &json!(6400))
    );
    let entry = &office.call("keeping.journal", json!({ "limit": 1 }))[0];
    assert!(entry["words"].to_string().contains("4 个") || entry.to_string().contains("\"4\""), "{entry}");
    office.call("keeping.undo", json!({ "id": office.last_step() }));
    assert_eq!(sheet(), before, "one undo takes back all");
}

#[test]
fn a_table_of_scores_changes_what_hung_out_only_with_a_reason_and_keeps_what_it_was() {
    let (office, class, _, ids) = assessed();
    office.call("assessment.publish", publish(&class, -9, -3));
    let text = "1\t81\t80\n2\t70补90\t70\n3\t50\t50";
    let read = office.call("assessment.read_scores", table(&class, text, json!({})));
    assert_eq!((&read["count"], &read["published"]), (&json!(1), &json!(1)), "a makeup is its own reason");
    assert_eq!(
        (&read["rows"][0]["fate"], &read["findings"][0]["code"]),
        (&json!("waits"), &json!("score_published_in_table"))
    );
    let corrections = || {
        let standing = office.call("assessment.standing", json!({ "class": class }));
        let all = standing["corrections"].as_array().unwrap().clone();
        all.iter()
            .map(|one| (one["enrolment"].clone(), one["before"].clone(), one["reason"].clone()))
            .collect::<Vec<_>>()
    };
    let taken = office.call("assessment.take_scores", table(&class, text, json!({ "reason": "  " })));
    assert_eq!((&taken["count"], &taken["waiting"]), (&json!(1), &json!(1)), "blanks are no reason");
    let makeup = (ids[1].clone(), json!("70"), json!("补考"));
    assert_eq!(corrections(), std::slice::from_ref(&makeup));
    let taken =
        office.call("assessment.take_scores", table(&class, text, json!({ "reason": "登分时看错一行" })));
    assert_eq!((&taken["count"], &taken["waiting"]), (&json!(1), &json!(0)));
    assert_eq!(corrections(), [makeup, (ids[0].clone(), json!("80"), json!("登分时看错一行"))]);
}

#[test]
fn a_table_without_parts_or_scores_is_refused_in_words() {
    let office = sitting();
    let class = json!(office.small_class(2, Day::from_ymd_opt(2026, 10, 16).unwrap()));
    assert_eq!(office.code("assessment.read_scores", table(&class, "1\t80", json!({}))), Code::PartsNone);
    office.call("assessment.start", json!({ "class": class }));
    assert_eq!(
        office.code("assessment.read_scores", table(&class, "姓名\t单位\n甲\t乙", json!({}))),
        Code::FileNoScores
    );
}

/// The days of a list go over the holidays that the office typed, and say so where none are typed.
#[test]
fn a_publication_counts_working_days_by_the_calendar() {
    let office = sitting();
    let days = |first: &str, last: Value| {
        office.call("assessment.publication_days", json!({ "first_day": first, "last_day": last }))
    };
    let before = days("2026-09-29", Value::Null);
    assert_eq!((&before["last_day"], &before["known"]), (&json!("2026-10-05"), &json!(false)));
    let text = "10月1日至7日放假，9月20日、10月10日上班";
    office.call("keeping.save_holidays", json!({ "year": 2026, "text": text }));
    let after = days("2026-09-29", Value::Null);
    assert_eq!(
        (&after["last_day"], &after["known"], &after["working"]),
        (&json!("2026-10-10"), &json!(true), &json!(5))
    );
    assert_eq!(days("2026-09-29", json!("2026-10-05"))["working"], 2, "what was chosen by hand is too short");
    assert_eq!(days("2026-12-30", Value::Null)["known"], false, "of the next year nothing is typed");
}
