//! What a year's report on needs tells: who was asked, what they said, and the clerk's own paragraphs.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::params;
use zhixing_domain::needs::ReportSection;

/// Something a person said (原话).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saying {
    /// Who.
    pub name: Option<String>,
    /// Their unit.
    pub unit: Option<String>,
    /// 工作中的难点
    pub difficulties: Option<String>,
    /// 其他意见
    pub opinions: Option<String>,
}

impl Reader<'_> {
    /// How many papers of a year are complete, by the way people were asked: interviews, questionnaires, meetings.
    pub fn asked_by_way(&self, year: i64) -> Result<Vec<(String, i64)>> {
        let mut found = self.conn.prepare_cached(
            "SELECT way, count(DISTINCT paper) FROM asked WHERE year = ?1 GROUP BY way
             ORDER BY way = 'meeting', way = 'response'",
        )?;
        Ok(found.query_map([year], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
    }

    /// How often people of each kind were asked in a year, the most first.
    pub fn asked_by_kind(&self, year: i64) -> Result<Vec<(String, i64)>> {
        self.asked(year, "coalesce(kind, 'other')")
    }

    /// The same by unit.
    pub fn asked_by_unit(&self, year: i64) -> Result<Vec<(String, i64)>> {
        self.asked(year, "coalesce(unit, '')")
    }

    fn asked(&self, year: i64, by: &str) -> Result<Vec<(String, i64)>> {
        let sql = format!("SELECT {by}, count(*) FROM asked WHERE year = ?1 GROUP BY 1 ORDER BY 2 DESC, 1");
        let mut found = self.conn.prepare_cached(&sql)?;
        Ok(found.query_map([year], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
    }

    /// What people said in their own words in a year, in the order of the paper.
    pub fn sayings(&self, year: i64) -> Result<Vec<Saying>> {
        let mut found = self.conn.prepare_cached(
            "SELECT i.name, i.unit, i.difficulties, i.opinions FROM interview i JOIN interview_batch b ON b.id = i.batch
             WHERE b.year = ?1 AND i.state = 'complete' AND (i.difficulties IS NOT NULL OR i.opinions IS NOT NULL)
             ORDER BY b.id, i.no",
        )?;
        Ok(found
            .query_map([year], |row| {
                Ok(Saying {
                    name: row.get(0)?,
                    unit: row.get(1)?,
                    difficulties: row.get(2)?,
                    opinions: row.get(3)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The words of a year's meetings that ask for training, with who said them.
    pub fn meeting_sayings(&self, year: i64) -> Result<Vec<Saying>> {
        let mut found = self.conn.prepare_cached(
            "SELECT a.name, a.unit, n.quote FROM need n JOIN meeting m ON m.id = n.meeting
             LEFT JOIN meeting_mark k ON k.need = n.id LEFT JOIN meeting_attendee a ON a.id = k.attendee
             WHERE substr(m.day, 1, 4) + 0 = ?1 AND n.quote IS NOT NULL ORDER BY m.day, m.id, k.start, n.id",
        )?;
        Ok(found
            .query_map([year], |row| {
                let (name, unit, opinions) = (row.get(0)?, row.get(1)?, row.get(2)?);
                Ok(Saying { name, unit, difficulties: None, opinions })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The clerk's own paragraphs of a year.
    pub fn report_texts(&self, year: i64) -> Result<Vec<(ReportSection, String)>> {
        let mut found =
            self.conn.prepare_cached("SELECT section, content FROM need_report WHERE year = ?1")?;
        let rows = found
            .query_map([year], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        Ok(rows.into_iter().filter_map(|(key, text)| Some((ReportSection::from_key(&key)?, text))).collect())
    }
}

impl Tx<'_> {
    /// Keeps a paragraph of the clerk's, or goes back to the generated one.
    pub fn put_report_text(&self, year: i64, section: ReportSection, text: Option<&str>) -> Result<()> {
        match text {
            Some(text) => self
                .conn
                .prepare_cached(
                    "INSERT INTO need_report (id, year, section, content) VALUES (?1, ?2, ?3, ?4)
                     ON CONFLICT (year, section) DO UPDATE SET content = ?4",
                )?
                .execute(params![self.new_id()?.0, year, section.key(), text])?,
            None => self
                .conn
                .prepare_cached("DELETE FROM need_report WHERE year = ?1 AND section = ?2")?
                .execute(params![year, section.key()])?,
        };
        Ok(())
    }
}
