//! Reading the journal: its entries, and the history of one record.

use crate::error::Result;
use crate::gate::Reader;
use rusqlite::{Row, params};
use serde::{Deserialize, Serialize};
use zhixing_domain::Id;
use zhixing_domain::words::Values;

/// An entry of the journal (一条操作记录).
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Entry {
    /// Its id.
    pub id: Id,
    /// When, UTC.
    pub at: String,
    /// Who.
    pub who: String,
    /// From which PC.
    pub pc: String,
    /// The use case.
    pub op: String,
    /// The values its sentence names.
    pub what: Values,
    /// The record it is about.
    pub subject: Option<Id>,
    /// The entry it takes back.
    pub undoes: Option<Id>,
    /// The entry that took it back and still holds.
    pub undone_by: Option<Id>,
    /// How many rows it changed.
    pub changes: i64,
}

/// Which entries are wanted.
#[derive(Debug, Clone, Default)]
pub struct EntryFilter {
    /// Older than this entry.
    pub before: Option<Id>,
    /// Whose person, or whose sentence's values, hold this text.
    pub find: Option<String>,
    /// Or of these use cases.
    pub ops: Vec<String>,
    /// Not before this instant, UTC.
    pub from: Option<String>,
    /// Before this instant, UTC.
    pub until: Option<String>,
    /// At most so many.
    pub limit: i64,
}

/// One change of one row.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Change {
    /// Its place in the journal.
    pub seq: i64,
    /// The entry it belongs to.
    pub journal: Id,
    /// The table.
    pub kind: String,
    /// The row.
    pub row: Id,
    /// The row before, as JSON; `None` for a new row.
    pub before: Option<String>,
    /// The row after, as JSON; `None` for a deleted one.
    pub after: Option<String>,
}

/// The undo of `j` that holds: one that was not itself taken back.
pub(super) const UNDONE_BY: &str = "(SELECT u.id FROM journal u WHERE u.undoes = j.id
    AND NOT EXISTS (SELECT 1 FROM journal r WHERE r.undoes = u.id) ORDER BY u.id DESC LIMIT 1)";

fn entry(row: &Row) -> rusqlite::Result<Entry> {
    let what: String = row.get(5)?;
    Ok(Entry {
        id: Id(row.get(0)?),
        at: row.get(1)?,
        who: row.get(2)?,
        pc: row.get(3)?,
        op: row.get(4)?,
        what: serde_json::from_str(&what).unwrap_or_default(),
        subject: row.get::<_, Option<i64>>(6)?.map(Id),
        undoes: row.get::<_, Option<i64>>(7)?.map(Id),
        undone_by: row.get::<_, Option<i64>>(8)?.map(Id),
        changes: row.get(9)?,
    })
}

impl Reader<'_> {
    /// Entries, newest first.
    pub fn entries(&self, filter: &EntryFilter) -> Result<Vec<Entry>> {
        let sql = format!(
            "SELECT j.id, j.at, j.who, j.pc, j.op, j.what, j.subject, j.undoes, {UNDONE_BY},
                    (SELECT count(*) FROM journal_change c WHERE c.journal = j.id)
             FROM journal j
             WHERE (?1 IS NULL OR j.id < ?1) AND (?4 IS NULL OR j.at >= ?4) AND (?5 IS NULL OR j.at < ?5)
               AND (?2 IS NULL OR instr(j.who, ?2) > 0 OR j.op IN (SELECT value FROM json_each(?3))
                    OR EXISTS (SELECT 1 FROM json_each(j.what) v WHERE instr(v.value, ?2) > 0))
             ORDER BY j.id DESC LIMIT ?6"
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map(
                params![
                    filter.before.map(|id| id.0),
                    filter.find,
                    serde_json::to_string(&filter.ops)?,
                    filter.from,
                    filter.until,
                    filter.limit
                ],
                entry,
            )?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// One entry.
    pub fn entry(&self, id: Id) -> Result<Entry> {
        let sql = format!(
            "SELECT j.id, j.at, j.who, j.pc, j.op, j.what, j.subject, j.undoes, {UNDONE_BY},
                    (SELECT count(*) FROM journal_change c WHERE c.journal = j.id)
             FROM journal j WHERE j.id = ?1"
        );
        Ok(self.conn.prepare_cached(&sql)?.query_row([id.0], entry)?)
    }

    /// The changes of an entry, in order, at most `limit`.
    pub fn changes_of(&self, journal: Id, limit: i64) -> Result<Vec<Change>> {
        self.changes("WHERE journal = ?1 ORDER BY seq LIMIT ?2", params![journal.0, limit])
    }

    /// The history of one row, newest first.
    pub fn history(&self, kind: &str, row: Id) -> Result<Vec<Change>> {
        self.changes("WHERE tbl = ?1 AND row = ?2 ORDER BY seq DESC", params![kind, row.0])
    }

    /// The posts held and the levels of a person that were deleted and are there no more, each as it was last.
    pub fn gone_of(&self, cadre: Id) -> Result<Vec<Change>> {
        let tail = "INDEXED BY journal_change_gone WHERE after IS NULL AND tbl IN ('cadre_post', 'cadre_ability')
             AND before ->> 'cadre' = ?1
             AND seq = (SELECT max(n.seq) FROM journal_change n WHERE n.tbl = journal_change.tbl AND n.row = journal_change.row)
             ORDER BY seq DESC";
        self.changes(tail, params![cadre.0])
    }

    fn changes(&self, tail: &str, args: &[&dyn rusqlite::ToSql]) -> Result<Vec<Change>> {
        let sql = format!("SELECT seq, journal, tbl, row, before, after FROM journal_change {tail}");
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map(args, |row| {
                Ok(Change {
                    seq: row.get(0)?,
                    journal: Id(row.get(1)?),
                    kind: row.get(2)?,
                    row: Id(row.get(3)?),
                    before: row.get(4)?,
                    after: row.get(5)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }
}
