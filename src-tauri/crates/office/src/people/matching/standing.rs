//! What counts of people's abilities: what was typed, and what follows from the classes they completed.

use crate::classes::completed;
use crate::rule::rule;
use std::collections::{BTreeSet, HashMap, HashSet};
use zhixing_domain::assessment::Outcome;
use zhixing_domain::people::abilities::{AbilityRule, AbilitySource, Follows, Statement};
use zhixing_domain::{Day, Id};
use zhixing_store::Reader;
use zhixing_store::people::Scope;

/// Every statement of the people in a scope, by person and ability.
pub(crate) struct Known {
    rule: AbilityRule,
    day: Day,
    /// Each person of whom something was said, in order, with the place of their first statement.
    people: Vec<(Id, usize)>,
    /// Ability of each statement and the statement itself, in order: two lists side by side, so that a span is a slice.
    abilities: Vec<Id>,
    said: Vec<Statement>,
}

/// Gathers what is known of a scope on a day.
pub(crate) fn known(db: &Reader, scope: Scope, day: Day) -> zhixing_store::Result<Known> {
    known_where(db, scope, day, |_, _| true)
}

/// Gathers what is known of a scope on a day, as far as somebody wants to know that of a person's ability.
pub(crate) fn known_where(
    db: &Reader,
    scope: Scope,
    day: Day,
    wanted: impl Fn(Id, Id) -> bool,
) -> zhixing_store::Result<Known> {
    let mut all: Vec<((Id, Id), Statement)> = Vec::new();
    db.each_said(scope, |cadre, ability, said| {
        if wanted(cadre, ability) {
            all.push(((cadre, ability), said));
        }
    })?;
    taught(db, scope, day, |cadre, ability, said| {
        if wanted(cadre, ability) {
            all.push(((cadre, ability), said));
        }
    })?;
    // Who passed a posting has what its project trains.
    db.each_raised(scope, day, |raised| {
        if wanted(raised.cadre, raised.ability) {
            let follows = Some(Follows::Posting(raised.posting));
            let (level, day) = (raised.level, raised.day);
            let said = Statement { level, source: AbilitySource::Assessment, day, follows };
            all.push(((raised.cadre, raised.ability), said));
        }
    })?;
    // What was typed comes in order mostly, what was taught is little: the stable sort takes no time then.
    all.sort_by_key(|(whose, _)| *whose);
    let mut known = Known {
        rule: rule(db, day)?,
        day,
        people: Vec::new(),
        abilities: Vec::with_capacity(all.len()),
        said: Vec::with_capacity(all.len()),
    };
    for ((cadre, ability), said) in all {
        if known.people.last().is_none_or(|(last, _)| *last != cadre) {
            known.people.push((cadre, known.said.len()));
        }
        known.abilities.push(ability);
        known.said.push(said);
    }
    Ok(known)
}

/// What follows from the classes that people completed.
fn taught(
    db: &Reader,
    scope: Scope,
    day: Day,
    mut each: impl FnMut(Id, Id, Statement),
) -> zhixing_store::Result<()> {
    let (Scope::People(ids) | Scope::Abilities(ids)) = scope;
    let ids: HashSet<Id> = ids.iter().copied().collect();
    let within = |cadre: Id, ability: Id| match scope {
        Scope::People(_) => ids.contains(&cadre),
        Scope::Abilities(_) => ids.contains(&ability),
    };
    for class in db.teaching(scope, day)? {
        let raised = db.class_abilities(class.class)?;
        let cadres: HashMap<Id, Id> = db.trainee_cadres(class.class)?.into_iter().collect();
        for (enrolment, outcome) in completed(db, class.class, day)? {
            let Some(cadre) = cadres.get(&enrolment) else { continue };
            let source = match outcome {
                Outcome::Passed { .. } | Outcome::Provisional { passes: true, .. } => {
                    AbilitySource::Assessment
                }
                _ => AbilitySource::Training,
            };
            for (ability, level) in raised.iter().filter(|(ability, _)| within(*cadre, *ability)) {
                let said = Statement {
                    level: *level,
                    source,
                    day: class.last_day,
                    follows: Some(Follows::Class(class.class)),
                };
                each(*cadre, *ability, said);
            }
        }
    }
    Ok(())
}

impl Known {
    /// What is known of one person.
    pub(crate) fn of(&self, cadre: Id) -> KnownOf<'_> {
        let at = self.people.partition_point(|(other, _)| *other < cadre);
        let start = |at: usize| self.people.get(at).map_or(self.said.len(), |(_, start)| *start);
        let is_known = self.people.get(at).is_some_and(|(other, _)| *other == cadre);
        let span = if is_known { start(at)..start(at + 1) } else { 0..0 };
        KnownOf { known: self, abilities: &self.abilities[span.clone()], said: &self.said[span] }
    }

    /// What counts of one ability of a person.
    pub(crate) fn counts(&self, cadre: Id, ability: Id) -> Option<Statement> {
        self.of(cadre).counts(ability)
    }

    /// The classes and postings that something follows from.
    pub(crate) fn follows(&self) -> BTreeSet<Follows> {
        self.said.iter().filter_map(|said| said.follows).collect()
    }

    /// The rule by which it counts.
    pub(crate) fn rule(&self) -> &AbilityRule {
        &self.rule
    }
}

/// What is known of one person.
#[derive(Clone, Copy)]
pub(crate) struct KnownOf<'a> {
    known: &'a Known,
    abilities: &'a [Id],
    said: &'a [Statement],
}

impl<'a> KnownOf<'a> {
    /// Everything said of one ability.
    pub(crate) fn said(self, ability: Id) -> &'a [Statement] {
        let from = self.abilities.partition_point(|other| *other < ability);
        let count = self.abilities[from..].iter().take_while(|other| **other == ability).count();
        &self.said[from..from + count]
    }

    /// What counts of one ability.
    pub(crate) fn counts(self, ability: Id) -> Option<Statement> {
        self.known.rule.counts(self.said(ability), self.known.day)
    }

    /// The abilities of which something was said.
    pub(crate) fn abilities(self) -> BTreeSet<Id> {
        self.abilities.iter().copied().collect()
    }
}
