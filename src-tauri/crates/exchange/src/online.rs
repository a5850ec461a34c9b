//! Lists of online learning (学习记录), as platforms export them: several layouts, one reading.

mod cells;
mod head;

use crate::workbook::{Book, Sheet};
use calamine::Data;
use cells::Scratch;
use head::Head;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use ts_rs::TS;
use zhixing_domain::people::{IdNumber, blank, is_space, read_name};
use zhixing_domain::practice::online::{OnlineField, course_title, read_finished};
use zhixing_domain::{Code, Day, Finding, Hours, Place, Problem, Result, Weight};

/// What the person corrected or answered about lists.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct OnlineTold {
    /// What columns hold, by heading, where the guess was wrong; nothing for a column that is not wanted.
    #[ts(type = "Record<string, OnlineField | null>")]
    pub columns: BTreeMap<String, Option<OnlineField>>,
    /// The platform of a list, by the file's name.
    #[ts(type = "Record<string, string>")]
    pub platforms: BTreeMap<String, String>,
    /// Who somebody is, by [`Learner::key`]: the id of a cadre, or `out` for nobody of ours.
    #[ts(type = "Record<string, string>")]
    pub answers: BTreeMap<String, String>,
    /// Whether what a platform says otherwise now is taken, where that was not answered line by line; nothing while it is
    /// not said.
    pub corrections: Option<bool>,
}

/// A column of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OnlineColumn {
    /// Its heading.
    pub heading: String,
    /// What it was taken to hold.
    pub holds: Option<OnlineField>,
    /// Its first values.
    pub sample: Vec<String>,
}

/// Somebody who stands on a list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Learner {
    /// 姓名
    pub name: String,
    /// 单位, as written.
    pub unit: Option<String>,
    /// 身份证号, as written; it may hide some places.
    pub id_number: Option<String>,
}

impl Learner {
    /// The name under which the question who it is, is answered: one for all lines of that person.
    pub fn key(&self) -> String {
        let part = |part: &Option<String>| part.clone().unwrap_or_default();
        format!("{}|{}|{}", self.name, part(&self.unit), part(&self.id_number))
    }
}

/// One line read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnlineLine {
    /// The sheet, counted among those read.
    pub sheet: u32,
    /// The row as Excel numbers it.
    pub row: u32,
    /// Who, counted among [`OnlineBook::people`].
    pub person: u32,
    /// Which course, counted among [`OnlineBook::courses`].
    pub course: u32,
    /// The platform it names itself, counted among [`OnlineBook::platforms`].
    pub platform: Option<u32>,
    /// When it was finished.
    pub finished: Option<Day>,
    /// How long.
    pub seconds: Option<u32>,
    /// What the platform credits.
    pub given: Option<Hours>,
    /// What it says of being finished.
    pub passed: Option<bool>,
    /// 成绩, as written.
    pub score: Option<Box<str>>,
}

/// A list read.
#[derive(Debug, Clone, Default)]
pub struct OnlineBook {
    /// The file's name.
    pub file: String,
    /// The platform that a line above the head names.
    pub platform: Option<String>,
    /// When it was exported, as a line above the head says.
    pub exported: Option<String>,
    /// The headings of the first sheet read, sorted: by them a layout is known again.
    pub headings: Vec<String>,
    /// Its columns.
    pub columns: Vec<OnlineColumn>,
    /// The sheets read, by name.
    pub sheets: Vec<String>,
    /// The people named.
    pub people: Vec<Learner>,
    /// The courses named.
    pub courses: Vec<String>,
    /// The platforms named line by line.
    pub platforms: Vec<String>,
    /// The lines.
    pub lines: Vec<OnlineLine>,
    /// What there is to say of the file, its sheets and cells.
    pub findings: Vec<Finding>,
}

/// So many rows are read between two tellings of how far it is.
const AT_ONCE: usize = 8192;
/// So many cells that are not understood are named one by one.
const NAMED: usize = 200;

/// The headings by which the layout of a workbook is known: those of its first list.
pub fn headings(book: &Book) -> Vec<String> {
    let none = BTreeMap::new();
    book.sheets
        .iter()
        .find_map(|sheet| head::find(sheet, &none))
        .map(|head| head.sorted())
        .unwrap_or_default()
}

