//! The sample's plans: that of 2026 from its draft through two rounds of 训前评估 to an adjustment during the year, and the
//! draft of the year after.

use super::adjust::{AdjustmentRequest, begin_adjustment, finish_adjustment};
use super::audience::{SetAudience, SetPick, set_audience, set_pick};
use super::items::{AddItem, SaveItemField, SetItemTopics, add_item, save_item_field, set_item_topics};
use super::members::{AddPanelMember, add_member};
use super::needs::{SetItemNeed, set_item_need};
use super::states::{HandOn, OnDay, SaveCeiling, SavePlan, hand_on, save, save_ceiling};
use super::verdicts::close_round;
use crate::context::Writing;
use crate::jobs::Progress;
use crate::op::Op;
use zhixing_domain::people::{Audience, PickWay};
use zhixing_domain::plans::{ItemField, MemberKind, PlanState};
use zhixing_domain::{Day, Id, Result};
use zhixing_store::people::{CadreFilter, Order};

/// An item as it is typed: whom it is for in words and by rule, how many, when, where, and what it answers.
#[derive(Default)]
struct Item {
    title: &'static str,
    audience: &'static str,
    persons: u32,
    days: u32,
    hours: u32,
    months: &'static str,
    place: &'static str,
    form: &'static str,
    /// 讲课学时: 正高, 副高.
    lectures: [u32; 2],
    answers: &'static [&'static str],
    /// Parts of the names of units; with all below them.
    units: &'static [&'static str],
    tier: Option<&'static str>,
    age_to: Option<u32>,
}

const ITEMS: &[Item] = &[
    Item {
        title: "科级领导干部进修班",
        audience: "乡镇和县直单位科级领导干部",
        persons: 20,
        days: 5,
        hours: 40,
        months: "3",
        place: "县委党校",
        form: "集中授课",
        lectures: [8, 20],
        answers: &["党性修养"],
        units: &[],
        tier: Some("county_up"),
        age_to: None,
    },
    Item {
        title: "中青年干部培训班",
        audience: "40 岁以下科级干部和后备干部",
        persons: 40,
        days: 10,
        hours: 80,
        months: "11",
        place: "县委党校",
        form: "集中授课",
        lectures: [12, 40],
        answers: &["党性修养"],
        units: &[],
        tier: None,
        age_to: Some(40),
    },
    Item {
        title: "公文写作与综合协调专题班",
        audience: "乡镇（街道）党政办负责人、文秘",
        persons: 30,
        days: 3,
        hours: 24,
        months: "5",
        place: "县委党校",
        form: "集中授课",
        lectures: [0, 16],
        answers: &["公文写作"],
        units: &["镇", "街道", "白鹭乡", "双桥乡", "政府办"],
        tier: None,
        age_to: Some(50),
    },
    Item {
        title: "基层治理能力提升班",
        audience: "乡镇（街道）副职、村社区书记",
        persons: 50,
        days: 3,
        hours: 24,
        months: "5,10",
        place: "青石镇",
        form: "现场教学",
        lectures: [0, 12],
        answers: &["基层治理"],
        units: &["镇", "街道", "白鹭乡", "双桥乡"],
        tier: None,
        age_to: None,
    },
    Item {
        title: "应急管理与安全生产专题班",
        audience: "安委会成员单位分管负责人",
        persons: 28,
        days: 2,
        hours: 16,
        months: "6",
        place: "县应急管理局",
        form: "现场教学",
        lectures: [4, 8],
        answers: &["应急管理"],
        units: &["应急", "公安", "住房", "交通", "消防"],
        tier: None,
        age_to: None,
    },
    Item {
        title: "突发舆情应对工作坊",
        audience: "宣传、网信和窗口单位负责人",
        persons: 24,
        days: 2,
        hours: 16,
        months: "6",
        place: "县融媒体中心",
        form: "研讨交流",
        lectures: [4, 4],
        answers: &["突发舆情"],
        units: &["宣传", "融媒", "政务", "公安"],
        tier: None,
        age_to: None,
    },
    Item {
        title: "乡村振兴考察学习班",
        audience: "乡镇分管负责人、农口单位骨干",
        persons: 15,
        days: 5,
        hours: 40,
        months: "9",
        place: "外地现场教学点",
        form: "考察学习",
        lectures: [0, 8],
        answers: &["乡村振兴"],
        units: &["农业", "乡村", "水利", "林业"],
        tier: None,
        age_to: None,
    },
    Item {
        title: "生态环境保护执法专题班",
        audience: "执法队伍骨干",
        persons: 36,
        days: 3,
        hours: 24,
        months: "9",
        place: "县委党校",
        form: "集中授课",
        lectures: [0, 16],
        answers: &["生态环境"],
        units: &["生态", "自然资源", "综合行政执法", "市场监督"],
        tier: None,
        age_to: None,
    },
    Item {
        title: "财政预算与项目资金管理班",
        audience: "各单位分管财务负责人",
        persons: 20,
        days: 2,
        hours: 16,
        months: "10",
        place: "县财政局",
        form: "集中授课",
        lectures: [0, 12],
        answers: &["财政预算"],
        units: &["财政", "审计", "发展和改革", "统计"],
        tier: None,
        age_to: None,
    },
    Item {
        title: "招商引资与营商环境专题班",
        audience: "开发区和经济部门干部",
        persons: 26,
        days: 3,
        hours: 24,
        months: "10",
        place: "县委党校",
        form: "集中授课",
        lectures: [8, 8],
        answers: &["招商引资"],
        units: &["商务", "工业", "开发区", "市场监督", "发展和改革"],
        tier: None,
        age_to: None,
    },
    Item {
        title: "数字政府与数据应用网络班",
        audience: "全县干部",
        persons: 300,
        days: 5,
        hours: 20,
        months: "11",
        place: "网络",
        form: "网络课程",
        lectures: [0, 8],
        answers: &["数字政府"],
        units: &[],
        tier: Some("other"),
        age_to: None,
    },
    Item {
        title: "年轻干部实践锻炼",
        audience: "35 岁以下年轻干部",
        persons: 20,
        days: 60,
        hours: 0,
        months: "7,8",
        place: "重点项目一线",
        form: "实践锻炼",
        lectures: [0, 0],
        answers: &[],
        units: &[],
        tier: Some("other"),
        age_to: Some(35),
    },
];

