//! With questions in, with results home: from a class's questions to an improvement that stands among next year's needs.

use crate::sample::open_sample;
use crate::window::{Setting, Window, text_of};
use serde_json::{Value, json};

/// Waits until the first line under the field is `text`, and takes it.
async fn take(window: &Window, text: &str) {
    let script = format!(
        "return [...document.querySelectorAll('[role=option][aria-selected=true]')].some((one) => one.innerText.includes('{text}'))"
    );
    window.holds(&format!("“{text}” is offered"), &script).await;
    window.key("Enter").await;
}

/// Waits until a paper lies open over the page, which has a button of the same name.
async fn opened(window: &Window) {
    window.holds("the paper is open", "return document.querySelector('dialog[open]') !== null").await;
}

async fn class(window: &Window, state: &str) -> Value {
    let classes =
        json!({ "find": null, "year": null, "state": state, "plan_item": null, "offset": 0, "limit": 9 });
    window.call("classes.list", classes).await["rows"][0].clone()
}

async fn due(window: &Window) -> Vec<Value> {
    let board = window.call("today.board", json!(null)).await;
    let due = board["due"].as_array().unwrap().iter().filter(|due| due["of"] == "followup");
    due.map(|due| due["due"].clone()).collect()
}

#[tokio::test]
async fn questions_are_typed_down_the_list_and_find_their_sessions() {
    let window = Setting::new("questions").open().await;
    open_sample(&window).await;
    let class = class(&window, "running").await;
    let id = &class["id"];
    let list = json!({ "class": id, "find": "", "state": "none" });
    let none = window.call("followup.questions", list.clone()).await["rows"].clone();
    let (first, second) = (&none[0], &none[1]);
    let label = |row: &Value| format!("问题（{} {}）", row["student_no"], row["name"].as_str().unwrap());

    // The hand stands at the first who handed in none; Enter goes down, what was typed is kept.
    window.go(&format!("#/classes/{id}?tab=timetable")).await;
    window.see("个问题还没有课程回答").await;
    window.click("link", "去安排").await;
    window.cursor_in(&label(first)).await;
    window.write("网格员底数不清，怎么核？").await;
    window.key("Ctrl+Enter").await;
    window.cursor_in("专题或需求").await;
    window.write("jczl").await;
    take(&window, "基层治理").await;
    window.cursor_in("在哪堂课回答").await;
    window.write("网格").await;
    take(&window, "青石镇网格化治理").await;
    window.see("已安排课程").await;
    window.shot("placed").await;
    window.fill(&label(second), "写的请示总被退，怎么改？").await;
    window.key("Enter").await;
    window.key("Ctrl+s").await;
    let kept = window
        .call("followup.questions", json!({ "class": id, "find": "网格员底数", "state": "placed" }))
        .await;
    assert_eq!(kept["rows"][0]["session"]["title"], "青石镇网格化治理");

    // What the program proposes is taken in one step, and taken back in one.
    let open = window.call("followup.unplaced", json!({ "class": id })).await["unplaced"].clone();
    window.press("按建议安排").await;
    let taken = "return !document.body.innerText.includes('按建议安排')";
    window.holds("what was proposed is taken", taken).await;
    let left = window.call("followup.unplaced", json!({ "class": id })).await["unplaced"].clone();
    assert!(left.as_u64() < open.as_u64(), "{left} of {open}");
    window.key("Ctrl+z").await;
    window.see(&format!("{open} 个问题还没有课程回答")).await;

    window.press("打印").await;
    window.click("option", "问题清单（不印姓名）").await;
    opened(&window).await;
    window.press("打印").await;
    let paper = text_of(&window.printed(1).await[0]);
    assert!(paper.contains("网格员底数不清") && !paper.contains(first["name"].as_str().unwrap()), "{paper}");
}

