//! 工作台: what a class asks for on a given day.

use crate::classes::{ClassDays, HalfDayOf};
use crate::value::{Day, HalfDay};
use chrono::Datelike as _;
use serde::Serialize;
use std::collections::BTreeSet;
use ts_rs::TS;

/// A class as the day's work sees it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClassSoFar {
    /// Its first and last day.
    pub days: ClassDays,
    /// Trainees, without those who left.
    pub trainees: u32,
    /// The half-days of its timetable.
    pub half_days: BTreeSet<HalfDayOf>,
    /// Those whose sheet has come back and been typed.
    pub sheets: BTreeSet<HalfDayOf>,
    /// The evaluation forms that came back and those typed of them; nothing while none were counted.
    pub forms: Option<(u32, u32)>,
    /// Trainees with a score; nothing where the class is not assessed.
    pub scored: Option<u32>,
    /// Valid certificates.
    pub certificates: u32,
}

/// What a class asks for (班次待办), the most pressing first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum ClassDue {
    /// 打印签到表: the sheets of the next day of classes
    PrintSheets {
        /// The day.
        #[ts(type = "string")]
        day: Day,
        /// Its half-days.
        halves: Vec<HalfDay>,
    },
    /// 录签到表: sheets that should have come back
    TypeSheets {
        /// How many.
        count: u32,
        /// The day of the first.
        #[ts(type = "string")]
        first: Day,
    },
    /// 录评估表
    TypeForms {
        /// Typed.
        typed: u32,
        /// Came back.
        returned: u32,
    },
    /// 登记评估表: the class is over and no form was counted
    CountForms,
    /// 录成绩
    TypeScores {
        /// Trainees with a score.
        scored: u32,
        /// Trainees.
        trainees: u32,
    },
    /// 发结业证书: the class is over and none was issued
    IssueCertificates {
        /// Days since its last day.
        #[ts(type = "number")]
        since: i64,
    },
    /// 筹备: it begins soon and lacks something
    Prepare {
        /// Days until its first day.
        #[ts(type = "number")]
        left: i64,
        /// Nobody is enrolled.
        trainees: bool,
        /// There is no timetable.
        timetable: bool,
    },
}

crate::keyed! {
    /// By when something is to be done (时限).
    pub enum When {
        Today "today" "今天" [],
        Week "week" "本周" [],
        Later "later" "以后" [],
    }
}

/// When something is to be done that has to be done by a day: what is late is done today, and the week ends on Sunday.
pub fn when(by: Day, today: Day) -> When {
    let left = 6 - i64::from(today.weekday().num_days_from_monday());
    match (by - today).num_days() {
        ..=0 => When::Today,
        days if days <= left => When::Week,
        _ => When::Later,
    }
}

/// How many days ahead sheets are printed: over a weekend.
const SHEETS_AHEAD: i64 = 3;
/// How many days ahead a class must be ready.
const READY_AHEAD: i64 = 14;

/// What `class` asks for on `today`.
pub fn class_due(class: &ClassSoFar, today: Day) -> Vec<ClassDue> {
    let mut due = Vec::new();
    let open = |half_day: &&HalfDayOf| !class.sheets.contains(half_day);
    let next = class.half_days.iter().filter(open).map(|(day, _)| *day).find(|day| *day >= today);
    if let Some(day) = next.filter(|day| (*day - today).num_days() <= SHEETS_AHEAD && class.trainees > 0) {
        let halves = class.half_days.iter().filter(open).filter(|of| of.0 == day).map(|of| of.1).collect();
        due.push(ClassDue::PrintSheets { day, halves });
    }
    let late: Vec<Day> =
        class.half_days.iter().filter(open).map(|(day, _)| *day).filter(|day| *day < today).collect();
    if let Some(first) = late.first().filter(|_| class.trainees > 0) {
        due.push(ClassDue::TypeSheets { count: late.len() as u32, first: *first });
    }
    let is_over = class.days.last.is_some_and(|last| last <= today) && class.trainees > 0;
    match class.forms {
        Some((returned, typed)) if typed < returned => due.push(ClassDue::TypeForms { typed, returned }),
        None if is_over => due.push(ClassDue::CountForms),
        _ => (),
    }
    if let Some(scored) = class.scored.filter(|scored| is_over && *scored < class.trainees) {
        due.push(ClassDue::TypeScores { scored, trainees: class.trainees });
    }
    if let Some(last) = class.days.last.filter(|_| is_over && class.certificates == 0) {
        due.push(ClassDue::IssueCertificates { since: (today - last).num_days() });
    }
    if let Some(left) = class.days.first.map(|first| (first - today).num_days())
        && (0..=READY_AHEAD).contains(&left)
    {
        let (trainees, timetable) = (class.trainees == 0, class.half_days.is_empty());
        if trainees || timetable {
            due.push(ClassDue::Prepare { left, trainees, timetable });
        }
    }
    due
}

