//! Posts (岗位): their names as the roster writes them, and who held which when.

use super::{blank, is_space};
use crate::value::{Day, Month};

/// The title of a post as it is kept: without blanks; nothing where the roster leaves it open.
pub fn post_title(typed: &str) -> Option<String> {
    let title: String = typed.chars().filter(|c| !is_space(*c)).collect();
    (!blank(&title)).then_some(title)
}

/// The days on which somebody holds a post: from `since` on, up to but without `until`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holding {
    /// 任职; nothing where it has been so for long.
    pub since: Option<Day>,
    /// 免职; nothing while it lasts.
    pub until: Option<Day>,
}

impl Holding {
    /// Whether it lasts on a day.
    pub fn lasts_on(self, day: Day) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| day < until)
    }

    /// Whether it ends before it begins.
    pub fn is_backwards(self) -> bool {
        matches!((self.since, self.until), (Some(since), Some(until)) if until < since)
    }
}

/// The first day of a month, for a day of which the roster knows no more.
pub fn first_of(month: Month) -> Option<Day> {
    Day::from_ymd_opt(month.year(), month.month(), 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn on_the_day_of_a_change_the_new_post_is_held_and_the_old_one_no_more() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let change = day("2026-11-24");
        let old = Holding { since: None, until: Some(change) };
        let new = Holding { since: Some(change), until: None };
        for (on, held) in
            [("2026-11-23", [true, false]), ("2026-11-24", [false, true]), ("2027-01-01", [false, true])]
        {
            assert_eq!([old.lasts_on(day(on)), new.lasts_on(day(on))], held, "{on}");
        }
        assert!(Holding { since: Some(day("2026-11-25")), until: Some(change) }.is_backwards());
    }

    #[test]
    fn a_title_loses_its_blanks_and_a_dash_is_none() {
        for (typed, kept) in [
            ("副 局长　", Some("副局长")),
            ("—", None),
            ("", None),
            ("党组成员、副局长", Some("党组成员、副局长")),
        ] {
            assert_eq!(post_title(typed).as_deref(), kept);
        }
    }
}
