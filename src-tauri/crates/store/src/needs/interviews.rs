//! The papers of a batch: what stands on each, and what is marked.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, Row, params};
use zhixing_domain::needs::{InterviewField, PaperState, RespondentKind, TeachingForm};
use zhixing_domain::{Day, Id};

/// An interview (一份访谈记录).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interview {
    /// Its id.
    pub id: Id,
    /// Its batch.
    pub batch: Id,
    /// 第几号
    pub no: i64,
    /// 访谈时间
    pub day: Option<Day>,
    /// 地点
    pub place: Option<String>,
    /// 访谈人
    pub interviewer: Option<String>,
    /// 对象类别
    pub kind: Option<RespondentKind>,
    /// The person in the roster.
    pub cadre: Option<Id>,
    /// 访谈对象
    pub name: Option<String>,
    /// 单位
    pub unit: Option<String>,
    /// 职务
    pub post: Option<String>,
    /// 一、工作中的难点
    pub difficulties: Option<String>,
    /// 三、希望的形式
    pub form: Option<TeachingForm>,
    /// 建议天数
    pub days: Option<i64>,
    /// 四、其他意见
    pub opinions: Option<String>,
    /// How far it is.
    pub state: PaperState,
}

/// A question mark at a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The field.
    pub field: InterviewField,
    /// What to look at.
    pub note: String,
}

const COLUMNS: &str = "id, batch, no, day, place, interviewer, kind, cadre, name, unit, post, difficulties, form, days, opinions, state";

fn interview(row: &Row) -> rusqlite::Result<Interview> {
    Ok(Interview {
        id: Id(row.get(0)?),
        batch: Id(row.get(1)?),
        no: row.get(2)?,
        day: row.get(3)?,
        place: row.get(4)?,
        interviewer: row.get(5)?,
        kind: row.get::<_, Option<String>>(6)?.and_then(|key| RespondentKind::from_key(&key)),
        cadre: row.get::<_, Option<i64>>(7)?.map(Id),
        name: row.get(8)?,
        unit: row.get(9)?,
        post: row.get(10)?,
        difficulties: row.get(11)?,
        form: row.get::<_, Option<String>>(12)?.and_then(|key| TeachingForm::from_key(&key)),
        days: row.get(13)?,
        opinions: row.get(14)?,
        state: state(&row.get::<_, String>(15)?),
    })
}

pub(super) fn state(key: &str) -> PaperState {
    PaperState::from_key(key).unwrap_or(PaperState::Draft)
}