/// The year after, as far as it has come.
const NEXT: &[Item] = &[
    Item {
        title: "新提任科级干部任职培训班",
        audience: "本年新提任的科级干部",
        persons: 40,
        days: 5,
        hours: 40,
        months: "3",
        place: "县委党校",
        form: "集中授课",
        lectures: [8, 16],
        answers: &["财政预算"],
        units: &[],
        tier: Some("county_up"),
        age_to: None,
    },
    Item {
        title: "年轻干部成长训练营",
        audience: "35 岁以下年轻干部",
        persons: 30,
        days: 8,
        hours: 64,
        months: "4,9",
        place: "县委党校",
        form: "研讨交流",
        lectures: [0, 24],
        answers: &[],
        units: &[],
        tier: None,
        age_to: Some(35),
    },
];

/// The item that fails in the first round, and goes up changed in the second.
const FAILS: &str = "数字政府与数据应用网络班";

/// Brings the plans in.
pub(crate) fn fill(cx: &Writing, progress: &Progress) -> Result<()> {
    let plan = typed(cx, 2026, ITEMS, progress)?;
    save_ceiling(cx, SaveCeiling { id: plan, yuan: "900000".into() })?;
    panel(cx, plan)?;
    judged(cx, plan)?;
    issued(cx, plan)?;
    adjusted(cx, plan)?;
    let next = typed(cx, 2027, NEXT, progress)?;
    save_ceiling(cx, SaveCeiling { id: next, yuan: "950000".into() })?;
    Ok(())
}

fn day(month: u32, day: u32) -> Day {
    Day::from_ymd_opt(2026, month, day).unwrap_or_default()
}

