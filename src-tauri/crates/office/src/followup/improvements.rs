//! What is to be better (改进方向): learned from follow-ups, done by somebody by a day, and made a need of the next year.

use crate::book::{MadeOutput, book};
use crate::context::{Reading, Writing};
use crate::needs::{PickTopics, topic_called, urgency_is_known};
use crate::op::Op;
use chrono::Datelike as _;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::followup::{ImprovementField, ImprovementState, is_late, read_improvement};
use zhixing_domain::needs::NeedSource;
use zhixing_domain::people::sounds_like;
use zhixing_domain::practice::Kept;
use zhixing_domain::{Code, Day, Id, Problem, Result, between};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::followup::{Improvement, ImprovementFilter, NewImprovement};
use zhixing_store::needs::{NewNeed, Origin};
use zhixing_store::{Reader, Tx};

/// What is to be better (改进方向).
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImprovementRow {
    /// Its id.
    pub id: Id,
    /// 改进什么
    pub what: String,
    /// 谁来办
    pub owner: String,
    /// 何时办好
    #[ts(type = "string | null")]
    pub due: Option<Day>,
    /// How far it has come.
    pub state: ImprovementState,
    /// Whether its day is over.
    pub late: bool,
    /// 办理情况
    pub note: String,
    /// The topic it is about.
    pub topic: Option<Id>,
    /// The topic's name.
    pub topic_name: Option<String>,
    /// The class it was learned from.
    pub class: Option<Id>,
    /// The class as paper names it.
    pub class_title: Option<String>,
    /// The follow-up it was learned from.
    pub followup: Option<Id>,
    /// The words it was lifted from.
    pub quote: Option<String>,
    /// The need that came of it.
    pub need: Option<Id>,
    /// The year of that need.
    #[ts(type = "number | null")]
    pub need_year: Option<i64>,
}

/// Which improvements are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct ListImprovements {
    /// What was typed: a part of it or its initials, who does it, the class.
    pub find: Option<String>,
    /// How far they have come.
    pub state: Option<ImprovementState>,
    /// Only those whose day is over.
    pub late: bool,
    /// Learned from this class.
    pub class: Option<Id>,
    /// From this row on.
    pub offset: usize,
    /// So many.
    pub limit: Option<usize>,
}

/// A page of improvements.
#[derive(Debug, Serialize, TS)]
pub struct ImprovementPage {
    /// How many there are in all.
    pub total: usize,
    /// The page.
    pub rows: Vec<ImprovementRow>,
}

/// A new improvement.
#[derive(Debug, Deserialize, TS)]
pub struct AddImprovement {
    /// 改进什么
    pub what: String,
    /// The class it was learned from.
    #[serde(default)]
    pub class: Option<Id>,
    /// The follow-up it was learned from: its class comes along.
    #[serde(default)]
    pub followup: Option<Id>,
    /// The words it was lifted from.
    #[serde(default)]
    pub quote: String,
}

/// A field as it is left.
#[derive(Debug, Deserialize, TS)]
pub struct SaveImprovementField {
    /// The improvement.
    pub id: Id,
    /// The field.
    pub field: ImprovementField,
    /// What was typed; empty clears it.
    pub value: String,
}

/// How far an improvement has come.
#[derive(Debug, Deserialize, TS)]
pub struct SetImprovementState {
    /// The improvement.
    pub id: Id,
    /// How far.
    pub state: ImprovementState,
}

/// One improvement.
#[derive(Debug, Deserialize, TS)]
pub struct ImprovementRef {
    /// Its id.
    pub id: Id,
}

/// An improvement made a need of a year.
#[derive(Debug, Deserialize, TS)]
pub struct RaiseImprovement {
    /// The improvement.
    pub id: Id,
    /// The topic, if it is known …
    #[serde(default)]
    pub topic: Option<Id>,
    /// … or its name, if it is new.
    #[serde(default)]
    pub name: String,
    /// The year of the plan; without one the next.
    #[serde(default)]
    pub year: Option<i32>,
    /// 急需程度: 3, 2, 1.
    #[ts(type = "number | null")]
    pub urgency: Option<i64>,
}

