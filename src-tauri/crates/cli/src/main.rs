//! `zhixing-cli`: the same calls as the window's, from a terminal (office IT, scripts, tests).
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a terminal program speaks through them")]

mod args;
mod door;
mod import;
mod list;
mod print;

use args::{Args, Job};
use clap::Parser as _;
use door::Door;
use serde_json::{Value, json};
use std::process::ExitCode;
use zhixing_domain::words::Lang;
use zhixing_domain::{Code, Problem, Result};

fn main() -> ExitCode {
    let args = Args::parse();
    let lang = if args.english { Lang::En } else { Lang::Zh };
    match run(args) {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("{}", problem.words(lang));
            let is_misuse = matches!(problem.code, Code::UnknownCall | Code::BadRequest | Code::UnknownKind);
            ExitCode::from(if is_misuse { 2 } else { 1 })
        }
    }
}

fn run(args: Args) -> Result<ExitCode> {
    let door = Door::open(args.office, args.account)?;
    match args.job {
        Job::Init { name, admin, sample } => door.init(&name, &admin, sample)?,
        Job::Restore { file } => door.restore(&file)?,
        job => {
            door.sign_in()?;
            return inside(&door, job);
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// What needs an open office.
fn inside(door: &Door, job: Job) -> Result<ExitCode> {
    match job {
        Job::Import { kind, files, dry_run, class, answers, json } => {
            return import::run(door, &import::Import { kind, files, dry_run, class, answers, json });
        }
        Job::List { kind, find, json } => list::run(door, &kind, find.as_deref(), json)?,
        Job::Print { document, class, cadre, out, json } => {
            print::run(door, &print::Print { document, class, cadre, out, json })?;
        }
        Job::Call { name, request } => {
            let request = serde_json::from_str(&request)
                .map_err(|error| Problem::new(Code::BadRequest).with("detail", error))?;
            show(&door.call(&name, request)?);
        }
        Job::Verify => show(&door.job("keeping.verify", Value::Null)?),
        Job::Backup { file } => {
            door.back_up(&file)?;
            show(&json!({ "file": file }));
        }
        Job::Init { .. } | Job::Restore { .. } => {}
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints JSON for people and programs alike.
fn show(value: &Value) {
    println!("{}", serde_json::to_string_pretty(value).unwrap_or_default());
}
