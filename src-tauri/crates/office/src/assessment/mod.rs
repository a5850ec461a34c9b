//! 考核: parts and scores of a class.

mod score;
mod take;

pub(crate) use score::outcomes;
pub use score::{
    AddPart, PartRef, SavePart, SaveScore, ScoreRow, ScoreSheet, add_part, delete_part, rule, save_part,
    save_rule, save_score, sheet, start,
};
pub use take::{TakenScores, take_scores};

#[cfg(test)]
mod tests;
