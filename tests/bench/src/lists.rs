//! The lists of an office of 100,000 people, at their start, middle and end.

use crate::office::Office;
use crate::process::{median, timed};
use crate::table::Table;
use crate::{Result, folder};
use serde_json::{Value, json};
use std::time::Duration;

const PEOPLE: i64 = 100_000;
const ROUNDS: usize = 15;
const ORDERS: [(&str, &str); 4] =
    [("office", "单位排序"), ("strokes", "笔画"), ("pinyin", "拼音"), ("birth", "出生年月")];
/// What a page may take without being felt while scrolling.
const MOST: Duration = Duration::from_millis(5);
/// What a list may take to be put in order anew after a field was saved: a frame or two.
const MOST_AFTER_A_SAVE: Duration = Duration::from_millis(30);

pub(crate) fn measure(table: &mut Table) -> Result {
    let home = folder()?;
    let office = Office::make(home.path(), PEOPLE.cast_unsigned())?;
    for (order, shown) in ORDERS {
        for (offset, place) in [(0, "start"), (PEOPLE / 2, "middle"), (PEOPLE - 50, "end")] {
            let request = json!({ "order": order, "offset": offset, "limit": 50 });
            row(table, &office, &format!("people by {shown}, {place}"), "people.list", &request)?;
        }
    }
    for (what, call, request) in [
        ("people found by 王, first page", "people.list", json!({ "find": "王", "limit": 50 })),
        ("people of one rank, first page", "people.list", json!({ "rank": "一级科员", "limit": 50 })),
        ("units with their people", "people.units", Value::Null),
        ("who is signed in, and the last step", "keeping.me", Value::Null),
        ("journal, first page", "keeping.journal", json!({ "limit": 50 })),
        ("needs, first page", "needs.list", json!({ "limit": 50 })),
    ] {
        row(table, &office, what, call, &request)?;
    }
    after_a_save(table, &office)
}

fn row(table: &mut Table, office: &Office, what: &str, call: &str, request: &Value) -> Result {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let (time, answer) = timed(|| office.ask(call, request.clone()));
        answer.map_err(|error| format!("{call}: {error}"))?;
        times.push(time);
    }
    table.at_most(&format!("100,000 people: {what}"), median(&times), MOST);
    Ok(())
}

fn after_a_save(table: &mut Table, office: &Office) -> Result {
    for (order, shown) in ORDERS {
        let request = json!({ "order": order, "offset": 0, "limit": 50 });
        let first = office.call("people.list", request.clone())?["rows"][0]["id"].clone();
        let mut times = Vec::new();
        for round in 0..ROUNDS {
            let saved = json!({ "id": first, "field": "post", "value": format!("副局长{round}") });
            office.call("people.save_field", saved)?;
            let (time, answer) = timed(|| office.ask("people.list", request.clone()));
            answer?;
            times.push(time);
        }
        let what = format!("100,000 people: by {shown}, first page after a change");
        table.at_most(&what, median(&times), MOST_AFTER_A_SAVE);
    }
    Ok(())
}
