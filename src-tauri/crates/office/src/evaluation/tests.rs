use super::take_forms;
use crate::op::Op;
use crate::sitting::{Sitting, sitting, workbook};
use serde_json::{Value, json};
use zhixing_domain::{Code, Id};

fn opened() -> (Sitting, Id, Value) {
    let office = sitting();
    let class = office.class();
    let batch = office.call("evaluation.open", json!({ "class": class, "given_out": 56, "returned": 51 }));
    let id = batch["batch"]["id"].clone();
    (office, class, id)
}

#[test]
fn a_form_is_typed_by_digits_each_saved_at_once_and_undone_as_one_step() {
    let (office, _, batch) = opened();
    for (item, answer) in [(1, json!(4)), (2, json!(3)), (3, Value::Null), (1, json!(2))] {
        office.call(
            "evaluation.save_answer",
            json!({ "batch": batch, "no": 7, "item": item, "answer": answer }),
        );
    }
    for taken_back in [json!(4), Value::Null] {
        let answer = json!({ "batch": batch, "no": 7, "item": 4, "answer": taken_back });
        office.call("evaluation.save_answer", answer);
    }
    office.call("evaluation.save_comment", json!({ "batch": batch, "no": 7, "comment": "案例贴近工作" }));
    let detail = office.call("evaluation.batch", json!({ "id": batch }));
    let form = &detail["forms"][0];
    assert_eq!(
        (&form["no"], &form["state"], &form["comment"]),
        (&json!(7), &json!("draft"), &json!("案例贴近工作"))
    );
    assert_eq!(form["answers"].as_array().unwrap()[..4], [json!(2), json!(3), Value::Null, Value::Null]);
    assert_eq!((&detail["batch"]["typed"], &detail["batch"]["returned"]), (&json!(1), &json!(51)));
    office.call("keeping.undo", json!({ "id": office.last_step() }));
    assert_eq!(office.call("evaluation.batch", json!({ "id": batch }))["forms"], json!([]));
}

#[test]
fn a_form_nearly_blank_is_invalid_until_the_clerk_says_otherwise() {
    let (office, _, batch) = opened();
    for item in 1..=10 {
        office.call("evaluation.save_answer", json!({ "batch": batch, "no": 1, "item": item, "answer": 4 }));
    }
    let form = office.call("evaluation.complete", json!({ "batch": batch, "no": 1 }));
    assert_eq!((&form["state"], &form["reason"]), (&json!("invalid"), &json!("空白 11 项，多于 10 项")));
    let judged = |state: &str, reason: &str| json!({ "id": form["id"], "state": state, "reason": reason });
    let counted = office.call("evaluation.set_state", judged("complete", ""));
    assert_eq!((&counted["state"], &counted["reason"]), (&json!("complete"), &Value::Null));
    assert_eq!(office.code("evaluation.set_state", judged("invalid", " ")), Code::Empty);
    let left_out = office.call("evaluation.set_state", judged("invalid", "涂改看不清"));
    assert_eq!(left_out["reason"], "涂改看不清");
}

#[test]
fn what_no_form_has_is_refused() {
    let (office, _, batch) = opened();
    let answer = |no: u32, item: u32| json!({ "batch": batch, "no": no, "item": item, "answer": 4 });
    assert_eq!(office.code("evaluation.save_answer", answer(1, 22)), Code::FormNoItem);
    assert_eq!(office.code("evaluation.save_answer", answer(1, 0)), Code::FormNoItem);
    assert_eq!(office.code("evaluation.save_answer", answer(0, 1)), Code::Empty);
    let five = json!({ "batch": batch, "no": 1, "item": 1, "answer": 5 });
    assert_eq!(office.code("evaluation.save_answer", five), Code::BadRequest);
    let counts = json!({ "id": batch, "given_out": 50, "returned": 51 });
    assert_eq!(office.code("evaluation.save_counts", counts), Code::MoreReturnedThanGiven);
}

