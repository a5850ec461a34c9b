//! What was printed (打印记录), and printing it again as it was.

use super::document::{Draft, MadePaper, make, read};
use crate::context::{Reading, Writing};
use crate::host::MadeFile;
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::paper::SeriesTemplate;
use zhixing_domain::{Code, Finding, Id, Place, Problem, Result, Weight};

/// A print in the history.
#[derive(Debug, Serialize, TS)]
pub struct PrintRow {
    /// Its id.
    pub id: Id,
    /// The document's key.
    pub document: String,
    /// The record it is about.
    pub subject: Option<Id>,
    /// Its title.
    pub title: String,
    /// Its pages.
    pub pages: u32,
    /// When, UTC.
    pub at: String,
    /// Who.
    pub who: String,
}

/// Which prints are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct FindPrints {
    /// Whose title holds this text.
    pub find: Option<String>,
}

/// One print.
#[derive(Debug, Deserialize, TS)]
pub struct RecordRef {
    /// Its id.
    pub id: Id,
}

/// A number series (编号序列).
#[derive(Debug, Serialize, TS)]
pub struct SeriesRow {
    /// Its id.
    pub id: Id,
    /// The document it numbers.
    pub document: String,
    /// The year.
    pub year: i32,
    /// Its template.
    pub template: String,
    /// How many numbers were given.
    #[ts(type = "number")]
    pub last: i64,
    /// The next number.
    pub next: String,
}

/// How many prints are shown at most.
const SHOWN: i64 = 500;

/// The newest prints.
pub fn records(cx: &Reading, request: FindPrints) -> Result<Vec<PrintRow>> {
    let find = request.find.as_deref().map(str::trim).filter(|find| !find.is_empty());
    let rows = cx.read(|db| db.print_records(find, SHOWN))?;
    let row = |found: zhixing_store::paper::PrintRecord| PrintRow {
        id: found.id,
        document: found.document,
        subject: found.subject,
        title: found.title,
        pages: found.pages,
        at: found.at,
        who: found.who,
    };
    Ok(rows.into_iter().map(row).collect())
}

/// Sets a document again as it was printed; says so where fonts or program have changed since.
pub fn reprint(cx: &Reading, request: RecordRef) -> Result<MadePaper> {
    let (record, snapshot) = cx.read(|db| db.print_record(request.id))?;
    let document = read(&snapshot)?;
    cx.account().role.reaches(document.reader())?;
    let mut made = make(cx, document, record.subject, &record.title)?;
    if hash(&cx.house.made(made.token)?.bytes) != record.hash {
        let mut changed = Finding::new(Weight::Note, Code::PaperChanged, Place::default(), &record.title);
        changed.values.insert("title".to_owned(), record.title);
        made.findings.push(changed);
    }
    Ok(made)
}

/// Notes a made document in the history, as printing, saving and opening it do: for doors that hand the bytes over
/// themselves.
pub fn record(cx: &Writing, request: MadeFile) -> Result<()> {
    note_print(cx, request.token)
}

/// Notes a made document in the history, once.
pub(crate) fn note_print(cx: &Writing, token: u64) -> Result<()> {
    let made = cx.house.made(token)?;
    let Some(Draft { document, subject, title, pages }) = cx.house.take_draft(token) else { return Ok(()) };
    let snapshot = serde_json::to_string(&document)
        .map_err(|error| Problem::new(Code::Unexpected).with("detail", error))?;
    cx.write(Op::Printed, |tx| {
        tx.says("title", &title);
        if let Some(subject) = subject {
            tx.about(subject);
        }
        tx.add_print_record(document.key(), subject, &title, pages, &hash(&made.bytes), &snapshot)?;
        Ok(())
    })
}

/// The number series of all years.
pub fn series(cx: &Reading, (): ()) -> Result<Vec<SeriesRow>> {
    let rows = cx.read(|db| db.all_series())?;
    rows.into_iter()
        .map(|found| {
            let next = SeriesTemplate::read(&found.template)?.number(found.year, found.last + 1);
            let zhixing_store::classes::Series { id, document, year, template, last } = found;
            Ok(SeriesRow { id, document, year, template, last, next })
        })
        .collect()
}

fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}
