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
    said: HashMap<Id, HashMap<Id, Vec<Statement>>>,
}

/// Gathers what is known of a scope on a day.
pub(crate) fn known(db: &Reader, scope: Scope, day: Day) -> zhixing_store::Result<Known> {
    let mut said: HashMap<Id, HashMap<Id, Vec<Statement>>> = HashMap::new();
    let mut add = |cadre: Id, ability: Id, statement: Statement| {
        said.entry(cadre).or_default().entry(ability).or_default().push(statement);
    };
    db.each_said(scope, &mut add)?;
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
                let statement =
                    Statement { level: *level, source, day: class.last_day, class: Some(class.class) };
                add(*cadre, *ability, statement);
            }
        }
    }
    Ok(Known { rule: rule(db, day)?, day, said })
}

impl Known {
    /// What counts of one ability of a person.
    pub(crate) fn counts(&self, cadre: Id, ability: Id) -> Option<Statement> {
        self.rule.counts(self.said.get(&cadre)?.get(&ability)?, self.day)
    }

    /// Everything said of one ability of a person.
    pub(crate) fn said(&self, cadre: Id, ability: Id) -> &[Statement] {
        self.said.get(&cadre).and_then(|of| of.get(&ability)).map_or(&[], Vec::as_slice)
    }

    /// The classes that something follows from.
    pub(crate) fn classes(&self) -> BTreeSet<Id> {
        self.said.values().flatten().flat_map(|(_, said)| said).filter_map(|said| said.class).collect()
    }

    /// The rule by which it counts.
    pub(crate) fn rule(&self) -> &AbilityRule {
        &self.rule
    }
}
