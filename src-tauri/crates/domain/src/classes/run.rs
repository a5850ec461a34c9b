//! The class itself (班次): its fields as they are typed, and the states it goes through.

use crate::people::is_space;
use crate::problem::{Code, Problem, Result};
use crate::value::Day;
use chrono::Days;

crate::keyed! {
    /// How far a class has come (班次状态).
    pub enum ClassState {
        Preparing "preparing" "筹备" ["筹备中"],
        Running "running" "在办" ["办班中"],
        Finished "finished" "办结" ["已办结" "结业"],
        Closed "closed" "归档" ["已归档"],
    }
}

crate::keyed! {
    /// A field of a class (班次), in the order of its page.
    pub enum ClassField {
        Title "title" "班次名称" [],
        Term "term" "期次" [],
        FirstDay "first_day" "开班日期" [],
        LastDay "last_day" "结业日期" [],
        Place "place" "地点" [],
        Host "host" "主办" [],
        HeadTeacher "head_teacher" "班主任" [],
        HeadCount "head_count" "计划人数" [],
    }
}

/// A class field as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClassValue {
    /// Text.
    Text(String),
    /// A day.
    Day(Day),
    /// A count of people.
    Number(u32),
}

/// The days of a class, as far as they are known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ClassDays {
    /// Its first day.
    pub first: Option<Day>,
    /// Its last day.
    pub last: Option<Day>,
}

impl ClassDays {
    /// Refuses days that run backwards.
    pub fn check(self) -> Result<Self> {
        match (self.first, self.last) {
            (Some(first), Some(last)) if last < first => {
                Err(Problem::new(Code::ClassDaysBackwards).with("first", first).with("last", last))
            }
            _ => Ok(self),
        }
    }

    /// The last day of a class planned for `days` days, where it is not known yet.
    #[must_use]
    pub fn with_length(self, days: Option<u32>) -> Self {
        let length = days.filter(|days| *days > 0).map(|days| Days::new(u64::from(days) - 1));
        let last = self.last.or_else(|| self.first?.checked_add_days(length?));
        Self { last, ..self }
    }

    /// Whether both are held on some day in common; a class without days meets none.
    pub fn meet(self, other: Self) -> bool {
        let whole = |days: Self| Some((days.first?, days.last.or(days.first)?));
        match (whole(self), whole(other)) {
            (Some((a, b)), Some((c, d))) => a <= d && c <= b,
            _ => false,
        }
    }
}

/// Reads what is typed into a field; `None` clears it. A term is kept as it stands behind the title, `（第3期）`.
pub fn read_class_field(field: ClassField, typed: &str) -> Result<Option<ClassValue>> {
    let text = typed.trim_matches(is_space);
    if text.is_empty() {
        return match field {
            ClassField::Title => Err(Problem::new(Code::Empty).with("field", field.zh())),
            _ => Ok(None),
        };
    }
    Ok(Some(match field {
        ClassField::Title | ClassField::Place | ClassField::Host | ClassField::HeadTeacher => {
            ClassValue::Text(text.to_owned())
        }
        ClassField::Term => ClassValue::Text(read_term(text)),
        ClassField::FirstDay | ClassField::LastDay => {
            let expected = "请写成 2026-10-12。";
            ClassValue::Day(text.parse().map_err(|_| unread(field, text, expected))?)
        }
        ClassField::HeadCount => {
            let count: u32 = text.parse().map_err(|_| unread(field, text, "这里要填整数。"))?;
            if !(1..=100_000).contains(&count) {
                let problem = Problem::new(Code::OutOfRange).with("field", field.zh()).with("found", text);
                return Err(problem.with("from", 1).with("to", 100_000));
            }
            ClassValue::Number(count)
        }
    }))
}

fn unread(field: ClassField, found: &str, expected: &str) -> Problem {
    Problem::new(Code::NotUnderstood)
        .with("field", field.zh())
        .with("found", found)
        .with("expected", expected)
}

