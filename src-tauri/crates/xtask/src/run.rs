//! `cargo xtask run` and `cargo xtask bench`.

use crate::fonts;
use crate::install::{has_display, npm, page, system};
use crate::shell::{self, Result, root};
use std::fs;
use std::path::PathBuf;

/// What the headless job prints of the sample office.
const DOCUMENTS: [&str; 5] = ["attendance", "certificate", "interview", "evaluation", "summary"];

fn window() -> Result {
    page()?;
    fonts::place()?;
    shell::run("cargo", &["build", "--package", "zhixing"])?;
    shell::run(&binary("zhixing"), &[])
}

/// Builds everything and opens the window; without a display does the main job headless.
pub(crate) fn run() -> Result {
    system(false)?;
    if has_display() {
        return window();
    }
    println!(
        "There is no display here, so no window opens: the main job is done on the sample office instead."
    );
    npm()?;
    fonts::place()?;
    sample()
}

/// Makes the sample office and prints its documents into `target/sample`.
fn sample() -> Result {
    let out = root().join("target/sample");
    let office = out.join("office");
    if out.exists() {
        fs::remove_dir_all(&out).map_err(|error| format!("{}: {error}", out.display()))?;
    }
    fs::create_dir_all(&out).map_err(|error| format!("{}: {error}", out.display()))?;
    shell::run("cargo", &["build", "--package", "zhixing-cli"])?;
    let cli = binary("zhixing-cli");
    let (office, out_text) = (office.display().to_string(), out.display().to_string());
    shell::run(&cli, &["--office", &office, "init", "--name", "青石县委组织部（示例）", "--sample"])?;
    for document in DOCUMENTS {
        shell::run(&cli, &["--office", &office, "print", document, "--out", &out_text])?;
    }
    let mut made: Vec<String> = fs::read_dir(&out)
        .map_err(|error| format!("{out_text}: {error}"))?
        .flatten()
        .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "pdf"))
        .map(|entry| format!("  target/sample/{}", entry.file_name().to_string_lossy()))
        .collect();
    made.sort();
    println!("\nMade {} documents:\n{}", made.len(), made.join("\n"));
    Ok(())
}

/// Measures what `words` name, or everything, with the window as a user gets it.
pub(crate) fn bench(words: &[&str]) -> Result {
    system(true)?;
    page()?;
    fonts::place()?;
    let build = ["build", "--quiet", "--release", "--features", "zhixing-bench/measure"];
    let packages = ["--package", "zhixing", "--package", "zhixing-bench", "--package", "empty-window"];
    shell::run("cargo", &[&build[..], &packages].concat())?;
    shell::run(&target_file("release", "zhixing-bench"), words)
}

fn binary(name: &str) -> String {
    target_file("debug", name)
}

fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), Into::into)
}

fn target_file(profile: &str, name: &str) -> String {
    target().join(profile).join(name).display().to_string()
}
