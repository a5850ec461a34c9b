//! 延伸管理: what is asked after a class and when, by the office's dated rule.

use crate::practice::{Kept, day, text};
use crate::value::Day;
use crate::{Code, Problem, Result};
use chrono::{Datelike as _, Months};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

crate::keyed! {
    /// What is asked after a class (跟踪方式).
    pub enum FollowupKind {
        Application "application" "学员应用情况" ["应用情况"],
        Opinion "opinion" "单位意见" [],
        Minutes "minutes" "座谈会" ["座谈"],
        Questionnaire "questionnaire" "问卷" ["跟踪问卷"],
        Post "post" "岗位考核" [],
    }
}

impl FollowupKind {
    /// What may be done instead: a meeting and a questionnaire hear the same people.
    pub const fn instead(self) -> Option<Self> {
        match self {
            Self::Minutes => Some(Self::Questionnaire),
            Self::Questionnaire => Some(Self::Minutes),
            Self::Application | Self::Opinion | Self::Post => None,
        }
    }
}

/// What is asked so many months after a class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FollowupStep {
    /// Months after its last day.
    pub months: u32,
    /// What is asked then.
    pub kinds: Vec<FollowupKind>,
}

/// When what is asked after a class (延伸管理规则) [K]: dated, an office's own. A class keeps the rule of its last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FollowupRule {
    /// What is asked when, the earliest first.
    pub steps: Vec<FollowupStep>,
    /// The aspects in which a unit is asked how somebody changed (行为改变的方面).
    pub aspects: Vec<String>,
}

impl Default for FollowupRule {
    /// One month: the trainee and the unit; three: a meeting and the assessment at the post; six: that and the unit again.
    fn default() -> Self {
        let step = |months, kinds: &[FollowupKind]| FollowupStep { months, kinds: kinds.to_vec() };
        let aspects = ["工作思路和方法", "解决实际问题", "履职能力", "作风和执行", "带动身边的人"];
        Self {
            steps: vec![
                step(1, &[FollowupKind::Application, FollowupKind::Opinion]),
                step(3, &[FollowupKind::Minutes, FollowupKind::Post]),
                step(6, &[FollowupKind::Post, FollowupKind::Opinion]),
            ],
            aspects: aspects.map(str::to_owned).to_vec(),
        }
    }
}

/// The most aspects of a unit's form: more do not fit on its paper.
const MOST_ASPECTS: usize = 6;

impl FollowupRule {
    /// The rule as it can be kept: steps in order, each with something to ask; aspects without blanks.
    ///
    /// # Errors
    /// Months outside 1 to 36 or named twice, a step that asks nothing, no aspect or more than fit on the paper.
    pub fn checked(mut self) -> Result<Self> {
        let mut months = BTreeSet::new();
        for step in &mut self.steps {
            crate::between("几个月后", step.months, 1, 36)?;
            if !months.insert(step.months) {
                return Err(Problem::new(Code::Taken).with("found", step.months));
            }
            step.kinds.sort_unstable();
            step.kinds.dedup();
            if step.kinds.is_empty() {
                return Err(Problem::new(Code::Empty).with("field", "跟踪方式"));
            }
        }
        self.steps.sort_by_key(|step| step.months);
        for aspect in &mut self.aspects {
            *aspect = aspect.trim_matches(crate::people::is_space).to_owned();
        }
        self.aspects.retain(|aspect| !aspect.is_empty());
        crate::between("行为改变的方面", self.aspects.len(), 1, MOST_ASPECTS)?;
        Ok(self)
    }
}

/// A follow-up that the rule asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Planned {
    /// Months after the class.
    pub months: u32,
    /// What is asked.
    pub kind: FollowupKind,
    /// By when.
    pub due: Day,
}

/// What the rule asks after a class that ended on a day, the earliest first.
pub fn planned(rule: &FollowupRule, last_day: Day) -> Vec<Planned> {
    let step = |step: &FollowupStep| {
        let (months, due) = (step.months, last_day.checked_add_months(Months::new(step.months)));
        let kinds = step.kinds.clone().into_iter();
        kinds.filter_map(move |kind| Some(Planned { months, kind, due: due? }))
    };
    let mut planned: Vec<Planned> = rule.steps.iter().flat_map(step).collect();
    planned.sort_unstable();
    planned
}

crate::keyed! {
    /// Where a follow-up stands on a day (跟踪状态).
    pub enum FollowupStanding {
        Overdue "overdue" "逾期" [],
        Month "month" "本月到期" ["本月"],
        Later "later" "以后" [],
        Done "done" "已办结" ["办结"],
        Skipped "skipped" "不再跟踪" [],
    }
}

/// Where a follow-up stands on a day.
pub fn standing(due: Day, is_done: bool, is_skipped: bool, today: Day) -> FollowupStanding {
    match () {
        () if is_done => FollowupStanding::Done,
        () if is_skipped => FollowupStanding::Skipped,
        () if due < today => FollowupStanding::Overdue,
        () if (due.year(), due.month()) == (today.year(), today.month()) => FollowupStanding::Month,
        () => FollowupStanding::Later,
    }
}

