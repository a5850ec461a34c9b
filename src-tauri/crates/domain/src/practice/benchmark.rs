//! The benchmark table (对标清单): indicator by indicator ours against theirs, what is done about the gap, and what became
//! of it half a year later.

use super::{Kept, PracticeRule, choice, day, text};
use crate::Result;
use crate::people::is_space;
use crate::value::Day;
use chrono::Months;
use serde::Serialize;
use ts_rs::TS;

crate::keyed! {
    /// In which direction an indicator is good (指标方向).
    pub enum Better {
        Higher "higher" "越高越好" ["高" "多" "大"],
        Lower "lower" "越低越好" ["低" "少" "小"],
    }
}

crate::keyed! {
    /// How far a measure has come (整改状态).
    pub enum MeasureState {
        Open "open" "未开始" ["待办"],
        Doing "doing" "推进中" ["进行中" "在办"],
        Done "done" "已完成" ["完成"],
        Dropped "dropped" "不再推进" ["取消" "放弃"],
    }
}

crate::keyed! {
    /// What became of a gap (回看结论).
    pub enum Verdict {
        Closed "closed" "已消除" ["消除"],
        Narrowed "narrowed" "已缩小" ["缩小"],
        Same "same" "没有变化" ["未变"],
        Wider "wider" "反而扩大" ["扩大"],
    }
}

crate::keyed! {
    /// A cell of a line (对标清单的一栏), in the order of the paper.
    pub enum LineField {
        Indicator "indicator" "指标" [],
        MeasureUnit "measure_unit" "计量单位" [],
        Ours "ours" "我方" [],
        Theirs "theirs" "对方" [],
        Better "better" "指标方向" [],
        GapWords "gap_words" "差距" [],
        Why "why" "原因" [],
        Measure "measure" "措施" [],
        Owner "owner" "责任人或单位" [],
        Due "due" "完成时限" [],
        ReviewOurs "review_ours" "回看时我方" [],
        ReviewWords "review_words" "差距怎么样了" [],
        Verdict "verdict" "回看结论" [],
    }
}

/// Reads what is typed into a cell; `None` clears it.
///
/// # Errors
/// A line without an indicator, a word that is none of the few, a day that is none.
pub fn read_line(field: LineField, typed: &str) -> Result<Option<Kept>> {
    let name = field.zh();
    match field {
        LineField::Indicator => text(name, typed, true),
        // Without a word an indicator is the better the higher it is.
        LineField::Better => Ok(choice(name, typed, |word| {
            Better::from_key(word).or_else(|| Better::from_zh(word)).map(Better::key)
        })?
        .or_else(|| Some(Kept::Text(Better::Higher.key().to_owned())))),
        LineField::Verdict => choice(name, typed, |word| {
            Verdict::from_key(word).or_else(|| Verdict::from_zh(word)).map(Verdict::key)
        }),
        LineField::Due => month_end(typed).map_or_else(|| day(name, typed), |day| Ok(Some(Kept::Day(day)))),
        _ => text(name, typed, false),
    }
}

/// The last day of what is named by its month or as the end of a year: 2027.6, 2027年6月底, 2026年底.
fn month_end(typed: &str) -> Option<Day> {
    let typed = typed.trim_matches(is_space);
    let numbers: Vec<&str> =
        typed.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty()).collect();
    let (year, month) = match numbers[..] {
        [year, month] => (year, month.parse().ok()?),
        [year] if typed.ends_with("年底") || typed.ends_with("年末") => (year, 12),
        _ => return None,
    };
    let year = year.parse().ok().filter(|_| year.len() == 4)?;
    Day::from_ymd_opt(year, month, 1)?.checked_add_months(Months::new(1))?.pred_opt()
}

/// A figure of an indicator, exact to four decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Figure(i64);

impl Figure {
    const DECIMALS: usize = 4;
    const ONE: i64 = 10_000;

