//! `cargo xtask bench`: the program's speed beside what the bare libraries need for the same, in one table of ratios.
//!
//! Both sides of a pair are measured in turns within one run, so that a busy machine slows both. Figures are medians
//! unless the row says otherwise. Names of rows as arguments measure only these: `cargo xtask bench import field`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a terminal program speaks through them")]

mod bare;
mod board;
mod certificates;
mod field;
mod followup;
mod hours;
mod import;
mod invented;
mod lists;
mod matching;
mod mentors;
mod office;
mod online;
mod plans;
mod process;
mod search;
mod start;
mod table;

use std::path::PathBuf;
use std::process::ExitCode;
use table::Table;

/// What went wrong, in a sentence for the terminal.
type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;
/// One part of the table.
type Part = fn(&mut Table) -> Result;

const PARTS: [(&str, Part); 13] = [
    ("certificates", certificates::measure),
    ("import", import::measure),
    ("online", online::measure),
    ("field", field::measure),
    ("lists", lists::measure),
    ("board", board::measure),
    ("matching", matching::measure),
    ("plans", plans::measure),
    ("mentors", mentors::measure),
    ("hours", hours::measure),
    ("followup", followup::measure),
    ("search", search::measure),
    ("start", start::measure),
];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let done = match args.first().map(String::as_str) {
        Some("--child") => certificates::child(&args[1..]).map(|()| true),
        _ => Ok(all(&args)),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

/// Measures the wanted parts and prints the table; one part that cannot be measured does not stop the others.
fn all(wanted: &[String]) -> bool {
    let mut table = Table::default();
    for (name, measure) in PARTS {
        if wanted.is_empty() || wanted.iter().any(|word| word == name) {
            eprintln!("· {name}");
            if let Err(error) = measure(&mut table) {
                table.failed(name, &error.to_string());
            }
        }
    }
    println!("{table}");
    table.complete()
}

/// The folder of the program's sources.
fn root() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// A folder for this run's data, beside the build so that it lies on a real disk; it goes with the value.
fn folder() -> Result<tempfile::TempDir> {
    let beside = std::env::current_exe()?.parent().map(PathBuf::from).unwrap_or_default();
    Ok(tempfile::Builder::new().prefix("bench-").tempdir_in(beside)?)
}
