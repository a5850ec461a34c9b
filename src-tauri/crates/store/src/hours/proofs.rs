//! The register of certificates of hours (学时证明).

use crate::error::Result;
use crate::gate::{Reader, Tx};
use crate::people::name_question;
use rusqlite::types::Value;
use rusqlite::{OptionalExtension as _, Row, params, params_from_iter};
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::{Day, Hours, Id};

/// A certificate of hours in the register (学时证明).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// Its id.
    pub id: Id,
    /// Whose.
    pub cadre: Id,
    /// Their name as of now.
    pub name: String,
    /// Their unit as of now.
    pub unit: Option<String>,
    /// 编号
    pub number: String,
    /// The day of issue.
    pub issued: Day,
    /// The first year it certifies.
    pub first_year: i32,
    /// The last.
    pub last_year: i32,
    /// What it certifies.
    pub hours: Hours,
    /// Why it is void; nothing while it is valid.
    pub void: Option<String>,
    /// Whether it was printed.
    pub printed: bool,
    /// What it says, as it is printed every time, in JSON.
    pub snapshot: String,
}

/// A certificate to be entered in the register.
#[derive(Debug, Clone, Copy)]
pub struct NewProof<'a> {
    /// Whose.
    pub cadre: Id,
    /// The series.
    pub series: Id,
    /// The running number.
    pub seq: i64,
    /// 编号
    pub number: &'a str,
    /// The day of issue.
    pub issued: Day,
    /// The years it certifies, first and last.
    pub years: (i32, i32),
    /// What it certifies.
    pub hours: Hours,
    /// What it says, in JSON.
    pub snapshot: &'a str,
}

/// Which certificates are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(default)]
pub struct ProofFilter {
    /// A part of the number, of the name or the unit, or initials.
    pub find: Option<String>,
    /// Of one person.
    pub cadre: Option<Id>,
    /// Issued in this year.
    pub year: Option<i32>,
    /// Void ones, or those that are not.
    pub void: Option<bool>,
}

const PRINTED: &str =
    "EXISTS (SELECT 1 FROM print_record r WHERE r.document = 'hours_proof' AND r.subject = p.id)";

fn proof(row: &Row) -> rusqlite::Result<Proof> {
    let state: String = row.get(9)?;
    let reason: Option<String> = row.get(10)?;
    Ok(Proof {
        id: Id(row.get(0)?),
        cadre: Id(row.get(1)?),
        name: row.get(2)?,
        unit: row.get(3)?,
        number: row.get(4)?,
        issued: row.get(5)?,
        first_year: row.get(6)?,
        last_year: row.get(7)?,
        hours: Hours(row.get(8)?),
        void: (state == "void").then(|| reason.unwrap_or_default()),
        printed: row.get(11)?,
        snapshot: row.get(12)?,
    })
}

/// The conditions of a filter and their values.
fn tests(filter: &ProofFilter) -> (String, Vec<Value>) {
    let mut tests = vec!["1".to_owned()];
    let mut values: Vec<Value> = Vec::new();
    let mut value = |value: Value| {
        values.push(value);
        format!("?{}", values.len())
    };
    if let Some(cadre) = filter.cadre {
        tests.push(format!("p.cadre = {}", value(cadre.0.into())));
    }
    if let Some(year) = filter.year {
        tests.push(format!(
            "p.series IN (SELECT id FROM number_series WHERE year = {})",
            value(i64::from(year).into())
        ));
    }
    if let Some(void) = filter.void {
        tests.push(format!("(p.state = 'void') = {}", value(i64::from(void).into())));
    }
    for word in filter.find.as_deref().unwrap_or_default().split_whitespace() {
        let word = word.to_lowercase();
        let text = value(word.clone().into());
        let mut any: Vec<String> = ["p.number", "c.name", "coalesce(u.name, '')"]
            .map(|column| format!("instr(lower({column}), {text})"))
            .to_vec();
        if let Some(question) = name_question(&word).filter(|_| word.is_ascii()) {
            let question = value(question.into());
            any.push(format!(
                "p.cadre IN (SELECT rowid FROM people_search WHERE people_search MATCH {question})"
            ));
        }
        tests.push(format!("({})", any.join(" OR ")));
    }
    (tests.join(" AND "), values)
}

