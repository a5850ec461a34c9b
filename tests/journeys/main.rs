//! Whole journeys in the real window, each with its own program, data folder and screen.
//!
//! `cargo xtask test` builds the window before it runs them; pictures of the pages land in `target/journeys`.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a journey that cannot go on fails")]

mod batches;
mod board;
mod class;
mod courses;
mod first_start;
mod followup;
mod forms;
mod hours;
mod interviews;
mod keyboard;
mod matching;
mod mentors;
mod mishaps;
mod online;
mod plan;
mod practice;
mod register;
mod results;
mod sample;
mod survey;
mod tables;
mod typing;
mod window;
mod workbook;
