//! Hours of 100,000 people over ten years: everybody's year and who is short, beside the bare SQL aggregate over the same rows.

use crate::office::Office;
use crate::process::{median, timed};
use crate::table::{Table, shown};
use crate::{Result, bare, folder};
use rusqlite::params;
use serde_json::json;
use zhixing_domain::hours::{EntryField, EntryWay, HoursKind};
use zhixing_domain::practice::Kept;
use zhixing_domain::{Day, Hours, Id};
use zhixing_store::Tx;

/// Fewer where `ZHIXING_BENCH_PEOPLE` says so: a debug build takes its time.
const PEOPLE: u64 = 100_000;
const YEARS: i32 = 10;
const LAST: i32 = 2025;
const ROUNDS: usize = 5;

fn day(year: i32) -> Day {
    Day::from_ymd_opt(year, 6, 30).unwrap_or_default()
}

pub(crate) fn measure(table: &mut Table) -> Result {
    let told = std::env::var("ZHIXING_BENCH_PEOPLE").ok().and_then(|told| told.parse().ok());
    let people = told.unwrap_or(PEOPLE);
    let home = folder()?;
    let (time, office) = timed(|| Office::make_with(home.path(), people, fill));
    let office = office?;
    eprintln!("  {people} people × {YEARS} years made in {}", shown(time));
    let conn = bare::open(&home.path().join("bare.db"))?;
    conn.execute_batch("CREATE TABLE entry (cadre INTEGER, year INTEGER, kind TEXT, hours INTEGER, half_days INTEGER); CREATE INDEX entry_year ON entry (year, cadre, kind, hours, half_days); BEGIN")?;
    for year in LAST - YEARS + 1..=LAST {
        for cadre in 0..people {
            conn.prepare_cached("INSERT INTO entry VALUES (?1, ?2, 'off_job', 4000, 10)")?
                .execute(params![cadre as i64, year])?;
        }
    }
    conn.execute_batch("COMMIT")?;
    let (mut ours, mut bare, mut person) = (Vec::new(), Vec::new(), Vec::new());
    let who = office.call("hours.list", json!({ "year": LAST, "limit": 1 }))?["rows"][0]["id"].clone();
    for round in 0..ROUNDS {
        // Whatever was remembered of people goes with a change.
        office
            .call("people.save_field", json!({ "id": who, "field": "note", "value": round.to_string() }))?;
        let request = json!({ "year": LAST, "order": "short", "state": "behind", "offset": 0, "limit": 50 });
        let (time, page) = timed(|| office.ask("hours.list", request));
        page?;
        ours.push(time);
        let (time, sum) = timed(|| -> Result<i64> {
            let mut found = conn.prepare_cached(
                "SELECT cadre, kind, sum(hours), sum(half_days) FROM entry WHERE year = ?1 GROUP BY cadre, kind",
            )?;
            let mut rows = found.query([LAST])?;
            let mut sum = 0;
            while let Some(row) = rows.next()? {
                sum += row.get::<_, i64>(2)?;
            }
            Ok(sum)
        });
        sum?;
        bare.push(time);
        let (time, ledger) = timed(|| office.ask("hours.person", json!({ "id": who, "year": LAST })));
        ledger?;
        person.push(time);
    }
    table.pairs(
        "hours: everybody's year and who is short, after a change",
        &ours,
        ("bare SQL aggregate", &bare),
        12.0,
    );
    table.beside("one person's ten years, entry by entry", &shown(median(&person)), "");
    Ok(())
}

/// A call-up of five days in each of ten years for everybody.
fn fill(tx: &Tx, people: &[Id]) -> zhixing_store::Result<()> {
    for year in LAST - YEARS + 1..=LAST {
        for cadre in people {
            let id = tx.add_typed_entry(*cadre, EntryWay::CalledUp, HoursKind::OffJob, "市委党校培训班")?;
            for (field, value) in [
                (EntryField::Number, Kept::Text("市组〔1〕号".to_owned())),
                (EntryField::LastDay, Kept::Day(day(year))),
                (EntryField::Days, Kept::Number(10)),
                (EntryField::Hours, Kept::Number(Hours::whole(40).0)),
            ] {
                tx.set_typed_entry(id, field, Some(&value))?;
            }
        }
    }
    Ok(())
}
