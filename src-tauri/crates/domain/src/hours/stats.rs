//! What a year came to, group by group (年度统计).

use super::{HoursKind, PassedBy, Sum, Sums, YearStanding};
use crate::practice::online::PaceState;
use crate::value::{Hours, Month};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

crate::keyed! {
    /// By what people are grouped (分组).
    pub enum GroupBy {
        Tier "tier" "培训层级" [],
        Sex "sex" "性别" [],
        Age "age" "年龄段" [],
        Unit "unit" "单位" [],
    }
}

/// A person as the statistics see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatPerson {
    /// 培训层级, as it is stored.
    pub tier: Option<String>,
    /// 性别
    pub sex: Option<String>,
    /// 出生年月
    pub birth: Option<Month>,
    /// The place of the unit in the office's order, and its name.
    pub unit: Option<(usize, String)>,
    /// What the year holds.
    pub sums: Sums,
    /// How that stands.
    pub standing: YearStanding,
}

/// What a group came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StatLine {
    /// 人数
    pub people: usize,
    /// 参训人数: of any class, lecture or centre group.
    pub trained: usize,
    /// 学时 that count to the target, of all together.
    pub hours: Hours,
    /// 半天 that count, of all together.
    #[ts(type = "number")]
    pub half_days: i64,
    /// 达标人数: hours or days, and online.
    pub done: usize,
    /// Of them who reached the main target, whatever online.
    pub passed: usize,
}

impl StatLine {
    fn add(&mut self, person: &StatPerson) {
        use HoursKind::{CentreGroup, Lecture, OffJob};
        self.people += 1;
        self.trained += usize::from(person.sums.among(&[OffJob, Lecture, CentreGroup]) != Sum::default());
        self.hours = self.hours + person.standing.counts.hours;
        self.half_days += person.standing.counts.half_days;
        self.done += usize::from(person.standing.state == PaceState::Done);
        self.passed += usize::from(matches!(
            person.standing.by,
            Some(PassedBy::Hours | PassedBy::Days | PassedBy::Period)
        ));
    }

    /// 人均学时, rounded half up.
    pub fn per_head(&self) -> Hours {
        let people = i64::try_from(self.people).unwrap_or(i64::MAX);
        if people == 0 { Hours(0) } else { Hours((self.hours.0 * 2 + people) / (people * 2)) }
    }
}

/// A group and what it came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StatGroup {
    /// By what it is grouped.
    pub by: GroupBy,
    /// Its name, as paper says it.
    pub name: String,
    /// What it came to.
    pub line: StatLine,
}

/// A kind of learning over everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StatKind {
    /// The kind.
    pub kind: HoursKind,
    /// People with any of it.
    pub people: usize,
    /// Its hours.
    pub hours: Hours,
    /// Its half-days.
    #[ts(type = "number")]
    pub half_days: i64,
}

/// The age bands: the last year of each; beyond them the oldest.
const BANDS: [(i32, &str); 6] = [
    (30, "30 岁及以下"),
    (35, "31—35 岁"),
    (40, "36—40 岁"),
    (45, "41—45 岁"),
    (50, "46—50 岁"),
    (55, "51—55 岁"),
];
const OLDEST: &str = "56 岁及以上";

/// The band of an age, by its place.
fn band(age: i32) -> (usize, &'static str) {
    let found = BANDS.iter().position(|(last, _)| age <= *last);
    found.map_or((BANDS.len(), OLDEST), |at| (at, BANDS[at].1))
}

