//! Who goes on a visit: of the roster, of a class, or from outside by name; where else they are on these days.

use super::visits::{VisitRecord, shown};
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;
use zhixing_domain::classes::EnrolmentState;
use zhixing_domain::people::{CadreField, read_name};
use zhixing_domain::practice::{Elsewhere, Span, VisitState, may_become};
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_store::people::FoundCadre;
use zhixing_store::practice::{Busy, Visit, VisitPerson};
use zhixing_store::{Reader, Tx};

/// Where else somebody is on these days (同期安排).
#[derive(Debug, Clone, Serialize, TS)]
pub struct BusyLine {
    /// What it is.
    pub what: Elsewhere,
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// Its first day.
    #[ts(type = "string")]
    pub first: Day,
    /// Its last day.
    #[ts(type = "string")]
    pub last: Day,
}

impl From<Busy> for BusyLine {
    fn from(found: Busy) -> Self {
        let Busy { what, id, title, days, .. } = found;
        Self { what, id, title, first: days.first, last: days.last }
    }
}

/// Who goes (参加人员).
#[derive(Debug, Clone, Serialize, TS)]
pub struct VisitorRow {
    /// Its id.
    pub id: Id,
    /// The person in the roster.
    pub cadre: Option<Id>,
    /// 姓名
    pub name: String,
    /// 单位
    pub unit: Option<String>,
    /// 职务
    pub post: Option<String>,
    /// Where else they are on these days.
    pub busy: Vec<BusyLine>,
}

/// Somebody of the roster who may go, and where else they are on these days.
#[derive(Debug, Serialize, TS)]
pub struct VisitorPick {
    /// The person.
    pub id: Id,
    /// 姓名
    pub name: String,
    /// 单位
    pub unit: Option<String>,
    /// 职务
    pub post: Option<String>,
    /// Where else they are.
    pub busy: Vec<BusyLine>,
}

/// What was typed to find somebody.
#[derive(Debug, Deserialize, TS)]
pub struct PickVisitors {
    /// The visit.
    pub visit: Id,
    /// The text.
    pub find: String,
    /// At most so many.
    #[ts(type = "number")]
    pub limit: i64,
}

/// Somebody who goes.
#[derive(Debug, Deserialize, TS)]
pub struct AddVisitor {
    /// The visit.
    pub visit: Id,
    /// The person in the roster: name, unit and post are taken from there.
    pub cadre: Option<Id>,
    /// The name of somebody from outside.
    #[serde(default)]
    pub name: String,
}

/// The trainees of a class go.
#[derive(Debug, Deserialize, TS)]
pub struct AddVisitPeople {
    /// The visit.
    pub visit: Id,
    /// The class.
    pub class: Id,
}

/// One who goes.
#[derive(Debug, Deserialize, TS)]
pub struct VisitPersonRequest {
    /// Its id.
    pub id: Id,
}

/// Where else these people are on the days of a visit, the visit and its own class left out.
fn elsewhere(db: &Reader, visit: &Visit, people: &[Id]) -> zhixing_store::Result<HashMap<Id, Vec<BusyLine>>> {
    let mut found: HashMap<Id, Vec<BusyLine>> = HashMap::new();
    let Some(days) = Span::of(visit.first_day, visit.last_day) else { return Ok(found) };
    if visit.state == VisitState::Cancelled {
        return Ok(found);
    }
    let class = visit.class.as_ref().map(|class| class.id);
    for busy in db.busy(people, days)? {
        let is_own = match busy.what {
            Elsewhere::Visit => busy.id == visit.id,
            Elsewhere::Class => Some(busy.id) == class,
            Elsewhere::Posting => false,
        };
        if !is_own {
            found.entry(busy.cadre).or_default().push(busy.into());
        }
    }
    Ok(found)
}

/// Who goes, each with where else they are.
pub(super) fn visitors(db: &Reader, visit: &Visit) -> zhixing_store::Result<Vec<VisitorRow>> {
    let people = db.visit_people(visit.id)?;
    let cadres: Vec<Id> = people.iter().filter_map(|person| person.cadre).collect();
    let mut busy = elsewhere(db, visit, &cadres)?;
    let row = |person: VisitPerson| VisitorRow {
        id: person.id,
        cadre: person.cadre,
        name: person.name,
        unit: person.unit,
        post: person.post,
        busy: person.cadre.and_then(|cadre| busy.remove(&cadre)).unwrap_or_default(),
    };
    Ok(people.into_iter().map(row).collect())
}

