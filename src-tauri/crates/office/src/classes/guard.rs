//! What keeps a change out of a class: it is closed, or the trainee is in another one.

use zhixing_domain::classes::{ClassDays, ClassState};
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_store::Reader;
use zhixing_store::classes::ClassRow;

/// The class, unless it is closed (归档): then nothing of it may be changed.
pub(crate) fn unclosed(db: &Reader, id: Id) -> Result<ClassRow> {
    let class = db.class(id)?;
    if class.state == ClassState::Closed {
        return Err(Problem::new(Code::ClassClosed).with("title", class.name()));
    }
    Ok(class)
}

/// Why a trainee of a class cannot be in it on `days`: they are in another class then.
pub(super) fn elsewhere(
    db: &Reader,
    class: Id,
    days: ClassDays,
    cadre: Id,
    name: &str,
) -> zhixing_store::Result<Option<Problem>> {
    let other = db.classes_attended(cadre)?;
    let other = other.into_iter().find(|other| other.class != class && other.days.meet(days));
    Ok(other.map(|other| {
        let span = match (other.days.first, other.days.last) {
            (Some(first), Some(last)) if first != last => format!("{first} — {last}"),
            (Some(first), _) => first.to_string(),
            _ => String::new(),
        };
        Problem::new(Code::TraineeElsewhere)
            .with("name", name)
            .with("class", other.name)
            .with("class_id", other.class)
            .with("days", span)
    }))
}
