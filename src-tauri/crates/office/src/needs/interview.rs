//! One paper typed in: draft first, each field saved as it is left.

use super::BatchRequest;
use super::paper::{InterviewRecord, Paper, judge, record};
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::needs::{InterviewField, PaperState, RespondentKind, read_field};
use zhixing_domain::people::{CadreField, sounds_like};
use zhixing_domain::{Code, Id, Problem, Result, Weight};
use zhixing_store::Tx;
use zhixing_store::needs::Interview;

/// One paper.
#[derive(Debug, Deserialize, TS)]
pub struct InterviewRequest {
    /// The paper.
    pub id: Id,
}

/// A paper begun: its first field is about to be saved.
#[derive(Debug, Deserialize, TS)]
pub struct BeginInterview {
    /// The batch.
    pub batch: Id,
    /// The number on the paper.
    #[ts(type = "number")]
    pub no: i64,
}

/// A field as it is left.
#[derive(Debug, Deserialize, TS)]
pub struct SaveInterviewField {
    /// The paper.
    pub id: Id,
    /// The field.
    pub field: InterviewField,
    /// What was typed; empty clears it.
    pub value: String,
}

/// Who was asked: a cadre of the roster, or someone by name.
#[derive(Debug, Deserialize, TS)]
pub struct SaveRespondent {
    /// The paper.
    pub id: Id,
    /// The cadre, if one of the roster: name, unit and post are taken from there.
    pub cadre: Option<Id>,
    /// The name of someone from outside; empty clears it.
    pub name: String,
}

/// A question mark put at a field, or taken away.
#[derive(Debug, Deserialize, TS)]
pub struct MarkInterview {
    /// The paper.
    pub id: Id,
    /// The field.
    pub field: InterviewField,
    /// What to look at; `None` takes the mark away.
    pub note: Option<String>,
}

/// What was typed into a field so far.
#[derive(Debug, Deserialize, TS)]
pub struct SuggestRequest {
    /// The field: place, interviewer, unit or post.
    pub field: InterviewField,
    /// A part of it, its initials or its pinyin.
    pub find: String,
}

/// A completed paper, and where to go on.
#[derive(Debug, Serialize, TS)]
pub struct Completed {
    /// Whether there is paper in the pile that was not begun.
    pub more: bool,
    /// A paper of the batch begun and not complete.
    pub draft: Option<Id>,
}

/// One paper.
pub fn interview(cx: &Reading, request: InterviewRequest) -> Result<InterviewRecord> {
    let today = cx.today();
    cx.read(|db| record(db, request.id, today))
}

/// The next paper of a pile, with day, place and interviewer carried over. Nothing is kept of it until it is begun.
pub fn blank_interview(cx: &Reading, request: BatchRequest) -> Result<InterviewRecord> {
    cx.read(|db| {
        let no = db.free_paper_no(request.id)?;
        let before = db.interview_before(request.id, no)?;
        Ok(InterviewRecord {
            paper: Paper::blank(no, before.as_ref()),
            batch: db.interview_batch(request.id)?.into(),
            wishes: Vec::new(),
            marks: Vec::new(),
            checks: Vec::new(),
            previous: before.map(Paper::from),
        })
    })
}

/// Begins a paper: it exists from now on, with day, place and interviewer as on the one before.
pub fn begin_interview(cx: &Writing, request: BeginInterview) -> Result<InterviewRecord> {
    let today = cx.today();
    read_field(InterviewField::No, &request.no.to_string())?;
    cx.write(Op::InterviewTyped, |tx| {
        no_is_free(tx, request.batch, request.no, None)?;
        let before = tx.interview_before(request.batch, request.no)?;
        let id = tx.add_interview(request.batch, request.no)?;
        tx.about(id);
        let paper = Paper::blank(request.no, before.as_ref());
        let day = paper.day.map(|day| day.to_string());
        for (field, value) in [
            (InterviewField::Day, &day),
            (InterviewField::Place, &paper.place),
            (InterviewField::Interviewer, &paper.interviewer),
        ] {
            tx.set_interview(id, field, value.as_deref())?;
        }
        say(tx, &tx.interview(id)?)?;
        Ok(record(tx, id, today)?)
    })
}

/// Saves one field as it is left. What cannot be read is refused with the reason; nothing else is touched.
pub fn save_interview_field(cx: &Writing, request: SaveInterviewField) -> Result<InterviewRecord> {
    let SaveInterviewField { id, field, value } = request;
    let value = read_field(field, &value)?;
    edit(cx, id, |tx, paper| {
        if field == InterviewField::No {
            let no = value.as_deref().and_then(|no| no.parse().ok()).unwrap_or(paper.no);
            no_is_free(tx, paper.batch, no, Some(id))?;
        }
        if field == InterviewField::Name {
            return set_respondent(tx, paper, None, value.as_deref());
        }
        Ok(tx.set_interview(id, field, value.as_deref())?)
    })
}

/// Says who was asked. Of a cadre name, unit and post are kept as of now.
pub fn save_respondent(cx: &Writing, request: SaveRespondent) -> Result<InterviewRecord> {
    let name = read_field(InterviewField::Name, &request.name)?;
    edit(cx, request.id, |tx, paper| set_respondent(tx, paper, request.cadre, name.as_deref()))
}

