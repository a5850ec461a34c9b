//! What a class came to, in the workbook: scores and evaluation forms.

use super::{Desk, Numbers, differ, fresh};
use crate::assessment::{absent_where_blank, after, last_published};
use crate::classes::workbook::{ClassBookRow, ClassSheet, RowFate, is_error};
use crate::evaluation::newest_form;
use std::collections::BTreeMap;
use zhixing_domain::assessment::{Asks, ScoreState, change_asks};
use zhixing_domain::evaluation::FormKind;
use zhixing_domain::{Code, Finding, Place, Weight};
use zhixing_exchange::class::ScoreCell;
use zhixing_store::Result;

impl Desk<'_> {
    pub(super) fn scores(&self, numbers: &Numbers) -> Result<Vec<ClassBookRow>> {
        let (parts, scores, hung_out) = match self.class {
            Some(class) => {
                (self.db.assessment_parts(class)?, self.db.scores(class)?, last_published(self.db, class)?)
            }
            None => (Vec::new(), BTreeMap::new(), BTreeMap::new()),
        };
        let headings = &self.book.parts;
        let part_id = |name: &String| parts.iter().find(|one| one.name == *name).map(|one| one.id);
        let counts = absent_where_blank(headings, &self.book.scores);
        let mut rows = Vec::new();
        for line in &self.book.scores {
            let who = numbers.get(&line.student_no);
            let name = who.map(|(name, _)| name.as_str()).unwrap_or_default();
            let shown = headings.iter().zip(&line.scores).zip(&counts).filter_map(
                |((part, cell), counts)| match cell {
                    ScoreCell::Score(score) => Some(format!("{part} {}", score.words())),
                    ScoreCell::Blank if *counts => Some(format!("{part} {}", ScoreState::Absent.zh())),
                    ScoreCell::Blank | ScoreCell::Unread => None,
                },
            );
            let title = format!("{} {name}", line.student_no);
            let detail = shown.collect::<Vec<_>>().join("　");
            let mut row = fresh(ClassSheet::Scores, line.row, title, detail);
            let enrolment = who.and_then(|(_, id)| *id);
            if let Some((enrolment, known)) = enrolment.and_then(|id| Some((id, scores.get(&id)?))) {
                row.fate = RowFate::Same;
                let is_published = hung_out.contains_key(&enrolment);
                for ((part, cell), counts) in headings.iter().zip(&line.scores).zip(&counts) {
                    let part_id = part_id(part);
                    if part_id.is_none() && !hung_out.is_empty() {
                        continue;
                    }
                    let before = part_id.and_then(|part| known.get(&part).copied());
                    let Some(after) = after(*cell, before, *counts) else { continue };
                    let words = before.map(|before| before.words());
                    let asks = change_asks(before, Some(after));
                    if is_published && asks == Asks::Reason && self.reason.is_none() {
                        row.findings.push(self.waits(&row, name, part, words, &after.words()));
                    } else {
                        differ(&mut row, part, words.as_deref(), &after.words());
                    }
                }
                if row.fate == RowFate::Same && !row.findings.is_empty() {
                    row.fate = RowFate::LeftOut;
                }
            }
            if who.is_none() {
                self.refuse(&mut row, "学号", Code::StudentUnknown, &line.student_no.to_string(), &[]);
            }
            rows.push(row);
        }
        // Once results hung out no further part is made.
        for heading in headings.iter().filter(|heading| part_id(heading).is_none() && !hung_out.is_empty()) {
            let mut row = fresh(ClassSheet::Scores, 1, heading.clone(), String::new());
            self.refuse(&mut row, heading, Code::PartsPublished, heading, &[]);
            rows.push(row);
        }
        Ok(rows)
    }

    /// A score that hung out is changed only with a reason.
    fn waits(
        &self,
        row: &ClassBookRow,
        name: &str,
        part: &str,
        before: Option<String>,
        after: &str,
    ) -> Finding {
        let place = Place {
            file: Some(self.file.to_owned()),
            sheet: Some(row.sheet.zh().to_owned()),
            row: Some(row.row),
            who: Some(name.to_owned()),
            column: Some(part.to_owned()),
            ..Place::default()
        };
        let mut finding = Finding::new(Weight::Ask, Code::ScorePublishedInTable, place, after);
        finding.understood.clone_from(&before);
        finding.values.insert("before".to_owned(), before.unwrap_or_default());
        finding
    }

    pub(super) fn forms(&self) -> Result<Vec<ClassBookRow>> {
        let batch = match self.class {
            Some(class) => self.db.evaluation_batch_of(class)?,
            None => None,
        };
        let count = match &batch {
            Some(batch) => self.db.evaluation_template(batch.template)?.0.len(),
            None => newest_form(self.db, FormKind::Class)?.len(),
        };
        let mut rows: Vec<ClassBookRow> = Vec::new();
        for line in &self.book.forms {
            let answered = line.answers.iter().flatten().count();
            let detail = format!("{answered} / {count}　{}", line.comment.as_deref().unwrap_or_default());
            let mut row = fresh(ClassSheet::Forms, line.row, line.no.to_string(), detail);
            if let Some(batch) = &batch
                && self.db.evaluation_form_numbered(batch.id, line.no)?.is_some()
            {
                row.fate = RowFate::Same;
            }
            let number = line.no.to_string();
            if let Some(first) =
                rows.iter().find(|other| other.title == number && !other.findings.iter().any(is_error))
            {
                let values = [("no", number.clone()), ("row", first.row.to_string())];
                self.refuse(&mut row, "问卷号", Code::FormNumberTaken, &number, &values);
            } else if line.answers.len() > count {
                let values = [("count", count.to_string())];
                self.refuse(&mut row, "问卷号", Code::FormNoItem, &line.answers.len().to_string(), &values);
            }
            rows.push(row);
        }
        Ok(rows)
    }
}
