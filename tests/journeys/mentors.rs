//! 导师 in the real window: a list comes in from its file, a photo is chosen; who could teach a topic and why, asked for a
//! session; engaged, held, paid and signed for.

use crate::sample::open_sample;
use crate::window::{Setting, Window};
use rust_xlsxwriter::{Format, Workbook};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

const TOPIC: &str = "基层治理";

#[tokio::test]
async fn the_right_mentor_is_found_for_a_topic_with_reasons_and_asked_for_a_session() {
    let window = Setting::new("mentors").open().await;
    open_sample(&window).await;
    let topic = window.call("needs.pick_topics", json!({ "find": TOPIC, "limit": 1 })).await[0].clone();
    let open = open_session(&window).await;
    // From the topic's own page.
    window.go("#/needs/topics").await;
    let choose = format!(
        "const item = [...document.querySelectorAll('[role=treeitem]')].find((one) => one.innerText.includes('{}')); item?.click(); return item !== undefined && [...document.querySelectorAll('a')].some((one) => one.innerText.startsWith('谁来讲'));",
        topic["name"].as_str().unwrap()
    );
    window.holds("the topic is chosen", &choose).await;
    window.click("link", "谁来讲").await;
    window.see("本年校外导师学时占").await;
    let found = window.call("mentors.find_for", json!({ "topic": topic["id"], "limit": 50 })).await;
    let first = found["rows"][0]["name"].as_str().unwrap().to_owned();
    window.see(&first).await;
    window.see("擅长其中 1 个专题").await;
    window.see("+20").await;
    window.shot("found").await;
    // Y asks; the session that nobody holds is chosen by keys.
    window.key("y").await;
    window.see("还没有导师的课").await;
    window.see("现场说法").await;
    window
        .holds(
            "the session has the cursor",
            "const box = [...document.querySelectorAll('dialog[open] input')].find((one) => one.closest('label').innerText.includes('现场说法')); box?.focus(); return document.activeElement === box && box !== undefined;",
        )
        .await;
    window.key("Space").await;
    window.see("邀请 1 节").await;
    window.key("Ctrl+Enter").await;
    window.see(&format!("已邀请 {first}：1 节")).await;
    window.shot("invited").await;
    let row = engagement(&window, &open).await;
    assert_eq!((&row["state"], row["mentor_name"].as_str()), (&json!("invited"), Some(first.as_str())));
    // Asked so much, the one at the head steps back a little.
    let after = window.call("mentors.find_for", json!({ "topic": topic["id"], "limit": 50 })).await;
    let points = |all: &Value| {
        let rows = all["rows"].as_array().unwrap();
        rows.iter().find(|row| row["name"] == first.as_str()).unwrap()["points"].as_i64().unwrap()
    };
    assert!(points(&after) < points(&found), "a session more counts against them");
    // Without a question the page tells the sessions without a mentor and the topics that nobody teaches.
    let session = json!({ "state": "invited", "limit": 1 });
    let asked = window.call("mentors.engagements", session).await["rows"][0].clone();
    let of = json!({ "of": [{ "session": asked["session"], "mentor": asked["mentor"] }], "state": "unable", "day": null });
    window.call("mentors.set_engagements", of).await;
    window.go(&format!("#/mentors/find?class={}", asked["class"])).await;
    window.see("没有导师的专题").await;
    window.shot("unstaffed").await;
    window.press(asked["title"].as_str().unwrap()).await;
    window.see(&format!("谁来讲：{}", asked["title"].as_str().unwrap())).await;
}