fn typed(cx: &Writing, year: i64, items: &[Item], progress: &Progress) -> Result<Id> {
    let plan = save(cx, SavePlan { id: None, year, title: format!("{year}年度干部教育培训计划") })?;
    let (topics, units) = cx.read(|db| Ok((db.topics()?, db.units()?)))?;
    for (at, item) in items.iter().enumerate() {
        progress.tell(at, items.len())?;
        let id = add_item(cx, AddItem { plan, title: item.title.to_owned() })?.id;
        let number = |number: u32| if number == 0 { String::new() } else { number.to_string() };
        for (field, value) in [
            (ItemField::Audience, item.audience.to_owned()),
            (ItemField::HeadCount, number(item.persons)),
            (ItemField::Days, number(item.days)),
            (ItemField::Hours, number(item.hours)),
            (ItemField::Months, item.months.to_owned()),
            (ItemField::Host, "县委组织部".to_owned()),
            (ItemField::Place, item.place.to_owned()),
            (ItemField::Form, item.form.to_owned()),
            (ItemField::ClassKind, "三类培训".to_owned()),
            (ItemField::FeeFull, number(item.lectures[0])),
            (ItemField::FeeAssociate, number(item.lectures[1])),
        ] {
            if !value.is_empty() {
                save_item_field(cx, SaveItemField { id, field, value })?;
            }
        }
        let answers = |name: &str| item.answers.iter().any(|part| name.contains(part));
        let answered: Vec<Id> =
            topics.iter().filter(|topic| answers(&topic.name)).map(|topic| topic.id).collect();
        set_item_topics(cx, SetItemTopics { id, topics: answered })?;
        // What came too late for this year waits for the next.
        if year == 2026 && at % 3 == 2 {
            for need in cx.read(|db| db.item_needs(id))?.iter().rev().take(2) {
                set_item_need(cx, SetItemNeed { item: id, need: need.id, answers: false })?;
            }
        }
        let among = |name: &str| item.units.iter().any(|part| name.contains(part));
        let rule = Audience {
            units: units.iter().filter(|unit| among(&unit.name)).map(|unit| unit.id).collect(),
            tiers: item.tier.map(str::to_owned).into_iter().collect(),
            age_to: item.age_to,
            ..Audience::default()
        };
        set_audience(cx, SetAudience { item: id, rule })?;
    }
    Ok(plan)
}

/// Two of the roster, two experts and an entrepreneur from outside.
fn panel(cx: &Writing, plan: Id) -> Result<()> {
    let (_, people) = cx.read(|db| db.cadres(&CadreFilter::default(), Order::Office, 2, 80))?;
    let of_roster = people.iter().step_by(37).take(2);
    let blank = |kind| AddPanelMember {
        plan,
        kind,
        cadre: None,
        name: String::new(),
        unit: String::new(),
        post: String::new(),
        phone: String::new(),
    };
    for person in of_roster {
        add_member(cx, AddPanelMember { cadre: Some(person.id), ..blank(MemberKind::Cadre) })?;
    }
    for (kind, name, unit, post) in [
        (MemberKind::Expert, "沈牧野", "省委党校", "教授"),
        (MemberKind::Expert, "欧阳知秋", "市农业科学院", "研究员"),
        (MemberKind::Entrepreneur, "翟长河", "青石新材料有限公司", "总经理"),
    ] {
        let (name, unit, post) = (name.to_owned(), unit.to_owned(), post.to_owned());
        add_member(cx, AddPanelMember { name, unit, post, ..blank(kind) })?;
    }
    Ok(())
}

/// Two rounds: one item goes back in the first, and passes changed in the second.
fn judged(cx: &Writing, plan: Id) -> Result<()> {
    let step = |to, day| HandOn {
        id: plan,
        to,
        day,
        number: String::new(),
        body: String::new(),
        note: String::new(),
    };
    hand_on(cx, step(PlanState::Assessing, day(1, 12)))?;
    scored(cx, plan, true)?;
    close_round(cx, OnDay { id: plan, day: Some(day(1, 14)) })?;
    let items = cx.read(|db| db.plan_items(plan))?;
    if let Some(item) = items.iter().find(|item| item.title == FAILS) {
        for (field, value) in [
            (ItemField::Audience, "各单位负责信息化和政务服务的干部"),
            (ItemField::HeadCount, "120"),
            (ItemField::Days, "4"),
        ] {
            save_item_field(cx, SaveItemField { id: item.id, field, value: value.to_owned() })?;
        }
        let rule = Audience { tiers: vec!["other".into()], age_to: Some(45), ..Audience::default() };
        set_audience(cx, SetAudience { item: item.id, rule })?;
    }
    hand_on(cx, step(PlanState::Assessing, day(1, 19)))?;
    scored(cx, plan, false)?;
    close_round(cx, OnDay { id: plan, day: Some(day(1, 20)) })
}