/// The first people found by what was typed, each with where else they are on the days of the visit.
pub fn pick_visitors(cx: &Reading, request: PickVisitors) -> Result<Vec<VisitorPick>> {
    cx.read(|db| {
        let visit = db.visit(request.visit)?;
        let found = db.pick_cadres(&request.find, request.limit.clamp(1, 50))?;
        let ids: Vec<Id> = found.iter().map(|person| person.id).collect();
        let mut busy = elsewhere(db, &visit, &ids)?;
        let pick = |person: FoundCadre| VisitorPick {
            id: person.id,
            name: person.name,
            unit: person.unit,
            post: person.post,
            busy: busy.remove(&person.id).unwrap_or_default(),
        };
        Ok(found.into_iter().map(pick).collect())
    })
}

/// Somebody of the roster as they are now.
pub(super) fn of_roster(
    tx: &Tx,
    cadre: Id,
) -> zhixing_store::Result<(String, Option<String>, Option<String>)> {
    let facts = tx.cadre(cadre)?.facts;
    let fact = |field| facts.get(field).map(str::to_owned);
    Ok((fact(CadreField::Name).unwrap_or_default(), fact(CadreField::Unit), fact(CadreField::Post)))
}

/// Adds somebody who goes.
pub fn add_visitor(cx: &Writing, request: AddVisitor) -> Result<VisitRecord> {
    let AddVisitor { visit, cadre, name } = request;
    step(cx, visit, |tx| {
        let (name, unit, post) = match cadre {
            Some(cadre) => of_roster(tx, cadre)?,
            None => (read_name(&name).0, None, None),
        };
        if name.is_empty() {
            return Err(Problem::new(Code::Empty).with("field", "姓名"));
        }
        let is_there = |it: &VisitPerson| it.cadre == cadre && (cadre.is_some() || it.name == name);
        if tx.visit_people(visit)?.iter().any(is_there) {
            return Err(Problem::new(Code::Taken).with("found", name));
        }
        let new = VisitPerson { id: visit, visit, cadre, name: name.clone(), unit, post };
        tx.add_visit_person(&new)?;
        Ok(name)
    })
}

/// Lets the trainees of a class go, those not there yet.
pub fn add_class_trainees(cx: &Writing, request: AddVisitPeople) -> Result<VisitRecord> {
    step(cx, request.visit, |tx| {
        let count = take_trainees(tx, request.visit, request.class)?;
        Ok(format!("{}（{count}）", tx.class(request.class)?.name()))
    })
}

/// Adds the trainees of a class who are not there yet. Answers how many.
pub(super) fn take_trainees(tx: &Tx, visit: Id, class: Id) -> Result<usize> {
    let known = tx.visit_people(visit)?;
    let mut count = 0;
    for trainee in tx.trainees(class)?.into_iter().filter(|trainee| trainee.state == EnrolmentState::Enrolled)
    {
        let is_there = |it: &VisitPerson| match trainee.cadre {
            Some(cadre) => it.cadre == Some(cadre),
            None => it.cadre.is_none() && it.name == trainee.name && it.unit == trainee.unit,
        };
        if known.iter().any(is_there) {
            continue;
        }
        tx.add_visit_person(&VisitPerson {
            id: visit,
            visit,
            cadre: trainee.cadre,
            name: trainee.name,
            unit: trainee.unit,
            post: trainee.post,
        })?;
        count += 1;
    }
    Ok(count)
}

/// Takes somebody off the list.
pub fn remove_visitor(cx: &Writing, request: VisitPersonRequest) -> Result<VisitRecord> {
    let gone = cx.read(|db| db.visit_person(request.id))?;
    step(cx, gone.visit, |tx| {
        tx.delete("visit_person", request.id)?;
        let visit = tx.visit(gone.visit)?;
        if visit.state == VisitState::Held {
            may_become(visit.state, visit.first_day, tx.visit_people(gone.visit)?.len(), "")?;
        }
        Ok(gone.name)
    })
}

fn step(cx: &Writing, visit: Id, change: impl FnOnce(&Tx) -> Result<String>) -> Result<VisitRecord> {
    let today = cx.today();
    cx.write(Op::VisitorSet, |tx| {
        tx.says("title", tx.visit(visit)?.title);
        let name = change(tx)?;
        tx.says("name", name);
        tx.about(visit);
        Ok(shown(tx, visit, today)?)
    })
}