#[tokio::test]
async fn what_comes_back_after_a_class_is_typed_by_keys_and_an_improvement_becomes_a_need() {
    let window = Setting::new("followup").open().await;
    open_sample(&window).await;
    assert!(!due(&window).await.is_empty(), "something is due in the sample");
    window.go("#/today").await;
    window.see("学员应用情况到期").await;

    // Typing goes on at the first form that has not come: a digit answers, Enter goes on, Ctrl+Enter turns the page.
    let overdue = json!({ "find": null, "class": null, "kind": "application", "unit": null, "standing": "overdue", "all": false, "offset": 0, "limit": 9 });
    let line = window.call("followup.list", overdue).await["rows"][0].clone();
    window.go(&format!("#/followup/ask/{}", line["id"])).await;
    window.see("还差").await;
    let before = line["answered"].as_u64().unwrap();
    window.key("1").await;
    window.cursor_in("用了什么").await;
    window.write("重划网格，一格不超过三百户").await;
    window.key("Enter").await;
    window.cursor_in("体现在哪里").await;
    window.write("底数核准，上门率到九成").await;
    window.key("Ctrl+Enter").await;
    window.see(&format!("已收 {}/", before + 1)).await;
    window.shot("application").await;

    // The units' words by digits alone.
    let overdue = json!({ "find": null, "class": line["class"], "kind": "opinion", "unit": null, "standing": null, "all": false, "offset": 0, "limit": 9 });
    let units = window.call("followup.list", overdue).await["rows"][0].clone();
    window.go(&format!("#/followup/ask/{}", units["id"])).await;
    window.see("变化明显").await;
    for _ in 0..5 {
        window.key("4").await;
    }
    window.cursor_in("具体事例").await;
    window.see("平均 4.00").await;
    window.write("牵头办结两件信访件").await;
    window.key("Ctrl+Enter").await;
    window.see(&format!("已收 {}/", units["answered"].as_u64().unwrap() + 1)).await;

    // Four levels with what they stand on, and on paper.
    window.go(&format!("#/followup/class/{}", line["class"])).await;
    window.see("三、行为：用没用上").await;
    window.see("单位说有变化").await;
    window.shot("effect").await;
    window.press("打印").await;
    window.click("option", "跟踪问效报告").await;
    opened(&window).await;
    window.press("打印").await;
    let report = text_of(&window.printed(1).await[0]);
    assert!(report.contains("四级成效") && report.contains("底数核准，上门率到九成"), "{report}");
    window.key("Esc").await;

    // What is to be better: added, and made a need of the next year by one key.
    window.go("#/followup/improvements").await;
    window.see("按岗位分班").await;
    window.key("n").await;
    window.cursor_in("改进什么").await;
    window.write("培训前先到单位走访一次").await;
    window.key("Ctrl+Enter").await;
    window.see("直接登记的").await;
    window.press("列为下年需求").await;
    window.cursor_in("专题").await;
    window.write("qzgzff").await;
    window
        .holds("the topics are there", "return document.querySelector('dialog [role=option]') !== null")
        .await;
    window.fill("专题", "走访调研方法").await;
    take(&window, "走访调研方法").await;
    window.key("Ctrl+Enter").await;
    window.see("2027 年需求：走访调研方法").await;
    window.click("link", "2027 年需求：走访调研方法").await;
    window.see("需求去向").await;
    window.see("培训前先到单位走访一次").await;
    window.shot("need").await;
    window.click("link", "培训前先到单位走访一次").await;
    window.see("谁来办").await;
    window.key("Ctrl+z").await;
    window.see("列为下一年度计划的组织需求").await;
}

/// From the post's assessment to the score of one trainee and back, by keys; and a meeting asked by a questionnaire instead.
#[tokio::test]
async fn a_post_is_scored_from_its_follow_up_and_a_meeting_becomes_a_questionnaire() {
    let window = Setting::new("post").open().await;
    open_sample(&window).await;
    let all = window.call("followup.list", json!({ "all": true })).await["rows"].clone();
    let of = |kind: &str| {
        let title = "基层治理能力提升专题班（第3期）";
        all.as_array()
            .unwrap()
            .iter()
            .find(|row| row["kind"] == kind && row["class_title"] == title)
            .unwrap()
            .clone()
    };
    let post = of("post");
    window.go(&format!("#/followup/ask/{}", post["id"])).await;
    let first = "return document.activeElement?.innerText === '01';";
    window.holds("the first who is missing has the keys", first).await;
    window.key("Down").await;
    window.key("Enter").await;
    let at = "return document.activeElement?.getAttribute('data-place') === '1-2';";
    window.holds("the score at the post of the second has the cursor", at).await;
    window.write("88").await;
    window.key("Esc").await;
    window.see("已录 1/56").await;
    window.holds("back at the second", "return document.activeElement?.innerText === '02';").await;
    window.shot("post").await;
    let sheet = window.call("assessment.sheet", json!({ "class": post["class"] })).await;
    assert_eq!(sheet["rows"][1]["scores"][2]["value"], 8_800);

    let meeting = of("minutes");
    window.go(&format!("#/followup/ask/{}", meeting["id"])).await;
    window.see("座谈时间").await;
    window
        .call(
            "followup.save_field",
            json!({ "id": meeting["id"], "field": "minutes", "value": "改稿环节不够" }),
        )
        .await;
    window.press("更多").await;
    window.click("option", "改用问卷").await;
    window.see("座谈记录还留着").await;
    window.shot("switched").await;
    window.key("Ctrl+z").await;
    window
        .holds(
            "the meeting is there again",
            "return document.querySelector('h1')?.innerText.includes('座谈会') ?? false;",
        )
        .await;
    let record = window.call("followup.record", json!({ "id": meeting["id"] })).await;
    assert_eq!(record["minutes"], "改稿环节不够");
    assert_eq!(window.errors().await, [] as [String; 0]);
}
