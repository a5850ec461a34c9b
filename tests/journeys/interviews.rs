//! A pile of interviews typed in by keys alone, gone back to, mended, thrown away and found again after the window closed.

use crate::sample::open_sample;
use crate::window::{Setting, Window};
use serde_json::json;

/// A sheet of the office's pile, as it lies beside the keyboard.
struct Sheet {
    day: &'static str,
    place: &'static str,
    interviewer: &'static str,
    /// The digit of the kind, and of the form.
    kind: &'static str,
    /// Of a cadre the initials: unit and post come with the person.
    name: &'static str,
    unit_and_post: Option<(&'static str, &'static str)>,
    difficulties: &'static str,
    topics: [(&'static str, &'static str); 2],
    form: &'static str,
    days: &'static str,
}

const SHEETS: [Sheet; 5] = [
    Sheet {
        day: "9.14",
        place: "单位会议室",
        interviewer: "单萍轩",
        kind: "2",
        name: "闫杰兰",
        unit_and_post: Some(("省农科院", "董事长")),
        difficulties: "岗位要求提高了，需要系统培训。",
        topics: [("公文写作与综合协调", "3"), ("财政预算与项目资金管理", "1")],
        form: "5",
        days: "5",
    },
    Sheet {
        day: "0913",
        place: "县委党校",
        interviewer: "余雪",
        kind: "2",
        name: "尉迟柏昇",
        unit_and_post: Some(("县人民医院", "总经理")),
        difficulties: "政策更新快，基层理解不一致。",
        topics: [("生态环境保护执法", "3"), ("公文写作与综合协调", "1")],
        form: "3",
        days: "5",
    },
    Sheet {
        day: "9.4",
        place: "企业",
        interviewer: "邹飞娜",
        kind: "3",
        name: "姚浩俊",
        unit_and_post: Some(("恒川建材有限公司", "总经理")),
        difficulties: "不知从哪里入手，希望有实地观摩。",
        topics: [("生态环境保护执法", "3"), ("乡村振兴与农业产业发展", "1")],
        form: "2",
        days: "3",
    },
    Sheet {
        day: "9.28",
        place: "企业",
        interviewer: "杨柏伟",
        kind: "1",
        name: "gyj",
        unit_and_post: None,
        difficulties: "年轻干部缺少实践锻炼。",
        topics: [("党性修养与廉洁自律", "3"), ("突发舆情应对与媒体沟通", "1")],
        form: "3",
        days: "3",
    },
    Sheet {
        day: "9.10",
        place: "电话",
        interviewer: "江新勇",
        kind: "2",
        name: "尹杰秀",
        unit_and_post: Some(("青禾农业科技有限公司", "高级工程师")),
        difficulties: "课程少讲理论，多安排分组研讨。",
        topics: [("应急管理与安全生产", "3"), ("一门从没有过的新课", "2")],
        form: "1",
        days: "5",
    },
];

/// The program knows where the work stands.
const NOTED: &str = "
    window.__TAURI_INTERNALS__.invoke('call', { name: 'keeping.place', request: null })
        .then((reply) => (window.notedPlace = reply.answer?.address));
    return window.notedPlace === location.hash && location.hash.includes('paper=');";

/// Waits until a list under the field has its first line chosen, which says `text`.
async fn offered(window: &Window, text: &str) {
    let script = format!(
        "return document.querySelector('[role=option][aria-selected=true]')?.innerText.includes('{text}')"
    );
    window.holds(&format!("“{text}” is offered"), &script).await;
}

async fn wish(window: &Window, topic: &str, urgency: &str) {
    window.cursor_in("专题").await;
    window.write(topic).await;
    offered(window, topic).await;
    window.key("Enter").await;
    let holds = format!("return document.activeElement.getAttribute('aria-label')?.startsWith('{topic}')");
    window.holds("the cursor is at the urgency", &holds).await;
    window.write(urgency).await;
    window.cursor_in("专题").await;
}

async fn type_in(window: &Window, sheet: &Sheet) {
    for (field, text) in [("访谈时间", sheet.day), ("地点", sheet.place), ("访谈人", sheet.interviewer)]
    {
        window.cursor_in(field).await;
        window.write(text).await;
        window.key("Enter").await;
    }
    window.cursor_in("对象类别").await;
    window.write(sheet.kind).await;
    window.cursor_in("访谈对象").await;
    window.write(sheet.name).await;
    let called = if sheet.unit_and_post.is_some() { sheet.name } else { "顾怡静" };
    offered(window, called).await;
    window.key("Enter").await;
    let outside = sheet.unit_and_post.map(|(unit, post)| [("单位", unit), ("职务", post)]);
    let difficulties = [("一、工作中的难点", sheet.difficulties)];
    for (field, text) in outside.into_iter().flatten().chain(difficulties) {
        window.cursor_in(field).await;
        window.write(text).await;
        window.key("Enter").await;
    }
    for (topic, urgency) in sheet.topics {
        wish(window, topic, urgency).await;
    }
    window.key("Enter").await;
    window.cursor_in("三、希望的形式").await;
    window.write(sheet.form).await;
    window.cursor_in("建议天数").await;
    window.write(sheet.days).await;
    window.key("Ctrl+Enter").await;
}

