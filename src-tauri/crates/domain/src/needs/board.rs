//! 三类需求统筹: what a topic weighs, whether the three sources agree on it, and why.

use super::NeedSource;
use crate::words::Values;
use crate::{Code, Hours};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How needs are weighed (统筹权重): all in hundredths, none negative, so that no need ever lowers its topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BoardRule {
    /// What a need of 组织, 岗位 and 个体 counts.
    #[ts(type = "[number, number, number]")]
    pub sources: [i64; 3],
    /// What 一般, 需要, 急需 and one without an urgency count.
    #[ts(type = "[number, number, number, number]")]
    pub urgencies: [i64; 4],
    /// So many people must have been heard before their silence says anything.
    #[ts(type = "number")]
    pub least_heard: i64,
    /// The most days a class can be arranged for, where the plan does not tell.
    #[ts(type = "number")]
    pub most_days: i64,
}

impl Default for BoardRule {
    /// 组织 5, 岗位 3, 个体 1; 急需 1.5, 需要 1, 一般 0.5; 20 heard; 5 days [K].
    fn default() -> Self {
        Self { sources: [500, 300, 100], urgencies: [50, 100, 150, 100], least_heard: 20, most_days: 5 }
    }
}

/// The sources in the order of the figures.
pub const SOURCES: [NeedSource; 3] = [NeedSource::Organisation, NeedSource::Post, NeedSource::Person];

/// What was heard of a topic with all below it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Heard {
    /// Needs by source (组织, 岗位, 个体) and urgency (一般, 需要, 急需, none).
    pub counts: [[i64; 4]; 3],
    /// People who say it is not needed.
    pub refused: i64,
    /// The days wished for on papers that name it, together.
    pub days: i64,
    /// How many of those papers name days.
    pub with_days: i64,
    /// What naming it 热点难点 adds, in hundredths.
    pub focus: i64,
    /// The longest item of the year's plan that answers it.
    pub longest: Option<i64>,
}

/// What one source contributes to a topic's points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Share {
    /// The source.
    pub source: NeedSource,
    /// Its needs: 一般, 需要, 急需, none.
    #[ts(type = "[number, number, number, number]")]
    pub counts: [i64; 4],
    /// The needs weighed by urgency, in hundredths.
    #[ts(type = "number")]
    pub weighed: i64,
    /// The weight of the source, in hundredths.
    #[ts(type = "number")]
    pub weight: i64,
    /// Both multiplied, in ten-thousandths.
    #[ts(type = "number")]
    pub points: i64,
}

crate::keyed! {
    /// What the board says of a topic beside its figures (统筹标记).
    pub enum BoardMark {
        Agreed "agreed" "三方一致" [],
        OneOnly "one_only" "仅一方提出" [],
        Conflict "conflict" "有冲突" [],
    }
}

/// A mark with the sentence that explains it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BoardRemark {
    /// The mark.
    pub mark: BoardMark,
    /// Why.
    pub code: Code,
    /// The values its sentence names.
    #[ts(type = "Record<string, string>")]
    pub values: Values,
}

/// A topic weighed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighed {
    /// What each source contributes.
    pub shares: [Share; 3],
    /// All together with the focus, in ten-thousandths.
    pub points: i64,
    /// What the board says.
    pub remarks: Vec<BoardRemark>,
}

impl Heard {
    /// The needs of a source.
    pub fn of(&self, source: NeedSource) -> i64 {
        self.counts[source as usize].iter().sum()
    }

    /// All needs.
    pub fn total(&self) -> i64 {
        self.counts.iter().flatten().sum()
    }
}

/// Weighs a topic; `people` is how many were heard in the year at all.
pub fn weigh(heard: &Heard, people: i64, rule: &BoardRule) -> Weighed {
    let shares = SOURCES.map(|source| {
        let counts = heard.counts[source as usize];
        let weighed = counts.iter().zip(rule.urgencies).map(|(count, weight)| count * weight).sum();
        let weight = rule.sources[source as usize];
        Share { source, counts, weighed, weight, points: weighed * weight }
    });
    let points = shares.iter().map(|share| share.points).sum::<i64>() + heard.focus * 100;
    Weighed { shares, points, remarks: remarks(heard, people, rule) }
}

fn remarks(heard: &Heard, people: i64, rule: &BoardRule) -> Vec<BoardRemark> {
    let mut found = Vec::new();
    let mut say = |mark, code, values: &[(&str, String)]| {
        let values = values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        found.push(BoardRemark { mark, code, values });
    };
    let [organisation, post, person] = SOURCES.map(|source| heard.of(source));
    let count = |n: i64| n.to_string();
    match [organisation > 0, post > 0, person > 0] {
        [true, true, true] => say(
            BoardMark::Agreed,
            Code::BoardAgreed,
            &[("organisation", count(organisation)), ("post", count(post)), ("person", count(person))],
        ),
        [true, false, false] => {
            say(BoardMark::OneOnly, Code::BoardOnlyOrganisation, &[("count", count(organisation))]);
        }
        [false, true, false] => say(BoardMark::OneOnly, Code::BoardOnlyPost, &[("count", count(post))]),
        [false, false, true] => say(BoardMark::OneOnly, Code::BoardOnlyPerson, &[("count", count(person))]),
        _ => {}
    }
    if organisation > 0 && heard.refused > person {
        let values =
            [("asked", count(organisation)), ("refused", count(heard.refused)), ("person", count(person))];
        say(BoardMark::Conflict, Code::BoardRefused, &values);
    } else if heard.counts[NeedSource::Organisation as usize][2] > 0
        && person == 0
        && people >= rule.least_heard
    {
        let urgent = count(heard.counts[NeedSource::Organisation as usize][2]);
        say(BoardMark::Conflict, Code::BoardNeverAsked, &[("asked", urgent), ("people", count(people))]);
    }
    let most = heard.longest.unwrap_or(rule.most_days);
    if heard.with_days > 0 && heard.days > most * heard.with_days {
        let mean = Hours((heard.days * 100 + heard.with_days / 2) / heard.with_days).to_string();
        let code = if heard.longest.is_some() { Code::BoardDaysPlanned } else { Code::BoardDaysMost };
        let values = [("papers", count(heard.with_days)), ("wanted", mean), ("most", count(most))];
        say(BoardMark::Conflict, code, &values);
    }
    found
}

/// The place of each, the greatest points first; equal points share a place.
pub fn places(points: &[i64]) -> Vec<u32> {
    let mut known: Vec<i64> = points.to_vec();
    known.sort_unstable_by(|a, b| b.cmp(a));
    known.dedup();
    let place = |of: &i64| known.iter().position(|other| other == of).unwrap_or_default() as u32 + 1;
    points.iter().map(place).collect()
}

#[cfg(test)]
mod tests;
