//! Working days (工作日): Monday to Friday, but for the holidays of the year and with the days made up for them. Which these
//! are the State Council says anew every year (国务院办公厅关于部分节假日安排的通知); the office types or pastes it.

use crate::people::is_space;
use crate::practice::narrow;
use crate::problem::{Code, Problem, Result};
use crate::value::Day;
use chrono::{Datelike as _, Days, TimeDelta, Weekday};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// What a notice says of a year (一年的放假调休).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HolidayNotice {
    /// The notice as it was typed.
    pub text: String,
    /// 放假
    pub off: BTreeSet<Day>,
    /// 上班: days made up
    pub work: BTreeSet<Day>,
    /// Days it names of which it says neither, as they stand there.
    pub unclaimed: Vec<String>,
}

/// The holidays and made-up working days that the office typed (节假日和调休), by year.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkCalendar {
    /// The notices.
    #[ts(type = "Record<string, HolidayNotice>")]
    pub years: BTreeMap<i32, HolidayNotice>,
}

impl WorkCalendar {
    /// Whether work is done on a day.
    pub fn is_working(&self, day: Day) -> bool {
        // A notice says of a day of the year before or after too: 2026年12月31日至2027年1月2日放假.
        let says = |is: fn(&HolidayNotice) -> &BTreeSet<Day>| {
            self.years.values().any(|notice| is(notice).contains(&day))
        };
        if says(|notice| &notice.work) {
            return true;
        }
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !says(|notice| &notice.off)
    }

    /// Whether the holidays of every year between two days are there.
    pub fn knows(&self, first: Day, last: Day) -> bool {
        (first.year()..=last.year()).all(|year| self.years.contains_key(&year))
    }
}

/// The last of so many working days from a day on, that day among them if it is one.
pub fn last_working_day(from: Day, days: u32, calendar: &WorkCalendar) -> Day {
    let mut day = from;
    let mut left = days.max(1);
    loop {
        left -= u32::from(calendar.is_working(day));
        if left == 0 {
            return day;
        }
        let Some(next) = day.checked_add_days(Days::new(1)) else { return day };
        day = next;
    }
}

/// How many working days there are from a day to another, both among them.
pub fn working_days(first: Day, last: Day, calendar: &WorkCalendar) -> u32 {
    first.iter_days().take_while(|day| *day <= last).filter(|day| calendar.is_working(*day)).count() as u32
}

/// A day moved by so many days, backwards if negative. Where only working days count, the others are passed over: the day
/// after a Friday is a Monday. Nothing beyond the calendar.
pub fn moved(day: Day, days: i64, working: Option<&WorkCalendar>) -> Option<Day> {
    let Some(calendar) = working else { return day.checked_add_signed(TimeDelta::try_days(days)?) };
    let step = TimeDelta::days(days.signum());
    let mut now = day;
    for _ in 0..days.unsigned_abs() {
        now = now.checked_add_signed(step)?;
        while !calendar.is_working(now) {
            now = now.checked_add_signed(step)?;
        }
    }
    Some(now)
}

/// The longest holiday that is believed, in days: more is a slip of the pen.
const LONGEST: i64 = 40;

/// Reads a notice of a year: `10月1日（周四）至8日放假，9月27日、10月10日上班`. Right behind the days stands what they are;
/// what stands in brackets says nothing.
///
/// # Errors
/// A day that no calendar has, a day that is both, and a text without any such day.
pub fn read_notice(text: &str, year: i32) -> Result<HolidayNotice> {
    let letters: Vec<char> =
        unbracketed(text).chars().map(narrow).filter(|c| !is_space(*c) || *c == '\n').collect();
    let mut reader =
        NoticeReader { letters: &letters, at: 0, year, month: None, pending: Vec::new(), is_span: false };
    let mut notice = HolidayNotice { text: text.trim().to_owned(), ..HolidayNotice::default() };
    while reader.at < letters.len() {
        if reader.skip("放假") || reader.skip("休息") || reader.skip("补休") {
            notice.off.extend(reader.days()?);
        } else if reader.skip("上班") || reader.skip("补班") {
            notice.work.extend(reader.days()?);
        } else if reader.number()?.is_none() {
            let letter = letters[reader.at];
            reader.at += 1;
            match letter {
                '至' | '到' | '-' | '—' | '–' | '~' | '～' => {
                    reader.is_span = !reader.pending.is_empty();
                }
                '、' | '和' | '及' | ',' => {}
                // Only within a sentence a year is meant that it names.
                '。' | '\n' => {
                    reader.year = year;
                    notice
                        .unclaimed
                        .extend(reader.pending.drain(..).map(|(first, last)| span_words(first, last)));
                }
                _ => notice
                    .unclaimed
                    .extend(reader.pending.drain(..).map(|(first, last)| span_words(first, last))),
            }
        }
    }
    notice.unclaimed.extend(reader.pending.drain(..).map(|(first, last)| span_words(first, last)));
    if let Some(both) = notice.off.intersection(&notice.work).next() {
        return Err(Problem::new(Code::HolidayBoth).with("day", both));
    }
    if notice.off.is_empty() && notice.work.is_empty() && !notice.text.is_empty() {
        return Err(Problem::new(Code::HolidaysUnread));
    }
    Ok(notice)
}

