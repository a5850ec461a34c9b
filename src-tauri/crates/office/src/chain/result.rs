//! What a class came to: for everybody, or for the person whose picture it is.

use super::{ChainOf, Course, place};
use crate::{assessment, evaluation};
use zhixing_domain::assessment::Outcome;
use zhixing_domain::chain::{Fact, Node, NodeKind, Picture, Stage};
use zhixing_domain::{Day, Id};
use zhixing_store::Reader;

pub(super) fn add(
    db: &Reader,
    course: &Course,
    picture: &mut Picture,
    today: Day,
) -> zhixing_store::Result<()> {
    for class in &course.classes {
        let facts = match course.of {
            ChainOf::Person { id } => of_person(db, *class, id, today)?,
            _ => of_class(db, *class, today)?,
        };
        let Some(from) = place(picture, Stage::Class, *class).filter(|_| !facts.is_empty()) else { continue };
        let title = picture.nodes[from].title.clone();
        let (stage, kind) = (Stage::Result, NodeKind::Class);
        let to =
            picture.node(Node { stage, kind, id: *class, within: None, title, facts, is_subject: false });
        picture.link(from, to);
    }
    Ok(())
}

fn of_class(db: &Reader, class: Id, today: Day) -> zhixing_store::Result<Vec<Fact>> {
    let tally = db.class_tally(class)?;
    let mut facts = Vec::new();
    if tally.sheets > 0 {
        facts.push(Fact::of("签到表", format!("{}/{}", tally.sheets, tally.half_days)));
    }
    let judged = assessment::outcomes(db, class, today)?;
    let passed = judged.values().filter(|outcome| matches!(outcome, Outcome::Passed { .. })).count();
    if passed > 0 {
        facts.push(Fact::of("考核合格", format!("{passed}/{}", tally.trainees)));
    }
    if let Some(batch) = db.evaluation_batch_of(class)? {
        let figures = evaluation::of_batch(db, &batch, today)?.overall;
        facts.extend(
            figures
                .satisfaction
                .map(|share| Fact::of("满意度", format!("{}.{:02}%", share / 100, share % 100))),
        );
    }
    if tally.certificates > 0 {
        facts.push(Fact::of("结业证书", tally.certificates));
    }
    Ok(facts)
}

fn of_person(db: &Reader, class: Id, cadre: Id, today: Day) -> zhixing_store::Result<Vec<Fact>> {
    let Some(enrolment) = db.chain_enrolment(class, cadre)? else { return Ok(Vec::new()) };
    let mut facts = vec![Fact::of("学号", enrolment.student_no)];
    if enrolment.withdrawn {
        facts.push(Fact::said("退学"));
        return Ok(facts);
    }
    facts.extend(match assessment::outcomes(db, class, today)?.remove(&enrolment.id) {
        Some(Outcome::Passed { total }) => Some(Fact::of("合格", total as f64 / 100.0)),
        Some(Outcome::Failed { total }) => Some(Fact::of("不合格", total as f64 / 100.0)),
        Some(Outcome::Absent { .. }) => Some(Fact::said("缺考")),
        Some(Outcome::Deferred { .. }) => Some(Fact::said("缓考")),
        _ => None,
    });
    facts.extend(enrolment.certificate.map(|number| Fact::of("证书", number)));
    Ok(facts)
}
