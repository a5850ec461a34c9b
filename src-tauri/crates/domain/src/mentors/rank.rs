//! Who should teach (谁来讲): mentors in order, each point with its reason.

use super::{MentorKind, MentorPlace};
use crate::paper::figure;
use crate::{Fen, Hours, Id};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use ts_rs::TS;

/// How mentors are ranked (选导师的权重): a dated setting. Points are whole; nothing is worth more than once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RankRule {
    /// For a topic that the mentor names.
    pub topic: u32,
    /// For each piece of evidence, up to five.
    pub evidence: u32,
    /// For a course on it, up to two.
    pub course: u32,
    /// For each tenth of the rating above 3.0 of 4; below it as much is taken off.
    pub rating: u32,
    /// Taken off for every 4 学时 of the year.
    pub load: u32,
    /// Taken off for somebody engaged today; less with every day, nothing after `rest_days`.
    pub recent: u32,
    /// After so many days an engagement is no longer recent.
    pub rest_days: u32,
    /// Taken off for each time of the last twelve months on this very topic.
    pub same: u32,
    /// Taken off for each step of distance: 本市, 本省, 外省.
    pub distance: u32,
    /// Taken off for each 500 yuan of the fee of a 学时.
    pub fee: u32,
    /// For a mentor from outside while their share of the year's hours is below the share wanted.
    pub outside: u32,
    /// The share of hours wanted from outside, per cent.
    pub outside_share: u32,
    /// The most hours a year that one mentor should teach.
    pub most_hours: Hours,
    /// The most sessions a month that one mentor should hold.
    pub most_in_month: u32,
}

impl Default for RankRule {
    /// The office's own sense to begin with: what is shown counts most, and nobody comes up all the time [K].
    fn default() -> Self {
        Self {
            topic: 20,
            evidence: 8,
            course: 6,
            rating: 2,
            load: 3,
            recent: 15,
            rest_days: 90,
            same: 6,
            distance: 3,
            fee: 3,
            outside: 8,
            outside_share: 50,
            most_hours: Hours::whole(40),
            most_in_month: 4,
        }
    }
}

/// What of a mentor the rank follows from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MentorFacts {
    /// The mentor.
    pub id: Id,
    /// Where they come from.
    pub kind: Option<MentorKind>,
    /// How many of the topics asked for they teach.
    pub topics: u32,
    /// Pieces of evidence on these.
    pub evidence: u32,
    /// Courses on these.
    pub courses: u32,
    /// The mean of the ratings, in hundredths of 4, and on how many forms it stands; nothing where there are too few.
    pub rating: Option<(i64, u32)>,
    /// Days from their last session before the day they are wanted for to that day; nothing where there is none.
    pub days_since: Option<u32>,
    /// Days from that day to their next session after it; nothing where none is planned.
    pub days_until: Option<u32>,
    /// Hours of that day's year, planned ones among them.
    pub hours: Hours,
    /// Of these what was taught up to today.
    pub held: Hours,
    /// Times on this very topic in the last twelve months.
    pub same: u32,
    /// Where they live.
    pub place: Option<MentorPlace>,
    /// What a 学时 costs after tax; nothing where it is not known.
    pub each: Option<Fen>,
}

/// Why a mentor stands where they stand (理由).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Reason {
    /// 擅长专题
    Topics {
        /// How many of those asked for.
        count: u32,
    },
    /// 依据
    Evidence {
        /// How many pieces.
        count: u32,
    },
    /// 已有课程
    Courses {
        /// How many.
        count: u32,
    },
    /// 评估均分
    Rating {
        /// In hundredths of 4.
        #[ts(type = "number")]
        mean: i64,
        /// On how many forms.
        forms: u32,
    },
    /// 评估表不够
    Unrated,
    /// 最近一次
    Recent {
        /// Days since.
        days: u32,
    },
    /// 此后另有课
    Next {
        /// Days until.
        days: u32,
    },
    /// 还没有讲过课
    Never,
    /// 本年学时
    Load {
        /// Hours of the year.
        hours: Hours,
        /// Of these what was taught already; the rest is in the timetables.
        held: Hours,
    },
    /// 同一专题一年内讲过
    Same {
        /// How often.
        count: u32,
    },
    /// 所在地
    Distance {
        /// Where.
        place: MentorPlace,
    },
    /// 课酬
    Fee {
        /// A 学时 after tax.
        each: Fen,
    },
    /// 校外导师
    Outside,
}

