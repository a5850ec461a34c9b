//! What was judged, written in one step.

use super::Taken;
use super::judge::{Judged, KeptForm};
use super::who::{Who, name};
use crate::context::Writing;
use crate::jobs::Progress;
use crate::op::Op;
use std::collections::HashMap;
use zhixing_domain::people::CadreField;
use zhixing_domain::{Code, Id, Problem, Result, Weight};
use zhixing_exchange::form;
use zhixing_exchange::roster::Row;
use zhixing_store::Tx;

/// Writes what was judged. If what it was compared with has changed since, the person is asked to read it again.
pub(crate) fn take(cx: &Writing, judged: &Judged, unsure_as_new: bool, progress: &Progress) -> Result<Taken> {
    let mut taken = Taken { new: 0, changed: 0, left_empty: 0, unsure: 0 };
    let rows = &judged.roster.rows;
    cx.write(Op::RosterTaken, |tx| {
        let mut units: HashMap<String, Id> =
            tx.units()?.into_iter().map(|unit| (unit.name, unit.id)).collect();
        let mut sort = tx.last_cadre_sort()?;
        for (at, (row, who)) in rows.iter().zip(&judged.who).enumerate() {
            if at % 200 == 0 {
                progress.tell(at, rows.len())?;
            }
            let is_asked = |finding: &&zhixing_domain::Finding| {
                finding.weight == Weight::Ask && finding.code != Code::SameNameTwice
            };
            let form = judged.forms.get(at).and_then(Option::as_ref);
            taken.unsure += usize::from(*who == Who::Unsure);
            match who {
                Who::New | Who::Unsure if *who == Who::New || unsure_as_new => {
                    sort += 1;
                    let id = tx.add_cadre(&row.facts, unit_of(tx, &mut units, row)?, sort)?;
                    keep(tx, id, form)?;
                    taken.new += 1;
                }
                Who::Known(id) => {
                    let unit = unit_of(tx, &mut units, row)?;
                    taken.changed += usize::from(change(tx, judged, *id, row, unit)? | keep(tx, *id, form)?);
                }
                _ => continue,
            }
            taken.left_empty += row.findings.iter().filter(is_asked).count();
        }
        tx.says("file", title(judged));
        tx.says("new", taken.new);
        tx.says("changed", taken.changed);
        Ok(())
    })?;
    Ok(taken)
}

/// What the journal calls it: the file, or the first of many forms.
fn title(judged: &Judged) -> String {
    let (file, sheets) = (&judged.roster.file, &judged.roster.sheets);
    match sheets.first() {
        Some(first) if file.is_empty() => format!("{first} 等 {} 份任免表", sheets.len()),
        _ => file.clone(),
    }
}

fn unit_of(tx: &Tx, units: &mut HashMap<String, Id>, row: &Row) -> Result<Option<Id>> {
    let Some(name) = row.facts.get(CadreField::Unit) else { return Ok(None) };
    if let Some(unit) = units.get(name) {
        return Ok(Some(*unit));
    }
    let unit = tx.add_unit(name, None)?;
    units.insert(name.to_owned(), unit);
    Ok(Some(unit))
}

fn change(tx: &Tx, judged: &Judged, id: Id, row: &Row, unit: Option<Id>) -> Result<bool> {
    let before = tx.cadre(id)?.facts;
    if judged.known.get(&id) != Some(&before) {
        return Err(Problem::new(Code::ChangedMeanwhile).with("name", name(&before)));
    }
    let differences = before.differences(&row.facts);
    for (field, _, after) in &differences {
        if *field == CadreField::Unit {
            tx.set_cadre_unit(id, unit)?;
        } else {
            tx.set_cadre(id, *field, Some(after))?;
        }
    }
    Ok(!differences.is_empty())
}

/// Keeps the form and its photo, so that it can be written back with all that is not read; says whether it is news.
fn keep(tx: &Tx, id: Id, kept: Option<&KeptForm>) -> Result<bool> {
    let Some(kept) = kept.filter(|form| !form.is_known) else { return Ok(false) };
    let name = kept.name.rsplit(['/', '\\']).next().unwrap_or(&kept.name);
    tx.keep_cadre_file(id, form::kind(name), name, &kept.bytes)?;
    if let Some(photo) = &kept.photo {
        tx.keep_cadre_file(id, "photo", name, photo)?;
    }
    Ok(true)
}
