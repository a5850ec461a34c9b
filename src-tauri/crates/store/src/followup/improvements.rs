//! What is to be better, and the needs that came of it.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use crate::sound::sounding;
use rusqlite::types::Value;
use rusqlite::{Row, params, params_from_iter};
use zhixing_domain::followup::{ImprovementField, ImprovementState};
use zhixing_domain::practice::Kept;
use zhixing_domain::{Day, Id};

/// What is to be better (改进方向).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Improvement {
    /// Its id.
    pub id: Id,
    /// 改进什么
    pub what: String,
    /// 谁来办
    pub owner: Option<String>,
    /// 何时办好
    pub due: Option<Day>,
    /// How far it has come.
    pub state: ImprovementState,
    /// 办理情况
    pub note: Option<String>,
    /// The topic it is about.
    pub topic: Option<Id>,
    /// The topic's name.
    pub topic_name: Option<String>,
    /// The class it was learned from.
    pub class: Option<Id>,
    /// The class as paper names it.
    pub class_title: Option<String>,
    /// The follow-up it was learned from.
    pub followup: Option<Id>,
    /// The words it was lifted from.
    pub quote: Option<String>,
    /// The need that came of it.
    pub need: Option<Id>,
    /// The year of that need.
    pub need_year: Option<i64>,
}

/// A new improvement.
#[derive(Debug, Clone, Copy)]
pub struct NewImprovement<'a> {
    /// 改进什么
    pub what: &'a str,
    /// The topic it is about.
    pub topic: Option<Id>,
    /// The class it was learned from.
    pub class: Option<Id>,
    /// The follow-up it was learned from.
    pub followup: Option<Id>,
    /// The words it was lifted from.
    pub quote: Option<&'a str>,
}

/// Which improvements are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImprovementFilter {
    /// What was typed: each word a part of it, of who does it, of the class or the note, or initials of it or the class.
    pub find: Option<String>,
    /// How far they have come.
    pub state: Option<ImprovementState>,
    /// Neither done nor given up, and due before this day.
    pub late_on: Option<Day>,
    /// Learned from this class.
    pub class: Option<Id>,
    /// Learned from this follow-up.
    pub followup: Option<Id>,
}

const COLUMNS: &str = "i.id, i.what, i.owner, i.due, i.state, i.note, i.topic, t.name, i.class, r.title || coalesce(r.term, ''), i.followup, i.quote,
    n.id, n.year";
const FROM: &str =
    "FROM improvement i LEFT JOIN topic t ON t.id = i.topic LEFT JOIN class_run r ON r.id = i.class
    LEFT JOIN need n ON n.improvement = i.id";

fn improvement(row: &Row) -> rusqlite::Result<Improvement> {
    let id = |at: usize| Ok::<_, rusqlite::Error>(row.get::<_, Option<i64>>(at)?.map(Id));
    let state: String = row.get(4)?;
    Ok(Improvement {
        id: Id(row.get(0)?),
        what: row.get(1)?,
        owner: row.get(2)?,
        due: row.get(3)?,
        state: ImprovementState::from_key(&state).unwrap_or(ImprovementState::Open),
        note: row.get(5)?,
        topic: id(6)?,
        topic_name: row.get(7)?,
        class: id(8)?,
        class_title: row.get(9)?,
        followup: id(10)?,
        quote: row.get(11)?,
        need: id(12)?,
        need_year: row.get(13)?,
    })
}

/// The conditions of a filter and their values.
fn tests(filter: &ImprovementFilter) -> (String, Vec<Value>) {
    let mut tests = vec!["1".to_owned()];
    let mut values: Vec<Value> = Vec::new();
    let mut and = |test: &str, value: Value| {
        values.push(value);
        tests.push(test.replace('?', &format!("?{}", values.len())));
    };
    if let Some(state) = filter.state {
        and("i.state = ?", state.key().to_owned().into());
    }
    if let Some(day) = filter.late_on {
        and("i.state IN ('open', 'doing') AND i.due < ?", day.to_string().into());
    }
    if let Some(class) = filter.class {
        and("i.class = ?", class.0.into());
    }
    if let Some(followup) = filter.followup {
        and("i.followup = ?", followup.0.into());
    }
    for word in filter.find.as_deref().unwrap_or_default().split_whitespace() {
        let word = word.to_lowercase();
        let held = ["i.what", "coalesce(i.owner, '')", "coalesce(i.note, '')", CLASS];
        let mut any: Vec<String> = held.map(|text| format!("instr(lower({text}), ?)")).to_vec();
        if word.is_ascii() {
            any.push(format!("i.id IN ({})", sounding("improvement", "?")));
            any.push(format!("i.class IN ({})", sounding("class_run", "?")));
        }
        and(&format!("({})", any.join(" OR ")), word.into());
    }
    (tests.join(" AND "), values)
}

