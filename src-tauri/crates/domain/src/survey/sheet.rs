//! A sheet (一份答卷): how what is typed is read, and what there is to say of it before it is put aside.

use super::{Question, QuestionKind, Questionnaire, Respondent};
use crate::needs::{urgency_from_zh, urgency_zh};
use crate::people::is_space;
use crate::words::Values;
use crate::{Code, Problem, Result, Weight};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

crate::keyed! {
    /// Where a sheet stands (答卷状态): only a valid one counts.
    pub enum SheetState {
        Draft "draft" "录入中" [],
        Complete "complete" "有效" [],
        Invalid "invalid" "不计入" ["废卷"],
    }
}

/// Answers as they are kept, by the question's number: a digit, letters in order, text. Topics stand apart.
pub type Answers = BTreeMap<u32, String>;

/// A topic wished for on a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WishedTopic {
    /// The topic's name.
    pub name: String,
    /// 急需程度
    #[ts(type = "number | null")]
    pub urgency: Option<i64>,
}

/// What was read from a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// 填表人类别
    pub kind: Option<Respondent>,
    /// The answers.
    pub answers: Answers,
    /// 希望培训的专题
    pub wishes: Vec<WishedTopic>,
    /// Where it stands.
    pub state: SheetState,
}

/// One remark on a sheet: an error stops its completion, a note does not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SheetCheck {
    /// The question; nothing for the sheet's head.
    pub question: Option<u32>,
    /// Error or note.
    pub weight: Weight,
    /// What it is.
    pub code: Code,
    /// The values its sentence names.
    #[ts(type = "Record<string, string>")]
    pub values: Values,
}

impl SheetCheck {
    /// The refusal to complete the sheet.
    pub fn into_problem(self) -> Problem {
        Problem { code: self.code, values: self.values, place: None }
    }
}

/// What is typed for question `no`, as it is kept; `None` leaves it blank. Ticks may come in any order.
pub fn read_answer(no: u32, question: &Question, typed: &str) -> Result<Option<String>> {
    let text = typed.trim_matches(is_space);
    if text.is_empty() {
        return Ok(None);
    }
    let count = question.choices.len();
    let unread = || {
        let problem = Problem::new(Code::SurveyAnswerUnread).with("no", no).with("found", text);
        problem.with("last", question.kind.code(count.saturating_sub(1)))
    };
    match question.kind {
        QuestionKind::Scale | QuestionKind::Choice => {
            let digit: usize = text.parse().map_err(|_| unread())?;
            if (1..=count).contains(&digit) { Ok(Some(digit.to_string())) } else { Err(unread()) }
        }
        QuestionKind::Multiple => {
            let mut ticked = vec![false; count];
            for c in text.chars().filter(|c| !is_space(*c) && !",，、".contains(*c)) {
                let at = match c.to_ascii_uppercase() {
                    letter @ 'A'..='Z' => letter as usize - 'A' as usize,
                    digit @ '1'..='9' => digit as usize - '1' as usize,
                    _ => return Err(unread()),
                };
                *ticked.get_mut(at).ok_or_else(unread)? = true;
            }
            let letters = ticked.iter().enumerate().filter(|(_, on)| **on);
            Ok(Some(letters.map(|(at, _)| question.kind.code(at)).collect()))
        }
        QuestionKind::Text | QuestionKind::Topics => Ok(Some(text.to_owned())),
    }
}

/// Topics as one text that is the same in whatever order they were typed: for comparing two keyings.
pub fn wishes_as_text(wishes: &[WishedTopic]) -> String {
    let mut texts: Vec<String> = wishes
        .iter()
        .map(|wish| match wish.urgency {
            Some(urgency) => format!("{}（{}）", wish.name, urgency_zh(urgency)),
            None => wish.name.clone(),
        })
        .collect();
    texts.sort();
    texts.join("；")
}

/// Topics from such a text, as it is typed where two keyings are decided.
pub fn wishes_from_text(text: &str) -> Vec<WishedTopic> {
    let parts =
        text.split(['；', ';']).map(|part| part.trim_matches(is_space)).filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let named = part.strip_suffix(['）', ')']).and_then(|part| part.rsplit_once(['（', '(']));
            match named.and_then(|(name, word)| Some((name, urgency_from_zh(word)?))) {
                Some((name, urgency)) => WishedTopic { name: name.trim().to_owned(), urgency: Some(urgency) },
                None => WishedTopic { name: part.to_owned(), urgency: None },
            }
        })
        .collect()
}

/// Whether nothing at all stands on the sheet.
pub fn is_blank(answers: &Answers, wishes: &[WishedTopic]) -> bool {
    answers.is_empty() && wishes.is_empty()
}

