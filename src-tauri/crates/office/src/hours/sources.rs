//! What the ledger cannot know by itself of other rooms: what kind a class is, and which mentors are cadres of the roster.

use super::sums::{days_of, kind_of};
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::hours::{HoursKind, HoursRules};
use zhixing_domain::{Day, Hours, Id, Result};
use zhixing_store::hours::{ClassYear, Marks};

/// A class as the ledger counts it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClassKindRow {
    /// The class.
    pub id: Id,
    /// Its title and term.
    pub title: String,
    /// Its first day in the year.
    pub first_day: Option<Day>,
    /// Its last.
    pub last_day: Option<Day>,
    /// What it counts as.
    pub kind: HoursKind,
    /// Whether the office has said so itself.
    pub is_said: bool,
    /// Half-days that are over.
    pub half_days: usize,
    /// Of these those whose sheet is back.
    pub back: usize,
    /// What it counts to somebody who was always there.
    pub hours: Hours,
    /// Its hours by the timetable.
    pub own: Hours,
}

/// What a class is to count as.
#[derive(Debug, Deserialize, TS)]
pub struct SetClassKind {
    /// The class.
    pub id: Id,
    /// As what; nothing leaves it to its title and days.
    pub kind: Option<HoursKind>,
}

/// A mentor who may be a cadre of the roster.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TeacherRow {
    /// The mentor.
    pub mentor: Id,
    /// Name.
    pub name: String,
    /// 单位 of the mentor.
    pub organisation: Option<String>,
    /// Hours on the timetables.
    pub hours: Hours,
    /// Whether it was decided.
    pub is_decided: bool,
    /// Who they are.
    pub cadre: Option<Id>,
    /// Cadres of that name: id, unit, post.
    pub namesakes: Vec<(Id, Option<String>, Option<String>)>,
    /// The one whose unit is the mentor's, too.
    pub likely: Option<Id>,
}

/// Who a mentor is.
#[derive(Debug, Deserialize, TS)]
pub struct SetTeacher {
    /// The mentor.
    pub mentor: Id,
    /// Whether it is decided.
    pub decided: bool,
    /// Who it is; nobody of ours.
    #[serde(default)]
    pub cadre: Option<Id>,
}

/// The classes of a year as the ledger counts them.
pub fn classes(cx: &Reading, request: super::HoursYear) -> Result<Vec<ClassKindRow>> {
    let today = cx.today();
    let (first, last) = days_of(request.year)?;
    cx.read(|db| {
        let rules = super::rules::held_rules(db)?;
        Ok(db
            .hours_classes(first, last, None)?
            .into_iter()
            .map(|class| counted(&rules, class, today))
            .collect())
    })
}

fn counted(rules: &HoursRules, class: ClassYear, today: Day) -> ClassKindRow {
    let kind = kind_of(rules, &class);
    let lines = zhixing_domain::hours::half_lines(rules, kind, &class.halves, &Marks::new(), Day::MAX);
    ClassKindRow {
        id: class.id,
        first_day: class.halves.first().map(|half| half.at.0),
        last_day: class.halves.last().map(|half| half.at.0),
        kind,
        is_said: class.said.is_some(),
        half_days: class.halves.iter().filter(|half| half.is_back || half.at.0 <= today).count(),
        back: class.halves.iter().filter(|half| half.is_back).count(),
        hours: lines.iter().map(|line| line.sum.hours).sum(),
        own: class.halves.iter().map(|half| half.hours).sum(),
        title: class.title,
    }
}

/// Says what a class counts as.
pub fn set_class_kind(cx: &Writing, request: SetClassKind) -> Result<()> {
    cx.write(Op::HoursClassSet, |tx| {
        tx.says("class", tx.class_facts(request.id)?.title);
        tx.says("kind", request.kind.map_or("按天数", HoursKind::zh));
        Ok(tx.set_class_kind(request.id, request.kind)?)
    })
}

/// Mentors who may be cadres of the roster, those not decided yet first.
pub fn teachers(cx: &Reading, (): ()) -> Result<Vec<TeacherRow>> {
    cx.read(|db| {
        let row = |one: zhixing_store::hours::TeacherMatch| {
            let same_unit = |unit: &Option<String>| match (unit, &one.organisation) {
                (Some(unit), Some(own)) => own.contains(unit.as_str()) || unit.contains(own.as_str()),
                _ => false,
            };
            let mut alike = one.namesakes.iter().filter(|(_, unit, _)| same_unit(unit));
            let likely = alike.next().map(|(id, ..)| *id).filter(|_| alike.next().is_none());
            TeacherRow {
                mentor: one.mentor,
                hours: one.hours,
                is_decided: one.is_decided,
                cadre: one.cadre,
                likely,
                name: one.name,
                organisation: one.organisation,
                namesakes: one.namesakes,
            }
        };
        Ok(db.teacher_matches()?.into_iter().map(row).collect())
    })
}

/// Says which cadre a mentor is.
pub fn set_teacher(cx: &Writing, request: SetTeacher) -> Result<()> {
    cx.write(Op::HoursTeacherSet, |tx| {
        tx.says("name", tx.mentor(request.mentor)?.name);
        Ok(tx.set_teacher(request.mentor, request.decided.then_some(request.cadre))?)
    })
}
