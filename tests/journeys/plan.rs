//! The one journey of 按需施教 on one office: from a pile of interviews to a plan that was assessed, approved and issued,
//! with every paper that goes with it.

use crate::first_start::{open_our_office, take_the_roster};
use crate::window::{Setting, Window, fixture, text_of};
use serde_json::{Value, json};

/// Whether the hand is at the topics that wait for an item.
const AT_TOPICS: &str = "return document.activeElement?.getAttribute('role') === 'listbox' && document.querySelector('[role=option]') !== null;";

/// Whether the panel's form is ready for the next digit.
const AT_FORM: &str = "return document.activeElement?.getAttribute('role') === 'grid';";

/// Whether the round may be closed.
const MAY_CLOSE: &str = "return [...document.querySelectorAll('button')].some((one) => one.innerText.startsWith('结束这一轮') && !one.disabled);";

/// Whether the list offers somebody or something.
const OFFERED: &str = "return document.querySelector('[role=option][aria-selected=true]') !== null;";

/// How many questions the panel's form asks.
const QUESTIONS: usize = 14;

/// A year's plan while it is made: its papers as they come out of the printer.
struct Year {
    window: Window,
    plan: Value,
    printed: usize,
}

impl Year {
    async fn record(&self) -> Value {
        self.window.call("plans.record", json!({ "id": self.plan })).await
    }

    async fn page(&self, page: &str) {
        self.window.go(&format!("#/plans{page}?plan={}", self.plan)).await;
    }

    /// Prints what the preview shows, closes it, and gives what the paper says without its blanks.
    async fn paper(&mut self) -> String {
        let shown = "return document.querySelector('dialog[open] canvas') !== null";
        self.window.holds("the preview shows a page", shown).await;
        self.window.press("打印").await;
        self.printed += 1;
        let papers = self.window.printed(self.printed).await;
        self.window.key("Esc").await;
        let closed = "return document.querySelector('dialog[open]') === null";
        self.window.holds("the preview is closed", closed).await;
        let newest = papers.iter().max_by_key(|paper| paper.metadata().unwrap().modified().unwrap());
        text_of(newest.unwrap()).split_whitespace().collect()
    }
}

#[tokio::test]
async fn a_pile_of_papers_becomes_an_issued_plan_with_all_that_goes_with_it() {
    let window = Setting::new("plan").dialogs(&[fixture("interviews.txt")]).open().await;
    open_our_office(&window).await;
    take_the_roster(&window).await;
    take_the_pile(&window).await;
    say_what_the_county_and_the_posts_ask(&window).await;
    let mut year = begin_the_plan(window).await;
    print_what_was_heard(&mut year).await;
    make_items_of_the_board(&mut year).await;
    choose_people_by_hand(&mut year).await;
    set_the_ceiling(&year).await;
    change_the_form(&year).await;
    call_the_panel(&mut year).await;
    assess_twice(&mut year).await;
    submit_and_issue(&mut year).await;
    answer_those_who_asked(&mut year).await;
    year.window.keep_papers().await;
    assert_eq!(year.window.errors().await, Vec::<String>::new());
}

async fn take_the_pile(window: &Window) {
    window.go("#/needs").await;
    window.see("还没有访谈批次").await;
    window.key("n").await;
    window.cursor_in("名称").await;
    window.write("2026年需求调研").await;
    window.key("Enter").await;
    window.key("Enter").await;
    window.write("26").await;
    window.key("Ctrl+Enter").await;
    window.see("第 1 号").await;
    window.go("#/needs").await;
    window.press("导入文字稿").await;
    window.see("选择文件").await;
    window.key("o").await;
    window.see("导入 26 份").await;
    window.shot("pile").await;
    window.key("Ctrl+Enter").await;
    window.see("导入完成").await;
    let needs = window.call("needs.list", json!({ "limit": 1 })).await;
    assert!(needs["total"].as_u64().unwrap() >= 26, "{needs}");
}

