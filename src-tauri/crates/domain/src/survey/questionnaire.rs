//! A questionnaire (问卷): sections of questions, numbered through. A version once in use is never changed.

use crate::{Code, Problem};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

crate::keyed! {
    /// What kind of answer a question asks for (题型).
    pub enum QuestionKind {
        Scale "scale" "量表" ["打分"],
        Choice "choice" "单选" ["单选题"],
        Multiple "multiple" "多选" ["多选题"],
        Text "text" "文字" ["填空" "问答"],
        Topics "topics" "希望培训的专题" ["专题"],
    }
}

/// A question (题).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Question {
    /// Stays with it through versions, whatever its number becomes.
    pub key: u32,
    /// 题型
    pub kind: QuestionKind,
    /// 题目
    pub text: String,
    /// A line of help below it; empty for none.
    pub help: String,
    /// 必答
    pub required: bool,
    /// The choices, or the words of a scale from its least to its greatest; the topics that the paper offers.
    pub choices: Vec<String>,
    /// Of a multiple choice at most so many may be ticked (0: any); of text and topics so many lines stand on paper.
    pub most: u32,
}

/// Questions under a heading (部分).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Section {
    /// Its heading; may be empty.
    pub title: String,
    /// Its questions.
    pub questions: Vec<Question>,
}

/// A questionnaire (问卷).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Questionnaire {
    /// Its title, over the paper.
    pub title: String,
    /// What the paper says to who fills it in.
    pub intro: String,
    /// Its sections. Questions are numbered through them, from 1.
    pub sections: Vec<Section>,
}

impl QuestionKind {
    /// How many choices it must have at least and may have at most: one key each.
    pub const fn choices(self) -> (usize, usize) {
        match self {
            Self::Scale | Self::Choice => (2, 9),
            Self::Multiple => (2, 26),
            Self::Text => (0, 0),
            Self::Topics => (0, 40),
        }
    }

    /// The key that stands for choice `at` (from 0): letters where several are ticked, digits elsewhere.
    pub fn code(self, at: usize) -> String {
        match self {
            Self::Multiple => char::from(b'A' + at.min(25) as u8).to_string(),
            _ => (at + 1).to_string(),
        }
    }
}

impl Questionnaire {
    /// One with nothing in it.
    pub fn blank(title: &str) -> Self {
        let section = Section { title: String::new(), questions: Vec::new() };
        Self { title: title.to_owned(), intro: String::new(), sections: vec![section] }
    }

    /// Every question with its section (from 0) and its number (from 1).
    pub fn questions(&self) -> impl Iterator<Item = (usize, u32, &Question)> {
        let all = self.sections.iter().enumerate();
        let all = all.flat_map(|(at, section)| section.questions.iter().map(move |question| (at, question)));
        all.zip(1..).map(|((at, question), no)| (at, no, question))
    }

