// Made by `cargo xtask bindings` from the list of calls. Do not edit.

import { call } from './client'

/**
 * An account that can sign in.
 */
export type AccountRef = { 
/**
 * The person's name.
 */
name: string, 
/**
 * Whether no password is asked (the sample office).
 */
open: boolean, };

/**
 * An account as the list shows it.
 */
export type AccountRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * The person's name.
 */
name: string, 
/**
 * What it may do.
 */
role: Role, 
/**
 * Whether it may sign in.
 */
active: boolean, };

/**
 * A kept copy.
 */
export type Backup = { 
/**
 * The day it was made.
 */
day: string, 
/**
 * Its file name.
 */
name: string, 
/**
 * Its size in bytes.
 */
size: number, };

/**
 * The state of the copies.
 */
export type Backups = { 
/**
 * Where they stand.
 */
folder: string, 
/**
 * The kept ones, newest first.
 */
kept: Array<Backup>, };

/**
 * A made file's content for the preview.
 */
export type Bytes = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its bytes in Base64.
 */
base64: string, };

/**
 * A password replaced by its owner.
 */
export type ChangePassword = { 
/**
 * The present one.
 */
old: string, 
/**
 * The new one.
 */
new: string, };

/**
 * What happened. One list for failures and for findings: one term per concept, in both languages.
 */
export type Code = "unknown_call" | "bad_request" | "unknown_kind" | "not_signed_in" | "not_allowed" | "not_found" | "empty" | "not_understood" | "out_of_range" | "taken" | "in_use" | "job_running" | "cancelled" | "folder_missing" | "folder_read_only" | "folder_not_empty" | "folder_not_office" | "drive_cannot_lock" | "office_busy" | "disk_full" | "disk_failed" | "database_newer" | "database_damaged" | "database_changed" | "journal_altered" | "already_undone" | "undo_the_first" | "undo_blocked" | "not_undoable" | "wrong_password" | "wrong_recovery_code" | "last_admin" | "weak_password" | "backup_damaged" | "file_missing" | "file_empty" | "file_wrong_type" | "file_too_large" | "file_damaged" | "file_unpacks_too_large" | "file_has_doctype" | "file_encoding" | "file_not_text" | "sheet_no_header" | "file_unknown" | "cannot_open" | "month_of_two" | "month_by_id" | "year_completed" | "month_missing" | "month_unread" | "choice_unread" | "ethnic_unknown" | "party_unread" | "id_wrong_check" | "id_no_such_day" | "id_eaten" | "id_masked" | "id_malformed" | "id_other_birth" | "id_other_sex" | "phone_unread" | "rank_blank" | "name_missing" | "row_not_person" | "same_name_twice" | "unit_and_post_split" | "row_repeats" | "cell_unread" | "line_unread" | "unexpected";

/**
 * A new office.
 */
export type CreateOffice = { 
/**
 * The office's name, as it stands on paper.
 */
name: string, 
/**
 * A chosen folder; without one the default is taken.
 */
folder: number | null, 
/**
 * The administrator's name.
 */
admin: string, 
/**
 * The administrator's password.
 */
password: string, };

/**
 * A made office.
 */
export type Created = { 
/**
 * The recovery code: shown once, to be printed and kept in the safe.
 */
recovery_code: string, 
/**
 * Where the data stands.
 */
folder: string, };

/**
 * One entry.
 */
export type EntryRequest = { 
/**
 * Its id.
 */
id: Id, };

/**
 * One changed field.
 */
export type FieldChange = { 
/**
 * The field's name in the data.
 */
field: string, 
/**
 * What it was; `None` for nothing.
 */
before: string | null, 
/**
 * What it became; `None` for nothing.
 */
after: string | null, };

/**
 * The kinds of file that come in.
 */
export type FileKind = "workbook" | "lrmx" | "text" | "backup";

/**
 * The history of one record.
 */
export type HistoryRequest = { 
/**
 * The kind of record.
 */
kind: string, 
/**
 * Its id.
 */
id: Id, };

/**
 * The id of a record: 53 bits, ordered by time, safe as a JavaScript number, unique across PCs that exchange data.
 */
export type Id = number;

/**
 * A job's number.
 */
export type JobId = { 
/**
 * The number.
 */
job: number, };

/**
 * The kinds of long work; one of a kind runs at a time.
 */
export type JobKind = "read_roster" | "take_roster" | "read_class" | "make_sample" | "backup" | "verify" | "print";

/**
 * Where a job stands.
 */
