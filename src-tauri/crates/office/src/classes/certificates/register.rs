//! The register of certificates (发证登记).

use crate::book::{MadeOutput, book};
use crate::context::Reading;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::{Day, Id, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::classes::Certificate;

/// A certificate in the register (结业证书).
#[derive(Debug, Clone, Serialize, TS)]
pub struct CertificateRow {
    /// Its id.
    pub id: Id,
    /// Whose.
    pub enrolment: Id,
    /// 学号
    pub student_no: u32,
    /// Name as of the class.
    pub name: String,
    /// Unit as of the class.
    pub unit: Option<String>,
    /// The class.
    pub class: Id,
    /// The class's title.
    pub class_title: String,
    /// 编号
    pub number: String,
    /// The day of issue.
    pub issued: Day,
    /// Whether it is void.
    pub void: bool,
    /// Why it is void.
    pub reason: Option<String>,
    /// The number of the certificate it replaces.
    pub original: Option<String>,
    /// The number of the certificate that replaces it.
    pub replaced_by: Option<String>,
    /// Whether it has been printed.
    pub printed: bool,
}

impl From<Certificate> for CertificateRow {
    fn from(found: Certificate) -> Self {
        Self {
            id: found.id,
            enrolment: found.enrolment,
            student_no: found.student_no,
            name: found.name,
            unit: found.unit,
            class: found.class,
            class_title: found.class_title,
            number: found.number,
            issued: found.issued,
            void: found.void,
            reason: found.reason,
            original: found.original,
            replaced_by: found.replaced_by,
            printed: found.printed,
        }
    }
}

/// Which certificates are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct FindCertificates {
    /// Of this class.
    pub class: Option<Id>,
    /// Whose number, name or class holds this text.
    pub find: Option<String>,
}

/// The register in the order of the numbers.
pub fn certificates(cx: &Reading, request: FindCertificates) -> Result<Vec<CertificateRow>> {
    let find = request.find.as_deref().map(str::trim).filter(|find| !find.is_empty());
    Ok(cx.read(|db| db.certificates(request.class, find))?.into_iter().map(CertificateRow::from).collect())
}

/// The register as a workbook.
pub fn export_certificates(cx: &Reading, request: FindCertificates) -> Result<MadeOutput> {
    let rows = certificates(cx, request)?;
    let columns = [
        ("序号", 6),
        ("编号", 22),
        ("姓名", 14),
        ("单位", 26),
        ("班次", 34),
        ("发证日期", 12),
        ("状态", 8),
        ("说明", 30),
    ];
    let line = |(at, row): (usize, CertificateRow)| -> Vec<Cell> {
        let replaced = row.replaced_by.map(|number| format!("已补发为 {number}"));
        let original = row.original.map(|number| format!("补发，原编号 {number}"));
        let remarks: Vec<String> = [row.reason, replaced, original].into_iter().flatten().collect();
        vec![
            Cell::Number(at as f64 + 1.0),
            row.number.into(),
            row.name.into(),
            Cell::from(row.unit),
            row.class_title.into(),
            row.issued.to_string().into(),
            if row.void { "作废" } else { "有效" }.into(),
            Cell::from(Some(remarks.join("；")).filter(|text| !text.is_empty())),
        ]
    };
    let title = format!("结业证书登记（{}）", cx.today());
    book(cx, &Table::new(title, columns, rows.into_iter().enumerate().map(line)))
}
