//! Results from the score sheet to their use: published, objected to, corrected, published again, settled, used.

use crate::sample::open_sample;
use crate::window::{Setting, Window, text_of};
use serde_json::{Value, json};

/// The days of a publication that is over by now.
async fn days(window: &Window, first: &str, last: &str) {
    window.cursor_in("开始日期").await;
    window.write(first).await;
    window.key("Tab").await;
    // However fast one goes on, the last day is that of the first day.
    let proposed =
        window.call("assessment.publication_days", json!({ "first_day": first, "last_day": null })).await;
    let proposed = proposed["last_day"].as_str().unwrap();
    window
        .holds(
            "the last day follows the first",
            &format!("return [...document.querySelectorAll('dialog[open] input')].some((field) => field.labels?.[0]?.innerText.startsWith('截止日期') && field.value === '{proposed}');"),
        )
        .await;
    window.fill("截止日期", last).await;
    window.key("Tab").await;
}

async fn print_it(window: &Window, count: usize) -> String {
    window.see("第 1 页").await;
    window.key("Ctrl+p").await;
    let papers = window.printed(count).await;
    window.key("Esc").await;
    window.holds("the paper is put aside", "return !document.querySelector('dialog[open]')").await;
    papers.iter().map(|paper| text_of(paper)).collect()
}

/// A class of three with a score each, made by calls; what is done with the results is done by hand.
async fn class(window: &Window) -> Value {
    let class = window
        .call(
            "classes.create",
            json!({ "title": "村干部应急演练班", "first_day": "2026-10-08", "last_day": "2026-10-08" }),
        )
        .await;
    let people: Vec<Value> = ["甘霖", "桑榆", "路遥"].map(|name| json!({ "name": name })).to_vec();
    window.call("classes.enrol", json!({ "class": class, "people": people })).await;
    window.call("assessment.start", json!({ "class": class })).await;
    class
}

/// Puts cells copied from a spreadsheet into the field they are pasted into: a tab typed by key would leave it.
const PASTE: &str = "const field = document.querySelector('main textarea'); field.value = arguments[0]; field.dispatchEvent(new InputEvent('input', { bubbles: true })); field.focus();";

