//! Returns (上报): figures as they were handed in.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{Row, params};
use zhixing_domain::{Day, Id};

/// A return as it was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Return {
    /// Its id.
    pub id: Id,
    /// The year.
    pub year: i32,
    /// 报表名称
    pub title: String,
    /// 上报日期
    pub submitted: Day,
    /// 经办人
    pub by: String,
    /// 文号
    pub number: Option<String>,
    /// 报送单位
    pub receiver: Option<String>,
    /// The figures, as JSON.
    pub figures: String,
}

const RETURN: &str = "SELECT id, year, title, submitted, by, number, receiver, figures FROM hours_return";

fn read(row: &Row) -> rusqlite::Result<Return> {
    Ok(Return {
        id: Id(row.get(0)?),
        year: row.get(1)?,
        title: row.get(2)?,
        submitted: row.get(3)?,
        by: row.get(4)?,
        number: row.get(5)?,
        receiver: row.get(6)?,
        figures: row.get(7)?,
    })
}

impl Reader<'_> {
    /// Every return, the newest first.
    pub fn hours_returns(&self) -> Result<Vec<Return>> {
        let sql = format!("{RETURN} ORDER BY submitted DESC, id DESC");
        Ok(self.conn.prepare_cached(&sql)?.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// One return.
    pub fn hours_return(&self, id: Id) -> Result<Return> {
        Ok(self.conn.prepare_cached(&format!("{RETURN} WHERE id = ?1"))?.query_row([id.0], read)?)
    }
}

impl Tx<'_> {
    /// Keeps a return; its id is made here.
    pub fn add_hours_return(&self, new: &Return) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute(
            "INSERT INTO hours_return (id, year, title, submitted, by, number, receiver, figures)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![id.0, new.year, new.title, new.submitted, new.by, new.number, new.receiver, new.figures],
        )?;
        Ok(id)
    }
}
