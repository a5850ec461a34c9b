//! 网络培训: what a platform's list says, how it counts, and who is behind.

mod rule;
mod target;
mod who;

pub use rule::{Conversion, Converted, Figures, OnlineRule, Reckoned, may_be_moved, within_day};
pub use target::{OnlineTarget, Pace, PaceState, pace};
pub use who::{Candidate, Learned, who_learned};

use crate::people::is_space;
use crate::value::Id;

crate::keyed! {
    /// What a column of a platform's list holds (列的内容); its word and the headings met for it.
    pub enum OnlineField {
        Name "name" "姓名" ["学员姓名" "学员" "用户姓名" "学习人" "学习人员" "人员姓名" "真实姓名" "参训人员" "干部姓名" "参学人员"],
        Unit "unit" "单位" ["所在单位" "单位名称" "工作单位" "所属单位" "部门" "所在部门" "所属部门" "组织机构" "所属机构" "所属组织" "机构名称" "学习单位"],
        IdNumber "id_number" "身份证号" ["身份证" "身份证号码" "证件号" "证件号码" "公民身份号码"],
        Course "course" "课程名称" ["课程" "课程标题" "课件名称" "课件" "学习课程" "课名" "专题名称" "学习内容" "必修课程" "选修课程"],
        Minutes "minutes" "学习时长" ["课程时长" "时长" "课件时长" "学习用时" "视频时长" "课时长度" "学习分钟数" "分钟" "累计学习时长" "实际学习时长" "有效学习时长"],
        Finished "finished" "完成时间" ["完成日期" "学完时间" "结业时间" "通过时间" "完成学习时间" "学习完成时间" "结束时间" "结束学习时间" "获得时间" "学时获得时间" "考试通过时间"],
        Hours "hours" "获得学时" ["学时" "认定学时" "所得学时" "已获学时" "取得学时" "获取学时" "已得学时" "折算学时" "学习学时" "完成学时" "学时数" "学分" "获得学分" "实得学时" "实际学时" "已完成学时"],
        Score "score" "成绩" ["考试成绩" "得分" "分数" "测试成绩" "考核成绩" "最高成绩"],
        State "state" "完成状态" ["状态" "学习状态" "完成情况" "是否完成" "学习进度" "进度" "完成率" "是否通过" "是否合格" "考核结果" "学习情况" "通过状态"],
        Platform "platform" "平台" ["平台名称" "学习平台" "来源平台" "所属平台"],
    }
}

impl OnlineField {
    /// What a heading (without blanks and brackets) most likely stands for, and how sure that is: of two columns for one
    /// field the surer is taken.
    pub fn guess(heading: &str) -> Option<(Self, u8)> {
        if let Some(field) = Self::from_zh(heading) {
            // The course's own length is what rules reckon from; hours of the course are not yet hours of the person.
            let is_best = heading == field.zh() || matches!(heading, "课程时长" | "学时");
            return Some((field, if is_best { 3 } else { 2 }));
        }
        let has = |part: &str| heading.contains(part);
        let field = match () {
            () if has("开始") || has("选课") || has("报名") || has("更新") => return None,
            () if has("姓名") => Self::Name,
            () if has("身份证") || has("证件号") => Self::IdNumber,
            () if has("学时") || has("学分") => Self::Hours,
            () if has("时长") => Self::Minutes,
            () if has("完成") && (has("时间") || has("日期")) => Self::Finished,
            () if has("课程") && (has("名") || has("标题")) => Self::Course,
            () if has("平台") => Self::Platform,
            () if has("单位") || has("部门") => Self::Unit,
            () if has("成绩") || has("得分") => Self::Score,
            () if has("状态") || has("进度") => Self::State,
            () => return None,
        };
        Some((field, 1))
    }
}

