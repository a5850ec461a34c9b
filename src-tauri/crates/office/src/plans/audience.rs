//! Whom an item is for: its rule, the people it picks and why, those left out and why, and what was decided by hand.

use super::items::editable;
use crate::book::{MadeOutput, book};
use crate::context::{Reading, Writing};
use crate::hours;
use crate::op::Op;
use crate::people::{Crowd, RuleLine, gather, rule_lines};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::people::{Audience, CadreField, Condition, PickWay};
use zhixing_domain::{Code, Day, Hours, Id, Month, Problem, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::Reader;
use zhixing_store::plans::AudiencePick;

/// Which side of an audience.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AudienceSide {
    /// Those whom the rule or a hand takes in.
    Picked,
    /// Those whom one condition alone or a hand leaves out.
    LeftOut,
}

/// A page of an item's audience.
#[derive(Debug, Deserialize, TS)]
pub struct AudienceRequest {
    /// The item.
    pub item: Id,
    /// Which side.
    pub side: AudienceSide,
    /// Of those left out, the ones this condition alone leaves out.
    #[serde(default)]
    pub condition: Option<Condition>,
    /// From this row on.
    #[serde(default)]
    pub offset: usize,
    /// So many.
    #[serde(default)]
    pub limit: usize,
}

/// An item's audience at a glance.
#[derive(Debug, Serialize, TS)]
pub struct AudienceView {
    /// The rule.
    pub rule: Audience,
    /// The rule, condition by condition.
    pub conditions: Vec<RuleLine>,
    /// What was decided by hand.
    pub picks: Vec<PickRow>,
    /// How many it picks.
    pub picked: usize,
    /// 人数
    #[ts(type = "number | null")]
    pub head_count: Option<i64>,
    /// How many it only just leaves out.
    pub left_out: usize,
    /// Of them those whom one condition alone leaves out, condition by condition.
    pub by_condition: Vec<(Condition, usize)>,
}

/// Somebody taken in or left out by hand.
#[derive(Debug, Serialize, TS)]
pub struct PickRow {
    /// The cadre.
    pub cadre: Id,
    /// Their name.
    pub name: String,
    /// Their unit.
    pub unit: Option<String>,
    /// Which of the two.
    pub way: PickWay,
    /// Why.
    pub reason: String,
}

/// Somebody of an audience, or left out of it.
#[derive(Debug, Serialize, TS)]
pub struct AudiencePerson {
    /// The cadre.
    pub cadre: Id,
    /// Their name.
    pub name: String,
    /// Their unit.
    pub unit: Option<String>,
    /// Their post.
    pub post: Option<String>,
    /// Their rank.
    pub rank: Option<String>,
    /// Completed years.
    #[ts(type = "number | null")]
    pub age: Option<i32>,
    /// The first day of the class they were in last.
    #[ts(type = "string | null")]
    pub last_class: Option<Day>,
    /// Hours attended this year, in hundredths.
    pub hours: Hours,
    /// What was decided by hand.
    pub by_hand: Option<PickWay>,
    /// Why it was.
    pub reason: Option<String>,
    /// Conditions they do not meet.
    pub unmet: Vec<Condition>,
}

/// A page of people.
#[derive(Debug, Serialize, TS)]
pub struct AudiencePage {
    /// How many there are in all.
    pub total: usize,
    /// The page.
    pub rows: Vec<AudiencePerson>,
}

/// The rule of an item.
#[derive(Debug, Deserialize, TS)]
pub struct SetAudience {
    /// The item.
    pub item: Id,
    /// The rule.
    pub rule: Audience,
}

