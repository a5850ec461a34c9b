//! A visit from its plan to the second look at its gaps, and a posting from the candidates to its appraisal, by keys.

use crate::sample::open_sample;
use crate::window::{Setting, Window, text_of};
use serde_json::{Value, json};

/// Types into the cell under the hand, then goes on to the next.
async fn cell(window: &Window, label: &str, text: &str) {
    window.cursor_in(label).await;
    if !text.is_empty() {
        window.write(text).await;
    }
    window.key("Enter").await;
}

/// Waits until the first line under the field is `text`, and takes it.
async fn take(window: &Window, text: &str) {
    let script = format!(
        "return [...document.querySelectorAll('[role=option][aria-selected=true]')].some((one) => one.innerText.includes('{text}'))"
    );
    window.holds(&format!("“{text}” is offered"), &script).await;
    window.key("Enter").await;
}

/// What the board of the day says of this room.
async fn due(window: &Window, what: &str) -> Option<Value> {
    let board = window.call("today.board", json!(null)).await;
    let mut due =
        board["due"].as_array().unwrap().iter().filter(|due| due["of"] == "practice").map(|due| &due["due"]);
    due.find(|due| due["what"] == what).cloned()
}

#[tokio::test]
async fn a_visit_is_planned_held_and_typed_by_keys_and_its_gaps_are_looked_at_again() {
    let window = Setting::new("visit").open().await;
    open_sample(&window).await;
    window.go("#/practice").await;
    window.see("白石村乡村振兴现场教学").await;
    window.key("n").await;
    window.cursor_in("考察名称").await;
    window.write("赴枫溪镇学接访").await;
    window.key("Ctrl+Enter").await;
    window.cursor_in("出发日期").await;
    window.write("2026-3-9").await;
    window.key("Enter").await;
    window.cursor_in("返回日期").await;
    window.write("3.10").await;
    window.key("Enter").await;
    window.fill("去哪里", "fxz").await;
    take(&window, "枫溪镇").await;
    window.see("枫溪镇社会治理综合服务中心").await;

    // Who is in a class then is told before they are chosen, and stays told.
    let classes =
        json!({ "find": null, "year": null, "state": "running", "plan_item": null, "offset": 0, "limit": 1 });
    let class = window.call("classes.list", classes).await["rows"][0].clone();
    let trainees = window.call("classes.trainees", json!({ "class": class["id"] })).await;
    let name = trainees["rows"][0]["name"].as_str().unwrap().to_owned();
    window.fill("出发日期", class["first_day"].as_str().unwrap()).await;
    window.key("Enter").await;
    window.see("结束日期 2026-03-10 早于开始日期").await;
    window.fill("返回日期", class["first_day"].as_str().unwrap()).await;
    window.key("Enter").await;
    window.key("Ctrl+s").await;
    window.fill("加参加人员", &name).await;
    take(&window, &name).await;
    window.see("人同期有别的安排").await;
    window.shot("clash").await;
    window.fill("出发日期", "2026-03-09").await;
    window.key("Ctrl+s").await;
    window.fill("返回日期", "2026-03-10").await;
    window.key("Ctrl+s").await;
    window
        .holds("nobody is elsewhere any more", "return !document.body.innerText.includes('人同期有别的安排')")
        .await;
    window.press("拟办").await;
    window.click("option", "已办").await;
    window.see("已办").await;

    // The table as it lies on paper.
    window.click("tab", "对标清单").await;
    window.cursor_in("新的一行：指标").await;
    window.write("初信初访办结率").await;
    window.key("Enter").await;
    cell(&window, "计量单位（第 1 行）", "%").await;
    cell(&window, "我方（第 1 行）", "62.5").await;
    cell(&window, "对方（第 1 行）", "91").await;
    window.see("差 28.5 个百分点").await;
    cell(&window, "方向（第 1 行）", "").await;
    cell(&window, "原因（第 1 行）", "转办慢").await;
    cell(&window, "措施（第 1 行）", "设联合接访室").await;
    window.cursor_in("责任人或单位（第 1 行）").await;
    window.write("县信访局").await;
    window.key("Enter").await;
    cell(&window, "完成时限（第 1 行）", "2026.6.30").await;
    window.cursor_in("状态（第 1 行）").await;
    window.write("2").await;
    window.see("逾期").await;
    window.shot("table").await;

    // What is late and what is to be looked at again stands on the day's board, with its place.
    window.go("#/today").await;
    window.see("赴枫溪镇学接访：1 项对标措施逾期").await;
    window.click("link", "去回看：赴枫溪镇学接访").await;
    window.fill("现在我方（第 1 行）", "84").await;
    window.key("Enter").await;
    let proposed =
        "return [...document.querySelectorAll('input')].some((one) => one.placeholder === '按数字：已缩小')";
    window.holds("the figures propose a verdict", proposed).await;
    window.press("采用已缩小").await;
    window
        .holds(
            "the verdict stands",
            "return [...document.querySelectorAll('input')].some((one) => one.value === '已缩小')",
        )
        .await;
    window.shot("review").await;
    window.press("对标清单").await;
    window.press("打印").await;
    let paper = text_of(&window.printed(1).await[0]);
    assert!(
        paper.contains("差 28.5 个") && paper.contains("设联合接访室") && paper.contains("已缩小"),
        "{paper}"
    );
    window.key("Esc").await;
    assert_eq!(window.errors().await, [] as [String; 0]);
}

