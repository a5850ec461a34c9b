//! What cannot stand: looked for after every change, within its transaction, so that nothing that clashes is ever kept.

use crate::mentors::is_away;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use zhixing_domain::classes::{ClassField, ClassValue, HalfDayOf, Session, Standing, clashes};
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_store::classes::{ClassRow, SessionRow};
use zhixing_store::{Reader, Tx};

/// Refuses a class whose timetable cannot stand beside those of all others: for whatever brings sessions or trainees
/// in by the pile.
pub(in crate::classes) fn no_clash(db: &Reader, class: Id) -> Result<()> {
    stand(db, &db.sessions_of(class)?)
}

/// Refuses sessions that cannot stand beside all others.
pub(super) fn stand(db: &Reader, sessions: &[SessionRow]) -> Result<()> {
    let mut days: BTreeMap<Day, Vec<SessionRow>> = BTreeMap::new();
    let mut shared: BTreeMap<(Id, Id), Vec<String>> = BTreeMap::new();
    for row in sessions {
        let mine = &row.session;
        let same_day = match days.entry(mine.day) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(open) => open.insert(db.sessions_on(mine.day)?),
        };
        let mut others = Vec::new();
        for other in same_day.iter() {
            let pair = (mine.class, other.session.class);
            if pair.0 != pair.1 && !shared.contains_key(&pair) {
                shared.insert(pair, db.shared_trainees(pair.0, pair.1)?);
            }
            others.push(Standing {
                session: other.session.clone(),
                title: other.title.clone(),
                class_title: other.class_title.clone(),
                mentor_name: other.mentor_name.clone(),
                shared: shared.get(&pair).cloned().unwrap_or_default(),
            });
        }
        if let Some(mentor) = mine.mentor
            && let Some(away) = db.mentor_away_on(mentor, mine.day)?
        {
            return Err(is_away(row.mentor_name.as_deref().unwrap_or_default(), &away));
        }
        if let Some(clash) = clashes(mine, &row.title, &others).first() {
            return Err(clash.problem());
        }
    }
    Ok(())
}

/// Refuses a step back that would bring back what cannot stand any more.
pub(crate) fn undone(db: &Reader, entry: Id) -> Result<()> {
    for class in db.timetables_changed_by(entry)? {
        no_clash(db, class)?;
    }
    for (class, half_day) in db.half_days_changed_by(entry)? {
        still_taught(db, class, half_day)?;
    }
    Ok(())
}

/// Refuses to leave a half-day without a session whose attendance has been typed.
pub(super) fn still_taught(db: &Reader, class: Id, half_day: HalfDayOf) -> Result<()> {
    let (marks, is_back) = db.half_day_typed(class, half_day)?;
    if marks == 0 && !is_back || db.half_day_taught(class, half_day)? {
        return Ok(());
    }
    let (day, half) = half_day;
    Err(Problem::new(Code::HalfDayTyped).with("day", day).with("half", half.zh()))
}

/// Refuses days of a class that leave sessions outside.
pub(in crate::classes) fn within_days(db: &Reader, class: &ClassRow) -> Result<()> {
    let sessions = db.sessions_of(class.id)?;
    sessions.iter().try_for_each(|row| outside(class, &row.session).map_or(Ok(()), Err))
}

/// Refuses a session outside the days of its class, unless the class may be extended: then it is.
pub(super) fn within(tx: &Tx, class: &mut ClassRow, session: &Session, extend: bool) -> Result<()> {
    let Some(problem) = outside(class, session) else { return Ok(()) };
    if !extend {
        return Err(problem);
    }
    let is_before = class.days.first > Some(session.day);
    let (field, day) = if is_before {
        (ClassField::FirstDay, &mut class.days.first)
    } else {
        (ClassField::LastDay, &mut class.days.last)
    };
    *day = Some(session.day);
    Ok(tx.set_class(class.id, field, Some(&ClassValue::Day(session.day)))?)
}

/// Why a session lies outside the days of its class, where it does.
fn outside(class: &ClassRow, session: &Session) -> Option<Problem> {
    let (first, last) = (class.days.first?, class.days.last?);
    (session.day < first || session.day > last).then(|| {
        let problem = Problem::new(Code::SessionOutsideDays).with("day", session.day);
        problem.with("first", first).with("last", last)
    })
}
