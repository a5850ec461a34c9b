//! The journal as the person sees it: what was done, what changed in a field, and taking a step back.

use crate::book::{MadeOutput, book};
use crate::context::{Reading, Writing};
use crate::op::Op;
use chrono::{DateTime, Local, NaiveTime, SecondsFormat, TimeZone as _};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;
use zhixing_domain::words::{Lang, Values, fill};
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::Reader;
use zhixing_store::journal::{Change, Entry, EntryFilter};

/// An entry of the journal (一条操作记录).
#[derive(Debug, Clone, Serialize, TS)]
pub struct JournalEntry {
    /// Its id.
    pub id: Id,
    /// When, UTC.
    pub at: String,
    /// Who.
    pub who: String,
    /// From which PC.
    pub pc: String,
    /// The use case; `None` if a newer version made it.
    pub op: Option<Op>,
    /// The values its sentence names.
    #[ts(type = "Record<string, string>")]
    pub what: Values,
    /// The record it is about.
    pub subject: Option<Id>,
    /// The entry it takes back.
    pub undoes: Option<Id>,
    /// The entry that took it back and still holds.
    pub undone_by: Option<Id>,
    /// How many rows it changed.
    #[ts(type = "number")]
    pub changes: i64,
}

impl From<Entry> for JournalEntry {
    fn from(entry: Entry) -> Self {
        Self {
            id: entry.id,
            at: entry.at,
            who: entry.who,
            pc: entry.pc,
            op: Op::from_key(&entry.op),
            what: entry.what,
            subject: entry.subject,
            undoes: entry.undoes,
            undone_by: entry.undone_by,
            changes: entry.changes,
        }
    }
}

/// Which entries are wanted, newest first.
#[derive(Debug, Deserialize, TS)]
pub struct JournalRequest {
    /// Older than this entry.
    pub before: Option<Id>,
    /// At most so many.
    #[ts(type = "number")]
    pub limit: i64,
    /// Of these.
    #[serde(default)]
    pub of: JournalFilter,
}

/// Entries of a person, a word, or a time.
#[derive(Debug, Default, Deserialize, TS)]
pub struct JournalFilter {
    /// A word of the sentence, of what it names, or of who did it, in either language.
    pub find: Option<String>,
    /// From this day on, by the clock of this PC.
    #[ts(type = "string | null")]
    pub from: Option<Day>,
    /// To this day.
    #[ts(type = "string | null")]
    pub to: Option<Day>,
}

impl JournalFilter {
    fn entries(&self, before: Option<Id>, limit: i64) -> EntryFilter {
        let find = self.find.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
        let says =
            |op: &&Op, word: &str| [Lang::Zh, Lang::En].iter().any(|lang| op.template(*lang).contains(word));
        let ops =
            find.iter().flat_map(|word| Op::ALL.iter().filter(move |op| says(op, word)).map(|op| op.key()));
        EntryFilter {
            before,
            ops: ops.collect(),
            from: self.from.and_then(midnight),
            until: self.to.and_then(|day| day.succ_opt()).and_then(midnight),
            find,
            limit,
        }
    }
}

/// The first instant of a day by the clock of this PC, in UTC as the journal writes it.
fn midnight(day: Day) -> Option<String> {
    let at = Local.from_local_datetime(&day.and_time(NaiveTime::MIN)).earliest()?;
    Some(at.to_utc().to_rfc3339_opts(SecondsFormat::Secs, true))
}

/// An entry's instant by the clock of this PC.
fn clock(at: &str) -> String {
    let at_utc = DateTime::parse_from_rfc3339(at);
    at_utc.map_or_else(|_| at.to_owned(), |at| at.with_timezone(&Local).format("%Y-%m-%d %H:%M").to_string())
}

/// One entry.
#[derive(Debug, Deserialize, TS)]
pub struct EntryRequest {
    /// Its id.
    pub id: Id,
}

/// The history of one record.
#[derive(Debug, Deserialize, TS)]
pub struct HistoryRequest {
    /// The kind of record.
    pub kind: String,
    /// Its id.
    pub id: Id,
}

/// One changed row, field by field.
#[derive(Debug, Serialize, TS)]
pub struct RowChange {
    /// The entry it belongs to.
    pub journal: Id,
    /// When, UTC.
    pub at: String,
    /// Who.
    pub who: String,
    /// The kind of record.
    pub kind: String,
    /// The record.
    pub row: Id,
    /// The fields that changed.
    pub fields: Vec<FieldChange>,
}

/// One changed field.
#[derive(Debug, Serialize, TS)]
pub struct FieldChange {
    /// The field's name in the data.
    pub field: String,
    /// What it was; `None` for nothing.
    pub before: Option<String>,
    /// What it became; `None` for nothing.
    pub after: Option<String>,
}

/// How many rows of one entry are shown.
const ROWS_SHOWN: i64 = 500;
/// How many entries a workbook takes: what Excel holds.
const ROWS_EXPORTED: i64 = 1_000_000;

