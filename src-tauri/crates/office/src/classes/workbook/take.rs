//! A judged workbook written: one step of the journal.

use super::judge::judge;
use super::{ClassBookRow, ClassTaken, ReadBook, RowFate, is_error, tally};
use crate::assessment::take_book_scores;
use crate::classes::enrol::{NewTrainee, enrol_one};
use crate::classes::guard::unclosed;
use crate::classes::run::{CreateClass, open};
use crate::classes::timetable::no_clash;
use crate::context::Writing;
use crate::evaluation::take_forms;
use crate::followup;
use crate::jobs::Progress;
use crate::op::Op;
use std::collections::HashMap;
use zhixing_domain::classes::{
    ClassDays, ClassField, ClassState, ClassValue, SessionField, TraineeField, Who, read_time,
};
use zhixing_domain::people::split_unit_and_post;
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_exchange::class::SessionRow as SessionLine;
use zhixing_store::Tx;
use zhixing_store::classes::{NewSession, SessionValue};

/// What a new class is called and answers.
#[derive(Debug, Default)]
pub(crate) struct Into {
    pub(crate) title: String,
    pub(crate) term: String,
    pub(crate) plan_item: Option<Id>,
}

/// Writes what was judged. If what it was compared with has changed since, the person is asked to read it again.
pub(crate) fn take(cx: &Writing, read: &ReadBook, into: Into, progress: &Progress) -> Result<ClassTaken> {
    progress.tell(0, 4)?;
    cx.write(Op::ClassTaken, |tx| {
        if judge(tx, &read.file, &read.book, read.class, &read.told)? != read.judgement {
            return Err(Problem::new(Code::ChangedMeanwhile).with("name", &read.file));
        }
        let class = match read.class {
            Some(class) => unclosed(tx, class)?.id,
            None => open_for(tx, read, into)?,
        };
        days(tx, class, read, cx.today())?;
        progress.tell(1, 4)?;
        trainees(tx, class, read)?;
        progress.tell(2, 4)?;
        sessions(tx, class, read)?;
        attendance(tx, class, read)?;
        progress.tell(3, 4)?;
        let scores = kept(&read.book.scores, &read.judgement.scores);
        if !scores.is_empty() {
            let reason = super::reason(&read.told);
            take_book_scores(tx, class, &read.book.parts, &scores, reason, cx.today())?;
        }
        let forms = kept(&read.book.forms, &read.judgement.forms);
        let heads = tx.class_tally(class)?.trainees;
        take_forms(tx, class, heads, &forms, cx.today())?;
        let title = tx.class(class)?.name();
        let rows: Vec<ClassBookRow> = read.judgement.rows().cloned().collect();
        tx.says("file", &read.file);
        tx.says("class", &title);
        tx.says("count", heads);
        tx.about(class);
        let unsure = read.judgement.trainees.iter().filter(|one| one.who == Who::Unsure).count();
        let left_out =
            rows.iter().flat_map(|row| row.findings.iter().filter(|finding| is_error(finding)).cloned());
        Ok(ClassTaken { class, title, sheets: tally(&rows), unsure, left_out: left_out.collect() })
    })
}

/// The lines that were not left out.
fn kept<T: Clone>(lines: &[T], rows: &[ClassBookRow]) -> Vec<T> {
    let taken = lines.iter().zip(rows).filter(|(_, row)| row.fate != RowFate::LeftOut);
    taken.map(|(line, _)| line.clone()).collect()
}

fn open_for(tx: &Tx, read: &ReadBook, into: Into) -> Result<Id> {
    let title = match into.title.trim() {
        "" if into.plan_item.is_none() => super::title_of(&read.file, &read.book),
        title => title.to_owned(),
    };
    let ClassDays { first, last } = read.judgement.days;
    let Into { term, plan_item, .. } = into;
    open(tx, &CreateClass { title, term, first_day: first, last_day: last, plan_item })
}

/// The days of the class take in those of the timetable; a class whose days are past is over.
fn days(tx: &Tx, class: Id, read: &ReadBook, today: Day) -> Result<()> {
    let row = tx.class(class)?;
    let days = read.judgement.days;
    for (field, before, after) in
        [(ClassField::FirstDay, row.days.first, days.first), (ClassField::LastDay, row.days.last, days.last)]
    {
        if before != after && after.is_some() {
            tx.set_class(class, field, after.map(ClassValue::Day).as_ref())?;
        }
    }
    let state = match (row.state, days.first, days.last) {
        (ClassState::Preparing | ClassState::Running, _, Some(last)) if last < today => ClassState::Finished,
        (ClassState::Preparing, Some(first), _) if first <= today => ClassState::Running,
        (state, ..) => state,
    };
    if state != row.state {
        tx.set_class_state(class, state)?;
        if state == ClassState::Finished {
            followup::plan_after(tx, class)?;
        }
    }
    Ok(())
}

