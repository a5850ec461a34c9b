//! The folder of an office: its database, its key file, its lock.

use crate::error::{Error, Result, disk};
use crate::gate::Memory;
use crate::keys::{DataKey, KeyFile};
use crate::{journal, migrate};
use rusqlite::Connection;
use std::fs::{self, File, TryLockError};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicI64;
use std::sync::{Mutex, Once};
use zhixing_domain::{Code, Problem};

/// The database's file name.
pub const DATABASE: &str = "office.db";
/// The key file's name.
pub const KEYS: &str = "office.keys";
const LOCK: &str = "office.lock";

/// The folder that holds an office (数据文件夹).
#[derive(Debug, Clone)]
pub struct Folder(PathBuf);

impl Folder {
    /// Names a folder; nothing is touched yet.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    /// The folder's path.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Whether it holds an office.
    pub fn is_office(&self) -> bool {
        self.file(KEYS).exists() && self.file(DATABASE).exists()
    }

    /// A file of the folder.
    pub fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// Makes the folder ready for a new office: present, writable, empty of another.
    pub fn prepare(&self) -> Result<(), Problem> {
        fs::create_dir_all(&self.0).map_err(|error| disk(&self.0, &error))?;
        if self.file(KEYS).exists() || self.file(DATABASE).exists() {
            return Err(Problem::new(Code::FolderNotEmpty).with("path", self.0.display()));
        }
        Ok(())
    }

    /// Reads the key file.
    pub fn keys(&self) -> Result<KeyFile, Problem> {
        if !self.0.exists() {
            return Err(Problem::new(Code::FolderMissing).with("path", self.0.display()));
        }
        let path = self.file(KEYS);
        if !path.exists() {
            return Err(Problem::new(Code::FolderNotOffice).with("path", self.0.display()));
        }
        let text = fs::read_to_string(&path).map_err(|error| disk(&path, &error))?;
        serde_json::from_str(&text).map_err(|error| {
            Problem::new(Code::DatabaseDamaged).with("detail", format!("{KEYS}: {error}")).with("backup", "…")
        })
    }

    /// Writes the key file: first beside it, then in its place, so that a crash leaves the old or the new one.
    pub fn write_keys(&self, keys: &KeyFile) -> Result<(), Problem> {
        let (path, beside) = (self.file(KEYS), self.file("office.keys.new"));
        let text = serde_json::to_string_pretty(keys).map_err(Error::from)?;
        let write = || -> std::io::Result<()> {
            let mut file = File::create(&beside)?;
            file.write_all(text.as_bytes())?;
            file.sync_all()?;
            fs::rename(&beside, &path)
        };
        write().map_err(|error| disk(&path, &error))
    }

    /// Holds the office for this process; a second one is refused.
    fn lock(&self) -> Result<File, Problem> {
        let path = self.file(LOCK);
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(|error| disk(&self.0, &error))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(Problem::new(Code::OfficeBusy)),
            Err(TryLockError::Error(_)) => {
                Err(Problem::new(Code::DriveCannotLock).with("path", self.0.display()))
            }
        }
    }
}

/// An open office file.
pub struct Store {
    folder: Folder,
    key: DataKey,
    pub(crate) writer: Mutex<Connection>,
    pub(crate) readers: Mutex<Vec<Connection>>,
    pub(crate) last_id: AtomicI64,
    pub(crate) memory: Memory,
    _lock: File,
}

impl Store {
    /// Opens the database of `folder`, making or upgrading it as needed.
    ///
    /// Refused: a folder that cannot lock or is open elsewhere, a newer file, a damaged one. Before an upgrade
    /// the file is copied beside itself as `office.before-<version>.db`.
    pub fn open(folder: Folder, key: DataKey) -> Result<Self, Problem> {
        let lock = folder.lock()?;
        let mut writer = connect(&folder, &key).map_err(|error| explain(error, &folder))?;
        let prepare = |writer: &mut Connection| -> Result<()> {
            if migrate::standing(writer)? == migrate::Standing::Behind {
                let (path, copy) = (
                    folder.file(DATABASE),
                    folder.file(&format!("office.before-{}.db", env!("CARGO_PKG_VERSION"))),
                );
                if fs::metadata(&path).is_ok_and(|data| data.len() > 0) && !copy.exists() {
                    fs::copy(&path, &copy).map_err(|error| disk(&copy, &error))?;
                }
                migrate::migrate(writer)?;
            }
            writer.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")?;
            crate::people::index(writer)?;
            crate::sound::index(writer)?;
            journal::watch(writer)
        };
        prepare(&mut writer).map_err(|error| explain(error, &folder))?;
        Ok(Self {
            folder,
            key,
            writer: Mutex::new(writer),
            readers: Mutex::new(Vec::new()),
            last_id: AtomicI64::new(0),
            memory: Memory::default(),
            _lock: lock,
        })
    }

