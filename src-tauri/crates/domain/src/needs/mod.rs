//! 需求: who is asked, what they ask for, how urgently.

crate::keyed! {
    /// Who is interviewed (访谈对象).
    pub enum RespondentKind {
        Cadre "cadre" "干部" ["领导干部" "学员"],
        Expert "expert" "行业专家" ["专家"],
        Entrepreneur "entrepreneur" "企业家" ["企业负责人"],
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
