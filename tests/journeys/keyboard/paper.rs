//! What comes out of a class: its sheet, its forms, its certificates, its summary.

use crate::window::{Window, text_of};

/// Prints what the preview shows and closes it; gives what the tray holds by now.
async fn print(window: &Window, papers: usize) -> String {
    window
        .holds("the preview shows a page", "return document.querySelector('dialog[open] canvas') !== null")
        .await;
    window.key("Ctrl+p").await;
    let printed = window.printed(papers).await;
    window.key("Esc").await;
    window.holds("the preview is closed", "return document.querySelector('dialog[open]') === null").await;
    printed.iter().map(|paper| text_of(paper)).collect()
}

pub(super) async fn print_the_sheet_and_type_who_was_away(window: &Window) {
    // Between the timetable and the attendance lie the questions: the hand stands at the first.
    window.key("Ctrl+PageDown").await;
    window.cursor_in("问题（1 钟行思）").await;
    window.write("材料总被退回，怎么改？").await;
    window.key("Enter").await;
    window.key("Ctrl+s").await;
    window.see("没有课程回答").await;
    window.key("Ctrl+PageDown").await;
    window.cursor_in("15 日上午 录例外").await;
    window.key("Ctrl+p").await;
    let sheet = print(window, 1).await;
    assert!(sheet.contains("钟行思") && sheet.contains("签到表"), "{sheet}");
    window.cursor_in("15 日上午 录例外").await;
    window.write("2 迟").await;
    window.key("Enter").await;
    window.holds("the exception is taken", "return document.activeElement.value === ''").await;
    window.shot("attendance").await;
    // Enter alone: the sheet is back; on to the next.
    window.key("Enter").await;
    window.cursor_in("15 日下午 录例外").await;
    window.key("Enter").await;
    window.see("签到表已录").await;
}

pub(super) async fn type_an_evaluation_form(window: &Window) {
    window.key("Ctrl+PageDown").await;
    window.cursor_in("发放").await;
    window.key("Enter").await;
    window.write("1").await;
    window.key("Ctrl+Enter").await;
    window
        .holds(
            "the form takes the digits",
            "return document.activeElement?.getAttribute('aria-label')?.startsWith('逐项录入') ?? false",
        )
        .await;
    window.write(&"4".repeat(20)).await;
    window.write("3").await;
    window.write("例文很有用").await;
    window.shot("form").await;
    window.key("Ctrl+Enter").await;
    window.see("都录完了").await;
    window.key("v").await;
    window.see("总满意度").await;
}

pub(super) async fn issue_and_print(window: &Window) {
    window.key("Ctrl+PageDown").await;
    window.see("考核").await;
    window.key("Ctrl+PageDown").await;
    window.see("可发 3").await;
    window.key("i").await;
    window.see("编号从").await;
    window.shot("issue").await;
    window.key("Enter").await;
    window.see("已发 3").await;
    window.see("未打印").await;
    window.key("p").await;
    let certificates = print(window, 2).await;
    assert!(certificates.contains("准予结业") && certificates.contains("钟行思"), "{certificates}");
    window.key("s").await;
    let all = print(window, 3).await;
    assert!(all.contains("培训总结"), "{all}");
    window.see("已打印").await;
    window.shot("certificates").await;
}