/// What the county demands and what posts ask stands beside what people said: three sources on one board.
async fn say_what_the_county_and_the_posts_ask(window: &Window) {
    for (source, topic, urgency) in [("1", "生态环境", "1"), ("2", "公文写作", "2")] {
        window.go("#/needs/list").await;
        window.press("新增组织或岗位需求").await;
        window.cursor_in("来源").await;
        window.write(source).await;
        window.fill("专题", topic).await;
        window.holds("the topic is offered", OFFERED).await;
        window.key("Enter").await;
        window.cursor_in("急需程度").await;
        window.write(urgency).await;
        window.key("Ctrl+Enter").await;
        window.see("已").await;
        window.holds("the dialog is closed", "return document.querySelector('dialog[open]') === null").await;
    }
    window.go("#/needs/board").await;
    window.see("得分").await;
    window.shot("board").await;
}

async fn begin_the_plan(window: Window) -> Year {
    window.go("#/plans").await;
    window.see("还没有年度计划").await;
    window.press("新建年度计划").await;
    window.fill("年度", "2027").await;
    window.key("Ctrl+Enter").await;
    window.see("按 2026 年三类需求统筹的名次").await;
    let plans = window.call("plans.list", Value::Null).await;
    Year { plan: plans[0]["id"].clone(), window, printed: 0 }
}

async fn print_what_was_heard(year: &mut Year) {
    year.window.go("#/needs").await;
    year.window.press("打印记录").await;
    let records = year.paper().await;
    assert!(records.contains("闫杰兰") && records.contains("省农科院"), "{records}");
    year.window.go("#/needs/report").await;
    year.window.press("打印报告").await;
    let report = year.paper().await;
    assert!(report.contains("需求分析报告") && report.contains("26人"), "{report}");
}

/// The three topics that the board puts first become items by Enter; what they are is typed by keys alone.
async fn make_items_of_the_board(year: &mut Year) {
    let board = year.window.call("needs.board", json!({ "year": 2026 })).await;
    let first: Vec<&str> = board["topics"]
        .as_array()
        .unwrap()
        .iter()
        .take(3)
        .map(|line| line["name"].as_str().unwrap())
        .collect();
    for (at, name) in first.iter().enumerate() {
        year.page("").await;
        year.window.see("按需求排的专题").await;
        // The key that the page names brings the hand to the topics.
        year.window.see("回车生成一项").await;
        year.window.key("t").await;
        year.window.holds("the topics are there", AT_TOPICS).await;
        if at == 0 {
            year.window.shot("topics").await;
        }
        year.window.key("Enter").await;
        year.window.see(&format!("已生成“{name}")).await;
        let items = year.record().await["items"].clone();
        let item = &items[at];
        assert!(item["title"].as_str().unwrap().starts_with(name), "the board's {}. is the plan's", at + 1);
        assert!(item["needs"].as_i64().unwrap() > 0, "its needs came with the topic");
        year.window.go(&format!("#/plans?plan={}&item={}", year.plan, item["id"])).await;
        year.window.see("月份").await;
        year.window.fill("培训对象", "有关单位干部").await;
        year.window.key("Enter").await;
        for text in ["30", "3", "24", ["4", "6", "9"][at]] {
            year.window.write(text).await;
            year.window.key("Enter").await;
        }
        year.window.write("1").await;
        year.window.settled().await;
        year.window.see("1 项算不出预算").await;
        year.window.click("tab", "经费").await;
        year.window.click("choice", "三类").await;
        year.window.see("49,500").await;
        year.window.settled().await;
        let item = year.record().await["items"][at].clone();
        let kept = (&item["head_count"], &item["days"], &item["months"], &item["form"]);
        assert_eq!(kept, (&json!(30), &json!(3), &json!([[4], [6], [9]][at]), &json!("lecture")));
        year.window.key("Esc").await;
    }
    year.window.shot("items").await;
}

