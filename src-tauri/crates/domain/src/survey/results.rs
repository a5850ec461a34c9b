//! What the sheets of a batch say together. Shares are in hundredths of a percent, means and spreads in hundredths of the
//! scale, rounded half up.

use super::{Question, QuestionKind, Questionnaire, Respondent, Sheet, SheetState};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// How many valid sheets come from a kind of respondent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KindCount {
    /// 填表人类别
    pub kind: Respondent,
    /// Valid sheets.
    pub sheets: u32,
    /// Whether its answers are shown apart: never of few.
    pub shown: bool,
}

/// How often a choice was ticked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChoiceResult {
    /// Its digit or letter.
    pub code: String,
    /// Its words.
    pub text: String,
    /// How often.
    pub count: u32,
    /// Of those who answered the question.
    #[ts(type = "number | null")]
    pub share: Option<i64>,
}

/// What one kind of respondent answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GroupResult {
    /// 填表人类别
    pub kind: Respondent,
    /// How many answered.
    pub answered: u32,
    /// How often each choice was ticked.
    pub counts: Vec<u32>,
    /// The mean of a scale.
    #[ts(type = "number | null")]
    pub mean: Option<i64>,
}

/// Words that were written, as they were, and how often.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WrittenAnswer {
    /// The words.
    pub text: String,
    /// How many wrote exactly them.
    pub count: u32,
}

/// How often a topic was wished for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TopicResult {
    /// Its name.
    pub name: String,
    /// All wishes for it.
    pub count: u32,
    /// Who said that they do not want it (不需要).
    pub refused: u32,
    /// 急需, 需要, 一般, without an urgency.
    pub by_urgency: [u32; 4],
}

/// What was answered to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QuestionResult {
    /// Its number.
    pub no: u32,
    /// Its kind.
    pub kind: QuestionKind,
    /// Its words.
    pub text: String,
    /// The heading it stands under.
    pub section: String,
    /// How many answered it.
    pub answered: u32,
    /// How many left it blank.
    pub blank: u32,
    /// Every choice.
    pub choices: Vec<ChoiceResult>,
    /// The mean of a scale.
    #[ts(type = "number | null")]
    pub mean: Option<i64>,
    /// The standard deviation of a scale.
    #[ts(type = "number | null")]
    pub spread: Option<i64>,
    /// By kind of respondent, where enough of the kind answered.
    pub groups: Vec<GroupResult>,
    /// What was written, word for word, the most frequent first.
    pub texts: Vec<WrittenAnswer>,
    /// The topics wished for, the most wanted first.
    pub topics: Vec<TopicResult>,
}

/// What a batch says (汇总).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Results {
    /// Sheets typed.
    pub typed: u32,
    /// 录入中
    pub drafts: u32,
    /// 不计入
    pub invalid: u32,
    /// 有效
    pub valid: u32,
    /// With fewer sheets than this nothing is broken down.
    pub least: u32,
    /// Whether there are too few to show anything.
    pub too_few: bool,
    /// By kind of respondent.
    pub kinds: Vec<KindCount>,
    /// The questions; none where there are too few sheets.
    pub questions: Vec<QuestionResult>,
}

/// Sums up the valid sheets. A kind with fewer than `least` is not shown apart, nor is the smallest other one where the
/// hidden sheets together would be fewer than that: what is left of the total must not give them away.
pub fn summarise(questionnaire: &Questionnaire, sheets: &[Sheet], least: u32) -> Results {
    let of = |state| sheets.iter().filter(|sheet| sheet.state == state).count() as u32;
    let valid: Vec<&Sheet> = sheets.iter().filter(|sheet| sheet.state == SheetState::Complete).collect();
    let too_few = (valid.len() as u32) < least;
    let kinds = if too_few { Vec::new() } else { shown_kinds(&valid, least) };
    let questions = if too_few { Vec::new() } else { questions(questionnaire, &valid, &kinds) };
    Results {
        typed: sheets.len() as u32,
        drafts: of(SheetState::Draft),
        invalid: of(SheetState::Invalid),
        valid: valid.len() as u32,
        least,
        too_few,
        kinds,
        questions,
    }
}

fn shown_kinds(valid: &[&Sheet], least: u32) -> Vec<KindCount> {
    let count = |kind| valid.iter().filter(|sheet| sheet.kind == Some(kind)).count() as u32;
    let mut kinds: Vec<KindCount> = Respondent::ALL
        .iter()
        .map(|kind| (*kind, count(*kind)))
        .filter(|(_, sheets)| *sheets > 0)
        .map(|(kind, sheets)| KindCount { kind, sheets, shown: sheets >= least })
        .collect();
    loop {
        let shown: u32 = kinds.iter().filter(|kind| kind.shown).map(|kind| kind.sheets).sum();
        let hidden = valid.len() as u32 - shown;
        if hidden == 0 || hidden >= least {
            return kinds;
        }
        match kinds.iter_mut().filter(|kind| kind.shown).min_by_key(|kind| kind.sheets) {
            Some(smallest) => smallest.shown = false,
            None => return kinds,
        }
    }
}

