//! An entry of the ledger (学时台账), with the parts it is the sum of.

use super::{ClassCount, EntryState, HalfWhat, HoursKind, OverlapWay, Sum};
use crate::classes::Mark;
use crate::value::{Day, HalfDay, Hours, Id};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::keyed! {
    /// Where an entry comes from (来源).
    pub enum HoursSource {
        Class "class" "班次考勤" [],
        Online "online" "网络学习" [],
        Posting "posting" "实践锻炼" [],
        Teaching "teaching" "授课" [],
        Typed "typed" "登记" [],
        Correction "correction" "更正" [],
    }
}

/// What a part of an entry is, with all that is needed to work it out again (计算依据).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum PartWhat {
    /// 班次的半天
    Half {
        /// Which.
        half: HalfDay,
        /// Whether it counts.
        what: HalfWhat,
        /// The mark on the sheet.
        mark: Option<Mark>,
        /// How a half-day counts.
        by: ClassCount,
        /// What it is worth by the rule.
        worth: Hours,
    },
    /// 网络课程
    Course {
        /// Its title.
        title: String,
        /// The platform.
        platform: String,
    },
    /// 选派
    Posting {
        /// Why it counts so much, where it was set by hand.
        reason: Option<String>,
    },
    /// 讲的课
    Taught {
        /// The session's title.
        title: String,
        /// Its hours.
        hours: Hours,
        /// How often they count, in hundredths.
        #[ts(type = "number")]
        factor: i64,
        /// Whether the sheet of its half-day is back.
        is_back: bool,
    },
    /// 手工登记
    Typed {
        /// 主办单位
        organiser: Option<String>,
        /// 文号
        number: Option<String>,
        /// 证明材料
        note: Option<String>,
    },
    /// 同一天重复
    Overlap {
        /// The class or the entry that counts the same days.
        title: String,
        /// The first of them.
        #[ts(type = "string")]
        first_day: Day,
        /// The last.
        #[ts(type = "string")]
        last_day: Day,
        /// What is counted on them.
        counted: Hours,
        /// What is to count; nothing while it is not decided, and then both count.
        way: Option<OverlapWay>,
        /// Why both count.
        reason: Option<String>,
    },
    /// 更正
    Corrected {
        /// Why.
        reason: String,
        /// The entry it corrects; nothing: one that was missing.
        of_entry: Option<String>,
    },
}

/// A part of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EntryPart {
    /// When.
    pub day: Day,
    /// What.
    pub what: PartWhat,
    /// 学时
    pub hours: Hours,
    /// 半天
    #[ts(type = "number")]
    pub half_days: i64,
    /// Since when its rule holds; nothing for the program's default, or where no rule was needed.
    pub since: Option<Day>,
}

impl EntryPart {
    /// Whether it counts: what is not confirmed does not.
    pub const fn counts(&self) -> bool {
        match &self.what {
            PartWhat::Half { what, .. } => matches!(what, HalfWhat::There),
            PartWhat::Taught { is_back, .. } => *is_back,
            _ => true,
        }
    }

    /// Whether it would count if its sheet were back.
    pub const fn is_open(&self) -> bool {
        match &self.what {
            PartWhat::Half { what, .. } => matches!(what, HalfWhat::Unconfirmed),
            PartWhat::Taught { is_back, .. } => !*is_back,
            _ => false,
        }
    }

    /// What it counts or would count.
    pub const fn sum(&self) -> Sum {
        Sum { hours: self.hours, half_days: self.half_days }
    }