/// Judges a sheet as it stands: errors first, then notes in the order of the questions.
pub fn check_sheet(
    questionnaire: &Questionnaire,
    kind: Option<Respondent>,
    answers: &Answers,
    wishes: &[WishedTopic],
) -> Vec<SheetCheck> {
    let mut found = Vec::new();
    let mut say = |question, weight, code, values: &[(&str, String)]| {
        let values = values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        found.push(SheetCheck { question, weight, code, values });
    };
    if kind.is_none() {
        say(None, Weight::Error, Code::Empty, &[("field", "填表人类别".to_owned())]);
    }
    if is_blank(answers, wishes) {
        say(None, Weight::Note, Code::SurveySheetBlank, &[]);
        return found;
    }
    for (_, no, question) in questionnaire.questions() {
        let number = ("no", no.to_string());
        let answer = answers.get(&no);
        let is_topics = question.kind == QuestionKind::Topics;
        let is_missing = if is_topics { wishes.is_empty() } else { answer.is_none() };
        if question.required && is_missing {
            say(Some(no), Weight::Note, Code::SurveyRequiredBlank, std::slice::from_ref(&number));
        }
        if let (QuestionKind::Multiple, Some(ticked)) = (question.kind, answer)
            && question.most > 0
            && ticked.chars().count() > question.most as usize
        {
            let count = ticked.chars().count().to_string();
            let values = [number.clone(), ("found", count), ("most", question.most.to_string())];
            say(Some(no), Weight::Note, Code::SurveyTooManyTicks, &values);
        }
        for wish in wishes.iter().filter(|wish| is_topics && wish.urgency.is_none()) {
            let values = [number.clone(), ("name", wish.name.clone())];
            say(Some(no), Weight::Note, Code::InterviewNoUrgency, &values);
        }
    }
    let scales: Vec<Option<&String>> = questionnaire
        .questions()
        .filter(|(.., question)| question.kind == QuestionKind::Scale)
        .map(|(_, no, _)| answers.get(&no))
        .collect();
    if scales.len() >= 5 && scales[0].is_some() && scales.iter().all(|answer| *answer == scales[0]) {
        let digit = scales[0].cloned().unwrap_or_default();
        say(None, Weight::Note, Code::SurveyAllAlike, &[("found", digit)]);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::for_cadres;
    use super::*;

    fn question(kind: QuestionKind, count: usize) -> Question {
        let choices = (0..count).map(|at| format!("选项{at}")).collect();
        Question { key: 1, kind, text: "题".into(), help: String::new(), required: true, choices, most: 2 }
    }

    #[test]
    fn what_is_typed_is_kept_as_the_paper_means_it() {
        use QuestionKind as K;
        for (kind, count, typed, kept) in [
            (K::Scale, 5, "5", Some("5")),
            (K::Choice, 3, " 3 ", Some("3")),
            (K::Choice, 3, "", None),
            (K::Multiple, 6, "cA", Some("AC")),
            (K::Multiple, 6, "3、1", Some("AC")),
            (K::Multiple, 6, "aa", Some("A")),
            (K::Text, 0, "　多到现场看看 ", Some("多到现场看看")),
            (K::Text, 0, "　", None),
        ] {
            let read = read_answer(1, &question(kind, count), typed).unwrap();
            assert_eq!(read.as_deref(), kept, "{typed}");
        }
        for (kind, count, typed) in [
            (K::Scale, 5, "6"),
            (K::Choice, 3, "0"),
            (K::Choice, 3, "A"),
            (K::Multiple, 3, "D"),
            (K::Multiple, 3, "A?"),
        ] {
            let problem = read_answer(7, &question(kind, count), typed).unwrap_err();
            assert_eq!(
                (problem.code, problem.values["no"].as_str()),
                (Code::SurveyAnswerUnread, "7"),
                "{typed}"
            );
        }
    }

    #[test]
    fn only_a_missing_kind_stops_a_sheet_and_what_is_odd_is_said() {
        let form = for_cadres();
        let topics = form.topics().unwrap();
        let mut answers = Answers::new();
        let all = |wishes: &[WishedTopic], kind, answers: &Answers| -> Vec<(Option<u32>, Weight, Code)> {
            check_sheet(&form, kind, answers, wishes)
                .into_iter()
                .map(|c| (c.question, c.weight, c.code))
                .collect()
        };
        assert_eq!(
            all(&[], None, &answers),
            [(None, Weight::Error, Code::Empty), (None, Weight::Note, Code::SurveySheetBlank)]
        );
        for (_, no, question) in form.questions() {
            let value = match question.kind {
                QuestionKind::Scale => ["3", "4"][no as usize % 2].to_owned(),
                QuestionKind::Choice => "1".to_owned(),
                QuestionKind::Multiple => "A".to_owned(),
                QuestionKind::Text => "无".to_owned(),
                QuestionKind::Topics => continue,
            };
            answers.insert(no, value);
        }
        let wish = |urgency| WishedTopic { name: "公文写作".into(), urgency };
        assert_eq!(all(&[wish(Some(3))], Some(Respondent::Cadre), &answers), []);
        assert_eq!(
            all(&[wish(None)], Some(Respondent::Cadre), &answers),
            [(Some(topics), Weight::Note, Code::InterviewNoUrgency)]
        );
        for (_, no, question) in form.questions() {
            if question.kind == QuestionKind::Scale {
                answers.insert(no, "5".into());
            }
        }
        assert_eq!(
            all(&[wish(Some(1))], Some(Respondent::Leader), &answers),
            [(None, Weight::Note, Code::SurveyAllAlike)]
        );
        let (many, most) = form
            .questions()
            .find(|(.., q)| q.kind == QuestionKind::Multiple && q.most > 0)
            .map(|(_, no, q)| (no, q.most))
            .unwrap();
        answers.insert(many, "ABCDEFG"[..=most as usize].into());
        answers.insert(1, "1".into());
        assert!(all(&[wish(Some(1))], Some(Respondent::Cadre), &answers).contains(&(
            Some(many),
            Weight::Note,
            Code::SurveyTooManyTicks
        )));
    }

    #[test]
    fn topics_compare_alike_in_whatever_order_they_were_typed() {
        let wish = |name: &str, urgency| WishedTopic { name: name.into(), urgency };
        let (a, b) = (wish("公文写作", Some(3)), wish("应急管理", None));
        assert_eq!(wishes_as_text(&[a.clone(), b.clone()]), wishes_as_text(&[b, a.clone()]));
        assert_ne!(wishes_as_text(&[a]), wishes_as_text(&[wish("公文写作", Some(2))]));
        let both = vec![wish("基层治理（村级）", None), wish("政策解读", Some(2))];
        assert_eq!(wishes_from_text(&wishes_as_text(&both)), both);
    }
}
