//! 评估: batches of paper forms typed by digits, and what they say.

mod batch;
mod classes;
mod form;
mod paper;
mod sample;
mod second;
mod summary;
mod take;

pub use batch::{
    BatchDetail, BatchRequest, BatchRow, ClassRequest, OpenBatch, SaveCounts, batch, of_class, open,
    save_counts,
};
pub use classes::{EvaluatedClass, classes};
pub use form::{
    CompleteForm, FormRef, FormRow, SaveAnswer, SaveComment, SetFormState, complete, delete_form,
    save_answer, save_comment, set_state,
};
pub use paper::{export_summary, print_form, print_summary};
pub(crate) use sample::fill;
pub use second::{
    complete_second, decide, draw_second, save_second_answer, save_second_comment, second, second_forms,
};
pub(crate) use summary::of_batch;
pub use summary::{ClassSummary, rule, save_rule, summary};
pub use take::{TakenForms, take_forms};

#[cfg(test)]
mod tests;
