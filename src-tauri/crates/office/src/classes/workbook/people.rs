//! The sheet 学员: who each row is, and how it differs from what the class has.

use super::{ClassBookRow, ClassSheet, RowDifference, RowFate};
use crate::classes::guard::elsewhere;
use std::collections::HashMap;
use zhixing_domain::classes::{ClassDays, TraineeField, Who, who};
use zhixing_domain::people::CadreField;
use zhixing_domain::{Choice, Code, Finding, Id, Place, Problem, Weight};
use zhixing_exchange::class::Trainee as TraineeLine;
use zhixing_exchange::roster::{self, Told};
use zhixing_store::classes::Trainee;
use zhixing_store::{Reader, Result};

/// The answer that says "nobody of ours" to the question who a row is.
const OUTSIDE: &str = "outside";

/// The key under which the question who a row is, is answered.
pub(super) fn answer_key(row: u32) -> String {
    roster::answer_key(ClassSheet::Trainees.zh(), row, CadreField::Name)
}

/// A row of 学员 judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct JudgedTrainee {
    /// Its fate, shown.
    pub shown: ClassBookRow,
    /// The place in the workbook's list.
    pub at: usize,
    /// Who it is.
    pub who: Who,
    /// The trainee of the class that it is.
    pub known: Option<Trainee>,
    /// The number it is to have; nothing for the next free one.
    pub student_no: Option<u32>,
}

/// What is known of the class while its trainees are judged.
pub(super) struct Roll<'a> {
    pub(super) file: &'a str,
    pub(super) class: Option<Id>,
    pub(super) days: ClassDays,
    pub(super) trainees: Vec<Trainee>,
    pub(super) groups: HashMap<Id, String>,
}

