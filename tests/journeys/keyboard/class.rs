//! A class opened, filled with people and with a timetable.

use crate::window::Window;

pub(super) async fn open_a_class(window: &Window) {
    window.find_by_key("xjbc", "新建班次").await;
    window.cursor_in("计划项目").await;
    window.key("Enter").await;
    window.cursor_in("班次名称").await;
    window.write("公文写作短训班").await;
    window.key("Enter").await;
    window.key("Enter").await;
    window.cursor_in("开班日期").await;
    window.write("10.15").await;
    window.key("Enter").await;
    window.write("10.15").await;
    window.shot("new-class").await;
    window.key("Ctrl+Enter").await;
    window.see("基本情况").await;
    window.see("2026-10-15").await;
}

/// From a pasted list, and by a rule.
pub(super) async fn enrol(window: &Window) {
    window.key("Ctrl+PageDown").await;
    window.see("还没有学员").await;
    window.key("n").await;
    window.press_by_key("粘贴名单").await;
    window.cursor_in("名单").await;
    for name in ["钟行思", "郝怡", "程敏霞"] {
        window.write(name).await;
        window.key("Enter").await;
    }
    window
        .holds("the three are read", "return document.querySelectorAll('dialog[open] tbody tr').length === 3")
        .await;
    window.shot("paste").await;
    window.key("Ctrl+Enter").await;
    window.see("已报名").await;
    window.key("n").await;
    window.press_by_key("按条件").await;
    window.shot("rule").await;
    window.key("Esc").await;
}

pub(super) async fn fill_the_timetable(window: &Window) {
    window.key("Ctrl+PageDown").await;
    window.see("再加一节").await;
    window.key("n").await;
    window.cursor_in("课程").await;
    window.write("公文格式与常见错误").await;
    window.key("Enter").await;
    window.cursor_in("授课人").await;
    window.write("gb").await;
    window
        .holds(
            "a mentor is offered",
            "return document.querySelector('[role=option][aria-selected=true]') !== null",
        )
        .await;
    window.key("Enter").await;
    window.cursor_in("地点").await;
    window.write("县委党校一教").await;
    window.see("新增“县委党校一教”").await;
    window.key("Enter").await;
    window.key("Ctrl+Enter").await;
    window.see("1 节").await;
    window.cursor_in("课程").await;
    window.write("改一份请示").await;
    window.key("Enter").await;
    window.see("2 节").await;
    window.shot("timetable").await;
}