/// A table of scores comes in by keys: what hung out stays until the reason is written.
async fn table_in(window: &Window, class: &Value) {
    window.press("导入成绩").await;
    window.see("选择文件").await;
    let table = "学号\t姓名\t专项培训 理论\t作业考察\n2\t桑榆\t76\t\n3\t谁家的\t80\t80\n";
    window.run(PASTE, vec![json!(table)]).await;
    window.press("读取").await;
    window.see("1 个成绩已经公示").await;
    window.see("学号 3 是路遥").await;
    window.shot("scores-in").await;
    window.fill("改动原因", "补交的试卷已阅").await;
    window.see("收入 1 个成绩").await;
    window.key("Ctrl+Enter").await;
    window.see("已收入 1 个成绩").await;
    let standing = window.call("assessment.standing", json!({ "class": class })).await;
    let kept = standing["corrections"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(
        (&kept["before"], &kept["after"], &kept["reason"]),
        (&json!("74"), &json!("76"), &json!("补交的试卷已阅"))
    );
    window
        .holds(
            "it stands in the sheet",
            "return document.querySelector('[data-place=\"1-0\"]')?.value === '76'",
        )
        .await;
}

/// An objection of the days of publication, upheld with a corrected score, by keys.
async fn objected_and_corrected(window: &Window, class: &Value) {
    window.key("y").await;
    window.cursor_in("对谁的结果").await;
    window.write("ly").await;
    window.holds("the name is offered", "return [...document.querySelectorAll('[role=option][aria-selected=true]')].some((one) => one.innerText.includes('路遥'))").await;
    window.key("Enter").await;
    window.fill("提出日期", "2026-10-12").await;
    window.fill("异议内容", "第二大题漏加 30 分").await;
    window.key("Ctrl+Enter").await;
    window.see("有异议待处理").await;
    window.shot("objection").await;
    window.go("#/today").await;
    window.see("考核结果有 1 件异议没有处理").await;
    window.go(&format!("#/classes/{class}?tab=assessment&view=publication")).await;
    window.press("处理").await;
    window.see("是否成立").await;
    // By keys alone: each answer leads on to the next field, and a correction begun is not lost.
    window.key("1").await;
    window.write("核对试卷属实").await;
    window.key("Enter").await;
    window.key("1").await;
    window.key("Ctrl+Enter").await;
    window.see("请写全更正").await;
    window.write("70").await;
    window.key("Ctrl+Enter").await;
    window.see("与公示不同，还没有更正公示").await;
    window.see("异议：核对试卷属实").await;
}

#[tokio::test]
async fn results_are_typed_published_objected_to_corrected_settled_and_used() {
    let window = Setting::new("results").open().await;
    open_sample(&window).await;
    let class = class(&window).await;
    window.go(&format!("#/classes/{class}?tab=assessment")).await;
    window
        .holds(
            "the first score has the cursor",
            "return document.activeElement?.getAttribute('aria-label') === '甘霖 理论考试'",
        )
        .await;
    // Down the column of one part, then of the next.
    for score in ["90", "72", "40", "92", "70", "50"] {
        window.write(score).await;
        window.key("Enter").await;
    }
    window.see("合格 2 · 不合格 1 · 缺缓考 0 · 未录 0").await;
    window.shot("scores").await;

    window.press("公示").await;
    window.see("还没有公示").await;
    window.key("g").await;
    days(&window, "2026-10-09", "2026-10-15").await;
    window.fill("联系人", "严清和").await;
    window.key("Ctrl+Enter").await;
    window.see("请填联系人和联系电话").await;
    window.fill("联系电话", "0000-5550137").await;
    window.key("Ctrl+Enter").await;
    window.see("2026-10-09 — 2026-10-15").await;
    window.see("已生效").await;
    window.key("p").await;
    let notice = print_it(&window, 1).await;
    assert!(
        notice.contains("考核结果的公示") && notice.contains("严清和") && notice.contains("路遥"),
        "{notice}"
    );

    objected_and_corrected(&window, &class).await;
    window.key("g").await;
    days(&window, "2026-10-13", "2026-10-16").await;
    window.key("Ctrl+Enter").await;
    window.see("2026-10-13 — 2026-10-16").await;
    window.see("已生效").await;
    window.key("p").await;
    let correction = print_it(&window, 2).await;
    assert!(correction.contains("更正公示"), "{correction}");
    window.shot("corrected").await;

    // A published score changed without an objection asks for the reason.
    window.press("成绩").await;
    window
        .holds("the sheet is there", "return document.querySelector('[data-place=\"1-0\"]') !== null")
        .await;
    window.run("document.querySelector('[data-place=\"1-0\"]').focus()", vec![]).await;
    window.write("74").await;
    window.key("Enter").await;
    window.see("更正已公示的成绩").await;
    window.cursor_in("改动原因").await;
    window.write("登分时看错一行").await;
    window.key("Ctrl+Enter").await;
    window
        .holds(
            "the score is corrected",
            "return document.querySelector('[data-place=\"1-0\"]')?.value === '74'",
        )
        .await;

    table_in(&window, &class).await;
    window.press("结果运用").await;
    window.see("按规则提名").await;
    window.run("document.querySelector('[aria-label=\"甘霖 评优\"]').click()", vec![]).await;
    window.fill("说明", "部务会研究同意").await;
    window.press("确认 1 项").await;
    window
        .holds("it is used", "return document.querySelector('[aria-label=\"撤下甘霖的评优\"]') !== null")
        .await;
    window.shot("used").await;
    window.press("打印结果通报").await;
    let bulletin = print_it(&window, 3).await;
    assert!(bulletin.contains("考核结果的通报") && bulletin.contains("评优"), "{bulletin}");
    // What is used stands on the settled results: no further list below it.
    let uses = window.call("assessment.uses", json!({ "class": class })).await;
    assert_eq!(
        (&uses["state"], &uses["rows"][0]["uses"][0]["note"]),
        (&json!("settled"), &json!("部务会研究同意"))
    );
    assert_eq!(window.errors().await, [] as [String; 0]);
}
