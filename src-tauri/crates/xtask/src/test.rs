//! `cargo xtask test`: every check, one after another; a failure does not hide the next.

use crate::install::{page, system};
use crate::shell::{Result, command};
use crate::{checks, fonts};
use std::io::{BufRead as _, BufReader};
use std::process::Stdio;

/// How many passed and failed.
#[derive(Default)]
struct Count {
    passed: usize,
    failed: usize,
}

pub(crate) fn run(fast: bool) -> Result {
    system(!fast)?;
    page()?;
    fonts::place()?;
    let mut count = Count::default();

    count.check("format", || crate::shell::run("cargo", &["fmt", "--all", "--check"]));
    count.check("files are short", checks::files_are_short);
    count.check("arrows point down", checks::arrows_point_down);
    count.check("page: types", || crate::shell::run("npm", &["--prefix", "ui", "run", "--silent", "check"]));
    count.check("page: lint", || crate::shell::run("npm", &["--prefix", "ui", "run", "--silent", "lint"]));
    count.tests("page: unit tests", "npm", &["--prefix", "ui", "run", "--silent", "test"]);
    let scope: &[&str] = if fast { &[] } else { &["--workspace"] };
    let clippy = [&["clippy", "--quiet", "--all-targets"], scope, &["--", "-D", "warnings"]].concat();
    count.check("clippy", || crate::shell::run("cargo", &clippy));
    count.check("bindings are fresh", checks::bindings_are_fresh);
    if fast {
        count.tests("tests", "cargo", &["test", "--no-fail-fast"]);
    } else {
        // The journeys open the built window, each on a screen of its own, so it must be there before them.
        count.check("window builds", || {
            crate::shell::run(
                "cargo",
                &["build", "--quiet", "--package", "zhixing", "--package", "zhixing-cli"],
            )
        });
        count.tests("tests", "cargo", &["test", "--workspace", "--no-fail-fast"]);
    }

    println!("\n{} passed, {} failed", count.passed, count.failed);
    if count.failed == 0 { Ok(()) } else { std::process::exit(1) }
}

impl Count {
    fn check(&mut self, name: &str, check: impl FnOnce() -> Result) {
        println!("\n— {name}");
        match check() {
            Ok(()) => self.passed += 1,
            Err(why) => {
                println!("FAILED {name}: {why}");
                self.failed += 1;
            }
        }
    }

    /// Runs a test runner, shows what it says and counts its tests.
    fn tests(&mut self, name: &str, program: &str, args: &[&str]) {
        println!("\n— {name}");
        let mut command = command(program, args);
        command.stdout(Stdio::piped()).env("CARGO_TERM_COLOR", "never").env("NO_COLOR", "1");
        let mut child = match command.spawn() {
            Ok(child) => child,
            Err(error) => {
                println!("FAILED {name}: {program} could not be started: {error}");
                self.failed += 1;
                return;
            }
        };
        let mut told = Count::default();
        if let Some(out) = child.stdout.take() {
            for line in BufReader::new(out).lines().map_while(std::result::Result::ok) {
                println!("{line}");
                if let Some(more) = counted(&line) {
                    told.passed += more.passed;
                    told.failed += more.failed;
                }
            }
        }
        let is_good = child.wait().is_ok_and(|status| status.success());
        self.passed += told.passed;
        // A runner that failed without counting a failed test did not get that far.
        self.failed += if is_good { told.failed } else { told.failed.max(1) };
    }
}

/// The closing line of `cargo test` (`test result: ok. 5 passed; 1 failed; …`) or of vitest (`Tests  3 failed | 40 passed (43)`).
fn counted(line: &str) -> Option<Count> {
    let line = line.trim_start();
    if !line.starts_with("test result:") && !line.starts_with("Tests ") {
        return None;
    }
    let words: Vec<&str> =
        line.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let before = |name: &str| {
        words
            .windows(2)
            .find(|pair| pair[1] == name)
            .and_then(|pair| pair[0].parse::<usize>().ok())
            .unwrap_or(0)
    };
    Some(Count { passed: before("passed"), failed: before("failed") })
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn both_runners_are_counted() {
        for (line, passed, failed) in [
            (
                "test result: ok. 5 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.1s",
                5,
                0,
            ),
            ("test result: FAILED. 4 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out", 4, 1),
            ("      Tests  3 failed | 40 passed (43)", 40, 3),
        ] {
            let count = counted(line).unwrap();
            assert_eq!((count.passed, count.failed), (passed, failed), "{line}");
        }
        assert!(counted("running 5 tests").is_none());
    }
}
