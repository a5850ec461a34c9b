//! Which half-days' sheets a class's workbook says are back.

use super::certificate::HalfDayOf;
use std::collections::BTreeSet;

/// A workbook lists who was away, never which sheets came back. What it says all the same: whoever wrote down the last
/// exception had the sheets up to it; and whoever wrote down scores or evaluation forms, which come at the end of a
/// class, had them all. A workbook without a list of exceptions says nothing.
pub fn sheets_said_back(
    half_days: &BTreeSet<HalfDayOf>,
    exceptions: Option<&BTreeSet<HalfDayOf>>,
    at_its_end: bool,
) -> BTreeSet<HalfDayOf> {
    let Some(exceptions) = exceptions else { return BTreeSet::new() };
    let last = exceptions.iter().rfind(|half| half_days.contains(half));
    half_days.iter().filter(|half| at_its_end || last.is_some_and(|last| half <= &last)).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::HalfDay;

    #[test]
    fn a_sheet_is_back_only_as_far_as_the_workbook_says() {
        let at = |day: &str, half| (day.parse().unwrap(), half);
        let days = ["2026-10-12", "2026-10-13"];
        let halves: BTreeSet<HalfDayOf> =
            days.iter().flat_map(|day| [at(day, HalfDay::Morning), at(day, HalfDay::Afternoon)]).collect();
        let away = |found: &[HalfDayOf]| found.iter().copied().collect::<BTreeSet<_>>();
        let on_the_second = away(&[at("2026-10-13", HalfDay::Morning)]);
        let elsewhere = away(&[at("2026-10-20", HalfDay::Morning)]);
        for (exceptions, at_its_end, back) in [
            (None, true, 0),
            (Some(&on_the_second), false, 3),
            (Some(&on_the_second), true, 4),
            (Some(&away(&[])), false, 0),
            (Some(&away(&[])), true, 4),
            (Some(&elsewhere), false, 0),
        ] {
            assert_eq!(sheets_said_back(&halves, exceptions, at_its_end).len(), back);
        }
    }
}
