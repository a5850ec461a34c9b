//! 问效: what the training came to on four levels, each figure with what it stands on. Shares are in hundredths of a percent,
//! means in hundredths of their scale, both rounded half up.

use super::{ActionState, Solved};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A figure and what it stands on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EffectFigure {
    /// A share in hundredths of a percent or a mean in hundredths; nothing where nobody answered or it is withheld.
    #[ts(type = "number | null")]
    pub value: Option<i64>,
    /// How many people it stands on.
    pub people: u32,
    /// Of how many who could have answered.
    pub of: u32,
    /// Too few answered for nobody to be recognised.
    pub withheld: bool,
    /// Of a share: how many …
    pub part: Option<u32>,
    /// … of how many.
    pub whole: Option<u32>,
}

impl EffectFigure {
    /// A share of things that so many people told.
    fn share(part: u32, whole: u32, (people, of): (u32, u32), least: u32) -> Self {
        let value = (whole > 0).then(|| half_up(i64::from(part) * 10_000, i64::from(whole)));
        Self { part: Some(part), whole: Some(whole), ..Self::shown(value, (people, of), least) }.guarded()
    }

    /// A mean of values in whole steps of their scale.
    fn mean(sum: i64, count: u32, (people, of): (u32, u32), least: u32) -> Self {
        let value = (count > 0).then(|| half_up(sum * 100, i64::from(count)));
        Self::shown(value, (people, of), least).guarded()
    }

    fn shown(value: Option<i64>, (people, of): (u32, u32), least: u32) -> Self {
        let withheld = people > 0 && people < least;
        Self { value, people, of, withheld, part: None, whole: None }
    }

    /// Takes away what would tell a figure that is withheld.
    fn guarded(self) -> Self {
        if self.withheld { Self { value: None, part: None, whole: None, ..self } } else { self }
    }
}

/// `a / b` rounded half up.
fn half_up(a: i64, b: i64) -> i64 {
    (2 * a + b) / (2 * b)
}

/// What was said of an ability before a class and after it, of people of whom both was said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChangeFacts {
    /// The ability.
    pub ability: String,
    /// Before and after, 0 to 4, person by person.
    pub levels: Vec<(u8, u8)>,
}

/// What is known of a class after it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EffectFacts {
    /// Trainees who did not withdraw.
    pub trainees: u32,
    /// Valid evaluation forms, forms given out, and their satisfaction in hundredths of a percent.
    pub forms: Option<(u32, u32, Option<i64>)>,
    /// What the assessments came to, in hundredths of a point.
    pub totals: Vec<i64>,
    /// Trainees whose assessment is decided: passed, failed, or absent.
    pub judged: u32,
    /// Of these passed.
    pub passed: u32,
    /// The newest form of each trainee who told: what became of the question, and whether something was applied.
    pub applications: Vec<(Option<Solved>, bool)>,
    /// The newest word of a unit on each trainee: the aspect, counted from 0, and the degree, 4 to 1.
    pub opinions: Vec<BTreeMap<u32, u8>>,
    /// What the aspects are called.
    pub aspects: Vec<String>,
    /// The plans taken home, one a trainee who has one.
    pub actions: Vec<Vec<ActionState>>,
    /// Trainees who brought a question.
    pub questions: u32,
    /// What was said of abilities before and after.
    pub changes: Vec<ChangeFacts>,
    /// With fewer answers a figure is withheld.
    pub least: u32,
}

/// 反应: what trainees thought of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reaction {
    /// 满意度
    pub satisfaction: EffectFigure,
}

/// 学习: what they know.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Learning {
    /// 合格率
    pub passed: EffectFigure,
    /// 平均成绩, in hundredths of a point.
    pub mean: EffectFigure,
}

/// An aspect of behaviour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AspectFigure {
    /// What it is called.
    pub name: String,
    /// The mean degree, 4 to 1.
    pub mean: EffectFigure,
}

/// 行为: what they do otherwise.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Behaviour {
    /// 学员说用上了
    pub applied: EffectFigure,
    /// 单位说有变化: a mean degree of 3 or more.
    pub changed: EffectFigure,
    /// The aspects one by one.
    pub aspects: Vec<AspectFigure>,
}

/// 结果: what came of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EffectOutcome {
    /// 行动计划做成
    pub actions: EffectFigure,
    /// 问题解决
    pub solved: EffectFigure,
    /// 部分解决
    pub partly: EffectFigure,
}

/// 前后对比: an ability before the class and after it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AbilityChange {
    /// The ability.
    pub ability: String,
    /// The mean level before.
    pub before: EffectFigure,
    /// The mean level after.
    pub after: EffectFigure,
}

/// What a class came to on four levels (四级问效).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Effect {
    /// 反应
    pub reaction: Reaction,
    /// 学习
    pub learning: Learning,
    /// 行为
    pub behaviour: Behaviour,
    /// 结果
    pub outcome: EffectOutcome,
    /// Before and after, where the same was said of somebody twice.
    pub changes: Vec<AbilityChange>,
}

/// The mean degree of a unit's word, in hundredths; nothing where no aspect was marked.
pub fn opinion_mean(scores: &BTreeMap<u32, u8>) -> Option<i64> {
    let sum: i64 = scores.values().map(|degree| i64::from(*degree)).sum();
    (!scores.is_empty()).then(|| half_up(sum * 100, scores.len() as i64))
}

