//! Opening an office: the first start, signing in, the recovery code.

use crate::context::{Open, Reading, Writing, now_ms};
use crate::house::House;
use crate::jobs::{JobId, JobKind, JobState};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use ts_rs::TS;
use zhixing_domain::keeping::Role;
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_store::keeping::Account;
use zhixing_store::keys::{self, DataKey, KeyFile};
use zhixing_store::{Folder, NewEntry, Store};

/// The name under which the sample office is entered; it has no password.
const SAMPLE_ACCOUNT: &str = "余雪";
/// The sample office's name.
pub(crate) const SAMPLE_NAME: &str = "青石县委组织部（示例）";
const SAMPLE_FOLDER: &str = "sample";
const RECENT: &str = "recent.json";

/// What the first page needs to know.
#[derive(Debug, Serialize, TS)]
pub struct Start {
    /// The offices opened before, the last one first.
    pub recent: Vec<OfficeRef>,
    /// Where a new office is put unless the person chooses another folder.
    pub default_folder: String,
    /// Whether an office is open already.
    pub open: bool,
}

/// An office that can be opened.
#[derive(Debug, Serialize, TS)]
pub struct OfficeRef {
    /// Its folder, as a token.
    #[ts(type = "number")]
    pub token: u64,
    /// Its folder, to be shown.
    pub folder: String,
    /// Its name.
    pub name: String,
    /// Who can sign in.
    pub accounts: Vec<AccountRef>,
}

/// An account that can sign in.
#[derive(Debug, Serialize, TS)]
pub struct AccountRef {
    /// The person's name.
    pub name: String,
    /// Whether no password is asked (the sample office).
    pub open: bool,
}

/// A new office.
#[derive(Debug, Deserialize, TS)]
pub struct CreateOffice {
    /// The office's name, as it stands on paper.
    pub name: String,
    /// A chosen folder; without one the default is taken.
    #[ts(type = "number | null")]
    pub folder: Option<u64>,
    /// The administrator's name.
    pub admin: String,
    /// The administrator's password.
    pub password: String,
}

/// A made office.
#[derive(Debug, Serialize, TS)]
pub struct Created {
    /// The recovery code: shown once, to be printed and kept in the safe.
    pub recovery_code: String,
    /// Where the data stands.
    pub folder: String,
}

/// A sample office in a folder of the caller's choice.
#[derive(Debug, Deserialize, TS)]
pub struct MakeSample {
    /// The folder.
    #[ts(type = "number")]
    pub folder: u64,
    /// The office's name.
    pub name: String,
}

/// Signing in.
#[derive(Debug, Deserialize, TS)]
pub struct SignIn {
    /// The office's folder: a chosen one or one of the recent.
    #[ts(type = "number")]
    pub folder: u64,
    /// The account's name.
    pub account: String,
    /// Its password.
    pub password: String,
}

/// A lost password replaced with the help of the recovery code.
#[derive(Debug, Deserialize, TS)]
pub struct Recover {
    /// The office's folder.
    #[ts(type = "number")]
    pub folder: u64,
    /// The recovery code from the printed sheet.
    pub code: String,
    /// The account whose password is replaced.
    pub account: String,
    /// The new password.
    pub password: String,
}

/// Who is signed in, and where.
#[derive(Debug, Serialize, TS)]
pub struct Me {
    /// The office's name.
    pub office: String,
    /// Whether it is the sample.
    pub sample: bool,
    /// Where its data stands.
    pub folder: String,
    /// The person's name.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// Today, where the office is.
    pub today: String,
    /// The last step of this person that can be undone.
    pub last_step: Option<super::JournalEntry>,
}

