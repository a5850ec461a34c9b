//! Attendance by exception (考勤): everyone is present unless a mark says otherwise.

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

/// Understands a line such as `7 事`, `zxy 病`, `7-9 公`, `3,5,8 迟`, `祝晓燕 旷`, `7 。` (takes the mark back).
pub fn read_exception(line: &str, rolls: &[Roll]) -> Typed {
    let line = line.trim();
    let (who, what) = match line.char_indices().find(|(_, c)| is_mark_sign(*c)) {
        Some((at, _)) if at > 0 => (line[..at].trim(), Some(line[at..].trim())),
        _ => match line.rsplit_once(char::is_whitespace) {
            Some((who, what)) if !what.is_empty() && !what.starts_with(|c: char| c.is_ascii_digit()) => {
                (who.trim(), Some(what))
            }
            _ => (line, None),
        },
    };
    let found = match find(who, rolls) {
        Ok(found) => found,
        Err(several) if several.is_empty() => return Typed::NobodyFound,
        Err(several) => return Typed::Ambiguous(several),
    };
    match what {
        None => Typed::Naming(found),
        Some("。" | "." | "到" | "√" | "出勤") => Typed::Set(found, None),
        Some(what) => match mark(what) {
            Some(mark) => Typed::Set(found, Some(mark)),
            None => Typed::UnknownMark,
        },
    }
}

fn is_mark_sign(c: char) -> bool {
    matches!(c, '迟' | '早' | '事' | '病' | '公' | '旷' | '缺' | '。' | '到' | '√')
}

fn mark(word: &str) -> Option<Mark> {
    let by_key = match word {
        "cd" | "c" => Some(Mark::Late),
        "zt" | "z" => Some(Mark::Early),
        "sj" | "s" => Some(Mark::Personal),
        "bj" | "b" => Some(Mark::Sick),
        "gj" | "g" => Some(Mark::Official),
        "kk" | "k" => Some(Mark::Absent),
        _ => None,
    };
    by_key.or_else(|| Mark::from_zh(word))
}

/// The trainees meant: by numbers and ranges of numbers, by name, by initials. An error names those in question.
fn find(who: &str, rolls: &[Roll]) -> Result<Vec<Id>, Vec<Id>> {
    if who.is_empty() {
        return Err(Vec::new());
    }
    if who.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '–' | '、' | ',' | '，' | ' ' | '~')) {
        return numbers(who, rolls).ok_or_else(Vec::new);
    }
    let exact: Vec<Id> = rolls.iter().filter(|roll| roll.name == who).map(|roll| roll.id).collect();
    let wanted = who.to_lowercase();
    let candidates = if exact.is_empty() {
        let starts = |roll: &&Roll| {
            roll.name.starts_with(who)
                || roll.initials.split(' ').any(|initials| initials.starts_with(&wanted))
        };
        let whole: Vec<Id> = rolls
            .iter()
            .filter(|roll| roll.initials.split(' ').any(|initials| initials == wanted))
            .map(|roll| roll.id)
            .collect();
        if whole.len() == 1 { whole } else { rolls.iter().filter(starts).map(|roll| roll.id).collect() }
    } else {
        exact
    };
    if candidates.len() == 1 { Ok(candidates) } else { Err(candidates) }
}

fn numbers(who: &str, rolls: &[Roll]) -> Option<Vec<Id>> {
    let mut found = Vec::new();
    for part in who.split(['、', ',', '，', ' ']).filter(|part| !part.is_empty()) {
        let (first, last) = match part.split_once(['-', '–', '~']) {
            Some((first, last)) => (first.parse::<u32>().ok()?, last.parse::<u32>().ok()?),
            None => (part.parse().ok()?, part.parse().ok()?),
        };
        if last < first || last - first > 500 {
            return None;
        }
        for number in first..=last {
            found.push(rolls.iter().find(|roll| roll.student_no == number)?.id);
        }
    }
    (!found.is_empty()).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rolls() -> Vec<Roll> {
        [
            (7, "祝晓燕", "zxy"),
            (8, "单永康", "syk dyk"),
            (9, "钟行思", "zxs zhs"),
            (12, "阿依努尔·买买提", "ayne mmt aynemmt"),
        ]
        .map(|(student_no, name, initials)| Roll {
            id: Id(i64::from(student_no) * 10),
            student_no,
            name: name.into(),
            initials: initials.into(),
        })
        .into()
    }

    #[test]
    fn a_clerks_lines() {
        let set = |ids: &[i64], mark| Typed::Set(ids.iter().copied().map(Id).collect(), mark);
        for (line, typed) in [
            ("7 事", set(&[70], Some(Mark::Personal))),
            ("7事", set(&[70], Some(Mark::Personal))),
            ("zxy 病", set(&[70], Some(Mark::Sick))),
            ("ZXY bj", set(&[70], Some(Mark::Sick))),
            ("7-9 公", set(&[70, 80, 90], Some(Mark::Official))),
            ("7、9 旷课", set(&[70, 90], Some(Mark::Absent))),
            ("dyk 迟到", set(&[80], Some(Mark::Late))),
            ("祝晓燕 早退", set(&[70], Some(Mark::Early))),
            ("7 。", set(&[70], None)),
            ("7", Typed::Naming(vec![Id(70)])),
            ("99 事", Typed::NobodyFound),
            ("zx 事", Typed::Ambiguous(vec![Id(70), Id(90)])),
            ("7 玩", Typed::UnknownMark),
            ("", Typed::NobodyFound),
        ] {
            assert_eq!(read_exception(line, &rolls()), typed, "{line}");
        }
    }

    #[test]
    fn a_seventh_of_forty_hours_is_not_yet_too_much_at_five_and_seven_tenths() {
        let (all, half, limit) = (Hours::whole(40), Hours::whole(4), LeaveLimit::default());
        for (leave, standing) in [
            (0, LeaveStanding::Within),
            (400, LeaveStanding::Near),
            (571, LeaveStanding::Near),
            (572, LeaveStanding::Beyond),
            (800, LeaveStanding::Beyond),
        ] {
            assert_eq!(leave_standing(Hours(leave), all, half, limit), standing, "{leave}");
        }
        assert_eq!(leave_standing(Hours::whole(4), Hours::whole(56), half, limit), LeaveStanding::Within);
    }

    #[test]
    fn who_came_late_was_there() {
        let marks = [Mark::Late, Mark::Early, Mark::Personal, Mark::Official, Mark::Absent];
        assert_eq!(
            totals(56, marks.into_iter()),
            HalfDayTotals { due: 56, present: 53, leave: 2, absent: 1 }
        );
    }

    proptest! {
        #[test]
        fn no_line_is_too_odd(line in "[0-9a-z\\-、 事病公旷迟早。王\\PC]{0,12}") {
            read_exception(&line, &rolls());
        }
    }
}
