//! Running other programs from the workspace's folder.

use std::path::PathBuf;
use std::process::{Command, Stdio};

/// What went wrong, in a sentence for the terminal.
pub(crate) type Result<T = ()> = std::result::Result<T, String>;

/// The workspace's folder.
pub(crate) fn root() -> PathBuf {
    let mut path = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    path.pop();
    path.pop();
    path.pop();
    path
}

/// A program to be run in the workspace's folder.
pub(crate) fn command(program: &str, args: &[&str]) -> Command {
    // npm is a script on Windows, which only its full name starts.
    let program = if cfg!(windows) && program == "npm" { "npm.cmd" } else { program };
    let mut command = Command::new(program);
    command.current_dir(root()).args(args);
    command
}

/// Runs it and streams what it says; fails if it fails.
pub(crate) fn run(program: &str, args: &[&str]) -> Result {
    println!("· {program} {}", args.join(" "));
    match command(program, args).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{program} {}` failed ({status}).", args.join(" "))),
        Err(error) => Err(format!("`{program}` could not be started: {error}.")),
    }
}

/// What it says, or nothing if it could not be run or failed.
pub(crate) fn ask(program: &str, args: &[&str]) -> Option<String> {
    let output = command(program, args).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
