//! Visits: the list, and one with all that belongs to it.

use super::benchmark::{LineRow, line_rows};
use super::people::{VisitorRow, visitors};
use crate::book::{MadeOutput, book};
use crate::context::{Reading, Writing};
use crate::op::Op;
use crate::rule::rule;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::mentors::is_meant;
use zhixing_domain::practice::{
    Kept, PracticeRule, VisitField, VisitState, forwards, may_become, read_visit, review_due,
};
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::practice::{Named, Visit, VisitRow};
use zhixing_store::{Reader, Tx};

/// Which visits are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct ListVisits {
    /// What was typed: the title or its initials, a place, who leads.
    pub find: Option<String>,
    /// How far they have come.
    pub state: Option<VisitState>,
    /// From this row on.
    pub offset: usize,
    /// So many.
    pub limit: Option<usize>,
}

/// A page of visits.
#[derive(Debug, Serialize, TS)]
pub struct VisitPage {
    /// How many there are in all.
    pub total: usize,
    /// The page.
    pub rows: Vec<VisitRow>,
}

/// A visit with its places, people and benchmark table (考察).
#[derive(Debug, Serialize, TS)]
pub struct VisitRecord {
    /// The visit.
    #[serde(flatten)]
    #[ts(flatten)]
    pub visit: Visit,
    /// Where it goes.
    pub bases: Vec<Named>,
    /// Who goes.
    pub people: Vec<VisitorRow>,
    /// The benchmark table.
    pub lines: Vec<LineRow>,
    /// From when on the gaps are to be looked at again; nothing while it was not held.
    pub review_due: Option<Day>,
    /// The months after which they are, by the rule of its last day.
    pub review_months: u32,
}

/// One visit.
#[derive(Debug, Deserialize, TS)]
pub struct VisitRequest {
    /// Its id.
    pub id: Id,
}

/// A new visit.
#[derive(Debug, Deserialize, TS)]
pub struct AddVisit {
    /// 考察名称
    pub title: String,
    /// The class that goes: its trainees and its plan item come along.
    #[serde(default)]
    pub class: Option<Id>,
}

/// A field as it is left.
#[derive(Debug, Deserialize, TS)]
pub struct SaveVisitField {
    /// The visit.
    pub id: Id,
    /// The field.
    pub field: VisitField,
    /// What was typed; empty clears it.
    pub value: String,
}

/// How far a visit has come.
#[derive(Debug, Deserialize, TS)]
pub struct SetVisitState {
    /// The visit.
    pub id: Id,
    /// How far.
    pub state: VisitState,
    /// Why it was cancelled.
    #[serde(default)]
    pub reason: String,
}

/// What a visit belongs to.
#[derive(Debug, Deserialize, TS)]
pub struct LinkVisit {
    /// The visit.
    pub id: Id,
    /// The class that goes.
    pub class: Option<Id>,
    /// The item of a plan that it carries out.
    pub item: Option<Id>,
}

/// Where a visit goes.
#[derive(Debug, Deserialize, TS)]
pub struct SetVisitBases {
    /// The visit.
    pub id: Id,
    /// The places.
    pub bases: Vec<Id>,
}

/// The visits that are meant, those without a day first, then the newest.
fn meant(db: &Reader, request: &ListVisits) -> zhixing_store::Result<Vec<VisitRow>> {
    let find = request.find.as_deref().unwrap_or_default().trim();
    let mut rows = db.visits()?;
    rows.retain(|VisitRow { visit, bases, .. }| {
        let leader = visit.leader.as_deref().unwrap_or_default();
        request.state.is_none_or(|state| visit.state == state)
            && is_meant(find, &visit.title, &[bases, leader])
    });
    Ok(rows)
}

/// A page of visits.
pub fn visits(cx: &Reading, request: ListVisits) -> Result<VisitPage> {
    let rows = cx.read(|db| meant(db, &request))?;
    let total = rows.len();
    let limit = request.limit.unwrap_or(usize::MAX);
    Ok(VisitPage { total, rows: rows.into_iter().skip(request.offset).take(limit).collect() })
}

/// One visit.
pub fn visit(cx: &Reading, request: VisitRequest) -> Result<VisitRecord> {
    cx.read(|db| shown(db, request.id, cx.today()))
}

pub(super) fn shown(db: &Reader, id: Id, today: Day) -> zhixing_store::Result<VisitRecord> {
    let visit = db.visit(id)?;
    let held = if visit.state == VisitState::Held { visit.last_day.or(visit.first_day) } else { None };
    let rule: PracticeRule = rule(db, held.unwrap_or(today))?;
    Ok(VisitRecord {
        bases: db.visit_bases(id)?,
        people: visitors(db, &visit)?,
        lines: line_rows(db.benchmark_of(id)?, visit.state, today),
        visit,
        review_due: held.and_then(|day| review_due(day, &rule)),
        review_months: rule.review_months,
    })
}

