//! The year month by month: where too much lies in one, and who would be called up too often.

use super::Months;
use crate::Id;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// When a month is overloaded, and when a person is called up too often (日程提醒标准).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CalendarRule {
    /// More classes than this in a month are too many.
    pub most_classes: u32,
    /// More person-days than this in a month are too many.
    pub most_person_days: u32,
    /// More items than this in a year are too many for one person.
    pub most_calls: u32,
    /// Two items within so many days are too close for one person.
    pub within_days: u32,
}

impl Default for CalendarRule {
    fn default() -> Self {
        Self { most_classes: 3, most_person_days: 600, most_calls: 3, within_days: 30 }
    }
}

/// An item in the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// The item.
    pub item: Id,
    /// Its months.
    pub months: Months,
    /// 人数
    pub head_count: u32,
    /// 天数
    pub days: u32,
}

/// What lies in one month.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MonthLoad {
    /// The month.
    pub month: u8,
    /// Classes that are held in it.
    pub classes: u32,
    /// Person-days, an item's parted evenly over its months.
    pub person_days: u32,
    /// Whether there are too many classes.
    pub too_many_classes: bool,
    /// Whether there are too many person-days.
    pub too_many_days: bool,
}

/// The twelve months with what lies in each.
pub fn loads(rule: &CalendarRule, calls: &[Call]) -> Vec<MonthLoad> {
    (1..=12)
        .map(|month| {
            let here = || calls.iter().filter(|call| call.months.each().any(|one| one == month));
            let classes = here().count() as u32;
            let person_days =
                here().map(|call| (call.head_count * call.days).div_ceil(call.months.count() as u32)).sum();
            MonthLoad {
                month,
                classes,
                person_days,
                too_many_classes: classes > rule.most_classes,
                too_many_days: person_days > rule.most_person_days,
            }
        })
        .collect()
}

crate::keyed! {
    /// In which way somebody is called up too often (重复调训).
    pub enum Crowding {
        TooMany "too_many" "一年内次数过多" [],
        TooClose "too_close" "两次间隔过短" [],
    }
}

/// Somebody called up too often.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TooOften {
    /// In which way.
    pub ways: Vec<Crowding>,
    /// The items whose rules pick the person, in the order of their months.
    pub items: Vec<Id>,
}

/// Whether the items that pick one person are too many, or too close to each other. The calendar knows months, so two
/// items lie as many days apart as their months begin.
pub fn called_too_often(rule: &CalendarRule, calls: &[&Call]) -> Option<TooOften> {
    let mut ways = Vec::new();
    if calls.len() > rule.most_calls as usize {
        ways.push(Crowding::TooMany);
    }
    let mut begins: Vec<(u8, Id)> =
        calls.iter().filter_map(|call| Some((call.months.each().next()?, call.item))).collect();
    begins.sort_unstable();
    let is_close = |pair: &[(u8, Id)]| u32::from(pair[1].0 - pair[0].0) * 30 < rule.within_days;
    if begins.windows(2).any(is_close) {
        ways.push(Crowding::TooClose);
    }
    if ways.is_empty() {
        return None;
    }
    let dateless = calls.iter().filter(|call| call.months.count() == 0).map(|call| call.item);
    Some(TooOften { ways, items: begins.into_iter().map(|(_, item)| item).chain(dateless).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn call(item: i64, months: &str, head_count: u32, days: u32) -> Call {
        Call { item: Id(item), months: Months::read(months).unwrap_or_default(), head_count, days }
    }

    #[test]
    fn a_month_is_overloaded_by_classes_or_by_person_days() {
        let rule = CalendarRule { most_classes: 2, most_person_days: 300, ..CalendarRule::default() };
        let calls = [call(1, "5", 40, 5), call(2, "5", 10, 1), call(3, "5,6", 100, 4), call(4, "", 50, 2)];
        let loads = loads(&rule, &calls);
        let may = loads[4];
        assert_eq!((may.classes, may.person_days), (3, 200 + 10 + 200));
        assert!(may.too_many_classes && may.too_many_days);
        assert_eq!((loads[5].classes, loads[5].person_days), (1, 200));
        assert!(!loads[5].too_many_classes && !loads[5].too_many_days);
    }

    #[test]
    fn a_person_is_called_too_often_by_count_or_by_nearness() {
        let rule = CalendarRule { most_calls: 2, within_days: 30, ..CalendarRule::default() };
        let (a, b, c, d) = (call(1, "3", 1, 1), call(2, "3", 1, 1), call(3, "4", 1, 1), call(4, "9", 1, 1));
        assert_eq!(called_too_often(&rule, &[&a, &c]), None);
        assert_eq!(called_too_often(&rule, &[&a, &b]).unwrap().ways, [Crowding::TooClose]);
        assert_eq!(called_too_often(&rule, &[&a, &c, &d]).unwrap().ways, [Crowding::TooMany]);
        let close = CalendarRule { within_days: 31, ..rule };
        assert_eq!(called_too_often(&close, &[&c, &a]).unwrap().items, [Id(1), Id(3)]);
    }

    proptest! {
        #[test]
        fn one_item_more_never_lightens_a_month(months in prop::collection::vec(1_u8..=12, 1..12), more in 1_u8..=12) {
            let rule = CalendarRule::default();
            let mut calls: Vec<Call> =
                months.iter().zip(1..).map(|(month, id)| call(id, &month.to_string(), 30, 3)).collect();
            let before = loads(&rule, &calls);
            calls.push(call(99, &more.to_string(), 30, 3));
            for (before, after) in before.iter().zip(loads(&rule, &calls)) {
                prop_assert!(after.classes >= before.classes && after.person_days >= before.person_days);
                prop_assert!(after.too_many_days || !before.too_many_days);
            }
        }
    }
}
