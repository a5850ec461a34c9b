//! Scores that stand in a class's workbook: taken as they are, a blank is 缺考 and never 0.

use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;
use zhixing_domain::assessment::{PartKind, Score, ScoreState};
use zhixing_domain::{Id, Result};
use zhixing_exchange::class::ScoreRow;
use zhixing_store::Tx;

/// What became of a workbook's scores.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct TakenScores {
    /// Scores taken.
    pub scored: u32,
    /// Blanks in a part that others have scores of: 缺考.
    pub absent: u32,
    /// 学号 that the class does not have.
    pub unknown: Vec<u32>,
}

/// Takes the scores of a class's workbook within its import. A part without any score yet (岗位考核 comes months
/// later) is kept with weight 0; the weights of the others are equal where the class had none.
pub fn take_scores(tx: &Tx, class: Id, headings: &[String], rows: &[ScoreRow]) -> Result<TakenScores> {
    let mut taken = TakenScores::default();
    let has_scores: Vec<bool> = (0..headings.len())
        .map(|at| rows.iter().any(|row| row.scores.get(at).copied().flatten().is_some()))
        .collect();
    let counting = has_scores.iter().filter(|has| **has).count() as u32;
    let known: BTreeMap<String, Id> =
        tx.assessment_parts(class)?.into_iter().map(|part| (part.name, part.id)).collect();
    let mut parts = Vec::new();
    let mut counted = 0;
    for (heading, has) in headings.iter().zip(&has_scores) {
        // What does not divide evenly goes to the first parts.
        let weight = if *has { 100 / counting + u32::from(counted < 100 % counting) } else { 0 };
        counted += u32::from(*has);
        parts.push(match known.get(heading) {
            Some(part) => *part,
            None => tx.add_assessment_part(class, PartKind::of_heading(heading), heading, weight)?,
        });
    }
    let enrolled: BTreeMap<u32, Id> =
        tx.candidates(class)?.into_iter().map(|found| (found.student_no, found.id)).collect();
    let before = tx.scores(class)?;
    for row in rows {
        let Some(enrolment) = enrolled.get(&row.student_no) else {
            taken.unknown.push(row.student_no);
            continue;
        };
        let known = before.get(enrolment);
        for ((part, has), value) in parts.iter().zip(&has_scores).zip(&row.scores) {
            let score = match value {
                Some(value) => Score::of(*value),
                // A blank takes nothing back that stands already.
                None if known.is_some_and(|known| known.contains_key(part)) => continue,
                None if *has => Score::without(ScoreState::Absent),
                None => continue,
            };
            taken.scored += u32::from(score.value.is_some());
            taken.absent += u32::from(score.value.is_none());
            tx.put_score(*enrolment, *part, Some(score))?;
        }
    }
    Ok(taken)
}
