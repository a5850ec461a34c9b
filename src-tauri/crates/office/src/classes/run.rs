//! The class itself: listed, opened straight or from a plan item, typed field by field, taken through its states.

use super::guard::{elsewhere, unclosed};
use super::timetable::within_days;
use crate::context::{Reading, Writing};
use crate::evaluation::ClassRequest;
use crate::followup;
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::classes::{
    ClassDays, ClassField, ClassState, ClassValue, EnrolmentState, may_become, read_class_field,
};
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_store::Tx;
use zhixing_store::classes::{self as store, ClassFilter, ClassTally, NewClass, OpenItem};

/// A class as lists and its own page show it (班次).
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClassRow {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// 期次, as it stands behind the title.
    pub term: Option<String>,
    /// Its first day.
    #[ts(type = "string | null")]
    pub first_day: Option<Day>,
    /// Its last day.
    #[ts(type = "string | null")]
    pub last_day: Option<Day>,
    /// Where.
    pub place: Option<String>,
    /// 主办
    pub host: Option<String>,
    /// 班主任
    pub head_teacher: Option<String>,
    /// 计划人数
    pub head_count: Option<u32>,
    /// How far it has come.
    pub state: ClassState,
    /// Trainees, without those who left.
    pub trainees: u32,
    /// The plan item it answers.
    pub plan_item: Option<Id>,
    /// That item's title.
    pub plan_title: Option<String>,
}

impl From<store::ClassRow> for ClassRow {
    fn from(row: store::ClassRow) -> Self {
        Self {
            id: row.id,
            title: row.title,
            term: row.term,
            first_day: row.days.first,
            last_day: row.days.last,
            place: row.place,
            host: row.host,
            head_teacher: row.head_teacher,
            head_count: row.head_count,
            state: row.state,
            trainees: row.trainees,
            plan_item: row.plan_item,
            plan_title: row.plan_title,
        }
    }
}

/// Which classes, and which page of them.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct ListClasses {
    /// Which classes.
    #[serde(flatten)]
    #[ts(flatten)]
    pub filter: ClassFilter,
    /// From this row on.
    pub offset: usize,
    /// So many.
    pub limit: usize,
}

/// A page of classes.
#[derive(Debug, Serialize, TS)]
pub struct ClassPage {
    /// How many there are in all.
    pub total: usize,
    /// The page.
    pub rows: Vec<ClassRow>,
    /// The years in which classes begin, for the filter.
    pub years: Vec<i32>,
}

/// A class with what it has so far.
#[derive(Debug, Serialize, TS)]
pub struct ClassRecord {
    /// The class.
    pub class: ClassRow,
    /// What it has so far.
    pub tally: ClassTally,
    /// The plan item it answers.
    pub item: Option<OpenItem>,
}

/// A new class.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct CreateClass {
    /// Its title; from a plan item it may be empty, the item's stands then.
    pub title: String,
    /// 期次
    pub term: String,
    /// Its first day.
    #[ts(type = "string | null")]
    pub first_day: Option<Day>,
    /// Its last day; from a plan item it follows from the days planned.
    #[ts(type = "string | null")]
    pub last_day: Option<Day>,
    /// The plan item it answers: place, host, days and head count are carried over from it.
    pub plan_item: Option<Id>,
}

/// A field as it is left.
#[derive(Debug, Deserialize, TS)]
pub struct SaveClassField {
    /// The class.
    pub id: Id,
    /// The field.
    pub field: ClassField,
    /// What was typed; empty clears it.
    pub value: String,
}

/// The plan item that a class answers.
#[derive(Debug, Deserialize, TS)]
pub struct SetClassItem {
    /// The class.
    pub id: Id,
    /// The item; nothing for a class outside the plan.
    pub item: Option<Id>,
}

/// How far a class has come.
#[derive(Debug, Deserialize, TS)]
pub struct SetClassState {
    /// The class.
    pub id: Id,
    /// From now on.
    pub state: ClassState,
}

/// A page of the list: classes without a day first, then the newest.
pub fn list(cx: &Reading, request: ListClasses) -> Result<ClassPage> {
    cx.read(|db| {
        let (total, rows) = db.classes(&request.filter, request.offset, request.limit)?;
        Ok(ClassPage {
            total,
            rows: rows.into_iter().map(ClassRow::from).collect(),
            years: db.class_years()?,
        })
    })
}

/// One class with what it has so far.
pub fn record(cx: &Reading, request: ClassRequest) -> Result<ClassRecord> {
    cx.read(|db| {
        let class = db.class(request.class)?;
        let item = class.plan_item.map(|item| db.item_for_class(item)).transpose()?;
        Ok(ClassRecord { class: class.into(), tally: db.class_tally(request.class)?, item })
    })
}

/// The items of the plans, for a class to be made from.
pub fn plan_items(cx: &Reading, (): ()) -> Result<Vec<OpenItem>> {
    cx.read(|db| db.items_for_class())
}

