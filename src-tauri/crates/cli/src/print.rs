//! `print DOCUMENT`: made by the same calls as in the window, written into a folder.

use crate::args::{Document, Print};
use crate::door::Door;
use crate::list;
use crate::output::Output;
use serde_json::{Value, json};
use zhixing_domain::words::Lang;
use zhixing_domain::{Code, Problem, Result};

pub(crate) fn run(door: &Door, print: &Print, lang: Lang) -> Result<()> {
    let requests = requests(door, print)?;
    let mut output = Output::new(&print.out)?;
    let mut first = None;
    for (call, request) in requests {
        match door.run(call, request) {
            Ok(made) => output.write(door, &made)?,
            // Of many, one that has nothing to print stops no other.
            Err(problem) if print.class.is_none() && print.cadre.is_none() => {
                eprintln!("{}", problem.words(lang));
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

/// The calls that make what was asked for.
fn requests(door: &Door, print: &Print) -> Result<Vec<(&'static str, Value)>> {
    let classes = match (print.class, print.cadre) {
        (Some(class), _) => vec![json!(class)],
        (None, Some(cadre)) => ids(&door.call("people.record", json!({ "id": cadre }))?["classes"]),
        (None, None) => ids(&Value::Array(list::rows(door, "classes", None)?)),
    };
    let of_classes = |call: &'static str| classes.iter().map(move |class| (call, json!({ "class": class })));
    Ok(match print.document {
        Document::Attendance => of_classes("classes.print_attendance").collect(),
        Document::Summary => of_classes("classes.print_summary").collect(),
        Document::Certificate => certificates(door, print, &classes)?,
        Document::Evaluation => {
            let mut all: Vec<_> = of_classes("evaluation.print_form").collect();
            for class in &classes {
                let batch = door.call("evaluation.of_class", json!({ "class": class }))?;
                if batch["forms"].as_array().is_some_and(|forms| !forms.is_empty()) {
                    all.push(("evaluation.print_summary", json!({ "class": class })));
                }
            }
            all
        }
        Document::Interview => match print.cadre {
            Some(cadre) => vec![("needs.print_interviews", json!({ "cadre": cadre }))],
            None => ids(&door.call("needs.batches", Value::Null)?)
                .into_iter()
                .map(|batch| ("needs.print_interviews", json!({ "batch": batch })))
                .collect(),
        },
    })
}

/// Certificates are printed where any were issued; of a cadre only their own.
fn certificates(door: &Door, print: &Print, classes: &[Value]) -> Result<Vec<(&'static str, Value)>> {
    let own = match print.cadre {
        None => None,
        Some(cadre) => Some(ids(&door.call("people.record", json!({ "id": cadre }))?["certificates"])),
    };
    let mut all = Vec::new();
    for class in classes {
        let issued = door.call("classes.certificates", json!({ "class": class, "find": null }))?;
        let mut chosen = ids(&issued);
        if let Some(own) = &own {
            chosen.retain(|id| own.contains(id));
        }
        if !chosen.is_empty() {
            let chosen = own.is_some().then_some(chosen);
            let request = json!({ "class": class, "ids": chosen, "stock": null });
            all.push(("classes.print_certificates", request));
        }
    }
    Ok(all)
}

fn ids(rows: &Value) -> Vec<Value> {
    rows.as_array().into_iter().flatten().map(|row| row["id"].clone()).collect()
}
