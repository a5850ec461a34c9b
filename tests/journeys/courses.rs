//! Forms of courses from their design to the mentor's rating, by keys.

use crate::sample::open_sample;
use crate::window::{Setting, Window, text_of};
use serde_json::{Value, json};

/// The grid has the keys.
const AT_GRID: &str = "return document.activeElement?.getAttribute('role') === 'grid'";

/// The class that is on, by its name.
async fn class(window: &Window) -> Value {
    let classes = window.call("evaluation.classes", Value::Null).await;
    let of = |one: &&Value| one["title"] == "中青年干部培训班";
    classes.as_array().unwrap().iter().find(of).unwrap()["class"].clone()
}

async fn rating(window: &Window, name: &str) -> Value {
    let found = window.call("mentors.pick", json!({ "find": name, "limit": 1 })).await;
    window.call("mentors.record", json!({ "id": found[0]["id"] })).await["rating"].clone()
}

/// The course form is in use: a word changed makes its second version.
async fn design(window: &Window) {
    window.go("#/evaluation/forms?kind=course").await;
    window.see("第 1 版已经在用").await;
    window.enter("1. 评估内容").await;
    window.write("备课充分，讲授认真负责").await;
    window.key("Tab").await;
    window
        .holds(
            "the second version",
            "return document.querySelector('h1')?.parentElement?.innerText.includes('第 2 版')",
        )
        .await;
    window.see("合计 100 分").await;
    window.shot("course-form").await;
}

#[tokio::test]
async fn a_course_form_is_designed_given_out_on_one_sheet_keyed_summed_up_and_rates_the_mentor() {
    let window = Setting::new("courses").open().await;
    open_sample(&window).await;
    let before = rating(&window, "梅远山").await;
    assert_eq!(
        (&before["forms"], &before["own"]),
        (&json!(6), &json!(0)),
        "so far the class's own form speaks"
    );
    design(&window).await;

    let class = class(&window).await;
    window.go(&format!("#/classes/{class}?tab=evaluation")).await;
    window.press("发新表").await;
    window.click("option", "发课程评估表").await;
    window.see("整班一张：每门一行").await;
    window.fill("回收", "5").await;
    window.key("Ctrl+Enter").await;
    window.see("课程评估表（16 行）").await;
    window.see("开班式；党的创新理论学习").await;
    window.press("打印空白表").await;
    window.see("第 1 页，共 2 页").await;
    window.key("Ctrl+p").await;
    let paper = text_of(&window.printed(1).await[0]);
    for wanted in ["教学内容（30 分）", "讲授认真负", "开班式；党的创新理论学习", "4 满意"]
    {
        assert!(paper.contains(wanted), "{wanted} in {paper}");
    }
    window.key("Esc").await;
    // The sheets come back some day.
    let batches = window.call("evaluation.batches", json!({ "class": class })).await;
    let batch = batches.as_array().unwrap().iter().find(|one| one["kind"] == "course").unwrap()["id"].clone();
    window.go("#/evaluation").await;
    window.see("招商引资与营商环境专题班").await;
    window.go(&format!("#/classes/{class}?tab=evaluation&batch={batch}")).await;

    for no in 1..=5 {
        window.see(&format!("第 {no} 号")).await;
        window.holds("the grid has the keys", AT_GRID).await;
        window.write("4444444433333333").await;
        window.holds(
            "the second line is typed",
            "return [...document.querySelectorAll('[role=gridcell]')].slice(8, 16).every((cell) => cell.innerText === '3')",
        )
        .await;
        if no == 1 {
            window.shot("course-grid").await;
        }
        window.key("Ctrl+Enter").await;
    }
    window.see("收回的 5 份都录完了").await;
    window.press("看汇总").await;
    window.see("100.00").await;
    window.see("80.00").await;
    window.shot("course-results").await;
    window.press("打印汇总").await;
    window.see("第 1 页").await;
    window.key("Ctrl+p").await;
    let papers = window.printed(2).await;
    let summary =
        papers.iter().map(|paper| text_of(paper)).find(|text| text.contains("课程评估汇总")).unwrap();
    assert!(summary.contains("100.00") && summary.contains("80.00"), "{summary}");
    window.key("Esc").await;

    // Two courses were judged: the first by 满意 throughout, the second by 较满意.
    let after = rating(&window, "梅远山").await;
    assert_eq!((&after["mean"], &after["forms"], &after["own"]), (&json!(400), &json!(5), &json!(5)));
    assert_eq!(rating(&window, "乔立群").await["mean"], 300);
    let mentor = window.call("mentors.pick", json!({ "find": "乔立群", "limit": 1 })).await[0]["id"].clone();
    window.go(&format!("#/mentors?id={mentor}")).await;
    window.see("其中单独评 5 份").await;
    window.go("#/evaluation/year?view=courses").await;
    window.see("党性教育：从县域历史看初心").await;
    assert_eq!(window.errors().await, [] as [String; 0]);
}
