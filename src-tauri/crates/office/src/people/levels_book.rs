//! Levels of people in as a workbook: read, who each row is asked where it is not certain, then taken in one step.

mod who;

use super::matching::known;
use crate::book::TableSource;
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use ts_rs::TS;
use who::{People, Who};
use zhixing_domain::people::abilities::{AbilitySource, Level};
use zhixing_domain::{Code, Day, Finding, Id, Place, Result, Weight};
use zhixing_exchange::levels::{LevelsBook, read};
use zhixing_store::Reader;
use zhixing_store::people::Scope;

/// Where levels come from, and what is said of them on the page.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LevelsSource {
    /// The workbook or the pasted cells.
    #[serde(flatten)]
    #[ts(flatten)]
    pub table: TableSource,
    /// Who says so, where a row does not tell.
    pub source: AbilitySource,
    /// When, where a row does not tell.
    pub day: Day,
    /// Whether a level is kept again though it counts already; otherwise only what differs is.
    pub all: bool,
    /// Who rows are, by row: the id of a person, or `skip`.
    #[serde(default)]
    #[ts(type = "Record<string, string>")]
    pub answers: BTreeMap<String, String>,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LevelsFate {
    /// 导入
    Taken,
    /// 相同
    Same,
    /// 待定: who it is must be said
    Unsure,
    /// 不导入: said to be left out
    LeftOut,
}

/// A level that is kept.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SaidChange {
    /// The ability's name.
    pub name: String,
    /// What counts now; nothing where nothing was said.
    pub before: Option<Level>,
    /// What the workbook says.
    pub after: Level,
}

/// A row and what would become of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReadLevels {
    /// The row as Excel numbers it.
    pub row: u32,
    /// 姓名
    pub name: String,
    /// Unit and post of the person it is.
    pub of: String,
    /// The person.
    pub cadre: Option<Id>,
    /// What becomes of it.
    pub fate: LevelsFate,
    /// Who says so.
    pub source: AbilitySource,
    /// When.
    pub day: Day,
    /// What is kept.
    pub changes: Vec<SaidChange>,
}

/// A workbook of levels, before anything is written.
#[derive(Debug, Serialize, TS)]
pub struct LevelsPreview {
    /// The file's name.
    pub file: String,
    /// The rows.
    pub rows: Vec<ReadLevels>,
    /// People of whom something is kept.
    #[ts(type = "number")]
    pub people: usize,
    /// Levels kept.
    #[ts(type = "number")]
    pub count: usize,
    /// Rows whose person must be said.
    #[ts(type = "number")]
    pub unsure: usize,
    /// What there is to look at.
    pub findings: Vec<Finding>,
    /// The keys under which the questions among them are answered, in the same order.
    pub answer_keys: Vec<Option<String>>,
}

/// What was taken.
#[derive(Debug, Serialize, TS)]
pub struct LevelsTaken {
    /// People of whom something was kept.
    #[ts(type = "number")]
    pub people: usize,
    /// Levels kept.
    #[ts(type = "number")]
    pub count: usize,
}

/// Reads a workbook of levels and says what would become of each row.
pub fn read_levels(cx: &Reading, request: LevelsSource) -> Result<LevelsPreview> {
    let (file, book) = opened(cx, &request)?;
    let today = cx.today();
    cx.read(|db| {
        let names: HashMap<Id, String> = db.abilities()?.into_iter().map(|one| (one.id, one.name)).collect();
        let (lines, findings) = judged(db, book, &request, today)?;
        let told = |line: Line| ReadLevels {
            row: line.row,
            name: line.name,
            of: line.of,
            cadre: line.cadre,
            fate: line.fate,
            source: line.said.0,
            day: line.said.1,
            changes: line
                .cells
                .into_iter()
                .map(|(ability, before, after)| SaidChange {
                    name: names.get(&ability).cloned().unwrap_or_default(),
                    before,
                    after,
                })
                .collect(),
        };
        let rows: Vec<ReadLevels> = lines.into_iter().map(told).collect();
        let of = |fate| rows.iter().filter(move |row| row.fate == fate);
        let answer_keys = findings
            .iter()
            .map(|found| found.place.row.filter(|_| !found.choices.is_empty()).map(|row| row.to_string()));
        Ok(LevelsPreview {
            file,
            people: of(LevelsFate::Taken).count(),
            count: of(LevelsFate::Taken).map(|row| row.changes.len()).sum(),
            unsure: of(LevelsFate::Unsure).count(),
            answer_keys: answer_keys.collect(),
            rows,
            findings,
        })
    })
}

