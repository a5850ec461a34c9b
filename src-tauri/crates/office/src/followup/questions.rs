//! The questions that trainees bring and the results they take home, a sheet a trainee.

use super::actions::{ActionRow, action_row};
use crate::context::Reading;
use crate::evaluation::ClassRequest;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;
use zhixing_domain::classes::EnrolmentState;
use zhixing_domain::followup::{ActionState, QuestionState, can_place, question_state, session_fit};
use zhixing_domain::mentors::is_meant;
use zhixing_domain::{Day, HalfDay, Id, Result};
use zhixing_store::Reader;
use zhixing_store::classes::{SessionRow, Trainee};

/// Which questions of a class.
#[derive(Debug, Deserialize, TS)]
pub struct ListQuestions {
    /// The class.
    pub class: Id,
    /// What was typed: the name or its initials, the unit, a part of the question.
    #[serde(default)]
    pub find: String,
    /// How far they have come.
    #[serde(default)]
    pub state: Option<QuestionState>,
}

/// A session in a few words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SessionBrief {
    /// Its id.
    pub id: Id,
    /// Its day.
    #[ts(type = "string")]
    pub day: Day,
    /// Its half-day.
    pub half: HalfDay,
    /// Its title.
    pub title: String,
    /// Who teaches.
    pub mentor: Option<String>,
}

impl From<&SessionRow> for SessionBrief {
    fn from(row: &SessionRow) -> Self {
        Self {
            id: row.session.id,
            day: row.session.day,
            half: row.session.half,
            title: row.title.clone(),
            mentor: row.mentor_name.clone(),
        }
    }
}

/// A trainee with what they brought and took home.
#[derive(Debug, Clone, Serialize, TS)]
pub struct QuestionRow {
    /// The enrolment.
    pub id: Id,
    /// 学号
    pub student_no: u32,
    /// Name.
    pub name: String,
    /// Unit.
    pub unit: Option<String>,
    /// Post.
    pub post: Option<String>,
    /// The person in the roster.
    pub cadre: Option<Id>,
    /// 带来的问题
    pub question: String,
    /// How far it has come.
    pub state: QuestionState,
    /// The need it arises from.
    pub need: Option<Id>,
    /// The topic it is about.
    pub topic: Option<Id>,
    /// The topic's name.
    pub topic_name: Option<String>,
    /// The session that answers it.
    pub session: Option<SessionBrief>,
    /// The session that fits best, while none answers it.
    pub proposed: Option<SessionBrief>,
    /// The mentor who answers it.
    pub mentor: Option<Id>,
    /// The mentor's name.
    pub mentor_name: Option<String>,
    /// 简要回答
    pub answer: String,
    /// 带回的成果
    pub result: String,
    /// 行动计划
    pub actions: Vec<ActionRow>,
    /// Lines that were done.
    pub done: u32,
}

/// How many questions have come how far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct QuestionTally {
    /// 没有交
    pub none: u32,
    /// 没有课程回答
    pub open: u32,
    /// 已安排课程
    pub placed: u32,
    /// 已回答
    pub answered: u32,
    /// Trainees with a result.
    pub results: u32,
    /// Trainees with a plan.
    pub plans: u32,
}

/// The questions of a class by 学号.
#[derive(Debug, Serialize, TS)]
pub struct Questions {
    /// Those that are meant.
    pub rows: Vec<QuestionRow>,
    /// Of all trainees, whatever was asked for.
    pub tally: QuestionTally,
    /// Whether the timetable can still make room.
    pub can_place: bool,
}

/// Questions that no session answers.
#[derive(Debug, Serialize, TS)]
pub struct Unplaced {
    /// How many.
    pub unplaced: u32,
    /// Of how many.
    pub questions: u32,
    /// Whether the timetable can still make room.
    pub can_place: bool,
}

/// The questions of a class.
pub fn questions(cx: &Reading, request: ListQuestions) -> Result<Questions> {
    let today = cx.today();
    cx.read(|db| {
        let class = db.class(request.class)?;
        let mut rows = rows_of(db, request.class, today)?;
        let tally = tally(&rows);
        rows.retain(|row| {
            request.state.is_none_or(|state| row.state == state)
                && is_meant(
                    &request.find,
                    &row.name,
                    &[row.unit.as_deref().unwrap_or_default(), &row.question, &row.result],
                )
        });
        Ok(Questions { rows, tally, can_place: can_place(class.state, class.days.last, today) })
    })
}

