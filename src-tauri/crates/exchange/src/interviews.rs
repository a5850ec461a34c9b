//! A pile of interviews as plain text (访谈记录), one after another as the paper form has them.

use crate::class::read_day;
use zhixing_domain::needs::{RespondentKind, TeachingForm, urgency_from_zh};
use zhixing_domain::{Code, Day, Finding, Place, Weight};

/// One interview as it stands on paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paper {
    /// The line it begins at.
    pub line: u32,
    /// 第几号
    pub no: Option<u32>,
    /// The day.
    pub day: Option<Day>,
    /// The place.
    pub place: Option<String>,
    /// Who was asked.
    pub kind: Option<RespondentKind>,
    /// Their name.
    pub name: Option<String>,
    /// Their unit and post, in one text.
    pub unit_and_post: Option<String>,
    /// Who asked.
    pub interviewer: Option<String>,
    /// 一、工作中的难点
    pub difficulties: Option<String>,
    /// 二、希望培训的内容, with the urgency.
    pub topics: Vec<(String, Option<i64>)>,
    /// 三、希望的形式
    pub form: Option<TeachingForm>,
    /// 建议天数
    pub days: Option<i64>,
    /// 四、其他意见
    pub opinions: Option<String>,
}

/// Reads a pile. A line that fits nowhere is told, not dropped in silence.
pub fn read(file: &str, text: &str) -> (Vec<Paper>, Vec<Finding>) {
    let mut papers: Vec<Paper> = Vec::new();
    let mut findings = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        if line.starts_with("训前需求调研访谈记录") || line.starts_with("调研访谈记录") {
            papers.push(Paper { line: at as u32 + 1, no: number_in(line), ..Paper::default() });
            continue;
        }
        let is_known = papers.last_mut().is_some_and(|paper| take(paper, line));
        if !is_known {
            let place = Place { file: Some(file.to_owned()), row: Some(at as u32 + 1), ..Place::default() };
            findings.push(Finding::new(Weight::Note, Code::LineUnread, place, line));
        }
    }
    (papers, findings)
}

fn take(paper: &mut Paper, line: &str) -> bool {
    let Some((label, value)) = line.split_once(['：', ':']) else { return false };
    let value = value.trim();
    let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    if label.starts_with("访谈时间") {
        let (day, place) = value.split_once("地点").unwrap_or((value, ""));
        paper.day = read_day(day.trim(), None);
        paper.place = some(place.trim_start_matches(['：', ':']));
    } else if label.starts_with("访谈对象") {
        let word = label.trim_start_matches("访谈对象").trim_matches(['（', '）', '(', ')']);
        paper.kind = RespondentKind::from_zh(word);
        let (name, rest) = value.split_once(['，', ',']).unwrap_or((value, ""));
        (paper.name, paper.unit_and_post) = (some(name), some(rest));
    } else if label.starts_with("访谈人") {
        paper.interviewer = some(value);
    } else if label.contains("难点") {
        paper.difficulties = some(value);
    } else if label.contains("培训的内容") {
        paper.topics = topics(value);
    } else if label.contains("形式") {
        let (form, days) = value.split_once("建议天数").unwrap_or((value, ""));
        paper.form = TeachingForm::from_zh(form.trim_matches([' ', '；', ';']));
        paper.days = number_in(days).map(i64::from);
    } else if label.contains("意见") {
        paper.opinions = some(value);
    } else {
        return false;
    }
    true
}

/// `1. 公文写作（急需）　2. 财政预算（一般）`
fn topics(text: &str) -> Vec<(String, Option<i64>)> {
    let mut topics = Vec::new();
    for part in text.split(['　', ';', '；']).map(str::trim).filter(|part| !part.is_empty()) {
        let part = part
            .trim_start_matches(|c: char| c.is_ascii_digit())
            .trim_start_matches(['.', '、', '．'])
            .trim();
        let (name, urgency) = match part.rsplit_once(['（', '(']) {
            Some((name, word)) if urgency_from_zh(word.trim_end_matches(['）', ')'])).is_some() => {
                (name.trim(), urgency_from_zh(word.trim_end_matches(['）', ')'])))
            }
            _ => (part, None),
        };
        if !name.is_empty() {
            topics.push((name.to_owned(), urgency));
        }
    }
    topics
}

fn number_in(text: &str) -> Option<u32> {
    let digits: String =
        text.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_offices_own_pile() {
        let (papers, findings) = read("interviews.txt", include_str!("../../office/sample/interviews.txt"));
        assert_eq!(findings, []);
        assert!(papers.len() >= 25);
        let first = &papers[0];
        assert_eq!((first.no, first.day), (Some(1), Day::from_ymd_opt(2026, 9, 14)));
        assert_eq!(first.kind, Some(RespondentKind::Expert));
        assert_eq!(first.unit_and_post.as_deref(), Some("省农科院董事长"));
        assert_eq!(
            first.topics,
            [("公文写作与综合协调".to_owned(), Some(3)), ("财政预算与项目资金管理".to_owned(), Some(1))]
        );
        assert_eq!((first.form, first.days), (Some(TeachingForm::Discussion), Some(5)));
        let is_whole = |paper: &Paper| {
            paper.day.is_some()
                && paper.kind.is_some()
                && paper.name.is_some()
                && paper.topics.len() == 2
                && paper.form.is_some()
                && paper.days.is_some()
                && paper.opinions.is_some()
                && paper.place.is_some()
        };
        assert!(papers.iter().all(is_whole), "{:?}", papers.iter().find(|paper| !is_whole(paper)));
    }
}
