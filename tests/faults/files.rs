//! Files from outside that are not what they should be.

use crate::terminal::Terminal;
use std::io::Write as _;
use zip::write::SimpleFileOptions;

const ROSTER: &[u8] = include_bytes!("../../src-tauri/crates/office/sample/roster.xlsx");
const LRMX: &str = include_str!("../fixtures/sample.lrmx");
const KNOWN: &str = "姓名,单位,职务\n王平,县财政局,局长\n";

/// An office that knows one person, who must still be there after whatever is tried.
fn office() -> Terminal {
    let office = Terminal::new();
    let known = office.file("已有.csv", KNOWN.as_bytes());
    office.good(&["import", "roster", &known]);
    office
}

fn refused(kind: &str, name: &str, bytes: &[u8], words: &[&str]) {
    let office = office();
    let file = office.file(name, bytes);
    for args in [vec!["import", kind, &file, "--dry-run"], vec!["import", kind, &file]] {
        let ran = office.run(&args);
        assert_eq!(ran.code, Some(1), "{name}: {ran:?}");
        for said in words {
            assert!(ran.err.contains(said), "{name} should say {said}: {}", ran.err);
        }
        assert!(!ran.err.contains("panicked"), "{name}: {}", ran.err);
    }
    unharmed(&office);
}

fn unharmed(office: &Terminal) {
    office.good(&["verify"]);
    let people = office.people();
    assert_eq!(people.len(), 1);
    assert_eq!((&people[0]["name"], &people[0]["post"]), (&"王平".into(), &"局长".into()));
}

fn zipped(name: &str, megabytes: usize) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file(name, SimpleFileOptions::default().compression_level(Some(1))).unwrap();
    let blank = vec![b' '; 1 << 20];
    for _ in 0..megabytes {
        zip.write_all(&blank).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_file_of_another_kind_names_the_kinds_that_are_read() {
    refused(
        "roster",
        "照片.jpg",
        b"\xff\xd8\xff\xe0JFIF",
        &["照片.jpg 不是Excel 工作簿", ".xlsx .xls .et .csv"],
    );
    refused("roster", "说明.docx", &zipped("word/document.xml", 0), &["说明.docx 不是Excel 工作簿"]);
    refused("lrmx", "网页.lrmx", b"<html><body/></html>", &["网页.lrmx 不是干部任免审批表", ".lrmx .lrm"]);
}

#[test]
fn a_cut_off_workbook_says_to_save_it_again() {
    refused(
        "roster",
        "断.xlsx",
        &ROSTER[..ROSTER.len() / 2],
        &["断.xlsx 不完整或已损坏", "另存", "没有写入任何内容"],
    );
}

#[test]
fn an_empty_file_says_to_copy_it_again() {
    refused("roster", "空.xlsx", b"", &["空.xlsx 是空文件（0 字节）", "重新拷贝"]);
    refused("lrmx", "空.lrmx", b"", &["空.lrmx 是空文件（0 字节）"]);
    refused("interviews", "空.txt", b"", &["空.txt 是空文件（0 字节）"]);
}

#[test]
fn a_workbook_that_unpacks_without_end_is_not_unpacked() {
    let piece = zipped("xl/worksheets/sheet1.xml", 32);
    let mut piece = zip::ZipArchive::new(std::io::Cursor::new(piece)).unwrap();
    let mut bomb = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for n in 1..=34 {
        let name = format!("xl/worksheets/sheet{n}.xml");
        bomb.raw_copy_file_rename(piece.by_index(0).unwrap(), name).unwrap();
    }
    let bomb = bomb.finish().unwrap().into_inner();
    assert!(bomb.len() < 20 << 20);
    refused("roster", "炸弹.xlsx", &bomb, &["炸弹.xlsx 解压后超过 1024 MB", "已停止读取"]);
}

#[test]
fn a_workbook_of_200_megabytes_is_refused_before_it_is_read() {
    let office = office();
    let path = office.file("大.xlsx", b"PK");
    std::fs::File::options().write(true).open(&path).unwrap().set_len(200 << 20).unwrap();
    let ran = office.run(&["import", "roster", &path]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("大.xlsx 有 200 MB，超过上限 100 MB。请拆成几个文件"), "{}", ran.err);
    unharmed(&office);
}

#[test]
fn a_sheet_without_a_header_says_what_a_header_needs() {
    refused(
        "roster",
        "通知.csv",
        "各单位：\n请于周五前报送名单\n".as_bytes(),
        &["没有认出表头", "至少要有“姓名”和另外两列"],
    );
}

#[test]
fn a_workbook_with_a_password_says_to_take_it_off() {
    let mut locked = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    locked.resize(2048, 0);
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    locked.resize(8192, 0);
    refused("roster", "加密.xlsx", &locked, &["加密.xlsx 设了打开密码", "去掉密码"]);
}

#[test]
fn a_form_with_a_doctype_is_not_read() {
    let poisoned =
        LRMX.replacen("<Person>", "<!DOCTYPE Person [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Person>", 1);
    refused("lrmx", "毒.lrmx", poisoned.as_bytes(), &["毒.lrmx 带有 DOCTYPE", "已停止读取"]);
}

#[test]
fn text_in_no_known_encoding_says_to_export_it_again() {
    let noise = [b"\xe5\xa7".as_slice(), &[0x80, 0xff, 0xff, 0x81, 0x20].repeat(40)].concat();
    refused("roster", "乱码.csv", &noise, &["乱码.csv 的文字编码无法识别", "重新导出"]);
    refused("lrmx", "乱码.lrmx", &noise, &["乱码.lrmx 的文字编码无法识别"]);
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let office = office();
    let ran = office.run(&["import", "roster", "没有.xlsx"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("打不开 没有.xlsx：文件不存在或没有读取权限"), "{}", ran.err);
    unharmed(&office);
}

#[test]
fn wrong_use_is_told_apart_from_findings() {
    let office = office();
    let answers = office.file("答案.json", b"not json");
    let known = office.file("又.csv", KNOWN.as_bytes());
    for args in [
        vec!["list", "nothing"],
        vec!["call", "people.nothing"],
        vec!["call", "people.list", "{"],
        vec!["import", "roster"],
        vec!["import", "nothing", &known],
        vec!["print", "nothing", "--out", "x"],
        vec!["import", "roster", &known, "--answers", &answers],
    ] {
        let ran = office.run(&args);
        assert_eq!(ran.code, Some(2), "{args:?}: {ran:?}");
        assert!(!ran.err.trim().is_empty(), "{args:?}");
    }
    unharmed(&office);
}
