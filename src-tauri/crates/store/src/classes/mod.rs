//! 班次: class runs, certificates and what they depend on.

mod attendance;
mod certificates;
mod digest;
mod enrolments;
mod issued;
mod register;
mod runs;
mod timetable;

pub use attendance::RollRow;
pub(crate) use certificates::half_day;
pub use certificates::{Candidate, Certificate, NewCertificate, Series};
pub use digest::Traits;
pub use enrolments::{ClassGroup, NewEnrolment, OtherClass, Trainee};
pub use issued::CertificateFilter;
pub use register::{ClassFilter, ClassRow, ClassTally, ClassUse, OpenItem};
pub use runs::{NewClass, NewSession};
pub use timetable::{SessionRow, SessionValue};