export type JobState = { 
/**
 * Its number.
 */
id: number, 
/**
 * Its kind.
 */
kind: JobKind, 
/**
 * How much is done, of `total` (0 while unknown).
 */
done: number, 
/**
 * How much there is.
 */
total: number, 
/**
 * Whether it has ended.
 */
ended: boolean, 
/**
 * Its answer, once it has ended well.
 */
answer: unknown, 
/**
 * Why it ended badly.
 */
problem: Problem | null, 
/**
 * The kinds of record it changed.
 */
changed: Array<string>, };

/**
 * An entry of the journal (一条操作记录).
 */
export type JournalEntry = { 
/**
 * Its id.
 */
id: Id, 
/**
 * When, UTC.
 */
at: string, 
/**
 * Who.
 */
who: string, 
/**
 * From which PC.
 */
pc: string, 
/**
 * The use case; `None` if a newer version made it.
 */
op: Op | null, 
/**
 * The values its sentence names.
 */
what: Record<string, string>, 
/**
 * The record it is about.
 */
subject: Id | null, 
/**
 * The entry it takes back.
 */
undoes: Id | null, 
/**
 * The entry that took it back and still holds.
 */
undone_by: Id | null, 
/**
 * How many rows it changed.
 */
changes: number, };

/**
 * Which entries are wanted, newest first.
 */
export type JournalRequest = { 
/**
 * Older than this entry.
 */
before: Id | null, 
/**
 * Of this person.
 */
who: string | null, 
/**
 * About this record.
 */
subject: Id | null, 
/**
 * At most so many.
 */
limit: number, };

/**
 * A made file by its token.
 */
export type MadeFile = { 
/**
 * The token it was answered with.
 */
token: number, };

/**
 * A sample office in a folder of the caller's choice.
 */
export type MakeSample = { 
/**
 * The folder.
 */
folder: number, 
/**
 * The office's name.
 */
name: string, };

/**
 * Who is signed in, and where.
 */
export type Me = { 
/**
 * The office's name.
 */
office: string, 
/**
 * Whether it is the sample.
 */
sample: boolean, 
/**
 * Where its data stands.
 */
folder: string, 
/**
 * The person's name.
 */
name: string, 
/**
 * What they may do.
 */
role: Role, 
/**
 * Today, where the office is.
 */
today: string, 
/**
 * The last step of this person that can be undone.
 */
last_step: JournalEntry | null, };

/**
 * An office that can be opened.
 */
export type OfficeRef = { 
/**
 * Its folder, as a token.
 */
token: number, 
/**
 * Its folder, to be shown.
 */
folder: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Who can sign in.
 */
accounts: Array<AccountRef>, };

/**
 * A use case as the journal and the undo line name it (操作).
 */
export type Op = "office_made" | "account_changed" | "setting_changed" | "undone";

/**
 * Which files are asked for.
 */
export type PickFiles = { 
/**
 * What they are for.
 */
kind: FileKind, 
/**
 * Whether several may be chosen.
 */
many: boolean, };

/**
 * A place in a file from outside; rows count from 1 as Excel shows them.
 */
export type Place = { 
/**
 * File name without its folder.
 */
file: string | null, 
/**
 * Sheet name.
 */
sheet: string | null, 
/**
 * Row as Excel numbers it.
 */
row: number | null, 
/**
 * Column heading, or what stands for it.
 */
column: string | null, };

/**
 * A failed call: what happened, where, and the values its sentence names.
 */
export type Problem = { 
/**
 * What happened.
 */
code: Code, 
/**
 * The values the sentence names.
 */
values: Record<string, string>, 
/**
 * Where in a file from outside, if it was one.
 */
place: Place | null, };

/**
 * A lost password replaced with the help of the recovery code.
 */
export type Recover = { 
/**
 * The office's folder.
 */
folder: number, 
/**
 * The recovery code from the printed sheet.
 */
code: string, 
/**
 * The account whose password is replaced.
 */
account: string, 
/**
 * The new password.
 */
password: string, };

/**
 * Going back to a copy, in a folder of its own.
 */
export type Restore = { 
/**
 * The backup file.
 */
file: number, 
/**
 * An empty folder; without one a new folder beside the offices is taken.
 */
folder: number | null, };

/**
 * A restored office, ready to be signed in to.
 */
export type Restored = { 
/**
 * Its folder, as a token.
 */
token: number, 
/**
 * Its folder, to be shown.
 */
folder: string, };

/**
 * What an account may do (角色); each includes those before it.
 */
