//! Copies (备份): one file that holds the database and its keys, verified before it counts.

use crate::error::{Error, Result, disk};
use crate::file::{DATABASE, Folder, KEYS, Store, connect};
use crate::gate::Reader;
use rusqlite::Connection;
use std::fs::{self, File};
use std::io::{Read as _, Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::PoisonError;
use zhixing_domain::{Code, Day, Problem};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// The ending of a backup file.
pub const ENDING: &str = "zxbackup";
/// Copies kept: one a day for a week, one a week for a month, one a month for a year.
const KEEP: [(i64, i64); 3] = [(7, 1), (31, 7), (366, 31)];

impl Store {
    /// Copies the office into one file, written beside and moved into place only once it was verified.
    pub fn backup(&self, to: &Path) -> Result<(), Problem> {
        let work = tempdir_beside(to)?;
        let done = self.copy_into(&work, to);
        // The working folder is of no further use either way.
        let _ = fs::remove_dir_all(&work);
        done
    }

    fn copy_into(&self, work: &Path, to: &Path) -> Result<(), Problem> {
        let copy = work.join(DATABASE);
        {
            let writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
            vacuum_into(&writer, &copy)?;
        }
        verify(&connect(&Folder::new(work), self.key())?)?;
        fs::copy(self.folder().file(KEYS), work.join(KEYS))
            .map_err(|error| disk(&self.folder().file(KEYS), &error))?;
        let packed = work.join("packed");
        let mut file = File::create(&packed).map_err(|error| disk(to, &error))?;
        pack(work, &mut file).map_err(|error| disk(to, &error))?;
        fs::rename(&packed, to).map_err(|error| disk(to, &error))
    }

    /// Checks every page and every reference, and the chain of the journal; answers how many changes it covers.
    pub fn verify(&self) -> Result<i64, Problem> {
        self.read::<_, Problem>(|db| {
            verify(db.conn)?;
            Ok(db.verify_journal()?)
        })
    }
}

/// Unpacks a backup into a folder that holds no office yet. A folder that could not be filled is left empty.
pub fn restore(from: &Path, folder: &Folder) -> Result<(), Problem> {
    let name = from.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let damaged = |detail: &dyn std::fmt::Display| {
        Problem::new(Code::BackupDamaged).with("file", &name).with("detail", detail)
    };
    let file = File::open(from).map_err(|_| Problem::new(Code::FileMissing).with("file", &name))?;
    let mut archive = ZipArchive::new(file).map_err(|error| damaged(&error))?;
    folder.prepare()?;
    for part in [DATABASE, KEYS] {
        let unpack = |archive: &mut ZipArchive<File>| -> Result<(), Problem> {
            let mut entry = archive.by_name(part).map_err(|error| damaged(&error))?;
            let path = folder.file(part);
            let mut out = File::create(&path).map_err(|error| disk(&path, &error))?;
            std::io::copy(&mut entry, &mut out).map_err(|error| damaged(&error))?;
            out.sync_all().map_err(|error| disk(&path, &error))
        };
        if let Err(problem) = unpack(&mut archive) {
            for part in [DATABASE, KEYS] {
                let _ = fs::remove_file(folder.file(part));
            }
            return Err(problem);
        }
    }
    Ok(())
}

/// The copies in a folder that are kept on `today`, newest first, and those that may go.
pub fn thin(mut days: Vec<Day>, today: Day) -> (Vec<Day>, Vec<Day>) {
    days.sort_unstable_by(|a, b| b.cmp(a));
    let mut kept: Vec<Day> = Vec::new();
    let mut gone = Vec::new();
    for day in days {
        let age = (today - day).num_days();
        let step = KEEP.iter().find(|(until, _)| age <= *until).map(|(_, step)| *step);
        let is_apart = |step: i64| kept.last().is_none_or(|last| (*last - day).num_days() >= step);
        if step.is_some_and(is_apart) { kept.push(day) } else { gone.push(day) }
    }
    (kept, gone)
}

fn vacuum_into(conn: &Connection, to: &Path) -> Result<()> {
    conn.execute("VACUUM INTO ?1", [to.to_string_lossy()])?;
    Ok(())
}

fn verify(conn: &Connection) -> Result<()> {
    let told: String = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if told != "ok" {
        return Err(Problem::new(Code::DatabaseDamaged).with("detail", told).into());
    }
    let mut dangling = conn.prepare("PRAGMA foreign_key_check")?;
    if dangling.exists([])? {
        return Err(Problem::new(Code::DatabaseDamaged).with("detail", "foreign keys").into());
    }
    Ok(())
}

fn pack(work: &Path, to: &mut (impl Write + Seek)) -> std::io::Result<()> {
    let mut zip = ZipWriter::new(to);
    // What is encrypted does not compress.
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored).large_file(true);
    for part in [DATABASE, KEYS] {
        zip.start_file(part, options)?;
        let mut file = File::open(work.join(part))?;
        let mut buffer = vec![0; 1 << 20];
        loop {
            match file.read(&mut buffer)? {
                0 => break,
                read => zip.write_all(&buffer[..read])?,
            }
        }
    }
    zip.finish()?.flush()
}

/// A folder of our own beside the file to come, so that moving it into place stays on one drive.
fn tempdir_beside(to: &Path) -> Result<PathBuf, Problem> {
    let parent = to.parent().ok_or_else(|| Problem::new(Code::FolderMissing).with("path", to.display()))?;
    fs::create_dir_all(parent).map_err(|error| disk(parent, &error))?;
    let work = parent.join(format!(".backup-{}", std::process::id()));
    let _ = fs::remove_dir_all(&work);
    fs::create_dir(&work).map_err(|error| disk(parent, &error))?;
    Ok(work)
}

impl From<zip::result::ZipError> for Error {
    fn from(error: zip::result::ZipError) -> Self {
        Self::Problem(Problem::new(Code::Unexpected).with("detail", error))
    }
}

impl Reader<'_> {
    /// When the office was last changed, UTC.
    pub fn last_change(&self) -> Result<Option<String>> {
        Ok(self.conn.query_row("SELECT max(at) FROM journal_seal", [], |row| row.get(0))?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_of_daily_copies_thins_to_days_weeks_and_months() {
        let today = Day::from_ymd_opt(2026, 10, 14).unwrap();
        let days: Vec<Day> = (0..400).map(|back| today - chrono::Days::new(back)).collect();
        let (kept, gone) = thin(days, today);
        assert_eq!(kept.len() + gone.len(), 400);
        assert_eq!(kept[..8].last(), Some(&(today - chrono::Days::new(7))), "every day of the last week");
        assert!(kept.len() <= 8 + 4 + 12 && kept.last() < Some(&(today - chrono::Days::new(330))));
        let (again, _) = thin(kept.clone(), today);
        assert_eq!(again, kept, "thinning twice takes nothing more away");
    }
}
