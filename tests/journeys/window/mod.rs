//! The real window as a person uses it: what is pointed at is named by its role and its words, what is waited for is
//! something to be seen.

mod driver;
mod drop;
mod keys;

use driver::Process;
use fantoccini::Client;
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How long something may take to be seen, on a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);
/// How often it is looked for.
const LOOK: Duration = Duration::from_millis(40);

/// What the window is told before it starts.
pub(crate) struct Setting {
    journey: &'static str,
    today: &'static str,
    dialogs: Vec<PathBuf>,
    folder: Option<Arc<TempDir>>,
}

impl Setting {
    /// A journey by this name, on the day the fixtures were made for.
    pub(crate) fn new(journey: &'static str) -> Self {
        Self { journey, today: "2026-10-20", dialogs: Vec::new(), folder: None }
    }

    /// On another day.
    pub(crate) fn on(mut self, today: &'static str) -> Self {
        self.today = today;
        self
    }

    /// What the person will choose in the file dialogs, one after another.
    pub(crate) fn dialogs(mut self, files: &[PathBuf]) -> Self {
        self.dialogs = files.to_vec();
        self
    }

    /// In the folders of a window that is gone, as after a restart.
    pub(crate) fn at(self, other: Window) -> Self {
        self.beside(&other)
    }

    /// In the folders of a window that stays open.
    pub(crate) fn beside(mut self, other: &Window) -> Self {
        self.folder = Some(Arc::clone(&other.folder));
        self
    }

    /// Opens the window.
    pub(crate) async fn open(self) -> Window {
        let folder = self.folder.unwrap_or_else(|| Arc::new(TempDir::new().unwrap()));
        let root = folder.path().to_owned();
        let (screen, display) = driver::screen();
        std::fs::create_dir_all(root.join("tray")).unwrap();
        let answers =
            self.dialogs.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(";");
        let path = format!("{}:{}", printer(&root).display(), std::env::var("PATH").unwrap_or_default());
        let mut env = vec![
            ("DISPLAY", display.clone()),
            ("ZHIXING_HOME", root.join("home").display().to_string()),
            ("ZHIXING_TODAY", self.today.to_owned()),
            ("ZHIXING_DIALOG_ANSWER", answers),
            ("PATH", path),
        ];
        // How this person likes the window is theirs, not the tester's.
        let own = ["XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"];
        env.extend(own.map(|name| (name, root.join(name).display().to_string())));
        let (driver, client) = driver::session(&env).await;
        let window =
            Window { client, journey: self.journey, folder, display, _driver: driver, _screen: screen };
        window.run(include_str!("watch.js"), vec![]).await;
        window
    }
}

/// A printer that lays its paper into a tray: `lp`, as the program calls it.
fn printer(root: &Path) -> PathBuf {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = root.join("bin");
    std::fs::create_dir_all(&folder).unwrap();
    let lp = folder.join("lp");
    std::fs::write(&lp, format!("#!/bin/sh\ncp \"$1\" '{}/'\n", root.join("tray").display())).unwrap();
    std::fs::set_permissions(&lp, std::fs::Permissions::from_mode(0o755)).unwrap();
    folder
}

/// The window of one journey.
pub(crate) struct Window {
    client: Client,
    journey: &'static str,
    /// Stands until the last window in it is gone.
    folder: Arc<TempDir>,
    /// The name of the screen.
    display: String,
    _driver: Process,
    _screen: Process,
}

impl Window {
    /// Clicks what is called `name`.
    pub(crate) async fn click(&self, role: &str, name: &str) {
        let clicked = until(|| async {
            let found = self.find(role, name).await?;
            self.stands_still(&found).await?;
            found.click().await.ok()
        });
        let clicked = clicked.await;
        if clicked.is_none() {
            self.fail(&format!("no {role} “{name}” to click")).await;
        }
    }

    /// Drops files on the window, as a file manager does.
    pub(crate) fn drop_files(&self, files: &[PathBuf]) {
        drop::drop_files(&self.display, files);
    }

    /// Clicks the button called `name`.
    pub(crate) async fn press(&self, name: &str) {
        self.click("button", name).await;
    }

    /// Puts the cursor into the field called `label`, over what stands there.
    pub(crate) async fn enter(&self, label: &str) {
        let entered = until(|| async {
            let field = self.find("field", label).await?;
            let done = "arguments[0].focus(); arguments[0].select?.(); return document.activeElement === arguments[0]";
            let field = serde_json::to_value(&field).ok()?;
            self.client.execute(done, vec![field]).await.ok()?.as_bool()?.then_some(())
        });
        if entered.await.is_none() {
            self.fail(&format!("no field “{label}”")).await;
        }
    }

    /// Types into the field called `label`.
    pub(crate) async fn fill(&self, label: &str, text: &str) {
        self.enter(label).await;
        self.write(text).await;
    }

