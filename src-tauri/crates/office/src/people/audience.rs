//! Whom an audience rule picks, and whom it only just leaves out.

use super::people_with_gap;
use crate::hours;
use serde::Serialize;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use ts_rs::TS;
use zhixing_domain::people::{Audience, Condition, Conditions, PickWay, Standing, belongs};
use zhixing_domain::{Day, Hours, Id, Month};
use zhixing_store::people::{self, CadreFilter};
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

    fn judge(&self, id: Id, person: &mut Standing, month: Month) -> Side {
        person.has_gap = self.with_gap.contains(&id);
        let unmet = self.rule.unmet(person, &self.below, month);
        let hand = self.by_hand.get(&id).copied();
        if belongs(self.rule.is_empty(), unmet, hand) {
            Side::Picked
        } else if hand == Some(PickWay::Out) || unmet.count() == 1 {
            Side::LeftOut(unmet)
        } else {
            Side::Neither
        }
    }
}

/// On which side of a rule somebody is.
#[derive(Clone, Copy)]
enum Side {
    Picked,
    /// Left out by hand or for one condition alone.
    LeftOut(Conditions),
    Neither,
}

/// Whom a rule picks of everybody in office.
pub(crate) fn gather(
    db: &Reader,
    rule: &Audience,
    by_hand: &[AudiencePick],
    today: Day,
) -> Result<Arc<Crowd>> {
    let mut crowds = crowds(db, &[(rule.clone(), by_hand.to_vec())], today)?;
    Ok(crowds.pop().unwrap_or_default())
}

/// The hours of this year that count to everybody's target by the ledger (学时台账), where a rule asks for them.
fn hours_so_far(db: &Reader, ready: &[Ready], today: Day) -> Result<Arc<HashMap<Id, Hours>>> {
    if ready.iter().all(|ready| ready.rule.hours_below.is_none()) {
        return Ok(Arc::default());
    }
    hours::counted_so_far(db, today)
}

/// Whom each of several rules picks. A rule is held against everybody once, and again only after something of people
/// changed: another rule, or whatever else is changed in a plan, does not ask for it.
fn crowds(db: &Reader, rules: &[(Audience, Vec<AudiencePick>)], today: Day) -> Result<Vec<Arc<Crowd>>> {
    let question =
        |(rule, by_hand): &(Audience, Vec<AudiencePick>)| format!("crowd {today} {rule:?} {by_hand:?}");
    let mut found: Vec<Option<Arc<Crowd>>> =
        rules.iter().map(|rule| db.known(&question(rule))).collect::<Result<_>>()?;
    let open: Vec<usize> = (0..rules.len()).filter(|at| found[*at].is_none()).collect();
    if !open.is_empty() {
        let judged = judge(db, open.iter().map(|at| &rules[*at]), today)?;
        for (at, crowd) in open.into_iter().zip(judged) {
            found[at] = Some(db.keep(question(&rules[at]), crowd)?);
        }
    }
    Ok(found.into_iter().flatten().collect())
}

/// Holds rules against every person in office, in one pass.
fn judge<'r>(
    db: &Reader,
    rules: impl Iterator<Item = &'r (Audience, Vec<AudiencePick>)>,
    today: Day,
) -> Result<Vec<Crowd>> {
    let ready = rules.map(|(rule, picks)| Ready::new(db, rule, picks, today)).collect::<Result<Vec<_>>>()?;
    let month = Month::of(today);
    let order = places(db)?;
    let hours = hours_so_far(db, &ready, today)?;
    // What each rule says of everybody, by their place: nothing is left to be sorted.
    let mut said: Vec<Vec<Side>> = ready.iter().map(|_| vec![Side::Neither; order.ids.len()]).collect();
    db.standings(None, |id, mut person| {
        let Some(place) = order.of.get(&id).map(|place| *place as usize) else { return };
        person.hours = hours.get(&id).copied().unwrap_or_default();
        for (ready, sides) in ready.iter().zip(&mut said) {
            sides[place] = ready.judge(id, &mut person, month);
        }
    })?;
    let crowd = |sides: Vec<Side>| {
        let mut crowd = Crowd::default();
        for (id, side) in order.ids.iter().zip(sides) {
            match side {
                Side::Picked => crowd.picked.push(*id),
                Side::LeftOut(unmet) => crowd.left_out.push((*id, unmet)),
                Side::Neither => {}
            }
        }
        crowd
    };
    Ok(said.into_iter().map(crowd).collect())
}

