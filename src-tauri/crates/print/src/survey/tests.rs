use super::*;
use crate::proof::{fonts, in_order, leave};
use zhixing_domain::survey::{for_cadres, for_outsiders};

fn paper(content: Questionnaire, numbers: Vec<Option<u32>>) -> SurveyPaper {
    let office = "中共青石县委组织部".to_owned();
    SurveyPaper { office, content, version: 2, code: Some("2026-01".into()), numbers }
}

fn plain(pdf: &[u8]) -> String {
    in_order(pdf).chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn what_comes_with_the_program_stands_on_two_pages_with_every_word_and_code() {
    let fonts = fonts();
    for (name, content) in [("survey-cadres", for_cadres()), ("survey-outsiders", for_outsiders())] {
        let printed = set_survey(&fonts, &paper(content.clone(), vec![Some(12)])).unwrap();
        leave(name, &printed.bytes);
        assert_eq!(printed.findings, []);
        assert!(printed.pages <= 2, "{name} has {} pages", printed.pages);
        let text = plain(&printed.bytes);
        let squeezed = |text: &str| -> String { text.chars().filter(|c| !c.is_whitespace()).collect() };
        for (_, no, question) in content.questions() {
            assert!(text.contains(&squeezed(&question.text)), "{} in {text}", question.text);
            assert!(text.contains(&format!("{no}.")), "number {no}");
            for choice in &question.choices {
                assert!(text.contains(&squeezed(choice)), "{choice} of {no}");
            }
        }
        for foot in ["卷码2026-01第0012号第2版", "第1页，共"] {
            assert!(text.contains(foot), "{foot} in {text}");
        }
    }
}

#[test]
fn every_sheet_of_a_pile_has_its_own_number_and_its_own_pages() {
    let printed = set_survey(&fonts(), &paper(for_cadres(), (1..=3).map(Some).collect())).unwrap();
    let text = in_order(&printed.bytes);
    let each = printed.pages / 3;
    let pages: Vec<String> =
        text.split('\u{c}').map(|page| page.chars().filter(|c| !c.is_whitespace()).collect()).collect();
    for no in 1..=3 {
        let own: Vec<usize> = pages
            .iter()
            .enumerate()
            .filter(|(_, page)| page.contains(&format!("第{no:04}号")))
            .map(|(at, _)| at)
            .collect();
        assert_eq!(own, (((no - 1) * each) as usize..(no * each) as usize).collect::<Vec<_>>());
    }
}

#[test]
fn a_specimen_says_so_and_the_same_sheets_give_the_same_bytes() {
    let fonts = fonts();
    let specimen = SurveyPaper { code: None, ..paper(for_cadres(), vec![None]) };
    let printed = set_survey(&fonts, &specimen).unwrap();
    assert!(plain(&printed.bytes).contains("样张"));
    assert_eq!(printed.bytes, set_survey(&fonts, &specimen).unwrap().bytes);
}

#[test]
fn a_long_questionnaire_goes_on_without_losing_a_question() {
    let mut content = for_cadres();
    let section = content.sections[1].clone();
    for _ in 0..8 {
        content.sections.push(section.clone());
    }
    let mut long = content.sections[0].questions[0].clone();
    long.text = "请结合本单位实际，".repeat(40);
    long.choices = (0..9).map(|at| format!("选项{at}{}", "很长的说明".repeat(12))).collect();
    content.sections[0].questions.push(long);
    let printed = set_survey(&fonts(), &paper(content.clone(), vec![Some(1)])).unwrap();
    leave("survey-long", &printed.bytes);
    let text = plain(&printed.bytes);
    for no in 1..=content.len() {
        assert!(text.contains(&format!("{no}.")), "{no}");
    }
}
