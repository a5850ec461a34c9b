//! What of a list is meant by what was typed, for lists the page holds already.

use crate::context::Reading;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::sync::Arc;
use ts_rs::TS;
use zhixing_domain::Result;
use zhixing_domain::people::{CadreField, duties as duties_of, sounds_like};

/// A list and what was typed.
#[derive(Debug, Deserialize, TS)]
pub struct Sift {
    /// A part of a name, initials, pinyin.
    pub find: String,
    /// The names.
    pub names: Vec<String>,
    /// At most so many.
    pub limit: usize,
}

/// Which of the names are meant, by their places in the list; those that begin so come first.
pub fn sift(_: &Reading, request: Sift) -> Result<Vec<usize>> {
    Ok(meant(&request.names, &request.find, request.limit))
}

fn meant(names: &[String], find: &str, limit: usize) -> Vec<usize> {
    let mut found: Vec<usize> = (0..names.len()).filter(|at| sounds_like(&names[*at], find)).collect();
    found.sort_by_key(|at| !names[*at].starts_with(find.trim()));
    found.truncate(limit);
    found
}

/// Duties (职务) as an audience rule asks for them.
#[derive(Debug, Deserialize, TS)]
pub struct FindDuties {
    /// A part of one, initials, pinyin.
    pub find: String,
}

/// How many duties are offered.
const OFFERED: usize = 20;

/// The duties on the roster that are meant, and first the very words where they are the end of any: `书记` is every
/// secretary.
pub fn duties(cx: &Reading, request: FindDuties) -> Result<Vec<String>> {
    let known: Arc<Vec<String>> = cx.read(|db| {
        db.kept("duties", || {
            let posts = db.cadre_values(CadreField::Post, i64::MAX)?;
            let all: BTreeSet<&str> = posts.iter().flat_map(|post| duties_of(post)).collect();
            Ok(all.into_iter().map(str::to_owned).collect())
        })
    })?;
    let typed = request.find.trim();
    let mut offered = Vec::new();
    if !typed.is_empty() && known.iter().any(|duty| duty.ends_with(typed)) {
        offered.push(typed.to_owned());
    }
    let found = meant(&known, typed, OFFERED).into_iter().filter_map(|at| known.get(at));
    offered.extend(found.filter(|duty| *duty != typed).cloned());
    Ok(offered)
}
