//! The register of certificates of hours (学时证明登记): issued with a number of the series, printed as they were issued,
//! void with a reason.

use super::proof::{Certified, certified};
use crate::book::{MadeOutput, book};
use crate::context::{Reading, Writing};
use crate::op::Op;
use crate::paper::{Document, MadePaper, make};
use crate::rule;
use chrono::Datelike as _;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::hours::ProofNumbers;
use zhixing_domain::paper::{PaperPart, Report, SeriesTemplate};
use zhixing_domain::{Code, Day, Hours, Id, Problem, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::hours::{NewProof, Proof, ProofFilter};
use zhixing_store::{Reader, Tx};

/// The document that the series numbers.
const DOCUMENT: &str = "hours_proof";

/// Whose hours of which years are certified.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct IssueProof {
    /// The person.
    pub id: Id,
    /// The first year.
    pub first: i32,
    /// The last year.
    pub last: i32,
}

/// One certificate.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ProofRequest {
    /// Its id.
    pub id: Id,
}

/// A certificate to be made void.
#[derive(Debug, Deserialize, TS)]
pub struct VoidProof {
    /// The certificate.
    pub id: Id,
    /// Why.
    pub reason: String,
}

/// Which certificates are wanted, and which page of them.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct FindProofs {
    /// Which certificates.
    #[serde(flatten)]
    #[ts(flatten)]
    pub filter: ProofFilter,
    /// From this row on.
    pub offset: usize,
    /// So many; nothing for all.
    pub limit: Option<usize>,
}

/// A certificate of hours in the register (学时证明).
#[derive(Debug, Serialize, TS)]
pub struct ProofRow {
    /// Its id.
    pub id: Id,
    /// Whose.
    pub cadre: Id,
    /// Their name.
    pub name: String,
    /// Their unit.
    pub unit: Option<String>,
    /// 编号
    pub number: String,
    /// The day of issue.
    #[ts(type = "string")]
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
}

/// A page of the register.
#[derive(Debug, Serialize, TS)]
pub struct ProofPage {
    /// How many there are in all.
    pub total: usize,
    /// The page.
    pub rows: Vec<ProofRow>,
    /// The years in which certificates were issued, for the filter.
    pub years: Vec<i32>,
    /// The number that the next one gets.
    pub next: String,
}

impl From<Proof> for ProofRow {
    fn from(found: Proof) -> Self {
        let Proof {
            id, cadre, name, unit, number, issued, first_year, last_year, hours, void, printed, ..
        } = found;
        Self { id, cadre, name, unit, number, issued, first_year, last_year, hours, void, printed }
    }
}

/// The last number given in a year, and the template it was given by.
fn series(db: &Reader, day: Day) -> Result<(i64, String)> {
    Ok(match db.series(DOCUMENT, day.year())? {
        Some(series) => (series.last, series.template),
        None => (0, rule::rule::<ProofNumbers>(db, day)?.series),
    })
}

/// The certificates, the last number first.
pub fn proofs(cx: &Reading, request: FindProofs) -> Result<ProofPage> {
    let today = cx.today();
    cx.read(|db| {
        let (total, rows) =
            db.hours_proofs(&request.filter, request.offset, request.limit.unwrap_or(usize::MAX))?;
        let next = series(db, today)
            .and_then(|(last, template)| Ok(SeriesTemplate::read(&template)?.number(today.year(), last + 1)));
        let rows = rows.into_iter().map(ProofRow::from).collect();
        Ok((total, rows, db.hours_proof_years()?, next))
    })
    .and_then(|(total, rows, years, next)| Ok(ProofPage { total, rows, years, next: next? }))
}

/// Issues a certificate of what somebody has learned in a year or several, as it stands today.
pub fn issue_proof(cx: &Writing, request: IssueProof) -> Result<ProofRow> {
    let today = cx.today();
    cx.write(Op::ProofIssued, |tx| {
        let Certified { name, report, hours } = certified(tx, request, today)?;
        let mut series = match tx.series(DOCUMENT, today.year())? {
            Some(series) => series,
            None => tx.add_series(DOCUMENT, today.year(), &rule::rule::<ProofNumbers>(tx, today)?.series)?,
        };
        series.last += 1;
        let number = SeriesTemplate::read(&series.template)?.number(today.year(), series.last);
        let snapshot = serde_json::to_string(&numbered(report, &number))
            .map_err(|error| Problem::new(Code::Unexpected).with("detail", error))?;
        let id = tx.add_hours_proof(&NewProof {
            cadre: request.id,
            series: series.id,
            seq: series.last,
            number: &number,
            issued: today,
            years: (request.first, request.last),
            hours,
            snapshot: &snapshot,
        })?;
        tx.set_series_last(series.id, series.last)?;
        tx.says("name", name);
        tx.says("number", number);
        tx.about(id);
        Ok(tx.hours_proof(id)?.into())
    })
}

