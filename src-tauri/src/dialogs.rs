//! The machine's dialogs and its programs for opening and printing.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};
use tauri::{AppHandle, Manager as _};
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

    /// Answers this dialog from what was prepared, otherwise asks the person.
    fn ask(&self, person: impl FnOnce() -> Option<PathBuf>) -> Option<PathBuf> {
        let told = if cfg!(debug_assertions) { std::env::var("ZHIXING_DIALOG_ANSWER").ok() } else { None };
        let Some(mut told) = told else { return person() };
        if Path::new(&told).extension().is_some_and(|ending| ending == "answers") {
            told = std::fs::read_to_string(&told).unwrap_or_default();
        }
        let mut answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        let next = told.split([';', '\n']).filter(|path| !path.trim().is_empty()).nth(answers.taken);
        answers.taken += usize::from(next.is_some());
        next.map(|path| PathBuf::from(path.trim()))
    }
}

fn path(chosen: FilePath) -> Option<PathBuf> {
    chosen.into_path().ok()
}

impl Host for Machine {
    fn pick_files(&self, endings: &[&str], many: bool) -> Vec<PathBuf> {
        let dialog = || self.app.dialog().file().add_filter(endings.join(" "), endings);
        let mut more = Vec::new();
        let first = self.ask(|| {
            if !many {
                return dialog().blocking_pick_file().and_then(path);
            }
            let mut chosen = dialog().blocking_pick_files().unwrap_or_default().into_iter().filter_map(path);
            let first = chosen.next();
            more.extend(chosen);
            first
        });
        first.into_iter().chain(more).collect()
    }

    fn pick_folder(&self) -> Option<PathBuf> {
        self.ask(|| self.app.dialog().file().blocking_pick_folder().and_then(path))
    }

    fn save_as(&self, name: &str) -> Option<PathBuf> {
        let chosen =
            self.ask(|| self.app.dialog().file().set_file_name(name).blocking_save_file().and_then(path));
        chosen.map(|at| if at.is_dir() { at.join(name) } else { at })
    }

    fn open(&self, path: &Path, print: bool) -> Result<()> {
        let failed = |error: std::io::Error| {
            Problem::new(Code::CannotOpen).with("file", path.display()).with("detail", error)
        };
        command(path, print).spawn().map(drop).map_err(failed)
    }

    fn leave(&self) {
        if let Some(window) = self.app.get_webview_window("main") {
            // It may be closing already.
            let _ = window.destroy();
        }
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
