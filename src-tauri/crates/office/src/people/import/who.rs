//! Who a row is: by ID number; otherwise by name and unit with month of birth or post. Never by the name alone.

use std::collections::HashMap;
use zhixing_domain::people::{CadreFacts, CadreField as Field};
use zhixing_domain::{Choice, Code, Finding, Id, Place, Weight};
use zhixing_exchange::roster::Row;
use zhixing_store::Reader;

/// The answer that says "a new person" to the question who a row is.
const NEW: &str = "new";
/// The answer that says "the person of an earlier row".
const SAME: &str = "same";

/// Who a row was found to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    New,
    Known(Id),
    Unsure,
    /// An earlier row's person.
    Repeats,
}

/// The people known already.
pub(super) struct People {
    pub(super) facts: HashMap<Id, CadreFacts>,
    by_number: HashMap<String, Id>,
    by_name: HashMap<String, Vec<Id>>,
}

impl People {
    pub(super) fn read(db: &Reader) -> zhixing_store::Result<Self> {
        let mut people = Self { facts: HashMap::new(), by_number: HashMap::new(), by_name: HashMap::new() };
        db.all_cadres(|cadre| {
            if let Some(number) = cadre.facts.get(Field::IdNumber) {
                people.by_number.insert(number.to_owned(), cadre.id);
            }
            people.by_name.entry(name(&cadre.facts).to_owned()).or_default().push(cadre.id);
            people.facts.insert(cadre.id, cadre.facts);
        })?;
        Ok(people)
    }

    fn of(&self, id: Id, field: Field) -> Option<&str> {
        self.facts.get(&id).and_then(|facts| facts.get(field))
    }
}

/// Finds who the rows of one import are, one after another.
pub(super) struct Finder<'a> {
    people: &'a People,
    /// For each person known, the row that was found to be theirs.
    taken: HashMap<Id, u32>,
    /// The rows of the new people, by ID number.
    numbers: HashMap<String, usize>,
    /// The rows of the new people, by name.
    names: HashMap<String, Vec<usize>>,
}

/// Where a row stands, for what is said of it: asked only then.
pub(super) trait Placing: Fn(&Row) -> Place {}
impl<T: Fn(&Row) -> Place> Placing for T {}

impl<'a> Finder<'a> {
    pub(super) fn new(people: &'a People) -> Self {
        Self { people, taken: HashMap::new(), numbers: HashMap::new(), names: HashMap::new() }
    }

    /// Who a row is that stands behind the rows `before`. `place` names its sheet, `answer` what was said to the question.
    pub(super) fn find(
        &mut self,
        before: &[Row],
        row: &mut Row,
        place: &impl Placing,
        answer: Option<&str>,
    ) -> Who {
        let found = match self.identify(row, place, answer) {
            Who::New => self.among_the_new(before, row, place, answer),
            found => found,
        };
        if let Who::Known(id) = found
            && let Some(first) = self.taken.insert(id, row.row)
        {
            repeats(row, place, first);
            return Who::Repeats;
        }
        found
    }

    fn identify(&self, row: &mut Row, place: &impl Placing, answer: Option<&str>) -> Who {
        let (people, facts) = (self.people, &row.facts);
        if let Some(id) = facts.get(Field::IdNumber).and_then(|number| people.by_number.get(number)) {
            let before = people.of(*id, Field::Name).unwrap_or_default();
            if before != name(facts) {
                let finding = say(row, place, Weight::Note, Code::IdOtherName, Field::Name);
                finding.values.insert("name".into(), before.to_owned());
            }
            return Who::Known(*id);
        }
        let namesakes = people.by_name.get(name(facts)).map(Vec::as_slice).unwrap_or_default();
        // Two different numbers are two people.
        let has_number = facts.get(Field::IdNumber).is_some();
        let possible: Vec<Id> = namesakes
            .iter()
            .copied()
            .filter(|id| !has_number || people.of(*id, Field::IdNumber).is_none())
            .collect();
        let same = |id: Id, field| facts.get(field).is_some() && people.of(id, field) == facts.get(field);
        let differs =
            |id: Id, field| !same(id, field) && facts.get(field).is_some() && people.of(id, field).is_some();
        // Without a month of birth the post tells as much, while nothing speaks against it.
        let is_told =
            |id: Id| same(id, Field::BirthMonth) || same(id, Field::Post) && !differs(id, Field::BirthMonth);
        let mut certain = possible.iter().filter(|id| same(**id, Field::Unit) && is_told(**id));
        match (certain.next(), certain.next()) {
            (Some(one), None) => return Who::Known(*one),
            (None, _)
                if possible.iter().all(|id| differs(*id, Field::BirthMonth) && !same(*id, Field::Unit)) =>
            {
                return Who::New;
            }
            _ => {}
        }
        match answer {
            Some(NEW) => return Who::New,
            Some(answer) => {
                let told = answer.parse().ok().map(Id).filter(|id| people.facts.contains_key(id));
                if let Some(id) = told {
                    return Who::Known(id);
                }
            }
            None => {}
        }
        let choices = possible
            .iter()
            .filter_map(|id| Some(Choice { value: id.to_string(), label: describe(people.facts.get(id)?) }));
        let choices: Vec<Choice> = choices.collect();
        ask(row, place, choices);
        Who::Unsure
    }

