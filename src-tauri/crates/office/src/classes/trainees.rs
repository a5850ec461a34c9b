//! The trainees of a class: listed, typed, withdrawn and taken back, removed, numbered anew, written out.

use super::guard::{elsewhere, unclosed};
use crate::book::{MadeOutput, book};
use crate::context::{Reading, Writing};
use crate::evaluation::ClassRequest;
use crate::op::Op;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;
use zhixing_domain::classes::{EnrolmentState, Numbering, TraineeField, Unique, unique_role};
use zhixing_domain::people::{is_space, read_name};
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::classes::{ClassRow, Trainee};
use zhixing_store::people::{CadreFilter, Order};
use zhixing_store::{Reader, Tx};

/// A trainee (学员); name, unit and post as of the class.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TraineeRow {
    /// The enrolment.
    pub id: Id,
    /// The cadre, if the office knows them.
    pub cadre: Option<Id>,
    /// 学号
    pub student_no: u32,
    /// Name.
    pub name: String,
    /// Unit.
    pub unit: Option<String>,
    /// Post.
    pub post: Option<String>,
    /// 小组
    pub group: Option<Id>,
    /// 班级职务
    pub role: Option<String>,
    /// Whether they are in the class.
    pub state: EnrolmentState,
    /// Why they left.
    pub withdrawn_reason: Option<String>,
    /// A note.
    pub note: Option<String>,
}

impl From<Trainee> for TraineeRow {
    fn from(row: Trainee) -> Self {
        let Trainee {
            id,
            cadre,
            student_no,
            name,
            unit,
            post,
            group,
            role,
            state,
            withdrawn_reason,
            note,
            ..
        } = row;
        Self { id, cadre, student_no, name, unit, post, group, role, state, withdrawn_reason, note }
    }
}

/// A group of a class (小组).
#[derive(Debug, Clone, Serialize, TS)]
pub struct GroupRow {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Its members, without those who left.
    pub members: usize,
    /// Its leader.
    pub leader: Option<String>,
}

/// The trainees of a class with its groups.
#[derive(Debug, Serialize, TS)]
pub struct Trainees {
    /// By 学号, those who left among them.
    pub rows: Vec<TraineeRow>,
    /// In order.
    pub groups: Vec<GroupRow>,
}

/// A field as it is left.
#[derive(Debug, Deserialize, TS)]
pub struct SaveTrainee {
    /// The enrolment.
    pub id: Id,
    /// The field.
    pub field: TraineeField,
    /// What was typed; empty clears it.
    pub value: String,
}

/// A trainee who leaves the class.
#[derive(Debug, Deserialize, TS)]
pub struct Withdraw {
    /// The enrolment.
    pub id: Id,
    /// Why.
    pub reason: String,
}

/// One trainee.
#[derive(Debug, Deserialize, TS)]
pub struct TraineeRef {
    /// The enrolment.
    pub id: Id,
}

/// Trainees to be removed.
#[derive(Debug, Deserialize, TS)]
pub struct RemoveTrainees {
    /// The enrolments, all of one class.
    pub ids: Vec<Id>,
}

/// Numbers to be given anew.
#[derive(Debug, Deserialize, TS)]
pub struct NumberTrainees {
    /// The class.
    pub class: Id,
    /// In which order.
    pub order: Numbering,
}

/// The trainees of a class with its groups.
pub fn trainees(cx: &Reading, request: ClassRequest) -> Result<Trainees> {
    cx.read(|db| of_class(db, request.class))
}

pub(super) fn of_class(db: &Reader, class: Id) -> zhixing_store::Result<Trainees> {
    let rows: Vec<TraineeRow> = db.trainees(class)?.into_iter().map(TraineeRow::from).collect();
    let here = |group: Id| {
        rows.iter().filter(move |row| row.group == Some(group) && row.state == EnrolmentState::Enrolled)
    };
    let groups = db
        .class_groups(class)?
        .into_iter()
        .map(|group| {
            let is_leader = |row: &&TraineeRow| {
                row.role.as_deref().is_some_and(|role| unique_role(role) == Unique::InGroup)
            };
            let leader = here(group.id).find(is_leader).map(|row| row.name.clone());
            GroupRow { id: group.id, name: group.name, members: here(group.id).count(), leader }
        })
        .collect();
    Ok(Trainees { rows, groups })
}

