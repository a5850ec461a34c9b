//! A year's plan over 100,000 people and 50,000 needs: its head and what it leaves open, beside bare SQL on the same tables.

use crate::office::Office;
use crate::process::{median, timed};
use crate::table::{Table, shown};
use crate::{Result, bare, folder};
use rusqlite::{Connection, params};
use serde_json::{Value, json};
use std::path::Path;
use std::time::Duration;
use zhixing_domain::needs::NeedSource;
use zhixing_domain::people::Audience;
use zhixing_domain::plans::{ItemField, ItemValue};
use zhixing_domain::{Day, Hours, Id};
use zhixing_store::Tx;
use zhixing_store::needs::NewNeed;

const PEOPLE: u64 = 100_000;
const NEEDS: u64 = 50_000;
const TOPICS: u64 = 60;
const ROUNDS: usize = 5;

/// What a rule looks at, of everybody in office, in the order of units.
const EVERYBODY: &str = "SELECT id, unit, tier, rank, party, sex, birth_month FROM cadre WHERE state = 'active' ORDER BY unit, sort";

pub(crate) fn measure(table: &mut Table) -> Result {
    let home = folder()?;
    let (time, office) = timed(|| Office::make_with(home.path(), PEOPLE, fill));
    let office = office?;
    eprintln!("  an office of {PEOPLE} with {NEEDS} needs made in {}", shown(time));
    let bare = bare(&home.path().join("bare.db"))?;
    let plans = office.call("plans.list", Value::Null)?;
    let newest = plans.as_array().into_iter().flatten().max_by_key(|plan| plan["year"].as_i64());
    let plan = newest.ok_or("the sample has no plan")?["id"].clone();
    let of = json!({ "id": plan });
    let items = office.call("plans.record", of.clone())?["items"].as_array().map_or(0, Vec::len);
    eprintln!("  its plan has {items} items");

    let (mut anew, mut once) = (Vec::new(), Vec::new());
    let first = office.call("people.list", json!({ "offset": 0, "limit": 1 }))?["rows"][0]["id"].clone();
    for round in 0..ROUNDS {
        let (time, read) = timed(|| read(&bare));
        read?;
        once.push(time);
        // Something of a person changes: what was found of everybody holds no more.
        let saved = json!({ "id": first, "field": "post", "value": format!("副局长{round}") });
        office.call("people.save_field", saved)?;
        let (time, answer) = timed(|| office.call("plans.coverage", of.clone()));
        answer?;
        anew.push(time);
    }
    let what = format!("coverage of {items} items over 100,000 people, anew");
    table.pairs(&what, &anew, ("bare SQL reads everybody once", &once), 4.0);
    let page = |offset: u64| json!({ "plan": plan, "offset": offset, "limit": 60 });
    for (what, call, request, most) in [
        ("the plan with its head", "plans.record", of.clone(), 60),
        ("coverage again", "plans.coverage", of, 120),
        ("a page of people without anything", "plans.people_without", page(50_000), 20),
        ("a page of open needs", "plans.open_needs", page(25_000), 250),
    ] {
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            let (time, answer) = timed(|| office.call(call, request.clone()));
            answer.map_err(|error| format!("{call}: {error}"))?;
            times.push(time);
        }
        let what = format!("100,000 people, 50,000 needs: {what}");
        table.at_most(&what, median(&times), Duration::from_millis(most));
    }
    Ok(())
}

fn fill(tx: &Tx, people: &[Id]) -> zhixing_store::Result<()> {
    let topics = (0..TOPICS)
        .map(|at| tx.add_topic(&format!("专题{at}")))
        .collect::<zhixing_store::Result<Vec<_>>>()?;
    for need in 0..NEEDS {
        let topic = topics[(need * 7 % TOPICS) as usize];
        tx.add_need(&NewNeed {
            cadre: people.get((need % PEOPLE) as usize).copied(),
            year: Some(2026),
            ..NewNeed::new(NeedSource::Post, topic, Some((need % 3) as i64 + 1))
        })?;
    }
    let Some(plan) = tx.plans()?.into_iter().max_by_key(|plan| plan.year) else { return Ok(()) };
    for (at, rule) in rules().into_iter().enumerate() {
        let item = tx.add_plan_item(plan.id, &format!("第{}期专题班", at + 1))?;
        tx.set_plan_item(item, ItemField::HeadCount, Some(&ItemValue::Number(60)))?;
        tx.add_item_topic(item, topics[at])?;
        tx.set_item_audience(item, &rule)?;
    }
    Ok(())
}

/// Whom the items pick: each kind of condition, alone and together.
fn rules() -> Vec<Audience> {
    let ages = [(25, 35), (30, 40), (35, 45), (40, 50), (45, 55), (50, 60)];
    let by_age =
        ages.map(|(from, to)| Audience { age_from: Some(from), age_to: Some(to), ..Audience::default() });
    let women = Audience { sex: Some("女".to_owned()), ..Audience::default() };
    let behind =
        [10, 20, 50].map(|hours| Audience { hours_below: Some(Hours::whole(hours)), ..Audience::default() });
    let untrained = [2024, 2025, 2026].map(|year| Audience {
        untrained_since: Day::from_ymd_opt(year, 1, 1),
        age_to: Some(50),
        ..Audience::default()
    });
    by_age.into_iter().chain([women]).chain(behind).chain(untrained).collect()
}

fn bare(path: &Path) -> Result<Connection> {
    let conn = bare::with_tables(path)?;
    conn.execute_batch("BEGIN")?;
    for number in 0..PEOPLE {
        let id = number as i64 + 1;
        conn.prepare_cached(
            "INSERT INTO cadre (id, name, tier, rank, sex, birth_month, state, sort) VALUES (?1, '王平', 'other', '四级调研员', '男', '1980-01', 'active', ?1)",
        )?
        .execute(params![id])?;
    }
    conn.execute_batch("COMMIT; PRAGMA wal_checkpoint(TRUNCATE);")?;
    Ok(conn)
}

/// Reads everybody once.
fn read(conn: &Connection) -> Result<usize> {
    let mut found = conn.prepare_cached(EVERYBODY)?;
    let mut rows = found.query([])?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        let _: Option<String> = row.get(3)?;
        count += 1;
    }
    if count as u64 == PEOPLE { Ok(count) } else { Err(format!("{count} people were read").into()) }
}
