//! 改进方向: what follow-up shows is to be done better.

use crate::Result;
use crate::practice::{Kept, day, text};
use crate::value::Day;

crate::keyed! {
    /// How far an improvement has come (改进状态).
    pub enum ImprovementState {
        Open "open" "未开始" [],
        Doing "doing" "推进中" ["在办"],
        Done "done" "已落实" ["完成"],
        Dropped "dropped" "不再推进" ["取消"],
    }
}

crate::keyed! {
    /// A field of an improvement (改进方向的一项).
    pub enum ImprovementField {
        What "what" "改进什么" [],
        Owner "owner" "谁来办" [],
        Due "due" "何时办好" [],
        Note "note" "办理情况" [],
    }
}

/// Reads what is typed into an improvement; `None` clears it.
///
/// # Errors
/// Nothing to improve, a day that is none.
pub fn read_improvement(field: ImprovementField, typed: &str) -> Result<Option<Kept>> {
    match field {
        ImprovementField::What => text(field.zh(), typed, true),
        ImprovementField::Due => day(field.zh(), typed),
        ImprovementField::Owner | ImprovementField::Note => text(field.zh(), typed, false),
    }
}

/// Whether an improvement should have been done by now.
pub fn is_late(state: ImprovementState, due: Option<Day>, today: Day) -> bool {
    matches!(state, ImprovementState::Open | ImprovementState::Doing) && due.is_some_and(|due| due < today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Code;

    #[test]
    fn an_improvement_is_late_after_its_day_until_it_is_done_or_given_up() {
        let day = |of: u32| Day::from_ymd_opt(2026, 10, of).unwrap();
        for (state, due, late) in [
            (ImprovementState::Open, Some(day(19)), true),
            (ImprovementState::Doing, Some(day(19)), true),
            (ImprovementState::Doing, Some(day(20)), false),
            (ImprovementState::Done, Some(day(1)), false),
            (ImprovementState::Dropped, Some(day(1)), false),
            (ImprovementState::Open, None, false),
        ] {
            assert_eq!(is_late(state, due, day(20)), late, "{state:?} {due:?}");
        }
        assert_eq!(read_improvement(ImprovementField::What, " ").unwrap_err().code, Code::Empty);
    }
}