/// The first and the last day of what falls due in a month, and the day before today: the borders between standings.
pub fn ages(today: Day) -> (Day, Day) {
    let first = today.with_day(1).unwrap_or(today);
    let last = first.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt()).unwrap_or(today);
    (today, last)
}

crate::keyed! {
    /// A field of a follow-up that is typed (跟踪的一项).
    pub enum FollowupField {
        Due "due" "到期日" [],
        Held "held" "座谈时间" [],
        Place "place" "地点" [],
        People "people" "参加人员" [],
        Minutes "minutes" "座谈记录" [],
    }
}

/// Reads what is typed into a follow-up; `None` clears it.
///
/// # Errors
/// No day by when, a day that is none.
pub fn read_followup(field: FollowupField, typed: &str) -> Result<Option<Kept>> {
    match field {
        FollowupField::Due => match day(field.zh(), typed)? {
            None => Err(Problem::new(Code::Empty).with("field", field.zh())),
            kept => Ok(kept),
        },
        FollowupField::Held => day(field.zh(), typed),
        _ => text(field.zh(), typed, false),
    }
}

/// The degrees of change on a unit's form, the most first (改变程度).
pub const DEGREES: [(u8, &str); 4] = [(4, "变化明显"), (3, "有变化"), (2, "不太明显"), (1, "没有变化")];

/// A degree in words.
pub fn degree_zh(degree: u8) -> &'static str {
    DEGREES.iter().find(|(digit, _)| *digit == degree).map_or("", |(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_class_is_asked_about_at_the_months_of_the_rule() {
        let found: Vec<(u32, &str, String)> = planned(&FollowupRule::default(), day("2026-08-31"))
            .into_iter()
            .map(|one| (one.months, one.kind.zh(), one.due.to_string()))
            .collect();
        let expected = [
            (1, "学员应用情况", "2026-09-30"),
            (1, "单位意见", "2026-09-30"),
            (3, "座谈会", "2026-11-30"),
            (3, "岗位考核", "2026-11-30"),
            (6, "单位意见", "2027-02-28"),
            (6, "岗位考核", "2027-02-28"),
        ];
        assert_eq!(found, expected.map(|(months, kind, due)| (months, kind, due.to_owned())));
    }

    #[test]
    fn a_follow_up_stands_by_its_day_until_it_is_done_or_given_up() {
        for (due, done, skipped, stands) in [
            ("2026-10-19", false, false, FollowupStanding::Overdue),
            ("2026-10-20", false, false, FollowupStanding::Month),
            ("2026-10-31", false, false, FollowupStanding::Month),
            ("2026-11-01", false, false, FollowupStanding::Later),
            ("2027-10-20", false, false, FollowupStanding::Later),
            ("2026-01-01", true, false, FollowupStanding::Done),
            ("2026-01-01", false, true, FollowupStanding::Skipped),
        ] {
            assert_eq!(standing(day(due), done, skipped, day("2026-10-20")), stands, "{due}");
        }
        assert_eq!(ages(day("2026-12-05")), (day("2026-12-05"), day("2026-12-31")));
    }

    #[test]
    fn a_rule_that_cannot_be_followed_is_refused() {
        let step = |months, kinds: &[FollowupKind]| FollowupStep { months, kinds: kinds.to_vec() };
        let rule = |steps, aspects: &[&str]| FollowupRule {
            steps,
            aspects: aspects.iter().map(|aspect| (*aspect).to_owned()).collect(),
        };
        let post = &[FollowupKind::Post][..];
        for (refused, code) in [
            (rule(vec![step(0, post)], &["能力"]), Code::OutOfRange),
            (rule(vec![step(3, post), step(3, post)], &["能力"]), Code::Taken),
            (rule(vec![step(3, &[])], &["能力"]), Code::Empty),
            (rule(vec![step(3, post)], &["　"]), Code::OutOfRange),
            (rule(vec![], &["1", "2", "3", "4", "5", "6", "7"]), Code::OutOfRange),
        ] {
            assert_eq!(refused.checked().unwrap_err().code, code);
        }
        let kept = rule(vec![step(6, post), step(1, post)], &[" 能力 ", ""]).checked().unwrap();
        assert_eq!((kept.steps[0].months, kept.aspects), (1, vec!["能力".to_owned()]));
        assert!(FollowupRule::default().checked().is_ok());
        assert_eq!(read_followup(FollowupField::Due, "").unwrap_err().code, Code::Empty);
    }

    proptest! {
        #[test]
        fn nothing_is_planned_twice_or_before_the_class_is_over(months in proptest::collection::btree_set(1..36_u32, 0..6), offset in 0..4000_i32) {
            let last = Day::from_num_days_from_ce_opt(738_000 + offset).unwrap();
            let steps = months.iter().map(|months| FollowupStep { months: *months, kinds: FollowupKind::ALL.to_vec() }).collect();
            let found = planned(&FollowupRule { steps, ..FollowupRule::default() }, last);
            prop_assert_eq!(found.len(), months.len() * FollowupKind::ALL.len());
            prop_assert!(found.iter().all(|one| one.due > last));
            let once: BTreeSet<_> = found.iter().map(|one| (one.months, one.kind)).collect();
            prop_assert_eq!(once.len(), found.len());
        }
    }
}