/// Somebody taken in or left out by hand.
#[derive(Debug, Deserialize, TS)]
pub struct SetPick {
    /// The item.
    pub item: Id,
    /// The cadre.
    pub cadre: Id,
    /// Which of the two; `None` leaves it to the rule again.
    pub way: Option<PickWay>,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// The rule of an item with what was decided by hand.
pub(crate) fn of_item(db: &Reader, item: Id) -> zhixing_store::Result<(Audience, Vec<AudiencePick>)> {
    Ok((db.item_audience(item)?, db.item_picks(item)?))
}

/// An item's audience at a glance.
pub fn audience(cx: &Reading, request: super::PlanItemRequest) -> Result<AudienceView> {
    let today = cx.today();
    cx.read(|db| {
        let (rule, by_hand) = of_item(db, request.id)?;
        let crowd = gather(db, &rule, &by_hand, today)?;
        let alone = |condition: Condition| {
            crowd.left_out.iter().filter(|(_, unmet)| unmet.count() == 1 && unmet.has(condition)).count()
        };
        let picks = by_hand
            .iter()
            .map(|pick| {
                let line = db.person_line(pick.cadre)?;
                let AudiencePick { cadre, way, reason } = pick.clone();
                Ok(PickRow { cadre, name: line.name, unit: line.unit, way, reason })
            })
            .collect::<zhixing_store::Result<_>>()?;
        Ok(AudienceView {
            conditions: rule_lines(db, &rule)?,
            picks,
            picked: crowd.picked.len(),
            head_count: db.plan_item(request.id)?.head_count,
            left_out: crowd.left_out.len(),
            by_condition: rule
                .conditions()
                .each()
                .map(|condition| (condition, alone(condition)))
                .filter(|(_, count)| *count > 0)
                .collect(),
            rule,
        })
    })
}

/// The people of an item, or those only just left out, in the office's order.
pub fn audience_people(cx: &Reading, request: AudienceRequest) -> Result<AudiencePage> {
    let today = cx.today();
    cx.read(|db| {
        let (rule, by_hand) = of_item(db, request.item)?;
        let crowd = gather(db, &rule, &by_hand, today)?;
        let ids = side(&crowd, &request);
        let page = ids.iter().skip(request.offset).take(request.limit);
        let rows = page
            .map(|(id, unmet)| person(db, *id, unmet.clone(), &by_hand, today))
            .collect::<zhixing_store::Result<_>>()?;
        Ok(AudiencePage { total: ids.len(), rows })
    })
}

fn side(crowd: &Crowd, request: &AudienceRequest) -> Vec<(Id, Vec<Condition>)> {
    match request.side {
        AudienceSide::Picked => crowd.picked.iter().map(|id| (*id, Vec::new())).collect(),
        AudienceSide::LeftOut => crowd
            .left_out
            .iter()
            .filter(|(_, unmet)| {
                request.condition.is_none_or(|condition| unmet.count() == 1 && unmet.has(condition))
            })
            .map(|(id, unmet)| (*id, unmet.each().collect()))
            .collect(),
    }
}

pub(super) fn person(
    db: &Reader,
    id: Id,
    unmet: Vec<Condition>,
    by_hand: &[AudiencePick],
    today: Day,
) -> zhixing_store::Result<AudiencePerson> {
    let line = db.person_line(id)?;
    let hours = hours::counted_so_far(db, today)?.get(&id).copied().unwrap_or_default();
    let pick = by_hand.iter().find(|pick| pick.cadre == id);
    let birth = line.birth.as_deref().and_then(Month::parse);
    Ok(AudiencePerson {
        cadre: id,
        name: line.name,
        unit: line.unit,
        post: line.post,
        rank: line.rank,
        age: birth.map(|birth| birth.years_until(Month::of(today))),
        last_class: line.last_class,
        hours,
        by_hand: pick.map(|pick| pick.way),
        reason: pick.map(|pick| pick.reason.clone()),
        unmet,
    })
}

/// Sets the rule of an item; the changes of one sitting at it are one step, as the fields of a record are.
pub fn set_audience(cx: &Writing, request: SetAudience) -> Result<()> {
    if let (Some(from), Some(to)) = (request.rule.age_from, request.rule.age_to)
        && from > to
    {
        let problem = Problem::new(Code::OutOfRange).with("field", Condition::AgeFrom.zh());
        return Err(problem.with("found", from).with("from", 0).with("to", to));
    }
    cx.write_about(Op::AudienceSet, request.item, |tx| {
        let found = tx.plan_item(request.item)?;
        editable(tx, found.plan)?;
        tx.says("title", found.title);
        Ok(tx.set_item_audience(request.item, &request.rule)?)
    })
}

/// Takes somebody in or leaves them out by hand, with the reason.
pub fn set_pick(cx: &Writing, request: SetPick) -> Result<()> {
    let reason = request.reason.trim();
    if request.way.is_some() && reason.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", "理由"));
    }
    let pick = request.way.map(|way| (way, reason));
    // A decision on somebody is a step of its own: one of them can be taken back without the others.
    cx.write(Op::AudiencePicked, |tx| {
        let found = tx.plan_item(request.item)?;
        editable(tx, found.plan)?;
        tx.about(request.item);
        tx.says("title", found.title);
        tx.says("name", tx.cadre(request.cadre)?.facts.get(CadreField::Name).unwrap_or_default());
        tx.says("way", request.way.map_or("按规则", PickWay::zh));
        Ok(tx.set_item_pick(request.item, request.cadre, pick)?)
    })
}

/// The people of an item, or those only just left out, as a workbook.
pub fn export_audience(cx: &Reading, request: AudienceRequest) -> Result<MadeOutput> {
    let title = cx.read(|db| Ok(db.plan_item(request.item)?.title))?;
    let name = match request.side {
        AudienceSide::Picked => format!("{title}：培训对象"),
        AudienceSide::LeftOut => format!("{title}：未选人员"),
    };
    let page = audience_people(cx, AudienceRequest { offset: 0, limit: usize::MAX, ..request })?;
    people_book(cx, &name, &page.rows, "理由", |person| {
        let unmet: Vec<&str> = person.unmet.iter().map(|condition| condition.zh()).collect();
        let by_hand =
            person.by_hand.map(|way| format!("{}：{}", way.zh(), person.reason.clone().unwrap_or_default()));
        by_hand.unwrap_or_else(|| {
            if unmet.is_empty() {
                "符合规则".to_owned()
            } else {
                format!("不符合：{}", unmet.join("、"))
            }
        })
    })
}

/// People as a workbook, with one column of the caller's.
pub(super) fn people_book(
    cx: &Reading,
    title: &str,
    people: &[AudiencePerson],
    heading: &str,
    last: impl Fn(&AudiencePerson) -> String,
) -> Result<MadeOutput> {
    let columns = [
        ("序号", 6),
        ("姓名", 12),
        ("单位", 24),
        ("职务", 24),
        ("职级", 16),
        ("年龄", 6),
        ("今年学时", 9),
        ("最近参训", 12),
        (heading, 40),
    ];
    let rows = people.iter().zip(1_u32..).map(|(person, no)| {
        vec![
            Cell::Number(f64::from(no)),
            Cell::Text(person.name.clone()),
            Cell::from(person.unit.clone()),
            Cell::from(person.post.clone()),
            Cell::from(person.rank.clone()),
            person.age.map_or(Cell::Empty, |age| Cell::Number(f64::from(age))),
            Cell::Number(person.hours.0 as f64 / 100.0),
            Cell::day(person.last_class),
            Cell::Text(last(person)),
        ]
    });
    book(cx, &Table::new(title, columns, rows))
}
