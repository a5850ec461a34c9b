//! 实践与网络: places to learn at, visits and what was found there.

mod bases;
mod benchmark;
mod busy;
mod log;
pub mod online;
mod postings;
mod projects;
mod visits;

pub use bases::Base;
pub use benchmark::{Line, LineOf, Owner};
pub use busy::Busy;
pub use log::{Appraisal, Log, Task};
pub use postings::{Extension, Posting, Raised};
pub use projects::{Project, Trained};
pub use visits::{Visit, VisitLink, VisitPerson, VisitRow};

use crate::error::Result;
use crate::gate::Tx;
use zhixing_domain::Id;
use zhixing_domain::practice::Kept;

/// A record by its name.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Named {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
}

impl Tx<'_> {
    /// Keeps a value in one column of one row; `table` and `column` are names from our own code.
    fn keep_in(&self, table: &'static str, id: Id, column: &'static str, value: Option<&Kept>) -> Result<()> {
        match value {
            None => self.set(table, id, column, None::<i64>),
            Some(Kept::Text(text)) => self.set(table, id, column, text),
            Some(Kept::Day(day)) => self.set(table, id, column, day),
            Some(Kept::Number(number)) => self.set(table, id, column, number),
        }
    }
}
