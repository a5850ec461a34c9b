//! What was heard, counted by topic in one pass over the needs: who, which unit and which paper each stand once in a
//! topic and in every topic above it, however many of their needs lie below.

use crate::error::Result;
use crate::gate::Reader;
use rusqlite::types::ValueRef;
use std::collections::HashMap;
use zhixing_domain::Id;
use zhixing_domain::needs::{Heard, NeedSource};

/// What was heard of a topic; people, units and papers as numbers that stand for them.
#[derive(Debug, Clone, Default)]
pub(super) struct Tally {
    pub(super) heard: Heard,
    pub(super) undecided: i64,
    refused: Vec<u32>,
    persons: Vec<u32>,
    units: Vec<u32>,
    papers: Vec<u32>,
}

/// Numbers in the place of what would be long to compare.
#[derive(Default)]
struct Numbers {
    by_id: HashMap<i64, u32>,
    by_text: HashMap<Box<[u8]>, u32>,
}

impl Numbers {
    fn of(&mut self, value: ValueRef) -> Option<u32> {
        let next = (self.by_id.len() + self.by_text.len()) as u32;
        match value {
            ValueRef::Integer(id) => Some(*self.by_id.entry(id).or_insert(next)),
            ValueRef::Text(text) => match self.by_text.get(text) {
                Some(known) => Some(*known),
                None => Some(*self.by_text.entry(text.into()).or_insert(next)),
            },
            _ => None,
        }
    }
}

impl Tally {
    fn add(&mut self, other: &Self) {
        for (count, more) in self.heard.counts.iter_mut().flatten().zip(other.heard.counts.iter().flatten()) {
            *count += more;
        }
        self.heard.days += other.heard.days;
        self.heard.with_days += other.heard.with_days;
        self.undecided += other.undecided;
        for (all, more) in [
            (&mut self.refused, &other.refused),
            (&mut self.persons, &other.persons),
            (&mut self.units, &other.units),
            (&mut self.papers, &other.papers),
        ] {
            all.extend(more);
        }
    }

    /// Each once.
    fn close(&mut self) {
        for all in [&mut self.refused, &mut self.persons, &mut self.units, &mut self.papers] {
            all.sort_unstable();
            all.dedup();
        }
        self.heard.refused = self.refused.len() as i64;
    }

    /// How many people, units and papers ask.
    pub(super) fn asking(&self) -> [i64; 3] {
        [&self.persons, &self.units, &self.papers].map(|all| all.len() as i64)
    }
}

impl Reader<'_> {
    /// What was heard for a year of each topic and of all below it; `topics` are all of them, each with the one above.
    pub(super) fn heard(&self, year: i64, topics: &[(Id, Option<Id>)]) -> Result<HashMap<Id, Tally>> {
        let mut tallies = self.heard_alone(year)?;
        for topic in from_below(topics) {
            let mut tally = tallies.remove(&topic.0).unwrap_or_default();
            tally.close();
            if let Some(above) = topic.1 {
                tallies.entry(above).or_default().add(&tally);
            }
            tallies.insert(topic.0, tally);
        }
        Ok(tallies)
    }

    /// What was heard of each topic itself.
    fn heard_alone(&self, year: i64) -> Result<HashMap<Id, Tally>> {
        let mut found = self.conn.prepare_cached(
            "SELECT topic, source, urgency, days, outcome IS NULL, coalesce(cadre, name || coalesce(unit, ''), response),
                    unit, coalesce(interview, deployment, response, meeting, post)
             FROM need_heard WHERE first_year IS NULL OR ?1 BETWEEN first_year AND last_year",
        )?;
        let mut rows = found.query([year])?;
        let mut numbers: [Numbers; 4] = Default::default();
        let [refused, persons, units, papers] = &mut numbers;
        let mut tallies: HashMap<Id, Tally> = HashMap::new();
        while let Some(row) = rows.next()? {
            let tally = tallies.entry(Id(row.get(0)?)).or_default();
            let urgency: Option<u8> = row.get(2)?;
            if urgency == Some(0) {
                tally.refused.extend(refused.of(row.get_ref(5)?));
                continue;
            }
            let source = NeedSource::from_key(row.get_ref(1)?.as_str().unwrap_or_default());
            let at = urgency.map_or(3, |urgency| usize::from(urgency) - 1);
            if let Some(count) = source.and_then(|source| tally.heard.counts[source as usize].get_mut(at)) {
                *count += 1;
            }
            if let Some(days) = row.get::<_, Option<i64>>(3)? {
                tally.heard.days += days;
                tally.heard.with_days += 1;
            }
            tally.undecided += row.get::<_, i64>(4)?;
            tally.persons.extend(persons.of(row.get_ref(5)?));
            tally.units.extend(units.of(row.get_ref(6)?));
            tally.papers.extend(papers.of(row.get_ref(7)?));
        }
        Ok(tallies)
    }
}

/// The topics so that each comes before the one above it.
fn from_below(topics: &[(Id, Option<Id>)]) -> Vec<(Id, Option<Id>)> {
    let mut below: HashMap<Option<Id>, Vec<Id>> = HashMap::new();
    for (topic, above) in topics {
        below.entry(*above).or_default().push(*topic);
    }
    let mut order: Vec<(Id, Option<Id>)> = Vec::with_capacity(topics.len());
    let mut open: Vec<(Id, Option<Id>)> =
        below.get(&None).into_iter().flatten().map(|id| (*id, None)).collect();
    while let Some((topic, above)) = open.pop() {
        order.push((topic, above));
        open.extend(below.get(&Some(topic)).into_iter().flatten().map(|id| (*id, Some(topic))));
    }
    order.reverse();
    order
}

#[cfg(test)]
mod tests;
