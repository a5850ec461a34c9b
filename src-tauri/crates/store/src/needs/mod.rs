//! 需求: batches of paper, interviews, topics, and the needs that arise from them.

mod interviews;
mod list;
mod topics;

pub use interviews::{Batch, Draft, Interview, Mark, PaperLine, Wish};
pub use list::{NeedFilter, NeedRow, NewNeed, Origin, TopicCount};
pub use topics::Topic;
