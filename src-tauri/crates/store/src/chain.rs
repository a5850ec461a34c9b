//! What leads to a record and what came of it, each step one query. Lists of ids go in as JSON.

use crate::error::Result;
use crate::gate::Reader;
use rusqlite::{OptionalExtension as _, Row, params};
use zhixing_domain::Id;
use zhixing_domain::followup::{FollowupKind, ImprovementState};
use zhixing_domain::needs::NeedSource;
use zhixing_domain::plans::PlanState;

/// Needs of one topic and source that an item answers, or that a person has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainNeeds {
    /// The item, where one answers them.
    pub item: Option<Id>,
    /// The topic.
    pub topic: Id,
    /// Its name.
    pub name: String,
    /// 组织, 岗位, 个人
    pub source: NeedSource,
    /// How many.
    pub count: u32,
}

/// An item of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainPlanItem {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// Its plan.
    pub plan: Id,
    /// The plan's year.
    pub year: i64,
    /// How far the plan has come.
    pub state: PlanState,
    /// Its months, as the plan writes them.
    pub months: Option<String>,
}

/// A class with its item and days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainRun {
    /// Its id.
    pub id: Id,
    /// Its item.
    pub item: Option<Id>,
    /// What it is called.
    pub title: String,
    /// Its first day.
    pub first_day: Option<String>,
    /// Its last day.
    pub last_day: Option<String>,
}

/// A mentor who teaches in a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainMentor {
    /// The class.
    pub class: Id,
    /// The mentor.
    pub mentor: Id,
    /// 姓名
    pub name: String,
    /// A session's title.
    pub title: String,
    /// How many sessions.
    pub sessions: u32,
}

/// A person's place in a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainEnrolment {
    /// The enrolment.
    pub id: Id,
    /// 学号
    pub student_no: u32,
    /// Whether they left the class.
    pub withdrawn: bool,
    /// The number of the valid certificate.
    pub certificate: Option<String>,
}

/// Something asked after a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainFollowup {
    /// Its id.
    pub id: Id,
    /// The class.
    pub class: Id,
    /// What is asked.
    pub kind: FollowupKind,
    /// By when.
    pub due: String,
    /// When it was closed.
    pub done: Option<String>,
    /// How many answers came.
    pub answers: u32,
}

/// Something to be better, learned from a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainImprovement {
    /// Its id.
    pub id: Id,
    /// The class it was learned from.
    pub class: Id,
    /// The follow-up it was learned from.
    pub followup: Option<Id>,
    /// What.
    pub what: String,
    /// Who sees to it.
    pub owner: Option<String>,
    /// How far it has come.
    pub state: ImprovementState,
}

/// A need that an improvement became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainNext {
    /// The need.
    pub id: Id,
    /// The improvement.
    pub improvement: Id,
    /// Its topic's name.
    pub topic: String,
    /// For which year.
    pub year: Option<i64>,
}

fn ids(ids: &[Id]) -> Result<String> {
    Ok(serde_json::to_string(&ids.iter().map(|id| id.0).collect::<Vec<_>>())?)
}

fn needs(row: &Row) -> rusqlite::Result<ChainNeeds> {
    let source: String = row.get(3)?;
    Ok(ChainNeeds {
        item: row.get::<_, Option<i64>>(0)?.map(Id),
        topic: Id(row.get(1)?),
        name: row.get(2)?,
        source: NeedSource::from_key(&source).unwrap_or(NeedSource::Person),
        count: row.get(4)?,
    })
}

