//! Calls of the room `hours` (学时).

use crate::{book, hours, jobs, paper};

calls! { hours:
    list: read Viewer (hours::ListHours) -> hours::HoursPage;
    export: read Viewer (hours::ListHours) -> book::MadeOutput;
    person: read Viewer (hours::LedgerRequest) -> hours::PersonHours;
    issue_proof: write Clerk (hours::IssueProof) -> hours::ProofRow;
    proofs: read Viewer (hours::FindProofs) -> hours::ProofPage;
    void_proof: write Clerk (hours::VoidProof) -> hours::ProofRow;
    print_proof: read Viewer (hours::ProofRequest) -> paper::MadePaper;
    export_proofs: read Viewer (hours::FindProofs) -> book::MadeOutput;
    proof_numbers: read Viewer (()) -> zhixing_domain::hours::ProofNumbers;
    save_proof_numbers: write Admin (zhixing_domain::hours::ProofNumbers) -> ();
    statistics: read Viewer (hours::HoursYear) -> hours::Statistics;
    export_statistics: read Viewer (hours::HoursYear) -> book::MadeOutput;
    print_statistics: read Viewer (hours::HoursYear) -> paper::MadePaper;
    returns: read Viewer (()) -> Vec<hours::ReturnRow>;
    return_record: read Viewer (hours::ReturnRequest) -> hours::ReturnRecord;
    submit_return: write Clerk (hours::SubmitReturn) -> zhixing_domain::Id;
    print_return: read Viewer (hours::ReturnRequest) -> paper::MadePaper;
    rules: read Viewer (()) -> Vec<hours::RuleOfDay>;
    preview_rule: read Viewer (hours::PreviewHoursRule) -> hours::RulePreview;
    save_rule: write Admin (hours::SaveHoursRule) -> ();
    entries: read Viewer (hours::ListEntries) -> hours::EntryPage;
    export_entries: read Viewer (hours::ListEntries) -> book::MadeOutput;
    entry: read Viewer (hours::TypedRequest) -> hours::EntryRecord;
    add_entry: write Clerk (hours::AddEntry) -> hours::EntryRecord;
    add_entry_like: write Clerk (hours::AddEntryLike) -> hours::EntryRecord;
    save_entry_field: write Clerk (hours::SaveEntryField) -> hours::EntryRecord;
    decide_overlap: write Clerk (hours::DecideOverlap) -> hours::EntryRecord;
    delete_entry: write Clerk (hours::TypedRequest) -> ();
    classes: read Viewer (hours::HoursYear) -> Vec<hours::ClassKindRow>;
    set_class_kind: write Clerk (hours::SetClassKind) -> ();
    teachers: read Viewer (()) -> Vec<hours::TeacherRow>;
    set_teacher: write Clerk (hours::SetTeacher) -> ();
    check_year: read Viewer (hours::HoursYear) -> hours::ClosingCheck;
    close_year: write Admin (hours::HoursYear) -> jobs::JobId;
    reopen_year: write Admin (hours::ReopenYear) -> ();
    correct: write Clerk (hours::CorrectHours) -> ();
    delete_correction: write Clerk (hours::CorrectionRequest) -> ();
    export_classes: read Viewer (hours::HoursYear) -> book::MadeOutput;
    export_teachers: read Viewer (()) -> book::MadeOutput;
    export_returns: read Viewer (()) -> book::MadeOutput;
    export_return: read Viewer (hours::ReturnRequest) -> book::MadeOutput;
    export_preview: read Viewer (hours::PreviewHoursRule) -> book::MadeOutput;
}
