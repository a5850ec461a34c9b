//! The panel (评估组): who sits on it.

use super::verdicts::assessable;
use crate::context::Writing;
use crate::op::Op;
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::people::CadreField;
use zhixing_domain::plans::MemberKind;
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_store::Tx;
use zhixing_store::plans::Member;

/// Somebody to be put on the panel.
#[derive(Debug, Deserialize, TS)]
pub struct AddPanelMember {
    /// The plan.
    pub plan: Id,
    /// As whom.
    pub kind: MemberKind,
    /// A cadre of the roster.
    pub cadre: Option<Id>,
    /// The name of somebody from outside.
    #[serde(default)]
    pub name: String,
    /// Their unit.
    #[serde(default)]
    pub unit: String,
    /// Their post.
    #[serde(default)]
    pub post: String,
    /// Where they are reached.
    #[serde(default)]
    pub phone: String,
}

/// A member as it is left.
#[derive(Debug, Deserialize, TS)]
pub struct SavePanelMember {
    /// The member.
    pub id: Id,
    /// As whom.
    pub kind: MemberKind,
    /// Their name.
    pub name: String,
    /// Their unit.
    pub unit: String,
    /// Their post.
    pub post: String,
    /// Where they are reached.
    #[serde(default)]
    pub phone: String,
}

/// One member.
#[derive(Debug, Deserialize, TS)]
pub struct PanelMemberRequest {
    /// The member.
    pub id: Id,
}

/// Puts somebody on the panel: a cadre of the roster, or somebody from outside by name.
pub fn add_member(cx: &Writing, request: AddPanelMember) -> Result<Id> {
    cx.write(Op::PanelSet, |tx| {
        let plan = assessable(tx, request.plan)?;
        let own = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let mut member = Member {
            id: Id(0),
            kind: request.kind,
            cadre: request.cadre,
            name: request.name.trim().to_owned(),
            unit: own(&request.unit),
            post: own(&request.post),
            phone: own(&request.phone),
        };
        if let Some(cadre) = request.cadre {
            let facts = tx.cadre(cadre)?.facts;
            let of = |field| facts.get(field).map(str::to_owned);
            member.name = of(CadreField::Name).unwrap_or_default();
            (member.unit, member.post) = (of(CadreField::Unit), of(CadreField::Post));
            member.phone = of(CadreField::Phone);
        }
        named(&member)?;
        alone(tx, plan.id, &member)?;
        tx.says("title", &plan.title);
        tx.about(plan.id);
        Ok(tx.add_plan_member(plan.id, &member)?)
    })
}

fn named(member: &Member) -> Result<()> {
    if member.name.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", "姓名"));
    }
    Ok(())
}

/// Nobody sits on a panel twice.
fn alone(tx: &Tx, plan: Id, member: &Member) -> Result<()> {
    let same =
        |other: &Member| other.id != member.id && other.name == member.name && other.unit == member.unit;
    if tx.plan_members(plan)?.iter().any(same) {
        return Err(Problem::new(Code::Taken).with("found", &member.name));
    }
    Ok(())
}

/// Changes what is kept of a member, as long as the panel may still be called.
pub fn save_member(cx: &Writing, request: SavePanelMember) -> Result<()> {
    cx.write(Op::PanelSet, |tx| {
        let plan = tx.plan_of_member(request.id)?;
        tx.says("title", assessable(tx, plan)?.title);
        tx.about(plan);
        let own = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let member = Member {
            id: request.id,
            kind: request.kind,
            cadre: None,
            name: request.name.trim().to_owned(),
            unit: own(&request.unit),
            post: own(&request.post),
            phone: own(&request.phone),
        };
        named(&member)?;
        alone(tx, plan, &member)?;
        Ok(tx.set_plan_member(&member)?)
    })
}

/// Takes somebody off the panel who has not scored anything.
pub fn remove_member(cx: &Writing, request: PanelMemberRequest) -> Result<()> {
    cx.write(Op::PanelSet, |tx| {
        let plan = tx.plan(tx.plan_of_member(request.id)?)?;
        tx.says("title", &plan.title);
        tx.about(plan.id);
        let uses = tx.member_uses(request.id)?;
        if uses > 0 {
            let member = tx.plan_members(plan.id)?.into_iter().find(|member| member.id == request.id);
            let name = member.map(|member| member.name).unwrap_or_default();
            return Err(Problem::new(Code::InUse)
                .with("name", name)
                .with("count", uses)
                .with("where", "评分"));
        }
        Ok(tx.delete("plan_member", request.id)?)
    })
}
