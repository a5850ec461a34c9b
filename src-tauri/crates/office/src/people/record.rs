//! The list of cadres and one cadre's record.

use crate::book::{MadeOutput, book};
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;
use zhixing_domain::people::{CadreFacts, CadreField, Group, read_field};
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::people::{CadreFilter, CadreRow, FoundCadre, Order};

/// A cadre as lists and records show them.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(type = "{ id: number; unit_id: number | null } & Partial<Record<CadreField, string>>")]
pub struct Person {
    /// The id.
    pub id: Id,
    /// The unit's id.
    pub unit_id: Option<Id>,
    /// What is known, by field.
    #[serde(flatten)]
    pub facts: BTreeMap<CadreField, String>,
}

impl From<CadreRow> for Person {
    fn from(row: CadreRow) -> Self {
        let facts = row.facts.known().map(|(field, value)| (field, value.to_owned())).collect();
        Self { id: row.id, unit_id: row.unit, facts }
    }
}

/// Which people, in which order.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct ListPeople {
    /// Which people.
    #[serde(flatten)]
    #[ts(flatten)]
    pub filter: CadreFilter,
    /// In which order.
    pub order: Order,
    /// From this row on.
    #[ts(type = "number")]
    pub offset: i64,
    /// So many.
    #[ts(type = "number")]
    pub limit: i64,
}

/// A page of people.
#[derive(Debug, Serialize, TS)]
pub struct People {
    /// How many there are in all.
    #[ts(type = "number")]
    pub total: i64,
    /// The page.
    pub rows: Vec<Person>,
}

/// What was typed into a picker.
#[derive(Debug, Deserialize, TS)]
pub struct PickPeople {
    /// The text.
    pub find: String,
    /// At most so many.
    #[ts(type = "number")]
    pub limit: i64,
}

/// One cadre.
#[derive(Debug, Deserialize, TS)]
pub struct PersonRequest {
    /// The id.
    pub id: Id,
}

/// A reference to a record elsewhere that names this person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonRef {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// When.
    pub day: Option<String>,
    /// What it says of the person.
    pub detail: Option<String>,
}

/// A cadre with what other rooms know of them.
#[derive(Debug, Serialize, TS)]
pub struct PersonRecord {
    /// The cadre.
    pub person: Person,
    /// Classes attended.
    pub classes: Vec<PersonRef>,
    /// Certificates.
    pub certificates: Vec<PersonRef>,
    /// Interviews.
    pub interviews: Vec<PersonRef>,
    /// Visits.
    pub practice: Vec<PersonRef>,
    /// Postings, with the grade of each.
    pub postings: Vec<PersonRef>,
    /// What results of classes were used for (结果运用).
    pub uses: Vec<PersonRef>,
    /// Whether a personnel file is kept and can be written back.
    pub has_lrmx: bool,
    /// Others of the same name: it may be the same person.
    pub namesakes: Vec<Person>,
}

/// A use of a result as it is listed.
fn use_of_result(used: zhixing_store::assessment::UsedOf) -> PersonRef {
    let detail = match used.note {
        Some(note) => format!("{}（{note}）", used.kind.zh()),
        None => used.kind.zh().to_owned(),
    };
    PersonRef { id: used.id, title: used.title, day: Some(used.day.to_string()), detail: Some(detail) }
}

/// A field typed by hand.
#[derive(Debug, Deserialize, TS)]
pub struct SaveCadreField {
    /// The cadre.
    pub id: Id,
    /// The field.
    pub field: CadreField,
    /// What was typed; empty clears it.
    pub value: String,
}

/// A new cadre.
#[derive(Debug, Deserialize, TS)]
pub struct CreateCadre {
    /// The name.
    pub name: String,
    /// The unit.
    pub unit: Option<Id>,
}

/// A field and how it is typed.
#[derive(Debug, Serialize, TS)]
pub struct PersonField {
    /// The field.
    pub field: CadreField,
    /// Its name in Chinese.
    pub zh: String,
    /// Its name in English.
    pub en: String,
    /// How it is typed.
    pub group: Group,
    /// The values it may have, if but a few.
    pub choices: Vec<String>,
}

