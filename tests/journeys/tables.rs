//! Tables brought in by keys alone: deployments with their needs, people's levels, each shown before it is taken and undone
//! in one step; and evaluation forms keyed a second time.

use crate::sample::open_sample;
use crate::window::{Setting, Window, fixture};
use serde_json::{Value, json};

/// Whether the hand is at the form that is keyed.
const AT_FORM: &str = "return document.activeElement?.getAttribute('role') === 'grid';";

/// Whether two differences are decided: the sample has one.
const DECIDED: &str = "return [...document.querySelectorAll('[role=gridcell] small')].filter((one) => one.innerText.includes('核对')).length === 2;";

#[tokio::test]
async fn what_higher_levels_ask_for_comes_in_by_a_table_and_goes_again_by_one_undo() {
    let window = Setting::new("tables").dialogs(&[fixture("deployments.csv")]).open().await;
    open_sample(&window).await;
    let documents =
        || async { window.call("needs.deployments", Value::Null).await.as_array().unwrap().clone() };
    let before = documents().await.len();
    window.go("#/needs/deployments").await;
    window.click("button", "导入 Excel").await;
    window.see("选择文件").await;
    window.key("o").await;
    window.see("新增 2 件，有变化 1 件，摘出需求 2 条").await;
    window.see("将新建专题：应急值守演练、科学素质与科技前沿").await;
    window.see("“要办一期培训班。”没有写专题").await;
    window.see("按同一份文件处理").await;
    window.shot("deployments").await;
    assert_eq!(documents().await.len(), before, "nothing is written yet");
    window.key("Ctrl+Enter").await;
    window.see("已导入：新增 2 件，修改 1 件，需求 2 条").await;
    window.see("科学素质提升行动方案").await;
    assert_eq!(documents().await.len(), before + 2);
    window.key("Ctrl+z").await;
    window
        .holds(
            "the table is gone again",
            "return !document.querySelector('main').innerText.includes('科学素质提升行动方案');",
        )
        .await;
    assert_eq!(documents().await.len(), before);
    key_a_form_again(&window).await;
    assert_eq!(window.errors().await, Vec::<String>::new());
}

/// The next form drawn is keyed blind, every answer alike; where it differs the paper decides by a digit.
async fn key_a_form_again(window: &Window) {
    let classes = window.call("evaluation.classes", Value::Null).await;
    let class =
        classes.as_array().unwrap().iter().find(|class| class["batch"]["drafts"] == 1).unwrap().clone();
    let batch = json!({ "id": class["batch"]["id"] });
    let standing = || async { window.call("evaluation.second", batch.clone()).await };
    let before = standing().await;
    window.go(&format!("#/classes/{}?tab=evaluation", class["class"])).await;
    window.press("二次录入").await;
    window.see("第二遍").await;
    window.holds("the form has the keys", AT_FORM).await;
    window.write(&"4".repeat(21)).await;
    window.key("Ctrl+Enter").await;
    window.see("处不一致").await;
    window.press("核对差异").await;
    window.holds("the differences have the keys", AT_FORM).await;
    window.see("第二遍每千项错").await;
    window.key("1").await;
    window.holds("one more is decided", DECIDED).await;
    window.settled().await;
    window.shot("differences").await;
    let after = standing().await;
    let count = |standing: &Value, field: &str| standing["tally"][field].as_i64().unwrap();
    assert_eq!(count(&after, "sheets"), count(&before, "sheets") + 1);
    assert!(count(&after, "differences") > count(&before, "differences"), "{after}");
    let decided = |standing: &Value| count(standing, "differences") - count(standing, "open");
    assert_eq!(decided(&after), decided(&before) + 1);
}

/// Puts cells copied from a spreadsheet into the field they are pasted into: a tab typed by key would leave it.
const PASTE: &str = "const field = document.querySelector('main textarea'); field.value = arguments[0]; field.dispatchEvent(new InputEvent('input', { bubbles: true })); field.focus();";

#[tokio::test]
async fn peoples_levels_come_in_by_pasted_cells_with_who_said_so_and_go_again_by_one_undo() {
    const ABILITY: &str = "数据应用";
    let window = Setting::new("levels").open().await;
    open_sample(&window).await;
    let level = |person: Value| {
        let window = &window;
        async move {
            let fit = window.call("people.person_fit", json!({ "id": person })).await;
            let lines = fit["lines"].as_array().unwrap().clone();
            lines.into_iter().find(|line| line["name"] == ABILITY).map(|line| line["has"].clone())
        }
    };
    let people = window.call("people.list", json!({ "limit": 40 })).await["rows"].clone();
    let people: Vec<&Value> = people.as_array().unwrap().iter().skip(20).take(2).collect();
    let before = level(people[0]["id"].clone()).await;
    let row = |person: &Value, level: &str| {
        format!("{}\t{}\t{level}", person["name"].as_str().unwrap(), person["unit"].as_str().unwrap())
    };
    let table = format!(
        "姓名\t单位\t{ABILITY}\t血型\n{}\tA\n{}\tB\n查无此人\t县档案馆\t3\t\n",
        row(people[0], "4"),
        row(people[1], "1")
    );
    window.go("#/people/levels/import").await;
    window.see("选择文件").await;
    window.run(PASTE, vec![json!(table)]).await;
    window.press("读取").await;
    window.see("查无此人").await;
    window.see("血型").await;
    window.shot("levels").await;
    assert_eq!(level(people[0]["id"].clone()).await, before, "nothing is written yet");
    window.key("Ctrl+Enter").await;
    window.see("已导入 2 人的认定 2 格").await;
    assert_eq!(level(people[0]["id"].clone()).await, Some(json!(4)));
    window.key("Ctrl+z").await;
    window.see("已撤销").await;
    assert_eq!(level(people[0]["id"].clone()).await, before, "one undo takes the table back");
    assert_eq!(window.errors().await, Vec::<String>::new());
}
