//! 导师: who teaches, how the right one is found, how they are engaged and paid.

mod about;
mod appointment;
mod engagement;
mod fee;
mod field;
mod rank;

pub use about::about;
pub use appointment::{AppointmentStanding, AppointmentText, check_term, standing};
pub use engagement::{EngagementState, LoadFacts, LoadWarning, load_warnings, may_become};
pub use fee::{Lecture, PaidLecture, TaxRule, TaxStep, TaxTotal, capital, pay};
pub use field::{FeeClass, MentorDoubt, MentorField, MentorPlace, doubt, read_mentor};
pub use rank::{MentorFacts, RankRule, Reason, WeighedReason, points, rank};

use crate::people::{is_space, sounds_like};

crate::keyed! {
    /// Where a mentor comes from (导师类别): the three kinds brought in from outside, and the school's own teachers.
    pub enum MentorKind {
        Leader "leader" "机关企业负责人" ["领导干部" "领导" "负责人" "党政领导" "党政领导干部" "机关负责人" "企业负责人" "企业家"],
        Practitioner "practitioner" "一线业务能手" ["业务能手" "一线" "一线能手" "业务骨干" "先进典型" "劳动模范"],
        Expert "expert" "行业顶尖专家" ["专家" "行业专家" "专家学者" "高校专家"],
        Teacher "teacher" "党校教师" ["教师" "专职教师" "党校专职教师" "专职师资"],
    }
}

impl MentorKind {
    /// Whether they are brought in from outside the school (请进来).
    pub const fn is_outside(self) -> bool {
        !matches!(self, Self::Teacher)
    }
}

crate::keyed! {
    /// What shows that a mentor knows a topic (依据).
    pub enum EvidenceKind {
        Lecture "lecture" "讲过的课" ["授课" "课程"],
        Book "book" "著作论文" ["专著" "论文" "著作"],
        Honour "honour" "荣誉" ["获奖" "奖项"],
        Work "work" "工作实绩" ["实绩" "主持项目"],
    }
}

/// Whether a mentor is meant by what was typed: every word of it by the name or its initials, or by a part of the
/// organisation, the title or a topic.
pub fn is_meant(typed: &str, name: &str, rest: &[&str]) -> bool {
    typed
        .split(is_space)
        .filter(|word| !word.is_empty())
        .all(|word| rest.iter().any(|text| text.contains(word)) || sounds_like(name, word))
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
}
