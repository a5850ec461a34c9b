//! Postings (实践锻炼): projects that offer places, who is sent there for how long, what is logged and how it is appraised.

use super::{Kept, PracticeRule, Span, choice, day, phone, text, unread};
use crate::Result;
use crate::people::is_space;
use crate::value::{Day, Hours, Month};
use chrono::Datelike as _;
use serde::Serialize;
use ts_rs::TS;

crate::keyed! {
    /// Where somebody is sent to grow (项目类别).
    pub enum ProjectKind {
        KeyWork "key_work" "重点工程" ["工程"],
        Major "major" "重大项目" ["项目"],
        Reform "reform" "改革攻坚" ["改革"],
        Frontline "frontline" "服务群众一线" ["一线" "基层一线"],
    }
}

crate::keyed! {
    /// A field of a project (选派项目), in the order of its record.
    pub enum ProjectField {
        Title "title" "项目名称" [],
        Kind "kind" "项目类别" [],
        Host "host" "接收单位" [],
        Place "place" "地点" [],
        Places "places" "名额" [],
        FirstDay "first_day" "开始日期" [],
        LastDay "last_day" "结束日期" [],
        Mentor "mentor" "实践导师" [],
        MentorPost "mentor_post" "导师职务" [],
        MentorPhone "mentor_phone" "导师电话" [],
        Duties "duties" "做什么" [],
        Note "note" "备注" [],
    }
}

crate::keyed! {
    /// A field of a posting (选派), in the order of its page.
    pub enum PostingField {
        FirstDay "first_day" "到岗日期" [],
        LastDay "last_day" "期满日期" [],
        Mentor "mentor" "实践导师" [],
        MentorPhone "mentor_phone" "导师电话" [],
        Note "note" "备注" [],
    }
}

crate::keyed! {
    /// A cell of a task (任务清单).
    pub enum TaskField {
        What "what" "任务" [],
        Due "due" "何时完成" [],
        Done "done" "完成日期" [],
    }
}

crate::keyed! {
    /// A part of a month's log (月志).
    pub enum LogField {
        Work "work" "做了什么" [],
        Problems "problems" "问题和打算" [],
        Remark "remark" "导师意见" [],
    }
}

crate::keyed! {
    /// Which appraisal (鉴定).
    pub enum AppraisalKind {
        Mid "mid" "中期鉴定" ["中期"],
        Final "final" "期满鉴定" ["期满" "鉴定"],
    }
}

crate::keyed! {
    /// A field of an appraisal.
    pub enum AppraisalField {
        Grade "grade" "等次" [],
        Words "words" "鉴定意见" [],
        Who "who" "鉴定人" [],
        Day "day" "鉴定日期" [],
    }
}

crate::keyed! {
    /// A grade (等次).
    pub enum Grade {
        Excellent "excellent" "优秀" [],
        Good "good" "良好" [],
        Qualified "qualified" "合格" [],
        Unqualified "unqualified" "不合格" [],
    }
}

impl Grade {
    /// Whether what the posting trains counts as learned.
    pub const fn passes(self) -> bool {
        !matches!(self, Self::Unqualified)
    }
}

/// Reads what is typed into a field of a project; `None` clears it.
///
/// # Errors
/// A project without a title, places that are no number from 1 to 999, a day that is none.
pub fn read_project(field: ProjectField, typed: &str) -> Result<Option<Kept>> {
    let name = field.zh();
    match field {
        ProjectField::Title => text(name, typed, true),
        ProjectField::Kind => choice(name, typed, |word| {
            ProjectKind::from_key(word).or_else(|| ProjectKind::from_zh(word)).map(ProjectKind::key)
        }),
        ProjectField::FirstDay | ProjectField::LastDay => day(name, typed),
        ProjectField::MentorPhone => phone(name, typed),
        ProjectField::Places => {
            let plain = typed.trim_matches(is_space);
            if plain.is_empty() {
                return Ok(None);
            }
            let places: i64 = plain.parse().map_err(|_| unread(name, plain, "请填 1 到 999 的整数。"))?;
            crate::between("名额", places, 1, 999)?;
            Ok(Some(Kept::Number(places)))
        }
        _ => text(name, typed, false),
    }
}

/// Reads what is typed into a field of a posting; its days cannot be cleared.
///
/// # Errors
/// A day that is none or is missing, a phone number with letters.
pub fn read_posting(field: PostingField, typed: &str) -> Result<Option<Kept>> {
    let name = field.zh();
    match field {
        PostingField::FirstDay | PostingField::LastDay => {
            let kept = day(name, typed)?;
            text(name, typed, true)?;
            Ok(kept)
        }
        PostingField::MentorPhone => phone(name, typed),
        _ => text(name, typed, false),
    }
}

/// Reads what is typed into a cell of a task; `None` clears it.
///
/// # Errors
/// A task without words, a day that is none.
pub fn read_task(field: TaskField, typed: &str) -> Result<Option<Kept>> {
    match field {
        TaskField::What => text(field.zh(), typed, true),
        TaskField::Due | TaskField::Done => day(field.zh(), typed),
    }
}

/// Reads what is typed into a field of an appraisal; `None` clears it.
///
/// # Errors
/// A grade that is none, a day that is none.
pub fn read_appraisal(field: AppraisalField, typed: &str) -> Result<Option<Kept>> {
    match field {
        AppraisalField::Grade => choice(field.zh(), typed, |word| {
            Grade::from_key(word).or_else(|| Grade::from_zh(word)).map(Grade::key)
        }),
        AppraisalField::Day => day(field.zh(), typed),
        AppraisalField::Words | AppraisalField::Who => text(field.zh(), typed, false),
    }
}

