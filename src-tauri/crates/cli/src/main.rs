//! The same calls from a terminal.
fn main() {}
