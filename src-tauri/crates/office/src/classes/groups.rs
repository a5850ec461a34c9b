//! The groups of a class (小组): added, renamed, filled by hand or dealt out.

use super::guard::unclosed;
use super::trainees::{Trainees, of_class};
use crate::context::Writing;
use crate::op::Op;
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::classes::{Dealing, EnrolmentState, TraineeField, Unique, deal, group_name, unique_role};
use zhixing_domain::people::is_space;
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_store::Tx;
use zhixing_store::classes::Trainee;

/// A new group.
#[derive(Debug, Deserialize, TS)]
pub struct AddGroup {
    /// The class.
    pub class: Id,
    /// Its name; empty for the next 第…组.
    pub name: String,
}

/// A group's new name.
#[derive(Debug, Deserialize, TS)]
pub struct RenameGroup {
    /// The group.
    pub id: Id,
    /// The name.
    pub name: String,
}

/// One group.
#[derive(Debug, Deserialize, TS)]
pub struct GroupRef {
    /// The group.
    pub id: Id,
}

/// Trainees put into a group.
#[derive(Debug, Deserialize, TS)]
pub struct SetGroup {
    /// The class.
    pub class: Id,
    /// The enrolments.
    pub ids: Vec<Id>,
    /// The group; nothing takes them out of theirs.
    pub group: Option<Id>,
}

/// All trainees dealt out to groups.
#[derive(Debug, Deserialize, TS)]
pub struct DealGroups {
    /// The class.
    pub class: Id,
    /// How many groups.
    pub groups: usize,
    /// How.
    pub how: Dealing,
}

/// Adds a group as the last.
pub fn add_group(cx: &Writing, request: AddGroup) -> Result<Trainees> {
    change(cx, request.class, |tx| {
        let count = tx.class_groups(request.class)?.len();
        let name = match request.name.trim_matches(is_space) {
            "" => group_name(count),
            name => name.to_owned(),
        };
        free_name(tx, request.class, &name, None)?;
        tx.add_class_group(request.class, &name)?;
        Ok(())
    })
}

/// Renames a group.
pub fn rename_group(cx: &Writing, request: RenameGroup) -> Result<Trainees> {
    let class = cx.read(|db| db.class_of_group(request.id))?;
    let name = request.name.trim_matches(is_space);
    if name.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", "组别"));
    }
    change(cx, class, |tx| {
        free_name(tx, class, name, Some(request.id))?;
        Ok(tx.rename_class_group(request.id, name)?)
    })
}

/// Deletes a group; its members are in none then, its leader leads none.
pub fn delete_group(cx: &Writing, request: GroupRef) -> Result<Trainees> {
    let class = cx.read(|db| db.class_of_group(request.id))?;
    change(cx, class, |tx| {
        for trainee in tx.trainees(class)?.iter().filter(|trainee| trainee.group == Some(request.id)) {
            put(tx, trainee, None)?;
        }
        Ok(tx.delete_class_group(request.id)?)
    })
}

/// Puts trainees into a group, or into none.
pub fn set_group(cx: &Writing, request: SetGroup) -> Result<Trainees> {
    change(cx, request.class, |tx| {
        for id in &request.ids {
            put(tx, &tx.trainee(*id)?, request.group)?;
        }
        Ok(())
    })
}

/// Deals all trainees out evenly to so many groups; groups that are missing are made, those too many deleted.
pub fn deal_groups(cx: &Writing, request: DealGroups) -> Result<Trainees> {
    change(cx, request.class, |tx| {
        let mut trainees = tx.trainees(request.class)?;
        trainees.retain(|trainee| trainee.state == EnrolmentState::Enrolled);
        let units: Vec<Option<&str>> = trainees.iter().map(|trainee| trainee.unit.as_deref()).collect();
        let dealt = deal(&units, request.groups, request.how)?;
        let mut groups: Vec<Id> = tx.class_groups(request.class)?.into_iter().map(|group| group.id).collect();
        while groups.len() < request.groups {
            let name = (groups.len()..).map(group_name);
            for name in name {
                if tx.group_named(request.class, &name)?.is_none() {
                    groups.push(tx.add_class_group(request.class, &name)?);
                    break;
                }
            }
        }
        for (trainee, at) in trainees.iter().zip(dealt) {
            put(tx, trainee, groups.get(at).copied())?;
        }
        for extra in groups.iter().skip(request.groups) {
            tx.delete_class_group(*extra)?;
        }
        Ok(())
    })
}

/// Moves a trainee; who led the old group does not lead the new one.
fn put(tx: &Tx, trainee: &Trainee, group: Option<Id>) -> Result<()> {
    if trainee.group == group {
        return Ok(());
    }
    if trainee.role.as_deref().is_some_and(|role| unique_role(role) == Unique::InGroup) {
        tx.set_trainee(trainee.id, TraineeField::Role, None)?;
    }
    Ok(tx.set_trainee_group(trainee.id, group)?)
}

fn free_name(tx: &Tx, class: Id, name: &str, but: Option<Id>) -> Result<()> {
    match tx.group_named(class, name)? {
        Some(other) if Some(other) != but => Err(Problem::new(Code::Taken).with("found", name)),
        _ => Ok(()),
    }
}

fn change(cx: &Writing, class: Id, change: impl FnOnce(&Tx) -> Result<()>) -> Result<Trainees> {
    cx.write_about(Op::GroupsSet, class, |tx| {
        tx.says("class", unclosed(tx, class)?.name());
        change(tx)?;
        Ok(of_class(tx, class)?)
    })
}