/// Takes a workbook of levels: one step, undone in one. A blank cell says nothing; a row whose person is not said is
/// left out.
pub fn take_levels(cx: &Writing, request: LevelsSource) -> Result<LevelsTaken> {
    let (file, book) = opened(cx, &request)?;
    let today = cx.today();
    cx.write(Op::LevelsTaken, |tx| {
        let (lines, _) = judged(tx, book, &request, today)?;
        let mut taken = LevelsTaken { people: 0, count: 0 };
        for line in lines.iter().filter(|line| line.fate == LevelsFate::Taken) {
            let Some(cadre) = line.cadre else { continue };
            taken.people += 1;
            for (ability, _, level) in &line.cells {
                tx.put_statement(cadre, *ability, line.said, Some(*level), None)?;
                taken.count += 1;
            }
        }
        tx.says("file", &file);
        tx.says("people", taken.people);
        tx.says("count", taken.count);
        Ok(taken)
    })
}

fn opened(cx: &Reading, request: &LevelsSource) -> Result<(String, LevelsBook)> {
    let (name, book) = request.table.open(cx)?;
    let abilities = cx.read(|db| db.abilities())?;
    let names: Vec<String> = abilities.into_iter().filter(|one| !one.archived).map(|one| one.name).collect();
    Ok((name, read(&book, &names)?))
}

/// A row judged.
struct Line {
    row: u32,
    name: String,
    of: String,
    cadre: Option<Id>,
    fate: LevelsFate,
    said: (AbilitySource, Day),
    /// The ability, what counts now, what is kept.
    cells: Vec<(Id, Option<Level>, Level)>,
}

fn judged(
    db: &Reader,
    book: LevelsBook,
    request: &LevelsSource,
    today: Day,
) -> zhixing_store::Result<(Vec<Line>, Vec<Finding>)> {
    let LevelsBook { abilities, rows, mut findings } = book;
    let ids: HashMap<String, Id> = db.abilities()?.into_iter().map(|one| (one.name, one.id)).collect();
    let columns: Vec<Option<Id>> = abilities.iter().map(|name| ids.get(name).copied()).collect();
    let people = People::named(db, &rows)?;
    let mut lines: Vec<Line> = Vec::new();
    let mut told: Vec<(bool, Vec<Option<Level>>)> = Vec::new();
    let mut first: HashMap<(Id, AbilitySource, Day), u32> = HashMap::new();
    for row in rows {
        let is_told = row.source.is_some() || row.day.is_some();
        let said = (row.source.unwrap_or(request.source), row.day.unwrap_or(request.day));
        let place = |column: &str| Place {
            row: Some(row.row),
            who: Some(row.name.clone()),
            column: Some(column.to_owned()),
            ..Place::default()
        };
        if said.1 > today {
            let day = said.1.to_string();
            findings.push(Finding::new(Weight::Error, Code::SaidDayFuture, place("日期"), day));
            continue;
        }
        let answer = request.answers.get(&row.row.to_string()).map(String::as_str);
        let (fate, cadre) = match people.who(&row, answer) {
            Who::Known(id) => (LevelsFate::Taken, Some(id)),
            Who::LeftOut => (LevelsFate::LeftOut, None),
            Who::Unsure => (LevelsFate::Unsure, None),
            Who::Unknown => {
                findings.push(Finding::new(Weight::Error, Code::PersonUnknown, place("姓名"), &row.name));
                continue;
            }
        };
        if let Some(question) = people.question(&row, answer) {
            findings.push(Finding { place: place("姓名"), ..question });
        }
        if let Some(cadre) = cadre
            && let Some(row_before) = first.insert((cadre, said.0, said.1), row.row)
        {
            let mut twice = Finding::new(Weight::Error, Code::LevelsRepeat, place("姓名"), &row.name);
            twice.values.insert("row".to_owned(), row_before.to_string());
            findings.push(twice);
            continue;
        }
        let of = cadre.map_or_else(String::new, |cadre| people.describe(cadre));
        lines.push(Line { row: row.row, name: row.name, of, cadre, fate, said, cells: Vec::new() });
        told.push((is_told, row.levels));
    }
    let cadres: Vec<Id> = lines.iter().filter_map(|line| line.cadre).collect();
    let known = known(db, Scope::People(&cadres), today)?;
    for (line, (is_told, levels)) in lines.iter_mut().zip(told) {
        let Some(cadre) = line.cadre else { continue };
        let of = known.of(cadre);
        for (ability, level) in
            columns.iter().zip(levels).filter_map(|(ability, level)| Some(((*ability)?, level?)))
        {
            let counts = of.counts(ability).map(|said| said.level);
            let that_day = of
                .said(ability)
                .iter()
                .find(|one| one.follows.is_none() && (one.source, one.day) == line.said);
            let is_kept = match that_day {
                Some(there) => there.level != level,
                None => request.all || is_told || counts != Some(level),
            };
            if is_kept {
                line.cells.push((ability, counts, level));
            }
        }
        if line.cells.is_empty() {
            line.fate = LevelsFate::Same;
        }
    }
    findings.sort_by_key(|found| (found.place.row, std::cmp::Reverse(found.weight)));
    Ok((lines, findings))
}

#[cfg(test)]
mod tests;