fn questions(questionnaire: &Questionnaire, valid: &[&Sheet], kinds: &[KindCount]) -> Vec<QuestionResult> {
    let shown: Vec<Respondent> = kinds.iter().filter(|kind| kind.shown).map(|kind| kind.kind).collect();
    let result = |(at, no, question): (usize, u32, &Question)| {
        let answers: Vec<(&Sheet, &str)> = valid
            .iter()
            .filter_map(|sheet| sheet.answers.get(&no).map(|answer| (*sheet, answer.as_str())))
            .collect();
        let is_topics = question.kind == QuestionKind::Topics;
        let answered = if is_topics {
            valid.iter().filter(|sheet| !sheet.wishes.is_empty()).count() as u32
        } else {
            answers.len() as u32
        };
        let values: Vec<&str> = answers.iter().map(|(_, answer)| *answer).collect();
        let counts = counts(question, &values);
        let (mean, spread) = scale(question, &counts);
        let choices = question.choices.iter().zip(&counts).enumerate();
        let choices = choices.map(|(at, (text, count))| ChoiceResult {
            code: question.kind.code(at),
            text: text.clone(),
            count: *count,
            share: ratio(u64::from(*count) * 10_000, u64::from(answered)),
        });
        let group = |kind: &Respondent| {
            let own: Vec<&str> =
                answers.iter().filter(|(sheet, _)| sheet.kind == Some(*kind)).map(|(_, a)| *a).collect();
            let counts = self::counts(question, &own);
            GroupResult { kind: *kind, answered: own.len() as u32, mean: scale(question, &counts).0, counts }
        };
        let is_closed = !matches!(question.kind, QuestionKind::Text | QuestionKind::Topics);
        QuestionResult {
            no,
            kind: question.kind,
            text: question.text.clone(),
            section: questionnaire.sections.get(at).map(|section| section.title.clone()).unwrap_or_default(),
            answered,
            blank: valid.len() as u32 - answered,
            choices: if is_closed { choices.collect() } else { Vec::new() },
            mean,
            spread,
            groups: if is_closed { shown.iter().map(group).collect() } else { Vec::new() },
            texts: if question.kind == QuestionKind::Text { said(&values) } else { Vec::new() },
            topics: if is_topics { topics(valid) } else { Vec::new() },
        }
    };
    questionnaire.questions().map(result).collect()
}

fn counts(question: &Question, answers: &[&str]) -> Vec<u32> {
    let is_ticked = |answer: &str, at: usize| match question.kind {
        QuestionKind::Multiple => answer.contains(question.kind.code(at).as_str()),
        _ => answer == question.kind.code(at),
    };
    (0..question.choices.len())
        .map(|at| answers.iter().filter(|answer| is_ticked(answer, at)).count() as u32)
        .collect()
}

/// Mean and standard deviation of a scale, in hundredths.
fn scale(question: &Question, counts: &[u32]) -> (Option<i64>, Option<i64>) {
    let all: u64 = counts.iter().map(|count| u64::from(*count)).sum();
    if question.kind != QuestionKind::Scale || all == 0 {
        return (None, None);
    }
    let sum = |power: u32| -> u64 {
        counts.iter().zip(1_u64..).map(|(count, step)| u64::from(*count) * step.pow(power)).sum()
    };
    let (first, second) = (sum(1), sum(2));
    let variance = (all * second - first * first) as f64 / (all * all) as f64;
    (ratio(first * 100, all), Some((variance.sqrt() * 100.0).round() as i64))
}

fn said(answers: &[&str]) -> Vec<WrittenAnswer> {
    let mut texts: Vec<WrittenAnswer> = Vec::new();
    for answer in answers {
        match texts.iter_mut().find(|said| said.text == *answer) {
            Some(said) => said.count += 1,
            None => texts.push(WrittenAnswer { text: (*answer).to_owned(), count: 1 }),
        }
    }
    texts.sort_by_key(|said| std::cmp::Reverse(said.count));
    texts
}

fn topics(valid: &[&Sheet]) -> Vec<TopicResult> {
    let mut found: BTreeMap<&str, ([u32; 4], u32)> = BTreeMap::new();
    for wish in valid.iter().flat_map(|sheet| &sheet.wishes) {
        let (wanted, refused) = found.entry(&wish.name).or_default();
        match wish.urgency {
            Some(0) => *refused += 1,
            urgency => wanted[urgency.map_or(3, |urgency| (3 - urgency.clamp(1, 3)) as usize)] += 1,
        }
    }
    let row = |(name, (by_urgency, refused)): (&str, ([u32; 4], u32))| TopicResult {
        name: name.to_owned(),
        count: by_urgency.iter().sum(),
        refused,
        by_urgency,
    };
    let mut topics: Vec<TopicResult> = found.into_iter().map(row).collect();
    topics.sort_by_key(|topic| std::cmp::Reverse((topic.count, topic.by_urgency)));
    topics
}

