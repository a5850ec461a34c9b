//! What of a list is meant by what was typed, for lists the page holds already.

use crate::context::Reading;
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::Result;
use zhixing_domain::people::sounds_like;

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
    let mut found: Vec<usize> =
        (0..request.names.len()).filter(|at| sounds_like(&request.names[*at], &request.find)).collect();
    found.sort_by_key(|at| !request.names[*at].starts_with(request.find.trim()));
    found.truncate(request.limit);
    Ok(found)
}