/// `3`, `第3期`, `(第 3 期)` as `（第3期）`; any other word in brackets.
fn read_term(text: &str) -> String {
    let plain: String = text.trim_matches(['（', '）', '(', ')']).chars().filter(|c| !is_space(*c)).collect();
    if !plain.is_empty() && plain.chars().all(|c| c.is_ascii_digit()) {
        format!("（第{plain}期）")
    } else {
        format!("（{plain}）")
    }
}

/// Whether a class may go from one state to another on `today`; else why not.
pub fn may_become(to: ClassState, days: ClassDays, today: Day) -> Result<()> {
    match (to, days.first, days.last) {
        (ClassState::Preparing, ..) => Ok(()),
        (_, None, _) | (ClassState::Finished | ClassState::Closed, _, None) => {
            Err(Problem::new(Code::ClassWithoutDays))
        }
        (ClassState::Finished | ClassState::Closed, _, Some(last)) if last > today => {
            Err(Problem::new(Code::ClassNotOver).with("day", last))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_term_reads_well_behind_the_title_however_it_is_typed() {
        for (typed, kept) in [
            ("3", "（第3期）"),
            ("第3期", "（第3期）"),
            ("（第 3 期）", "（第3期）"),
            ("(第三期)", "（第三期）"),
            ("春季", "（春季）"),
        ] {
            let read = read_class_field(ClassField::Term, typed).unwrap();
            assert_eq!(read, Some(ClassValue::Text(kept.to_owned())), "{typed}");
        }
    }

    #[test]
    fn what_a_class_cannot_mean_is_refused() {
        use ClassField as F;
        for (field, typed, code) in [
            (F::Title, "　", Code::Empty),
            (F::FirstDay, "十月", Code::NotUnderstood),
            (F::FirstDay, "2026-02-30", Code::NotUnderstood),
            (F::HeadCount, "0", Code::OutOfRange),
            (F::HeadCount, "约50", Code::NotUnderstood),
        ] {
            assert_eq!(read_class_field(field, typed).unwrap_err().code, code, "{typed}");
        }
        assert_eq!(read_class_field(F::Place, " ").unwrap(), None);
    }

    #[test]
    fn a_class_goes_on_only_when_its_days_allow() {
        let days = ClassDays { first: Some(day("2026-10-12")), last: Some(day("2026-10-16")) };
        let (during, after) = (day("2026-10-14"), day("2026-10-17"));
        for (to, days, today, code) in [
            (ClassState::Running, ClassDays::default(), during, Some(Code::ClassWithoutDays)),
            (ClassState::Running, days, during, None),
            (ClassState::Finished, days, during, Some(Code::ClassNotOver)),
            (ClassState::Finished, days, after, None),
            (ClassState::Closed, ClassDays { last: None, ..days }, after, Some(Code::ClassWithoutDays)),
            (ClassState::Preparing, ClassDays::default(), during, None),
        ] {
            assert_eq!(may_become(to, days, today).err().map(|problem| problem.code), code, "{to:?}");
        }
    }

    #[test]
    fn a_planned_class_ends_after_its_days_and_never_before_it_begins() {
        let first = ClassDays { first: Some(day("2026-10-12")), last: None };
        assert_eq!(first.with_length(Some(5)).last, Some(day("2026-10-16")));
        assert_eq!(first.with_length(Some(0)).last, None);
        let backwards = ClassDays { first: Some(day("2026-10-12")), last: Some(day("2026-10-11")) };
        assert_eq!(backwards.check().unwrap_err().code, Code::ClassDaysBackwards);
    }

    proptest! {
        #[test]
        fn whether_two_classes_meet_does_not_depend_on_which_is_asked(a in 0..40_u64, b in 0..9_u64, c in 0..40_u64, d in 0..9_u64) {
            let span = |from: u64, length: u64| {
                let first = day("2026-10-01").checked_add_days(Days::new(from));
                ClassDays { first, last: first.and_then(|first| first.checked_add_days(Days::new(length))) }
            };
            let (one, two) = (span(a, b), span(c, d));
            prop_assert_eq!(one.meet(two), two.meet(one));
            prop_assert_eq!(one.meet(two), (a..=a + b).any(|on| (c..=c + d).contains(&on)));
        }
    }
}
