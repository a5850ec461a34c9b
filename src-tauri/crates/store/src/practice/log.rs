//! What is kept of a posting while it lasts: tasks, the logs of its months, appraisals.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, params};
use std::collections::HashMap;
use zhixing_domain::practice::{AppraisalField, AppraisalKind, Grade, Kept, LogField, TaskField};
use zhixing_domain::{Day, Id, Month};

/// A task of a posting (任务).
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Task {
    /// Its id.
    pub id: Id,
    /// 任务
    pub what: String,
    /// 何时完成
    pub due: Option<Day>,
    /// 完成日期
    pub done: Option<Day>,
}

/// The log of a month (月志).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Log {
    /// 做了什么
    pub work: Option<String>,
    /// 问题和打算
    pub problems: Option<String>,
    /// 导师意见
    pub remark: Option<String>,
}

/// An appraisal (鉴定).
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Appraisal {
    /// 等次
    pub grade: Option<Grade>,
    /// 鉴定意见
    pub words: Option<String>,
    /// 鉴定人
    pub who: Option<String>,
    /// 鉴定日期
    pub day: Option<Day>,
}

impl Reader<'_> {
    /// The tasks of a posting, in order.
    pub fn tasks(&self, posting: Id) -> Result<Vec<Task>> {
        let mut found = self.conn.prepare_cached(
            "SELECT id, what, due, done FROM posting_task WHERE posting = ?1 ORDER BY sort, id",
        )?;
        let rows = found.query_map([posting.0], |row| {
            Ok(Task { id: Id(row.get(0)?), what: row.get(1)?, due: row.get(2)?, done: row.get(3)? })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The posting of a task.
    pub fn posting_of_task(&self, task: Id) -> Result<Id> {
        let mut found = self.conn.prepare_cached("SELECT posting FROM posting_task WHERE id = ?1")?;
        Ok(found.query_row([task.0], |row| row.get(0).map(Id))?)
    }

    /// The logs that came, by month.
    pub fn logs(&self, posting: Id) -> Result<HashMap<Month, Log>> {
        let mut found = self
            .conn
            .prepare_cached("SELECT month, work, problems, remark FROM posting_log WHERE posting = ?1")?;
        let mut rows = found.query([posting.0])?;
        let mut logs = HashMap::new();
        while let Some(row) = rows.next()? {
            let month: String = row.get(0)?;
            if let Some(month) = Month::parse(&month) {
                logs.insert(month, Log { work: row.get(1)?, problems: row.get(2)?, remark: row.get(3)? });
            }
        }
        Ok(logs)
    }

    /// The months of which each posting has a log.
    pub fn logged_months(&self) -> Result<HashMap<Id, Vec<Month>>> {
        let mut found =
            self.conn.prepare_cached("SELECT posting, month FROM posting_log ORDER BY posting, month")?;
        let mut rows = found.query([])?;
        let mut logged: HashMap<Id, Vec<Month>> = HashMap::new();
        while let Some(row) = rows.next()? {
            let month: String = row.get(1)?;
            logged.entry(Id(row.get(0)?)).or_default().extend(Month::parse(&month));
        }
        Ok(logged)
    }

    /// An appraisal; blank where there is none.
    pub fn appraisal(&self, posting: Id, kind: AppraisalKind) -> Result<Appraisal> {
        let mut found = self.conn.prepare_cached(
            "SELECT grade, words, who, day FROM posting_appraisal WHERE posting = ?1 AND kind = ?2",
        )?;
        let found = found.query_row(params![posting.0, kind.key()], |row| {
            let grade: Option<String> = row.get(0)?;
            let grade = grade.as_deref().and_then(Grade::from_key);
            Ok(Appraisal { grade, words: row.get(1)?, who: row.get(2)?, day: row.get(3)? })
        });
        Ok(found.optional()?.unwrap_or_default())
    }
}

impl Tx<'_> {
    /// Adds a task as the last.
    pub fn add_task(&self, posting: Id, what: &str) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached(
                "INSERT INTO posting_task (id, posting, what, sort) VALUES (?1, ?2, ?3,
                    (SELECT coalesce(max(sort), 0) + 1 FROM posting_task WHERE posting = ?2))",
            )?
            .execute(params![id.0, posting.0, what])?;
        Ok(id)
    }

    /// Sets one cell of a task.
    pub fn set_task(&self, id: Id, field: TaskField, value: Option<&Kept>) -> Result<()> {
        self.keep_in("posting_task", id, field.key(), value)
    }

    /// Keeps a part of a month's log; one of which nothing is left did not come.
    pub fn put_log(&self, posting: Id, month: Month, field: LogField, value: Option<&str>) -> Result<()> {
        let column = field.key();
        let month = month.to_string();
        self.conn
            .prepare_cached(&format!(
                "INSERT INTO posting_log (id, posting, month, {column}) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (posting, month) DO UPDATE SET {column} = excluded.{column} WHERE {column} IS NOT excluded.{column}"
            ))?
            .execute(params![self.new_id()?.0, posting.0, month, value])?;
        self.conn
            .prepare_cached(
                "DELETE FROM posting_log WHERE posting = ?1 AND month = ?2 AND coalesce(work, problems, remark) IS NULL",
            )?
            .execute(params![posting.0, month])?;
        Ok(())
    }

    /// Keeps a field of an appraisal; one of which nothing is left was not made.
    pub fn put_appraisal(
        &self,
        posting: Id,
        kind: AppraisalKind,
        field: AppraisalField,
        value: Option<&Kept>,
    ) -> Result<()> {
        let known: Option<i64> = self
            .conn
            .prepare_cached("SELECT id FROM posting_appraisal WHERE posting = ?1 AND kind = ?2")?
            .query_row(params![posting.0, kind.key()], |row| row.get(0))
            .optional()?;
        let id = match known {
            Some(id) => Id(id),
            None if value.is_none() => return Ok(()),
            None => {
                let id = self.new_id()?;
                self.conn
                    .prepare_cached("INSERT INTO posting_appraisal (id, posting, kind) VALUES (?1, ?2, ?3)")?
                    .execute(params![id.0, posting.0, kind.key()])?;
                id
            }
        };
        self.keep_in("posting_appraisal", id, field.key(), value)?;
        self.conn
            .prepare_cached(
                "DELETE FROM posting_appraisal WHERE id = ?1 AND coalesce(grade, words, who, day) IS NULL",
            )?
            .execute([id.0])?;
        Ok(())
    }
}
