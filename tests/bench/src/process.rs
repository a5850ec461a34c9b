//! Time and memory, of this process and of others.

use std::fs;
use std::time::{Duration, Instant};

/// How long `work` takes, with its answer.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let answer = work();
    (start.elapsed(), answer)
}

pub(crate) fn median(times: &[Duration]) -> Duration {
    at(times, 0.5)
}

/// The time below which 99 of 100 lie.
pub(crate) fn p99(times: &[Duration]) -> Duration {
    at(times, 0.99)
}

fn at(times: &[Duration], part: f64) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    let place = ((sorted.len() as f64 * part) as usize).min(sorted.len().saturating_sub(1));
    sorted.get(place).copied().unwrap_or_default()
}

/// The median of amounts.
pub(crate) fn middle(amounts: &[f64]) -> f64 {
    let mut sorted = amounts.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}

/// The most memory this process has held so far, in MB.
pub(crate) fn peak_mb() -> f64 {
    kilobytes(&fs::read_to_string("/proc/self/status").unwrap_or_default(), "VmHWM:") / 1024.0
}

/// What the processes below `pid` hold, shared pages counted by their share, in MB: by name.
pub(crate) fn below_mb(pid: u32) -> Vec<(String, f64)> {
    let held = |pid: u32| {
        let read = |file: &str| fs::read_to_string(format!("/proc/{pid}/{file}")).unwrap_or_default();
        (read("comm").trim().to_owned(), kilobytes(&read("smaps_rollup"), "Pss:") / 1024.0)
    };
    below(pid).into_iter().map(held).collect()
}

/// The processes below `pid`.
pub(crate) fn below(pid: u32) -> Vec<u32> {
    let mut all = Vec::new();
    descendants(pid, &mut all);
    all
}

/// Whether a process has not ended; one that only waits to be reaped has.
pub(crate) fn is_running(pid: u32) -> bool {
    let state = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    state.rsplit(')').next().and_then(|rest| rest.split_whitespace().next()).is_some_and(|state| state != "Z")
}

fn descendants(pid: u32, to: &mut Vec<u32>) {
    let children = fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).unwrap_or_default();
    for child in children.split_whitespace().filter_map(|pid| pid.parse().ok()) {
        to.push(child);
        descendants(child, to);
    }
}

fn kilobytes(text: &str, key: &str) -> f64 {
    let line = text.lines().find_map(|line| line.strip_prefix(key)).unwrap_or_default();
    line.split_whitespace().next().and_then(|number| number.parse().ok()).unwrap_or_default()
}
