//! Issuing: numbers without gaps, never used twice; a spoiled one is void with its reason, a reissue names it.

use super::maker::{CertificateMaker, open_series};
use super::standing::{Judged, judge};
use crate::context::{Reading, Writing};
use crate::op::Op;
use crate::rule;
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::classes::CertificateText;
use zhixing_domain::paper::SeriesTemplate;
use zhixing_domain::words::Lang;
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_store::Tx;
use zhixing_store::classes::Certificate;
use zhixing_store::classes::NewCertificate;

/// To whom certificates are issued.
#[derive(Debug, Deserialize, TS)]
pub struct IssueCertificates {
    /// The class.
    pub class: Id,
    /// These trainees; nothing for everyone who may have one.
    pub enrolments: Option<Vec<Id>>,
    /// The day of issue; nothing for today.
    pub day: Option<Day>,
}

/// A certificate to be made void.
#[derive(Debug, Deserialize, TS)]
pub struct VoidCertificate {
    /// The certificate.
    pub id: Id,
    /// Why.
    pub reason: String,
}

/// A void certificate to be replaced.
#[derive(Debug, Deserialize, TS)]
pub struct ReissueCertificate {
    /// The certificate.
    pub id: Id,
}

/// Issues certificates in one step, by 学号. Where a trainee is named who may not have one, nobody gets one.
pub fn issue_certificates(cx: &Writing, request: IssueCertificates) -> Result<Vec<Certificate>> {
    let day = request.day.unwrap_or(cx.today());
    cx.write(Op::CertificatesIssued, |tx| {
        let made = issue(tx, request.class, request.enrolments.as_deref(), day)?;
        if let (Some(first), Some(last)) = (made.first(), made.last()) {
            tx.says("class", &first.class_title);
            tx.says("first", &first.number);
            tx.says("last", &last.number);
        }
        tx.says("count", made.len());
        tx.about(request.class);
        Ok(made)
    })
}

/// Makes a certificate void; its number stays in the register and is never given again.
pub fn void_certificate(cx: &Writing, request: VoidCertificate) -> Result<Certificate> {
    let reason = request.reason.trim();
    if reason.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", "作废原因"));
    }
    cx.write(Op::CertificateVoided, |tx| {
        let found = tx.certificate(request.id)?;
        if found.void {
            return Err(Problem::new(Code::CertificateVoid).with("number", found.number));
        }
        tx.says("number", &found.number);
        tx.says("reason", reason);
        tx.about(found.id);
        tx.void_certificate(found.id, reason)?;
        Ok(tx.certificate(found.id)?)
    })
}

/// Replaces a void certificate by a new one that names it.
pub fn reissue_certificate(cx: &Writing, request: ReissueCertificate) -> Result<Certificate> {
    let day = cx.today();
    cx.write(Op::CertificateReissued, |tx| {
        let found = tx.certificate(request.id)?;
        if !found.void {
            return Err(Problem::new(Code::CertificateNotVoid).with("number", found.number));
        }
        if let Some(by) = found.replaced_by {
            return Err(Problem::new(Code::CertificateReissued).with("number", found.number).with("by", by));
        }
        let mut made = issue(tx, found.class, Some(&[found.enrolment]), day)?;
        let made = made.pop().ok_or_else(|| Problem::new(Code::NobodyToIssue))?;
        tx.says("original", found.number);
        tx.says("number", &made.number);
        tx.about(made.id);
        Ok(made)
    })
}

/// The text of the certificates as it holds today.
pub fn certificate_text(cx: &Reading, (): ()) -> Result<CertificateText> {
    rule::today(cx)
}

/// Sets the text of the certificates from today on; a series once begun keeps its template to the end of its year.
pub fn save_certificate_text(cx: &Writing, request: CertificateText) -> Result<()> {
    SeriesTemplate::read(&request.series)?;
    CertificateText::check(&request.body)?;
    if request.title.trim().is_empty() {
        return Err(Problem::new(Code::Empty).with("field", "证书标题"));
    }
    rule::keep(cx, &request)
}

/// Refuses to take back what paper or the series can no longer take back.
pub(crate) fn may_undo(tx: &Tx, op: Option<Op>, entry: Id) -> Result<()> {
    match op {
        Some(Op::CertificatesIssued | Op::CertificateReissued) => {
            let (printed, followed) = tx.issue_stands_in_the_way(entry)?;
            if let Some(number) = printed {
                return Err(Problem::new(Code::CertificatePrinted).with("number", number));
            }
            if let Some(number) = followed {
                return Err(Problem::new(Code::CertificateNotLast).with("number", number));
            }
        }
        Some(Op::CertificateVoided) => {
            if let Some((number, by)) = tx.reissued_since(entry)? {
                return Err(Problem::new(Code::CertificateReissued).with("number", number).with("by", by));
            }
        }
        _ => {}
    }
    Ok(())
}

fn issue(tx: &Tx, class: Id, wanted: Option<&[Id]>, day: Day) -> Result<Vec<Certificate>> {
    let Judged { class: facts, obstacles, lines } = judge(tx, class, day)?;
    if let Some(obstacle) = obstacles.into_iter().next() {
        return Err(obstacle);
    }
    let maker = CertificateMaker::of(tx, day)?;
    let mut series = open_series(tx, &maker.text, day)?;
    let mut made = Vec::new();
    for line in lines {
        let is_wanted = wanted.is_none_or(|ids| ids.contains(&line.candidate.id));
        match line.obstacles.first() {
            _ if !is_wanted => continue,
            Some(_) if wanted.is_none() => continue,
            Some(obstacle) => {
                let reason = obstacle.words(Lang::Zh);
                let problem = Problem::new(Code::MayNotHave).with("name", line.candidate.name);
                return Err(problem.with("reason", reason));
            }
            None => {}
        }
        series.last += 1;
        let number = maker.number(series.last);
        let original = line.certificate;
        let replaced = original.as_ref().map(|found| found.number.clone());
        let face = maker.face(&facts, &line.candidate.name, &number, replaced)?;
        let snapshot = serde_json::to_value(&face)
            .map_err(|error| Problem::new(Code::Unexpected).with("detail", error))?;
        let id = tx.add_certificate(&NewCertificate {
            enrolment: line.candidate.id,
            series: series.id,
            seq: series.last,
            number: &number,
            issued: day,
            original: original.map(|found| found.id),
            snapshot: &snapshot,
        })?;
        made.push(tx.certificate(id)?);
    }
    if made.is_empty() {
        return Err(Problem::new(Code::NobodyToIssue));
    }
    tx.set_series_last(series.id, series.last)?;
    Ok(made)
}
