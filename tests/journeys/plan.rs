//! A year's plan in the real window: from needs to items, through the panel, to a submitted and issued plan and its papers.

use crate::sample::open_sample;
use crate::window::{Setting, Window, text_of};
use serde_json::{Value, json};

/// The plan of a year, as it is kept.
async fn plan(window: &Window, year: u64) -> Value {
    let plans = window.call("plans.list", Value::Null).await;
    let found = plans.as_array().unwrap().iter().find(|plan| plan["year"] == year).unwrap();
    window.call("plans.record", json!({ "id": found["id"] })).await
}

/// Puts the cursor onto the topics that wait for an item.
const AT_TOPICS: &str = "const list = document.querySelector('[role=listbox]'); list?.focus(); return document.activeElement === list;";

/// Whether the panel's form is ready for the next digit.
const AT_FORM: &str = "return document.activeElement?.getAttribute('role') === 'grid';";

/// Whether the round may be closed.
const MAY_CLOSE: &str = "return [...document.querySelectorAll('button')].some((one) => one.innerText.startsWith('结束这一轮') && !one.disabled);";

#[tokio::test]
async fn needs_become_an_issued_plan_with_its_papers() {
    let window = Setting::new("plan").open().await;
    open_sample(&window).await;
    let draft = plan(&window, 2027).await;
    let id = draft["plan"]["id"].clone();
    let planned = draft["items"].as_array().unwrap().len();

    // The most wanted topic becomes an item by Enter.
    window.go(&format!("#/plans?plan={id}")).await;
    window.see("按需求排的专题").await;
    window.holds("the topics are there", AT_TOPICS).await;
    window.key("Enter").await;
    window.see("已生成").await;
    window.press("打开这一项").await;
    window.fill("人数", "30").await;
    window.key("Enter").await;
    window.write("3").await;
    window.key("Enter").await;
    window.write("24").await;
    window.key("Enter").await;
    window.write("5").await;
    window.key("Enter").await;
    window.settled().await;
    window.shot("item").await;
    let record = plan(&window, 2027).await;
    let item = &record["items"][planned];
    assert_eq!((&item["head_count"], &item["days"], &item["months"]), (&json!(30), &json!(3), &json!([5])));
    assert!(item["needs"].as_i64().unwrap() > 0, "its needs came with the topic");

    // The panel: one of each kind, by hand.
    window.key("Esc").await;
    window.go(&format!("#/plans/assessment?plan={id}")).await;
    for (kind, name) in [("干部", "邱明"), ("行业专家", "沈牧野"), ("企业家", "翟长河")] {
        window.see("加一位").await;
        window.click("choice", kind).await;
        window.fill("或写姓名", name).await;
        window.key("Ctrl+Enter").await;
        window.see(name).await;
    }
    window.go(&format!("#/plans?plan={id}")).await;
    window.press("送训前评估").await;
    window.key("Ctrl+Enter").await;
    window.see("计划已转为“训前评估”").await;

    // Each member's form is typed by digits.
    let found = window.call("plans.assessment", json!({ "id": id })).await;
    let cells = found["members"][0]["missing"].as_u64().unwrap() as usize;
    for member in found["members"].as_array().unwrap() {
        window.go(&format!("#/plans/assessment?plan={id}&member={}", member["id"])).await;
        window.see(&format!("{}的评估表", member["name"].as_str().unwrap())).await;
        window.holds("the form takes digits", AT_FORM).await;
        window.write(&"4".repeat(cells)).await;
        window.see("已录完").await;
    }
    window.shot("form").await;
    window.key("Esc").await;
    window.holds("every score is kept", MAY_CLOSE).await;
    window.press("结束这一轮…").await;
    window.see("通过 3 项，退回 0 项").await;
    window.press("结束这一轮").await;
    window.see("第 1 轮评估已结束").await;

    // Up for approval, issued, and printed.
    window.go(&format!("#/plans?plan={id}")).await;
    window.press("报批…").await;
    window.fill("报批文号", "青组字〔2027〕4号").await;
    window.key("Ctrl+Enter").await;
    window.see("计划已转为“报批”").await;
    window.press("下达…").await;
    window.fill("下达文号", "青委办发〔2027〕7号").await;
    window.key("Enter").await;
    window.write("中共青石县委").await;
    window.key("Ctrl+Enter").await;
    window.see("计划已转为“下达”").await;
    window.press("更多").await;
    window.click("option", "打印计划表（A3 横向）").await;
    window.press("打印").await;
    let paper = window.printed(1).await.remove(0);
    let text: String = text_of(&paper).split_whitespace().collect();
    assert!(text.contains("青委办发〔2027〕7号") && text.contains("批准："), "{text}");
    window.shot("issued").await;
    assert_eq!(window.errors().await, Vec::<String>::new());
}
