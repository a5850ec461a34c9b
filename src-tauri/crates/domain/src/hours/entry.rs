//! What is typed by hand: 上级调训 and whatever else the office was not there for, with its evidence.

use super::{HoursKind, Sum};
use crate::people::is_space;
use crate::practice::Kept;
use crate::problem::{Code, Problem, Result};
use crate::value::Hours;
use serde::Serialize;
use ts_rs::TS;

crate::keyed! {
    /// What an entry is about (登记类型).
    pub enum EntryWay {
        CalledUp "called_up" "上级调训" ["调训"],
        Study "study" "其他学习" ["其他"],
        Teaching "teaching" "外出授课" ["授课"],
    }
}

crate::keyed! {
    /// A field of an entry (学时登记), in the order in which a notice (调训通知) has them; then what the office says of it.
    pub enum EntryField {
        Organiser "organiser" "主办单位" [],
        Number "number" "文号" [],
        Title "title" "培训名称" [],
        FirstDay "first_day" "开始日期" [],
        LastDay "last_day" "结束日期" [],
        Days "days" "天数" [],
        Hours "hours" "学时" [],
        Way "way" "登记类型" [],
        Kind "kind" "学时类别" [],
        Note "note" "证明材料和备注" [],
    }
}

/// Whether an entry counts yet (登记是否齐全).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EntryState {
    /// 计入
    Counts,
    /// 缺日期
    NoDay,
    /// 缺天数和学时
    NoAmount,
    /// 缺证明
    NoEvidence,
}

/// Whether an entry counts: it needs a day, days or hours, and evidence: a document's number or what else shows it.
pub fn entry_state(has_day: bool, sum: Sum, number: Option<&str>, note: Option<&str>) -> EntryState {
    match () {
        () if !has_day => EntryState::NoDay,
        () if sum == Sum::default() => EntryState::NoAmount,
        () if number.is_none() && note.is_none() => EntryState::NoEvidence,
        () => EntryState::Counts,
    }
}

/// Reads what is typed into a field; `None` clears it. Days are kept in half-days, hours in hundredths.
///
/// # Errors
/// An entry without a title, a way or a kind; a day that is none; figures that are none or cannot be meant.
pub fn read_entry(field: EntryField, typed: &str) -> Result<Option<Kept>> {
    let text = typed.trim_matches(is_space);
    let name = field.zh();
    let is_needed = matches!(field, EntryField::Title | EntryField::Way | EntryField::Kind);
    if text.is_empty() {
        return if is_needed { Err(Problem::new(Code::Empty).with("field", name)) } else { Ok(None) };
    }
    let choice = |key: Option<&'static str>| {
        key.map(|key| Kept::Text(key.to_owned())).ok_or_else(|| unread(name, text, "请选一种。"))
    };
    Ok(Some(match field {
        EntryField::Way => {
            choice(EntryWay::from_key(text).or_else(|| EntryWay::from_zh(text)).map(EntryWay::key))?
        }
        EntryField::Kind => {
            choice(HoursKind::from_key(text).or_else(|| HoursKind::from_zh(text)).map(HoursKind::key))?
        }
        EntryField::FirstDay | EntryField::LastDay => {
            Kept::Day(text.parse().map_err(|_| unread(name, text, "应写成 2026-09-14。"))?)
        }
        EntryField::Days => Kept::Number(days(text)?),
        EntryField::Hours => Kept::Number(hours(text)?.0),
        EntryField::Title | EntryField::Organiser | EntryField::Number | EntryField::Note => {
            Kept::Text(text.to_owned())
        }
    }))
}

/// Days in half-days: `5`, `2.5`.
fn days(text: &str) -> Result<i64> {
    let found = hundredths(EntryField::Days, text, 366)?;
    if found % 50 == 0 {
        return Ok(found / 50);
    }
    Err(unread(EntryField::Days.zh(), text, "天数按半天计，请写成 5 或 2.5。"))
}

fn hours(text: &str) -> Result<Hours> {
    hundredths(EntryField::Hours, text, 5_000).map(Hours)
}

fn hundredths(field: EntryField, text: &str, most: i64) -> Result<i64> {
    let refused = || unread(field.zh(), text, "这里要填数字，最多两位小数。");
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let is_digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    if whole.is_empty() || whole.len() > 6 || part.len() > 2 || !is_digits(whole) || !is_digits(part) {
        return Err(refused());
    }
    let found: i64 = format!("{whole}{part:0<2}").parse().map_err(|_| refused())?;
    if found <= most * 100 {
        return Ok(found);
    }
    let problem = Problem::new(Code::OutOfRange).with("field", field.zh()).with("found", text);
    Err(problem.with("from", 0).with("to", most))
}

fn unread(name: &str, found: &str, expected: &str) -> Problem {
    Problem::new(Code::NotUnderstood).with("field", name).with("found", found).with("expected", expected)
}
