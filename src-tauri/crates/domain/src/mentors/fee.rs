//! What a lecture is paid (课酬): so much a 学时 after tax, no more than a half-day holds, and the tax on it both ways.

use crate::{Day, Fen, HalfDay, Hours, Id};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A step of the tax (预扣率): the part above `above` is taxed at `percent`, less the quick deduction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TaxStep {
    /// The taxable sum above which the step holds.
    pub above: Fen,
    /// 预扣率, per cent.
    pub percent: u32,
    /// 速算扣除数
    pub quick: Fen,
}

/// How pay for a service is taxed (劳务报酬所得预扣预缴): a dated setting. One payment (一次) is what a mentor is paid for
/// a class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TaxRule {
    /// Up to this sum the fixed sum is taken off, above it the share.
    pub fixed_up_to: Fen,
    /// 减除费用, a sum.
    pub fixed: Fen,
    /// 减除费用, per cent.
    pub percent: u32,
    /// The steps, the lowest first.
    pub steps: Vec<TaxStep>,
}

impl Default for TaxRule {
    /// 个人所得税扣缴申报管理办法（试行）: 800 off up to 4,000, a fifth above; 20, 30, 40 per cent.
    fn default() -> Self {
        let step = |above, percent, quick| TaxStep { above: Fen(above), percent, quick: Fen(quick) };
        Self {
            fixed_up_to: Fen(400_000),
            fixed: Fen(80_000),
            percent: 20,
            steps: vec![step(0, 20, 0), step(2_000_000, 30, 200_000), step(5_000_000, 40, 700_000)],
        }
    }
}

/// A payment with its tax.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TaxTotal {
    /// 税前
    pub gross: Fen,
    /// 代扣个人所得税
    pub tax: Fen,
    /// 税后
    pub net: Fen,
}

impl std::iter::Sum for TaxTotal {
    fn sum<I: Iterator<Item = Self>>(payments: I) -> Self {
        payments.fold(Self::default(), |all, one| Self {
            gross: all.gross + one.gross,
            tax: all.tax + one.tax,
            net: all.net + one.net,
        })
    }
}

impl TaxRule {
    /// The tax on a sum before tax, rounded half up to the fen.
    pub fn tax(&self, gross: Fen) -> Fen {
        // In hundredths of a fen, so that a share of it stays exact.
        let taxable = if gross <= self.fixed_up_to {
            (gross.0 - self.fixed.0).max(0) * 100
        } else {
            gross.0 * (100 - i64::from(self.percent))
        };
        let step = self.steps.iter().rev().find(|step| taxable > step.above.0 * 100);
        let tax = step.map_or(0, |step| taxable * i64::from(step.percent) - step.quick.0 * 10_000);
        Fen(((tax + 5_000) / 10_000).max(0))
    }

    /// What is left of a sum before tax.
    pub fn of_gross(&self, gross: Fen) -> TaxTotal {
        let tax = self.tax(gross);
        TaxTotal { gross, tax, net: Fen(gross.0 - tax.0) }
    }

    /// The least sum before tax that leaves at least this much.
    pub fn of_net(&self, net: Fen) -> TaxTotal {
        let (mut low, mut high) = (net.0.max(0), net.0.max(0));
        while self.of_gross(Fen(high)).net < net {
            high = high.saturating_mul(2).max(1);
        }
        while low < high {
            let middle = low + (high - low) / 2;
            if self.of_gross(Fen(middle)).net < net { low = middle + 1 } else { high = middle }
        }
        self.of_gross(Fen(low))
    }

    /// Whether the rule can be reckoned with: steps in order, none that takes everything.
    pub fn is_sound(&self) -> bool {
        self.percent < 100
            && self.fixed.0 >= 0
            && self.fixed <= self.fixed_up_to
            && self.steps.first().is_some_and(|step| step.above.0 == 0)
            && self.steps.windows(2).all(|two| two[0].above < two[1].above)
            && self.steps.iter().all(|step| step.percent < 100 && step.quick.0 >= 0)
    }
}