/// The figures of the office's own workbook, reckoned apart from it with a spreadsheet's own functions.
#[test]
fn the_summary_of_the_offices_own_51_forms() {
    let office = sitting();
    let class = office.class();
    let book = workbook();
    let cx = office.writing();
    let take = || cx.write(Op::FormsTaken, |tx| take_forms(tx, class, 56, &book.forms, cx.today())).unwrap();
    assert_eq!((take().new, take().known), (51, 51));
    let batch = office.call("evaluation.of_class", json!({ "class": class }))["batch"]["id"].clone();
    let found = office.call("evaluation.summary", json!({ "id": batch }))["summary"].clone();
    assert_eq!(
        (&found["given_out"], &found["returned"], &found["valid"], &found["return_rate"]),
        (&json!(56), &json!(51), &json!(51), &json!(9107))
    );
    let truth = reckoned(&book.forms);
    for (item, (mean, fairly)) in found["items"].as_array().unwrap().iter().zip(truth) {
        assert_eq!(item["figures"]["mean"], json!(mean), "{item}");
        assert_eq!(item["figures"]["satisfaction"], json!(fairly), "{item}");
    }
    let comments: Vec<u64> =
        found["comments"].as_array().unwrap().iter().map(|it| it["count"].as_u64().unwrap()).collect();
    assert_eq!(comments, [9, 6, 8, 5], "by what they are about");
    assert!(found["formula"].as_str().unwrap().contains("较满意"));
}

/// Mean and the share of 满意 and 较满意 of each item, in floating point.
fn reckoned(forms: &[zhixing_exchange::class::FormRow]) -> Vec<(i64, i64)> {
    (0..21)
        .map(|item| {
            let given: Vec<f64> = forms.iter().filter_map(|form| form.answers[item]).map(f64::from).collect();
            let count = given.len() as f64;
            let fairly = given.iter().filter(|digit| **digit >= 3.0).count() as f64;
            (
                (given.iter().sum::<f64>() / count * 100.0).round() as i64,
                (fairly / count * 10_000.0).round() as i64,
            )
        })
        .collect()
}

#[test]
fn the_formula_in_force_is_the_one_of_the_classes_last_day() {
    let (office, _, batch) = opened();
    let mut rule = office.call("evaluation.rule", Value::Null);
    rule["satisfaction"] = json!("weighted");
    office.call("evaluation.save_rule", rule);
    let before = office.call("evaluation.summary", json!({ "id": batch }))["summary"]["formula"].clone();
    assert!(before.as_str().unwrap().starts_with("满意度＝（“满意”＋"), "the class ended before: {before}");
}

#[test]
fn the_papers_of_a_class_are_made_whatever_is_missing_and_stand_on_the_figures_of_its_pages() {
    let office = sitting();
    let class = office.class();
    let of = json!({ "class": class });
    assert_eq!(office.code("evaluation.print_summary", of.clone()), Code::FormsNone);
    assert_eq!(office.call("evaluation.print_form", of.clone())["pages"], 1);
    let bare = office.call("classes.print_summary", of.clone());
    assert_eq!(bare["findings"], json!([]));
    let book = workbook();
    let cx = office.writing();
    cx.write(Op::FormsTaken, |tx| take_forms(tx, class, 56, &book.forms, cx.today())).unwrap();
    let batch = office.call("evaluation.of_class", of.clone())["batch"]["id"].clone();
    let summary = office.call("evaluation.summary", json!({ "id": batch }))["summary"].clone();
    office.call("classes.issue_certificates", json!({ "class": class, "day": "2026-10-16" }));
    for (call, wanted) in [
        ("evaluation.print_summary", vec!["91.07%", "培训班质量评估表"]),
        ("classes.print_summary", vec!["91.07%", "青组训〔2026〕0001", "缺考1人"]),
    ] {
        let made = office.call(call, of.clone());
        assert_eq!(made["findings"], json!([]), "{call}");
        let text = office.paper_text(&made);
        let mean = summary["overall"]["mean"].as_u64().unwrap();
        let mean = format!("{}.{:02}", mean / 100, mean % 100);
        for wanted in wanted.into_iter().chain([mean.as_str()]) {
            assert!(text.contains(wanted), "{wanted} in {text}");
        }
        for comment in summary["comments"].as_array().unwrap() {
            let comment = comment["text"].as_str().unwrap().trim_end_matches('。').to_owned();
            assert!(text.contains(&comment), "{comment} in {text}");
        }
    }
    let rows = office.call("evaluation.classes", Value::Null);
    assert_eq!((&rows[0]["batch"]["typed"], &rows[0]["return_rate"]), (&json!(51), &json!(9107)));
    let made = office.call("evaluation.export_summary", of);
    assert_eq!(made["name"], "评估汇总（青石县基层治理专题培训班）.xlsx");
}

fn typed(office: &Sitting, batch: &Value, no: u32, answer: impl Fn(u32) -> u32, comment: &str) {
    for item in 1..=21 {
        let save = json!({ "batch": batch, "no": no, "item": item, "answer": answer(item) });
        office.call("evaluation.save_answer", save);
    }
    office.call("evaluation.save_comment", json!({ "batch": batch, "no": no, "comment": comment }));
    office.call("evaluation.complete", json!({ "batch": batch, "no": no }));
}

