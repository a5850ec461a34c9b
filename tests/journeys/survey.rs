//! A questionnaire from its first question to the board, and a meeting from its minutes to the board, by keys.

use crate::sample::open_sample;
use crate::window::{Setting, Window, text_of};
use serde_json::{Value, json};

/// The sheet has the keys.
const AT_SHEET: &str = "return document.activeElement?.classList.contains('keying')";
/// The list of differences has them.
const AT_DIFFERENCES: &str =
    "return document.activeElement?.getAttribute('aria-label')?.startsWith('核对差异')";

/// Presses the choice called `name` of the open list by keys.
async fn choose(window: &Window, button: &str, name: &str) {
    window.press(button).await;
    window.click("option", name).await;
}

/// Waits until the first line under the field is `text`, and takes it.
async fn take(window: &Window, text: &str) {
    let script = format!(
        "return [...document.querySelectorAll('[role=option][aria-selected=true]')].some((one) => one.innerText.includes('{text}'))"
    );
    window.holds(&format!("“{text}” is offered"), &script).await;
    window.key("Enter").await;
}

async fn design(window: &Window) {
    window.go("#/needs/surveys").await;
    choose(window, "新建问卷", "空白问卷").await;
    for (at, (kind, text)) in
        [("量表", "应急管理需要到什么程度"), ("希望培训的专题", "最希望培训的专题"), ("文字", "其他意见")]
            .into_iter()
            .enumerate()
    {
        choose(window, "新增题目", kind).await;
        window.see(&format!("{}. 题目", at + 1)).await;
        window.cursor_in(&format!("{}. 题目", at + 1)).await;
        window.write(text).await;
        window.key("Tab").await;
        window.holds("the question is kept", &format!("return [...document.querySelectorAll('[role=option] .text')].some((one) => one.textContent === '{text}')")).await;
    }
    window.see("可以发放").await;
    window.fill("问卷名称", "村干部问卷").await;
    window.key("Tab").await;
    window.shot("designed").await;
}

/// A batch on the first version; its paper carries numbers and the keys for typing.
async fn give_out(window: &Window) {
    window.go("#/needs/surveys").await;
    window.see("村干部问卷").await;
    window.press("新建批次").await;
    window.cursor_in("批次").await;
    window.write("村干部需求").await;
    window.click("choice", "村干部问卷").await;
    window.fill("发放", "3").await;
    window.fill("回收", "3").await;
    window.key("Ctrl+Enter").await;
    window.see("纸质 3 份，已录 0 份").await;
    window.press("打印问卷").await;
    window.see("从第几号开始").await;
    window.key("Ctrl+Enter").await;
    window.press("打印").await;
    let paper = text_of(&window.printed(1).await[0]);
    assert!(paper.contains("应急管理需要到什么程度") && paper.contains("不太需要"), "{paper}");
    window.key("Esc").await;
    // The sheets come back some day.
    window.go("#/needs/surveys").await;
    window.see("问卷模板").await;
    window.click("row", "村干部需求").await;
}

/// Types a sheet from its scale on; of the first keying who filled it in comes before.
async fn type_sheet(window: &Window, digit: &str, urgency: &str, words: &str) {
    window.holds("the sheet has the keys", AT_SHEET).await;
    window.write(digit).await;
    window.cursor_in("专题").await;
    window.write("应急管理与安全生产").await;
    take(window, "应急管理与安全生产").await;
    window.cursor_in("应急管理与安全生产").await;
    window.write(urgency).await;
    window.cursor_in("专题").await;
    window.key("Enter").await;
    window.cursor_in("3 其他意见").await;
    window.write(words).await;
    window.key("Enter").await;
}

async fn topic(window: &Window, name: &str) -> Value {
    let board = window.call("needs.board", json!({ "year": 2026 })).await;
    board["topics"].as_array().unwrap().iter().find(|line| line["name"] == *name).cloned().unwrap_or_default()
}

/// All open needs of the topic are answered from the board by keys, and undone as one step.
async fn answer_the_topic(window: &Window) {
    let open = topic(window, "应急管理与安全生产").await["undecided"].clone();
    assert!(open.as_i64().unwrap() > 1);
    window.go("#/needs/board").await;
    window.click("row", "应急管理与安全生产").await;
    window.see("得分怎么来").await;
    window.key("d").await;
    window.cursor_in("采纳情况").await;
    // What the plan says stands there already.
    window
        .holds(
            "the plan's answer is suggested",
            "return document.querySelector('dialog[open] textarea')?.value.startsWith('已列入')",
        )
        .await;
    window.key("Ctrl+Enter").await;
    window.holds("the dialog closed", "return !document.querySelector('dialog[open]')").await;
    assert_eq!(topic(window, "应急管理与安全生产").await["undecided"], 0);
    window.key("Ctrl+z").await;
    window.see("答复").await;
    window
        .holds(
            "the button is back",
            "return [...document.querySelectorAll('button')].some((one) => one.innerText.startsWith('答复'))",
        )
        .await;
    assert_eq!(topic(window, "应急管理与安全生产").await["undecided"], open);
}