/// A lecture to be paid, of one mentor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lecture {
    /// The session.
    pub id: Id,
    /// Its day.
    pub day: Day,
    /// Its half-day.
    pub half: HalfDay,
    /// Its beginning, `HH:MM`.
    pub starts: String,
    /// Its title.
    pub title: String,
    /// Its hours.
    pub hours: Hours,
    /// 学时 after tax on its day.
    pub each: Fen,
    /// So many 学时 are paid for a half-day at most, on its day.
    pub most: Hours,
}

/// What is paid for a lecture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaidLecture {
    /// The session.
    pub id: Id,
    /// The hours that are paid.
    pub hours: Hours,
    /// The sum after tax.
    pub net: Fen,
    /// The session of another class that it is one lecture with (合班): paid there.
    pub with: Option<Id>,
}

/// What a mentor's lectures are paid. Hours of a half-day are paid up to the most it holds, the earliest first; one
/// lecture to several classes at once is paid once.
pub fn pay(lectures: &[Lecture]) -> Vec<PaidLecture> {
    let mut half_days: BTreeMap<(Day, HalfDay), Vec<&Lecture>> = BTreeMap::new();
    for lecture in lectures {
        half_days.entry((lecture.day, lecture.half)).or_default().push(lecture);
    }
    let mut paid = Vec::new();
    for mut lectures in half_days.into_values() {
        lectures.sort_by_key(|lecture| (lecture.starts.clone(), lecture.id));
        let mut used = Hours::default();
        for (at, lecture) in lectures.iter().enumerate() {
            let first =
                lectures[..at].iter().find(|one| one.starts == lecture.starts && one.title == lecture.title);
            let left = (lecture.most.0 - used.0).max(0);
            let hours =
                if first.is_some() { Hours::default() } else { Hours(lecture.hours.0.clamp(0, left)) };
            used = used + hours;
            let net = Fen((hours.0 * lecture.each.0 + 50) / 100);
            paid.push(PaidLecture { id: lecture.id, hours, net, with: first.map(|one| one.id) });
        }
    }
    paid
}

/// A sum in the capitals of a receipt (大写金额): `壹仟贰佰元伍角整`.
pub fn capital(sum: Fen) -> String {
    const DIGITS: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
    const PLACES: [&str; 4] = ["", "拾", "佰", "仟"];
    const GROUPS: [&str; 4] = ["", "万", "亿", "兆"];
    let digit = |value: i64| DIGITS[(value % 10) as usize];
    let (yuan, jiao, fen) = (sum.0.abs() / 100, sum.0.abs() / 10 % 10, sum.0.abs() % 10);
    let mut text = String::new();
    let digits: Vec<i64> = yuan.to_string().bytes().map(|byte| i64::from(byte - b'0')).collect();
    let mut zero = false;
    let mut in_group = false;
    for (at, value) in digits.iter().enumerate().filter(|_| yuan > 0) {
        let place = digits.len() - 1 - at;
        if *value == 0 {
            zero = true;
        } else {
            if zero && !text.is_empty() {
                text.push('零');
            }
            zero = false;
            in_group = true;
            text.push(digit(*value));
            text.push_str(PLACES[place % 4]);
        }
        if place.is_multiple_of(4) {
            if in_group {
                text.push_str(GROUPS[(place / 4).min(3)]);
            }
            in_group = false;
        }
    }
    if yuan > 0 {
        text.push('元');
    }
    match (jiao, fen) {
        (0, 0) if yuan == 0 => text.push_str("零元整"),
        (0, 0) => text.push('整'),
        (0, fen) => {
            if yuan > 0 {
                text.push('零');
            }
            text.extend([digit(fen), '分']);
        }
        (jiao, fen) => {
            if zero && yuan > 0 {
                text.push('零');
            }
            text.extend([digit(jiao), '角']);
            if fen > 0 {
                text.extend([digit(fen), '分']);
            } else {
                text.push('整');
            }
        }
    }
    text
}

#[cfg(test)]
mod tests;