/// A list to be written out.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct ExportPeople {
    /// Which people.
    #[serde(flatten)]
    #[ts(flatten)]
    pub filter: CadreFilter,
    /// In which order.
    pub order: Order,
}

/// Which field's values are wanted.
#[derive(Debug, Deserialize, TS)]
pub struct ValuesRequest {
    /// The field.
    pub field: CadreField,
}

/// A page of the list.
pub fn list(cx: &Reading, request: ListPeople) -> Result<People> {
    let (total, rows) = cx.read(|db| {
        db.cadres(&request.filter, request.order, request.offset, request.limit.clamp(0, i64::MAX))
    })?;
    Ok(People { total, rows: rows.into_iter().map(Person::from).collect() })
}

/// The first people found by what was typed.
pub fn pick(cx: &Reading, request: PickPeople) -> Result<Vec<FoundCadre>> {
    cx.read(|db| db.pick_cadres(&request.find, request.limit.clamp(1, 50)))
}

/// One cadre with what other rooms know of them.
pub fn record(cx: &Reading, request: PersonRequest) -> Result<PersonRecord> {
    cx.read(|db| {
        let person = Person::from(db.cadre(request.id)?);
        let name = person.facts.get(&CadreField::Name).map_or("", String::as_str);
        let mut namesakes = Vec::new();
        for other in db.namesakes(name)?.into_iter().filter(|other| other.id != request.id) {
            namesakes.push(Person::from(db.cadre(other.id)?));
        }
        let references = |rows: Vec<zhixing_store::people::Reference>| {
            rows.into_iter()
                .map(|row| PersonRef { id: row.id, title: row.title, day: row.day, detail: row.detail })
                .collect()
        };
        Ok(PersonRecord {
            person,
            classes: references(db.classes_of(request.id)?),
            certificates: references(db.certificates_of(request.id)?),
            interviews: references(db.interviews_of(request.id)?),
            practice: references(db.visits_of(request.id)?),
            postings: references(db.posted_to(request.id)?),
            uses: db.uses_of_cadre(request.id)?.into_iter().map(use_of_result).collect(),
            has_lrmx: db.cadre_form(request.id)?.is_some(),
            namesakes,
        })
    })
}

/// Every field, in the order of the record.
pub fn fields(_: &Reading, (): ()) -> Result<Vec<PersonField>> {
    Ok(CadreField::ALL
        .iter()
        .map(|field| PersonField {
            field: *field,
            zh: field.zh().to_owned(),
            en: field.en().to_owned(),
            group: field.group(),
            choices: field.choices().iter().map(|(value, _)| (*value).to_owned()).collect(),
        })
        .collect())
}

/// The values a field has, the most frequent first.
pub fn values(cx: &Reading, request: ValuesRequest) -> Result<Vec<String>> {
    cx.read(|db| db.cadre_values(request.field, 200))
}

/// Saves one field as it is left. What cannot be read is refused with the reason; nothing else is touched.
pub fn save_field(cx: &Writing, request: SaveCadreField) -> Result<Person> {
    let SaveCadreField { id, field, value } = request;
    let reading = read_field(field, &value);
    if field == CadreField::Name && reading.value.is_none() {
        return Err(Problem::new(Code::Empty).with("field", field.zh()));
    }
    // A number with a wrong place may stand on the person's own papers: typed twice, it is kept.
    let overruled =
        field == CadreField::IdNumber && cx.read(|db| db.cadre(id))?.facts.get(field) == Some(value.trim());
    if let Some(said) = reading.said
        && reading.value.is_none()
        && !overruled
    {
        return Err(Problem::new(said.code).with("found", value.trim()));
    }
    cx.write_about(Op::CadreTyped, id, |tx| {
        let before = tx.cadre(id)?;
        tx.says("name", before.facts.get(CadreField::Name).unwrap_or_default());
        if field == CadreField::Unit {
            let unit = match &reading.value {
                None => None,
                Some(name) => Some(match tx.unit_named(name)? {
                    Some(unit) => unit,
                    None => tx.add_unit(name, None)?,
                }),
            };
            tx.set_cadre_unit(id, unit)?;
        } else {
            tx.set_cadre(id, field, reading.value.as_deref())?;
        }
        Ok(Person::from(tx.cadre(id)?))
    })
}

