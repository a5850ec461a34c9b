//! A class's workbook brought into the class it is of: only what differs is taken, in one step that a later one may keep
//! from being undone.

use crate::sample::open_sample;
use crate::window::{Setting, Window};
use std::path::{Path, PathBuf};

/// What the teacher sent later: a score corrected, one more who was away, and a number that nobody has.
fn later_book(folder: &Path) -> PathBuf {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheets: [(&str, &[&[&str]]); 2] = [
        ("考勤例外", &[&["日期", "半天", "学号", "姓名", "情况"], &["2026-09-11", "下午", "5", "", "病假"]]),
        (
            "成绩",
            &[
                &["学号", "姓名", "理论考试", "实践作业"],
                &["1", "钟行思", "88", ""],
                &["99", "谁", "80", "80"],
            ],
        ),
    ];
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(name).unwrap();
        for (row, cells) in rows.iter().enumerate() {
            sheet.write_row(row as u32, 0, cells.iter().copied()).unwrap();
        }
    }
    let path = folder.join("补充.xlsx");
    book.save(&path).unwrap();
    path
}

#[tokio::test]
async fn a_workbook_comes_into_a_class_that_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let window = Setting::new("workbook").dialogs(&[later_book(folder.path())]).open().await;
    open_sample(&window).await;
    window.go("#/classes").await;
    window.see("新建班次").await;
    window.fill("找班次", "基层治理").await;
    window.see("1 个").await;
    window.click("row", "基层治理能力提升专题班").await;
    window.key("Enter").await;
    window.click("tab", "学员").await;
    window.press("从工作簿").await;
    window.see("基层治理能力提升专题班").await;
    window.shot("empty").await;
    window.press("选择").await;
    window.shot("read").await;
    window.see("这个班没有学号 99").await;
    // The sample's results hang out: without a reason the score stays as it is.
    window.see("成绩 不收 2").await;
    window.fill("改动已公示成绩的原因", "教师补报").await;
    window.key("Tab").await;
    window.press("成绩 改 1").await;
    window.see("→ 88").await;
    window.shot("scores").await;
    window.key("Ctrl+Enter").await;
    window.see("工作簿已导入").await;
    window.shot("taken").await;
    a_step_that_a_later_one_builds_on_is_not_undone(&window).await;
    assert_eq!(window.errors().await, Vec::<String>::new());
}

/// The score that the workbook corrected is typed over; then the workbook cannot be taken back before that.
async fn a_step_that_a_later_one_builds_on_is_not_undone(window: &Window) {
    window.press("看班次").await;
    window.click("tab", "考核").await;
    window.fill("钟行思 理论考试", "90").await;
    window.key("Enter").await;
    // By hand it takes a reason too.
    window.cursor_in("改动原因").await;
    window.write("登分时看错一行").await;
    window.key("Ctrl+Enter").await;
    window
        .holds(
            "the score is kept",
            "return document.querySelector('footer')?.innerText.includes('成绩') ?? false",
        )
        .await;
    window.go("#/keeping").await;
    window.click("row", "导入班次工作簿").await;
    window.press("撤销这一步").await;
    window.see("不能撤销：余雪 后来的“").await;
    window.see("用到了它。请先撤销那一步").await;
    window.shot("refused").await;
    window.press("看那一步").await;
    window.see("90").await;
    window.shot("later").await;
    window.press("撤销这一步").await;
    window.see("已撤销：").await;
    window.click("row", "导入班次工作簿").await;
    window.press("撤销这一步").await;
    window.holds("both are undone", "return [...document.querySelectorAll('tbody tr')].filter((row) => row.innerText.includes('已撤销')).length === 2").await;
    window.shot("both-undone").await;
}
