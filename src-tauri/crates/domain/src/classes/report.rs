//! The summary of a class (培训总结): its figures in running text, as an office sends it up after a look. What is not
//! known yet is said, never passed over.

mod course;
mod results;

use super::{HalfDayTotals, Mark, SessionKind};
use crate::assessment::{Outcome, Part, PassRule};
use crate::evaluation::Summary;
use crate::paper::{PaperPart, Report, day_zh, figure, share};
use crate::value::{Day, HalfDay, Hours};

/// A trainee as the summary counts them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReportTrainee {
    /// Name as of the class.
    pub name: String,
    /// Unit as of the class.
    pub unit: Option<String>,
    /// 性别, where the roster has it.
    pub sex: Option<String>,
    /// Whether they are of the county tier, where the roster has it.
    pub is_county: Option<bool>,
    /// Hours of leave.
    pub leave: Hours,
    /// What the assessment came to.
    pub outcome: Option<Outcome>,
    /// Why they have no certificate; nothing: they have one or may have one.
    pub obstacle: Option<String>,
}

/// A session as the summary lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportSession {
    /// Its day.
    pub day: Day,
    /// Its half-day.
    pub half: HalfDay,
    /// Its title.
    pub title: String,
    /// How it was held.
    pub kind: Option<SessionKind>,
    /// Who taught.
    pub mentor: Option<String>,
    /// Its hours.
    pub hours: Hours,
}

/// What a class comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReportFacts {
    /// Title and term.
    pub title: String,
    /// First and last day.
    pub days: Option<(Day, Day)>,
    /// Where.
    pub place: Option<String>,
    /// 主办
    pub host: Option<String>,
    /// 班主任
    pub head_teacher: Option<String>,
    /// The trainees, without those who left.
    pub trainees: Vec<ReportTrainee>,
    /// How many left.
    pub withdrawn: usize,
    /// The timetable.
    pub sessions: Vec<ReportSession>,
    /// Half-days whose sheet has come back, of how many.
    pub sheets: (usize, usize),
    /// Who was due and who came on these half-days, all together.
    pub attendance: HalfDayTotals,
    /// The marks on these half-days.
    pub marks: Vec<Mark>,
    /// The parts of the assessment.
    pub parts: Vec<Part>,
    /// The pass rule.
    pub rule: PassRule,
    /// The evaluation, if its forms were typed.
    pub evaluation: Option<Summary>,
    /// The numbers of the valid certificates, in order.
    pub certificates: Vec<String>,
    /// How many were made void.
    pub void: usize,
    /// Who issues the summary.
    pub issuer: String,
    /// The day it is made.
    pub day: Option<Day>,
}

/// The summary of a class.
pub fn report(facts: &ReportFacts) -> Report {
    let sections = [
        ("基本情况", course::basics(facts)),
        ("教学安排", course::teaching(facts)),
        ("出勤情况", course::attendance(facts)),
        ("考核情况", results::assessment(facts)),
        ("质量评估", results::evaluation(facts)),
        ("结业发证", results::certificates(facts)),
        ("意见建议与改进", results::improvement(facts)),
    ];
    let mut parts = Vec::new();
    for (number, (heading, section)) in "一二三四五六七".chars().zip(sections) {
        parts.push(PaperPart::Heading(format!("{number}、{heading}")));
        parts.extend(section);
    }
    Report {
        title: format!("{}培训总结", facts.title),
        parts,
        issuer: facts.issuer.clone(),
        day: facts.day.map(day_zh).unwrap_or_default(),
    }
}

fn text(words: impl Into<String>) -> PaperPart {
    PaperPart::Text(words.into())
}

fn percent(part: usize, whole: usize) -> String {
    share(part, whole).map_or("——".to_owned(), |share| format!("{}%", figure(share)))
}

#[cfg(test)]
mod tests;
