//! 班次: the class, its timetable, attendance, and what they allow.

mod attendance;
mod certificate;
mod enrolment;
mod report;
mod run;
mod sheets;
mod timetable;

pub use attendance::{
    HalfDayTotals, LeaveLimit, LeaveStanding, Mark, Roll, Typed, leave_standing, read_exception, totals,
};
pub use certificate::{
    CertificateFace, CertificateStanding, CertificateText, ClassFacts, HalfDayOf, TraineeFacts,
    class_obstacles, obstacles,
};
pub use enrolment::{
    Dealing, EnrolmentState, GROUP_LEADER, MONITOR, Namesake, Numbering, TraineeField, Unique, Who, deal,
    group_name, unique_role, who,
};
pub use report::{ReportFacts, ReportSession, ReportTrainee, report};
pub use run::{ClassDays, ClassField, ClassState, ClassValue, may_become, read_class_field};
pub use sheets::sheets_said_back;
pub use timetable::{
    Clash, HalfDayRule, HalfDayTimes, Module, ModuleRule, ModuleShares, Session, SessionField, SessionKind,
    Side, Standing, Taught, clashes, module_shares, read_time, time_text,
};
