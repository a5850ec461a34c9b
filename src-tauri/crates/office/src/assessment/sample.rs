//! The sample's results: of the class that is over they hung out, somebody objected and was right, and they are used; a
//! makeup stands beside a first score.

use super::objection::{AddObjection, CorrectedScore, DecideObjection, decide_objection, object};
use super::publication::standing;
use super::publish::{Publish, publish};
use super::score::{SavePart, SaveScore, save_part, save_score, sheet};
use super::usage::{ChosenUse, ConfirmUses, confirm_uses, uses};
use crate::context::Writing;
use crate::evaluation::ClassRequest;
use chrono::Days;
use zhixing_domain::assessment::{Outcome, PartKind, ResultState, ScoreState};
use zhixing_domain::classes::ClassState;
use zhixing_domain::{Day, Id, Result};

/// Publishes and uses the results of the classes that are over and assessed.
pub(crate) fn fill(cx: &Writing) -> Result<()> {
    let classes = cx.read(|db| {
        db.evaluated_classes()?
            .into_iter()
            .map(|found| Ok((found.class, found.last_day, db.class(found.class)?.state)))
            .collect::<zhixing_store::Result<Vec<_>>>()
    })?;
    for (class, last_day, state) in classes {
        let is_assessed = cx.read(|db| Ok(!db.scores(class)?.is_empty()))?;
        if let (ClassState::Finished, Some(last_day), true) = (state, last_day, is_assessed) {
            results(cx, class, last_day)?;
        }
    }
    Ok(())
}

fn results(cx: &Writing, class: Id, last_day: Day) -> Result<()> {
    let of = || ClassRequest { class };
    let found = sheet(cx, of())?;
    // The post's assessment is still to come: it counts a fifth.
    for part in &found.parts {
        let weight = if part.kind == PartKind::Post { 20 } else { 40 };
        save_part(cx, SavePart { id: part.id, kind: part.kind, name: part.name.clone(), weight })?;
    }
    let Some(theory) = found.parts.first().map(|part| part.id) else { return Ok(()) };
    let absent = |row: &&super::ScoreRow| {
        row.scores.first().copied().flatten().is_some_and(|score| score.state == ScoreState::Absent)
    };
    if let Some(row) = found.rows.iter().find(absent) {
        let makeup =
            SaveScore { part: theory, student_no: row.student_no, text: "补71".into(), reason: None };
        save_score(cx, makeup)?;
    }
    let after = |days: u64| last_day.checked_add_days(Days::new(days)).unwrap_or(last_day);
    publish(
        cx,
        Publish {
            class,
            first_day: after(3),
            last_day: after(7),
            with_scores: true,
            contact: "严清和".into(),
            phone: "0000-5550137".into(),
        },
    )?;
    let Some(row) = found.rows.iter().find(|row| matches!(row.outcome, Outcome::Passed { .. })) else {
        return Ok(());
    };
    let Some(value) = row.scores.first().copied().flatten().and_then(|score| score.value) else {
        return Ok(());
    };
    object(
        cx,
        AddObjection {
            enrolment: row.id,
            who: row.name.clone(),
            what: "理论考试第三大题漏加 2 分，请核对试卷。".into(),
            day: after(4),
        },
    )?;
    let objection = standing(cx, of())?.objections.first().map(|one| one.id);
    if let Some(id) = objection {
        let text = zhixing_domain::Hours((value + 200).min(10_000)).to_string();
        decide_objection(
            cx,
            DecideObjection {
                id,
                upheld: true,
                reason: "调阅试卷，确实漏加 2 分，予以更正。".into(),
                score: Some(CorrectedScore { part: theory, text }),
            },
        )?;
    }
    let correction = Publish {
        class,
        first_day: after(8),
        last_day: after(12),
        with_scores: true,
        contact: "严清和".into(),
        phone: "0000-5550137".into(),
    };
    publish(cx, correction)?;
    let found = uses(cx, of())?;
    if found.state != ResultState::Settled {
        return Ok(());
    }
    let proposed = found.rows;
    let chosen: Vec<ChosenUse> = proposed
        .iter()
        .flat_map(|row| row.proposed.iter().map(|kind| ChosenUse { enrolment: row.enrolment, kind: *kind }))
        .take(8)
        .collect();
    if !chosen.is_empty() {
        confirm_uses(cx, ConfirmUses { class, uses: chosen, note: "部务会研究同意".into() })?;
    }
    Ok(())
}
