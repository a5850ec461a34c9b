//! Gaps raised as needs of posts (岗位需求), each once a year.

use super::standing::known;
use crate::context::Writing;
use crate::op::Op;
use chrono::Datelike as _;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;
use zhixing_domain::needs::NeedSource;
use zhixing_domain::people::abilities::{Level, shortfall};
use zhixing_domain::people::matching::urgency;
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_store::needs::{NewNeed, Origin};
use zhixing_store::people::Scope;

/// A gap of a person.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ChosenGap {
    /// The person.
    pub cadre: Id,
    /// The ability.
    pub ability: Id,
}

/// Gaps to be raised.
#[derive(Debug, Deserialize, TS)]
pub struct RaiseGaps {
    /// The gaps.
    pub gaps: Vec<ChosenGap>,
}

/// What became of gaps that were to be raised.
#[derive(Debug, Default, Serialize, TS)]
pub struct RaisedGaps {
    /// New needs.
    #[ts(type = "number")]
    pub raised: usize,
    /// Gaps that were needs already.
    #[ts(type = "number")]
    pub already: usize,
    /// Abilities without a topic: their gaps cannot become needs.
    pub without_topic: Vec<String>,
}

/// Makes needs of gaps: of the post that asks, on the first topic of the ability, for the person; not twice in a year.
pub fn raise_gaps(cx: &Writing, request: RaiseGaps) -> Result<RaisedGaps> {
    let day = cx.today();
    let year = i64::from(day.year());
    cx.write(Op::GapsRaised, |tx| {
        let people: BTreeSet<Id> = request.gaps.iter().map(|gap| gap.cadre).collect();
        let people: Vec<Id> = people.into_iter().collect();
        let scope = Scope::People(&people);
        let mut asked: BTreeMap<(Id, Id), (Level, Id)> = BTreeMap::new();
        tx.each_asked(scope, day, |one| {
            let most = asked.entry((one.cadre, one.ability)).or_insert((one.level, one.post));
            if one.level > most.0 {
                *most = (one.level, one.post);
            }
        })?;
        let known = known(tx, scope, day)?;
        let abilities: BTreeMap<Id, _> = tx.abilities()?.into_iter().map(|one| (one.id, one)).collect();
        let mut done = RaisedGaps::default();
        for ChosenGap { cadre, ability } in &request.gaps {
            let Some((required, post)) = asked.get(&(*cadre, *ability)).copied() else { continue };
            let said = known.counts(*cadre, *ability);
            let gap = shortfall(required, said.map(|said| said.level));
            let Some(of) = abilities.get(ability).filter(|_| gap > 0) else { continue };
            let Some((topic, _)) = of.topics.first() else {
                if !done.without_topic.contains(&of.name) {
                    done.without_topic.push(of.name.clone());
                }
                continue;
            };
            if tx.gap_is_raised(post, *topic, *cadre, year)? {
                done.already += 1;
                continue;
            }
            let has = said.map_or_else(
                || "尚未评定".to_owned(),
                |said| format!("现为 {} 级（{}，{}）", said.level, said.source.zh(), said.day),
            );
            let quote = format!("{}要求 {required} 级，{has}", of.name);
            let is_key = tx.post(post, day)?.is_key;
            tx.add_need(&NewNeed {
                origin: Some(Origin::Post(post)),
                quote: Some(&quote),
                cadre: Some(*cadre),
                year: Some(year),
                ..NewNeed::new(NeedSource::Post, *topic, Some(urgency(gap, is_key)))
            })?;
            done.raised += 1;
        }
        if done.raised == 0 && !done.without_topic.is_empty() {
            let names = done.without_topic.join("、");
            return Err(Problem::new(Code::GapsWithoutTopic).with("abilities", names));
        }
        tx.says("count", done.raised);
        Ok(done)
    })
}