#[cfg(test)]
mod tests {
    use super::*;
    use HalfDay::{Afternoon, Morning};

    fn day(of_month: u32) -> Day {
        Day::from_ymd_opt(2026, 10, of_month).unwrap()
    }

    #[test]
    fn what_is_late_is_done_today_and_the_week_ends_on_sunday() {
        // The 14th is a Wednesday.
        for (by, expected) in
            [(1, When::Today), (14, When::Today), (15, When::Week), (18, When::Week), (19, When::Later)]
        {
            assert_eq!(when(day(by), day(14)), expected, "{by}");
        }
        assert_eq!(when(day(19), day(18)), When::Later, "on a Sunday the next day is another week");
    }

    /// From the 12th to the 13th, four half-days, of which the sheets of the first so many are back.
    fn class(sheets: usize) -> ClassSoFar {
        let half_days = [(day(12), Morning), (day(12), Afternoon), (day(13), Morning), (day(13), Afternoon)];
        ClassSoFar {
            days: ClassDays { first: Some(day(12)), last: Some(day(13)) },
            trainees: 50,
            half_days: half_days.into(),
            sheets: half_days[..sheets].iter().copied().collect(),
            forms: Some((48, 48)),
            scored: None,
            certificates: 50,
        }
    }

    #[test]
    fn sheets_are_due_to_be_printed_before_and_to_be_typed_after() {
        let print = |of_month, halves: &[HalfDay]| ClassDue::PrintSheets {
            day: day(of_month),
            halves: halves.to_vec(),
        };
        let typed = |count, first| ClassDue::TypeSheets { count, first: day(first) };
        for (today, sheets, expected) in [
            (8, 0, vec![]),
            (9, 0, vec![print(12, &[Morning, Afternoon])]),
            (12, 1, vec![print(12, &[Afternoon])]),
            (13, 1, vec![print(13, &[Morning, Afternoon]), typed(1, 12)]),
            (14, 2, vec![typed(2, 13)]),
            (14, 4, vec![]),
        ] {
            assert_eq!(
                class_due(&class(sheets), day(today)),
                expected,
                "on the {today}th with {sheets} sheets"
            );
        }
    }

    #[test]
    fn what_a_finished_class_still_lacks_is_due_and_no_more() {
        let over = ClassSoFar { forms: None, scored: Some(20), certificates: 0, ..class(4) };
        assert_eq!(
            class_due(&over, day(22)),
            [
                ClassDue::CountForms,
                ClassDue::TypeScores { scored: 20, trainees: 50 },
                ClassDue::IssueCertificates { since: 9 }
            ]
        );
        let typing = ClassSoFar { forms: Some((48, 12)), ..class(4) };
        assert_eq!(class_due(&typing, day(22)), [ClassDue::TypeForms { typed: 12, returned: 48 }]);
    }

    #[test]
    fn a_class_that_begins_soon_is_due_while_it_lacks_people_or_a_timetable() {
        let bare = ClassSoFar { days: class(0).days, ..ClassSoFar::default() };
        let due = ClassDue::Prepare { left: 2, trainees: true, timetable: true };
        assert_eq!(class_due(&bare, day(10)), [due]);
        let far =
            ClassSoFar { days: ClassDays { first: Some(day(30)), last: None }, ..ClassSoFar::default() };
        assert_eq!(class_due(&far, day(10)), []);
    }
}