impl Reader<'_> {
    /// One interview.
    pub fn interview(&self, id: Id) -> Result<Interview> {
        let sql = format!("SELECT {COLUMNS} FROM interview WHERE id = ?1");
        Ok(self.conn.prepare_cached(&sql)?.query_row([id.0], interview)?)
    }

    /// The paper before number `no` of a batch: whose values are carried forward.
    pub fn interview_before(&self, batch: Id, no: i64) -> Result<Option<Interview>> {
        let sql =
            format!("SELECT {COLUMNS} FROM interview WHERE batch = ?1 AND no < ?2 ORDER BY no DESC LIMIT 1");
        Ok(self.conn.prepare_cached(&sql)?.query_row(params![batch.0, no], interview).optional()?)
    }

    /// The lowest number that no paper of the batch has: the next to be typed.
    pub fn free_paper_no(&self, batch: Id) -> Result<i64> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT min(no) + 1 FROM (SELECT 0 AS no UNION ALL SELECT no FROM interview WHERE batch = ?1) taken
                 WHERE NOT EXISTS (SELECT 1 FROM interview i WHERE i.batch = ?1 AND i.no = taken.no + 1)",
            )?
            .query_row([batch.0], |row| row.get(0))?)
    }

    /// Whether another paper of the batch has this number.
    pub fn paper_no_taken(&self, batch: Id, no: i64, but: Option<Id>) -> Result<bool> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM interview WHERE batch = ?1 AND no = ?2 AND id IS NOT ?3)",
            )?
            .query_row(params![batch.0, no, but.map(|id| id.0)], |row| row.get(0))?)
    }

    /// The numbers of other papers of the batch with the same person: the same cadre, or the same name where it is not
    /// known of both which cadre they are.
    pub fn papers_with_same_person(&self, of: &Interview) -> Result<Vec<i64>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT no FROM interview WHERE batch = ?1 AND id <> ?2
                    AND (cadre = ?3 OR name = ?4 AND (cadre IS NULL OR ?3 IS NULL) AND coalesce(unit, '') = coalesce(?5, ''))
                 ORDER BY no",
            )?
            .query_map(
                params![of.batch.0, of.id.0, of.cadre.map(|id| id.0), of.name, of.unit],
                |row| row.get(0),
            )?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The question marks of a paper.
    pub fn interview_marks(&self, interview: Id) -> Result<Vec<Mark>> {
        let marks: Vec<(String, String)> = self
            .conn
            .prepare_cached("SELECT field, note FROM interview_mark WHERE interview = ?1 ORDER BY id")?
            .query_map([interview.0], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        Ok(marks
            .into_iter()
            .filter_map(|(field, note)| Some(Mark { field: InterviewField::from_key(&field)?, note }))
            .collect())
    }

    /// What was typed into a field of text before, the most frequent first.
    pub fn interview_values(&self, field: InterviewField, limit: i64) -> Result<Vec<String>> {
        let column = field.key();
        let sql = format!(
            "SELECT {column} FROM interview WHERE {column} IS NOT NULL GROUP BY {column} ORDER BY count(*) DESC, max(id) DESC LIMIT ?1"
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([limit], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Adds a paper with nothing on it but its number.
    pub fn add_interview(&self, batch: Id, no: i64) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached("INSERT INTO interview (id, batch, no) VALUES (?1, ?2, ?3)")?
            .execute(params![id.0, batch.0, no])?;
        Ok(id)
    }

    /// Sets a field of a paper.
    pub fn set_interview(&self, id: Id, field: InterviewField, value: Option<&str>) -> Result<()> {
        match field {
            InterviewField::No | InterviewField::Days => {
                self.set("interview", id, field.key(), value.and_then(|value| value.parse::<i64>().ok()))
            }
            field => self.set("interview", id, field.key(), value),
        }
    }

    /// Says who was asked: a cadre of the roster, or nobody of it.
    pub fn set_interview_cadre(&self, id: Id, cadre: Option<Id>) -> Result<()> {
        self.set("interview", id, "cadre", cadre.map(|id| id.0))
    }

    /// Sets how far a paper is.
    pub fn set_interview_state(&self, id: Id, state: PaperState) -> Result<()> {
        self.set("interview", id, "state", state.key())
    }

    /// Puts a question mark at a field, or takes it away.
    pub fn mark_interview(&self, interview: Id, field: InterviewField, note: Option<&str>) -> Result<()> {
        let known: Option<i64> = self
            .conn
            .prepare_cached("SELECT id FROM interview_mark WHERE interview = ?1 AND field = ?2")?
            .query_row(params![interview.0, field.key()], |row| row.get(0))
            .optional()?;
        match (known, note) {
            (Some(id), Some(note)) => self.set("interview_mark", Id(id), "note", note),
            (Some(id), None) => self.delete("interview_mark", Id(id)),
            (None, Some(note)) => {
                let id = self.new_id()?;
                self.conn
                    .prepare_cached(
                        "INSERT INTO interview_mark (id, interview, field, note) VALUES (?1, ?2, ?3, ?4)",
                    )?
                    .execute(params![id.0, interview.0, field.key(), note])?;
                Ok(())
            }
            (None, None) => Ok(()),
        }
    }

    /// Deletes a paper with what stands on it.
    pub fn delete_interview(&self, id: Id) -> Result<()> {
        self.conn.execute("DELETE FROM interview_mark WHERE interview = ?1", [id.0])?;
        self.conn.execute("DELETE FROM need WHERE interview = ?1", [id.0])?;
        self.delete("interview", id)
    }
}