/// Adds a cadre at the end of the office's order.
pub fn create(cx: &Writing, request: CreateCadre) -> Result<Person> {
    let Some(name) = read_field(CadreField::Name, &request.name).value.filter(|name| !name.is_empty()) else {
        return Err(Problem::new(Code::Empty).with("field", CadreField::Name.zh()));
    };
    cx.write(Op::CadreAdded, |tx| {
        let mut facts = CadreFacts::default();
        facts.set(CadreField::Name, Some(name.clone()));
        let id = tx.add_cadre(&facts, request.unit, tx.last_cadre_sort()? + 1)?;
        tx.says("name", &name);
        tx.about(id);
        Ok(Person::from(tx.cadre(id)?))
    })
}

/// Deletes a cadre that no other record names.
pub fn delete(cx: &Writing, request: PersonRequest) -> Result<()> {
    cx.write(Op::CadreDeleted, |tx| {
        let cadre = tx.cadre(request.id)?;
        let name = cadre.facts.get(CadreField::Name).unwrap_or_default();
        tx.says("name", name);
        // A kept file is part of the record and goes with it.
        let mut uses =
            tx.named_by("cadre", request.id)?.into_iter().filter(|(table, _)| table != "cadre_file");
        if let Some((table, count)) = uses.next() {
            return Err(Problem::new(Code::InUse)
                .with("name", name)
                .with("count", count)
                .with("where", place(&table)));
        }
        Ok(tx.delete_cadre(request.id)?)
    })
}

/// Where a record of this table is found.
pub(super) fn place(table: &str) -> &'static str {
    match table {
        "enrolment" => "班次",
        "interview" => "访谈记录",
        "need" => "需求",
        "cadre_post" => "任职记录",
        "cadre_ability" => "能力认定",
        "visit_person" => "走出去",
        "posting" => "实践锻炼",
        _ => "其他记录",
    }
}

/// The list as a workbook.
pub fn export(cx: &Reading, request: ExportPeople) -> Result<MadeOutput> {
    let (_, rows) = cx.read(|db| db.cadres(&request.filter, request.order, 0, i64::MAX))?;
    let width = |field: &CadreField| match field {
        CadreField::IdNumber => 21,
        CadreField::Unit | CadreField::Post | CadreField::School | CadreField::InServiceSchool => 26,
        CadreField::Name | CadreField::Phone | CadreField::Rank => 14,
        _ => 11,
    };
    let mut columns = vec![("序号".to_owned(), 6)];
    columns.extend(CadreField::ALL.iter().map(|field| (field.zh().to_owned(), width(field))));
    let rows = rows.into_iter().enumerate().map(|(at, row)| {
        let mut cells = vec![Cell::Number(at as f64 + 1.0)];
        cells.extend(CadreField::ALL.iter().map(|field| Cell::from(shown(*field, row.facts.get(*field)))));
        cells
    });
    let title = format!("干部名册（{}）", cx.today());
    book(cx, &Table::new(title, columns, rows))
}

/// A value as rosters write it: months with a dot, choices by their word.
fn shown(field: CadreField, value: Option<&str>) -> Option<String> {
    let value = value?;
    let word = field.choices().iter().find(|(key, _)| *key == value).and_then(|(_, words)| words.first());
    Some(match (word, field.group()) {
        (Some(word), _) => (*word).to_owned(),
        (None, Group::Month) => value.replace('-', "."),
        (None, _) if field == CadreField::PartyMonth => value.replace('-', "."),
        (None, _) => value.to_owned(),
    })
}