    /// How many questions it has.
    pub fn len(&self) -> usize {
        self.sections.iter().map(|section| section.questions.len()).sum()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The question of a number.
    pub fn question(&self, no: u32) -> Option<&Question> {
        self.questions().find(|(_, found, _)| *found == no).map(|(.., question)| question)
    }

    /// The number of the question that asks for topics.
    pub fn topics(&self) -> Option<u32> {
        self.questions().find(|(.., question)| question.kind == QuestionKind::Topics).map(|(_, no, _)| no)
    }

    /// Blanks around texts are nothing; an empty choice is none; a kind without choices has none; keys are made single.
    #[must_use]
    pub fn tidied(mut self) -> Self {
        let trim = |text: &mut String| *text = text.trim_matches(crate::people::is_space).to_owned();
        trim(&mut self.title);
        trim(&mut self.intro);
        let mut next = self.questions().map(|(.., question)| question.key).max().unwrap_or(0) + 1;
        let mut seen = BTreeSet::new();
        for section in &mut self.sections {
            trim(&mut section.title);
            for question in &mut section.questions {
                trim(&mut question.text);
                trim(&mut question.help);
                question.choices.iter_mut().for_each(trim);
                question.choices.retain(|choice| !choice.is_empty());
                if question.kind == QuestionKind::Text {
                    question.choices.clear();
                }
                if question.key == 0 || !seen.insert(question.key) {
                    question.key = next;
                    seen.insert(next);
                    next += 1;
                }
            }
        }
        self
    }

    /// What keeps it from being given out; nothing: it can be.
    pub fn faults(&self) -> Vec<Problem> {
        let mut faults = Vec::new();
        if self.title.is_empty() {
            faults.push(Problem::new(Code::Empty).with("field", "问卷标题"));
        }
        if self.is_empty() {
            faults.push(Problem::new(Code::SurveyNoQuestion));
        }
        let topics = self.questions().filter(|(.., question)| question.kind == QuestionKind::Topics);
        for (_, no, _) in topics.skip(1) {
            faults.push(Problem::new(Code::SurveyTopicsTwice).with("no", no));
        }
        for (_, no, question) in self.questions() {
            if question.text.is_empty() {
                faults.push(Problem::new(Code::SurveyQuestionEmpty).with("no", no));
            }
            let (least, most) = question.kind.choices();
            if !(least..=most).contains(&question.choices.len()) {
                let problem = Problem::new(Code::SurveyChoices).with("no", no);
                let problem = problem.with("found", question.choices.len());
                faults.push(problem.with("least", least).with("most", most));
            }
            let distinct: BTreeSet<&String> = question.choices.iter().collect();
            if distinct.len() < question.choices.len() {
                faults.push(Problem::new(Code::SurveyChoiceTwice).with("no", no));
            }
        }
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::super::{for_cadres, for_outsiders};
    use super::*;

    #[test]
    fn what_comes_with_the_program_can_be_given_out_as_it_is() {
        for stock in [for_cadres(), for_outsiders()] {
            assert_eq!(stock.faults(), [], "{}", stock.title);
            assert_eq!(stock.clone().tidied(), stock, "{}", stock.title);
            let numbers: Vec<u32> = stock.questions().map(|(_, no, _)| no).collect();
            assert_eq!(numbers, (1..=stock.len() as u32).collect::<Vec<_>>());
            assert!(stock.topics().is_some(), "its wishes become needs");
        }
    }

    #[test]
    fn what_cannot_be_given_out_says_why() {
        let question = |kind, choices: &[&str]| Question {
            key: 1,
            kind,
            text: "题".into(),
            help: String::new(),
            required: false,
            choices: choices.iter().map(|choice| (*choice).to_owned()).collect(),
            most: 0,
        };
        let of = |questions: Vec<Question>| Questionnaire {
            title: "问卷".into(),
            intro: String::new(),
            sections: vec![Section { title: String::new(), questions }],
        };
        let topics = || question(QuestionKind::Topics, &[]);
        for (questions, code) in [
            (vec![], Code::SurveyNoQuestion),
            (vec![Question { text: "　".into(), ..topics() }], Code::SurveyQuestionEmpty),
            (vec![question(QuestionKind::Scale, &["低"])], Code::SurveyChoices),
            (vec![question(QuestionKind::Choice, &["1"; 10])], Code::SurveyChoices),
            (vec![question(QuestionKind::Multiple, &["甲", "甲 "])], Code::SurveyChoiceTwice),
            (vec![topics(), topics()], Code::SurveyTopicsTwice),
        ] {
            let faults = of(questions).tidied().faults();
            assert_eq!(faults[0].code, code);
        }
        let mended = of(vec![question(QuestionKind::Text, &["多余"]), topics()]).tidied();
        assert_eq!(mended.faults(), []);
        let keys: BTreeSet<u32> = mended.questions().map(|(.., question)| question.key).collect();
        assert_eq!(keys.len(), 2, "no two questions share a key");
    }
}
