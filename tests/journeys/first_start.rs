//! The main job: from the first start to undo, in an office of one's own.

use crate::window::{Setting, Window, fixture};

#[tokio::test]
async fn from_the_first_start_to_signed_paper_and_back() {
    let window = Setting::new("main").dialogs(&[fixture("roster.xlsx")]).open().await;
    open_our_office(&window).await;
    take_the_roster(&window).await;
}

async fn open_our_office(window: &Window) {
    window.see("打开示例").await;
    window.shot("01-first-start").await;
    window.press("新建单位").await;
    window.cursor_in("单位名称").await;
    window.write("中共青石县委组织部").await;
    window.key("Enter").await;
    window.write("余雪").await;
    window.key("Enter").await;
    window.write("qingshi-2026").await;
    window.key("Enter").await;
    window.write("qingshi-2026").await;
    window.shot("02-new-office").await;
    window.key("Ctrl+Enter").await;
    window.see("恢复码").await;
    window.shot("03-recovery-code").await;
    window.click("choice", "恢复码已经打印或抄好").await;
    window.press("开始使用").await;
    window.see("中共青石县委组织部").await;
}

async fn take_the_roster(window: &Window) {
    window.go("#/people").await;
    window.see("还没有干部").await;
    window.shot("04-people-empty").await;
    window.press("导入名册").await;
    window.press("选择名册").await;
    window.see("请您定").await;
    window.shot("05-roster-questions").await;
    window.holds("a question to answer", "const [first] = document.querySelectorAll('[role=radiogroup] input'); first?.click(); return first !== undefined").await;
    window.press("逐行").await;
    window.shot("06-roster-rows").await;
    window.press("导入 ").await;
    window.see("名册已导入").await;
    window.shot("07-roster-taken").await;
    window.press("看名单").await;
    window.see("张若杰").await;
    window.shot("08-people").await;
}
