//! One keyed field saved as it is left, beside one row committed in a bare SQLite with the same settings.

use crate::office::Office;
use crate::process::timed;
use crate::table::Table;
use crate::{Result, folder};
use rusqlite::{Connection, params};
use serde_json::json;
use std::path::Path;

const PEOPLE: u64 = 100_000;
const ROUNDS: usize = 400;

pub(crate) fn measure(table: &mut Table) -> Result {
    let home = folder()?;
    let office = Office::make(home.path(), PEOPLE)?;
    let bare = bare(&home.path().join("bare.db"))?;
    let page = office.call("people.list", json!({ "offset": 0, "limit": 2000 }))?;
    let ids: Vec<i64> =
        page["rows"].as_array().into_iter().flatten().filter_map(|row| row["id"].as_i64()).collect();

    let mut update = bare.prepare("UPDATE cadre SET post = ?1 WHERE id = ?2")?;
    for (what, field, value) in [
        ("saving one keyed field (职务)", "post", "副局长"),
        ("saving one that is searched by (电话)", "phone", "1390000"),
    ] {
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for round in 0..ROUNDS {
            let value = format!("{value}{round:04}");
            let row = 1 + (round * 211 % 100_000) as i64;
            let (time, done) = timed(|| update.execute(params![value, row]));
            done?;
            theirs.push(time);
            let request = json!({ "id": ids[round * 4 % ids.len()], "field": field, "value": value });
            let (time, saved) = timed(|| office.ask("people.save_field", request));
            saved?;
            ours.push(time);
        }
        table.pairs(what, &ours, ("bare commit of one row", &theirs), 2.0);
    }
    Ok(())
}

/// As many rows of the same kind in the same kind of file, without journal, search and rules.
fn bare(path: &Path) -> Result<Connection> {
    let conn = crate::bare::open(path)?;
    conn.execute_batch(
        "BEGIN;
         CREATE TABLE cadre (id INTEGER PRIMARY KEY, name TEXT NOT NULL, post TEXT, phone TEXT, id_number TEXT) STRICT;",
    )?;
    {
        let mut insert = conn.prepare("INSERT INTO cadre VALUES (?1, ?2, ?3, ?4, ?5)")?;
        for row in 1..=PEOPLE as i64 {
            insert.execute(params![
                row,
                "王平",
                "副局长",
                format!("138{row:08}"),
                format!("000000{row:012}")
            ])?;
        }
    }
    conn.execute_batch("COMMIT; PRAGMA wal_checkpoint(TRUNCATE);")?;
    Ok(conn)
}
