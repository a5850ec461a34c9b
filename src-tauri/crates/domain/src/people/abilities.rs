//! Abilities (能力): levels, who said what of whom, and which of several statements counts.

mod defaults;

pub use defaults::{DEFAULTS, DefaultAbility};

use crate::value::{Day, Id};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use ts_rs::TS;

/// A level of an ability (等级), 0–4: sent and stored as its digit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "u8")]
#[ts(type = "0 | 1 | 2 | 3 | 4")]
pub struct Level(u8);

impl Level {
    /// Every level, from 不要求/未具备 to 能带教.
    pub const ALL: [Self; 5] = [Self(0), Self(1), Self(2), Self(3), Self(4)];
    /// 不要求 of a post, 未具备 of a person.
    pub const NONE: Self = Self(0);

    /// From its digit.
    pub const fn new(digit: u8) -> Option<Self> {
        if digit <= 4 { Some(Self(digit)) } else { None }
    }

    /// Its digit.
    pub const fn digit(self) -> u8 {
        self.0
    }

    /// What it means where the office's list says nothing else.
    pub const fn zh(self) -> &'static str {
        match self.0 {
            0 => "未具备",
            1 => "了解",
            2 => "能在指导下做",
            3 => "能独立做",
            _ => "能带教",
        }
    }

    /// From what people write: a digit, also full width.
    pub fn read(text: &str) -> Option<Self> {
        let mut letters = text.trim_matches(super::is_space).chars();
        let digit = match (letters.next()?, letters.next()) {
            (c @ '0'..='4', None) => c as u8 - b'0',
            (c @ '０'..='４', None) => (u32::from(c) - u32::from('０')) as u8,
            _ => return None,
        };
        Some(Self(digit))
    }
}

impl TryFrom<u8> for Level {
    type Error = String;
    fn try_from(digit: u8) -> Result<Self, String> {
        Self::new(digit).ok_or_else(|| format!("{digit} is none of 0 1 2 3 4"))
    }
}

impl std::fmt::Display for Level {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

crate::keyed! {
    /// Who said which level somebody has (来源).
    pub enum AbilitySource {
        SelfSaid "self" "自评" ["自我评价" "本人自评"],
        Training "training" "培训" ["培训结业"],
        Organisation "organisation" "组织评价" ["组织" "单位评价"],
        Assessment "assessment" "考核" ["考核合格" "岗位考核"],
    }
}

crate::keyed! {
    /// Which of several statements counts (以哪一次为准).
    pub enum Counting {
        Strongest "strongest" "来源最强的" [],
        Newest "newest" "最近的" [],
    }
}

/// Which statement counts (能力认定规则): dated, an office's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AbilityRule {
    /// By source first, or by day first.
    pub by: Counting,
    /// The sources, the strongest first.
    pub order: Vec<AbilitySource>,
}

impl Default for AbilityRule {
    /// 考核 > 组织评价 > 培训 > 自评; of one source the newest.
    fn default() -> Self {
        Self {
            by: Counting::Strongest,
            order: vec![
                AbilitySource::Assessment,
                AbilitySource::Organisation,
                AbilitySource::Training,
                AbilitySource::SelfSaid,
            ],
        }
    }
}

/// What a level follows from that nobody typed (由来).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "of", content = "id", rename_all = "snake_case")]
pub enum Follows {
    /// 班次: a class that was completed
    Class(Id),
    /// 实践锻炼: a posting that was passed
    Posting(Id),
}

/// What was said of one ability of a person (一次认定).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Statement {
    /// The level.
    pub level: Level,
    /// Who said so.
    pub source: AbilitySource,
    /// When.
    pub day: Day,
    /// What it follows from; nothing for what was typed.
    pub follows: Option<Follows>,
}

impl AbilityRule {
    /// Whether every source has its place, once.
    pub fn is_whole(&self) -> bool {
        let all = AbilitySource::ALL;
        self.order.len() == all.len() && all.iter().all(|source| self.order.contains(source))
    }

    /// The statement that counts, of all that hold on `day`.
    ///
    /// A class or a posting raises and never lowers: what it taught stands only where it is above what was typed, and of several the
    /// highest.
    pub fn counts(&self, said: &[Statement], day: Day) -> Option<Statement> {
        let holding = || said.iter().filter(|statement| statement.day <= day).copied();
        let typed = holding()
            .filter(|statement| statement.follows.is_none())
            .max_by_key(|statement| self.weight(statement));
        let is_above = |taught: &Statement| {
            typed.is_none_or(|typed| taught.level > typed.level && self.weight(taught) > self.weight(&typed))
        };
        let taught = holding()
            .filter(|statement| statement.follows.is_some() && is_above(statement))
            .max_by_key(|statement| (statement.level, self.weight(statement)));
        taught.or(typed)
    }

    /// What decides between two statements; the level only where they are equal otherwise.
    fn weight(&self, statement: &Statement) -> (u8, Day, u8, Level) {
        let place = self.order.iter().position(|source| *source == statement.source);
        let strength = (AbilitySource::ALL.len() - place.unwrap_or(AbilitySource::ALL.len())) as u8;
        match self.by {
            Counting::Strongest => (strength, statement.day, 0, statement.level),
            Counting::Newest => (0, statement.day, strength, statement.level),
        }
    }

    /// The rule in a sentence.
    pub fn zh(&self) -> String {
        let order: Vec<&str> = self.order.iter().map(|source| source.zh()).collect();
        let order = order.join(" > ");
        match self.by {
            Counting::Strongest => {
                format!("以来源最强的一次为准（{order}），来源相同的以最近一次为准；班次只提高、不降低。")
            }
            Counting::Newest => {
                format!("以最近一次为准，同一天的以来源强的为准（{order}）；班次只提高、不降低。")
            }
        }
    }
}

/// What a person is short of: how many levels lie between what is asked for and what they have.
pub fn shortfall(required: Level, has: Option<Level>) -> u8 {
    required.digit().saturating_sub(has.unwrap_or_default().digit())
}

/// Orders statements for a history: the newest first.
pub fn newest_first(said: &mut [Statement]) {
    said.sort_by_key(|statement| Reverse((statement.day, statement.source)));
}

#[cfg(test)]
mod tests;
