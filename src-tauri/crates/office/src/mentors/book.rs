//! The roster of mentors in from a workbook: read, shown row by row and field by field, then taken in one step.

use crate::context::{Reading, Writing};
use crate::host::read_file;
use crate::op::Op;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;
use zhixing_domain::mentors::{FeeClass, MentorField, MentorKind, MentorPlace};
use zhixing_domain::{Code, Finding, Id, Place, Result, Weight};
use zhixing_exchange::mentors::{MentorBook, MentorLine, read};
use zhixing_exchange::{Book, pasted};
use zhixing_store::Reader;
use zhixing_store::mentors::Mentor;

/// Where a roster of mentors comes from.
#[derive(Debug, Deserialize, TS)]
pub struct MentorsSource {
    /// A chosen file.
    #[ts(type = "number | null")]
    pub file: Option<u64>,
    /// Pasted cells, if it is no file.
    pub text: Option<String>,
}

/// A field that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MentorChange {
    /// The field; nothing for the topics.
    pub field: Option<MentorField>,
    /// What stood there, as it is shown on paper.
    pub before: Option<String>,
    /// What will stand there.
    pub after: String,
}

/// A row and what would become of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MentorFate {
    /// The row as Excel numbers it.
    pub row: u32,
    /// Name.
    pub name: String,
    /// 单位
    pub organisation: Option<String>,
    /// The mentor, if they are known.
    pub mentor: Option<Id>,
    /// What changes; of a new one all that is said.
    pub changes: Vec<MentorChange>,
}

/// A roster read and judged; nothing is written yet.
#[derive(Debug, Serialize, TS)]
pub struct MentorsPreview {
    /// The file's name.
    pub file: String,
    /// The rows that can be taken.
    pub rows: Vec<MentorFate>,
    /// Of these new ones.
    #[ts(type = "number")]
    pub new: usize,
    /// Of these some with changes.
    #[ts(type = "number")]
    pub changed: usize,
    /// What there is to look at.
    pub findings: Vec<Finding>,
}

/// What was taken.
#[derive(Debug, Serialize, TS)]
pub struct MentorsTaken {
    /// New mentors.
    #[ts(type = "number")]
    pub new: usize,
    /// Mentors changed.
    #[ts(type = "number")]
    pub changed: usize,
}

/// A row that can be taken, with the topics it names.
struct Judged {
    fate: MentorFate,
    values: Vec<(MentorField, String)>,
    topics: Vec<Id>,
}

/// Reads a roster and says what would become of each row.
pub fn read_book(cx: &Reading, request: MentorsSource) -> Result<MentorsPreview> {
    let (file, book) = opened(cx, &request)?;
    cx.read(|db| {
        let (taken, findings) = judge(db, book)?;
        let rows: Vec<MentorFate> = taken.into_iter().map(|one| one.fate).collect();
        let new = rows.iter().filter(|row| row.mentor.is_none()).count();
        let changed = rows.iter().filter(|row| row.mentor.is_some() && !row.changes.is_empty()).count();
        Ok(MentorsPreview { file, rows, new, changed, findings })
    })
}

/// Takes a roster: one step, undone in one. What a row leaves blank stays as it is.
pub fn take_book(cx: &Writing, request: MentorsSource) -> Result<MentorsTaken> {
    let (file, book) = opened(cx, &request)?;
    cx.write(Op::MentorsTaken, |tx| {
        let (mut new, mut changed) = (0, 0);
        for one in judge(tx, book)?.0 {
            let id = match one.fate.mentor {
                Some(id) if one.fate.changes.is_empty() => id,
                Some(id) => {
                    changed += 1;
                    id
                }
                None => {
                    new += 1;
                    tx.add_mentor(&one.fate.name)?
                }
            };
            for change in &one.fate.changes {
                let Some(field) = change.field else {
                    let mut topics: Vec<Id> = tx.mentor(id)?.topics.iter().map(|topic| topic.id).collect();
                    topics.extend(&one.topics);
                    tx.set_mentor_topics(id, &topics)?;
                    continue;
                };
                let value = one.values.iter().find(|(of, _)| *of == field).map(|(_, value)| value.as_str());
                tx.set_mentor(id, field, value)?;
            }
        }
        tx.says("file", &file);
        tx.says("new", new);
        tx.says("changed", changed);
        Ok(MentorsTaken { new, changed })
    })
}

