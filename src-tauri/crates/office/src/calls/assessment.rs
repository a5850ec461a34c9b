//! Calls of the room `assessment` (考核).

use crate::{assessment, book, evaluation, paper};

calls! { assessment:
    sheet: read Viewer (evaluation::ClassRequest) -> assessment::ScoreSheet;
    start: write Clerk (evaluation::ClassRequest) -> assessment::ScoreSheet;
    add_part: write Clerk (assessment::AddPart) -> assessment::ScoreSheet;
    save_part: write Clerk (assessment::SavePart) -> assessment::ScoreSheet;
    delete_part: write Clerk (assessment::PartRef) -> assessment::ScoreSheet;
    save_score: write Clerk (assessment::SaveScore) -> assessment::ScoreRow;
    read_column: read Clerk (assessment::PastedColumn) -> Vec<assessment::PastedScore>;
    take_column: write Clerk (assessment::PastedColumn) -> u32;
    read_scores: read Clerk (assessment::ScoresSource) -> assessment::ScoresPreview;
    take_scores: write Clerk (assessment::ScoresSource) -> assessment::ScoresTaken;
    classes: read Viewer (()) -> Vec<assessment::AssessedClass>;
    export: read Viewer (evaluation::ClassRequest) -> book::MadeOutput;
    rule: read Viewer (()) -> zhixing_domain::assessment::PassRule;
    save_rule: write Admin (zhixing_domain::assessment::PassRule) -> ();
    standing: read Viewer (evaluation::ClassRequest) -> assessment::ResultStanding;
    publication_days: read Viewer (assessment::DaysRequest) -> assessment::PublicationDays;
    publish: write Clerk (assessment::Publish) -> assessment::ResultStanding;
    pick_result: read Viewer (assessment::PickResult) -> Vec<assessment::ResultPick>;
    object: write Clerk (assessment::AddObjection) -> assessment::ResultStanding;
    decide_objection: write Clerk (assessment::DecideObjection) -> assessment::ResultStanding;
    uses: read Viewer (evaluation::ClassRequest) -> assessment::ClassUses;
    confirm_uses: write Clerk (assessment::ConfirmUses) -> assessment::ClassUses;
    withdraw_use: write Clerk (assessment::UseRequest) -> assessment::ClassUses;
    publication_rule: read Viewer (()) -> zhixing_domain::assessment::PublicationRule;
    save_publication_rule: write Admin (zhixing_domain::assessment::PublicationRule) -> ();
    use_rule: read Viewer (()) -> zhixing_domain::assessment::UseRule;
    save_use_rule: write Admin (zhixing_domain::assessment::UseRule) -> ();
    print_publication: read Viewer (assessment::PublicationRequest) -> paper::MadePaper;
    print_transcript: read Viewer (assessment::TranscriptRequest) -> paper::MadePaper;
    print_bulletin: read Viewer (evaluation::ClassRequest) -> paper::MadePaper;
    export_uses: read Viewer (evaluation::ClassRequest) -> book::MadeOutput;
}
