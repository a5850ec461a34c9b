//! What was changed of a record and of what belongs to it, the newest first.

use super::journal::{FieldChange, HistoryRequest, row_change};
use crate::context::Reading;
use serde::Serialize;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use ts_rs::TS;
use zhixing_domain::{Id, Result};

/// One change of a record, or of something that belongs to it.
#[derive(Debug, Serialize, TS)]
pub struct RecordChange {
    /// The step it belongs to.
    pub journal: Id,
    /// When, UTC.
    pub at: String,
    /// Who.
    pub who: String,
    /// The kind of record: that of the record itself, or of what belongs to it.
    pub kind: String,
    /// Which one.
    pub row: Id,
    /// What belongs to the record, in words: a topic, the number of a letter.
    pub about: Option<String>,
    /// Whether it was not there before.
    pub is_new: bool,
    /// Whether it was deleted: its last values are those before.
    pub is_gone: bool,
    /// The fields that changed.
    pub fields: Vec<FieldChange>,
}

/// So many changes are shown, the newest.
const SHOWN: usize = 500;

/// What was changed of a record and of what belongs to it.
pub fn history(cx: &Reading, request: HistoryRequest) -> Result<Vec<RecordChange>> {
    cx.read(|db| {
        let mut all = Vec::new();
        for change in db.history(&request.kind, request.id)? {
            all.push((change, None));
        }
        for one in db.belongings(&request.kind, request.id)? {
            for change in db.history(one.kind, one.row)? {
                all.push((change, one.about.clone()));
            }
        }
        all.sort_by_key(|(change, _)| std::cmp::Reverse(change.seq));
        all.truncate(SHOWN);
        let mut entries = HashMap::new();
        let mut found = Vec::new();
        for (change, about) in all {
            let entry = match entries.entry(change.journal) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(open) => open.insert(db.entry(change.journal)?),
            };
            let row = row_change(&change, entry);
            found.push(RecordChange {
                journal: row.journal,
                at: row.at,
                who: row.who,
                kind: row.kind,
                row: row.row,
                about,
                is_new: change.before.is_none(),
                is_gone: change.after.is_none(),
                fields: row.fields,
            });
        }
        Ok(found)
    })
}