fn trainees(tx: &Tx, class: Id, read: &ReadBook) -> Result<()> {
    let row = tx.class(class)?;
    let mut groups: HashMap<String, Id> =
        tx.class_groups(class)?.into_iter().map(|group| (group.name, group.id)).collect();
    let taken = || read.judgement.trainees.iter().filter(|one| one.shown.fate != RowFate::LeftOut);
    let numbers: Vec<(Id, u32)> =
        taken().filter_map(|one| Some((one.known.as_ref()?.id, one.student_no?))).collect();
    tx.set_student_numbers(&numbers)?;
    // Whoever has no number of their own comes after all who have.
    let given = taken().filter_map(|one| one.student_no).max().unwrap_or_default();
    let mut next = tx.last_student_no(class)?.max(given);
    for one in taken() {
        let line = &read.book.trainees[one.at];
        let id = if let Some(known) = &one.known {
            for (field, before, after) in
                [(TraineeField::Unit, &known.unit, &line.unit), (TraineeField::Post, &known.post, &line.post)]
            {
                if after.is_some() && before != after {
                    tx.set_trainee(known.id, field, after.as_deref())?;
                }
            }
            if let (None, Who::Known(cadre)) = (known.cadre, one.who) {
                tx.set_trainee_cadre(known.id, Some(cadre))?;
            }
            known.id
        } else {
            let cadre = match one.who {
                Who::Known(cadre) => Some(cadre),
                Who::Outside | Who::Unsure => None,
            };
            let number = one.student_no.unwrap_or_else(|| {
                next += 1;
                next
            });
            let person = NewTrainee {
                cadre,
                name: line.name.clone(),
                unit: line.unit.clone(),
                post: line.post.clone(),
            };
            enrol_one(tx, &row, number, &person)?
        };
        if let Some(name) = &line.group {
            let group = if let Some(group) = groups.get(name) {
                *group
            } else {
                let group = tx.add_class_group(class, name)?;
                groups.insert(name.clone(), group);
                group
            };
            tx.set_trainee_group(id, Some(group))?;
        }
    }
    Ok(())
}

fn sessions(tx: &Tx, class: Id, read: &ReadBook) -> Result<()> {
    let units: Vec<String> = tx.units()?.into_iter().map(|unit| unit.name).collect();
    for (line, (row, known)) in read.book.sessions.iter().zip(&read.judgement.sessions) {
        if matches!(row.fate, RowFate::LeftOut | RowFate::Same) {
            continue;
        }
        let mentor = mentor(tx, line, &units)?;
        match known {
            Some(known) => {
                change(tx, *known, line)?;
                if mentor.is_some() {
                    tx.set_session_mentor(*known, mentor)?;
                }
            }
            None => {
                tx.add_session(
                    class,
                    &NewSession {
                        half_day: (line.day, line.half),
                        starts: &line.starts,
                        ends: &line.ends,
                        title: &line.title,
                        kind: line.kind,
                        module: line.module,
                        mentor,
                        room: line.room.as_deref(),
                        hours: line.hours,
                    },
                )?;
            }
        }
    }
    no_clash(tx, class)
}

/// The mentor that a line names: found, or added with organisation and title as far as these can be told apart.
fn mentor(tx: &Tx, line: &SessionLine, units: &[String]) -> Result<Option<Id>> {
    let Some(name) = &line.mentor else { return Ok(None) };
    let (organisation, title) = match line.mentor_title.as_deref() {
        None => (None, None),
        Some(both) => match split_unit_and_post(both, units) {
            Some((organisation, title)) => (Some(organisation), Some(title)),
            None => (None, Some(both)),
        },
    };
    Ok(Some(tx.find_or_add_mentor(name, organisation, title.filter(|title| !title.is_empty()))?))
}

fn change(tx: &Tx, id: Id, line: &SessionLine) -> Result<()> {
    let text = |text: Option<&str>| SessionValue::Text(text.map(str::to_owned));
    tx.set_session(id, SessionField::Title, &text(Some(&line.title)))?;
    tx.set_session(id, SessionField::Half, &text(Some(line.half.key())))?;
    tx.set_session(id, SessionField::Hours, &SessionValue::Hours(line.hours))?;
    if let Some(kind) = line.kind {
        tx.set_session(id, SessionField::Kind, &text(Some(kind.key())))?;
    }
    if let Some(module) = line.module {
        tx.set_session(id, SessionField::Module, &text(Some(module.key())))?;
    }
    if line.room.is_some() {
        tx.set_session(id, SessionField::Room, &text(line.room.as_deref()))?;
    }
    if let (Some(starts), Some(ends)) = (read_time(&line.starts), read_time(&line.ends)) {
        tx.set_session_times(id, starts, ends)?;
    }
    Ok(())
}

fn attendance(tx: &Tx, class: Id, read: &ReadBook) -> Result<()> {
    let enrolled: HashMap<u32, Id> =
        tx.trainees(class)?.into_iter().map(|one| (one.student_no, one.id)).collect();
    for (line, row) in read.book.exceptions.iter().zip(&read.judgement.exceptions) {
        if let (RowFate::New | RowFate::Changed, Some(id)) = (row.fate, enrolled.get(&line.student_no)) {
            tx.put_mark(*id, (line.day, line.half), Some(line.mark))?;
        }
    }
    for half_day in &read.judgement.sheets_back {
        tx.put_attendance_sheet(class, *half_day)?;
    }
    Ok(())
}
