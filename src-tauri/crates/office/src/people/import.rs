//! A roster brought in: read and judged first, every row's fate shown, then taken in one step that one undo takes back.

use crate::context::{Reading, Writing};
use crate::jobs::{JobId, JobKind, Progress};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use ts_rs::TS;
use zhixing_domain::people::{CadreFacts, CadreField};
use zhixing_domain::{Choice, Code, Finding, Id, Place, Problem, Result, Weight};
use zhixing_exchange::roster::{self, Column, Roster, Row, Told, answer_key};
use zhixing_exchange::{Book, pasted};

/// Where a roster comes from, and what the person has corrected or answered so far.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct RosterSource {
    /// A chosen file.
    #[ts(type = "number | null")]
    pub file: Option<u64>,
    /// Pasted cells, instead of a file.
    pub text: Option<String>,
    /// Corrections and answers.
    pub told: Told,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// 新增
    New,
    /// 有变化
    Changed,
    /// 相同
    Same,
    /// 待定: whether this is a person known already must be said
    Unsure,
}

/// How many rows meet each fate.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct RosterCounts {
    /// 新增
    pub new: usize,
    /// 有变化
    pub changed: usize,
    /// 相同
    pub same: usize,
    /// 待定
    pub unsure: usize,
    /// 不导入
    pub left_out: usize,
    /// Questions not answered yet.
    pub asks: usize,
    /// Remarks.
    pub notes: usize,
    /// Units that will be made.
    pub new_units: usize,
}

/// A roster read, before anything is written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RosterPreview {
    /// Stands for it in later calls.
    #[ts(type = "number")]
    pub token: u64,
    /// The file's name.
    pub file: String,
    /// The sheets read.
    pub sheets: Vec<String>,
    /// Its columns and what they were taken for.
    pub columns: Vec<Column>,
    /// What would happen.
    pub counts: RosterCounts,
    /// What there is to say and to ask, questions first; at most 500.
    pub findings: Vec<Finding>,
    /// The keys under which the questions among them are answered, in the same order.
    pub answer_keys: Vec<Option<String>>,
}

/// A page of a roster's rows.
#[derive(Debug, Deserialize, TS)]
pub struct RosterPageRequest {
    /// The roster.
    #[ts(type = "number")]
    pub token: u64,
    /// Only rows of this fate.
    pub fate: Option<Fate>,
    /// From this row on.
    pub offset: usize,
    /// So many.
    pub limit: usize,
}

/// A field that would change.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FieldDifference {
    /// The field.
    pub field: CadreField,
    /// What it is now.
    pub before: Option<String>,
    /// What it would be.
    pub after: String,
}

/// One row with its fate.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RosterRow {
    /// The row as Excel numbers it.
    pub row: u32,
    /// What becomes of it.
    pub fate: Fate,
    /// The name.
    pub name: String,
    /// The unit.
    pub unit: Option<String>,
    /// The post.
    pub post: Option<String>,
    /// What would change, for a known person.
    pub differences: Vec<FieldDifference>,
    /// What there is to say of it.
    pub findings: Vec<Finding>,
}

/// A page of rows.
#[derive(Debug, Serialize, TS)]
pub struct RosterPage {
    /// How many there are in all.
    pub total: usize,
    /// The page.
    pub rows: Vec<RosterRow>,
}

/// The roster to take.
#[derive(Debug, Deserialize, TS)]
pub struct TakeRoster {
    /// The roster, as read last.
    #[ts(type = "number")]
    pub token: u64,
}

/// What was taken.
#[derive(Debug, Serialize, TS)]
pub struct Taken {
    /// New people.
    pub new: usize,
    /// Changed people.
    pub changed: usize,
    /// Fields left empty because nobody answered.
    pub left_empty: usize,
    /// Rows left out because it was not said who they are.
    pub unsure: usize,
}

/// A roster read and compared with what is there.
pub(crate) struct Judged {
    roster: Roster,
    /// For each row, who it is.
    who: Vec<Who>,
    known: HashMap<Id, CadreFacts>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    New,
    Known(Id),
    Unsure,
}

/// The answer that says "a new person" to the question who a row is.
const NEW: &str = "new";
/// How many findings the preview carries.
const SHOWN: usize = 500;

