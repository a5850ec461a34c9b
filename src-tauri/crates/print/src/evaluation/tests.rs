use super::*;
use crate::proof::{extracted, fonts, leave};
use zhixing_domain::evaluation::{Answer, Form, FormKind, FormState, Rule, summarise};

fn class() -> String {
    "青石县基层治理专题培训班（第3期）".to_owned()
}

fn blank(template: Template, class: String) -> BlankForm {
    BlankForm { template, kind: FormKind::Class, class, subjects: Vec::new() }
}

#[test]
fn every_course_has_a_sheet_with_its_points() {
    let subjects = ["课程：基层治理　授课人：谭㛃", "课程：应急管理　授课人：祝晓燕"].map(str::to_owned);
    let input = BlankForm {
        kind: FormKind::Course,
        subjects: subjects.to_vec(),
        ..blank(Template::to_begin_with(FormKind::Course), class())
    };
    let printed = set_blank_form(&fonts(), &input).unwrap();
    leave("evaluation-form-course", &printed.bytes);
    assert_eq!((printed.pages, &printed.findings), (2, &vec![]));
    let text = extracted(&printed.bytes);
    assert!(text.contains("应急管理") && text.matches("（15 分）").count() == 8, "{text}");
}

fn sheet(forms: u32) -> SummarySheet {
    let template = Template::to_begin_with(FormKind::Class);
    let form = |at: u32| Form {
        answers: (0..21).map(|item| Answer::from_digit(4 - (at * 7 + item) as u8 % 4 / 2)).collect(),
        comment: at.is_multiple_of(3).then(|| "谭㛃老师的课案例多，希望增加实操；㛃䶮𬭎𬤇𫖯".to_owned()),
        state: FormState::Complete,
    };
    let forms: Vec<Form> = (0..forms).map(form).collect();
    SummarySheet {
        class: class(),
        days: "2026年10月12日至16日".into(),
        form: template.title.clone(),
        scale: template.scale.clone(),
        summary: summarise(&template, 56, 51, &forms, &Rule::default()),
        issuer: "中共青石县委组织部".into(),
        day: "2026年10月20日".into(),
    }
}

#[test]
fn the_blank_form_asks_all_21_items_on_one_page_and_for_no_name() {
    let input = blank(Template::to_begin_with(FormKind::Class), class());
    let printed = set_blank_form(&fonts(), &input).unwrap();
    leave("evaluation-form", &printed.bytes);
    assert_eq!((printed.pages, &printed.findings), (1, &vec![]));
    let text = extracted(&printed.bytes);
    for (_, _, item) in input.template.items() {
        assert!(text.contains(&item.text), "{} in {text}", item.text);
    }
    assert!(text.contains("问卷号") && !text.contains("姓名"));
    assert_eq!(printed.bytes, set_blank_form(&fonts(), &input).unwrap().bytes);
}

#[test]
fn a_form_of_an_offices_own_with_more_items_goes_on_without_losing_one() {
    let mut template = Template::to_begin_with(FormKind::Class);
    for block in &mut template.blocks {
        for text in ["提供的学习材料与学习平台便于在工作岗位上继续学习并能随时向授课人请教", "其他"]
        {
            block.items.push(Item { text: text.into(), points: 0, teaching: false });
        }
    }
    let input = blank(template, class().repeat(3));
    let printed = set_blank_form(&fonts(), &input).unwrap();
    leave("evaluation-form-long", &printed.bytes);
    assert_eq!((printed.pages, &printed.findings), (2, &vec![]));
    assert_eq!(extracted(&printed.bytes).matches("其他").count(), 4);
}

#[test]
fn the_summary_names_its_formula_and_has_every_item_and_comment() {
    let input = sheet(51);
    let printed = set_evaluation_summary(&fonts(), &input).unwrap();
    leave("evaluation-summary", &printed.bytes);
    assert_eq!(printed.findings, vec![]);
    let text = extracted(&printed.bytes);
    for figures in &input.summary.items {
        assert!(text.contains(&figures.text) && text.contains(&mean(&figures.figures)), "{figures:?}");
    }
    for wanted in ["91.07%", "（“满意”＋“较满意”）÷有效回答", "㛃䶮𬭎𬤇𫖯（17 人）", "51 份"]
    {
        assert!(text.contains(wanted), "{wanted} in {text}");
    }
    assert_eq!(printed.bytes, set_evaluation_summary(&fonts(), &input).unwrap().bytes);
}

#[test]
fn four_forms_are_not_broken_down() {
    let printed = set_evaluation_summary(&fonts(), &sheet(4)).unwrap();
    let text = extracted(&printed.bytes);
    assert!(text.contains("少于 5 份") && !text.contains("培训主题符合") && !text.contains("谭㛃"), "{text}");
}
