//! 需求: who is asked, what they ask for, how urgently.

mod board;
mod check;
mod deployment;
mod field;

pub use board::{BoardMark, BoardRemark, BoardRule, Heard, SOURCES, Share, Weighed, places, weigh};
pub use check::{Check, PaperFacts, check};
pub use deployment::{DeploymentField, number_key, read_deployment, read_years};
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
    /// What a need stands on (依据).
    pub enum NeedOrigin {
        Interview "interview" "访谈" ["访谈记录"],
        Deployment "deployment" "部署" ["文件"],
        Response "response" "问卷" ["调查问卷"],
        Meeting "meeting" "座谈会" ["座谈"],
        Post "post" "岗位" ["岗位缺口"],
        Improvement "improvement" "跟踪改进" ["改进方向"],
    }
}

crate::keyed! {
    /// What became of a need (采纳情况).
    pub enum NeedOutcome {
        Adopted "adopted" "采纳" ["已采纳"],
        Partly "partly" "部分采纳" [],
        Declined "declined" "未采纳" ["不采纳"],
    }
}

crate::keyed! {
    /// A paragraph of the report on needs (需求分析报告).
    pub enum ReportSection {
        Situation "situation" "调研情况" [],
        Findings "findings" "三类需求" [],
        Advice "advice" "建议" [],
    }
}

crate::keyed! {
    /// Who issued a deployment (部署层级).
    pub enum DeploymentLevel {
        National "national" "国家" ["国家战略" "中央"],
        Province "province" "省" ["省级" "自治区" "直辖市"],
        City "city" "市" ["市级" "州" "盟"],
        County "county" "县" ["县级" "区" "旗"],
    }
}

crate::keyed! {
    /// How far a paper has come (录入状态).
    pub enum PaperState {
        Draft "draft" "录入中" [],
        Complete "complete" "完成" [],
    }
}

/// The word for an urgency (急需程度): 3 急需, 2 需要, 1 一般, 0 不需要.
pub const fn urgency_zh(urgency: i64) -> &'static str {
    match urgency {
        3 => "急需",
        2 => "需要",
        0 => "不需要",
        _ => "一般",
    }
}

/// The urgency a word stands for.
pub fn urgency_from_zh(word: &str) -> Option<i64> {
    match word.trim() {
        "急需" | "非常急需" | "3" => Some(3),
        "需要" | "比较急需" | "2" => Some(2),
        "一般" | "1" => Some(1),
        "不需要" | "0" => Some(0),
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