/// Reads a roster and judges it; a job that answers [`RosterPreview`].
pub fn read_roster(cx: &Writing, request: RosterSource) -> Result<JobId> {
    let book = open(cx, &request)?;
    cx.start(JobKind::ReadRoster, move |cx, progress| judge(cx, &book()?, &request.told, progress))
}

/// Rows of a roster that was read.
pub fn roster_page(cx: &Reading, request: RosterPageRequest) -> Result<RosterPage> {
    let judged = cx.house.judged(request.token)?;
    let fates: Vec<(usize, Fate)> = (0..judged.who.len())
        .map(|at| (at, judged.fate(at)))
        .filter(|(_, fate)| request.fate.is_none_or(|wanted| wanted == *fate))
        .collect();
    let rows = fates
        .iter()
        .skip(request.offset)
        .take(request.limit)
        .map(|(at, fate)| judged.row(*at, *fate))
        .collect();
    Ok(RosterPage { total: fates.len(), rows })
}

/// Takes a roster that was read: a job, one step of the journal.
pub fn take_roster(cx: &Writing, request: TakeRoster) -> Result<JobId> {
    let judged = cx.house.judged(request.token)?;
    cx.start(JobKind::TakeRoster, move |cx, progress| take(cx, &judged, progress))
}

type Opened = Box<dyn FnOnce() -> Result<Book> + Send>;

/// The file is read within the job; what is missing is told at once.
fn open(cx: &Reading, request: &RosterSource) -> Result<Opened> {
    if let Some(text) = request.text.clone() {
        return Ok(Box::new(move || pasted(&text)));
    }
    let token = request.file.ok_or_else(|| Problem::new(Code::FileUnknown))?;
    let path = cx.house.staged(token)?;
    Ok(Box::new(move || {
        let (name, bytes) = crate::host::read_file(&path)?;
        Book::open(&name, &bytes)
    }))
}

/// Reads and compares.
pub(crate) fn judge(cx: &Reading, book: &Book, told: &Told, progress: &Progress) -> Result<RosterPreview> {
    let units: Vec<String> = cx.read(|db| db.units())?.into_iter().map(|unit| unit.name).collect();
    let mut roster = roster::read(book, told, &units, |done, total| progress.tell(done, total))?;
    let mut known: HashMap<Id, CadreFacts> = HashMap::new();
    let mut by_number: HashMap<String, Id> = HashMap::new();
    let mut by_name: HashMap<String, Vec<Id>> = HashMap::new();
    cx.read(|db| {
        db.all_cadres(|cadre| {
            if let Some(number) = cadre.facts.get(CadreField::IdNumber) {
                by_number.insert(number.to_owned(), cadre.id);
            }
            by_name
                .entry(cadre.facts.get(CadreField::Name).unwrap_or_default().to_owned())
                .or_default()
                .push(cadre.id);
            known.insert(cadre.id, cadre.facts);
        })
    })?;
    let sheets = roster.sheets.clone();
    let mut who = Vec::with_capacity(roster.rows.len());
    let mut first_row: HashMap<Id, u32> = HashMap::new();
    for row in &mut roster.rows {
        let mut found = identify(row, &sheets[row.sheet], told, &known, &by_number, &by_name);
        if let Who::Known(id) = found
            && let Some(first) = first_row.insert(id, row.row)
        {
            let place = place(&roster.file, &sheets[row.sheet], row.row);
            let mut finding = Finding::new(Weight::Note, Code::RowRepeats, place, name(&row.facts));
            finding.values.insert("row".into(), first.to_string());
            row.findings.push(finding);
            found = Who::Unsure;
        }
        who.push(found);
    }
    let token = cx.house.next_token();
    let preview = preview(token, &roster, &who, &known, &units);
    cx.house.keep_judged(token, Arc::new(Judged { roster, who, known }));
    Ok(preview)
}