impl Reader<'_> {
    /// The needs attached to items, by item, topic and source.
    pub fn chain_needs_of_items(&self, items: &[Id]) -> Result<Vec<ChainNeeds>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT x.item, n.topic, t.name, n.source, count(*) FROM json_each(?1) i
                 JOIN plan_item_need x ON x.item = i.value JOIN need n ON n.id = x.need JOIN topic t ON t.id = n.topic
                 GROUP BY 1, 2, 4 ORDER BY 5 DESC, n.topic",
            )?
            .query_map([ids(items)?], needs)?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The needs of a person's own, by topic.
    pub fn chain_needs_of_person(&self, cadre: Id) -> Result<Vec<ChainNeeds>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT NULL, n.topic, t.name, n.source, count(*) FROM need n JOIN topic t ON t.id = n.topic
                 LEFT JOIN interview p ON p.id = n.interview LEFT JOIN meeting_mark k ON k.need = n.id
                 LEFT JOIN meeting_attendee a ON a.id = k.attendee
                 WHERE n.urgency IS NOT 0 AND (n.cadre = ?1 OR p.cadre = ?1 OR a.cadre = ?1)
                 GROUP BY 2, 4 ORDER BY 5 DESC, n.topic",
            )?
            .query_map([cadre.0], needs)?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The items that answer needs of these topics, with the topic each answers: `(topic, item)`.
    pub fn chain_items_of_topics(&self, topics: &[Id]) -> Result<Vec<(Id, Id)>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT DISTINCT x.topic, x.item FROM json_each(?1) t JOIN plan_item_topic x ON x.topic = t.value
                 JOIN plan_item i ON i.id = x.item AND i.dropped IS NULL ORDER BY x.item",
            )?
            .query_map([ids(topics)?], |row| Ok((Id(row.get(0)?), Id(row.get(1)?))))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// Items by their ids, in the plan's order.
    pub fn chain_items(&self, items: &[Id]) -> Result<Vec<ChainPlanItem>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT i.id, i.title, p.year, p.state, i.months, p.id FROM json_each(?1) j
                 JOIN plan_item i ON i.id = j.value JOIN plan p ON p.id = i.plan GROUP BY i.id ORDER BY p.year, i.sort",
            )?
            .query_map([ids(items)?], |row| {
                let state: String = row.get(3)?;
                Ok(ChainPlanItem {
                    id: Id(row.get(0)?),
                    title: row.get(1)?,
                    year: row.get(2)?,
                    state: PlanState::from_key(&state).unwrap_or(PlanState::Draft),
                    months: row.get(4)?,
                    plan: Id(row.get(5)?),
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The items of a year's plan, without those that were dropped.
    pub fn chain_items_of_year(&self, year: i64) -> Result<Vec<Id>> {
        self.chain_ids(
            "SELECT i.id FROM plan p JOIN plan_item i ON i.plan = p.id WHERE p.year = ?1 AND i.dropped IS NULL ORDER BY i.sort",
            year,
        )
    }

    /// The classes made from an item.
    pub fn chain_classes_of_item(&self, item: Id) -> Result<Vec<Id>> {
        self.chain_ids("SELECT id FROM class_run WHERE plan_item = ?1 ORDER BY first_day, id", item.0)
    }

    /// The classes a person was a trainee of.
    pub fn chain_classes_of_person(&self, cadre: Id) -> Result<Vec<Id>> {
        self.chain_ids(
            "SELECT c.id FROM enrolment e JOIN class_run c ON c.id = e.class WHERE e.cadre = ?1 ORDER BY c.first_day, c.id",
            cadre.0,
        )
    }

    /// The classes a mentor teaches in.
    pub fn chain_classes_of_mentor(&self, mentor: Id) -> Result<Vec<Id>> {
        self.chain_ids(
            "SELECT c.id FROM session s JOIN class_run c ON c.id = s.class WHERE s.mentor = ?1
             GROUP BY c.id ORDER BY c.first_day, c.id",
            mentor.0,
        )
    }

    fn chain_ids(&self, sql: &str, of: i64) -> Result<Vec<Id>> {
        Ok(self
            .conn
            .prepare_cached(sql)?
            .query_map([of], |row| Ok(Id(row.get(0)?)))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// Classes by their ids.
    pub fn chain_classes(&self, classes: &[Id]) -> Result<Vec<ChainRun>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT c.id, c.plan_item, c.title || coalesce(c.term, ''), c.first_day, c.last_day FROM json_each(?1) j
                 JOIN class_run c ON c.id = j.value ORDER BY c.first_day, c.id",
            )?
            .query_map([ids(classes)?], |row| {
                Ok(ChainRun {
                    id: Id(row.get(0)?),
                    item: row.get::<_, Option<i64>>(1)?.map(Id),
                    title: row.get(2)?,
                    first_day: row.get(3)?,
                    last_day: row.get(4)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// Who teaches in classes, who teaches most first; of one mentor only, where one is named.
    pub fn chain_mentors(&self, classes: &[Id], mentor: Option<Id>) -> Result<Vec<ChainMentor>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT s.class, m.id, m.name, min(s.title), count(*) FROM json_each(?1) j
                 JOIN session s ON s.class = j.value JOIN mentor m ON m.id = s.mentor
                 WHERE ?2 IS NULL OR m.id = ?2 GROUP BY 1, 2 ORDER BY 5 DESC, m.id",
            )?
            .query_map(params![ids(classes)?, mentor.map(|id| id.0)], |row| {
                Ok(ChainMentor {
                    class: Id(row.get(0)?),
                    mentor: Id(row.get(1)?),
                    name: row.get(2)?,
                    title: row.get(3)?,
                    sessions: row.get(4)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// A person's place in a class.
    pub fn chain_enrolment(&self, class: Id, cadre: Id) -> Result<Option<ChainEnrolment>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT e.id, e.student_no, e.state = 'withdrawn', t.number FROM enrolment e
                 LEFT JOIN certificate t ON t.enrolment = e.id AND t.state = 'valid' WHERE e.class = ?1 AND e.cadre = ?2",
            )?
            .query_row([class.0, cadre.0], |row| {
                Ok(ChainEnrolment {
                    id: Id(row.get(0)?),
                    student_no: row.get(1)?,
                    withdrawn: row.get(2)?,
                    certificate: row.get(3)?,
                })
            })
            .optional()?)
    }

    /// What is asked after classes, without what is not asked after all, by the day it is due.
    pub fn chain_followups(&self, classes: &[Id]) -> Result<Vec<ChainFollowup>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT f.id, f.class, f.kind, f.due, f.done,
                        (SELECT count(*) FROM followup_application a WHERE a.followup = f.id)
                        + (SELECT count(*) FROM followup_opinion o WHERE o.followup = f.id)
                 FROM json_each(?1) j JOIN followup f ON f.class = j.value
                 WHERE f.skipped IS NULL ORDER BY f.due, f.id",
            )?
            .query_map([ids(classes)?], |row| {
                let kind: String = row.get(2)?;
                Ok(ChainFollowup {
                    id: Id(row.get(0)?),
                    class: Id(row.get(1)?),
                    kind: FollowupKind::from_key(&kind).unwrap_or(FollowupKind::Application),
                    due: row.get(3)?,
                    done: row.get(4)?,
                    answers: row.get(5)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// What is to be better, learned from classes.
    pub fn chain_improvements(&self, classes: &[Id]) -> Result<Vec<ChainImprovement>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT i.id, i.class, i.followup, i.what, i.owner, i.state FROM json_each(?1) j
                 JOIN improvement i ON i.class = j.value ORDER BY i.id",
            )?
            .query_map([ids(classes)?], |row| {
                let state: String = row.get(5)?;
                Ok(ChainImprovement {
                    id: Id(row.get(0)?),
                    class: Id(row.get(1)?),
                    followup: row.get::<_, Option<i64>>(2)?.map(Id),
                    what: row.get(3)?,
                    owner: row.get(4)?,
                    state: ImprovementState::from_key(&state).unwrap_or(ImprovementState::Open),
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The needs that improvements became.
    pub fn chain_next(&self, improvements: &[Id]) -> Result<Vec<ChainNext>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT n.id, n.improvement, t.name, n.year FROM json_each(?1) j
                 JOIN need n ON n.improvement = j.value JOIN topic t ON t.id = n.topic ORDER BY n.id",
            )?
            .query_map([ids(improvements)?], |row| {
                Ok(ChainNext {
                    id: Id(row.get(0)?),
                    improvement: Id(row.get(1)?),
                    topic: row.get(2)?,
                    year: row.get(3)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }
}
