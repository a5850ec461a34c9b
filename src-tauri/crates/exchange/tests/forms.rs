//! 任免审批表 read and written back: nothing of a person's file may be lost or changed unasked.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use encoding_rs::GB18030;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::io::Write as _;
use zhixing_domain::people::{CadreFacts, CadreField as F};
use zhixing_domain::{Code, Weight};
use zhixing_exchange::archive::File;
use zhixing_exchange::form::{BLANK, FORM_ROW, Form, read, read_all, unzip, write};
use zhixing_exchange::roster::{Told, answer_key};

const LRMX: &[u8] = include_bytes!("../../../../tests/fixtures/sample.lrmx");
const LRM: &[u8] = include_bytes!("../../../../tests/fixtures/sample.lrm");
const JPEG: &[u8] = b"\xff\xd8\xff\xe0\x00\x10JFIF";
/// The same in Base64, wrapped as some writers do.
const JPEG_BASE64: &str = "/9j/4AAQ\r\nSkZJRg==";

fn form(name: &str, bytes: &[u8]) -> Form {
    read(name, bytes, None, &["虚构县示例局".to_owned()]).unwrap()
}

fn code(name: &str, bytes: &[u8]) -> Option<Code> {
    read(name, bytes, None, &[]).err().map(|problem| problem.code)
}

/// The sample with some of its text replaced.
fn lrmx_with(changes: &[(&str, &str)]) -> Vec<u8> {
    let mut text = String::from_utf8(LRMX.to_vec()).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    text.into_bytes()
}

fn with(facts: &CadreFacts, changes: &[(F, &str)]) -> CadreFacts {
    let mut facts = facts.clone();
    for (field, value) in changes {
        facts.set(*field, Some((*value).to_owned()));
    }
    facts
}

#[test]
fn both_kinds_of_file_say_the_same_of_the_person() {
    let (new, old) = (form("样例甲.Lrmx", LRMX), form("样例甲.lrm", LRM));
    for (field, value) in [
        (F::Name, "样例甲"),
        (F::Sex, "男"),
        (F::Ethnic, "汉族"),
        (F::BirthMonth, "1980-01"),
        (F::NativePlace, "虚构省虚构县"),
        (F::WorkMonth, "2002-07"),
        (F::Party, "中共党员"),
        (F::PartyMonth, "2001-06"),
        (F::Education, "大学"),
        (F::Degree, "文学学士"),
        (F::School, "虚构大学汉语言文学专业"),
        (F::InService, "省委党校研究生"),
        (F::InServiceSchool, "虚构省委党校公共管理专业"),
        (F::Unit, "虚构县示例局"),
        (F::Post, "党组书记、局长，四级调研员"),
        (F::Rank, "四级调研员"),
    ] {
        assert_eq!(new.facts.get(field), Some(value), "{}", field.zh());
        assert_eq!(old.facts.get(field), Some(value), "{} of the .lrm", field.zh());
    }
    assert_eq!(new.facts.get(F::IdNumber), Some("000000198001010013"));
    assert_eq!(old.facts.get(F::IdNumber), None);
    assert_eq!((new.findings, old.findings), (vec![], vec![]));
    let resume = new.resume.unwrap();
    assert_eq!(resume.lines().count(), 6);
    assert!(resume.contains("\n                  （2008.09--2011.06"), "a continued line keeps its blanks");
    assert_eq!(Some(resume), old.resume);
}

#[test]
fn what_is_not_changed_is_written_back_byte_for_byte() {
    for (name, bytes) in [("甲.lrmx", LRMX), ("甲.lrm", LRM)] {
        assert_eq!(write(name, bytes, &form(name, bytes).facts).unwrap(), bytes, "{name}");
        // Units known or not, the text of the post is the same.
        assert_eq!(
            write(name, bytes, &read(name, bytes, None, &[]).unwrap().facts).unwrap(),
            bytes,
            "{name}"
        );
    }
}

#[test]
fn a_change_touches_its_own_part_and_unknown_parts_stay() {
    let original = lrmx_with(&[
        ("  <Version>", "  <DaoLingNianYue>204001</DaoLingNianYue>\r\n  <!-- 2025 -->\r\n  <Version>"),
        ("  <ShenFenZheng>000000198001010013</ShenFenZheng>\r\n", ""),
        ("<ZhaoPian></ZhaoPian>", &format!("<ZhaoPian>{JPEG_BASE64}</ZhaoPian>")),
    ]);
    let before = form("甲.lrmx", &original);
    assert_eq!(before.photo.as_deref(), Some(JPEG));
    let after = with(
        &before.facts,
        &[(F::Post, "党组书记、局长<兼>"), (F::IdNumber, "00000019800101003X"), (F::InServiceDegree, "硕士")],
    );
    let written = write("甲.lrmx", &original, &after).unwrap();
    let expected = lrmx_with(&[
        ("  <Version>", "  <DaoLingNianYue>204001</DaoLingNianYue>\r\n  <!-- 2025 -->\r\n  <Version>"),
        ("局长，四级调研员</XianRenZhiWu>", "局长&lt;兼&gt;</XianRenZhiWu>"),
        ("000000198001010013", "00000019800101003X"),
        ("<ZaiZhiJiaoYu_XueWei></ZaiZhiJiaoYu_XueWei>", "<ZaiZhiJiaoYu_XueWei>硕士</ZaiZhiJiaoYu_XueWei>"),
        ("<ZhaoPian></ZhaoPian>", &format!("<ZhaoPian>{JPEG_BASE64}</ZhaoPian>")),
    ]);
    assert_eq!(String::from_utf8(written).unwrap(), String::from_utf8(expected).unwrap());
}

