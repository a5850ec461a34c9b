//! One field read from what a person typed or a cell held.

use super::dates::{MonthReading, read_month};
use super::field::{CadreField, Group};
use super::id_number::{IdNumber, IdTrouble};
use super::names::read_name;
use super::party::read_party;
use super::{blank, is_space};
use crate::finding::{Choice, Weight};
use crate::problem::Code;

/// What a text was understood as.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// The canonical value; `None` for nothing, or where a person must decide.
    pub value: Option<String>,
    /// What there is to say of it.
    pub said: Option<Said>,
}

/// A remark on a reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// How much it weighs.
    pub weight: Weight,
    /// What it is.
    pub code: Code,
    /// The readings to pick from.
    pub choices: Vec<Choice>,
}

impl Reading {
    fn good(value: impl Into<String>) -> Self {
        Self { value: Some(value.into()), said: None }
    }

    fn say(value: Option<String>, weight: Weight, code: Code, choices: Vec<Choice>) -> Self {
        Self { value, said: Some(Said { weight, code, choices }) }
    }
}

const ETHNIC: &[&str] = &[
    "汉",
    "蒙古",
    "回",
    "藏",
    "维吾尔",
    "苗",
    "彝",
    "壮",
    "布依",
    "朝鲜",
    "满",
    "侗",
    "瑶",
    "白",
    "土家",
    "哈尼",
    "哈萨克",
    "傣",
    "黎",
    "傈僳",
    "佤",
    "畲",
    "高山",
    "拉祜",
    "水",
    "东乡",
    "纳西",
    "景颇",
    "柯尔克孜",
    "土",
    "达斡尔",
    "仫佬",
    "羌",
    "布朗",
    "撒拉",
    "毛南",
    "仡佬",
    "锡伯",
    "阿昌",
    "普米",
    "塔吉克",
    "怒",
    "乌孜别克",
    "俄罗斯",
    "鄂温克",
    "德昂",
    "保安",
    "裕固",
    "京",
    "塔塔尔",
    "独龙",
    "鄂伦春",
    "赫哲",
    "门巴",
    "珞巴",
    "基诺",
];

/// Reads `text` as `field`.
pub fn read_field(field: CadreField, text: &str) -> Reading {
    if blank(text) {
        return Reading::default();
    }
    let text = text.trim_matches(is_space);
    match field.group() {
        Group::Name => Reading::good(read_name(text).0),
        Group::Text | Group::Unit => Reading::good(tidy(text)),
        Group::Month => month(text),
        Group::Choice => choice(field, text),
        Group::Ethnic => ethnic(text),
        Group::Party => party(field, text),
        Group::IdNumber => id_number(text),
        Group::Phone => phone(text),
    }
}

/// Line breaks and blanks that only made the cell look right go; inside Latin text one blank stays.
fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        if is_space(c) {
            gap = true;
            continue;
        }
        if gap && c.is_ascii_alphanumeric() && out.ends_with(|c: char| c.is_ascii_alphanumeric()) {
            out.push(' ');
        }
        gap = false;
        out.push(c);
    }
    out
}

fn month(text: &str) -> Reading {
    match read_month(text) {
        MonthReading::One(month) => Reading::good(month.to_string()),
        MonthReading::Two(january, october) => {
            let choice = |month: crate::Month| Choice {
                value: month.to_string(),
                label: format!("{} 年 {} 月", month.year(), month.month()),
            };
            Reading::say(None, Weight::Ask, Code::MonthOfTwo, vec![choice(january), choice(october)])
        }
        MonthReading::Guessed(month) => {
            Reading::say(Some(month.to_string()), Weight::Note, Code::YearCompleted, Vec::new())
        }
        MonthReading::YearOnly(_) => Reading::say(None, Weight::Note, Code::MonthMissing, Vec::new()),
        MonthReading::Not => Reading::say(None, Weight::Note, Code::MonthUnread, Vec::new()),
    }
}

fn choice(field: CadreField, text: &str) -> Reading {
    let plain = tidy(text);
    match field.choices().iter().find(|(value, written)| *value == plain || written.contains(&plain.as_str()))
    {
        Some((value, _)) => Reading::good(*value),
        None => Reading::say(None, Weight::Note, Code::ChoiceUnread, Vec::new()),
    }
}

