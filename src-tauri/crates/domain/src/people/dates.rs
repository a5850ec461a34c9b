//! Months as rosters write them.

use crate::value::Month;

/// How a text reads as a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MonthReading {
    /// One reading.
    One(Month),
    /// `1991.1`: January, or October whose zero a program dropped. January first.
    Two(Month, Month),
    /// A year of two digits was completed: to be looked at.
    Guessed(Month),
    /// Only the year.
    YearOnly(i32),
    /// None.
    Not,
}

/// Reads a month in any of the forms met: `1991.07` `1991.7` `199107` `19910705` `1991年7月` `1991-7` `1991/7/5`
/// `1991、07` `91.7`, with `生`, an age in brackets or full-width digits.
pub fn read_month(text: &str) -> MonthReading {
    let mut numbers: [(u32, usize); 3] = [(0, 0); 3];
    let (mut count, mut in_number, mut separator) = (0, false, '\0');
    for c in text.chars() {
        if let Some(digit) = digit(c) {
            if !in_number {
                if count == 3 {
                    break;
                }
                (count, in_number) = (count + 1, true);
            }
            let (value, length) = &mut numbers[count - 1];
            *value = value.saturating_mul(10).saturating_add(digit);
            *length += 1;
        } else if matches!(c, '（' | '(') {
            // The age, or a remark.
            break;
        } else {
            in_number = false;
            if count == 1 && separator == '\0' && !super::is_space(c) {
                separator = c;
            }
            if !super::is_space(c)
                && !matches!(
                    c,
                    '.' | '．'
                        | '。'
                        | '-'
                        | '－'
                        | '—'
                        | '–'
                        | '/'
                        | '／'
                        | '、'
                        | '年'
                        | '月'
                        | '日'
                        | '生'
                        | ','
                        | '，'
                        | '\''
                )
            {
                return MonthReading::Not;
            }
        }
    }
    let month = |year: u32, month: u32| Month::new(year as i32, month);
    let [(first, length), (second, second_length), _] = numbers;
    match (count, length) {
        (1, 8) => month(first / 10_000, first / 100 % 100).map_or(MonthReading::Not, MonthReading::One),
        (1, 6) => month(first / 100, first % 100).map_or(MonthReading::Not, MonthReading::One),
        (1, 4) if (1900..=2100).contains(&first) => MonthReading::YearOnly(first as i32),
        (2 | 3, 4) => match month(first, second) {
            // Only a decimal point loses its last zero.
            Some(january)
                if count == 2
                    && second == 1
                    && second_length == 1
                    && matches!(separator, '.' | '．' | '。') =>
            {
                month(first, 10)
                    .map_or(MonthReading::One(january), |october| MonthReading::Two(january, october))
            }
            Some(read) => MonthReading::One(read),
            None => MonthReading::Not,
        },
        (2 | 3, 2) => {
            let year = if first > 30 { 1900 + first } else { 2000 + first };
            match month(year, second) {
                Some(january)
                    if count == 2
                        && second == 1
                        && second_length == 1
                        && matches!(separator, '.' | '．' | '。') =>
                {
                    month(year, 10)
                        .map_or(MonthReading::Guessed(january), |october| MonthReading::Two(january, october))
                }
                read => read.map_or(MonthReading::Not, MonthReading::Guessed),
            }
        }
        _ => MonthReading::Not,
    }
}

fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(u32::from(c) - u32::from('0')),
        '０'..='９' => Some(u32::from(c) - u32::from('０')),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_form_met_in_rosters() {
        let july = MonthReading::One(Month::new(1991, 7).unwrap());
        for text in [
            "1991.07",
            "1991.7",
            "199107",
            "19910705",
            "1991年7月",
            "1991年07月生",
            "1991-7",
            "1991-07",
            "1991/7/5",
            "1991、07",
            "１９９１．０７",
            "1991.07（35岁）",
            " 1991.07 ",
            "1991.07.05",
        ] {
            assert_eq!(read_month(text), july, "{text}");
        }
        let (january, october) = (Month::new(1991, 1).unwrap(), Month::new(1991, 10).unwrap());
        assert_eq!(read_month("1991.1"), MonthReading::Two(january, october));
        assert_eq!(read_month("1991.10"), MonthReading::One(october));
        assert_eq!(read_month("1991-1"), MonthReading::One(january));
        assert_eq!(read_month("1991年1月"), MonthReading::One(january));
        assert_eq!(read_month("91.1"), MonthReading::Two(january, october));
        assert_eq!(read_month("91.7"), MonthReading::Guessed(Month::new(1991, 7).unwrap()));
        assert_eq!(read_month("1991"), MonthReading::YearOnly(1991));
        for text in ["", "1991.13", "群众", "abc", "1", "1991.00", "199113", "13800000000"] {
            assert_eq!(read_month(text), MonthReading::Not, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_we_write_we_read(year in 1900..2100_i32, month in 1..=12_u32) {
            let month = Month::new(year, month).unwrap();
            prop_assert_eq!(read_month(&month.dotted()), MonthReading::One(month));
            prop_assert_eq!(read_month(&month.to_string()), MonthReading::One(month));
        }

        #[test]
        fn no_text_is_too_odd(text in "\\PC*") {
            read_month(&text);
        }
    }
}
