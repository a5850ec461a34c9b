//! 考核: parts and scores of a class.

mod column;
mod list;
mod score;
mod take;

pub use column::{PastedColumn, PastedScore, read_column, take_column};
pub use list::{AssessedClass, classes, export};
pub(crate) use score::outcomes;
pub use score::{
    AddPart, PartRef, SavePart, SaveScore, ScoreRow, ScoreSheet, add_part, delete_part, rule, save_part,
    save_rule, save_score, sheet, start,
};
pub use take::{TakenScores, take_scores};

#[cfg(test)]
mod tests;
