//! The house rules a machine can check.

use crate::shell::{Result, ask, root, run};
use std::fs;
use std::path::Path;

/// A file longer than this is a wall in the wrong place.
const LONGEST: usize = 600;
/// Crates that build and run without a window.
const INNER: [&str; 6] =
    ["zhixing-domain", "zhixing-store", "zhixing-print", "zhixing-exchange", "zhixing-office", "zhixing-cli"];
const BINDINGS: [&str; 6] = ["run", "--quiet", "--package", "zhixing-office", "--example", "bindings"];

/// Writes the window's TypeScript anew.
pub(crate) fn write_bindings() -> Result {
    run("cargo", &[&BINDINGS[..], &["--", "ui/src/api"]].concat())
}

/// Fails if the window's TypeScript is not what the list of calls makes.
pub(crate) fn bindings_are_fresh() -> Result {
    run("cargo", &[&BINDINGS[..], &["--", "--check", "ui/src/api"]].concat())
        .map_err(|_| "ui/src/api is stale: run `cargo xtask bindings`.".to_owned())
}

/// Fails if an inner crate depends on the window's libraries.
pub(crate) fn arrows_point_down() -> Result {
    for package in INNER {
        let tree =
            ask("cargo", &["tree", "--quiet", "--package", package, "--edges", "normal", "--prefix", "none"])
                .ok_or_else(|| format!("The dependencies of {package} could not be read."))?;
        let window =
            tree.lines().find(|line| ["tauri", "wry ", "webkit"].iter().any(|name| line.starts_with(name)));
        if let Some(line) = window {
            return Err(format!("{package} depends on the window: {line}"));
        }
    }
    Ok(())
}

/// Fails if a hand-written file is too long.
pub(crate) fn files_are_short() -> Result {
    let listed = ask("git", &["ls-files", "--cached", "--others", "--exclude-standard"])
        .ok_or("The files could not be listed: is this a git checkout?")?;
    let long: Vec<String> = listed
        .lines()
        .filter(|name| {
            is_code(Path::new(name)) && !name.contains("api/generated") && !name.contains("api/words")
        })
        .filter_map(|name| {
            let lines = fs::read_to_string(root().join(name)).ok()?.lines().count();
            (lines > LONGEST).then(|| format!("{name}: {lines} lines"))
        })
        .collect();
    if long.is_empty() { Ok(()) } else { Err(format!("Longer than {LONGEST} lines:\n{}", long.join("\n"))) }
}

fn is_code(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ["rs", "ts", "svelte", "sql", "css"].iter().any(|known| ending == *known))
}
