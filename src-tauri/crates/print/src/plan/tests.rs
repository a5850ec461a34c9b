use super::*;
use crate::proof::{extracted, fonts, in_order, leave};

fn plan(sheet: Sheet, items: usize) -> PlanTable {
    let title = "2026年度青石县科级领导干部学习贯彻党的创新理论暨推进乡村全面振兴、优化营商环境专题研讨班（与党校主体班合办）";
    let rows = (1..=items)
        .map(|no| {
            let title = if no == 3 { title } else { "公文写作与综合协调专题班" };
            [
                &no.to_string(),
                title,
                "各单位办公室主任、文秘",
                "60",
                "3",
                "24",
                "5月",
                "集中授课",
                "县委党校",
                "县委组织部",
                "31,000",
                "公文写作",
            ]
            .map(str::to_owned)
            .to_vec()
        })
        .chain([vec![
            String::new(),
            "合计".into(),
            String::new(),
            "720".into(),
            "36".into(),
            "288".into(),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
            "372,000".into(),
            String::new(),
        ]])
        .collect();
    PlanTable {
        sheet,
        title: "青石县2026年度干部教育培训计划表".into(),
        under: ("编制单位：中共青石县委组织部".into(), "单位：人、天、学时、元".into()),
        table: PaperTable::new(
            &[
                ("序号", 4),
                ("项目<", 16),
                ("培训对象<", 14),
                ("人数", 5),
                ("天数", 4),
                ("学时", 5),
                ("时间", 6),
                ("形式", 7),
                ("地点<", 9),
                ("主办<", 9),
                ("预算（元）", 9),
                ("对应专题<", 14),
            ],
            rows,
        ),
        notes: vec!["注：预算按培训经费标准计算。".into()],
        signs: vec!["编制".into(), "审核".into(), "批准".into()],
    }
}

#[test]
fn a_long_title_is_wrapped_and_every_item_and_the_total_can_be_read() {
    for (name, sheet) in [("plan-a4", Sheet::A4), ("plan-a3", Sheet::A3)] {
        let printed = set_plan_table(&fonts(), &plan(sheet, 30)).unwrap();
        leave(name, &printed.bytes);
        assert_eq!(printed.findings, vec![]);
        assert!(printed.pages >= 2, "{}", printed.pages);
        let text: String = in_order(&printed.bytes).split_whitespace().collect();
        assert!(text.contains("优化营商环境专题研讨班（与党校主体班合办）"), "{text}");
        assert!(text.contains("372,000") && text.contains("批准："), "{text}");
        assert!(text.matches("培训对象").count() >= printed.pages as usize, "the head stands on every page");
        assert_eq!(printed.bytes, set_plan_table(&fonts(), &plan(sheet, 30)).unwrap().bytes);
    }
}

fn forms(answered: bool) -> ScoringForms {
    let blocks = [("计划科学合理", 5), ("对象准确全面", 4), ("内容实用有效", 4)].map(|(title, count)| {
        (title.to_owned(), (0..count).map(|_| "时间安排合理，不与中心工作冲突".to_owned()).collect())
    });
    let items = (0..14)
        .map(|no| FormItem {
            title: if no == 2 {
                "科级领导干部学习贯彻党的创新理论暨推进乡村全面振兴专题研讨班".into()
            } else {
                "公文写作与综合协调专题班".into()
            },
            facts: "各单位办公室主任、文秘；60 人；3 天；5月".into(),
        })
        .collect();
    let form = |name: &str| ScoringForm {
        name: name.into(),
        who: "行业专家　省委党校　教授".into(),
        answers: if answered { vec![vec![Some(4); 13]; 14] } else { vec![] },
        words: if answered {
            vec!["人数偏多，建议分两期；现场教学点要先看。".repeat(2); 14]
        } else {
            vec![]
        },
    };
    ScoringForms {
        title: "2026年度干部教育培训计划训前评估表（第1轮）".into(),
        under: "总平均不低于 3.50，每一块不低于 3.00 为通过".into(),
        blocks: blocks.to_vec(),
        items,
        forms: vec![form("谭㛃"), form("古丽娜孜·阿卜杜热合曼"), form("")],
    }
}

#[test]
fn each_member_has_a_form_with_every_item_and_every_question() {
    let blank = set_scoring_forms(&fonts(), &forms(false)).unwrap();
    leave("scoring-blank", &blank.bytes);
    let filled = set_scoring_forms(&fonts(), &forms(true)).unwrap();
    leave("scoring-record", &filled.bytes);
    for printed in [&blank, &filled] {
        assert_eq!(printed.findings, vec![]);
        let text: String = extracted(&printed.bytes).split_whitespace().collect();
        assert_eq!(text.matches("评估人签名").count(), 3, "{text}");
        assert!(text.contains("谭㛃") && text.contains("13.时间安排"), "{text}");
    }
    assert!(filled.pages >= blank.pages);
}
