//! The kinds of learning, counted apart.

use crate::value::Hours;
use serde::Serialize;
use ts_rs::TS;

crate::keyed! {
    /// A kind of learning (学时类别): each is counted apart.
    pub enum HoursKind {
        OffJob "off_job" "脱产培训" ["脱产" "集中培训"],
        Lecture "lecture" "专题讲座" ["讲座"],
        CentreGroup "centre_group" "中心组学习" ["中心组" "理论学习中心组"],
        Online "online" "在线学习" ["网络学习" "网络培训" "网络"],
        Practice "practice" "实践锻炼" ["实践" "挂职"],
        Teaching "teaching" "授课" ["讲课"],
    }
}

/// What something counts: hours in hundredths and half-days, which do not convert into each other (学时与天数).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct Sum {
    /// 学时
    pub hours: Hours,
    /// 半天, two a day.
    #[ts(type = "number")]
    pub half_days: i64,
}

impl std::ops::Add for Sum {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { hours: self.hours + other.hours, half_days: self.half_days + other.half_days }
    }
}

impl std::iter::Sum for Sum {
    fn sum<I: Iterator<Item = Self>>(items: I) -> Self {
        items.fold(Self::default(), |all, one| all + one)
    }
}

/// What somebody's year holds, kind by kind in their order, and what is not certain yet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct Sums {
    /// Each kind, in the order of [`HoursKind::ALL`].
    pub kinds: [Sum; HoursKind::ALL.len()],
    /// Half-days over whose sheet has not come back yet (待确认).
    pub unconfirmed: Sum,
}

impl Sums {
    /// Adds to a kind.
    pub fn add(&mut self, kind: HoursKind, sum: Sum) {
        let of = &mut self.kinds[kind as usize];
        *of = *of + sum;
    }

    /// One kind.
    pub const fn of(&self, kind: HoursKind) -> Sum {
        self.kinds[kind as usize]
    }

    /// Some kinds together.
    pub fn among(&self, kinds: &[HoursKind]) -> Sum {
        HoursKind::ALL.iter().filter(|kind| kinds.contains(kind)).map(|kind| self.of(*kind)).sum()
    }

    /// All kinds together.
    pub fn all(&self) -> Sum {
        self.kinds.into_iter().sum()
    }
}
