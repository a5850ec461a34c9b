//! 班次: certificates.

mod certificates;

pub(crate) use certificates::may_undo;
pub use certificates::{
    CertificateLine, CertificateRow, FindCertificates, IssueCertificates, PreviewCertificates,
    PrintCertificates, ReissueCertificate, Standing, VoidCertificate, certificate_standing, certificate_text,
    certificates, export_certificates, issue_certificates, preview_certificates, print_certificates,
    reissue_certificate, save_certificate_text, void_certificate,
};
