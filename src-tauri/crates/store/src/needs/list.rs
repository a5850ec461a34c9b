//! The needs that count: one by one, and by topic.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::types::Value;
use rusqlite::{Row, params, params_from_iter};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::needs::{NeedOrigin, NeedOutcome, NeedSource, RespondentKind};
use zhixing_domain::{Day, Id};

/// Which needs are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct NeedFilter {
    /// A part of the person's name, unit or topic.
    pub find: Option<String>,
    /// Where it comes from.
    pub source: Option<NeedSource>,
    /// Who was asked.
    pub kind: Option<RespondentKind>,
    /// The topic.
    pub topic: Option<Id>,
    /// The urgency.
    #[ts(type = "number | null")]
    pub urgency: Option<i64>,
    /// The unit, by its name on the paper.
    pub unit: Option<String>,
    /// The cadre.
    pub cadre: Option<Id>,
    /// Someone from outside, by name.
    pub person: Option<String>,
    /// The batch.
    pub batch: Option<Id>,
    /// The year in which it stands.
    #[ts(type = "number | null")]
    pub year: Option<i64>,
    /// The deployment that asks.
    pub deployment: Option<Id>,
    /// The meeting in which it was said.
    pub meeting: Option<Id>,
    /// The post whose gap it is.
    pub post: Option<Id>,
    /// What became of it.
    pub outcome: Option<NeedOutcome>,
    /// Only those not decided yet.
    pub undecided: bool,
    /// The topic with those below it, not the topic alone.
    pub below: bool,
}

/// A need that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedRow {
    /// Its id.
    pub id: Id,
    /// Where it comes from.
    pub source: NeedSource,
    /// The topic.
    pub topic: Id,
    /// The topic's name.
    pub topic_name: String,
    /// 急需程度
    pub urgency: Option<i64>,
    /// The paper it stands on.
    pub interview: Option<Id>,
    /// The paper's number.
    pub no: Option<i64>,
    /// The paper's batch.
    pub batch: Option<Id>,
    /// The batch's title.
    pub batch_title: Option<String>,
    /// 访谈时间
    pub day: Option<Day>,
    /// 对象类别
    pub kind: Option<RespondentKind>,
    /// The person.
    pub name: Option<String>,
    /// 单位
    pub unit: Option<String>,
    /// 职务
    pub post: Option<String>,
    /// The person in the roster.
    pub cadre: Option<Id>,
    /// What it stands on, where not on an interview.
    pub origin: Option<Origin>,
    /// What that is called.
    pub origin_title: Option<String>,
    /// The words that ask.
    pub quote: Option<String>,
    /// What became of it.
    pub outcome: Option<NeedOutcome>,
    /// Why.
    pub outcome_reason: Option<String>,
}

/// What a need stands on, where not on an interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A document (部署).
    Deployment(Id),
    /// An answered questionnaire (问卷).
    Response(Id),
    /// A meeting (座谈会).
    Meeting(Id),
    /// A post whose abilities are lacking (岗位).
    Post(Id),
    /// What follow-up showed is to be better (改进方向).
    Improvement(Id),
}

impl Origin {
    /// Which kind it is, and its id.
    pub const fn parts(self) -> (NeedOrigin, Id) {
        match self {
            Self::Deployment(id) => (NeedOrigin::Deployment, id),
            Self::Response(id) => (NeedOrigin::Response, id),
            Self::Meeting(id) => (NeedOrigin::Meeting, id),
            Self::Post(id) => (NeedOrigin::Post, id),
            Self::Improvement(id) => (NeedOrigin::Improvement, id),
        }
    }
}

/// A new need that stands on no interview.
#[derive(Debug, Clone, Copy)]
pub struct NewNeed<'a> {
    /// Where it comes from.
    pub source: NeedSource,
    /// The topic.
    pub topic: Id,
    /// 急需程度
    pub urgency: Option<i64>,
    /// What it stands on.
    pub origin: Option<Origin>,
    /// The words that ask.
    pub quote: Option<&'a str>,
    /// The person.
    pub cadre: Option<Id>,
    /// The unit; of a person theirs, if not given.
    pub unit: Option<Id>,
    /// The year, where the origin tells none; without one it stands every year.
    pub year: Option<i64>,
}