fn tally(rows: &[QuestionRow]) -> QuestionTally {
    let mut tally = QuestionTally::default();
    for row in rows {
        match row.state {
            QuestionState::None => tally.none += 1,
            QuestionState::Open => tally.open += 1,
            QuestionState::Placed => tally.placed += 1,
            QuestionState::Answered => tally.answered += 1,
        }
        tally.results += u32::from(!row.result.is_empty());
        tally.plans += u32::from(!row.actions.is_empty());
    }
    tally
}

/// Every trainee of a class who did not leave, with their sheet.
pub(super) fn rows_of(db: &Reader, class: Id, today: Day) -> zhixing_store::Result<Vec<QuestionRow>> {
    rows_where(db, class, today, |_| true)
}

/// Those of them who are meant.
pub(super) fn rows_where(
    db: &Reader,
    class: Id,
    today: Day,
    is_meant: impl Fn(&Trainee) -> bool,
) -> zhixing_store::Result<Vec<QuestionRow>> {
    let mut sheets = db.question_sheets(class)?;
    let mut plans = db.actions_of_class(class)?;
    let sessions = db.sessions_of(class)?;
    let taught = db.session_topics(class)?;
    let mut names: BTreeMap<Id, String> = BTreeMap::new();
    for mentor in sheets.values().filter_map(|sheet| sheet.links.mentor) {
        if let std::collections::btree_map::Entry::Vacant(free) = names.entry(mentor) {
            free.insert(db.mentor(mentor)?.name);
        }
    }
    let trainees = db.trainees(class)?.into_iter();
    let trainees = trainees.filter(|one| one.state == EnrolmentState::Enrolled && is_meant(one));
    let rows = trainees.map(|trainee| {
        let sheet = sheets.remove(&trainee.id).unwrap_or_default();
        let actions: Vec<ActionRow> = plans
            .remove(&trainee.id)
            .unwrap_or_default()
            .into_iter()
            .map(|action| action_row(action, today))
            .collect();
        let links = sheet.links;
        let brief = |id: Id| sessions.iter().find(|row| row.session.id == id).map(SessionBrief::from);
        let state =
            question_state(sheet.question.as_deref(), links.session.is_some(), sheet.answer.as_deref());
        let proposed = (state == QuestionState::Open)
            .then(|| {
                let topic = sheet.topic_name.as_deref().unwrap_or_default();
                let asked = sheet.question.as_deref().unwrap_or_default();
                let fit = |row: &SessionRow| {
                    let knows = links.topic.is_some_and(|topic| taught.contains(&(row.session.id, topic)));
                    session_fit(&row.title, topic, asked, knows)
                };
                // Of several that fit alike the first: the sooner it is answered the better.
                let best = sessions.iter().rev().max_by_key(|row| fit(row));
                best.filter(|row| fit(row) > 0).map(SessionBrief::from)
            })
            .flatten();
        QuestionRow {
            id: trainee.id,
            student_no: trainee.student_no,
            name: trainee.name,
            unit: trainee.unit,
            post: trainee.post,
            cadre: trainee.cadre,
            question: sheet.question.unwrap_or_default(),
            state,
            need: links.need,
            topic: links.topic,
            topic_name: sheet.topic_name,
            session: links.session.and_then(brief),
            proposed,
            mentor: links.mentor,
            mentor_name: links.mentor.and_then(|id| names.get(&id).cloned()),
            answer: sheet.answer.unwrap_or_default(),
            result: sheet.result.unwrap_or_default(),
            done: actions.iter().filter(|line| line.state == ActionState::Done).count() as u32,
            actions,
        }
    });
    Ok(rows.collect())
}

/// How many questions of a class no session answers.
pub fn unplaced(cx: &Reading, request: ClassRequest) -> Result<Unplaced> {
    let today = cx.today();
    cx.read(|db| {
        let class = db.class(request.class)?;
        let found = db.unplaced_questions(request.class)?;
        Ok(Unplaced {
            unplaced: found.unplaced,
            questions: found.questions,
            can_place: can_place(class.state, class.days.last, today),
        })
    })
}

/// A session as paper names it: `10月12日上午　公文写作`.
pub(super) fn session_zh(session: &SessionBrief) -> String {
    use chrono::Datelike as _;
    let day = session.day;
    format!("{}月{}日{}　{}", day.month(), day.day(), session.half.zh(), session.title)
}
