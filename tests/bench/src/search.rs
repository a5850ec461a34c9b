//! People found while typing, among 10 thousand, 100 thousand and a million.

use crate::office::Office;
use crate::process::{median, p99, timed};
use crate::table::{Table, shown};
use crate::{Result, folder};
use serde_json::{Value, json};
use std::time::Duration;

const SIZES: [(u64, &str); 3] = [(10_000, "10 k"), (100_000, "100 k"), (1_000_000, "1 M")];
const ROUNDS: usize = 60;
/// Initials, pinyin, parts of names, units, tails of phone and ID numbers, and two of them together.
const TYPED: [&str; 22] = [
    "w",
    "wp",
    "lxm",
    "zwh",
    "sy",
    "wangping",
    "zhang",
    "王",
    "王平",
    "建国",
    "㛃",
    "应急",
    "财政局",
    "县教育局",
    "yjgl",
    "1234",
    "88",
    "013X",
    "0021",
    "王 财政局",
    "w 应急",
    "lm 1985",
];

pub(crate) fn measure(table: &mut Table) -> Result {
    let mut offices = Vec::new();
    for (people, _) in SIZES {
        let home = folder()?;
        let (time, office) = timed(|| Office::make(home.path(), people));
        eprintln!("  an office of {people} made in {}", shown(time));
        offices.push((office?, home));
    }
    let mut times: [Vec<Duration>; 3] = Default::default();
    let mut found = [0; 3];
    for round in 0..=ROUNDS {
        for typed in TYPED {
            for (at, (office, _)) in offices.iter().enumerate() {
                let request = json!({ "find": typed, "limit": 50 });
                let (time, rows) = timed(|| office.ask("people.pick", request));
                let rows: Value = rows?.read()?;
                // The first round only warms the pages.
                if round > 0 {
                    times[at].push(time);
                    found[at] += rows.as_array().map_or(0, Vec::len);
                }
            }
        }
    }
    for (at, (_, size)) in SIZES.iter().enumerate() {
        let what = format!("search among {size}, p99 of {} with up to 50 rows", times[at].len());
        table.at_most(&what, p99(&times[at]), Duration::from_millis(1));
        let rows = found[at] as f64 / times[at].len() as f64;
        let median = shown(median(&times[at]));
        table.beside(&format!("median among {size}"), &median, &format!("{rows:.0} rows a search"));
        let (typed, slowest) = slowest(&times[at]);
        table.beside(&format!("the slowest of them among {size}, its median"), &shown(slowest), typed);
    }
    table.ratio("search, p99 from 10 k to 1 M", p99(&times[2]), ("10 k", p99(&times[0])), 1.5);
    Ok(())
}

/// What takes longest to find, by its median: a p99 on a busy machine says more of the machine.
fn slowest(times: &[Duration]) -> (&'static str, Duration) {
    let of = |at: usize| -> Vec<Duration> { times.iter().skip(at).step_by(TYPED.len()).copied().collect() };
    let medians = TYPED.iter().enumerate().map(|(at, typed)| (*typed, median(&of(at))));
    medians.max_by_key(|(_, time)| *time).unwrap_or_default()
}
