use super::*;
use crate::proof::{extracted, fonts, leave};

fn face(name: &str, no: u32) -> CertificateFace {
    CertificateFace {
        title: "结业证书".into(),
        number: format!("青组训〔2026〕{no:04}"),
        name: name.into(),
        body: format!(
            "{name}同志于2026年10月12日至16日参加青石县基层治理专题培训班第3期学习，共40学时，修业期满，考核合格，准予结业。\n特发此证。"
        ),
        note: None,
        issuer: "中共青石县委组织部".into(),
        day: "2026年10月16日".into(),
    }
}

const NAMES: [&str; 6] =
    ["祝晓燕", "谭㛃", "䶮𬭎", "𬤇𫖯", "阿依努尔·买买提", "古丽娜孜·阿卜杜热合曼·买买提明·吐尔逊"];

fn all(layout: Layout) -> Certificates {
    let mut certificates: Vec<CertificateFace> =
        NAMES.iter().zip(1..).map(|(name, no)| face(name, no)).collect();
    certificates[1].note = Some("补发，原证书编号：青组训〔2026〕0001".into());
    Certificates { layout, certificates }
}

#[test]
fn every_name_can_be_read_back_rare_characters_too() {
    let printed = set_certificates(&fonts(), &all(Layout::Designed)).unwrap();
    leave("certificates", &printed.bytes);
    assert_eq!((printed.pages, &printed.findings), (6, &vec![]));
    let text = extracted(&printed.bytes);
    for name in NAMES {
        // A name at the end of a line goes on in the next.
        let plain: String = text.split_whitespace().collect();
        assert!(plain.contains(name), "{name} in {text}");
    }
}

#[test]
fn the_same_certificate_gives_the_same_bytes_and_stays_small() {
    let fonts = fonts();
    let one = Certificates { layout: Layout::Designed, certificates: vec![face("祝晓燕", 7)] };
    let first = set_certificates(&fonts, &one).unwrap();
    leave("certificate", &first.bytes);
    assert_eq!(first.bytes, set_certificates(&fonts, &one).unwrap().bytes);
    assert!(first.bytes.len() <= 60 * 1024, "{} bytes", first.bytes.len());
    let other = Certificates { layout: Layout::Designed, certificates: vec![face("祝晓燕", 8)] };
    assert_ne!(first.bytes, set_certificates(&fonts, &other).unwrap().bytes);
}

#[test]
fn stock_gets_the_text_alone_and_the_offset_moves_all_of_it() {
    let fonts = fonts();
    let plain = set_certificates(&fonts, &all(Layout::TextOnly { right: 0, down: 0 })).unwrap();
    let moved = set_certificates(&fonts, &all(Layout::TextOnly { right: 25, down: -10 })).unwrap();
    leave("certificates-text-only", &plain.bytes);
    assert!(!extracted(&plain.bytes).contains("结业证书"));
    assert_ne!(plain.bytes, moved.bytes);
    let sheet = Calibration { stock: "2026 版证书纸".into(), right: 25, down: -10 };
    let sheet = set_calibration(&fonts, &sheet).unwrap();
    leave("calibration", &sheet.bytes);
    assert!(extracted(&sheet.bytes).contains("向右 2.5 毫米，向下 -1.0 毫米"));
}

#[test]
fn a_body_too_long_and_a_character_without_a_font_are_told_before_printing() {
    let mut long = face("祝晓燕", 1);
    long.body = long.body.repeat(12);
    let mut rare = face("王\u{E000}", 2);
    rare.body = "王\u{E000}同志".into();
    let input = Certificates { layout: Layout::Designed, certificates: vec![long, rare] };
    let codes: Vec<Code> =
        set_certificates(&fonts(), &input).unwrap().findings.iter().map(|found| found.code).collect();
    assert_eq!(codes, [Code::TextTooLong, Code::GlyphMissing]);
}

#[test]
fn a_thousand_certificates_stay_below_1200_kilobytes() {
    let names = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥赵钱孙李周吴郑王";
    let names: Vec<char> = names.chars().collect();
    let certificates = (0..1000)
        .map(|at| {
            face(&format!("{}{}{}", names[at % 30], names[at / 30 % 30], names[(at * 7) % 30]), at as u32 + 1)
        })
        .collect();
    let printed =
        set_certificates(&fonts(), &Certificates { layout: Layout::Designed, certificates }).unwrap();
    assert!(printed.bytes.len() <= 1_200_000, "{} bytes", printed.bytes.len());
}
