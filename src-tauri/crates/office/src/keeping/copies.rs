//! Backups (备份): made daily by themselves and whenever asked, verified, thinned; and going back to one.

use super::door;
use crate::context::{Reading, Writing};
use crate::house::House;
use crate::jobs::{JobId, JobKind};
use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use ts_rs::TS;
use zhixing_domain::{Code, Day, Problem, Result};
use zhixing_store::{Folder, backup};

/// A kept copy.
#[derive(Debug, Serialize, TS)]
pub struct Backup {
    /// The day it was made.
    pub day: String,
    /// The instant it was finished, UTC.
    pub at: Option<String>,
    /// Its file name.
    pub name: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub size: u64,
}

/// The state of the copies.
#[derive(Debug, Serialize, TS)]
pub struct Backups {
    /// Where they stand.
    pub folder: String,
    /// The kept ones, newest first.
    pub kept: Vec<Backup>,
}

/// The result of a verification.
#[derive(Debug, Serialize, TS)]
pub struct Verified {
    /// How many changes the journal's unbroken chain covers.
    #[ts(type = "number")]
    pub changes: i64,
}

/// Going back to a copy, in a folder of its own.
#[derive(Debug, Deserialize, TS)]
pub struct Restore {
    /// The backup file.
    #[ts(type = "number")]
    pub file: u64,
    /// An empty folder; without one a new folder beside the offices is taken.
    #[ts(type = "number | null")]
    pub folder: Option<u64>,
}

/// A restored office, ready to be signed in to.
#[derive(Debug, Serialize, TS)]
pub struct Restored {
    /// Its folder, as a token.
    #[ts(type = "number")]
    pub token: u64,
    /// Its folder, to be shown.
    pub folder: String,
}

/// The kept copies.
pub fn backups(cx: &Reading, (): ()) -> Result<Backups> {
    let folder = folder(cx);
    let mut kept: Vec<Backup> = days(&folder).into_iter().map(|day| backup_of(&folder, day)).collect();
    kept.sort_unstable_by(|a, b| b.day.cmp(&a.day));
    Ok(Backups { folder: folder.display().to_string(), kept })
}

/// Makes today's copy now, as a job.
pub fn back_up(cx: &Writing, (): ()) -> Result<JobId> {
    cx.start(JobKind::Backup, |cx, _| daily(cx))
}

/// Copies the office to where the person says (a USB stick); answers the name, or nothing if they did not choose.
pub fn back_up_to(cx: &Writing, (): ()) -> Result<Option<String>> {
    let name = format!("{}-{}.{}", cx.read(|db| db.office())?.0, cx.today(), backup::ENDING);
    let Some(path) = cx.house.host().save_as(&name) else { return Ok(None) };
    cx.store().backup(&path)?;
    Ok(path.file_name().map(|name| name.to_string_lossy().into_owned()))
}

/// Checks the whole file and the journal, as a job answering [`Verified`].
pub fn verify(cx: &Writing, (): ()) -> Result<JobId> {
    cx.start(JobKind::Verify, |cx, _| {
        Ok(Verified { changes: cx.store().verify().map_err(|problem| cx.store().explain(problem))? })
    })
}

/// Unpacks a copy into a folder of its own: the office that is open stays as it is.
pub fn restore(house: &Arc<House>, request: Restore) -> Result<Restored> {
    let file = house.staged(request.file)?;
    let path = match request.folder {
        Some(token) => house.staged(token)?,
        None => unused(&house.home().join("restored")),
    };
    backup::restore(&file, &Folder::new(&path))?;
    door::remember(house, &path);
    let folder = path.display().to_string();
    Ok(Restored { token: house.stage(path).token, folder })
}

/// Makes today's copy and lets go of those that the years have made superfluous.
pub(crate) fn daily(cx: &Reading) -> Result<Backup> {
    let (folder, today) = (folder(cx), cx.today());
    let path = folder.join(file_name(today));
    cx.store().backup(&path)?;
    let (_, gone) = backup::thin(days(&folder), today);
    for day in gone {
        let path = folder.join(file_name(day));
        std::fs::remove_file(&path).map_err(|error| super::disk(&path, &error))?;
    }
    Ok(backup_of(&folder, today))
}

fn backup_of(folder: &Path, day: Day) -> Backup {
    let data = std::fs::metadata(folder.join(file_name(day))).ok();
    let at = data.as_ref().and_then(|data| data.modified().ok());
    let at = at.map(|at| DateTime::<Utc>::from(at).to_rfc3339_opts(SecondsFormat::Secs, true));
    Backup { day: day.to_string(), at, name: file_name(day), size: data.map_or(0, |data| data.len()) }
}

/// The CLI's copy to a file of the caller's choice.
pub fn back_up_file(cx: &Reading, path: &Path) -> Result<()> {
    if path.exists() {
        return Err(Problem::new(Code::Taken).with("found", path.display()));
    }
    cx.store().backup(path)
}

fn folder(cx: &Reading) -> PathBuf {
    cx.store().folder().file("backups")
}

fn file_name(day: Day) -> String {
    format!("{day}.{}", backup::ENDING)
}

fn days(folder: &Path) -> Vec<Day> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    entries
        .flatten()
        .filter_map(|entry| {
            entry.file_name().to_str()?.strip_suffix(&format!(".{}", backup::ENDING))?.parse().ok()
        })
        .collect()
}

fn unused(path: &Path) -> PathBuf {
    (1..10_000)
        .map(|n| PathBuf::from(format!("{}-{n}", path.display())))
        .find(|path| !path.exists())
        .unwrap_or_default()
}
