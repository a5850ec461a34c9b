//! The questions that trainees bring and the results they take home, a sheet a trainee.

use super::actions::{ActionRow, action_row};
use crate::book::{MadeOutput, book};
use crate::classes::unclosed;
use crate::context::{Reading, Writing};
use crate::evaluation::ClassRequest;
use crate::needs;
use crate::op::Op;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;
use zhixing_domain::classes::EnrolmentState;
use zhixing_domain::followup::{
    ActionState, QuestionState, SheetField, can_place, question_state, read_sheet, session_fit,
};
use zhixing_domain::mentors::is_meant;
use zhixing_domain::people::sounds_like;
use zhixing_domain::{Code, Day, HalfDay, Id, Problem, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::classes::{SessionRow, Trainee};
use zhixing_store::followup::QuestionLinks;
use zhixing_store::needs::NeedFilter;
use zhixing_store::{Reader, Tx};

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
fn rows_where(
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

/// The questions and results of a class as a workbook.
pub fn export_questions(cx: &Reading, request: ListQuestions) -> Result<MadeOutput> {
    let class = cx.read(|db| db.class(request.class))?.name();
    let rows = questions(cx, request)?.rows;
    let headings = [
        ("学号", 6),
        ("姓名", 12),
        ("单位", 24),
        ("带来的问题", 48),
        ("专题", 20),
        ("状态", 14),
        ("在哪堂课回答", 36),
        ("导师", 12),
        ("简要回答", 40),
        ("带回的成果", 40),
        ("行动计划", 48),
        ("做成", 8),
    ];
    let cells = rows.into_iter().map(|row| {
        let session = row.session.as_ref().map(session_zh);
        let plan: Vec<String> =
            row.actions.iter().zip(1..).map(|(line, no)| format!("{no}. {}", line.zh())).collect();
        vec![
            Cell::Number(f64::from(row.student_no)),
            Cell::Text(row.name),
            Cell::from(row.unit),
            Cell::Text(row.question),
            Cell::from(row.topic_name),
            Cell::from(row.state.zh()),
            Cell::from(session),
            Cell::from(row.mentor_name),
            Cell::Text(row.answer),
            Cell::Text(row.result),
            Cell::Text(plan.join("\n")),
            if row.actions.is_empty() {
                Cell::Empty
            } else {
                Cell::Text(format!("{}/{}", row.done, row.actions.len()))
            },
        ]
    });
    book(cx, &Table::new(format!("{class}问题与成果"), headings, cells))
}

/// A session as paper names it: `10月12日上午　公文写作`.
pub(super) fn session_zh(session: &SessionBrief) -> String {
    use chrono::Datelike as _;
    let day = session.day;
    format!("{}月{}日{}　{}", day.month(), day.day(), session.half.zh(), session.title)
}
