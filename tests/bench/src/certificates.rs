//! A thousand certificates, beside krilla setting nearly the same page.

#[cfg(feature = "measure")]
mod krilla;

use crate::process::{middle, peak_mb, timed};
use crate::table::Table;
use crate::{Result, root};
#[cfg(feature = "measure")]
use krilla::theirs;
use serde_json::{Value, json};
use std::process::Command;
use std::time::Duration;
use zhixing_domain::classes::CertificateFace;
use zhixing_print::certificate::{Certificates, Layout, set_certificates};

const COUNT: u64 = 1000;
const ROUNDS: usize = 9;

/// Each setting in a process of its own, so that the most memory it held can be told.
pub(crate) fn measure(table: &mut Table) -> Result {
    let mut runs: [Vec<Value>; 2] = Default::default();
    for _ in 0..ROUNDS {
        for (at, side) in ["ours", "krilla"].into_iter().enumerate() {
            let output = Command::new(std::env::current_exe()?).args(["--child", side]).output()?;
            if !output.status.success() {
                return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
            }
            runs[at].push(serde_json::from_slice(&output.stdout)?);
        }
    }
    let all = |at: usize, name: &str| -> Vec<f64> {
        runs[at].iter().filter_map(|run| run[name].as_f64()).collect()
    };
    let times =
        |at| -> Vec<Duration> { all(at, "seconds").into_iter().map(Duration::from_secs_f64).collect() };
    let figure = |at, name| middle(&all(at, name));
    table.pairs("1,000 certificates, from fonts to bytes", &times(0), ("krilla", &times(1)), 0.7);
    table.at_most_mb("their memory at the most", figure(0, "memory"), 60.0);
    table.at_most_mb("their file", figure(0, "size"), 1.2);
    let other = format!("{:.0} MB of memory, file {:.2} MB", figure(1, "memory"), figure(1, "size"));
    table.beside("krilla's", "", &other);
    Ok(())
}

pub(crate) fn child(args: &[String]) -> Result {
    let faces: Vec<CertificateFace> = (0..COUNT).map(face).collect();
    let (time, bytes) = match args.first().map(String::as_str) {
        Some("ours") => timed(|| ours(faces)),
        _ => timed(|| theirs(&faces)),
    };
    let bytes = bytes?;
    let megabytes = bytes.len() as f64 / 1e6;
    let told = json!({ "seconds": time.as_secs_f64(), "memory": peak_mb(), "size": megabytes });
    println!("{told}");
    if let Some(path) = args.get(1) {
        std::fs::write(path, bytes)?;
    }
    Ok(())
}

fn face(number: u64) -> CertificateFace {
    let facts = crate::invented::person(number, COUNT).facts();
    let name = facts.get(zhixing_domain::people::CadreField::Name).unwrap_or_default().to_owned();
    CertificateFace {
        title: "结业证书".to_owned(),
        number: format!("青组训〔2026〕{:04}号", number + 1),
        body: format!(
            "{name}同志于2026年9月7日至2026年9月11日参加青石县基层治理专题培训班学习，修完规定课程，共40学时，经考核合格，准予结业。\n特发此证。"
        ),
        name,
        note: None,
        issuer: "中共青石县委组织部".to_owned(),
        day: "二〇二六年九月十二日".to_owned(),
    }
}

fn ours(certificates: Vec<CertificateFace>) -> Result<Vec<u8>> {
    let fonts = zhixing_office::paper::read_fonts(&[root().join("src-tauri/fonts")])?;
    let printed = set_certificates(&fonts, &Certificates { layout: Layout::Designed, certificates })?;
    Ok(printed.bytes)
}

#[cfg(not(feature = "measure"))]
fn theirs(_: &[CertificateFace]) -> Result<Vec<u8>> {
    Err("krilla is not built in: run `cargo xtask bench`".into())
}