#[test]
fn forms_are_keyed_again_blind_and_where_they_differ_the_paper_decides() {
    let (office, _, batch) = opened();
    let draw = json!({ "batch": batch, "percent": 100 });
    assert_eq!(office.code("evaluation.draw_second", draw.clone()), Code::SurveyNothingToCheck);
    for no in 1..=2 {
        typed(&office, &batch, no, |item| item % 4 + 1, "案例贴近工作");
    }
    let drawn = office.call("evaluation.draw_second", draw);
    assert_eq!((&drawn["sheets"], drawn["drawn"].as_array().unwrap().len()), (&json!(2), 2));
    let of = json!({ "id": batch });
    assert_eq!(office.call("evaluation.second_forms", of.clone()), json!([]), "nothing of the first is told");

    // The second time item 3 reads otherwise, item 5 is blank, and the comment is word for word the same.
    for item in (1..=21).filter(|item| *item != 5) {
        let answer = if item == 3 { 1 } else { item % 4 + 1 };
        let save = json!({ "batch": batch, "no": 1, "item": item, "answer": answer });
        office.call("evaluation.save_second_answer", save);
    }
    let comment = json!({ "batch": batch, "no": 1, "comment": "案例贴近工作" });
    let form = office.call("evaluation.save_second_comment", comment);
    assert_eq!(
        (&form["state"], &form["answers"][2], &form["answers"][4]),
        (&json!("draft"), &json!(1), &Value::Null)
    );
    assert_eq!(office.call("evaluation.complete_second", json!({ "batch": batch, "no": 1 })), 2);
    let late = json!({ "batch": batch, "no": 1, "item": 1, "answer": 4 });
    assert_eq!(office.code("evaluation.save_second_answer", late), Code::SecondComplete);
    let beyond = json!({ "batch": batch, "no": 2, "item": 22, "answer": 4 });
    assert_eq!(office.code("evaluation.save_second_answer", beyond), Code::FormNoItem);

    let standing = office.call("evaluation.second", of.clone());
    let rows = standing["differences"].as_array().unwrap();
    let told: Vec<_> = rows.iter().map(|row| (&row["field"], &row["first"], &row["second"])).collect();
    assert_eq!(told, [(&json!(3), &json!("4"), &json!("1")), (&json!(5), &json!("2"), &json!(""))]);
    assert_eq!((&rows[0]["first_by"], &rows[0]["second_by"]), (&json!("余雪"), &json!("余雪")));
    let decide = |row: &Value, decision: &str, value: &str| json!({ "id": row["id"], "decision": decision, "value": value });
    office.call("evaluation.decide", decide(&rows[0], "second", ""));
    assert_eq!(office.code("evaluation.decide", decide(&rows[1], "other", "五")), Code::NotUnderstood);
    office.call("evaluation.decide", decide(&rows[1], "other", "3"));
    let tally = office.call("evaluation.second", of.clone())["tally"].clone();
    // 2 of 22 fields: 90.91 of 1,000.
    assert_eq!(
        (&tally["fields"], &tally["open"], &tally["first_wrong"], &tally["first_rate"]),
        (&json!(22), &json!(0), &json!(2), &json!(9091))
    );
    let answers = office.call("evaluation.batch", of)["forms"][0]["answers"].clone();
    assert_eq!(
        (&answers[2], &answers[4]),
        (&json!(1), &json!(3)),
        "the summary stands on what the paper says"
    );

    let delete = |no: usize| json!({ "id": office.call("evaluation.batch", json!({ "id": batch }))["forms"][no - 1]["id"] });
    assert_eq!(office.code("evaluation.delete_form", delete(1)), Code::SecondUnderWay);
    office.call("evaluation.delete_form", delete(2));
}

#[test]
fn a_form_left_out_by_the_rule_counts_once_the_paper_says_otherwise() {
    let (office, _, batch) = opened();
    for item in 1..=10 {
        office.call("evaluation.save_answer", json!({ "batch": batch, "no": 1, "item": item, "answer": 4 }));
    }
    office.call("evaluation.complete", json!({ "batch": batch, "no": 1 }));
    office.call("evaluation.draw_second", json!({ "batch": batch, "percent": 10 }));
    for item in 1..=11 {
        office.call(
            "evaluation.save_second_answer",
            json!({ "batch": batch, "no": 1, "item": item, "answer": 4 }),
        );
    }
    assert_eq!(office.call("evaluation.complete_second", json!({ "batch": batch, "no": 1 })), 1);
    let state = || office.call("evaluation.batch", json!({ "id": batch }))["forms"][0]["state"].clone();
    assert_eq!(state(), "invalid");
    let row = office.call("evaluation.second", json!({ "id": batch }))["differences"][0].clone();
    office.call("evaluation.decide", json!({ "id": row["id"], "decision": "second", "value": "" }));
    assert_eq!(state(), "complete");
}

