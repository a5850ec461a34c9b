//! The lists of an office of 100,000 people, at their start, middle and end.

use crate::office::Office;
use crate::process::{median, timed};
use crate::table::Table;
use crate::{Result, folder};
use serde_json::{Value, json};
use std::time::Duration;

const PEOPLE: i64 = 100_000;
const ROUNDS: usize = 15;
/// What a page may take without being felt while scrolling.
const MOST: Duration = Duration::from_millis(5);

pub(crate) fn measure(table: &mut Table) -> Result {
    let home = folder()?;
    let office = Office::make(home.path(), PEOPLE.cast_unsigned())?;
    for (order, shown) in
        [("office", "单位排序"), ("strokes", "笔画"), ("pinyin", "拼音"), ("birth", "出生年月")]
    {
        for (offset, place) in [(0, "start"), (PEOPLE / 2, "middle"), (PEOPLE - 50, "end")] {
            let request = json!({ "order": order, "offset": offset, "limit": 50 });
            row(table, &office, &format!("people by {shown}, {place}"), "people.list", &request)?;
        }
    }
    row(
        table,
        &office,
        "people found by 王, first page",
        "people.list",
        &json!({ "find": "王", "limit": 50 }),
    )?;
    row(
        table,
        &office,
        "people of one rank, first page",
        "people.list",
        &json!({ "rank": "一级科员", "limit": 50 }),
    )?;
    row(table, &office, "units with their people", "people.units", &Value::Null)?;
    row(table, &office, "who is signed in, and the last step", "keeping.me", &Value::Null)?;
    row(table, &office, "journal, first page", "keeping.journal", &json!({ "limit": 50 }))?;
    row(table, &office, "needs, first page", "needs.list", &json!({ "limit": 50 }))?;
    Ok(())
}

fn row(table: &mut Table, office: &Office, what: &str, call: &str, request: &Value) -> Result {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let (time, answer) = timed(|| office.call(call, request.clone()));
        answer.map_err(|error| format!("{call}: {error}"))?;
        times.push(time);
    }
    table.at_most(&format!("100,000 people: {what}"), median(&times), MOST);
    Ok(())
}
