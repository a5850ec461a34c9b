//! 打印: numbers without gaps, dates in words, and where the text stands on stock that is printed already.

use crate::problem::{Code, Problem, Result};
use crate::value::Day;
use chrono::Datelike as _;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The template of a number series (编号规则), for example `青组训〔{year}〕{seq:04}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeriesTemplate {
    text: String,
    /// Where the running number stands in the text, and how many digits it has at least.
    seq: (usize, usize),
    digits: usize,
}

const YEAR: &str = "{year}";

impl SeriesTemplate {
    /// Reads a template: the year and one running number must be in it, or two years would give one number twice.
    pub fn read(text: &str) -> Result<Self> {
        let text = text.trim();
        let refused = || {
            Problem::new(Code::SeriesTemplateUnread)
                .with("found", text)
                .with("year_place", YEAR)
                .with("seq_place", "{seq:04}")
        };
        let open = text.find("{seq").ok_or_else(refused)?;
        let close = open + text[open..].find('}').ok_or_else(refused)?;
        let digits = match text[open + 4..close].strip_prefix(":0") {
            Some(digits) => {
                digits.parse().ok().filter(|digits| (1..=8).contains(digits)).ok_or_else(refused)?
            }
            None if close == open + 4 => 1,
            None => return Err(refused()),
        };
        let rest = [&text[..open], &text[close + 1..]].concat();
        if rest.matches(YEAR).count() != 1 || rest.replacen(YEAR, "", 1).contains(['{', '}']) {
            return Err(refused());
        }
        Ok(Self { text: text.to_owned(), seq: (open, close + 1), digits })
    }

    /// The number in words for a year and a running number.
    pub fn number(&self, year: i32, seq: i64) -> String {
        let (open, close) = self.seq;
        let seq = format!("{seq:0digits$}", digits = self.digits);
        format!("{}{seq}{}", &self.text[..open], &self.text[close..]).replacen(YEAR, &year.to_string(), 1)
    }

    /// The template's text.
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// A day as official paper writes it: `2026年5月11日`.
pub fn day_zh(day: Day) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}

/// The day of the week: `星期三`.
pub fn weekday_zh(day: Day) -> &'static str {
    const NAMES: [&str; 7] = ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"];
    NAMES[day.weekday().num_days_from_monday() as usize]
}

/// A span of days, repeating no year or month: `2026年5月11日至15日`.
pub fn span_zh(first: Day, last: Day) -> String {
    let start = day_zh(first);
    match (first.year() == last.year(), first.month() == last.month()) {
        _ if first == last => start,
        (true, true) => format!("{start}至{}日", last.day()),
        (true, false) => format!("{start}至{}月{}日", last.month(), last.day()),
        (false, _) => format!("{start}至{}", day_zh(last)),
    }
}

/// Printed stock (预印纸) and how far this printer is off, in tenths of a millimetre to the right and down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Stock {
    /// What the office calls it.
    pub name: String,
    /// To the right, in tenths of a millimetre.
    pub right: i32,
    /// Down, in tenths of a millimetre.
    pub down: i32,
}

/// The farthest that stock may be moved: 3 cm.
pub const FARTHEST: i32 = 300;

/// A figure kept in hundredths as paper writes it, always with two places: `3.62`, `91.07`.
pub fn figure(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", hundredths.abs() / 100, hundredths.abs() % 100)
}

/// `part / whole` in hundredths of a percent, rounded half up; nothing of nothing.
pub fn share(part: usize, whole: usize) -> Option<i64> {
    let (part, whole) = (i64::try_from(part).ok()?, i64::try_from(whole).ok()?);
    (whole > 0).then(|| (part * 20_000 + whole) / (whole * 2))
}

/// A column of a table on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperColumn {
    /// Its heading.
    pub heading: String,
    /// Its part of the width.
    pub part: u32,
    /// Whether its text begins at the left edge; otherwise it stands in the middle.
    pub left: bool,
}

/// A table on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperTable {
    /// Its columns.
    pub columns: Vec<PaperColumn>,
    /// Its rows, a text for each column.
    pub rows: Vec<Vec<String>>,
}

impl PaperTable {
    /// A table of `(heading, part of the width)`; a heading that ends with `<` stands for a column set from the left.
    pub fn new(columns: &[(&str, u32)], rows: Vec<Vec<String>>) -> Self {
        let column = |(heading, part): &(&str, u32)| PaperColumn {
            heading: heading.trim_end_matches('<').to_owned(),
            part: *part,
            left: heading.ends_with('<'),
        };
        Self { columns: columns.iter().map(column).collect(), rows }
    }
}

/// A bar of a chart on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperBar {
    /// What it stands for.
    pub label: String,
    /// Its length.
    pub value: i64,
    /// Its value as it is written.
    pub shown: String,
}

/// A chart of bars on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperBars {
    /// Its title.
    pub title: String,
    /// Its bars, from above.
    pub bars: Vec<PaperBar>,
    /// The value of a full bar.
    pub full: i64,
}

/// A part of a report, in the order it stands on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperPart {
    /// A heading of the first order (一、).
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A line set to the right: a number.
    Right(String),
    /// A table.
    Table(PaperTable),
    /// A chart.
    Bars(PaperBars),
}

/// A report (材料) that is set as official paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Its title.
    pub title: String,
    /// What stands on it.
    pub parts: Vec<PaperPart>,
    /// Who issues it.
    pub issuer: String,
    /// The day, in words.
    pub day: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_of_a_series() {
        for (template, number) in [
            ("青组训〔{year}〕{seq:04}", "青组训〔2026〕0007"),
            ("{seq}/{year}", "7/2026"),
            ("No.{year}{seq:06}号", "No.2026000007号"),
        ] {
            assert_eq!(SeriesTemplate::read(template).unwrap().number(2026, 7), number);
        }
        assert_eq!(
            SeriesTemplate::read("{year}-{seq:02}").unwrap().number(2026, 1234),
            "2026-1234",
            "never cut"
        );
    }

    #[test]
    fn a_template_that_would_give_a_number_twice_is_refused() {
        for text in [
            "",
            "青组训",
            "{seq:04}",
            "{year}",
            "{year}{seq",
            "{year}{seq:4}",
            "{year}{seq:00}",
            "{year}{seq}{seq}",
            "{year}{x}{seq}",
            "{year}{year}{seq}",
        ] {
            assert_eq!(SeriesTemplate::read(text).unwrap_err().code, Code::SeriesTemplateUnread, "{text}");
        }
    }

    #[test]
    fn days_in_words() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        for (first, last, words) in [
            ("2026-05-11", "2026-05-15", "2026年5月11日至15日"),
            ("2026-05-28", "2026-06-02", "2026年5月28日至6月2日"),
            ("2026-12-28", "2027-01-02", "2026年12月28日至2027年1月2日"),
            ("2026-05-11", "2026-05-11", "2026年5月11日"),
        ] {
            assert_eq!(span_zh(day(first), day(last)), words);
        }
    }

    #[test]
    fn figures_on_paper() {
        for (hundredths, text) in [(362, "3.62"), (10_000, "100.00"), (5, "0.05"), (-150, "-1.50")] {
            assert_eq!(figure(hundredths), text);
        }
        assert_eq!((share(51, 56), share(1, 3), share(0, 0)), (Some(9107), Some(3333), None));
    }

    proptest! {
        #[test]
        fn two_numbers_of_a_series_never_meet(a in 1..20_000_i64, b in 1..20_000_i64, digits in 1..6_usize) {
            let template = SeriesTemplate::read(&format!("训{{year}}第{{seq:0{digits}}}号")).unwrap();
            prop_assert_eq!(a == b, template.number(2026, a) == template.number(2026, b));
        }

        #[test]
        fn no_template_is_too_odd(text in "[{}a-z:0-9年\\PC]{0,16}") {
            let _ = SeriesTemplate::read(&text).map(|template| template.number(2026, 1));
        }
    }
}
