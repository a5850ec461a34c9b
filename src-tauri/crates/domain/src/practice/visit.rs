//! A visit (走出去: 考察、对标): planned, held, or cancelled with the reason.

use super::{Kept, day, phone, text};
use crate::value::Day;
use crate::{Code, Problem, Result};

crate::keyed! {
    /// How far a visit has come (考察状态).
    pub enum VisitState {
        Planned "planned" "拟办" ["计划" "筹备"],
        Held "held" "已办" ["办结"],
        Cancelled "cancelled" "取消" ["已取消"],
    }
}

crate::keyed! {
    /// A field of a visit (考察), in the order of its page.
    pub enum VisitField {
        Title "title" "考察名称" [],
        FirstDay "first_day" "出发日期" [],
        LastDay "last_day" "返回日期" [],
        Leader "leader" "带队领导" [],
        Transport "transport" "交通方式" [],
        SafetyContact "safety_contact" "安全联系人" [],
        SafetyPhone "safety_phone" "安全联系电话" [],
        Programme "programme" "行程安排" [],
        Findings "findings" "学到什么" [],
    }
}

crate::keyed! {
    /// Where else somebody is on the same days (同期安排).
    pub enum Elsewhere {
        Class "class" "班次" [],
        Visit "visit" "考察" [],
        Posting "posting" "实践锻炼" [],
    }
}

/// Reads what is typed into a field; `None` clears it.
///
/// # Errors
/// A visit without a title, a day that is none, a phone number with letters.
pub fn read_visit(field: VisitField, typed: &str) -> Result<Option<Kept>> {
    let name = field.zh();
    match field {
        VisitField::Title => text(name, typed, true),
        VisitField::FirstDay | VisitField::LastDay => day(name, typed),
        VisitField::SafetyPhone => phone(name, typed),
        _ => text(name, typed, false),
    }
}

/// Refuses a state that a visit cannot have: one that was held has a day and somebody who went; one that was cancelled a
/// reason.
///
/// # Errors
/// [`Code::VisitNotHeld`] naming what is missing, [`Code::Empty`] for the reason.
pub fn may_become(state: VisitState, first: Option<Day>, people: usize, reason: &str) -> Result<()> {
    let missing = match state {
        VisitState::Held if first.is_none() => "出发日期",
        VisitState::Held if people == 0 => "参加人员",
        VisitState::Cancelled if reason.trim().is_empty() => {
            return Err(Problem::new(Code::Empty).with("field", "取消原因"));
        }
        _ => return Ok(()),
    };
    Err(Problem::new(Code::VisitNotHeld).with("missing", missing))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visit_is_held_by_somebody_on_a_day_and_cancelled_for_a_reason() {
        let day = Day::from_ymd_opt(2026, 9, 14);
        for (state, first, people, reason, refused) in [
            (VisitState::Planned, None, 0, "", None),
            (VisitState::Held, None, 3, "", Some(Code::VisitNotHeld)),
            (VisitState::Held, day, 0, "", Some(Code::VisitNotHeld)),
            (VisitState::Held, day, 3, "", None),
            (VisitState::Cancelled, day, 3, " ", Some(Code::Empty)),
            (VisitState::Cancelled, None, 0, "汛期", None),
        ] {
            let found = may_become(state, first, people, reason).err().map(|problem| problem.code);
            assert_eq!(found, refused, "{state:?} {people} {reason}");
        }
    }
}
