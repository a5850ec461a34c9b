//! A pile of interviews as plain text (访谈记录), one after another as the paper form has them.

use crate::class::read_day;
use zhixing_domain::needs::{
    InterviewField, MOST_DAYS, RespondentKind, TeachingForm, topic_name, urgency_from_zh,
};
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

/// Reads a pile. What is not understood stays empty and is told with its place; a line that goes on goes on.
pub fn read(file: &str, text: &str) -> (Vec<Paper>, Vec<Finding>) {
    let mut pile = Pile { papers: Vec::new(), told: Vec::new(), goes_on: None };
    for (at, line) in text.lines().enumerate() {
        let (line, row) = (line.trim(), at as u32 + 1);
        if line.is_empty() {
            continue;
        }
        if line.starts_with("训前需求调研访谈记录") || line.starts_with("调研访谈记录") {
            pile.papers.push(Paper { line: row, no: number_in(line), ..Paper::default() });
            pile.goes_on = None;
        } else {
            pile.line(row, line);
        }
    }
    let finding = |told: Told| {
        let paper = told.paper.and_then(|at| pile.papers.get(at));
        let place = Place {
            file: Some(file.to_owned()),
            row: Some(told.row),
            who: paper.and_then(|paper| paper.name.clone()),
            column: told.field.map(|field| field.zh().to_owned()),
            ..Place::default()
        };
        Finding::new(Weight::Note, told.code, place, told.found)
    };
    let findings = pile.told.into_iter().map(finding).collect();
    (pile.papers, findings)
}

/// Papers being read, line by line.
struct Pile {
    papers: Vec<Paper>,
    told: Vec<Told>,
    /// The answer that the next line may go on with.
    goes_on: Option<InterviewField>,
}

/// Something not understood, until it is known whose paper it is.
struct Told {
    row: u32,
    paper: Option<usize>,
    field: Option<InterviewField>,
    code: Code,
    found: String,
}

impl Pile {
    fn line(&mut self, row: u32, line: &str) {
        use InterviewField as F;
        let at = self.papers.len().checked_sub(1);
        let Some(paper) = self.papers.last_mut() else {
            self.told.push(Told {
                row,
                paper: None,
                field: None,
                code: Code::LineUnread,
                found: line.into(),
            });
            return;
        };
        let mut unread: Vec<(F, &str)> = Vec::new();
        let (label, value) = line.split_once(['：', ':']).unwrap_or(("", line));
        let value = value.trim();
        // A label is short; a sentence with a colon in it is none.
        let label = if label.chars().count() > 24 { "" } else { label };
        if label.starts_with("访谈时间") {
            let (day, place) = value.split_once("地点").unwrap_or((value, ""));
            paper.day = read_day(day.trim(), None);
            if paper.day.is_none() && !day.trim().is_empty() {
                unread.push((F::Day, day.trim()));
            }
            paper.place = some(place.trim_start_matches(['：', ':'])).or(paper.place.take());
            self.goes_on = None;
        } else if label.starts_with("地点") {
            paper.place = some(value);
            self.goes_on = None;
        } else if label.starts_with("访谈对象") {
            let word = label.trim_start_matches("访谈对象").trim_matches(['（', '）', '(', ')']);
            paper.kind = RespondentKind::from_zh(word);
            if paper.kind.is_none() && !word.is_empty() {
                unread.push((F::Kind, word));
            }
            let (name, rest) = value.split_once(['，', ',']).unwrap_or((value, ""));
            (paper.name, paper.unit_and_post) = (some(name), some(rest));
            self.goes_on = None;
        } else if label.starts_with("访谈人") {
            paper.interviewer = some(value);
            self.goes_on = None;
        } else if label.contains("难点") {
            paper.difficulties = some(value);
            self.goes_on = Some(F::Difficulties);
        } else if label.contains("培训的内容") {
            paper.topics = topics(value);
            self.goes_on = Some(F::Topics);
        } else if label.contains("形式") {
            let (form, days) = value.split_once("建议天数").unwrap_or((value, ""));
            let form = form.trim_matches([' ', '；', ';', '　']);
            paper.form = TeachingForm::from_zh(form);
            if paper.form.is_none() && !form.is_empty() {
                unread.push((F::Form, form));
            }
            let days = days.trim_matches(['：', ':', ' ', '　']);
            paper.days = number_in(days).map(i64::from).filter(|days| (1..=MOST_DAYS).contains(days));
            if paper.days.is_none() && !days.is_empty() {
                unread.push((F::Days, days));
            }
            self.goes_on = None;
        } else if label.contains("意见") {
            paper.opinions = some(value);
            self.goes_on = Some(F::Opinions);
        } else {
            let more = |answer: &mut Option<String>| {
                let before = answer.take().map_or_else(String::new, |before| before + "\n");
                *answer = Some(before + line);
            };
            match self.goes_on {
                Some(F::Difficulties) => more(&mut paper.difficulties),
                Some(F::Opinions) => more(&mut paper.opinions),
                Some(F::Topics) => paper.topics.extend(topics(line)),
                _ => {
                    let found = line.to_owned();
                    self.told.push(Told { row, paper: at, field: None, code: Code::LineUnread, found });
                }
            }
        }
        self.told.extend(unread.into_iter().map(|(field, found)| Told {
            row,
            paper: at,
            field: Some(field),
            code: Code::ChoiceUnread,
            found: found.to_owned(),
        }));
    }
}

