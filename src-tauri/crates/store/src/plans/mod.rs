//! 计划: years' plans, their items, whom these are for, how they are judged, and the states they went through.

mod audience;
mod items;
mod needs;
mod panel;

pub use audience::{AudiencePick, PersonLine};
pub use items::{ItemTopic, PlanItem};
pub use needs::{ItemNeed, NeedTally, OpenTopic};
pub use panel::{Member, Round, ScoreLine, Verdict};

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, Row, params};
use zhixing_domain::plans::{PlanSnapshot, PlanState, VersionKind};
use zhixing_domain::{Day, Fen, Id};

/// A year's plan (年度计划).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Its id.
    pub id: Id,
    /// The year.
    pub year: i64,
    /// What it is called.
    pub title: String,
    /// How far it has come.
    pub state: PlanState,
    /// What its items may cost together.
    pub ceiling: Option<Fen>,
    /// Why it is being adjusted, while it is.
    pub adjusting: Option<String>,
    /// How many items it has.
    pub items: i64,
}

/// A step of a plan from state to state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanStep {
    /// To which state.
    pub state: PlanState,
    /// When.
    pub day: Day,
    /// By whom.
    pub who: String,
    /// 文号
    pub number: Option<String>,
    /// 机关
    pub body: Option<String>,
    /// What was said of it.
    pub note: Option<String>,
    /// Where the panel returned items: in which round, and how many.
    pub returned: Option<(u32, u32)>,
}

/// A plan as it was kept on an occasion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanVersion {
    /// Its id.
    pub id: Id,
    /// The plan.
    pub plan: Id,
    /// Its number within the plan.
    pub no: u32,
    /// On what occasion.
    pub kind: VersionKind,
    /// When.
    pub day: Day,
    /// By whom.
    pub who: String,
    /// Why.
    pub reason: Option<String>,
    /// The plan as it was.
    pub snapshot: PlanSnapshot,
}

const PLANS: &str = "SELECT p.id, p.year, p.title, p.state, p.ceiling, p.adjusting,
    (SELECT count(*) FROM plan_item i WHERE i.plan = p.id AND i.dropped IS NULL) FROM plan p";

fn plan(row: &Row) -> rusqlite::Result<Plan> {
    let state: String = row.get(3)?;
    Ok(Plan {
        id: Id(row.get(0)?),
        year: row.get(1)?,
        title: row.get(2)?,
        state: PlanState::from_key(&state).unwrap_or(PlanState::Draft),
        ceiling: row.get::<_, Option<i64>>(4)?.map(Fen),
        adjusting: row.get(5)?,
        items: row.get(6)?,
    })
}