/// Reads every sheet that is a list. `columns` says what headings hold where that is known; `tell` is told how many rows
/// are done, of how many, and may stop the reading.
pub fn read(
    book: &Book,
    columns: &BTreeMap<String, Option<OnlineField>>,
    mut tell: impl FnMut(usize, usize) -> Result<()>,
) -> Result<OnlineBook> {
    let mut read = Reader::new(book);
    let total: usize = book.sheets.iter().map(Sheet::height).sum();
    let mut done = 0;
    for sheet in &book.sheets {
        let Some(head) = head::find(sheet, columns) else {
            done += sheet.height();
            read.say(sheet, None, None, Weight::Note, Code::SheetSkipped, "");
            continue;
        };
        if sheet.is_hidden {
            read.say(sheet, None, None, Weight::Note, Code::SheetHidden, "");
        }
        read.begin(sheet, &head);
        for (at, (row, cells)) in sheet.rows().enumerate() {
            if row > head.row {
                read.line(sheet, &head, row, cells);
            }
            if at % AT_ONCE == 0 {
                tell(done + at, total)?;
            }
        }
        done += sheet.height();
        tell(done, total)?;
    }
    if read.book.sheets.is_empty() {
        return Err(Problem::new(Code::OnlineNoHeader).with("file", &book.file));
    }
    Ok(read.book)
}

/// Names met, each once.
#[derive(Default)]
struct Met(HashMap<Box<str>, u32>);

impl Met {
    fn get(&self, key: &str) -> Option<u32> {
        self.0.get(key).copied()
    }
}

struct Reader {
    book: OnlineBook,
    people: Met,
    courses: Met,
    platforms: Met,
    key: String,
    unread: usize,
}

impl Reader {
    fn new(book: &Book) -> Self {
        let mut read = OnlineBook { file: book.file.clone(), ..OnlineBook::default() };
        if book.is_recoded {
            let place = Place { file: Some(book.file.clone()), ..Place::default() };
            let mut finding = Finding::new(Weight::Note, Code::FileEncoding, place, "");
            finding.values.insert("file".into(), book.file.clone());
            read.findings.push(finding);
        }
        Self {
            book: read,
            people: Met::default(),
            courses: Met::default(),
            platforms: Met::default(),
            key: String::new(),
            unread: 0,
        }
    }

    fn say(
        &mut self,
        sheet: &Sheet,
        row: Option<u32>,
        column: Option<OnlineField>,
        weight: Weight,
        code: Code,
        found: &str,
    ) {
        let place = Place {
            file: Some(self.book.file.clone()),
            sheet: Some(sheet.name.clone()).filter(|name| !name.is_empty()),
            row,
            column: column.map(|field| field.zh().to_owned()),
            ..Place::default()
        };
        self.book.findings.push(Finding::new(weight, code, place, found));
    }

    fn begin(&mut self, sheet: &Sheet, head: &Head) {
        if self.book.sheets.is_empty() {
            self.book.headings = head.sorted();
            self.book.columns = head.columns(sheet);
        }
        self.book.sheets.push(sheet.name.clone());
        let (platform, exported) = head::above(sheet, head.first);
        self.book.platform = self.book.platform.take().or(platform);
        self.book.exported = self.book.exported.take().or(exported);
    }

