//! The disk and the data on it.

use crate::terminal::{Ran, Terminal, command, program, run};
use std::fmt::Write as _;
use std::fs;
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::Path;
use std::process::Command;

fn says(ran: &Ran, words: &[&str]) {
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(!ran.err.contains("panicked"), "{}", ran.err);
    for said in words {
        assert!(ran.err.contains(said), "should say {said}: {}", ran.err);
    }
}

/// A roster of so many people.
fn many(count: usize) -> String {
    let mut text = "姓名,单位,职务,备注\n".to_owned();
    for n in 0..count {
        let _ = writeln!(text, "甲{n},县财政局{},科员,{}", n % 50, "长".repeat(40));
    }
    text
}

#[test]
fn a_file_where_the_folder_should_be_is_told() {
    let office = Terminal::new();
    let file = office.file("不是文件夹", b"x");
    let inside = Path::new(&file).join("office");
    says(&run(command(&inside, &["init", "--name", "甲"])), &["找不到文件夹", "另选一个文件夹"]);
    says(&office.run(&["backup", inside.to_str().unwrap()]), &["找不到文件夹"]);
    office.good(&["verify"]);
}

/// Whether this is root, whom no permission stops.
fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout == b"0\n")
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_told() {
    use std::os::unix::fs::PermissionsExt as _;
    let office = Terminal::new();
    let known = office.file("已有.csv", "姓名,单位,职务\n王平,县财政局,局长\n".as_bytes());
    office.good(&["import", "roster", &known]);
    let closed = office.dir.path().join("只读");
    fs::create_dir(&closed).unwrap();
    let allow = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    allow(&closed, 0o555);
    // Nobody else may read the office of a person, so the one without rights makes an office of their own.
    let own = office.dir.path().join("别人的");
    fs::create_dir(&own).unwrap();
    for path in [office.dir.path(), &own] {
        allow(path, 0o777);
    }
    let copy = office.dir.path().join("cli");
    fs::copy(program(), &copy).unwrap();
    let as_other = |folder: &Path, args: &[&str]| {
        let mut command = if is_root() {
            let mut command = Command::new("setpriv");
            command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(&copy);
            command
        } else {
            Command::new(&copy)
        };
        command.arg("--office").arg(folder).args(args);
        command.env("ZHIXING_PASSWORD", "qingshi").env("TMPDIR", &own);
        run(command)
    };
    says(&as_other(&closed.join("office"), &["init", "--name", "甲"]), &["不能写入", "请换一个文件夹"]);
    let mine = own.join("office");
    assert_eq!(as_other(&mine, &["init", "--name", "甲"]).code, Some(0));
    let to = closed.join("a.zxbackup");
    says(&as_other(&mine, &["backup", to.to_str().unwrap()]), &["不能写入"]);
    assert_eq!(as_other(&mine, &["verify"]).code, Some(0));
    assert_eq!(fs::read_dir(&closed).unwrap().count(), 0, "nothing was left behind");
    office.good(&["verify"]);
    assert_eq!(office.people().len(), 1);
}

/// A disk of its own that is soon full; nothing where this machine does not let us make one.
struct SmallDisk<'a>(&'a Path);

impl<'a> SmallDisk<'a> {
    fn new(at: &'a Path) -> Option<Self> {
        fs::create_dir(at).unwrap();
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=4m", "tmpfs"]).arg(at).output();
        mounted.is_ok_and(|made| made.status.success()).then_some(Self(at))
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0).status();
    }
}