/// Who a row is: by ID number; otherwise by name and, of several or of one with another unit, by month of birth and
/// unit. Never by the name alone.
fn identify(
    row: &mut Row,
    sheet: &str,
    told: &Told,
    known: &HashMap<Id, CadreFacts>,
    by_number: &HashMap<String, Id>,
    by_name: &HashMap<String, Vec<Id>>,
) -> Who {
    let facts = &row.facts;
    if let Some(id) = facts.get(CadreField::IdNumber).and_then(|number| by_number.get(number)) {
        return Who::Known(*id);
    }
    let namesakes = by_name.get(name(facts)).map(Vec::as_slice).unwrap_or_default();
    let same = |id: &&Id, field| {
        known.get(id).and_then(|other| other.get(field)) == facts.get(field) && facts.get(field).is_some()
    };
    // Two different numbers are two people.
    let possible: Vec<&Id> = namesakes
        .iter()
        .filter(|id| {
            let other = known.get(id).and_then(|other| other.get(CadreField::IdNumber));
            other.is_none() || facts.get(CadreField::IdNumber).is_none()
        })
        .collect();
    let certain: Vec<&&Id> =
        possible.iter().filter(|id| same(id, CadreField::BirthMonth) && same(id, CadreField::Unit)).collect();
    match (possible.as_slice(), certain.as_slice()) {
        ([], _) => return Who::New,
        (_, [one]) => return Who::Known(***one),
        _ => {}
    }
    if facts.get(CadreField::BirthMonth).is_some()
        && possible.iter().all(|id| {
            let born = known.get(id).and_then(|other| other.get(CadreField::BirthMonth));
            born.is_some() && !same(id, CadreField::BirthMonth)
        })
    {
        return Who::New;
    }
    match told.answers.get(&answer_key(sheet, row.row, CadreField::Name)).map(String::as_str) {
        Some(NEW) => return Who::New,
        Some(answer) => {
            if let Some(id) = answer.parse().ok().map(Id).filter(|id| known.contains_key(id)) {
                return Who::Known(id);
            }
        }
        None => {}
    }
    row.findings.push(ask_who(row.row, facts, &possible, known));
    Who::Unsure
}

fn ask_who(row: u32, facts: &CadreFacts, possible: &[&Id], known: &HashMap<Id, CadreFacts>) -> Finding {
    let place = Place { row: Some(row), column: Some(CadreField::Name.zh().to_owned()), ..Place::default() };
    let mut finding = Finding::new(Weight::Ask, Code::SameNameTwice, place, name(facts));
    let describe = |facts: &CadreFacts| {
        [CadreField::Unit, CadreField::Post, CadreField::BirthMonth]
            .iter()
            .filter_map(|field| facts.get(*field))
            .collect::<Vec<_>>()
            .join(" ")
    };
    finding.values.insert("name".into(), name(facts).to_owned());
    finding.values.insert("where".into(), describe(facts));
    finding.choices = possible
        .iter()
        .filter_map(|id| Some(Choice { value: id.to_string(), label: describe(known.get(id)?) }))
        .chain([Choice { value: NEW.to_owned(), label: "另一个人，新增".to_owned() }])
        .collect();
    finding
}

fn name(facts: &CadreFacts) -> &str {
    facts.get(CadreField::Name).unwrap_or_default()
}

fn place(file: &str, sheet: &str, row: u32) -> Place {
    Place { file: Some(file.to_owned()), sheet: Some(sheet.to_owned()), row: Some(row), ..Place::default() }
}

fn preview(
    token: u64,
    roster: &Roster,
    who: &[Who],
    known: &HashMap<Id, CadreFacts>,
    units: &[String],
) -> RosterPreview {
    let mut counts = RosterCounts { left_out: roster.left_out.len(), ..RosterCounts::default() };
    let mut new_units: Vec<&str> = Vec::new();
    let mut seen: std::collections::HashSet<&str> = units.iter().map(String::as_str).collect();
    for (row, who) in roster.rows.iter().zip(who) {
        match fate(row, *who, known) {
            Fate::New => counts.new += 1,
            Fate::Changed => counts.changed += 1,
            Fate::Same => counts.same += 1,
            Fate::Unsure => counts.unsure += 1,
        }
        if let Some(unit) = row.facts.get(CadreField::Unit)
            && seen.insert(unit)
        {
            new_units.push(unit);
        }
    }
    counts.new_units = new_units.len();
    let mut all: Vec<(&Finding, Option<String>)> = Vec::new();
    for row in &roster.rows {
        for finding in &row.findings {
            counts.asks += usize::from(finding.weight == Weight::Ask);
            counts.notes += usize::from(finding.weight == Weight::Note);
            let key = (!finding.choices.is_empty()).then(|| {
                let field =
                    CadreField::ALL.iter().find(|field| finding.place.column.as_deref() == Some(field.zh()));
                answer_key(&roster.sheets[row.sheet], row.row, field.copied().unwrap_or(CadreField::Name))
            });
            all.push((finding, key));
        }
    }
    all.extend(roster.left_out.iter().map(|finding| (finding, None)));
    all.sort_by_key(|(finding, _)| std::cmp::Reverse(finding.weight));
    all.truncate(SHOWN);
    let (findings, answer_keys) = all.into_iter().map(|(finding, key)| (finding.clone(), key)).unzip();
    RosterPreview {
        token,
        file: roster.file.clone(),
        sheets: roster.sheets.clone(),
        columns: roster.columns.clone(),
        counts,
        findings,
        answer_keys,
    }
}

