//! Deployments in as a workbook: read and judged, each document's fate shown, then taken in one step.

use super::wishes::topic_called;
use crate::book::TableSource;
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::Serialize;
use std::collections::{BTreeSet, HashMap};
use ts_rs::TS;
use zhixing_domain::needs::{DeploymentField as F, DeploymentLevel, NeedSource, number_key};
use zhixing_domain::{Code, Day, Finding, Id, Place, Result, Weight};
use zhixing_exchange::deployments::{AskedNeed, DeploymentLine, DeploymentsBook, read};
use zhixing_store::needs::{Deployment, NeedFilter, NewNeed, Origin};
use zhixing_store::{Reader, Tx};

/// What becomes of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DeploymentFate {
    /// 新增
    New,
    /// 有变化: on file already, and the workbook says something else or asks for more
    Changed,
    /// 相同
    Same,
}

/// A field of a document on file that the workbook says otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DeploymentChange {
    /// The field.
    pub field: F,
    /// What stands there.
    pub was: Option<String>,
    /// What the workbook says.
    pub becomes: String,
}

/// A document of the workbook and what would become of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReadDeployment {
    /// Its first row as Excel numbers it.
    pub row: u32,
    /// 文件名称
    pub title: String,
    /// 文号
    pub number: Option<String>,
    /// The document on file that it is.
    pub known: Option<Id>,
    /// What becomes of it.
    pub fate: DeploymentFate,
    /// What changes on the document on file.
    pub changes: Vec<DeploymentChange>,
    /// The topics of the needs that will be lifted out of it.
    pub needs: Vec<String>,
}

/// A workbook of documents, before anything is written.
#[derive(Debug, Serialize, TS)]
pub struct DeploymentsPreview {
    /// The file's name.
    pub file: String,
    /// The documents.
    pub rows: Vec<ReadDeployment>,
    /// New documents.
    #[ts(type = "number")]
    pub new: usize,
    /// Documents that change.
    #[ts(type = "number")]
    pub changed: usize,
    /// Needs that will be lifted out of them.
    #[ts(type = "number")]
    pub needs: usize,
    /// Topics that will be made.
    pub new_topics: Vec<String>,
    /// What there is to look at.
    pub findings: Vec<Finding>,
}

/// What was taken.
#[derive(Debug, Serialize, TS)]
pub struct DeploymentsTaken {
    /// New documents.
    #[ts(type = "number")]
    pub new: usize,
    /// Documents changed.
    #[ts(type = "number")]
    pub changed: usize,
    /// Needs lifted out.
    #[ts(type = "number")]
    pub needs: usize,
}

/// Reads a workbook of documents and says what would become of each.
pub fn read_deployments(cx: &Reading, request: TableSource) -> Result<DeploymentsPreview> {
    let (file, book) = request.open(cx)?;
    let book = read(&book)?;
    cx.read(|db| {
        let (lines, findings) = judged(db, book, cx.today())?;
        let mut new_topics = BTreeSet::new();
        for need in lines.iter().flat_map(|line| &line.needs) {
            if db.topic_named(&need.topic)?.is_none() {
                new_topics.insert(need.topic.clone());
            }
        }
        let rows: Vec<ReadDeployment> = lines.iter().map(Line::told).collect();
        let count = |fate| rows.iter().filter(|row| row.fate == fate).count();
        let (new, changed) = (count(DeploymentFate::New), count(DeploymentFate::Changed));
        let needs = rows.iter().map(|row| row.needs.len()).sum();
        let new_topics = new_topics.into_iter().collect();
        Ok(DeploymentsPreview { file, rows, new, changed, needs, new_topics, findings })
    })
}

/// Takes a workbook of documents: one step, undone in one. A blank cell changes nothing, and nothing is taken away.
pub fn take_deployments(cx: &Writing, request: TableSource) -> Result<DeploymentsTaken> {
    let (file, book) = request.open(cx)?;
    let book = read(&book)?;
    let this_year = i64::from(chrono::Datelike::year(&cx.today()));
    cx.write(Op::DeploymentsTaken, |tx| {
        let (lines, _) = judged(tx, book, cx.today())?;
        let mut taken = DeploymentsTaken { new: 0, changed: 0, needs: 0 };
        for line in lines {
            match line.fate() {
                DeploymentFate::New => taken.new += 1,
                DeploymentFate::Changed => taken.changed += 1,
                DeploymentFate::Same => continue,
            }
            taken.needs += line.needs.len();
            write(tx, &line, this_year)?;
        }
        tx.says("file", &file);
        tx.says("new", taken.new);
        tx.says("changed", taken.changed);
        tx.says("needs", taken.needs);
        Ok(taken)
    })
}

fn write(tx: &Tx, line: &Line, this_year: i64) -> Result<()> {
    let id = match line.known {
        Some(id) => id,
        None => tx.add_deployment(&line.title, this_year)?,
    };
    for DeploymentChange { field, becomes, .. } in &line.changes {
        tx.set_deployment(id, *field, Some(becomes))?;
    }
    for AskedNeed { quote, topic, urgency } in &line.needs {
        let topic = topic_called(tx, topic)?;
        tx.add_need(&NewNeed {
            origin: Some(Origin::Deployment(id)),
            quote: Some(quote),
            ..NewNeed::new(NeedSource::Organisation, topic, *urgency)
        })?;
    }
    Ok(())
}

