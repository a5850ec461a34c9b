//! The one write gate, and the readers beside it.

use crate::error::{Error, Result};
use crate::file::Store;
use crate::kept::Kept;
use crate::people::{self, LastList};
use crate::{journal, keys};
use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior, params};
use std::cell::RefCell;
use std::ops::Deref;
use std::sync::PoisonError;
use std::sync::atomic::Ordering;
use zhixing_domain::Id;
use zhixing_domain::words::Values;

/// A page that opens asks several things at once; afterwards so many connections stay, each with the pages it has read
/// in memory.
const IDLE_READERS: usize = 2;

/// Reads one consistent state of the office.
pub struct Reader<'a> {
    pub(crate) conn: &'a Connection,
    /// What is remembered between readings; nothing while the gate is open, for its own changes are not sealed yet.
    pub(crate) memory: Option<&'a Memory>,
}

/// What is remembered of the office between readings.
#[derive(Default)]
pub(crate) struct Memory {
    /// The list of people asked for last.
    pub(crate) last_list: LastList,
    /// What was found out about people.
    pub(crate) kept: Kept,
}

/// The write gate held open: reads as [`Reader`] does, and may write until it is closed.
pub struct Tx<'a> {
    reader: Reader<'a>,
    store: &'a Store,
    journal: Id,
    entry: RefCell<NewEntry>,
}

impl<'a> Deref for Tx<'a> {
    type Target = Reader<'a>;
    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}

/// What a use case writes into the journal: who did what.
#[derive(Debug, Clone)]
pub struct NewEntry {
    /// The person's name.
    pub who: String,
    /// The PC's name.
    pub pc: String,
    /// The use case, as the office names it.
    pub op: String,
    /// The values its sentence names.
    pub what: Values,
    /// The record it is about, if one: field saves of one sitting at one record share an entry.
    pub subject: Option<Id>,
    /// The entry it takes back.
    pub undoes: Option<Id>,
    /// Milliseconds since 1970, UTC.
    pub now_ms: i64,
    /// Whether it may go on in the last entry, if that is of the same person, use case and record.
    pub joins: bool,
}

/// What a transaction changed: the journal entry and the kinds (tables) touched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changed {
    /// The journal entry; `None` if nothing changed.
    pub journal: Option<Id>,
    /// The tables touched, in order of name.
    pub kinds: Vec<String>,
}

impl Store {
    /// Reads within one snapshot.
    pub fn read<T, E: From<Error>>(&self, read: impl FnOnce(&Reader) -> Result<T, E>) -> Result<T, E> {
        let idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let conn = match idle {
            Some(conn) => conn,
            None => self.connect_reader()?,
        };
        conn.execute_batch("BEGIN").map_err(Error::from)?;
        let answer = read(&Reader { conn: &conn, memory: Some(&self.memory) });
        conn.execute_batch("COMMIT").map_err(Error::from)?;
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        if readers.len() < IDLE_READERS {
            readers.push(conn);
        }
        answer
    }

    /// The write gate: `write` runs in one transaction under one journal entry. If it fails nothing is kept;
    /// if it changes nothing no entry is made.
    pub fn write<T, E: From<Error>>(
        &self,
        entry: &NewEntry,
        write: impl FnOnce(&Tx) -> Result<T, E>,
    ) -> Result<(T, Changed), E> {
        // A panic while the gate was held has rolled its transaction back: the connection is sound.
        let mut conn = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let db = conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(Error::from)?;
        let joined = if entry.joins { journal::joinable(&db, entry)? } else { None };
        let first_seq = journal::next_seq(&db)?;
        let id = match joined {
            Some(id) => id,
            None => self.make_id(entry.now_ms)?,
        };
        journal::begin(&db, id)?;
        let tx = Tx {
            reader: Reader { conn: &db, memory: None },
            store: self,
            journal: id,
            entry: RefCell::new(entry.clone()),
        };
        let answer = write(&tx)?;
        let entry = tx.entry.into_inner();
        let kinds = journal::kinds_since(&db, first_seq)?;
        let mut changed = Changed::default();
        if !kinds.is_empty() {
            // Written last: only now are its record and the values of its sentence known.
            if joined.is_none() {
                journal::record(&db, id, &entry)?;
            }
            let seal = journal::seal(&db, id, entry.now_ms, first_seq)?;
            people::settle(&db, &kinds, first_seq)?;
            self.memory.kept.changed(&kinds, seal);
            changed = Changed { journal: Some(id), kinds };
        }
        db.commit().map_err(Error::from)?;
        Ok((answer, changed))
    }

