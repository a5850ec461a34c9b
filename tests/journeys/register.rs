//! Certificates after they were issued: a spoiled one made void and replaced, found in the register, set on printed
//! stock; the numbers stay without a gap, and what builds on a step keeps it from being undone.

use crate::sample::open_sample;
use crate::window::{Setting, Window, text_of};

#[tokio::test]
async fn a_spoiled_certificate_is_void_and_replaced_and_no_number_is_lost() {
    let window = Setting::new("register").open().await;
    open_sample(&window).await;
    open_the_certificates(&window).await;
    window.press("作废").await;
    window.cursor_in("作废原因").await;
    window.write("姓名印错").await;
    window.shot("void").await;
    window.key("Ctrl+Enter").await;
    window.see("已作废：姓名印错").await;
    window.press("补发").await;
    window.see("已补发：青组训〔2026〕0056").await;
    window.shot("replaced").await;
    an_undo_that_would_break_it_is_refused(&window).await;
    print_on_stock(&window).await;
    find_it_in_the_register(&window).await;
    change_the_series(&window).await;
    assert_eq!(window.errors().await, Vec::<String>::new());
}

async fn open_the_certificates(window: &Window) {
    window.go("#/classes").await;
    window.see("新建班次").await;
    window.fill("找班次", "基层治理").await;
    window.see("1 个").await;
    window.click("row", "基层治理能力提升专题班").await;
    window.key("Enter").await;
    window.see("基本情况").await;
    window.click("tab", "证书").await;
    window.see("发证情况").await;
}

async fn an_undo_that_would_break_it_is_refused(window: &Window) {
    window.go("#/keeping").await;
    window.click("row", "作废证书").await;
    window.press("撤销这一步").await;
    window.see("已补发为 青组训〔2026〕0056，不能再补发或恢复").await;
    window.shot("undo-refused").await;
}

async fn print_on_stock(window: &Window) {
    open_the_certificates(window).await;
    window.click("choice", "预印纸“县委党校红缎证书”").await;
    window.press("打印").await;
    window
        .holds("the preview shows a page", "return document.querySelector('dialog[open] canvas') !== null")
        .await;
    window.shot("on-stock").await;
    window.key("Ctrl+p").await;
    let papers = window.printed(1).await;
    let text = text_of(&papers[0]);
    assert!(text.contains("钟行思") && text.contains("0056"), "{text}");
    assert!(!text.contains("结业证书"), "the title is on the stock already: {text}");
    window.key("Esc").await;
}

async fn find_it_in_the_register(window: &Window) {
    window.go("#/paper/register").await;
    window.see("导出登记").await;
    window.fill("查找", "zxs").await;
    window
        .holds(
            "both of hers are found",
            "return document.querySelectorAll('main [role=rowgroup] [role=row]').length === 2",
        )
        .await;
    window.see("作废：姓名印错").await;
    window.see("青组训〔2026〕0056").await;
    window.shot("register").await;
}

async fn change_the_series(window: &Window) {
    window.go("#/paper/text").await;
    window.see("青组训〔2026〕0057").await;
    window.fill("编号规则", "青培〔{year}〕{seq:04}号").await;
    window.key("Ctrl+Enter").await;
    window.see("已保存").await;
    window.shot("series").await;
    window.see("青组训〔2026〕0057").await;
}