impl Reader<'_> {
    /// All plans, the newest year first.
    pub fn plans(&self) -> Result<Vec<Plan>> {
        let mut plans = self.conn.prepare_cached(&format!("{PLANS} ORDER BY p.year DESC"))?;
        Ok(plans.query_map([], plan)?.collect::<rusqlite::Result<_>>()?)
    }

    /// One plan.
    pub fn plan(&self, id: Id) -> Result<Plan> {
        Ok(self.conn.prepare_cached(&format!("{PLANS} WHERE p.id = ?1"))?.query_row([id.0], plan)?)
    }

    /// The plan of a year.
    pub fn plan_of(&self, year: i64) -> Result<Option<Plan>> {
        let mut found = self.conn.prepare_cached(&format!("{PLANS} WHERE p.year = ?1"))?;
        Ok(found.query_row([year], plan).optional()?)
    }

    /// The steps a plan has taken, the first first.
    pub fn plan_steps(&self, plan: Id) -> Result<Vec<PlanStep>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT state, day, who, number, body, note, round, returned FROM plan_step WHERE plan = ?1 ORDER BY id",
            )?
            .query_map([plan.0], |row| {
                let state: String = row.get(0)?;
                Ok(PlanStep {
                    state: PlanState::from_key(&state).unwrap_or(PlanState::Draft),
                    day: row.get(1)?,
                    who: row.get(2)?,
                    number: row.get(3)?,
                    body: row.get(4)?,
                    note: row.get(5)?,
                    returned: row.get::<_, Option<u32>>(6)?.zip(row.get(7)?),
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The versions of a plan, the first first.
    pub fn plan_versions(&self, plan: Id) -> Result<Vec<PlanVersion>> {
        let sql = "SELECT id, plan, no, kind, day, who, reason, snapshot FROM plan_version WHERE plan = ?1 ORDER BY no";
        let mut found = self.conn.prepare_cached(sql)?;
        let mut rows = found.query([plan.0])?;
        let mut versions = Vec::new();
        while let Some(row) = rows.next()? {
            let (kind, snapshot): (String, String) = (row.get(3)?, row.get(7)?);
            versions.push(PlanVersion {
                id: Id(row.get(0)?),
                plan: Id(row.get(1)?),
                no: row.get(2)?,
                kind: VersionKind::from_key(&kind).unwrap_or(VersionKind::Adjustment),
                day: row.get(4)?,
                who: row.get(5)?,
                reason: row.get(6)?,
                snapshot: serde_json::from_str(&snapshot)?,
            });
        }
        Ok(versions)
    }

    /// Classes made from a plan that are not over.
    pub fn open_classes_of_plan(&self, plan: Id) -> Result<u32> {
        let sql = "SELECT count(*) FROM class_run r JOIN plan_item i ON i.id = r.plan_item
            WHERE i.plan = ?1 AND r.state IN ('preparing', 'running')";
        Ok(self.conn.prepare_cached(sql)?.query_row([plan.0], |row| row.get(0))?)
    }
}

impl Tx<'_> {
    /// Adds a plan.
    pub fn add_plan(&self, year: i64, title: &str) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached("INSERT INTO plan (id, year, title) VALUES (?1, ?2, ?3)")?
            .execute(params![id.0, year, title])?;
        Ok(id)
    }

    /// Notes a step of a plan and takes it.
    pub fn add_plan_step(&self, plan: Id, step: &PlanStep) -> Result<()> {
        self.conn.execute(
            "INSERT INTO plan_step (id, plan, state, day, who, number, body, note, round, returned)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                self.new_id()?.0,
                plan.0,
                step.state.key(),
                step.day,
                step.who,
                step.number,
                step.body,
                step.note,
                step.returned.map(|(round, _)| round),
                step.returned.map(|(_, items)| items)
            ],
        )?;
        self.set("plan", plan, "state", step.state.key())
    }

    /// Keeps a plan as it is, as its next version.
    pub fn add_plan_version(
        &self,
        plan: Id,
        kind: VersionKind,
        (day, who): (Day, &str),
        reason: Option<&str>,
        snapshot: &PlanSnapshot,
    ) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute(
            "INSERT INTO plan_version (id, plan, no, kind, day, who, reason, snapshot) VALUES (?1, ?2,
                (SELECT coalesce(max(no), 0) + 1 FROM plan_version WHERE plan = ?2), ?3, ?4, ?5, ?6, ?7)",
            params![id.0, plan.0, kind.key(), day, who, reason, serde_json::to_string(snapshot)?],
        )?;
        Ok(id)
    }

    /// Deletes a plan with all its items and papers.
    pub fn delete_plan(&self, id: Id) -> Result<()> {
        for sql in [
            "DELETE FROM plan_score WHERE member IN (SELECT id FROM plan_member WHERE plan = ?1)",
            "DELETE FROM plan_opinion WHERE member IN (SELECT id FROM plan_member WHERE plan = ?1)",
            "DELETE FROM plan_verdict WHERE round IN (SELECT id FROM plan_round WHERE plan = ?1)",
            "DELETE FROM plan_round WHERE plan = ?1",
            "DELETE FROM plan_version WHERE plan = ?1",
            "DELETE FROM plan_member WHERE plan = ?1",
            "DELETE FROM plan_step WHERE plan = ?1",
        ] {
            self.conn.execute(sql, [id.0])?;
        }
        for item in self.plan_items(id)? {
            self.delete_plan_item(item.id)?;
        }
        self.delete("plan", id)
    }
}