/// Whether a course is finished, as platforms write it; `None` where the word says neither.
pub fn read_finished(word: &str) -> Option<bool> {
    let word: String = word.chars().filter(|c| !is_space(*c)).collect();
    if let Some(percent) = word.strip_suffix(['%', '％']) {
        return percent.parse::<f64>().ok().map(|percent| percent >= 100.0);
    }
    let is_not = ["未", "不", "没", "学习中", "进行中", "在学", "否", "×", "失败", "待"];
    let is_done = ["完成", "学完", "合格", "通过", "已学", "是", "√", "✓", "结业", "优秀", "良好", "毕业"];
    let begins = |marks: &[&str]| marks.iter().any(|mark| word.contains(mark));
    match word.as_str() {
        "" => None,
        _ if begins(&is_not) => Some(false),
        _ if begins(&is_done) => Some(true),
        _ => None,
    }
}

/// A course's title as the catalogue keeps it: without blanks at its ends and the marks of a book around it, brackets of
/// one width, so that two platforms name one course alike.
pub fn course_title(text: &str) -> String {
    let text = text.trim_matches(is_space);
    let inner = text.strip_prefix('《').and_then(|inner| inner.strip_suffix('》'));
    let text = inner.filter(|inner| !inner.contains('《')).unwrap_or(text);
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '(' => out.push('（'),
            ')' => out.push('）'),
            c if is_space(c) => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.push(c),
        }
    }
    out
}

/// The topics whose names a title contains: a guess, to be looked at.
pub fn topics_in<'t>(title: &str, topics: impl IntoIterator<Item = (Id, &'t str)>) -> Vec<Id> {
    /// A shorter name stands in too many titles by chance.
    const LEAST: usize = 3;
    let named = |(_, name): &(Id, &str)| name.chars().count() >= LEAST && title.contains(name);
    topics.into_iter().filter(named).map(|(id, _)| id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_several_platforms_are_understood() {
        use OnlineField::*;
        for (heading, field) in [
            ("学员姓名", Some(Name)),
            ("所在单位", Some(Unit)),
            ("身份证", Some(IdNumber)),
            ("课程", Some(Course)),
            ("学习时长", Some(Minutes)),
            ("课程总学时", Some(Hours)),
            ("课程完成日期", Some(Finished)),
            ("开始学习时间", None),
            ("学习进度", Some(State)),
            ("序号", None),
            ("手机号", None),
        ] {
            assert_eq!(OnlineField::guess(heading).map(|(field, _)| field), field, "{heading}");
        }
        let sure = |heading| OnlineField::guess(heading).map(|(_, sure)| sure);
        assert!(sure("获得学时") > sure("课程总学时"), "hours earned go before hours offered");
        assert!(sure("课程时长") > sure("累计学习时长"));
    }

    #[test]
    fn a_state_says_finished_not_finished_or_nothing() {
        for (word, finished) in [
            ("已完成", Some(true)),
            ("未完成", Some(false)),
            ("学习中", Some(false)),
            ("未通过", Some(false)),
            ("不合格", Some(false)),
            ("合格", Some(true)),
            ("100%", Some(true)),
            ("99.5%", Some(false)),
            ("是", Some(true)),
            ("否", Some(false)),
            ("", None),
            ("甲", None),
        ] {
            assert_eq!(read_finished(word), finished, "{word}");
        }
    }

    #[test]
    fn one_course_has_one_title_on_two_platforms() {
        assert_eq!(course_title(" 《乡村振兴(上)》　"), course_title("乡村振兴（上）"));
        assert_eq!(course_title("学习《条例》和《细则》"), "学习《条例》和《细则》");
        assert_eq!(course_title("《条例》与《细则》"), "《条例》与《细则》");
    }

    #[test]
    fn a_topic_is_guessed_from_a_title_that_contains_it() {
        let topics = [(Id(1), "乡村振兴"), (Id(2), "法治"), (Id(3), "应急管理")];
        assert_eq!(topics_in("乡村振兴与应急管理网络课", topics), [Id(1), Id(3)]);
        assert_eq!(topics_in("法治讲座", topics), []);
    }
}
