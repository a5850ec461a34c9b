//! The same days twice: what was typed by hand of days on which the same person sat in a class of the office.

use super::{EntryPart, HalfLine, HalfWhat, HoursKind, PartWhat, Sum};
use crate::value::{Day, Hours, Id};
use serde::Serialize;
use ts_rs::TS;

crate::keyed! {
    /// What is to count of days that a class counts already (同一天的怎么计) [K]: nobody learns twice on one day, unless
    /// the office says why.
    pub enum OverlapWay {
        Once "once" "不重复计" [],
        Both "both" "两边都计" [],
    }
}

/// A class on whose half-days an entry lies, too (与班次重复).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Overlap {
    /// The class.
    pub class: Id,
    /// Its title and term.
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
            class: class.0,
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

/// What an entry loses where it is not to count again: what the classes count on its days, and never more than it holds.
pub fn taken_off(entry: Sum, overlaps: &[Overlap]) -> Sum {
    let counted: Sum = overlaps.iter().map(|one| one.sum).sum();
    Sum {
        hours: Hours(counted.hours.0.clamp(0, entry.hours.0.max(0))),
        half_days: counted.half_days.clamp(0, entry.half_days.max(0)),
    }
}

/// The parts that say so in the ledger, one a class; together they take off what is not to count again. `day` is the day
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
                    class: one.title.clone(),
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
