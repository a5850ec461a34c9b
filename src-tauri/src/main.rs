//! 知行干训: the window.

// Without this a release on Windows would open a terminal beside the window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    zhixing_window::run()
}
