//! A bare SQLite in the same kind of file with the same settings: no journal, no search, no rules, no program.

use crate::{Result, root};
use rusqlite::Connection;
use std::path::Path;

/// A new, empty file.
pub(crate) fn open(path: &Path) -> Result<Connection> {
    let conn = Connection::open(path)?;
    conn.pragma_update(None, "key", format!("x'{}'", "5a".repeat(32)))?;
    conn.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16000;")?;
    Ok(conn)
}

/// A new file with the program's own tables and indexes.
pub(crate) fn with_tables(path: &Path) -> Result<Connection> {
    let conn = open(path)?;
    let mut files: Vec<_> = std::fs::read_dir(root().join("src-tauri/crates/store/migrations"))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    files.sort();
    for file in files {
        conn.execute_batch(&std::fs::read_to_string(file)?)?;
    }
    Ok(conn)
}
