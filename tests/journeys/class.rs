//! A class from an item of the plan, by clicks and keys alone: its trainees by a rule and from a pasted list, its groups,
//! its timetable copied and moved.

use crate::sample::open_sample;
use crate::window::{Setting, Window};

#[tokio::test]
async fn a_class_from_a_plan_item_its_trainees_groups_and_days() {
    let folder = tempfile::tempdir().unwrap();
    let window = Setting::new("class").dialogs(&[folder.path().into(), folder.path().into()]).open().await;
    open_sample(&window).await;
    make_the_class(&window).await;
    enrol_by_the_rule(&window).await;
    enrol_from_a_paste(&window).await;
    deal_out(&window).await;
    window.press("导出 Excel").await;
    window.see("学员名册.xlsx").await;
    fill_the_timetable(&window).await;
    window.go("#/classes").await;
    window.see("新建班次").await;
    window.press("导出 Excel").await;
    window.see("办班台账").await;
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "both lists are saved");
    assert_eq!(window.errors().await, Vec::<String>::new());
}

async fn make_the_class(window: &Window) {
    window.go("#/plans").await;
    window.click("row", "公文写作与综合协调").await;
    window.press("由此办班").await;
    window.press("打开班次").await;
    window.fill("开班日期", "11.2").await;
    window.key("Enter").await;
    window.see("2026-11-02 — 11-04").await;
    window.shot("days").await;
}

async fn enrol_by_the_rule(window: &Window) {
    window.click("tab", "学员").await;
    window.see("还没有学员").await;
    window.key("n").await;
    window.press("按条件").await;
    window.press("全选").await;
    window.shot("rule").await;
    window.key("Ctrl+Enter").await;
    window.see("已报名").await;
}

async fn enrol_from_a_paste(window: &Window) {
    window.press("添加学员").await;
    window.press("粘贴名单").await;
    window.cursor_in("名单").await;
    window.write("王德明").await;
    window.see("库外学员").await;
    window.shot("paste").await;
    window.key("Ctrl+Enter").await;
    window.see("已报名 1 人").await;
}

async fn deal_out(window: &Window) {
    window.press("自动分组").await;
    window.cursor_in("分几组").await;
    window.write("5").await;
    window.key("Ctrl+Enter").await;
    window.see("第五组").await;
    assert!(!window.text().await.contains("第六组"), "what stood in the field is typed over");
    window.shot("groups").await;
}

async fn fill_the_timetable(window: &Window) {
    window.click("tab", "课程表").await;
    // After a click the keys go on from the place.
    window.click("button", "11.2 周一 上午").await;
    window.key("Enter").await;
    window.cursor_in("课程").await;
    window.write("公文写作规范").await;
    window.key("Enter").await;
    window.see("1 节").await;
    carry_it(window).await;
    window.press("整天、整班").await;
    window.click("option", "复制这一天").await;
    window.cursor_in("复制到哪一天").await;
    window.shot("copy-a-day").await;
    window.key("Ctrl+Enter").await;
    window.see("2 节").await;
    window.press("整天、整班").await;
    window.click("option", "整班改期").await;
    window.cursor_in("移动几天").await;
    window.shot("move-all").await;
    window.key("Ctrl+Enter").await;
    window.see("2026-11-09 — 11-11").await;
    window.shot("moved").await;
    window.press("打印、导出").await;
    window.click("option", "口袋卡").await;
    window.see("第 1 页，共 1 页").await;
    window.shot("pocket").await;
    window.key("Esc").await;
}

/// Lifted, carried to the next afternoon and laid down; then back by one undo of the hand.
async fn carry_it(window: &Window) {
    window.click("button", "公文写作规范").await;
    window.key("Space").await;
    window.see("拿起了“公文写作规范”").await;
    window.key("Right").await;
    window.key("Down").await;
    window.see("11.3 周二 下午").await;
    window.shot("carried").await;
    window.key("Enter").await;
    window.see("14:30–17:30").await;
    window.click("button", "公文写作规范").await;
    window.key("Space").await;
    window.key("Left").await;
    window.key("Up").await;
    window.see("11.2 周一 上午").await;
    window.key("Enter").await;
    window.see("08:30–12:00").await;
}
