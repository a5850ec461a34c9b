//! How a class stands to its certificates: who may have one, and why others may not.

use super::maker::CertificateMaker;
use crate::assessment::outcomes;
use crate::context::Reading;
use crate::evaluation::ClassRequest;
use crate::rule::rule;
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;
use zhixing_domain::assessment::Outcome;
use zhixing_domain::classes::{
    ClassFacts, HalfDayOf, LeaveLimit, Mark, TraineeFacts, class_obstacles, obstacles,
};
use zhixing_domain::{Day, Hours, Id, Problem, Result};
use zhixing_store::Reader;
use zhixing_store::classes::{Candidate, Certificate};

/// A trainee's line.
#[derive(Debug, Serialize, TS)]
pub struct CertificateLine {
    /// The enrolment.
    pub id: Id,
    /// 学号
    pub student_no: u32,
    /// Name.
    pub name: String,
    /// Unit.
    pub unit: Option<String>,
    /// Hours of leave that count.
    pub leave: Hours,
    /// 总分, in hundredths, where there is one.
    #[ts(type = "number | null")]
    pub total: Option<i64>,
    /// Why they may not have a certificate; empty: they may.
    pub obstacles: Vec<Problem>,
    /// The certificate they have or had last.
    pub certificate: Option<Certificate>,
}

/// How a class stands to its certificates (发证情况).
#[derive(Debug, Serialize, TS)]
pub struct Standing {
    /// The class's title.
    pub title: String,
    /// All hours of the class.
    pub hours: Hours,
    /// What keeps the whole class from certificates.
    pub obstacles: Vec<Problem>,
    /// The trainees by 学号.
    pub rows: Vec<CertificateLine>,
    /// The number the next certificate would get.
    pub next_number: String,
}

/// How a class stands to its certificates today.
pub fn certificate_standing(cx: &Reading, request: ClassRequest) -> Result<Standing> {
    let today = cx.today();
    let (judged, maker) =
        cx.read(|db| Ok((judge(db, request.class, today)?, CertificateMaker::of(db, today)?)))?;
    let next_number = maker.number(maker.last + 1);
    let Judged { class, obstacles, lines } = judged;
    let rows = lines
        .into_iter()
        .map(|line| CertificateLine {
            id: line.candidate.id,
            student_no: line.candidate.student_no,
            name: line.candidate.name,
            unit: line.candidate.unit,
            leave: line.leave,
            total: line.total,
            obstacles: line.obstacles,
            certificate: line.certificate,
        })
        .collect();
    Ok(Standing { hours: class.hours(), title: class.title, obstacles, rows, next_number })
}

/// A class judged.
pub(in crate::classes) struct Judged {
    pub(in crate::classes) class: ClassFacts,
    pub(in crate::classes) obstacles: Vec<Problem>,
    pub(in crate::classes) lines: Vec<Line>,
}

/// A trainee judged.
pub(in crate::classes) struct Line {
    pub(in crate::classes) candidate: Candidate,
    pub(in crate::classes) leave: Hours,
    pub(in crate::classes) total: Option<i64>,
    pub(in crate::classes) obstacles: Vec<Problem>,
    /// The last certificate of theirs.
    pub(in crate::classes) certificate: Option<Certificate>,
}

/// Judges a class as of `day`.
pub(in crate::classes) fn judge(db: &Reader, class: Id, day: Day) -> zhixing_store::Result<Judged> {
    let facts = db.class_facts(class)?;
    let limit: LeaveLimit = rule(db, facts.last_day.unwrap_or(day))?;
    // In the order of the numbers, so that the last one stays.
    let mut certificates: BTreeMap<Id, Certificate> =
        db.class_certificates(class)?.into_iter().map(|found| (found.enrolment, found)).collect();
    let lines = trainees(db, class, day)?
        .into_iter()
        .map(|(candidate, mut trainee)| {
            let certificate = certificates.remove(&candidate.id);
            trainee.has = certificate.as_ref().filter(|found| !found.void).map(|found| found.number.clone());
            Line {
                leave: trainee.leave(&facts, limit),
                total: trainee.outcome.total(),
                obstacles: obstacles(&trainee, &facts, limit),
                candidate,
                certificate,
            }
        })
        .collect();
    Ok(Judged { obstacles: class_obstacles(&facts, day), class: facts, lines })
}

/// Who completed a class (结业), with what their assessment came to: those who may have a certificate, whether or not
/// it was issued yet. Nobody while the class itself stands in the way.
pub(crate) fn completed(db: &Reader, class: Id, day: Day) -> zhixing_store::Result<Vec<(Id, Outcome)>> {
    let facts = db.class_facts(class)?;
    if !class_obstacles(&facts, day).is_empty() {
        return Ok(Vec::new());
    }
    let limit: LeaveLimit = rule(db, facts.last_day.unwrap_or(day))?;
    let all = trainees(db, class, day)?.into_iter();
    let completed = all.filter(|(_, trainee)| obstacles(trainee, &facts, limit).is_empty());
    Ok(completed.map(|(candidate, trainee)| (candidate.id, trainee.outcome)).collect())
}

/// The trainees of a class with what their certificates depend on, save the certificates they have.
fn trainees(db: &Reader, class: Id, day: Day) -> zhixing_store::Result<Vec<(Candidate, TraineeFacts)>> {
    let mut outcomes = outcomes(db, class, day)?;
    let mut marks: BTreeMap<Id, BTreeMap<HalfDayOf, Mark>> = BTreeMap::new();
    for (enrolment, half, mark) in db.marks_of_class(class)? {
        marks.entry(enrolment).or_default().insert(half, mark);
    }
    let trainee = |candidate: Candidate| {
        let trainee = TraineeFacts {
            name: candidate.name.clone(),
            withdrawn: candidate.withdrawn,
            marks: marks.remove(&candidate.id).unwrap_or_default(),
            leave_reason: candidate.leave_reason.clone(),
            outcome: outcomes.remove(&candidate.id).unwrap_or(Outcome::NotAssessed),
            has: None,
        };
        (candidate, trainee)
    };
    Ok(db.candidates(class)?.into_iter().map(trainee).collect())
}
