use super::*;
use crate::proof::{extracted, fonts, leave};
use zhixing_domain::Code;

fn face(no: i64, name: &str) -> InterviewFace {
    InterviewFace {
        blank: false,
        batch: Some("2026年需求调研第二批".into()),
        no: Some(no),
        day: "2026-09-14".parse().ok(),
        place: Some("单位会议室".into()),
        interviewer: Some("余雪".into()),
        kind: Some(RespondentKind::Cadre),
        name: Some(name.into()),
        unit: Some("县人力资源和社会保障局劳动保障监察综合行政执法大队青石分队".into()),
        post: Some("党组成员、副局长".into()),
        difficulties: Some(format!("第{no}份：今年县里把公文写作列为重点任务，需要系统培训。")),
        wishes: vec![("公文写作与综合协调".into(), Some(3)), ("财政预算".into(), Some(1))],
        form: Some(TeachingForm::Onsite),
        days: Some(3),
        opinions: Some(format!("第{no}份：少讲理论，多安排分组研讨，时间不超过三天。")),
    }
}

fn all(papers: Vec<InterviewFace>) -> Interviews {
    Interviews { office: "中共青石县委组织部".into(), papers }
}

fn without_blanks(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn every_name_and_sentence_of_a_pile_can_be_read_back() {
    const NAMES: [&str; 5] = ["谭㛃", "䶮𬭎", "𬤇𫖯", "祝晓燕", "古丽娜孜·阿卜杜热合曼·买买提明·吐尔逊"];
    let papers: Vec<_> = (1..=25).map(|no| face(no, NAMES[no as usize % NAMES.len()])).collect();
    let printed = set_interviews(&fonts(), &all(papers.clone())).unwrap();
    leave("interviews", &printed.bytes);
    assert_eq!((printed.pages, printed.findings.as_slice()), (25, [].as_slice()));
    let pages: Vec<String> = extracted(&printed.bytes).split('\u{c}').map(without_blanks).collect();
    for (paper, page) in papers.iter().zip(&pages) {
        let topics = paper.wishes.iter().map(|(name, _)| name.as_str());
        let texts = [&paper.name, &paper.unit, &paper.post, &paper.place, &paper.interviewer];
        let long = [&paper.difficulties, &paper.opinions, &paper.batch];
        for text in texts.into_iter().chain(long).filter_map(Option::as_deref).chain(topics) {
            assert!(page.contains(text), "{text} in {page}");
        }
        assert!(page.contains(&format!("第{}号", paper.no.unwrap())));
        assert!(page.contains("2026年9月14日"));
    }
}

#[test]
fn the_same_papers_give_the_same_bytes() {
    let fonts = fonts();
    let print = |no| set_interviews(&fonts, &all(vec![face(no, "祝晓燕")])).unwrap().bytes;
    assert_eq!(print(7), print(7));
    assert_ne!(print(7), print(8));
}

#[test]
fn a_long_answer_goes_on_over_the_page_and_nothing_is_cut() {
    let mut long = face(3, "祝晓燕");
    let sentences: Vec<String> =
        (1..=160).map(|n| format!("第{n}条困难，基层缺少能手把手教的人。")).collect();
    long.difficulties = Some(sentences.join("\n"));
    long.wishes = (1..=30).map(|n| (format!("专题{n}：{}", "很长的名字".repeat(9)), Some(2))).collect();
    let printed = set_interviews(&fonts(), &all(vec![long.clone(), face(4, "王平")])).unwrap();
    leave("interview-long", &printed.bytes);
    assert!(printed.pages > 5, "{}", printed.pages);
    let text = without_blanks(&extracted(&printed.bytes));
    // A long topic stands on several lines, between its number and its boxes.
    let topics = (1..=30).map(|n| format!("专题{n}：很长的名字"));
    for sentence in sentences.iter().cloned().chain(topics) {
        assert!(text.contains(&sentence), "{sentence}");
    }
    assert!(text.contains("训前需求调研访谈记录第3号（续）"));
    assert!(text.contains("第1页，共1页"), "the next paper counts its own pages");
}

#[test]
fn the_blank_form_is_one_page_with_every_choice_to_tick() {
    let blank = |no| InterviewFace { blank: true, no, ..InterviewFace::default() };
    let printed = set_interviews(&fonts(), &all(vec![blank(Some(13)), blank(None)])).unwrap();
    leave("interview-blank", &printed.bytes);
    assert_eq!((printed.pages, printed.findings.as_slice()), (2, [].as_slice()));
    let text = without_blanks(&extracted(&printed.bytes));
    let choices =
        RespondentKind::ALL.iter().map(|it| it.zh()).chain(TeachingForm::ALL.iter().map(|it| it.zh()));
    for word in choices.chain(["第13号", "访谈时间", "单位", "一、", "二、", "三、", "四、", "建议天数"])
    {
        assert!(text.contains(word), "{word} in {text}");
    }
}

#[test]
fn a_character_without_a_font_is_told() {
    let mut rare = face(1, "王\u{E000}");
    rare.opinions = None;
    let printed = set_interviews(&fonts(), &all(vec![rare])).unwrap();
    let codes: Vec<Code> = printed.findings.iter().map(|found| found.code).collect();
    assert_eq!(codes, [Code::GlyphMissing]);
}
