//! 考核: parts and scores of a class; results published, objected to, corrected, used.

mod column;
mod import;
mod list;
mod objection;
mod publication;
mod publish;
mod results_paper;
mod sample;
mod score;
mod take;
mod usage;

pub use column::{PastedColumn, PastedScore, read_column, take_column};
pub use import::{
    ReadColumn, ReadScore, ScoreFate, ScoresFate, ScoresPreview, ScoresSource, ScoresTaken, read_scores,
    take_scores,
};
pub use list::{AssessedClass, classes, export};
pub use objection::{
    AddObjection, CorrectedScore, DecideObjection, PickResult, ResultPick, decide_objection, object,
    pick_result,
};
pub use publication::{
    ChangedResult, CorrectionRow, ObjectionRow, ProposedList, PublicationRow, ResultStanding, standing,
};
pub(crate) use publication::{last_published, short_standing, undone};
pub use publish::{
    DaysRequest, PublicationDays, Publish, publication_days, publication_rule, publish, save_publication_rule,
};
pub use results_paper::{
    PublicationRequest, TranscriptRequest, export_uses, print_bulletin, print_publication, print_transcript,
};
pub(crate) use results_paper::{print_publications, print_results, print_settled};
pub(crate) use sample::fill;
pub(crate) use score::outcomes;
pub use score::{
    AddPart, PartRef, SavePart, SaveScore, ScoreRow, ScoreSheet, add_part, delete_part, rule, save_part,
    save_rule, save_score, sheet, start,
};
pub(crate) use take::{absent_where_blank, after, take_book_scores};
pub use usage::{
    ChosenUse, ClassUses, ConfirmUses, UseMade, UseRequest, UseRow, confirm_uses, save_use_rule, use_rule,
    uses, withdraw_use,
};

#[cfg(test)]
mod tests;
