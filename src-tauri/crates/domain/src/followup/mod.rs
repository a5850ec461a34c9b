//! 跟踪: what trainees bring and take home, what is asked afterwards, what the training came to, and what is to be better.

mod effect;
mod improvement;
mod plan;
mod question;

pub use effect::{
    AbilityChange, AspectFigure, Behaviour, ChangeFacts, Effect, EffectFacts, EffectFigure, EffectOutcome,
    FollowVerdict, Learning, Reaction, effect, opinion_mean, verdict,
};
pub use improvement::{ImprovementField, ImprovementState, is_late, read_improvement};
pub use plan::{
    DEGREES, FollowupField, FollowupKind, FollowupRule, FollowupStanding, FollowupStep, Planned, ages,
    degree_zh, planned, read_followup, standing,
};
pub use question::{
    ActionField, ActionState, QuestionState, SheetField, can_place, question_state, read_action, read_sheet,
    session_fit,
};

use crate::Result;
use crate::practice::{Kept, text};

crate::keyed! {
    /// What became of the question a trainee brought (问题解决情况).
    pub enum Solved {
        Solved "solved" "已解决" ["解决"],
        Partly "part_solved" "部分解决" ["部分"],
        Unsolved "unsolved" "未解决" ["没有解决"],
    }
}

crate::keyed! {
    /// A field of the form on which a trainee tells what was applied (学员应用情况表).
    pub enum ApplicationField {
        Solved "solved" "问题解决情况" [],
        Applied "applied" "用了什么" [],
        Evidence "evidence" "体现在哪里" [],
        Difficulties "difficulties" "还有什么困难" [],
    }
}

crate::keyed! {
    /// A field of words on which a unit tells how a trainee changed (单位意见表).
    pub enum OpinionField {
        Example "example" "具体事例" [],
        Suggestion "suggestion" "意见建议" [],
    }
}

/// Reads what is typed into the trainee's form; nothing clears it.
///
/// # Errors
/// A word for what became of the question that is none of the three.
pub fn read_application(field: ApplicationField, typed: &str) -> Result<Option<Kept>> {
    match field {
        ApplicationField::Solved => crate::practice::choice(field.zh(), typed, |word| {
            Solved::from_key(word).or_else(|| Solved::from_zh(word)).map(Solved::key)
        }),
        _ => text(field.zh(), typed, false),
    }
}

/// Reads what is typed into the unit's form; nothing clears it.
///
/// # Errors
/// None today; kept as the other forms are.
pub fn read_opinion(field: OpinionField, typed: &str) -> Result<Option<Kept>> {
    text(field.zh(), typed, false)
}
