//! 打印: what was printed.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{Row, params};
use zhixing_domain::Id;

/// A print in the history (打印记录).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintRecord {
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
    /// The hash of its bytes.
    pub hash: String,
    /// When, UTC.
    pub at: String,
    /// Who.
    pub who: String,
}

const RECORD: &str = "SELECT p.id, p.document, p.subject, p.title, p.pages, p.hash, j.at, j.who
    FROM print_record p
    JOIN journal_change c ON c.tbl = 'print_record' AND c.row = p.id AND c.before IS NULL
    JOIN journal j ON j.id = c.journal";

fn record(row: &Row) -> rusqlite::Result<PrintRecord> {
    Ok(PrintRecord {
        id: Id(row.get(0)?),
        document: row.get(1)?,
        subject: row.get::<_, Option<i64>>(2)?.map(Id),
        title: row.get(3)?,
        pages: row.get(4)?,
        hash: row.get(5)?,
        at: row.get(6)?,
        who: row.get(7)?,
    })
}

impl Reader<'_> {
    /// The newest prints, at most `limit`; those whose title holds a text.
    pub fn print_records(&self, find: Option<&str>, limit: i64) -> Result<Vec<PrintRecord>> {
        let sql = format!("{RECORD} WHERE ?1 IS NULL OR instr(p.title, ?1) ORDER BY p.id DESC LIMIT ?2");
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map(params![find, limit], record)?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// A print with its snapshot.
    pub fn print_record(&self, id: Id) -> Result<(PrintRecord, String)> {
        let record =
            self.conn.prepare_cached(&format!("{RECORD} WHERE p.id = ?1"))?.query_row([id.0], record)?;
        let snapshot = self
            .conn
            .prepare_cached("SELECT snapshot FROM print_record WHERE id = ?1")?
            .query_row([id.0], |row| row.get(0))?;
        Ok((record, snapshot))
    }
}

impl Tx<'_> {
    /// Notes a print.
    pub fn add_print_record(
        &self,
        document: &str,
        subject: Option<Id>,
        title: &str,
        pages: u32,
        hash: &str,
        snapshot: &str,
    ) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute(
            "INSERT INTO print_record (id, document, subject, title, pages, hash, snapshot)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![id.0, document, subject.map(|id| id.0), title, pages, hash, snapshot],
        )?;
        Ok(id)
    }
}
