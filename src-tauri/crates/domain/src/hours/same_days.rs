//! The same days twice: what was typed by hand of days that a class of the office counts to the same person, or another
//! notice typed before.

use super::{EntryPart, HalfLine, HalfWhat, HoursKind, PartWhat, Sum};
use crate::value::{Day, Hours, Id};
use serde::Serialize;
use ts_rs::TS;

crate::keyed! {
    /// What is to count of days that are counted already (同一天的怎么计) [K]: nobody learns twice on one day, unless
    /// the office says why.
    pub enum OverlapWay {
        Once "once" "不重复计" [],
        Both "both" "两边都计" [],
    }
}

/// What counts the days of an entry already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "what", content = "id", rename_all = "snake_case")]
pub enum CountsToo {
    /// A class of the office.
    Class(Id),
    /// An entry typed before: of two the later one is asked about, so that one of them always counts.
    Entry(Id),
}

/// What counts days on which an entry lies, too (同一天重复).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Overlap {
    /// The class or the entry.
    #[serde(flatten)]
    pub by: CountsToo,
    /// Its title; of a class with its term, of an entry with the number of its notice.
    pub title: String,
    /// The first of its days within the entry.
    #[ts(type = "string")]
    pub first_day: Day,
    /// The last.
    #[ts(type = "string")]
    pub last_day: Day,
    /// What it counts to this person on these days.
    pub sum: Sum,
    /// What of it waits for sheets.
    pub open: Sum,
}

/// Where an entry of these days lies on half-days of a class at which the person was, or may turn out to have been. What is
/// learned online is learned beside anything else.
pub fn overlap(
    kind: HoursKind,
    (first, last): (Day, Day),
    class: (Id, &str),
    lines: &[HalfLine],
) -> Option<Overlap> {
    if kind == HoursKind::Online {
        return None;
    }
    let within = |line: &&HalfLine| (first..=last).contains(&line.at.0) && line.what != HalfWhat::Away;
    let mut found: Option<Overlap> = None;
    for line in lines.iter().filter(within) {
        let day = line.at.0;
        let of = found.get_or_insert_with(|| Overlap {
            by: CountsToo::Class(class.0),
            title: class.1.to_owned(),
            first_day: day,
            last_day: day,
            sum: Sum::default(),
            open: Sum::default(),
        });
        (of.first_day, of.last_day) = (of.first_day.min(day), of.last_day.max(day));
        let to = if line.what == HalfWhat::There { &mut of.sum } else { &mut of.open };
        *to = *to + line.sum;
    }
    found
}

/// An entry as it is held against another (登记的一笔).
#[derive(Debug, Clone, Copy)]
pub struct Typed<'a> {
    /// The entry.
    pub id: Id,
    /// 培训名称
    pub title: &'a str,
    /// 文号
    pub number: Option<&'a str>,
    /// 学时类别
    pub kind: HoursKind,
    /// Its first and last day.
    pub days: (Day, Day),
    /// What was typed.
    pub sum: Sum,
    /// What of it counts after what was decided of its own days.
    pub counts: Sum,
}

impl Typed<'_> {
    /// Whether it says something of each of its days [K]: a half-day or two hours for each of them. What was spread over a
    /// year in one line (中心组学习全年 12 次) does not; nor is online learning bound to a day.
    fn is_of_its_days(&self) -> bool {
        let days = between(self.days);
        self.kind != HoursKind::Online && (self.sum.half_days >= days || self.sum.hours.0 >= days * 200)
    }
}

fn between((first, last): (Day, Day)) -> i64 {
    (last - first).num_days() + 1
}

/// Where an entry lies on days of one typed before: so much of the earlier one as these days are of its own.
pub fn overlap_typed(entry: &Typed, before: &Typed) -> Option<Overlap> {
    let (first_day, last_day) = (entry.days.0.max(before.days.0), entry.days.1.min(before.days.1));
    if first_day > last_day
        || before.counts == Sum::default()
        || !entry.is_of_its_days()
        || !before.is_of_its_days()
    {
        return None;
    }
    let (shared, all) = (between((first_day, last_day)), between(before.days));
    let share = |whole: i64| (whole * shared + all / 2) / all;
    let number = before.number.map(|number| format!("（{number}）")).unwrap_or_default();
    Some(Overlap {
        by: CountsToo::Entry(before.id),
        title: format!("{}{number}", before.title),
        first_day,
        last_day,
        sum: Sum { hours: Hours(share(before.counts.hours.0)), half_days: share(before.counts.half_days) },
        open: Sum::default(),
    })
}

/// What an entry loses where it is not to count again: what is counted on its days already, and never more than it holds.
pub fn taken_off(entry: Sum, overlaps: &[Overlap]) -> Sum {
    let counted: Sum = overlaps.iter().map(|one| one.sum).sum();
    Sum {
        hours: Hours(counted.hours.0.clamp(0, entry.hours.0.max(0))),
        half_days: counted.half_days.clamp(0, entry.half_days.max(0)),
    }
}

/// The parts that say so in the ledger, one a class or entry; together they take off what is not to count again. `day` is the day
/// by which the entry belongs to its year.
pub fn overlap_parts(
    day: Day,
    entry: Sum,
    overlaps: &[Overlap],
    way: Option<OverlapWay>,
    reason: Option<&str>,
) -> Vec<EntryPart> {
    let mut left = entry;
    overlaps
        .iter()
        .map(|one| {
            let off = match way {
                Some(OverlapWay::Once) => taken_off(left, std::slice::from_ref(one)),
                Some(OverlapWay::Both) | None => Sum::default(),
            };
            left =
                Sum { hours: Hours(left.hours.0 - off.hours.0), half_days: left.half_days - off.half_days };
            EntryPart {
                day,
                what: PartWhat::Overlap {
                    title: one.title.clone(),
                    first_day: one.first_day,
                    last_day: one.last_day,
                    counted: one.sum.hours,
                    way,
                    reason: reason.map(str::to_owned),
                },
                hours: Hours(-off.hours.0),
                half_days: -off.half_days,
                since: None,
            }
        })
        .collect()
}