#[tokio::test]
async fn a_mentor_agrees_teaches_and_is_paid_on_a_sheet_that_is_signed() {
    let window = Setting::new("engagements").open().await;
    open_sample(&window).await;
    let held = window.call("mentors.engagements", json!({ "state": "invited", "limit": 1 })).await["rows"][0]
        .clone();
    // T: the one who was asked agrees.
    window
        .go(&format!("#/mentors/engagements?state=invited&row={}-{}", held["session"], held["mentor"]))
        .await;
    window.see("邀请 ").await;
    window.key("t").await;
    window.see("1 节记为“已同意”").await;
    assert_eq!(engagement(&window, &held).await["state"], "agreed");
    // A lecture that is still ahead is not held.
    window
        .go(&format!(
            "#/mentors/engagements?class={}&row={}-{}",
            held["class"], held["session"], held["mentor"]
        ))
        .await;
    window.see(held["title"].as_str().unwrap()).await;
    window.see("答复 ").await;
    window.key("s").await;
    window.see("不能记为已授课").await;
    // An invitation taken back leaves nothing beside the list that a key could answer.
    let open = window.call("mentors.open_sessions", Value::Null).await[0].clone();
    window.go(&format!("#/mentors?id={}&tab=sessions", held["mentor"])).await;
    window.press("邀请授课").await;
    let title = open["title"].as_str().unwrap();
    window
        .holds(
            "the cursor is in the list, not on the cross",
            "return document.activeElement?.matches('dialog[open] input[type=checkbox]') === true",
        )
        .await;
    window.key("Space").await;
    window.see("邀请 1 节").await;
    window.key("Ctrl+Enter").await;
    window.see("课程表里已写上").await;
    let row = format!("class={}&row={}-{}", open["class"], open["id"], held["mentor"]);
    window.go(&format!("#/mentors/engagements?{row}")).await;
    let beside = format!("return document.querySelector('h2')?.innerText === '{title}'");
    window.holds("the invitation is beside the list", &beside).await;
    window.key("Ctrl+Z").await;
    window.see("已撤销").await;
    window.see("选一节课，这里显示聘请经过。").await;
    window.key("b").await;
    let late = json!({ "state": "unable", "class": open["class"], "mentor": held["mentor"], "limit": 9 });
    assert_eq!(window.call("mentors.engagements", late).await["total"], 0, "nothing came back as declined");
    // The class that is over: P sets the sheet of what is due, F pays it, and what was paid is another sheet.
    let due = window.call("today.board", Value::Null).await["due"].clone();
    let class = due.as_array().unwrap().iter().find(|one| one["of"] == "fees").unwrap()["id"].clone();
    window.go("#/today").await;
    window.see("的课酬还没有付").await;
    window.go(&format!("#/mentors/fees/{class}")).await;
    window.see("待付").await;
    window.see("发放前还缺").await;
    window.shot("fees").await;
    window.key("p").await;
    window.see("第 1 页").await;
    window.shot("sheet").await;
    window.key("Esc").await;
    window.key("f").await;
    window.see("付酬后金额按当天的规定固定下来").await;
    window.press("付酬").await;
    window.see("已记付酬").await;
    window.see("付清 0 位").await;
    let fees = window.call("mentors.class_fees", json!({ "class": class })).await;
    let lines = fees["lines"].as_array().unwrap();
    assert!(
        lines.iter().any(|line| line["stage"] == "paid" && line["total"]["net"].as_i64() > Some(0)),
        "{fees}"
    );
    window.press("已付的再打").await;
    window.see("第 1 页").await;
    window.shot("paid").await;
    window.key("Esc").await;
    // One payment is taken back, by its reason; the others stay as they are.
    let paid = lines.iter().filter(|line| line["stage"] == "paid").count();
    window.press("撤回付酬：").await;
    window.cursor_in("原因").await;
    window.write("等级填错").await;
    window.key("Ctrl+Enter").await;
    window.see("回到待付").await;
    window.see("付清 1 位").await;
    let fees = window.call("mentors.class_fees", json!({ "class": class })).await;
    let left = fees["lines"].as_array().unwrap().iter().filter(|line| line["stage"] == "paid").count();
    assert_eq!(left, paid - 1);
    // Before tax from after tax: 6,000 left of 7,142.86.
    window.fill("税后", "6000").await;
    window.key("Tab").await;
    window.see("个税 1142.86 元").await;
}

#[tokio::test]
async fn a_real_list_of_mentors_comes_in_from_its_file_with_what_is_doubtful_said_first() {
    let folder = tempfile::tempdir().unwrap();
    let (list, no_list) = (real_list(folder.path()), folder.path().join("通知.xlsx"));
    let mut book = Workbook::new();
    book.add_worksheet().write(0, 0, "关于报送师资的通知").unwrap();
    book.save(&no_list).unwrap();
    let window = Setting::new("mentors-import").dialogs(&[no_list, list.clone(), list]).open().await;
    open_sample(&window).await;
    let total = async || window.call("mentors.list", json!({ "limit": 1 })).await["total"].as_u64().unwrap();
    let before = total().await;
    window.go("#/mentors").await;
    window.see("导师库").await;
    window.key("i").await;
    window.see("先看结果，确认后才写入").await;
    // The wrong file says what a right one needs.
    window.key("o").await;
    window.see("没有认出导师名册").await;
    window.key("o").await;
    window.see("共 5 位：新增 4，更新 1，不变 0").await;
    for said in [
        "电话与第 6 行的“康树人”相同",
        "1 人没有类别（祁连雪）",
        "与第 7 行是同一个人，这一行不导入",
        "“拔尖人才”不是这一项的内容",
        "“说明：外省专家的食宿由接待单位安排。”是小计、合计或说明",
    ] {
        window.see(said).await;
    }
    window.shot("read").await;
    window.key("Ctrl+Enter").await;
    window.see("已导入：新增 4 位，更新 1 位").await;
    assert_eq!(total().await, before + 4);
    let found = window.call("mentors.list", json!({ "find": "康树人", "limit": 1 })).await["rows"][0].clone();
    assert_eq!(
        (&found["kind"], &found["organisation"], &found["phone"]),
        (&json!("expert"), &json!("楚江大学"), &json!("13900002201"))
    );
    // The same file once more brings nothing; one step back takes all of it away.
    window.go("#/mentors/import").await;
    window.see("先看结果，确认后才写入").await;
    window.key("o").await;
    window.see("共 5 位：新增 0，更新 0，不变 5").await;
    window.see("没有要写入的").await;
    window.shot("again").await;
    window.go("#/mentors").await;
    window.see("康树人").await;
    window.key("Ctrl+Z").await;
    window
        .holds("they are gone", "return !document.querySelector('main').innerText.includes('康树人');")
        .await;
    assert_eq!(total().await, before);
    assert_eq!(window.errors().await, Vec::<String>::new());
}

