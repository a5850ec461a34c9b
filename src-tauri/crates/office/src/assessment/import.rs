//! Scores in as a workbook or pasted cells: each row's fate first, then all of them in one step.

use super::publication::last_published;
use super::score::{of_class, put};
use crate::book::TableSource;
use crate::classes::unclosed;
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;
use zhixing_domain::assessment::{Part, Score, ScoreColumn};
use zhixing_domain::{Code, Day, Finding, Id, Problem, Result};
use zhixing_exchange::scores::{ScoresBook, read};
use zhixing_store::Reader;

mod judge;
mod who;

use judge::Judge;

/// Where scores come from, and what is said of them on the page.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ScoresSource {
    /// The class.
    pub class: Id,
    /// The workbook or the pasted cells.
    #[serde(flatten)]
    #[ts(flatten)]
    pub table: TableSource,
    /// What columns hold, by heading, where the guess was wrong.
    #[serde(default)]
    #[ts(type = "Record<string, ScoreColumn>")]
    pub columns: BTreeMap<String, ScoreColumn>,
    /// Who rows are, by row: the id of an enrolment, or `skip`.
    #[serde(default)]
    #[ts(type = "Record<string, string>")]
    pub answers: BTreeMap<String, String>,
    /// Why scores that hung out are changed; without it they are left as they are.
    #[serde(default)]
    pub reason: Option<String>,
}

impl ScoresSource {
    fn reason(&self) -> Option<&str> {
        self.reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty())
    }
}

/// A column that may hold scores.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReadColumn {
    /// Its heading, or which it is.
    pub heading: String,
    /// What it is taken for.
    pub holds: ScoreColumn,
    /// How many of its cells are filled.
    #[ts(type = "number")]
    pub filled: usize,
}

/// A score that is new or changes.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReadScore {
    /// The part's name.
    pub part: String,
    /// The score there is.
    pub before: Option<Score>,
    /// What it becomes.
    pub after: Score,
    /// Whether it hung out and waits for a reason.
    pub waits: bool,
    #[serde(skip)]
    part_id: Id,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ScoreFate {
    /// 新录
    New,
    /// 改动
    Changed,
    /// 不变
    Same,
    /// 待定: who it is must be said
    Unsure,
    /// 要写原因: all it says would change what hung out
    Waits,
    /// 不导入
    LeftOut,
}

/// A row and what would become of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ScoresFate {
    /// The row as Excel numbers it.
    pub row: u32,
    /// The trainee.
    pub enrolment: Option<Id>,
    /// 学号
    pub student_no: Option<u32>,
    /// Name.
    pub name: String,
    /// What becomes of it.
    pub fate: ScoreFate,
    /// The scores that are new or change.
    pub scores: Vec<ReadScore>,
}

/// A table of scores, before anything is written.
#[derive(Debug, Serialize, TS)]
pub struct ScoresPreview {
    /// The file's name.
    pub file: String,
    /// The parts that columns may be of.
    pub parts: Vec<Part>,
    /// The columns.
    pub columns: Vec<ReadColumn>,
    /// The rows.
    pub rows: Vec<ScoresFate>,
    /// Scores that would be taken.
    #[ts(type = "number")]
    pub count: usize,
    /// Scores that hung out and differ, whether a reason is given by now or not.
    #[ts(type = "number")]
    pub published: usize,
    /// What there is to look at.
    pub findings: Vec<Finding>,
    /// The keys under which the questions among them are answered, in the same order.
    pub answer_keys: Vec<Option<String>>,
}

/// What was taken.
#[derive(Debug, Serialize, TS)]
pub struct ScoresTaken {
    /// Scores that are new or changed.
    #[ts(type = "number")]
    pub count: usize,
    /// Scores left as they hung out, for want of a reason.
    #[ts(type = "number")]
    pub waiting: usize,
}

/// Reads a table of scores and says what would become of each row.
pub fn read_scores(cx: &Reading, request: ScoresSource) -> Result<ScoresPreview> {
    let (file, book) = request.table.open(cx)?;
    let book = read(&book)?;
    cx.read(|db| Ok(judged(db, &file, &book, &request, cx.today())))?.map(|(rows, findings, judge)| {
        let scores = || rows.iter().flat_map(|row| &row.scores);
        let key = |found: &Finding| {
            found.place.row.filter(|_| !found.choices.is_empty()).map(|row| row.to_string())
        };
        ScoresPreview {
            count: scores().filter(|score| !score.waits).count(),
            published: judge.published,
            answer_keys: findings.iter().map(key).collect(),
            parts: judge.parts,
            columns: judge.columns,
            file,
            rows,
            findings,
        }
    })
}

/// Takes a table of scores: one step, undone in one. A blank cell changes nothing; a row whose trainee is not said and a
/// score that hung out, without a reason, are left as they are.
pub fn take_scores(cx: &Writing, request: ScoresSource) -> Result<ScoresTaken> {
    let (file, book) = request.table.open(cx)?;
    let book = read(&book)?;
    cx.write(Op::ScoresTaken, |tx| {
        let class = unclosed(tx, request.class)?;
        let (rows, ..) = judged(tx, &file, &book, &request, cx.today())?;
        let hung_out = last_published(tx, request.class)?;
        let reason = request.reason().map(|reason| (None, reason));
        let mut taken = ScoresTaken { count: 0, waiting: 0 };
        for row in rows {
            let Some(enrolment) = row.enrolment else { continue };
            for score in row.scores {
                if score.waits {
                    taken.waiting += 1;
                    continue;
                }
                let change = (score.before, Some(score.after));
                let is_published = hung_out.contains_key(&enrolment);
                put(tx, (enrolment, score.part_id), change, is_published, reason, cx.today())?;
                taken.count += 1;
            }
        }
        tx.says("class", class.name());
        tx.says("file", &file);
        tx.says("count", taken.count);
        tx.about(request.class);
        Ok(taken)
    })
}

fn judged(
    db: &Reader,
    file: &str,
    book: &ScoresBook,
    request: &ScoresSource,
    today: Day,
) -> Result<(Vec<ScoresFate>, Vec<Finding>, Judge)> {
    let sheet = of_class(db, request.class, today)?;
    if sheet.parts.is_empty() {
        return Err(Problem::new(Code::PartsNone).with("class", sheet.title));
    }
    let mut judge = Judge::new(file, book, sheet, last_published(db, request.class)?, request);
    let rows = judge.rows(book, request);
    let mut findings = std::mem::take(&mut judge.findings);
    findings.sort_by_key(|found| (std::cmp::Reverse(found.weight), found.place.row));
    Ok((rows, findings, judge))
}
