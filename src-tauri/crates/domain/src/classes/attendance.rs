//! Attendance by exception (考勤): everyone is present unless a mark says otherwise.

use crate::people::is_space;
use crate::value::{Hours, Id};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::keyed! {
    /// What was other than present (考勤情况).
    pub enum Mark {
        Late "late" "迟到" ["迟"],
        Early "early" "早退" ["早"],
        Personal "personal" "事假" ["事"],
        Sick "sick" "病假" ["病"],
        Official "official" "公假" ["公"],
        Absent "absent" "旷课" ["旷" "缺席" "缺"],
    }
}

impl Mark {
    /// Whether the trainee was there all the same.
    pub const fn is_there(self) -> bool {
        matches!(self, Self::Late | Self::Early)
    }

    /// Whether it counts towards the limit of leave: leave of one's own and being away without leave, not leave on
    /// duty (培训学员管理规定: 请假; the office may count duty too).
    pub const fn counts_as_leave(self, duty_counts: bool) -> bool {
        match self {
            Self::Personal | Self::Sick | Self::Absent => true,
            Self::Official => duty_counts,
            Self::Late | Self::Early => false,
        }
    }
}

/// The limit of leave (请假上限): a part of the class's hours; beyond it no certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LeaveLimit {
    /// Numerator of the part.
    #[ts(type = "number")]
    pub part: i64,
    /// Denominator of the part.
    #[ts(type = "number")]
    pub of: i64,
    /// Whether leave on duty (公假) counts.
    pub duty_counts: bool,
}

impl Default for LeaveLimit {
    /// 1/7, leave on duty not counted (干部教育培训学员管理规定).
    fn default() -> Self {
        Self { part: 1, of: 7, duty_counts: false }
    }
}

/// How a trainee stands to the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LeaveStanding {
    /// Within it
    Within,
    /// One more half-day would go beyond
    Near,
    /// Beyond
    Beyond,
}

/// Judges `leave` against the limit for a class of `all` hours, whose longest half-day has `half_day` hours.
pub fn leave_standing(leave: Hours, all: Hours, half_day: Hours, limit: LeaveLimit) -> LeaveStanding {
    let beyond = |leave: Hours| leave.0 * limit.of > all.0 * limit.part;
    if beyond(leave) {
        LeaveStanding::Beyond
    } else if leave.0 > 0 && beyond(leave + half_day) {
        LeaveStanding::Near
    } else {
        LeaveStanding::Within
    }
}

/// The counts at the foot of an attendance sheet (应到 实到 请假 缺席).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct HalfDayTotals {
    /// 应到
    pub due: u32,
    /// 实到
    pub present: u32,
    /// 请假
    pub leave: u32,
    /// 缺席
    pub absent: u32,
}

impl std::ops::Add for HalfDayTotals {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            due: self.due + other.due,
            present: self.present + other.present,
            leave: self.leave + other.leave,
            absent: self.absent + other.absent,
        }
    }
}

/// Counts the marks of one half-day among `due` trainees.
pub fn totals(due: u32, marks: impl Iterator<Item = Mark>) -> HalfDayTotals {
    let mut totals = HalfDayTotals { due, present: due, ..HalfDayTotals::default() };
    for mark in marks.filter(|mark| !mark.is_there()) {
        totals.present = totals.present.saturating_sub(1);
        if mark == Mark::Absent { totals.absent += 1 } else { totals.leave += 1 }
    }
    totals
}

/// A trainee as the line of exceptions finds them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roll {
    /// The enrolment.
    pub id: Id,
    /// 学号
    pub student_no: u32,
    /// Name.
    pub name: String,
    /// Pinyin initials, lower case; several readings separated by a blank.
    pub initials: String,
}

/// How a typed line is understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// For these trainees set the mark, or with `None` take it back.
    Set(Vec<Id>, Option<Mark>),
    /// Not finished: whom it names so far.
    Naming(Vec<Id>),
    /// Nobody is meant.
    NobodyFound,
    /// More than one is meant by these letters.
    Ambiguous(Vec<Id>),
    /// The mark is none of 迟早事病公旷.
    UnknownMark,
}

/// Understands a line such as `7 事`, `zxy 病`, `7-9 公`, `7 9 12 病`, `祝晓燕 旷`, `7 到` (takes the mark back).
pub fn read_exception(line: &str, rolls: &[Roll]) -> Typed {
    let line = line.trim();
    // A name may end in a character that is also a sign: whole lines are people first.
    if rolls.iter().any(|roll| roll.name == line) {
        return name_them(line, rolls, Typed::Naming);
    }
    if let Some((who, mark)) = split_mark(line) {
        return name_them(who, rolls, |found| Typed::Set(found, mark));
    }
    let unfinished = name_them(line, rolls, Typed::Naming);
    match (line.rsplit_once(is_space), &unfinished) {
        // What stands last is nobody: then it was meant to be a mark.
        (Some((who, _)), Typed::NobodyFound) if find(who, rolls).is_ok() => Typed::UnknownMark,
        _ => unfinished,
    }
}

