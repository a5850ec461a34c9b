//! Cells of a platform's list: lengths, days, hours, in the ways platforms write them.

use crate::class::{hundredths, read_day};
use crate::workbook::text;
use calamine::{Data, DataType as _};
use zhixing_domain::people::is_space;
use zhixing_domain::{Day, Hours};

/// Room for the text of a cell.
#[derive(Default)]
pub(super) struct Scratch(String);

impl Scratch {
    pub(super) fn text<'a>(&'a mut self, cell: &'a Data) -> &'a str {
        text(cell, &mut self.0)
    }
}

/// Seconds of one unit of a bare number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scale {
    Seconds,
    Minutes,
    Hours,
}

impl Scale {
    /// As the heading says: 学习时长（秒）; minutes unless it says otherwise.
    pub(super) fn of(heading: &str) -> Self {
        match () {
            () if heading.contains('秒') && !heading.contains('分') => Self::Seconds,
            () if heading.contains("小时") && !heading.contains('分') => Self::Hours,
            () => Self::Minutes,
        }
    }

    fn seconds(self) -> f64 {
        match self {
            Self::Seconds => 1.0,
            Self::Minutes => 60.0,
            Self::Hours => 3600.0,
        }
    }
}

/// Longer than a course can be: a number that was something else.
const LONGEST: f64 = 1_000.0 * 3600.0;

fn whole(seconds: f64) -> Option<u32> {
    ((0.0..LONGEST).contains(&seconds)).then(|| seconds.round() as u32)
}

/// A length: a time of Excel, `01:02:03`, `42:10`, `42`, `42.5分钟`, `1小时5分30秒`.
pub(super) fn seconds(cell: &Data, shown: &str, scale: Scale) -> Option<u32> {
    match cell {
        Data::Int(number) => return whole(*number as f64 * scale.seconds()),
        Data::Float(number) => return whole(number * scale.seconds()),
        Data::DateTime(time) => {
            return whole(time.as_f64().fract().mul_add(86_400.0, hours_of_days(time.as_f64())));
        }
        _ => {}
    }
    let plain: String =
        shown.chars().filter(|c| !is_space(*c)).map(|c| if c == '：' { ':' } else { c }).collect();
    if plain.contains(':') {
        return by_colons(&plain);
    }
    if let Ok(number) = plain.parse::<f64>() {
        return whole(number * scale.seconds());
    }
    by_words(&plain)
}

/// A length of more than a day, which Excel counts in days.
fn hours_of_days(days: f64) -> f64 {
    // A day of the calendar that stands in a column of lengths is no length.
    if days < 30.0 { days.trunc() * 86_400.0 } else { LONGEST }
}

/// `01:02:03`; of two parts the first are minutes, unless it is nothing or the hours of a short course: `0:42`.
fn by_colons(text: &str) -> Option<u32> {
    let parts: Vec<f64> = text.split(':').map(str::parse).collect::<Result<_, _>>().ok()?;
    match parts.as_slice() {
        [hours, minutes, seconds] if *minutes < 60.0 && *seconds < 60.0 => {
            whole(hours * 3600.0 + minutes * 60.0 + seconds)
        }
        [hours, minutes] if *hours == 0.0 && *minutes < 60.0 => whole(minutes * 60.0),
        [minutes, seconds] if *seconds < 60.0 => whole(minutes * 60.0 + seconds),
        _ => None,
    }
}

fn by_words(text: &str) -> Option<u32> {
    let (mut sum, mut number, mut is_any) = (0.0, String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let unit = match c {
            '0'..='9' | '.' => {
                number.push(c);
                continue;
            }
            '小' | '个' | '钟' => continue,
            '时' | 'h' | 'H' => 3600.0,
            '分' | 'm' | 'M' | '\'' | '′' => 60.0,
            '秒' | 's' | 'S' | '"' | '″' => 1.0,
            _ => return None,
        };
        // min, sec, hour
        while chars.next_if(char::is_ascii_alphabetic).is_some() {}
        sum += number.parse::<f64>().ok()? * unit;
        number.clear();
        is_any = true;
    }
    if is_any && number.is_empty() { whole(sum) } else { None }
}