/// `a / b` rounded half up; nothing of nothing.
fn ratio(a: u64, b: u64) -> Option<i64> {
    (b > 0).then(|| ((2 * a + b) / (2 * b)) as i64)
}

#[cfg(test)]
mod tests {
    use super::super::{Answers, WishedTopic, for_cadres};
    use super::*;
    use proptest::prelude::*;

    fn sheet(kind: Respondent, state: SheetState, answers: &[(u32, &str)]) -> Sheet {
        let answers: Answers = answers.iter().map(|(no, value)| (*no, (*value).to_owned())).collect();
        Sheet { kind: Some(kind), answers, wishes: Vec::new(), state }
    }

    #[test]
    fn worked_by_hand() {
        let form = for_cadres();
        let scale = form.questions().find(|(.., q)| q.kind == QuestionKind::Scale).unwrap().1;
        let many = form.questions().find(|(.., q)| q.kind == QuestionKind::Multiple).unwrap().1;
        let text = form.questions().find(|(.., q)| q.kind == QuestionKind::Text).unwrap().1;
        let valid = SheetState::Complete;
        let mut sheets = vec![
            sheet(Respondent::Cadre, valid, &[(scale, "5"), (many, "AC"), (text, "课时少一点")]),
            sheet(Respondent::Cadre, valid, &[(scale, "5"), (many, "A"), (text, "课时少一点")]),
            sheet(Respondent::Cadre, valid, &[(scale, "4")]),
            sheet(Respondent::Cadre, valid, &[(scale, "2"), (text, "多看现场")]),
            sheet(Respondent::Cadre, valid, &[]),
            sheet(Respondent::Cadre, SheetState::Invalid, &[(scale, "1")]),
            sheet(Respondent::Cadre, SheetState::Draft, &[(scale, "1")]),
        ];
        sheets[0].wishes = vec![WishedTopic { name: "公文写作".into(), urgency: Some(3) }];
        sheets[1].wishes = vec![WishedTopic { name: "公文写作".into(), urgency: None }];
        let found = summarise(&form, &sheets, 5);
        assert_eq!((found.typed, found.valid, found.invalid, found.drafts), (7, 5, 1, 1));
        let of = |no: u32| found.questions.iter().find(|question| question.no == no).unwrap();
        // (5+5+4+2)/4 = 4; the deviations 1, 1, 0, 2: √(6/4) = 1.22
        assert_eq!(
            (of(scale).answered, of(scale).blank, of(scale).mean, of(scale).spread),
            (4, 1, Some(400), Some(122))
        );
        let ticks: Vec<(u32, Option<i64>)> = of(many).choices.iter().map(|c| (c.count, c.share)).collect();
        assert_eq!(&ticks[..3], [(2, Some(10_000)), (0, Some(0)), (1, Some(5_000))]);
        let said: Vec<(&str, u32)> =
            of(text).texts.iter().map(|said| (said.text.as_str(), said.count)).collect();
        assert_eq!(said, [("课时少一点", 2), ("多看现场", 1)]);
        let topics = &of(form.topics().unwrap()).topics;
        assert_eq!((topics[0].count, topics[0].by_urgency), (2, [1, 0, 0, 1]));
    }

    #[test]
    fn fewer_than_five_sheets_are_shown_to_nobody() {
        let form = for_cadres();
        let sheets = vec![sheet(Respondent::Cadre, SheetState::Complete, &[(1, "1")]); 4];
        let found = summarise(&form, &sheets, 5);
        assert!(found.too_few && found.questions.is_empty() && found.kinds.is_empty());
    }

    proptest! {
        #[test]
        fn nobody_can_be_found_by_taking_the_shown_groups_from_the_total(sizes in proptest::collection::vec(0_usize..9, 4)) {
            let form = for_cadres();
            let sheets: Vec<Sheet> = Respondent::ALL
                .iter()
                .zip(&sizes)
                .flat_map(|(kind, size)| vec![sheet(*kind, SheetState::Complete, &[(1, "2")]); *size])
                .collect();
            let found = summarise(&form, &sheets, 5);
            let shown: u32 = found.kinds.iter().filter(|kind| kind.shown).map(|kind| kind.sheets).sum();
            let hidden = found.valid - shown;
            prop_assert!(found.too_few || hidden == 0 || hidden >= 5);
            prop_assert!(found.kinds.iter().all(|kind| !kind.shown || kind.sheets >= 5));
            for question in &found.questions {
                prop_assert_eq!(question.groups.iter().map(|group| group.answered).sum::<u32>() > 0, question.no == 1 && shown > 0);
            }
        }
    }
}
