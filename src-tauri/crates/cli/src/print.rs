//! `print DOCUMENT`: made by the same calls as in the window, written into a folder.

use crate::args::{Document, Print};
use crate::door::Door;
use crate::list;
use crate::output::Output;
use serde_json::{Value, json};
use zhixing_domain::words::Lang;
use zhixing_domain::{Code, Problem, Result};

pub(crate) fn run(door: &Door, print: &Print, lang: Lang) -> Result<()> {
    if print.document == Document::Interview && print.class.is_some() {
        return Err(Problem::new(Code::NotPrintedByClass));
    }
    let requests = requests(door, print)?;
    let mut output = Output::new(&print.out)?;
    let mut first = None;
    for (title, call, request) in requests {
        match door.run(call, request) {
            Ok(made) => output.write(door, &made)?,
            // Of many, one that has nothing to print stops no other.
            Err(problem) if print.class.is_none() && print.cadre.is_none() => {
                let named = if title.is_empty() { title } else { format!("{title}: ") };
                eprintln!("{named}{}", problem.words(lang));
                first.get_or_insert(problem);
            }
            Err(problem) => return Err(problem),
        }
    }
    if output.is_empty() {
        let nothing = || Problem::new(Code::NothingToPrint).with("what", title(print.document));
        return Err(first.unwrap_or_else(nothing));
    }
    output.tell(print.json);
    Ok(())
}

fn title(document: Document) -> &'static str {
    match document {
        Document::Attendance => "签到表",
        Document::Certificate => "结业证书",
        Document::Interview => "访谈记录",
        Document::Evaluation => "评估表",
        Document::Summary => "培训总结",
    }
}

/// A call that makes a document, and of which class.
type Making = (String, &'static str, Value);

/// The calls that make what was asked for.
fn requests(door: &Door, print: &Print) -> Result<Vec<Making>> {
    let classes = classes(door, print)?;
    let of_classes = |call: &'static str| {
        classes.iter().map(move |(class, title)| (title.clone(), call, json!({ "class": class })))
    };
    Ok(match print.document {
        Document::Attendance => of_classes("classes.print_attendance").collect(),
        Document::Summary => of_classes("classes.print_summary").collect(),
        Document::Certificate => certificates(door, print, &classes)?,
        Document::Evaluation => {
            let mut all: Vec<_> = of_classes("evaluation.print_form").collect();
            for (class, title) in &classes {
                let batch = door.call("evaluation.of_class", json!({ "class": class }))?;
                if batch["forms"].as_array().is_some_and(|forms| !forms.is_empty()) {
                    all.push((title.clone(), "evaluation.print_summary", json!({ "class": class })));
                }
            }
            all
        }
        Document::Interview => {
            let of = |request| (String::new(), "needs.print_interviews", request);
            match print.cadre {
                Some(cadre) => vec![of(json!({ "cadre": cadre }))],
                None => ids(&door.call("needs.batches", Value::Null)?)
                    .into_iter()
                    .map(|batch| of(json!({ "batch": batch })))
                    .collect(),
            }
        }
    })
}

/// The classes meant, each with its title: the one named, those of the cadre, or all.
fn classes(door: &Door, print: &Print) -> Result<Vec<(Value, String)>> {
    if print.document == Document::Interview {
        return Ok(Vec::new());
    }
    let known = list::rows(door, "classes", None)?;
    let title = |id: &Value| {
        let row = known.iter().find(|row| row["id"] == *id);
        row.and_then(|row| row["title"].as_str()).unwrap_or_default().to_owned()
    };
    let meant = match (print.class, print.cadre) {
        // Asked for by itself, so that one that is not there is told as such.
        (Some(class), _) => {
            door.call("classes.record", json!({ "class": class }))?;
            vec![json!(class)]
        }
        (None, Some(cadre)) => ids(&door.call("people.record", json!({ "id": cadre }))?["classes"]),
        (None, None) => known.iter().map(|row| row["id"].clone()).collect(),
    };
    Ok(meant.into_iter().map(|id| (id.clone(), title(&id))).collect())
}

/// Certificates are printed where any were issued; of a cadre only their own.
fn certificates(door: &Door, print: &Print, classes: &[(Value, String)]) -> Result<Vec<Making>> {
    let own = match print.cadre {
        None => None,
        Some(cadre) => Some(ids(&door.call("people.record", json!({ "id": cadre }))?["certificates"])),
    };
    let mut all = Vec::new();
    for (class, title) in classes {
        let issued = door.call("classes.certificates", json!({ "class": class }))?;
        let mut chosen = ids(&issued["rows"]);
        if let Some(own) = &own {
            chosen.retain(|id| own.contains(id));
        }
        if !chosen.is_empty() {
            let chosen = own.is_some().then_some(chosen);
            let request = json!({ "class": class, "ids": chosen, "stock": null });
            all.push((title.clone(), "classes.print_certificates", request));
        }
    }
    match (all.is_empty(), classes) {
        (true, [(_, title)]) if own.is_none() => {
            Err(Problem::new(Code::NoCertificatesYet).with("title", title))
        }
        (true, _) if own.is_none() => Err(Problem::new(Code::NoCertificatesAnywhere)),
        _ => Ok(all),
    }
}

fn ids(rows: &Value) -> Vec<Value> {
    rows.as_array().into_iter().flatten().map(|row| row["id"].clone()).collect()
}
