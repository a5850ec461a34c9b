//! 任免审批表 written back: each person's own file with what is known now put in, or a new one for who has none.

use crate::book::{MadeOutput, at_hand};
use crate::context::Reading;
use serde::Deserialize;
use std::collections::HashMap;
use ts_rs::TS;
use zhixing_domain::people::CadreField;
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_exchange::archive;
use zhixing_exchange::archive::File;
use zhixing_exchange::form;
use zhixing_store::Reader;
use zhixing_store::people::{CadreFilter, Order};

/// So many forms go out at once; with their photos they are made in memory.
const MOST: i64 = 2000;

/// Whose forms are wanted: one person's, or of all that a filter leaves.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct ExportForms {
    /// One person.
    pub id: Option<Id>,
    /// Otherwise these people; without a filter all.
    pub people: Option<CadreFilter>,
}

/// The forms as one file: a form of its own, or a zip of many.
pub fn export_lrmx(cx: &Reading, request: ExportForms) -> Result<MadeOutput> {
    let ids = if let Some(id) = request.id {
        vec![id]
    } else {
        let filter = request.people.unwrap_or_default();
        let (total, ids) = cx.read(|db| db.cadre_ids(&filter, Order::Office, 0, MOST))?;
        if total > MOST {
            return Err(Problem::new(Code::FormsTooMany).with("count", total).with("most", MOST));
        }
        ids
    };
    let mut names = Names::default();
    let mut files = Vec::new();
    for id in ids {
        files.extend(forms(cx, id, &mut names)?);
    }
    if files.is_empty() {
        return Err(Problem::new(Code::NotFound));
    }
    let File { name, bytes } = match files.len() {
        1 => files.remove(0),
        _ => File { name: format!("任免审批表（{}）.zip", cx.today()), bytes: archive::pack(&files)? },
    };
    Ok(at_hand(cx, name, bytes))
}

/// A person's form; an older one has its photo in a file of its own beside it.
fn forms(cx: &Reading, id: Id, names: &mut Names) -> Result<Vec<File>> {
    let (facts, kept, photo) =
        cx.read(|db: &Reader| Ok((db.cadre(id)?.facts, db.cadre_form(id)?, db.cadre_file(id, "photo")?)))?;
    let stem = names.unused(facts.get(CadreField::Name).unwrap_or_default());
    let (ending, written) = match &kept {
        Some((name, bytes)) => (form::kind(name), form::write(name, bytes, &facts)?),
        None => ("lrmx", form::write("", form::BLANK, &facts)?),
    };
    let mut files = vec![File { name: format!("{stem}.{ending}"), bytes: written }];
    if let Some((_, bytes)) = photo.filter(|_| ending == "lrm") {
        files.push(File { name: format!("{stem}.pic"), bytes });
    }
    Ok(files)
}

/// File names; people of one name are told apart by a number.
#[derive(Default)]
struct Names(HashMap<String, usize>);

impl Names {
    fn unused(&mut self, name: &str) -> String {
        let plain: String = name.chars().filter(|c| !"\\/:*?\"<>|".contains(*c)).collect();
        let count = self.0.entry(plain.clone()).or_insert(0);
        *count += 1;
        if *count == 1 { plain } else { format!("{plain}-{count}") }
    }
}
