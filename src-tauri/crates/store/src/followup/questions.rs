//! Sheets of questions and results, and the plans taken home.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, Row, params};
use std::collections::{BTreeMap, BTreeSet};
use zhixing_domain::followup::{ActionField, ActionState, SheetField};
use zhixing_domain::practice::Kept;
use zhixing_domain::{Day, Id};

/// What a trainee brought and took home (问题与成果单).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QuestionSheet {
    /// 带来的问题
    pub question: Option<String>,
    /// What it is linked to.
    pub links: QuestionLinks,
    /// The topic's name.
    pub topic_name: Option<String>,
    /// 简要回答
    pub answer: Option<String>,
    /// 带回的成果
    pub result: Option<String>,
}

/// What a question is about, and what answers it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct QuestionLinks {
    /// The need it arises from.
    pub need: Option<Id>,
    /// The topic it is about.
    pub topic: Option<Id>,
    /// The session that answers it.
    pub session: Option<Id>,
    /// The mentor who answers it.
    pub mentor: Option<Id>,
}

/// A line of the plan taken home (行动计划的一条).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Its id.
    pub id: Id,
    /// 做什么
    pub what: String,
    /// 何时完成
    pub due: Option<Day>,
    /// 看什么见效
    pub sign: Option<String>,
    /// What became of it.
    pub state: ActionState,
    /// 结果说明
    pub note: Option<String>,
}

/// A line of a plan and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionOf {
    /// The trainee.
    pub enrolment: Id,
    /// The line.
    pub action: Action,
}

/// Questions of a class that no session answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnplacedOf {
    /// How many.
    pub unplaced: u32,
    /// Of how many questions.
    pub questions: u32,
}

const SHEET: &str =
    "SELECT q.enrolment, q.question, q.need, q.topic, q.session, q.mentor, t.name, q.answer, q.result
    FROM question_sheet q LEFT JOIN topic t ON t.id = q.topic";

fn sheet(row: &Row) -> rusqlite::Result<(Id, QuestionSheet)> {
    let id = |at: usize| Ok::<_, rusqlite::Error>(row.get::<_, Option<i64>>(at)?.map(Id));
    let links = QuestionLinks { need: id(2)?, topic: id(3)?, session: id(4)?, mentor: id(5)? };
    let sheet = QuestionSheet {
        question: row.get(1)?,
        links,
        topic_name: row.get(6)?,
        answer: row.get(7)?,
        result: row.get(8)?,
    };
    Ok((Id(row.get(0)?), sheet))
}

const ACTION: &str = "SELECT a.id, a.what, a.due, a.sign, a.state, a.note, a.enrolment FROM action_line a";

fn action(row: &Row) -> rusqlite::Result<ActionOf> {
    let state: String = row.get(4)?;
    let action = Action {
        id: Id(row.get(0)?),
        what: row.get(1)?,
        due: row.get(2)?,
        sign: row.get(3)?,
        state: ActionState::from_key(&state).unwrap_or(ActionState::Open),
        note: row.get(5)?,
    };
    Ok(ActionOf { enrolment: Id(row.get(6)?), action })
}

impl Reader<'_> {
    /// The sheets of a class by trainee; no sheet where nothing was typed.
    pub fn question_sheets(&self, class: Id) -> Result<BTreeMap<Id, QuestionSheet>> {
        let sql = format!("{SHEET} JOIN enrolment e ON e.id = q.enrolment WHERE e.class = ?1");
        Ok(self.conn.prepare_cached(&sql)?.query_map([class.0], sheet)?.collect::<rusqlite::Result<_>>()?)
    }

    /// The sheet of one trainee; an empty one where nothing was typed.
    pub fn question_sheet(&self, enrolment: Id) -> Result<QuestionSheet> {
        let sql = format!("{SHEET} WHERE q.enrolment = ?1");
        let found = self.conn.prepare_cached(&sql)?.query_row([enrolment.0], sheet).optional()?;
        Ok(found.map(|(_, sheet)| sheet).unwrap_or_default())
    }

    /// The plans taken home from a class, by trainee and in order.
    pub fn actions_of_class(&self, class: Id) -> Result<BTreeMap<Id, Vec<Action>>> {
        let sql = format!(
            "{ACTION} JOIN enrolment e ON e.id = a.enrolment WHERE e.class = ?1 ORDER BY a.enrolment, a.sort, a.id"
        );
        let mut plans: BTreeMap<Id, Vec<Action>> = BTreeMap::new();
        for of in self
            .conn
            .prepare_cached(&sql)?
            .query_map([class.0], action)?
            .collect::<rusqlite::Result<Vec<_>>>()?
        {
            plans.entry(of.enrolment).or_default().push(of.action);
        }
        Ok(plans)
    }

    /// The plan of one trainee, in order.
    pub fn actions_of(&self, enrolment: Id) -> Result<Vec<Action>> {
        let sql = format!("{ACTION} WHERE a.enrolment = ?1 ORDER BY a.sort, a.id");
        let rows = self
            .conn
            .prepare_cached(&sql)?
            .query_map([enrolment.0], action)?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        Ok(rows.into_iter().map(|of| of.action).collect())
    }

    /// One line of a plan.
    pub fn action(&self, id: Id) -> Result<ActionOf> {
        Ok(self.conn.prepare_cached(&format!("{ACTION} WHERE a.id = ?1"))?.query_row([id.0], action)?)
    }

    /// The topics that the mentors of a class's sessions know: the session and the topic.
    pub fn session_topics(&self, class: Id) -> Result<BTreeSet<(Id, Id)>> {
        let mut found = self.conn.prepare_cached(
            "SELECT s.id, x.topic FROM session s JOIN mentor_topic x ON x.mentor = s.mentor WHERE s.class = ?1",
        )?;
        let rows = found.query_map([class.0], |row| Ok((Id(row.get(0)?), Id(row.get(1)?))))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Questions of a class that no session answers, and how many there are.
    pub fn unplaced_questions(&self, class: Id) -> Result<UnplacedOf> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT count(*) FILTER (WHERE q.session IS NULL AND q.answer IS NULL), count(*)
                 FROM question_sheet q JOIN enrolment e ON e.id = q.enrolment
                 WHERE e.class = ?1 AND e.state = 'enrolled' AND q.question IS NOT NULL",
            )?
            .query_row([class.0], |row| Ok(UnplacedOf { unplaced: row.get(0)?, questions: row.get(1)? }))?)
    }

    /// What was typed of the follow-up of a class: sheets and lines of plans, and what came back afterwards.
    pub fn followed_of_class(&self, class: Id) -> Result<[u32; 2]> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT (SELECT count(*) FROM question_sheet q JOIN enrolment e ON e.id = q.enrolment WHERE e.class = ?1)
                      + (SELECT count(*) FROM action_line a JOIN enrolment e ON e.id = a.enrolment WHERE e.class = ?1),
                        (SELECT count(*) FROM followup_application a JOIN followup f ON f.id = a.followup WHERE f.class = ?1)
                      + (SELECT count(*) FROM followup_opinion o JOIN followup f ON f.id = o.followup WHERE f.class = ?1)
                      + (SELECT count(*) FROM improvement WHERE class = ?1)
                      + (SELECT count(*) FROM followup WHERE class = ?1 AND minutes IS NOT NULL)",
            )?
            .query_row([class.0], |row| Ok([row.get(0)?, row.get(1)?]))?)
    }

    /// What was typed of the follow-up of a trainee: sheets with something on them, lines of the plan, forms afterwards.
    pub fn followed_of(&self, enrolment: Id) -> Result<u32> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT (SELECT count(*) FROM question_sheet WHERE enrolment = ?1) + (SELECT count(*) FROM action_line WHERE enrolment = ?1)
                      + (SELECT count(*) FROM followup_application WHERE enrolment = ?1) + (SELECT count(*) FROM followup_opinion WHERE enrolment = ?1)",
            )?
            .query_row([enrolment.0], |row| row.get(0))?)
    }
}

