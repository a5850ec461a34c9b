//! 跟踪: what trainees bring and take home, what is asked afterwards, what the training came to, what is to be better.

mod actions;
mod import;
mod questions;
mod questions_print;
mod questions_sample;

pub use actions::{
    ActionRef, ActionRow, AddAction, SaveActionField, SetActionState, add_action, delete_action,
    save_action_field, set_action_state,
};
pub use import::{
    QuestionFate, QuestionFateKind, QuestionsPreview, QuestionsSource, QuestionsTaken, read_questions,
    take_questions,
};
pub use questions::{
    AboutPick, LinkQuestion, ListQuestions, PickAbout, PlaceQuestions, QuestionLink, QuestionRow,
    QuestionTally, Questions, SaveSheetField, SessionBrief, Unplaced, export_questions, link_question,
    pick_about, place_questions, questions, save_sheet_field, unplaced,
};
pub use questions_print::{PrintQuestionSheets, PrintQuestions, print_question_sheets, print_questions};
pub(crate) use questions_sample::fill as fill_questions;
