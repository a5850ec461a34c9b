//! What an item costs by the office's rules (经费标准): so much a person-day, and lecture fees by title.

use super::{ClassKind, ItemForm};
use crate::{Fen, Hours};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::keyed! {
    /// By which title a lecture is paid (讲课人职称).
    pub enum LecturerTitle {
        Expert "expert" "院士、全国知名专家" [],
        Full "full" "正高级职称" [],
        Associate "associate" "副高级及以下" [],
    }
}

/// The rules by which a budget is reckoned (经费标准).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CostRule {
    /// A person-day of a class of the first, second, third kind.
    pub person_day: [Fen; 3],
    /// Days up to which the full sum holds.
    pub full_days: u32,
    /// Per cent of it for the days above.
    pub later_percent: u32,
    /// 学时 of a lecture after tax, by title.
    pub lecture: [Fen; 3],
    /// So many 学时 are paid for a half-day at most.
    pub most_hours: Hours,
    /// Forms without a sum a person-day: nobody is housed and fed for them.
    pub without_person_days: Vec<ItemForm>,
}

impl Default for CostRule {
    /// The national sums; a county enters its own, lower ones.
    fn default() -> Self {
        Self {
            person_day: [Fen(76_000), Fen(65_000), Fen(55_000)],
            full_days: 30,
            later_percent: 70,
            lecture: [Fen(150_000), Fen(100_000), Fen(50_000)],
            most_hours: Hours::whole(4),
            without_person_days: vec![ItemForm::Online, ItemForm::Practice],
        }
    }
}

/// What of an item its cost follows from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CostFacts {
    /// 人数
    pub head_count: Option<u32>,
    /// 天数
    pub days: Option<u32>,
    /// 类别
    pub kind: Option<ClassKind>,
    /// 形式
    pub form: Option<ItemForm>,
    /// 讲课学时 by title.
    pub lectures: [Hours; 3],
}

crate::keyed! {
    /// What a line of a budget is for (经费构成).
    pub enum CostPart {
        PersonDays "person_days" "综合定额" [],
        LaterDays "later_days" "超过规定天数的综合定额" [],
        Lecture "lecture" "讲课费" [],
    }
}

/// A line of a budget: so many at so much.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CostLine {
    /// What it is for.
    pub part: CostPart,
    /// Of a lecture, by which title it is paid.
    pub title: Option<LecturerTitle>,
    /// How many person-days or 学时, in hundredths.
    pub count: Hours,
    /// What one costs.
    pub each: Fen,
    /// What they cost together.
    pub sum: Fen,
}

/// What an item costs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Cost {
    /// What it is made of.
    pub lines: Vec<CostLine>,
    /// All of them.
    pub total: Fen,
    /// 学时 that are not paid, for a half-day has room for so many only.
    pub unpaid: Hours,
    /// What must be known before it can be reckoned.
    pub lacks: Vec<super::ItemField>,
}

/// Reckons what an item costs; the dearest title is paid first where the half-days have no room for all.
pub fn cost(rule: &CostRule, facts: &CostFacts) -> Cost {
    let mut found = Cost::default();
    let is_housed = facts.form.is_none_or(|form| !rule.without_person_days.contains(&form));
    for (field, is_missing) in [
        (super::ItemField::HeadCount, is_housed && facts.head_count.is_none()),
        (super::ItemField::Days, is_housed && facts.days.is_none()),
        (super::ItemField::ClassKind, is_housed && facts.kind.is_none()),
    ] {
        if is_missing {
            found.lacks.push(field);
        }
    }
    if let (true, Some(heads), Some(days), Some(kind)) = (is_housed, facts.head_count, facts.days, facts.kind)
    {
        let each = rule.person_day[kind as usize];
        let (heads, days, full) = (i64::from(heads), i64::from(days), i64::from(rule.full_days));
        found.line(CostPart::PersonDays, None, Hours::whole(heads * days.min(full)), each);
        let later = Fen(each.0 * i64::from(rule.later_percent) / 100);
        found.line(CostPart::LaterDays, None, Hours::whole(heads * (days - full).max(0)), later);
    }
    let mut room = facts.days.map_or(i64::MAX, |days| i64::from(days) * 2 * rule.most_hours.0);
    for title in LecturerTitle::ALL {
        let wanted = facts.lectures[*title as usize].0;
        let paid = wanted.min(room);
        room -= paid;
        found.unpaid.0 += wanted - paid;
        found.line(CostPart::Lecture, Some(*title), Hours(paid), rule.lecture[*title as usize]);
    }
    found
}

impl Cost {
    fn line(&mut self, part: CostPart, title: Option<LecturerTitle>, count: Hours, each: Fen) {
        if count.0 <= 0 {
            return;
        }
        let sum = Fen((count.0 * each.0 + 50) / 100);
        self.total = self.total + sum;
        self.lines.push(CostLine { part, title, count, each, sum });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn facts(heads: u32, days: u32, kind: ClassKind) -> CostFacts {
        CostFacts { head_count: Some(heads), days: Some(days), kind: Some(kind), ..CostFacts::default() }
    }

    #[test]
    fn person_days_cost_what_the_class_kind_says_and_less_beyond_thirty_days() {
        let rule = CostRule::default();
        for (heads, days, kind, yuan) in [
            (1, 1, ClassKind::First, 760),
            (50, 5, ClassKind::Third, 137_500),
            (10, 30, ClassKind::Second, 195_000),
            (10, 40, ClassKind::Second, 195_000 + 45_500),
        ] {
            assert_eq!(
                cost(&rule, &facts(heads, days, kind)).total,
                Fen(yuan * 100),
                "{heads} {days} {kind:?}"
            );
        }
    }

    #[test]
    fn lectures_are_paid_by_title_and_no_more_than_a_half_day_holds() {
        let rule = CostRule::default();
        let lectures = [Hours::whole(4), Hours::whole(2), Hours::whole(4)];
        let one_day = CostFacts { lectures, ..facts(40, 1, ClassKind::Third) };
        let found = cost(&rule, &one_day);
        assert_eq!(found.total, Fen((40 * 550 + 4 * 1_500 + 2 * 1_000 + 2 * 500) * 100));
        assert_eq!(found.unpaid, Hours::whole(2));
        assert_eq!(found.lines.iter().map(|line| line.sum).sum::<Fen>(), found.total);
    }

    #[test]
    fn what_cannot_be_reckoned_says_what_it_lacks() {
        let found = cost(&CostRule::default(), &CostFacts { head_count: Some(30), ..CostFacts::default() });
        assert_eq!(found.lacks, [crate::plans::ItemField::Days, crate::plans::ItemField::ClassKind]);
        let online = CostFacts { form: Some(ItemForm::Online), ..CostFacts::default() };
        assert_eq!(cost(&CostRule::default(), &online), Cost::default());
    }

    proptest! {
        #[test]
        fn one_more_person_or_day_never_costs_less(heads in 1_u32..500, days in 1_u32..120, kind in 0_usize..3) {
            let rule = CostRule::default();
            let total = |heads, days| cost(&rule, &facts(heads, days, ClassKind::ALL[kind])).total;
            prop_assert!(total(heads + 1, days) > total(heads, days));
            prop_assert!(total(heads, days + 1) > total(heads, days));
        }
    }
}
