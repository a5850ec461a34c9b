//! The entries of a year, to be found, completed and taken out.

use super::{EntryRecord, with_overlaps};
use crate::book::MadeOutput;
use crate::context::Reading;
use crate::hours::book;
use crate::hours::rules::held_rules;
use crate::hours::same_days::overlaps;
use crate::hours::sums::{days_of, state};
use chrono::Datelike as _;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::Result;
use zhixing_domain::hours::{EntryState, EntryWay};
use zhixing_domain::people::CadreField;
use zhixing_store::hours::{SameDaysFilter, TypedEntry, TypedFilter};

/// Which entries are wanted.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct ListEntries {
    /// The year; this one unless told.
    pub year: Option<i32>,
    /// What was typed: a part of a name or its initials, the title, the organiser, a document's number.
    pub find: Option<String>,
    /// Only of this type.
    pub way: Option<EntryWay>,
    /// Only those that do not count yet.
    pub incomplete: bool,
    /// Only those whose days a class counts, too, and nothing was decided.
    pub doubled: bool,
    /// From this row on.
    pub offset: usize,
    /// So many.
    pub limit: Option<usize>,
}

/// A page of entries.
#[derive(Debug, Serialize, TS)]
pub struct EntryPage {
    /// How many there are in all.
    pub total: usize,
    /// The page.
    pub rows: Vec<TypedRow>,
}

/// An entry in the list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TypedRow {
    /// 姓名
    pub name: String,
    /// 单位
    pub unit: Option<String>,
    /// The entry.
    pub entry: EntryRecord,
}

/// The entries of a year with whose they are, those without a day last; a page of them.
pub fn entries(cx: &Reading, request: ListEntries) -> Result<EntryPage> {
    let today = cx.today();
    let days = days_of(request.year.unwrap_or(today.year()))?;
    let find = request.find.as_deref().map(str::trim).filter(|find| !find.is_empty());
    cx.read(|db| {
        let found = match find {
            Some(find) => db.pick_cadres(find, i64::MAX)?.into_iter().map(|one| one.id).collect(),
            None => std::collections::HashSet::new(),
        };
        let same_days = SameDaysFilter { days: Some(days), ..SameDaysFilter::default() };
        let mut same_days = overlaps(db, &held_rules(db)?, same_days, today)?;
        let is_wanted = |typed: &TypedEntry| {
            let says =
                |text: &Option<String>, find: &str| text.as_ref().is_some_and(|text| text.contains(find));
            let fits = find.is_none_or(|find| {
                found.contains(&typed.cadre)
                    || typed.title.contains(find)
                    || says(&typed.organiser, find)
                    || says(&typed.number, find)
            });
            let counts = state(typed) == EntryState::Counts;
            let is_doubtful = || counts && typed.overlap.is_none() && same_days.contains_key(&typed.id);
            fits && request.way.is_none_or(|way| way == typed.way)
                && !(request.incomplete && counts)
                && (!request.doubled || is_doubtful())
        };
        let mut wanted = db.typed_entries(TypedFilter { cadre: None, days: Some(days) })?;
        wanted.retain(is_wanted);
        let total = wanted.len();
        // Whose they are is asked of the page only.
        let page = wanted.into_iter().skip(request.offset).take(request.limit.unwrap_or(usize::MAX));
        let rows = page.map(|typed| {
            let person = db.cadre(typed.cadre)?;
            let fact = |field| person.facts.get(field).map(str::to_owned);
            let (name, unit) = (fact(CadreField::Name).unwrap_or_default(), fact(CadreField::Unit));
            let same_days = same_days.remove(&typed.id).unwrap_or_default();
            Ok(TypedRow { name, unit, entry: with_overlaps(db, typed, same_days)? })
        });
        Ok(EntryPage { total, rows: rows.collect::<zhixing_store::Result<_>>()? })
    })
}

/// The entries as a workbook.
pub fn export_entries(cx: &Reading, request: ListEntries) -> Result<MadeOutput> {
    let year = request.year.unwrap_or(cx.today().year());
    let rows = entries(cx, ListEntries { offset: 0, limit: None, ..request })?.rows;
    book::entries(cx, year, rows)
}