fn ethnic(text: &str) -> Reading {
    let plain = tidy(text);
    let name = plain.strip_suffix('族').unwrap_or(&plain);
    if ETHNIC.contains(&name) {
        return Reading::good(format!("{name}族"));
    }
    Reading::say(Some(plain), Weight::Note, Code::EthnicUnknown, Vec::new())
}

fn party(field: CadreField, text: &str) -> Reading {
    let Some(party) = read_party(text) else {
        return Reading::say(None, Weight::Note, Code::PartyUnread, Vec::new());
    };
    if field == CadreField::Party {
        return Reading { value: party.name, said: None };
    }
    match (party.joined, party.or_joined) {
        (Some(_), Some(_)) => month(text),
        (joined, _) => Reading { value: joined.map(|month| month.to_string()), said: None },
    }
}

fn id_number(text: &str) -> Reading {
    let trouble = match IdNumber::read(text) {
        Ok(number) => return Reading::good(number.as_str()),
        Err(trouble) => trouble,
    };
    let keep = || vec![Choice { value: tidy(text).to_uppercase(), label: tidy(text) }];
    match trouble {
        // A program that took it for a quantity keeps fifteen places and fills the rest with zeros.
        IdTrouble::WrongCheck if tidy(text).ends_with("000") => {
            Reading::say(None, Weight::Note, Code::IdEaten, Vec::new())
        }
        IdTrouble::WrongCheck => Reading::say(None, Weight::Ask, Code::IdWrongCheck, keep()),
        IdTrouble::NoSuchDay => Reading::say(None, Weight::Ask, Code::IdNoSuchDay, keep()),
        IdTrouble::Eaten => Reading::say(None, Weight::Note, Code::IdEaten, Vec::new()),
        IdTrouble::Masked => Reading::say(None, Weight::Note, Code::IdMasked, Vec::new()),
        IdTrouble::Malformed => Reading::say(None, Weight::Note, Code::IdMalformed, Vec::new()),
    }
}

/// Numbers are kept as typed but for blanks, several joined by `、`; one in scientific notation has lost its digits.
fn phone(text: &str) -> Reading {
    let mut numbers = Vec::new();
    for part in text.split(['、', '/', ';', '；', ',', '，', '\n']).map(tidy).filter(|part| !part.is_empty())
    {
        let narrow = |c| match c {
            '０'..='９' | '－' | '＋' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            c => c,
        };
        let plain: String = part.chars().filter(|c| !is_space(*c)).map(narrow).collect();
        let plain = plain.strip_suffix(".0").unwrap_or(&plain).to_owned();
        let is_number =
            plain.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '+' | '(' | ')' | '（' | '）'));
        if !is_number {
            return Reading::say(None, Weight::Note, Code::PhoneUnread, Vec::new());
        }
        numbers.push(plain);
    }
    Reading::good(numbers.join("、"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_field_in_its_own_way() {
        use CadreField as F;
        for (field, text, value) in [
            (F::Ethnic, "汉", Some("汉族")),
            (F::Ethnic, "土家族", Some("土家族")),
            (F::Sex, "男性", Some("男")),
            (F::Tier, "县处级以上", Some("county_up")),
            (F::Unit, " 县应急管理局\n", Some("县应急管理局")),
            (F::Post, "副局长\n（主持工作）", Some("副局长（主持工作）")),
            (F::Phone, "138 0000 0000/0000-1234567", Some("13800000000、0000-1234567")),
            (F::Phone, "1.38E+10", None),
            (F::Party, "党员", Some("中共党员")),
            (F::PartyMonth, "2018.08", Some("2018-08")),
            (F::PartyMonth, "群众", None),
            (F::BirthMonth, "1991.1", None),
            (F::IdNumber, "00000019800101003x", Some("00000019800101003X")),
            (F::IdNumber, "000000198206216221", None),
            (F::Rank, "—", None),
        ] {
            assert_eq!(read_field(field, text).value.as_deref(), value, "{field:?} {text}");
        }
    }

    proptest! {
        #[test]
        fn what_was_read_reads_as_itself(text in "\\PC{0,24}") {
            for field in CadreField::ALL {
                if let Some(value) = read_field(*field, &text).value.filter(|value| !blank(value)) {
                    prop_assert_eq!(read_field(*field, &value).value, Some(value));
                }
            }
        }
    }
}
