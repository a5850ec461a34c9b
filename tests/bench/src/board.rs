//! The board of 50,000 needs on 10,000 papers, beside bare SQL on the same tables.

use crate::office::Office;
use crate::process::timed;
use crate::table::Table;
use crate::{Result, bare, folder, root};
use rusqlite::{Connection, params};
use serde_json::{Value, json};
use std::path::Path;
use zhixing_domain::Id;
use zhixing_domain::needs::PaperState;
use zhixing_store::Tx;

const PEOPLE: u64 = 10_000;
const TOPICS: u64 = 60;
const PAPERS: u64 = 10_000;
const WISHES: u64 = 5;
const YEAR: i64 = 2031;
const ROUNDS: usize = 9;

pub(crate) fn measure(table: &mut Table) -> Result {
    let home = folder()?;
    let office = Office::make_with(home.path(), PEOPLE, fill)?;
    let bare = bare(&home.path().join("bare.db"))?;
    let plain = std::fs::read_to_string(root().join("src-tauri/crates/store/tests/board.sql"))?;
    let (mut ours, mut same, mut once) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let (time, rows) = timed(|| count(&bare, &plain));
        check("the plain SQL", rows?, TOPICS)?;
        same.push(time);
        let (time, rows) = timed(|| {
            count(
                &bare,
                "SELECT n.topic, n.source, n.urgency, n.outcome, p.days, p.cadre, p.name, p.unit FROM need n
                 JOIN interview p ON p.id = n.interview JOIN interview_batch b ON b.id = p.batch
                 WHERE b.year = ?1 AND p.state = 'complete'",
            )
        });
        check("one reading of the needs", rows?, PAPERS * WISHES)?;
        once.push(time);
        let (time, board) = timed(|| office.ask("needs.board", json!({ "year": YEAR })));
        let board: Value = board?.read()?;
        let total: u64 =
            board["topics"].as_array().into_iter().flatten().filter_map(|line| line["total"].as_u64()).sum();
        // The sample's own needs without a year stand every year.
        check("the board", total / 100, PAPERS * WISHES / 100)?;
        ours.push(time);
    }
    table.pairs("board of 50,000 needs", &ours, ("bare SQL counts the same", &same), 0.5);
    table.pairs("board of 50,000 needs", &ours, ("bare SQL reads needs and papers once", &once), 2.0);
    Ok(())
}

/// What is wished for on a paper.
fn wish(paper: u64, at: u64) -> (u64, i64) {
    ((paper * 7 + at * 11 + paper / 60) % TOPICS, ((paper + at) % 3) as i64 + 1)
}

fn fill(tx: &Tx, people: &[Id]) -> zhixing_store::Result<()> {
    let topics = (0..TOPICS)
        .map(|at| tx.add_topic(&format!("专题{at}")))
        .collect::<zhixing_store::Result<Vec<_>>>()?;
    let batch = tx.add_interview_batch("访谈", YEAR, PAPERS as i64)?;
    for paper in 0..PAPERS {
        let id = tx.add_interview(batch, paper as i64 + 1)?;
        tx.set_interview_cadre(id, people.get((paper % PEOPLE) as usize).copied())?;
        tx.set("interview", id, "name", format!("王平{paper}"))?;
        tx.set("interview", id, "unit", crate::invented::unit_name(paper % 300))?;
        tx.set("interview", id, "days", (paper % 5) as i64 + 1)?;
        for at in 0..WISHES {
            let (topic, urgency) = wish(paper, at);
            tx.add_wish(id, topics[topic as usize], Some(urgency))?;
        }
        tx.set_interview_state(id, PaperState::Complete)?;
    }
    Ok(())
}

fn bare(path: &Path) -> Result<Connection> {
    let conn = bare::with_tables(path)?;
    conn.execute_batch("BEGIN")?;
    conn.execute("INSERT INTO interview_batch VALUES (1, '访谈', ?1, ?2)", params![YEAR, PAPERS as i64])?;
    for topic in 0..TOPICS {
        let id = topic as i64 + 1;
        conn.execute("INSERT INTO topic VALUES (?1, NULL, ?2, ?1)", params![id, format!("专题{topic}")])?;
    }
    for person in 0..PEOPLE {
        let id = person as i64 + 1;
        conn.prepare_cached("INSERT INTO cadre (id, name, sort) VALUES (?1, '王平', ?1)")?.execute([id])?;
    }
    for paper in 0..PAPERS {
        let id = paper as i64 + 1;
        conn.prepare_cached(
            "INSERT INTO interview (id, batch, no, cadre, name, unit, days, state) VALUES (?1, 1, ?1, ?2, ?3, ?4, ?5, 'complete')",
        )?
        .execute(params![
            id,
            (paper % PEOPLE) as i64 + 1,
            format!("王平{paper}"),
            crate::invented::unit_name(paper % 300),
            (paper % 5) as i64 + 1
        ])?;
        for at in 0..WISHES {
            let (topic, urgency) = wish(paper, at);
            conn.prepare_cached(
                "INSERT INTO need (source, topic, urgency, interview) VALUES ('person', ?1, ?2, ?3)",
            )?
            .execute(params![topic as i64 + 1, urgency, id])?;
        }
    }
    conn.execute_batch("COMMIT; PRAGMA wal_checkpoint(TRUNCATE);")?;
    Ok(conn)
}

/// How many rows a question about the year has.
fn count(conn: &Connection, sql: &str) -> Result<u64> {
    let mut found = conn.prepare_cached(sql)?;
    let mut rows = found.query([YEAR])?;
    let mut count = 0;
    while rows.next()?.is_some() {
        count += 1;
    }
    Ok(count)
}

fn check(who: &str, found: u64, wanted: u64) -> Result {
    if found == wanted { Ok(()) } else { Err(format!("{who} found {found} instead of {wanted}").into()) }
}
