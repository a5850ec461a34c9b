//! Matching of 100,000 people against 5,000 posts in 40 abilities, beside bare SQL on the same tables.

use crate::office::Office;
use crate::process::{median, timed};
use crate::table::{Table, shown};
use crate::{Result, bare, folder};
use rusqlite::{Connection, params};
use serde_json::{Value, json};
use std::path::Path;
use std::time::Duration;
use zhixing_domain::people::abilities::{AbilitySource, Level};
use zhixing_domain::people::posts::Holding;
use zhixing_domain::{Day, Id};
use zhixing_store::Tx;

const PEOPLE: u64 = 100_000;
const ABILITIES: u64 = 40;
const POSTS: u64 = 5_000;
/// How many abilities a post asks for.
const ASKED: u64 = 9;
const ROUNDS: usize = 5;

const RANKED: &str = "SELECT c.id, sum(max(0, r.level - coalesce(s.level, 0))) AS missing FROM cadre c
    JOIN post_ability r ON r.post = 1 LEFT JOIN cadre_ability s ON s.cadre = c.id AND s.ability = r.ability
    GROUP BY c.id ORDER BY missing, c.unit, c.sort LIMIT 50";
const TOTALS: &str = "SELECT r.ability, count(*), sum(r.level > coalesce(s.level, 0)), sum(max(0, r.level - coalesce(s.level, 0)))
    FROM cadre_post h JOIN post_ability r ON r.post = h.post
    LEFT JOIN cadre_ability s ON s.cadre = h.cadre AND s.ability = r.ability GROUP BY r.ability";

/// Of everybody what a project of the abilities of post 1 would train, and what their own posts ask and they meet.
const SENDABLE: &str = "WITH own AS (SELECT h.cadre, count(*) AS asked, sum(coalesce(s.level, 0) >= r.level) AS met
        FROM cadre_post h JOIN post_ability r ON r.post = h.post
        LEFT JOIN cadre_ability s ON s.cadre = h.cadre AND s.ability = r.ability GROUP BY h.cadre)
    SELECT c.id, sum(max(0, r.level - coalesce(s.level, 0))) AS missing, own.asked, own.met FROM cadre c
    JOIN post_ability r ON r.post = 1 LEFT JOIN cadre_ability s ON s.cadre = c.id AND s.ability = r.ability
    LEFT JOIN own ON own.cadre = c.id GROUP BY c.id ORDER BY own.met * 100 / own.asked DESC, missing DESC, c.unit, c.sort LIMIT 50";

pub(crate) fn measure(table: &mut Table) -> Result {
    let home = folder()?;
    let (time, office) = timed(|| Office::make_with(home.path(), PEOPLE, fill));
    let office = office?;
    eprintln!("  an office of {PEOPLE} with {ABILITIES} abilities each made in {}", shown(time));
    let bare = bare(&home.path().join("bare.db"))?;

    let posts = office.call("people.posts", json!({ "find": "岗位0", "offset": 0, "limit": 1 }))?;
    let post = posts["rows"][0]["id"].clone();
    let request = json!({ "post": post, "offset": 0, "limit": 50 });
    beside(
        table,
        &office,
        &bare,
        "candidates for a post among 100,000",
        ("people.candidates", &request),
        RANKED,
    )?;
    let projects = office.call("practice.projects", json!({}))?;
    let project = &projects[0]["project"]["id"];
    let request = json!({ "project": project, "offset": 0, "limit": 50 });
    beside(
        table,
        &office,
        &bare,
        "candidates for a posting among 100,000",
        ("practice.candidates", &request),
        SENDABLE,
    )?;
    for by in ["people", "units"] {
        let request = json!({ "by": by, "offset": 0, "limit": 50 });
        let what = format!("heat map of 100,000 people, by {by}");
        beside(table, &office, &bare, &what, ("people.unit_gaps", &request), TOTALS)?;
    }
    let person = office.call("people.list", json!({ "offset": 50_000, "limit": 1 }))?["rows"][0].clone();
    for (what, call, request, most) in [
        ("one person against the post", "people.person_fit", json!({ "id": person["id"] }), 5),
        ("heat map of one unit", "people.unit_gaps", json!({ "unit": person["unit_id"], "limit": 50 }), 20),
    ] {
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            let (time, answer) = timed(|| office.ask(call, request.clone()));
            answer?;
            times.push(time);
        }
        table.at_most(&format!("100,000 people × 40: {what}"), median(&times), Duration::from_millis(most));
    }
    Ok(())
}