    /// The folder it stands in.
    pub fn folder(&self) -> &Folder {
        &self.folder
    }

    /// A failure in words that name the folder and, of a damaged file, the copies to go back to.
    pub fn explain(&self, error: impl Into<Problem>) -> Problem {
        explain(error, &self.folder)
    }

    /// The key, for wrapping it for another account or opening a copy.
    pub fn key(&self) -> &DataKey {
        &self.key
    }

    pub(crate) fn connect_reader(&self) -> Result<Connection> {
        let conn = connect(&self.folder, &self.key)?;
        conn.execute_batch("PRAGMA query_only = ON")?;
        Ok(conn)
    }
}

/// Opens a connection with the key and the settings that hold for every connection.
pub(crate) fn connect(folder: &Folder, key: &DataKey) -> Result<Connection> {
    // SQLite counts as set up before its cipher is: of two threads that open their first connection at once, the
    // later one could find no cipher. So the first connection of the process is made alone.
    static FIRST: Once = Once::new();
    FIRST.call_once(|| drop(Connection::open_in_memory()));
    let conn = Connection::open(folder.file(DATABASE))?;
    // Its own log would write to the terminal; what fails comes back as an error anyway.
    conn.execute_batch("PRAGMA cipher_log_level = NONE")?;
    conn.pragma_update(None, "key", key.pragma().as_str())?;
    conn.busy_timeout(std::time::Duration::from_secs(5))?;
    conn.execute_batch(
        "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000; PRAGMA recursive_triggers = ON;",
    )?;
    // The first read: a wrong key or a damaged first page shows here.
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    Ok(conn)
}

/// Names the folder, and for a damaged file the newest copy to go back to.
fn explain(error: impl Into<Problem>, folder: &Folder) -> Problem {
    let problem: Problem = error.into();
    match problem.code {
        Code::DatabaseDamaged if !problem.values.contains_key("backup") => {
            problem.with("backup", folder.file("backups").display())
        }
        Code::FolderReadOnly | Code::DiskFailed if !problem.values.contains_key("path") => {
            problem.with("path", folder.path().display())
        }
        _ => problem,
    }
}

impl crate::gate::Reader<'_> {
    /// The whole schema as text.
    pub fn schema(&self) -> Result<String> {
        let mut rows = self.conn.prepare(
            "SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\' ORDER BY rowid",
        )?;
        let lines: Vec<String> = rows.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        Ok(lines.join("\n"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_of_a_newer_version_is_refused_by_its_name_and_left_untouched() {
        let dir = tempfile::tempdir().unwrap();
        let folder = Folder::new(dir.path());
        let key = DataKey::random().unwrap();
        drop(Store::open(folder.clone(), key.clone()).unwrap());
        {
            let conn = connect(&folder, &key).unwrap();
            conn.execute(
                "INSERT INTO migration (id, name, checksum, made_by) VALUES (9999, 'later', '', '9.9.9')",
                [],
            )
            .unwrap();
        }
        let before = fs::read(folder.file(DATABASE)).unwrap();
        let problem = Store::open(folder.clone(), key).err().unwrap();
        assert_eq!((problem.code, problem.values["made_by"].as_str()), (Code::DatabaseNewer, "9.9.9"));
        let said = problem.to_string();
        assert!(said.contains("请先升级程序；数据没有改动"), "{said}");
        assert_eq!(fs::read(folder.file(DATABASE)).unwrap(), before);
    }
}