    /// Reads a figure as people write it: blanks and thousands' commas within, full-width digits, the unit of measure or
    /// a percent sign behind. `None` for words, and for what has more than four decimals or is too large to reckon with.
    pub fn read(typed: &str, unit: &str) -> Option<Self> {
        let plain: String = typed.chars().filter(|c| !is_space(*c)).map(narrow).collect();
        let unit: String = unit.chars().filter(|c| !is_space(*c)).map(narrow).collect();
        let figure = match plain.strip_suffix(unit.as_str()) {
            Some(figure) if !unit.is_empty() => figure,
            _ => plain.strip_suffix('%').unwrap_or(&plain),
        };
        let (sign, digits) = match figure.strip_prefix('-') {
            Some(digits) => (-1, digits),
            None => (1, figure.strip_prefix('+').unwrap_or(figure)),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let whole: String = whole.chars().filter(|c| *c != ',').collect();
        let are_digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
        if whole.is_empty() || !are_digits(&whole) || !are_digits(part) || part.len() > Self::DECIMALS {
            return None;
        }
        let part: i64 = format!("{part:0<4}").parse().ok()?;
        let whole = whole.parse::<i64>().ok()?.checked_mul(Self::ONE)?.checked_add(part)?;
        Some(Self(sign * whole))
    }

    /// How much more this is than another, where that can be reckoned.
    fn above(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }
}

/// A character of half its width, as figures are typed.
pub(crate) fn narrow(c: char) -> char {
    match c {
        '０'..='９' => char::from(b'0' + (u32::from(c) - u32::from('０')) as u8),
        '．' => '.',
        '，' => ',',
        '％' => '%',
        '－' | '−' => '-',
        '＋' => '+',
        other => other,
    }
}

impl std::fmt::Display for Figure {
    /// Without trailing zeros.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, part) = (self.0.unsigned_abs() / 10_000, self.0.unsigned_abs() % 10_000);
        if part == 0 {
            return write!(f, "{sign}{whole}");
        }
        let part = format!("{part:04}");
        write!(f, "{sign}{whole}.{}", part.trim_end_matches('0'))
    }
}

/// What lies between ours and theirs (差距), where both are figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Gap {
    /// 落后: theirs is better by so much
    Behind {
        /// By how much, without the unit.
        by: String,
    },
    /// 领先: ours is better by so much
    Ahead {
        /// By how much, without the unit.
        by: String,
    },
    /// 持平
    Even,
}

impl Gap {
    /// On paper. Two shares differ by points, not by a share.
    pub fn zh(&self, unit: &str) -> String {
        let unit = if matches!(unit, "%" | "％") { "个百分点" } else { unit };
        match self {
            Self::Behind { by } => format!("差 {by} {unit}").trim_end().to_owned(),
            Self::Ahead { by } => format!("领先 {by} {unit}").trim_end().to_owned(),
            Self::Even => "持平".to_owned(),
        }
    }
}

/// By how much theirs is better than ours; below nothing where ours is.
fn behind(ours: &str, theirs: &str, unit: &str, better: Better) -> Option<Figure> {
    let (ours, theirs) = (Figure::read(ours, unit)?, Figure::read(theirs, unit)?);
    match better {
        Better::Higher => theirs.above(ours),
        Better::Lower => ours.above(theirs),
    }
}

/// The gap, where both sides are figures; words are compared by people.
pub fn gap(ours: &str, theirs: &str, unit: &str, better: Better) -> Option<Gap> {
    let behind = behind(ours, theirs, unit, better)?;
    Some(match behind.0.signum() {
        1 => Gap::Behind { by: behind.to_string() },
        -1 => Gap::Ahead { by: Figure(-behind.0).to_string() },
        _ => Gap::Even,
    })
}

/// What the figures say became of a gap: ours now against theirs as it was seen at the visit.
pub fn proposed_verdict(ours: &str, now: &str, theirs: &str, unit: &str, better: Better) -> Option<Verdict> {
    let (before, after) = (behind(ours, theirs, unit, better)?, behind(now, theirs, unit, better)?);
    Some(match after.cmp(&before) {
        _ if after.0 <= 0 => Verdict::Closed,
        std::cmp::Ordering::Less => Verdict::Narrowed,
        std::cmp::Ordering::Equal => Verdict::Same,
        std::cmp::Ordering::Greater => Verdict::Wider,
    })
}

/// Whether a measure should have been done by now.
pub fn is_overdue(state: MeasureState, due: Option<Day>, today: Day) -> bool {
    matches!(state, MeasureState::Open | MeasureState::Doing) && due.is_some_and(|due| due < today)
}

