//! 学时 from the rule to the paper: what a change would do to whom, an entry with its evidence, the closing of a year, the
//! counter-entry that names the old one, the certificate of hours and the archive printed.

use crate::sample::open_sample;
use crate::window::{Setting, Window, text_of};
use serde_json::{Value, json};

const NO_DIALOG: &str = "return document.querySelector('dialog[open]') === null;";
/// The year that the sample has closed.
const LAST_YEAR: i32 = 2025;

/// Somebody's hours of a year that count to the target, in hundredths.
async fn counts(window: &Window, id: &Value, year: i32) -> i64 {
    let person = window.call("hours.person", json!({ "id": id, "year": year })).await;
    person["year"]["standing"]["counts"]["hours"].as_i64().unwrap()
}

#[tokio::test]
async fn hours_go_from_the_rule_to_the_paper() {
    let window = Setting::new("hours").open().await;
    open_sample(&window).await;
    try_a_rule(&window).await;
    let id = enter_what_was_learned_elsewhere(&window).await;
    decide_on_days_that_a_class_counts_too(&window).await;
    close_the_year_again(&window, &id).await;
    correct_the_closed_year(&window, &id).await;
    print_both(&window, &id).await;
    assert_eq!(window.errors().await, Vec::<String>::new());
}

/// The figures beside the rule follow what is typed; nothing is written before it is saved.
async fn try_a_rule(window: &Window) {
    window.go("#/hours/rules").await;
    window.see("改一个数，这里就显示谁的学时和达标情况会变").await;
    window.fill("半天（学时）", "3").await;
    window.key("Tab").await;
    window
        .holds("whom it changes is told", "return /人中 [1-9]\\d* 人有变/.test(document.body.innerText);")
        .await;
    window.shot("preview").await;
    let rules = window.call("hours.rules", json!(null)).await;
    assert_eq!((rules.as_array().unwrap().len(), &rules[0]["rule"]["half_day"]), (1, &json!(400)));
    window.press("保存规则").await;
    window.see("从 2026-01-01 起按新规则").await;
    window.click("button", "保存规则").await;
    window.see("已保存，从 2026-01-01 起按新规则计").await;
    window.holds("the dialog is gone", NO_DIALOG).await;
    window.see("规则 2026-01-01").await;
    window.key("Ctrl+z").await;
    window
        .holds("the default holds again", "return !document.body.innerText.includes('规则 2026-01-01');")
        .await;
}

async fn enter_what_was_learned_elsewhere(window: &Window) -> Value {
    let person = window.call("hours.list", json!({ "limit": 3 })).await["rows"][2].clone();
    let (id, name) = (person["id"].clone(), person["name"].as_str().unwrap().to_owned());
    let before = counts(window, &id, 2026).await;
    window.go("#/hours/entries").await;
    window.see("起止日期").await;
    window.key("n").await;
    window.cursor_in("干部").await;
    window.write(&name).await;
    window
        .holds(
            "somebody is offered",
            "return document.querySelector('[role=option][aria-selected=true]') !== null;",
        )
        .await;
    window.key("Enter").await;
    window.fill("培训名称", "全省信访业务骨干培训班").await;
    window.key("Ctrl+Enter").await;
    window.see("缺日期，未计").await;
    window.fill("结束日期", "2026-09-18").await;
    window.key("Tab").await;
    window.see("缺天数和学时，未计").await;
    window.fill("天数", "5").await;
    window.key("Tab").await;
    window.press("按规则填 40 学时").await;
    window.see("缺文号或证明，未计").await;
    window.fill("文号", "组训〔2026〕77号").await;
    window.key("Tab").await;
    window.holds("it counts", "return !document.body.innerText.includes('缺文号或证明，未计');").await;
    window.shot("entry").await;
    assert_eq!(counts(window, &id, 2026).await, before + 4_000);
    a_second_notice_for_the_same_day(window, &id, &name).await;
    id
}

/// A notice that lies on a day of an earlier one says so at once, and does not count again.
async fn a_second_notice_for_the_same_day(window: &Window, id: &Value, name: &str) {
    let before = counts(window, id, 2026).await;
    window.go("#/hours").await;
    window.see("年度学时").await;
    window.go("#/hours/entries").await;
    window.see("起止日期").await;
    window.key("n").await;
    window.cursor_in("干部").await;
    window.write(name).await;
    window
        .holds(
            "somebody is offered",
            "return document.querySelector('[role=option][aria-selected=true]') !== null;",
        )
        .await;
    window.key("Enter").await;
    window.fill("培训名称", "全省信访信息系统操作培训").await;
    window.key("Ctrl+Enter").await;
    window.see("缺日期，未计").await;
    window.fill("结束日期", "2026-09-18").await;
    window.key("Tab").await;
    window.fill("天数", "1").await;
    window.key("Tab").await;
    window.press("按规则填 8 学时").await;
    window.fill("文号", "信办〔2026〕5号").await;
    window.key("Tab").await;
    window.see("在“全省信访业务骨干培训班（组训〔2026〕77号）”已计 40 学时").await;
    window.shot("second-notice").await;
    assert_eq!(counts(window, id, 2026).await, before + 800, "open: both count");
    window
        .holds(
            "the question has the keys",
            "document.querySelector('.twice input')?.focus(); return document.activeElement?.closest('.twice') !== null;",
        )
        .await;
    window.key("1").await;
    window.holds("it is decided", "return !document.body.innerText.includes('重复待定');").await;
    assert_eq!(counts(window, id, 2026).await, before);
}

