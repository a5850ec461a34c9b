//! 考核: the office's scores of trainees. A missing part is 缺考 or not yet typed, never 0.

mod publication;
mod reading;
mod usage;

pub use publication::{PublicationRule, PublishedResult, ResultState, post_due, result_state};
pub use reading::{
    Asks, ScoreColumn, change_asks, column_of, read_beside, read_in_table, read_score, score_doubt,
};
pub use usage::{ResultUse, UseRule, propose};

use crate::value::{Hours, Id};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

crate::keyed! {
    /// What a part looks at (考核方式).
    pub enum PartKind {
        Theory "theory" "理论" ["理论考试" "笔试" "理论测试"],
        Practice "practice" "实践" ["实践作业" "作业考察" "实践考核" "专项培训"],
        Post "post" "岗位" ["岗位考核"],
    }
}

crate::keyed! {
    /// Where a score stands (成绩状态).
    pub enum ScoreState {
        Scored "scored" "已评分" [],
        Absent "absent" "缺考" ["缺" "qk"],
        Deferred "deferred" "缓考" ["缓" "hk"],
    }
}

/// A part of a class's assessment (考核项目).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Part {
    /// Its id.
    pub id: Id,
    /// What it looks at.
    pub kind: PartKind,
    /// Its name, as it heads the column.
    pub name: String,
    /// Its weight in percent; a part of weight 0 is shown and does not count.
    pub weight: u32,
}

/// A score (成绩).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Score {
    /// Where it stands.
    pub state: ScoreState,
    /// In hundredths of a point; only where scored.
    #[ts(type = "number | null")]
    pub value: Option<i64>,
    /// 补考成绩, in hundredths of a point: beside the first, which stays.
    #[ts(type = "number | null")]
    pub makeup: Option<i64>,
}

impl Score {
    /// A score given.
    pub const fn of(value: i64) -> Self {
        Self { state: ScoreState::Scored, value: Some(value), makeup: None }
    }

    /// No score, and why.
    pub const fn without(state: ScoreState) -> Self {
        Self { state, value: None, makeup: None }
    }

    /// As it is written: `87.5`, `缺考`, `55 补 72`.
    pub fn words(&self) -> String {
        let first = match self.value {
            Some(value) => Hours(value).to_string(),
            None => self.state.zh().to_owned(),
        };
        match self.makeup {
            Some(makeup) => format!("{first} 补 {}", Hours(makeup)),
            None => first,
        }
    }

    /// What counts of both scores under a rule; nothing where there is no score.
    pub fn counted(&self, rule: PassRule) -> Option<i64> {
        let Some(makeup) = self.makeup else { return self.value };
        // Who was deferred sits the exam for the first time.
        if self.state == ScoreState::Deferred {
            return Some(makeup);
        }
        let makeup = match rule.makeup {
            Makeup::Capped => makeup.min(rule.least_total),
            Makeup::Better => makeup,
        };
        Some(makeup.max(self.value.unwrap_or(0)))
    }
}

crate::keyed! {
    /// What a makeup counts for (补考计分).
    pub enum Makeup {
        Capped "capped" "补考最高按合格分计" [],
        Better "better" "取两次中的高分" [],
    }
}

/// The pass rule (合格标准) [K]: dated, an office's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PassRule {
    /// The least total, in hundredths of a point.
    #[ts(type = "number")]
    pub least_total: i64,
    /// What a makeup counts for.
    pub makeup: Makeup,
    /// 岗位考核 is due so many months after the class at the earliest.
    pub post_first: u32,
    /// And so many at the latest.
    pub post_last: u32,
}

impl Default for PassRule {
    /// 60 points and no part absent; a makeup counts as a bare pass at most; the post is assessed 3 to 6 months later.
    fn default() -> Self {
        Self { least_total: 6000, makeup: Makeup::Capped, post_first: 3, post_last: 6 }
    }
}