    /// As paper says it: `2026-05-12 上午，到课，规则 2026-01：半天 = 4 学时`.
    pub fn zh(&self) -> String {
        let rule = self.since.map_or_else(|| "默认规则".to_owned(), |since| format!("规则 {since}"));
        let day = self.day;
        match &self.what {
            PartWhat::Half { half, what, mark, by, worth } => {
                let half_zh = half.zh();
                let came = match (what, mark) {
                    (HalfWhat::Unconfirmed, _) => "签到表未收回，暂不计",
                    (HalfWhat::There, None) => "到课",
                    (_, Some(mark)) => mark.zh(),
                    (HalfWhat::Away, None) => "未到",
                };
                let unit = match (by, half) {
                    (ClassCount::Sessions, _) => "课程表学时",
                    (_, HalfDay::Evening) => "晚上",
                    _ => "半天",
                };
                let cut = if self.counts() && self.hours < *worth {
                    format!("，当天已满，计 {}", self.hours)
                } else {
                    String::new()
                };
                format!("{day} {half_zh}，{came}，{rule}：{unit} = {worth} 学时{cut}")
            }
            PartWhat::Course { title, platform } => format!("{day} {title}（{platform}）"),
            PartWhat::Posting { reason } => match reason {
                Some(reason) => format!("截至 {day}，{reason}"),
                None => format!("截至 {day}，按鉴定表所记学时"),
            },
            PartWhat::Taught { title, hours, factor, is_back } => {
                let open = if *is_back { "" } else { "，签到表未收回，暂不计" };
                let factor = Hours(*factor);
                format!("{day} 讲授“{title}”{open}，{rule}：{hours} 学时 × {factor}")
            }
            PartWhat::Typed { organiser, number, note } => {
                let said = [organiser, number, note].into_iter().flatten();
                format!("截至 {day}，{}", said.map(String::as_str).collect::<Vec<_>>().join("，"))
            }
            PartWhat::Overlap { title, first_day, last_day, counted, way, reason } => {
                let days = if first_day == last_day {
                    first_day.to_string()
                } else {
                    format!("{first_day} 至 {last_day}")
                };
                let decided = match (way, reason) {
                    (Some(OverlapWay::Once), _) => "不重复计".to_owned(),
                    (Some(OverlapWay::Both), Some(reason)) => format!("两边都计：{reason}"),
                    (Some(OverlapWay::Both), None) => "两边都计".to_owned(),
                    (None, _) => "是否重复待定".to_owned(),
                };
                format!("{days} 已在“{title}”计 {counted} 学时，{decided}")
            }
            PartWhat::Corrected { reason, of_entry } => match of_entry {
                Some(entry) => format!("{day} 更正“{entry}”：{reason}"),
                None => format!("{day} 补记：{reason}"),
            },
        }
    }
}

/// An entry of somebody's ledger (一笔学时).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LedgerEntry {
    /// The record behind it, by its source: class, import of nothing, posting, mentor, typed entry, correction.
    pub subject: Option<Id>,
    /// In a closed year the frozen row, which a correction names.
    pub frozen: Option<Id>,
    /// Where it comes from.
    pub source: HoursSource,
    /// Its kind.
    pub kind: HoursKind,
    /// What it is called.
    pub title: String,
    /// Its first day.
    pub first_day: Option<Day>,
    /// Its last day.
    pub last_day: Option<Day>,
    /// Whether what was typed counts yet.
    pub state: EntryState,
    /// Its parts, in the order of time.
    pub parts: Vec<EntryPart>,
}

impl LedgerEntry {
    /// What it counts: the sum of its parts, and nothing while it is not complete.
    pub fn sum(&self) -> Sum {
        let counts = |part: &&EntryPart| self.state == EntryState::Counts && part.counts();
        self.parts.iter().filter(counts).map(EntryPart::sum).sum()
    }

    /// What it is called on paper: with what of it is counted already.
    pub fn title_zh(&self) -> String {
        let is_off = |part: &&EntryPart| matches!(part.what, PartWhat::Overlap { .. });
        let off: Hours = self.parts.iter().filter(is_off).map(|part| part.hours).sum();
        match off {
            Hours(0) => self.title.clone(),
            off => format!("{}（同一天已计的 {} 学时除外）", self.title, Hours(-off.0)),
        }
    }

    /// What waits for sheets.
    pub fn open(&self) -> Sum {
        self.parts.iter().filter(|part| part.is_open()).map(EntryPart::sum).sum()
    }
}

/// Half-days as days: `5 天`, `2.5 天`.
pub fn days_zh(half_days: i64) -> String {
    format!("{} 天", Hours(half_days * 50))
}
