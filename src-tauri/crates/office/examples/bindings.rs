//! Writes the window's TypeScript into the folder given, or with `--check` says what is stale.

use std::path::PathBuf;
use std::process::ExitCode;
use zhixing_office::bindings;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let check = args.iter().any(|arg| arg == "--check");
    let Some(folder) = args.iter().find(|arg| !arg.starts_with("--")).map(PathBuf::from) else {
        return ExitCode::from(2);
    };
    let mut stale = false;
    for (name, text) in [("generated.ts", bindings::calls_ts()), ("words.ts", bindings::words_ts())] {
        let path = folder.join(name);
        let same = std::fs::read_to_string(&path).is_ok_and(|old| old.replace("\r\n", "\n") == text);
        stale |= check && !same;
        if !check && !same && std::fs::write(&path, text).is_err() {
            return ExitCode::FAILURE;
        }
    }
    ExitCode::from(u8::from(stale))
}
