//! The sample's plans: that of 2026 from its draft through two rounds of 训前评估 to an adjustment during the year, and the
//! draft of the year after.

mod items;
mod panel;

use items::{ITEMS, Item, NEXT};

use super::adjust::{AdjustmentRequest, begin_adjustment, finish_adjustment};
use super::audience::{SetAudience, SetPick, set_audience, set_pick};
use super::items::{AddItem, SaveItemField, SetItemTopics, add_item, save_item_field, set_item_topics};
use super::needs::{SetItemNeed, set_item_need};
use super::states::{HandOn, OnDay, SaveCeiling, SavePlan, hand_on, save, save_ceiling};
use crate::context::Writing;
use crate::jobs::Progress;
use zhixing_domain::people::{Audience, PickWay};
use zhixing_domain::plans::{ItemField, PlanState};
use zhixing_domain::{Day, Id, Result};
use zhixing_store::people::{CadreFilter, Order};

/// Brings the plans in.
pub(crate) fn fill(cx: &Writing, progress: &Progress) -> Result<()> {
    let plan = typed(cx, 2026, ITEMS, progress)?;
    save_ceiling(cx, SaveCeiling { id: plan, yuan: "900000".into() })?;
    panel::called(cx, plan)?;
    panel::judged(cx, plan)?;
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
