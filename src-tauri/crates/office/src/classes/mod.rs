//! 班次: the class itself, its certificates.

mod certificates;
mod run;

pub(crate) use certificates::may_undo;
pub use certificates::{
    CertificateLine, CertificateRow, FindCertificates, IssueCertificates, PreviewCertificates,
    PrintCertificates, ReissueCertificate, Standing, VoidCertificate, certificate_standing, certificate_text,
    certificates, export_certificates, issue_certificates, preview_certificates, print_certificates,
    reissue_certificate, save_certificate_text, void_certificate,
};
pub use run::{
    ClassPage, ClassRecord, ClassRow, CreateClass, ListClasses, SaveClassField, SetClassItem, SetClassState,
    create, delete, list, plan_items, record, save_field, set_plan_item, set_state,
};
