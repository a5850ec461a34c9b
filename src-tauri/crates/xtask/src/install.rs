//! What the program and its tests need from the system and from npm.

use crate::shell::{Result, ask, root, run};
use std::fs;

/// Debian packages that building and opening the window needs.
const BUILD: &[&str] = &["libwebkit2gtk-4.1-dev", "build-essential", "pkg-config", "perl", "fonts-noto-cjk"];
/// Debian packages that the tests need besides.
const TEST: &[&str] = &["webkit2gtk-driver", "xvfb", "poppler-utils", "qpdf"];
/// The oldest Node.js that builds the page.
const NODE: u32 = 20;

/// Installs the Debian packages that are missing; elsewhere than on Debian it only says what is needed.
pub(crate) fn system(tests: bool) -> Result {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    if ask("dpkg-query", &["--version"]).is_none() {
        println!("This is not Debian: please see to it that these are installed: {}.", BUILD.join(" "));
        return Ok(());
    }
    let wanted = BUILD.iter().chain(if tests { TEST } else { &[] });
    let missing: Vec<&str> = wanted.copied().filter(|name| !is_installed(name)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let install = format!("apt-get install -y --no-install-recommends {}", missing.join(" "));
    let is_root = ask("id", &["-u"]).as_deref() == Some("0");
    let has_sudo = !is_root && ask("sudo", &["-n", "true"]).is_some();
    if !is_root && !has_sudo {
        return Err(format!(
            "Some system packages are missing. Please run:\n  sudo apt-get update && sudo {install}"
        ));
    }
    println!("· installing {}", missing.join(" "));
    let sudo = if is_root { "" } else { "sudo " };
    let script = format!(
        "{sudo}apt-get update -qq && {sudo}env DEBIAN_FRONTEND=noninteractive {install} -qq >/dev/null"
    );
    run("sh", &["-c", &script])
}

fn is_installed(name: &str) -> bool {
    ask("dpkg-query", &["-W", "-f=${db:Status-Status}", name]).as_deref() == Some("installed")
}

/// Installs the page's npm packages if the lock file has changed since the last time.
pub(crate) fn npm() -> Result {
    let version = ask("node", &["--version"]).ok_or_else(|| {
        format!("Node.js is missing. Please install version {NODE} or newer, with npm, and try again.")
    })?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|text| text.parse::<u32>().ok());
    if major.is_none_or(|major| major < NODE) {
        return Err(format!(
            "Node.js {version} is too old. Please install version {NODE} or newer and try again."
        ));
    }
    let (lock, stamp) = (root().join("ui/package-lock.json"), root().join("ui/node_modules/.installed"));
    let wanted = fs::read(&lock).map_err(|error| format!("{}: {error}", lock.display()))?;
    if fs::read(&stamp).is_ok_and(|had| had == wanted) {
        return Ok(());
    }
    run("npm", &["--prefix", "ui", "ci", "--no-audit", "--no-fund"])?;
    fs::write(&stamp, wanted).map_err(|error| format!("{}: {error}", stamp.display()))
}

/// Builds the page unless what is built is newer than its sources.
pub(crate) fn page() -> Result {
    npm()?;
    let ui = root().join("ui");
    let built = fs::metadata(ui.join("dist/index.html")).and_then(|data| data.modified()).ok();
    let is_fresh = built.is_some_and(|built| {
        newest(&ui.join("src")).is_some_and(|changed| changed < built)
            && ["package-lock.json", "vite.config.ts", "index.html"].iter().all(|name| {
                fs::metadata(ui.join(name))
                    .and_then(|data| data.modified())
                    .is_ok_and(|changed| changed < built)
            })
    });
    if is_fresh {
        return Ok(());
    }
    run("npm", &["--prefix", "ui", "run", "--silent", "build"])
}

fn newest(folder: &std::path::Path) -> Option<std::time::SystemTime> {
    let entries = fs::read_dir(folder).ok()?;
    entries
        .flatten()
        .filter_map(|entry| {
            let data = entry.metadata().ok()?;
            if data.is_dir() { newest(&entry.path()) } else { data.modified().ok() }
        })
        .max()
}

/// Whether a window can be opened here.
pub(crate) fn has_display() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|at| !at.is_empty()))
}