fn opened(cx: &Reading, request: &MentorsSource) -> Result<(String, MentorBook)> {
    let (name, book) = match request.file {
        Some(token) => {
            let (name, bytes) = read_file(&cx.house.staged(token)?)?;
            (name.clone(), Book::open(&name, &bytes)?)
        }
        None => ("粘贴".to_owned(), pasted(request.text.as_deref().unwrap_or_default())?),
    };
    Ok((name, read(&book)?))
}

/// The rows that can be taken, and what there is to say of all of them.
fn judge(db: &Reader, book: MentorBook) -> zhixing_store::Result<(Vec<Judged>, Vec<Finding>)> {
    let MentorBook { rows, mut findings } = book;
    let topics: HashMap<String, Id> = db.topics()?.into_iter().map(|topic| (topic.name, topic.id)).collect();
    let mut phones = Phones::of(db)?;
    let mut without_kind: Vec<(u32, String)> = Vec::new();
    let mut taken = Vec::new();
    for line in rows {
        let place = |column: &str| Place {
            row: Some(line.row),
            who: Some(line.name.clone()),
            column: Some(column.to_owned()),
            ..Place::default()
        };
        let known = known(db, &line, |other| {
            let mut said = Finding::new(Weight::Note, Code::MentorNamesake, place("姓名"), &line.name);
            said.understood = Some(line.name.clone());
            said.values.insert("organisation".to_owned(), other.organisation.clone().unwrap_or_default());
            findings.push(said);
        })?;
        if line.value(MentorField::Kind).is_none() && known.as_ref().is_none_or(|known| known.kind.is_none())
        {
            without_kind.push((line.row, line.name.clone()));
        }
        if let Some(other) = phones.met(&line, known.as_ref().map(|known| known.id)) {
            let mut same = Finding::new(Weight::Note, Code::MentorSamePhone, place("电话"), "");
            same.values.insert("other".to_owned(), other);
            findings.push(same);
        }
        let mut named: Vec<(Id, &str)> = Vec::new();
        for topic in &line.topics {
            match topics.get(topic) {
                Some(id) if !named.iter().any(|(other, _)| other == id) => named.push((*id, topic)),
                Some(_) => {}
                None => findings.push(Finding::new(
                    Weight::Note,
                    Code::MentorTopicUnknown,
                    place("擅长专题"),
                    topic,
                )),
            }
        }
        named.retain(|(id, _)| {
            !known.as_ref().is_some_and(|known| known.topics.iter().any(|topic| topic.id == *id))
        });
        let mut changes: Vec<MentorChange> = line
            .values
            .iter()
            .filter(|(field, value)| known.as_ref().is_none_or(|known| known.get(*field) != Some(value)))
            .map(|(field, value)| MentorChange {
                field: Some(*field),
                before: known.as_ref().and_then(|known| known.get(*field)).map(|value| shown(*field, value)),
                after: shown(*field, value),
            })
            .collect();
        if !named.is_empty() {
            let words: Vec<&str> = named.iter().map(|(_, name)| *name).collect();
            changes.push(MentorChange { field: None, before: None, after: words.join("、") });
        }
        let organisation = line.value(MentorField::Organisation).map(str::to_owned);
        taken.push(Judged {
            fate: MentorFate {
                row: line.row,
                name: line.name,
                organisation,
                mentor: known.map(|known| known.id),
                changes,
            },
            values: line.values,
            topics: named.into_iter().map(|(id, _)| id).collect(),
        });
    }
    findings.extend(kinds_missing(&without_kind));
    findings.sort_by_key(|found| (found.place.row, std::cmp::Reverse(found.weight)));
    Ok((taken, findings))
}

