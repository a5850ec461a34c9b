//! The main job: from the first start to undo, in an office of one's own.

use crate::window::{Setting, Window, fixture, text_of};

#[tokio::test]
async fn from_the_first_start_to_signed_paper_and_back() {
    let folder = tempfile::tempdir().unwrap();
    let newer = newer_roster(folder.path());
    let window = Setting::new("main").dialogs(&[newer, fixture("class.xlsx")]).open().await;
    open_our_office(&window).await;
    take_the_roster(&window).await;
    take_a_newer_roster(&window).await;
    type_an_interview(&window).await;
    open_a_class(&window).await;
    print_the_sheet_and_type_who_was_away(&window).await;
    type_an_evaluation_form(&window).await;
    issue_certificates(&window).await;
    take_a_step_back(&window).await;
    assert_eq!(window.errors().await, Vec::<String>::new());
}

pub(crate) async fn open_our_office(window: &Window) {
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

pub(crate) async fn take_the_roster(window: &Window) {
    window.go("#/people").await;
    window.see("还没有干部").await;
    window.shot("04-people-empty").await;
    window.drop_files(&[fixture("roster.xlsx")]);
    window.see("请您定").await;
    window.shot("05-roster-questions").await;
    window.holds("a question to answer", "const [first] = document.querySelectorAll('[role=radiogroup] input'); first?.click(); return first !== undefined").await;
    window.press("逐行").await;
    window.shot("06-roster-rows").await;
    window.press("导入 ").await;
    window.see("名册已导入").await;
    window.shot("07-roster-taken").await;
    window.press("看名单").await;
    window.see("顾英平").await;
    window.shot("08-people").await;
}

/// A roster of two of the same people, one of them promoted since.
fn newer_roster(folder: &std::path::Path) -> std::path::PathBuf {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let rows = [
        ["姓名", "工作单位", "现任职务", "身份证号码"],
        ["黎萍杰", "县融媒体中心（县广播电视台）", "局长", "000000199107144831"],
        ["刘怡", "县农业农村局", "综合执法大队大队长", "000000198512249202"],
    ];
    for (row, cells) in rows.iter().enumerate() {
        sheet.write_row(row as u32, 0, *cells).unwrap();
    }
    let path = folder.join("newer.xlsx");
    book.save(&path).unwrap();
    path
}

async fn take_a_newer_roster(window: &Window) {
    window.go("#/people/import").await;
    window.press("选择名册").await;
    window.see("没有变化 1").await;
    window.press("逐行").await;
    window.see("副局长 → 局长").await;
    assert!(!window.text().await.contains("综合执法大队"), "whoever is as before is not in the way");
    window.shot("08-only-differences").await;
    window.press("导入 1 ").await;
    window.see("更新 1 人").await;
}

/// From here to the end of the paper no mouse is used.
async fn type_an_interview(window: &Window) {
    window.go("#/needs").await;
    window.see("还没有访谈批次").await;
    window.press("新建批次").await;
    window.cursor_in("名称").await;
    window.write("2026年需求调研第一批").await;
    window.key("Enter").await;
    window.key("Enter").await;
    window.cursor_in("纸质份数").await;
    window.write("2").await;
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
    window.write("群众来访多，讲政策讲不透。").await;
    window.key("Enter").await;
    window.cursor_in("专题").await;
    window.write("基层治理和群众工作").await;
    window.see("新增“基层治理和群众工作”").await;
    window.key("Enter").await;
    window.cursor_in("基层治理和群众工作 急需").await;
    window.write("3").await;
    window.cursor_in("专题").await;
    window.key("Enter").await;
    window.write("2").await;
    window.cursor_in("建议天数").await;
    window.write("3").await;
    window.shot("09-interview").await;
    window.key("Ctrl+Enter").await;
    window.see("纸质 2 份，已录 1 份").await;
    window.see("第 2 号").await;
    assert_eq!(window.value("地点").await, "县委党校", "what repeats is carried forward");
    window.shot("10-next-interview").await;

    window.go("#/needs/board").await;
    window.see("基层治理和群众工作").await;
    window.shot("11-needs").await;
}

/// Prints what the preview shows and closes it.
async fn print(window: &Window, papers: usize) -> String {
    window
        .holds("the preview shows a page", "return document.querySelector('dialog[open] canvas') !== null")
        .await;
    window.press("打印").await;
    let printed = window.printed(papers).await;
    window.key("Esc").await;
    window.holds("the preview is closed", "return document.querySelector('dialog[open]') === null").await;
    printed.iter().map(|paper| text_of(paper)).collect()
}

async fn open_a_class(window: &Window) {
    window.go("#/classes").await;
    window.press("导入工作簿").await;
    window.press("选择").await;
    window.see("建班并导入").await;
    window.fill("班次名称", "青石县基层治理专题培训班").await;
    window.shot("12-class-workbook").await;
    window.key("Ctrl+Enter").await;
    window.press("看班次").await;
    window.see("56 人").await;
    window.shot("13-class").await;
    for (tab, seen, name) in [("学员", "钟行思", "14-trainees"), ("课程表", "12", "15-timetable")] {
        window.click("tab", tab).await;
        window.see(seen).await;
        window.shot(name).await;
    }
}

async fn print_the_sheet_and_type_who_was_away(window: &Window) {
    window.click("tab", "签到考勤").await;
    window.see("默认全到").await;
    window.press("打印签到表").await;
    window.shot("16-sheet-preview").await;
    let sheet = print(window, 1).await;
    assert!(sheet.contains("钟行思") && sheet.contains("签到表"), "{sheet}");

    window.enter("16 日下午 录例外").await;
    window.write("1 旷").await;
    window.key("Enter").await;
    window.holds("the exception is taken", "return document.activeElement.value === ''").await;
    window.key("Left").await;
    window.cursor_in("16 日上午 录例外").await;
    window.write("zxs 事").await;
    window.key("Enter").await;
    window.see("钟行思：请假 8 学时").await;
    window.shot("17-attendance").await;
}

async fn type_an_evaluation_form(window: &Window) {
    window.click("tab", "评估").await;
    window.see("第 52 号").await;
    window.fill("回收", "52").await;
    window.key("Enter").await;
    window.see("还有 1 份").await;
    window.holds("the form takes the digits", "const form = document.querySelector('[aria-label^=\"逐项录入\"]'); form?.focus(); return document.activeElement === form").await;
    window.write(&"4".repeat(20)).await;
    window.write("3").await;
    window.see("第 52 号").await;
    window.shot("18-evaluation-form").await;
    window.write("案例很贴近工作").await;
    window.key("Ctrl+Enter").await;
    window.see("都录完了").await;
    window.key("Esc").await;
    window.press("汇总").await;
    window.see("总满意度").await;
    window.shot("19-evaluation-summary").await;
}

async fn issue_certificates(window: &Window) {
    window.click("tab", "证书").await;
    window.see("可发 53").await;
    window.press("发证 53 张").await;
    window.shot("20-issue").await;
    window.press("发证 53 张").await;
    window.see("已发 53 张").await;
    window.press("打印 53 张").await;
    window.shot("21-certificates-preview").await;
    let certificates = print(window, 2).await;
    assert!(certificates.contains("准予结业") && certificates.contains("〔2026〕0053"), "{certificates}");
    window.shot("22-certificates").await;
}

async fn take_a_step_back(window: &Window) {
    window.go("#/keeping").await;
    window.click("row", "结业证书 53 张").await;
    window.press("撤销这一步").await;
    window.see("已经打印，不能撤销发证").await;
    window.click("row", "评估表第 52 号").await;
    window.shot("23-history").await;
    window.press("撤销这一步").await;
    window.see("已撤销：").await;
    window.shot("24-undone").await;
}
