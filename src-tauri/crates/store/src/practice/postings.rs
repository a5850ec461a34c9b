//! Postings: who is where, for how long, and what that raised.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use crate::people::Scope;
use rusqlite::{Params, Row, params};
use std::collections::HashMap;
use zhixing_domain::people::abilities::Level;
use zhixing_domain::practice::{Grade, Kept, PostingField, ProjectKind, Span, days_away};
use zhixing_domain::{Day, Hours, Id};

/// A posting (选派).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posting {
    /// Its id.
    pub id: Id,
    /// The project.
    pub project: Id,
    /// The project's title.
    pub project_title: String,
    /// The project's kind.
    pub kind: Option<ProjectKind>,
    /// 接收单位
    pub host: Option<String>,
    /// The person.
    pub cadre: Id,
    /// 姓名
    pub name: String,
    /// 单位
    pub unit: Option<String>,
    /// 职务
    pub post: Option<String>,
    /// Its days as agreed.
    pub days: Span,
    /// 实践导师
    pub mentor: Option<String>,
    /// 导师电话
    pub mentor_phone: Option<String>,
    /// 提前召回: the last day
    pub recalled: Option<Day>,
    /// Why.
    pub recall_reason: Option<String>,
    /// 学时
    pub hours: Option<Hours>,
    /// Why so many.
    pub hours_reason: Option<String>,
    /// 备注
    pub note: Option<String>,
    /// The grade at the end.
    pub grade: Option<Grade>,
}

impl Posting {
    /// The days the person is really away.
    pub fn away(&self) -> Span {
        days_away(self.days, self.recalled)
    }
}

/// A posting that was extended (延长).
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Extension {
    /// Its id.
    pub id: Id,
    /// Until when it was to last.
    #[ts(type = "string")]
    pub from_day: Day,
    /// Until when it lasts now.
    #[ts(type = "string")]
    pub to_day: Day,
    /// Why.
    pub reason: String,
}

/// An ability that a posting raised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Raised {
    /// The posting.
    pub posting: Id,
    /// The person.
    pub cadre: Id,
    /// The ability.
    pub ability: Id,
    /// The level it trained.
    pub level: Level,
    /// The day of the final appraisal.
    pub day: Day,
}

const POSTINGS: &str = "SELECT s.id, s.project, p.title, p.kind, p.host, s.cadre, s.name, s.unit, s.post, s.first_day, s.last_day, s.mentor,
    s.mentor_phone, s.recalled, s.recall_reason, s.hours, s.hours_reason, s.note, f.grade
    FROM posting s JOIN posting_project p ON p.id = s.project LEFT JOIN posting_appraisal f ON f.posting = s.id AND f.kind = 'final'";

fn posting(row: &Row) -> rusqlite::Result<Posting> {
    let (kind, grade): (Option<String>, Option<String>) = (row.get(3)?, row.get(18)?);
    Ok(Posting {
        id: Id(row.get(0)?),
        project: Id(row.get(1)?),
        project_title: row.get(2)?,
        kind: kind.as_deref().and_then(ProjectKind::from_key),
        host: row.get(4)?,
        cadre: Id(row.get(5)?),
        name: row.get(6)?,
        unit: row.get(7)?,
        post: row.get(8)?,
        days: Span { first: row.get(9)?, last: row.get(10)? },
        mentor: row.get(11)?,
        mentor_phone: row.get(12)?,
        recalled: row.get(13)?,
        recall_reason: row.get(14)?,
        hours: row.get::<_, Option<i64>>(15)?.map(Hours),
        hours_reason: row.get(16)?,
        note: row.get(17)?,
        grade: grade.as_deref().and_then(Grade::from_key),
    })
}

