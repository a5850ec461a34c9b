//! Certificates on paper: looked at before they are issued, printed as they were issued.

use super::maker::CertificateMaker;
use super::standing::judge;
use crate::context::Reading;
use crate::paper::{Document, MadePaper, layout, make, preview};
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::classes::CertificateFace;
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_print::certificate::Certificates;
use zhixing_store::classes::Certificate;

/// Which certificates are printed, and on what.
#[derive(Debug, Deserialize, TS)]
pub struct PrintCertificates {
    /// The class.
    pub class: Id,
    /// These; nothing for every valid one of the class.
    pub ids: Option<Vec<Id>>,
    /// The name of the stock; nothing for white paper with our border.
    pub stock: Option<String>,
}

/// Which certificates are looked at before they are issued.
#[derive(Debug, Deserialize, TS)]
pub struct PreviewCertificates {
    /// The class.
    pub class: Id,
    /// These trainees; nothing for everyone who may have one.
    pub enrolments: Option<Vec<Id>>,
    /// The name of the stock.
    pub stock: Option<String>,
    /// The day of issue; nothing for today.
    pub day: Option<Day>,
}

/// Sets issued certificates, all in one file.
pub fn print_certificates(cx: &Reading, request: PrintCertificates) -> Result<MadePaper> {
    let rows = cx.read(|db| db.class_certificates(request.class))?;
    let wanted = |row: &Certificate| match &request.ids {
        Some(ids) => ids.contains(&row.id),
        None => !row.void,
    };
    let rows: Vec<Certificate> = rows.into_iter().filter(wanted).collect();
    if let Some(void) = rows.iter().find(|row| row.void) {
        return Err(Problem::new(Code::CertificateVoid).with("number", &void.number));
    }
    let title = match rows.as_slice() {
        [] => return Err(Problem::new(Code::NobodyToIssue)),
        [one] => format!("结业证书 {} {}", one.number, one.name),
        [first, ..] => format!("结业证书 {}（{} 张）", first.class_title, rows.len()),
    };
    let faces: Vec<CertificateFace> = rows
        .into_iter()
        .map(|row| serde_json::from_str(&row.snapshot))
        .collect::<std::result::Result<_, _>>()
        .map_err(|error| Problem::new(Code::Unexpected).with("detail", error))?;
    let input = Certificates { layout: layout(cx, request.stock.as_deref())?, certificates: faces };
    make(cx, Document::Certificate(input), Some(request.class), &title)
}

/// Sets the certificates that would be issued: what would come out wrong is told before a number is given.
pub fn preview_certificates(cx: &Reading, request: PreviewCertificates) -> Result<MadePaper> {
    let day = request.day.unwrap_or(cx.today());
    let faces = cx.read(|db| {
        let judged = judge(db, request.class, day)?;
        let mut maker = CertificateMaker::of(db, day)?;
        let mut faces = Vec::new();
        for line in judged.lines {
            let is_wanted = request.enrolments.as_ref().is_none_or(|ids| ids.contains(&line.candidate.id));
            if is_wanted && line.obstacles.is_empty() {
                maker.last += 1;
                let number = maker.number(maker.last);
                let replaced = line.certificate.map(|found| found.number);
                faces.push(maker.face(&judged.class, &line.candidate.name, &number, replaced)?);
            }
        }
        Ok(faces)
    })?;
    if faces.is_empty() {
        return Err(Problem::new(Code::NobodyToIssue));
    }
    let input = Certificates { layout: layout(cx, request.stock.as_deref())?, certificates: faces };
    preview(cx, &Document::Certificate(input), "结业证书预览")
}
