//! A roster of 100,000 rows, read and judged, beside calamine that only reads the file.

use crate::office::Office;
use crate::process::timed;
use crate::table::{Table, shown};
use crate::{Result, folder, invented};
use calamine::{Reader as _, open_workbook_auto_from_rs};
use serde_json::{Value, json};
use std::io::Cursor;

const PEOPLE: u64 = 100_000;
const ROUNDS: usize = 5;

pub(crate) fn measure(table: &mut Table) -> Result {
    let home = folder()?;
    let path = home.path().join("roster.xlsx");
    std::fs::write(&path, invented::roster(PEOPLE)?)?;

    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    let mut last = None;
    for round in 0..ROUNDS {
        // A first import each time: nothing has been read before that would have to be let go of.
        let office = Office::empty(&home.path().join(round.to_string()))?;
        let source = json!({ "files": [office.house.stage(path.clone()).token] });
        let (time, rows) = timed(|| read(&path));
        check("calamine", rows?, PEOPLE + 2)?;
        bare.push(time);
        let (time, preview) = timed(|| office.job("people.read_roster", &source));
        let preview = preview?;
        check("the preview", rows_judged(&preview["counts"]), PEOPLE)?;
        ours.push(time);
        last = Some((office, source, preview["token"].clone()));
    }
    let Some((office, source, token)) = last else { return Ok(()) };
    table.pairs("import of 100,000 rows, all checks", &ours, ("calamine reads the file", &bare), 2.0);

    let (time, import) = timed(|| office.job("people.take_roster", &json!({ "token": token })));
    check("the import", import?["new"].as_u64().unwrap_or_default(), PEOPLE)?;
    table.beside(
        "taking them in, with journal and search",
        &shown(time),
        "one transaction, one journal entry",
    );

    let (time, again) = timed(|| office.job("people.read_roster", &source));
    let counts = &again?["counts"];
    let count = |name: &str| counts[name].as_u64().unwrap_or_default();
    check("the second reading", rows_judged(counts), PEOPLE)?;
    let same = format!("{} the same, {} to be asked about", count("same"), count("unsure"));
    table.beside("the same roster again, held against 100,000", &shown(time), &same);
    Ok(())
}

/// The rows that met a fate, whichever.
fn rows_judged(counts: &Value) -> u64 {
    let fates = ["new", "changed", "same", "unsure", "repeats"];
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