/// Puts a question mark at a field, or takes it away; on a complete paper too.
pub fn mark_interview(cx: &Writing, request: MarkInterview) -> Result<InterviewRecord> {
    let today = cx.today();
    cx.write_about(Op::InterviewMarked, request.id, |tx| {
        say(tx, &tx.interview(request.id)?)?;
        tx.mark_interview(request.id, request.field, request.note.as_deref().map(str::trim))?;
        Ok(record(tx, request.id, today)?)
    })
}

/// Completes a paper: from now on its needs count. What stops it is refused, with its field as the place.
pub fn complete_interview(cx: &Writing, request: InterviewRequest) -> Result<Completed> {
    let today = cx.today();
    cx.write(Op::InterviewCompleted, |tx| {
        let paper = draft(tx, request.id)?;
        tx.about(paper.id);
        say(tx, &paper)?;
        let batch = tx.interview_batch(paper.batch)?;
        let checks = judge(tx, &paper, &tx.wishes(paper.id)?, batch.year, today)?;
        if let Some(stop) = checks.into_iter().find(|check| check.weight == Weight::Error) {
            return Err(stop.into_problem());
        }
        tx.set_interview_state(paper.id, PaperState::Complete)?;
        let papers = tx.papers_of(paper.batch)?;
        let draft = papers.iter().find(|other| other.state == PaperState::Draft).map(|other| other.id);
        Ok(Completed { more: batch.paper_count == 0 || batch.begun < batch.paper_count, draft })
    })
}

/// Opens a complete paper again: its needs no longer count until it is complete.
pub fn reopen_interview(cx: &Writing, request: InterviewRequest) -> Result<InterviewRecord> {
    let today = cx.today();
    cx.write(Op::InterviewReopened, |tx| {
        let paper = tx.interview(request.id)?;
        tx.about(paper.id);
        say(tx, &paper)?;
        tx.set_interview_state(paper.id, PaperState::Draft)?;
        Ok(record(tx, paper.id, today)?)
    })
}

/// Deletes a paper with what stands on it.
pub fn delete_interview(cx: &Writing, request: InterviewRequest) -> Result<()> {
    cx.write(Op::InterviewDeleted, |tx| {
        let paper = tx.interview(request.id)?;
        tx.about(paper.id);
        say(tx, &paper)?;
        Ok(tx.delete_interview(paper.id)?)
    })
}

/// What was typed into a field before, the most frequent first.
pub fn suggest(cx: &Reading, request: SuggestRequest) -> Result<Vec<String>> {
    use InterviewField as F;
    /// So many are looked through, so many are shown.
    const KNOWN: i64 = 500;
    const SHOWN: usize = 8;
    if !matches!(request.field, F::Place | F::Interviewer | F::Unit | F::Post) {
        return Ok(Vec::new());
    }
    let known = cx.read(|db| db.interview_values(request.field, KNOWN))?;
    Ok(known.into_iter().filter(|text| sounds_like(text, &request.find)).take(SHOWN).collect())
}

/// Changes a paper that is not complete; the changes of one sitting are one step.
pub(super) fn edit(
    cx: &Writing,
    id: Id,
    change: impl FnOnce(&Tx, &Interview) -> Result<()>,
) -> Result<InterviewRecord> {
    let today = cx.today();
    cx.write_about(Op::InterviewTyped, id, |tx| {
        let paper = draft(tx, id)?;
        say(tx, &paper)?;
        change(tx, &paper)?;
        Ok(record(tx, id, today)?)
    })
}

fn draft(tx: &Tx, id: Id) -> Result<Interview> {
    let paper = tx.interview(id)?;
    match paper.state {
        PaperState::Draft => Ok(paper),
        PaperState::Complete => Err(Problem::new(Code::PaperComplete).with("no", paper.no)),
    }
}

pub(super) fn set_respondent(
    tx: &Tx,
    paper: &Interview,
    cadre: Option<Id>,
    name: Option<&str>,
) -> Result<()> {
    use InterviewField as F;
    tx.set_interview_cadre(paper.id, cadre)?;
    if let Some(cadre) = cadre {
        let facts = tx.cadre(cadre)?.facts;
        tx.set_interview(paper.id, F::Name, facts.get(CadreField::Name))?;
        tx.set_interview(paper.id, F::Unit, facts.get(CadreField::Unit))?;
        tx.set_interview(paper.id, F::Post, facts.get(CadreField::Post))?;
        return Ok(tx.set_interview(paper.id, F::Kind, Some(RespondentKind::Cadre.key()))?);
    }
    // Unit and post of the cadre that was picked by mistake are not this person's.
    if paper.cadre.is_some() {
        tx.set_interview(paper.id, F::Unit, None)?;
        tx.set_interview(paper.id, F::Post, None)?;
    }
    Ok(tx.set_interview(paper.id, F::Name, name)?)
}

fn no_is_free(tx: &Tx, batch: Id, no: i64, but: Option<Id>) -> Result<()> {
    if tx.paper_no_taken(batch, no, but)? {
        return Err(Problem::new(Code::Taken).with("found", format!("第 {no} 号")));
    }
    Ok(())
}

/// The step names the batch and the paper's number.
fn say(tx: &Tx, paper: &Interview) -> Result<()> {
    tx.says("batch", tx.interview_batch(paper.batch)?.title);
    tx.says("no", paper.no);
    Ok(())
}
