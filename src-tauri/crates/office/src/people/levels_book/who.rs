//! Who a row is: by ID number; otherwise by name and unit, and post where that leaves several. Never by the name alone.

use std::collections::{HashMap, HashSet};
use zhixing_domain::people::{CadreFacts, CadreField as Field};
use zhixing_domain::{Choice, Code, Finding, Id, Place, Weight};
use zhixing_exchange::levels::LevelLine;
use zhixing_store::Reader;

/// The answer that leaves a row out.
const SKIP: &str = "skip";

/// Who a row was found to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    Known(Id),
    Unsure,
    /// Nobody of the name.
    Unknown,
    /// Said to be left out.
    LeftOut,
}

/// The people whom rows may mean.
pub(super) struct People {
    facts: HashMap<Id, CadreFacts>,
    by_number: HashMap<String, Id>,
    by_name: HashMap<String, Vec<Id>>,
}

impl People {
    /// Those who have the name or the number of a row.
    pub(super) fn named(db: &Reader, rows: &[LevelLine]) -> zhixing_store::Result<Self> {
        let names: HashSet<&str> = rows.iter().map(|row| row.name.as_str()).collect();
        let numbers: HashSet<&str> = rows.iter().filter_map(|row| row.id_number.as_deref()).collect();
        let mut people = Self { facts: HashMap::new(), by_number: HashMap::new(), by_name: HashMap::new() };
        db.all_cadres(|cadre| {
            let of = |field| cadre.facts.get(field).map(str::to_owned);
            let number = of(Field::IdNumber).filter(|number| numbers.contains(number.as_str()));
            let name = of(Field::Name).filter(|name| names.contains(name.as_str()));
            if number.is_none() && name.is_none() {
                return;
            }
            if let Some(number) = number {
                people.by_number.insert(number, cadre.id);
            }
            if let Some(name) = name {
                people.by_name.entry(name).or_default().push(cadre.id);
            }
            people.facts.insert(cadre.id, cadre.facts);
        })?;
        Ok(people)
    }

    fn of(&self, id: Id, field: Field) -> Option<&str> {
        self.facts.get(&id).and_then(|facts| facts.get(field))
    }

    /// Those whom a row may mean.
    fn possible(&self, row: &LevelLine) -> Vec<Id> {
        if let Some(id) = row.id_number.as_ref().and_then(|number| self.by_number.get(number)) {
            return vec![*id];
        }
        let namesakes = self.by_name.get(&row.name).map(Vec::as_slice).unwrap_or_default();
        // Two different numbers are two people.
        let may = |id: &Id| row.id_number.is_none() || self.of(*id, Field::IdNumber).is_none();
        namesakes.iter().copied().filter(may).collect()
    }

    /// The one whom the row itself makes certain.
    fn certain(&self, row: &LevelLine, possible: &[Id]) -> Option<Id> {
        let only = |ids: Vec<Id>| Some(ids).filter(|ids| ids.len() == 1).and_then(|ids| ids.first().copied());
        if let Some(id) = row.id_number.as_ref().and_then(|number| self.by_number.get(number)) {
            return Some(*id).filter(|id| self.of(*id, Field::Name) == Some(row.name.as_str()));
        }
        let unit = row.unit.as_deref()?;
        let there: Vec<Id> =
            possible.iter().copied().filter(|id| self.of(*id, Field::Unit) == Some(unit)).collect();
        let of_post = |id: &Id| row.post.is_some() && self.of(*id, Field::Post) == row.post.as_deref();
        only(there.clone()).or_else(|| only(there.into_iter().filter(of_post).collect()))
    }

    pub(super) fn who(&self, row: &LevelLine, answer: Option<&str>) -> Who {
        let possible = self.possible(row);
        if possible.is_empty() {
            return Who::Unknown;
        }
        if let Some(id) = self.certain(row, &possible) {
            return Who::Known(id);
        }
        match answer {
            Some(SKIP) => Who::LeftOut,
            answer => answer
                .and_then(|answer| answer.parse().ok())
                .map(Id)
                .filter(|id| possible.contains(id))
                .map_or(Who::Unsure, Who::Known),
        }
    }

    /// The question who a row is; once answered it stays to be changed.
    pub(super) fn question(&self, row: &LevelLine, answer: Option<&str>) -> Option<Finding> {
        let possible = self.possible(row);
        if possible.is_empty() || self.certain(row, &possible).is_some() {
            return None;
        }
        let weight = if answer.is_some() { Weight::Note } else { Weight::Ask };
        let mut finding = Finding::new(weight, Code::PersonUnsure, Place::default(), &row.name);
        let whereabouts: Vec<&str> =
            [&row.unit, &row.post].into_iter().filter_map(Option::as_deref).collect();
        let whereabouts =
            if whereabouts.is_empty() { "没有写单位".to_owned() } else { whereabouts.join(" ") };
        finding.values.insert("where".to_owned(), whereabouts);
        finding.choices = possible
            .into_iter()
            .map(|id| Choice { value: id.to_string(), label: self.described(id) })
            .chain([Choice { value: SKIP.to_owned(), label: "不导入这一行".to_owned() }])
            .collect();
        finding.understood = finding
            .choices
            .iter()
            .find(|choice| Some(choice.value.as_str()) == answer)
            .map(|it| it.label.clone());
        Some(finding)
    }

    /// Unit and post.
    pub(super) fn describe(&self, id: Id) -> String {
        [Field::Unit, Field::Post]
            .iter()
            .filter_map(|field| self.of(id, *field))
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn described(&self, id: Id) -> String {
        [Field::Name, Field::Unit, Field::Post, Field::BirthMonth]
            .iter()
            .filter_map(|field| self.of(id, *field))
            .collect::<Vec<_>>()
            .join(" ")
    }
}
