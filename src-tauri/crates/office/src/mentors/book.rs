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
    findings.sort_by_key(|found| (found.place.row, std::cmp::Reverse(found.weight)));
    Ok((taken, findings))
}

/// The same person: of one name and one organisation, or of one name where one of the two names no organisation and
/// nobody else could be meant. Tells of a namesake elsewhere.
fn known(
    db: &Reader,
    line: &MentorLine,
    tell: impl FnOnce(&Mentor),
) -> zhixing_store::Result<Option<Mentor>> {
    let mut namesakes = db.mentors_named(&line.name)?;
    let organisation = line.value(MentorField::Organisation);
    if let Some(at) =
        namesakes.iter().position(|one| organisation.is_some() && one.organisation.as_deref() == organisation)
    {
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