/// A call that reads everybody anew after a change, beside bare SQL that answers the same.
fn beside(
    table: &mut Table,
    office: &Office,
    bare: &Connection,
    what: &str,
    (call, request): (&str, &Value),
    sql: &str,
) -> Result {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    let first = office.call("people.list", json!({ "offset": 0, "limit": 1 }))?["rows"][0]["id"].clone();
    for round in 0..ROUNDS {
        let (time, rows) = timed(|| -> Result<usize> {
            let mut found = bare.prepare_cached(sql)?;
            let mut rows = found.query([])?;
            let mut count = 0;
            while rows.next()?.is_some() {
                count += 1;
            }
            Ok(count)
        });
        rows?;
        theirs.push(time);
        let saved = json!({ "id": first, "field": "post", "value": format!("副局长{round}") });
        office.call("people.save_field", saved)?;
        let (time, answer) = timed(|| office.ask(call, request.clone()));
        answer.map_err(|error| format!("{call}: {error}"))?;
        ours.push(time);
    }
    table.pairs(what, &ours, ("bare SQL, the same figures", &theirs), 1.0);
    Ok(())
}

/// Which abilities a post asks for.
fn asks(post: u64) -> impl Iterator<Item = (u64, u8)> {
    (0..ASKED).map(move |at| ((post * 3 + at * 4) % ABILITIES, ((post + at) % 4) as u8 + 1))
}

fn level(person: u64, ability: u64) -> u8 {
    ((person * 7 + ability * 3) % 5) as u8
}

fn fill(tx: &Tx, people: &[Id]) -> zhixing_store::Result<()> {
    let none = [const { String::new() }; 5];
    let abilities = (0..ABILITIES)
        .map(|at| tx.add_ability("业务能力", &format!("能力{at}"), None, &none))
        .collect::<zhixing_store::Result<Vec<_>>>()?;
    let posts = (0..POSTS)
        .map(|at| tx.add_post(None, &format!("岗位{at}"), 20))
        .collect::<zhixing_store::Result<Vec<_>>>()?;
    for (at, post) in (0..POSTS).zip(&posts) {
        for (ability, level) in asks(at) {
            tx.put_requirement(*post, abilities[ability as usize], Level::new(level))?;
        }
    }
    let project = tx.add_project("重点工程指挥部")?;
    for (ability, level) in asks(0) {
        tx.put_project_ability(project, abilities[ability as usize], Level::new(level))?;
    }
    let day = Day::from_ymd_opt(2025, 3, 1).unwrap_or_default();
    for (number, cadre) in (0..PEOPLE).zip(people) {
        tx.add_holding(*cadre, posts[(number % POSTS) as usize], Holding { since: None, until: None }, None)?;
        for at in 0..ABILITIES {
            let from = (AbilitySource::Organisation, day);
            tx.put_statement(*cadre, abilities[at as usize], from, Level::new(level(number, at)), None)?;
        }
    }
    Ok(())
}

fn bare(path: &Path) -> Result<Connection> {
    let conn = bare::with_tables(path)?;
    conn.execute_batch("BEGIN")?;
    for at in 0..ABILITIES {
        let id = at as i64 + 1;
        conn.execute(
            "INSERT INTO ability (id, category, name, sort) VALUES (?1, '业务能力', ?2, ?1)",
            params![id, format!("能力{at}")],
        )?;
    }
    for at in 0..POSTS {
        let id = at as i64 + 1;
        conn.prepare_cached("INSERT INTO post (id, title, sort) VALUES (?1, ?2, ?1)")?
            .execute(params![id, format!("岗位{at}")])?;
        for (ability, level) in asks(at) {
            conn.prepare_cached("INSERT INTO post_ability (post, ability, level) VALUES (?1, ?2, ?3)")?
                .execute(params![id, ability as i64 + 1, level])?;
        }
    }
    for number in 0..PEOPLE {
        let id = number as i64 + 1;
        conn.prepare_cached("INSERT INTO cadre (id, name, sort) VALUES (?1, '王平', ?1)")?.execute([id])?;
        conn.prepare_cached("INSERT INTO cadre_post (cadre, post) VALUES (?1, ?2)")?
            .execute(params![id, (number % POSTS) as i64 + 1])?;
        for at in 0..ABILITIES {
            conn.prepare_cached(
                "INSERT INTO cadre_ability (cadre, ability, level, source, day) VALUES (?1, ?2, ?3, 'organisation', '2025-03-01')",
            )?
            .execute(params![id, at as i64 + 1, level(number, at)])?;
        }
    }
    conn.execute_batch("COMMIT; PRAGMA wal_checkpoint(TRUNCATE);")?;
    Ok(conn)
}
