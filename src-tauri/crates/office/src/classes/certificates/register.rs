//! The register of certificates (发证登记).

use crate::book::{MadeOutput, book};
use crate::context::Reading;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::Result;
use zhixing_domain::classes::CertificateStanding;
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::classes::{Certificate, CertificateFilter};

/// Which certificates are wanted, and which page of them.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct FindCertificates {
    /// Which certificates.
    #[serde(flatten)]
    #[ts(flatten)]
    pub filter: CertificateFilter,
    /// Whether the last number comes first.
    pub newest_first: bool,
    /// From this row on.
    pub offset: usize,
    /// So many; nothing for all.
    pub limit: Option<usize>,
}

/// A page of the register.
#[derive(Debug, Serialize, TS)]
pub struct CertificatePage {
    /// How many there are in all.
    pub total: usize,
    /// The page.
    pub rows: Vec<Certificate>,
    /// The years of which there are certificates, for the filter.
    pub years: Vec<i32>,
}

/// A page of the register.
pub fn certificates(cx: &Reading, request: FindCertificates) -> Result<CertificatePage> {
    let FindCertificates { filter, newest_first, offset, limit } = request;
    cx.read(|db| {
        let (total, rows) =
            db.certificate_page(&filter, newest_first, offset, limit.unwrap_or(usize::MAX))?;
        Ok(CertificatePage { total, rows, years: db.certificate_years()? })
    })
}

/// The register as a workbook, in the order of the numbers.
pub fn export_certificates(cx: &Reading, request: FindCertificates) -> Result<MadeOutput> {
    let (_, rows) = cx.read(|db| db.certificate_page(&request.filter, false, 0, usize::MAX))?;
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
    let line = |(at, row): (usize, Certificate)| -> Vec<Cell> {
        let standing = standing(&row).zh();
        let replaced = row.replaced_by.map(|number| format!("已补发为 {number}"));
        let original = row.original.map(|number| format!("补发，原编号 {number}"));
        let remarks: Vec<String> = [row.reason, replaced, original].into_iter().flatten().collect();
        vec![
            Cell::Number(at as f64 + 1.0),
            row.number.into(),
            row.name.into(),
            Cell::from(row.unit),
            row.class_title.into(),
            Cell::Day(row.issued),
            standing.into(),
            Cell::from(Some(remarks.join("；")).filter(|text| !text.is_empty())),
        ]
    };
    let title = format!("结业证书登记（{}）", cx.today());
    book(cx, &Table::new(title, columns, rows.into_iter().enumerate().map(line)))
}

fn standing(certificate: &Certificate) -> CertificateStanding {
    match (certificate.void, certificate.printed) {
        (true, _) => CertificateStanding::Void,
        (false, true) => CertificateStanding::Printed,
        (false, false) => CertificateStanding::NotPrinted,
    }
}
