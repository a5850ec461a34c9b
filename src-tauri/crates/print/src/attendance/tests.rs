use super::*;
use crate::proof::{extracted, fonts, in_order, leave};
use zhixing_domain::Code;

const NAMES: [&str; 12] = [
    "尉迟柏昇",
    "王平",
    "朴静𬤇",
    "谭㛃",
    "陈龙䶮",
    "赵𬭎",
    "周𫖯",
    "卓玛央金·次仁旺堆多吉",
    "古丽娜孜·阿卜杜热合曼·买买提明·吐尔逊江·艾则孜",
    "刘怡",
    "单永康",
    "欧阳思远",
];
const UNITS: [&str; 4] = [
    "县农业农村局党组成员、副局长",
    "青石镇党委委员、副镇长",
    "云台山国家级自然保护区管理局综合行政执法支队副支队长（主持工作）",
    "县融媒体中心（县广播电视台）副主任",
];

fn people(count: usize) -> Vec<Signer> {
    (0..count)
        .map(|at| Signer {
            no: at as u32 + 1,
            name: if at < NAMES.len() { NAMES[at].into() } else { format!("学员{}", at + 1) },
            unit_and_post: UNITS[at % UNITS.len()].into(),
            group: Some(format!("第{}组", ["一", "二", "三"][at * 3 / count.max(1)])),
        })
        .collect()
}

fn heading() -> SheetHeading {
    SheetHeading {
        when: "2026年10月14日（星期三）下午".into(),
        times: "14:30—17:30".into(),
        course: "分组研讨：带来的问题".into(),
        mentor: "各组导师".into(),
        place: "县委党校报告厅".into(),
    }
}

fn input(count: usize, layout: SheetLayout) -> SigningSheets {
    SigningSheets {
        class: "基层治理能力提升专题班（第3期）".into(),
        head_teacher: Some("余雪".into()),
        people: people(count),
        by_group: false,
        layout,
    }
}

fn sheets(columns: u8, sheets: usize) -> SheetLayout {
    SheetLayout::Sheets { columns, blanks: 4, sheets: vec![heading(); sheets] }
}

fn week(half_days: usize) -> SheetLayout {
    let half_days = (0..half_days)
        .map(|at| (format!("10月{}日", 12 + at / 2), ["上午", "下午"][at % 2].to_owned()))
        .collect();
    SheetLayout::Week { blanks: 2, half_days }
}

#[test]
fn everyone_of_a_class_can_be_read_back_from_every_layout() {
    let fonts = fonts();
    for (name, count, layout, pages) in [
        ("sheet-two-columns", 56, sheets(2, 1), 2),
        ("sheet-one-column", 30, sheets(1, 1), 2),
        ("sheet-small-class", 5, sheets(1, 1), 1),
        ("sheet-week", 56, week(10), 5),
        ("sheet-two-days", 30, week(4), 2),
        ("sheet-two-weeks", 20, week(20), 4),
    ] {
        let printed = set_signing_sheets(&fonts, &input(count, layout)).unwrap();
        leave(name, &printed.bytes);
        assert_eq!((printed.pages, &printed.findings), (pages, &vec![]), "{name}");
        let text: String = in_order(&printed.bytes).split_whitespace().collect();
        for person in people(count) {
            assert!(text.contains(&person.name), "{} in {name}", person.name);
        }
        for word in ["签到表", "序号", "单位及职务", "应到", "班主任余雪（签字）", "共"]
        {
            assert!(text.contains(word), "{word} in {name}: {text}");
        }
    }
}

#[test]
fn a_sheet_says_when_what_who_and_where_and_counts_its_own_pages() {
    let printed = set_signing_sheets(&fonts(), &input(56, sheets(2, 3))).unwrap();
    let text = extracted(&printed.bytes);
    assert_eq!(printed.pages, 6);
    for word in [
        "2026年10月14日（星期三）下午",
        "14:30—17:30",
        "分组研讨：带来的问题",
        "各组导师",
        "县委党校报告厅",
        "实到",
        "请假",
        "缺席",
    ] {
        assert!(text.contains(word), "{word}");
    }
    assert_eq!(text.matches("第 1 页，共 2 页").count(), 3);
}

#[test]
fn groups_are_set_apart() {
    let mut input = input(56, sheets(2, 1));
    input.by_group = true;
    let printed = set_signing_sheets(&fonts(), &input).unwrap();
    leave("sheet-groups", &printed.bytes);
    let text = extracted(&printed.bytes);
    for group in ["第一组", "第二组", "第三组"] {
        assert_eq!(text.matches(group).count(), 1, "{group}");
    }
}

#[test]
fn the_same_sheet_gives_the_same_bytes_and_a_missing_character_is_told() {
    let fonts = fonts();
    let plain = input(20, sheets(2, 1));
    let set = |input: &SigningSheets| set_signing_sheets(&fonts, input).unwrap();
    assert_eq!(set(&plain).bytes, set(&plain).bytes);
    let mut rare = plain;
    rare.people[3].name = "王\u{E000}".into();
    rare.people[4].unit_and_post = "很长的单位名称".repeat(30);
    let codes: Vec<Code> = set(&rare).findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, [Code::GlyphMissing, Code::TextTooLong]);
}

#[test]
fn four_hundred_pages_stay_below_a_megabyte() {
    let one = SheetLayout::Sheets { columns: 1, blanks: 0, sheets: vec![heading(); 200] };
    let printed = set_signing_sheets(&fonts(), &input(40, one)).unwrap();
    assert_eq!(printed.pages, 400);
    assert!(printed.bytes.len() <= 1_000_000, "{} bytes", printed.bytes.len());
}
