//! Two records of one person made one (合并同一人): after a roster brought somebody in a second time, say.

use super::record::{Person, place};
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::people::{CadreField, disagreements, two_numbers};
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_store::Reader;
use zhixing_store::people::CadreRow;

/// Two records that may be one person.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ComparePeople {
    /// The record that stays.
    pub kept: Id,
    /// The record that goes.
    pub gone: Id,
}

/// What merging two records comes to.
#[derive(Debug, Serialize, TS)]
pub struct Comparison {
    /// The record that stays.
    pub kept: Person,
    /// The record that goes.
    pub gone: Person,
    /// The fields in which they disagree.
    pub fields: Vec<MergedField>,
    /// What goes over to the record that stays.
    pub moved: Vec<Moved>,
    /// Why they cannot be made one.
    pub obstacle: Option<Problem>,
    /// What speaks against their being one person.
    pub doubt: Option<Problem>,
}

/// A field in which two records disagree.
#[derive(Debug, Serialize, TS)]
pub struct MergedField {
    /// The field.
    pub field: CadreField,
    /// What the record says that stays.
    pub kept: Option<String>,
    /// What the record says that goes.
    pub gone: Option<String>,
    /// Whether the value of the one that goes is proposed.
    pub takes_gone: bool,
}

/// Records that name a person.
#[derive(Debug, Serialize, TS)]
pub struct Moved {
    /// Their kind.
    pub kind: String,
    /// How many.
    #[ts(type = "number")]
    pub count: i64,
}

/// Two records made one.
#[derive(Debug, Deserialize, TS)]
pub struct MergePeople {
    /// The record that stays.
    pub kept: Id,
    /// The record that goes.
    pub gone: Id,
    /// The fields whose value is that of the record that goes.
    pub taken: Vec<CadreField>,
}

/// Shows what merging would come to; nothing is written.
pub fn compare(cx: &Reading, request: ComparePeople) -> Result<Comparison> {
    let ComparePeople { kept, gone } = request;
    cx.read(|db| {
        let obstacle = obstacle(db, kept, gone)?;
        let (one, other) = (db.cadre(kept)?, db.cadre(gone)?);
        // Ids are in the order of time.
        let fields = disagreements(&one.facts, &other.facts, gone > kept)
            .into_iter()
            .map(|found| MergedField {
                field: found.field,
                kept: found.kept.map(str::to_owned),
                gone: found.gone.map(str::to_owned),
                takes_gone: found.takes_gone,
            })
            .collect();
        let moved = db.named_by("cadre", gone)?.into_iter().map(|(kind, count)| Moved { kind, count });
        Ok(Comparison {
            fields,
            moved: moved.collect(),
            obstacle,
            doubt: two_numbers(&one.facts, &other.facts).then(|| Problem::new(Code::TwoIdNumbers)),
            kept: Person::from(one),
            gone: Person::from(other),
        })
    })
}

/// Makes two records one: everything that names the one names the other, the chosen values stay, the one is deleted.
pub fn merge(cx: &Writing, request: MergePeople) -> Result<Person> {
    let MergePeople { kept, gone, taken } = request;
    cx.write(Op::CadresMerged, |tx| {
        let (one, other) = (tx.cadre(kept)?, tx.cadre(gone)?);
        tx.says("name", one.facts.get(CadreField::Name).unwrap_or_default());
        tx.says("other", described(&other));
        tx.about(kept);
        if let Some(problem) = obstacle(tx, kept, gone)? {
            return Err(problem);
        }
        one_each(tx.merge_cadre(gone, kept)?)?;
        crate::practice::one_place(tx, kept)?;
        for field in taken {
            match (field, other.facts.get(field)) {
                (CadreField::Unit, _) => tx.set_cadre_unit(kept, other.unit)?,
                // A person without a name there cannot be.
                (CadreField::Name, None) => {}
                (field, value) => tx.set_cadre(kept, field, value)?,
            }
        }
        Ok(Person::from(tx.cadre(kept)?))
    })
}

/// Refuses where something of both would stand twice.
pub(super) fn one_each(left: Vec<String>) -> Result<()> {
    match left.first() {
        Some(table) => Err(Problem::new(Code::MergeTwice).with("where", place(table))),
        None => Ok(()),
    }
}

fn obstacle(db: &Reader, kept: Id, gone: Id) -> zhixing_store::Result<Option<Problem>> {
    if kept == gone {
        return Ok(Some(Problem::new(Code::MergeSamePerson)));
    }
    let both = db.classes_of_both(kept, gone)?;
    Ok(both.first().map(|class| Problem::new(Code::MergeSameClass).with("class", class)))
}

/// Unit, post and month of birth: what tells namesakes apart.
fn described(cadre: &CadreRow) -> String {
    let facts = [CadreField::Unit, CadreField::Post, CadreField::BirthMonth];
    let known: Vec<&str> = facts.iter().filter_map(|field| cadre.facts.get(*field)).collect();
    if known.is_empty() { "—".to_owned() } else { known.join(" ") }
}