/// Whether a rule picks one person, whose hours of this year are known.
pub(crate) fn is_picked(
    db: &Reader,
    (rule, by_hand): &(Audience, Vec<AudiencePick>),
    (cadre, hours): (Id, Hours),
    today: Day,
) -> Result<bool> {
    let ready = Ready::new(db, rule, by_hand, today)?;
    let mut picked = false;
    db.standings(Some(cadre), |id, mut person| {
        person.hours = hours;
        picked = matches!(ready.judge(id, &mut person, Month::of(today)), Side::Picked);
    })?;
    Ok(picked)
}

/// For every person in office, in the office's order, which of several rules pick them (by their place in the list).
pub(crate) fn gather_all(
    db: &Reader,
    rules: &[(Audience, Vec<AudiencePick>)],
    today: Day,
) -> Result<Vec<(Id, Vec<usize>)>> {
    let order = places(db)?;
    let mut all: Vec<(Id, Vec<usize>)> = order.ids.iter().map(|id| (*id, Vec::new())).collect();
    for (at, crowd) in crowds(db, rules, today)?.into_iter().enumerate() {
        for place in crowd.picked.iter().filter_map(|id| order.of.get(id)) {
            all[*place as usize].1.push(at);
        }
    }
    Ok(all)
}

/// Everybody in office, in the office's order, and where each stands in it.
struct Order {
    ids: Vec<Id>,
    of: HashMap<Id, u32>,
}

fn places(db: &Reader) -> Result<Arc<Order>> {
    db.kept("places", || {
        let active = CadreFilter { state: Some("active".to_owned()), ..CadreFilter::default() };
        let (_, ids) = db.cadre_ids(&active, people::Order::Office, 0, i64::MAX)?;
        let of = ids.iter().copied().zip(0..).collect();
        Ok(Order { ids, of })
    })
}

/// One condition of a rule with what it names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RuleLine {
    /// The condition.
    pub condition: Condition,
    /// Names of units and posts, keys of tiers, ranks, parties, years of age, hours, a day; of a gap the ability and the levels.
    pub values: Vec<String>,
}

/// A rule condition by condition, for whoever puts it into words.
pub(crate) fn rule_lines(db: &Reader, rule: &Audience) -> Result<Vec<RuleLine>> {
    let one = |value: Option<String>| value.into_iter().collect::<Vec<_>>();
    let line = |condition| {
        let values = match condition {
            Condition::Unit => {
                rule.units.iter().map(|unit| db.unit_name(*unit)).collect::<Result<Vec<_>>>()?
            }
            Condition::Post => rule.posts.clone(),
            Condition::Tier => rule.tiers.clone(),
            Condition::Rank => rule.ranks.clone(),
            Condition::Party => rule.parties.clone(),
            Condition::Sex => one(rule.sex.clone()),
            Condition::AgeFrom => one(rule.age_from.map(|age| age.to_string())),
            Condition::AgeTo => one(rule.age_to.map(|age| age.to_string())),
            Condition::Gap => match rule.gap {
                Some(gap) => vec![db.ability_name(gap.ability)?, gap.levels.to_string()],
                None => Vec::new(),
            },
            Condition::HoursBelow => one(rule.hours_below.map(|hours| hours.to_string())),
            Condition::UntrainedSince => one(rule.untrained_since.map(|day| day.to_string())),
        };
        Ok(RuleLine { condition, values })
    };
    rule.conditions().each().map(line).collect()
}

/// A rule in the words of papers, condition by condition.
pub(crate) fn rule_words(db: &Reader, rule: &Audience) -> Result<Vec<String>> {
    let words = |RuleLine { condition, values }: RuleLine| {
        let first = values.first().cloned().unwrap_or_default();
        let said = match condition {
            Condition::Tier => {
                let word = |tier: &String| if tier == "county_up" { "县处级以上" } else { "其他" };
                values.iter().map(word).collect::<Vec<_>>().join("、")
            }
            Condition::AgeFrom | Condition::AgeTo => format!("{first} 岁"),
            Condition::Gap => format!("{} 级以上", values.join(" ")),
            Condition::HoursBelow => format!("{first} 学时"),
            Condition::UntrainedSince => {
                rule.untrained_since.map(zhixing_domain::paper::day_zh).unwrap_or_default()
            }
            _ => values.join("、"),
        };
        format!("{}：{said}", condition.zh())
    };
    Ok(rule_lines(db, rule)?.into_iter().map(words).collect())
}

#[cfg(test)]
mod tests;