/// What a year came to in all, by groups in their order, and by kinds; ages are reckoned in the month `at`.
pub fn statistics<'p>(
    people: impl IntoIterator<Item = &'p StatPerson>,
    at: Month,
) -> (StatLine, Vec<StatGroup>, Vec<StatKind>) {
    let mut all = StatLine::default();
    let mut groups: BTreeMap<(GroupBy, usize, String), StatLine> = BTreeMap::new();
    let mut kinds = HoursKind::ALL
        .iter()
        .map(|kind| StatKind { kind: *kind, people: 0, hours: Hours(0), half_days: 0 })
        .collect::<Vec<_>>();
    for person in people {
        all.add(person);
        let tier = match person.tier.as_deref() {
            Some("county_up") => (0, "县处级以上"),
            Some("other") => (1, "其他干部"),
            _ => (2, "未定层级"),
        };
        let sex = match person.sex.as_deref() {
            Some("男") => (0, "男"),
            Some("女") => (1, "女"),
            _ => (2, "未填"),
        };
        let age = person.birth.map_or((BANDS.len() + 1, "未填"), |birth| band(birth.years_until(at)));
        let unit = match &person.unit {
            Some((place, name)) => (*place, name.as_str()),
            None => (usize::MAX, "未填单位"),
        };
        for (by, (place, name)) in
            [(GroupBy::Tier, tier), (GroupBy::Sex, sex), (GroupBy::Age, age), (GroupBy::Unit, unit)]
        {
            groups.entry((by, place, name.to_owned())).or_default().add(person);
        }
        for (kind, sum) in kinds.iter_mut().zip(person.sums.kinds) {
            kind.people += usize::from(sum != Sum::default());
            kind.hours = kind.hours + sum.hours;
            kind.half_days += sum.half_days;
        }
    }
    let groups = groups.into_iter().map(|((by, _, name), line)| StatGroup { by, name, line });
    (all, groups.collect(), kinds)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hours::{Asked, HoursRule, judge};

    fn person(
        tier: &str,
        sex: &str,
        birth: (i32, u32),
        unit: (usize, &str),
        off_job: (i64, i64),
        online: i64,
    ) -> StatPerson {
        let mut sums = Sums::default();
        sums.add(HoursKind::OffJob, Sum { hours: Hours(off_job.0), half_days: off_job.1 });
        sums.add(HoursKind::Online, Sum { hours: Hours(online), half_days: 0 });
        let asked = Asked { is_county: tier == "county_up", online: Hours::whole(50), period: None };
        let standing = judge(&sums, asked, &HoursRule::default(), "2026-12-31".parse().unwrap());
        StatPerson {
            tier: Some(tier.to_owned()),
            sex: Some(sex.to_owned()),
            birth: Month::new(birth.0, birth.1),
            unit: Some((unit.0, unit.1.to_owned())),
            sums,
            standing,
        }
    }

    #[test]
    fn a_year_is_added_up_as_worked_by_hand() {
        let people = [
            person("county_up", "男", (1975, 3), (0, "县委办"), (6_000, 14), 5_000),
            person("other", "女", (1996, 12), (1, "青石镇"), (4_000, 24), 2_000),
            person("other", "女", (1991, 1), (1, "青石镇"), (0, 0), 5_500),
            person("other", "男", (1990, 1), (0, "县委办"), (4_500, 11), 5_000),
        ];
        let (all, groups, kinds) = statistics(&people, Month::new(2026, 12).unwrap());
        // 11 000 + 6 000 + 5 500 + 9 500 hundredths; three were in a class, two reached everything, one the days alone.
        let expected =
            StatLine { people: 4, trained: 3, hours: Hours(32_000), half_days: 49, done: 2, passed: 3 };
        assert_eq!((all, all.per_head()), (expected, Hours(8_000)));
        let found: Vec<_> = groups
            .iter()
            .map(|group| {
                (group.by.key(), group.name.as_str(), group.line.people, group.line.trained, group.line.done)
            })
            .collect();
        assert_eq!(
            found,
            [
                ("tier", "县处级以上", 1, 1, 1),
                ("tier", "其他干部", 3, 2, 1),
                ("sex", "男", 2, 2, 2),
                ("sex", "女", 2, 1, 0),
                ("age", "30 岁及以下", 1, 1, 0),
                ("age", "31—35 岁", 1, 0, 0),
                ("age", "36—40 岁", 1, 1, 1),
                ("age", "51—55 岁", 1, 1, 1),
                ("unit", "县委办", 2, 2, 2),
                ("unit", "青石镇", 2, 1, 0),
            ]
        );
        assert_eq!((kinds[0].people, kinds[0].hours, kinds[0].half_days), (3, Hours(14_500), 49));
        assert_eq!((kinds[3].people, kinds[3].hours), (4, Hours(17_500)));
        assert_eq!(StatLine::default().per_head(), Hours(0));
    }
}