impl Tx<'_> {
    /// Sets a field of a trainee's sheet, which is begun with its first.
    pub fn set_question_field(&self, enrolment: Id, field: SheetField, value: Option<&Kept>) -> Result<()> {
        let id = self.sheet_of(enrolment)?;
        let text = match value {
            Some(Kept::Text(text)) => Some(text),
            _ => None,
        };
        self.set("question_sheet", id, field.key(), text)?;
        self.drop_blank_sheet(id)
    }

    /// Says what a question is about and what answers it.
    pub fn set_question_links(&self, enrolment: Id, links: QuestionLinks) -> Result<()> {
        let id = self.sheet_of(enrolment)?;
        let QuestionLinks { need, topic, session, mentor } = links;
        self.conn
            .prepare_cached(
                "UPDATE question_sheet SET need = ?2, topic = ?3, session = ?4, mentor = ?5 WHERE id = ?1",
            )?
            .execute(params![
                id.0,
                need.map(|id| id.0),
                topic.map(|id| id.0),
                session.map(|id| id.0),
                mentor.map(|id| id.0)
            ])?;
        self.drop_blank_sheet(id)
    }

    /// The sheet of a trainee, begun if there is none.
    fn sheet_of(&self, enrolment: Id) -> Result<Id> {
        let known = self
            .conn
            .prepare_cached("SELECT id FROM question_sheet WHERE enrolment = ?1")?
            .query_row([enrolment.0], |row| row.get(0).map(Id))
            .optional()?;
        if let Some(id) = known {
            return Ok(id);
        }
        let id = self.new_id()?;
        self.conn
            .prepare_cached("INSERT INTO question_sheet (id, enrolment) VALUES (?1, ?2)")?
            .execute([id.0, enrolment.0])?;
        Ok(id)
    }

    /// A sheet on which nothing stands any more is none.
    fn drop_blank_sheet(&self, id: Id) -> Result<()> {
        self.conn
            .prepare_cached(
                "DELETE FROM question_sheet WHERE id = ?1
                 AND coalesce(question, need, topic, session, mentor, answer, result) IS NULL",
            )?
            .execute([id.0])?;
        Ok(())
    }

    /// Adds a line as the last of a trainee's plan.
    pub fn add_action(&self, enrolment: Id, what: &str) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached(
                "INSERT INTO action_line (id, enrolment, what, sort) VALUES (?1, ?2, ?3,
                    (SELECT coalesce(max(sort), 0) + 1 FROM action_line WHERE enrolment = ?2))",
            )?
            .execute(params![id.0, enrolment.0, what])?;
        Ok(id)
    }

    /// Sets one cell of a plan.
    pub fn set_action(&self, id: Id, field: ActionField, value: Option<&Kept>) -> Result<()> {
        match value {
            Some(Kept::Text(text)) => self.set("action_line", id, field.key(), text),
            Some(Kept::Day(day)) => self.set("action_line", id, field.key(), day),
            Some(Kept::Number(_)) | None => self.set("action_line", id, field.key(), None::<i64>),
        }
    }

    /// Says what became of a line.
    pub fn set_action_state(&self, id: Id, state: ActionState) -> Result<()> {
        self.set("action_line", id, "state", state.key())
    }
}
