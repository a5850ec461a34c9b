//! 人岗匹配 in the real window: a post asks, a person lacks it, a need is raised, a class closes the gap.

use crate::sample::open_sample;
use crate::window::{Setting, Window};
use serde_json::{Value, json};

const ABILITY: &str = "数据应用";

/// Puts the cursor onto the grid of levels.
const AT_GRID: &str = "const grid = document.querySelector('[role=grid]'); grid?.focus(); return document.activeElement === grid && document.querySelector('[role=gridcell]') !== null;";

/// What the journey is about, found in the sample office.
struct Case {
    ability: Value,
    /// Its place among the columns.
    column: usize,
    class: Value,
    /// Somebody who passed the class, and of whom nothing was said of the ability.
    person: Value,
}

#[tokio::test]
async fn a_post_asks_a_person_lacks_it_a_need_is_raised_and_a_class_closes_the_gap() {
    let window = Setting::new("matching").open().await;
    open_sample(&window).await;
    let case = find(&window).await;
    ask_for_it(&window, &case).await;
    change_the_post(&window, &case).await;
    raise_the_need(&window, &case).await;
    let before = gap(&window, &case).await;
    assert!(before > 0, "nothing was learnt yet");
    teach_it(&window, &case).await;
    assert_eq!(gap(&window, &case).await, before - 3, "the class raised it to 3");
    look_for_somebody_else(&window).await;
    assert_eq!(window.errors().await, Vec::<String>::new());
}

async fn find(window: &Window) -> Case {
    let abilities = window.call("people.abilities", Value::Null).await["rows"].clone();
    let open: Vec<&Value> =
        abilities.as_array().unwrap().iter().filter(|one| one["archived"] == false).collect();
    let column = open.iter().position(|one| one["name"] == ABILITY).unwrap();
    let ability = open[column]["id"].clone();
    let people = window.call("people.list", json!({ "limit": 400 })).await["rows"].clone();
    for person in people.as_array().unwrap() {
        let fit = window.call("people.person_fit", json!({ "id": person["id"] })).await;
        let lines = fit["lines"].as_array().unwrap();
        let said = |line: &Value| line["said"].as_array().unwrap().clone();
        let is_unsaid = !lines.iter().any(|line| line["ability"] == ability && !said(line).is_empty());
        let holds_one = fit["holdings"].as_array().unwrap().iter().any(|one| one["now"] == true);
        let passed = lines
            .iter()
            .flat_map(said)
            .find(|said| said["source"] == "assessment" && !said["class"].is_null());
        if let Some(passed) = passed.filter(|_| is_unsaid && holds_one) {
            return Case {
                ability,
                column,
                class: passed["class"]["id"].clone(),
                person: person["id"].clone(),
            };
        }
    }
    panic!("nobody of the sample passed a class")
}

/// Levels that are missing to the person in the ability.
async fn gap(window: &Window, case: &Case) -> i64 {
    let fit = window.call("people.person_fit", json!({ "id": case.person })).await;
    let lines = fit["lines"].as_array().unwrap();
    lines.iter().find(|line| line["ability"] == case.ability).map_or(0, |line| line["gap"].as_i64().unwrap())
}

/// A new post, and what it asks for, by keys alone.
async fn ask_for_it(window: &Window, case: &Case) {
    window.go("#/people/posts").await;
    window.see("新增岗位").await;
    window.key("n").await;
    window.cursor_in("单位").await;
    window.write("县政府办公室").await;
    window.key("Enter").await;
    window.cursor_in("职务").await;
    window.write("信息中心主任").await;
    window.key("Ctrl+Enter").await;
    window.holds("the dialog is closed", "return document.querySelector('dialog[open]') === null").await;
    window.fill("单位或职务", "信息中心主任").await;
    window.see("1 个岗位").await;
    window.holds("the grid has the keys", AT_GRID).await;
    for _ in 0..case.column {
        window.key("Right").await;
    }
    window.write("4").await;
    window.settled().await;
    window.shot("post").await;
    let posts = window.call("people.posts", json!({ "find": "信息中心主任", "offset": 0, "limit": 9 })).await;
    assert_eq!(posts["rows"][0]["levels"][case.ability.to_string()], 4, "{posts}");
}

/// The change of post shows its gap the same day.
async fn change_the_post(window: &Window, case: &Case) {
    window.go(&format!("#/people?id={}&tab=fit", case.person)).await;
    window.press("职务变动").await;
    window.cursor_in("任新职").await;
    window.write("信息中心").await;
    window.key("Enter").await;
    window.key("Ctrl+Enter").await;
    window.see("已记下职务变动").await;
    window.see("−4").await;
    window.shot("gap").await;
    assert_eq!(gap(window, case).await, 4, "shown the same day");
}

/// On the heat map the row is held and G makes needs of its gaps.
async fn raise_the_need(window: &Window, case: &Case) {
    let asked = json!({ "unit": null, "by": "people", "short_of": case.ability, "offset": 0, "limit": 500 });
    let short = window.call("people.unit_gaps", asked).await["rows"].clone();
    let row = short.as_array().unwrap().iter().position(|row| row["id"] == case.person).unwrap();
    let needs = |found: &Value| found["total"].as_i64().unwrap();
    let before = needs(&window.call("needs.list", json!({ "limit": 1 })).await);
    window.go(&format!("#/people/matching?by=people&short={}", case.ability)).await;
    window.holds("the map has the keys", AT_GRID).await;
    for _ in 0..row {
        window.key("Down").await;
    }
    window.see("选中的 1 人").await;
    window.shot("map").await;
    window.key("g").await;
    window.see("已列为岗位需求").await;
    assert!(needs(&window.call("needs.list", json!({ "limit": 1 })).await) > before);
}

async fn teach_it(window: &Window, case: &Case) {
    window.go(&format!("#/classes/{}", case.class)).await;
    window.fill("提高的能力", ABILITY).await;
    window.key("Enter").await;
    window.holds("the class raises it", &format!("return [...document.querySelectorAll('select')].some((one) => one.getAttribute('aria-label')?.startsWith('{ABILITY}'));")).await;
    window.shot("class").await;
    window.go(&format!("#/people?id={}&tab=fit", case.person)).await;
    window.see("3 / 4").await;
    window.see("−1").await;
    window.shot("closed").await;
}

/// Without a word the page shows the candidates for a post, and goes on with the one that was looked at last.
async fn look_for_somebody_else(window: &Window) {
    window.go("#/people/candidates").await;
    window.see("要求 ").await;
    window.shot("candidates").await;
    let posts = window.call("people.posts", json!({ "find": "信息中心主任", "offset": 0, "limit": 1 })).await;
    let is_it = format!("return location.hash.endsWith('?post={}')", posts["rows"][0]["id"]);
    // Fast hands: the page is left while what was typed is still being looked for. The pick is waited for.
    window.fill("岗位", "信息中心").await;
    window.key("Enter").await;
    window.go("#/people").await;
    window
        .holds(
            "the list of people",
            "return !location.hash.includes('candidates') && document.querySelector('h1')?.innerText.startsWith('干部')",
        )
        .await;
    window.go("#/people/candidates").await;
    window.holds("it is still the post", &is_it).await;
}
