//! 网络培训: two platforms' lists in, a column put right, somebody doubtful named, who is behind, the notice printed; a list
//! again changes nothing, and one step takes an import back.

use crate::first_start::{open_our_office, take_the_roster};
use crate::window::{Setting, Window, fixture, text_of};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// Whether somebody is offered in the picker.
const OFFERED: &str = "return document.querySelector('[role=option][aria-selected=true]') !== null;";
const NO_DIALOG: &str = "return document.querySelector('dialog[open]') === null;";
/// Whether the lists that were read are shown, and nothing is read any more.
const SHOWN: &str = "return document.querySelector('.bar .sides') !== null && document.querySelector('[role=progressbar]') === null;";

#[tokio::test]
async fn lists_of_two_platforms_come_in_once_and_show_who_is_behind() {
    let folder = tempfile::tempdir().unwrap();
    let (list, other) = (fixture("online.xlsx"), other_platform(folder.path()));
    let window = Setting::new("online").on("2026-11-05").dialogs(&[list.clone(), other, list]).open().await;
    open_our_office(&window).await;
    take_the_roster(&window).await;
    take_the_first_list(&window).await;
    put_the_second_right(&window).await;
    name_whom_nobody_knows(&window).await;
    take_the_second(&window).await;
    see_who_is_behind(&window).await;
    print_the_notice(&window).await;
    look_at_one_person(&window).await;
    import_again(&window).await;
    take_it_back(&window).await;
    assert_eq!(window.errors().await, Vec::<String>::new());
}

#[tokio::test]
async fn what_a_platform_says_otherwise_later_is_taken_or_left_line_by_line() {
    let folder = tempfile::tempdir().unwrap();
    let [first, later] = ["一季度.csv", "更正后.csv"].map(|name| folder.path().join(name));
    let window = Setting::new("online-corrected")
        .on("2026-11-05")
        .dialogs(&[first.clone(), later.clone(), later.clone()])
        .open()
        .await;
    open_our_office(&window).await;
    take_the_roster(&window).await;
    let people = window.call("people.list", json!({ "limit": 2 })).await["rows"].clone();
    // A head of two rows: 学时 over 应得 and 实得.
    let list = |hours: [&str; 2]| {
        let mut text =
            "平台：青石学堂\n姓名,单位,课程,,学时,,时间,\n,,名称,时长（分钟）,应得,实得,开始,完成\n"
                .to_owned();
        for (person, hours) in people.as_array().unwrap().iter().zip(hours) {
            let (name, unit) =
                (person["name"].as_str().unwrap(), person["unit"].as_str().unwrap_or_default());
            let _ = writeln!(text, "{name},{unit},法治讲座,42,9,{hours},2026-03-01,2026-03-02");
        }
        text
    };
    std::fs::write(&first, list(["1", "1"])).unwrap();
    std::fs::write(&later, list(["0.5", "2"])).unwrap();
    let hours = async |at: usize| {
        window.call("online.of_person", json!({ "id": people[at]["id"] })).await["lines"][0]["hours"].clone()
    };
    window.go("#/practice/online/import").await;
    window.see("学习记录从哪里来").await;
    window.key("o").await;
    window.holds("the list is read", SHOWN).await;
    window.see("新增 2").await;
    window.press("列的对应").await;
    window.see("学时·实得").await;
    window.shot("two-rows").await;
    window.key("Ctrl+Enter").await;
    window.see("学习记录已导入").await;
    assert_eq!((hours(0).await, hours(1).await), (json!(100), json!(100)));
    window.press("换一个文件").await;
    window.see("学习记录从哪里来").await;
    window.key("o").await;
    window.holds("the list is read", SHOWN).await;
    window.see("平台改数 2").await;
    window.see("平台改了数：1 学时 → 0.5 学时").await;
    window.shot("corrected").await;
    // One is taken over by its row, the other stays.
    window.press("逐行").await;
    window.see("原计 1").await;
    window.holds("the first is taken over", "const one = document.querySelector('main button[aria-label^=\"改：\"]'); one?.click(); return one !== null && document.querySelector('main button[aria-label^=\"改：\"][aria-pressed=true]') !== null;").await;
    window.see("已回答 1 处").await;
    window.shot("by-row").await;
    window.key("Ctrl+Enter").await;
    window.see("按平台现在的数更正 1 条").await;
    assert_eq!((hours(0).await, hours(1).await), (json!(50), json!(100)));
    // Once more: what was taken is known; what was left is asked again, and stays while nothing is said.
    window.press("换一个文件").await;
    window.see("学习记录从哪里来").await;
    window.key("o").await;
    window.holds("the list is read", SHOWN).await;
    window.see("平台改数 1").await;
    window.see("已有 1").await;
    window.see("没有要导入的").await;
    window.key("Ctrl+Z").await;
    window.see("已撤销").await;
    assert_eq!((hours(0).await, hours(1).await), (json!(100), json!(100)), "one step back");
    assert_eq!(window.errors().await, Vec::<String>::new());
}

/// Another layout: lengths as times, a state, hours under a heading of its own; one of two namesakes from a unit that is
/// neither's, somebody misspelt, and a course that the first platform has already on that day.
fn other_platform(folder: &Path) -> PathBuf {
    let text = "姓名,部门,课程,学习时长,认定,完成状态,完成时间\n\
        方嘉文,县林业局,数据治理十讲,01:30:00,2,已完成,2026-06-01\n\
        方嘉文,县林业局,保密常识,00:14:00,0.3,已完成,2026-06-02\n\
        钟行思思,县财政局,保密常识,00:14:00,0.3,已完成,2026-06-02\n\
        贺子飞,县发改局,保密常识,00:14:00,0,学习中,\n\
        贺子飞,县发改局,数字政府与数据应用网络课,00:12:00,0.3,已完成,2026-05-21\n";
    let path = folder.join("学堂导出.csv");
    std::fs::write(&path, text).unwrap();
    path
}