/// The class as paper names it.
const CLASS: &str = "coalesce(r.title || coalesce(r.term, ''), '')";
const ORDER: &str = "i.state IN ('done', 'dropped'), i.due IS NULL, i.due, i.id";

impl Reader<'_> {
    /// How many improvements the filter leaves, and a page of them: what is open first, the earliest due first.
    pub fn improvements(
        &self,
        filter: &ImprovementFilter,
        offset: usize,
        limit: usize,
    ) -> Result<(usize, Vec<Improvement>)> {
        let (tests, values) = tests(filter);
        let wanted = format!("FROM improvement i LEFT JOIN class_run r ON r.id = i.class WHERE {tests}");
        let total = self
            .conn
            .prepare_cached(&format!("SELECT count(*) {wanted}"))?
            .query_row(params_from_iter(&values), |row| row.get::<_, i64>(0))?;
        // The page first: topic and need are looked up of what is shown only.
        let sql = format!(
            "SELECT {COLUMNS} {FROM} WHERE i.id IN (SELECT i.id {wanted} ORDER BY {ORDER} LIMIT {} OFFSET {})
             ORDER BY {ORDER}",
            i64::try_from(limit).unwrap_or(i64::MAX),
            i64::try_from(offset).unwrap_or(i64::MAX)
        );
        let mut found = self.conn.prepare_cached(&sql)?;
        let rows =
            found.query_map(params_from_iter(&values), improvement)?.collect::<rusqlite::Result<_>>()?;
        Ok((usize::try_from(total).unwrap_or_default(), rows))
    }

    /// One improvement.
    pub fn improvement(&self, id: Id) -> Result<Improvement> {
        let sql = format!("SELECT {COLUMNS} {FROM} WHERE i.id = ?1");
        Ok(self.conn.prepare_cached(&sql)?.query_row([id.0], improvement)?)
    }

    /// Who was made answerable before, the most frequent first.
    pub fn improvement_owners(&self) -> Result<Vec<String>> {
        let mut owners = self.conn.prepare_cached(
            "SELECT owner FROM improvement WHERE owner IS NOT NULL GROUP BY owner ORDER BY count(*) DESC, owner LIMIT 500",
        )?;
        Ok(owners.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    }

    /// Questions and improvements that are about a topic.
    pub fn topic_followups(&self, topic: Id) -> Result<[i64; 2]> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT (SELECT count(*) FROM question_sheet WHERE topic = ?1), (SELECT count(*) FROM improvement WHERE topic = ?1)",
            )?
            .query_row([topic.0], |row| Ok([row.get(0)?, row.get(1)?]))?)
    }
}

impl Tx<'_> {
    /// Adds an improvement.
    pub fn add_improvement(&self, new: &NewImprovement) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached(
                "INSERT INTO improvement (id, what, topic, class, followup, quote) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                id.0,
                new.what,
                new.topic.map(|id| id.0),
                new.class.map(|id| id.0),
                new.followup.map(|id| id.0),
                new.quote
            ])?;
        Ok(id)
    }

    /// Sets one field.
    pub fn set_improvement(&self, id: Id, field: ImprovementField, value: Option<&Kept>) -> Result<()> {
        match value {
            Some(Kept::Text(text)) => self.set("improvement", id, field.key(), text),
            Some(Kept::Day(day)) => self.set("improvement", id, field.key(), day),
            Some(Kept::Number(_)) | None => self.set("improvement", id, field.key(), None::<i64>),
        }
    }

    /// Says how far an improvement has come.
    pub fn set_improvement_state(&self, id: Id, state: ImprovementState) -> Result<()> {
        self.set("improvement", id, "state", state.key())
    }

    /// Says which topic it is about.
    pub fn set_improvement_topic(&self, id: Id, topic: Option<Id>) -> Result<()> {
        self.set("improvement", id, "topic", topic.map(|id| id.0))
    }
}
