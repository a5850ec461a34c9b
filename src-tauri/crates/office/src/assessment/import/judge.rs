//! A table of scores held against the class: what each column holds, whose each row is, what each cell changes.

use super::who::{Who, who};
use super::{ReadColumn, ReadScore, ScoreFate, ScoresFate, ScoresSource};
use crate::assessment::score::{ScoreRow, ScoreSheet};
use std::collections::{BTreeMap, HashMap};
use zhixing_domain::assessment::{
    Asks, Part, PublishedResult, Score, ScoreColumn, change_asks, column_of, read_in_table, score_doubt,
};
use zhixing_domain::{Code, Finding, Id, Place, Weight};
use zhixing_exchange::scores::{ScoreLine, ScoresBook};

/// The desk on which a table is judged.
pub(super) struct Judge {
    file: String,
    pub(super) parts: Vec<Part>,
    trainees: Vec<ScoreRow>,
    hung_out: BTreeMap<Id, PublishedResult>,
    pub(super) columns: Vec<ReadColumn>,
    pub(super) findings: Vec<Finding>,
    /// Scores that hung out and differ.
    pub(super) published: usize,
}

impl Judge {
    pub(super) fn new(
        file: &str,
        book: &ScoresBook,
        sheet: ScoreSheet,
        hung_out: BTreeMap<Id, PublishedResult>,
        request: &ScoresSource,
    ) -> Self {
        let mut judge = Self {
            file: file.to_owned(),
            parts: sheet.parts,
            trainees: sheet.rows,
            hung_out,
            columns: Vec::new(),
            findings: Vec::new(),
            published: 0,
        };
        judge.assign(book, request);
        judge
    }

    /// What each column holds: as told, else by its heading, else (without a head) in the order of the parts. Of two
    /// columns for one thing the first is read, one that was told before one that was guessed.
    fn assign(&mut self, book: &ScoresBook, request: &ScoresSource) {
        let has_head = book.columns.iter().any(|heading| !heading.is_empty());
        let heading = |at: usize| match book.columns.get(at) {
            Some(heading) if has_head => heading.clone(),
            _ => format!("第 {} 列成绩", at + 1),
        };
        let told = |at: usize| request.columns.get(&heading(at)).copied();
        let guess = |at: usize| {
            let by_order =
                self.parts.get(at).map_or(ScoreColumn::Nothing, |part| ScoreColumn::Score { part: part.id });
            if has_head { column_of(&heading(at), &self.parts) } else { by_order }
        };
        let mut holds: Vec<ScoreColumn> = vec![ScoreColumn::Nothing; book.columns.len()];
        let mut from: Vec<(ScoreColumn, String)> = Vec::new();
        let mut said: Vec<Finding> = Vec::new();
        let (first, then): (Vec<usize>, Vec<usize>) =
            (0..book.columns.len()).partition(|at| told(*at).is_some());
        for at in first.into_iter().chain(then) {
            let wanted = told(at).unwrap_or_else(|| guess(at));
            let place = || Place { row: None, ..book.place(&self.file, 0, None, &heading(at)) };
            let before = from.iter().find(|(column, _)| *column == wanted && wanted != ScoreColumn::Nothing);
            if let Some((_, other)) = before {
                said.push(Finding::new(Weight::Note, Code::ScoreColumnTwice, place(), other));
            } else if wanted == ScoreColumn::Nothing && told(at).is_none() {
                said.push(Finding::new(Weight::Note, Code::ColumnUnknown, place(), heading(at)));
            } else {
                holds[at] = wanted;
                from.push((wanted, heading(at)));
            }
        }
        let filled =
            |at: usize| book.rows.iter().filter(|row| row.cells.get(at).is_some_and(Option::is_some)).count();
        let columns = holds.into_iter().enumerate();
        self.columns = columns
            .map(|(at, holds)| ReadColumn { heading: heading(at), holds, filled: filled(at) })
            .collect();
        self.findings.append(&mut said);
    }

