//! 班次: the class, its timetable, attendance, and what they allow.

mod attendance;
mod certificate;
mod run;
mod timetable;

pub use attendance::{
    HalfDayTotals, LeaveLimit, LeaveStanding, Mark, Roll, Typed, leave_standing, read_exception, totals,
};
pub use certificate::{
    CertificateFace, CertificateText, ClassFacts, HalfDayOf, TraineeFacts, class_obstacles, obstacles,
};
pub use run::{ClassDays, ClassField, ClassState, ClassValue, may_become, read_class_field};
pub use timetable::{Clash, Module, ModuleShares, Session, SessionKind, Side, clashes, module_shares};
