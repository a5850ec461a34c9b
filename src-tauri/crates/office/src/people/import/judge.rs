//! What was read compared with what is there.

use super::source::Opened;
use super::who::{Finder, People, Who, name};
use super::{Fate, FieldDifference, RosterCounts, RosterFindings, RosterPreview, RosterRow};
use crate::context::Reading;
use crate::jobs::Progress;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use zhixing_domain::people::{CadreFacts, CadreField};
use zhixing_domain::{Code, Finding, Id, Place, Result, Weight};
use zhixing_exchange::archive::File;
use zhixing_exchange::form::read_all;
use zhixing_exchange::roster::{self, Roster, Row, Told, answer_key};

/// How many findings the preview carries.
const SHOWN: usize = 500;

/// A roster read and compared with what is there.
pub(crate) struct Judged {
    pub(super) roster: Roster,
    /// For each row, who it is.
    pub(super) who: Vec<Who>,
    /// The people it was compared with.
    pub(super) known: HashMap<Id, CadreFacts>,
    /// For each row the form it came from, if it did and is to be kept.
    pub(super) forms: Vec<Option<KeptForm>>,
    /// All that there is to say, questions first: the row and which of its findings, or which of those left out.
    said: Vec<(Option<usize>, usize)>,
}

/// A form to be kept with a person.
pub(super) struct KeptForm {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
    pub(super) photo: Option<Vec<u8>>,
    /// Whether the very same is kept already.
    pub(super) is_known: bool,
}

/// Reads and compares.
pub(crate) fn judge(cx: &Reading, opened: Opened, told: &Told, progress: &Progress) -> Result<RosterPreview> {
    let units: Vec<String> = cx.read(|db| db.units())?.into_iter().map(|unit| unit.name).collect();
    let tell = |done, total| progress.tell(done, total);
    let (mut roster, mut forms) = match opened {
        Opened::Book(book) => (roster::read(&book, told, &units, tell)?, Vec::new()),
        Opened::Forms(files) => {
            let read = read_all(&files, told, &units, tell)?;
            (read.roster, kept(files, read.sources))
        }
    };
    let people = cx.read(People::read)?;
    let mut finder = Finder::new(&people);
    let mut who = Vec::with_capacity(roster.rows.len());
    let places: Vec<Place> = roster
        .sheets
        .iter()
        .map(|sheet| Place {
            file: Some(if roster.file.is_empty() { sheet.clone() } else { roster.file.clone() }),
            sheet: Some(sheet.clone()).filter(|sheet| !sheet.is_empty() && *sheet != roster.file),
            ..Place::default()
        })
        .collect();
    let place =
        |row: &Row| Place { row: Some(row.row).filter(|_| forms.is_empty()), ..places[row.sheet].clone() };
    for at in 0..roster.rows.len() {
        let (before, rest) = roster.rows.split_at_mut(at);
        let [row, ..] = rest else { break };
        let sheet = &roster.sheets[row.sheet];
        let answer = if told.answers.is_empty() {
            None
        } else {
            told.answers.get(&answer_key(sheet, row.row, CadreField::Name)).map(String::as_str)
        };
        who.push(finder.find(before, row, &place, answer));
    }
    cx.read(|db| {
        for (form, who) in forms.iter_mut().zip(&who) {
            if let (Some(form), Who::Known(id)) = (form, who) {
                let kept = db.cadre_file(*id, zhixing_exchange::form::kind(&form.name))?;
                form.is_known = kept.is_some_and(|(_, bytes)| bytes == form.bytes);
            }
        }
        Ok(())
    })?;
    let said = order(&roster);
    let judged = Judged { roster, who, known: people.facts, forms, said };
    let preview = judged.preview(cx.house.next_token(), &units);
    cx.house.keep_judged(preview.token, Arc::new(judged));
    Ok(preview)
}

/// The forms in the order of the rows that were read from them.
fn kept(files: Vec<File>, sources: Vec<(usize, Option<Vec<u8>>)>) -> Vec<Option<KeptForm>> {
    let mut files: Vec<Option<File>> = files.into_iter().map(Some).collect();
    sources
        .into_iter()
        .map(|(at, photo)| {
            let File { name, bytes } = files.get_mut(at)?.take()?;
            Some(KeptForm { name, bytes, photo, is_known: false })
        })
        .collect()
}

