//! The summary of a class (培训总结) on paper, from what is known of it today.

use super::attendance::{Attendance, of_class};
use super::certificates::judge;
use crate::assessment::outcomes;
use crate::context::Reading;
use crate::evaluation::{ClassRequest, of_batch};
use crate::paper::{Document, MadePaper, make};
use crate::rule::rule;
use zhixing_domain::classes::{HalfDayTotals, Mark, ReportFacts, ReportTrainee, report};
use zhixing_domain::words::Lang;
use zhixing_domain::{Code, Day, Id, Result};
use zhixing_store::Reader;

/// Sets the summary of a class.
pub fn print_summary(cx: &Reading, request: ClassRequest) -> Result<MadePaper> {
    let facts = cx.read(|db| facts(db, request.class, cx.today()))?;
    let title = format!("培训总结 {}", facts.title);
    make(cx, Document::ClassSummary(report(&facts)), Some(request.class), &title)
}

fn facts(db: &Reader, class: Id, today: Day) -> zhixing_store::Result<ReportFacts> {
    let row = db.class(class)?;
    let judged = judge(db, class, today)?;
    let mut outcomes = outcomes(db, class, today)?;
    let traits = db.trainee_traits(class)?;
    let (attendance, marks) = attended(&of_class(db, class, today)?);
    let register = db.class_certificates(class)?;
    let (withdrawn, lines): (Vec<_>, Vec<_>) =
        judged.lines.into_iter().partition(|line| line.candidate.withdrawn);
    let trainees = lines
        .into_iter()
        .map(|line| {
            let (sex, tier) = traits.get(&line.candidate.id).cloned().unwrap_or_default();
            // Having one is no reason for not having one.
            let obstacle = line.obstacles.iter().find(|it| it.code != Code::HasCertificate);
            let has = line.obstacles.iter().any(|it| it.code == Code::HasCertificate);
            ReportTrainee {
                name: line.candidate.name,
                unit: line.candidate.unit,
                sex,
                is_county: tier.map(|tier| tier == "county_up"),
                leave: line.leave,
                outcome: outcomes.remove(&line.candidate.id),
                obstacle: obstacle.filter(|_| !has).map(|it| it.words(Lang::Zh)),
            }
        })
        .collect();
    let evaluation = db.evaluation_batch_of(class)?.map(|batch| of_batch(db, &batch, today)).transpose()?;
    Ok(ReportFacts {
        title: row.name(),
        days: row.days.first.zip(row.days.last),
        place: row.place,
        host: row.host,
        head_teacher: row.head_teacher,
        trainees,
        withdrawn: withdrawn.len(),
        sessions: db.sessions_told(class)?,
        sheets: (judged.class.sheets.len(), judged.class.half_days.len()),
        attendance,
        marks,
        parts: db.assessment_parts(class)?,
        rule: rule(db, row.days.last.unwrap_or(today))?,
        evaluation: evaluation.filter(|found| found.typed > 0),
        certificates: register.iter().filter(|it| !it.void).map(|it| it.number.clone()).collect(),
        void: register.iter().filter(|it| it.void).count(),
        issuer: db.office()?.0,
        day: Some(today),
    })
}

/// What the sheets that are back come to, and their marks; counted as the attendance page counts them.
fn attended(class: &Attendance) -> (HalfDayTotals, Vec<Mark>) {
    let back = class.half_days.iter().enumerate().filter(|(_, half)| half.returned);
    let marks = |at: usize| {
        class.rows.iter().filter(|row| !row.withdrawn).filter_map(move |row| row.marks.get(at).copied()?)
    };
    back.fold((HalfDayTotals::default(), Vec::new()), |(sum, mut all), (at, half)| {
        all.extend(marks(at));
        (sum + half.totals, all)
    })
}
