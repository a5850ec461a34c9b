//! The panel of the sample's plan, and its two rounds.

use super::day;
use crate::context::Writing;
use crate::op::Op;
use crate::plans::audience::{SetAudience, set_audience};
use crate::plans::items::{SaveItemField, save_item_field};
use crate::plans::members::{AddPanelMember, add_member};
use crate::plans::states::{HandOn, OnDay, hand_on};
use crate::plans::verdicts::close_round;
use zhixing_domain::people::Audience;
use zhixing_domain::plans::{ItemField, MemberKind, PlanState};
use zhixing_domain::{Id, Result};
use zhixing_store::people::{CadreFilter, Order};

/// The item that fails in the first round, and goes up changed in the second.
const FAILS: &str = "数字政府与数据应用网络班";

/// Two of the roster, two experts and an entrepreneur from outside.
pub(super) fn called(cx: &Writing, plan: Id) -> Result<()> {
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
pub(super) fn judged(cx: &Writing, plan: Id) -> Result<()> {
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
