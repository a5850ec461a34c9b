//! What a class came to, in the workbook: scores and evaluation forms.

use super::{Desk, Numbers, differ, fresh};
use crate::classes::workbook::{ClassBookRow, ClassSheet, RowFate, is_error};
use crate::evaluation::newest_form;
use std::collections::BTreeMap;
use zhixing_domain::assessment::ScoreState;
use zhixing_domain::evaluation::FormKind;
use zhixing_domain::{Code, Hours};
use zhixing_store::Result;

impl Desk<'_> {
    pub(super) fn scores(&self, numbers: &Numbers) -> Result<Vec<ClassBookRow>> {
        let (parts, scores) = match self.class {
            Some(class) => (self.db.assessment_parts(class)?, self.db.scores(class)?),
            None => (Vec::new(), BTreeMap::new()),
        };
        let has =
            |at: usize| self.book.scores.iter().any(|row| row.scores.get(at).copied().flatten().is_some());
        let counts: Vec<bool> = (0..self.book.parts.len()).map(has).collect();
        let mut rows = Vec::new();
        for line in &self.book.scores {
            let who = numbers.get(&line.student_no);
            let name = who.map(|(name, _)| name.as_str()).unwrap_or_default();
            let shown: Vec<String> = self
                .book
                .parts
                .iter()
                .zip(&line.scores)
                .zip(&counts)
                .filter(|(_, counts)| **counts)
                .map(|((part, score), _)| match score {
                    Some(score) => format!("{part} {}", Hours(*score)),
                    None => format!("{part} {}", ScoreState::Absent.zh()),
                })
                .collect();
            let title = format!("{} {name}", line.student_no);
            let mut row = fresh(ClassSheet::Scores, line.row, title, shown.join("　"));
            let known = who.and_then(|(_, id)| scores.get(&(*id)?));
            if let Some(known) = known {
                row.fate = RowFate::Same;
                for (part, score) in self.book.parts.iter().zip(&line.scores) {
                    // A blank takes nothing back.
                    let Some(score) = score else { continue };
                    let part_id = parts.iter().find(|one| one.name == *part).map(|one| one.id);
                    let before = part_id.and_then(|part| known.get(&part)).map(|before| match before.value {
                        Some(value) => Hours(value).to_string(),
                        None => before.state.zh().to_owned(),
                    });
                    differ(&mut row, part, before.as_deref(), &Hours(*score).to_string());
                }
            }
            if who.is_none() {
                self.refuse(&mut row, "学号", Code::StudentUnknown, &line.student_no.to_string(), &[]);
            }
            rows.push(row);
        }
        Ok(rows)
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