async fn take_the_first_list(window: &Window) {
    window.go("#/practice/online").await;
    window.see("落后").await;
    window.key("n").await;
    window.see("学习记录从哪里来").await;
    window.key("o").await;
    window.holds("the list is read", SHOWN).await;
    window.see("新增 593").await;
    window.see("重复 21").await;
    window.press("列的对应").await;
    window.see("乡村振兴与农业产业发展网络课").await;
    window.shot("columns").await;
    window.press("逐行").await;
    // What is not taken is seen first, with why.
    window.see("没有导入的 21").await;
    window.see("重复").await;
    window.press("新增 593").await;
    window.see("尹杰轩").await;
    window.shot("rows").await;
    window.key("Ctrl+Enter").await;
    window.see("学习记录已导入").await;
    window.see("课程目录新增 10 门").await;
    window.shot("taken").await;
    window.press("换一个文件").await;
}

async fn put_the_second_right(window: &Window) {
    window.see("学习记录从哪里来").await;
    window.key("o").await;
    window.holds("the list is read", SHOWN).await;
    window.see("方嘉文（县林业局）").await;
    window.shot("questions").await;
    // One answer for both lines.
    window
        .holds(
            "a question to answer",
            "const one = [...document.querySelectorAll('[role=radiogroup] label')].find((label) => label.innerText.includes('青石镇')); one?.querySelector('input').click(); return one !== undefined;",
        )
        .await;
    window.press("列的对应").await;
    window.see("认定").await;
    window
        .run(
            "const one = [...document.querySelectorAll('select')].find((each) => each.getAttribute('aria-label').startsWith('认定'));
             one.value = 'hours'; one.dispatchEvent(new Event('change', { bubbles: true }));",
            vec![],
        )
        .await;
    window.holds("the column is wanted now", "return [...document.querySelectorAll('tr:not(.off)')].some((row) => row.innerText.startsWith('认定'));").await;
    window.holds("the list is read again", SHOWN).await;
    window.see("新增 2").await;
}

async fn name_whom_nobody_knows(window: &Window) {
    window.press("人员").await;
    window.press("名册没有").await;
    window
        .holds(
            "somebody the roster does not know",
            "return document.querySelector('[aria-label=\"指定是谁… 钟行思思\"]') !== null;",
        )
        .await;
    window.shot("people").await;
    window.press("指定是谁").await;
    window.cursor_in("对应的干部").await;
    window.write("zxs").await;
    window.holds("somebody is offered", OFFERED).await;
    window.key("Enter").await;
    window.holds("the dialog is closed", NO_DIALOG).await;
    window.see("新增 3").await;
    window.holds("the list is read again", SHOWN).await;
}

async fn take_the_second(window: &Window) {
    window.key("Ctrl+Enter").await;
    window.see("学习记录已导入").await;
    window.see("新增 3 条，2 人，2.6 学时").await;
    window.press("看学习进度").await;
}

async fn see_who_is_behind(window: &Window) {
    window.see("合计还差").await;
    window.press("进度：全部").await;
    window.press("落后").await;
    window.see("进度：落后").await;
    window.press("排序：").await;
    window.press("差得最多的在前").await;
    window.see("排序：差得最多的在前").await;
    window.shot("behind").await;
    let all = window.call("online.progress", json!({ "limit": 1 })).await;
    assert!(all["behind"].as_u64().unwrap() > 200, "{all}");
    window.go("#/today").await;
    window.see("照目前进度完不成任务").await;
    window.shot("today").await;
    window.go("#/practice/online").await;
    window.see("合计还差").await;
}

async fn print_the_notice(window: &Window) {
    window.key("p").await;
    window
        .holds("the preview shows a page", "return document.querySelector('dialog[open] canvas') !== null")
        .await;
    window.shot("notice").await;
    window.press("打印").await;
    let papers = window.printed(1).await;
    let text: String = text_of(&papers[0]).split_whitespace().collect();
    assert!(text.contains("2026年网络培训催学通知") && text.contains("截至2026年11月5日"), "{text}");
    window.keep_papers().await;
    window.key("Esc").await;
    window.holds("the preview is closed", NO_DIALOG).await;
}

async fn look_at_one_person(window: &Window) {
    let namesakes = window.call("people.pick", json!({ "find": "方嘉文 青石镇", "limit": 1 })).await;
    window.go(&format!("#/people?id={}&tab=online", namesakes[0]["id"])).await;
    window.see("数据治理十讲").await;
    window.run("[...document.querySelectorAll('li > button[aria-expanded]')].find((one) => one.innerText.includes('数据治理十讲')).click()", vec![]).await;
    window.see("学堂导出.csv，第 2 行").await;
    window.see("默认规则").await;
    window.shot("person").await;
}

async fn import_again(window: &Window) {
    let before = window.call("keeping.me", Value::Null).await["last_step"]["id"].clone();
    window.go("#/practice/online/import").await;
    window.see("学习记录从哪里来").await;
    window.key("o").await;
    window.see("没有要导入的").await;
    window.see("已有 593").await;
    window.shot("again").await;
    assert_eq!(
        window.call("keeping.me", Value::Null).await["last_step"]["id"],
        before,
        "nothing was written"
    );
}

async fn take_it_back(window: &Window) {
    window.go("#/practice/online/imports").await;
    window.see("学堂导出.csv").await;
    window.shot("imports").await;
    window.key("Ctrl+Z").await;
    window
        .holds(
            "the second list is gone",
            "return !document.querySelector('main').innerText.includes('学堂导出.csv');",
        )
        .await;
    window.see("online.xlsx").await;
}
