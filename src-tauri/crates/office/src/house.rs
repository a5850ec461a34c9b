//! The program as a door sees it: at most one open office, the files at hand, the jobs under way.

use crate::calls;
use crate::classes::ReadBook;
use crate::context::{Open, Reading};
use crate::host::{Host, Staged};
use crate::jobs::Jobs;
use crate::paper::{Draft, Fonts};
use crate::people::Judged;
use crate::practice::online::JudgedOnline;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use zhixing_domain::{Code, Problem, Result};

/// What a door tells the house at the start.
pub struct HouseSettings {
    /// Where the program keeps its own small settings and, unless told otherwise, the offices.
    pub home: PathBuf,
    /// Folders in which the paper's fonts are looked for, in order.
    pub fonts: Vec<PathBuf>,
    /// What the machine can do for the person in front of it.
    pub host: Box<dyn Host>,
}

/// The answer to a call and the kinds of record it changed.
#[derive(Debug, Serialize)]
pub struct Reply {
    /// The answer as text, as the list of calls types it: the window hands it on unread.
    pub answer: Box<RawValue>,
    /// The tables it changed; pages that show them look again.
    pub changed: Vec<String>,
}

impl Reply {
    /// The answer read, for a door that looks into it.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T> {
        serde_json::from_str(self.answer.get())
            .map_err(|error| Problem::new(Code::Unexpected).with("detail", error))
    }
}

/// A file made for the person: a PDF or a workbook, not yet saved anywhere.
#[derive(Clone)]
pub struct Made {
    /// A name to save it under.
    pub name: String,
    /// Its bytes.
    pub bytes: Arc<Vec<u8>>,
}

/// The program.
pub struct House {
    settings: HouseSettings,
    pc: String,
    open: RwLock<Option<Arc<Open>>>,
    staged: Mutex<BTreeMap<u64, PathBuf>>,
    made: Mutex<BTreeMap<u64, Made>>,
    /// Made documents that have not left the program yet, and so are in no history.
    drafts: Mutex<BTreeMap<u64, Draft>>,
    next_token: AtomicU64,
    fonts: Mutex<Option<Arc<Fonts>>>,
    /// The roster read last, until it is taken or another is read.
    judged: Mutex<Option<(u64, Arc<Judged>)>>,
    /// The class workbook read last, until another is read.
    class_book: Mutex<Option<(u64, Arc<ReadBook>)>>,
    /// The lists of online learning read last, until others are read.
    judged_online: Mutex<Option<(u64, Arc<JudgedOnline>)>>,
    pub(crate) jobs: Jobs,
}

/// How many made files are kept at hand; the oldest goes first.
const MADE_KEPT: usize = 12;

impl House {
    /// Starts the house; no office is open yet.
    pub fn new(settings: HouseSettings) -> Result<Arc<Self>> {
        let pc = ["COMPUTERNAME", "HOSTNAME"]
            .iter()
            .find_map(|name| std::env::var(name).ok())
            .or_else(|| std::fs::read_to_string("/etc/hostname").ok().map(|name| name.trim().to_owned()))
            .unwrap_or_default();
        Ok(Arc::new(Self {
            settings,
            pc,
            open: RwLock::new(None),
            staged: Mutex::default(),
            made: Mutex::default(),
            drafts: Mutex::default(),
            next_token: AtomicU64::new(1),
            fonts: Mutex::default(),
            judged: Mutex::default(),
            class_book: Mutex::default(),
            judged_online: Mutex::default(),
            jobs: Jobs::new()?,
        }))
    }

    /// Makes a call by name. Blocks: a window hands it to a thread of its own.
    pub fn call(self: &Arc<Self>, name: &str, request: Value) -> Result<Reply> {
        calls::call(self, name, request)
    }

    /// The program's own folder.
    pub fn home(&self) -> &Path {
        &self.settings.home
    }

    /// This PC's name, for the journal.
    pub fn pc_name(&self) -> &str {
        &self.pc
    }

    /// What the machine can do for the person.
    pub fn host(&self) -> &dyn Host {
        self.settings.host.as_ref()
    }

    /// Puts an opened office in place of the one before.
    pub(crate) fn set_open(&self, open: Option<Open>) {
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = open.map(Arc::new);
    }

