//! The sample's plan of 2026: a dozen items, most of them answering what the interviews asked for.

use super::items::{AddItem, SaveItemField, SetItemTopics, add_item, save_item_field, set_item_topics};
use super::{SavePlan, save};
use crate::context::Writing;
use crate::jobs::Progress;
use zhixing_domain::plans::{ItemField, PlanState};
use zhixing_domain::{Id, Result};

/// Title, audience, persons, days, hours, month, place, form, budget in yuan, and a part of the topics it answers.
type Item = (
    &'static str,
    &'static str,
    u32,
    u32,
    u32,
    u32,
    &'static str,
    &'static str,
    u32,
    &'static [&'static str],
);

const ITEMS: &[Item] = &[
    (
        "科级领导干部进修班",
        "乡镇和县直单位科级领导干部",
        45,
        5,
        40,
        3,
        "县委党校",
        "集中授课",
        62_000,
        &["党性修养"],
    ),
    (
        "中青年干部培训班",
        "40 岁以下科级干部和后备干部",
        40,
        10,
        80,
        4,
        "县委党校",
        "集中授课",
        118_000,
        &["党性修养", "公文写作"],
    ),
    (
        "公文写作与综合协调专题班",
        "各单位办公室主任、文秘",
        60,
        3,
        24,
        5,
        "县委党校",
        "集中授课",
        31_000,
        &["公文写作"],
    ),
    (
        "基层治理能力提升班",
        "乡镇（街道）副职、村社区书记",
        80,
        3,
        24,
        5,
        "青石镇",
        "现场教学",
        43_000,
        &["基层治理"],
    ),
    (
        "应急管理与安全生产专题班",
        "安委会成员单位分管负责人",
        55,
        2,
        16,
        6,
        "县应急管理局",
        "现场教学",
        22_000,
        &["应急管理"],
    ),
    (
        "突发舆情应对工作坊",
        "宣传、网信和窗口单位负责人",
        35,
        2,
        16,
        6,
        "县融媒体中心",
        "研讨交流",
        18_000,
        &["突发舆情"],
    ),
    (
        "乡村振兴考察学习班",
        "乡镇分管负责人、农口单位骨干",
        30,
        5,
        40,
        9,
        "外地现场教学点",
        "考察学习",
        86_000,
        &["乡村振兴"],
    ),
    ("生态环境保护执法专题班", "执法队伍骨干", 50, 3, 24, 9, "县委党校", "集中授课", 28_500, &["生态环境"]),
    (
        "财政预算与项目资金管理班",
        "各单位分管财务负责人",
        60,
        2,
        16,
        10,
        "县财政局",
        "集中授课",
        19_800,
        &["财政预算"],
    ),
    (
        "招商引资与营商环境专题班",
        "开发区和经济部门干部",
        40,
        3,
        24,
        10,
        "县委党校",
        "集中授课",
        36_000,
        &["招商引资"],
    ),
    (
        "数字政府与数据应用网络班",
        "全县科级以下公务员",
        300,
        5,
        20,
        11,
        "网络",
        "网络课程",
        15_000,
        &["数字政府"],
    ),
    ("年轻干部实践锻炼", "新录用五年内公务员", 20, 60, 0, 7, "重点项目一线", "实践锻炼", 0, &[]),
];

/// Makes the plan, item by item, as it was issued.
pub(crate) fn fill(cx: &Writing, progress: &Progress) -> Result<()> {
    let title = "2026年度干部教育培训计划".to_owned();
    let plan = save(cx, SavePlan { id: None, year: 2026, title, state: PlanState::Running })?;
    let topics = cx.read(|db| db.topics())?;
    for (at, (title, audience, persons, days, hours, month, place, form, budget, answers)) in
        ITEMS.iter().enumerate()
    {
        progress.tell(at, ITEMS.len())?;
        let id = add_item(cx, AddItem { plan, title: (*title).to_owned() })?.id;
        let number = |number: &u32| if *number == 0 { String::new() } else { number.to_string() };
        for (field, value) in [
            (ItemField::Audience, (*audience).to_owned()),
            (ItemField::HeadCount, number(persons)),
            (ItemField::Days, number(days)),
            (ItemField::Hours, number(hours)),
            (ItemField::Month, number(month)),
            (ItemField::Host, "县委组织部".to_owned()),
            (ItemField::Place, (*place).to_owned()),
            (ItemField::Form, (*form).to_owned()),
            (ItemField::Budget, number(budget)),
        ] {
            save_item_field(cx, SaveItemField { id, field, value })?;
        }
        let answered: Vec<Id> = topics
            .iter()
            .filter(|topic| answers.iter().any(|part| topic.name.contains(part)))
            .map(|topic| topic.id)
            .collect();
        set_item_topics(cx, SetItemTopics { id, topics: answered })?;
    }
    Ok(())
}
