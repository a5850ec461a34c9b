//! The score sheet of a class: parts with weights, scores typed by 学号, and what they come to.

use super::publication::last_published;
use crate::classes::unclosed;
use crate::context::{Reading, Writing};
use crate::evaluation::ClassRequest;
use crate::op::Op;
use crate::rule;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;
use zhixing_domain::assessment::{
    Asks, Outcome, Part, PartKind, PassRule, Score, change_asks, judge, places, read_beside,
};
use zhixing_domain::{Code, Day, Hours, Id, Problem, Result, between};
use zhixing_store::classes::Candidate;
use zhixing_store::{Reader, Tx};

/// A trainee's line (成绩单的一行).
#[derive(Debug, Clone, Serialize, TS)]
pub struct ScoreRow {
    /// The enrolment.
    pub id: Id,
    /// 学号
    pub student_no: u32,
    /// Name.
    pub name: String,
    /// Unit.
    pub unit: Option<String>,
    /// Whether they left the class.
    pub withdrawn: bool,
    /// The scores, in the order of the parts; nothing where none was typed.
    pub scores: Vec<Option<Score>>,
    /// What counts of each, in hundredths: after a makeup less than it may have brought.
    #[ts(type = "(number | null)[]")]
    pub counted: Vec<Option<i64>>,
    /// What they come to.
    pub outcome: Outcome,
    /// 名次
    pub place: Option<u32>,
}

/// The score sheet of a class (成绩单).
#[derive(Debug, Serialize, TS)]
pub struct ScoreSheet {
    /// The class's title.
    pub title: String,
    /// The parts.
    pub parts: Vec<Part>,
    /// The trainees by 学号.
    pub rows: Vec<ScoreRow>,
    /// The pass rule.
    pub rule: PassRule,
}

/// A new part.
#[derive(Debug, Deserialize, TS)]
pub struct AddPart {
    /// The class.
    pub class: Id,
    /// What it looks at.
    pub kind: PartKind,
    /// Its name.
    pub name: String,
    /// Its weight in percent.
    pub weight: u32,
}

/// A changed part.
#[derive(Debug, Deserialize, TS)]
pub struct SavePart {
    /// The part.
    pub id: Id,
    /// What it looks at.
    pub kind: PartKind,
    /// Its name.
    pub name: String,
    /// Its weight in percent.
    pub weight: u32,
}

/// One part.
#[derive(Debug, Deserialize, TS)]
pub struct PartRef {
    /// Its id.
    pub id: Id,
}

/// A score typed.
#[derive(Debug, Deserialize, TS)]
pub struct SaveScore {
    /// The part.
    pub part: Id,
    /// 学号
    pub student_no: u32,
    /// What was typed: `87`, `87.5`, `缺`, `缓`, `补72`; empty clears it.
    pub text: String,
    /// Why, where a published score is changed.
    #[serde(default)]
    pub reason: Option<String>,
}

/// The score sheet of a class.
pub fn sheet(cx: &Reading, request: ClassRequest) -> Result<ScoreSheet> {
    cx.read(|db| of_class(db, request.class, cx.today()))
}

pub(super) fn of_class(db: &Reader, class: Id, today: Day) -> zhixing_store::Result<ScoreSheet> {
    let facts = db.class_facts(class)?;
    let rule: PassRule = rule::rule(db, facts.last_day.unwrap_or(today))?;
    let parts = db.assessment_parts(class)?;
    let mut scores = db.scores(class)?;
    let mut rows: Vec<ScoreRow> = db
        .candidates(class)?
        .into_iter()
        .map(|candidate| {
            let own = scores.remove(&candidate.id).unwrap_or_default();
            row(candidate, &parts, own, rule)
        })
        .collect();
    let totals: Vec<Option<i64>> =
        rows.iter().map(|row| row.outcome.total().filter(|_| !row.withdrawn)).collect();
    for (row, place) in rows.iter_mut().zip(places(&totals)) {
        row.place = place;
    }
    Ok(ScoreSheet { title: facts.title, parts, rows, rule })
}

