//! The triggers that write the journal, made from the schema at every start.

use crate::error::Result;
use rusqlite::Connection;

/// Tables whose changes are not journalled: the journal itself, the book of migrations, and what is derived.
fn is_kept(table: &str) -> bool {
    !(table.starts_with("sqlite_")
        || table.starts_with("journal")
        || table == "migration"
        || table.contains("_search")
        || table.starts_with("derived_"))
}

/// Makes this connection write the journal. The triggers are temporary: only the write gate's connection has them,
/// and they always fit the schema that is there.
pub(crate) fn watch(conn: &Connection) -> Result<()> {
    conn.execute_batch(
        "CREATE TEMP TABLE gate (journal INTEGER NOT NULL) STRICT; INSERT INTO gate VALUES (0);",
    )?;
    let tables: Vec<String> = conn
        .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for table in tables.iter().filter(|table| is_kept(table)) {
        conn.execute_batch(&triggers(table, &columns(conn, table)?))?;
    }
    Ok(())
}

/// A column's name and whether JSON must carry it as hexadecimal.
pub(super) struct Column {
    pub(super) name: String,
    pub(super) blob: bool,
}

/// The columns of a kept table.
pub(super) fn columns(conn: &Connection, table: &str) -> Result<Vec<Column>> {
    Ok(conn
        .prepare_cached("SELECT name, type FROM pragma_table_info(?1) ORDER BY cid")?
        .query_map([table], |row| Ok(Column { name: row.get(0)?, blob: row.get::<_, String>(1)? == "BLOB" }))?
        .collect::<rusqlite::Result<_>>()?)
}

fn triggers(table: &str, columns: &[Column]) -> String {
    let json = |side: &str| {
        let pairs: Vec<String> = columns
            .iter()
            .map(|Column { name, blob }| {
                let value = if *blob { format!("hex({side}.{name})") } else { format!("{side}.{name}") };
                format!("'{name}', {value}")
            })
            .collect();
        format!("json_object({})", pairs.join(", "))
    };
    let differs: Vec<String> = columns.iter().map(|c| format!("OLD.{0} IS NOT NEW.{0}", c.name)).collect();
    let note = |row: &str, before: &str, after: &str| {
        format!(
            "BEGIN INSERT INTO journal_change (journal, tbl, row, before, after) \
             VALUES ((SELECT journal FROM gate), '{table}', {row}, {before}, {after}); END;"
        )
    };
    let (old, new) = (json("OLD"), json("NEW"));
    format!(
        "CREATE TEMP TRIGGER watch_{table}_i AFTER INSERT ON main.{table} {};\n\
         CREATE TEMP TRIGGER watch_{table}_u AFTER UPDATE ON main.{table} WHEN {} {};\n\
         CREATE TEMP TRIGGER watch_{table}_d AFTER DELETE ON main.{table} {};",
        note("NEW.id", "NULL", &new),
        differs.join(" OR "),
        note("NEW.id", &old, &new),
        note("OLD.id", &old, "NULL"),
    )
    .replace("END;;", "END;")
}