    /// The open office, if one is.
    pub(crate) fn open(&self) -> Option<Arc<Open>> {
        self.open.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// A context for reading the open office.
    pub fn reading(self: &Arc<Self>) -> Result<Reading> {
        let open = self.open().ok_or_else(|| Problem::new(Code::NotSignedIn))?;
        Ok(Reading::new(Arc::clone(self), open))
    }

    /// Puts a file or folder that the person chose at hand; the page only ever sees the token.
    pub fn stage(&self, path: PathBuf) -> Staged {
        let token = self.token();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let staged = Staged { token, name, folder: path.is_dir().then(|| path.display().to_string()) };
        lock(&self.staged).insert(token, path);
        staged
    }

    /// The path behind a token.
    pub fn staged(&self, token: u64) -> Result<PathBuf> {
        lock(&self.staged).get(&token).cloned().ok_or_else(|| Problem::new(Code::FileUnknown))
    }

    /// Keeps a made file at hand until newer ones push it out.
    pub fn keep_made(&self, name: String, bytes: Vec<u8>) -> u64 {
        let token = self.token();
        let mut made = lock(&self.made);
        made.insert(token, Made { name, bytes: Arc::new(bytes) });
        while made.len() > MADE_KEPT {
            made.pop_first();
        }
        token
    }

    /// Keeps a made document at hand, with what its print will be noted as.
    pub(crate) fn keep_paper(&self, name: String, bytes: Vec<u8>, draft: Option<Draft>) -> u64 {
        let token = self.keep_made(name, bytes);
        let oldest = lock(&self.made).keys().next().copied().unwrap_or(token);
        let mut drafts = lock(&self.drafts);
        drafts.retain(|token, _| *token >= oldest);
        drafts.extend(draft.map(|draft| (token, draft)));
        token
    }

    /// What a made document is to be noted as; nothing the second time.
    pub(crate) fn take_draft(&self, token: u64) -> Option<Draft> {
        lock(&self.drafts).remove(&token)
    }

    /// Takes a made file back: it is at hand no longer.
    pub(crate) fn release(&self, token: u64) -> Result<Vec<u8>> {
        let made = lock(&self.made).remove(&token).ok_or_else(|| Problem::new(Code::FileUnknown))?;
        Ok(Arc::unwrap_or_clone(made.bytes))
    }

    /// A made file.
    pub fn made(&self, token: u64) -> Result<Made> {
        lock(&self.made).get(&token).cloned().ok_or_else(|| Problem::new(Code::FileUnknown))
    }

    /// The paper's fonts, read at the first use.
    pub fn fonts(&self) -> Result<Arc<Fonts>> {
        let mut fonts = lock(&self.fonts);
        if let Some(fonts) = fonts.as_ref() {
            return Ok(Arc::clone(fonts));
        }
        let read = Arc::new(crate::paper::read_fonts(&self.settings.fonts)?);
        *fonts = Some(Arc::clone(&read));
        Ok(read)
    }

    /// Keeps a judged roster at hand in the place of the one before.
    pub(crate) fn keep_judged(&self, token: u64, judged: Arc<Judged>) {
        *lock(&self.judged) = Some((token, judged));
    }

    /// The judged roster behind a token.
    pub(crate) fn judged(&self, token: u64) -> Result<Arc<Judged>> {
        let kept = lock(&self.judged);
        let judged = kept.as_ref().filter(|(known, _)| *known == token).map(|(_, judged)| Arc::clone(judged));
        judged.ok_or_else(|| Problem::new(Code::FileUnknown))
    }

    /// Keeps a judged class workbook at hand in the place of the one before.
    pub(crate) fn keep_class_book(&self, token: u64, read: Arc<ReadBook>) {
        *lock(&self.class_book) = Some((token, read));
    }

    /// The judged class workbook behind a token.
    pub(crate) fn class_book(&self, token: u64) -> Result<Arc<ReadBook>> {
        let kept = lock(&self.class_book);
        let read = kept.as_ref().filter(|(known, _)| *known == token).map(|(_, read)| Arc::clone(read));
        read.ok_or_else(|| Problem::new(Code::FileUnknown))
    }

    /// Keeps judged lists of online learning at hand in the place of those before.
    pub(crate) fn keep_judged_online(&self, token: u64, judged: Arc<JudgedOnline>) {
        *lock(&self.judged_online) = Some((token, judged));
    }

    /// The judged lists of online learning behind a token.
    pub(crate) fn judged_online(&self, token: u64) -> Result<Arc<JudgedOnline>> {
        let kept = lock(&self.judged_online);
        let judged = kept.as_ref().filter(|(known, _)| *known == token).map(|(_, judged)| Arc::clone(judged));
        judged.ok_or_else(|| Problem::new(Code::FileUnknown))
    }

    /// A new token.
    pub(crate) fn next_token(&self) -> u64 {
        self.token()
    }

    fn token(&self) -> u64 {
        self.next_token.fetch_add(1, Ordering::Relaxed)
    }
}

/// What these locks guard is replaced whole, so a panic elsewhere leaves it sound.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
