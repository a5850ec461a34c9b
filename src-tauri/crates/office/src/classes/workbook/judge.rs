//! A workbook held against the office: what becomes of each row, told before anything is written.

mod results;
mod sessions;

use super::people::{JudgedTrainee, Roll};
use super::{ClassBookRow, ClassSheet, RowDifference, RowFate};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use zhixing_domain::classes::{ClassDays, HalfDayOf, Mark, sheets_said_back};
use zhixing_domain::{Code, Finding, Id, Place, Weight};
use zhixing_exchange::class::ClassBook;
use zhixing_exchange::roster::Told;
use zhixing_store::{Reader, Result};

/// What becomes of a workbook. Two judgements of one workbook are equal while nothing it is compared with has changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Judgement {
    /// The days of the class, by the timetable.
    pub(super) days: ClassDays,
    pub(super) trainees: Vec<JudgedTrainee>,
    /// Each with the session of the class that it is.
    pub(super) sessions: Vec<(ClassBookRow, Option<Id>)>,
    pub(super) exceptions: Vec<ClassBookRow>,
    pub(super) scores: Vec<ClassBookRow>,
    pub(super) forms: Vec<ClassBookRow>,
    /// Rows that could not be read.
    pub(super) unread: Vec<ClassBookRow>,
    /// Half-days to be noted as back that are not yet.
    pub(super) sheets_back: BTreeSet<HalfDayOf>,
}

impl Judgement {
    /// Every row, by sheet.
    pub(super) fn rows(&self) -> impl Iterator<Item = &ClassBookRow> {
        let trainees = self.trainees.iter().map(|one| &one.shown);
        let sessions = self.sessions.iter().map(|(row, _)| row);
        trainees
            .chain(sessions)
            .chain(&self.exceptions)
            .chain(&self.scores)
            .chain(&self.forms)
            .chain(&self.unread)
    }
}

/// Judges a workbook for a class, or for a new one.
pub(super) fn judge(
    db: &Reader,
    file: &str,
    book: &ClassBook,
    class: Option<Id>,
    told: &Told,
) -> Result<Judgement> {
    let by_timetable = ClassDays {
        first: book.sessions.iter().map(|one| one.day).min(),
        last: book.sessions.iter().map(|one| one.day).max(),
    };
    let kept = class.map(|class| db.class(class)).transpose()?.map(|row| row.days).unwrap_or_default();
    let days = ClassDays {
        first: kept.first.into_iter().chain(by_timetable.first).min(),
        last: kept.last.into_iter().chain(by_timetable.last).max(),
    };
    let (trainees, groups) = match class {
        Some(class) => (db.trainees(class)?, db.class_groups(class)?),
        None => (Vec::new(), Vec::new()),
    };
    let groups: HashMap<Id, String> = groups.into_iter().map(|group| (group.id, group.name)).collect();
    let roll = Roll { file, class, days, trainees, groups };
    let people = roll.judge(db, &book.trainees, told)?;
    let desk = Desk { db, file, class, book, reason: super::reason(told) };
    let sessions = desk.sessions()?;
    let numbers = numbers(&roll, &people, book);
    let half_days = desk.half_days(&sessions)?;
    let exceptions = desk.exceptions(&numbers, &half_days)?;
    let away: Option<BTreeSet<HalfDayOf>> = (!book.exceptions.is_empty()).then(|| {
        let taken = book.exceptions.iter().zip(&exceptions).filter(|(_, row)| row.fate != RowFate::LeftOut);
        taken.map(|(line, _)| (line.day, line.half)).collect()
    });
    let at_its_end = !book.scores.is_empty() || !book.forms.is_empty();
    let mut sheets_back = sheets_said_back(&half_days, away.as_ref(), at_its_end);
    if let Some(class) = class {
        let back = db.class_facts(class)?.sheets;
        sheets_back.retain(|half| !back.contains(half));
    }
    Ok(Judgement {
        days,
        sessions,
        exceptions,
        scores: desk.scores(&numbers)?,
        forms: desk.forms()?,
        unread: unread(book),
        sheets_back,
        trainees: people,
    })
}

/// Who stands behind the numbers of the workbook: its own trainees, and those of the class that it does not list. For
/// each the name, and the enrolment if there is one yet.
type Numbers = BTreeMap<u32, (String, Option<Id>)>;

fn numbers(roll: &Roll, people: &[JudgedTrainee], book: &ClassBook) -> Numbers {
    let mut numbers: Numbers =
        roll.trainees.iter().map(|one| (one.student_no, (one.name.clone(), Some(one.id)))).collect();
    for one in people.iter().filter(|one| one.shown.fate != RowFate::LeftOut) {
        if let Some(number) = one.student_no {
            let name = book.trainees[one.at].name.clone();
            numbers.insert(number, (name, one.known.as_ref().map(|known| known.id)));
        }
    }
    numbers
}