    /// Every row with its fate.
    pub(super) fn rows(&mut self, book: &ScoresBook, request: &ScoresSource) -> Vec<ScoresFate> {
        let trainees = std::mem::take(&mut self.trainees);
        let mut first: HashMap<Id, u32> = HashMap::new();
        let mut rows = Vec::new();
        for line in &book.rows {
            let place = |column: &str| book.place(&self.file, line.row, line.name.as_deref(), column);
            let mut fate = ScoresFate {
                row: line.row,
                enrolment: None,
                student_no: line.student_no.as_deref().and_then(|no| no.trim().parse().ok()),
                name: line.name.clone().unwrap_or_default(),
                fate: ScoreFate::LeftOut,
                scores: Vec::new(),
            };
            let answer = request.answers.get(&line.row.to_string()).map(String::as_str);
            let found = match who(&trainees, line, place, answer) {
                Who::Known(one) => Some(one),
                Who::Picked(one, finding) => {
                    self.findings.push(finding);
                    Some(one)
                }
                Who::LeftOut(finding) => {
                    self.findings.push(finding);
                    None
                }
                Who::Not(finding) => {
                    fate.fate =
                        if finding.weight == Weight::Ask { ScoreFate::Unsure } else { ScoreFate::LeftOut };
                    self.findings.push(finding);
                    None
                }
            };
            if let Some(one) = found {
                if let Some(before) = first.insert(one.id, line.row) {
                    let place = book.place(&self.file, line.row, Some(&one.name), "姓名");
                    let mut twice = Finding::new(Weight::Error, Code::ScoreTwice, place, &one.name);
                    twice.values.insert("row".to_owned(), before.to_string());
                    self.findings.push(twice);
                } else {
                    self.row(book, line, one, request.reason().is_some(), &mut fate);
                }
                (fate.student_no, fate.name) = (Some(one.student_no), one.name.clone());
            }
            rows.push(fate);
        }
        rows
    }

    /// What the cells of a trainee's row change.
    fn row(
        &mut self,
        book: &ScoresBook,
        line: &ScoreLine,
        one: &ScoreRow,
        has_reason: bool,
        fate: &mut ScoresFate,
    ) {
        fate.enrolment = Some(one.id);
        let mut after: BTreeMap<Id, Score> = BTreeMap::new();
        let before = |part: Id| {
            let at = self.parts.iter().position(|one| one.id == part)?;
            one.scores.get(at).copied().flatten()
        };
        // A makeup stands beside the first score, wherever its column does.
        let (makeups, firsts): (Vec<usize>, Vec<usize>) = (0..self.columns.len())
            .partition(|at| matches!(self.columns[*at].holds, ScoreColumn::Makeup { .. }));
        for at in firsts.into_iter().chain(makeups) {
            let column = &self.columns[at];
            let (part, prefix) = match column.holds {
                ScoreColumn::Nothing => continue,
                ScoreColumn::Score { part } => (part, ""),
                ScoreColumn::Makeup { part } => (part, "补"),
            };
            let there = after.get(&part).copied().or_else(|| before(part));
            let place = || book.place(&self.file, line.row, Some(&one.name), &column.heading);
            let Some(cell) = line.cells.get(at).and_then(Option::as_deref) else {
                // A column that is blank throughout is still to come; who passed has no makeup.
                if column.filled > 0 && prefix.is_empty() {
                    self.findings.push(Finding::new(Weight::Note, Code::ScoreBlank, place(), ""));
                }
                continue;
            };
            let text = if cell.starts_with('补') { cell.to_owned() } else { format!("{prefix}{cell}") };
            let Some(score) = read_in_table(&text, there) else {
                let code = score_doubt(&text, there);
                self.findings.push(Finding::new(Weight::Error, code, place(), cell));
                continue;
            };
            if score.value == Some(0) && before(part) != Some(score) {
                let finding = Finding::new(Weight::Note, Code::ScoreZero, place(), cell);
                self.findings.push(Finding { understood: Some("0".to_owned()), ..finding });
            }
            after.insert(part, score);
        }
        for part in &self.parts {
            let (Some(after), before) = (after.get(&part.id).copied(), before(part.id)) else { continue };
            if before == Some(after) {
                continue;
            }
            let is_asked =
                self.hung_out.contains_key(&one.id) && change_asks(before, Some(after)) == Asks::Reason;
            self.published += usize::from(is_asked);
            let waits = is_asked && !has_reason;
            if waits {
                let place = book.place(&self.file, line.row, Some(&one.name), &part.name);
                let mut finding =
                    Finding::new(Weight::Ask, Code::ScorePublishedInTable, place, after.words());
                let words = before.map_or_else(String::new, |before| before.words());
                finding.values.insert("before".to_owned(), words.clone());
                finding.understood = Some(words);
                self.findings.push(finding);
            }
            fate.scores.push(ReadScore { part: part.name.clone(), before, after, waits, part_id: part.id });
        }
        let going = || fate.scores.iter().filter(|score| !score.waits);
        fate.fate = match (fate.scores.is_empty(), going().next().is_none()) {
            (true, _) => ScoreFate::Same,
            (false, true) => ScoreFate::Waits,
            (false, false) if going().all(|score| score.before.is_none()) => ScoreFate::New,
            (false, false) => ScoreFate::Changed,
        };
    }
}
