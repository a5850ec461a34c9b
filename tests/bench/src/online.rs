//! 200,000 records of online learning, read and judged against 20,000 people, beside calamine that only reads the file.

use crate::office::Office;
use crate::process::{median, timed};
use crate::table::{Table, shown};
use crate::{Result, folder, invented};
use calamine::{Reader as _, open_workbook_auto_from_rs};
use serde_json::{Value, json};
use std::io::Cursor;
use std::time::Duration;

const PEOPLE: u64 = 20_000;
const EACH: u64 = 10;
const ROUNDS: usize = 5;

pub(crate) fn measure(table: &mut Table) -> Result {
    let home = folder()?;
    let path = home.path().join("online.xlsx");
    std::fs::write(&path, invented::online(PEOPLE, EACH)?)?;
    let records = PEOPLE * EACH;
    let office = Office::make(&home.path().join("office"), PEOPLE)?;
    let source = json!({ "files": [office.house.stage(path.clone()).token] });
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    let mut token = Value::Null;
    for _ in 0..ROUNDS {
        let (time, rows) = timed(|| read(&path));
        check("calamine", rows?, records + 2)?;
        bare.push(time);
        let (time, preview) = timed(|| office.job("online.read", &source));
        let preview = preview?;
        check("the preview", lines(&preview["counts"]), records)?;
        token = preview["token"].clone();
        ours.push(time);
    }
    table.pairs(
        "import of 200,000 online records, all checks",
        &ours,
        ("calamine reads the file", &bare),
        2.0,
    );

    let (time, import) = timed(|| office.job("online.take", &json!({ "token": token })));
    let new = import?["new"].as_u64().unwrap_or_default();
    table.beside("taking them in, with journal", &shown(time), &format!("{new} new, one journal entry"));
    let (time, again) = timed(|| office.job("online.read", &source));
    let same = again?["counts"]["same"].as_u64().unwrap_or_default();
    check("the second reading", same, new)?;
    table.beside("the same list again", &shown(time), &format!("{same} known already"));

    let request = json!({ "year": 2025, "state": "behind", "worst_first": true, "offset": 0, "limit": 50 });
    let (first, page) = timed(|| office.call("online.progress", request.clone()));
    page?;
    let mut times: Vec<Duration> = Vec::new();
    for offset in 0..ROUNDS {
        let mut next = request.clone();
        next["offset"] = json!(offset * 50);
        let (time, page) = timed(|| office.call("online.progress", next));
        page?;
        times.push(time);
    }
    table.at_most("who of 20,000 is behind: a page of the list", median(&times), Duration::from_millis(20));
    table.beside("the first page after an import", &shown(first), "everybody's year is added up");
    let step = office.call("keeping.me", Value::Null)?["last_step"]["id"].clone();
    let (time, undone) = timed(|| office.call("keeping.undo", json!({ "id": step })));
    undone?;
    table.beside("undoing the import", &shown(time), "row by row, newest first");
    Ok(())
}

/// The lines that met a fate, whichever.
fn lines(counts: &Value) -> u64 {
    let fates = ["new", "same", "repeats", "unfinished", "no_day", "ahead", "unsure", "unknown", "out"];
    fates.iter().filter_map(|fate| counts[*fate].as_u64()).sum()
}

/// How many rows calamine finds.
fn read(path: &std::path::Path) -> Result<u64> {
    let bytes = std::fs::read(path)?;
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes))?;
    let mut rows = 0;
    for name in book.sheet_names() {
        rows += book.worksheet_range(&name)?.height() as u64;
    }
    Ok(rows)
}

fn check(who: &str, found: u64, wanted: u64) -> Result {
    if found == wanted { Ok(()) } else { Err(format!("{who} found {found} rows instead of {wanted}").into()) }
}
