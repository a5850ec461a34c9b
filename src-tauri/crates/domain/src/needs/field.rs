//! The fields of an interview's paper (访谈记录), and how what is typed into one is read.

use super::{RespondentKind, TeachingForm};
use crate::people::{blank, is_space, read_name};
use crate::{Code, Day, Problem, Result, between};

crate::keyed! {
    /// A field of the paper, in its order.
    pub enum InterviewField {
        No "no" "编号" [],
        Day "day" "访谈时间" [],
        Place "place" "地点" [],
        Interviewer "interviewer" "访谈人" [],
        Kind "kind" "对象类别" [],
        Name "name" "访谈对象" [],
        Unit "unit" "单位" [],
        Post "post" "职务" [],
        Difficulties "difficulties" "一、工作中的难点" [],
        Topics "topics" "二、希望培训的内容" [],
        Form "form" "三、希望的形式" [],
        Days "days" "建议天数" [],
        Opinions "opinions" "四、其他意见" [],
    }
}

/// The most days (天) that one wish may name.
pub const MOST_DAYS: i64 = 90;
/// The highest number a paper may carry.
const MOST_NO: i64 = 9_999;

/// What is typed, as it is stored; `None` clears the field. A choice is read by its key or its word.
pub fn read_field(field: InterviewField, typed: &str) -> Result<Option<String>> {
    let text = typed.trim_matches(is_space);
    if text.is_empty() {
        return if field == InterviewField::No {
            Err(Problem::new(Code::Empty).with("field", field.zh()))
        } else {
            Ok(None)
        };
    }
    let unread = |expected: &str| {
        Problem::new(Code::NotUnderstood)
            .with("field", field.zh())
            .with("found", text)
            .with("expected", expected)
    };
    let number = |most: i64, word: &str| {
        let digits = text.strip_suffix(word).unwrap_or(text);
        let number: i64 = digits.trim().parse().map_err(|_| unread("这里要填数字。"))?;
        between(field.zh(), number, 1, most)?;
        Ok(number.to_string())
    };
    Ok(Some(match field {
        InterviewField::Day => {
            let day: Day = text.parse().map_err(|_| unread("应写成 2026-09-14。"))?;
            day.to_string()
        }
        InterviewField::Kind => RespondentKind::from_key(text)
            .or_else(|| RespondentKind::from_zh(text))
            .ok_or_else(|| unread("请选一类。"))?
            .key()
            .to_owned(),
        InterviewField::Form => TeachingForm::from_key(text)
            .or_else(|| TeachingForm::from_zh(text))
            .ok_or_else(|| unread("请选一种。"))?
            .key()
            .to_owned(),
        InterviewField::No => number(MOST_NO, "号")?,
        InterviewField::Days => number(MOST_DAYS, "天")?,
        InterviewField::Name | InterviewField::Interviewer => read_name(text).0,
        InterviewField::Topics => return Err(unread("专题请逐条添加。")),
        InterviewField::Difficulties | InterviewField::Opinions if blank(text) => return Ok(None),
        _ => text.to_owned(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_kept_as_the_paper_means_it() {
        use InterviewField as F;
        for (field, typed, kept) in [
            (F::Day, "2026-09-14", Some("2026-09-14")),
            (F::Kind, "企业家", Some("entrepreneur")),
            (F::Kind, "expert", Some("expert")),
            (F::Form, "现场教学", Some("onsite")),
            (F::Days, "3天", Some("3")),
            (F::Days, " 3 ", Some("3")),
            (F::Name, "王　平", Some("王平")),
            (F::Opinions, "无", None),
            (F::Place, "　县委党校 ", Some("县委党校")),
            (F::Difficulties, "第一行\n第二行", Some("第一行\n第二行")),
            (F::Day, "", None),
        ] {
            assert_eq!(read_field(field, typed).unwrap().as_deref(), kept, "{typed}");
        }
    }

    #[test]
    fn what_is_not_understood_is_refused_and_says_which_field() {
        use InterviewField as F;
        for (field, typed, code) in [
            (F::Day, "9.14", Code::NotUnderstood),
            (F::Day, "2026-02-30", Code::NotUnderstood),
            (F::Kind, "路人", Code::NotUnderstood),
            (F::Days, "三天", Code::NotUnderstood),
            (F::Days, "0", Code::OutOfRange),
            (F::Days, "91", Code::OutOfRange),
            (F::No, "", Code::Empty),
            (F::Topics, "公文写作", Code::NotUnderstood),
        ] {
            let problem = read_field(field, typed).unwrap_err();
            assert_eq!((problem.code, problem.values["field"].as_str()), (code, field.zh()), "{typed}");
        }
    }
}