/// A list as offices keep it: a title over all columns, parts by kind, an organisation merged over two people, digits of
/// full width, one number twice, somebody twice, a kind that is none, a foot. 梅远山 is known already.
fn real_list(folder: &Path) -> PathBuf {
    let mut book = Workbook::new();
    let (sheet, format) = (book.add_worksheet(), Format::new());
    let wide = |sheet: &mut rust_xlsxwriter::Worksheet, row: u32, text: &str| {
        sheet.merge_range(row, 0, row, 6, text, &format).map(drop).unwrap();
    };
    wide(sheet, 0, "青石县干部教育培训师资库名册");
    wide(sheet, 1, "填报单位：县委党校　　　　2026 年 3 月");
    let heads = ["序号", "*姓　名", "工作单位", "职务（职称）", "类别", "联系电话（手机）", "研究方向"];
    sheet.write_row(2, 0, heads).unwrap();
    for (row, cells) in [
        (3, ["1", "祁连雪", "青石镇", "人大主席", "", "", ""]),
        (5, ["2", "康树人", "楚江大学", "教授", "", "１３９００００２２０１", "基层治理"]),
        (6, ["3", "沙　鸥", "", "副教授", "", "139 0000 2201", ""]),
        (8, ["4", "梅远山", "县委组织部", "部长", "拔尖人才", "13900002203", ""]),
        (9, ["5", "沙鸥", "楚江大学", "副教授", "专家", "", ""]),
        (10, ["6", "康乐", "青石镇", "镇长", "领导", "", ""]),
    ] {
        sheet.write_row(row, 0, cells).unwrap();
    }
    sheet.merge_range(5, 2, 6, 2, "楚江大学", &format).unwrap();
    wide(sheet, 4, "一、专家学者类");
    wide(sheet, 7, "二、党政领导干部");
    sheet.write(12, 1, "说明：外省专家的食宿由接待单位安排。").unwrap();
    let other = book.add_worksheet().set_name("备选").unwrap();
    other.write(0, 0, "本表不用").unwrap();
    let path = folder.join("师资库名册.xlsx");
    book.save(&path).unwrap();
    path
}

#[tokio::test]
async fn a_photo_is_chosen_shown_refused_where_it_is_none_and_taken_away_and_back() {
    let folder = tempfile::tempdir().unwrap();
    let photo: PathBuf =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../src-tauri/crates/office/sample/photo.jpg").into();
    let none = folder.path().join("名片.jpg");
    std::fs::write(&none, "这不是图片").unwrap();
    let window = Setting::new("mentor-photo").dialogs(&[photo, none]).open().await;
    open_sample(&window).await;
    let rows = window.call("mentors.list", json!({ "find": "乔立群", "limit": 1 })).await["rows"].clone();
    window.go(&format!("#/mentors?id={}", rows[0]["id"])).await;
    window.see("选照片").await;
    window.press("选照片").await;
    window.see("照片已更换").await;
    let shown = "const photo = document.querySelector('header img'); return photo !== null && photo.complete && photo.naturalHeight === 640 && photo.alt === '乔立群的照片';";
    window.holds("the photo is shown, made small", shown).await;
    window.shot("photo").await;
    window.press("换照片").await;
    window.see("名片.jpg 不是能用的照片").await;
    window.holds("the photo stays", shown).await;
    window.press("去掉").await;
    window.see("照片已去掉").await;
    window.holds("the photo is gone", "return document.querySelector('header img') === null;").await;
    window.key("Ctrl+Z").await;
    window.holds("one step back brings it back", shown).await;
    window.holds("the history is there", "const all = document.querySelectorAll('details'); all[all.length - 1].open = true; return all[all.length - 1].innerText.includes('导师照片');").await;
    assert_eq!(window.errors().await, Vec::<String>::new());
}

/// A session that nobody holds, put into the class under way.
async fn open_session(window: &Window) -> Value {
    let classes =
        json!({ "find": null, "year": null, "state": "running", "plan_item": null, "offset": 0, "limit": 9 });
    let class = window.call("classes.list", classes).await["rows"][0].clone();
    let new =
        json!({ "class": class["id"], "day": class["last_day"], "half": "evening", "title": "现场说法" });
    window.call("classes.add_session", new).await
}

/// How far the engagement for a session has come.
async fn engagement(window: &Window, session: &Value) -> Value {
    let id = session.get("session").unwrap_or(&session["id"]);
    let rows = window.call("mentors.engagements", json!({ "limit": 500 })).await["rows"].clone();
    rows.as_array().unwrap().iter().find(|row| row["session"] == *id).unwrap().clone()
}