/// Those without a kind in one sentence: without it nobody counts as brought in from outside.
fn kinds_missing(without: &[(u32, String)]) -> Option<Finding> {
    /// So many are named.
    const FIRST: usize = 6;
    let (first, _) = without.first()?;
    let names: Vec<&str> = without.iter().take(FIRST).map(|(_, name)| name.as_str()).collect();
    let more = if without.len() > FIRST { " 等" } else { "" };
    let place = Place { row: Some(*first), column: Some("类别".to_owned()), ..Place::default() };
    let mut missing = Finding::new(Weight::Note, Code::MentorKindMissing, place, "");
    missing.values.insert("count".to_owned(), without.len().to_string());
    missing.values.insert("names".to_owned(), format!("{}{more}", names.join("、")));
    Some(missing)
}

/// Whose a number is: in the roster, and in the rows read so far.
struct Phones {
    kept: HashMap<String, Vec<(Id, String)>>,
    read: HashMap<String, (String, u32)>,
}

impl Phones {
    fn of(db: &Reader) -> zhixing_store::Result<Self> {
        let mut kept: HashMap<String, Vec<(Id, String)>> = HashMap::new();
        for (id, name, phone) in db.mentor_phones()? {
            kept.entry(digits(&phone)).or_default().push((id, name));
        }
        Ok(Self { kept, read: HashMap::new() })
    }

    /// Who else has the number of a line, in words.
    fn met(&mut self, line: &MentorLine, known: Option<Id>) -> Option<String> {
        let phone = line.value(MentorField::Phone).map(digits).filter(|digits| !digits.is_empty())?;
        let in_roster = self.kept.get(&phone).and_then(|all| all.iter().find(|(id, _)| Some(*id) != known));
        let in_roster = in_roster.map(|(_, name)| format!("导师库里的“{name}”"));
        let in_list = self.read.get(&phone).map(|(name, row)| format!("第 {row} 行的“{name}”"));
        self.read.entry(phone).or_insert_with(|| (line.name.clone(), line.row));
        in_list.or(in_roster)
    }
}

fn digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}

/// The same person: of one name and one organisation, or one number, or of one name where one of the two names no
/// organisation and nobody else could be meant. Tells of a namesake elsewhere.
fn known(
    db: &Reader,
    line: &MentorLine,
    tell: impl FnOnce(&Mentor),
) -> zhixing_store::Result<Option<Mentor>> {
    let mut namesakes = db.mentors_named(&line.name)?;
    let organisation = line.value(MentorField::Organisation);
    let phone = line.value(MentorField::Phone).map(digits).filter(|digits| !digits.is_empty());
    let in_one_place = |one: &Mentor| organisation.is_some() && one.organisation.as_deref() == organisation;
    let on_one_number = |one: &Mentor| phone.is_some() && one.phone.as_deref().map(digits) == phone;
    let same = namesakes.iter().position(in_one_place).or_else(|| namesakes.iter().position(on_one_number));
    if let Some(at) = same {
        return Ok(Some(namesakes.swap_remove(at)));
    }
    let is_open = |one: &Mentor| organisation.is_none() || one.organisation.is_none();
    match namesakes.len() {
        0 => Ok(None),
        1 if is_open(&namesakes[0]) => Ok(namesakes.pop()),
        _ => {
            tell(&namesakes[0]);
            Ok(None)
        }
    }
}

/// A stored value in the words of the paper.
fn shown(field: MentorField, value: &str) -> String {
    let word = match field {
        MentorField::Kind => MentorKind::from_key(value).map(MentorKind::zh),
        MentorField::Place => MentorPlace::from_key(value).map(MentorPlace::zh),
        MentorField::Fee => FeeClass::from_key(value).map(FeeClass::zh),
        _ => None,
    };
    word.map_or_else(|| value.to_owned(), str::to_owned)
}
