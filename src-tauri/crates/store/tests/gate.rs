//! What the write gate and the journal promise, on real files.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use chrono::NaiveDate;
use zhixing_domain::keeping::Role;
use zhixing_domain::words::Values;
use zhixing_domain::{Code, Id, Problem};
use zhixing_store::journal::EntryFilter;
use zhixing_store::keeping::Account;
use zhixing_store::keys::{DataKey, KeyFile};
use zhixing_store::{DATABASE, Folder, NewEntry, Store};

struct Office {
    dir: tempfile::TempDir,
    store: Store,
    key: DataKey,
}

fn office() -> Office {
    let dir = tempfile::tempdir().unwrap();
    let folder = Folder::new(dir.path());
    folder.prepare().unwrap();
    folder.write_keys(&KeyFile::new("青石县委组织部")).unwrap();
    let key = DataKey::random().unwrap();
    let store = Store::open(folder, key.clone()).unwrap();
    Office { dir, store, key }
}

fn entry(op: &str, subject: Option<i64>) -> NewEntry {
    NewEntry {
        who: "余雪".into(),
        pc: "测试机".into(),
        op: op.into(),
        what: Values::new(),
        subject: subject.map(Id),
        undoes: None,
        now_ms: 1_790_000_000_000,
        joins: true,
    }
}

fn set(office: &Office, op: &str, value: &str) -> Id {
    let since = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    let write = |tx: &zhixing_store::Tx| tx.put_setting("leave_limit", since, value);
    let ((), changed) = office.store.write(&entry(op, None), write).map_err(Problem::from).unwrap();
    changed.journal.unwrap()
}

fn value(office: &Office) -> Option<String> {
    let day = NaiveDate::from_ymd_opt(2026, 10, 14).unwrap();
    let found = office.store.read(|db| db.setting("leave_limit", day)).map_err(Problem::from).unwrap();
    found.map(|(value, _)| value)
}

fn undo(office: &Office, undoes: Id) -> Result<Id, Problem> {
    let entry = NewEntry { undoes: Some(undoes), ..entry("undo", None) };
    office.store.write(&entry, |tx| tx.undo(undoes)).map(|((), c)| c.journal.unwrap()).map_err(Problem::from)
}

#[test]
fn an_undone_step_leaves_no_trace_in_the_data_and_comes_back_by_undoing_the_undo() {
    let office = office();
    let first = set(&office, "set_rule", "7");
    let second = set(&office, "set_rule", "5");

    assert_eq!(undo(&office, first).unwrap_err().code, Code::UndoBlocked, "the second builds on it");
    let taken_back = undo(&office, second).unwrap();
    assert_eq!(value(&office).as_deref(), Some("7"));
    assert_eq!(undo(&office, second).unwrap_err().code, Code::AlreadyUndone);
    undo(&office, taken_back).unwrap();
    assert_eq!(value(&office).as_deref(), Some("5"));
    undo(&office, second).unwrap();
    undo(&office, first).unwrap();
    assert_eq!(value(&office), None);
    assert_eq!(office.store.read(|db| db.verify_journal()).map_err(Problem::from).unwrap(), 6);
}

#[test]
fn a_failed_use_case_keeps_nothing_and_says_nothing() {
    let office = office();
    let since = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    let failed = office.store.write(&entry("set_rule", None), |tx| -> Result<(), Problem> {
        tx.put_setting("leave_limit", since, "7")?;
        Err(Problem::new(Code::Cancelled))
    });
    assert_eq!(failed.unwrap_err().code, Code::Cancelled);
    assert_eq!(value(&office), None);
    let entries = office.store.read(|db| db.entries(&EntryFilter { limit: 9, ..Default::default() }));
    assert!(entries.map_err(Problem::from).unwrap().is_empty());
}

