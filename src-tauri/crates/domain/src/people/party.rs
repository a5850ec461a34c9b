//! Political affiliation (政治面貌), GB/T 4762.

use super::dates::{MonthReading, read_month};
use crate::value::Month;

const CPC: &str = "中共党员";

/// The short names of the standard, each with what rosters write.
const NAMES: &[(&str, &[&str])] = &[
    (CPC, &["中共党员", "党员", "中国共产党党员", "中共正式党员", "正式党员", "中共"]),
    ("中共预备党员", &["中共预备党员", "预备党员"]),
    ("共青团员", &["共青团员", "团员", "共青团"]),
    ("民革党员", &["民革党员", "民革"]),
    ("民盟盟员", &["民盟盟员", "民盟"]),
    ("民建会员", &["民建会员", "民建"]),
    ("民进会员", &["民进会员", "民进"]),
    ("农工党党员", &["农工党党员", "农工党", "农工"]),
    ("致公党党员", &["致公党党员", "致公党", "致公"]),
    ("九三学社社员", &["九三学社社员", "九三学社", "九三"]),
    ("台盟盟员", &["台盟盟员", "台盟"]),
    ("无党派人士", &["无党派人士", "无党派", "无党派民主人士"]),
    ("群众", &["群众"]),
];

/// What a cell about party says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Party {
    /// The affiliation, by the standard's short name; several joined by `、`.
    pub name: Option<String>,
    /// When the person joined the CPC.
    pub joined: Option<Month>,
    /// The date has two readings; January is in `joined`.
    pub or_joined: Option<Month>,
}

/// Reads a cell of 政治面貌 or 入党时间: a date means a member of the CPC who joined then; `200108；民建` both;
/// `None` if it is understood as neither.
pub fn read_party(text: &str) -> Option<Party> {
    let text = text.trim_matches(|c: char| super::is_space(c) || matches!(c, '（' | '(' | '）' | ')'));
    if super::blank(text) {
        return Some(Party::default());
    }
    let mut party = Party::default();
    let mut names: Vec<&str> = Vec::new();
    for part in text.split(['；', ';', '、', '，', ',']).map(|part| part.trim_matches(super::is_space)) {
        // A name with a date behind it: the date is that of the CPC.
        let at = part.find(|c: char| c.is_ascii_digit()).unwrap_or(part.len());
        let (name, date) = part.split_at(at);
        if !name.is_empty() {
            names.push(standard(name)?);
        }
        if !date.is_empty() {
            match read_month(date) {
                MonthReading::One(month) | MonthReading::Guessed(month) => party.joined = Some(month),
                MonthReading::Two(january, october) => {
                    (party.joined, party.or_joined) = (Some(january), Some(october));
                }
                MonthReading::YearOnly(_) | MonthReading::Not => return None,
            }
            if !names.iter().any(|name| name.starts_with("中共")) {
                names.insert(0, CPC);
            }
        }
    }
    names.dedup();
    party.name = (!names.is_empty()).then(|| names.join("、"));
    Some(party)
}

fn standard(text: &str) -> Option<&'static str> {
    NAMES.iter().find(|(_, written)| written.contains(&text)).map(|(name, _)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grammar_of_the_personnel_form() {
        let month = |year, month| Month::new(year, month);
        for (text, name, joined) in [
            ("197204", Some("中共党员"), month(1972, 4)),
            ("1972.04", Some("中共党员"), month(1972, 4)),
            ("民建", Some("民建会员"), None),
            ("（民建、民盟）", Some("民建会员、民盟盟员"), None),
            ("200108；民建", Some("中共党员、民建会员"), month(2001, 8)),
            ("民建2001.08", Some("中共党员、民建会员"), month(2001, 8)),
            ("党员", Some("中共党员"), None),
            ("预备党员", Some("中共预备党员"), None),
            ("群众", Some("群众"), None),
            ("无", None, None),
            ("", None, None),
        ] {
            let party = Party { name: name.map(str::to_owned), joined, or_joined: None };
            assert_eq!(read_party(text), Some(party), "{text}");
        }
        assert_eq!(read_party("2001.1").unwrap().or_joined, month(2001, 10));
        assert_eq!(read_party("某某党"), None);
    }
}
