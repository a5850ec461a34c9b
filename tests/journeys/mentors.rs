//! 导师 in the real window: who could teach a topic and why, asked for a session; engaged, held, paid and signed for.

use crate::sample::open_sample;
use crate::window::{Setting, Window};
use serde_json::{Value, json};

const TOPIC: &str = "基层治理";

#[tokio::test]
async fn the_right_mentor_is_found_for_a_topic_with_reasons_and_asked_for_a_session() {
    let window = Setting::new("mentors").open().await;
    open_sample(&window).await;
    let topic = window.call("needs.pick_topics", json!({ "find": TOPIC, "limit": 1 })).await[0].clone();
    let open = open_session(&window).await;
    // From the topic's own page.
    window.go("#/needs/topics").await;
    let choose = format!(
        "const item = [...document.querySelectorAll('[role=treeitem]')].find((one) => one.innerText.includes('{}')); item?.click(); return item !== undefined && [...document.querySelectorAll('a')].some((one) => one.innerText.startsWith('谁来讲'));",
        topic["name"].as_str().unwrap()
    );
    window.holds("the topic is chosen", &choose).await;
    window.click("link", "谁来讲").await;
    window.see("本年校外导师学时占").await;
    let found = window.call("mentors.find_for", json!({ "topic": topic["id"], "limit": 50 })).await;
    let first = found["rows"][0]["name"].as_str().unwrap().to_owned();
    window.see(&first).await;
    window.see("擅长其中 1 个专题").await;
    window.see("+20").await;
    window.shot("found").await;
    // Y asks; the session that nobody holds is chosen by keys.
    window.key("y").await;
    window.see("还没有导师的课").await;
    window.see("现场说法").await;
    window
        .holds(
            "the session has the cursor",
            "const box = [...document.querySelectorAll('dialog[open] input')].find((one) => one.closest('label').innerText.includes('现场说法')); box?.focus(); return document.activeElement === box && box !== undefined;",
        )
        .await;
    window.key("Space").await;
    window.see("邀请 1 节").await;
    window.key("Ctrl+Enter").await;
    window.see(&format!("已邀请 {first}：1 节")).await;
    window.shot("invited").await;
    let row = engagement(&window, &open).await;
    assert_eq!((&row["state"], row["mentor_name"].as_str()), (&json!("invited"), Some(first.as_str())));
    // Asked so much, the one at the head steps back a little.
    let after = window.call("mentors.find_for", json!({ "topic": topic["id"], "limit": 50 })).await;
    let points = |all: &Value| {
        let rows = all["rows"].as_array().unwrap();
        rows.iter().find(|row| row["name"] == first.as_str()).unwrap()["points"].as_i64().unwrap()
    };
    assert!(points(&after) < points(&found), "a session more counts against them");
    // Without a question the page tells the topics that nobody teaches.
    window.go("#/mentors/find").await;
    window.see("没有导师的专题").await;
    window.shot("uncovered").await;
}

#[tokio::test]
async fn a_mentor_agrees_teaches_and_is_paid_on_a_sheet_that_is_signed() {
    let window = Setting::new("engagements").open().await;
    open_sample(&window).await;
    let held = window.call("mentors.engagements", json!({ "state": "invited", "limit": 1 })).await["rows"][0]
        .clone();
    // T: the one who was asked agrees.
    window
        .go(&format!("#/mentors/engagements?state=invited&row={}-{}", held["session"], held["mentor"]))
        .await;
    window.see("邀请 ").await;
    window.key("t").await;
    window.see("1 节记为“已同意”").await;
    assert_eq!(engagement(&window, &held).await["state"], "agreed");
    // A lecture that is still ahead is not held.
    window
        .go(&format!(
            "#/mentors/engagements?class={}&row={}-{}",
            held["class"], held["session"], held["mentor"]
        ))
        .await;
    window.see(held["title"].as_str().unwrap()).await;
    window.see("答复 ").await;
    window.key("s").await;
    window.see("不能记为已授课").await;
    // The class that is over: F pays all that is due, P sets the sheet.
    let due = window.call("today.board", Value::Null).await["due"].clone();
    let class = due.as_array().unwrap().iter().find(|one| one["of"] == "fees").unwrap()["id"].clone();
    window.go("#/today").await;
    window.see("的课酬还没有付").await;
    window.go(&format!("#/mentors/fees/{class}")).await;
    window.see("待付").await;
    window.shot("fees").await;
    window.key("f").await;
    window.see("付酬后金额按当天的规定固定下来").await;
    window.press("付酬").await;
    window.see("已记付酬").await;
    window.see("付清 0 位").await;
    let fees = window.call("mentors.class_fees", json!({ "class": class })).await;
    let lines = fees["lines"].as_array().unwrap();
    assert!(
        lines.iter().any(|line| line["stage"] == "paid" && line["total"]["net"].as_i64() > Some(0)),
        "{fees}"
    );
    window.key("p").await;
    window.see("第 1 页").await;
    window.shot("sheet").await;
    window.key("Esc").await;
    // Before tax from after tax: 6,000 left of 7,142.86.
    window.fill("税后", "6000").await;
    window.key("Tab").await;
    window.see("个税 1142.86 元").await;
}

/// A session that nobody holds, put into the class under way.
async fn open_session(window: &Window) -> Value {
    let classes =
        json!({ "find": null, "year": null, "state": "running", "plan_item": null, "offset": 0, "limit": 9 });
    let class = window.call("classes.list", classes).await["rows"][0].clone();
    let new =
        json!({ "class": class["id"], "day": class["last_day"], "half": "evening", "title": "现场说法" });
    window.call("classes.add_session", new).await
}

/// How far the engagement for a session has come.
async fn engagement(window: &Window, session: &Value) -> Value {
    let id = session.get("session").unwrap_or(&session["id"]);
    let rows = window.call("mentors.engagements", json!({ "limit": 500 })).await["rows"].clone();
    rows.as_array().unwrap().iter().find(|row| row["session"] == *id).unwrap().clone()
}
