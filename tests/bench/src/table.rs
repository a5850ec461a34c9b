//! The table of ratios.

use crate::process::{median, middle};
use std::fmt;
use std::time::Duration;

/// Rows in the order in which they were measured.
#[derive(Default)]
pub(crate) struct Table {
    rows: Vec<Row>,
    failed: bool,
}

struct Row {
    what: String,
    ours: String,
    other: String,
    figure: String,
    mark: String,
    met: Option<bool>,
}

impl Table {
    /// Ours beside another, measured in turns: the figure is the median of the rounds' ratios, so that what slows a round
    /// slows both sides of it.
    pub(crate) fn pairs(&mut self, what: &str, ours: &[Duration], other: (&str, &[Duration]), most: f64) {
        let ratios: Vec<f64> =
            ours.iter().zip(other.1).map(|(ours, other)| ours.as_secs_f64() / other.as_secs_f64()).collect();
        self.put(what, median(ours), (other.0, median(other.1)), middle(&ratios), most);
    }

    /// A ratio of two figures with the most it may be.
    pub(crate) fn ratio(&mut self, what: &str, ours: Duration, other: (&str, Duration), most: f64) {
        self.put(what, ours, other, ours.as_secs_f64() / other.1.as_secs_f64(), most);
    }

    fn put(&mut self, what: &str, ours: Duration, other: (&str, Duration), ratio: f64, most: f64) {
        self.rows.push(Row {
            what: what.to_owned(),
            ours: shown(ours),
            other: format!("{} ({})", shown(other.1), other.0),
            figure: format!("{ratio:.2}×"),
            mark: format!("≤ {most}×"),
            met: Some(ratio <= most),
        });
    }

    /// A ratio of amounts of memory, in MB.
    pub(crate) fn memory_ratio(&mut self, what: &str, ours: f64, other: (&str, f64), most: f64) {
        let ratio = ours / other.1;
        self.rows.push(Row {
            what: what.to_owned(),
            ours: format!("{ours:.0} MB"),
            other: format!("{:.0} MB ({})", other.1, other.0),
            figure: format!("{ratio:.2}×"),
            mark: format!("≤ {most}×"),
            met: Some(ratio <= most),
        });
    }

    /// A time with the most it may be.
    pub(crate) fn at_most(&mut self, what: &str, ours: Duration, most: Duration) {
        self.limit(what, shown(ours), format!("≤ {}", shown(most)), ours <= most);
    }

    /// An amount in MB with the most it may be.
    pub(crate) fn at_most_mb(&mut self, what: &str, ours: f64, most: f64) {
        self.limit(what, format!("{ours:.2} MB"), format!("≤ {most} MB"), ours <= most);
    }

    fn limit(&mut self, what: &str, ours: String, mark: String, met: bool) {
        let (other, figure) = (String::new(), String::new());
        self.rows.push(Row { what: what.to_owned(), ours, other, figure, mark, met: Some(met) });
    }

    /// A figure without a mark, to be read beside the others.
    pub(crate) fn beside(&mut self, what: &str, ours: &str, other: &str) {
        self.rows.push(Row {
            what: format!("  {what}"),
            ours: ours.to_owned(),
            other: other.to_owned(),
            figure: String::new(),
            mark: String::new(),
            met: None,
        });
    }

    /// A part that could not be measured.
    pub(crate) fn failed(&mut self, what: &str, why: &str) {
        self.failed = true;
        self.beside(what, "not measured", why);
    }

    /// Whether every part was measured; a mark that is missed is said in the table and is no failure of the run.
    pub(crate) fn complete(&self) -> bool {
        !self.failed
    }
}

/// A time as a person reads it.
pub(crate) fn shown(time: Duration) -> String {
    let micros = time.as_secs_f64() * 1e6;
    match micros {
        micros if micros < 1000.0 => format!("{micros:.0} µs"),
        micros if micros < 1e6 => format!("{:.2} ms", micros / 1e3),
        micros => format!("{:.2} s", micros / 1e6),
    }
}

impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let head = ["what", "ours", "beside", "ratio", "mark", "met"].map(str::to_owned);
        let lines: Vec<[String; 6]> = std::iter::once(head)
            .chain(self.rows.iter().map(|row| {
                let met = match row.met {
                    Some(true) => "yes",
                    Some(false) => "NO",
                    None => "",
                };
                let Row { what, ours, other, figure, mark, .. } = row;
                [what, ours, other, figure, mark, met].map(ToString::to_string)
            }))
            .collect();
        let wide = |at: usize| lines.iter().map(|line| line[at].chars().count()).max().unwrap_or(0);
        let widths: Vec<usize> = (0..6).map(wide).collect();
        for (number, line) in lines.iter().enumerate() {
            let cells: Vec<String> =
                line.iter().zip(&widths).map(|(cell, wide)| format!("{cell:<wide$}")).collect();
            writeln!(out, "{}", cells.join(" | ").trim_end())?;
            if number == 0 {
                let rules: Vec<String> = widths.iter().map(|wide| "-".repeat(*wide)).collect();
                writeln!(out, "{}", rules.join("-|-"))?;
            }
        }
        let missed = self.rows.iter().filter(|row| row.met == Some(false)).count();
        let met = self.rows.iter().filter(|row| row.met == Some(true)).count();
        write!(out, "\n{met} marks met, {missed} missed")
    }
}