/// From which day on a visit's gaps are to be looked at again.
pub fn review_due(last_day: Day, rule: &PracticeRule) -> Option<Day> {
    last_day.checked_add_months(Months::new(rule.review_months))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(text: &str, unit: &str) -> Option<String> {
        Figure::read(text, unit).map(|figure| figure.to_string())
    }

    #[test]
    fn figures_are_read_as_people_write_them_and_words_stay_words() {
        for (typed, unit, figure) in [
            ("12.50", "", Some("12.5")),
            ("1,234,567", "万元", Some("1234567")),
            (" ３．５ ", "", Some("3.5")),
            ("85%", "%", Some("85")),
            ("85％", "个百分点", Some("85")),
            ("7 天", "天", Some("7")),
            ("-0.0300", "", Some("-0.03")),
            ("约 12", "", None),
            ("有", "", None),
            ("12天", "小时", None),
            ("1.23456", "", None),
            ("", "", None),
            ("99999999999999999999", "", None),
        ] {
            assert_eq!(shown(typed, unit).as_deref(), figure, "{typed} {unit}");
        }
    }

    #[test]
    fn a_gap_knows_its_direction() {
        for (ours, theirs, better, words) in [
            ("62", "85", Better::Higher, Some("差 23 个百分点")),
            ("85", "62", Better::Higher, Some("领先 23 个百分点")),
            ("30", "12", Better::Lower, Some("差 18 个百分点")),
            ("0.1", "0.3", Better::Higher, Some("差 0.2 个百分点")),
            ("12", "12.0", Better::Lower, Some("持平")),
            ("没有", "12", Better::Higher, None),
        ] {
            let found = gap(ours, theirs, "%", better).map(|gap| gap.zh("%"));
            assert_eq!(found.as_deref(), words, "{ours} {theirs}");
        }
        for (unit, words) in [("天", "差 53 天"), ("", "差 53")] {
            assert_eq!(gap("60", "7", unit, Better::Lower).map(|gap| gap.zh(unit)).as_deref(), Some(words));
        }
    }

    #[test]
    fn what_became_of_a_gap_is_proposed_by_the_figures() {
        for (now, verdict) in [
            ("90", Verdict::Closed),
            ("85", Verdict::Closed),
            ("70", Verdict::Narrowed),
            ("62", Verdict::Same),
            ("50", Verdict::Wider),
        ] {
            assert_eq!(proposed_verdict("62", now, "85", "", Better::Higher), Some(verdict), "{now}");
        }
        assert_eq!(proposed_verdict("62", "好些了", "85", "", Better::Higher), None);
    }

    #[test]
    fn a_measure_is_late_after_its_day_until_it_is_done_or_given_up() {
        let day = |of: u32| Day::from_ymd_opt(2026, 10, of).unwrap();
        for (state, due, late) in [
            (MeasureState::Open, Some(day(19)), true),
            (MeasureState::Doing, Some(day(19)), true),
            (MeasureState::Doing, Some(day(20)), false),
            (MeasureState::Done, Some(day(1)), false),
            (MeasureState::Dropped, Some(day(1)), false),
            (MeasureState::Open, None, false),
        ] {
            assert_eq!(is_overdue(state, due, day(20)), late, "{state:?} {due:?}");
        }
        let august = Day::from_ymd_opt(2026, 8, 31).unwrap();
        let due = review_due(august, &PracticeRule::default()).unwrap();
        assert_eq!(due.to_string(), "2027-02-28");
    }

    #[test]
    fn a_term_named_by_its_month_ends_with_it() {
        for (typed, kept) in [
            ("2026-09-14", Some("2026-09-14")),
            ("2027.6", Some("2027-06-30")),
            ("2027年2月底", Some("2027-02-28")),
            (" 2026年底", Some("2026-12-31")),
            ("2027.13", None),
            ("2026-02-30", None),
            ("27.6", None),
            ("年底", None),
        ] {
            let read = read_line(LineField::Due, typed).ok().flatten();
            let kept = kept.map(|day| Kept::Day(day.parse().unwrap()));
            assert_eq!(read, kept, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn turning_the_direction_or_the_sides_turns_the_gap(ours in -1_000_000..1_000_000_i64, theirs in -1_000_000..1_000_000_i64, scale in 0..4_u32) {
            let text = |n: i64| Figure(n * 10_i64.pow(scale)).to_string();
            let (ours, theirs) = (text(ours), text(theirs));
            let turned = |gap: Gap| match gap {
                Gap::Behind { by } => Gap::Ahead { by },
                Gap::Ahead { by } => Gap::Behind { by },
                Gap::Even => Gap::Even,
            };
            let found = gap(&ours, &theirs, "", Better::Higher).unwrap();
            prop_assert_eq!(gap(&theirs, &ours, "", Better::Higher).map(turned), Some(found.clone()));
            prop_assert_eq!(gap(&ours, &theirs, "", Better::Lower).map(turned), Some(found));
        }

        #[test]
        fn a_figure_written_is_read_back(n in any::<i32>()) {
            let text = Figure(i64::from(n)).to_string();
            prop_assert_eq!(Figure::read(&text, ""), Some(Figure(i64::from(n))));
        }

        #[test]
        fn nothing_that_is_typed_is_too_odd(text in "\\PC{0,24}", unit in "\\PC{0,4}") {
            let _ = Figure::read(&text, &unit).map(|figure| figure.to_string());
        }
    }
}
