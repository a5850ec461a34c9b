//! 部署: documents that ask for training, and how what is typed into their fields is read.

use super::DeploymentLevel;
use crate::people::is_space;
use crate::{Code, Day, Problem, Result, between};

crate::keyed! {
    /// A field of a deployment (部署).
    pub enum DeploymentField {
        Level "level" "层级" [],
        Title "title" "文件名称" [],
        Number "number" "文号" [],
        Day "day" "日期" [],
        Body "body" "发文机关" [],
        FirstYear "first_year" "从哪一年" [],
        LastYear "last_year" "到哪一年" [],
        Content "content" "原文" [],
    }
}

/// What is typed, as it is stored; `None` clears the field. Title and years are never cleared.
pub fn read_deployment(field: DeploymentField, typed: &str) -> Result<Option<String>> {
    use DeploymentField as F;
    let text = typed.trim_matches(is_space);
    if text.is_empty() {
        return match field {
            F::Title | F::FirstYear | F::LastYear => Err(Problem::new(Code::Empty).with("field", field.zh())),
            _ => Ok(None),
        };
    }
    let unread = |expected: &str| {
        Problem::new(Code::NotUnderstood)
            .with("field", field.zh())
            .with("found", text)
            .with("expected", expected)
    };
    Ok(Some(match field {
        F::Level => DeploymentLevel::from_key(text)
            .or_else(|| DeploymentLevel::from_zh(text))
            .ok_or_else(|| unread("请选一级。"))?
            .key()
            .to_owned(),
        F::Day => text.parse::<Day>().map_err(|_| unread("应写成 2026-09-14。"))?.to_string(),
        F::FirstYear | F::LastYear => {
            let year: i64 = text.trim_end_matches('年').parse().map_err(|_| unread("应写成 2026。"))?;
            between(field.zh(), year, 1990, 2100)?;
            year.to_string()
        }
        _ => text.to_owned(),
    }))
}

/// What two ways of writing one document number (文号) have in common: no blanks, brackets of one kind, plain digits.
pub fn number_key(number: &str) -> String {
    let plain = |c: char| match c {
        '[' | '［' | '【' | '(' | '（' | '{' | '<' | '〈' => '〔',
        ']' | '］' | '】' | ')' | '）' | '}' | '>' | '〉' => '〕',
        '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')).unwrap_or(c),
        _ => c,
    };
    number.chars().filter(|c| !is_space(*c) && *c != '第').map(plain).collect()
}

/// The years a document asks for, as one cell says them: `2026`, `2026年`, `2026—2028`, `2026年至2028年`.
pub fn read_years(text: &str) -> Option<(i64, i64)> {
    let parts: Vec<&str> =
        text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let years: Vec<i64> = parts
        .iter()
        .map(|part| part.parse().ok().filter(|year| (1990..=2100).contains(year)))
        .collect::<Option<_>>()?;
    match years.as_slice() {
        [year] => Some((*year, *year)),
        [first, last] if first <= last => Some((*first, *last)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_is_known_however_it_is_written_and_years_are_read_in_order() {
        for written in ["青组发〔2026〕3号", "青组发[2026]3号", " 青组发（２０２６）第3 号"]
        {
            assert_eq!(number_key(written), "青组发〔2026〕3号", "{written}");
        }
        assert_ne!(number_key("青组发〔2026〕3号"), number_key("青组发〔2026〕13号"));
        for (text, years) in [
            ("2026", Some((2026, 2026))),
            ("2026年—2028年", Some((2026, 2028))),
            ("2026至2027", Some((2026, 2027))),
            ("2028-2026", None),
            ("十四五", None),
            ("26", None),
        ] {
            assert_eq!(read_years(text), years, "{text}");
        }
    }

    #[test]
    fn what_a_document_says_of_itself_is_kept_and_what_is_not_understood_is_refused() {
        use DeploymentField as F;
        for (field, typed, kept) in [
            (F::Level, "省级", Some("province")),
            (F::Level, "", None),
            (F::Number, " 青组发〔2026〕3号 ", Some("青组发〔2026〕3号")),
            (F::FirstYear, "2026年", Some("2026")),
            (F::Day, "2026-03-01", Some("2026-03-01")),
            (F::Content, "　第一段\n第二段　", Some("第一段\n第二段")),
        ] {
            assert_eq!(read_deployment(field, typed).unwrap().as_deref(), kept, "{typed}");
        }
        for (field, typed, code) in [
            (F::Title, "　", Code::Empty),
            (F::LastYear, "", Code::Empty),
            (F::LastYear, "二〇二六", Code::NotUnderstood),
            (F::FirstYear, "26", Code::OutOfRange),
            (F::Day, "3月1日", Code::NotUnderstood),
            (F::Level, "乡", Code::NotUnderstood),
        ] {
            assert_eq!(read_deployment(field, typed).unwrap_err().code, code, "{typed}");
        }
    }
}
