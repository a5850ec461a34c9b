//! What the office answers to a need, and the items of plans that answer its topic.

use super::list::{COLUMNS, FROM, NeedFilter, NeedRow, need, tests};
use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, params_from_iter};
use std::collections::BTreeSet;
use zhixing_domain::Id;
use zhixing_domain::needs::NeedOutcome;
use zhixing_domain::plans::PlanState;

/// An item of a plan that answers a need's topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnsweringItem {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// The plan's title.
    pub plan_title: String,
    /// How far the plan has come.
    pub state: PlanState,
    /// Whether the need itself is attached to it, not only its topic.
    pub attached: bool,
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
    pub fn items_answering(&self, need: Id, topic: Id) -> Result<Vec<AnsweringItem>> {
        let mut items = self.conn.prepare_cached(
            "WITH RECURSIVE above (id) AS (SELECT ?1 UNION ALL SELECT t.parent FROM topic t JOIN above a ON t.id = a.id WHERE t.parent IS NOT NULL),
             answers (item, attached) AS (
               SELECT item, 1 FROM plan_item_need WHERE need = ?2
               UNION ALL SELECT x.item, 0 FROM above a JOIN plan_item_topic x ON x.topic = a.id)
             SELECT i.id, i.title, p.title, p.state, max(a.attached) FROM answers a
             JOIN plan_item i ON i.id = a.item AND i.dropped IS NULL JOIN plan p ON p.id = i.plan
             GROUP BY i.id ORDER BY 5 DESC, p.year DESC, i.sort",
        )?;
        Ok(items
            .query_map([topic.0, need.0], |row| {
                let state: String = row.get(3)?;
                Ok(AnsweringItem {
                    id: Id(row.get(0)?),
                    title: row.get(1)?,
                    plan_title: row.get(2)?,
                    state: PlanState::from_key(&state).unwrap_or(PlanState::Draft),
                    attached: row.get(4)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The needs that stand in items of plans that are not issued yet, and in no others.
    pub fn needs_in_drafts(&self) -> Result<BTreeSet<Id>> {
        let mut found = self.conn.prepare_cached(
            "SELECT x.need FROM plan_item_need x JOIN plan_item i ON i.id = x.item AND i.dropped IS NULL
             JOIN plan p ON p.id = i.plan GROUP BY x.need HAVING max(p.state IN ('issued', 'running', 'closed')) = 0",
        )?;
        Ok(found.query_map([], |row| row.get(0).map(Id))?.collect::<rusqlite::Result<_>>()?)
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
}

impl Tx<'_> {
    /// Says what became of a need.
    pub fn decide_need(&self, id: Id, decided: Decided) -> Result<()> {
        self.set("need", id, "outcome", decided.outcome.map(NeedOutcome::key))?;
        self.set("need", id, "outcome_reason", decided.reason)
    }
}
