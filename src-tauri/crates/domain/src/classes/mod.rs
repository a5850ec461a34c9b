//! 班次: timetable, attendance, and what they allow.

mod attendance;
mod certificate;
mod timetable;

pub use attendance::{
    HalfDayTotals, LeaveLimit, LeaveStanding, Mark, Roll, Typed, leave_standing, read_exception, totals,
};
pub use certificate::{
    CertificateFace, CertificateText, ClassFacts, HalfDayOf, TraineeFacts, class_obstacles, obstacles,
};
pub use timetable::{Clash, Module, ModuleShares, Session, SessionKind, Side, clashes, module_shares};
