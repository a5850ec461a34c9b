//! Whom an audience rule picks, and whom it only just leaves out.

use super::people_with_gap;
use std::collections::{BTreeSet, HashMap, HashSet};
use zhixing_domain::people::{Audience, Condition, Conditions, PickWay, belongs};
use zhixing_domain::{Day, Id, Month};
use zhixing_store::people::{CadreFilter, Order};
use zhixing_store::plans::AudiencePick;
use zhixing_store::{Reader, Result};

/// Whom a rule picks.
#[derive(Debug, Default)]
pub(crate) struct Crowd {
    /// Those it picks, in the office's order.
    pub(crate) picked: Vec<Id>,
    /// Those who were left out by hand or for one condition alone, in the office's order.
    pub(crate) left_out: Vec<(Id, Conditions)>,
}

/// A rule made ready to be held against every person.
struct Ready<'a> {
    rule: &'a Audience,
    below: BTreeSet<Id>,
    with_gap: BTreeSet<Id>,
    by_hand: HashMap<Id, PickWay>,
}

impl<'a> Ready<'a> {
    fn new(db: &Reader, rule: &'a Audience, by_hand: &[AudiencePick], today: Day) -> Result<Self> {
        let with_gap = match rule.gap {
            Some(gap) => people_with_gap(db, gap.ability, gap.levels, today)?,
            None => Vec::new(),
        };
        Ok(Self {
            rule,
            below: db.units_below(&rule.units)?,
            with_gap: with_gap.into_iter().map(|one| one.cadre).collect(),
            by_hand: by_hand.iter().map(|pick| (pick.cadre, pick.way)).collect(),
        })
    }
}

/// Holds a rule against every person in office.
pub(crate) fn gather(db: &Reader, rule: &Audience, by_hand: &[AudiencePick], today: Day) -> Result<Crowd> {
    let ready = Ready::new(db, rule, by_hand, today)?;
    let is_empty = rule.is_empty();
    let month = Month::of(today);
    let mut picked = HashSet::new();
    let mut near = HashMap::new();
    db.standings(today, |id, mut person| {
        person.has_gap = ready.with_gap.contains(&id);
        let unmet = rule.unmet(&person, &ready.below, month);
        let hand = ready.by_hand.get(&id).copied();
        if belongs(is_empty, unmet, hand) {
            picked.insert(id);
        } else if hand == Some(PickWay::Out) || unmet.count() == 1 {
            near.insert(id, unmet);
        }
    })?;
    let mut crowd = Crowd::default();
    for id in in_order(db)? {
        if picked.contains(&id) {
            crowd.picked.push(id);
        } else if let Some(unmet) = near.get(&id) {
            crowd.left_out.push((id, *unmet));
        }
    }
    Ok(crowd)
}

/// For every person in office, in the office's order, which of several rules pick them (by their place in the list).
pub(crate) fn gather_all(
    db: &Reader,
    rules: &[(Audience, Vec<AudiencePick>)],
    today: Day,
) -> Result<Vec<(Id, Vec<usize>)>> {
    let ready =
        rules.iter().map(|(rule, picks)| Ready::new(db, rule, picks, today)).collect::<Result<Vec<_>>>()?;
    let month = Month::of(today);
    let mut found: HashMap<Id, Vec<usize>> = HashMap::new();
    db.standings(today, |id, mut person| {
        let by = ready.iter().enumerate().filter(|(_, ready)| {
            person.has_gap = ready.with_gap.contains(&id);
            let unmet = ready.rule.unmet(&person, &ready.below, month);
            belongs(ready.rule.is_empty(), unmet, ready.by_hand.get(&id).copied())
        });
        let by: Vec<usize> = by.map(|(at, _)| at).collect();
        found.insert(id, by);
    })?;
    Ok(in_order(db)?.into_iter().filter_map(|id| Some((id, found.remove(&id)?))).collect())
}

fn in_order(db: &Reader) -> Result<Vec<Id>> {
    let active = CadreFilter { state: Some("active".to_owned()), ..CadreFilter::default() };
    Ok(db.cadre_ids(&active, Order::Office, 0, i64::MAX)?.1)
}

/// A rule in the words of papers, condition by condition.
pub(crate) fn rule_words(db: &Reader, rule: &Audience) -> Result<Vec<String>> {
    let mut words = Vec::new();
    for condition in rule.conditions().each() {
        let values = match condition {
            Condition::Unit => {
                let names = rule.units.iter().map(|unit| db.unit_name(*unit)).collect::<Result<Vec<_>>>()?;
                names.join("、")
            }
            Condition::Tier => {
                let word = |tier: &String| if tier == "county_up" { "县处级以上" } else { "其他" };
                rule.tiers.iter().map(word).collect::<Vec<_>>().join("、")
            }
            Condition::Rank => rule.ranks.join("、"),
            Condition::Party => rule.parties.join("、"),
            Condition::Sex => rule.sex.clone().unwrap_or_default(),
            Condition::AgeFrom => format!("{} 岁", rule.age_from.unwrap_or_default()),
            Condition::AgeTo => format!("{} 岁", rule.age_to.unwrap_or_default()),
            Condition::Gap => match rule.gap {
                Some(gap) => format!("{} {} 级以上", db.ability_name(gap.ability)?, gap.levels),
                None => String::new(),
            },
            Condition::HoursBelow => format!("{} 学时", rule.hours_below.unwrap_or_default()),
            Condition::UntrainedSince => {
                rule.untrained_since.map(zhixing_domain::paper::day_zh).unwrap_or_default()
            }
        };
        words.push(format!("{}：{values}", condition.zh()));
    }
    Ok(words)
}
