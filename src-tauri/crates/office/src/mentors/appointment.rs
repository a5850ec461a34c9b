//! Letters of appointment (聘书): issued with a number of the series, printed, void with a reason.

use crate::book::{MadeOutput, book};
use crate::context::{Reading, Writing};
use crate::op::Op;
use crate::paper::{Document, MadePaper, layout, make};
use crate::rule;
use chrono::{Datelike as _, Days};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::classes::CertificateFace;
use zhixing_domain::mentors::{AppointmentStanding, AppointmentText, check_term, standing};
use zhixing_domain::paper::{SeriesTemplate, day_zh};
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_print::certificate::Certificates;
use zhixing_store::mentors::{Appointment, AppointmentFilter, EndingAppointment, NewAppointment};
use zhixing_store::{Reader, Tx};

/// The document that the series of letters numbers.
const DOCUMENT: &str = "appointment";

/// A letter to be issued.
#[derive(Debug, Deserialize, TS)]
pub struct IssueAppointment {
    /// Whom it appoints.
    pub mentor: Id,
    /// The first day of the term.
    pub first_day: Day,
    /// The last day of the term.
    pub last_day: Day,
    /// The day of issue, for a letter that was written before; nothing for today.
    #[serde(default)]
    pub issued: Option<Day>,
}

/// A letter to be made void.
#[derive(Debug, Deserialize, TS)]
pub struct VoidAppointment {
    /// The letter.
    pub id: Id,
    /// Why.
    pub reason: String,
}

/// A letter to be printed, and on what.
#[derive(Debug, Deserialize, TS)]
pub struct PrintAppointment {
    /// The letter.
    pub id: Id,
    /// The name of the stock; nothing for white paper with our border.
    #[serde(default)]
    pub stock: Option<String>,
}

/// Which letters are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct ListAppointments {
    /// Of one mentor.
    pub mentor: Option<Id>,
    /// How they stand today.
    pub standing: Option<AppointmentStanding>,
}

/// A letter of appointment (聘书).
#[derive(Debug, Serialize, TS)]
pub struct AppointmentRow {
    /// The id.
    pub id: Id,
    /// Whom it appoints.
    pub mentor: Id,
    /// Their name.
    pub name: String,
    /// 单位
    pub organisation: Option<String>,
    /// 编号
    pub number: String,
    /// The day of issue.
    #[ts(type = "string")]
    pub issued: Day,
    /// The first day of the term.
    #[ts(type = "string")]
    pub first_day: Day,
    /// The last day of the term.
    #[ts(type = "string")]
    pub last_day: Day,
    /// How it stands today.
    pub standing: AppointmentStanding,
    /// Why it is void.
    pub reason: Option<String>,
    /// Whether it was printed.
    pub printed: bool,
}

/// The letters, the newest first.
pub fn appointments(cx: &Reading, request: ListAppointments) -> Result<Vec<AppointmentRow>> {
    let today = cx.today();
    cx.read(|db| {
        let text: AppointmentText = rule::rule(db, today)?;
        let all = db.mentor_appointments(AppointmentFilter { mentor: request.mentor, id: None })?;
        let mut rows: Vec<AppointmentRow> =
            all.into_iter().map(|one| row(one, today, text.remind_days)).collect();
        rows.retain(|row| request.standing.is_none_or(|standing| row.standing == standing));
        Ok(rows)
    })
}

/// Issues a letter for a term.
pub fn issue_appointment(cx: &Writing, request: IssueAppointment) -> Result<AppointmentRow> {
    let today = cx.today();
    let issued = request.issued.unwrap_or(today);
    check_term(request.first_day, request.last_day)?;
    cx.write(Op::AppointmentIssued, |tx| {
        let text: AppointmentText = rule::rule(tx, issued)?;
        let mentor = tx.mentor(request.mentor)?;
        let mut series = match tx.series(DOCUMENT, issued.year())? {
            Some(series) => series,
            None => tx.add_series(DOCUMENT, issued.year(), &text.series)?,
        };
        series.last += 1;
        let number = SeriesTemplate::read(&series.template)?.number(issued.year(), series.last);
        let (organisation, title) =
            (mentor.organisation.as_deref().unwrap_or_default(), mentor.title.as_deref().unwrap_or_default());
        let face = CertificateFace {
            title: "聘书".to_owned(),
            number: number.clone(),
            body: text.body_for(&mentor.name, organisation, title, request.first_day, request.last_day),
            name: mentor.name.clone(),
            note: None,
            issuer: if text.issuer.trim().is_empty() { tx.office()?.0 } else { text.issuer.clone() },
            day: day_zh(issued),
        };
        let snapshot = serde_json::to_value(&face)
            .map_err(|error| Problem::new(Code::Unexpected).with("detail", error))?;
        let id = tx.add_mentor_appointment(&NewAppointment {
            mentor: request.mentor,
            series: series.id,
            seq: series.last,
            number: &number,
            issued,
            first_day: request.first_day,
            last_day: request.last_day,
            snapshot: &snapshot,
        })?;
        tx.set_series_last(series.id, series.last)?;
        tx.says("name", &mentor.name);
        tx.says("number", &number);
        tx.about(id);
        Ok(row(tx.mentor_appointment(id)?, today, text.remind_days))
    })
}

