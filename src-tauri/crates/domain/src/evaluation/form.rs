//! One form as it is typed from paper by digits.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An answer on the scale (评价): sent and stored as its digit, 4 满意 to 1 不满意.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(into = "u8", try_from = "u8")]
#[ts(type = "1 | 2 | 3 | 4")]
pub enum Answer {
    /// 不满意
    Dissatisfied = 1,
    /// 一般
    Ordinary = 2,
    /// 较满意
    Fairly = 3,
    /// 满意
    Satisfied = 4,
}

impl Answer {
    /// Every answer as the form prints them, the best first.
    pub const ALL: [Self; 4] = [Self::Satisfied, Self::Fairly, Self::Ordinary, Self::Dissatisfied];

    /// Its digit.
    pub const fn digit(self) -> u8 {
        self as u8
    }

    /// From its digit.
    pub fn from_digit(digit: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.digit() == digit)
    }
}

impl From<Answer> for u8 {
    fn from(answer: Answer) -> Self {
        answer.digit()
    }
}

impl TryFrom<u8> for Answer {
    type Error = String;
    fn try_from(digit: u8) -> Result<Self, String> {
        Self::from_digit(digit).ok_or_else(|| format!("{digit} is none of 4 3 2 1"))
    }
}

/// The keys a form is typed with, as the page shows them.
pub const FORM_KEYS: &str = "4 3 2 1 0";

/// How a key answers an item: `Some(None)` leaves it blank, `None` is no key of the scale.
pub fn understand_key(key: char) -> Option<Option<Answer>> {
    match key {
        '0' | '０' | ' ' | '\u{3000}' => Some(None),
        '1'..='4' => Some(Answer::from_digit(key as u8 - b'0')),
        // With a Chinese input method on, digits may arrive full width.
        '１'..='４' => Some(Answer::from_digit((u32::from(key) - u32::from('０')) as u8)),
        _ => None,
    }
}

crate::keyed! {
    /// Where a form stands (问卷状态).
    pub enum FormState {
        Draft "draft" "录入中" [],
        Complete "complete" "有效" [],
        Invalid "invalid" "无效" ["废卷"],
    }
}

/// A typed form: one place an item, `None` where the paper was left blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// The answers, by item.
    pub answers: Vec<Option<Answer>>,
    /// The comment, word for word.
    pub comment: Option<String>,
    /// Where it stands.
    pub state: FormState,
}

/// When a form is not counted (废卷标准) [K]: an office's own rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Validity {
    /// The most items that may be blank.
    pub most_blanks: u32,
    /// Whether one answer to every item makes it invalid (全部同一选项); it is a common way of not answering.
    pub all_alike: bool,
}

impl Default for Validity {
    /// More than half of 21 items blank makes a form invalid; one answer throughout does not.
    fn default() -> Self {
        Self { most_blanks: 10, all_alike: false }
    }
}

impl Validity {
    /// Why a form whose typing is done is not counted, in words; nothing: it counts.
    pub fn fault(self, answers: &[Option<Answer>]) -> Option<String> {
        let blanks = answers.iter().filter(|answer| answer.is_none()).count();
        let alike = answers.len() > 1 && answers[0].is_some() && answers.iter().all(|it| *it == answers[0]);
        if blanks == answers.len() {
            Some("全部空白".to_owned())
        } else if blanks > self.most_blanks as usize {
            Some(format!("空白 {blanks} 项，多于 {} 项", self.most_blanks))
        } else if self.all_alike && alike {
            Some("全部选同一项".to_owned())
        } else {
            None
        }
    }

    /// The same for a sheet of `subjects` courses or mentors of `items` items each. On a sheet of one, more than half
    /// blank is too much; on a sheet of several, who missed a course leaves its line blank, and the others count.
    pub fn fault_of_sheet(self, answers: &[Option<Answer>], items: usize, subjects: usize) -> Option<String> {
        let most_blanks = if subjects == 1 { items / 2 } else { answers.len() } as u32;
        Self { most_blanks, ..self }.fault(answers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keys_of_a_form() {
        for (key, understood) in [
            ('4', Some(Some(Answer::Satisfied))),
            ('１', Some(Some(Answer::Dissatisfied))),
            ('0', Some(None)),
            (' ', Some(None)),
            ('5', None),
            ('a', None),
        ] {
            assert_eq!(understand_key(key), understood, "{key:?}");
        }
    }

    #[test]
    fn a_line_left_blank_leaves_the_others_of_its_sheet() {
        let half = |given: usize| -> Vec<Option<Answer>> {
            (0..8).map(|at| (at < given).then_some(Answer::Fairly)).collect()
        };
        let rule = Validity::default();
        assert_eq!(rule.fault_of_sheet(&half(4), 8, 1), None);
        assert_eq!(rule.fault_of_sheet(&half(3), 8, 1).as_deref(), Some("空白 5 项，多于 4 项"));
        let two = [half(8), half(0)].concat();
        assert_eq!(rule.fault_of_sheet(&two, 8, 2), None);
        assert_eq!(rule.fault_of_sheet(&[half(0), half(0)].concat(), 8, 2).as_deref(), Some("全部空白"));
    }

    #[test]
    fn a_form_with_too_many_blanks_is_not_counted() {
        let form = |answered: usize, value| -> Vec<Option<Answer>> {
            (0..21).map(|at| (at < answered).then_some(value)).collect()
        };
        let rule = Validity::default();
        for (answered, fault) in
            [(21, None), (11, None), (10, Some("空白 11 项，多于 10 项")), (0, Some("全部空白"))]
        {
            let found = rule.fault(&form(answered, Answer::Fairly));
            assert_eq!(found.as_deref(), fault, "{answered} answered");
        }
        let strict = Validity { all_alike: true, ..rule };
        assert_eq!(strict.fault(&form(21, Answer::Fairly)).as_deref(), Some("全部选同一项"));
        assert_eq!(strict.fault(&form(20, Answer::Fairly)), None);
        assert!(Validity { most_blanks: 21, ..rule }.fault(&form(0, Answer::Fairly)).is_some());
    }
}
