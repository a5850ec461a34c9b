//! The board by keys alone: from a figure to the paper behind it, from a topic into the plan, from a need to its post.

use crate::sample::open_sample;
use crate::window::{Setting, Window};
use serde_json::{Value, json};

/// The figure that has the keys, as `row-column`.
const AT: &str = "return document.activeElement?.dataset?.at ?? null;";
/// Whether the hand is at a paper behind the figure.
const AT_PAPER: &str = "return document.activeElement?.matches('.links a') ?? false;";
/// Whether the hand is at the topics that wait for an item.
const AT_TOPICS: &str = "return document.activeElement?.getAttribute('role') === 'listbox' && document.querySelector('[role=option]') !== null;";

#[tokio::test]
async fn the_board_is_read_by_keys_alone_down_to_the_paper_and_into_the_plan() {
    let window = Setting::new("board").open().await;
    open_sample(&window).await;
    read_a_figure(&window).await;
    narrow_by_marks(&window).await;
    make_an_item(&window).await;
    into_the_plan(&window).await;
    see_the_post_of_a_need(&window).await;
    assert_eq!(window.errors().await, Vec::<String>::new());
}

async fn at(window: &Window, place: &str) {
    window
        .holds(&format!("the keys are at {place}"), &format!("{} === '{place}'", AT.replace(" ?? null;", "")))
        .await;
}

/// Arrows to the total of the second topic, Enter to who asks, one Enter to the paper.
async fn read_a_figure(window: &Window) {
    window.go("#/needs/board").await;
    window.see("得分").await;
    window.settled().await;
    window.key("Down").await;
    at(window, "0-0").await;
    window.key("Down").await;
    at(window, "1-0").await;
    for column in 1..=5 {
        window.key("Right").await;
        at(window, &format!("1-{column}")).await;
    }
    window.key("Enter").await;
    window.holds("the hand is at the first paper", AT_PAPER).await;
    window.shot("behind").await;
    window.key("Down").await;
    window.holds("the hand is at a paper still", AT_PAPER).await;
    window.key("Esc").await;
    at(window, "1-5").await;
    window.key("Enter").await;
    window.holds("the hand is at the first paper again", AT_PAPER).await;
    let to = window.run("return document.activeElement.getAttribute('href')", vec![]).await;
    window.key("Enter").await;
    window.holds("the paper is open", &format!("return location.hash === {to}")).await;
    window.settled().await;
    window.shot("paper").await;
}

/// M shows the topics of one mark after another, then all again.
async fn narrow_by_marks(window: &Window) {
    window.go("#/needs/board").await;
    window.see("得分").await;
    window.settled().await;
    let board = window.call("needs.board", json!({ "year": null })).await;
    let topics = board["topics"].as_array().unwrap();
    let marked = |mark: &str| {
        let has =
            |topic: &&Value| topic["remarks"].as_array().unwrap().iter().any(|remark| remark["mark"] == mark);
        topics.iter().filter(has).count()
    };
    for (mark, words) in [("agreed", "三方一致"), ("one_only", "仅一方"), ("conflict", "有冲突")] {
        window.key("m").await;
        let count = marked(mark);
        assert!(count > 0, "the sample has topics that are {mark}");
        let shown = format!(
            "return document.querySelectorAll('tbody tr').length === {count} && [...document.querySelectorAll('tbody tr')].every((row) => row.innerText.includes('{words}'));"
        );
        window.holds(&format!("{count} topics are {mark}"), &shown).await;
    }
    window.shot("conflict").await;
    window.key("Enter").await;
    window.holds("the figure of the narrowed board has its papers", AT_PAPER).await;
    window.key("Esc").await;
    window.key("m").await;
    let all = format!("return document.querySelectorAll('tbody tr').length === {};", topics.len());
    window.holds("all topics are there again", &all).await;
}

/// A topic becomes an item of a draft by T and Enter.
async fn make_an_item(window: &Window) {
    let plans = window.call("plans.list", Value::Null).await;
    let draft = plans.as_array().unwrap().iter().find(|plan| plan["state"] == "draft");
    let Some(draft) = draft else { panic!("the sample has a plan in draft: {plans}") };
    let items = || async {
        let record = window.call("plans.record", json!({ "id": draft["id"] })).await;
        record["items"].as_array().unwrap().len()
    };
    let before = items().await;
    window.go(&format!("#/plans?plan={}", draft["id"])).await;
    window.see("回车生成一项").await;
    window.key("t").await;
    window.holds("the topics are there", AT_TOPICS).await;
    window.key("Enter").await;
    window.see("已生成“").await;
    assert_eq!(items().await, before + 1);
}

/// On the board itself P takes the topic in hand into the plan; a second P makes no second item.
async fn into_the_plan(window: &Window) {
    window.go("#/needs/board").await;
    window.see("得分").await;
    window.settled().await;
    for row in 0..=2 {
        window.key("Down").await;
        at(window, &format!("{row}-0")).await;
    }
    window.key("Enter").await;
    window.holds("the hand is at a paper", AT_PAPER).await;
    window.key("p").await;
    window.see("已生成“应急管理与安全生产专题班”").await;
    window.key("p").await;
    window.see("计划里的“应急管理与安全生产专题班”已经回应这个专题").await;
}

/// From a need that a post asks for, its link opens that very post.
async fn see_the_post_of_a_need(window: &Window) {
    let needs = window.call("needs.list", json!({ "source": "post", "limit": 500 })).await;
    let need =
        needs["rows"].as_array().unwrap().iter().find(|need| need["origin"] == "post").unwrap().clone();
    let post = window.call("people.post", json!({ "id": need["origin_id"] })).await;
    window.go(&format!("#/needs/need/{}", need["id"])).await;
    window.click("link", need["origin_title"].as_str().unwrap()).await;
    window.see(&format!("要求 {} 项能力", post["levels"].as_object().unwrap().len())).await;
    let shown = format!(
        "return location.hash.includes('id={}') && [...document.querySelectorAll('input')].some((one) => one.value === {});",
        need["origin_id"], post["title"]
    );
    window.holds("the post is open beside the grid", &shown).await;
    window.shot("post").await;
}