/// The entries of the journal.
pub fn journal(cx: &Reading, request: JournalRequest) -> Result<Vec<JournalEntry>> {
    let filter = request.of.entries(request.before, request.limit.clamp(1, 500));
    Ok(cx.read(|db| db.entries(&filter))?.into_iter().map(JournalEntry::from).collect())
}

/// The entries as a workbook, newest first.
pub fn export_journal(cx: &Reading, filter: JournalFilter) -> Result<MadeOutput> {
    let entries = cx.read(|db| db.entries(&filter.entries(None, ROWS_EXPORTED)))?;
    let row = |entry: Entry| {
        let state = match (entry.undone_by, entry.undoes) {
            (Some(_), _) => "已撤销",
            (None, Some(_)) => "撤销",
            (None, None) => "",
        };
        let said = sentence(&entry);
        let changes = Cell::Number(entry.changes as f64);
        vec![clock(&entry.at).into(), entry.who.into(), entry.pc.into(), said.into(), changes, state.into()]
    };
    let headings = [("时间", 17), ("操作人", 10), ("电脑", 16), ("操作", 60), ("改动行数", 9), ("状态", 8)];
    book(cx, &Table::new("操作记录", headings, entries.into_iter().map(row)))
}

/// What an entry was, in Chinese; one that a newer version made by its key.
fn sentence(entry: &Entry) -> String {
    Op::from_key(&entry.op).map_or_else(|| entry.op.clone(), |op| fill(op.template(Lang::Zh), &entry.what))
}

/// What an entry changed.
pub fn entry_changes(cx: &Reading, request: EntryRequest) -> Result<Vec<RowChange>> {
    cx.read(|db| {
        let entry = db.entry(request.id)?;
        Ok(db.changes_of(request.id, ROWS_SHOWN)?.iter().map(|change| row_change(change, &entry)).collect())
    })
}

/// The history of one row, newest first.
pub(crate) fn history_of(db: &Reader, kind: &str, row: Id) -> zhixing_store::Result<Vec<RowChange>> {
    let changes = db.history(kind, row)?;
    changes.iter().map(|change| Ok(row_change(change, &db.entry(change.journal)?))).collect()
}

/// Takes an entry back.
pub fn undo(cx: &Writing, request: EntryRequest) -> Result<()> {
    let entry = cx.read(|db| db.entry(request.id))?;
    let op = Op::from_key(&entry.op);
    if let Some(reason) = op.and_then(Op::why_not_undone) {
        return Err(Problem::new(Code::NotUndoable).with("reason", reason));
    }
    cx.write_undo(request.id, |tx| {
        for (name, value) in named(&entry) {
            tx.says(name, value);
        }
        crate::classes::may_undo(tx, op, request.id)?;
        crate::mentors::may_undo(tx, op, request.id)?;
        crate::hours::may_undo(tx, op, request.id)?;
        tx.undo(request.id)?;
        crate::mentors::undone(tx, request.id)?;
        crate::classes::undone(tx, request.id)?;
        crate::assessment::undone(tx, cx.today())?;
        crate::practice::posted_once(tx, request.id)
    })
    .map_err(|problem| name_step(cx, problem))
}

/// A step named in the sentence of another: in Chinese, with what a page needs to say it in another language.
fn named(entry: &Entry) -> [(&'static str, String); 3] {
    let what = serde_json::to_string(&entry.what).unwrap_or_default();
    [("op", sentence(entry)), ("op_key", entry.op.clone()), ("op_what", what)]
}

/// A refusal names the later step.
fn name_step(cx: &Reading, problem: Problem) -> Problem {
    let id = problem.values.get("entry").and_then(|id| id.parse().ok()).map(Id);
    let Some(entry) = id.and_then(|id| cx.read(|db| db.entry(id)).ok()) else { return problem };
    let problem = problem.with("at", clock(&entry.at));
    named(&entry).into_iter().fold(problem, |problem, (name, value)| problem.with(name, value))
}

pub(super) fn row_change(change: &Change, entry: &Entry) -> RowChange {
    let parse = |text: &Option<String>| -> Map<String, Value> {
        text.as_deref().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
    };
    let (before, after) = (parse(&change.before), parse(&change.after));
    let keys = if after.is_empty() { &before } else { &after };
    let fields = keys
        .keys()
        .filter(|key| key.as_str() != "id" && before.get(*key) != after.get(*key))
        .map(|key| FieldChange {
            field: key.clone(),
            before: text(before.get(key)),
            after: text(after.get(key)),
        })
        .filter(|field| field.before != field.after)
        .collect();
    RowChange {
        journal: change.journal,
        at: entry.at.clone(),
        who: entry.who.clone(),
        kind: change.kind.clone(),
        row: change.row,
        fields,
    }
}

fn text(value: Option<&Value>) -> Option<String> {
    match value? {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}