fn row(one: Improvement, today: Day) -> ImprovementRow {
    ImprovementRow {
        late: is_late(one.state, one.due, today),
        id: one.id,
        what: one.what,
        owner: one.owner.unwrap_or_default(),
        due: one.due,
        state: one.state,
        note: one.note.unwrap_or_default(),
        topic: one.topic,
        topic_name: one.topic_name,
        class: one.class,
        class_title: one.class_title,
        followup: one.followup,
        quote: one.quote,
        need: one.need,
        need_year: one.need_year,
    }
}

/// A page of what is meant, and how many there are in all.
fn meant(db: &Reader, request: &ListImprovements, today: Day) -> zhixing_store::Result<ImprovementPage> {
    let filter = ImprovementFilter {
        find: request.find.clone(),
        state: request.state,
        late_on: request.late.then_some(today),
        class: request.class,
        followup: None,
    };
    let (total, rows) = db.improvements(&filter, request.offset, request.limit.unwrap_or(usize::MAX))?;
    Ok(ImprovementPage { total, rows: rows.into_iter().map(|one| row(one, today)).collect() })
}

/// The improvements learned from a follow-up.
pub(super) fn of_followup(
    db: &Reader,
    followup: Id,
    today: Day,
) -> zhixing_store::Result<Vec<ImprovementRow>> {
    let filter = ImprovementFilter { followup: Some(followup), ..ImprovementFilter::default() };
    Ok(db.improvements(&filter, 0, usize::MAX)?.1.into_iter().map(|one| row(one, today)).collect())
}

/// The improvements learned from a class.
pub(super) fn of_class(db: &Reader, class: Id, today: Day) -> zhixing_store::Result<Vec<ImprovementRow>> {
    let filter = ImprovementFilter { class: Some(class), ..ImprovementFilter::default() };
    Ok(db.improvements(&filter, 0, usize::MAX)?.1.into_iter().map(|one| row(one, today)).collect())
}

/// A page of improvements: what is open first, the earliest due first.
pub fn improvements(cx: &Reading, request: ListImprovements) -> Result<ImprovementPage> {
    let today = cx.today();
    cx.read(|db| meant(db, &request, today))
}

/// One improvement.
pub fn improvement(cx: &Reading, request: ImprovementRef) -> Result<ImprovementRow> {
    let today = cx.today();
    Ok(row(cx.read(|db| db.improvement(request.id))?, today))
}

/// Who was made answerable before, by a part of the name or initials.
pub fn owners(cx: &Reading, request: PickTopics) -> Result<Vec<String>> {
    let mut found = cx.read(|db| db.improvement_owners())?;
    found.retain(|owner| sounds_like(owner, &request.find));
    found.truncate(request.limit.clamp(1, 50));
    Ok(found)
}

/// Adds an improvement; from a follow-up it takes the class, and of the class the topic of its plan item if it has but one.
pub fn add_improvement(cx: &Writing, request: AddImprovement) -> Result<ImprovementRow> {
    let today = cx.today();
    let Some(Kept::Text(what)) = read_improvement(ImprovementField::What, &request.what)? else {
        return Err(Problem::new(Code::Empty).with("field", ImprovementField::What.zh()));
    };
    cx.write(Op::ImprovementAdded, |tx| {
        tx.says("name", &what);
        let class = match request.followup {
            Some(followup) => Some(tx.followup(followup)?.followup.class),
            None => request.class,
        };
        let topics = class.map(|class| tx.class_topics(class)).transpose()?.unwrap_or_default();
        let topic = if topics.len() == 1 { topics.first().copied() } else { None };
        let quote = Some(request.quote.trim()).filter(|quote| !quote.is_empty());
        let new = NewImprovement { what: &what, topic, class, followup: request.followup, quote };
        let id = tx.add_improvement(&new)?;
        tx.about(id);
        Ok(row(tx.improvement(id)?, today))
    })
}

