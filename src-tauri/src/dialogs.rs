//! The machine's dialogs and its programs for opening and printing.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt as _, FilePath};
use zhixing_domain::{Code, Problem, Result};
use zhixing_office::Host;

/// The machine in front of the person.
pub(crate) struct Machine {
    app: AppHandle,
    answers: Mutex<Answers>,
}

/// In a debug build `ZHIXING_DIALOG_ANSWER` answers the dialogs, one path after another (separated by `;`), so that
/// a journey can drive the window. A file of that name, if it ends in `.answers`, is read anew at each dialog.
#[derive(Default)]
struct Answers {
    taken: usize,
}

impl Machine {
    pub(crate) fn new(app: AppHandle) -> Self {
        Self { app, answers: Mutex::default() }
    }

    /// The prepared answer to this dialog: `None` where a person is asked.
    fn answer(&self) -> Option<Option<PathBuf>> {
        if !cfg!(debug_assertions) {
            return None;
        }
        let told = std::env::var("ZHIXING_DIALOG_ANSWER").ok()?;
        let told = if told.ends_with(".answers") {
            std::fs::read_to_string(&told).unwrap_or_default()
        } else {
            told
        };
        let mut answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        let next = told.split([';', '\n']).filter(|path| !path.trim().is_empty()).nth(answers.taken);
        answers.taken += usize::from(next.is_some());
        Some(next.map(|path| PathBuf::from(path.trim())))
    }
}

fn path(chosen: FilePath) -> Option<PathBuf> {
    chosen.into_path().ok()
}

impl Host for Machine {
    fn pick_files(&self, endings: &[&str], many: bool) -> Vec<PathBuf> {
        if let Some(answer) = self.answer() {
            return answer.into_iter().collect();
        }
        let dialog = self.app.dialog().file().add_filter(endings.join(" "), endings);
        let chosen = if many {
            dialog.blocking_pick_files().unwrap_or_default()
        } else {
            dialog.blocking_pick_file().into_iter().collect()
        };
        chosen.into_iter().filter_map(path).collect()
    }

    fn pick_folder(&self) -> Option<PathBuf> {
        match self.answer() {
            Some(answer) => answer,
            None => self.app.dialog().file().blocking_pick_folder().and_then(path),
        }
    }

    fn save_as(&self, name: &str) -> Option<PathBuf> {
        match self.answer() {
            Some(answer) => answer.map(|at| if at.is_dir() { at.join(name) } else { at }),
            None => self.app.dialog().file().set_file_name(name).blocking_save_file().and_then(path),
        }
    }

    fn open(&self, path: &Path, print: bool) -> Result<()> {
        let failed = |error: std::io::Error| {
            Problem::new(Code::CannotOpen).with("file", path.display()).with("detail", error)
        };
        command(path, print).spawn().map(drop).map_err(failed)
    }
}

#[cfg(target_os = "windows")]
fn command(path: &Path, print: bool) -> Command {
    let mut command = Command::new("powershell");
    command.args(["-NoProfile", "-NonInteractive", "-Command", "Start-Process", "-FilePath"]).arg(path);
    if print {
        command.args(["-Verb", "Print"]);
    }
    command
}

#[cfg(target_os = "macos")]
fn command(path: &Path, print: bool) -> Command {
    let mut command = Command::new(if print { "lp" } else { "open" });
    command.arg(path);
    command
}

#[cfg(not(any(target_os = "windows", target_os = "macos")))]
fn command(path: &Path, print: bool) -> Command {
    let mut command = Command::new(if print { "lp" } else { "xdg-open" });
    command.arg(path);
    command
}
