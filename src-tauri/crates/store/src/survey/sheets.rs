//! Batches of sheets, the sheets, their answers and the topics wished for on them.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, Row, params};
use std::collections::BTreeMap;
use zhixing_domain::Id;
use zhixing_domain::survey::{Answers, Respondent, Sheet, SheetState, WishedTopic};

/// A batch (一批问卷) with how far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// Its id.
    pub id: Id,
    /// The version it is on.
    pub version: Id,
    /// The questionnaire.
    pub questionnaire: Id,
    /// The questionnaire's name.
    pub questionnaire_name: String,
    /// The version's number.
    pub version_no: u32,
    /// 卷码
    pub code: String,
    /// What it is called.
    pub title: String,
    /// The year it belongs to.
    pub year: i64,
    /// 发放
    pub given_out: u32,
    /// 回收
    pub returned: u32,
    /// Sheets begun.
    pub typed: u32,
    /// 录入中
    pub drafts: u32,
    /// 不计入
    pub invalid: u32,
}

/// What a new batch is.
#[derive(Debug, Clone, Copy)]
pub struct NewBatch<'a> {
    /// The version it is on.
    pub version: Id,
    /// 卷码
    pub code: &'a str,
    /// What it is called.
    pub title: &'a str,
    /// The year it belongs to.
    pub year: i64,
    /// 发放
    pub given_out: u32,
    /// 回收
    pub returned: u32,
}

/// A sheet as it was keyed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyedSheet {
    /// Its id.
    pub id: Id,
    /// Its batch.
    pub batch: Id,
    /// Its number.
    pub no: u32,
    /// What was read from it.
    pub sheet: Sheet,
    /// The unit; nothing: anonymous.
    pub unit: Option<String>,
    /// Why it is not counted.
    pub reason: Option<String>,
    /// Who keyed it first.
    pub keyed_by: String,
}

/// A topic wished for on a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// The need's id.
    pub id: Id,
    /// The topic.
    pub topic: Id,
    /// Its name.
    pub name: String,
    /// 急需程度
    pub urgency: Option<i64>,
}

const BATCH: &str = "SELECT b.id, b.version, v.questionnaire, q.name, v.version, b.code, b.title, b.year, b.given_out, b.returned,
        (SELECT count(*) FROM survey_response r WHERE r.batch = b.id),
        (SELECT count(*) FROM survey_response r WHERE r.batch = b.id AND r.state = 'draft'),
        (SELECT count(*) FROM survey_response r WHERE r.batch = b.id AND r.state = 'invalid')
    FROM survey_batch b JOIN questionnaire_version v ON v.id = b.version JOIN questionnaire q ON q.id = v.questionnaire";

fn batch(row: &Row) -> rusqlite::Result<Batch> {
    Ok(Batch {
        id: Id(row.get(0)?),
        version: Id(row.get(1)?),
        questionnaire: Id(row.get(2)?),
        questionnaire_name: row.get(3)?,
        version_no: row.get(4)?,
        code: row.get(5)?,
        title: row.get(6)?,
        year: row.get(7)?,
        given_out: row.get(8)?,
        returned: row.get(9)?,
        typed: row.get(10)?,
        drafts: row.get(11)?,
        invalid: row.get(12)?,
    })
}

fn keyed(row: &Row) -> rusqlite::Result<KeyedSheet> {
    let state: String = row.get(5)?;
    let sheet = Sheet {
        kind: row.get::<_, Option<String>>(3)?.and_then(|key| Respondent::from_key(&key)),
        answers: Answers::new(),
        wishes: Vec::new(),
        state: SheetState::from_key(&state).unwrap_or(SheetState::Draft),
    };
    Ok(KeyedSheet {
        id: Id(row.get(0)?),
        batch: Id(row.get(1)?),
        no: row.get(2)?,
        sheet,
        unit: row.get(4)?,
        reason: row.get(6)?,
        keyed_by: row.get(7)?,
    })
}

