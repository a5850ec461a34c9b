//! 导师: who teaches, and how they are found.

use crate::people::{is_space, read_name, sounds_like};
use crate::{Code, Problem, Result};

crate::keyed! {
    /// Where a mentor comes from (导师类别): the three kinds brought in from outside, and the school's own teachers.
    pub enum MentorKind {
        Leader "leader" "机关企业负责人" ["领导干部" "领导" "负责人"],
        Practitioner "practitioner" "一线业务能手" ["业务能手" "一线"],
        Expert "expert" "行业顶尖专家" ["专家" "行业专家"],
        Teacher "teacher" "党校教师" ["教师" "专职教师"],
    }
}

crate::keyed! {
    /// A field of a mentor (导师), in the order of the record.
    pub enum MentorField {
        Name "name" "姓名" [],
        Kind "kind" "类别" [],
        Organisation "organisation" "单位" [],
        Title "title" "职务职称" [],
        Phone "phone" "电话" [],
        Note "note" "备注" [],
    }
}

/// Reads what is typed into a field; `None` clears it.
pub fn read_mentor(field: MentorField, typed: &str) -> Result<Option<String>> {
    let text = match field {
        MentorField::Name => read_name(typed).0,
        _ => typed.trim_matches(is_space).to_owned(),
    };
    let unread = |expected: &str| {
        let problem = Problem::new(Code::NotUnderstood).with("field", field.zh()).with("found", &text);
        Err(problem.with("expected", expected))
    };
    match field {
        MentorField::Name if text.is_empty() => Err(Problem::new(Code::Empty).with("field", field.zh())),
        _ if text.is_empty() => Ok(None),
        MentorField::Kind => match MentorKind::from_key(&text).or_else(|| MentorKind::from_zh(&text)) {
            Some(kind) => Ok(Some(kind.key().to_owned())),
            None => unread("请选一种。"),
        },
        MentorField::Phone if text.chars().any(char::is_alphabetic) => {
            unread("电话里只能有数字、横线和顿号。")
        }
        _ => Ok(Some(text)),
    }
}

/// Whether a mentor is meant by what was typed: every word of it by the name or its initials, or by a part of the
/// organisation, the title or a topic.
pub fn is_meant(typed: &str, name: &str, rest: &[&str]) -> bool {
    typed
        .split(is_space)
        .filter(|word| !word.is_empty())
        .all(|word| sounds_like(name, word) || rest.iter().any(|text| text.contains(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mentor_is_found_by_any_of_what_is_known() {
        let rest = ["省委党校", "教授", "基层治理"];
        for (typed, found) in [
            ("", true),
            ("陈", true),
            ("cwb", true),
            ("党校", true),
            ("治理", true),
            ("cwb 教授", true),
            ("cwb 财政", false),
            ("王", false),
        ] {
            assert_eq!(is_meant(typed, "陈文博", &rest), found, "{typed}");
        }
    }

    #[test]
    fn what_a_field_cannot_mean_is_refused() {
        use MentorField as F;
        for (field, typed, kept) in [
            (F::Name, " 王　平 ", Ok(Some("王平"))),
            (F::Name, " ", Err(Code::Empty)),
            (F::Kind, "专家", Ok(Some("expert"))),
            (F::Kind, "歌手", Err(Code::NotUnderstood)),
            (F::Phone, "0716-1234567", Ok(Some("0716-1234567"))),
            (F::Phone, "问他", Err(Code::NotUnderstood)),
            (F::Note, "", Ok(None)),
        ] {
            let read = read_mentor(field, typed).map_err(|problem| problem.code);
            assert_eq!(read, kept.map(|kept: Option<&str>| kept.map(str::to_owned)), "{typed}");
        }
    }
}
