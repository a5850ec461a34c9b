//! 实践与网络: what is learned outside the classroom.

pub mod online;
