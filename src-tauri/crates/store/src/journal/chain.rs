//! The chain of seals: each holds a hash over its transaction's changes and the seal before it.

use crate::error::Result;
use crate::gate::Reader;
use crate::journal::instant;
use rusqlite::{Connection, OptionalExtension as _, params};
use zhixing_domain::{Code, Id, Problem};

/// Seals the changes from `first_seq` on.
pub(crate) fn seal(db: &Connection, journal: Id, now_ms: i64, first_seq: i64) -> Result<i64> {
    let before: Option<Vec<u8>> = db
        .prepare_cached("SELECT hash FROM journal_seal ORDER BY id DESC LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?;
    let (hash, last_seq) = digest(db, &before.unwrap_or_default(), first_seq, i64::MAX)?;
    db.prepare_cached(
        "INSERT INTO journal_seal (at, journal, first_seq, last_seq, hash) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![instant(now_ms), journal.0, first_seq, last_seq, hash])?;
    Ok(db.last_insert_rowid())
}

/// The hash of `before` and the changes `first..=last` with the entry each belongs to; and the last one met.
fn digest(db: &Connection, before: &[u8], first: i64, last: i64) -> Result<(Vec<u8>, i64)> {
    let mut hasher = blake3::Hasher::new();
    hasher.update(before);
    let mut last_seq = first - 1;
    let mut changes = db.prepare_cached(
        "SELECT c.seq, j.id || j.at || j.who || j.op || j.what, c.tbl, c.row, c.before, c.after
         FROM journal_change c JOIN journal j ON j.id = c.journal WHERE c.seq BETWEEN ?1 AND ?2 ORDER BY c.seq",
    )?;
    let mut rows = changes.query([first, last])?;
    while let Some(row) = rows.next()? {
        last_seq = row.get(0)?;
        hasher.update(&last_seq.to_le_bytes());
        for at in [1, 2, 4, 5] {
            let text = row.get_ref(at)?.as_str_or_null().unwrap_or(None).unwrap_or("\0");
            hasher.update(&(text.len() as u64).to_le_bytes()).update(text.as_bytes());
        }
        hasher.update(&row.get::<_, i64>(3)?.to_le_bytes());
    }
    Ok((hasher.finalize().as_bytes().to_vec(), last_seq))
}

impl Reader<'_> {
    /// Verifies every seal; the answer is how many changes they cover. A cut or altered journal is a
    /// [`Code::JournalAltered`] that names the first seal that does not fit.
    pub fn verify_journal(&self) -> Result<i64> {
        let mut before = Vec::new();
        let mut next = 1;
        let mut seals =
            self.conn.prepare("SELECT first_seq, last_seq, hash, at FROM journal_seal ORDER BY id")?;
        let mut rows = seals.query([])?;
        while let Some(row) = rows.next()? {
            let (first, last, hash): (i64, i64, Vec<u8>) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let (found, reached) = digest(self.conn, &before, first, last)?;
            if first != next || reached != last || found != hash {
                return Err(Problem::new(Code::JournalAltered).with("at", row.get::<_, String>(3)?).into());
            }
            (before, next) = (hash, last + 1);
        }
        let beyond: i64 =
            self.conn
                .query_row("SELECT count(*) FROM journal_change WHERE seq >= ?1", [next], |row| row.get(0))?;
        if beyond > 0 {
            return Err(Problem::new(Code::JournalAltered).with("at", next).into());
        }
        Ok(next - 1)
    }
}
