//! Batches of interviews: made, changed, deleted and brought back, printed whole, read from a text, saved as a workbook.

use crate::sample::open_sample;
use crate::window::{Setting, Window, fixture, text_of};

#[tokio::test]
async fn a_batch_is_changed_deleted_brought_back_printed_and_read_from_a_text() {
    let folder = tempfile::tempdir().unwrap();
    let window = Setting::new("batches")
        .dialogs(&[fixture("interviews.txt"), folder.path().into(), folder.path().into()])
        .open()
        .await;
    open_sample(&window).await;
    window.go("#/needs").await;
    window.see("2026年需求调研第二批").await;

    window.press("修改批次").await;
    window.cursor_in("名称").await;
    window.write("2026年秋季调研").await;
    window.fill("纸质份数", "31").await;
    window.shot("change").await;
    window.key("Ctrl+Enter").await;
    window.see("2026年秋季调研").await;
    window.see("纸质 31 份").await;

    print_the_records(&window).await;
    read_the_text(&window).await;
    delete_and_bring_back(&window).await;

    window.press("导出访谈记录").await;
    window.see("访谈记录（2026-10-20）.xlsx").await;
    window.press("导出批次表").await;
    window.see("访谈批次（2026-10-20）.xlsx").await;
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "papers and batches are saved");
    assert_eq!(window.errors().await, Vec::<String>::new());
}

async fn print_the_records(window: &Window) {
    window.press("打印记录").await;
    window
        .holds("the preview shows a page", "return document.querySelector('dialog[open] canvas') !== null")
        .await;
    window.shot("records").await;
    window.key("Ctrl+p").await;
    let papers = window.printed(1).await;
    assert!(text_of(&papers[0]).contains("2026年秋季调研"));
    window.key("Esc").await;
}

async fn read_the_text(window: &Window) {
    window.key("n").await;
    window.cursor_in("名称").await;
    window.write("文字稿").await;
    window.key("Ctrl+Enter").await;
    window.see("第 1 号").await;
    let batches = window.call("needs.batches", serde_json::Value::Null).await;
    let made = batches.as_array().unwrap().iter().find(|one| one["title"] == "文字稿").unwrap()["id"].clone();
    window.go(&format!("#/needs/import/{made}")).await;
    window.press("选择文件").await;
    window.see("导入 26 份").await;
    window.shot("text-read").await;
    window.key("Ctrl+Enter").await;
    window.see("撤销这次导入").await;
    window.shot("text-taken").await;
    window.key("Ctrl+z").await;
    window.see("选择文件").await;
}

async fn delete_and_bring_back(window: &Window) {
    window.go("#/needs").await;
    window.see("文字稿").await;
    window.holds(
        "the batch without papers can be deleted",
        "const row = [...document.querySelectorAll('tbody tr')].find((row) => row.innerText.includes('文字稿'));
         const button = [...(row?.querySelectorAll('button') ?? [])].find((one) => one.innerText === '删除' && !one.disabled);
         button?.click(); return button !== undefined",
    )
    .await;
    window.see("已删除批次“文字稿”").await;
    window.shot("deleted").await;
    window.press("撤销").await;
    window.holds("the batch is back", "return [...document.querySelectorAll('tbody tr')].some((row) => row.innerText.includes('文字稿'))").await;
}