impl NewNeed<'_> {
    /// A need of a source and topic; the rest is set where it is known.
    pub const fn new(source: NeedSource, topic: Id, urgency: Option<i64>) -> Self {
        Self { source, topic, urgency, origin: None, quote: None, cadre: None, unit: None, year: None }
    }
}

pub(super) const FROM: &str = "need_counted n JOIN topic t ON t.id = n.topic";
/// The topic asked for and those below it.
const BELOW: &str = "n.topic IN (WITH RECURSIVE below (id) AS (SELECT ? UNION ALL SELECT t.id FROM topic t JOIN below b ON t.parent = b.id) SELECT id FROM below)";

pub(super) fn tests(filter: &NeedFilter) -> (String, Vec<Value>) {
    let mut tests = vec!["1".to_owned()];
    let mut values: Vec<Value> = Vec::new();
    let mut and = |test: &str, value: Value| {
        values.push(value);
        tests.push(test.replace('?', &format!("?{}", values.len())));
    };
    if let Some(find) = filter.find.as_deref().map(str::trim).filter(|find| !find.is_empty()) {
        let test = "(instr(n.name, ?) OR instr(n.unit, ?) OR instr(t.name, ?) OR instr(n.quote, ?))";
        and(test, find.to_owned().into());
    }
    if let Some(source) = filter.source {
        and("n.source = ?", source.key().to_owned().into());
    }
    if let Some(kind) = filter.kind {
        and("n.kind = ?", kind.key().to_owned().into());
    }
    if let Some(topic) = filter.topic {
        let test = if filter.below { BELOW } else { "n.topic = ?" };
        and(test, topic.0.into());
    }
    if let Some(urgency) = filter.urgency {
        and("n.urgency = ?", urgency.into());
    }
    if let Some(unit) = &filter.unit {
        and("n.unit = ?", unit.clone().into());
    }
    if let Some(cadre) = filter.cadre {
        and("n.cadre = ?", cadre.0.into());
    }
    if let Some(person) = &filter.person {
        and("n.cadre IS NULL AND n.name = ?", person.clone().into());
    }
    if let Some(batch) = filter.batch {
        and("n.batch = ?", batch.0.into());
    }
    if let Some(year) = filter.year {
        and("(n.first_year IS NULL OR ? BETWEEN n.first_year AND n.last_year)", year.into());
    }
    for (column, id) in [
        ("n.deployment = ?", filter.deployment),
        ("n.meeting = ?", filter.meeting),
        ("n.post = ?", filter.post),
    ] {
        if let Some(id) = id {
            and(column, id.0.into());
        }
    }
    if let Some(outcome) = filter.outcome {
        and("n.outcome = ?", outcome.key().to_owned().into());
    }
    if filter.undecided {
        tests.push("n.outcome IS NULL".to_owned());
    }
    (tests.join(" AND "), values)
}

pub(super) const COLUMNS: &str = "n.id, n.source, n.topic, t.name, n.urgency, n.interview, n.no, n.batch,
    (SELECT title FROM interview_batch b WHERE b.id = n.batch), n.day, n.kind, n.name, n.unit, n.post_title, n.cadre,
    n.deployment, n.response, n.meeting, n.post, n.improvement,
    coalesce((SELECT coalesce(d.number, d.title) FROM deployment d WHERE d.id = n.deployment),
             (SELECT o.title FROM post o WHERE o.id = n.post), (SELECT m.title FROM meeting m WHERE m.id = n.meeting),
             (SELECT v.title FROM survey_response r JOIN survey_batch v ON v.id = r.batch WHERE r.id = n.response),
             (SELECT i.what FROM improvement i WHERE i.id = n.improvement)),
    n.quote, n.outcome, n.outcome_reason";

