//! 问卷: questionnaires in versions, batches keyed from paper, the second keying, and what the sheets say.

mod batches;
mod export;
mod paper;
mod questionnaires;
mod results;
mod sample;
mod second;
mod sheets;

pub use batches::{
    FoundSurvey, SaveSurveyBatch, SurveyBatchRecord, SurveyBatchRequest, SurveyBatchRow, SurveySheetRow,
    batch, batches, delete_batch, find, save_batch,
};
pub use export::{export_batches, export_questionnaires, export_results, export_sheets};
pub use paper::{PrintSurvey, print_paper, print_results, print_sample};
pub use questionnaires::{
    CreateQuestionnaire, QuestionnaireLine, QuestionnaireRecord, QuestionnaireRequest,
    QuestionnaireVersionRow, RenameQuestionnaire, SaveQuestionnaire, StockQuestionnaire, copy_questionnaire,
    create_questionnaire, delete_questionnaire, questionnaire, questionnaires, rename_questionnaire,
    save_questionnaire,
};
pub(crate) use results::of_batch;
pub use results::results;
pub(crate) use sample::fill;
pub use second::{
    SaveSecondWishes, complete_second, decide, draw_second, save_second, save_second_wishes, second,
    second_sheet,
};
pub use sheets::{
    SaveSurveyAnswer, SaveSurveyRespondent, SaveSurveyWishes, SetSurveyState, SheetRequest, SurveySheet,
    complete_sheet, delete_sheet, save_answer, save_respondent, save_wishes, set_sheet_state, sheet, units,
};