/// Somebody is taken in by hand; the reason is asked and stands in the list.
async fn choose_people_by_hand(year: &mut Year) {
    let item = year.record().await["items"][0]["id"].clone();
    let window = &year.window;
    window.go(&format!("#/plans/audience?plan={}&item={item}", year.plan)).await;
    // No look at the list: Enter means what was typed to its end.
    window.fill("增加一个人", "钟行思").await;
    window.key("Enter").await;
    window.cursor_in("钟行思的理由").await;
    window.write("分管这项工作").await;
    window.key("Ctrl+Enter").await;
    window.see("分管这项工作").await;
    window.see("规则选出 1 人").await;
    window.shot("by-hand").await;
    window.key("Esc").await;
    window.see("人工增减").await;
}

async fn set_the_ceiling(year: &Year) {
    year.page("").await;
    year.window.press("更多").await;
    year.window.click("option", "设经费控制数…").await;
    year.window.cursor_in("经费控制数（元）").await;
    year.window.write("200000").await;
    year.window.key("Ctrl+Enter").await;
    year.window.see("控制数 200,000 元").await;
}

/// The office asks its own question: the form of the panel has one more.
async fn change_the_form(year: &Year) {
    let window = &year.window;
    window.go("#/keeping/rules").await;
    window.press("改评估表").await;
    window.cursor_in("第 1 块的名称").await;
    let questions = "const [area] = document.querySelectorAll('dialog[open] textarea'); area.focus(); area.setSelectionRange(area.value.length, area.value.length); return document.activeElement === area;";
    window.holds("the questions can be typed", questions).await;
    window.key("Alt+Enter").await;
    window.write("与上年同类班次不重复").await;
    window.shot("form-editor").await;
    window.key("Ctrl+Enter").await;
    window.see(&format!("3 块 {QUESTIONS} 题")).await;
}

/// One of each kind; a name that was heard wrongly is mended; the blank forms go out with the invitation.
async fn call_the_panel(year: &mut Year) {
    let window = &year.window;
    year.page("/assessment").await;
    for (kind, name) in [("干部", "邱明"), ("行业专家", "沈木野"), ("企业家", "翟长河")] {
        window.see("加一位").await;
        window.click("choice", kind).await;
        window.fill("或写姓名", name).await;
        window.key("Ctrl+Enter").await;
        window.see(name).await;
    }
    window.press("改评估组成员 沈木野").await;
    window.cursor_in("姓名").await;
    window.fill("姓名", "沈牧野").await;
    window.fill("单位", "省委党校").await;
    window.fill("电话", "0571-8800000").await;
    window.shot("member").await;
    window.key("Ctrl+Enter").await;
    window.see("沈牧野").await;
    window.press("打印空白评估表（评估前）").await;
    let blank = year.paper().await;
    assert!(blank.contains("第1轮") && blank.contains("沈牧野") && blank.contains("省委党校"), "{blank}");
    assert!(blank.contains("与上年同类班次不重复"), "{blank}");
    assert_eq!(year.record().await["plan"]["state"], "draft", "printing opens no round");
}

/// Types every member's form: fours, but for the items in `low` twos.
async fn type_forms(year: &Year, items: usize, low: usize) {
    let found = year.window.call("plans.assessment", json!({ "id": year.plan })).await;
    for member in found["members"].as_array().unwrap() {
        let (id, name) = (&member["id"], member["name"].as_str().unwrap());
        year.window.go(&format!("#/plans/assessment?plan={}&member={id}", year.plan)).await;
        year.window.see(&format!("{name}的评估表")).await;
        year.window.holds("the form takes digits", AT_FORM).await;
        year.window.write(&"4".repeat(QUESTIONS * (items - low))).await;
        year.window.write(&"2".repeat(QUESTIONS * low)).await;
        year.window.see("已录完").await;
    }
    year.window.shot(&format!("forms-{items}")).await;
    year.window.key("Esc").await;
    year.window.holds("every score is kept", MAY_CLOSE).await;
}