fn some(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// `1. 公文写作（急需）　2. 财政预算（一般）`
fn topics(text: &str) -> Vec<(String, Option<i64>)> {
    let mut topics = Vec::new();
    for part in text.split(['　', ';', '；']).flat_map(numbered) {
        let name = topic_name(part).unwrap_or_default();
        let (name, urgency) = match name.rsplit_once(['（', '(']) {
            Some((rest, word)) if urgency_from_zh(word.trim_end_matches(['）', ')'])).is_some() => {
                (rest.trim(), urgency_from_zh(word.trim_end_matches(['）', ')'])))
            }
            _ => (name.as_str(), None),
        };
        if !name.is_empty() {
            topics.push((name.to_owned(), urgency));
        }
    }
    topics
}

/// Cuts before every number that counts: `1. 公文写作 2. 财政预算`.
fn numbered(text: &str) -> Vec<&str> {
    let is_count = |at: usize| {
        let rest = text[at..].trim_start_matches(|c: char| c.is_ascii_digit());
        rest.len() < text.len() - at && rest.starts_with(['.', '、', '．'])
    };
    let starts = text
        .char_indices()
        .map(|(at, _)| at)
        .filter(|at| *at > 0 && text[..*at].ends_with([' ', '）', ')', '，', ',']) && is_count(*at));
    let mut parts = Vec::new();
    let mut from = 0;
    for at in starts {
        parts.push(text[from..at].trim_matches([' ', '，', ',']));
        from = at;
    }
    parts.push(text[from..].trim_matches([' ', '，', ',']));
    parts
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

    #[test]
    fn what_is_not_understood_is_told_with_its_place_and_an_answer_may_go_on() {
        let text = "训前需求调研访谈记录　第7号\n访谈时间：秋天　地点：企业\n访谈对象（路人）：莫思，省农科院董事长\n\
            一、工作中的难点：第一行\n还有一行：带冒号的也是\n二、希望培训的内容：1. 公文写作（急需） 2. 5G应用\n3. 应急管理（一般）\n\
            三、希望的形式：随便；建议天数：两天\n四、其他意见：\n不写了\n";
        let (papers, findings) = read("一摞.txt", text);
        let paper = &papers[0];
        assert_eq!(paper.difficulties.as_deref(), Some("第一行\n还有一行：带冒号的也是"));
        assert_eq!(paper.opinions.as_deref(), Some("不写了"));
        let topics: Vec<_> = paper.topics.iter().map(|(name, urgency)| (name.as_str(), *urgency)).collect();
        assert_eq!(topics, [("公文写作", Some(3)), ("5G应用", None), ("应急管理", Some(1))]);
        let told: Vec<_> = findings
            .iter()
            .map(|f| (f.place.row, f.place.who.as_deref(), f.place.column.as_deref(), f.found.as_str()))
            .collect();
        let of = |row, column, found| (Some(row), Some("莫思"), Some(column), found);
        assert_eq!(
            told,
            [
                of(2, "访谈时间", "秋天"),
                of(3, "对象类别", "路人"),
                of(8, "三、希望的形式", "随便"),
                of(8, "建议天数", "两天")
            ]
        );
    }
}