const FROM: &str = "FROM hours_proof p JOIN cadre c ON c.id = p.cadre LEFT JOIN unit u ON u.id = c.unit";

fn columns() -> String {
    format!(
        "SELECT p.id, p.cadre, c.name, u.name, p.number, p.issued, p.first_year, p.last_year, p.hours, p.state, p.reason,
            {PRINTED}, p.snapshot {FROM}"
    )
}

impl Reader<'_> {
    /// How many certificates of hours the filter leaves, and a page of them, the last number first.
    pub fn hours_proofs(
        &self,
        filter: &ProofFilter,
        offset: usize,
        limit: usize,
    ) -> Result<(usize, Vec<Proof>)> {
        let (tests, values) = tests(filter);
        let total = self
            .conn
            .prepare_cached(&format!("SELECT count(*) {FROM} WHERE {tests}"))?
            .query_row(params_from_iter(&values), |row| row.get::<_, i64>(0))?;
        let sql = format!(
            "{} WHERE {tests} ORDER BY p.series DESC, p.seq DESC LIMIT {} OFFSET {}",
            columns(),
            i64::try_from(limit).unwrap_or(i64::MAX),
            i64::try_from(offset).unwrap_or(i64::MAX)
        );
        let mut page = self.conn.prepare_cached(&sql)?;
        let rows = page.query_map(params_from_iter(&values), proof)?.collect::<rusqlite::Result<_>>()?;
        Ok((usize::try_from(total).unwrap_or_default(), rows))
    }

    /// One certificate of hours.
    pub fn hours_proof(&self, id: Id) -> Result<Proof> {
        Ok(self.conn.prepare_cached(&format!("{} WHERE p.id = ?1", columns()))?.query_row([id.0], proof)?)
    }

    /// The years in which certificates of hours were issued, the newest first.
    pub fn hours_proof_years(&self) -> Result<Vec<i32>> {
        let mut years = self.conn.prepare_cached(
            "SELECT s.year FROM number_series s WHERE EXISTS (SELECT 1 FROM hours_proof p WHERE p.series = s.id)
             ORDER BY s.year DESC",
        )?;
        Ok(years.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    }

    /// Of the certificates that an entry of the journal issued: the number of one that was printed, and of one behind which
    /// numbers were given.
    pub fn proof_stands_in_the_way(&self, entry: Id) -> Result<(Option<String>, Option<String>)> {
        let made = "p.id IN (SELECT row FROM journal_change WHERE journal = ?1 AND tbl = 'hours_proof' AND before IS NULL)";
        let number = |condition: &str| -> Result<Option<String>> {
            let sql = format!(
                "SELECT p.number FROM hours_proof p WHERE {made} AND {condition} ORDER BY p.seq LIMIT 1"
            );
            Ok(self.conn.prepare_cached(&sql)?.query_row([entry.0], |row| row.get(0)).optional()?)
        };
        let followed = "EXISTS (SELECT 1 FROM hours_proof n WHERE n.series = p.series AND n.seq > p.seq)";
        Ok((number(PRINTED)?, number(followed)?))
    }
}

impl Tx<'_> {
    /// Enters a certificate in the register.
    pub fn add_hours_proof(&self, new: &NewProof) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached(
                "INSERT INTO hours_proof (id, cadre, series, seq, number, issued, first_year, last_year, hours, snapshot)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?
            .execute(params![
                id.0,
                new.cadre.0,
                new.series.0,
                new.seq,
                new.number,
                new.issued,
                new.years.0,
                new.years.1,
                new.hours.0,
                new.snapshot
            ])?;
        Ok(id)
    }

    /// Makes a certificate void; its number is never given again.
    pub fn void_hours_proof(&self, id: Id, reason: &str) -> Result<()> {
        self.set("hours_proof", id, "state", "void")?;
        self.set("hours_proof", id, "reason", reason)
    }
}
