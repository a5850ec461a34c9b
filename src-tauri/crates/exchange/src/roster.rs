//! Rosters (干部名册): the head found, its columns guessed, each row read with what there is to say of it.

mod head;
mod row;

use crate::judge::Person;
pub use crate::told::{Holds, Told, answer_key};
use crate::workbook::Book;
use calamine::Data;
use serde::Serialize;
use std::num::NonZero;
use std::panic::resume_unwind;
use std::thread;
use ts_rs::TS;
use zhixing_domain::people::CadreFacts;
use zhixing_domain::{Code, Finding, Place, Problem, Result, Weight};

/// A column of a roster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// What it was taken to hold.
    pub holds: Holds,
    /// Its first values.
    pub sample: Vec<String>,
}

/// One row read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The sheet, counted among those read.
    pub sheet: usize,
    /// The row as Excel numbers it.
    pub row: u32,
    /// What it says of a person.
    pub facts: CadreFacts,
    /// What there is to say of it.
    pub findings: Vec<Finding>,
}

/// A roster read.
#[derive(Debug, Clone, Default)]
pub struct Roster {
    /// The file's name.
    pub file: String,
    /// The sheets that are rosters, by name.
    pub sheets: Vec<String>,
    /// The columns of the first of them (all are read by their own heads).
    pub columns: Vec<Column>,
    /// The rows of people.
    pub rows: Vec<Row>,
    /// Rows, columns and sheets left out, with the reason, and what there is to say of the file.
    pub left_out: Vec<Finding>,
}

/// So many rows are read between two tellings of how far it is.
const AT_ONCE: usize = 4000;

/// Reads rows, each part of them on a processor of its own: people and what is left out, part after part.
fn read_rows(reader: &row::Reader, sheet: usize, rows: &[(u32, &[Data])]) -> Vec<(Vec<Row>, Vec<Finding>)> {
    let read = &|part: &[(u32, &[Data])]| {
        let (mut people, mut left_out) = (Vec::with_capacity(part.len()), Vec::new());
        for (row, cells) in part {
            match reader.read(*row, cells) {
                row::Outcome::Person(Person { facts, findings }) => {
                    people.push(Row { sheet, row: *row, facts, findings });
                }
                row::Outcome::LeftOut(finding) => left_out.push(finding),
                row::Outcome::Blank => {}
            }
        }
        (people, left_out)
    };
    let processors = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        let parts = rows.chunks(rows.len().div_ceil(processors));
        let parts: Vec<_> = parts.map(|part| scope.spawn(move || read(part))).collect();
        parts.into_iter().map(|part| part.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    })
}

/// Reads a roster. `tell` is told how many rows are done, of how many; it may stop the reading with an error.
/// `units` are the names of units known already.
pub fn read(
    book: &Book,
    told: &Told,
    units: &[String],
    mut tell: impl FnMut(usize, usize) -> Result<()>,
) -> Result<Roster> {
    let mut roster = Roster { file: book.file.clone(), ..Roster::default() };
    let total: usize = book.sheets.iter().map(crate::workbook::Sheet::height).sum();
    let mut done = 0;
    let file = Place { file: Some(book.file.clone()), ..Place::default() };
    if book.is_recoded {
        let mut finding = Finding::new(Weight::Note, Code::FileEncoding, file.clone(), "");
        finding.values.insert("file".into(), book.file.clone());
        roster.left_out.push(finding);
    }
    for sheet in &book.sheets {
        let name = Some(sheet.name.clone()).filter(|name| !name.is_empty());
        let place = Place { sheet: name, ..file.clone() };
        let Some(head) = head::find(sheet, told, units) else {
            done += sheet.height();
            roster.left_out.push(Finding::new(Weight::Note, Code::SheetSkipped, place, ""));
            continue;
        };
        let at = roster.sheets.len();
        roster.sheets.push(sheet.name.clone());
        if sheet.is_hidden {
            roster.left_out.push(Finding::new(Weight::Note, Code::SheetHidden, place.clone(), ""));
        }
        roster.left_out.extend(head.unread(&place));
        let reader = row::Reader::new(book, sheet, &head, told, units);
        let rows: Vec<_> = sheet.rows().filter(|(number, _)| *number > head.last_row).collect();
        done += sheet.height() - rows.len();
        for some in rows.chunks(AT_ONCE) {
            for (rows, left_out) in read_rows(&reader, at, some) {
                roster.rows.extend(rows);
                roster.left_out.extend(left_out);
            }
            done += some.len();
            tell(done, total)?;
        }
        if at == 0 {
            roster.columns = head.columns(sheet);
        }
    }
    if roster.sheets.is_empty() {
        return Err(Problem::new(Code::SheetNoHeader).with("file", &book.file));
    }
    Ok(roster)
}
