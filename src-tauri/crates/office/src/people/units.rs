//! Units: the tree and its order.

use super::merge::one_each;
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::people::{CadreField, read_field};
use zhixing_domain::{Code, Id, Problem, Result};

/// A unit in the order of the tree.
#[derive(Debug, Serialize, TS)]
pub struct UnitRow {
    /// Its id.
    pub id: Id,
    /// The unit above it.
    pub parent: Option<Id>,
    /// Its name.
    pub name: String,
    /// How deep it lies.
    #[ts(type = "number")]
    pub depth: i64,
    /// How many cadres it has itself.
    #[ts(type = "number")]
    pub people: i64,
}

/// A new unit.
#[derive(Debug, Deserialize, TS)]
pub struct AddUnit {
    /// Its name.
    pub name: String,
    /// The unit above it.
    pub parent: Option<Id>,
}

/// A unit's new name.
#[derive(Debug, Deserialize, TS)]
pub struct RenameUnit {
    /// The unit.
    pub id: Id,
    /// Its name.
    pub name: String,
}

/// A unit's new place.
#[derive(Debug, Deserialize, TS)]
pub struct PlaceUnit {
    /// The unit.
    pub id: Id,
    /// The unit above it.
    pub parent: Option<Id>,
    /// Its place among its siblings, from 0.
    pub place: usize,
}

/// Two units that are one.
#[derive(Debug, Deserialize, TS)]
pub struct MergeUnit {
    /// The one that goes.
    pub id: Id,
    /// The one that takes its people and the units below it.
    pub into: Id,
}

/// One unit.
#[derive(Debug, Deserialize, TS)]
pub struct UnitRequest {
    /// The unit.
    pub id: Id,
}

/// All units in the order of the tree.
pub fn units(cx: &Reading, (): ()) -> Result<Vec<UnitRow>> {
    let units = cx.read(|db| db.units())?;
    Ok(units
        .into_iter()
        .map(|unit| UnitRow {
            id: unit.id,
            parent: unit.parent,
            name: unit.name,
            depth: unit.depth,
            people: unit.people,
        })
        .collect())
}

/// Adds a unit as the last below another.
pub fn add_unit(cx: &Writing, request: AddUnit) -> Result<Id> {
    let name = unit_name(&request.name)?;
    cx.write(Op::UnitAdded, |tx| {
        tx.says("name", &name);
        taken(tx.units()?.iter().any(|unit| unit.parent == request.parent && unit.name == name), &name)?;
        let id = tx.add_unit(&name, request.parent)?;
        tx.about(id);
        Ok(id)
    })
}

/// Renames a unit.
pub fn rename_unit(cx: &Writing, request: RenameUnit) -> Result<()> {
    let name = unit_name(&request.name)?;
    cx.write(Op::UnitChanged, |tx| {
        tx.says("name", &name);
        let units = tx.units()?;
        let parent = units.iter().find(|unit| unit.id == request.id).and_then(|unit| unit.parent);
        let is_taken = |unit: &zhixing_store::people::Unit| {
            unit.parent == parent && unit.name == name && unit.id != request.id
        };
        taken(units.iter().any(is_taken), &name)?;
        Ok(tx.set("unit", request.id, "name", &name)?)
    })
}

/// Moves a unit in the tree; never below itself.
pub fn place_unit(cx: &Writing, request: PlaceUnit) -> Result<()> {
    cx.write(Op::UnitChanged, |tx| {
        let name = tx.unit_name(request.id)?;
        tx.says("name", &name);
        if let Some(parent) = request.parent
            && tx.unit_below(parent, request.id)?
        {
            return Err(Problem::new(Code::UnitBelowItself).with("name", name));
        }
        Ok(tx.place_unit(request.id, request.parent, request.place)?)
    })
}

/// Makes two units one: people and units below go over, then the first is deleted.
pub fn merge_unit(cx: &Writing, request: MergeUnit) -> Result<()> {
    cx.write(Op::UnitMerged, |tx| {
        let (name, into) = (tx.unit_name(request.id)?, tx.unit_name(request.into)?);
        tx.says("name", &name);
        tx.says("into", &into);
        if tx.unit_below(request.into, request.id)? {
            return Err(Problem::new(Code::UnitBelowItself).with("name", name));
        }
        let units = tx.units()?;
        let below = |parent| units.iter().filter(move |unit| unit.parent == Some(parent));
        let twice = below(request.id).find(|one| below(request.into).any(|other| other.name == one.name));
        if let Some(twice) = twice {
            let problem = Problem::new(Code::UnitTwiceBelow).with("name", name).with("into", into);
            return Err(problem.with("below", &twice.name));
        }
        one_each(tx.merge_unit(request.id, request.into)?)
    })
}

/// Deletes a unit that has neither people nor units below it.
pub fn delete_unit(cx: &Writing, request: UnitRequest) -> Result<()> {
    cx.write(Op::UnitDeleted, |tx| {
        let units = tx.units()?;
        let unit =
            units.iter().find(|unit| unit.id == request.id).ok_or_else(|| Problem::new(Code::NotFound))?;
        tx.says("name", &unit.name);
        let below = units.iter().filter(|other| other.parent == Some(request.id)).count() as i64;
        let posts = tx.posts_of_unit(request.id)?;
        let uses = [(below, "下级单位"), (unit.people, "干部"), (posts, "岗位")];
        if let Some((count, place)) = uses.into_iter().find(|(count, _)| *count > 0) {
            let problem = Problem::new(Code::InUse).with("name", &unit.name).with("count", count);
            return Err(problem.with("where", place));
        }
        Ok(tx.delete("unit", request.id)?)
    })
}

fn unit_name(typed: &str) -> Result<String> {
    read_field(CadreField::Unit, typed)
        .value
        .ok_or_else(|| Problem::new(Code::Empty).with("field", CadreField::Unit.zh()))
}

fn taken(is_taken: bool, name: &str) -> Result<()> {
    if is_taken { Err(Problem::new(Code::Taken).with("found", name)) } else { Ok(()) }
}
