//! 任免审批表: brought in with what must be asked, changed, and saved again with everything that is not ours kept.

use crate::sample::open_sample;
use crate::window::{Setting, Window, fixture};
use std::path::{Path, PathBuf};

/// A form with a month of two readings, without the ID number that would decide, and with a part of a later editor.
fn form(folder: &Path) -> PathBuf {
    let text = std::fs::read_to_string(fixture("sample.lrmx")).unwrap();
    let text = text
        .replace("<ChuShengNianYue>198001<", "<ChuShengNianYue>1991.1<")
        .replace("<ShenFenZheng>000000198001010013<", "<ShenFenZheng><")
        .replace("<Version>", "<DaoLingNianYue>205410</DaoLingNianYue>\n  <Version>");
    let path = folder.join("样例甲.lrmx");
    std::fs::write(&path, text).unwrap();
    path
}

#[tokio::test]
async fn a_form_is_asked_about_changed_and_saved_with_what_is_not_ours_kept() {
    let folder = tempfile::tempdir().unwrap();
    let out = tempfile::tempdir().unwrap();
    let window = Setting::new("forms").dialogs(&[form(folder.path()), out.path().into()]).open().await;
    open_sample(&window).await;
    take_the_form(&window).await;
    change_the_post(&window).await;
    window.press("另存任免表").await;
    window.see("样例甲.lrmx").await;
    let written = std::fs::read_to_string(out.path().join("样例甲.lrmx")).unwrap();
    for kept in [
        "<DaoLingNianYue>205410</DaoLingNianYue>",
        "2008.09--2011.06在虚构省委党校在职研究生班公共管理专业学习",
        "<GongZuoDanWeiJiZhiWu>虚构县样板中学教师</GongZuoDanWeiJiZhiWu>",
        "<ChuShengNianYue>199110</ChuShengNianYue>",
    ] {
        assert!(written.contains(kept), "{kept} is not in\n{written}");
    }
    assert!(
        written.contains("局党组书记、局长，三级调研员</XianRenZhiWu>"),
        "what was changed is written: {written}"
    );
    assert_eq!(window.errors().await, Vec::<String>::new());
}

async fn take_the_form(window: &Window) {
    window.go("#/people/import").await;
    window.press("选择任免表").await;
    window.see("请您定").await;
    window.shot("question").await;
    window.click("choice", "1991 年 10 月").await;
    window.press("导入 1 ").await;
    window.see("新增 1 人").await;
    window.shot("taken").await;
    window.press("看名单").await;
}

async fn change_the_post(window: &Window) {
    window.see("顾英平").await;
    window.fill("找人", "样例甲").await;
    window.see("1 人").await;
    window.click("row", "样例甲").await;
    window.see("1991.10").await;
    window.press("修改").await;
    window.fill("职务", "党组书记、局长，三级调研员").await;
    window.key("Enter").await;
    window.see("已保存").await;
    window.key("Esc").await;
    window.see("原件已保存").await;
    window.shot("record").await;
}
