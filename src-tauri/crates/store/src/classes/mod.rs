//! 班次: class runs, certificates and what they depend on.

mod certificates;
mod register;
mod runs;

pub use certificates::{Candidate, Certificate, NewCertificate, Series};
pub use register::{ClassFilter, ClassRow, ClassTally, ClassUse, OpenItem};
pub use runs::{NewClass, NewEnrolment, NewSession};
