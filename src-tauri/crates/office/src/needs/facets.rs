//! What the needs can be narrowed by.

use crate::context::Reading;
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::Result;
use zhixing_domain::people::sounds_like;
use zhixing_store::needs::{NeedFacets, NeedFilter, NeedPerson};

/// What was typed to find a person with needs.
#[derive(Debug, Deserialize, TS)]
pub struct FindNeedPeople {
    /// A part of the name or of the unit, or initials.
    pub find: String,
    /// At most so many.
    pub limit: usize,
}

/// How many needs each choice would leave, the other choices standing as they are.
pub fn facets(cx: &Reading, filter: NeedFilter) -> Result<NeedFacets> {
    cx.read(|db| db.need_facets(&filter))
}

/// The people with needs who are meant by what was typed: a part of the name or of the unit, or initials.
pub fn need_people(cx: &Reading, request: FindNeedPeople) -> Result<Vec<NeedPerson>> {
    let mut found = cx.read(|db| db.need_people())?;
    let is_meant = |person: &NeedPerson| {
        sounds_like(&person.name, &request.find)
            || person.unit.as_deref().is_some_and(|unit| unit.contains(&request.find))
    };
    found.retain(is_meant);
    found.truncate(request.limit.clamp(1, 50));
    Ok(found)
}