fn row(candidate: Candidate, parts: &[Part], scores: BTreeMap<Id, Score>, rule: PassRule) -> ScoreRow {
    ScoreRow {
        id: candidate.id,
        student_no: candidate.student_no,
        name: candidate.name,
        unit: candidate.unit,
        withdrawn: candidate.withdrawn,
        outcome: judge(parts, &scores, rule),
        counted: parts.iter().map(|part| scores.get(&part.id)?.counted(rule)).collect(),
        scores: parts.iter().map(|part| scores.get(&part.id).copied()).collect(),
        place: None,
    }
}

/// What the assessment of each trainee of a class came to.
pub(crate) fn outcomes(db: &Reader, class: Id, today: Day) -> zhixing_store::Result<BTreeMap<Id, Outcome>> {
    let rows = of_class(db, class, today)?.rows;
    Ok(rows.into_iter().map(|row| (row.id, row.outcome)).collect())
}

/// Gives a class its parts if it has none: 理论考试 50, 实践作业 50.
pub fn start(cx: &Writing, request: ClassRequest) -> Result<ScoreSheet> {
    cx.write(Op::PartsSet, |tx| {
        unclosed(tx, request.class)?;
        tx.says("class", tx.class_facts(request.class)?.title);
        if tx.assessment_parts(request.class)?.is_empty() {
            tx.add_assessment_part(request.class, PartKind::Theory, "理论考试", 50)?;
            tx.add_assessment_part(request.class, PartKind::Practice, "实践作业", 50)?;
        }
        Ok(of_class(tx, request.class, cx.today())?)
    })
}

/// Adds a part.
pub fn add_part(cx: &Writing, request: AddPart) -> Result<ScoreSheet> {
    let name = checked_name(&request.name, request.weight)?;
    cx.write(Op::PartsSet, |tx| {
        unclosed(tx, request.class)?;
        unpublished(tx, request.class)?;
        tx.says("class", tx.class_facts(request.class)?.title);
        refuse_taken(tx, request.class, None, name)?;
        tx.add_assessment_part(request.class, request.kind, name, request.weight)?;
        Ok(of_class(tx, request.class, cx.today())?)
    })
}

/// Changes a part.
pub fn save_part(cx: &Writing, request: SavePart) -> Result<ScoreSheet> {
    let name = checked_name(&request.name, request.weight)?;
    cx.write_about(Op::PartsSet, request.id, |tx| {
        let class = tx.class_of_part(request.id)?;
        unclosed(tx, class)?;
        let parts = tx.assessment_parts(class)?;
        let before = part(&parts, request.id)?;
        if (before.kind, before.weight) != (request.kind, request.weight) {
            unpublished(tx, class)?;
        }
        tx.says("class", tx.class_facts(class)?.title);
        refuse_taken(tx, class, Some(request.id), name)?;
        tx.set_assessment_part(request.id, request.kind, name, request.weight)?;
        Ok(of_class(tx, class, cx.today())?)
    })
}

/// Deletes a part that has no scores.
pub fn delete_part(cx: &Writing, request: PartRef) -> Result<ScoreSheet> {
    cx.write(Op::PartDeleted, |tx| {
        let class = tx.class_of_part(request.id)?;
        unclosed(tx, class)?;
        unpublished(tx, class)?;
        let sheet = of_class(tx, class, cx.today())?;
        let name = part(&sheet.parts, request.id)?.name.clone();
        let count = tx.scores(class)?.values().filter(|scores| scores.contains_key(&request.id)).count();
        if count > 0 {
            let problem = Problem::new(Code::InUse).with("name", name);
            return Err(problem.with("count", count).with("where", "成绩"));
        }
        tx.says("class", sheet.title);
        tx.says("name", name);
        tx.delete("assessment_part", request.id)?;
        Ok(of_class(tx, class, cx.today())?)
    })
}

