//! 班次: class runs, certificates and what they depend on.

mod certificates;
mod runs;

pub use certificates::{Candidate, Certificate, NewCertificate, Series};
pub use runs::{NewClass, NewEnrolment, NewSession};
