//! What is said against results, and how it is decided.

use super::publication::{ResultStanding, of, unused};
use super::score::{ScoreRow, correct, of_class};
use crate::classes::unclosed;
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::people::sounds_like;
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_store::Reader;
use zhixing_store::assessment::Publication;
use zhixing_store::classes::Candidate;

/// Whose result is meant, as it is typed.
#[derive(Debug, Deserialize, TS)]
pub struct PickResult {
    /// The class.
    pub class: Id,
    /// 学号, a part of the name or the unit, initials.
    pub find: String,
    /// So many at most.
    pub limit: usize,
}

/// A trainee of a class to be picked.
#[derive(Debug, Serialize, TS)]
pub struct ResultPick {
    /// The enrolment.
    pub id: Id,
    /// 学号
    pub student_no: u32,
    /// 姓名
    pub name: String,
    /// 单位
    pub unit: Option<String>,
}

/// What somebody said against a result.
#[derive(Debug, Deserialize, TS)]
pub struct AddObjection {
    /// Whose result.
    pub enrolment: Id,
    /// Who said it.
    pub who: String,
    /// What.
    pub what: String,
    /// When.
    pub day: Day,
}

/// A score corrected with a decision.
#[derive(Debug, Deserialize, TS)]
pub struct CorrectedScore {
    /// The part.
    pub part: Id,
    /// The score as it is typed.
    pub text: String,
}

/// How an objection is decided.
#[derive(Debug, Deserialize, TS)]
pub struct DecideObjection {
    /// The objection.
    pub id: Id,
    /// Whether it is upheld.
    pub upheld: bool,
    /// Why.
    pub reason: String,
    /// The score corrected with it.
    pub score: Option<CorrectedScore>,
}

/// The trainees of a class of whom a 学号, a name, initials or a unit may speak, by 学号.
pub fn pick_result(cx: &Reading, request: PickResult) -> Result<Vec<ResultPick>> {
    let find = request.find.trim();
    let is_meant = |one: &Candidate| {
        !one.withdrawn
            && (one.student_no.to_string() == find
                || sounds_like(&one.name, find)
                || one.unit.as_ref().is_some_and(|unit| sounds_like(unit, find)))
    };
    let pick = |one: Candidate| ResultPick {
        id: one.id,
        student_no: one.student_no,
        name: one.name,
        unit: one.unit,
    };
    cx.read(|db| {
        let meant = db.candidates(request.class)?.into_iter().filter(is_meant);
        Ok(meant.take(request.limit).map(pick).collect())
    })
}

/// Types an objection that came while the results hung out.
pub fn object(cx: &Writing, request: AddObjection) -> Result<ResultStanding> {
    let filled = |field: &str, text: &str| match text.trim() {
        "" => Err(Problem::new(Code::Empty).with("field", field)),
        text => Ok(text.to_owned()),
    };
    let who = filled("异议人", &request.who)?;
    let what = filled("异议内容", &request.what)?;
    cx.write(Op::ObjectionTyped, |tx| {
        let class = tx.class_of_enrolment(request.enrolment)?;
        unclosed(tx, class)?;
        unused(tx, class)?;
        let row = row_of(tx, class, request.enrolment, cx.today())?;
        tx.says("name", &row.name);
        tx.says("class", tx.class_facts(class)?.title);
        let lists = tx.publications(class)?;
        let during = |list: &&Publication| (list.first_day..=list.last_day).contains(&request.day);
        let Some(list) = lists.iter().rev().find(during) else {
            return Err(match lists.last() {
                None => Problem::new(Code::ResultsUnpublished),
                Some(list) => Problem::new(Code::ObjectionOutside)
                    .with("day", request.day)
                    .with("first", list.first_day)
                    .with("last", list.last_day),
            });
        };
        let id = tx.add_objection(list.id, request.enrolment, &who, &what, request.day)?;
        tx.about(id);
        Ok(of(tx, class, cx.today())?)
    })
}

fn row_of(db: &Reader, class: Id, enrolment: Id, today: Day) -> Result<ScoreRow> {
    let found = of_class(db, class, today)?.rows.into_iter().find(|row| row.id == enrolment);
    found.ok_or_else(|| Problem::new(Code::NotFound))
}

/// Decides an objection, with its reason; a score corrected with it keeps what it was.
pub fn decide_objection(cx: &Writing, request: DecideObjection) -> Result<ResultStanding> {
    let reason = request.reason.trim();
    if reason.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", "处理理由"));
    }
    cx.write(Op::ObjectionDecided, |tx| {
        let class = tx.class_of_objection(request.id)?;
        unclosed(tx, class)?;
        unused(tx, class)?;
        let all = tx.objections(class)?;
        let found = all.into_iter().find(|one| one.id == request.id);
        let found = found.ok_or_else(|| Problem::new(Code::NotFound))?;
        tx.says("name", &found.name);
        tx.says("class", tx.class_facts(class)?.title);
        tx.says("decision", if request.upheld { "成立" } else { "不成立" });
        tx.about(request.id);
        tx.decide_objection(request.id, request.upheld, reason, cx.today())?;
        if let Some(score) = request.score.as_ref().filter(|_| request.upheld) {
            let who = (found.enrolment, score.part);
            correct(tx, who, &score.text, Some((Some(request.id), reason)), cx.today())?;
        }
        Ok(of(tx, class, cx.today())?)
    })
}