#[tokio::test]
async fn somebody_is_chosen_sent_logged_and_appraised_by_keys_and_it_shows_on_their_record() {
    let window = Setting::new("posting").open().await;
    open_sample(&window).await;
    let before = due(&window, "logs").await.unwrap();
    window.go("#/practice/projects").await;
    window.see("青石新材料产业园二期建设").await;
    window.key("n").await;
    window.cursor_in("项目名称").await;
    window.write("青石河综合治理").await;
    window.key("Ctrl+Enter").await;
    window.fill("接收单位", "县水利局").await;
    window.fill("名额", "2").await;
    window.key("Enter").await;
    window.cursor_in("开始日期").await;
    window.write("2026-07-01").await;
    window.key("Enter").await;
    window.cursor_in("结束日期").await;
    window.write("2026-09-30").await;
    window.key("Enter").await;
    window.cursor_in("锻炼什么能力").await;
    window.write("qz").await;
    take(&window, "群众工作").await;
    window
        .holds(
            "the ability is trained",
            "return document.querySelector('ul[aria-label=\"锻炼什么能力\"] li') !== null",
        )
        .await;
    window.press("选人").await;
    window.see("比较了").await;
    window.holds("people stand there", "return document.querySelectorAll('[role=row][aria-rowindex=\"2\"] .strong').length > 0 && document.querySelector('[role=row][aria-rowindex=\"2\"] .strong').innerText.length > 0").await;
    window.run("document.querySelector('[role=grid]').focus()", vec![]).await;
    window.key("Down").await;
    window.see("为什么排在这里").await;
    window.see("培养潜力").await;
    window.shot("candidates").await;
    let name = window.run("return document.querySelector('main h2').innerText", vec![]).await;
    let name = name.as_str().unwrap().to_owned();
    window.key("s").await;
    window.cursor_in("到岗日期").await;
    window.key("Ctrl+Enter").await;
    window.see(&format!("已派出：{name}")).await;

    // Three months are over, none of their logs came.
    let posting = window.call("practice.postings", json!({ "find": "青石河综合治理", "limit": 1 })).await;
    let posting = posting["rows"][0].clone();
    assert_eq!(posting["missing"], json!(["2026-07", "2026-08", "2026-09"]));
    window.go("#/practice/postings").await;
    window.see("青石河综合治理").await;
    window.go(&format!("#/practice/posting/{}", posting["id"])).await;
    for month in ["2026-07", "2026-08", "2026-09"] {
        cell(&window, &format!("做了什么（{month}）"), "巡河，协调清淤").await;
        cell(&window, &format!("问题和打算（{month}）"), "汛期加密").await;
        cell(&window, &format!("导师意见（{month}）"), "踏实").await;
    }
    window.see("已交 3/3").await;
    assert_eq!(due(&window, "logs").await.unwrap()["count"], before["count"]);
    window.press("采用：按规则 24 学时").await;
    window.holds("the hours stand with their reason", "return [...document.querySelectorAll('input')].some((one) => one.value.includes('实践锻炼 3 个月，每月 8 学时'))").await;
    window.run("const grades = [...document.querySelectorAll('fieldset')].filter((one) => one.querySelector('legend')?.textContent.startsWith('等次')); grades.at(-1).querySelector('input').focus()", vec![]).await;
    window.write("1").await;
    window.see("优秀").await;
    window.shot("posting").await;
    window.press("鉴定表").await;
    window.press("打印").await;
    let paper = text_of(&window.printed(1).await[0]);
    assert!(
        paper.contains("干部实践锻炼鉴定表") && paper.contains("巡河，协调清淤") && paper.contains("优秀"),
        "{paper}"
    );
    window.key("Esc").await;

    // What it trained counts for the person, and the record says where from.
    window.go(&format!("#/people?id={}&tab=fit", posting["cadre"])).await;
    window.see("青石河综合治理").await;
    window.go("#/practice/where").await;
    window.see(&name).await;
    window.shot("where").await;
    assert_eq!(window.errors().await, [] as [String; 0]);
}
