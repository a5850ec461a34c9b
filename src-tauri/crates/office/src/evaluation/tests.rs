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
    office.call("evaluation.save_comment", json!({ "batch": batch, "no": 7, "comment": "案例贴近工作" }));
    let detail = office.call("evaluation.batch", json!({ "id": batch }));
    let form = &detail["forms"][0];
    assert_eq!(
        (&form["no"], &form["state"], &form["comment"]),
        (&json!(7), &json!("draft"), &json!("案例贴近工作"))
    );
    assert_eq!(form["answers"].as_array().unwrap()[..3], [json!(2), json!(3), Value::Null]);
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
    assert_eq!(form["state"], "invalid");
    let form = office.call("evaluation.set_state", json!({ "id": form["id"], "state": "complete" }));
    assert_eq!(form["state"], "complete");
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
    assert_eq!(comments, [9, 8, 6, 5]);
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