/// The day of a moment: a date of Excel, `2026-10-08 11:02:00`, `2026/10/8`, `2026年10月8日`, `20261008`.
pub(super) fn day(cell: &Data, shown: &str) -> Option<Day> {
    let by_number = |days: f64| {
        // A date whose format was lost.
        let days = (36_526.0..73_051.0).contains(&days).then_some(days as i64)?;
        Day::from_ymd_opt(1899, 12, 30)?.checked_add_signed(chrono::TimeDelta::days(days))
    };
    match cell {
        Data::DateTime(_) => cell.as_date(),
        Data::Float(number) => by_number(*number).or_else(|| read_day(shown, None)),
        Data::Int(number) => by_number(*number as f64).or_else(|| read_day(shown, None)),
        _ => read_day(shown, None),
    }
}

/// Hours: `1`, `0.25`, `0.5学时`.
pub(super) fn hours(cell: &Data, shown: &str) -> Option<Hours> {
    /// More than one course can be worth.
    const MOST: f64 = 1_000.0;
    match cell {
        Data::Int(_) | Data::Float(_) => {
            let number = cell.as_f64().filter(|number| (0.0..MOST).contains(number))?;
            Some(Hours((number * 100.0).round() as i64))
        }
        _ => {
            let plain = shown.trim_matches(is_space).trim_end_matches(['学', '时', '分', '个']);
            hundredths(plain).filter(|hours| *hours < MOST as i64 * 100).map(Hours)
        }
    }
}

/// A share that a program holds as a number: 1 for 100 %.
pub(super) fn ratio(cell: &Data) -> Option<f64> {
    match cell {
        Data::Float(number) if (0.0..=1.0).contains(number) => Some(*number),
        // A column of whole percent.
        Data::Float(number) => Some(number / 100.0),
        Data::Int(number) => Some(if *number == 1 { 1.0 } else { *number as f64 / 100.0 }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_cell(text: &str) -> Data {
        Data::String(text.to_owned())
    }

    #[test]
    fn lengths_in_all_their_ways() {
        for (text, seconds) in [
            ("01:02:03", Some(3723)),
            ("00:30:00", Some(1800)),
            ("42:10", Some(2530)),
            ("0:42", Some(2520)),
            ("00：15：00", Some(900)),
            ("42", Some(2520)),
            ("42.5", Some(2550)),
            ("42分钟", Some(2520)),
            ("1小时5分30秒", Some(3930)),
            ("1h 5min", Some(3900)),
            ("15分", Some(900)),
            ("四十分钟", None),
            ("00:75:00", None),
            ("-3", None),
        ] {
            assert_eq!(super::seconds(&text_cell(text), text, Scale::Minutes), seconds, "{text}");
        }
        assert_eq!(seconds(&Data::Int(90), "90", Scale::Seconds), Some(90));
        assert_eq!(seconds(&Data::Float(0.75), "0.75", Scale::Hours), Some(2700));
        assert_eq!(Scale::of("学习时长(秒)"), Scale::Seconds);
        assert_eq!(Scale::of("时长（小时）"), Scale::Hours);
        assert_eq!(Scale::of("时长（时:分:秒）"), Scale::Minutes);
    }

    #[test]
    fn days_and_hours_in_all_their_ways() {
        let day = |text: &str| day(&text_cell(text), text);
        for text in ["2026-10-08 11:02:00", "2026/10/8", "2026年10月8日", "20261008", "2026.10.08"] {
            assert_eq!(day(text), Day::from_ymd_opt(2026, 10, 8), "{text}");
        }
        assert_eq!(super::day(&Data::Float(46303.5), "46303.5"), Day::from_ymd_opt(2026, 10, 8));
        assert_eq!(day("未完成"), None);
        for (text, hours) in [("1", Some(100)), ("0.25", Some(25)), ("0.5学时", Some(50)), ("无", None)] {
            assert_eq!(super::hours(&text_cell(text), text), hours.map(Hours), "{text}");
        }
        assert_eq!(hours(&Data::Float(0.25), "0.25"), Some(Hours(25)));
    }
}