fn order(roster: &Roster) -> Vec<(Option<usize>, usize)> {
    let of_rows = roster.rows.iter().enumerate().flat_map(|(row, read)| {
        read.findings.iter().enumerate().map(move |(at, finding)| (finding.weight, (Some(row), at)))
    });
    let left_out = roster.left_out.iter().enumerate().map(|(at, finding)| (finding.weight, (None, at)));
    let mut all: Vec<_> = of_rows.chain(left_out).collect();
    all.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    all.into_iter().map(|(_, at)| at).collect()
}

impl Judged {
    pub(super) fn len(&self) -> usize {
        self.who.len()
    }

    fn form(&self, at: usize) -> Option<&KeptForm> {
        self.forms.get(at)?.as_ref()
    }

    pub(super) fn fate(&self, at: usize) -> Fate {
        match self.who[at] {
            Who::New => Fate::New,
            Who::Unsure => Fate::Unsure,
            Who::Repeats => Fate::Repeats,
            Who::Known(id) => {
                let before = self.known.get(&id);
                let is_same =
                    before.is_some_and(|before| before.differences(&self.roster.rows[at].facts).is_empty());
                let keeps = self.form(at).is_some_and(|form| !form.is_known);
                if is_same && !keeps { Fate::Same } else { Fate::Changed }
            }
        }
    }

    pub(super) fn row(&self, at: usize) -> RosterRow {
        let row = &self.roster.rows[at];
        let before = match self.who[at] {
            Who::Known(id) => self.known.get(&id),
            _ => None,
        };
        let differences = before.map(|before| before.differences(&row.facts)).unwrap_or_default();
        let text = |field| row.facts.get(field).map(str::to_owned);
        RosterRow {
            at,
            sheet: self.roster.sheets[row.sheet].clone(),
            row: row.row,
            fate: self.fate(at),
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
            keeps_form: self.form(at).is_some_and(|form| !form.is_known),
            findings: row.findings.clone(),
        }
    }

    pub(super) fn findings(&self, offset: usize, limit: usize) -> RosterFindings {
        let page = self.said.iter().skip(offset).take(limit);
        let (findings, answer_keys) = page
            .map(|(row, at)| match row {
                None => (self.roster.left_out[*at].clone(), None),
                Some(row) => {
                    let row = &self.roster.rows[*row];
                    let finding = row.findings[*at].clone();
                    let key = self.key(row, &finding);
                    (finding, key)
                }
            })
            .unzip();
        RosterFindings { total: self.said.len(), findings, answer_keys }
    }

    /// The key under which a question is answered.
    fn key(&self, row: &Row, finding: &Finding) -> Option<String> {
        let column = finding.place.column.as_deref();
        let field = CadreField::ALL.iter().find(|field| column == Some(field.zh()));
        (!finding.choices.is_empty()).then(|| {
            answer_key(&self.roster.sheets[row.sheet], row.row, field.copied().unwrap_or(CadreField::Name))
        })
    }

    fn preview(&self, token: u64, units: &[String]) -> RosterPreview {
        let roster = &self.roster;
        // How a file, a sheet or a column was read leaves nobody out.
        let is_remark = |finding: &&Finding| {
            matches!(
                finding.code,
                Code::FileEncoding | Code::SheetHidden | Code::ColumnTwice | Code::ListsBeside
            )
        };
        let left_out = roster.left_out.len() - roster.left_out.iter().filter(is_remark).count();
        let mut counts = RosterCounts { left_out, ..RosterCounts::default() };
        let mut seen: HashSet<&str> = units.iter().map(String::as_str).collect();
        for (at, row) in roster.rows.iter().enumerate() {
            match self.fate(at) {
                Fate::New => counts.new += 1,
                Fate::Changed => counts.changed += 1,
                Fate::Same => counts.same += 1,
                Fate::Unsure => counts.unsure += 1,
                Fate::Repeats => counts.repeats += 1,
            }
            counts.new_units +=
                usize::from(row.facts.get(CadreField::Unit).is_some_and(|unit| seen.insert(unit)));
            for finding in &row.findings {
                counts.asks += usize::from(finding.weight == Weight::Ask);
                counts.notes += usize::from(finding.weight == Weight::Note);
            }
        }
        let RosterFindings { findings, answer_keys, .. } = self.findings(0, SHOWN);
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
}
