//! What became of a need: its outcome, the items that answer its topic, their classes.

use super::list::{COLUMNS, FROM, NeedFilter, NeedRow, need, tests};
use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, params, params_from_iter};
use zhixing_domain::Id;
use zhixing_domain::needs::NeedOutcome;
use zhixing_domain::plans::PlanState;

/// An item of a plan that answers a need's topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainItem {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// Its plan.
    pub plan: Id,
    /// The plan's title.
    pub plan_title: String,
    /// How far the plan has come.
    pub state: PlanState,
    /// Its months, as the plan writes them.
    pub months: Option<String>,
    /// Whether the need itself is attached to it, not only its topic.
    pub attached: bool,
}

/// A class made from such an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainClass {
    /// Its id.
    pub id: Id,
    /// The item it was made from.
    pub item: Id,
    /// What it is called.
    pub title: String,
    /// Its first day.
    pub first_day: Option<String>,
    /// Its last day.
    pub last_day: Option<String>,
    /// What was done of it.
    pub followed: Followed,
}

/// What was done of a class (到班、评估、发证).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Followed {
    /// Trainees who did not withdraw.
    pub trainees: i64,
    /// Attendance sheets returned.
    pub sheets: i64,
    /// Complete evaluation forms.
    pub forms: i64,
    /// Valid certificates.
    pub certificates: i64,
    /// Whether the person whose need it is was a trainee; nothing where the need is no person's.
    pub attended: Option<bool>,
}

/// A decision on needs.
#[derive(Debug, Clone, Copy)]
pub struct Decided<'a> {
    /// 采纳, 部分采纳, 未采纳; `None` opens the question again.
    pub outcome: Option<NeedOutcome>,
    /// Why.
    pub reason: Option<&'a str>,
}

impl Reader<'_> {
    /// One need of complete paper.
    pub fn need(&self, id: Id) -> Result<NeedRow> {
        let sql =
            format!("SELECT {COLUMNS} FROM need_heard n JOIN topic t ON t.id = n.topic WHERE n.id = ?1");
        Ok(self.conn.prepare_cached(&sql)?.query_row([id.0], need)?)
    }

    /// The items that a need is attached to, then those of plans that answer its topic or one above it, the newest first.
    pub fn items_answering(&self, need: Id, topic: Id) -> Result<Vec<ChainItem>> {
        let mut items = self.conn.prepare_cached(
            "WITH RECURSIVE above (id) AS (SELECT ?1 UNION ALL SELECT t.parent FROM topic t JOIN above a ON t.id = a.id WHERE t.parent IS NOT NULL),
             answers (item, attached) AS (
               SELECT item, 1 FROM plan_item_need WHERE need = ?2
               UNION ALL SELECT x.item, 0 FROM above a JOIN plan_item_topic x ON x.topic = a.id)
             SELECT i.id, i.title, p.id, p.title, p.state, i.months, max(a.attached) FROM answers a
             JOIN plan_item i ON i.id = a.item AND i.dropped IS NULL JOIN plan p ON p.id = i.plan
             GROUP BY i.id ORDER BY 7 DESC, p.year DESC, i.sort",
        )?;
        Ok(items
            .query_map([topic.0, need.0], |row| {
                let state: String = row.get(4)?;
                Ok(ChainItem {
                    id: Id(row.get(0)?),
                    title: row.get(1)?,
                    plan: Id(row.get(2)?),
                    plan_title: row.get(3)?,
                    state: PlanState::from_key(&state).unwrap_or(PlanState::Draft),
                    months: row.get(5)?,
                    attached: row.get(6)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// What became of most of the needs that the filter leaves and that are decided, with the reason given most.
    pub fn common_outcome(&self, filter: &NeedFilter) -> Result<Option<(NeedOutcome, Option<String>)>> {
        let (tests, values) = tests(filter);
        let sql = format!(
            "SELECT n.outcome, n.outcome_reason FROM {FROM} WHERE {tests} AND n.outcome IS NOT NULL
             GROUP BY 1, 2 ORDER BY count(*) DESC, max(n.id) DESC LIMIT 1"
        );
        let found = self
            .conn
            .prepare_cached(&sql)?
            .query_row(params_from_iter(&values), |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))
            .optional()?;
        Ok(found.and_then(|(key, reason)| Some((NeedOutcome::from_key(&key)?, reason))))
    }

    /// The classes made from an item, and what was done of them for `cadre`.
    pub fn classes_answering(&self, item: Id, cadre: Option<Id>) -> Result<Vec<ChainClass>> {
        let mut classes = self.conn.prepare_cached(
            "SELECT c.id, c.title || coalesce(c.term, ''), c.first_day, c.last_day,
                    (SELECT count(*) FROM enrolment e WHERE e.class = c.id AND e.state = 'enrolled'),
                    (SELECT count(*) FROM attendance_sheet s WHERE s.class = c.id),
                    (SELECT count(*) FROM evaluation_batch b JOIN evaluation_form f ON f.batch = b.id WHERE b.class = c.id AND f.state = 'complete'),
                    (SELECT count(*) FROM certificate t JOIN enrolment e ON e.id = t.enrolment WHERE e.class = c.id AND t.state = 'valid'),
                    EXISTS (SELECT 1 FROM enrolment e WHERE e.class = c.id AND e.cadre = ?2 AND e.state = 'enrolled')
             FROM class_run c WHERE c.plan_item = ?1 ORDER BY c.first_day, c.id",
        )?;
        Ok(classes
            .query_map(params![item.0, cadre.map(|id| id.0)], |row| {
                Ok(ChainClass {
                    id: Id(row.get(0)?),
                    item,
                    title: row.get(1)?,
                    first_day: row.get(2)?,
                    last_day: row.get(3)?,
                    followed: Followed {
                        trainees: row.get(4)?,
                        sheets: row.get(5)?,
                        forms: row.get(6)?,
                        certificates: row.get(7)?,
                        attended: if cadre.is_some() { row.get(8)? } else { None },
                    },
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Says what became of a need.
    pub fn decide_need(&self, id: Id, decided: Decided) -> Result<()> {
        self.set("need", id, "outcome", decided.outcome.map(NeedOutcome::key))?;
        self.set("need", id, "outcome_reason", decided.reason)
    }
}