/// Rows that could not be read, by the findings of the reading.
fn unread(book: &ClassBook) -> Vec<ClassBookRow> {
    let of = |finding: &Finding| {
        let name = finding.place.sheet.as_deref().unwrap_or_default();
        let is_of = |names: &[&str]| names.iter().any(|part| name.contains(part));
        match name {
            _ if is_of(&["学员"]) => ClassSheet::Trainees,
            _ if is_of(&["课程", "日程"]) => ClassSheet::Sessions,
            _ if is_of(&["考勤", "请假"]) => ClassSheet::Exceptions,
            _ if is_of(&["成绩"]) => ClassSheet::Scores,
            _ => ClassSheet::Forms,
        }
    };
    let row = |finding: &Finding| ClassBookRow {
        sheet: of(finding),
        row: finding.place.row.unwrap_or_default(),
        fate: RowFate::LeftOut,
        title: finding.found.clone(),
        detail: String::new(),
        differences: Vec::new(),
        findings: vec![finding.clone()],
    };
    // A score or an answer that cannot be read is told, but its row stands among the others.
    book.findings.iter().map(row).collect()
}

struct Desk<'a> {
    db: &'a Reader<'a>,
    file: &'a str,
    class: Option<Id>,
    book: &'a ClassBook,
    /// Why scores that hung out are changed.
    reason: Option<&'a str>,
}

impl Desk<'_> {
    fn refuse(
        &self,
        row: &mut ClassBookRow,
        column: &str,
        code: Code,
        found: &str,
        values: &[(&str, String)],
    ) {
        let place = Place {
            file: Some(self.file.to_owned()),
            sheet: Some(row.sheet.zh().to_owned()),
            row: Some(row.row),
            column: Some(column.to_owned()),
            who: None,
            ..Place::default()
        };
        let mut finding = Finding::new(Weight::Error, code, place, found);
        finding.values.extend(values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
        row.findings.push(finding);
        row.fate = RowFate::LeftOut;
    }

    /// The half-days that the class will have.
    fn half_days(&self, sessions: &[(ClassBookRow, Option<Id>)]) -> Result<BTreeSet<HalfDayOf>> {
        let mut half_days: BTreeSet<HalfDayOf> = match self.class {
            Some(class) => self.db.class_facts(class)?.half_days.into_keys().collect(),
            None => BTreeSet::new(),
        };
        let taken =
            self.book.sessions.iter().zip(sessions).filter(|(_, (row, _))| row.fate != RowFate::LeftOut);
        half_days.extend(taken.map(|(line, _)| (line.day, line.half)));
        Ok(half_days)
    }

    fn exceptions(&self, numbers: &Numbers, half_days: &BTreeSet<HalfDayOf>) -> Result<Vec<ClassBookRow>> {
        let marks: HashMap<(Id, HalfDayOf), Mark> = match self.class {
            Some(class) => self
                .db
                .marks_of_class(class)?
                .into_iter()
                .map(|(id, half, mark)| ((id, half), mark))
                .collect(),
            None => HashMap::new(),
        };
        let mut rows = Vec::new();
        for line in &self.book.exceptions {
            let half = (line.day, line.half);
            let who = numbers.get(&line.student_no);
            let name = who.map(|(name, _)| name.as_str()).unwrap_or_default();
            let title = format!("{} {name}", line.student_no);
            let detail = format!("{} {}　{}", line.day, line.half.zh(), line.mark.zh());
            let mut row = fresh(ClassSheet::Exceptions, line.row, title, detail);
            if let Some(before) = who.and_then(|(_, id)| marks.get(&((*id)?, half))) {
                differ(&mut row, "情况", Some(before.zh()), line.mark.zh());
            }
            if who.is_none() {
                self.refuse(&mut row, "学号", Code::StudentUnknown, &line.student_no.to_string(), &[]);
            } else if !half_days.contains(&half) {
                let values = [("day", line.day.to_string()), ("half", line.half.zh().to_owned())];
                self.refuse(&mut row, "日期", Code::NoSuchHalfDay, &line.day.to_string(), &values);
            }
            rows.push(row);
        }
        Ok(rows)
    }
}

/// A row that nothing is known of yet.
fn fresh(sheet: ClassSheet, row: u32, title: String, detail: String) -> ClassBookRow {
    let (differences, findings) = (Vec::new(), Vec::new());
    ClassBookRow { sheet, row, fate: RowFate::New, title, detail, differences, findings }
}

/// Notes a difference; the row is the same while none is noted.
fn differ(row: &mut ClassBookRow, field: &str, before: Option<&str>, after: &str) {
    if row.fate == RowFate::New {
        row.fate = RowFate::Same;
    }
    if before != Some(after) {
        let (field, before) = (field.to_owned(), before.map(str::to_owned));
        row.differences.push(RowDifference { field, before, after: after.to_owned() });
        row.fate = RowFate::Changed;
    }
}
