//! What goes wrong around the program: each is told in words that say what to do, and nothing is lost.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod disk;
mod files;
#[path = "../terminal/mod.rs"]
mod terminal;
