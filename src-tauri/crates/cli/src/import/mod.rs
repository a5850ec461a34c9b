//! `import KIND FILE…`: read, judged, reported, and unless it is a dry run taken.

mod report;

use crate::args::{Import, ImportKind};
use crate::door::Door;
use report::{Report, put_keys};
use serde_json::{Value, json};
use std::path::Path;
use std::process::ExitCode;
use zhixing_domain::words::Lang;
use zhixing_domain::{Code, Problem, Result};

/// Rows and findings asked for at once.
const PAGE: usize = 5000;

pub(crate) fn run(door: &Door, import: &Import, lang: Lang) -> Result<ExitCode> {
    let told = import.answers.as_deref().map(read_answers).transpose()?.unwrap_or_else(|| json!({}));
    let mut reports: Vec<Report> = Vec::new();
    let mut add = |report: Report| {
        if !import.json {
            report.tell(lang);
        }
        reports.push(report);
    };
    if import.kind == ImportKind::Lrmx {
        // All at once: many forms are one step of the journal.
        let title = import.files.iter().map(|file| name(file)).collect::<Vec<_>>().join(" ");
        add(Report::of(title, import.dry_run, |report| people(door, import, &told, &import.files, report)));
    } else if import.kind == ImportKind::Online {
        // All at once too: what one list repeats of another is found.
        let title = import.files.iter().map(|file| name(file)).collect::<Vec<_>>().join(" ");
        add(Report::of(title, import.dry_run, |report| online(door, import, &told, report)));
    } else {
        for file in &import.files {
            add(Report::of(name(file), import.dry_run, |report| match import.kind {
                ImportKind::Class => class(door, import, &told, file, report),
                ImportKind::Interviews => interviews(door, import, file, report),
                ImportKind::Posts => {
                    table(door, import, ["people.read_posts", "people.take_posts"], file, report)
                }
                ImportKind::Deployments => {
                    table(door, import, ["needs.read_deployments", "needs.take_deployments"], file, report)
                }
                ImportKind::Levels => levels(door, import, &told, file, report),
                _ => people(door, import, &told, std::slice::from_ref(file), report),
            }));
        }
    }
    if import.json {
        crate::show(&Value::Array(reports.iter().map(|report| report.json(lang)).collect()));
    }
    let stops = reports.iter().any(Report::stops);
    Ok(if stops { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned()
}

/// The file of answers: `{ "answers": {…}, "columns": {…}, "platforms": {…} }`, or the answers alone.
fn read_answers(file: &Path) -> Result<Value> {
    let unread = |detail: &dyn std::fmt::Display| {
        Problem::new(Code::AnswersUnread).with("file", file.display()).with("detail", detail)
    };
    let text = std::fs::read_to_string(file).map_err(|error| unread(&error))?;
    let told: Value =
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| unread(&error))?;
    let Some(parts) = told.as_object() else { return Err(unread(&"{ … }")) };
    let is_whole = parts.keys().all(|key| matches!(key.as_str(), "answers" | "columns" | "platforms"));
    Ok(if is_whole { told } else { json!({ "answers": told }) })
}

fn people(
    door: &Door,
    import: &Import,
    told: &Value,
    files: &[std::path::PathBuf],
    report: &mut Report,
) -> Result<()> {
    let files: Vec<u64> = files.iter().map(|file| door.stage(file)).collect();
    let mut preview = door.run("people.read_roster", json!({ "files": files, "told": told }))?;
    let token = preview["token"].clone();
    report.set("counts", preview["counts"].take());
    report.set("sheets", preview["sheets"].take());
    report.set("columns", preview["columns"].take());
    for offset in (0..).step_by(PAGE) {
        let request = json!({ "token": token, "offset": offset, "limit": PAGE });
        let mut page = door.call("people.roster_findings", request)?;
        let findings = put_keys(page["findings"].take(), &page["answer_keys"]);
        let count = findings.len();
        report.add_findings(findings);
        if count < PAGE {
            break;
        }
    }
    for offset in (0..).step_by(PAGE) {
        let request = json!({ "token": token, "fate": null, "offset": offset, "limit": PAGE });
        let Value::Array(rows) = door.call("people.roster_page", request)?["rows"].take() else { break };
        let count = rows.len();
        report.add_rows(rows);
        if count < PAGE {
            break;
        }
    }
    if !import.dry_run {
        let request = json!({ "token": token, "unsure_as_new": true });
        report.set("taken", door.run("people.take_roster", request)?);
    }
    Ok(())
}

fn online(door: &Door, import: &Import, told: &Value, report: &mut Report) -> Result<()> {
    let files: Vec<u64> = import.files.iter().map(|file| door.stage(file)).collect();
    let preview = door.run("online.read", json!({ "files": files, "told": told }))?;
    let token = preview["token"].clone();
    report.take_preview(preview);
    for offset in (0..).step_by(PAGE).take_while(|_| import.json) {
        let request = json!({ "token": token, "fate": null, "offset": offset, "limit": PAGE });
        let Value::Array(rows) = door.call("online.rows", request)?["rows"].take() else { break };
        let count = rows.len();
        report.add_rows(rows);
        if count < PAGE {
            break;
        }
    }
    if !import.dry_run {
        report.set("taken", door.run("online.take", json!({ "token": token }))?);
    }
    Ok(())
}

fn class(door: &Door, import: &Import, told: &Value, file: &Path, report: &mut Report) -> Result<()> {
    let request = json!({ "file": door.stage(file), "class": import.class, "told": told });
    let preview = door.run("classes.read_class", request)?;
    let token = preview["token"].clone();
    // A new class nobody is in would be one more thing to tidy up.
    let is_empty = import.class.is_none() && brings_nobody(&preview["sheets"]);
    report.take_preview(preview);
    if is_empty {
        return Err(Problem::new(Code::NewClassEmpty).with("file", name(file)));
    }
    if !import.dry_run {
        let request = json!({ "token": token, "class": import.class });
        report.set("taken", door.run("classes.take_class", request)?);
    }
    Ok(())
}

/// Whether the sheet of trainees has rows and all of them are left out.
fn brings_nobody(sheets: &Value) -> bool {
    let trainees = sheets.as_array().into_iter().flatten().find(|sheet| sheet["sheet"] == "trainees");
    trainees.is_some_and(|sheet| {
        let count = |name: &str| sheet[name].as_u64().unwrap_or_default();
        count("left_out") > 0 && count("new") + count("changed") + count("same") == 0
    })
}

fn interviews(door: &Door, import: &Import, file: &Path, report: &mut Report) -> Result<()> {
    // Judged before a batch is made for it: what cannot be read leaves no empty batch behind.
    let source = |batch: &Value| json!({ "file": door.stage(file), "text": null, "batch": batch });
    let preview = door.run("needs.read_interviews", source(&json!(import.batch.unwrap_or_default())))?;
    let token = preview["token"].clone();
    let papers = preview["papers"].as_array().map_or(0, Vec::len);
    report.take_preview(preview);
    if import.dry_run {
        return Ok(());
    }
    let batch = if let Some(batch) = import.batch {
        json!(batch)
    } else {
        let title = file.file_stem().unwrap_or(file.as_os_str()).to_string_lossy();
        let today = door.call("keeping.me", Value::Null)?["today"].take();
        let year: i64 = today.as_str().and_then(|day| day.get(..4)?.parse().ok()).unwrap_or_default();
        let new = json!({ "id": null, "title": title, "year": year, "paper_count": papers });
        door.call("needs.save_batch", new)?
    };
    report.set("taken", door.run("needs.take_interviews", json!({ "token": token, "batch": batch }))?);
    report.set("batch", batch);
    Ok(())
}

/// A table that is read and taken by one source.
fn table(
    door: &Door,
    import: &Import,
    [read, take]: [&str; 2],
    file: &Path,
    report: &mut Report,
) -> Result<()> {
    let source = json!({ "file": door.stage(file), "text": null });
    report.take_preview(door.run(read, source.clone())?);
    if !import.dry_run {
        report.set("taken", door.run(take, source)?);
    }
    Ok(())
}

fn levels(door: &Door, import: &Import, told: &Value, file: &Path, report: &mut Report) -> Result<()> {
    let today = door.call("keeping.me", Value::Null)?["today"].take();
    let day = import.day.as_ref().map_or(today, |day| json!(day));
    let answers = told.get("answers").cloned().unwrap_or_else(|| json!({}));
    let (file, source) = (door.stage(file), &import.source);
    let source =
        json!({ "file": file, "text": null, "source": source, "day": day, "all": false, "answers": answers });
    report.take_preview(door.run("people.read_levels", source.clone())?);
    if !import.dry_run {
        report.set("taken", door.run("people.take_levels", source)?);
    }
    Ok(())
}
