//! What a certificate is made with: the text, the issuer and the series of its day.

use crate::rule;
use chrono::Datelike as _;
use zhixing_domain::classes::{CertificateFace, CertificateText, ClassFacts};
use zhixing_domain::paper::{SeriesTemplate, day_zh};
use zhixing_domain::{Day, Result};
use zhixing_store::classes::Series;
use zhixing_store::{Reader, Tx};

/// The document that the series of certificates numbers.
const DOCUMENT: &str = "certificate";

/// What the certificates of a day are made with.
pub(super) struct CertificateMaker {
    pub(super) text: CertificateText,
    issuer: String,
    template: SeriesTemplate,
    day: Day,
    /// The last number given in the day's year.
    pub(super) last: i64,
}

impl CertificateMaker {
    pub(super) fn of(db: &Reader, day: Day) -> zhixing_store::Result<Self> {
        let text: CertificateText = rule::rule(db, day)?;
        let issuer = if text.issuer.trim().is_empty() { db.office()?.0 } else { text.issuer.clone() };
        let series = db.series(DOCUMENT, day.year())?;
        let template = SeriesTemplate::read(series.as_ref().map_or(&text.series, |series| &series.template))?;
        Ok(Self { text, issuer, template, day, last: series.map_or(0, |series| series.last) })
    }

    /// The number of this place in the series.
    pub(super) fn number(&self, seq: i64) -> String {
        self.template.number(self.day.year(), seq)
    }

    /// What stands on a trainee's certificate; `replaced` is the number of the void one before it.
    pub(super) fn face(
        &self,
        class: &ClassFacts,
        name: &str,
        number: &str,
        replaced: Option<String>,
    ) -> Result<CertificateFace> {
        Ok(CertificateFace {
            title: self.text.title.clone(),
            number: number.to_owned(),
            name: name.to_owned(),
            body: self.text.body_for(name, class)?,
            note: replaced.map(|number| format!("补发，原证书编号：{number}")),
            issuer: self.issuer.clone(),
            day: day_zh(self.day),
        })
    }
}

/// The series of a day's year, begun with its first certificate.
pub(super) fn open_series(tx: &Tx, text: &CertificateText, day: Day) -> Result<Series> {
    Ok(match tx.series(DOCUMENT, day.year())? {
        Some(series) => series,
        None => tx.add_series(DOCUMENT, day.year(), &text.series)?,
    })
}