    /// A new id, later than every one this process made before.
    fn make_id(&self, now_ms: i64) -> Result<Id> {
        let made = Id::made_at(now_ms, u16::from_le_bytes(keys::random()?)).0;
        let before = self.last_id.fetch_max(made, Ordering::Relaxed);
        Ok(Id(if before < made { made } else { self.last_id.fetch_add(1, Ordering::Relaxed) + 1 }))
    }
}

impl Tx<'_> {
    /// A new id for a record.
    pub fn new_id(&self) -> Result<Id> {
        self.store.make_id(self.now_ms())
    }

    /// The journal entry being written.
    pub fn journal(&self) -> Id {
        self.journal
    }

    /// When this use case runs: milliseconds since 1970, UTC.
    pub fn now_ms(&self) -> i64 {
        self.entry.borrow().now_ms
    }

    /// Names the record the use case is about, where it is made within it.
    pub fn about(&self, id: Id) {
        self.entry.borrow_mut().subject = Some(id);
    }

    /// Names a value of the entry's sentence that is known only now.
    pub fn says(&self, name: &str, value: impl ToString) {
        self.entry.borrow_mut().what.insert(name.to_owned(), value.to_string());
    }

    /// Sets one column of one row. `table` and `column` are names from our own code, never from a request.
    pub fn set(
        &self,
        table: &'static str,
        id: Id,
        column: &'static str,
        value: impl rusqlite::ToSql,
    ) -> Result<()> {
        let sql = format!("UPDATE {table} SET {column} = ?1 WHERE id = ?2");
        match self.conn.prepare_cached(&sql)?.execute(params![value, id.0])? {
            0 => Err(rusqlite::Error::QueryReturnedNoRows.into()),
            _ => Ok(()),
        }
    }

    /// Keeps the value of a field on a sheet of paper, one row a field, or leaves it blank. `table` and the columns
    /// `[sheet, field]` are names from our own code, never from a request.
    pub(crate) fn put(
        &self,
        table: &'static str,
        [owner, number]: [&'static str; 2],
        sheet: Id,
        field: u32,
        value: Option<impl rusqlite::ToSql>,
    ) -> Result<()> {
        let Some(value) = value else {
            let sql = format!("DELETE FROM {table} WHERE {owner} = ?1 AND {number} = ?2");
            self.conn.prepare_cached(&sql)?.execute(params![sheet.0, field])?;
            return Ok(());
        };
        let sql = format!(
            "INSERT INTO {table} (id, {owner}, {number}, value) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT ({owner}, {number}) DO UPDATE SET value = excluded.value WHERE value <> excluded.value"
        );
        self.conn.prepare_cached(&sql)?.execute(params![self.new_id()?.0, sheet.0, field, value])?;
        Ok(())
    }

    /// Deletes one row; refused by SQLite while another refers to it.
    pub fn delete(&self, table: &'static str, id: Id) -> Result<()> {
        match self.conn.prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1"))?.execute([id.0])? {
            0 => Err(rusqlite::Error::QueryReturnedNoRows.into()),
            _ => Ok(()),
        }
    }
}

impl Reader<'_> {
    /// Whether a row of `table` (a name from our own code) exists.
    pub fn exists(&self, table: &'static str, id: Id) -> Result<bool> {
        let sql = format!("SELECT 1 FROM {table} WHERE id = ?1");
        Ok(self.conn.prepare_cached(&sql)?.query_row([id.0], |_| Ok(())).optional()?.is_some())
    }
}
