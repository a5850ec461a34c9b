//! The terminal's door to the house: the folder, the password, calls and jobs.

use serde_json::{Value, json};
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use zhixing_domain::{Code, Problem, Result};
use zhixing_office::{House, HouseSettings, NoHost, keeping};

/// An open door.
pub(crate) struct Door {
    house: Arc<House>,
    folder: PathBuf,
    account: Option<String>,
}

impl Door {
    pub(crate) fn open(folder: Option<PathBuf>, account: Option<String>) -> Result<Self> {
        let folder = folder.ok_or_else(|| Problem::new(Code::OfficeNotNamed))?;
        // The terminal keeps no settings of its own: what little the house notes goes to the system's temporary place.
        let home = std::env::temp_dir().join("zhixing-cli");
        let house = House::new(HouseSettings { home, fonts: font_folders(), host: Box::new(NoHost) })?;
        Ok(Self { house, folder, account })
    }

    pub(crate) fn init(&self, name: &str, admin: &str, sample: bool) -> Result<()> {
        let folder = self.house.stage(self.folder.clone()).token;
        if sample {
            self.run("keeping.make_sample", json!({ "folder": folder, "name": name }))?;
            return Ok(());
        }
        let request = json!({ "name": name, "folder": folder, "admin": admin, "password": password()? });
        crate::show(&self.call("keeping.create_office", request)?);
        Ok(())
    }

    pub(crate) fn restore(&self, file: &Path) -> Result<()> {
        let request = json!({ "file": self.stage(file), "folder": self.stage(&self.folder) });
        self.call("keeping.restore", request)?;
        crate::show(&json!({ "folder": self.folder }));
        Ok(())
    }

    pub(crate) fn sign_in(&self) -> Result<()> {
        let accounts = keeping::accounts_of(&self.folder)?;
        let chosen = match &self.account {
            Some(name) => accounts.iter().find(|account| account.name == *name),
            None => accounts.first(),
        };
        let account = chosen.ok_or_else(|| Problem::new(Code::WrongPassword))?;
        let password = if account.open { String::new() } else { password()? };
        let folder = self.stage(&self.folder);
        self.call(
            "keeping.sign_in",
            json!({ "folder": folder, "account": account.name, "password": password }),
        )?;
        Ok(())
    }

    pub(crate) fn back_up(&self, file: &Path) -> Result<()> {
        keeping::back_up_file(&self.house.reading()?, file)
    }

    /// A file at hand, by the token that calls take.
    pub(crate) fn stage(&self, path: &Path) -> u64 {
        self.house.stage(path.to_owned()).token
    }

    pub(crate) fn call(&self, name: &str, request: Value) -> Result<Value> {
        self.house.call(name, request)?.read()
    }

    /// Makes a call; one that starts a job is waited for and answers what the job does.
    pub(crate) fn run(&self, name: &str, request: Value) -> Result<Value> {
        let id = self.call(name, request)?;
        if !id["job"].is_u64() {
            return Ok(id);
        }
        loop {
            let mut state = self.call("keeping.job", id.clone())?;
            if state["ended"] == true {
                let problem = serde_json::from_value::<Option<Problem>>(state["problem"].take());
                return match problem {
                    Ok(None) => Ok(state["answer"].take()),
                    Ok(Some(problem)) => Err(problem),
                    Err(error) => Err(Problem::new(Code::Unexpected).with("detail", error)),
                };
            }
            // The job runs on its own thread; this one has nothing else to do.
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// The name and bytes of a made file.
    pub(crate) fn made(&self, token: u64) -> Result<(String, Arc<Vec<u8>>)> {
        let made = self.house.made(token)?;
        Ok((made.name, made.bytes))
    }
}

fn password() -> Result<String> {
    if let Ok(password) = std::env::var("ZHIXING_PASSWORD") {
        return Ok(password);
    }
    if !std::io::stdin().is_terminal() {
        return Err(Problem::new(Code::PasswordNeeded));
    }
    rpassword::prompt_password("密码 / Password: ")
        .map_err(|error| Problem::new(Code::Unexpected).with("detail", error))
}

/// Beside the program, and for a program built from source where the build put them.
fn font_folders() -> Vec<PathBuf> {
    let exe = std::env::current_exe().unwrap_or_default();
    let beside = exe.parent().map(|folder| folder.join("fonts"));
    let built = exe.ancestors().map(|folder| folder.join("src-tauri/fonts")).find(|fonts| fonts.is_dir());
    let source =
        cfg!(debug_assertions).then(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../fonts")));
    beside.into_iter().chain(built).chain(source).collect()
}
