//! 需求: who is asked, what they ask for, how urgently.

mod check;
mod field;

pub use check::{Check, PaperFacts, check};
pub use field::{InterviewField, MOST_DAYS, read_field};

crate::keyed! {
    /// Who is interviewed (访谈对象).
    pub enum RespondentKind {
        Cadre "cadre" "干部" ["领导干部" "学员"],
        Expert "expert" "行业专家" ["专家"],
        Entrepreneur "entrepreneur" "企业家" ["企业负责人"],
        Other "other" "其他" ["其他人员"],
    }
}

crate::keyed! {
    /// How teaching is wished for (希望的形式).
    pub enum TeachingForm {
        Lecture "lecture" "集中授课" ["集中" "讲授"],
        Onsite "onsite" "现场教学" ["现场"],
        Online "online" "网络课程" ["网络" "网络培训"],
        Practice "practice" "实践锻炼" ["实践"],
        Discussion "discussion" "研讨交流" ["研讨" "交流"],
    }
}

crate::keyed! {
    /// Where a need comes from (需求来源).
    pub enum NeedSource {
        Organisation "organisation" "组织需求" ["党组织需求" "组织"],
        Post "post" "岗位需求" ["工作岗位需求" "岗位"],
        Person "person" "个体需求" ["干部个体需求" "个人"],
    }
}

crate::keyed! {
    /// How far a paper has come (录入状态).
    pub enum PaperState {
        Draft "draft" "录入中" [],
        Complete "complete" "完成" [],
    }
}

/// The word for an urgency (急需程度): 3 急需, 2 需要, 1 一般.
pub const fn urgency_zh(urgency: i64) -> &'static str {
    match urgency {
        3 => "急需",
        2 => "需要",
        _ => "一般",
    }
}

/// The urgency a word stands for.
pub fn urgency_from_zh(word: &str) -> Option<i64> {
    match word.trim() {
        "急需" | "非常急需" | "3" => Some(3),
        "需要" | "比较急需" | "2" => Some(2),
        "一般" | "1" => Some(1),
        _ => None,
    }
}

/// The name of a topic (专题) as it is kept: without blanks at its ends, and without the number that paper puts before it.
pub fn topic_name(typed: &str) -> Option<String> {
    let name = typed.trim_matches(crate::people::is_space);
    let numbered = name.trim_start_matches(|c: char| c.is_ascii_digit());
    let name = match numbered.strip_prefix(['.', '、', '．']) {
        Some(rest) if numbered.len() < name.len() => rest.trim_matches(crate::people::is_space),
        _ => name,
    };
    (!name.is_empty()).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_topic_is_kept_without_the_number_that_paper_puts_before_it() {
        for (typed, kept) in [
            ("1. 公文写作", Some("公文写作")),
            ("　2、应急管理 ", Some("应急管理")),
            ("12345政务热线", Some("12345政务热线")),
            ("5G应用", Some("5G应用")),
            ("　", None),
        ] {
            assert_eq!(topic_name(typed).as_deref(), kept, "{typed}");
        }
    }
}
