//! 问卷: questionnaires and their versions, batches of sheets, sheets and their answers.

mod questionnaires;
mod sheets;

pub use questionnaires::{QuestionnaireRow, Version};
pub use sheets::{Batch, KeyedSheet, NewBatch, Wish};
