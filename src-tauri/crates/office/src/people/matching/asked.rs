//! What is asked of people: by the posts they hold, of each ability the highest level.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::Range;
use zhixing_domain::people::abilities::Level;
use zhixing_domain::{Day, Id};
use zhixing_store::Reader;
use zhixing_store::people::Scope;

/// An ability asked of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct AskedOf {
    pub(super) ability: Id,
    /// The highest level at which it is asked.
    pub(super) level: Level,
    /// The post that asks it.
    pub(super) post: Id,
}

/// What is asked of the people in a scope, of each every ability once.
#[derive(Default)]
pub(super) struct Asked {
    people: HashMap<Id, Range<usize>>,
    all: Vec<AskedOf>,
}

impl Asked {
    pub(super) fn read(db: &Reader, scope: Scope, day: Day) -> zhixing_store::Result<Self> {
        let mut asked = Self::default();
        let mut whose = None;
        let mut own: Vec<AskedOf> = Vec::new();
        db.each_asked(scope, day, |one| {
            if let Some(before) = whose.replace(one.cadre)
                && before != one.cadre
            {
                asked.keep(before, &mut own);
            }
            own.push(AskedOf { ability: one.ability, level: one.level, post: one.post });
        })?;
        if let Some(last) = whose {
            asked.keep(last, &mut own);
        }
        Ok(asked)
    }

    fn keep(&mut self, cadre: Id, own: &mut Vec<AskedOf>) {
        own.sort_by_key(|one| (one.ability, Reverse(one.level)));
        own.dedup_by_key(|one| one.ability);
        let from = self.all.len();
        self.all.append(own);
        self.people.insert(cadre, from..self.all.len());
    }

    /// What is asked of one person, by ability.
    pub(super) fn of(&self, cadre: Id) -> &[AskedOf] {
        self.people.get(&cadre).map_or(&[], |span| &self.all[span.clone()])
    }

    /// At which level an ability is asked of a person.
    pub(super) fn level(&self, cadre: Id, ability: Id) -> Option<Level> {
        let own = self.of(cadre);
        own.binary_search_by_key(&ability, |one| one.ability).ok().map(|at| own[at].level)
    }

    /// Each person of whom anything is asked.
    pub(super) fn people(&self) -> impl Iterator<Item = Id> {
        self.people.keys().copied()
    }
}
