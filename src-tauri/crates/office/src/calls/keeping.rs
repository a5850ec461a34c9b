//! Calls of the room `keeping` (保管).

use crate::{book, host, jobs, keeping, paper};

calls! { keeping:
    start: free (()) -> keeping::Start;
    create_office: free (keeping::CreateOffice) -> keeping::Created;
    office_at: free (host::MadeFile) -> keeping::OfficeRef;
    open_sample: free (()) -> jobs::JobId;
    make_sample: free (keeping::MakeSample) -> jobs::JobId;
    sign_in: free (keeping::SignIn) -> ();
    recover: free (keeping::Recover) -> ();
    close: free (()) -> ();
    restore: free (keeping::Restore) -> keeping::Restored;
    me: read Viewer (()) -> keeping::Me;
    place: read Viewer (()) -> Option<keeping::WindowPlace>;
    note_place: read Viewer (keeping::WindowPlace) -> ();
    job: free (jobs::JobId) -> jobs::JobState;
    cancel_job: free (jobs::JobId) -> ();
    journal: read Viewer (keeping::JournalRequest) -> Vec<keeping::JournalEntry>;
    export_journal: read Viewer (keeping::JournalFilter) -> book::MadeOutput;
    entry_changes: read Viewer (keeping::EntryRequest) -> Vec<keeping::RowChange>;
    history: read Viewer (keeping::HistoryRequest) -> Vec<keeping::RecordChange>;
    undo: write Clerk (keeping::EntryRequest) -> ();
    backups: read Viewer (()) -> keeping::Backups;
    back_up: write Clerk (()) -> jobs::JobId;
    back_up_to: write Clerk (()) -> Option<String>;
    verify: write Clerk (()) -> jobs::JobId;
    accounts: read Admin (()) -> Vec<keeping::AccountRow>;
    save_account: write Admin (keeping::SaveAccount) -> ();
    change_password: read Viewer (keeping::ChangePassword) -> ();
    new_recovery_code: read Admin (()) -> String;
    print_recovery: read Admin (keeping::RecoveryCode) -> paper::MadePaper;
    rules: read Viewer (()) -> keeping::Rules;
    holidays: read Viewer (()) -> Vec<keeping::HolidayYear>;
    save_holidays: write Admin (keeping::SaveHolidays) -> ();
    moved_days: read Viewer (keeping::MoveDays) -> Vec<zhixing_domain::Day>;
    save_leave_limit: write Admin (zhixing_domain::classes::LeaveLimit) -> ();
    save_module_shares: write Admin (zhixing_domain::classes::ModuleRule) -> ();
}
