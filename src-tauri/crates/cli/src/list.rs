//! `list KIND`: which call answers it, and how its rows are shown.

use crate::door::Door;
use serde_json::{Map, Value, json};
use zhixing_domain::people::CadreField;
use zhixing_domain::{Code, Problem, Result};

/// Rows asked for at once.
const PAGE: usize = 20_000;

/// What a list is read by, before its other columns.
const FIRST: [&str; 10] =
    ["id", "name", "title", "at", "year", "unit", "post", "sex", "birth_month", "number"];

/// A kind of record.
struct Kind {
    name: &'static str,
    call: &'static str,
    /// How the call answers.
    answers: Answers,
}

enum Answers {
    /// All rows at once, whatever was asked.
    All,
    /// All of `rows` at once.
    Rows,
    /// `rows` by `offset` and `limit`.
    Pages,
    /// The newest first, each page `before` the last.
    Backwards,
    /// Batches, the rows of each by another call.
    Batches,
}

const KINDS: &[Kind] = &[
    Kind { name: "people", call: "people.list", answers: Answers::Pages },
    Kind { name: "units", call: "people.units", answers: Answers::All },
    Kind { name: "posts", call: "people.posts", answers: Answers::Pages },
    Kind { name: "abilities", call: "people.abilities", answers: Answers::Rows },
    Kind { name: "interviews", call: "needs.batches", answers: Answers::Batches },
    Kind { name: "needs", call: "needs.list", answers: Answers::Pages },
    Kind { name: "topics", call: "needs.topics", answers: Answers::All },
    Kind { name: "plans", call: "plans.list", answers: Answers::All },
    Kind { name: "mentors", call: "mentors.list", answers: Answers::Pages },
    Kind { name: "classes", call: "classes.list", answers: Answers::Pages },
    Kind { name: "certificates", call: "classes.certificates", answers: Answers::Pages },
    Kind { name: "journal", call: "keeping.journal", answers: Answers::Backwards },
    Kind { name: "accounts", call: "keeping.accounts", answers: Answers::All },
];

pub(crate) fn run(door: &Door, kind: &str, find: Option<&str>, as_json: bool) -> Result<()> {
    let mut count = 0_usize;
    let mut columns: Option<Vec<String>> = None;
    each(door, kind, find, |row| {
        if as_json {
            // One array, written row by row: a list of 100,000 is never held whole.
            say!("{}{row}", if count == 0 { "[" } else { "," });
        } else {
            let names = columns.get_or_insert_with(|| {
                let names = columns_of(&row);
                say!("{}", names.join("\t"));
                names
            });
            let cells: Vec<String> = names.iter().map(|name| text(&row[name.as_str()])).collect();
            say!("{}", cells.join("\t"));
        }
        count += 1;
    })?;
    if as_json {
        say!("{}", if count == 0 { "[]" } else { "]" });
    }
    Ok(())
}

pub(crate) fn rows(door: &Door, kind: &str, find: Option<&str>) -> Result<Vec<Value>> {
    let mut rows = Vec::new();
    each(door, kind, find, |row| rows.push(row))?;
    Ok(rows)
}

fn each(door: &Door, kind: &str, find: Option<&str>, mut take: impl FnMut(Value)) -> Result<()> {
    let known = || KINDS.iter().map(|kind| kind.name).collect::<Vec<_>>().join(" ");
    let Some(kind) = KINDS.iter().find(|known| known.name == kind) else {
        return Err(Problem::new(Code::UnknownKind).with("found", kind).with("known", known()));
    };
    let find = find.map(str::trim).filter(|find| !find.is_empty());
    let mut take_found = |row: Value| {
        if find.is_none_or(|find| holds(&row, find)) {
            take(row);
        }
    };
    match kind.answers {
        Answers::All => array(door.run(kind.call, Value::Null)?).into_iter().for_each(take_found),
        Answers::Rows => {
            array(door.run(kind.call, Value::Null)?["rows"].take()).into_iter().for_each(take_found);
        }
        Answers::Pages => {
            for offset in (0..).step_by(PAGE) {
                let page = json!({ "find": find, "offset": offset, "limit": PAGE });
                let rows = array(door.run(kind.call, page)?["rows"].take());
                let is_last = rows.len() < PAGE;
                rows.into_iter()
                    .map(|row| if kind.name == "people" { whole(row) } else { row })
                    .for_each(&mut take);
                if is_last {
                    break;
                }
            }
        }
        Answers::Backwards => {
            let mut before = Value::Null;
            loop {
                let rows = array(door.run(kind.call, json!({ "before": before, "limit": 500 }))?);
                let Some(last) = rows.last() else { break };
                before = last["id"].clone();
                rows.into_iter().for_each(&mut take_found);
            }
        }
        Answers::Batches => {
            for batch in array(door.run(kind.call, Value::Null)?) {
                for mut paper in
                    array(door.run("needs.batch", json!({ "id": batch["id"] }))?["papers"].take())
                {
                    paper["batch"] = batch["id"].clone();
                    paper["batch_title"] = batch["title"].clone();
                    take_found(paper);
                }
            }
        }
    }
    Ok(())
}

/// A person with every field, also those of which nothing is known.
fn whole(mut person: Value) -> Value {
    let known = person.as_object_mut().map(std::mem::take).unwrap_or_default();
    let mut row: Map<String, Value> =
        CadreField::ALL.iter().map(|field| (field.key().to_owned(), Value::Null)).collect();
    row.extend(known);
    Value::Object(row)
}

fn array(answer: Value) -> Vec<Value> {
    if let Value::Array(rows) = answer { rows } else { Vec::new() }
}

/// Whether any text of the row holds what is looked for.
fn holds(row: &Value, find: &str) -> bool {
    match row {
        Value::String(text) => text.contains(find),
        Value::Array(rows) => rows.iter().any(|row| holds(row, find)),
        Value::Object(fields) => fields.values().any(|field| holds(field, find)),
        _ => false,
    }
}

/// The columns for a person: by what a record is known, first; what holds further records is left to JSON.
fn columns_of(row: &Value) -> Vec<String> {
    let nested = |cell: &Value| matches!(cell, Value::Array(_) | Value::Object(_));
    let held = |name: &str| row.get(name).is_some_and(|cell| !nested(cell));
    let known = FIRST.iter().copied().filter(|name| held(name)).map(str::to_owned);
    let others = row.as_object().into_iter().flatten();
    let others = others
        .filter(|(name, cell)| !FIRST.contains(&name.as_str()) && !nested(cell))
        .map(|(name, _)| name.clone());
    known.chain(others).collect()
}

fn text(cell: &Value) -> String {
    match cell {
        Value::Null | Value::Array(_) | Value::Object(_) => String::new(),
        // A line break within a value would make two rows of one.
        Value::String(text) => text.replace(['\n', '\t'], " "),
        other => other.to_string(),
    }
}