impl Reader<'_> {
    /// All batches, the newest first.
    pub fn survey_batches(&self) -> Result<Vec<Batch>> {
        let sql = format!("{BATCH} ORDER BY b.year DESC, b.id DESC");
        Ok(self.conn.prepare_cached(&sql)?.query_map([], batch)?.collect::<rusqlite::Result<_>>()?)
    }

    /// One batch.
    pub fn survey_batch(&self, id: Id) -> Result<Batch> {
        Ok(self.conn.prepare_cached(&format!("{BATCH} WHERE b.id = ?1"))?.query_row([id.0], batch)?)
    }

    /// The codes of a year's batches.
    pub fn survey_codes(&self, year: i64) -> Result<Vec<String>> {
        Ok(self
            .conn
            .prepare_cached("SELECT code FROM survey_batch WHERE year = ?1")?
            .query_map([year], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The sheets of a batch by number, with all that stands on them.
    pub fn survey_sheets(&self, batch: Id) -> Result<Vec<KeyedSheet>> {
        self.sheets_where("r.batch = ?1", batch)
    }

    /// One sheet.
    pub fn survey_sheet(&self, id: Id) -> Result<KeyedSheet> {
        let mut found = self.sheets_where("r.id = ?1", id)?;
        found.pop().ok_or(rusqlite::Error::QueryReturnedNoRows.into())
    }

    fn sheets_where(&self, condition: &str, id: Id) -> Result<Vec<KeyedSheet>> {
        let mut sheets: BTreeMap<i64, KeyedSheet> = self
            .conn
            .prepare_cached(&format!(
                "SELECT r.id, r.batch, r.no, r.kind, r.unit, r.state, r.reason, r.keyed_by FROM survey_response r WHERE {condition}"
            ))?
            .query_map([id.0], |row| Ok((row.get(0)?, keyed(row)?)))?
            .collect::<rusqlite::Result<_>>()?;
        let mut answers = self.conn.prepare_cached(&format!(
            "SELECT a.response, a.question, a.value FROM survey_answer a JOIN survey_response r ON r.id = a.response WHERE {condition}"
        ))?;
        let mut rows = answers.query([id.0])?;
        while let Some(row) = rows.next()? {
            if let Some(sheet) = sheets.get_mut(&row.get(0)?) {
                sheet.sheet.answers.insert(row.get(1)?, row.get(2)?);
            }
        }
        let mut wishes = self.conn.prepare_cached(&format!(
            "SELECT n.response, t.name, n.urgency FROM survey_response r JOIN need n ON n.response = r.id JOIN topic t ON t.id = n.topic
             WHERE {condition} ORDER BY n.response, n.sort, n.id"
        ))?;
        let mut rows = wishes.query([id.0])?;
        while let Some(row) = rows.next()? {
            if let Some(sheet) = sheets.get_mut(&row.get(0)?) {
                sheet.sheet.wishes.push(WishedTopic { name: row.get(1)?, urgency: row.get(2)? });
            }
        }
        let mut sheets: Vec<KeyedSheet> = sheets.into_values().collect();
        sheets.sort_by_key(|sheet| sheet.no);
        Ok(sheets)
    }

    /// The sheet of a number in a batch.
    pub fn survey_sheet_numbered(&self, batch: Id, no: u32) -> Result<Option<Id>> {
        let mut id =
            self.conn.prepare_cached("SELECT id FROM survey_response WHERE batch = ?1 AND no = ?2")?;
        Ok(id.query_row(params![batch.0, no], |row| row.get(0).map(Id)).optional()?)
    }

    /// Who filled in the sheet before number `no`, and of which unit: carried forward.
    pub fn survey_respondent_before(
        &self,
        batch: Id,
        no: u32,
    ) -> Result<Option<(Option<Respondent>, Option<String>)>> {
        let mut before = self.conn.prepare_cached(
            "SELECT kind, unit FROM survey_response WHERE batch = ?1 AND no < ?2 ORDER BY no DESC LIMIT 1",
        )?;
        let row = before.query_row(params![batch.0, no], |row| {
            let kind = row.get::<_, Option<String>>(0)?.and_then(|key| Respondent::from_key(&key));
            Ok((kind, row.get(1)?))
        });
        Ok(row.optional()?)
    }

    /// The topics wished for on a sheet, in their order.
    pub fn survey_wishes(&self, response: Id) -> Result<Vec<Wish>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT n.id, n.topic, t.name, n.urgency FROM need n JOIN topic t ON t.id = n.topic
                 WHERE n.response = ?1 ORDER BY n.sort, n.id",
            )?
            .query_map([response.0], |row| {
                Ok(Wish {
                    id: Id(row.get(0)?),
                    topic: Id(row.get(1)?),
                    name: row.get(2)?,
                    urgency: row.get(3)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// Units written on sheets or kept in the roster, the most frequent on sheets first.
    pub fn survey_units(&self) -> Result<Vec<String>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT name FROM (SELECT unit AS name, count(*) AS n FROM survey_response WHERE unit IS NOT NULL GROUP BY unit
                 UNION ALL SELECT name, 0 FROM unit) GROUP BY name ORDER BY sum(n) DESC, name",
            )?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Adds a batch.
    pub fn add_survey_batch(&self, new: NewBatch) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute(
            "INSERT INTO survey_batch (id, version, code, title, year, given_out, returned) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![id.0, new.version.0, new.code, new.title, new.year, new.given_out, new.returned],
        )?;
        Ok(id)
    }

    /// Begins a sheet.
    pub fn add_survey_sheet(
        &self,
        batch: Id,
        no: u32,
        kind: Option<Respondent>,
        unit: Option<&str>,
        keyed_by: &str,
    ) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached(
                "INSERT INTO survey_response (id, batch, no, kind, unit, keyed_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![id.0, batch.0, no, kind.map(Respondent::key), unit, keyed_by])?;
        Ok(id)
    }

    /// Sets an answer or leaves it blank.
    pub fn put_survey_answer(&self, response: Id, question: u32, value: Option<&str>) -> Result<()> {
        self.put("survey_answer", ["response", "question"], response, question, value)
    }

    /// Sets where a sheet stands and, where it is not counted, why.
    pub fn set_survey_state(&self, response: Id, state: SheetState, reason: Option<&str>) -> Result<()> {
        self.set("survey_response", response, "state", state.key())?;
        self.set("survey_response", response, "reason", reason)
    }

    /// Deletes a sheet with what stands on it.
    pub fn delete_survey_sheet(&self, response: Id) -> Result<()> {
        self.conn.execute("DELETE FROM survey_answer WHERE response = ?1", [response.0])?;
        self.conn.execute("DELETE FROM need WHERE response = ?1", [response.0])?;
        self.delete("survey_response", response)
    }
}
