//! 评估: batches of paper forms typed by digits, and what they say.

mod batch;
mod classes;
mod designer;
mod form;
mod give;
mod paper;
mod results;
mod results_paper;
mod sample;
mod sample_courses;
mod second;
mod summary;
mod take;

pub use batch::{
    BatchDetail, BatchRequest, BatchRow, ClassRequest, OpenBatch, SaveCounts, SubjectRow, batch, batches,
    delete_batch, of_class, open, save_counts,
};
pub use classes::{EvaluatedClass, classes};
pub(crate) use designer::newest_form;
pub use designer::{
    DesignRequest, FormDesign, FormVersionRow, SaveDesign, design, reset_design, save_design,
};
pub use form::{
    CompleteForm, FormRef, FormRow, SaveAnswer, SaveComment, SetFormState, complete, delete_form,
    save_answer, save_comment, set_state,
};
pub use give::{GiveForms, Judgeable, JudgeableRequest, give_out, judgeable};
pub use paper::{export_summary, print_batch, print_design, print_form, print_summary};
pub use results::{ClassResults, EvaluationYear, ResultsRequest, YearResults, results, year};
pub use results_paper::{ExportYear, YearView, export_results, export_year, print_results, print_year};
pub(crate) use sample::fill;
pub use second::{
    complete_second, decide, draw_second, save_second_answer, save_second_comment, second, second_forms,
};
pub(crate) use summary::of_batch;
pub use summary::{ClassSummary, SummaryRequest, rule, save_rule, summary};
pub use take::{TakenForms, take_forms};

#[cfg(test)]
mod tests;
