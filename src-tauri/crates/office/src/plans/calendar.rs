//! The year month by month, and the people who would be called up too often.

use super::audience::{AudiencePerson, of_item, people_book, person};
use super::rows::{PlanItemRow, cost_rule, items_of};
use super::states::PlanRequest;
use crate::book::{MadeOutput, book};
use crate::context::Reading;
use crate::people::gather_all;
use crate::rule;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::plans::{
    CalendarRule, Call, CostRule, Crowding, MonthLoad, Months, TooOften, called_too_often, loads,
};
use zhixing_domain::{Day, Id, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::Reader;

/// An item in the calendar.
#[derive(Debug, Serialize, TS)]
pub struct CalendarItem {
    /// The item.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// Its months.
    pub months: Months,
    /// 人数
    #[ts(type = "number | null")]
    pub head_count: Option<i64>,
    /// 天数
    #[ts(type = "number | null")]
    pub days: Option<i64>,
}

/// The year month by month.
#[derive(Debug, Serialize, TS)]
pub struct PlanCalendar {
    /// When a month is overloaded.
    pub rule: CalendarRule,
    /// The items, in order.
    pub items: Vec<CalendarItem>,
    /// The months.
    pub months: Vec<MonthLoad>,
}

/// A page of those called up too often.
#[derive(Debug, Deserialize, TS)]
pub struct CalledRequest {
    /// The plan.
    pub plan: Id,
    /// From this row on.
    pub offset: usize,
    /// So many.
    pub limit: usize,
}

/// Somebody called up too often.
#[derive(Debug, Serialize, TS)]
pub struct CalledPerson {
    /// Who.
    #[serde(flatten)]
    #[ts(flatten)]
    pub person: AudiencePerson,
    /// In which way.
    pub ways: Vec<Crowding>,
    /// The items, in the order of their months, each with its months in words.
    pub items: Vec<String>,
}

/// A page of those called up too often.
#[derive(Debug, Serialize, TS)]
pub struct CalledPage {
    /// How many there are in all.
    pub total: usize,
    /// The page.
    pub rows: Vec<CalledPerson>,
}

fn kept(db: &Reader, plan: Id, today: Day) -> zhixing_store::Result<Vec<PlanItemRow>> {
    let plan = db.plan(plan)?;
    Ok(items_of(db, &plan, today)?.into_iter().filter(|item| item.dropped.is_none()).collect())
}

fn call(item: &PlanItemRow) -> Call {
    let small =
        |number: Option<i64>| number.and_then(|number| u32::try_from(number).ok()).unwrap_or_default();
    Call {
        item: item.id,
        months: item.months.clone(),
        head_count: small(item.head_count),
        days: small(item.days),
    }
}

/// The calls as they load a month: who learns online or at work needs neither beds nor rooms.
fn housed(items: &[PlanItemRow], calls: &[Call], rule: &CostRule) -> Vec<Call> {
    let is_housed =
        |item: &PlanItemRow| item.form.is_none_or(|form| !rule.without_person_days.contains(&form));
    let of = |(item, call): (&PlanItemRow, &Call)| {
        if is_housed(item) { call.clone() } else { Call { head_count: 0, ..call.clone() } }
    };
    items.iter().zip(calls).map(of).collect()
}

/// The year month by month.
pub fn calendar(cx: &Reading, request: PlanRequest) -> Result<PlanCalendar> {
    let today = cx.today();
    cx.read(|db| {
        let rule: CalendarRule = rule::rule(db, today)?;
        let items = kept(db, request.id, today)?;
        let calls: Vec<Call> = items.iter().map(call).collect();
        let item = |item: PlanItemRow| CalendarItem {
            id: item.id,
            title: item.title,
            months: item.months,
            head_count: item.head_count,
            days: item.days,
        };
        Ok(PlanCalendar {
            months: loads(&rule, &housed(&items, &calls, &cost_rule(db, request.id, today)?)),
            items: items.into_iter().map(item).collect(),
            rule,
        })
    })
}

/// The items of a plan, and those whom their rules call up too often.
type Crowded = (Vec<PlanItemRow>, Vec<(Id, TooOften)>);

fn crowded(db: &Reader, plan: Id, today: Day) -> zhixing_store::Result<Crowded> {
    let rule: CalendarRule = rule::rule(db, today)?;
    let items = kept(db, plan, today)?;
    let calls: Vec<Call> = items.iter().map(call).collect();
    let rules = items.iter().map(|item| of_item(db, item.id)).collect::<zhixing_store::Result<Vec<_>>>()?;
    let found = gather_all(db, &rules, today)?
        .into_iter()
        .filter_map(|(id, by)| {
            let own: Vec<&Call> = by.iter().map(|at| &calls[*at]).collect();
            Some((id, called_too_often(&rule, &own)?))
        })
        .collect();
    Ok((items, found))
}

/// Those whom the rules of the items call up too often, in the office's order.
pub fn called(cx: &Reading, request: CalledRequest) -> Result<CalledPage> {
    let today = cx.today();
    cx.read(|db| {
        let (items, found) = crowded(db, request.plan, today)?;
        let words = |id: &Id| {
            let item = items.iter().find(|item| item.id == *id);
            item.map(|item| format!("{}（{}）", item.title, item.months.zh())).unwrap_or_default()
        };
        let rows = found
            .iter()
            .skip(request.offset)
            .take(request.limit)
            .map(|(id, often)| {
                let person = person(db, *id, Vec::new(), &[], today)?;
                let items = often.items.iter().map(words).collect();
                Ok(CalledPerson { person, ways: often.ways.clone(), items })
            })
            .collect::<zhixing_store::Result<_>>()?;
        Ok(CalledPage { total: found.len(), rows })
    })
}

/// The calendar as a workbook.
pub fn export_calendar(cx: &Reading, request: PlanRequest) -> Result<MadeOutput> {
    let title = format!("{}：日程", cx.read(|db| Ok(db.plan(request.id)?.title))?);
    let calendar = calendar(cx, request)?;
    let mut columns = vec![("项目".to_owned(), 34), ("人数".to_owned(), 8), ("天数".to_owned(), 8)];
    columns.extend((1..=12).map(|month| (format!("{month}月"), 6)));
    let number = |number: Option<i64>| number.map_or(Cell::Empty, |number| Cell::Number(number as f64));
    let mut rows: Vec<Vec<Cell>> = calendar
        .items
        .iter()
        .map(|item| {
            let mut row = vec![Cell::Text(item.title.clone()), number(item.head_count), number(item.days)];
            row.extend((1..=12).map(|month| {
                if item.months.each().any(|one| one == month) { Cell::from("●") } else { Cell::Empty }
            }));
            row
        })
        .collect();
    for (name, of) in [
        ("班次合计", (|load: &MonthLoad| load.classes) as fn(&MonthLoad) -> u32),
        ("人天合计", |load| load.person_days),
    ] {
        let mut row = vec![Cell::from(name), Cell::Empty, Cell::Empty];
        row.extend(calendar.months.iter().map(|load| Cell::Number(f64::from(of(load)))));
        rows.push(row);
    }
    book(cx, &Table::new(title, columns, rows))
}

/// Those called up too often, as a workbook.
pub fn export_called(cx: &Reading, request: PlanRequest) -> Result<MadeOutput> {
    let title = format!("{}：重复调训人员", cx.read(|db| Ok(db.plan(request.id)?.title))?);
    let page = called(cx, CalledRequest { plan: request.id, offset: 0, limit: usize::MAX })?;
    let told: Vec<String> = page
        .rows
        .iter()
        .map(|row| {
            let ways: Vec<&str> = row.ways.iter().map(|way| way.zh()).collect();
            format!("{}：{}", ways.join("、"), row.items.join("、"))
        })
        .collect();
    let people: Vec<AudiencePerson> = page.rows.into_iter().map(|row| row.person).collect();
    people_book(cx, &title, &people, "涉及项目", |person| {
        let at = people.iter().position(|one| one.cadre == person.cadre).unwrap_or_default();
        told.get(at).cloned().unwrap_or_default()
    })
}
