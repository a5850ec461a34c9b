//! What the mentors of a class are to be paid by the rules, and what they were paid.

use super::{ClassFees, FeeLine, FeeSession, FeeStage};
use crate::rule;
use std::collections::{BTreeMap, HashMap, HashSet};
use zhixing_domain::mentors::{
    EngagementState, FeeClass, Lecture, MentorField, PaidLecture, TaxRule, doubt, pay,
};
use zhixing_domain::plans::CostRule;
use zhixing_domain::{Day, Fen, Hours, Id};
use zhixing_store::Reader;
use zhixing_store::mentors::{Engagement, EngagementFilter, Mentor, Payment, StoredLecture};

/// The fees of a class as of a day.
pub(super) fn of_class(db: &Reader, class: Id, today: Day) -> zhixing_store::Result<ClassFees> {
    let title = db.class(class)?.name();
    let filter = EngagementFilter { class: Some(class), ..EngagementFilter::default() };
    let mut rows = db.engagements(&filter, 0, usize::MAX)?.1;
    rows.retain(|row| {
        row.is_theirs || matches!(row.state, Some(EngagementState::Held | EngagementState::Paid))
    });
    rows.reverse();
    let not_noted = rows.iter().filter(|row| row.day < today && stage(row) == FeeStage::Planned).count();
    let reckoned = reckoned(db, class, &rows)?;
    let payments: HashMap<Id, Payment> =
        db.mentor_payments(class)?.into_iter().map(|one| (one.id, one)).collect();
    let tax: TaxRule = rule::rule(db, today)?;
    let mut groups: BTreeMap<(FeeStage, Id, Option<Id>), Vec<&Engagement>> = BTreeMap::new();
    for row in &rows {
        groups.entry((stage(row), row.mentor, row.payment)).or_default().push(row);
    }
    let ids: HashSet<Id> = rows.iter().map(|row| row.mentor).collect();
    let mentors: HashMap<Id, Mentor> =
        ids.into_iter().map(|id| Ok((id, db.mentor(id)?))).collect::<zhixing_store::Result<_>>()?;
    let lines = groups.into_iter().filter_map(|((stage, mentor, payment), rows)| {
        let first = rows.first()?;
        let is_paid_here = stage != FeeStage::Planned && first.fee != Some(FeeClass::Nothing);
        let sessions: Vec<FeeSession> = rows.iter().map(|row| session(row, &reckoned)).collect();
        let net = rows.iter().filter_map(|row| reckoned.get(&row.session)).map(|(paid, ..)| paid.net).sum();
        let payment = payment.and_then(|id| payments.get(&id)).cloned();
        Some(FeeLine {
            mentor,
            name: first.mentor_name.clone(),
            title: first.mentor_title.clone(),
            fee: first.fee,
            lacks: mentors.get(&mentor).filter(|_| is_paid_here).map(lacks).unwrap_or_default(),
            stage,
            hours: payment
                .as_ref()
                .map_or_else(|| sessions.iter().map(|one| one.paid_hours).sum(), |paid| paid.hours),
            each: reckoned.get(&first.session).map_or(Fen(0), |(_, each, _)| *each),
            total: payment.as_ref().map_or_else(|| tax.of_net(net), |paid| paid.total),
            sessions,
            payment,
        })
    });
    let lines: Vec<FeeLine> = lines.collect();
    let of = |stage| lines.iter().filter(move |line| line.stage == stage).map(|line| line.total).sum();
    let (due, paid) = (of(FeeStage::Due), of(FeeStage::Paid));
    Ok(ClassFees { title, lines, due, paid, not_noted })
}

/// What a cashier cannot do without, as far as it is missing or cannot be right.
fn lacks(mentor: &Mentor) -> Vec<MentorField> {
    let needed = [MentorField::IdNumber, MentorField::Bank, MentorField::Account];
    let is_lacking =
        |field: &MentorField| mentor.get(*field).is_none_or(|kept| doubt(*field, kept).is_some());
    needed.into_iter().filter(is_lacking).collect()
}

fn stage(row: &Engagement) -> FeeStage {
    match row.state {
        Some(EngagementState::Paid) => FeeStage::Paid,
        Some(EngagementState::Held) => FeeStage::Due,
        _ => FeeStage::Planned,
    }
}

fn session(row: &Engagement, reckoned: &HashMap<Id, Reckoned>) -> FeeSession {
    let found = reckoned.get(&row.session);
    FeeSession {
        session: row.session,
        engagement: row.id,
        day: row.day,
        half: row.half,
        title: row.title.clone(),
        hours: row.hours,
        paid_hours: found.map_or(Hours(0), |(paid, ..)| paid.hours),
        with: found.and_then(|(.., with)| with.clone()),
    }
}

/// What a session is paid, a 学时 of it, and the class it is paid in where that is another.
type Reckoned = (PaidLecture, Fen, Option<String>);

/// What each session of a class is paid. All lectures of a mentor on a day are looked at together, of whatever class.
fn reckoned(db: &Reader, class: Id, rows: &[Engagement]) -> zhixing_store::Result<HashMap<Id, Reckoned>> {
    let fees: HashMap<Id, Option<FeeClass>> = rows.iter().map(|row| (row.mentor, row.fee)).collect();
    let mut rules: HashMap<Day, CostRule> = HashMap::new();
    let mut by_mentor: HashMap<Id, Vec<StoredLecture>> = HashMap::new();
    for lecture in db.lectures_beside(class)? {
        if let std::collections::hash_map::Entry::Vacant(open) = rules.entry(lecture.day) {
            open.insert(rule::rule(db, lecture.day)?);
        }
        by_mentor.entry(lecture.mentor).or_default().push(lecture);
    }
    let mut all = HashMap::new();
    for (mentor, lectures) in by_mentor {
        let title = fees.get(&mentor).copied().flatten().and_then(FeeClass::title);
        let each = |day: Day| match (title, rules.get(&day)) {
            (Some(title), Some(rule)) => rule.lecture[title as usize],
            _ => Fen(0),
        };
        let stated: Vec<Lecture> = lectures
            .iter()
            .map(|one| Lecture {
                id: one.id,
                day: one.day,
                half: one.half,
                starts: one.starts.clone(),
                title: one.title.clone(),
                hours: one.hours,
                each: each(one.day),
                most: rules.get(&one.day).map_or(Hours(0), |rule| rule.most_hours),
            })
            .collect();
        for paid in pay(&stated) {
            let day = stated.iter().find(|one| one.id == paid.id).map(|one| one.day).unwrap_or_default();
            let with = paid.with.and_then(|id| lectures.iter().find(|one| one.id == id));
            all.insert(paid.id, (paid, each(day), with.map(|one| one.class_title.clone())));
        }
    }
    Ok(all)
}