/// Adds a visit; of a class it takes the trainees and the plan item.
pub fn add_visit(cx: &Writing, request: AddVisit) -> Result<Id> {
    let title = read_visit(VisitField::Title, &request.title)?;
    let Some(Kept::Text(title)) = title else {
        return Err(Problem::new(Code::Empty).with("field", VisitField::Title.zh()));
    };
    cx.write(Op::VisitAdded, |tx| {
        tx.says("title", &title);
        let id = tx.add_visit(&title)?;
        tx.about(id);
        if let Some(class) = request.class {
            tx.set_visit_class(id, Some(class))?;
            tx.set_visit_item(id, tx.class(class)?.plan_item)?;
            super::people::take_trainees(tx, id, class)?;
        }
        Ok(id)
    })
}

/// Saves one field as it is left.
pub fn save_visit_field(cx: &Writing, request: SaveVisitField) -> Result<VisitRecord> {
    let value = read_visit(request.field, &request.value)?;
    edit(cx, request.id, |tx| {
        tx.set_visit(request.id, request.field, value.as_ref())?;
        let after = tx.visit(request.id)?;
        forwards(after.first_day, after.last_day)?;
        if after.state == VisitState::Held {
            may_become(after.state, after.first_day, tx.visit_people(request.id)?.len(), "")?;
        }
        Ok(())
    })
}

/// Says how far a visit has come.
pub fn set_visit_state(cx: &Writing, request: SetVisitState) -> Result<VisitRecord> {
    let SetVisitState { id, state, reason } = request;
    let today = cx.today();
    cx.write(Op::VisitStateSet, |tx| {
        let before = tx.visit(id)?;
        tx.says("title", &before.title);
        tx.says("state", state.zh());
        tx.about(id);
        may_become(state, before.first_day, tx.visit_people(id)?.len(), &reason)?;
        let reason = Some(reason.trim()).filter(|_| state == VisitState::Cancelled);
        tx.set_visit_state(id, state, reason)?;
        Ok(shown(tx, id, today)?)
    })
}

/// Says which class goes and which item of a plan is carried out.
pub fn link_visit(cx: &Writing, request: LinkVisit) -> Result<VisitRecord> {
    edit(cx, request.id, |tx| {
        tx.set_visit_class(request.id, request.class)?;
        Ok(tx.set_visit_item(request.id, request.item)?)
    })
}

/// Says where a visit goes.
pub fn set_visit_bases(cx: &Writing, request: SetVisitBases) -> Result<VisitRecord> {
    edit(cx, request.id, |tx| Ok(tx.set_visit_bases(request.id, &request.bases)?))
}

/// Changes a visit; the changes of one sitting are one step.
pub(super) fn edit(cx: &Writing, id: Id, change: impl FnOnce(&Tx) -> Result<()>) -> Result<VisitRecord> {
    let today = cx.today();
    cx.write_about(Op::VisitTyped, id, |tx| {
        change(tx)?;
        let after = shown(tx, id, today)?;
        tx.says("title", &after.visit.title);
        Ok(after)
    })
}

/// Deletes a visit with its people and its benchmark table.
pub fn delete_visit(cx: &Writing, request: VisitRequest) -> Result<()> {
    cx.write(Op::VisitDeleted, |tx| {
        tx.says("title", tx.visit(request.id)?.title);
        Ok(tx.delete_visit(request.id)?)
    })
}

/// The list as a workbook.
pub fn export_visits(cx: &Reading, request: ListVisits) -> Result<MadeOutput> {
    let headings = [
        ("序号", 6),
        ("考察名称", 36),
        ("出发日期", 12),
        ("返回日期", 12),
        ("去哪里", 40),
        ("带队领导", 12),
        ("人数", 8),
        ("对标", 8),
        ("已完成", 8),
        ("已回看", 8),
        ("状态", 8),
    ];
    let number = |count: u32| Cell::Number(f64::from(count));
    let rows = cx.read(|db| meant(db, &request))?.into_iter().zip(1_u32..).map(|(row, no)| {
        vec![
            number(no),
            Cell::Text(row.visit.title),
            Cell::day(row.visit.first_day),
            Cell::day(row.visit.last_day),
            Cell::Text(row.bases),
            Cell::from(row.visit.leader),
            number(row.people),
            number(row.lines),
            number(row.done),
            number(row.reviewed),
            Cell::from(row.visit.state.zh()),
        ]
    });
    book(cx, &Table::new(format!("考察对标（{}）", cx.today()), headings, rows))
}
