//! 保管: offices and their accounts, the journal and undo.

mod accounts;
mod copies;
mod door;
mod history;
mod journal;
mod place;
mod recovery;
mod rules;
mod sample;
mod work_calendar;

pub use accounts::{
    AccountRow, ChangePassword, SaveAccount, accounts, change_password, new_recovery_code, save_account,
};
pub use copies::{
    Backup, Backups, Restore, Restored, Verified, back_up, back_up_file, back_up_to, backups, restore, verify,
};
pub use door::{
    AccountRef, CreateOffice, Created, MakeSample, Me, OfficeRef, Recover, SignIn, Start, accounts_of,
    cancel_job, close, create_office, job, make_sample, me, office_at, open_sample, recover, sign_in, start,
};
pub use history::{RecordChange, history};
pub(crate) use journal::history_of;
pub use journal::{
    EntryRequest, FieldChange, HistoryRequest, JournalEntry, JournalFilter, JournalRequest, RowChange,
    entry_changes, export_journal, journal, undo,
};
pub use place::{WindowPlace, note_place, place};
pub use recovery::{RecoveryCode, print_recovery};
pub(crate) use rules::held;
pub use rules::{Held, Rules, rules, save_leave_limit, save_module_shares};
pub use work_calendar::{HolidayYear, MoveDays, SaveHolidays, holidays, moved_days, save_holidays};

use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use zhixing_domain::{Code, Problem, Result};

/// An error of the disk at `path`, told as a problem.
pub fn disk(path: &Path, error: &std::io::Error) -> Problem {
    zhixing_store::disk(path, error)
}

/// Writes a file whole or not at all: first beside it, then in its place.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<()> {
    let name =
        path.file_name().ok_or_else(|| Problem::new(Code::FolderMissing).with("path", path.display()))?;
    let beside = path.with_file_name(format!("~{}", name.to_string_lossy()));
    let write = || -> std::io::Result<()> {
        let mut file = File::create(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::rename(&beside, path)
    };
    write().map_err(|error| {
        // What was half written is of no use; the problem to tell is the first one.
        let _ = std::fs::remove_file(&beside);
        disk(path, &error)
    })
}