impl Reason {
    /// On paper.
    pub fn zh(&self) -> String {
        match self {
            Self::Topics { count } => format!("擅长其中 {count} 个专题"),
            Self::Evidence { count } => format!("依据 {count} 条"),
            Self::Courses { count } => format!("已有课程 {count} 门"),
            Self::Rating { mean, forms } => format!("评估均分 {}（{forms} 份）", figure(*mean)),
            Self::Unrated => "评估表不够，不显示均分".to_owned(),
            Self::Recent { days } => format!("距上次授课 {days} 天"),
            Self::Never => "还没有讲过课".to_owned(),
            Self::Next { days } => format!("{days} 天后另有课"),
            Self::Load { hours, held } if hours == held => format!("本年已讲 {hours} 学时"),
            Self::Load { hours, held } if held.0 == 0 => format!("本年已排 {hours} 学时，还没有讲"),
            Self::Load { hours, held } => {
                format!("本年 {hours} 学时（已讲 {held}、已排 {}）", Hours(hours.0 - held.0))
            }
            Self::Same { count } => format!("一年内已讲同一专题 {count} 次"),
            Self::Distance { place } => place.zh().to_owned(),
            Self::Fee { each } if each.0 == 0 => "不取酬".to_owned(),
            Self::Fee { each } => format!("课酬 {each} 元/学时"),
            Self::Outside => "校外导师".to_owned(),
        }
    }
}

/// A reason with what it counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WeighedReason {
    /// The reason.
    pub reason: Reason,
    /// Points it gives or takes.
    #[ts(type = "number")]
    pub points: i64,
}

/// What speaks for a mentor and what against, the plainest first. `outside_wanted`: the year's share of hours from
/// outside is still below the share wanted.
pub fn points(rule: &RankRule, facts: &MentorFacts, outside_wanted: bool) -> Vec<WeighedReason> {
    let mut all = Vec::new();
    let mut say = |reason, points: i64| all.push(WeighedReason { reason, points });
    let of = |weight: u32, count: i64| i64::from(weight) * count;
    if facts.topics > 0 {
        say(Reason::Topics { count: facts.topics }, of(rule.topic, 1));
    }
    if facts.evidence > 0 {
        say(Reason::Evidence { count: facts.evidence }, of(rule.evidence, i64::from(facts.evidence.min(5))));
    }
    if facts.courses > 0 {
        say(Reason::Courses { count: facts.courses }, of(rule.course, i64::from(facts.courses.min(2))));
    }
    match facts.rating {
        Some((mean, forms)) => say(Reason::Rating { mean, forms }, of(rule.rating, mean - 300) / 10),
        None => say(Reason::Unrated, 0),
    }
    // The nearest session counts, before or after; what was taught is told even where the next one is nearer.
    let nearness = |days: u32| {
        let rest = i64::from(rule.rest_days).max(1);
        -(of(rule.recent, i64::from(rule.rest_days.saturating_sub(days))) + rest - 1) / rest
    };
    let next = facts.days_until.filter(|until| *until <= rule.rest_days);
    match (facts.days_since, next) {
        (Some(since), Some(until)) if until < since => {
            say(Reason::Recent { days: since }, 0);
            say(Reason::Next { days: until }, nearness(until));
        }
        (Some(since), _) => say(Reason::Recent { days: since }, nearness(since)),
        (None, _) => {
            if facts.held.0 == 0 {
                say(Reason::Never, 0);
            }
            if let Some(until) = next {
                say(Reason::Next { days: until }, nearness(until));
            }
        }
    }
    if facts.hours.0 > 0 {
        say(Reason::Load { hours: facts.hours, held: facts.held }, -of(rule.load, facts.hours.0) / 400);
    }
    if facts.same > 0 {
        say(Reason::Same { count: facts.same }, -of(rule.same, i64::from(facts.same)));
    }
    if let Some(place) = facts.place {
        say(Reason::Distance { place }, -of(rule.distance, place as i64));
    }
    if let Some(each) = facts.each {
        say(Reason::Fee { each }, -of(rule.fee, each.0) / 50_000);
    }
    if facts.kind.is_some_and(MentorKind::is_outside) {
        say(Reason::Outside, if outside_wanted { of(rule.outside, 1) } else { 0 });
    }
    all
}

/// Mentors in order of their points, each with its reasons; of equals the less burdened first, then the one known
/// longer.
pub fn rank(
    rule: &RankRule,
    mentors: &[MentorFacts],
    outside_wanted: bool,
) -> Vec<(Id, i64, Vec<WeighedReason>)> {
    let mut ranked: Vec<_> = mentors
        .iter()
        .map(|facts| {
            let reasons = points(rule, facts, outside_wanted);
            let sum: i64 = reasons.iter().map(|one| one.points).sum();
            (facts, sum, reasons)
        })
        .collect();
    ranked.sort_by_key(|(facts, sum, _)| (Reverse(*sum), facts.hours, facts.id));
    ranked.into_iter().map(|(facts, sum, reasons)| (facts.id, sum, reasons)).collect()
}

#[cfg(test)]
mod tests;
