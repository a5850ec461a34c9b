//! Migrations: append-only SQL, each with a checksum that is verified at every start.

use crate::error::Result;
use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior, params};
use zhixing_domain::{Code, Problem};

/// Every step from an empty file to today's schema. Never edit one that has left the house: add the next.
const STEPS: &[(&str, &str)] = &[
    ("0001_keeping", include_str!("../migrations/0001_keeping.sql")),
    ("0002_people", include_str!("../migrations/0002_people.sql")),
    ("0003_needs", include_str!("../migrations/0003_needs.sql")),
    ("0004_plans", include_str!("../migrations/0004_plans.sql")),
    ("0005_mentors", include_str!("../migrations/0005_mentors.sql")),
    ("0006_classes", include_str!("../migrations/0006_classes.sql")),
    ("0007_evaluation", include_str!("../migrations/0007_evaluation.sql")),
    ("0008_paper", include_str!("../migrations/0008_paper.sql")),
    ("0009_posts", include_str!("../migrations/0009_posts.sql")),
    ("0010_survey", include_str!("../migrations/0010_survey.sql")),
    ("0011_practice", include_str!("../migrations/0011_practice.sql")),
    ("0012_online", include_str!("../migrations/0012_online.sql")),
    ("0013_followup", include_str!("../migrations/0013_followup.sql")),
    ("0014_hours", include_str!("../migrations/0014_hours.sql")),
    ("0015_assessment", include_str!("../migrations/0015_assessment.sql")),
];

const BOOK: &str = "CREATE TABLE IF NOT EXISTS migration (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, made_by TEXT NOT NULL) STRICT";

/// How the file's schema stands to ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Nothing to do.
    Current,
    /// Steps are missing; a backup is due first.
    Behind,
}

/// Compares the file's steps with ours: a newer file or an altered step is refused.
pub(crate) fn standing(conn: &Connection) -> Result<Standing> {
    let known = conn
        .query_row("SELECT 1 FROM sqlite_schema WHERE name = 'migration'", [], |_| Ok(()))
        .optional()?
        .is_some();
    if !known {
        return Ok(Standing::Behind);
    }
    let mut rows = conn.prepare("SELECT id, name, checksum, made_by FROM migration ORDER BY id")?;
    let taken: Vec<(i64, String, String, String)> = rows
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
        .collect::<rusqlite::Result<_>>()?;
    if let Some((.., made_by)) = taken.get(STEPS.len()) {
        return Err(Problem::new(Code::DatabaseNewer).with("made_by", made_by).into());
    }
    for ((_, name, sum, _), (ours, sql)) in taken.iter().zip(STEPS) {
        if name != ours || *sum != checksum(sql) {
            return Err(Problem::new(Code::DatabaseChanged).with("detail", name).into());
        }
    }
    Ok(if taken.len() == STEPS.len() { Standing::Current } else { Standing::Behind })
}

/// Takes the missing steps in one transaction: all or none.
pub(crate) fn migrate(conn: &mut Connection) -> Result<()> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    tx.execute_batch(BOOK)?;
    let taken: i64 = tx.query_row("SELECT count(*) FROM migration", [], |row| row.get(0))?;
    for (at, (name, sql)) in STEPS.iter().enumerate().skip(taken as usize) {
        tx.execute_batch(sql)?;
        tx.execute(
            "INSERT INTO migration (id, name, checksum, made_by) VALUES (?1, ?2, ?3, ?4)",
            params![at as i64 + 1, name, checksum(sql), env!("CARGO_PKG_VERSION")],
        )?;
    }
    tx.commit()?;
    Ok(())
}

fn checksum(sql: &str) -> String {
    // Line ends may change on checkout; the statement does not.
    blake3::hash(sql.replace("\r\n", "\n").as_bytes()).to_hex().to_string()
}