fn courses(office: &Sitting, class: Id, together: bool) -> Vec<Value> {
    let offered = office.call("evaluation.judgeable", json!({ "class": class, "kind": "course" }));
    let ids: Vec<&Value> = offered.as_array().unwrap().iter().take(2).map(|one| &one["id"]).collect();
    let give = json!({ "class": class, "kind": "course", "subjects": ids, "together": together, "given_out": 6, "returned": 5 });
    serde_json::from_value(office.call("evaluation.give_out", give)).unwrap()
}

/// Types a sheet of two courses; 0 leaves a cell blank.
fn grid(office: &Sitting, batch: &Value, no: u32, lines: [&str; 2]) {
    for (item, digit) in (1..).zip(lines.concat().chars()).filter(|(_, digit)| *digit != '0') {
        let answer = digit.to_digit(10);
        let save = json!({ "batch": batch, "no": no, "item": item, "answer": answer });
        office.call("evaluation.save_answer", save);
    }
    office.call("evaluation.complete", json!({ "batch": batch, "no": no }));
}

/// Five sheets of two courses; one trainee missed the second. Worked by hand with the weights 100 80 60 0:
/// the first course 满意 throughout: 100.00; the second 较满意 throughout on four sheets: 80.00, too few of five.
#[test]
fn one_sheet_for_all_courses_is_keyed_ranked_and_rates_the_mentors() {
    let office = sitting();
    let class = office.class();
    let mentor = || -> Vec<(Value, Value)> {
        let listed = office.call("mentors.list", json!({ "find": null, "offset": 0, "limit": 50 }));
        let ids = listed["rows"].as_array().unwrap().iter().map(|row| row["id"].clone());
        ids.map(|id| (id.clone(), office.call("mentors.record", json!({ "id": id }))["rating"].clone()))
            .collect()
    };
    assert!(mentor().iter().all(|(_, rating)| rating["forms"] == 0));
    let made = courses(&office, class, true);
    let batch = made[0]["id"].clone();
    assert_eq!((&made[0]["kind"], &made[0]["lines"]), (&json!("course"), &json!(2)));
    for no in 1..=4 {
        grid(&office, &batch, no, ["44444444", "33333333"]);
    }
    grid(&office, &batch, 5, ["44444444", "00000000"]);
    let detail = office.call("evaluation.batch", json!({ "id": batch }));
    assert!(detail["forms"].as_array().unwrap().iter().all(|form| form["state"] == "complete"));
    let of = json!({ "class": class, "kind": "course" });
    let found = office.call("evaluation.results", of.clone());
    let told: Vec<_> = found["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| (line["valid"].clone(), line["points"].clone(), line["rank"].clone()))
        .collect();
    assert_eq!(
        told,
        [(json!(5), json!(10_000), json!(1)), (json!(4), Value::Null, Value::Null)],
        "four forms say nothing by themselves"
    );
    grid(&office, &batch, 6, ["44444444", "33333333"]);
    let found = office.call("evaluation.results", of.clone());
    assert_eq!((&found["lines"][1]["points"], &found["lines"][1]["rank"]), (&json!(8000), &json!(2)));
    // The mentors of both are rated by the six items of their own course that say so.
    let first = found["lines"][0]["mentor"].clone();
    let rated = mentor().into_iter().find(|(id, _)| *id == first).unwrap().1;
    assert_eq!((&rated["mean"], &rated["forms"], &rated["own"]), (&json!(400), &json!(6), &json!(6)));

    // The whole class's form no longer speaks for those who have their own.
    let book = workbook();
    let cx = office.writing();
    cx.write(Op::FormsTaken, |tx| take_forms(tx, class, 56, &book.forms, cx.today())).unwrap();
    let rated = mentor().into_iter().find(|(id, _)| *id == first).unwrap().1;
    assert_eq!((&rated["mean"], &rated["forms"]), (&json!(400), &json!(6)));
    let others: Vec<_> =
        mentor().into_iter().filter(|(_, rating)| rating["own"] == 0 && rating["forms"] == 51).collect();
    assert!(!others.is_empty(), "who has no form of their own is rated by the class's");

    for (call, wanted) in [("evaluation.print_results", "80.00"), ("evaluation.print_batch", "问卷号")] {
        let request = if call.ends_with("batch") { json!({ "id": batch }) } else { of.clone() };
        let made = office.call(call, request);
        assert_eq!(made["findings"], json!([]), "{call}");
        let text = office.paper_text(&made);
        assert!(text.contains(wanted), "{wanted} in {text}");
    }
    let year = office.call("evaluation.year", json!({}));
    assert_eq!((year["courses"].as_array().unwrap().len(), &year["classes"][0]["valid"]), (2, &json!(51)));
    assert_eq!(year["mentors"][0]["rank"], 1);
    let text = office.paper_text(&office.call("evaluation.print_year", json!({})));
    assert!(text.contains("评估课程2门次"), "{text}");
    for view in ["classes", "courses", "mentors"] {
        office.call("evaluation.export_year", json!({ "view": view }));
    }
    assert_eq!(office.code("evaluation.delete_batch", json!({ "id": batch })), Code::FormsTyped);
    let session = office.call("evaluation.judgeable", of.clone())[0]["id"].clone();
    assert_eq!(office.code("classes.delete_session", json!({ "id": session })), Code::InUse);
}

#[test]
fn a_sheet_for_each_course_and_the_second_keying_of_a_grid() {
    let office = sitting();
    let class = office.class();
    let each = courses(&office, class, false);
    assert_eq!((each.len(), &each[0]["lines"], &each[1]["returned"]), (2, &json!(1), &json!(5)));
    for batch in &each {
        office.call("evaluation.delete_batch", json!({ "id": batch["id"] }));
    }
    let batch = courses(&office, class, true)[0]["id"].clone();
    grid(&office, &batch, 1, ["44444444", "33333333"]);
    office.call("evaluation.draw_second", json!({ "batch": batch, "percent": 100 }));
    for item in 1..=16 {
        let answer = if item <= 8 { 4 } else { 2 + u32::from(item != 9) };
        let save = json!({ "batch": batch, "no": 1, "item": item, "answer": answer });
        office.call("evaluation.save_second_answer", save);
    }
    let beyond = json!({ "batch": batch, "no": 1, "item": 17, "answer": 4 });
    assert_eq!(office.code("evaluation.save_second_answer", beyond), Code::FormNoItem);
    assert_eq!(office.call("evaluation.complete_second", json!({ "batch": batch, "no": 1 })), 1);
    let found = office.call("evaluation.second", json!({ "id": batch }))["differences"][0].clone();
    assert_eq!((&found["field"], &found["first"], &found["second"]), (&json!(9), &json!("3"), &json!("2")));
}

#[test]
fn a_form_in_use_is_never_changed_and_undo_brings_every_figure_back() {
    let office = sitting();
    let class = office.class();
    let design =
        |version: Value| office.call("evaluation.design", json!({ "kind": "course", "version": version }));
    let mut content = design(Value::Null)["content"].clone();
    content["scale"] = json!(["很好", "好", "一般", "差"]);
    office.call("evaluation.save_design", json!({ "kind": "course", "content": content }));
    content["blocks"][0]["items"][0]["points"] = json!(12);
    let kept = office.call("evaluation.save_design", json!({ "kind": "course", "content": content }));
    assert_eq!((&kept["version"], &kept["faults"][0]["code"]), (&json!(1), &json!("form_points_sum")));
    let offered = office.call("evaluation.judgeable", json!({ "class": class, "kind": "course" }));
    let give = json!({ "class": class, "kind": "course", "subjects": [offered[0]["id"]], "together": true, "given_out": 6, "returned": 5 });
    assert_eq!(office.code("evaluation.give_out", give.clone()), Code::FormNotReady);
    content["blocks"][0]["items"][0]["points"] = json!(10);
    office.call("evaluation.save_design", json!({ "kind": "course", "content": content }));
    let batch = office.call("evaluation.give_out", give.clone())[0]["id"].clone();
    content["title"] = json!("课堂评估表");
    let next = office.call("evaluation.save_design", json!({ "kind": "course", "content": content }));
    assert_eq!((&next["version"], &next["versions"][1]["batches"]), (&json!(2), &json!(1)));
    let detail = office.call("evaluation.batch", json!({ "id": batch }));
    assert_eq!((&detail["version"], &detail["template"]["scale"][0]), (&json!(1), &json!("很好")));
    assert_eq!(detail["template"]["title"], "课程质量评估表", "what was given out stays");
    office.call("keeping.undo", json!({ "id": office.last_step() }));
    assert_eq!(design(Value::Null)["version"], 1);
    let none = json!({ "class": class, "kind": "course", "subjects": [], "together": true, "given_out": 1, "returned": 0 });
    assert_eq!(office.code("evaluation.give_out", none), Code::FormJudgesNothing);
}