/// What the first page shows.
pub fn start(house: &Arc<House>, (): ()) -> Result<Start> {
    let recent = recent(house)
        .into_iter()
        .filter_map(|path| {
            let keys = Folder::new(&path).keys().ok()?;
            let accounts =
                keys.accounts().map(|(_, name, open)| AccountRef { name: name.to_owned(), open }).collect();
            let folder = path.display().to_string();
            Some(OfficeRef { token: house.stage(path).token, folder, name: keys.office, accounts })
        })
        .collect();
    Ok(Start {
        recent,
        default_folder: default_folder(house).display().to_string(),
        open: house.open().is_some(),
    })
}

/// Makes a new office and enters it as its administrator.
pub fn create_office(house: &Arc<House>, request: CreateOffice) -> Result<Created> {
    let required = |field: &str, text: &str| match text.trim() {
        "" => Err(Problem::new(Code::Empty).with("field", field)),
        text => Ok(text.to_owned()),
    };
    let name = required("单位名称", &request.name)?;
    let admin = required("管理员姓名", &request.admin)?;
    keys::check_password(&request.password)?;
    let folder = match request.folder {
        Some(token) => house.staged(token)?,
        None => default_folder(house),
    };
    let code = make(house, &folder, &name, &admin, &request.password, false)?;
    Ok(Created { recovery_code: code, folder: folder.display().to_string() })
}

/// Opens the sample office, making it the first time. The job ends when it can be used.
pub fn open_sample(house: &Arc<House>, (): ()) -> Result<JobId> {
    let folder = house.home().join(SAMPLE_FOLDER);
    let is_new = !Folder::new(&folder).is_office();
    if is_new {
        make(house, &folder, SAMPLE_NAME, SAMPLE_ACCOUNT, "", true)?;
    } else {
        enter(house, &folder, SAMPLE_ACCOUNT, "")?;
    }
    let cx = Writing::new(house.reading()?);
    cx.start(
        JobKind::MakeSample,
        move |cx, progress| if is_new { super::sample::fill(cx, progress) } else { Ok(()) },
    )
}

/// The accounts of the office in a folder, for a door that asks before it opens.
pub fn accounts_of(path: &Path) -> Result<Vec<AccountRef>> {
    let keys = Folder::new(path).keys()?;
    Ok(keys.accounts().map(|(_, name, open)| AccountRef { name: name.to_owned(), open }).collect())
}

/// The office in a chosen folder.
pub fn office_at(house: &Arc<House>, request: crate::host::MadeFile) -> Result<OfficeRef> {
    let path = house.staged(request.token)?;
    let accounts = accounts_of(&path)?;
    let name = Folder::new(&path).keys()?.office;
    Ok(OfficeRef { token: request.token, folder: path.display().to_string(), name, accounts })
}

/// Makes a sample office in a chosen folder and enters it. The job ends when it is filled.
pub fn make_sample(house: &Arc<House>, request: MakeSample) -> Result<JobId> {
    make(house, &house.staged(request.folder)?, &request.name, SAMPLE_ACCOUNT, "", true)?;
    Writing::new(house.reading()?).start(JobKind::MakeSample, super::sample::fill)
}

/// Signs in.
pub fn sign_in(house: &Arc<House>, request: SignIn) -> Result<()> {
    enter(house, &house.staged(request.folder)?, &request.account, &request.password)
}

/// Gives an account a new password with the help of the recovery code, and signs it in.
pub fn recover(house: &Arc<House>, request: Recover) -> Result<()> {
    keys::check_password(&request.password)?;
    let path = house.staged(request.folder)?;
    let folder = Folder::new(&path);
    let mut file = folder.keys()?;
    let key = file.recover(&request.code)?;
    let (id, name) = file
        .accounts()
        .find(|(_, name, _)| *name == request.account)
        .map(|(id, name, _)| (id, name.to_owned()))
        .ok_or_else(|| Problem::new(Code::NotFound))?;
    file.set_account(id, &name, &request.password, &key)?;
    folder.write_keys(&file)?;
    enter(house, &path, &name, &request.password)
}

/// Leaves the office.
pub fn close(house: &Arc<House>, (): ()) -> Result<()> {
    super::place::forget(house);
    crate::host::clear_printing(house);
    house.set_open(None);
    Ok(())
}