/// The number stands over the text, at the right.
fn numbered(mut report: Report, number: &str) -> Report {
    report.parts.insert(0, PaperPart::Right(format!("编号：{number}")));
    report
}

/// Makes a certificate void; its number is never given again.
pub fn void_proof(cx: &Writing, request: VoidProof) -> Result<ProofRow> {
    let reason = request.reason.trim();
    if reason.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", "作废原因"));
    }
    cx.write(Op::ProofVoided, |tx| {
        let found = tx.hours_proof(request.id)?;
        if found.void.is_some() {
            return Err(Problem::new(Code::ProofVoid).with("number", found.number));
        }
        tx.says("number", &found.number);
        tx.says("reason", reason);
        tx.about(found.id);
        tx.void_hours_proof(found.id, reason)?;
        Ok(tx.hours_proof(found.id)?.into())
    })
}

/// Sets a certificate as it was issued: a reprint has the same number and says the same.
pub fn print_proof(cx: &Reading, request: ProofRequest) -> Result<MadePaper> {
    let found = cx.read(|db| db.hours_proof(request.id))?;
    if found.void.is_some() {
        return Err(Problem::new(Code::ProofVoid).with("number", found.number));
    }
    let report: Report = serde_json::from_str(&found.snapshot)
        .map_err(|error| Problem::new(Code::Unexpected).with("detail", error))?;
    let title = format!("学时证明 {} {}", found.number, found.name);
    make(cx, Document::HoursProof(report), Some(found.id), &title)
}

/// The register as a workbook.
pub fn export_proofs(cx: &Reading, request: FindProofs) -> Result<MadeOutput> {
    let (_, rows) = cx.read(|db| db.hours_proofs(&request.filter, 0, usize::MAX))?;
    let headings = [
        ("序号", 6),
        ("编号", 22),
        ("姓名", 14),
        ("单位", 30),
        ("起始年度", 10),
        ("截止年度", 10),
        ("学时", 10),
        ("开具日期", 12),
        ("状态", 10),
        ("作废原因", 26),
    ];
    let rows = rows.into_iter().zip(1_u32..).map(|(row, no)| {
        let state = match (&row.void, row.printed) {
            (Some(_), _) => "作废",
            (None, true) => "已打印",
            (None, false) => "未打印",
        };
        vec![
            Cell::Number(f64::from(no)),
            Cell::Text(row.number),
            Cell::Text(row.name),
            Cell::from(row.unit),
            Cell::Number(f64::from(row.first_year)),
            Cell::Number(f64::from(row.last_year)),
            super::book::number(row.hours),
            Cell::Day(row.issued),
            Cell::from(state),
            Cell::from(row.void),
        ]
    });
    book(cx, &Table::new(format!("学时证明登记（{}）", cx.today()), headings, rows))
}

/// How certificates are numbered as it holds today.
pub fn proof_numbers(cx: &Reading, (): ()) -> Result<ProofNumbers> {
    rule::today(cx)
}

/// Sets it from today on; a series once begun keeps its template to the end of its year.
pub fn save_proof_numbers(cx: &Writing, request: ProofNumbers) -> Result<()> {
    SeriesTemplate::read(&request.series)?;
    rule::keep(cx, &request)
}

/// Refuses to take back a certificate that was printed, or behind which numbers were given.
pub(crate) fn may_undo(tx: &Tx, op: Option<Op>, entry: Id) -> Result<()> {
    if op != Some(Op::ProofIssued) {
        return Ok(());
    }
    let (printed, followed) = tx.proof_stands_in_the_way(entry)?;
    if let Some(number) = printed {
        return Err(Problem::new(Code::ProofPrinted).with("number", number));
    }
    match followed {
        Some(number) => Err(Problem::new(Code::ProofNotLast).with("number", number)),
        None => Ok(()),
    }
}