/// A document that can be taken.
struct Line {
    row: u32,
    title: String,
    number: Option<String>,
    known: Option<Id>,
    /// Of a new document all that is said of it.
    changes: Vec<DeploymentChange>,
    /// Those that are not on file.
    needs: Vec<AskedNeed>,
}

impl Line {
    fn fate(&self) -> DeploymentFate {
        match self.known {
            None => DeploymentFate::New,
            Some(_) if self.changes.is_empty() && self.needs.is_empty() => DeploymentFate::Same,
            Some(_) => DeploymentFate::Changed,
        }
    }

    fn told(&self) -> ReadDeployment {
        ReadDeployment {
            row: self.row,
            title: self.title.clone(),
            number: self.number.clone(),
            known: self.known,
            fate: self.fate(),
            changes: if self.known.is_some() { self.changes.clone() } else { Vec::new() },
            needs: self.needs.iter().map(|need| need.topic.clone()).collect(),
        }
    }
}

/// The documents held against those on file: the same number is the same document, and without a number the same title.
fn judged(
    db: &Reader,
    book: DeploymentsBook,
    today: Day,
) -> zhixing_store::Result<(Vec<Line>, Vec<Finding>)> {
    let DeploymentsBook { rows, mut findings } = book;
    let known = db.deployments()?;
    let by_number: HashMap<String, &Deployment> =
        known.iter().filter_map(|one| Some((number_key(one.number.as_deref()?), one))).collect();
    let mut lines = Vec::new();
    for row in rows {
        let say = |findings: &mut Vec<Finding>, code, column: &str, number: &str, title: &str| {
            let place = Place { row: Some(row.row), column: Some(column.to_owned()), ..Place::default() };
            let mut finding = Finding::new(Weight::Note, code, place, &row.title);
            finding.values.insert("number".to_owned(), number.to_owned());
            finding.values.insert("title".to_owned(), title.to_owned());
            findings.push(finding);
        };
        let key = row.number.as_deref().map(number_key);
        let namesake = known.iter().find(|one| one.title == row.title);
        let there = match key.as_ref().and_then(|key| by_number.get(key)) {
            Some(there) => Some(*there),
            // One of the two has no number: nothing speaks against their being one document.
            None => namesake.filter(|one| key.is_none() || one.number.is_none()),
        };
        match (there, namesake) {
            (Some(there), _) if there.title != row.title => {
                let number = row.number.as_deref().unwrap_or_default();
                say(&mut findings, Code::DeploymentRenamed, F::Title.zh(), number, &there.title);
            }
            (None, Some(other)) => {
                let number = other.number.as_deref().unwrap_or_default();
                say(&mut findings, Code::DeploymentNamesake, F::Number.zh(), number, &other.title);
            }
            _ => {}
        }
        lines.push(line(db, row, there, today)?);
    }
    findings.sort_by_key(|found| (found.place.row, std::cmp::Reverse(found.weight)));
    Ok((lines, findings))
}

fn line(
    db: &Reader,
    row: DeploymentLine,
    there: Option<&Deployment>,
    today: Day,
) -> zhixing_store::Result<Line> {
    let year = |day: Day| i64::from(chrono::Datelike::year(&day));
    // A new document asks for the year of its day where its years are not told.
    let years = row
        .years
        .or_else(|| there.is_none().then(|| row.day.map_or_else(|| year(today), year)).map(|y| (y, y)));
    // A number written in other brackets is the same number.
    let number = row.number.clone().filter(|number| {
        there
            .and_then(|there| there.number.as_deref())
            .is_none_or(|now| number_key(now) != number_key(number))
    });
    let was = |field: F| {
        let there = there?;
        match field {
            F::Level => there.level.map(|level| level.key().to_owned()),
            F::Title => Some(there.title.clone()),
            F::Number => there.number.clone(),
            F::Day => there.day.map(|day| day.to_string()),
            F::Body => there.body.clone(),
            F::FirstYear => Some(there.first_year.to_string()),
            F::LastYear => Some(there.last_year.to_string()),
            F::Content => there.content.clone(),
        }
    };
    let said = [
        (F::Level, row.level.map(|level: DeploymentLevel| level.key().to_owned())),
        (F::Title, Some(row.title.clone())),
        (F::Number, number),
        (F::Day, row.day.map(|day| day.to_string())),
        (F::Body, row.body),
        (F::FirstYear, years.map(|(first, _)| first.to_string())),
        (F::LastYear, years.map(|(_, last)| last.to_string())),
        (F::Content, row.content),
    ];
    let changes = said
        .into_iter()
        .filter_map(|(field, said)| {
            let (was, becomes) = (was(field), said?);
            (was.as_ref() != Some(&becomes)).then_some(DeploymentChange { field, was, becomes })
        })
        .collect();
    let filed: Vec<(Option<String>, String)> = match there {
        Some(there) => {
            let of = NeedFilter { deployment: Some(there.id), ..NeedFilter::default() };
            db.needs(&of, 0, i64::MAX)?.1.into_iter().map(|need| (need.quote, need.topic_name)).collect()
        }
        None => Vec::new(),
    };
    let is_filed = |need: &AskedNeed| {
        filed.iter().any(|(quote, topic)| quote.as_deref() == Some(&need.quote) && *topic == need.topic)
    };
    Ok(Line {
        row: row.row,
        known: there.map(|there| there.id),
        changes,
        needs: row.needs.into_iter().filter(|need| !is_filed(need)).collect(),
        title: row.title,
        number: row.number,
    })
}

#[cfg(test)]
mod tests;