/// Saves one field as it is left.
pub fn save_improvement_field(cx: &Writing, request: SaveImprovementField) -> Result<ImprovementRow> {
    let value = read_improvement(request.field, &request.value)?;
    let today = cx.today();
    cx.write_about(Op::ImprovementTyped, request.id, |tx| {
        tx.set_improvement(request.id, request.field, value.as_ref())?;
        let after = tx.improvement(request.id)?;
        tx.says("name", &after.what);
        Ok(row(after, today))
    })
}

/// Says how far an improvement has come.
pub fn set_improvement_state(cx: &Writing, request: SetImprovementState) -> Result<ImprovementRow> {
    let today = cx.today();
    cx.write(Op::ImprovementStateSet, |tx| {
        tx.says("name", tx.improvement(request.id)?.what);
        tx.says("state", request.state.zh());
        tx.about(request.id);
        tx.set_improvement_state(request.id, request.state)?;
        Ok(row(tx.improvement(request.id)?, today))
    })
}

/// Deletes an improvement of which no need came.
pub fn delete_improvement(cx: &Writing, request: ImprovementRef) -> Result<()> {
    cx.write(Op::ImprovementDeleted, |tx| {
        let one = tx.improvement(request.id)?;
        tx.says("name", &one.what);
        if one.need.is_some() {
            let problem = Problem::new(Code::InUse).with("name", one.what);
            return Err(problem.with("count", 1).with("where", "需求"));
        }
        Ok(tx.delete("improvement", request.id)?)
    })
}

/// Makes an improvement a need of the organisation in the next plan year, in one step: the need names the improvement, and
/// the improvement keeps the topic. It is one need, however often it is asked for.
pub fn raise(cx: &Writing, request: RaiseImprovement) -> Result<ImprovementRow> {
    let today = cx.today();
    let year = request.year.unwrap_or(today.year() + 1);
    between("年度", year, 2000, 2100)?;
    urgency_is_known(request.urgency)?;
    cx.write(Op::ImprovementRaised, |tx| {
        let before = tx.improvement(request.id)?;
        tx.says("name", &before.what);
        tx.says("year", year);
        tx.about(request.id);
        if before.need.is_some() {
            return Err(Problem::new(Code::ImprovementRaisedAlready).with("name", before.what));
        }
        let topic = topic_of(tx, &request, &before)?;
        let quote = before.quote.as_deref().map(|quote| format!("{}（{quote}）", before.what));
        tx.set_improvement_topic(request.id, Some(topic))?;
        tx.add_need(&NewNeed {
            origin: Some(Origin::Improvement(request.id)),
            quote: Some(quote.as_deref().unwrap_or(&before.what)),
            year: Some(i64::from(year)),
            ..NewNeed::new(NeedSource::Organisation, topic, request.urgency)
        })?;
        Ok(row(tx.improvement(request.id)?, today))
    })
}

fn topic_of(tx: &Tx, request: &RaiseImprovement, before: &Improvement) -> Result<Id> {
    match (request.topic, request.name.trim(), before.topic) {
        (Some(topic), ..) | (None, "", Some(topic)) => Ok(topic),
        (None, name, _) => topic_called(tx, name),
    }
}

/// The list as a workbook.
pub fn export_improvements(cx: &Reading, request: ListImprovements) -> Result<MadeOutput> {
    let today = cx.today();
    let headings = [
        ("序号", 6),
        ("改进什么", 48),
        ("谁来办", 18),
        ("何时办好", 12),
        ("状态", 12),
        ("办理情况", 40),
        ("专题", 20),
        ("来自班次", 40),
        ("转为需求", 12),
    ];
    let all = ListImprovements { offset: 0, limit: None, ..request };
    let rows = cx.read(|db| meant(db, &all, today))?.rows.into_iter().zip(1_u32..).map(|(one, no)| {
        let state = if one.late { "逾期" } else { one.state.zh() };
        vec![
            Cell::Number(f64::from(no)),
            Cell::Text(one.what),
            Cell::Text(one.owner),
            Cell::day(one.due),
            Cell::from(state),
            Cell::Text(one.note),
            Cell::from(one.topic_name),
            Cell::from(one.class_title),
            Cell::from(one.need_year.map(|year| format!("{year} 年"))),
        ]
    });
    book(cx, &Table::new(format!("改进方向（{today}）"), headings, rows))
}
