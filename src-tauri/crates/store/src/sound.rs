//! What texts sound like, kept beside them: by initials and pinyin one is found among 100,000 without reading them all.

use crate::error::Result;
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;
use zhixing_domain::people::{initials, spelled};

/// Of so many spellings the whole pinyin is kept; of the rest the initials are enough.
const SPELLED: usize = 2;

/// Teaches the write gate's connection to keep the sounds right.
pub(crate) fn index(conn: &Connection) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    conn.create_scalar_function("sounds_of", 1, flags, |given| {
        let text = given.get_raw(0).as_str().unwrap_or_default();
        let spelled = spelled(text).into_iter().take(SPELLED);
        Ok(initials(text).into_iter().chain(spelled).collect::<Vec<_>>().join("\n"))
    })?;
    let improvements = triggers("improvement", "what", "NEW.what");
    let classes = triggers("class_run", "title, term", "NEW.title || coalesce(NEW.term, '')");
    Ok(conn.execute_batch(&format!("{improvements}{classes}"))?)
}

fn triggers(table: &str, columns: &str, text: &str) -> String {
    let keep = format!(
        "INSERT OR REPLACE INTO derived_sound (tbl, id, sounds) VALUES ('{table}', NEW.id, sounds_of({text}));"
    );
    format!(
        "CREATE TEMP TRIGGER sound_{table}_i AFTER INSERT ON main.{table} BEGIN {keep} END;
         CREATE TEMP TRIGGER sound_{table}_u AFTER UPDATE OF {columns} ON main.{table} BEGIN {keep} END;
         CREATE TEMP TRIGGER sound_{table}_d AFTER DELETE ON main.{table} BEGIN
           DELETE FROM derived_sound WHERE tbl = '{table}' AND id = OLD.id;
         END;"
    )
}

/// The question for the ids of a table's rows that sound like a word, the word standing at `place` in the statement.
pub(crate) fn sounding(table: &str, place: &str) -> String {
    format!("SELECT id FROM derived_sound WHERE tbl = '{table}' AND instr(sounds, {place})")
}
