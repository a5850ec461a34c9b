//! Calls of the room `evaluation` (评估).

use crate::{book, evaluation, keying, paper};

calls! { evaluation:
    classes: read Viewer (()) -> Vec<evaluation::EvaluatedClass>;
    batch: read Viewer (evaluation::BatchRequest) -> evaluation::BatchDetail;
    of_class: read Viewer (evaluation::ClassRequest) -> Option<evaluation::BatchDetail>;
    open: write Clerk (evaluation::OpenBatch) -> evaluation::BatchDetail;
    save_counts: write Clerk (evaluation::SaveCounts) -> evaluation::BatchRow;
    save_answer: write Clerk (evaluation::SaveAnswer) -> evaluation::FormRow;
    save_comment: write Clerk (evaluation::SaveComment) -> evaluation::FormRow;
    complete: write Clerk (evaluation::CompleteForm) -> evaluation::FormRow;
    set_state: write Clerk (evaluation::SetFormState) -> evaluation::FormRow;
    delete_form: write Clerk (evaluation::FormRef) -> ();
    second: read Viewer (evaluation::BatchRequest) -> keying::SecondKeying;
    draw_second: write Clerk (keying::DrawSecond) -> keying::SecondKeying;
    second_forms: read Clerk (evaluation::BatchRequest) -> Vec<evaluation::FormRow>;
    save_second_answer: write Clerk (evaluation::SaveAnswer) -> evaluation::FormRow;
    save_second_comment: write Clerk (evaluation::SaveComment) -> evaluation::FormRow;
    complete_second: write Clerk (evaluation::CompleteForm) -> u32;
    decide: write Clerk (keying::Decide) -> ();
    summary: read Viewer (evaluation::SummaryRequest) -> evaluation::ClassSummary;
    batches: read Viewer (evaluation::ClassRequest) -> Vec<evaluation::BatchRow>;
    judgeable: read Viewer (evaluation::JudgeableRequest) -> Vec<evaluation::Judgeable>;
    give_out: write Clerk (evaluation::GiveForms) -> Vec<evaluation::BatchRow>;
    delete_batch: write Clerk (evaluation::BatchRequest) -> ();
    results: read Viewer (evaluation::ResultsRequest) -> evaluation::ClassResults;
    print_results: read Viewer (evaluation::ResultsRequest) -> paper::MadePaper;
    export_results: read Viewer (evaluation::ResultsRequest) -> book::MadeOutput;
    year: read Viewer (evaluation::EvaluationYear) -> evaluation::YearResults;
    print_year: read Viewer (evaluation::EvaluationYear) -> paper::MadePaper;
    export_year: read Viewer (evaluation::ExportYear) -> book::MadeOutput;
    design: read Viewer (evaluation::DesignRequest) -> evaluation::FormDesign;
    save_design: write Clerk (evaluation::SaveDesign) -> evaluation::FormDesign;
    reset_design: write Clerk (evaluation::DesignRequest) -> evaluation::FormDesign;
    print_design: read Viewer (evaluation::DesignRequest) -> paper::MadePaper;
    print_batch: read Viewer (evaluation::BatchRequest) -> paper::MadePaper;
    rule: read Viewer (()) -> zhixing_domain::evaluation::Rule;
    save_rule: write Admin (zhixing_domain::evaluation::Rule) -> ();
    print_form: read Viewer (evaluation::ClassRequest) -> paper::MadePaper;
    print_summary: read Viewer (evaluation::ClassRequest) -> paper::MadePaper;
    export_summary: read Viewer (evaluation::ClassRequest) -> book::MadeOutput;
}