#[test]
fn a_change_of_the_older_file_touches_its_own_field() {
    let before = form("甲.lrm", LRM);
    let after = with(&before.facts, &[(F::InServiceDegree, "公共管理\"硕士\"#"), (F::BirthMonth, "1980-02")]);
    let written = write("甲.lrm", LRM, &after).unwrap();
    let text = |bytes: &[u8]| GB18030.decode(bytes).0.into_owned();
    let expected = text(LRM).replacen("198001", "198002", 1).replacen(
        "省委党校研究生#",
        "省委党校研究生#公共管理＂硕士＂＃",
        1,
    );
    assert_eq!(text(&written), expected);
}

#[test]
fn a_form_can_be_made_for_someone_without_a_file() {
    let person = with(
        &CadreFacts::default(),
        &[
            (F::Name, "谭㛃𬭎"),
            (F::Sex, "女"),
            (F::BirthMonth, "1991-10"),
            (F::Party, "中共党员、民建会员"),
            (F::PartyMonth, "2015-07"),
            (F::Unit, "县财政局"),
            (F::Post, "副局长"),
        ],
    );
    let made = write("谭㛃𬭎.lrmx", BLANK, &person).unwrap();
    let text = String::from_utf8(made.clone()).unwrap();
    assert!(text.contains("<RuDangShiJian>201507；民建</RuDangShiJian>"), "{text}");
    assert_eq!(
        read("谭㛃𬭎.lrmx", &made, None, &[]).unwrap().facts.known().collect::<Vec<_>>(),
        person.known().collect::<Vec<_>>()
    );
}

#[test]
fn what_writers_get_wrong_is_read_all_the_same() {
    let text = String::from_utf8(LRMX.to_vec()).unwrap();
    let in_gbk = GB18030.encode(&text).0.into_owned();
    let gbk = form("甲.lrmx", &in_gbk);
    assert_eq!(gbk.facts, form("甲.lrmx", LRMX).facts);
    assert_eq!(gbk.findings[0].code, Code::FileEncoding);
    let changed = write("甲.lrmx", &in_gbk, &with(&gbk.facts, &[(F::Degree, "法学学士")])).unwrap();
    assert!(String::from_utf8(changed).unwrap().contains("<XingMing>样例甲</XingMing>"), "written as UTF-8");

    let odd = lrmx_with(&[
        ("<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<Person>", "\u{feff}<Person xmlns:xsi=\"http://x\">"),
        ("<XingMing>样例甲</XingMing>", "<XingMing>\n  王　平\n  </XingMing>"),
        ("<MinZu>汉族</MinZu>", "<MinZu><![CDATA[汉]]></MinZu>"),
        ("<JiGuan>虚构省虚构县</JiGuan>", "<JiGuan/>"),
        ("<RuDangShiJian>200106</RuDangShiJian>", "<RuDangShiJian>（九三；民建）</RuDangShiJian>"),
        ("虚构县示例局党组书记、局长，四级", "虚构县示例局党组书记、\r\n局长 & 四级"),
        ("专业学习\r\n2002.07", "专业学习&amp;#xD;\n2002.07"),
    ]);
    let read = form("甲.lrmx", &odd);
    assert_eq!(read.facts.get(F::Name), Some("王平"));
    assert_eq!(read.facts.get(F::Ethnic), Some("汉族"));
    assert_eq!(read.facts.get(F::NativePlace), None);
    assert_eq!(
        (read.facts.get(F::Party), read.facts.get(F::PartyMonth)),
        (Some("九三学社社员、民建会员"), None)
    );
    assert_eq!(read.facts.get(F::Post), Some("党组书记、局长&四级调研员"));
    assert_eq!(read.resume.unwrap().lines().nth(1), Some("2002.07--2006.03  虚构县样板镇政府科员"));
}

#[test]
fn the_family_is_not_read_into_our_data() {
    let form = form("甲.lrmx", LRMX);
    let said = format!("{form:?}");
    assert!(!["样例乙", "样例丙", "样例丁"].iter().any(|name| said.contains(name)), "{said}");
}

