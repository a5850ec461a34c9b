//! What counts of people's abilities: what was typed, and what follows from the classes they completed.

use crate::classes::completed;
use crate::rule::rule;
use std::collections::{BTreeSet, HashMap, HashSet};
use zhixing_domain::assessment::Outcome;
use zhixing_domain::people::abilities::{AbilityRule, AbilitySource, Statement};
use zhixing_domain::{Day, Id};
use zhixing_store::Reader;
use zhixing_store::people::Scope;

/// Every statement of the people in a scope, by person and ability.
pub(crate) struct Known {
    rule: AbilityRule,
    day: Day,
    /// Person and ability of each statement, in order; two lists side by side, so that a span of them is a slice.
    whose: Vec<(Id, Id)>,
    said: Vec<Statement>,
}

/// Gathers what is known of a scope on a day.
pub(crate) fn known(db: &Reader, scope: Scope, day: Day) -> zhixing_store::Result<Known> {
    let mut all: Vec<((Id, Id), Statement)> = Vec::new();
    db.each_said(scope, |cadre, ability, said| all.push(((cadre, ability), said)))?;
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
                Outcome::Passed { .. } => AbilitySource::Assessment,
                _ => AbilitySource::Training,
            };
            for (ability, level) in raised.iter().filter(|(ability, _)| within(*cadre, *ability)) {
                let said = Statement { level: *level, source, day: class.last_day, class: Some(class.class) };
                all.push(((*cadre, *ability), said));
            }
        }
    }
    all.sort_unstable_by_key(|(whose, _)| *whose);
    let (whose, said) = all.into_iter().unzip();
    Ok(Known { rule: rule(db, day)?, day, whose, said })
}

impl Known {
    /// What counts of one ability of a person.
    pub(crate) fn counts(&self, cadre: Id, ability: Id) -> Option<Statement> {
        self.rule.counts(self.said(cadre, ability), self.day)
    }

    /// Everything said of one ability of a person.
    pub(crate) fn said(&self, cadre: Id, ability: Id) -> &[Statement] {
        let from = self.whose.partition_point(|whose| *whose < (cadre, ability));
        let count = self.whose[from..].iter().take_while(|whose| **whose == (cadre, ability)).count();
        &self.said[from..from + count]
    }

    /// The abilities of a person of which something was said.
    pub(crate) fn abilities_of(&self, cadre: Id) -> BTreeSet<Id> {
        let from = self.whose.partition_point(|whose| whose.0 < cadre);
        self.whose[from..].iter().take_while(|whose| whose.0 == cadre).map(|whose| whose.1).collect()
    }

    /// The classes that something follows from.
    pub(crate) fn classes(&self) -> BTreeSet<Id> {
        self.said.iter().filter_map(|said| said.class).collect()
    }

    /// The rule by which it counts.
    pub(crate) fn rule(&self) -> &AbilityRule {
        &self.rule
    }
}
