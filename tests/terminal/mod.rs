//! The program from a terminal, with an office of its own.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// An office in a temporary folder.
pub(crate) struct Terminal {
    pub(crate) dir: tempfile::TempDir,
    pub(crate) office: PathBuf,
}

/// How a run ended.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// The built program; built here where a test is run by itself.
pub(crate) fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let built =
            Command::new(env!("CARGO")).args(["build", "--quiet", "--package", "zhixing-cli"]).status();
        assert!(built.unwrap().success(), "the program builds");
        let test = std::env::current_exe().unwrap();
        test.ancestors().nth(2).unwrap().join("zhixing-cli")
    })
}

/// The command as a person would type it.
pub(crate) fn command(office: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(program());
    command.arg("--office").arg(office).args(args).env("ZHIXING_PASSWORD", "qingshi");
    command
}

pub(crate) fn run(mut command: Command) -> Ran {
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

impl Terminal {
    /// A new, empty office.
    pub(crate) fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let office = dir.path().join("office");
        let terminal = Self { dir, office };
        terminal.good(&["init", "--name", "青石县委组织部"]);
        terminal
    }

    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        run(command(&self.office, args))
    }

    /// A run that must do what it is asked.
    pub(crate) fn good(&self, args: &[&str]) -> String {
        let ran = self.run(args);
        assert_eq!(ran.code, Some(0), "{args:?}: {}{}", ran.out, ran.err);
        ran.out
    }

    pub(crate) fn json(&self, args: &[&str]) -> Value {
        serde_json::from_str(&self.good(args)).unwrap()
    }

    /// A file in the office's neighbourhood.
    pub(crate) fn file(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.dir.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }

    pub(crate) fn people(&self) -> Vec<Value> {
        self.json(&["list", "people", "--json"]).as_array().unwrap().clone()
    }
}