/// Saves one field as it is left. Who is made monitor, or leader of a group, takes that from whoever was.
pub fn save_trainee(cx: &Writing, request: SaveTrainee) -> Result<TraineeRow> {
    let SaveTrainee { id, field, value } = request;
    let text = value.trim_matches(is_space);
    if text.is_empty() && matches!(field, TraineeField::Name | TraineeField::StudentNo) {
        return Err(Problem::new(Code::Empty).with("field", field.zh()));
    }
    cx.write_about(Op::TraineeTyped, id, |tx| {
        let (class, before) = found(tx, id)?;
        match field {
            TraineeField::StudentNo => {
                let number = text.parse().ok().filter(|number| (1..=9_999).contains(number));
                let number = number.ok_or_else(|| {
                    let problem = Problem::new(Code::NotUnderstood).with("field", field.zh());
                    problem.with("found", text).with("expected", "请填 1 到 9999 的整数。")
                })?;
                let taken = tx.trainees(class.id)?;
                if taken.iter().any(|other| other.student_no == number && other.id != id) {
                    return Err(Problem::new(Code::Taken).with("found", format!("学号 {number}")));
                }
                tx.set_student_numbers(&[(id, number)])?;
            }
            TraineeField::Name => tx.set_trainee(id, field, Some(&read_name(text).0))?,
            TraineeField::Role => set_role(tx, &before, Some(text).filter(|text| !text.is_empty()))?,
            field => tx.set_trainee(id, field, Some(text).filter(|text| !text.is_empty()))?,
        }
        Ok(tx.trainee(id)?.into())
    })
}

/// Gives a trainee a role, and takes it from whoever alone may hold it.
fn set_role(tx: &Tx, trainee: &Trainee, role: Option<&str>) -> Result<()> {
    let unique = role.map_or(Unique::No, unique_role);
    if unique == Unique::InGroup && trainee.group.is_none() {
        return Err(Problem::new(Code::RoleNeedsGroup).with("name", &trainee.name));
    }
    let loses = |other: &Trainee| {
        other.id != trainee.id
            && other.role.as_deref() == role
            && match unique {
                Unique::No => false,
                Unique::InGroup => other.group == trainee.group,
                Unique::InClass => true,
            }
    };
    for other in tx.trainees(trainee.class)?.iter().filter(|other| loses(other)) {
        tx.set_trainee(other.id, TraineeField::Role, None)?;
    }
    Ok(tx.set_trainee(trainee.id, TraineeField::Role, role)?)
}

/// Notes that a trainee left the class (退学), and why.
pub fn withdraw(cx: &Writing, request: Withdraw) -> Result<TraineeRow> {
    let reason = request.reason.trim_matches(is_space);
    if reason.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", "退学原因"));
    }
    cx.write(Op::TraineeWithdrawn, |tx| {
        found(tx, request.id)?;
        tx.says("reason", reason);
        tx.set_trainee_state(request.id, EnrolmentState::Withdrawn, Some(reason))?;
        Ok(tx.trainee(request.id)?.into())
    })
}

/// Takes a trainee back who left, unless they are in another class on these days.
pub fn take_back(cx: &Writing, request: TraineeRef) -> Result<TraineeRow> {
    cx.write(Op::TraineeBack, |tx| {
        let (class, trainee) = found(tx, request.id)?;
        if let Some(cadre) = trainee.cadre
            && let Some(problem) = elsewhere(tx, class.id, class.days, cadre, &trainee.name)?
        {
            return Err(problem);
        }
        tx.set_trainee_state(request.id, EnrolmentState::Enrolled, None)?;
        Ok(tx.trainee(request.id)?.into())
    })
}

/// Removes trainees on whom nothing stands yet; who has marks, scores or a certificate can only withdraw.
pub fn remove_trainees(cx: &Writing, request: RemoveTrainees) -> Result<()> {
    cx.write(Op::TraineesRemoved, |tx| {
        tx.says("count", request.ids.len());
        for id in &request.ids {
            let (_, trainee) = found(tx, *id)?;
            let uses = tx.trainee_uses(*id)?;
            if let Some((place, count)) = uses.iter().find(|(_, count)| *count > 0) {
                let problem = Problem::new(Code::InUse).with("name", trainee.name);
                return Err(problem.with("count", count).with("where", place));
            }
            tx.delete_enrolment(*id)?;
        }
        Ok(())
    })
}