/// Who is signed in.
pub fn me(cx: &Reading, (): ()) -> Result<Me> {
    let name = cx.account().name.clone();
    let ((office, sample), last) = cx.read(|db| {
        let last = db.last_undoable(&name, &Op::never_undone())?.map(|id| db.entry(id)).transpose()?;
        Ok((db.office()?, last))
    })?;
    Ok(Me {
        office,
        sample,
        folder: cx.store().folder().path().display().to_string(),
        name,
        role: cx.account().role,
        today: cx.today().to_string(),
        last_step: last.map(super::JournalEntry::from),
    })
}

/// Where a job stands.
pub fn job(house: &Arc<House>, request: JobId) -> Result<JobState> {
    house.jobs.state(request.job)
}

/// Cancels a job.
pub fn cancel_job(house: &Arc<House>, request: JobId) -> Result<()> {
    house.jobs.cancel(request.job);
    Ok(())
}

/// Makes the folder, the keys and the first account, and enters; the answer is the recovery code.
pub(crate) fn make(
    house: &Arc<House>,
    path: &Path,
    name: &str,
    admin: &str,
    password: &str,
    sample: bool,
) -> Result<String> {
    let folder = Folder::new(path);
    folder.prepare()?;
    let key = DataKey::random()?;
    let mut file = KeyFile::new(name);
    let id = Id(1);
    file.set_account(id, admin, password, &key)?;
    let code = file.set_recovery(&key)?;
    let store = Store::open(folder.clone(), key)?;
    let account = Account { id, name: admin.to_owned(), role: Role::Admin, active: true };
    let entry = NewEntry {
        who: admin.to_owned(),
        pc: house.pc_name().to_owned(),
        op: Op::OfficeMade.key(),
        what: [("name".to_owned(), name.to_owned())].into(),
        subject: None,
        undoes: None,
        now_ms: now_ms(),
        joins: false,
    };
    store.write::<_, Problem>(&entry, |tx| {
        tx.set_office(name, sample)?;
        Ok(tx.put_account(&account)?)
    })?;
    // The key file comes last: with it the folder counts as an office.
    folder.write_keys(&file)?;
    house.set_open(Some(Open { store, account }));
    remember(house, path);
    Ok(code)
}

/// Opens the office of a folder as one of its accounts.
pub(crate) fn enter(house: &Arc<House>, path: &Path, name: &str, password: &str) -> Result<()> {
    crate::host::clear_printing(house);
    let folder = Folder::new(path);
    let (id, key) = folder.keys()?.open(name, password)?;
    if house.open().is_some_and(|open| open.store.folder().path() == path) {
        // The same window signs in again: let go of the lock first.
        house.set_open(None);
    }
    let store = Store::open(folder, key)?;
    let accounts = store.read::<_, Problem>(|db| Ok(db.accounts()?))?;
    let account = accounts
        .into_iter()
        .find(|account| account.id == id && account.active)
        .ok_or_else(|| Problem::new(Code::WrongPassword))?;
    house.set_open(Some(Open { store, account }));
    remember(house, path);
    Ok(())
}

fn default_folder(house: &House) -> PathBuf {
    house.home().join("office")
}

fn recent(house: &House) -> Vec<PathBuf> {
    std::fs::read(house.home().join(RECENT))
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default()
}

/// Notes the folder as the last one opened. Only a convenience: failing to note it must not stop the work.
pub(crate) fn remember(house: &House, path: &Path) {
    let mut all = recent(house);
    all.retain(|other| other != path);
    all.insert(0, path.to_owned());
    all.truncate(8);
    let noted = serde_json::to_vec_pretty(&all).map_err(|error| error.to_string()).and_then(|bytes| {
        super::write_file(&house.home().join(RECENT), &bytes).map_err(|problem| problem.to_string())
    });
    if noted.is_err() {
        tracing::warn!("the list of recent offices could not be written");
    }
}