/// The panel's forms of the open round, typed as one step.
fn scored(cx: &Writing, plan: Id, is_first: bool) -> Result<()> {
    cx.write(Op::PanelScored, |tx| {
        tx.says("title", tx.plan(plan)?.title);
        tx.says("name", "评估组");
        let members = tx.plan_members(plan)?;
        let Some(round) = tx.plan_rounds(plan)?.pop() else { return Ok(()) };
        let verdicts: Vec<_> =
            tx.plan_verdicts(plan)?.into_iter().filter(|verdict| verdict.round == round.id).collect();
        for (at, verdict) in verdicts.iter().enumerate() {
            let fails = is_first && tx.plan_item(verdict.item)?.title == FAILS;
            for (who, member) in members.iter().enumerate() {
                for question in 0..round.rule.questions() as u32 {
                    let usual = [5, 4, 4, 5, 3, 4, 5]
                        [(at * (question as usize + 3) + who * 3 + question as usize) % 7];
                    let score = if fails && question >= 5 { usual.min(4) - 2 } else { usual };
                    tx.put_plan_score(verdict.id, member.id, question, Some(score))?;
                }
            }
            if fails {
                for (who, words) in [
                    (2, "对象写“全县干部”太宽，没有区分岗位，建议只面向负责信息化和政务服务的干部。"),
                    (4, "内容停在概念上，建议拿本县的数据做练习。"),
                ] {
                    if let Some(member) = members.get(who) {
                        tx.put_plan_opinion(verdict.id, member.id, Some(words))?;
                    }
                }
                let reason = "对象太宽、内容不具体，请缩小范围并按岗位选人后再评";
                tx.set("plan_verdict", verdict.id, "reason", reason)?;
            }
        }
        Ok(())
    })
}

fn issued(cx: &Writing, plan: Id) -> Result<()> {
    for (to, day, number, body) in [
        (PlanState::Submitted, day(1, 22), "青组字〔2026〕4号", ""),
        (PlanState::Issued, day(2, 3), "青委办发〔2026〕7号", "中共青石县委"),
        (PlanState::Running, day(2, 24), "", ""),
    ] {
        let (number, body) = (number.to_owned(), body.to_owned());
        hand_on(cx, HandOn { id: plan, to, day, number, body, note: String::new() })?;
    }
    Ok(())
}

/// One class is moved, for the party school was being rebuilt, and takes in two people by hand.
fn adjusted(cx: &Writing, plan: Id) -> Result<()> {
    begin_adjustment(cx, AdjustmentRequest { plan, reason: "县委党校教学楼维修，部分班次改期".into() })?;
    let items = cx.read(|db| db.plan_items(plan))?;
    let (_, people) = cx.read(|db| db.cadres(&CadreFilter::default(), Order::Office, 90, 1))?;
    if let Some(item) = items.iter().find(|item| item.title.contains("生态环境")) {
        for (field, value) in
            [(ItemField::Months, "12"), (ItemField::ChangeReason, "9 月党校教学楼维修，改在 12 月举办")]
        {
            save_item_field(cx, SaveItemField { id: item.id, field, value: value.to_owned() })?;
        }
        for person in people {
            let (cadre, reason) = (person.id, "分管生态环境工作".to_owned());
            set_pick(cx, SetPick { item: item.id, cadre, way: Some(PickWay::In), reason })?;
        }
    }
    finish_adjustment(cx, OnDay { id: plan, day: Some(day(8, 20)) })
}
