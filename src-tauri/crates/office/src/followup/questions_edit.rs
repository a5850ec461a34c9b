//! What is typed on a trainee's sheet, and what a question is about and answered by.

use super::questions::{QuestionRow, rows_where};
use crate::classes::unclosed;
use crate::context::{Reading, Writing};
use crate::needs;
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::followup::{SheetField, read_sheet};
use zhixing_domain::people::sounds_like;
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_store::Tx;
use zhixing_store::classes::Trainee;
use zhixing_store::followup::QuestionLinks;
use zhixing_store::needs::NeedFilter;

/// A field as it is left.
#[derive(Debug, Deserialize, TS)]
pub struct SaveSheetField {
    /// The trainee.
    pub enrolment: Id,
    /// The field.
    pub field: SheetField,
    /// What was typed; empty clears it.
    pub value: String,
}

/// What a question is linked to; nothing takes the link away.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(tag = "to", content = "id", rename_all = "snake_case")]
pub enum QuestionLink {
    /// 需求: its topic comes with it
    Need(Option<Id>),
    /// 专题
    Topic(Option<Id>),
    /// 课程: its mentor comes with it
    Session(Option<Id>),
    /// 导师
    Mentor(Option<Id>),
}

/// A link of a question.
#[derive(Debug, Deserialize, TS)]
pub struct LinkQuestion {
    /// The trainee.
    pub enrolment: Id,
    /// What to.
    pub link: QuestionLink,
}

/// Questions that a session answers.
#[derive(Debug, Deserialize, TS)]
pub struct PlaceQuestions {
    /// The class.
    pub class: Id,
    /// The trainees, each with the session.
    pub places: Vec<(Id, Id)>,
}

/// What was typed to say what a question is about.
#[derive(Debug, Deserialize, TS)]
pub struct PickAbout {
    /// The trainee: needs of this person come first.
    pub enrolment: Id,
    /// A part of a topic's name, or initials.
    pub find: String,
    /// At most so many.
    pub limit: usize,
}

/// What a question may be about.
#[derive(Debug, Serialize, TS)]
pub struct AboutPick {
    /// A need of this person.
    pub need: Option<Id>,
    /// The topic.
    pub topic: Id,
    /// The topic's name.
    pub name: String,
    /// The words of the need, or where it was said.
    pub detail: Option<String>,
}

/// Saves one field of a sheet as it is left. The question belongs to the class; answer and result go on after it is closed.
pub fn save_sheet_field(cx: &Writing, request: SaveSheetField) -> Result<QuestionRow> {
    let value = read_sheet(request.field, &request.value)?;
    edit(cx, request.enrolment, |tx, trainee| {
        if request.field == SheetField::Question {
            unclosed(tx, trainee.class)?;
        }
        Ok(tx.set_question_field(trainee.id, request.field, value.as_ref())?)
    })
}

/// Says what a question is about and what answers it.
pub fn link_question(cx: &Writing, request: LinkQuestion) -> Result<QuestionRow> {
    edit(cx, request.enrolment, |tx, trainee| {
        let before = tx.question_sheet(trainee.id)?.links;
        let links = match request.link {
            QuestionLink::Need(Some(need)) => {
                QuestionLinks { need: Some(need), topic: Some(tx.need(need)?.topic), ..before }
            }
            QuestionLink::Need(None) => QuestionLinks { need: None, ..before },
            QuestionLink::Topic(topic) => QuestionLinks { need: None, topic, ..before },
            QuestionLink::Session(session) => placed(tx, trainee.class, before, session)?,
            QuestionLink::Mentor(mentor) => QuestionLinks { mentor, ..before },
        };
        Ok(tx.set_question_links(trainee.id, links)?)
    })
}

/// The links of a question that a session of the class answers, with the session's mentor.
fn placed(tx: &Tx, class: Id, before: QuestionLinks, session: Option<Id>) -> Result<QuestionLinks> {
    let Some(id) = session else { return Ok(QuestionLinks { session: None, ..before }) };
    let row = tx.session(id)?.session;
    if row.class != class {
        return Err(Problem::new(Code::NotFound));
    }
    Ok(QuestionLinks { session, mentor: row.mentor.or(before.mentor), ..before })
}

/// Says of several questions at once which session answers them. Gives how many.
pub fn place_questions(cx: &Writing, request: PlaceQuestions) -> Result<u32> {
    cx.write(Op::QuestionsPlaced, |tx| {
        let class = tx.class(request.class)?;
        tx.says("class", class.name());
        tx.says("count", request.places.len());
        tx.about(request.class);
        for (enrolment, session) in &request.places {
            if tx.trainee(*enrolment)?.class != request.class {
                return Err(Problem::new(Code::NotFound));
            }
            let before = tx.question_sheet(*enrolment)?.links;
            tx.set_question_links(*enrolment, placed(tx, request.class, before, Some(*session))?)?;
        }
        Ok(request.places.len() as u32)
    })
}

/// What a question may be about: needs of this person first, then topics.
pub fn pick_about(cx: &Reading, request: PickAbout) -> Result<Vec<AboutPick>> {
    let limit = request.limit.clamp(1, 50);
    let own = cx.read(|db| {
        let Some(cadre) = db.trainee(request.enrolment)?.cadre else { return Ok(Vec::new()) };
        let filter = NeedFilter { cadre: Some(cadre), ..NeedFilter::default() };
        Ok(db.needs(&filter, 0, 50)?.1)
    })?;
    let mut picks: Vec<AboutPick> = own
        .into_iter()
        .filter(|need| sounds_like(&need.topic_name, &request.find))
        .map(|need| AboutPick {
            need: Some(need.id),
            topic: need.topic,
            name: need.topic_name,
            detail: Some(need.quote.or(need.batch_title).or(need.origin_title).unwrap_or_default()),
        })
        .collect();
    let topics = needs::pick_topics(cx, needs::PickTopics { find: request.find, limit })?;
    picks.extend(topics.into_iter().map(|topic| AboutPick {
        need: None,
        topic: topic.id,
        name: topic.name,
        detail: None,
    }));
    picks.truncate(limit);
    Ok(picks)
}

/// Changes the sheet of a trainee; the changes of one sitting are one step.
pub(super) fn edit(
    cx: &Writing,
    enrolment: Id,
    change: impl FnOnce(&Tx, &Trainee) -> Result<()>,
) -> Result<QuestionRow> {
    let today = cx.today();
    cx.write_about(Op::QuestionTyped, enrolment, |tx| {
        let trainee = tx.trainee(enrolment)?;
        tx.says("class", tx.class(trainee.class)?.name());
        tx.says("name", &trainee.name);
        change(tx, &trainee)?;
        let row = rows_where(tx, trainee.class, today, |one| one.id == enrolment)?.pop();
        row.ok_or_else(|| Problem::new(Code::NotFound))
    })
}
