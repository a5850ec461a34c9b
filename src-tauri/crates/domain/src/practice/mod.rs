//! 实践与网络: visits with what was found there, and postings to where the work is.

mod base;
mod benchmark;
mod candidates;
pub mod online;
mod posting;
mod rule;
mod visit;

pub use base::{BaseField, BaseKind, read_base};
pub(crate) use benchmark::narrow;
pub use benchmark::{
    Better, Figure, Gap, LineField, MeasureState, Verdict, gap, is_overdue, proposed_verdict, read_line,
    review_due,
};
pub use candidates::{CandidateFacts, CandidateRule, Merits, Schooling, merits, rank};
pub use posting::{
    AppraisalField, AppraisalKind, Grade, LogField, PostingField, PostingState, ProjectField, ProjectKind,
    TaskField, days_away, is_log_late, log_months, posting_state, proposed_hours, read_appraisal,
    read_posting, read_project, read_task,
};
pub use rule::PracticeRule;
pub use visit::{Elsewhere, VisitField, VisitState, may_become, read_visit};

use crate::people::is_space;
use crate::value::Day;
use crate::{Code, Problem, Result};

/// The value of a field as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// Text.
    Text(String),
    /// A day.
    Day(Day),
    /// A count.
    Number(i64),
}

/// The days of a visit or a posting, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Its first day.
    pub first: Day,
    /// Its last day.
    pub last: Day,
}

impl Span {
    /// Of a day known for certain and a last day that may be left open: then it is that one day.
    pub fn of(first: Option<Day>, last: Option<Day>) -> Option<Self> {
        let first = first.or(last)?;
        Some(Self { first, last: last.unwrap_or(first).max(first) })
    }

    /// Whether both have a day in common.
    pub fn meets(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

/// Refuses days that run backwards.
pub fn forwards(first: Option<Day>, last: Option<Day>) -> Result<()> {
    match (first, last) {
        (Some(first), Some(last)) if last < first => {
            Err(Problem::new(Code::DaysBackwards).with("first", first).with("last", last))
        }
        _ => Ok(()),
    }
}

/// What was typed into a field of text; nothing clears it, unless the field must not be empty.
pub(crate) fn text(name: &str, typed: &str, is_needed: bool) -> Result<Option<Kept>> {
    let text = typed.trim_matches(is_space);
    match text.is_empty() {
        true if is_needed => Err(Problem::new(Code::Empty).with("field", name)),
        true => Ok(None),
        false => Ok(Some(Kept::Text(text.to_owned()))),
    }
}

/// What was typed into a field of one day.
pub(crate) fn day(name: &str, typed: &str) -> Result<Option<Kept>> {
    let text = typed.trim_matches(is_space);
    if text.is_empty() {
        return Ok(None);
    }
    let day = text.parse().map_err(|_| unread(name, text, "应写成 2026-09-14。"))?;
    Ok(Some(Kept::Day(day)))
}

/// A phone number: digits and what stands between them.
fn phone(name: &str, typed: &str) -> Result<Option<Kept>> {
    if typed.chars().any(char::is_alphabetic) {
        return Err(unread(name, typed.trim_matches(is_space), "电话里只能有数字、横线和顿号。"));
    }
    text(name, typed, false)
}

/// One of few values, by its key or its word.
pub(crate) fn choice(
    name: &str,
    typed: &str,
    read: impl Fn(&str) -> Option<&'static str>,
) -> Result<Option<Kept>> {
    let text = typed.trim_matches(is_space);
    if text.is_empty() {
        return Ok(None);
    }
    let key = read(text).ok_or_else(|| unread(name, text, "请选一种。"))?;
    Ok(Some(Kept::Text(key.to_owned())))
}

fn unread(name: &str, found: &str, expected: &str) -> Problem {
    Problem::new(Code::NotUnderstood).with("field", name).with("found", found).with("expected", expected)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_meet_where_they_share_one_and_an_open_end_is_one_day() {
        let day = |of: u32| Day::from_ymd_opt(2026, 10, of);
        let span = |first, last| Span::of(day(first), day(last)).unwrap();
        for (one, other, meet) in
            [((12, 14), (14, 20), true), ((12, 14), (15, 20), false), ((12, 20), (14, 15), true)]
        {
            assert_eq!(span(one.0, one.1).meets(span(other.0, other.1)), meet, "{one:?} {other:?}");
        }
        assert_eq!(Span::of(day(3), None), Some(span(3, 3)));
        assert_eq!(Span::of(None, None), None);
        assert_eq!(forwards(day(4), day(3)).unwrap_err().code, Code::DaysBackwards);
    }
}