/// Makes a letter void; its number is never given again.
pub fn void_appointment(cx: &Writing, request: VoidAppointment) -> Result<()> {
    let reason = request.reason.trim();
    if reason.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", "作废原因"));
    }
    cx.write(Op::AppointmentVoided, |tx| {
        let found = tx.mentor_appointment(request.id)?;
        if found.void.is_some() {
            return Err(Problem::new(Code::AppointmentVoid).with("number", found.number));
        }
        tx.says("number", &found.number);
        tx.says("reason", reason);
        tx.about(found.id);
        Ok(tx.void_mentor_appointment(found.id, reason)?)
    })
}

/// Sets a letter on A4 on its side, on white paper or on printed stock, as the certificates are.
pub fn print_appointment(cx: &Reading, request: PrintAppointment) -> Result<MadePaper> {
    let found = cx.read(|db| db.mentor_appointment(request.id))?;
    if found.void.is_some() {
        return Err(Problem::new(Code::AppointmentVoid).with("number", found.number));
    }
    let face: CertificateFace = serde_json::from_value(found.snapshot)
        .map_err(|error| Problem::new(Code::Unexpected).with("detail", error))?;
    let title = format!("聘书 {} {}", found.number, found.name);
    let input = Certificates { layout: layout(cx, request.stock.as_deref())?, certificates: vec![face] };
    make(cx, Document::Appointment(input), Some(found.id), &title)
}

/// The letters as a workbook.
pub fn export_appointments(cx: &Reading, request: ListAppointments) -> Result<MadeOutput> {
    let title = format!("聘书登记（{}）", cx.today());
    let headings = [
        ("编号", 22),
        ("姓名", 12),
        ("单位", 26),
        ("发聘日期", 12),
        ("聘期起", 12),
        ("聘期止", 12),
        ("状态", 12),
        ("作废原因", 24),
    ];
    let rows = appointments(cx, request)?.into_iter().map(|row| {
        vec![
            row.number.into(),
            row.name.into(),
            row.organisation.into(),
            Cell::Day(row.issued),
            Cell::Day(row.first_day),
            Cell::Day(row.last_day),
            row.standing.zh().into(),
            Cell::from(row.reason),
        ]
    });
    book(cx, &Table::new(title, headings, rows))
}

/// The mentors whose last term ends within the days of the rule, or ended as lately, without a later one.
pub(crate) fn ending(db: &Reader, today: Day) -> zhixing_store::Result<Vec<EndingAppointment>> {
    let text: AppointmentText = rule::rule(db, today)?;
    let days = Days::new(u64::from(text.remind_days));
    let (since, until) = (today.checked_sub_days(days), today.checked_add_days(days));
    db.ending_appointments(since.unwrap_or(today), until.unwrap_or(today))
}

/// Refuses to take back a letter that was printed, or behind which numbers were given.
pub(crate) fn may_undo(tx: &Tx, op: Option<Op>, entry: Id) -> Result<()> {
    if op != Some(Op::AppointmentIssued) {
        return Ok(());
    }
    let (printed, followed) = tx.appointment_stands_in_the_way(entry)?;
    if let Some(number) = printed {
        return Err(Problem::new(Code::AppointmentPrinted).with("number", number));
    }
    match followed {
        Some(number) => Err(Problem::new(Code::AppointmentNotLast).with("number", number)),
        None => Ok(()),
    }
}

fn row(found: Appointment, today: Day, remind: u32) -> AppointmentRow {
    let stands = match found.void {
        Some(_) => AppointmentStanding::Void,
        None => standing(found.first_day, found.last_day, today, remind),
    };
    AppointmentRow {
        id: found.id,
        mentor: found.mentor,
        name: found.name,
        organisation: found.organisation,
        number: found.number,
        issued: found.issued,
        first_day: found.first_day,
        last_day: found.last_day,
        standing: stands,
        reason: found.void,
        printed: found.printed,
    }
}
