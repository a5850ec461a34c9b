use super::*;
use crate::proof::{extracted, fonts, in_order, leave};

fn sheet(name: &str, long: usize) -> QuestionSheet {
    QuestionSheet {
        student_no: "07".into(),
        name: name.into(),
        unit: "青石镇党委委员、组织委员".into(),
        question: "网格员底数不清，初信初访一次办结率只有六成，怎么提上去？".repeat(long),
        session: "10月14日上午　青石镇网格化治理（陈文博）".into(),
        answer: "先把网格重划到自然村，再建首访责任制。".into(),
        result: "形成《网格重划方案》一份。".into(),
        plan: vec![[
            "重划 23 个网格".into(),
            "2026年11月30日".into(),
            "一次办结率到八成".into(),
            "已做成".into(),
        ]],
    }
}

#[test]
fn a_sheet_stands_on_one_page_blank_or_filled_and_what_is_longer_goes_on_uncut() {
    let sheets = |sheets: Vec<QuestionSheet>| QuestionSheets {
        office: "中共青石县委组织部".into(),
        class: "青石县基层治理专题培训班（第3期）".into(),
        days: "2026年10月12日至16日".into(),
        sheets,
    };
    let blank = QuestionSheet {
        student_no: "01".into(),
        name: "谭㛃".into(),
        unit: "县发展和改革局股长".into(),
        ..QuestionSheet::default()
    };
    let printed = set_question_sheets(&fonts(), &sheets(vec![blank, sheet("䶮𬭎", 1)])).unwrap();
    leave("question_sheets", &printed.bytes);
    assert_eq!((printed.pages, printed.findings.len()), (2, 0));
    let text = extracted(&printed.bytes);
    for wanted in ["谭㛃", "䶮𬭎", "10月14日上午", "重划 23 个网格", "班主任（签名）", "第 1 页，共 1 页"]
    {
        assert!(text.contains(wanted), "{wanted} in {text}");
    }
    let long = set_question_sheets(&fonts(), &sheets(vec![sheet("王平", 60)])).unwrap();
    assert!(long.pages > 1);
    let flat: String = in_order(&long.bytes).split_whitespace().collect();
    assert_eq!(flat.matches("初信初访一次办结率只有六成").count(), 60);
    assert_eq!(long.bytes, set_question_sheets(&fonts(), &sheets(vec![sheet("王平", 60)])).unwrap().bytes);
}

#[test]
fn the_list_for_those_who_teach_keeps_names_back_when_asked() {
    let list = |named| QuestionList {
        title: "青石县基层治理专题培训班（第3期）学员问题清单".into(),
        note: "共 56 名学员，交来问题 2 个。".into(),
        groups: vec![
            (
                "10月14日上午　青石镇网格化治理".into(),
                vec![["1".into(), "王平（青石镇）".into(), "网格怎么划？".into(), "基层治理".into()]],
            ),
            (
                "还没有课程回答".into(),
                vec![["2".into(), "谭㛃（县发展和改革局）".into(), "专项债券怎么报？".into(), String::new()]],
            ),
        ],
        named,
    };
    let named = set_question_list(&fonts(), &list(true)).unwrap();
    leave("question_list", &named.bytes);
    assert!(extracted(&named.bytes).contains("王平"));
    let bare = extracted(&set_question_list(&fonts(), &list(false)).unwrap().bytes);
    assert!(bare.contains("网格怎么划") && !bare.contains("王平") && !bare.contains("谭㛃"), "{bare}");
}

#[test]
fn every_unit_has_its_letter_and_a_form_for_each_of_its_people() {
    let form = |name: &str| BlankSheet {
        title: "学员培训应用情况表".into(),
        facts: vec![["姓　　名", name, "单位职务", "青石镇副镇长"].map(str::to_owned)],
        parts: vec![
            SheetPart::Told("带来的问题".into(), "网格怎么划？".into()),
            SheetPart::Choice(
                "问题解决情况".into(),
                ["已解决", "部分解决", "未解决"].map(str::to_owned).to_vec(),
            ),
            SheetPart::Lines("用了什么".into(), 40),
            SheetPart::Grid(
                "训后变化".into(),
                ["工作思路和方法", "作风和执行"].map(str::to_owned).to_vec(),
                ["变化明显", "有变化", "不太明显", "没有变化"].map(str::to_owned).to_vec(),
            ),
        ],
        signs: ["学员（签名）", "单位（盖章）"].map(str::to_owned).to_vec(),
        note: "请于2026年10月30日前交回。".into(),
    };
    let letter = |unit: &str, names: &[&str]| UnitLetter {
        unit: unit.into(),
        text: vec!["你单位下列同志参加了青石县基层治理专题培训班（第3期）。".into()],
        table: PaperTable::new(
            &[("序号", 1), ("姓名", 3), ("职务<", 6)],
            names
                .iter()
                .zip(1..)
                .map(|(name, no)| vec![i32::to_string(&no), (*name).to_owned(), "副镇长".to_owned()])
                .collect(),
        ),
        below: vec!["请逐人填写附后的表，于2026年10月30日前交来。".into()],
        forms: names.iter().map(|name| form(name)).collect(),
    };
    let input = FollowupLetters {
        title: "关于培训学员跟踪问效的函".into(),
        office: "中共青石县委组织部".into(),
        day: "2026年10月20日".into(),
        letters: vec![letter("青石镇", &["王平", "谭㛃"]), letter("县财政局", &["䶮𬭎"])],
    };
    let printed = set_followup_letters(&fonts(), &input).unwrap();
    leave("followup_letters", &printed.bytes);
    assert_eq!((printed.pages, printed.findings.len()), (5, 0), "two letters and three forms");
    let text: String = in_order(&printed.bytes).split_whitespace().collect();
    for (wanted, times) in [("谭㛃", 2), ("䶮𬭎", 2), ("问题解决情况", 3), ("变化明显", 3), ("县财政局：", 1)]
    {
        assert_eq!(text.matches(wanted).count(), times, "{wanted} in {text}");
    }
}
