//! 跟踪: what trainees bring and take home, what is asked afterwards, what the training came to, what is to be better.

mod actions;
mod due;
mod effect;
mod effect_print;
mod import;
mod improvements;
mod letters;
mod levels_sample;
mod questions;
mod questions_book;
mod questions_edit;
mod questions_print;
mod questions_sample;
mod queue;
mod record;
mod rules;
mod sample;

pub use actions::{
    ActionRef, ActionRow, AddAction, SaveActionField, SetActionState, add_action, delete_action,
    save_action_field, set_action_state,
};
pub(crate) use due::{FollowupDue, due};
pub use effect::{
    ClassEffect, EffectLine, EffectPage, EffectRow, ListEffects, effect, effects, export_effects,
};
pub use effect_print::{print_effect_report, print_effect_table};
pub use import::{
    QuestionFate, QuestionFateKind, QuestionsPreview, QuestionsSource, QuestionsTaken, read_questions,
    take_questions,
};
pub use improvements::{
    AddImprovement, ImprovementPage, ImprovementRef, ImprovementRow, ListImprovements, RaiseImprovement,
    SaveImprovementField, SetImprovementState, add_improvement, delete_improvement, export_improvements,
    improvement, improvements, owners, raise, save_improvement_field, set_improvement_state,
};
pub use letters::{PrintLetters, print_letters};
pub use questions::{
    ListQuestions, QuestionRow, QuestionTally, Questions, SessionBrief, Unplaced, questions, unplaced,
};
pub use questions_book::export_questions;
pub use questions_edit::{
    AboutPick, LinkQuestion, PickAbout, PlaceQuestions, QuestionLink, SaveSheetField, link_question,
    pick_about, place_questions, save_sheet_field,
};
pub use questions_print::{PrintQuestionSheets, PrintQuestions, print_question_sheets, print_questions};
pub(crate) use questions_sample::fill as fill_questions;
pub(crate) use queue::plan_after;
pub use queue::{
    AddFollowup, CloseFollowup, FollowupClosing, FollowupLine, FollowupPage, FollowupRef, ListFollowups, add,
    close, delete, export, list, plan, switch, units,
};
pub use record::{
    ApplicationForm, AskingSurvey, FollowedRow, FollowupRecord, LinkSurvey, OpinionForm, SaveApplication,
    SaveDegree, SaveFollowupField, SaveOpinion, export_answers, link_survey, record, save_application,
    save_degree, save_field, save_opinion,
};
pub use rules::{rule, save_rule};
pub(crate) use sample::{fill, spring};

#[cfg(test)]
mod tests;