    /// Types where the cursor is.
    pub(crate) async fn write(&self, text: &str) {
        let mut keys = KeyActions::new("keys".to_owned());
        let mut waiting = false;
        for c in text.chars() {
            if c.len_utf16() == 1 {
                keys = keys.then(KeyAction::Down { value: c }).then(KeyAction::Up { value: c });
                waiting = true;
                continue;
            }
            // The driver drops characters outside the basic plane.
            if std::mem::take(&mut waiting) {
                self.perform(std::mem::replace(&mut keys, KeyActions::new("keys".to_owned()))).await;
            }
            self.run(include_str!("insert.js"), vec![json!(c.to_string())]).await;
        }
        if waiting {
            self.perform(keys).await;
        }
    }

    /// Presses keys together: `Enter`, `Ctrl+Enter`, `Shift+Tab`.
    pub(crate) async fn key(&self, chord: &str) {
        let values: Vec<char> = chord.split('+').map(key_of).collect();
        let mut keys = KeyActions::new("keys".to_owned());
        for value in &values {
            keys = keys.then(KeyAction::Down { value: *value });
        }
        for value in values.iter().rev() {
            keys = keys.then(KeyAction::Up { value: *value });
        }
        self.perform(keys).await;
    }

    async fn perform(&self, keys: KeyActions) {
        if let Err(error) = self.client.perform_actions(keys).await {
            self.fail(&format!("the keys were not taken: {error}")).await;
        }
    }

    /// Waits until `text` is to be seen.
    pub(crate) async fn see(&self, text: &str) {
        if until(|| async { self.text().await.contains(text).then_some(()) }).await.is_none() {
            self.fail(&format!("“{text}” is not to be seen")).await;
        }
    }

    /// Waits until a script answers something true.
    pub(crate) async fn holds(&self, what: &str, script: &str) -> Value {
        let held = until(|| async {
            let answer = self.client.execute(script, vec![]).await.ok()?;
            (!matches!(answer, Value::Null | Value::Bool(false))).then_some(answer)
        });
        match held.await {
            Some(answer) => answer,
            None => self.fail(&format!("{what} does not hold")).await,
        }
    }

    /// Waits until the cursor is in the field called `label`.
    pub(crate) async fn cursor_in(&self, label: &str) {
        let at = until(|| async {
            // Answers of a few stand in a group that is called by its legend.
            let group = "return document.activeElement?.closest('fieldset')?.querySelector('legend')?.textContent.startsWith(arguments[0]) ?? false";
            if self.client.execute(group, vec![json!(label)]).await.ok()?.as_bool()? {
                return Some(());
            }
            let field = serde_json::to_value(self.find("field", label).await?).ok()?;
            let is = "return document.activeElement === arguments[0]";
            self.client.execute(is, vec![field]).await.ok()?.as_bool()?.then_some(())
        });
        if at.await.is_none() {
            let at = self.run("return document.activeElement?.outerHTML.slice(0, 200)", vec![]).await;
            self.fail(&format!("the cursor is not in “{label}” but at {at}")).await;
        }
    }

    /// What stands in the field called `label`.
    pub(crate) async fn value(&self, label: &str) -> String {
        let Some(field) = until(|| self.find("field", label)).await else {
            self.fail(&format!("no field “{label}”")).await
        };
        let field = serde_json::to_value(field).unwrap();
        self.run("return arguments[0].value", vec![field]).await.as_str().unwrap_or_default().to_owned()
    }