#[test]
fn field_saves_of_one_sitting_share_an_entry_until_another_step_comes_between() {
    let office = office();
    let account = |name: &str| Account { id: Id(7), name: name.into(), role: Role::Clerk, active: true };
    let save = |op: &str, name: &str| {
        let write = |tx: &zhixing_store::Tx| tx.put_account(&account(name));
        office.store.write(&entry(op, Some(7)), write).map_err(Problem::from).unwrap().1.journal
    };
    let first = save("account_typed", "余");
    assert_eq!(save("account_typed", "余雪"), first);
    assert_eq!(save("account_typed", "余雪"), None, "nothing changed, nothing written");
    let other = set(&office, "set_rule", "7");
    let later = save("account_typed", "于雪");
    assert!(later != first && later > Some(other));
    undo(&office, later.unwrap()).unwrap();
    let accounts = office.store.read(|db| db.accounts()).map_err(Problem::from).unwrap();
    assert_eq!(accounts, [account("余雪")]);
    office.store.read(|db| db.verify_journal()).map_err(Problem::from).unwrap();
}

#[test]
fn a_second_window_on_the_same_office_is_refused() {
    let office = office();
    let second = Store::open(Folder::new(office.dir.path()), office.key.clone());
    assert_eq!(second.err().unwrap().code, Code::OfficeBusy);
}

#[test]
fn the_file_is_unreadable_without_its_key_and_a_damaged_one_says_so() {
    let office = office();
    set(&office, "set_rule", "\"机密\"");
    let Office { dir, store, key } = office;
    drop(store);
    let path = dir.path().join(DATABASE);
    let mut bytes = std::fs::read(&path).unwrap();
    assert!(!bytes.windows(6).any(|part| part == "机密".as_bytes()) && !bytes.starts_with(b"SQLite"));
    bytes[100..200].fill(0);
    std::fs::write(&path, &bytes).unwrap();
    let problem = Store::open(Folder::new(dir.path()), key).err().unwrap();
    assert_eq!(problem.code, Code::DatabaseDamaged);
    assert_eq!(std::fs::read(&path).unwrap(), bytes, "a damaged file is not touched");
}

#[test]
fn a_backup_brings_the_whole_office_back_and_a_cut_one_is_refused() {
    let office = office();
    set(&office, "set_rule", "7");
    let target = tempfile::tempdir().unwrap();
    let (file, cut) = (target.path().join("a.zxbackup"), target.path().join("b.zxbackup"));
    office.store.backup(&file).unwrap();
    set(&office, "set_rule", "5");

    let bytes = std::fs::read(&file).unwrap();
    std::fs::write(&cut, &bytes[..bytes.len() / 2]).unwrap();
    let there = Folder::new(target.path().join("there"));
    assert_eq!(zhixing_store::backup::restore(&cut, &there).unwrap_err().code, Code::BackupDamaged);
    zhixing_store::backup::restore(&file, &there).unwrap();
    let restored = Office {
        dir: target,
        store: Store::open(there, office.key.clone()).unwrap(),
        key: office.key.clone(),
    };
    assert_eq!(value(&restored).as_deref(), Some("7"));
    assert_eq!(value(&office).as_deref(), Some("5"));
    assert_eq!(restored.store.verify().unwrap(), 1);
}

#[test]
fn what_was_found_of_everybody_is_kept_over_the_typing_of_papers_and_found_anew_after_a_change_of_people() {
    let office = office();
    let find = |answer: i64| {
        let kept =
            office.store.read(|db| db.kept("everybody", || Ok(answer))).map_err(Problem::from).unwrap();
        *kept
    };
    assert_eq!(find(1), 1);
    assert_eq!(find(2), 1, "kept");
    let batch = |tx: &zhixing_store::Tx| tx.add_interview_batch("访谈", 2026, 3);
    office.store.write(&entry("batch_added", None), batch).map_err(Problem::from).unwrap();
    assert_eq!(find(3), 1, "papers say nothing of who people are");
    let unit = |tx: &zhixing_store::Tx| tx.add_unit("县发改局", None);
    office.store.write(&entry("unit_added", None), unit).map_err(Problem::from).unwrap();
    assert_eq!(find(4), 4);
}
