//! Visits, where they go and who goes.

use super::Named;
use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{Row, params};
use serde::Serialize;
use ts_rs::TS;
use zhixing_domain::practice::{Kept, VisitField, VisitState};
use zhixing_domain::{Day, Id};

/// A visit in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct VisitRow {
    /// The visit.
    #[serde(flatten)]
    #[ts(flatten)]
    pub visit: Visit,
    /// The names of the places it goes to.
    pub bases: String,
    /// Who goes.
    pub people: u32,
    /// Lines of the benchmark table, those given up not counted.
    pub lines: u32,
    /// Of these done.
    pub done: u32,
    /// Of these with a verdict on what became of the gap.
    pub reviewed: u32,
}

/// A visit (考察).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Visit {
    /// Its id.
    pub id: Id,
    /// 考察名称
    pub title: String,
    /// The class that goes.
    pub class: Option<Named>,
    /// The item of a plan that it carries out.
    pub item: Option<Named>,
    /// 出发日期
    pub first_day: Option<Day>,
    /// 返回日期
    pub last_day: Option<Day>,
    /// 带队领导
    pub leader: Option<String>,
    /// 交通方式
    pub transport: Option<String>,
    /// 安全联系人
    pub safety_contact: Option<String>,
    /// 安全联系电话
    pub safety_phone: Option<String>,
    /// 行程安排
    pub programme: Option<String>,
    /// 学到什么
    pub findings: Option<String>,
    /// How far it has come.
    pub state: VisitState,
    /// Why it was cancelled.
    pub reason: Option<String>,
}

/// Who goes on a visit (参加人员).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitPerson {
    /// Its id.
    pub id: Id,
    /// The visit.
    pub visit: Id,
    /// The person in the roster.
    pub cadre: Option<Id>,
    /// 姓名
    pub name: String,
    /// 单位
    pub unit: Option<String>,
    /// 职务
    pub post: Option<String>,
}

const VISIT: &str = "SELECT v.id, v.title, v.class, r.title || coalesce(r.term, ''), v.plan_item, i.title, v.first_day, v.last_day, v.leader,
    v.transport, v.safety_contact, v.safety_phone, v.programme, v.findings, v.state, v.reason";
const FROM: &str =
    "FROM visit v LEFT JOIN class_run r ON r.id = v.class LEFT JOIN plan_item i ON i.id = v.plan_item";

fn visit(row: &Row) -> rusqlite::Result<Visit> {
    let named = |id: usize| -> rusqlite::Result<Option<Named>> {
        let Some(found) = row.get::<_, Option<i64>>(id)? else { return Ok(None) };
        Ok(Some(Named { id: Id(found), name: row.get(id + 1)? }))
    };
    let state: String = row.get(14)?;
    Ok(Visit {
        id: Id(row.get(0)?),
        title: row.get(1)?,
        class: named(2)?,
        item: named(4)?,
        first_day: row.get(6)?,
        last_day: row.get(7)?,
        leader: row.get(8)?,
        transport: row.get(9)?,
        safety_contact: row.get(10)?,
        safety_phone: row.get(11)?,
        programme: row.get(12)?,
        findings: row.get(13)?,
        state: VisitState::from_key(&state).unwrap_or(VisitState::Planned),
        reason: row.get(15)?,
    })
}

fn person(row: &Row) -> rusqlite::Result<VisitPerson> {
    Ok(VisitPerson {
        id: Id(row.get(0)?),
        visit: Id(row.get(1)?),
        cadre: row.get::<_, Option<i64>>(2)?.map(Id),
        name: row.get(3)?,
        unit: row.get(4)?,
        post: row.get(5)?,
    })
}