    /// All the text that is to be seen.
    pub(crate) async fn text(&self) -> String {
        let text = self.client.execute("return document.body.innerText", vec![]).await;
        text.ok().and_then(|text| text.as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// Goes to an address of the window.
    pub(crate) async fn go(&self, hash: &str) {
        self.run("location.hash = arguments[0]", vec![json!(hash)]).await;
    }

    /// Makes a call of the program as the page would; for looking at what is kept, not for doing the work.
    pub(crate) async fn call(&self, name: &str, request: Value) -> Value {
        let script = "const [name, request, done] = arguments;
            window.__TAURI_INTERNALS__.invoke('call', { name, request }).then((reply) => done({ is: reply.answer }), (wrong) => done({ wrong }))";
        let answer = self.client.execute_async(script, vec![json!(name), request]).await.unwrap();
        match answer.get("wrong") {
            Some(wrong) => self.fail(&format!("{name} answered {wrong}")).await,
            None => answer["is"].clone(),
        }
    }

    /// Runs a script and gives what it answers.
    pub(crate) async fn run(&self, script: &str, given: Vec<Value>) -> Value {
        match self.client.execute(script, given).await {
            Ok(answer) => answer,
            Err(error) => self.fail(&format!("a script failed: {error}")).await,
        }
    }

    /// Runs a script that answers later.
    pub(crate) async fn run_async(&self, script: &str, given: Vec<Value>) -> Value {
        match self.client.execute_async(script, given).await {
            Ok(answer) => answer,
            Err(error) => self.fail(&format!("a script failed: {error}")).await,
        }
    }

    /// Keeps a picture of the page in `target/journeys`.
    pub(crate) async fn shot(&self, name: &str) {
        self.settled().await;
        self.picture(name).await;
    }

    /// Waits until the page is drawn and asks the program nothing more.
    pub(crate) async fn settled(&self) {
        self.run_async(include_str!("settled.js"), vec![]).await;
    }

    /// Makes the window so many pixels wide and high, and waits until the page knows.
    pub(crate) async fn size(&self, wide: u32, high: u32) {
        if let Err(error) = self.client.set_window_size(wide, high).await {
            self.fail(&format!("the window keeps its size: {error}")).await;
        }
        // A narrow window shows its pages smaller: they are laid out for 1160.
        let has = format!("return outerWidth === {wide} && innerWidth === Math.max({wide}, 1160);");
        self.holds(&format!("the window is {wide} wide"), &has).await;
    }

    /// Puts axe, which looks for what some people cannot use, into the page.
    pub(crate) async fn load_axe(&self) {
        let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
        self.run(&std::fs::read_to_string(axe).unwrap(), vec![]).await;
    }

    async fn picture(&self, name: &str) {
        let folder = driver::binary().parent().and_then(Path::parent).unwrap().join("journeys");
        std::fs::create_dir_all(&folder).unwrap();
        if let Ok(png) = self.client.screenshot().await {
            std::fs::write(folder.join(format!("{}-{name}.png", self.journey)), png).unwrap();
        }
    }

    /// What went wrong in the page without being told to the person.
    pub(crate) async fn errors(&self) -> Vec<String> {
        serde_json::from_value(self.run("return window.journeyErrors.splice(0)", vec![]).await).unwrap()
    }

    /// The sheets that came out of the printer, by name, once there are as many.
    pub(crate) async fn printed(&self, count: usize) -> Vec<PathBuf> {
        let tray = self.folder.path().join("tray");
        let papers = || async {
            let mut papers: Vec<_> =
                std::fs::read_dir(&tray).unwrap().flatten().map(|entry| entry.path()).collect();
            papers.sort();
            (papers.len() >= count).then_some(papers)
        };
        match until(papers).await {
            Some(papers) => papers,
            None => self.fail(&format!("fewer than {count} papers were printed")).await,
        }
    }

    /// Keeps what was printed in `target/journeys`, to be looked at.
    pub(crate) async fn keep_papers(&self) {
        let folder = driver::binary().parent().and_then(Path::parent).unwrap().join("journeys");
        for paper in self.printed(1).await {
            let name = paper.file_name().unwrap().to_string_lossy().into_owned();
            std::fs::copy(&paper, folder.join(format!("{}-{name}", self.journey))).unwrap();
        }
    }

    /// The program ends as in a power cut.
    pub(crate) async fn cut_off(&self) {
        driver::cut_off(&self.folder.path().join("home")).await;
    }

    async fn find(&self, role: &str, name: &str) -> Option<Element> {
        let found =
            self.client.execute(include_str!("find.js"), vec![json!(role), json!(name)]).await.ok()?;
        let id = found.as_object()?.values().next()?.as_str()?.to_owned();
        Some(Element::from_element_id(self.client.clone(), ElementRef::from(id)))
    }

    /// Whether `element` keeps its place from one picture to the next: the driver clicks where it stood,
    /// and a page that is still laying itself out would put another key there.
    async fn stands_still(&self, element: &Element) -> Option<()> {
        let script = "const [node, done] = arguments;
            const at = () => { const { x, y, width } = node.getBoundingClientRect(); return `${x} ${y} ${width}`; };
            const before = at();
            requestAnimationFrame(() => requestAnimationFrame(() => done(node.isConnected && at() === before)));";
        let element = serde_json::to_value(element).ok()?;
        self.client.execute_async(script, vec![element]).await.ok()?.as_bool()?.then_some(())
    }

    async fn fail(&self, why: &str) -> ! {
        self.picture("failed").await;
        let text = self.text().await;
        panic!("{}: {why}. The page says:\n{}", self.journey, text.chars().take(2500).collect::<String>())
    }
}

/// Looks again and again until there is something, at most for as long as patience lasts.
async fn until<T, F: Future<Output = Option<T>>>(look: impl Fn() -> F) -> Option<T> {
    let end = Instant::now() + PATIENCE;
    loop {
        if let Some(found) = look().await {
            return Some(found);
        }
        if Instant::now() > end {
            return None;
        }
        tokio::time::sleep(LOOK).await;
    }
}

fn key_of(name: &str) -> char {
    let key = match name {
        "Ctrl" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "Enter" => Key::Enter,
        "Tab" => Key::Tab,
        "Esc" => Key::Escape,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "F2" => Key::F2,
        "F4" => Key::F4,
        "F8" => Key::F8,
        "Space" => return ' ',
        other => return other.chars().next().unwrap(),
    };
    key.into()
}

/// The text of a paper, as another program reads it.
pub(crate) fn text_of(paper: &Path) -> String {
    let read = std::process::Command::new("pdftotext")
        .args(["-layout".as_ref(), paper.as_os_str(), "-".as_ref()])
        .output();
    String::from_utf8(read.unwrap().stdout).unwrap()
}

/// A file of the tests.
pub(crate) fn fixture(name: &str) -> PathBuf {
    let office = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/crates/office/sample").join(name);
    office
        .canonicalize()
        .unwrap_or_else(|_| Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name))
}