pub(super) fn need(row: &Row) -> rusqlite::Result<NeedRow> {
    let id = |at: usize| Ok::<_, rusqlite::Error>(row.get::<_, Option<i64>>(at)?.map(Id));
    let source: String = row.get(1)?;
    let origin = match (id(15)?, id(16)?, id(17)?, id(18)?, id(19)?) {
        (Some(it), ..) => Some(Origin::Deployment(it)),
        (_, Some(it), ..) => Some(Origin::Response(it)),
        (_, _, Some(it), ..) => Some(Origin::Meeting(it)),
        (_, _, _, Some(it), _) => Some(Origin::Post(it)),
        (.., Some(it)) => Some(Origin::Improvement(it)),
        _ => None,
    };
    Ok(NeedRow {
        id: Id(row.get(0)?),
        source: NeedSource::from_key(&source).unwrap_or(NeedSource::Person),
        topic: Id(row.get(2)?),
        topic_name: row.get(3)?,
        urgency: row.get(4)?,
        interview: id(5)?,
        no: row.get(6)?,
        batch: id(7)?,
        batch_title: row.get(8)?,
        day: row.get(9)?,
        kind: row.get::<_, Option<String>>(10)?.and_then(|key| RespondentKind::from_key(&key)),
        name: row.get(11)?,
        unit: row.get(12)?,
        post: row.get(13)?,
        cadre: id(14)?,
        origin,
        origin_title: row.get(20)?,
        quote: row.get(21)?,
        outcome: row.get::<_, Option<String>>(22)?.and_then(|key| NeedOutcome::from_key(&key)),
        outcome_reason: row.get(23)?,
    })
}

impl Reader<'_> {
    /// How many needs the filter leaves, and a page of them: by topic, the most urgent first.
    pub fn needs(&self, filter: &NeedFilter, offset: i64, limit: i64) -> Result<(i64, Vec<NeedRow>)> {
        let (tests, values) = tests(filter);
        let total = self
            .conn
            .prepare_cached(&format!("SELECT count(*) FROM {FROM} WHERE {tests}"))?
            .query_row(params_from_iter(&values), |row| row.get(0))?;
        let sql = format!(
            "SELECT {COLUMNS} FROM {FROM} WHERE {tests}
             ORDER BY t.sort, t.id, n.urgency IS NULL, n.urgency DESC, n.batch, n.no, n.id LIMIT {limit} OFFSET {offset}"
        );
        let rows = self
            .conn
            .prepare_cached(&sql)?
            .query_map(params_from_iter(&values), need)?
            .collect::<rusqlite::Result<_>>()?;
        Ok((total, rows))
    }
}

impl Reader<'_> {
    /// The source and the topic of a need that stands on no paper.
    pub fn need_apart(&self, id: Id) -> Result<(NeedSource, Id)> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT source, topic FROM need WHERE id = ?1 AND coalesce(interview, response) IS NULL",
            )?
            .query_row([id.0], |row| {
                let source: String = row.get(0)?;
                Ok((NeedSource::from_key(&source).unwrap_or(NeedSource::Organisation), Id(row.get(1)?)))
            })?)
    }
}

impl Tx<'_> {
    /// Adds a need that stands on no interview.
    pub fn add_need(&self, need: &NewNeed) -> Result<Id> {
        let id = self.new_id()?;
        let on = |kind: NeedOrigin| {
            need.origin.map(Origin::parts).filter(|(of, _)| *of == kind).map(|(_, id)| id.0)
        };
        self.conn
            .prepare_cached(
                "INSERT INTO need (id, source, topic, urgency, deployment, response, meeting, post, quote, cadre, unit, year, improvement, sort)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13,
                    (SELECT coalesce(max(sort), 0) + 1 FROM need WHERE deployment = ?5 OR response = ?6 OR meeting = ?7 OR post = ?8))",
            )?
            .execute(params![
                id.0,
                need.source.key(),
                need.topic.0,
                need.urgency,
                on(NeedOrigin::Deployment),
                on(NeedOrigin::Response),
                on(NeedOrigin::Meeting),
                on(NeedOrigin::Post),
                need.quote,
                need.cadre.map(|id| id.0),
                need.unit.map(|id| id.0),
                need.year,
                on(NeedOrigin::Improvement),
            ])?;
        Ok(id)
    }

    /// Deletes a need with the mark of its words.
    pub fn delete_need(&self, id: Id) -> Result<()> {
        self.conn.execute("DELETE FROM meeting_mark WHERE need = ?1", [id.0])?;
        self.delete("need", id)
    }
}
