//! 跟踪: what trainees bring and take home, what is asked afterwards, and what is to be better.

mod answers;
mod improvements;
mod questions;
mod queue;

pub use answers::{Application, Opinion};
pub use improvements::{Improvement, ImprovementFilter, NewImprovement};
pub use questions::{Action, ActionOf, QuestionLinks, QuestionSheet, UnplacedOf};
pub use queue::{DueOfKind, Followup, FollowupFilter, FollowupRow};
