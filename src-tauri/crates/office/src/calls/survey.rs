//! Calls of the room `survey` (问卷).

use crate::{book, keying, needs, paper, survey};

calls! { survey:
    questionnaires: read Viewer (()) -> Vec<survey::QuestionnaireLine>;
    questionnaire: read Viewer (survey::QuestionnaireRequest) -> survey::QuestionnaireRecord;
    create_questionnaire: write Clerk (survey::CreateQuestionnaire) -> zhixing_domain::Id;
    copy_questionnaire: write Clerk (survey::QuestionnaireRequest) -> zhixing_domain::Id;
    rename_questionnaire: write Clerk (survey::RenameQuestionnaire) -> ();
    save_questionnaire: write Clerk (survey::SaveQuestionnaire) -> survey::QuestionnaireRecord;
    delete_questionnaire: write Clerk (survey::QuestionnaireRequest) -> ();
    batches: read Viewer (()) -> Vec<survey::SurveyBatchRow>;
    find: read Viewer (needs::PickTopics) -> Vec<survey::FoundSurvey>;
    batch: read Viewer (survey::SurveyBatchRequest) -> survey::SurveyBatchRecord;
    save_batch: write Clerk (survey::SaveSurveyBatch) -> zhixing_domain::Id;
    delete_batch: write Clerk (survey::SurveyBatchRequest) -> ();
    sheet: read Viewer (survey::SheetRequest) -> survey::SurveySheet;
    units: read Viewer (needs::PickTopics) -> Vec<String>;
    save_answer: write Clerk (survey::SaveSurveyAnswer) -> survey::SurveySheet;
    save_respondent: write Clerk (survey::SaveSurveyRespondent) -> survey::SurveySheet;
    save_wishes: write Clerk (survey::SaveSurveyWishes) -> survey::SurveySheet;
    complete_sheet: write Clerk (survey::SheetRequest) -> survey::SurveySheet;
    set_sheet_state: write Clerk (survey::SetSurveyState) -> survey::SurveySheet;
    delete_sheet: write Clerk (survey::SheetRequest) -> ();
    second: read Viewer (survey::SurveyBatchRequest) -> keying::SecondKeying;
    draw_second: write Clerk (keying::DrawSecond) -> keying::SecondKeying;
    second_sheet: read Clerk (survey::SheetRequest) -> survey::SurveySheet;
    save_second: write Clerk (survey::SaveSurveyAnswer) -> survey::SurveySheet;
    save_second_wishes: write Clerk (survey::SaveSecondWishes) -> survey::SurveySheet;
    complete_second: write Clerk (survey::SheetRequest) -> u32;
    decide: write Clerk (keying::Decide) -> ();
    results: read Viewer (survey::SurveyBatchRequest) -> zhixing_domain::survey::Results;
    print_paper: read Viewer (survey::PrintSurvey) -> paper::MadePaper;
    print_results: read Viewer (survey::SurveyBatchRequest) -> paper::MadePaper;
    print_sample: read Viewer (survey::QuestionnaireRequest) -> paper::MadePaper;
    export_batches: read Viewer (()) -> book::MadeOutput;
    export_questionnaires: read Viewer (()) -> book::MadeOutput;
    export_sheets: read Viewer (survey::SurveyBatchRequest) -> book::MadeOutput;
    export_results: read Viewer (survey::SurveyBatchRequest) -> book::MadeOutput;
}
