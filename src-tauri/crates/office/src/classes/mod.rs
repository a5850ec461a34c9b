//! 班次: the class itself, its trainees and groups, its timetable, its attendance, its certificates.

mod attendance;
mod certificates;
mod enrol;
mod export;
mod file;
mod groups;
mod guard;
mod lists;
mod run;
mod sample;
mod summary;
mod timetable;
mod trainees;
mod workbook;

pub(crate) use attendance::near_the_limit;
pub use attendance::{
    Attendance, AttendanceHalf, AttendanceLine, ExceptionLine, PrintAttendance, SaveLeaveReason, SaveMarks,
    SheetOf, SheetReturned, TypedLine, TypedOutcome, attendance, export_attendance, print_attendance,
    read_exception, save_leave_reason, save_marks, sheet_returned,
};
pub use certificates::{
    CertificateLine, CertificatePage, FindCertificates, IssueCertificates, PreviewCertificates,
    PrintCertificates, ReissueCertificate, Standing, VoidCertificate, certificate_standing, certificate_text,
    certificates, export_certificates, issue_certificates, preview_certificates, print_certificates,
    reissue_certificate, save_certificate_text, void_certificate,
};
pub(crate) use certificates::{completed, may_undo};
pub use enrol::{
    Enrol, NewTrainee, PROPOSED, PastedTrainee, PickTrainees, Proposal, ProposeTrainees, ReadTrainees,
    TraineeCandidate, enrol, pick_trainees, propose_trainees, read_trainees,
};
pub use export::export;
pub use file::print_file;
pub use groups::{
    AddGroup, DealGroups, GroupRef, RenameGroup, SetGroup, add_group, deal_groups, delete_group,
    rename_group, set_group,
};
pub(crate) use guard::unclosed;
pub use lists::{ClassList, PrintClassList, print_list};
pub use run::{
    ClassPage, ClassRecord, ClassRow, CreateClass, ListClasses, SaveClassField, SetClassItem, SetClassState,
    create, delete, list, plan_items, record, save_field, set_plan_item, set_state,
};
pub(crate) use sample::fill;
pub use summary::print_summary;
pub use timetable::{
    AddSession, CopyDay, MoveSession, PrintMentorTimetable, PrintTimetable, SaveSessionField, SessionRequest,
    SessionRow, SetSessionMentor, ShiftTimetable, Timetable, TimetablePaper, add_session, copy_day,
    delete_session, export_timetable, half_day_rule, move_session, print_mentor_timetable, print_timetable,
    save_half_day_rule, save_session_field, session_rooms, sessions, set_session_mentor, shift_timetable,
};
pub(crate) use timetable::{assign, undone};
pub use trainees::{
    GroupRow, NumberTrainees, RemoveTrainees, SaveTrainee, TraineeRef, TraineeRow, Trainees, Withdraw,
    export_trainees, number_trainees, remove_trainees, save_trainee, take_back, trainees, withdraw,
};
pub(crate) use workbook::ReadBook;
pub use workbook::{
    ClassBookPreview, ClassBookRow, ClassSheet, ClassSource, ClassTaken, RowDifference, RowFate, SheetTally,
    TakeClass, read_class, take_class,
};
#[cfg(test)]
pub(crate) use workbook::{Into, judge_read, take};