impl Reader<'_> {
    fn found_postings(&self, rest: &str, given: impl Params) -> Result<Vec<Posting>> {
        let mut found = self.conn.prepare_cached(&format!("{POSTINGS} {rest}"))?;
        Ok(found.query_map(given, posting)?.collect::<rusqlite::Result<_>>()?)
    }

    /// All postings, the newest first.
    pub fn postings(&self) -> Result<Vec<Posting>> {
        self.found_postings("ORDER BY s.first_day DESC, s.id DESC", [])
    }

    /// The postings that touch these days, person by person in the office's order.
    pub fn postings_within(&self, days: Span) -> Result<Vec<Posting>> {
        self.found_postings(
            "JOIN cadre c ON c.id = s.cadre LEFT JOIN unit u ON u.id = c.unit
             WHERE s.first_day <= ?2 AND coalesce(s.recalled, s.last_day) >= ?1 ORDER BY u.sort, c.sort, c.id, s.first_day",
            params![days.first, days.last],
        )
    }

    /// One posting.
    pub fn posting(&self, id: Id) -> Result<Posting> {
        let sql = format!("{POSTINGS} WHERE s.id = ?1");
        Ok(self.conn.prepare_cached(&sql)?.query_row([id.0], posting)?)
    }

    /// The postings of a project, the earliest first.
    pub fn postings_of_project(&self, project: Id) -> Result<Vec<Posting>> {
        self.found_postings("WHERE s.project = ?1 ORDER BY s.first_day, s.id", [project.0])
    }

    /// The postings of a person, the newest first.
    pub fn postings_of(&self, cadre: Id) -> Result<Vec<Posting>> {
        self.found_postings("WHERE s.cadre = ?1 ORDER BY s.first_day DESC", [cadre.0])
    }

    /// How often each person was sent.
    pub fn postings_by_person(&self) -> Result<HashMap<Id, u32>> {
        let mut found = self.conn.prepare_cached("SELECT cadre, count(*) FROM posting GROUP BY cadre")?;
        let rows = found.query_map([], |row| Ok((Id(row.get(0)?), row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How often a posting was extended, and to what.
    pub fn extensions(&self, posting: Id) -> Result<Vec<Extension>> {
        let mut found = self.conn.prepare_cached(
            "SELECT id, from_day, to_day, reason FROM posting_extension WHERE posting = ?1 ORDER BY id",
        )?;
        let rows = found.query_map([posting.0], |row| {
            Ok(Extension {
                id: Id(row.get(0)?),
                from_day: row.get(1)?,
                to_day: row.get(2)?,
                reason: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The abilities that postings appraised by a day have raised, for people or abilities of a scope.
    pub fn each_raised(&self, scope: Scope, day: Day, mut each: impl FnMut(Raised)) -> Result<()> {
        let within = match scope {
            Scope::People(_) => {
                "json_each(?2) w CROSS JOIN posting s ON s.cadre = w.value JOIN posting_project_ability x ON x.project = s.project"
            }
            Scope::Abilities(_) => {
                "json_each(?2) w CROSS JOIN posting_project_ability x ON x.ability = w.value JOIN posting s ON s.project = x.project"
            }
        };
        let mut found = self.conn.prepare_cached(&format!(
            "SELECT s.id, s.cadre, x.ability, x.level, f.day FROM {within}
             JOIN posting_appraisal f ON f.posting = s.id AND f.kind = 'final' AND f.grade <> 'unqualified' AND f.day <= ?1"
        ))?;
        let mut rows = found.query(params![day, scope.json()])?;
        while let Some(row) = rows.next()? {
            each(Raised {
                posting: Id(row.get(0)?),
                cadre: Id(row.get(1)?),
                ability: Id(row.get(2)?),
                level: Level::new(row.get(3)?).unwrap_or_default(),
                day: row.get(4)?,
            });
        }
        Ok(())
    }

    /// The postings that a journal entry changed.
    pub fn postings_changed_by(&self, entry: Id) -> Result<Vec<Id>> {
        let mut found = self.conn.prepare_cached(
            "SELECT DISTINCT row FROM journal_change WHERE journal = ?1 AND tbl = 'posting'",
        )?;
        Ok(found.query_map([entry.0], |row| row.get(0).map(Id))?.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Sends somebody to a project.
    pub fn add_posting(&self, new: &Posting) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached(
                "INSERT INTO posting (id, project, cadre, name, unit, post, first_day, last_day, mentor, mentor_phone)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?
            .execute(params![
                id.0,
                new.project.0,
                new.cadre.0,
                new.name,
                new.unit,
                new.post,
                new.days.first,
                new.days.last,
                new.mentor,
                new.mentor_phone
            ])?;
        Ok(id)
    }

    /// Sets one field.
    pub fn set_posting(&self, id: Id, field: PostingField, value: Option<&Kept>) -> Result<()> {
        self.keep_in("posting", id, field.key(), value)
    }

    /// Calls somebody back early, or takes that back.
    pub fn set_recalled(&self, id: Id, day: Option<Day>, reason: Option<&str>) -> Result<()> {
        self.set("posting", id, "recalled", day)?;
        self.set("posting", id, "recall_reason", reason)
    }

    /// Says how many hours a posting counts, and why so many.
    pub fn set_posting_hours(&self, id: Id, hours: Option<Hours>, reason: Option<&str>) -> Result<()> {
        self.set("posting", id, "hours", hours.map(|hours| hours.0))?;
        self.set("posting", id, "hours_reason", reason)
    }

    /// Extends a posting.
    pub fn extend_posting(&self, id: Id, from: Day, to: Day, reason: &str) -> Result<()> {
        self.conn.execute(
            "INSERT INTO posting_extension (id, posting, from_day, to_day, reason) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![self.new_id()?.0, id.0, from, to, reason],
        )?;
        self.set("posting", id, "last_day", to)
    }

    /// Deletes a posting with all that was kept of it.
    pub fn delete_posting(&self, id: Id) -> Result<()> {
        for table in ["posting_extension", "posting_task", "posting_log", "posting_appraisal"] {
            self.conn.execute(&format!("DELETE FROM {table} WHERE posting = ?1"), [id.0])?;
        }
        self.delete("posting", id)
    }
}
