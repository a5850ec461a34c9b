//! Files in and out: bytes ↔ typed rows with findings. Nothing here writes data; what was read is judged by people.

pub mod archive;
pub mod class;
pub mod deployments;
pub mod form;
mod heading;
pub mod interviews;
mod judge;
pub mod levels;
pub mod mentors;
mod merged;
pub mod online;
pub mod picture;
pub mod posts;
pub mod questions;
pub mod roster;
pub mod scores;
pub mod table;
mod text;
mod told;
mod workbook;

pub use text::decode;
pub use workbook::{Book, Sheet, pasted};
