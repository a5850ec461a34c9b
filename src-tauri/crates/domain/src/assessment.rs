//! 考核: the office's scores of trainees. A missing part is 缺考 or not yet typed, never 0.

use crate::value::Id;
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

impl PartKind {
    /// What a heading such as 理论考试 stands for.
    pub fn of_heading(heading: &str) -> Self {
        let named = |part: &str| heading.contains(part);
        match heading {
            _ if named("岗位") => Self::Post,
            _ if named("实践") || named("作业") || named("论文") || named("汇报") => Self::Practice,
            _ => Self::Theory,
        }
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
}

/// The pass rule (合格标准) [K]: dated, an office's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PassRule {
    /// The least total, in hundredths of a point.
    #[ts(type = "number")]
    pub least_total: i64,
}

impl Default for PassRule {
    /// 60 points and no part absent.
    fn default() -> Self {
        Self { least_total: 6000 }
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
            Self::Passed { total } | Self::Failed { total } => Some(*total),
            _ => None,
        }
    }
}

/// Judges one trainee's scores by part. The total is Σ weight × score / Σ weight, rounded half up to the hundredth.
pub fn judge(parts: &[Part], scores: &BTreeMap<Id, Score>, rule: PassRule) -> Outcome {
    let counting: Vec<&Part> = parts.iter().filter(|part| part.weight > 0).collect();
    if counting.is_empty() {
        return Outcome::NotAssessed;
    }
    let of_state = |state| -> Vec<String> {
        let is = |part: &&&Part| scores.get(&part.id).map(|score| score.state) == state;
        counting.iter().filter(is).map(|part| part.name.clone()).collect()
    };
    let absent = of_state(Some(ScoreState::Absent));
    if !absent.is_empty() {
        return Outcome::Absent { parts: absent };
    }
    let deferred = of_state(Some(ScoreState::Deferred));
    if !deferred.is_empty() {
        return Outcome::Deferred { parts: deferred };
    }
    let open: Vec<String> = counting
        .iter()
        .filter(|part| scores.get(&part.id).and_then(|score| score.value).is_none())
        .map(|part| part.name.clone())
        .collect();
    if !open.is_empty() {
        return Outcome::Open { parts: open };
    }
    let value = |part: &Part| scores.get(&part.id).and_then(|score| score.value).unwrap_or_default();
    let weights: i64 = counting.iter().map(|part| i64::from(part.weight)).sum();
    let weighed: i64 = counting.iter().map(|part| i64::from(part.weight) * value(part)).sum();
    let total = (2 * weighed + weights) / (2 * weights);
    if total >= rule.least_total { Outcome::Passed { total } } else { Outcome::Failed { total } }
}

/// The places by total (名次): equal totals share one, and the next is counted on (1, 2, 2, 4).
pub fn places(totals: &[Option<i64>]) -> Vec<Option<u32>> {
    let above = |total: i64| totals.iter().flatten().filter(|other| **other > total).count() as u32;
    totals.iter().map(|total| total.map(|total| above(total) + 1)).collect()
}

/// How a typed score is understood: `87`, `87.5`, `缺` or `qk`, `缓` or `hk`. `None` is none of these or above 100.
pub fn read_score(text: &str) -> Option<Score> {
    let text = text.trim();
    if let Some(state) = ScoreState::from_zh(text).filter(|state| *state != ScoreState::Scored) {
        return Some(Score { state, value: None });
    }
    let (whole, part) = text.split_once(['.', '．', '。']).unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) || part.len() > 2 || whole.len() > 3 {
        return None;
    }
    let value = whole.parse::<i64>().ok()? * 100 + format!("{part:0<2}").parse::<i64>().ok()?;
    (value <= 10_000).then_some(Score { state: ScoreState::Scored, value: Some(value) })
}

#[cfg(test)]
mod tests;
