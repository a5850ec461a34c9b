//! The register of certificates (发证登记), searched and read a page at a time: over the years an office issues 100,000.

use super::certificates::{Certificate, PRINTED, certificate, certificates_where};
use crate::error::Result;
use crate::gate::Reader;
use crate::people::name_question;
use rusqlite::params_from_iter;
use rusqlite::types::Value;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::Id;
use zhixing_domain::classes::CertificateStanding;
use zhixing_domain::people::sounds_like;

/// Which certificates are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CertificateFilter {
    /// Of this class.
    pub class: Option<Id>,
    /// What was typed: each word a part of number, name, unit or class, or initials or pinyin of name or class.
    pub find: Option<String>,
    /// Of this year's numbers.
    pub year: Option<i32>,
    /// How they stand.
    pub standing: Option<CertificateStanding>,
}

/// The conditions of a filter and their values.
#[derive(Default)]
struct Wanted {
    tests: Vec<String>,
    values: Vec<Value>,
}

impl Wanted {
    /// Notes a value and gives its place in the statement.
    fn value(&mut self, value: impl Into<Value>) -> String {
        self.values.push(value.into());
        format!("?{}", self.values.len())
    }
}

impl Reader<'_> {
    /// How many certificates the filter leaves, and a page of them: in the order of the numbers, or the newest first.
    pub fn certificate_page(
        &self,
        filter: &CertificateFilter,
        newest_first: bool,
        offset: usize,
        limit: usize,
    ) -> Result<(usize, Vec<Certificate>)> {
        let wanted = self.wanted_certificates(filter)?;
        let tests = if wanted.tests.is_empty() { "1".to_owned() } else { wanted.tests.join(" AND ") };
        let order = if newest_first { "t.series DESC, t.seq DESC" } else { "t.series, t.seq" };
        let sql = format!(
            "SELECT t.id FROM certificate t JOIN enrolment e ON e.id = t.enrolment WHERE {tests} ORDER BY {order}"
        );
        let ids: Vec<i64> = self
            .conn
            .prepare_cached(&sql)?
            .query_map(params_from_iter(wanted.values), |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let page = json(ids.iter().skip(offset).take(limit).copied());
        let sql = certificates_where("t.id IN (SELECT value FROM json_each(?1))");
        let mut found = self.conn.prepare_cached(&format!("{sql} ORDER BY {order}"))?;
        Ok((ids.len(), found.query_map([page], certificate)?.collect::<rusqlite::Result<_>>()?))
    }

    /// The years of which there are certificates, the newest first.
    pub fn certificate_years(&self) -> Result<Vec<i32>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT s.year FROM number_series s WHERE EXISTS (SELECT 1 FROM certificate t WHERE t.series = s.id)
                 ORDER BY s.year DESC",
            )?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?)
    }

    fn wanted_certificates(&self, filter: &CertificateFilter) -> Result<Wanted> {
        let mut wanted = Wanted::default();
        if let Some(class) = filter.class {
            let class = wanted.value(class.0);
            wanted.tests.push(format!("e.class = {class}"));
        }
        if let Some(year) = filter.year {
            let year = wanted.value(i64::from(year));
            wanted.tests.push(format!("t.series IN (SELECT id FROM number_series WHERE year = {year})"));
        }
        wanted.tests.extend(filter.standing.map(|standing| match standing {
            CertificateStanding::Void => "t.state = 'void'".to_owned(),
            CertificateStanding::Printed => format!("t.state = 'valid' AND {PRINTED}"),
            CertificateStanding::NotPrinted => format!("t.state = 'valid' AND NOT {PRINTED}"),
        }));
        for word in filter.find.as_deref().unwrap_or_default().split_whitespace() {
            self.want_word(&mut wanted, &word.to_lowercase())?;
        }
        Ok(wanted)
    }

    /// A word that was typed: SQL knows parts of texts; of sounds it knows those of the roster. The classes, and who is
    /// not on the roster, are few.
    fn want_word(&self, wanted: &mut Wanted, word: &str) -> Result<()> {
        let text = wanted.value(word.to_owned());
        let mut any = ["t.number", "e.name", "coalesce(e.unit, '')"]
            .map(|column| format!("instr(lower({column}), {text})"))
            .to_vec();
        let classes = "SELECT id, title || coalesce(term, '') FROM class_run";
        let classes = wanted.value(self.sounding(classes, word)?);
        any.push(format!("e.class IN (SELECT value FROM json_each({classes}))"));
        if let Some(question) = name_question(word).filter(|_| word.is_ascii()) {
            let question = wanted.value(question);
            any.push(format!(
                "e.cadre IN (SELECT rowid FROM people_search WHERE people_search MATCH {question})"
            ));
            let outside = "SELECT id, name FROM enrolment WHERE cadre IS NULL";
            let outside = wanted.value(self.sounding(outside, word)?);
            any.push(format!("e.id IN (SELECT value FROM json_each({outside}))"));
        }
        wanted.tests.push(format!("({})", any.join(" OR ")));
        Ok(())
    }

    /// The ids, as a list in JSON, of the rows whose text sounds like the word.
    fn sounding(&self, sql: &str, word: &str) -> Result<String> {
        let mut rows = self.conn.prepare_cached(sql)?;
        let all: Vec<(i64, String)> =
            rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
        Ok(json(all.into_iter().filter(|(_, text)| sounds_like(text, word)).map(|(id, _)| id)))
    }
}

/// Ids as SQLite takes a list of them.
fn json(ids: impl Iterator<Item = i64>) -> String {
    let ids: Vec<String> = ids.map(|id| id.to_string()).collect();
    format!("[{}]", ids.join(","))
}
