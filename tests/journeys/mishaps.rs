//! What goes wrong on an office's day: a power cut, a second window, a file dropped in passing.

use crate::sample::open_sample;
use crate::window::{Setting, Window, fixture};
use serde_json::json;

/// Opens the record of the first person found by `find`.
async fn open_person(window: &Window, find: &str) {
    window.go("#/people").await;
    window.fill("找人", find).await;
    window.click("row", "叶文萍").await;
    window.see("基本情况").await;
}

#[tokio::test]
async fn a_power_cut_loses_at_most_the_field_being_typed_and_leads_back_to_the_page() {
    let window = Setting::new("power-cut").open().await;
    open_sample(&window).await;
    open_person(&window, "ywp").await;
    window.press("修改").await;
    window.fill("职务", "办公室主任").await;
    window.key("Enter").await;
    window.see("已保存").await;
    window.fill("备注", "还没有").await;
    window.cut_off().await;

    let window = Setting::new("power-cut").at(window).open().await;
    window.see("最近打开").await;
    window.press("青石县委组织部（示例）").await;
    window.see("上次没有正常关闭").await;
    window.see("基本情况").await;
    window.shot("back-again").await;
    let found = window.call("people.pick", json!({ "find": "叶文萍", "limit": 9 })).await;
    let posts: Vec<_> = found.as_array().unwrap().iter().map(|person| person["post"].as_str()).collect();
    assert!(posts.contains(&Some("办公室主任")), "the field that was left is kept: {posts:?}");
}

#[tokio::test]
async fn a_second_window_on_the_same_office_is_told_so_in_words() {
    let first = Setting::new("second-window").open().await;
    open_sample(&first).await;
    let second = Setting::new("second-window").beside(&first).open().await;
    second.press("青石县委组织部（示例）").await;
    second.see("已经在另一个窗口打开").await;
    second.shot("told").await;
    first.go("#/people").await;
    first.see("顾英平").await;
}

#[tokio::test]
async fn data_of_a_newer_version_is_told_with_what_to_do_and_left_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let office = folder.path().join("office.db");
    for name in ["office.db", "office.keys"] {
        std::fs::copy(fixture("newer").join(name), folder.path().join(name)).unwrap();
    }
    let before = std::fs::read(&office).unwrap();
    let window = Setting::new("newer").dialogs(&[folder.path().into()]).open().await;
    window.press("打开别处的资料文件夹").await;
    window.see("更新的版本（9.9.9）做的").await;
    window.see("请先升级程序；数据没有改动").await;
    window.shot("told").await;
    assert_eq!(std::fs::read(&office).unwrap(), before);
    // The way back is open: nothing hangs.
    open_sample(&window).await;
}