fn name_them(who: &str, rolls: &[Roll], then: impl FnOnce(Vec<Id>) -> Typed) -> Typed {
    match find(who, rolls) {
        Ok(found) => then(found),
        Err(several) if several.is_empty() => Typed::NobodyFound,
        Err(several) => Typed::Ambiguous(several),
    }
}

/// The words for a mark, the longer first; `None` is present. Letters need a blank before them.
const SIGNS: [(&str, Option<Mark>); 20] = [
    ("迟到", Some(Mark::Late)),
    ("早退", Some(Mark::Early)),
    ("事假", Some(Mark::Personal)),
    ("病假", Some(Mark::Sick)),
    ("公假", Some(Mark::Official)),
    ("旷课", Some(Mark::Absent)),
    ("缺席", Some(Mark::Absent)),
    ("出勤", None),
    ("已到", None),
    ("到课", None),
    ("迟", Some(Mark::Late)),
    ("早", Some(Mark::Early)),
    ("事", Some(Mark::Personal)),
    ("病", Some(Mark::Sick)),
    ("公", Some(Mark::Official)),
    ("旷", Some(Mark::Absent)),
    ("缺", Some(Mark::Absent)),
    ("到", None),
    ("√", None),
    ("。", None),
];

const LETTERS: [(&str, Option<Mark>); 13] = [
    ("cd", Some(Mark::Late)),
    ("zt", Some(Mark::Early)),
    ("sj", Some(Mark::Personal)),
    ("bj", Some(Mark::Sick)),
    ("gj", Some(Mark::Official)),
    ("kk", Some(Mark::Absent)),
    ("c", Some(Mark::Late)),
    ("z", Some(Mark::Early)),
    ("s", Some(Mark::Personal)),
    ("b", Some(Mark::Sick)),
    ("g", Some(Mark::Official)),
    ("k", Some(Mark::Absent)),
    (".", None),
];

/// Who and which mark, where the line ends in one.
fn split_mark(line: &str) -> Option<(&str, Option<Mark>)> {
    let by_sign = SIGNS.iter().find_map(|(sign, mark)| Some((line.strip_suffix(sign)?.trim_end(), *mark)));
    let by_letter = || {
        let (who, last) = line.rsplit_once(is_space)?;
        let (_, mark) = LETTERS.iter().find(|(letter, _)| letter.eq_ignore_ascii_case(last))?;
        Some((who.trim_end(), *mark))
    };
    by_sign.or_else(by_letter).filter(|(who, _)| !who.is_empty())
}

fn is_divider(c: char) -> bool {
    is_space(c) || matches!(c, '、' | ',' | '，' | ';' | '；')
}

/// The trainees meant: by numbers and ranges of numbers, by names, by initials. An error names those in question.
fn find(who: &str, rolls: &[Roll]) -> Result<Vec<Id>, Vec<Id>> {
    if let Ok(one) = by_name(who.trim(), rolls) {
        return Ok(vec![one]);
    }
    let mut found = Vec::new();
    for word in who.split(is_divider).filter(|word| !word.is_empty()) {
        let meant = if word.starts_with(|c: char| c.is_ascii_digit()) {
            by_number(word, rolls).ok_or_else(Vec::new)?
        } else {
            vec![by_name(word, rolls)?]
        };
        for id in meant {
            if !found.contains(&id) {
                found.push(id);
            }
        }
    }
    if found.is_empty() { Err(found) } else { Ok(found) }
}

fn by_name(who: &str, rolls: &[Roll]) -> Result<Id, Vec<Id>> {
    let wanted = who.to_lowercase();
    let spellings = |roll: &Roll, fits: fn(&str, &str) -> bool| {
        roll.initials.split(' ').any(|initials| fits(initials, &wanted))
    };
    // The surest reading first; a surer one that means one person is not made doubtful by a looser one.
    let readings: [&dyn Fn(&Roll) -> bool; 3] =
        [&|roll| roll.name == who, &|roll| spellings(roll, |initials, wanted| initials == wanted), &|roll| {
            roll.name.starts_with(who) || spellings(roll, |initials, wanted| initials.starts_with(wanted))
        }];
    let mut several = Vec::new();
    if who.is_empty() {
        return Err(several);
    }
    for reading in readings {
        several = rolls.iter().filter(|roll| reading(roll)).map(|roll| roll.id).collect();
        if !several.is_empty() {
            break;
        }
    }
    if let [one] = several.as_slice() { Ok(*one) } else { Err(several) }
}

fn by_number(word: &str, rolls: &[Roll]) -> Option<Vec<Id>> {
    let number = |text: &str| text.parse::<u32>().ok();
    let (first, last) = match word.split_once(['-', '–', '—', '~', '～', '至']) {
        Some((first, last)) => (number(first)?, number(last)?),
        None => (number(word)?, number(word)?),
    };
    if last < first || last - first > 500 {
        return None;
    }
    let named = |number: u32| rolls.iter().find(|roll| roll.student_no == number).map(|roll| roll.id);
    (first..=last).map(named).collect()
}

#[cfg(test)]
mod tests;
