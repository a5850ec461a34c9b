//! Who the people on a list are: by what was answered, by ID number, by name and unit.

use super::import::{LearnerFate, LearnerRow};
use std::collections::{BTreeMap, HashMap, HashSet};
use zhixing_domain::practice::online::{Candidate, Learned, who_learned};
use zhixing_domain::{Choice, Id};
use zhixing_exchange::online::{Learner, OnlineBook};
use zhixing_store::{Reader, Result};

/// The answer that says "nobody of ours".
pub(super) const OUT: &str = "out";

/// Somebody on the lists.
pub(crate) struct Person {
    pub(super) learner: Learner,
    /// How many lines are theirs.
    pub(super) lines: u32,
    /// Where they stand first: the list and the line.
    pub(super) first: (usize, usize),
    pub(super) who: Who,
    /// Whether the list writes the unit otherwise than the roster.
    pub(super) otherwise: bool,
    /// Whether the ID number is that of somebody of another name.
    pub(super) other_name: bool,
    /// The cadres of that name.
    pub(super) namesakes: Vec<Candidate>,
    /// Whether it was said who they are, now or with an earlier list.
    pub(super) said: bool,
}

/// Who somebody was found to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    Known(Id),
    Unsure,
    Unknown,
    Out,
}

impl Person {
    pub(super) fn fate(&self) -> LearnerFate {
        match self.who {
            Who::Known(_) => LearnerFate::Known,
            Who::Unsure => LearnerFate::Unsure,
            Who::Unknown => LearnerFate::Unknown,
            Who::Out => LearnerFate::Out,
        }
    }

    pub(super) fn cadre(&self) -> Option<Id> {
        if let Who::Known(id) = self.who { Some(id) } else { None }
    }

    /// Who they may be.
    pub(super) fn choices(&self) -> Vec<Choice> {
        let choice = |one: &Candidate| Choice { value: one.id.to_string(), label: describe(one) };
        let none = Choice { value: OUT.to_owned(), label: "都不是，不导入".to_owned() };
        self.namesakes.iter().map(choice).chain([none]).collect()
    }

    pub(super) fn known_as(&self) -> Option<String> {
        let id = self.cadre()?;
        self.namesakes.iter().find(|one| one.id == id).map(describe)
    }

    pub(super) fn row(&self) -> LearnerRow {
        LearnerRow {
            key: self.learner.key(),
            name: self.learner.name.clone(),
            unit: self.learner.unit.clone(),
            lines: self.lines,
            fate: self.fate(),
            cadre: self.cadre(),
            known_as: self.known_as(),
            choices: self.choices(),
        }
    }
}

fn describe(one: &Candidate) -> String {
    [one.unit.as_deref(), one.post.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The three parts by which an answer is remembered.
pub(super) fn parts(learner: &Learner) -> [String; 3] {
    let part = |part: &Option<String>| part.clone().unwrap_or_default();
    [learner.name.clone(), part(&learner.unit), part(&learner.id_number)]
}

/// The people of the lists, each once, with who they are; and for each list and each of its people the place among them.
pub(super) fn people(
    db: &Reader,
    books: &[OnlineBook],
    answers: &BTreeMap<String, String>,
) -> Result<(Vec<Person>, Vec<Vec<u32>>)> {
    let mut places: HashMap<&Learner, u32> = HashMap::new();
    let mut all: Vec<&Learner> = Vec::new();
    let mut maps = Vec::with_capacity(books.len());
    for book in books {
        let map = book.people.iter().map(|learner| {
            *places.entry(learner).or_insert_with(|| {
                all.push(learner);
                all.len() as u32 - 1
            })
        });
        maps.push(map.collect::<Vec<u32>>());
    }
    let names: HashSet<&str> = all.iter().map(|learner| learner.name.as_str()).collect();
    let numbers: HashSet<&str> = all.iter().filter_map(|learner| learner.id_number.as_deref()).collect();
    let mut by_name: HashMap<String, Vec<Candidate>> = HashMap::new();
    let mut by_number: HashMap<String, (String, Candidate)> = HashMap::new();
    // Whoever was answered with may bear any name.
    let mut said: HashSet<Id> = answers.values().filter_map(|answer| answer.parse().ok().map(Id)).collect();
    let remembered = db.online_learners()?;
    said.extend(remembered.values().flatten());
    let mut by_id: HashMap<Id, Candidate> = HashMap::new();
    db.online_candidates(|name, one| {
        if let Some(number) = one.id_number.as_deref().filter(|number| numbers.contains(number)) {
            by_number.insert(number.to_owned(), (name.clone(), one.clone()));
        }
        if said.contains(&one.id) {
            by_id.insert(one.id, one.clone());
        }
        if names.contains(name.as_str()) {
            by_name.entry(name).or_default().push(one);
        }
    })?;
    let people = all
        .into_iter()
        .map(|learner| {
            let namesakes = by_name.get(&learner.name).cloned().unwrap_or_default();
            let mut person = Person {
                learner: learner.clone(),
                lines: 0,
                first: (0, 0),
                who: Who::Unknown,
                otherwise: false,
                other_name: false,
                namesakes,
                said: false,
            };
            let answer = answers.get(&learner.key()).map(|answer| answer.parse().ok().map(Id));
            let answer = answer.or_else(|| remembered.get(&parts(learner)).copied());
            match answer {
                Some(None) => {
                    person.who = Who::Out;
                    person.said = true;
                }
                Some(Some(id)) if by_id.contains_key(&id) => {
                    person.who = Who::Known(id);
                    person.said = true;
                    if person.namesakes.iter().all(|one| one.id != id) {
                        person.namesakes.extend(by_id.get(&id).cloned());
                    }
                }
                _ => find(&mut person, &by_number),
            }
            person
        })
        .collect();
    Ok((people, maps))
}

fn find(person: &mut Person, by_number: &HashMap<String, (String, Candidate)>) {
    let Learner { name, unit, id_number } = &person.learner;
    if let Some((known, one)) = id_number.as_deref().and_then(|number| by_number.get(number)) {
        person.who = Who::Known(one.id);
        if known != name {
            person.other_name = true;
            person.namesakes.push(one.clone());
        }
        return;
    }
    match who_learned(unit.as_deref(), id_number.as_deref(), &person.namesakes) {
        Learned::Known(id, otherwise) => {
            person.who = Who::Known(id);
            person.otherwise = otherwise;
        }
        Learned::Unsure => person.who = Who::Unsure,
        Learned::Unknown => person.who = Who::Unknown,
    }
}