#[cfg(unix)]
#[test]
fn a_full_disk_keeps_everything_before_the_step_that_did_not_fit() {
    let neighbour = Terminal::new();
    let small = neighbour.dir.path().join("小盘");
    let disk = SmallDisk::new(&small);
    let office = small.join("office");
    let known = neighbour.file("已有.csv", "姓名,单位,职务\n王平,县财政局,局长\n".as_bytes());
    let large = neighbour.file("很多.csv", many(20_000).as_bytes());
    let good = |args: &[&str]| {
        let ran = run(command(&office, args));
        assert_eq!(ran.code, Some(0), "{args:?}: {ran:?}");
        ran.out
    };
    good(&["init", "--name", "甲"]);
    good(&["import", "roster", &known]);
    let ran = if disk.is_some() {
        run(command(&office, &["import", "roster", &large]))
    } else {
        // No disk of our own: a file that may not grow stands for it.
        let mut shell = Command::new("sh");
        shell.args(["-c", "trap '' XFSZ; ulimit -f 4096; exec \"$@\"", "sh"]).arg(program());
        shell.arg("--office").arg(&office).args(["import", "roster", &large]);
        shell.env("ZHIXING_PASSWORD", "qingshi");
        run(shell)
    };
    let words = if disk.is_some() { "磁盘已满" } else { "出错" };
    says(&ran, &[words, "没有写入", "之前的内容都在"]);
    good(&["verify"]);
    let people: serde_json::Value = serde_json::from_str(&good(&["list", "people", "--json"])).unwrap();
    assert_eq!((people.as_array().unwrap().len(), &people[0]["name"]), (1, &"王平".into()));
}

fn spoil(path: &Path, at: u64) {
    let mut file = fs::File::options().write(true).open(path).unwrap();
    file.seek(SeekFrom::Start(at)).unwrap();
    file.write_all(&[0x5a; 64]).unwrap();
}

#[test]
fn damaged_data_is_told_with_the_copies_to_go_back_to_and_a_copy_brings_it_back() {
    let office = Terminal::new();
    let roster = office.file("名册.csv", many(500).as_bytes());
    office.good(&["import", "roster", &roster]);
    let copy = office.dir.path().join("一份.zxbackup");
    let copy = copy.to_str().unwrap();
    office.good(&["backup", copy]);
    let data = office.office.join("office.db");

    let whole = fs::read(&data).unwrap();
    spoil(&data, whole.len() as u64 / 2);
    says(&office.run(&["verify"]), &["数据文件已损坏", "从最近的备份恢复", "backups"]);
    spoil(&data, 100);
    let spoilt = fs::read(&data).unwrap();
    says(&office.run(&["list", "people"]), &["数据文件已损坏", "原文件没有改动", "backups"]);
    assert_eq!(fs::read(&data).unwrap(), spoilt, "the damaged file is left as it is");

    let again = office.dir.path().join("恢复");
    let ran = run(command(&again, &["restore", copy]));
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let ran = run(command(&again, &["list", "people", "--json"]));
    let people: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(people.as_array().unwrap().len(), 500);
    assert_eq!(run(command(&again, &["verify"])).code, Some(0));
    says(&run(command(&again, &["restore", copy])), &["已有一个单位的数据"]);
}

#[test]
fn a_damaged_copy_is_refused_and_leaves_the_folder_empty() {
    let office = Terminal::new();
    let copy = office.dir.path().join("一份.zxbackup");
    office.good(&["backup", copy.to_str().unwrap()]);
    let bytes = fs::read(&copy).unwrap();
    fs::write(&copy, &bytes[..bytes.len() / 2]).unwrap();
    let again = office.dir.path().join("恢复");
    let ran = run(command(&again, &["restore", copy.to_str().unwrap()]));
    says(&ran, &["一份.zxbackup 不是完整的备份", "请换一份备份再试"]);
    assert!(!again.join("office.db").exists() && !again.join("office.keys").exists());
    office.good(&["verify"]);
}

#[test]
fn a_second_program_on_the_same_office_is_sent_to_the_first() {
    let office = Terminal::new();
    let lock = fs::File::options().write(true).open(office.office.join("office.lock")).unwrap();
    lock.try_lock().unwrap();
    says(&office.run(&["list", "people"]), &["已经在另一个窗口打开", "先关掉它"]);
    drop(lock);
    office.good(&["verify"]);
}

#[test]
fn a_wrong_password_or_a_folder_without_an_office_is_told() {
    let office = Terminal::new();
    let mut wrong = command(&office.office, &["list", "people"]);
    wrong.env("ZHIXING_PASSWORD", "qingshu");
    says(&run(wrong), &["密码不对", "恢复码"]);
    says(&run(command(office.dir.path(), &["list", "people"])), &["没有知行干训的数据"]);
    says(&run(command(&office.dir.path().join("无"), &["list", "people"])), &["找不到文件夹"]);
}
