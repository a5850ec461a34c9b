//! Days, times, halves of a day and decimals, as people write them into cells.

pub(super) use crate::workbook::{at, plain};
use zhixing_domain::{Day, HalfDay};

/// `2026年10月12日`, `10月12日` (of `year`), `2026-10-12`, `2026.10.12`, `10/12`.
pub fn read_day(text: &str, year: Option<i32>) -> Option<Day> {
    let numbers: Vec<u32> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(str::parse)
        .collect::<Result<_, _>>()
        .ok()?;
    match numbers.as_slice() {
        [year, month, day, ..] if *year > 1900 => Day::from_ymd_opt(*year as i32, *month, *day),
        [month, day] => Day::from_ymd_opt(year?, *month, *day),
        [whole] if text.trim().len() == 8 => {
            Day::from_ymd_opt((whole / 10_000) as i32, whole / 100 % 100, whole % 100)
        }
        _ => None,
    }
}

pub(super) fn read_half(text: &str) -> Option<HalfDay> {
    match text.trim() {
        "上午" | "上" | "早上" => Some(HalfDay::Morning),
        "下午" | "下" => Some(HalfDay::Afternoon),
        "晚上" | "晚" => Some(HalfDay::Evening),
        _ => None,
    }
}

pub(super) fn half_of(starts: &str) -> HalfDay {
    match starts {
        starts if starts < "12:00" => HalfDay::Morning,
        starts if starts < "18:00" => HalfDay::Afternoon,
        _ => HalfDay::Evening,
    }
}

/// `8:30-12:00` as `08:30` and `12:00`.
pub fn read_span(text: &str) -> Option<(String, String)> {
    let (starts, ends) = text.split_once(['-', '—', '–', '~', '～', '至'])?;
    let (starts, ends) = (read_time(starts)?, read_time(ends.trim_start_matches(['-', '—']))?);
    (starts < ends).then_some((starts, ends))
}

/// `8:30`, `08：30`, `8.30`, `830` as `08:30`.
pub fn read_time(text: &str) -> Option<String> {
    let text = text.trim();
    let (hour, minute) = match text.split_once([':', '：', '.']) {
        Some((hour, minute)) => (hour.trim().parse::<u32>().ok()?, minute.trim().parse::<u32>().ok()?),
        None => match text.parse::<u32>().ok()? {
            hour if hour < 24 && text.len() <= 2 => (hour, 0),
            both => (both / 100, both % 100),
        },
    };
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}

/// A decimal number in hundredths, exactly.
pub fn hundredths(text: &str) -> Option<i64> {
    let (whole, part) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let part = part.trim_end_matches('0');
    let is_plain = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || part.len() > 2 || !is_plain(whole) || !is_plain(part) {
        return None;
    }
    let cents: i64 = format!("{part:0<2}").parse().ok()?;
    whole.parse::<i64>().ok()?.checked_mul(100)?.checked_add(cents)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_times_and_decimals() {
        assert_eq!(read_day("10月12日", Some(2026)), Day::from_ymd_opt(2026, 10, 12));
        assert_eq!(read_day("10月12日", None), None);
        assert_eq!(read_day("2026-10-12", None), Day::from_ymd_opt(2026, 10, 12));
        assert_eq!(read_span("8:30—12:00"), Some(("08:30".into(), "12:00".into())));
        assert_eq!(read_span("12:00-8:30"), None);
        assert_eq!(read_time("830"), Some("08:30".into()));
        for (text, value) in
            [("4", Some(400)), ("87.5", Some(8750)), ("0.25", Some(25)), ("1.005", None), ("缺考", None)]
        {
            assert_eq!(hundredths(text), value, "{text}");
        }
    }
}