/// Opens a class, straight or from a plan item.
pub fn create(cx: &Writing, request: CreateClass) -> Result<Id> {
    cx.write(Op::ClassAdded, |tx| {
        let class = open(tx, &request)?;
        tx.about(class);
        Ok(class)
    })
}

/// Opens a class within a use case; says its title.
pub(super) fn open(tx: &Tx, request: &CreateClass) -> Result<Id> {
    let item = request.plan_item.map(|item| tx.item_for_class(item)).transpose()?;
    let typed = match (request.title.trim(), &item) {
        ("", Some(item)) => &item.title,
        (title, _) => title,
    };
    let Some(ClassValue::Text(title)) = read_class_field(ClassField::Title, typed)? else {
        return Err(Problem::new(Code::Empty).with("field", ClassField::Title.zh()));
    };
    let term = match read_class_field(ClassField::Term, &request.term)? {
        Some(ClassValue::Text(term)) => Some(term),
        _ => None,
    };
    let planned = item.as_ref().and_then(|item| item.days);
    let days = ClassDays { first: request.first_day, last: request.last_day }.with_length(planned).check()?;
    tx.says("title", &title);
    Ok(tx.add_class(&NewClass {
        title: &title,
        term: term.as_deref(),
        first_day: days.first,
        last_day: days.last,
        place: item.as_ref().and_then(|item| item.place.as_deref()),
        host: item.as_ref().and_then(|item| item.host.as_deref()),
        head_count: item.as_ref().and_then(|item| item.head_count),
        plan_item: request.plan_item,
    })?)
}

/// Saves one field as it is left. A first day brings the last one with it where the plan says how long the class is;
/// days on which a trainee is in another class are refused.
pub fn save_field(cx: &Writing, request: SaveClassField) -> Result<ClassRow> {
    let SaveClassField { id, field, value } = request;
    let value = read_class_field(field, &value)?;
    edit(cx, id, |tx, before| {
        if let (ClassField::FirstDay | ClassField::LastDay, day) = (field, &value) {
            let day = match day {
                Some(ClassValue::Day(day)) => Some(*day),
                _ => None,
            };
            let mut days = before.days;
            if field == ClassField::FirstDay {
                let planned = before.plan_item.map(|item| tx.item_for_class(item)).transpose()?;
                days.first = day;
                days = days.with_length(planned.and_then(|item| item.days));
            } else {
                days.last = day;
            }
            let days = days.check()?;
            for trainee in tx.trainees(id)?.iter().filter(|one| one.state == EnrolmentState::Enrolled) {
                if let Some(cadre) = trainee.cadre
                    && let Some(problem) = elsewhere(tx, id, days, cadre, &trainee.name)?
                {
                    return Err(problem);
                }
            }
            if days.last != before.days.last {
                tx.set_class(id, ClassField::LastDay, days.last.map(ClassValue::Day).as_ref())?;
            }
        }
        tx.set_class(id, field, value.as_ref())?;
        within_days(tx, &tx.class(id)?)
    })
}

/// Says which plan item a class answers.
pub fn set_plan_item(cx: &Writing, request: SetClassItem) -> Result<ClassRow> {
    edit(cx, request.id, |tx, _| Ok(tx.set_class_item(request.id, request.item)?))
}

/// Takes a class to another state, if its days allow it; what is asked after a class is planned once it is finished.
pub fn set_state(cx: &Writing, request: SetClassState) -> Result<ClassRow> {
    cx.write(Op::ClassStateSet, |tx| {
        let class = tx.class(request.id)?;
        tx.says("title", class.name());
        tx.says("state", request.state.zh());
        tx.about(request.id);
        may_become(request.state, class.days, cx.today())?;
        tx.set_class_state(request.id, request.state)?;
        if request.state == ClassState::Finished {
            followup::plan_after(tx, request.id)?;
        }
        Ok(tx.class(request.id)?.into())
    })
}

/// Deletes a class for which nothing was done on paper yet, with its trainees and timetable.
pub fn delete(cx: &Writing, request: ClassRequest) -> Result<()> {
    cx.write(Op::ClassDeleted, |tx| {
        let class = tx.class(request.class)?;
        tx.says("title", class.name());
        let uses = tx.class_uses(request.class)?;
        if let Some((place, count)) = uses.iter().find(|(_, count)| *count > 0) {
            let problem = Problem::new(Code::InUse).with("name", class.name());
            return Err(problem.with("count", count).with("where", place));
        }
        Ok(tx.delete_class(request.class)?)
    })
}

/// Changes a class; the changes of one sitting are one step.
fn edit(cx: &Writing, id: Id, change: impl FnOnce(&Tx, &store::ClassRow) -> Result<()>) -> Result<ClassRow> {
    cx.write_about(Op::ClassTyped, id, |tx| {
        let before = unclosed(tx, id)?;
        tx.says("title", before.name());
        change(tx, &before)?;
        Ok(tx.class(id)?.into())
    })
}
