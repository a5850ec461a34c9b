//! `list KIND`: which call answers it, and how its rows are shown.

use crate::door::Door;
use serde_json::{Value, json};
use zhixing_domain::{Code, Problem, Result};

/// A kind, the call that lists it, and where in the answer its rows stand (empty: the answer itself).
const KINDS: &[(&str, &str, &str)] =
    &[("journal", "keeping.journal", ""), ("accounts", "keeping.accounts", "")];

pub(crate) fn run(door: &Door, kind: &str, find: Option<&str>, as_json: bool) -> Result<()> {
    let rows = rows(door, kind, find)?;
    if as_json {
        crate::show(&Value::Array(rows));
        return Ok(());
    }
    for row in &rows {
        let cells: Vec<String> =
            row.as_object().into_iter().flatten().filter_map(|(_, cell)| text(cell)).collect();
        println!("{}", cells.join("\t"));
    }
    Ok(())
}

pub(crate) fn rows(door: &Door, kind: &str, find: Option<&str>) -> Result<Vec<Value>> {
    let known = || KINDS.iter().map(|(kind, ..)| *kind).collect::<Vec<_>>().join(" ");
    let Some((_, call, at)) = KINDS.iter().find(|(name, ..)| *name == kind) else {
        return Err(Problem::new(Code::UnknownKind).with("found", kind).with("known", known()));
    };
    let mut answer = door.call(call, json!({ "find": find, "offset": 0, "limit": i32::MAX }))?;
    let rows = if at.is_empty() { answer.take() } else { answer[at].take() };
    match rows {
        Value::Array(rows) => Ok(rows),
        _ => Ok(Vec::new()),
    }
}

fn text(cell: &Value) -> Option<String> {
    match cell {
        Value::Null | Value::Array(_) | Value::Object(_) => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}
