//! What a comment is about (意见分类): told by its words, so that comments on one thing stand together; the words
//! themselves stay as they were written.

crate::keyed! {
    /// What a comment is about.
    pub enum CommentTheme {
        Teaching "teaching" "课程与讲授" [],
        Practice "practice" "现场教学与实践" [],
        Discussion "discussion" "研讨与交流" [],
        Time "time" "时间与期数" [],
        Service "service" "食宿与场地" [],
        Management "management" "组织与管理" [],
        Other "other" "其他" [],
    }
}

/// The words that a theme is told by. Those that name one thing come before those that stand in many sentences.
const WORDS: [(CommentTheme, &[&str]); 6] = [
    (
        CommentTheme::Service,
        &[
            "食宿", "食堂", "伙食", "饭", "用餐", "住宿", "宿舍", "房间", "教室", "空调", "投影", "话筒",
            "音响", "桌椅", "停车", "场地", "设备",
        ],
    ),
    (
        CommentTheme::Practice,
        &["现场", "参观", "考察", "实地", "实操", "实践", "动手", "操作", "观摩", "外出"],
    ),
    (CommentTheme::Discussion, &["研讨", "讨论", "交流", "互动", "分享", "座谈", "提问", "答疑"]),
    (
        CommentTheme::Management,
        &["班主任", "通知", "资料", "讲义", "课件", "组织", "管理", "纪律", "考勤", "服务", "报到"],
    ),
    (
        CommentTheme::Time,
        &[
            "时间", "时长", "周期", "天数", "太短", "太长", "紧", "周末", "提前", "期数", "频次", "多办",
            "经常",
        ],
    ),
    (
        CommentTheme::Teaching,
        &[
            "课",
            "讲",
            "老师",
            "教师",
            "教授",
            "导师",
            "专家",
            "内容",
            "案例",
            "理论",
            "知识",
            "政策",
            "专题",
            "联系实际",
            "针对",
        ],
    ),
];

/// What a comment is about: the first theme one of whose words stands in it.
pub fn theme_of(comment: &str) -> CommentTheme {
    let named = |(_, words): &&(CommentTheme, &[&str])| words.iter().any(|word| comment.contains(word));
    WORDS.iter().find(named).map_or(CommentTheme::Other, |(theme, _)| *theme)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_trainees_write_stands_with_its_like() {
        for (comment, theme) in [
            ("食堂的饭菜可以再清淡一些", CommentTheme::Service),
            ("教室空调太冷", CommentTheme::Service),
            ("多安排现场教学", CommentTheme::Practice),
            ("希望增加实操", CommentTheme::Practice),
            ("研讨时间太短", CommentTheme::Discussion),
            ("讲义最好提前发", CommentTheme::Management),
            ("时间有点紧", CommentTheme::Time),
            ("谭老师的课案例多", CommentTheme::Teaching),
            ("很好", CommentTheme::Other),
        ] {
            assert_eq!(theme_of(comment), theme, "{comment}");
        }
    }
}