fn fate(row: &Row, who: Who, known: &HashMap<Id, CadreFacts>) -> Fate {
    match who {
        Who::New => Fate::New,
        Who::Unsure => Fate::Unsure,
        Who::Known(id) => match known.get(&id).map(|before| before.differences(&row.facts)) {
            Some(differences) if differences.is_empty() => Fate::Same,
            _ => Fate::Changed,
        },
    }
}

impl Judged {
    fn fate(&self, at: usize) -> Fate {
        fate(&self.roster.rows[at], self.who[at], &self.known)
    }

    fn row(&self, at: usize, fate: Fate) -> RosterRow {
        let row = &self.roster.rows[at];
        let before = match self.who[at] {
            Who::Known(id) => self.known.get(&id),
            _ => None,
        };
        let differences = before.map(|before| before.differences(&row.facts)).unwrap_or_default();
        let text = |field| row.facts.get(field).map(str::to_owned);
        RosterRow {
            row: row.row,
            fate,
            name: name(&row.facts).to_owned(),
            unit: text(CadreField::Unit),
            post: text(CadreField::Post),
            differences: differences
                .into_iter()
                .map(|(field, before, after)| FieldDifference {
                    field,
                    before: before.map(str::to_owned),
                    after: after.to_owned(),
                })
                .collect(),
            findings: row.findings.clone(),
        }
    }
}

/// Writes what was judged. If what it was compared with has changed since, the person is asked to read it again.
pub(crate) fn take(cx: &Writing, judged: &Judged, progress: &Progress) -> Result<Taken> {
    let mut taken = Taken { new: 0, changed: 0, left_empty: 0, unsure: 0 };
    let rows = &judged.roster.rows;
    cx.write(Op::RosterTaken, |tx| {
        let mut units: BTreeMap<String, Id> =
            tx.units()?.into_iter().map(|unit| (unit.name, unit.id)).collect();
        let mut sort = tx.last_cadre_sort()?;
        for (at, (row, who)) in rows.iter().zip(&judged.who).enumerate() {
            if at % 200 == 0 {
                progress.tell(at, rows.len())?;
            }
            taken.left_empty += row.findings.iter().filter(|finding| finding.weight == Weight::Ask).count();
            let unit = match row.facts.get(CadreField::Unit) {
                None => None,
                Some(name) => Some(if let Some(unit) = units.get(name) {
                    *unit
                } else {
                    let unit = tx.add_unit(name, None)?;
                    units.insert(name.to_owned(), unit);
                    unit
                }),
            };
            match who {
                Who::New => {
                    sort += 1;
                    tx.add_cadre(&row.facts, unit, sort)?;
                    taken.new += 1;
                }
                Who::Known(id) => {
                    let before = tx.cadre(*id)?.facts;
                    if judged.known.get(id) != Some(&before) {
                        return Err(Problem::new(Code::ChangedMeanwhile).with("name", name(&before)));
                    }
                    let differences = before.differences(&row.facts);
                    taken.changed += usize::from(!differences.is_empty());
                    for (field, _, after) in differences {
                        if field == CadreField::Unit {
                            tx.set_cadre_unit(*id, unit)?;
                        } else {
                            tx.set_cadre(*id, field, Some(after))?;
                        }
                    }
                }
                Who::Unsure => taken.unsure += 1,
            }
        }
        tx.says("file", &judged.roster.file);
        tx.says("new", taken.new);
        tx.says("changed", taken.changed);
        Ok(())
    })?;
    Ok(taken)
}