#[test]
fn what_is_no_form_says_so() {
    for (name, bytes, problem) in [
        ("空.lrmx", Vec::new(), Code::FileEmpty),
        ("照片.lrmx", b"\x89PNG\r\n\x1a\n".to_vec(), Code::FileWrongType),
        ("别的.lrmx", b"<html><body/></html>".to_vec(), Code::FileWrongType),
        ("断.lrmx", LRMX[..LRMX.len() / 2].to_vec(), Code::FileDamaged),
        ("大.lrmx", vec![b' '; (20 << 20) + 1], Code::FileTooLarge),
        ("无名.lrmx", lrmx_with(&[("样例甲", " ")]), Code::FormNoName),
        (
            "毒.lrmx",
            lrmx_with(&[(
                "<Person>",
                "<!DOCTYPE Person [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Person>",
            )]),
            Code::FileHasDoctype,
        ),
        ("断.lrm", LRM[..LRM.len() / 2].to_vec(), Code::FileDamaged),
        ("别的.lrm", b"{}".to_vec(), Code::FileWrongType),
    ] {
        assert_eq!(code(name, &bytes), Some(problem), "{name}");
    }
    let not_a_picture = lrmx_with(&[("<ZhaoPian></ZhaoPian>", "<ZhaoPian>AAAA</ZhaoPian>")]);
    assert_eq!(form("甲.lrmx", &not_a_picture).findings[0].code, Code::PhotoUnread);
    let wordy = [LRM, b",\"more\""].concat();
    assert_eq!(form("甲.lrm", &wordy).findings[0].code, Code::FormPiecesExtra);
}

#[test]
fn many_files_are_a_roster_and_a_bad_one_stops_no_other() {
    let wrong_id = lrmx_with(&[("000000198001010013", "000000198001010014")]);
    let files = [
        File { name: "样例甲.lrm".into(), bytes: LRM.to_vec() },
        File { name: "样例甲.pic".into(), bytes: JPEG.to_vec() },
        File { name: "断.lrmx".into(), bytes: LRMX[..900].to_vec() },
        File { name: "样例乙.lrmx".into(), bytes: wrong_id },
    ];
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for file in &files {
        zip.start_file(&file.name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(&file.bytes).unwrap();
    }
    let unpacked = unzip("一批.zip", &zip.finish().unwrap().into_inner()).unwrap();
    assert_eq!(unpacked, files);

    let read = |told: &Told| read_all(&unpacked, told, &[], |_, _| Ok(())).unwrap();
    let forms = read(&Told::default());
    assert_eq!(forms.roster.sheets, ["样例甲.lrm", "样例乙.lrmx"]);
    assert_eq!(forms.sources, [(0, Some(JPEG.to_vec())), (3, None)]);
    assert_eq!(forms.roster.left_out.len(), 1);
    assert_eq!(
        (forms.roster.left_out[0].code, forms.roster.left_out[0].weight),
        (Code::FileDamaged, Weight::Error)
    );
    assert_eq!(forms.roster.rows[1].facts.get(F::IdNumber), None, "a wrong number is asked about");

    let key = answer_key("样例乙.lrmx", FORM_ROW, F::IdNumber);
    let told = Told { answers: BTreeMap::from([(key, "000000198001010014".to_owned())]), ..Told::default() };
    assert_eq!(read(&told).roster.rows[1].facts.get(F::IdNumber), Some("000000198001010014"));
}

proptest! {
    #[test]
    fn no_bytes_are_too_odd(bytes in proptest::collection::vec(any::<u8>(), 0..400), at in 0..3_000_usize) {
        for name in ["x.lrmx", "x.lrm"] {
            let _ = read(name, &bytes, None, &[]);
        }
        // A good file with a bad stretch.
        for (name, good) in [("x.lrmx", LRMX), ("x.lrm", LRM)] {
            let at = at.min(good.len());
            let spoilt = [&good[..at], &bytes, &good[(at + bytes.len()).min(good.len())..]].concat();
            if let Ok(form) = read(name, &spoilt, None, &[]) {
                let _ = write(name, &spoilt, &with(&form.facts, &[(F::Post, "局长")]));
            }
        }
    }

    #[test]
    fn a_changed_person_reads_back_as_changed(post in "[一-龥]{1,9}", month in 1..=12_u32, school in "[一-龥A-Za-z<>&]{0,9}") {
        for (name, good) in [("x.lrmx", LRMX), ("x.lrm", LRM)] {
            let month = format!("1979-{month:02}");
            let after = with(&form(name, good).facts, &[(F::Post, &post), (F::PartyMonth, &month), (F::School, &school)]);
            let written = write(name, good, &after).unwrap();
            let again = form(name, &written);
            for field in [F::Unit, F::Post, F::PartyMonth, F::School, F::Education, F::Name] {
                prop_assert_eq!(again.facts.get(field), after.get(field));
            }
            prop_assert_eq!(write(name, &written, &again.facts).unwrap(), written);
        }
    }
}

#[test]
fn a_file_cut_off_anywhere_never_breaks_the_reader() {
    for (name, good) in [("x.lrmx", LRMX), ("x.lrm", LRM)] {
        for length in 0..good.len() {
            if read(name, &good[..length], None, &[]).is_ok() {
                assert!(length + 10 > good.len(), "{name} cut to {length} was taken for whole");
            }
        }
    }
}