#[tokio::test]
async fn a_pile_is_typed_by_keys_alone_and_nothing_of_it_is_lost() {
    let window = Setting::new("interviews").open().await;
    open_sample(&window).await;
    window.go("#/needs").await;
    window.see("新建批次").await;
    window.key("n").await;
    window.cursor_in("名称").await;
    window.write("纸质一摞").await;
    window.key("Enter").await;
    window.key("Enter").await;
    window.write("28").await;
    window.key("Ctrl+Enter").await;
    for (at, sheet) in SHEETS.iter().enumerate() {
        window.see(&format!("第 {} 号", at + 1)).await;
        if at > 0 {
            // Day, place and interviewer came over from the sheet before; this one says otherwise.
            window.cursor_in("对象类别").await;
            for field in ["访谈人", "地点", "访谈时间"] {
                window.key("Shift+Enter").await;
                window.cursor_in(field).await;
            }
        }
        type_in(&window, sheet).await;
        window.see(&format!("纸质 28 份，已录 {} 份", at + 1)).await;
    }
    window.shot("five-typed").await;
    carry_mark_and_mend(&window).await;
    throw_away_and_bring_back(&window).await;

    let batch = window.call("needs.batches", json!(null)).await[0]["id"].clone();
    let record = window.call("needs.batch", json!({ "id": batch })).await;
    let states: Vec<_> =
        record["papers"].as_array().unwrap().iter().map(|paper| paper["state"].clone()).collect();
    assert_eq!(states, vec![json!("complete"); 6]);
    let needs = window.call("needs.list", json!({ "batch": batch, "limit": 100 })).await;
    assert_eq!(needs["total"], 10, "two topics of each sheet of the pile count");

    window.cursor_in("对象类别").await;
    window.write("3").await;
    window.cursor_in("访谈对象").await;
    window.see("录入中").await;
    assert!(window.errors().await.is_empty());
    window.holds("the place is noted", NOTED).await;
    // As in a power cut: what was begun is there, and the hand goes on where it was.
    window.cut_off().await;
    let window = Setting::new("interviews").at(window).open().await;
    window.press("青石县委组织部（示例）").await;
    window.see("录入访谈　第 7 号").await;
    window.cursor_in("访谈对象").await;
    assert_eq!(window.value("地点").await, "电话");
    window.shot("begun-again").await;
}

async fn carry_mark_and_mend(window: &Window) {
    window.cursor_in("对象类别").await;
    window.key("F4").await;
    window.cursor_in("访谈对象").await;
    window.holds("the kind came over", "return document.querySelector('input[value=expert]').checked").await;
    window.key("Shift+Enter").await;
    window.write("1").await;
    window.cursor_in("访谈对象").await;
    window.write("zxs").await;
    offered(window, "钟行思").await;
    window.key("Enter").await;
    window.cursor_in("一、工作中的难点").await;
    window.write("纸上看不清").await;
    window.key("F8").await;
    window.see("一、工作中的难点：录完再查").await;
    window.key("Ctrl+Enter").await;
    window.see("第 7 号").await;

    window.key("Alt+PageUp").await;
    window.see("访谈记录　第 6 号").await;
    window.key("F2").await;
    window.see("录入访谈　第 6 号").await;
    window.cursor_in("一、工作中的难点").await;
    window.key("F8").await;
    window
        .holds("the mark is gone", "return !document.body.innerText.includes('一、工作中的难点：录完再查')")
        .await;
    window.write("第一行").await;
    window.key("Alt+Enter").await;
    window.write("第二行").await;
    window.cursor_in("一、工作中的难点").await;
    window.key("Ctrl+Enter").await;
    window.see("录入访谈　第 7 号").await;
    window.see("已录 6 份").await;
}

async fn throw_away_and_bring_back(window: &Window) {
    window.key("Alt+PageUp").await;
    window.see("访谈记录　第 6 号").await;
    assert!(window.value("一、工作中的难点").await.ends_with("第一行\n第二行"));
    window.key("Alt+Delete").await;
    window.see("已删除第 6 号访谈记录").await;
    window.see("已录 5 份").await;
    window.press("撤销").await;
    window.see("访谈记录　第 6 号").await;
    window.see("已录 6 份").await;
    window.key("Ctrl+Enter").await;
    window.see("录入访谈　第 7 号").await;
}