/// Saves a score as it is typed.
pub fn save_score(cx: &Writing, request: SaveScore) -> Result<ScoreRow> {
    let (class, enrolment) = cx.read(|db| {
        let class = db.class_of_part(request.part)?;
        let found = db.candidates(class)?.into_iter().find(|found| found.student_no == request.student_no);
        Ok((class, found.map(|found| found.id)))
    })?;
    let enrolment =
        enrolment.ok_or_else(|| Problem::new(Code::StudentUnknown).with("found", request.student_no))?;
    cx.write_about(Op::ScoreTyped, enrolment, |tx| {
        unclosed(tx, class)?;
        let reason = request.reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
        let reason = reason.map(|reason| (None, reason));
        correct(tx, (enrolment, request.part), &request.text, reason, cx.today())?;
        let sheet = of_class(tx, class, cx.today())?;
        let row = sheet.rows.into_iter().find(|row| row.id == enrolment);
        let row = row.ok_or_else(|| Problem::new(Code::NotFound))?;
        tx.says("class", sheet.title);
        tx.says("name", &row.name);
        Ok(row)
    })
}

/// Sets a score as it is typed. One that hung out needs a reason to be changed, and what it was is kept.
pub(super) fn correct(
    tx: &Tx,
    (enrolment, part): (Id, Id),
    text: &str,
    reason: Option<(Option<Id>, &str)>,
    today: Day,
) -> Result<()> {
    let class = tx.class_of_part(part)?;
    let before = tx.scores(class)?.get(&enrolment).and_then(|scores| scores.get(&part).copied());
    let text = text.trim();
    let after = match read_beside(text, before) {
        None if !text.is_empty() => return Err(Problem::new(Code::ScoreUnread).with("found", text)),
        score => score,
    };
    let hung_out = last_published(tx, class)?.contains_key(&enrolment);
    put(tx, (enrolment, part), (before, after), hung_out, reason, today)
}

/// Sets a score, with the reason that its change asks once it hung out.
pub(super) fn put(
    tx: &Tx,
    who: (Id, Id),
    (before, after): (Option<Score>, Option<Score>),
    hung_out: bool,
    reason: Option<(Option<Id>, &str)>,
    today: Day,
) -> Result<()> {
    if after == before {
        return Ok(());
    }
    if let Some(was) = before.filter(|_| hung_out) {
        let words = |score: Option<Score>| score.map(|score| score.words());
        let (objection, reason) = match (reason, change_asks(before, after)) {
            (Some(given), _) => given,
            (None, Asks::Reason) => {
                let problem = Problem::new(Code::ScorePublished).with("before", was.words());
                return Err(problem.with("after", words(after).unwrap_or_default()));
            }
            (None, Asks::Makeup | Asks::Nothing) => (None, "补考"),
        };
        let after = words(after).unwrap_or_else(|| "（清空）".to_owned());
        tx.add_score_correction(who, objection, (&was.words(), &after), reason, today)?;
    }
    Ok(tx.put_score(who.0, who.1, after)?)
}

/// Refuses to change what the published results were reckoned by.
fn unpublished(db: &Reader, class: Id) -> Result<()> {
    if db.publications(class)?.is_empty() { Ok(()) } else { Err(Problem::new(Code::PartsPublished)) }
}

/// The pass rule as it holds today.
pub fn rule(cx: &Reading, (): ()) -> Result<PassRule> {
    rule::today(cx)
}

/// Sets the pass rule from today on.
pub fn save_rule(cx: &Writing, request: PassRule) -> Result<()> {
    between("合格分", Hours(request.least_total), Hours(0), Hours::whole(100))?;
    between("岗位考核的月数", request.post_last, request.post_first, 36)?;
    rule::keep(cx, &request)
}

pub(super) fn part(parts: &[Part], id: Id) -> Result<&Part> {
    parts.iter().find(|part| part.id == id).ok_or_else(|| Problem::new(Code::NotFound))
}

fn refuse_taken(db: &Reader, class: Id, but: Option<Id>, name: &str) -> Result<()> {
    let mut parts = db.assessment_parts(class)?.into_iter().filter(|part| Some(part.id) != but);
    if parts.any(|part| part.name == name) {
        return Err(Problem::new(Code::Taken).with("found", name));
    }
    Ok(())
}

fn checked_name(name: &str, weight: u32) -> Result<&str> {
    between("权重", weight, 0, 100)?;
    match name.trim() {
        "" => Err(Problem::new(Code::Empty).with("field", "考核项目")),
        name => Ok(name),
    }
}