/// Neighbouring days as spans: `[1 … 8, 10]`.
pub fn spans(days: &BTreeSet<Day>) -> Vec<(Day, Day)> {
    let mut spans: Vec<(Day, Day)> = Vec::new();
    for day in days {
        match spans.last_mut() {
            Some((_, last)) if last.succ_opt() == Some(*day) => *last = *day,
            _ => spans.push((*day, *day)),
        }
    }
    spans
}

fn span_words(first: Day, last: Day) -> String {
    let day = |day: Day| format!("{}月{}日", day.month(), day.day());
    if first == last { day(first) } else { format!("{}至{}", day(first), day(last)) }
}

struct NoticeReader<'a> {
    letters: &'a [char],
    at: usize,
    year: i32,
    month: Option<u32>,
    /// Days of which it is not said yet what they are.
    pending: Vec<(Day, Day)>,
    /// Whether the next day ends a span.
    is_span: bool,
}

impl NoticeReader<'_> {
    fn skip(&mut self, word: &str) -> bool {
        let is_here = word.chars().enumerate().all(|(at, c)| self.letters.get(self.at + at) == Some(&c));
        if is_here {
            self.at += word.chars().count();
        }
        is_here
    }

    /// The pending days, one by one.
    fn days(&mut self) -> Result<Vec<Day>> {
        self.is_span = false;
        let mut days = Vec::new();
        for (first, last) in self.pending.drain(..) {
            if (last - first).num_days() >= LONGEST {
                return Err(Problem::new(Code::HolidaySpan).with("found", span_words(first, last)));
            }
            days.extend(first.iter_days().take_while(|day| *day <= last));
        }
        Ok(days)
    }

    /// Reads on over a number with its unit: a year, a month, a day, or `10.1` and `2026-10-01`.
    fn number(&mut self) -> Result<Option<()>> {
        let Some(first) = self.digits() else { return Ok(None) };
        match self.letters.get(self.at) {
            Some('年') => {
                self.at += 1;
                self.year = first as i32;
                self.month = None;
            }
            Some('月') => {
                self.at += 1;
                self.month = Some(first);
                if let Some(day) = self.digits() {
                    let _ = self.skip("日") || self.skip("号");
                    self.day(day)?;
                }
            }
            Some('日') if self.month.is_some() => {
                self.at += 1;
                self.day(first)?;
            }
            Some('.' | '/') => {
                self.at += 1;
                self.dotted(first)?;
            }
            Some('-') if first > 1900 => {
                self.at += 1;
                self.dotted(first)?;
            }
            _ => {}
        }
        Ok(Some(()))
    }

    /// What follows `10.` or `2026.`.
    fn dotted(&mut self, first: u32) -> Result<()> {
        let Some(second) = self.digits() else { return Ok(()) };
        if first > 1900 {
            self.year = first as i32;
            self.month = Some(second);
            if matches!(self.letters.get(self.at), Some('.' | '/' | '-')) {
                self.at += 1;
                if let Some(day) = self.digits() {
                    self.day(day)?;
                }
            }
            return Ok(());
        }
        self.month = Some(first);
        self.day(second)
    }

    fn digits(&mut self) -> Option<u32> {
        let digits: String =
            self.letters[self.at..].iter().take_while(|c| c.is_ascii_digit()).take(4).collect();
        self.at += digits.len();
        digits.parse().ok()
    }

    fn day(&mut self, day: u32) -> Result<()> {
        let month = self.month.unwrap_or_default();
        let none = || Problem::new(Code::HolidayNone).with("found", format!("{month}月{day}日"));
        let found = Day::from_ymd_opt(self.year, month, day).ok_or_else(none)?;
        if !std::mem::take(&mut self.is_span) {
            self.pending.push((found, found));
            return Ok(());
        }
        let Some((first, last)) = self.pending.last_mut() else { return Ok(()) };
        // 12月30日至1月1日: the end lies in the next year.
        let found = if found < *first { found.with_year(self.year + 1).ok_or_else(none)? } else { found };
        self.year = found.year();
        *last = found;
        debug_assert!(*first <= *last);
        Ok(())
    }
}

fn unbracketed(text: &str) -> String {
    let mut depth = 0_u32;
    let mut kept = String::new();
    for c in text.chars() {
        match c {
            '（' | '(' | '〔' | '［' | '[' => depth += 1,
            '）' | ')' | '〕' | '］' | ']' => depth = depth.saturating_sub(1),
            c if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    kept
}

#[cfg(test)]
mod tests;
