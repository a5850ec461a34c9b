//! Citizens' identity numbers (公民身份号码), GB 11643-1999.

use crate::value::{Day, Month};

const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS: &[u8; 11] = b"10X98765432";

/// A number of eighteen places with the right check digit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdNumber(String);

/// Why a text is not such a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdTrouble {
    /// Some of its digits were replaced by a program that took it for a quantity: lost for good.
    Eaten,
    /// It hides some places (`****`).
    Masked,
    /// It has not 15 or 18 places, or other signs than digits and X.
    Malformed,
    /// Its day of birth does not exist.
    NoSuchDay,
    /// The last place does not fit the others.
    WrongCheck,
}

impl IdNumber {
    /// Reads a number as typed: blanks, full-width digits, any X; the old fifteen places are completed.
    pub fn read(text: &str) -> Result<Self, IdTrouble> {
        let plain: String = text.chars().filter(|c| !super::is_space(*c) && *c != '\'').map(plain).collect();
        if plain.contains('*') {
            return Err(IdTrouble::Masked);
        }
        if plain.contains('E') || plain.contains('.') {
            return Err(IdTrouble::Eaten);
        }
        let full = match plain.len() {
            15 if plain.bytes().all(|b| b.is_ascii_digit()) => {
                let body = format!("{}19{}", &plain[..6], &plain[6..]);
                let check = char::from(check_digit(&body));
                format!("{body}{check}")
            }
            18 if plain.as_bytes()[..17].iter().all(u8::is_ascii_digit)
                && (plain.as_bytes()[17].is_ascii_digit() || plain.ends_with('X')) =>
            {
                plain
            }
            _ => return Err(IdTrouble::Malformed),
        };
        let number = Self(full);
        number.birth_day().ok_or(IdTrouble::NoSuchDay)?;
        if check_digit(&number.0[..17]) != number.0.as_bytes()[17] {
            return Err(IdTrouble::WrongCheck);
        }
        Ok(number)
    }

    /// The number.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The day of birth it carries.
    pub fn birth_day(&self) -> Option<Day> {
        let number = |from, to| self.0[from..to].parse().ok();
        Day::from_ymd_opt(self.0[6..10].parse().ok()?, number(10, 12)?, number(12, 14)?)
    }

    /// The month of birth it carries.
    pub fn birth_month(&self) -> Option<Month> {
        Month::new(self.0[6..10].parse().ok()?, self.0[10..12].parse().ok()?)
    }

    /// 男 or 女, as the seventeenth place says.
    pub fn sex(&self) -> &'static str {
        if self.0.as_bytes()[16] % 2 == 1 { "男" } else { "女" }
    }
}

fn plain(c: char) -> char {
    match c {
        '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')).unwrap_or(c),
        'x' | 'Ｘ' | 'ｘ' | '×' | 'Х' | 'х' => 'X',
        'e' => 'E',
        '＊' | '●' => '*',
        c => c,
    }
}

fn check_digit(body: &str) -> u8 {
    let sum: u32 = body.bytes().zip(WEIGHTS).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    CHECKS[(sum % 11) as usize]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_standards_own_cases() {
        for good in ["000000198001010013", "000000198001010021", "00000019800101003X", "00000019880229006X"] {
            assert_eq!(IdNumber::read(good).unwrap().as_str(), good);
        }
        for (text, trouble) in [
            ("000000198802290063", IdTrouble::WrongCheck),
            ("000000198902290060", IdTrouble::NoSuchDay),
            ("196808070237", IdTrouble::Malformed),
            ("1.10E+17", IdTrouble::Eaten),
            ("000000********0013", IdTrouble::Masked),
            ("", IdTrouble::Malformed),
        ] {
            assert_eq!(IdNumber::read(text), Err(trouble), "{text}");
        }
        assert_eq!(IdNumber::read("0000００19800101003ｘ").unwrap().as_str(), "00000019800101003X");
        assert_eq!(IdNumber::read("000000800101001").unwrap().as_str(), "000000198001010013");
    }

    proptest! {
        #[test]
        fn one_wrong_digit_is_always_seen(body in "0{6}19[5-9][0-9]0[1-9]1[0-9][0-9]{3}", at in 0..17_usize, step in 1..10_u8) {
            let number = format!("{body}{}", char::from(check_digit(&body)));
            prop_assert!(IdNumber::read(&number).is_ok());
            let mut bytes = number.into_bytes();
            bytes[at] = (bytes[at] - b'0' + step) % 10 + b'0';
            prop_assert!(IdNumber::read(&String::from_utf8(bytes).unwrap()).is_err());
        }

        #[test]
        fn no_text_is_too_odd(text in "\\PC*") {
            let _ = IdNumber::read(&text);
        }
    }
}