/// A degree of 3, in hundredths: somebody changed.
const CHANGED: i64 = 300;

/// What a class came to.
pub fn effect(facts: &EffectFacts) -> Effect {
    let (least, of) = (facts.least, facts.trainees);
    let count = |all: usize| all as u32;
    let reaction = facts.forms.map_or_else(EffectFigure::default, |(valid, given_out, satisfaction)| {
        EffectFigure::shown(satisfaction, (valid, given_out), least).guarded()
    });
    let told = count(facts.applications.len());
    let solved: Vec<Solved> = facts.applications.iter().filter_map(|(solved, _)| *solved).collect();
    let of_questions = |wanted: Solved| {
        let part = count(solved.iter().filter(|solved| **solved == wanted).count());
        let people = count(solved.len());
        // Who told what became of a question brought one, whether or not it was typed.
        EffectFigure::share(part, people, (people, facts.questions.max(people)), least)
    };
    let applied = count(facts.applications.iter().filter(|(_, applied)| *applied).count());
    let means: Vec<i64> = facts.opinions.iter().filter_map(opinion_mean).collect();
    let changed = count(means.iter().filter(|mean| **mean >= CHANGED).count());
    let aspects = facts.aspects.iter().zip(0..).map(|(name, aspect)| {
        let marks: Vec<i64> = facts
            .opinions
            .iter()
            .filter_map(|scores| scores.get(&aspect))
            .map(|mark| i64::from(*mark))
            .collect();
        let people = count(marks.len());
        AspectFigure {
            name: name.clone(),
            mean: EffectFigure::mean(marks.iter().sum(), people, (people, of), least),
        }
    });
    let lines: Vec<ActionState> = facts.actions.iter().flatten().copied().collect();
    let done = count(lines.iter().filter(|state| **state == ActionState::Done).count());
    let planners = count(facts.actions.iter().filter(|lines| !lines.is_empty()).count());
    let totals = count(facts.totals.len());
    let mean = EffectFigure::shown(
        (totals > 0).then(|| half_up(facts.totals.iter().sum(), i64::from(totals))),
        (totals, of),
        least,
    );
    Effect {
        reaction: Reaction { satisfaction: reaction },
        learning: Learning {
            passed: EffectFigure::share(facts.passed, facts.judged, (facts.judged, of), least),
            mean: mean.guarded(),
        },
        behaviour: Behaviour {
            applied: EffectFigure::share(applied, told, (told, of), least),
            changed: EffectFigure::share(changed, count(means.len()), (count(means.len()), of), least),
            aspects: aspects.collect(),
        },
        outcome: EffectOutcome {
            actions: EffectFigure::share(done, count(lines.len()), (planners, of), least),
            solved: of_questions(Solved::Solved),
            partly: of_questions(Solved::Partly),
        },
        changes: facts.changes.iter().map(|facts| change(facts, of, least)).collect(),
    }
}

fn change(facts: &ChangeFacts, of: u32, least: u32) -> AbilityChange {
    let people = facts.levels.len() as u32;
    let mean = |level: fn(&(u8, u8)) -> u8| {
        let sum = facts.levels.iter().map(|pair| i64::from(level(pair))).sum();
        EffectFigure::mean(sum, people, (people, of), least)
    };
    AbilityChange { ability: facts.ability.clone(), before: mean(|pair| pair.0), after: mean(|pair| pair.1) }
}

crate::keyed! {
    /// What following up one trainee comes to (跟踪结论).
    pub enum FollowVerdict {
        Open "open" "待跟踪" [],
        Little "little" "成效不明显" [],
        Some "some" "有成效" [],
        Clear "clear" "成效明显" [],
    }
}

/// What is known of one trainee, all in one word: what became of the question, how much of the plan was done, what the unit
/// says. Each that is known counts alike, 2 for the best, 0 for the least; nothing is said while nothing is known.
pub fn verdict(solved: Option<Solved>, plan: &[ActionState], opinion: Option<i64>) -> FollowVerdict {
    let of_question = solved.map(|solved| match solved {
        Solved::Solved => 2,
        Solved::Partly => 1,
        Solved::Unsolved => 0,
    });
    let done = plan.iter().filter(|state| **state == ActionState::Done).count();
    // A plan of which nothing is due yet says nothing.
    let of_plan = plan.iter().any(|state| *state != ActionState::Open).then_some(match done {
        0 => 0,
        all if all == plan.len() => 2,
        _ => 1,
    });
    let of_unit = opinion.map(|mean| match mean {
        350.. => 2,
        250.. => 1,
        _ => 0,
    });
    let known: Vec<i64> = [of_question, of_plan, of_unit].into_iter().flatten().collect();
    let (sum, all) = (known.iter().sum::<i64>(), known.len() as i64);
    match all {
        0 => FollowVerdict::Open,
        _ if 2 * sum >= 3 * all => FollowVerdict::Clear,
        _ if 2 * sum >= all => FollowVerdict::Some,
        _ => FollowVerdict::Little,
    }
}

#[cfg(test)]
mod tests;