#[tokio::test]
async fn a_questionnaire_is_made_given_out_keyed_twice_by_keys_alone_and_its_wishes_stand_on_the_board() {
    let window = Setting::new("survey").open().await;
    open_sample(&window).await;
    let before = topic(&window, "应急管理与安全生产").await;
    design(&window).await;
    give_out(&window).await;
    for (at, (digit, urgency)) in [("5", "3"), ("4", "2"), ("1", "0")].into_iter().enumerate() {
        window.see(&format!("第 {} 号", at + 1)).await;
        if at == 0 {
            window.holds("the sheet has the keys", AT_SHEET).await;
            window.write("1").await;
        }
        type_sheet(&window, digit, urgency, "多到现场").await;
    }
    window.see("收回的 3 份都录完了").await;
    window.shot("keyed").await;

    // Keyed again in full, one sheet otherwise; the paper decides.
    window.press("二次录入").await;
    window.fill("抽查比例", "100").await;
    window.key("Ctrl+Enter").await;
    for (at, (digit, urgency)) in [("5", "3"), ("3", "2"), ("1", "0")].into_iter().enumerate() {
        window.see(&format!("第 {} 号　第二遍", at + 1)).await;
        type_sheet(&window, digit, urgency, "多到现场").await;
    }
    window.press("核对差异").await;
    window.holds("the differences have the keys", AT_DIFFERENCES).await;
    window.shot("differences").await;
    window.write("2").await;
    window.see("第二遍对").await;

    let after = topic(&window, "应急管理与安全生产").await;
    let more = |field: &str| after[field].as_i64().unwrap() - before[field].as_i64().unwrap();
    assert_eq!((more("total"), more("refused"), more("persons")), (2, 1, 2));
    let batch = window.call("survey.batches", json!(null)).await;
    let batch = batch.as_array().unwrap().iter().find(|one| one["title"] == "村干部需求").unwrap().clone();
    let sheet = window.call("survey.sheet", json!({ "batch": batch["id"], "no": 2 })).await;
    assert_eq!(sheet["answers"]["1"], "3", "what the paper says is kept");
    answer_the_topic(&window).await;
    window.go(&format!("#/needs/list?batch={}", batch["id"])).await;
    window.see("村干部需求").await;
    window.shot("needs-of-the-batch").await;
    assert_eq!(window.errors().await, [] as [String; 0]);
}

#[tokio::test]
async fn what_is_said_in_a_meeting_is_marked_by_keys_and_stands_on_the_board() {
    let window = Setting::new("meeting").open().await;
    open_sample(&window).await;
    let before = topic(&window, "数字政府与数据应用").await;
    window.go("#/needs/meetings").await;
    window.press("新建座谈会").await;
    window.cursor_in("会议名称").await;
    window.write("村级会计座谈会").await;
    window.key("Ctrl+Enter").await;
    window.fill("时间", "2026-10-12").await;
    window.key("Tab").await;
    window.fill("加参会人", "邓会计").await;
    take(&window, "邓会计").await;
    window.cursor_in("单位").await;
    window.write("白石村").await;
    window.key("Ctrl+Enter").await;
    window.see("白石村").await;
    window.enter("会议记录").await;
    window.write("邓会计：报表太多，想学数据整理").await;
    // The last seven characters are what she asks for.
    for _ in 0..6 {
        window.key("Shift+Left").await;
    }
    window.key("F2").await;
    window.see("把选中的话标为需求").await;
    window.cursor_in("专题").await;
    window.write("数字政府与数据应用").await;
    take(&window, "数字政府与数据应用").await;
    window.cursor_in("急需程度").await;
    window.write("3").await;
    window.key("Ctrl+Enter").await;
    window.see("“想学数据整理”").await;
    window.shot("marked").await;

    let after = topic(&window, "数字政府与数据应用").await;
    assert_eq!(after["total"].as_i64().unwrap() - before["total"].as_i64().unwrap(), 1);
    let all = json!({ "topic": after["topic"], "limit": 500 });
    let rows = window.call("needs.list", all).await["rows"].clone();
    let need = rows.as_array().unwrap().iter().find(|row| row["quote"] == "想学数据整理").unwrap();
    assert_eq!(
        (&need["name"], &need["unit"], &need["origin"]),
        (&json!("邓会计"), &json!("白石村"), &json!("meeting"))
    );
    // From the need's course back to its words.
    window.go(&format!("#/needs/need/{}", need["id"])).await;
    window.click("link", "村级会计座谈会").await;
    let chosen = "const at = document.activeElement; return at?.tagName === 'TEXTAREA' && at.value.slice(at.selectionStart, at.selectionEnd) === '想学数据整理'";
    window.holds("the words are chosen in the minutes", chosen).await;
    assert_eq!(window.errors().await, [] as [String; 0]);
}
