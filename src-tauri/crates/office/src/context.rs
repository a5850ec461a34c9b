//! What a call is given: the house, the open office, and who is calling.

use crate::house::House;
use crate::op::Op;
use chrono::{Local, NaiveDate};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Deref;
use std::sync::Arc;
use zhixing_domain::words::Values;
use zhixing_domain::{Day, Id, Problem, Result};
use zhixing_store::keeping::Account;
use zhixing_store::{NewEntry, Reader, Store, Tx};

/// An open office and who is signed in.
pub(crate) struct Open {
    /// Its data.
    pub(crate) store: Store,
    /// Who is signed in.
    pub(crate) account: Account,
}

/// The context of a call that only reads.
#[derive(Clone)]
pub struct Reading {
    /// The program.
    pub house: Arc<House>,
    open: Arc<Open>,
}

/// The context of a call that writes: reads as [`Reading`] does, and may open the write gate.
pub struct Writing {
    reading: Reading,
    changed: RefCell<BTreeSet<String>>,
}

impl Deref for Writing {
    type Target = Reading;
    fn deref(&self) -> &Reading {
        &self.reading
    }
}

impl Reading {
    pub(crate) fn new(house: Arc<House>, open: Arc<Open>) -> Self {
        Self { house, open }
    }

    /// Reads within one snapshot.
    pub fn read<T>(&self, read: impl FnOnce(&Reader) -> zhixing_store::Result<T>) -> Result<T> {
        self.open.store.read(read).map_err(|error| self.open.store.explain(error))
    }

    /// The open file, for keeping's own work: accounts, copies, verification.
    pub fn store(&self) -> &Store {
        &self.open.store
    }

    /// Who is calling.
    pub fn account(&self) -> &Account {
        &self.open.account
    }

    /// Today where the office is.
    pub fn today(&self) -> Day {
        today()
    }
}

impl Writing {
    pub(crate) fn new(reading: Reading) -> Self {
        Self { reading, changed: RefCell::default() }
    }

    /// The write gate: one transaction, one journal entry.
    pub fn write<T>(&self, op: Op, write: impl FnOnce(&Tx) -> Result<T>) -> Result<T> {
        self.enter(op, None, None, write)
    }

    /// The write gate for a field of one record: the saves of one sitting share a journal entry.
    pub fn write_about<T>(&self, op: Op, record: Id, write: impl FnOnce(&Tx) -> Result<T>) -> Result<T> {
        self.enter(op, Some(record), None, write)
    }

    /// The write gate for taking back `entry`.
    pub(crate) fn write_undo<T>(&self, entry: Id, write: impl FnOnce(&Tx) -> Result<T>) -> Result<T> {
        self.enter(Op::Undone, None, Some(entry), write)
    }

    fn enter<T>(
        &self,
        op: Op,
        subject: Option<Id>,
        undoes: Option<Id>,
        write: impl FnOnce(&Tx) -> Result<T>,
    ) -> Result<T> {
        let entry = NewEntry {
            who: self.account().name.clone(),
            pc: self.house.pc_name().to_owned(),
            op: op.key(),
            what: Values::new(),
            subject,
            undoes,
            now_ms: now_ms(),
            joins: subject.is_some(),
        };
        let store = &self.open.store;
        let (answer, changed) =
            store.write::<T, Problem>(&entry, write).map_err(|problem| store.explain(problem))?;
        self.changed.borrow_mut().extend(changed.kinds);
        Ok(answer)
    }

    pub(crate) fn into_changed(self) -> Vec<String> {
        self.changed.into_inner().into_iter().collect()
    }
}

/// Milliseconds since 1970, UTC.
pub(crate) fn now_ms() -> i64 {
    chrono::Utc::now().timestamp_millis()
}

/// Today; a debug build takes it from `ZHIXING_TODAY`, so that a journey sees the same day every time.
pub(crate) fn today() -> NaiveDate {
    let told = if cfg!(debug_assertions) { std::env::var("ZHIXING_TODAY").ok() } else { None };
    told.and_then(|day| day.parse().ok()).unwrap_or_else(|| Local::now().date_naive())
}
