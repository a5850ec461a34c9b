//! What only the machine in front of the person can do: dialogs, opening, printing.

use crate::context::Writing;
use crate::house::House;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use ts_rs::TS;
use zhixing_domain::{Code, Problem, Result};

/// The machine, as a door offers it. Paths come from here only, never from a page.
pub trait Host: Send + Sync {
    /// Asks for files with one of these endings; empty if none was chosen.
    fn pick_files(&self, endings: &[&str], many: bool) -> Vec<PathBuf>;
    /// Asks for a folder.
    fn pick_folder(&self) -> Option<PathBuf>;
    /// Asks where to save.
    fn save_as(&self, name: &str) -> Option<PathBuf>;
    /// Opens a file with the program the machine has for it; `print` sends it to the printer instead.
    fn open(&self, path: &Path, print: bool) -> Result<()>;
    /// Closes the window.
    fn leave(&self);
}

/// No person in front of the machine: nothing is chosen.
pub struct NoHost;

impl Host for NoHost {
    fn pick_files(&self, _: &[&str], _: bool) -> Vec<PathBuf> {
        Vec::new()
    }
    fn pick_folder(&self) -> Option<PathBuf> {
        None
    }
    fn save_as(&self, _: &str) -> Option<PathBuf> {
        None
    }
    fn open(&self, path: &Path, _: bool) -> Result<()> {
        Err(Problem::new(Code::FileMissing).with("file", path.display()))
    }
    fn leave(&self) {}
}

/// A file or folder the person chose.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Staged {
    /// Stands for it in later calls.
    #[ts(type = "number")]
    pub token: u64,
    /// Its name without the folder.
    pub name: String,
    /// The whole path, if it is a folder (shown to the person, who chose it).
    pub folder: Option<String>,
}

/// Which files are asked for.
#[derive(Debug, Deserialize, TS)]
pub struct PickFiles {
    /// What they are for.
    pub kind: FileKind,
    /// Whether several may be chosen.
    pub many: bool,
}

/// The kinds of file that come in.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// 名册、班次等表格
    Workbook,
    /// 任免表
    Lrmx,
    /// 访谈记录文本
    Text,
    /// 照片
    Picture,
    /// 备份
    Backup,
}

impl FileKind {
    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Workbook => &["xlsx", "xls", "et", "csv"],
            Self::Lrmx => &["lrmx", "lrm", "zip"],
            Self::Text => &["txt"],
            Self::Picture => &["jpg", "jpeg", "png"],
            Self::Backup => &["zxbackup"],
        }
    }
}

/// Where a file lies while another program prints or shows it.
const PRINTING: &str = "printing";

/// Takes away what lay there for other programs: personal data stands unencrypted no longer than it must.
pub(crate) fn clear_printing(house: &House) {
    // A file that another program still holds open goes the next time.
    let _ = std::fs::remove_dir_all(house.home().join(PRINTING));
}

/// A made file by its token.
#[derive(Debug, Deserialize, TS)]
pub struct MadeFile {
    /// The token it was answered with.
    #[ts(type = "number")]
    pub token: u64,
}

/// Asks the person for files.
pub fn pick_files(house: &Arc<House>, request: PickFiles) -> Result<Vec<Staged>> {
    let chosen = house.host().pick_files(request.kind.endings(), request.many);
    Ok(chosen.into_iter().map(|path| house.stage(path)).collect())
}

/// Asks the person for a folder.
pub fn pick_folder(house: &Arc<House>, (): ()) -> Result<Option<Staged>> {
    Ok(house.host().pick_folder().map(|path| house.stage(path)))
}

/// Closes the office and the window, once the page has saved what was being typed.
pub fn leave(house: &Arc<House>, (): ()) -> Result<()> {
    crate::keeping::close(house, ())?;
    house.host().leave();
    Ok(())
}

/// Saves a made file where the person says; answers its name, or nothing if they did not choose.
pub fn save(cx: &Writing, request: MadeFile) -> Result<Option<String>> {
    let made = cx.house.made(request.token)?;
    let Some(path) = cx.house.host().save_as(&made.name) else { return Ok(None) };
    crate::keeping::write_file(&path, &made.bytes)?;
    crate::paper::note_print(cx, request.token)?;
    Ok(path.file_name().map(|name| name.to_string_lossy().into_owned()))
}

/// Opens a made file with the machine's own program for it.
pub fn open(cx: &Writing, request: MadeFile) -> Result<()> {
    hand_over(cx, request, false)
}

/// Prints a made file.
pub fn print(cx: &Writing, request: MadeFile) -> Result<()> {
    hand_over(cx, request, true)
}

fn hand_over(cx: &Writing, request: MadeFile, print: bool) -> Result<()> {
    let made = cx.house.made(request.token)?;
    let folder = cx.house.home().join(PRINTING);
    std::fs::create_dir_all(&folder).map_err(|error| crate::keeping::disk(&folder, &error))?;
    let path = folder.join(&made.name);
    crate::keeping::write_file(&path, &made.bytes)?;
    cx.house.host().open(&path, print)?;
    crate::paper::note_print(cx, request.token)
}

/// A chosen file's name and bytes; one beyond all use is refused before it is read.
pub(crate) fn read_file(path: &Path) -> Result<(String, Vec<u8>)> {
    /// In bytes; no workbook of an office comes near it.
    const LARGEST: u64 = 100 << 20;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let missing = |_| Problem::new(Code::FileMissing).with("file", &name);
    let size = std::fs::metadata(path).map_err(missing)?.len();
    if size > LARGEST {
        let megabytes = |bytes: u64| format!("{} MB", bytes >> 20);
        let problem = Problem::new(Code::FileTooLarge).with("file", &name);
        return Err(problem.with("size", megabytes(size)).with("limit", megabytes(LARGEST)));
    }
    Ok((name.clone(), std::fs::read(path).map_err(missing)?))
}