async fn hand_on_to_the_panel(year: &Year) {
    year.page("").await;
    year.window.press("送训前评估").await;
    year.window.key("Ctrl+Enter").await;
    year.window.see("计划已转为“训前评估”").await;
}

/// The last item goes back with its figures, is changed, and passes alone in a second round.
async fn assess_twice(year: &mut Year) {
    hand_on_to_the_panel(year).await;
    type_forms(year, 3, 1).await;
    year.window.press("结束这一轮…").await;
    year.window.see("通过 2 项，退回 1 项").await;
    year.window.press("结束这一轮").await;
    year.window.see("第 1 轮评估已结束").await;
    let items = year.record().await["items"].clone();
    assert_eq!((&items[1]["standing"], &items[2]["standing"]), (&json!("passed"), &json!("failed")));
    year.window.go(&format!("#/plans?plan={}&item={}", year.plan, items[2]["id"])).await;
    year.window.fill("人数", "20").await;
    year.window.key("Enter").await;
    year.window.settled().await;

    hand_on_to_the_panel(year).await;
    type_forms(year, 1, 0).await;
    year.window.press("结束这一轮…").await;
    year.window.see("通过 1 项，退回 0 项").await;
    year.window.press("结束这一轮").await;
    year.window.see("第 2 轮评估已结束").await;
    for (paper, says) in [("打印评估表（记录）", "本轮修改"), ("打印评估意见", "签名")] {
        year.window.press("打印").await;
        year.window.click("option", paper).await;
        let text = year.paper().await;
        assert!(text.contains(says), "{text}");
    }
}

async fn submit_and_issue(year: &mut Year) {
    let window = &year.window;
    year.page("").await;
    window.press("报批…").await;
    window.fill("报批文号", "青组字〔2027〕4号").await;
    window.key("Ctrl+Enter").await;
    window.see("计划已转为“报批”").await;
    window.press("下达…").await;
    window.fill("下达文号", "青委办发〔2027〕7号").await;
    window.key("Enter").await;
    window.write("中共青石县委").await;
    window.key("Ctrl+Enter").await;
    window.see("计划已转为“下达”").await;
    for sheet in ["A3", "A4"] {
        year.window.press("更多").await;
        year.window.click("option", &format!("打印计划表（{sheet} 横向）")).await;
        let text = year.paper().await;
        assert!(text.contains("青委办发〔2027〕7号") && text.contains("批准："), "{text}");
    }
    year.window.shot("issued").await;
}

/// The needs of the first topic are adopted, those of one without an item declined; who asked is told.
async fn answer_those_who_asked(year: &mut Year) {
    let board = year.window.call("needs.board", json!({ "year": 2026 })).await;
    let topics = board["topics"].as_array().unwrap();
    for (topic, outcome, reason) in
        [(&topics[0], "采纳", "列入2027年计划"), (&topics[3], "未采纳", "市里统一举办")]
    {
        year.window.go("#/needs/board").await;
        year.window.press(topic["name"].as_str().unwrap()).await;
        year.window.press("答复").await;
        year.window.click("choice", outcome).await;
        year.window.fill("理由", reason).await;
        year.window.key("Ctrl+Enter").await;
        year.window.holds("it is kept", "return document.querySelector('dialog[open]') === null").await;
    }
    let declined = topics[3]["total"].clone();
    let left = year.window.call("plans.coverage", json!({ "id": year.plan })).await;
    assert_eq!(left["declined"], declined, "what was declined waits for no item");
    year.page("/coverage").await;
    year.window.see("条未采纳").await;
    year.window.shot("coverage").await;
    year.window.go("#/needs/report").await;
    year.window.press("打印采纳情况反馈").await;
    let answers = year.paper().await;
    assert!(answers.contains("列入2027年计划") && answers.contains("市里统一举办"), "{answers}");
}
