//! The whole job by keys alone: no click, no call, no address typed. Whoever has no mouse, or no time for one, must come
//! through.

mod class;
mod paper;

use crate::window::{Setting, Window};

#[tokio::test]
async fn the_whole_job_without_a_mouse() {
    let window = Setting::new("keyboard").open().await;
    open_the_sample(&window).await;
    find_a_person_and_type_over_a_field(&window).await;
    type_an_interview(&window).await;
    class::open_a_class(&window).await;
    class::enrol(&window).await;
    class::fill_the_timetable(&window).await;
    paper::print_the_sheet_and_type_who_was_away(&window).await;
    paper::type_an_evaluation_form(&window).await;
    paper::issue_and_print(&window).await;
    take_a_step_back(&window).await;
    assert_eq!(window.errors().await, Vec::<String>::new());
}

async fn open_the_sample(window: &Window) {
    window.see("打开示例").await;
    window.press_by_key("打开示例").await;
    window.see("青石县委组织部（示例）").await;
    window.settled().await;
}

async fn find_a_person_and_type_over_a_field(window: &Window) {
    window.find_by_key("zxs", "钟行思").await;
    window.see("基本情况").await;
    window.shot("person").await;
    window.key("e").await;
    window.cursor_in("姓名").await;
    window.step_to("Enter", "field", "备注").await;
    window.write("联络员").await;
    window.key("Ctrl+s").await;
    window.see("已保存").await;
    window.key("Esc").await;
    window.see("联络员").await;
}

async fn type_an_interview(window: &Window) {
    window.find_by_key("lrft", "访谈").await;
    window.see("2026年需求调研第二批").await;
    window.key("n").await;
    window.cursor_in("名称").await;
    window.write("补充访谈").await;
    window.key("Enter").await;
    window.key("Enter").await;
    window.cursor_in("纸质份数").await;
    window.write("1").await;
    window.key("Ctrl+Enter").await;
    window.cursor_in("访谈时间").await;
    window.write("9.14").await;
    window.key("Enter").await;
    window.cursor_in("地点").await;
    window.write("县委党校").await;
    window.key("Enter").await;
    window.write("余雪").await;
    window.key("Enter").await;
    window.cursor_in("对象类别").await;
    window.write("1").await;
    window.cursor_in("访谈对象").await;
    window.write("zxs").await;
    window.holds("somebody is found", "return document.querySelector('[role=option][aria-selected=true]')?.innerText.includes('钟行思')").await;
    window.key("Enter").await;
    window.cursor_in("一、工作中的难点").await;
    window.write("材料多，重点不突出。").await;
    window.key("Enter").await;
    window.cursor_in("专题").await;
    window.write("gw").await;
    window
        .holds(
            "a topic is offered",
            "return document.querySelector('[role=option][aria-selected=true]')?.innerText.includes('公文')",
        )
        .await;
    window.key("Enter").await;
    window.cursor_in("公文写作与综合协调 急需").await;
    window.write("3").await;
    window.cursor_in("专题").await;
    window.shot("interview").await;
    window.key("Ctrl+Enter").await;
    window.see("纸质 1 份，已录 1 份").await;
}

/// From the history: the cursor goes to the rows by Tab and on by the arrows.
async fn take_a_step_back(window: &Window) {
    window.find_by_key("czjl", "操作记录").await;
    window.row_by_key("评估表第 1 号").await;
    window.key("Enter").await;
    window.see("撤销这一步").await;
    window.shot("history").await;
    window.key("u").await;
    window.see("已撤销").await;
    window.shot("undone").await;
}
