//! Calls of the room `followup` (跟踪).

use crate::{book, evaluation, followup, keeping, needs, paper};

calls! { followup:
    questions: read Viewer (followup::ListQuestions) -> followup::Questions;
    unplaced: read Viewer (evaluation::ClassRequest) -> followup::Unplaced;
    save_sheet_field: write Clerk (followup::SaveSheetField) -> followup::QuestionRow;
    pick_about: read Viewer (followup::PickAbout) -> Vec<followup::AboutPick>;
    link_question: write Clerk (followup::LinkQuestion) -> followup::QuestionRow;
    place_questions: write Clerk (followup::PlaceQuestions) -> u32;
    add_action: write Clerk (followup::AddAction) -> followup::QuestionRow;
    save_action_field: write Clerk (followup::SaveActionField) -> followup::QuestionRow;
    set_action_state: write Clerk (followup::SetActionState) -> followup::QuestionRow;
    delete_action: write Clerk (followup::ActionRef) -> followup::QuestionRow;
    read_questions: read Clerk (followup::QuestionsSource) -> followup::QuestionsPreview;
    take_questions: write Clerk (followup::QuestionsSource) -> followup::QuestionsTaken;
    export_questions: read Viewer (followup::ListQuestions) -> book::MadeOutput;
    print_question_sheets: read Viewer (followup::PrintQuestionSheets) -> paper::MadePaper;
    print_questions: read Viewer (followup::PrintQuestions) -> paper::MadePaper;
    list: read Viewer (followup::ListFollowups) -> followup::FollowupPage;
    units: read Viewer (()) -> Vec<String>;
    plan: write Clerk (evaluation::ClassRequest) -> u32;
    add: write Clerk (followup::AddFollowup) -> zhixing_domain::Id;
    close: write Clerk (followup::CloseFollowup) -> followup::FollowupLine;
    switch: write Clerk (followup::FollowupRef) -> followup::FollowupLine;
    delete: write Clerk (followup::FollowupRef) -> ();
    export: read Viewer (followup::ListFollowups) -> book::MadeOutput;
    record: read Viewer (followup::FollowupRef) -> followup::FollowupRecord;
    save_field: write Clerk (followup::SaveFollowupField) -> followup::FollowupRecord;
    link_survey: write Clerk (followup::LinkSurvey) -> followup::FollowupRecord;
    save_application: write Clerk (followup::SaveApplication) -> followup::FollowupRecord;
    save_opinion: write Clerk (followup::SaveOpinion) -> followup::FollowupRecord;
    save_degree: write Clerk (followup::SaveDegree) -> followup::FollowupRecord;
    export_answers: read Viewer (followup::FollowupRef) -> book::MadeOutput;
    print_letters: read Viewer (followup::PrintLetters) -> paper::MadePaper;
    effect: read Viewer (evaluation::ClassRequest) -> followup::ClassEffect;
    effects: read Viewer (followup::ListEffects) -> followup::EffectPage;
    export_effects: read Viewer (followup::ListEffects) -> book::MadeOutput;
    print_effect_table: read Viewer (evaluation::ClassRequest) -> paper::MadePaper;
    print_effect_report: read Viewer (evaluation::ClassRequest) -> paper::MadePaper;
    improvements: read Viewer (followup::ListImprovements) -> followup::ImprovementPage;
    improvement: read Viewer (followup::ImprovementRef) -> followup::ImprovementRow;
    owners: read Viewer (needs::PickTopics) -> Vec<String>;
    add_improvement: write Clerk (followup::AddImprovement) -> followup::ImprovementRow;
    save_improvement_field: write Clerk (followup::SaveImprovementField) -> followup::ImprovementRow;
    set_improvement_state: write Clerk (followup::SetImprovementState) -> followup::ImprovementRow;
    delete_improvement: write Clerk (followup::ImprovementRef) -> ();
    raise: write Clerk (followup::RaiseImprovement) -> followup::ImprovementRow;
    export_improvements: read Viewer (followup::ListImprovements) -> book::MadeOutput;
    rule: read Viewer (()) -> keeping::Held<zhixing_domain::followup::FollowupRule>;
    save_rule: write Admin (zhixing_domain::followup::FollowupRule) -> ();
}