    fn line(&mut self, sheet: &Sheet, head: &Head, row: u32, cells: &[Data]) {
        let mut scratch = Scratch::default();
        // A row of the foot (合计, 填表人) names no course.
        let Some(course) = self.course(head, cells, &mut scratch) else { return };
        let Some(person) = self.person(head, cells, &mut scratch) else {
            self.unread += 1;
            if self.unread <= NAMED {
                let found = self.book.courses[course as usize].clone();
                self.say(
                    sheet,
                    Some(row),
                    Some(OnlineField::Name),
                    Weight::Error,
                    Code::OnlineNoName,
                    &found,
                );
            }
            return;
        };
        let platform = head.cell(OnlineField::Platform, cells).and_then(|cell| {
            let name = scratch.text(cell).trim_matches(is_space);
            (!blank(name)).then(|| met(&mut self.platforms, &mut self.book.platforms, name, str::to_owned))
        });
        let mut line = OnlineLine {
            sheet: self.book.sheets.len() as u32 - 1,
            row,
            person,
            course,
            platform,
            finished: None,
            seconds: None,
            given: None,
            passed: None,
            score: None,
        };
        let mut unread: Option<(OnlineField, String)> = None;
        for (field, cell) in head.others(cells) {
            let shown = scratch.text(cell);
            if blank(shown) {
                continue;
            }
            let is_read = match field {
                OnlineField::Finished => {
                    line.finished = cells::day(cell, shown);
                    line.finished.is_some()
                }
                OnlineField::Minutes => {
                    line.seconds = cells::seconds(cell, shown, head.scale);
                    line.seconds.is_some()
                }
                OnlineField::Hours => {
                    line.given = cells::hours(cell, shown);
                    line.given.is_some()
                }
                OnlineField::State => {
                    line.passed =
                        cells::ratio(cell).map(|share| share >= 1.0).or_else(|| read_finished(shown));
                    line.passed.is_some()
                }
                _ => {
                    line.score = Some(shown.trim_matches(is_space).into());
                    true
                }
            };
            if !is_read {
                unread = Some((field, shown.to_owned()));
            }
        }
        // A mark may say the same as a state: 不合格.
        if line.passed.is_none() {
            line.passed = line.score.as_deref().and_then(read_finished);
        }
        self.book.lines.push(line);
        if let Some((field, found)) = unread {
            self.unread += 1;
            if self.unread <= NAMED {
                self.say(sheet, Some(row), Some(field), Weight::Note, Code::OnlineCellUnread, &found);
            }
        }
    }

    /// Whose line it is; nothing where no name stands.
    fn person(&mut self, head: &Head, cells: &[Data], scratch: &mut Scratch) -> Option<u32> {
        self.key.clear();
        for field in [OnlineField::Name, OnlineField::Unit, OnlineField::IdNumber] {
            if let Some(cell) = head.cell(field, cells) {
                self.key.push_str(scratch.text(cell));
            }
            self.key.push('\u{1f}');
        }
        if let Some(known) = self.people.get(&self.key) {
            return Some(known);
        }
        let mut parts = self.key.split('\u{1f}').map(|part| part.trim_matches(is_space));
        let name = read_name(parts.next()?).0;
        if blank(&name) || name.chars().all(|c| c.is_ascii_digit()) {
            return None;
        }
        let text = |part: Option<&str>| part.filter(|part| !blank(part)).map(str::to_owned);
        let unit = text(parts.next());
        // A whole number is completed and checked; one that hides places stays as it is.
        let id_number = text(parts.next())
            .map(|number| IdNumber::read(&number).map_or(number, |number| number.as_str().to_owned()));
        let learner = Learner { name, unit, id_number };
        // Two spellings with other blanks are one person.
        let kept = learner.key();
        let at = self.people.get(&kept).unwrap_or_else(|| {
            self.book.people.push(learner);
            self.book.people.len() as u32 - 1
        });
        self.people.0.insert(kept.into(), at);
        self.people.0.insert(self.key.as_str().into(), at);
        Some(at)
    }

    fn course(&mut self, head: &Head, cells: &[Data], scratch: &mut Scratch) -> Option<u32> {
        let title = scratch.text(head.cell(OnlineField::Course, cells)?);
        if blank(title) {
            return None;
        }
        Some(met(&mut self.courses, &mut self.book.courses, title, course_title))
    }
}

/// The place of a name among those met; `clean` makes of a new spelling what is kept.
fn met(known: &mut Met, all: &mut Vec<String>, name: &str, clean: impl Fn(&str) -> String) -> u32 {
    if let Some(at) = known.get(name) {
        return at;
    }
    let kept = clean(name);
    let at = known.get(&kept).unwrap_or_else(|| {
        all.push(kept.clone());
        all.len() as u32 - 1
    });
    known.0.insert(kept.into(), at);
    known.0.insert(name.into(), at);
    at
}

#[cfg(test)]
mod tests;
