//! What a plan leaves open: needs without an item, items without a need, people without anything.

use super::audience::{AudiencePage, of_item, people_book, person};
use super::needs::ItemNeedRow;
use super::rows::{PlanItemRow, is_unreckoned, items_of};
use super::states::PlanRequest;
use crate::book::{MadeOutput, book};
use crate::context::Reading;
use crate::people::gather_all;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use ts_rs::TS;
use zhixing_domain::needs::{NeedOutcome, NeedSource, urgency_zh};
use zhixing_domain::{Day, Id, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::Reader;

/// What a plan leaves open.
#[derive(Debug, Serialize, TS)]
pub struct Coverage {
    /// Needs that no item answers; those declined are none.
    pub open_needs: usize,
    /// Of them those that the office has not answered.
    pub undecided: usize,
    /// Needs that an item answers.
    pub answered: usize,
    /// Needs that were declined, and so wait for no item.
    pub declined: usize,
    /// Items that answer no need.
    pub needless: Vec<Id>,
    /// Items whose rule picks nobody because there is none.
    pub ruleless: Vec<Id>,
    /// Items with fewer places than people who ask for them.
    pub tight: Vec<Id>,
    /// Items that cost nothing so far because what it takes to reckon it is missing.
    pub costless: Vec<Id>,
    /// People in office whom no item's rule picks.
    pub people_without: usize,
    /// People in office.
    pub people: usize,
}

/// A page of needs that no item answers.
#[derive(Debug, Serialize, TS)]
pub struct OpenNeeds {
    /// How many there are in all.
    pub total: usize,
    /// The page.
    pub rows: Vec<ItemNeedRow>,
}

/// A page of what a plan leaves open: needs, people.
#[derive(Debug, Deserialize, TS)]
pub struct CoveragePage {
    /// The plan.
    pub plan: Id,
    /// From this row on.
    pub offset: usize,
    /// So many.
    pub limit: usize,
}

/// What a plan leaves open.
pub fn coverage(cx: &Reading, request: PlanRequest) -> Result<Coverage> {
    let today = cx.today();
    cx.read(|db| {
        let plan = db.plan(request.id)?;
        let items: Vec<_> =
            items_of(db, &plan, today)?.into_iter().filter(|item| item.dropped.is_none()).collect();
        let mut ruleless = Vec::new();
        for item in &items {
            if of_item(db, item.id)?.0.is_empty() {
                ruleless.push(item.id);
            }
        }
        let uncalled = without(db, request.id, today)?;
        let needs = db.need_tally(plan.year)?;
        Ok(Coverage {
            open_needs: needs.open,
            undecided: needs.undecided,
            answered: needs.answered,
            declined: needs.declined,
            needless: items.iter().filter(|item| item.needs == 0).map(|item| item.id).collect(),
            ruleless,
            tight: items.iter().filter(|item| is_tight(item)).map(|item| item.id).collect(),
            costless: items.iter().filter(|item| is_unreckoned(item)).map(|item| item.id).collect(),
            people_without: uncalled.ids.len(),
            people: uncalled.people,
        })
    })
}

/// Whether more people ask for an item than it has places.
fn is_tight(item: &PlanItemRow) -> bool {
    item.head_count.is_some_and(|places| places < item.asking)
}

/// People whom no item's rule picks, in the office's order.
struct Uncalled {
    ids: Vec<Id>,
    /// How many people there are.
    people: usize,
}

/// Found once for the rules of a plan as they are, and again only after something of people changed.
fn without(db: &Reader, plan: Id, today: Day) -> zhixing_store::Result<Arc<Uncalled>> {
    let items = db.plan_items(plan)?;
    let kept = items.iter().filter(|item| item.dropped.is_none());
    let rules = kept.map(|item| of_item(db, item.id)).collect::<zhixing_store::Result<Vec<_>>>()?;
    db.kept(&format!("without {today} {rules:?}"), || {
        let all = gather_all(db, &rules, today)?;
        let people = all.len();
        let ids = all.into_iter().filter(|(_, by)| by.is_empty()).map(|(id, _)| id).collect();
        Ok(Uncalled { ids, people })
    })
}

/// A page of the needs that no item answers, by topic.
pub fn open_needs(cx: &Reading, request: CoveragePage) -> Result<OpenNeeds> {
    let (offset, limit) = (request.offset as i64, i64::try_from(request.limit).unwrap_or(i64::MAX));
    cx.read(|db| {
        let year = db.plan(request.plan)?.year;
        let rows = db.open_needs(year, offset, limit)?.into_iter().map(ItemNeedRow::from).collect();
        Ok(OpenNeeds { total: db.need_tally(year)?.open, rows })
    })
}

/// People whom no item's rule picks, in the office's order.
pub fn people_without(cx: &Reading, request: CoveragePage) -> Result<AudiencePage> {
    let today = cx.today();
    cx.read(|db| {
        let found = without(db, request.plan, today)?;
        let ids = &found.ids;
        let rows = ids.iter().skip(request.offset).take(request.limit);
        let rows =
            rows.map(|id| person(db, *id, Vec::new(), &[], today)).collect::<zhixing_store::Result<_>>()?;
        Ok(AudiencePage { total: ids.len(), rows })
    })
}

/// The needs that no item answers, as a workbook.
pub fn export_open_needs(cx: &Reading, request: PlanRequest) -> Result<MadeOutput> {
    let columns = [
        ("序号", 6),
        ("专题", 26),
        ("来源", 10),
        ("急需程度", 9),
        ("提出人", 12),
        ("单位", 24),
        ("答复", 10),
    ];
    let title = format!("{}：没有项目的需求", cx.read(|db| Ok(db.plan(request.id)?.title))?);
    let all = CoveragePage { plan: request.id, offset: 0, limit: usize::MAX };
    let rows = open_needs(cx, all)?.rows.into_iter().zip(1_u32..).map(|(need, no)| {
        vec![
            Cell::Number(f64::from(no)),
            Cell::Text(need.topic_name),
            Cell::from(NeedSource::zh(need.source)),
            Cell::from(need.urgency.map(urgency_zh)),
            Cell::from(need.name),
            Cell::from(need.unit),
            Cell::from(need.outcome.map_or("未答复", NeedOutcome::zh)),
        ]
    });
    book(cx, &Table::new(title, columns, rows))
}

/// Items that answer no need, have no rule or too few places, as a workbook.
pub fn export_needless(cx: &Reading, request: PlanRequest) -> Result<MadeOutput> {
    let today = cx.today();
    let open = coverage(cx, PlanRequest { id: request.id })?;
    let (title, items) = cx.read(|db| {
        let plan = db.plan(request.id)?;
        Ok((format!("{}：待完善的项目", plan.title), items_of(db, &plan, today)?))
    })?;
    let columns = [("序号", 6), ("项目", 34), ("时间", 11), ("人数", 8), ("预算（元）", 12), ("原因", 30)];
    let number = |number: Option<i64>| number.map_or(Cell::Empty, |number| Cell::Number(number as f64));
    let rows = items
        .into_iter()
        .filter(|item| [&open.needless, &open.ruleless, &open.tight].iter().any(|ids| ids.contains(&item.id)))
        .zip(1_u32..)
        .map(|(item, no)| {
            let lacks = [(&open.needless, "没有对应需求"), (&open.ruleless, "没有选人规则")];
            let mut lacks: Vec<String> = lacks
                .iter()
                .filter(|(ids, _)| ids.contains(&item.id))
                .map(|(_, words)| (*words).to_owned())
                .collect();
            if is_tight(&item) {
                lacks.push(format!("{} 人提出，名额不够", item.asking));
            }
            vec![
                Cell::Number(f64::from(no)),
                Cell::Text(item.title),
                Cell::Text(item.months.zh()),
                number(item.head_count),
                Cell::Number(item.budget.0 as f64 / 100.0),
                Cell::Text(lacks.join("；")),
            ]
        });
    book(cx, &Table::new(title, columns, rows))
}

/// People whom no item's rule picks, as a workbook.
pub fn export_without(cx: &Reading, request: PlanRequest) -> Result<MadeOutput> {
    let title = format!("{}：未安排人员", cx.read(|db| Ok(db.plan(request.id)?.title))?);
    let page = people_without(cx, CoveragePage { plan: request.id, offset: 0, limit: usize::MAX })?;
    people_book(cx, &title, &page.rows, "备注", |_| String::new())
}
