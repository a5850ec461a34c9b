//! Scores that stand in a class's workbook: taken as they are, a blank is 缺考 and never 0.

use super::publication::last_published;
use super::score::put;
use std::collections::BTreeMap;
use zhixing_domain::assessment::{Asks, PartKind, Score, ScoreState, change_asks};
use zhixing_domain::{Day, Id, Result};
use zhixing_exchange::class::{ScoreCell, ScoreRow};
use zhixing_store::Tx;

/// Takes the scores of a class's workbook within its import. A part without any score yet (岗位考核 comes months
/// later) is kept with weight 0; the weights of the others are equal where the class had none. A 学号 that the class does
/// not have is left out, and so is the change of a score that hung out where no reason is given: the judgement told both.
pub(crate) fn take_book_scores(
    tx: &Tx,
    class: Id,
    headings: &[String],
    rows: &[ScoreRow],
    reason: Option<&str>,
    today: Day,
) -> Result<()> {
    let has_scores: Vec<bool> = (0..headings.len()).map(|at| has_scores(rows, at)).collect();
    let absent_where_blank = absent_where_blank(headings, rows);
    let counting = has_scores.iter().filter(|has| **has).count() as u32;
    let known: BTreeMap<String, Id> =
        tx.assessment_parts(class)?.into_iter().map(|part| (part.name, part.id)).collect();
    let hung_out = last_published(tx, class)?;
    let mut parts = Vec::new();
    let mut counted = 0;
    for (heading, has) in headings.iter().zip(&has_scores) {
        // What does not divide evenly goes to the first parts.
        let weight = if *has { 100 / counting + u32::from(counted < 100 % counting) } else { 0 };
        counted += u32::from(*has);
        parts.push(match known.get(heading) {
            Some(part) => Some(*part),
            // Once results hung out no further part is made.
            None if !hung_out.is_empty() => None,
            None => Some(tx.add_assessment_part(class, PartKind::of_heading(heading), heading, weight)?),
        });
    }
    let enrolled: BTreeMap<u32, Id> =
        tx.candidates(class)?.into_iter().map(|found| (found.student_no, found.id)).collect();
    let before = tx.scores(class)?;
    let reason = reason.map(|reason| (None, reason));
    for row in rows {
        let Some(enrolment) = enrolled.get(&row.student_no) else { continue };
        let known = before.get(enrolment);
        for ((part, is_absent), cell) in parts.iter().zip(&absent_where_blank).zip(&row.scores) {
            let Some(part) = part else { continue };
            let before = known.and_then(|known| known.get(part).copied());
            let Some(after) = after(*cell, before, *is_absent) else { continue };
            let is_published = hung_out.contains_key(enrolment);
            let asks = change_asks(before, Some(after));
            if is_published && asks == Asks::Reason && reason.is_none() {
                continue;
            }
            put(tx, (*enrolment, *part), (before, Some(after)), is_published, reason, today)?;
        }
    }
    Ok(())
}

fn has_scores(rows: &[ScoreRow], at: usize) -> bool {
    rows.iter().any(|row| matches!(row.scores.get(at), Some(ScoreCell::Score(_))))
}

/// For each part whether a blank is 缺考: where others have scores. The post is assessed one after another, months
/// later: there a blank is still to come.
pub(crate) fn absent_where_blank(headings: &[String], rows: &[ScoreRow]) -> Vec<bool> {
    let is_absent = |(at, heading): (usize, &String)| {
        has_scores(rows, at) && PartKind::of_heading(heading) != PartKind::Post
    };
    headings.iter().enumerate().map(is_absent).collect()
}

/// What a cell of the workbook makes of the score there is; nothing where it stays. A blank takes nothing back; a first
/// score alone takes no makeup back.
pub(crate) fn after(cell: ScoreCell, before: Option<Score>, is_absent: bool) -> Option<Score> {
    match cell {
        ScoreCell::Score(score) => {
            Some(Score { makeup: score.makeup.or(before.and_then(|before| before.makeup)), ..score })
        }
        ScoreCell::Blank if before.is_none() && is_absent => Some(Score::without(ScoreState::Absent)),
        ScoreCell::Blank | ScoreCell::Unread => None,
    }
}
