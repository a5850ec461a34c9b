//! Certificates (结业证书): who may have one, and what it says.

use super::attendance::{LeaveStanding, Mark};
use super::{LeaveLimit, leave_standing};
use crate::assessment::Outcome;
use crate::paper::span_zh;
use crate::problem::{Code, Problem, Result};
use crate::value::{Day, HalfDay, Hours};
use crate::words::{Values, fill};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

crate::keyed! {
    /// How a certificate stands (证书情况).
    pub enum CertificateStanding {
        NotPrinted "not_printed" "未打印" [],
        Printed "printed" "已打印" [],
        Void "void" "作废" [],
    }
}

/// A half-day of the timetable.
pub type HalfDayOf = (Day, HalfDay);

/// What of a class a certificate depends on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClassFacts {
    /// Its title.
    pub title: String,
    /// Its first day.
    pub first_day: Option<Day>,
    /// Its last day.
    pub last_day: Option<Day>,
    /// The hours of each half-day that has sessions.
    pub half_days: BTreeMap<HalfDayOf, Hours>,
    /// The half-days whose sheet has come back.
    pub sheets: BTreeSet<HalfDayOf>,
}

impl ClassFacts {
    /// All hours of the class.
    pub fn hours(&self) -> Hours {
        self.half_days.values().copied().sum()
    }

    /// The half-days whose sheet is missing.
    pub fn missing_sheets(&self) -> Vec<HalfDayOf> {
        self.half_days.keys().filter(|half| !self.sheets.contains(half)).copied().collect()
    }
}

/// What of a trainee a certificate depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TraineeFacts {
    /// Name as of the class.
    pub name: String,
    /// Whether they left the class.
    pub withdrawn: bool,
    /// Their marks, by half-day.
    pub marks: BTreeMap<HalfDayOf, Mark>,
    /// The written reason for leave above the limit.
    pub leave_reason: Option<String>,
    /// What the assessment came to.
    pub outcome: Outcome,
    /// The number of the valid certificate they have.
    pub has: Option<String>,
}

impl TraineeFacts {
    /// Hours of leave that count towards the limit.
    pub fn leave(&self, class: &ClassFacts, limit: LeaveLimit) -> Hours {
        let counted = self.marks.iter().filter(|(_, mark)| mark.counts_as_leave(limit.duty_counts));
        counted.filter_map(|(half, _)| class.half_days.get(half)).copied().sum()
    }
}

/// What keeps a whole class from certificates.
pub fn class_obstacles(class: &ClassFacts, today: Day) -> Vec<Problem> {
    let mut obstacles = Vec::new();
    match (class.first_day, class.last_day) {
        (Some(_), Some(last)) if last > today => {
            obstacles.push(Problem::new(Code::ClassNotOver).with("day", last));
        }
        (Some(_), Some(_)) => {}
        _ => obstacles.push(Problem::new(Code::ClassWithoutDays)),
    }
    if class.half_days.is_empty() {
        obstacles.push(Problem::new(Code::ClassWithoutHours));
    }
    let missing = class.missing_sheets();
    if let Some((day, half)) = missing.first() {
        let problem = Problem::new(Code::SheetsMissing).with("count", missing.len());
        obstacles.push(problem.with("first", day).with("half", half.zh()));
    }
    obstacles
}

/// Why a trainee may not have a certificate; none: they may. The sentences are printed and shown as they are.
pub fn obstacles(trainee: &TraineeFacts, class: &ClassFacts, limit: LeaveLimit) -> Vec<Problem> {
    let mut obstacles = Vec::new();
    if let Some(number) = &trainee.has {
        obstacles.push(Problem::new(Code::HasCertificate).with("number", number));
    }
    if trainee.withdrawn {
        obstacles.push(Problem::new(Code::Withdrawn));
    }
    if trainee.name.trim().is_empty() {
        obstacles.push(Problem::new(Code::Empty).with("field", "姓名"));
    }
    let leave = trainee.leave(class, limit);
    let is_beyond =
        leave_standing(leave, class.hours(), Hours::default(), limit) == LeaveStanding::Beyond && leave.0 > 0;
    let has_reason = trainee.leave_reason.as_deref().is_some_and(|reason| !reason.trim().is_empty());
    if is_beyond && !has_reason {
        let problem = Problem::new(Code::LeaveBeyond).with("leave", leave).with("all", class.hours());
        obstacles.push(problem.with("limit", format!("{}/{}", limit.part, limit.of)));
    }
    let parts = |parts: &[String]| parts.join("、");
    obstacles.extend(match &trainee.outcome {
        Outcome::Passed { .. } | Outcome::NotAssessed | Outcome::Provisional { passes: true, .. } => None,
        Outcome::Failed { total } | Outcome::Provisional { total, .. } => {
            Some(Problem::new(Code::NotPassed).with("total", Hours(*total)))
        }
        Outcome::Absent { parts: names } => Some(Problem::new(Code::PartAbsent).with("parts", parts(names))),
        Outcome::Deferred { parts: names } => {
            Some(Problem::new(Code::PartDeferred).with("parts", parts(names)))
        }
        Outcome::Open { parts: names } => Some(Problem::new(Code::PartOpen).with("parts", parts(names))),
    });
    obstacles
}

/// What one certificate says: kept with it, so that it is printed the same every time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CertificateFace {
    /// The title.
    pub title: String,
    /// 编号
    pub number: String,
    /// Whose it is.
    pub name: String,
    /// The body; a line for each paragraph.
    pub body: String,
    /// A remark, for example which certificate it replaces.
    pub note: Option<String>,
    /// Who issues it.
    pub issuer: String,
    /// The day of issue in words.
    pub day: String,
}

/// What the office's certificates say (证书文字): a dated setting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CertificateText {
    /// The number series, `{year}` and `{seq:04}` in it.
    pub series: String,
    /// The title.
    pub title: String,
    /// The body, with `{name} {dates} {class} {hours}` where these go.
    pub body: String,
    /// Who issues it; empty for the office itself.
    pub issuer: String,
}

impl Default for CertificateText {
    fn default() -> Self {
        Self {
            series: "青组训〔{year}〕{seq:04}".to_owned(),
            title: "结业证书".to_owned(),
            body: "{name}同志于{dates}参加{class}学习，共{hours}学时，修业期满，考核合格，准予结业。\n特发此证。"
                .to_owned(),
            issuer: String::new(),
        }
    }
}

impl CertificateText {
    /// The body for one person. A place the template does not name is left out; one we cannot fill is refused.
    pub fn body_for(&self, name: &str, class: &ClassFacts) -> Result<String> {
        let (Some(first), Some(last)) = (class.first_day, class.last_day) else {
            return Err(Problem::new(Code::ClassWithoutDays));
        };
        let values = Values::from([
            ("name".to_owned(), name.to_owned()),
            ("dates".to_owned(), span_zh(first, last)),
            ("class".to_owned(), class.title.clone()),
            ("hours".to_owned(), class.hours().to_string()),
        ]);
        Self::check(&self.body)?;
        Ok(fill(&self.body, &values))
    }

    /// Refuses a body that would not name the person or asks for something that is not known.
    pub fn check(body: &str) -> Result<()> {
        let refused = || {
            Problem::new(Code::BodyTemplateUnread)
                .with("found", body)
                .with("name_place", "{name}")
                .with("known", "{dates} {class} {hours}")
        };
        let places = body.split('{').skip(1).map(|part| part.split_once('}').map(|(place, _)| place));
        let known = |place: Option<&str>| matches!(place, Some("name" | "dates" | "class" | "hours"));
        if !body.contains("{name}") || !places.clone().all(known) {
            return Err(refused());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
