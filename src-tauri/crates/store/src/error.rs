//! What SQLite and the disk answer, turned into problems that people can act on.

use rusqlite::ErrorCode;
use zhixing_domain::{Code, Problem};

/// A failure on this floor: either already a [`Problem`], or SQLite's own.
#[derive(Debug)]
pub enum Error {
    /// Told in the words of the field.
    Problem(Problem),
    /// Told by SQLite.
    Sql(rusqlite::Error),
}

/// The answer of every function of the store.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sql(error)
    }
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Problem(Problem::new(Code::Unexpected).with("detail", error))
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        match error {
            Error::Problem(problem) => problem,
            Error::Sql(rusqlite::Error::QueryReturnedNoRows) => Self::new(Code::NotFound),
            Error::Sql(error) => match error.sqlite_error_code() {
                Some(ErrorCode::DiskFull) => Self::new(Code::DiskFull),
                Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::new(Code::OfficeBusy),
                Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                    Self::new(Code::FolderReadOnly)
                }
                Some(ErrorCode::SystemIoFailure) => Self::new(Code::DiskFailed).with("detail", error),
                Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                    Self::new(Code::DatabaseDamaged).with("detail", error)
                }
                _ => Self::new(Code::Unexpected).with("detail", error),
            },
        }
    }
}

/// An error of the disk at `path`, told as a problem.
pub fn disk(path: &std::path::Path, error: &std::io::Error) -> Problem {
    use std::io::ErrorKind;
    let code = match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::AlreadyExists => Code::FolderMissing,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Code::FolderReadOnly,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Code::DiskFull,
        _ => Code::DiskFailed,
    };
    Problem::new(code).with("path", path.display()).with("detail", error)
}