impl Reader<'_> {
    /// All visits: those without a day first, then the newest.
    pub fn visits(&self) -> Result<Vec<VisitRow>> {
        let sql = format!(
            "{VISIT},
                (SELECT group_concat(name, '、') FROM (SELECT b.name FROM visit_base x JOIN base b ON b.id = x.base WHERE x.visit = v.id ORDER BY x.id)),
                (SELECT count(*) FROM visit_person p WHERE p.visit = v.id),
                (SELECT count(*) FROM benchmark l WHERE l.visit = v.id AND l.state <> 'dropped'),
                (SELECT count(*) FROM benchmark l WHERE l.visit = v.id AND l.state = 'done'),
                (SELECT count(*) FROM benchmark l WHERE l.visit = v.id AND l.state <> 'dropped' AND l.verdict IS NOT NULL)
             {FROM} ORDER BY v.first_day IS NOT NULL, v.first_day DESC, v.id DESC"
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([], |row| {
                Ok(VisitRow {
                    visit: visit(row)?,
                    bases: row.get::<_, Option<String>>(16)?.unwrap_or_default(),
                    people: row.get(17)?,
                    lines: row.get(18)?,
                    done: row.get(19)?,
                    reviewed: row.get(20)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// One visit.
    pub fn visit(&self, id: Id) -> Result<Visit> {
        let sql = format!("{VISIT} {FROM} WHERE v.id = ?1");
        Ok(self.conn.prepare_cached(&sql)?.query_row([id.0], visit)?)
    }

    /// Where a visit goes, in the order they were chosen.
    pub fn visit_bases(&self, visit: Id) -> Result<Vec<Named>> {
        let mut bases = self.conn.prepare_cached(
            "SELECT b.id, b.name FROM visit_base x JOIN base b ON b.id = x.base WHERE x.visit = ?1 ORDER BY x.id",
        )?;
        let rows = bases.query_map([visit.0], |row| Ok(Named { id: Id(row.get(0)?), name: row.get(1)? }))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The visits to a place, the newest first: id, title, first day, how far each has come.
    pub fn visits_to(&self, base: Id) -> Result<Vec<Visit>> {
        let sql = format!(
            "{VISIT} {FROM} JOIN visit_base x ON x.visit = v.id WHERE x.base = ?1 ORDER BY v.first_day DESC, v.id DESC"
        );
        Ok(self.conn.prepare_cached(&sql)?.query_map([base.0], visit)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Who goes, in order.
    pub fn visit_people(&self, visit: Id) -> Result<Vec<VisitPerson>> {
        let mut people = self.conn.prepare_cached(
            "SELECT id, visit, cadre, name, unit, post FROM visit_person WHERE visit = ?1 ORDER BY sort, id",
        )?;
        Ok(people.query_map([visit.0], person)?.collect::<rusqlite::Result<_>>()?)
    }

    /// One who goes.
    pub fn visit_person(&self, id: Id) -> Result<VisitPerson> {
        let mut found = self
            .conn
            .prepare_cached("SELECT id, visit, cadre, name, unit, post FROM visit_person WHERE id = ?1")?;
        Ok(found.query_row([id.0], person)?)
    }

    /// The visits that a class, an item of a plan or a place is named by.
    pub fn visits_naming(&self, column: VisitLink, id: Id) -> Result<u32> {
        let sql = match column {
            VisitLink::Class => "SELECT count(*) FROM visit WHERE class = ?1",
            VisitLink::Item => "SELECT count(*) FROM visit WHERE plan_item = ?1",
            VisitLink::Base => "SELECT count(*) FROM visit_base WHERE base = ?1",
        };
        Ok(self.conn.prepare_cached(sql)?.query_row([id.0], |row| row.get(0))?)
    }
}

/// What a visit may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VisitLink {
    /// A class.
    Class,
    /// An item of a plan.
    Item,
    /// A place to learn at.
    Base,
}

impl Tx<'_> {
    /// Adds a visit.
    pub fn add_visit(&self, title: &str) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute("INSERT INTO visit (id, title) VALUES (?1, ?2)", params![id.0, title])?;
        Ok(id)
    }

    /// Sets one field.
    pub fn set_visit(&self, id: Id, field: VisitField, value: Option<&Kept>) -> Result<()> {
        self.keep_in("visit", id, field.key(), value)
    }

    /// Says how far a visit has come, and why it was cancelled.
    pub fn set_visit_state(&self, id: Id, state: VisitState, reason: Option<&str>) -> Result<()> {
        self.set("visit", id, "state", state.key())?;
        self.set("visit", id, "reason", reason)
    }

    /// Says which class goes.
    pub fn set_visit_class(&self, id: Id, class: Option<Id>) -> Result<()> {
        self.set("visit", id, "class", class.map(|id| id.0))
    }

    /// Says which item of a plan it carries out.
    pub fn set_visit_item(&self, id: Id, item: Option<Id>) -> Result<()> {
        self.set("visit", id, "plan_item", item.map(|id| id.0))
    }

    /// Says where a visit goes.
    pub fn set_visit_bases(&self, id: Id, bases: &[Id]) -> Result<()> {
        self.link_to("visit_base", ["visit", "base"], id, bases)
    }

    /// Adds somebody who goes, as the last.
    pub fn add_visit_person(&self, new: &VisitPerson) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached(
                "INSERT INTO visit_person (id, visit, cadre, name, unit, post, sort) VALUES (?1, ?2, ?3, ?4, ?5, ?6,
                    (SELECT coalesce(max(sort), 0) + 1 FROM visit_person WHERE visit = ?2))",
            )?
            .execute(params![id.0, new.visit.0, new.cadre.map(|id| id.0), new.name, new.unit, new.post])?;
        Ok(id)
    }

    /// Deletes a visit with its people and its benchmark table.
    pub fn delete_visit(&self, id: Id) -> Result<()> {
        for sql in [
            "DELETE FROM benchmark WHERE visit = ?1",
            "DELETE FROM visit_person WHERE visit = ?1",
            "DELETE FROM visit_base WHERE visit = ?1",
        ] {
            self.conn.execute(sql, [id.0])?;
        }
        self.delete("visit", id)
    }
}
