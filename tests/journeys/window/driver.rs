//! The processes behind a window: a screen of its own, the driver, and through it the program.

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use nix::sys::signal::{Signal, kill, killpg};
use nix::unistd::Pid;
use serde_json::json;
use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A program that takes its children with it when it is dropped.
pub(super) struct Process(Child);

impl Process {
    fn start(command: &mut Command) -> Self {
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command.process_group(0).stderr(Stdio::null()).spawn();
        Self(child.unwrap_or_else(|error| {
            panic!("{name} cannot be started ({error}); `cargo xtask test` installs it")
        }))
    }

    fn group(&self) -> Pid {
        Pid::from_raw(self.0.id() as i32)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself; either way it is gone.
        let _ = killpg(self.group(), Signal::SIGKILL);
        let _ = self.0.wait();
    }
}

/// Starts an X server on a number that it picks itself.
pub(super) fn screen() -> (Process, String) {
    let mut command = Command::new("Xvfb");
    command
        .args(["-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"])
        .stdout(Stdio::piped());
    let mut server = Process::start(&mut command);
    let mut number = String::new();
    if let Some(out) = server.0.stdout.take() {
        BufReader::new(out).read_line(&mut number).unwrap();
    }
    (server, format!(":{}", number.trim()))
}

/// The built program.
pub(super) fn binary() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let binary = target.join("debug/zhixing");
    binary
        .canonicalize()
        .unwrap_or_else(|_| panic!("{} is not built; `cargo xtask test` builds it", binary.display()))
}

/// Starts the driver and through it the program; a session that does not come up is tried three times.
pub(super) async fn session(env: &[(&str, String)]) -> (Process, Client) {
    let mut told = Vec::new();
    for _ in 0..3 {
        let port = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
        let mut command = Command::new("WebKitWebDriver");
        command.arg(format!("--port={port}")).stdout(Stdio::null());
        // Without it the program does not let itself be driven; it inherits the rest as well.
        command.env("TAURI_WEBVIEW_AUTOMATION", "true").envs(env.iter().map(|(name, value)| (name, value)));
        let driver = Process::start(&mut command);
        match connect(port).await {
            Ok(client) => return (driver, client),
            Err(error) => told.push(error),
        }
    }
    panic!("no session came up: {}", told.join("; "))
}

async fn connect(port: u16) -> Result<Client, String> {
    let wanted = json!({ "webkitgtk:browserOptions": { "binary": binary(), "args": [] } });
    let address = format!("http://127.0.0.1:{port}");
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(wanted.as_object().cloned().unwrap_or_default());
    // The driver listens a moment after it was started.
    let up = super::until(|| async { std::net::TcpStream::connect(("127.0.0.1", port)).ok() }).await;
    up.ok_or("the driver does not listen")?;
    builder.connect(&address).await.map_err(|error| error.to_string())
}

/// Ends the program that works in `home`, as a power cut would.
pub(super) async fn cut_off(home: &Path) {
    let wanted = format!("ZHIXING_HOME={}", home.display());
    let is_ours = |process: &Path| {
        std::fs::read_link(process.join("exe")).is_ok_and(|exe| exe == binary())
            && std::fs::read(process.join("environ"))
                .is_ok_and(|env| env.split(|byte| *byte == 0).any(|line| line == wanted.as_bytes()))
    };
    let processes = std::fs::read_dir("/proc").unwrap().flatten().map(|entry| entry.path());
    let ours: Vec<i32> = processes
        .filter(|process| is_ours(process))
        .filter_map(|process| process.file_name()?.to_str()?.parse().ok())
        .collect();
    assert!(!ours.is_empty(), "the program is not running");
    for process in &ours {
        kill(Pid::from_raw(*process), Signal::SIGKILL).unwrap();
    }
    // Only when every thread has ended is its hold on the office's file gone too: a program loses its name before its files.
    let has_ended = |task: std::fs::DirEntry| {
        let state = std::fs::read_to_string(task.path().join("stat")).unwrap_or_default();
        state.rsplit_once(") ").is_none_or(|(_, rest)| rest.starts_with(['Z', 'X']))
    };
    let is_gone = |process: &i32| {
        std::fs::read_dir(format!("/proc/{process}/task")).is_ok_and(|tasks| tasks.flatten().all(has_ended))
            || !Path::new(&format!("/proc/{process}")).exists()
    };
    super::until(|| async { ours.iter().all(is_gone).then_some(()) }).await.unwrap();
}
