//! A plan through its year: needs into items, the panel, approval, issue, adjustment.

use crate::office::{Office, office};
use crate::{add, plan, set};
use serde_json::{Value, json};
use zhixing_domain::Code;

fn record(office: &Office, plan: &Value) -> Value {
    office.call("plans.record", json!({ "id": plan }))
}

fn standings(office: &Office, plan: &Value) -> Vec<String> {
    let record = record(office, plan);
    let of = |item: &Value| item["standing"].as_str().unwrap().to_owned();
    record["items"].as_array().unwrap().iter().map(of).collect()
}

pub(crate) fn panel(office: &Office, plan: &Value) -> Vec<Value> {
    [("cadre", "王平"), ("expert", "沈牧野"), ("entrepreneur", "翟长河")]
        .map(|(kind, name)| {
            let member = json!({ "plan": plan, "kind": kind, "cadre": null, "name": name, "unit": "单位" });
            office.call("plans.add_member", member)
        })
        .to_vec()
}

pub(crate) fn hand_on(to: &str, plan: &Value) -> Value {
    json!({ "id": plan, "to": to, "day": "2026-01-12" })
}

/// Every member gives `score` to every question about the items of the open round, but `low` about the one named.
pub(crate) fn score(office: &Office, plan: &Value, members: &[Value], low: Option<(&str, u8)>) {
    let found = office.call("plans.assessment", json!({ "id": plan }));
    let round = &found["rounds"][0];
    let questions: usize = round["rule"]["blocks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|block| block["questions"].as_array().unwrap().len())
        .sum();
    for item in round["items"].as_array().unwrap() {
        let score = low.filter(|(title, _)| item["title"] == *title).map_or(4, |(_, score)| score);
        for member in members {
            for question in 0..questions {
                let one = json!({ "verdict": item["verdict"], "member": member, "question": question, "score": score });
                office.call("plans.save_score", one);
            }
        }
    }
}

fn round(office: &Office, plan: &Value) -> Value {
    office.call("plans.assessment", json!({ "id": plan }))["rounds"][0].clone()
}

#[test]
fn a_topic_makes_an_item_with_its_open_needs_and_what_is_covered_shows() {
    let office = office();
    let plan = plan(&office);
    let topic = office.call("needs.add_topic", json!({ "name": "公文写作" }));
    for urgency in [3, 1] {
        let need = json!({ "source": "organisation", "topic": topic, "urgency": urgency, "unit": null });
        office.call("needs.add_need", need);
    }
    let ranked = office.call("plans.topics", json!({ "id": plan }));
    let first = &ranked["topics"][0];
    assert_eq!(
        (&first["name"], &first["open"], &first["urgent"], &first["undecided"], &first["place"]),
        (&json!("公文写作"), &json!(2), &json!(1), &json!(2), &json!("1"))
    );
    let item = office.call("plans.item_from_topic", json!({ "plan": plan, "topic": topic }));
    assert_eq!((&item["title"], &item["needs"]), (&json!("公文写作专题班"), &json!(2)));
    assert_eq!(
        office.call("plans.topics", json!({ "id": plan }))["topics"],
        json!([]),
        "none of its needs waits any more"
    );
    assert_eq!(office.call("plans.coverage", json!({ "id": plan }))["open_needs"], 0);

    let needs = office.call("plans.item_needs", json!({ "id": item["id"] }));
    let off = json!({ "item": item["id"], "need": needs[0]["id"], "answers": false });
    assert_eq!(office.call("plans.set_item_need", off)["needs"], 1);
    assert_eq!(office.call("plans.topics", json!({ "id": plan }))["topics"][0]["open"], 1);
    let other = add(&office, &plan, "综合协调班");
    assert_eq!(
        office.call("plans.set_item_topics", json!({ "id": other, "topics": [topic] }))["needs"],
        1,
        "only the need that waits comes with the topic"
    );
    office.call("needs.delete_need", json!({ "id": needs[0]["id"] }));
    assert_eq!(office.call("plans.item_needs", json!({ "id": other })), json!([]));
    office.undo_last();
    assert_eq!(office.call("plans.item_needs", json!({ "id": other })).as_array().unwrap().len(), 1);
}

#[test]
fn a_budget_follows_the_rules_and_one_by_hand_needs_its_reason_before_the_panel() {
    let office = office();
    let plan = plan(&office);
    let item = add(&office, &plan, "甲班");
    for (field, value) in [("head_count", "50"), ("days", "5"), ("class_kind", "三类")] {
        set(&office, &item, field, value);
    }
    assert_eq!(set(&office, &item, "fee_full", "8")["budget"], 13_750_000 + 800_000);
    let mut rule = office.call("plans.rules", Value::Null)["cost"]["rule"].clone();
    rule["person_day"] = json!([76_000, 65_000, 38_000]);
    office.call("plans.save_cost_rule", rule);
    assert_eq!(record(&office, &plan)["items"][0]["budget"], 9_500_000 + 800_000, "the county's own sum");
    set(&office, &item, "budget", "90000");
    panel(&office, &plan);
    let blocked = office.fail("plans.hand_on", hand_on("assessing", &plan));
    assert_eq!(blocked.code, Code::PlanStepBlocked);
    set(&office, &item, "budget_reason", "党校承担住宿");
    office.call("plans.save_ceiling", json!({ "id": plan, "yuan": "80,000" }));
    let found = record(&office, &plan);
    assert_eq!((&found["total"], &found["plan"]["ceiling"]), (&json!(9_000_000), &json!(8_000_000)));
    office.call("plans.hand_on", hand_on("assessing", &plan));
}

#[test]
fn an_item_that_fails_comes_back_changed_in_a_second_round_before_the_plan_is_submitted_and_issued() {
    let office = office();
    let plan = plan(&office);
    let (good, bad) = (add(&office, &plan, "甲班"), add(&office, &plan, "乙班"));
    let refused = office.fail("plans.hand_on", hand_on("assessing", &plan));
    assert_eq!(refused.code, Code::PanelIncomplete);
    assert_eq!(refused.values["kinds"], "干部、行业专家、企业家", "all that is missing, at once");
    let members = panel(&office, &plan);
    office.call("plans.hand_on", hand_on("assessing", &plan));
    assert_eq!(standings(&office, &plan), ["before", "before"]);
    let locked = json!({ "id": good, "field": "days", "value": "3" });
    assert_eq!(office.fail("plans.save_item_field", locked).code, Code::PlanLocked);
    assert_eq!(office.fail("plans.close_round", json!({ "id": plan })).code, Code::ScoresMissing);
    score(&office, &plan, &members, Some(("乙班", 2)));
    office.call("plans.close_round", json!({ "id": plan, "day": "2026-01-14" }));
    assert_eq!(standings(&office, &plan), ["passed", "failed"]);
    assert_eq!(record(&office, &plan)["plan"]["state"], "draft");
    let reason = round(&office, &plan)["items"][1]["reason"].as_str().unwrap().to_owned();
    assert!(reason.contains("总平均 2.00，低于 3.50"), "{reason}");
    let early = json!({ "id": plan, "to": "submitted", "day": "2026-01-15", "number": "青组字〔2026〕4号" });
    assert_eq!(office.fail("plans.hand_on", early.clone()).code, Code::PlanStepBlocked);

    set(&office, &bad, "head_count", "30");
    office.call("plans.hand_on", hand_on("assessing", &plan));
    let second = round(&office, &plan);
    assert_eq!((&second["no"], second["items"].as_array().unwrap().len()), (&json!(2), 1));
    let change = &second["items"][0]["changes"]["fields"][0];
    assert_eq!((&change["field"], &change["after"]), (&json!("head_count"), &json!("30")));
    score(&office, &plan, &members, None);
    office.call("plans.close_round", json!({ "id": plan }));
    assert_eq!(standings(&office, &plan), ["passed", "passed"]);
    office.call("plans.hand_on", early);
    let issue = json!({ "id": plan, "to": "issued", "day": "2026-02-03", "number": "青委办发〔2026〕7号", "body": "县委" });
    office.call("plans.hand_on", issue);
    let kinds: Vec<Value> = office.call("plans.versions", json!({ "id": plan }))["versions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|version| version["kind"].clone())
        .collect();
    assert_eq!(kinds, ["issue", "submission", "assessment", "assessment"]);
}

#[test]
fn a_passed_item_that_is_changed_afterwards_is_assessed_again_and_an_admin_may_overrule() {
    let office = office();
    let plan = plan(&office);
    let (good, _) = (add(&office, &plan, "甲班"), add(&office, &plan, "乙班"));
    let members = panel(&office, &plan);
    office.call("plans.hand_on", hand_on("assessing", &plan));
    score(&office, &plan, &members, Some(("乙班", 1)));
    office.call("plans.close_round", json!({ "id": plan }));
    let verdict = round(&office, &plan)["items"][1]["verdict"].clone();
    office.call("plans.overrule", json!({ "verdict": verdict, "reason": "省里指定的任务" }));
    assert_eq!(standings(&office, &plan), ["passed", "overruled"]);
    set(&office, &good, "days", "9");
    assert_eq!(standings(&office, &plan), ["changed", "overruled"]);
    office.undo_last();
    assert_eq!(standings(&office, &plan), ["passed", "overruled"]);
}

/// A plan of two items, issued.
fn issued(office: &Office) -> (Value, Value, Value) {
    let plan = plan(office);
    let (first, second) = (add(office, &plan, "甲班"), add(office, &plan, "乙班"));
    set(office, &first, "months", "9");
    let members = panel(office, &plan);
    office.call("plans.hand_on", hand_on("assessing", &plan));
    score(office, &plan, &members, None);
    office.call("plans.close_round", json!({ "id": plan }));
    for (to, number, body) in [("submitted", "4号", ""), ("issued", "7号", "县委")] {
        office.call(
            "plans.hand_on",
            json!({ "id": plan, "to": to, "day": "2026-02-03", "number": number, "body": body }),
        );
    }
    (plan, first, second)
}

#[test]
fn an_issued_plan_changes_only_by_an_adjustment_with_a_reason_for_every_item() {
    let office = office();
    let (plan, first, second) = issued(&office);
    let move_it = json!({ "id": first, "field": "months", "value": "12" });
    assert_eq!(office.fail("plans.save_item_field", move_it.clone()).code, Code::PlanNeedsAdjustment);
    office.call("plans.begin_adjustment", json!({ "plan": plan, "reason": "教学楼维修" }));
    let finish = json!({ "id": plan, "day": "2026-08-20" });
    assert_eq!(office.fail("plans.finish_adjustment", finish.clone()).code, Code::AdjustmentEmpty);
    office.call("plans.save_item_field", move_it);
    assert_eq!(office.fail("plans.finish_adjustment", finish.clone()).code, Code::AdjustmentUnexplained);
    set(&office, &first, "change_reason", "9 月教室不空");
    assert_eq!(office.fail("plans.delete_item", json!({ "id": second })).code, Code::Empty);
    office.call("plans.delete_item", json!({ "id": second, "reason": "并入甲班" }));
    office.call("plans.finish_adjustment", finish);
    let history = office.call("plans.versions", json!({ "id": plan }));
    let told: Vec<(&str, &str, &str)> = history["versions"][0]["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|change| {
            let text = |field: &str| change[field].as_str().unwrap();
            (text("title"), text("kind"), text("reason"))
        })
        .collect();
    assert_eq!(told, [("甲班", "moved", "9 月教室不空"), ("乙班", "cancelled", "并入甲班")]);
    assert_eq!(history["open"]["changes"], json!([]));
    assert_eq!(record(&office, &plan)["plan"]["items"], 1);
    let items = office.call("classes.plan_items", Value::Null);
    assert_eq!(items.as_array().unwrap().len(), 1, "no class is made from what was cancelled");
}

#[test]
fn the_papers_of_a_plan_can_be_read() {
    let office = office();
    let (plan, ..) = issued(&office);
    for (call, more, pages) in [
        ("plans.print_plan", json!({ "sheet": "a4" }), 1),
        ("plans.print_plan", json!({ "sheet": "a3" }), 1),
        ("plans.print_forms", json!({ "filled": false }), 3),
        ("plans.print_forms", json!({ "filled": true }), 3),
        ("plans.print_opinion", json!({}), 1),
        ("plans.print_changes", json!({ "version": 3 }), 1),
    ] {
        let mut request = json!({ "id": plan });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let made = office.call(call, request);
        // Two items of one sitting: what they leave blank is told of the plan's own table, and of nothing else.
        let told: &[&str] =
            if call == "plans.print_plan" { &["item_unfilled", "item_unfilled"] } else { &[] };
        let codes: Vec<&str> =
            made["findings"].as_array().unwrap().iter().filter_map(|one| one["code"].as_str()).collect();
        assert_eq!((&made["pages"], codes.as_slice()), (&json!(pages), told), "{call} {more}");
    }
    for (call, request) in [
        ("plans.export", json!({ "id": plan })),
        ("plans.export_calendar", json!({ "id": plan })),
        ("plans.export_called", json!({ "id": plan })),
        ("plans.export_assessment", json!({ "id": plan })),
        ("plans.export_open_needs", json!({ "id": plan })),
        ("plans.export_needless", json!({ "id": plan })),
        ("plans.export_without", json!({ "id": plan })),
    ] {
        let made = office.call(call, request);
        assert_eq!(
            std::path::Path::new(made["name"].as_str().unwrap()).extension().unwrap(),
            "xlsx",
            "{call}"
        );
    }
}

#[test]
fn blank_forms_go_out_with_the_invitation_before_the_round_is_opened() {
    let office = office();
    let plan = plan(&office);
    let forms = json!({ "id": plan, "filled": false });
    assert_eq!(office.fail("plans.print_forms", forms.clone()).code, Code::NothingToPrint);
    let (_, bad) = (add(&office, &plan, "甲班"), add(&office, &plan, "乙班"));
    assert_eq!(
        office.call("plans.print_forms", forms.clone())["pages"],
        1,
        "one for all, while nobody is on"
    );
    let members = panel(&office, &plan);
    let made = office.call("plans.print_forms", forms.clone());
    assert_eq!((&made["pages"], &made["findings"]), (&json!(3), &json!([])));
    assert!(office.try_call("plans.print_forms", json!({ "id": plan, "filled": true })).is_err());
    assert_eq!(record(&office, &plan)["plan"]["state"], "draft", "nothing was opened by printing");

    // Before a second round only what went back stands on them, with what was changed.
    office.call("plans.hand_on", hand_on("assessing", &plan));
    score(&office, &plan, &members, Some(("乙班", 2)));
    office.call("plans.close_round", json!({ "id": plan }));
    set(&office, &bad, "head_count", "30");
    let made = office.call("plans.print_forms", forms);
    let text = office.text(&made);
    assert!(text.contains("第2轮") && text.contains("人数改为“30”") && !text.contains("甲班"), "{text}");
}

#[test]
fn what_is_kept_of_a_panel_member_can_be_mended_until_the_plan_goes_up() {
    let office = office();
    let (plan, ..) = issued(&office);
    let member = office.call("plans.assessment", json!({ "id": plan }))["members"][1]["id"].clone();
    let save = |id: &Value, name: &str| json!({ "id": id, "kind": "expert", "name": name, "unit": "省委党校", "post": "教授", "phone": "13900000001" });
    assert_eq!(office.fail("plans.save_member", save(&member, "沈牧野")).code, Code::PlanLocked);
    let next = office.call("plans.save", json!({ "id": null, "year": 2027, "title": "2027年度计划" }));
    let members = panel(&office, &next);
    office.call("plans.save_member", save(&members[1], "沈牧之"));
    let found = office.call("plans.assessment", json!({ "id": next }))["members"][1].clone();
    assert_eq!(
        (&found["name"], &found["unit"], &found["phone"]),
        (&json!("沈牧之"), &json!("省委党校"), &json!("13900000001"))
    );
    office.undo_last();
    assert_eq!(office.call("plans.assessment", json!({ "id": next }))["members"][1]["name"], "沈牧野");
    office.call("plans.save_member", save(&members[1], "沈牧之"));
    assert_eq!(office.fail("plans.save_member", save(&members[2], "沈牧之")).code, Code::Taken);
    assert_eq!(office.fail("plans.save_member", save(&members[2], " ")).code, Code::Empty);
}