export type Role = "viewer" | "clerk" | "admin";

/**
 * One changed row, field by field.
 */
export type RowChange = { 
/**
 * The entry it belongs to.
 */
journal: Id, 
/**
 * When, UTC.
 */
at: string, 
/**
 * Who.
 */
who: string, 
/**
 * The kind of record.
 */
kind: string, 
/**
 * The record.
 */
row: Id, 
/**
 * The fields that changed.
 */
fields: Array<FieldChange>, };

/**
 * A new or changed account.
 */
export type SaveAccount = { 
/**
 * The account; `None` for a new one.
 */
id: Id | null, 
/**
 * The person's name.
 */
name: string, 
/**
 * What it may do.
 */
role: Role, 
/**
 * Whether it may sign in.
 */
active: boolean, 
/**
 * A new password; needed for a new account and for one that may sign in again.
 */
password: string | null, };

/**
 * Signing in.
 */
export type SignIn = { 
/**
 * The office's folder: a chosen one or one of the recent.
 */
folder: number, 
/**
 * The account's name.
 */
account: string, 
/**
 * Its password.
 */
password: string, };

/**
 * A file or folder the person chose.
 */
export type Staged = { 
/**
 * Stands for it in later calls.
 */
token: number, 
/**
 * Its name without the folder.
 */
name: string, 
/**
 * The whole path, if it is a folder (shown to the person, who chose it).
 */
folder: string | null, };

/**
 * What the first page needs to know.
 */
export type Start = { 
/**
 * The offices opened before, the last one first.
 */
recent: Array<OfficeRef>, 
/**
 * Where a new office is put unless the person chooses another folder.
 */
default_folder: string, 
/**
 * Whether an office is open already.
 */
open: boolean, };

/**
 * The result of a verification.
 */
export type Verified = { 
/**
 * How many changes the journal's unbroken chain covers.
 */
changes: number, };

export const api = {
  host: {
    pick_files: (request: PickFiles): Promise<Array<Staged>> => call('host.pick_files', request),
    pick_folder: (): Promise<Staged | null> => call('host.pick_folder', null),
    save: (request: MadeFile): Promise<string | null> => call('host.save', request),
    open: (request: MadeFile): Promise<void> => call('host.open', request),
    print: (request: MadeFile): Promise<void> => call('host.print', request),
  },
  keeping: {
    start: (): Promise<Start> => call('keeping.start', null),
    create_office: (request: CreateOffice): Promise<Created> => call('keeping.create_office', request),
    office_at: (request: MadeFile): Promise<OfficeRef> => call('keeping.office_at', request),
    open_sample: (): Promise<JobId> => call('keeping.open_sample', null),
    make_sample: (request: MakeSample): Promise<JobId> => call('keeping.make_sample', request),
    sign_in: (request: SignIn): Promise<void> => call('keeping.sign_in', request),
    recover: (request: Recover): Promise<void> => call('keeping.recover', request),
    close: (): Promise<void> => call('keeping.close', null),
    restore: (request: Restore): Promise<Restored> => call('keeping.restore', request),
    me: (): Promise<Me> => call('keeping.me', null),
    job: (request: JobId): Promise<JobState> => call('keeping.job', request),
    cancel_job: (request: JobId): Promise<void> => call('keeping.cancel_job', request),
    journal: (request: JournalRequest): Promise<Array<JournalEntry>> => call('keeping.journal', request),
    entry_changes: (request: EntryRequest): Promise<Array<RowChange>> => call('keeping.entry_changes', request),
    history: (request: HistoryRequest): Promise<Array<RowChange>> => call('keeping.history', request),
    undo: (request: EntryRequest): Promise<void> => call('keeping.undo', request),
    backups: (): Promise<Backups> => call('keeping.backups', null),
    back_up: (): Promise<JobId> => call('keeping.back_up', null),
    back_up_to: (): Promise<string | null> => call('keeping.back_up_to', null),
    verify: (): Promise<JobId> => call('keeping.verify', null),
    accounts: (): Promise<Array<AccountRow>> => call('keeping.accounts', null),
    save_account: (request: SaveAccount): Promise<void> => call('keeping.save_account', request),
    change_password: (request: ChangePassword): Promise<void> => call('keeping.change_password', request),
    new_recovery_code: (): Promise<string> => call('keeping.new_recovery_code', null),
  },
  paper: {
    bytes: (request: MadeFile): Promise<Bytes> => call('paper.bytes', request),
  },
}