/// The days somebody is really away: up to the day they were called back.
pub fn days_away(days: Span, recalled: Option<Day>) -> Span {
    Span { first: days.first, last: recalled.unwrap_or(days.last).min(days.last) }
}

/// The first day of the month after a day's.
fn next_month(day: Day) -> Option<Day> {
    day.with_day(1)?.checked_add_months(chrono::Months::new(1))
}

/// The months of a posting of which a log is due: those with enough days in it.
pub fn log_months(days: Span, rule: &PracticeRule) -> Vec<Month> {
    let mut months = Vec::new();
    let mut from = days.first;
    while from <= days.last {
        let Some(next) = next_month(from) else { break };
        let last = next.pred_opt().unwrap_or(from).min(days.last);
        if (last - from).num_days() + 1 >= i64::from(rule.least_days) {
            months.push(Month::of(from));
        }
        from = next;
    }
    months
}

/// Whether the log of a month should be there by now.
pub fn is_log_late(month: Month, rule: &PracticeRule, today: Day) -> bool {
    let first = Day::from_ymd_opt(month.year(), month.month(), 1);
    let due = first.and_then(next_month).and_then(|next| next.with_day(rule.log_due_day));
    due.is_some_and(|due| due < today)
}

/// What a posting counts by the rule.
pub fn proposed_hours(days: Span, rule: &PracticeRule) -> Hours {
    Hours(log_months(days, rule).len() as i64 * rule.hours_per_month.0)
}

/// How a posting stands (选派状态).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PostingState {
    /// 未到岗
    Ahead,
    /// 在岗
    Away,
    /// 待鉴定: it is over and not appraised
    Over,
    /// 已鉴定
    Appraised,
}

impl PostingState {
    /// On paper.
    pub const fn zh(self) -> &'static str {
        match self {
            Self::Ahead => "未到岗",
            Self::Away => "在岗",
            Self::Over => "待鉴定",
            Self::Appraised => "已鉴定",
        }
    }
}

/// How a posting stands on a day.
pub fn posting_state(away: Span, is_appraised: bool, today: Day) -> PostingState {
    if is_appraised {
        PostingState::Appraised
    } else if today < away.first {
        PostingState::Ahead
    } else if today <= away.last {
        PostingState::Away
    } else {
        PostingState::Over
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Code;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn span(first: &str, last: &str) -> Span {
        Span { first: day(first), last: day(last) }
    }

    #[test]
    fn a_month_with_too_few_days_needs_no_log() {
        let months = |first, last| {
            let months = log_months(span(first, last), &PracticeRule::default());
            months.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
        };
        for (first, last, logs) in [
            ("2026-03-01", "2026-05-31", "2026-03 2026-04 2026-05"),
            ("2026-03-22", "2026-05-09", "2026-03 2026-04"),
            ("2026-03-23", "2026-05-10", "2026-04 2026-05"),
            ("2026-12-15", "2027-01-31", "2026-12 2027-01"),
            ("2026-03-25", "2026-03-31", ""),
        ] {
            assert_eq!(months(first, last), logs, "{first} {last}");
        }
        assert_eq!(
            proposed_hours(span("2026-03-01", "2026-05-31"), &PracticeRule::default()),
            Hours::whole(24)
        );
    }

    #[test]
    fn a_log_is_late_after_its_day_in_the_next_month() {
        let rule = PracticeRule::default();
        let month = Month::new(2026, 9).unwrap();
        assert!(!is_log_late(month, &rule, day("2026-10-10")));
        assert!(is_log_late(month, &rule, day("2026-10-11")));
        assert!(is_log_late(Month::new(2025, 12).unwrap(), &rule, day("2026-01-11")));
    }

    #[test]
    fn a_posting_is_ahead_under_way_over_and_appraised_and_a_recall_ends_it() {
        let days = span("2026-03-01", "2026-08-31");
        let away = days_away(days, Some(day("2026-06-15")));
        for (on, appraised, state) in [
            ("2026-02-28", false, PostingState::Ahead),
            ("2026-03-01", false, PostingState::Away),
            ("2026-06-15", false, PostingState::Away),
            ("2026-06-16", false, PostingState::Over),
            ("2026-06-16", true, PostingState::Appraised),
        ] {
            assert_eq!(posting_state(away, appraised, day(on)), state, "{on}");
        }
    }

    #[test]
    fn what_a_field_cannot_mean_is_refused() {
        let places = |typed| read_project(ProjectField::Places, typed).map_err(|problem| problem.code);
        assert_eq!(places("3"), Ok(Some(Kept::Number(3))));
        assert_eq!(places("0"), Err(Code::OutOfRange));
        assert_eq!(places("几个"), Err(Code::NotUnderstood));
        let first = |typed| read_posting(PostingField::FirstDay, typed).map_err(|problem| problem.code);
        assert_eq!((first(""), first("三月")), (Err(Code::Empty), Err(Code::NotUnderstood)));
        assert!(read_appraisal(AppraisalField::Grade, "优秀").is_ok());
        assert!(!Grade::Unqualified.passes() && Grade::Qualified.passes());
    }

    proptest! {
        #[test]
        fn a_longer_posting_never_has_fewer_logs_or_hours(from in 0..700_i64, length in 0..500_i64, more in 0..90_i64) {
            let start = day("2026-01-01") + chrono::TimeDelta::days(from);
            let end = start + chrono::TimeDelta::days(length);
            let rule = PracticeRule::default();
            let short = Span { first: start, last: end };
            let long = Span { first: start, last: end + chrono::TimeDelta::days(more) };
            prop_assert!(log_months(short, &rule).len() <= log_months(long, &rule).len());
            prop_assert!(proposed_hours(short, &rule) <= proposed_hours(long, &rule));
        }
    }
}
