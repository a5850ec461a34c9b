//! 学时证明: how certificates of hours are numbered.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The number template of certificates of hours (学时证明编号规则): an office's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProofNumbers {
    /// For example `学证〔{year}〕{seq:04}`.
    pub series: String,
}

impl Default for ProofNumbers {
    fn default() -> Self {
        Self { series: "学证〔{year}〕{seq:04}".to_owned() }
    }
}
