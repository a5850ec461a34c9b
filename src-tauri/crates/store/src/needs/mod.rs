//! 需求: batches of paper, interviews, topics, and the needs that arise from them.

mod batches;
mod board;
mod deployments;
mod facets;
mod heard;
mod interviews;
mod list;
mod outcome;
mod report;
mod topics;
mod wishes;

pub use batches::{Batch, Draft, PaperLine};
pub use board::{Focus, TopicHeard};
pub use deployments::Deployment;
pub use facets::{NeedFacets, NeedPerson};
pub use interviews::{Interview, Mark};
pub use list::{NeedFilter, NeedRow, NewNeed, Origin};
pub use outcome::{AnsweringItem, Decided};
pub use report::Saying;
pub use topics::Topic;
pub use wishes::Wish;
