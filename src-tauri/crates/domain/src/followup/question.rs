//! 带着问题来、带着成果回: the question of a trainee, the session that answers it, the result and the plan taken home.

use crate::Result;
use crate::classes::ClassState;
use crate::practice::{Kept, day, text};
use crate::value::Day;
use std::collections::BTreeSet;

crate::keyed! {
    /// How far the question of a trainee has come (问题状态).
    pub enum QuestionState {
        None "none" "没有交" [],
        Open "open" "没有课程回答" [],
        Placed "placed" "已安排课程" [],
        Answered "answered" "已回答" [],
    }
}

/// How far a question has come: an answer counts, whether or not a session was named for it.
pub fn question_state(question: Option<&str>, has_session: bool, answer: Option<&str>) -> QuestionState {
    match (question, answer) {
        (None, _) => QuestionState::None,
        (_, Some(_)) => QuestionState::Answered,
        _ if has_session => QuestionState::Placed,
        _ => QuestionState::Open,
    }
}

/// Whether the timetable of a class can still make room for a question: the class is neither finished nor over.
pub fn can_place(state: ClassState, last_day: Option<Day>, today: Day) -> bool {
    matches!(state, ClassState::Preparing | ClassState::Running) && last_day.is_none_or(|last| last >= today)
}

/// How well a session may answer a question, 0 where nothing speaks for it: what its title has in common with the topic
/// weighs most, then with the question's own words, then that its mentor knows the topic. Words are compared by pairs of
/// characters, for Chinese has no blanks; pairs that stand in any question say nothing.
pub fn session_fit(title: &str, topic: &str, question: &str, knows_topic: bool) -> u32 {
    const COMMON: &[&str] = &[
        "怎么", "怎样", "什么", "如何", "哪些", "哪里", "问题", "工作", "干部", "培训", "应当", "需要",
        "不能", "没有",
    ];
    let pairs = |text: &str| -> BTreeSet<String> {
        let all: Vec<char> = text.chars().collect();
        let words = all.windows(2).filter(|pair| pair.iter().all(|c| c.is_alphanumeric()));
        words
            .map(|pair| pair.iter().collect::<String>())
            .filter(|pair| !COMMON.contains(&pair.as_str()))
            .collect()
    };
    let title = pairs(title);
    let shared = |text: &str| pairs(text).intersection(&title).count() as u32;
    4 * shared(topic) + 2 * shared(question) + u32::from(knows_topic)
}

crate::keyed! {
    /// A field of words on the sheet of questions and results (问题与成果单), in the order of the paper.
    pub enum SheetField {
        Question "question" "带来的问题" [],
        Answer "answer" "简要回答" [],
        Result "result" "带回的成果" [],
    }
}

/// Reads what is typed into the sheet; nothing clears it.
///
/// # Errors
/// None today; kept as the other forms are.
pub fn read_sheet(field: SheetField, typed: &str) -> Result<Option<Kept>> {
    text(field.zh(), typed, false)
}

crate::keyed! {
    /// What became of a line of the plan taken home (行动状态).
    pub enum ActionState {
        Open "open" "进行中" ["未完成"],
        Done "done" "已做成" ["完成" "已完成"],
        NotDone "not_done" "没做成" ["未做成"],
    }
}

crate::keyed! {
    /// A cell of the plan taken home (行动计划的一栏), in the order of the paper.
    pub enum ActionField {
        What "what" "行动" ["做什么"],
        Due "due" "何时完成" [],
        Sign "sign" "看什么见效" [],
        Note "note" "结果说明" [],
    }
}

/// Reads what is typed into a cell of the plan; `None` clears it.
///
/// # Errors
/// A line without what is to be done, a day that is none.
pub fn read_action(field: ActionField, typed: &str) -> Result<Option<Kept>> {
    match field {
        ActionField::What => text(field.zh(), typed, true),
        ActionField::Due => day(field.zh(), typed),
        ActionField::Sign | ActionField::Note => text(field.zh(), typed, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Code;

    #[test]
    fn a_question_is_open_until_a_session_or_an_answer_has_it() {
        for (question, session, answer, state) in [
            (None, false, None, QuestionState::None),
            (None, true, Some("答"), QuestionState::None),
            (Some("问"), false, None, QuestionState::Open),
            (Some("问"), true, None, QuestionState::Placed),
            (Some("问"), true, Some("答"), QuestionState::Answered),
            (Some("问"), false, Some("答"), QuestionState::Answered),
        ] {
            assert_eq!(question_state(question, session, answer), state, "{question:?} {session} {answer:?}");
        }
    }

    #[test]
    fn the_session_that_has_most_in_common_with_a_question_fits_best() {
        let question = "网格划得大，网格员顾不过来，底数总是不准，怎么调整？";
        let fit = |title, knows| session_fit(title, "基层治理和矛盾纠纷化解", question, knows);
        // 治理 of the topic, 网格 of the question; 怎么 says nothing.
        for (title, knows, points) in [
            ("青石镇网格化治理", false, 6),
            ("公文写作：改一份真实的请示", true, 1),
            ("乡村振兴项目怎么落地", false, 0),
            ("信访矛盾纠纷化解", false, 20),
        ] {
            assert_eq!(fit(title, knows), points, "{title}");
        }
    }

    #[test]
    fn a_timetable_makes_room_until_the_class_is_over() {
        let day = |of: u32| Day::from_ymd_opt(2026, 10, of);
        let today = day(20).unwrap();
        for (state, last, can) in [
            (ClassState::Preparing, None, true),
            (ClassState::Running, day(20), true),
            (ClassState::Running, day(19), false),
            (ClassState::Finished, day(25), false),
            (ClassState::Closed, None, false),
        ] {
            assert_eq!(can_place(state, last, today), can, "{state:?} {last:?}");
        }
    }

    #[test]
    fn a_line_of_the_plan_says_what_is_done_and_by_a_day_that_exists() {
        assert_eq!(read_action(ActionField::What, "　").unwrap_err().code, Code::Empty);
        assert_eq!(read_action(ActionField::Due, "下个月").unwrap_err().code, Code::NotUnderstood);
        assert_eq!(read_action(ActionField::Due, "").unwrap(), None);
        assert_eq!(
            read_sheet(SheetField::Result, " 建了台账 ").unwrap(),
            Some(Kept::Text("建了台账".into()))
        );
    }
}