impl Roll<'_> {
    /// Judges all rows.
    pub(super) fn judge(
        &self,
        db: &Reader,
        lines: &[TraineeLine],
        told: &Told,
    ) -> Result<Vec<JudgedTrainee>> {
        let mut judged: Vec<JudgedTrainee> = Vec::with_capacity(lines.len());
        for (at, line) in lines.iter().enumerate() {
            let one = self.one(db, at, line, told, &judged)?;
            judged.push(one);
        }
        Ok(judged)
    }

    fn place(&self, row: u32, column: &str, name: &str) -> Place {
        Place {
            file: Some(self.file.to_owned()),
            sheet: Some(ClassSheet::Trainees.zh().to_owned()),
            row: Some(row),
            column: Some(column.to_owned()),
            who: Some(name.to_owned()),
            ..Place::default()
        }
    }

    fn one(
        &self,
        db: &Reader,
        at: usize,
        line: &TraineeLine,
        told: &Told,
        before: &[JudgedTrainee],
    ) -> Result<JudgedTrainee> {
        let say = |weight, column: &str, code, found: &str| {
            let mut finding = Finding::new(weight, code, self.place(line.row, column, &line.name), found);
            finding.values.insert("name".into(), line.name.clone());
            finding
        };
        let mut findings = Vec::new();
        let found = Self::who(db, line, told, &mut findings, &say)?;
        let known = self.known(found, line);
        let mut left_out = false;
        let stands = |other: &&JudgedTrainee| other.shown.fate != RowFate::LeftOut;
        if let Some(first) =
            before.iter().filter(stands).find(|other| same_person(other, found, known.as_ref()))
        {
            let mut finding = say(Weight::Error, "姓名", Code::RowRepeats, &line.name);
            finding.values.insert("row".into(), first.shown.row.to_string());
            findings.push(finding);
            left_out = true;
        }
        if let (Who::Known(cadre), None, false) = (found, &known, left_out)
            && let Some(problem) = elsewhere(db, self.class.unwrap_or(Id(0)), self.days, cadre, &line.name)?
        {
            let Problem { code, values, .. } = problem;
            let mut finding = say(Weight::Error, "姓名", code, &line.name);
            finding.values.extend(values);
            findings.push(finding);
            left_out = true;
        }
        let mut student_no = line.student_no;
        if let (Some(number), false) = (student_no, left_out) {
            let by_row = before.iter().filter(stands).find(|other| other.student_no == Some(number));
            let in_class = self.trainees.iter().find(|other| {
                other.student_no == number && known.as_ref().is_none_or(|known| known.id != other.id)
            });
            if by_row.is_some() || in_class.is_some() {
                findings.push(say(Weight::Note, "学号", Code::StudentNumberTwice, &number.to_string()));
                student_no = known.as_ref().map(|known| known.student_no);
            }
        }
        let differences = known.as_ref().map(|known| self.differences(known, line, found, student_no));
        let fate = match (&differences, left_out) {
            (_, true) => RowFate::LeftOut,
            (None, _) => RowFate::New,
            (Some(differences), _) if differences.is_empty() => RowFate::Same,
            _ => RowFate::Changed,
        };
        let detail = [line.unit.as_deref(), line.post.as_deref(), line.group.as_deref()];
        let shown = ClassBookRow {
            sheet: ClassSheet::Trainees,
            row: line.row,
            fate,
            title: match line.student_no {
                Some(number) => format!("{number} {}", line.name),
                None => line.name.clone(),
            },
            detail: detail.into_iter().flatten().collect::<Vec<_>>().join("　"),
            differences: differences.unwrap_or_default(),
            findings,
        };
        Ok(JudgedTrainee { shown, at, who: found, known, student_no })
    }

    fn who(
        db: &Reader,
        line: &TraineeLine,
        told: &Told,
        findings: &mut Vec<Finding>,
        say: &dyn Fn(Weight, &str, Code, &str) -> Finding,
    ) -> Result<Who> {
        let namesakes = db.namesakes(&line.name)?;
        let found = who(line.unit.as_deref(), line.post.as_deref(), &namesakes);
        match found {
            Who::Known(_) => return Ok(found),
            Who::Outside => {
                findings.push(say(Weight::Note, "姓名", Code::TraineeOutside, &line.name));
                return Ok(found);
            }
            Who::Unsure => {}
        }
        let answer = told.answers.get(&answer_key(line.row)).map(String::as_str);
        let answered = match answer {
            Some(OUTSIDE) => Some(Who::Outside),
            Some(id) => {
                let id = id.parse().ok().map(Id);
                namesakes.iter().find(|one| Some(one.id) == id).map(|one| Who::Known(one.id))
            }
            None => None,
        };
        let describe = |unit: Option<&str>, post: Option<&str>| {
            [unit, post].into_iter().flatten().collect::<Vec<_>>().join(" ")
        };
        let weight = if answered.is_some() { Weight::Note } else { Weight::Ask };
        let mut finding = say(weight, "姓名", Code::SameNameTwice, &line.name);
        finding.values.insert("where".into(), describe(line.unit.as_deref(), line.post.as_deref()));
        finding.choices = namesakes
            .iter()
            .map(|one| {
                let label = describe(one.unit.as_deref(), one.post.as_deref());
                Choice { value: one.id.to_string(), label }
            })
            .chain([Choice { value: OUTSIDE.to_owned(), label: "都不是，库外学员".to_owned() }])
            .collect();
        finding.understood = answered.and(answer).and_then(|answer| {
            finding.choices.iter().find(|choice| choice.value == answer).map(|choice| choice.label.clone())
        });
        findings.push(finding);
        Ok(answered.unwrap_or(Who::Unsure))
    }

    /// The trainee of the class that a row is: the same cadre; otherwise the same name with the same number or unit.
    fn known(&self, found: Who, line: &TraineeLine) -> Option<Trainee> {
        if let Who::Known(cadre) = found
            && let Some(known) = self.trainees.iter().find(|one| one.cadre == Some(cadre))
        {
            return Some(known.clone());
        }
        let may_be = |one: &&Trainee| {
            one.name == line.name && !matches!((found, one.cadre), (Who::Known(_) | Who::Outside, Some(_)))
        };
        let by_number = |one: &&Trainee| Some(one.student_no) == line.student_no;
        let by_unit = |one: &&Trainee| one.unit == line.unit;
        let named = || self.trainees.iter().filter(may_be);
        named().find(by_number).or_else(|| named().find(by_unit)).cloned()
    }

    fn differences(
        &self,
        known: &Trainee,
        line: &TraineeLine,
        found: Who,
        student_no: Option<u32>,
    ) -> Vec<RowDifference> {
        let mut differences = Vec::new();
        let mut differ = |field: &str, before: Option<&str>, after: Option<&str>| {
            if let Some(after) = after.filter(|after| before != Some(*after)) {
                let before = before.map(str::to_owned);
                differences.push(RowDifference { field: field.to_owned(), before, after: after.to_owned() });
            }
        };
        let number = student_no.map(|number| number.to_string());
        differ(TraineeField::StudentNo.zh(), Some(&known.student_no.to_string()), number.as_deref());
        differ(TraineeField::Unit.zh(), known.unit.as_deref(), line.unit.as_deref());
        differ(TraineeField::Post.zh(), known.post.as_deref(), line.post.as_deref());
        let group = known.group.and_then(|group| self.groups.get(&group));
        differ("组别", group.map(String::as_str), line.group.as_deref());
        if let (Who::Known(_), None) = (found, known.cadre) {
            differ("干部库", None, Some(&line.name));
        }
        differences
    }
}

fn same_person(other: &JudgedTrainee, found: Who, known: Option<&Trainee>) -> bool {
    let same_cadre = matches!((other.who, found), (Who::Known(a), Who::Known(b)) if a == b);
    let same_trainee = matches!((&other.known, known), (Some(a), Some(b)) if a.id == b.id);
    same_cadre || same_trainee
}