/// The sample has one call-up on a day of a class of which nothing was decided: it is found, and does not count again.
async fn decide_on_days_that_a_class_counts_too(window: &Window) {
    let doubled = json!({ "year": 2026, "doubled": true });
    let open = window.call("hours.entries", doubled.clone()).await["rows"].clone();
    let entry = open[0]["entry"].clone();
    let before = counts(window, &entry["cadre"], 2026).await;
    window.go("#/hours/years?year=2026").await;
    window.click("link", "1 笔登记的日子已经计过").await;
    window.see("重复待定").await;
    window.go(&format!("#/hours/entries?year=2026&only=twice&id={}", entry["id"])).await;
    window.see("与这笔登记是同一天").await;
    window.shot("twice").await;
    window
        .holds(
            "the question has the keys",
            "document.querySelector('.twice input')?.focus(); return document.activeElement?.closest('.twice') !== null;",
        )
        .await;
    window.key("2").await;
    window.see("两边都计的理由").await;
    assert_eq!(window.call("hours.entries", doubled.clone()).await["total"], 1, "no reason yet");
    window
        .holds(
            "the question has the keys",
            "document.querySelector('.twice input')?.focus(); return document.activeElement?.closest('.twice') !== null;",
        )
        .await;
    window.key("1").await;
    window.see("没有符合条件的人").await;
    assert_eq!(window.call("hours.entries", doubled).await["total"], 0);
    assert_eq!(counts(window, &entry["cadre"], 2026).await, before - 800);
    window.go(&format!("#/hours/person/{}?year=2026", entry["cadre"])).await;
    window.press("全市基层治理骨干培训班").await;
    window.see("不重复计").await;
}

/// The sample's last year is closed: it is opened for a reason and closed again, and no figure moves.
async fn close_the_year_again(window: &Window, id: &Value) {
    let before = counts(window, id, LAST_YEAR).await;
    window.go("#/hours/years?year=2025").await;
    window.see("由余雪结转").await;
    window.press("重新打开").await;
    window.fill("理由", "补交两张签到表").await;
    window.key("Ctrl+Enter").await;
    window.see("2025 年已重新打开").await;
    window.see("结转前看一看").await;
    assert_eq!(counts(window, id, LAST_YEAR).await, before);
    window.press("结转这一年").await;
    window.see("连同依据定住").await;
    window.click("button", "结转这一年").await;
    window.see("已结转：").await;
    window.see("结转以后").await;
    window.shot("closed").await;
    assert_eq!(counts(window, id, LAST_YEAR).await, before);
}

async fn correct_the_closed_year(window: &Window, id: &Value) {
    let before = counts(window, id, LAST_YEAR).await;
    window.go(&format!("#/hours/person/{id}?year={LAST_YEAR}")).await;
    window.see("补记").await;
    window
        .holds(
            "an entry opens",
            "const one = [...document.querySelectorAll('button[aria-expanded=false]')].find((each) => each.innerText.includes('登记')); one?.click(); return one !== undefined;",
        )
        .await;
    window.press("更正…").await;
    window.see("现在计").await;
    window.fill("加减学时", "-2").await;
    window.fill("理由和证明", "多计半天，按结业证改").await;
    window.key("Ctrl+Enter").await;
    window.see("已更正").await;
    window.holds("the dialog is gone", NO_DIALOG).await;
    window.see("更正“").await;
    assert_eq!(counts(window, id, LAST_YEAR).await, before - 200);
    window.shot("corrected").await;
}

async fn print_both(window: &Window, id: &Value) {
    window.press("学时证明").await;
    window.click("option", "开具2025 年证明…").await;
    // A number is never given twice: it is asked before it is.
    let next = window.call("hours.proofs", json!({})).await["next"].as_str().unwrap().to_owned();
    window.see(&format!("编号 {next}")).await;
    window.press("开具并预览").await;
    window.see("第 1 页").await;
    window.key("Ctrl+p").await;
    let proof = text_of(&window.printed(1).await[0]);
    assert!(proof.contains("学时证明") && proof.contains("更正") && proof.contains(&next), "{proof}");
    window.shot("proof").await;
    window.key("Esc").await;
    window.holds("the paper is put away", NO_DIALOG).await;
    // Found again by its number in the register.
    window.go(&format!("#/hours/proofs?find={next}")).await;
    window.see("已打印").await;
    window.see(&next).await;
    window.shot("proofs").await;
    window.go(&format!("#/people?id={id}&tab=archive")).await;
    window.see("历年学时").await;
    window.press("打印档案").await;
    window.see("第 1 页").await;
    window.key("Ctrl+p").await;
    let papers = window.printed(2).await;
    let archive = papers.iter().map(|paper| text_of(paper)).find(|text| text.contains("干部个人培训档案"));
    let archive = archive.unwrap();
    assert!(archive.contains("信访业务骨干") && archive.contains("历年学时"), "{archive}");
    window.shot("archive").await;
}
