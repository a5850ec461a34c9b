//! The one door: `cargo xtask run | test | bench | bindings | fonts`.
//!
//! Each command installs what it lacks, by name, and skips what is up to date.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a terminal program speaks through them")]

mod checks;
mod fonts;
mod install;
mod run;
mod shell;
mod test;

use std::process::ExitCode;

const USE: &str = "cargo xtask run        builds everything and opens the window (without a display: the main job, headless)
cargo xtask test       runs every check; `test fast` leaves out what needs a window
cargo xtask bench      prints the table of ratios; `bench import field` only these parts of it
cargo xtask bindings   writes the window's TypeScript anew
cargo xtask fonts      fetches the paper's fonts";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["run"] => run::run(),
        ["test"] => test::run(false),
        ["test", "fast"] => test::run(true),
        ["bench", words @ ..] => run::bench(words),
        ["bindings"] => checks::write_bindings(),
        ["fonts"] => install::npm().and_then(|()| fonts::place()),
        _ => {
            eprintln!("{USE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("\n{why}");
            ExitCode::FAILURE
        }
    }
}