    /// A new person may stand in the file twice.
    fn among_the_new(
        &mut self,
        before: &[Row],
        row: &mut Row,
        place: &impl Placing,
        answer: Option<&str>,
    ) -> Who {
        let number = row.facts.get(Field::IdNumber).map(str::to_owned);
        let has_number = number.is_some();
        if let Some(number) = number {
            match self.numbers.get(&number).map(|first| &before[*first]) {
                Some(first) if name(&first.facts) == name(&row.facts) => {
                    repeats(row, place, first.row);
                    return Who::Repeats;
                }
                Some(first) => {
                    // One of the two has a wrong number, and nobody here can tell which.
                    let finding = say(row, place, Weight::Note, Code::IdOfAnother, Field::IdNumber);
                    finding.found = number;
                    let other = name(&first.facts).to_owned();
                    finding
                        .values
                        .extend([("row".to_owned(), first.row.to_string()), ("name".to_owned(), other)]);
                    row.facts.set(Field::IdNumber, None);
                }
                None => {
                    self.numbers.insert(number, before.len());
                }
            }
        }
        let namesakes = self.names.entry(name(&row.facts).to_owned()).or_default();
        let is_twin = |other: &&Row| {
            let same = |field| other.facts.get(field) == row.facts.get(field);
            same(Field::BirthMonth) && same(Field::Unit)
        };
        let twin = namesakes.iter().map(|at| &before[*at]).find(is_twin).map(|twin| twin.row);
        namesakes.push(before.len());
        let Some(first) = twin.filter(|_| !has_number) else { return Who::New };
        match answer {
            Some(NEW) => Who::New,
            Some(SAME) => {
                repeats(row, place, first);
                Who::Repeats
            }
            _ => {
                let label = format!("与第 {first} 行是同一个人，不重复导入");
                ask(row, place, vec![Choice { value: SAME.to_owned(), label }]);
                Who::Unsure
            }
        }
    }
}

fn say<'r>(
    row: &'r mut Row,
    place: &impl Placing,
    weight: Weight,
    code: Code,
    column: Field,
) -> &'r mut Finding {
    let name = name(&row.facts).to_owned();
    let place = Place { who: Some(name.clone()), column: Some(column.zh().to_owned()), ..place(row) };
    row.findings.push(Finding::new(weight, code, place, name));
    let last = row.findings.len() - 1;
    &mut row.findings[last]
}

fn repeats(row: &mut Row, place: &impl Placing, first: u32) {
    say(row, place, Weight::Note, Code::RowRepeats, Field::Name)
        .values
        .insert("row".into(), first.to_string());
}

fn ask(row: &mut Row, place: &impl Placing, choices: Vec<Choice>) {
    let (name, whereabouts) = (name(&row.facts).to_owned(), describe(&row.facts));
    let finding = say(row, place, Weight::Ask, Code::SameNameTwice, Field::Name);
    finding.values.extend([("name".to_owned(), name), ("where".to_owned(), whereabouts)]);
    finding.choices = choices;
    finding.choices.push(Choice { value: NEW.to_owned(), label: "另一个人，新增".to_owned() });
}

fn describe(facts: &CadreFacts) -> String {
    [Field::Unit, Field::Post, Field::BirthMonth]
        .iter()
        .filter_map(|field| facts.get(*field))
        .collect::<Vec<_>>()
        .join(" ")
}

pub(super) fn name(facts: &CadreFacts) -> &str {
    facts.get(Field::Name).unwrap_or_default()
}