/// Gives the numbers 1, 2, 3 … anew in an order; who left comes last. Refused once paper was typed by them.
pub fn number_trainees(cx: &Writing, request: NumberTrainees) -> Result<()> {
    cx.write(Op::TraineesNumbered, |tx| {
        let class = unclosed(tx, request.class)?;
        tx.says("class", class.name());
        tx.says("order", request.order.zh());
        tx.about(request.class);
        let tally = tx.class_tally(request.class)?;
        if tally.sheets > 0 || tally.scored > 0 || tally.certificates > 0 {
            return Err(Problem::new(Code::NumbersOnPaper).with("title", class.name()));
        }
        let place = places(tx, request.class, request.order)?;
        let mut all = tx.trainees(request.class)?;
        all.sort_by_key(|trainee| {
            let known = place.get(&trainee.id).copied().unwrap_or(usize::MAX);
            (trainee.state == EnrolmentState::Withdrawn, known, trainee.student_no)
        });
        let numbers: Vec<(Id, u32)> = all.iter().map(|trainee| trainee.id).zip(1..).collect();
        Ok(tx.set_student_numbers(&numbers)?)
    })
}

/// The place of each trainee in an order; who is from outside has none and comes last.
fn places(db: &Reader, class: Id, order: Numbering) -> zhixing_store::Result<HashMap<Id, usize>> {
    let all = db.trainees(class)?;
    let order = match order {
        Numbering::Groups => {
            let groups: HashMap<Id, usize> =
                db.class_groups(class)?.into_iter().map(|group| group.id).zip(0..).collect();
            let of = |trainee: &Trainee| trainee.group.and_then(|group| groups.get(&group)).copied();
            return Ok(all.iter().filter_map(|trainee| Some((trainee.id, of(trainee)?))).collect());
        }
        Numbering::Office => Order::Office,
        Numbering::Strokes => Order::Strokes,
        Numbering::Pinyin => Order::Pinyin,
    };
    let (_, ids) = db.cadre_ids(&CadreFilter::default(), order, 0, i64::MAX)?;
    let place: HashMap<Id, usize> = ids.into_iter().zip(0..).collect();
    let of = |trainee: &Trainee| trainee.cadre.and_then(|cadre| place.get(&cadre)).copied();
    Ok(all.iter().filter_map(|trainee| Some((trainee.id, of(trainee)?))).collect())
}

/// The trainees as a workbook (学员名册).
pub fn export_trainees(cx: &Reading, request: ClassRequest) -> Result<MadeOutput> {
    let (class, found) = cx.read(|db| Ok((db.class(request.class)?, of_class(db, request.class)?)))?;
    let columns =
        [("学号", 6), ("姓名", 14), ("单位", 28), ("职务", 28), ("组别", 10), ("班级职务", 12), ("备注", 20)];
    let group = |id: Option<Id>| {
        found.groups.iter().find(|group| Some(group.id) == id).map(|group| group.name.clone())
    };
    let rows = found.rows.iter().map(|row| {
        let note = match (&row.withdrawn_reason, &row.note) {
            (Some(reason), _) => Some(format!("退学：{reason}")),
            (None, note) => note.clone(),
        };
        vec![
            Cell::Number(f64::from(row.student_no)),
            Cell::from(row.name.clone()),
            Cell::from(row.unit.clone()),
            Cell::from(row.post.clone()),
            Cell::from(group(row.group)),
            Cell::from(row.role.clone()),
            Cell::from(note),
        ]
    });
    let title = format!("{}学员名册", class.name());
    book(cx, &Table::new(title, columns, rows))
}

/// A trainee whose class may be changed, and the class; says both.
fn found(tx: &Tx, id: Id) -> Result<(ClassRow, Trainee)> {
    let trainee = tx.trainee(id)?;
    let class = unclosed(tx, trainee.class)?;
    tx.says("class", class.name());
    tx.says("name", &trainee.name);
    tx.about(id);
    Ok((class, trainee))
}