/// What the parts of a trainee come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Outcome {
    /// 合格
    Passed {
        /// 总分, in hundredths.
        #[ts(type = "number")]
        total: i64,
    },
    /// 不合格
    Failed {
        /// 总分, in hundredths.
        #[ts(type = "number")]
        total: i64,
    },
    /// 岗位考核待定: what the other parts come to, until the post is assessed months later
    Provisional {
        /// 总分 without what is to come, in hundredths.
        #[ts(type = "number")]
        total: i64,
        /// Whether that is enough.
        passes: bool,
        /// The parts to come.
        parts: Vec<String>,
    },
    /// 缺考
    Absent {
        /// The parts.
        parts: Vec<String>,
    },
    /// 缓考
    Deferred {
        /// The parts.
        parts: Vec<String>,
    },
    /// 未录
    Open {
        /// The parts.
        parts: Vec<String>,
    },
    /// No part counts: the class is not assessed.
    NotAssessed,
}

impl Outcome {
    /// The total, where there is one.
    pub fn total(&self) -> Option<i64> {
        match self {
            Self::Passed { total } | Self::Failed { total } | Self::Provisional { total, .. } => Some(*total),
            _ => None,
        }
    }

    /// Whether it is enough, as far as it is known.
    pub fn passes(&self) -> bool {
        matches!(self, Self::Passed { .. } | Self::Provisional { passes: true, .. })
    }

    /// On paper.
    pub fn words(&self) -> String {
        let named = |what: &str, parts: &[String]| format!("{what}：{}", parts.join("、"));
        match self {
            Self::Passed { .. } => "合格".to_owned(),
            Self::Failed { .. } => "不合格".to_owned(),
            Self::Provisional { passes, parts, .. } => {
                format!("{}（{}待定）", if *passes { "合格" } else { "不合格" }, parts.join("、"))
            }
            Self::Absent { parts } => named("缺考", parts),
            Self::Deferred { parts } => named("缓考", parts),
            Self::Open { parts } => named("未录", parts),
            Self::NotAssessed => String::new(),
        }
    }
}

/// Judges one trainee's scores by part. The total is Σ weight × score / Σ weight, rounded half up to the hundredth. While
/// nothing but the post's assessment is still to come, the others give a provisional total.
pub fn judge(parts: &[Part], scores: &BTreeMap<Id, Score>, rule: PassRule) -> Outcome {
    let counting: Vec<&Part> = parts.iter().filter(|part| part.weight > 0).collect();
    if counting.is_empty() {
        return Outcome::NotAssessed;
    }
    let missing = |state: Option<ScoreState>| -> Vec<&Part> {
        let is = |part: &&&Part| match scores.get(&part.id) {
            Some(score) if score.counted(rule).is_some() => false,
            found => found.map(|score| score.state).filter(|it| *it != ScoreState::Scored) == state,
        };
        counting.iter().filter(is).copied().collect()
    };
    let named = |parts: Vec<&Part>| parts.iter().map(|part| part.name.clone()).collect();
    let absent = missing(Some(ScoreState::Absent));
    if !absent.is_empty() {
        return Outcome::Absent { parts: named(absent) };
    }
    let deferred = missing(Some(ScoreState::Deferred));
    if !deferred.is_empty() {
        return Outcome::Deferred { parts: named(deferred) };
    }
    let open = missing(None);
    let is_to_come = open.len() < counting.len() && open.iter().all(|part| part.kind == PartKind::Post);
    if !open.is_empty() && !is_to_come {
        return Outcome::Open { parts: named(open) };
    }
    let there: Vec<(i64, i64)> = counting
        .iter()
        .filter_map(|part| Some((i64::from(part.weight), scores.get(&part.id)?.counted(rule)?)))
        .collect();
    let weights: i64 = there.iter().map(|(weight, _)| weight).sum();
    let weighed: i64 = there.iter().map(|(weight, value)| weight * value).sum();
    let total = (2 * weighed + weights) / (2 * weights);
    let passes = total >= rule.least_total;
    match (open.is_empty(), passes) {
        (false, _) => Outcome::Provisional { total, passes, parts: named(open) },
        (true, true) => Outcome::Passed { total },
        (true, false) => Outcome::Failed { total },
    }
}

/// The places by total (名次): equal totals share one, and the next is counted on (1, 2, 2, 4).
pub fn places(totals: &[Option<i64>]) -> Vec<Option<u32>> {
    let above = |total: i64| totals.iter().flatten().filter(|other| **other > total).count() as u32;
    totals.iter().map(|total| total.map(|total| above(total) + 1)).collect()
}

#[cfg(test)]
mod tests;
