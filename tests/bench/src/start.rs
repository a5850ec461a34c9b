//! The window's start with 100,000 people, beside an empty Tauri window; both driven as the journeys are.

mod driver;

use crate::office::Office;
use crate::process::{below, below_mb, is_running, median, middle};
use crate::table::{Table, shown};
use crate::{Result, folder};
use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

const PEOPLE: u64 = 100_000;
const ROUNDS: usize = 7;
const PATIENCE: Duration = Duration::from_secs(30);

/// When the page painted its content for the first time, in milliseconds since 1970.
const PAINTED: &str = "const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return paint ? performance.timeOrigin + paint.startTime : null;";
/// Whether the list shows people; if so, when that was seen.
const LISTED: &str = "return document.querySelectorAll('[role=row]').length > 10 ? Date.now() : null;";
const OPEN: &str = "const button = [...document.querySelectorAll('main button')]
    .find((button) => button.textContent.includes('青石县'));
    if (!button) return null; location.hash = '#/people'; button.click(); return Date.now();";

pub(crate) fn measure(table: &mut Table) -> Result {
    let home = folder()?;
    // The window takes the office's lock: it must have been let go of.
    Office::make(home.path(), PEOPLE)?.call("keeping.close", Value::Null)?;
    let screen = Screen::start()?;
    let (program, empty) = (binary("zhixing")?, empty()?);

    let (mut ours, mut theirs, mut listed) = (Vec::new(), Vec::new(), Vec::new());
    let (mut held, mut held_listed, mut held_empty) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let window = Window::open(&screen, &empty, home.path())?;
        theirs.push(window.painted()?);
        held_empty.push(window.memory());
        drop(window);
        let window = Window::open(&screen, &program, home.path())?;
        ours.push(window.painted()?);
        held.push(window.memory());
        let pressed = window.until(OPEN)?;
        listed.push(Duration::from_secs_f64((window.until(LISTED)? - pressed).max(0.0) / 1e3));
        held_listed.push(window.memory());
    }
    table.pairs("window, from start to first paint", &ours, ("empty window", &theirs), 1.5);
    let empty = typical(&held_empty);
    for (what, held) in [
        ("memory at the first page", typical(&held)),
        ("memory with the list of 100,000 open", typical(&held_listed)),
    ] {
        table.memory_ratio(what, held.all, ("empty window", empty.all), 1.3);
        let parts = |held: Held| format!("{:.0} + {:.0} MB", held.all - held.web, held.web);
        table.beside("of it the program itself and its web view", &parts(held), &parts(empty));
    }
    table.beside("from opening the office to its list of people", &shown(median(&listed)), "");
    Ok(())
}

/// What a window's processes hold, in MB: all of them, and of it those of the web view.
#[derive(Clone, Copy)]
struct Held {
    all: f64,
    web: f64,
}

/// The medians of what was held.
fn typical(held: &[Held]) -> Held {
    let middle = |of: fn(&Held) -> f64| middle(&held.iter().map(of).collect::<Vec<_>>());
    Held { all: middle(|held| held.all), web: middle(|held| held.web) }
}

/// A binary beside this one.
fn binary(name: &str) -> Result<PathBuf> {
    let path = std::env::current_exe()?.with_file_name(name);
    if path.is_file() {
        Ok(path)
    } else {
        Err(format!("{} is missing: run `cargo xtask bench`", path.display()).into())
    }
}

fn empty() -> Result<PathBuf> {
    binary("empty-window")
}

/// An X server without a screen.
struct Screen {
    server: Child,
    display: String,
}

impl Screen {
    fn start() -> Result<Self> {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("Xvfb could not be started: {error}"))?;
        let mut number = String::new();
        if let Some(out) = server.stdout.take() {
            BufReader::new(out).read_line(&mut number)?;
        }
        Ok(Self { server, display: format!(":{}", number.trim()) })
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // It may have ended by itself; either way it is gone.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// A program's window under WebDriver; its processes end with the value.
struct Window {
    driver: Child,
    session: String,
    began: f64,
}

impl Window {
    fn open(screen: &Screen, program: &Path, home: &Path) -> Result<Self> {
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let driver = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("DISPLAY", &screen.display)
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("ZHIXING_HOME", home)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("WebKitWebDriver could not be started: {error}"))?;
        let mut window = Self { driver, session: format!("http://127.0.0.1:{port}/session"), began: 0.0 };
        let until = Instant::now() + PATIENCE;
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            if Instant::now() > until {
                return Err("WebKitWebDriver does not answer".into());
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        let options = json!({ "webkitgtk:browserOptions": { "binary": program, "args": [] } });
        window.began = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs_f64() * 1e3;
        let made = window.post("", &json!({ "capabilities": { "alwaysMatch": options } }))?;
        let id = made["sessionId"].as_str().ok_or("WebKitWebDriver opened no session")?;
        window.session = format!("{}/{id}", window.session);
        Ok(window)
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value> {
        let mut answer = driver::post(&format!("{}{path}", self.session), body)?;
        Ok(answer["value"].take())
    }

    /// Asks the page until it answers a number.
    fn until(&self, script: &str) -> Result<f64> {
        let until = Instant::now() + PATIENCE;
        loop {
            let answer = self.post("/execute/sync", &json!({ "script": script, "args": [] }))?;
            if let Some(number) = answer.as_f64() {
                return Ok(number);
            }
            if Instant::now() > until {
                let page = self.post(
                    "/execute/sync",
                    &json!({ "script": "return document.body.innerText", "args": [] }),
                )?;
                return Err(format!("the window does not get there: {page}").into());
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// How long it took from the start of the program to its first content.
    fn painted(&self) -> Result<Duration> {
        Ok(Duration::from_secs_f64((self.until(PAINTED)? - self.began).max(0.0) / 1e3))
    }

    /// What the program and its web processes hold once they are at rest.
    fn memory(&self) -> Held {
        let mut before = f64::MAX;
        for _ in 0..40 {
            std::thread::sleep(Duration::from_millis(100));
            let now = self.held();
            if (now.all - before).abs() < 0.5 {
                return now;
            }
            before = now.all;
        }
        self.held()
    }

    fn held(&self) -> Held {
        let below = below_mb(self.driver.id());
        let all = below.iter().map(|(_, held)| held).sum();
        let web =
            below.iter().filter(|(name, _)| name.starts_with("WebKit")).map(|(_, held)| held).sum::<f64>();
        Held { all, web }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // The session's end closes the window; the next one must not find the office still open.
        let processes = below(self.driver.id());
        driver::delete(&self.session);
        let until = Instant::now() + PATIENCE;
        while Instant::now() < until && processes.iter().any(|pid| is_running(*pid)) {
            std::thread::sleep(Duration::from_millis(20));
        }
        let left = processes.iter().filter(|pid| is_running(**pid)).map(ToString::to_string);
        let _ = Command::new("kill").args(left).stderr(Stdio::null()).status();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
