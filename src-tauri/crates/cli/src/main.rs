//! `zhixing-cli`: the same calls as the window's, from a terminal (office IT, scripts, tests).
#![expect(clippy::print_stderr, reason = "a terminal program speaks through them")]

/// Writes a line for the person. Whoever reads may have left (`| head`): then there is nobody to tell.
macro_rules! say {
    ($($told:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stdout(), $($told)*);
    }};
}

mod args;
mod door;
mod import;
mod list;
mod output;
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
    match run(args, lang) {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("{}", problem.words(lang));
            ExitCode::from(if is_misuse(problem.code) { 2 } else { 1 })
        }
    }
}

/// What the one who typed the line must change in it.
fn is_misuse(code: Code) -> bool {
    matches!(
        code,
        Code::UnknownCall
            | Code::BadRequest
            | Code::UnknownKind
            | Code::OfficeNotNamed
            | Code::PasswordNeeded
            | Code::AnswersUnread
            | Code::NotPrintedByClass
    )
}

fn run(args: Args, lang: Lang) -> Result<ExitCode> {
    let door = Door::open(args.office, args.account)?;
    match args.job {
        Job::Init { name, admin, sample } => door.init(&name, &admin, sample)?,
        Job::Restore { file } => door.restore(&file)?,
        job => {
            door.sign_in()?;
            return inside(&door, job, lang);
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// What needs an open office.
fn inside(door: &Door, job: Job, lang: Lang) -> Result<ExitCode> {
    match job {
        Job::Import(import) => return import::run(door, &import, lang),
        Job::List { kind, find, json } => list::run(door, &kind, find.as_deref(), json)?,
        Job::Print(print) => print::run(door, &print, lang)?,
        Job::Export { kind: args::ExportKind::Lrmx, cadre, find, out, json } => {
            let people = json!({ "find": find });
            let made = door.run("people.export_lrmx", json!({ "id": cadre, "people": people }))?;
            let mut output = output::Output::new(&out)?;
            output.write(door, &made)?;
            output.tell(json);
        }
        Job::Call { name, request } => {
            let request = serde_json::from_str(&request)
                .map_err(|error| Problem::new(Code::BadRequest).with("detail", error))?;
            show(&door.run(&name, request)?);
        }
        Job::Verify => show(&door.run("keeping.verify", Value::Null)?),
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
    say!("{}", serde_json::to_string_pretty(value).unwrap_or_default());
}
